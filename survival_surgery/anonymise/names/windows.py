"""Where a long text is cut for the model: between sentences, or with words seen twice. Knows no name."""

LONGEST = 96  # pieces in one window, as in training
_CONTEXT = 12  # words of a long sentence that both windows see
_ENDS = frozenset(".!?")
Cut = tuple[int, int, tuple[int, ...]]
Window = tuple[int, int, int, int]


def windows(text: str, words: list[Cut]) -> list[Window]:
    """Windows of whole sentences (first, last, and which of them to use); a longer sentence in overlapping ones."""
    sentences, first, size = [], 0, 0
    for i, (_, end, numbers) in enumerate(words):
        size += len(numbers)
        after = text[end : words[i + 1][0]] if i + 1 < len(words) else "\n"
        if "\n" in after or (after and text[end - 1] in _ENDS):
            sentences.append((first, i + 1, size))
            first, size = i + 1, 0
    out: list[Window] = []
    filled = LONGEST
    for start, stop, size in sentences:
        if size > LONGEST:
            out += _long(words, start, stop)
            filled = LONGEST
        elif filled + size > LONGEST:
            out.append((start, stop, start, stop))
            filled = size
        else:
            out[-1] = (out[-1][0], stop, out[-1][2], stop)
            filled += size
    return out


def _long(words: list[Cut], start: int, stop: int) -> list[Window]:
    out, first, use = [], start, start
    while use < stop:
        last, size = first, 0
        while last < stop and (size + len(words[last][2]) <= LONGEST or last <= use):
            size += len(words[last][2])
            last += 1
        until = stop if last == stop else max(use + 1, last - _CONTEXT)
        out.append((first, last, use, until))
        first, use = max(start, until - _CONTEXT), until
    return out
