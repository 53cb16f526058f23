"""Where in a text its structure stands, so that what is replaced leaves headings, lists, tables, links and code whole.

It reads line by line, as Markdown: in a text that is none, nothing but a space now and then comes of it. It does not
know what a suspect is.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\r|\n")
_PREFIX = re.compile(r"\ufeff?[ \t]*(?:(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]+)[ \t]*)*(?:\[[ xX]\][ \t]+)?")
_MARK = re.compile(
    r"(?P<plain>\\[!-/:-@\[-`{-~]|(?<=[^\W_])_+(?=[^\W_]))"
    r"|\]\(<?|[|`*<>\[\]_]|~~"
)
_TARGET = re.compile(
    r"\]\([ \t]*(?P<to><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?P<title>[ \t]+[^\n()]*)?(?P<end>\))"
)
_DEFINED = re.compile(r"^[ \t]{0,3}\[(?P<label>[^\[\]\r\n]+)\]:[ \t]*(?P<to>\S*)", re.MULTILINE)
_TAG = re.compile(r"<(?!!--)[A-Za-z/][^<>\r\n]*>")
_USED = re.compile(r"\[(?P<label>[^\[\]\r\n]+)\](?!\()")
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<in>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")

_SIGNS = re.compile(
    r"</?(?:a|img|p|br|div|span|b|i|em|strong|table|tr|td|th|ul|ol|li|h[1-6]|hr|pre|code|sup|sub|u|s|small|details|summary)\b"
    r"|\b(?:href|src|alt|title|class|id|style|width|height|name|type|rel|target|lang|align|colspan|rowspan)(?==)"
    r"|&[a-zA-Z]{2,8};|&#\w{1,7};"
    r"|(?<=\w)\.(?:png|jpe?g|gif|svg|webp|pdf|md|html?|docx?|xlsx?|pptx?|odt|csv|txt)\b"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From where to where something stands."""

    start: int
    end: int


class Structure:
    """The structure of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = _LINE_END.finditer(text)
        starts, stops = [0], []
        for end in ends:
            stops.append(end.start())
            starts.append(end.end())
        self._starts, self._stops = starts, [*stops, len(text)]
        self._begin: dict[int, int] = {}
        labels = {_key(match["label"]) for match in _DEFINED.finditer(text)}
        self.labels = [Stretch(*m.span("label")) for m in _USED.finditer(text) if _key(m["label"]) in labels]
        targets = [Stretch(*m.span("to")) for m in _TARGET.finditer(text)]
        targets += [Stretch(*m.span("to")) for m in _DEFINED.finditer(text)]
        self._tight = sorted((s.start, s.end) for s in (*targets, *(Stretch(*m.span()) for m in _TAG.finditer(text))))
        self._ends = [m.start("end") for m in _TARGET.finditer(text)]
        front = _FRONT.match(text)
        self._front = Stretch(*front.span("in")) if front else Stretch(0, 0)

    def is_tight(self, place: int) -> bool:
        """Whether a space at `place` would end the target of a link, or a part of a tag."""
        number = bisect_right(self._tight, (place, len(self.text))) - 1
        return number >= 0 and place < self._tight[number][1]

    def in_front(self, place: int) -> bool:
        """Whether `place` is in the front matter, which is YAML."""
        return self._front.start <= place < self._front.end

    def label(self, start: int, end: int) -> Stretch | None:
        """The name of a link or a footnote that a stretch touches: it stands in two places, and must in both be one."""
        number = bisect_right(self.labels, start, key=lambda label: label.end)
        near = self.labels[number] if number < len(self.labels) else None
        return near if near and near.start < end else None

    def line(self, place: int) -> Stretch:
        """The line on which `place` is, without its end."""
        number = bisect_right(self._starts, place) - 1
        return Stretch(self._starts[number], self._stops[number])

    def words_begin(self, line: Stretch) -> int:
        """Where on a line its words begin, after the marks of headings, lists, tasks and quotations."""
        if line.start not in self._begin:
            prefix = _PREFIX.match(self.text, line.start, line.end)
            self._begin[line.start] = prefix.end() if prefix else line.start
        return self._begin[line.start]

    def pieces(self, start: int, end: int, *, figures: bool) -> Iterator[Stretch]:
        """What of a stretch can be replaced: parts with a word in them, without marks, line by line.

        With `figures`, a number at its start is part of it, even where it looks like that of a list: "14. March".
        """
        place = start
        while place < end:
            line = self.line(place)
            begins = place if figures and place == start else max(place, self.words_begin(line))
            yield from self._parts(begins, min(end, line.end))
            place = self._next(line)

    def _next(self, line: Stretch) -> int:
        number = bisect_right(self._starts, line.start)
        return self._starts[number] if number < len(self._starts) else len(self.text)

    def _parts(self, start: int, end: int) -> Iterator[Stretch]:
        done = start
        for mark in _MARK.finditer(self.text, start, end):
            if mark["plain"] is None:
                yield from self._trimmed(done, mark.start())
                done = mark.end()
        yield from self._trimmed(done, end)

    def _trimmed(self, start: int, end: int) -> Iterator[Stretch]:
        number = bisect_left(self._ends, start)
        if number < len(self._ends) and self._ends[number] < end:
            # The bracket that ends the target of a link stays.
            yield from self._trimmed(start, self._ends[number])
            yield from self._trimmed(self._ends[number] + 1, end)
            return
        words = self.text[start:end]
        if re.search(r"[^\W_]|[^\x00-\x7f]", words):
            lead = len(words) - len(words.lstrip())
            yield Stretch(start + lead, start + len(words.rstrip()))


def signs(text: str) -> Iterator[tuple[int, int]]:
    """Where words of the markup itself stand, and the endings of files: they are nobody's name."""
    return (match.span() for match in _SIGNS.finditer(text))


def _key(label: str) -> str:
    return " ".join(label.casefold().split())
