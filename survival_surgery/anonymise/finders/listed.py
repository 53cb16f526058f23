"""Names and words that the session lists, in every spelling: case, accents, possessive, plural, split or joined.

Letters are compared and what stands between them is not, within reason: "P-r-i-y-a", "Pri ya" and "PRIYA's" are found
for "Priya", but "as if" is not found for "Asif". Finds more rather than less: what is replaced too much can be cleared.
"""

from collections.abc import Iterator, Sequence

from survival_surgery.anonymise.finders.alike import DISGUISES
from survival_surgery.anonymise.finders.folding import Folded, Way, fold, has_markup
from survival_surgery.anonymise.finders.forms import WORDS_OF_TWO, Form, Letters, forms, letters_of, signs
from survival_surgery.anonymise.finders.suspect import (
    SOMEBODY,
    SOMETHING,
    Known,
    Protected,
    Strength,
    Suspect,
    own_stand_ins,
)
from survival_surgery.translation import N_

_SPLIT_BY_SPACES = 5
"""Letters that a name has at least before it is looked for with spaces inside a word."""

_INSIDE_WORDS = 5
"""Letters that a name has at least before it is looked for inside longer words."""

_WIDEST = 3
"""Characters, a space among them, that may stand between two letters of one word."""

_Same = tuple[Form, str, str]
"""Letters to look for, for which sort of listing, and what stands in for it."""

_WIDEST_BREAK = 12
"""Characters, a space among them, that may stand where the name itself has a break."""


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every listed name in `text`."""
    yield from find_listed(text, known.names)


def find_listed(text: str, names: Sequence[Protected]) -> tuple[Suspect, ...]:
    """Every listed name in `text`, from left to right, in every spelling."""
    if not names:
        return ()
    own = own_stand_ins(text)
    found: dict[tuple[int, int], Suspect] = {}
    for protected, start, end, strength in _places(text, names):
        known = found.get((start, end))
        better = known is None or (known.strength == "ask" and strength == "veil")
        if better and not any(a <= start and end <= b for a, b in own):
            found[start, end] = _suspect(start, end, protected, strength)
    return tuple(sorted(found.values(), key=lambda s: (s.start, -s.end)))


def _places(text: str, names: Sequence[Protected]) -> Iterator[tuple[Protected, int, int, Strength]]:
    for way, letters, looked_for in _readings(text, names):
        for protected in names:
            for form in forms(protected.words, protected.sort, way):
                # Names that share a part, and what stands in for it, are one to look for.
                same = (form, protected.sort, protected.stand_in)
                if form.letters not in letters.letters or same in looked_for:
                    continue
                looked_for.add(same)
                for start, end, strength in _occurrences(letters, form):
                    if way is not Way.DISGUISED or _disguised(text[start:end]):
                        yield protected, start, end, strength
    for protected in names:
        pattern = signs(protected.words)
        for match in pattern.finditer(text) if pattern else ():
            yield protected, *match.span(), "veil"


def _disguised(written: str) -> bool:
    """Whether digits stand for some of the letters, but not for most of them: "70m" is nobody called Tom."""
    digits = sum(c in DISGUISES for c in written)
    return 0 < digits <= sum(c.isalpha() for c in written)


def _readings(text: str, names: Sequence[Protected]) -> Iterator[tuple[Way, Letters, set[_Same]]]:
    """The text in every way in which it could be read: the plainest alone, where there is nothing to read otherwise.

    With each, what was looked for in it already: ways that read the same letters share it.
    """
    markup = has_markup(text)
    ways = [Way.PLAIN]
    if not text.isascii() or any(not n.words.isascii() for n in names):
        ways += [Way.ALIKE, Way.SPELT]
    if not DISGUISES.isdisjoint(text):
        ways.append(Way.DISGUISED)
    if markup and Way.ALIKE not in ways:
        # What an entity stands for may be any letter.
        ways += [Way.ALIKE, Way.SPELT]
    read: list[tuple[Letters, set[_Same]]] = []
    for way in ways:
        for without in (False, True) if markup else (False,):
            folded = _disguised_lines(text, markup=without) if way is Way.DISGUISED else fold(text, way, markup=without)
            again = next((same for same in read if same[0].folded == folded), None)
            if again is None:
                again = (letters_of(text, folded), set())
                read.append(again)
            yield way, *again


def _disguised_lines(text: str, *, markup: bool) -> Folded:
    """The lines in which something may be disguised, folded: no name goes over the end of a line."""
    where: list[int] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line) + 1
        if not DISGUISES.isdisjoint(line):
            where += range(start, min(end, len(text)))
        start = end
    folded = fold("".join(text[place] for place in where), Way.DISGUISED, markup=markup)
    return Folded(folded.text, [where[i] for i in folded.index], [where[i - 1] + 1 for i in folded.ends])


def _suspect(start: int, end: int, protected: Protected, strength: Strength) -> Suspect:
    own = SOMEBODY if protected.sort == "name" else SOMETHING
    # What is only asked about might be another word: the stand-in chosen for the name is no answer for it.
    stand_in = protected.stand_in if strength == "veil" and protected.stand_in else own
    if protected.sort == "name":
        return Suspect(start, end, "name", N_("a name on your list"), strength, stand_in)
    return Suspect(start, end, "word", N_("words that you listed as never to leave"), strength, stand_in)


def _occurrences(text: Letters, form: Form) -> Iterator[tuple[int, int, Strength]]:
    first = text.letters.find(form.letters)
    while first >= 0:
        if _held_together(text, form, first):
            strength, last = _as_a_word(text, form, first)
            start, end = text.at(first), text.to(last)
            if form.capital:
                strength = _with_its_capital(text.text[start:end], form) if strength == "veil" else None
            if strength and (not form.exact or form.capital or text.text[start:end] == form.exact):
                yield start, end, strength
        first = text.letters.find(form.letters, first + 1)


def _as_a_word(text: Letters, form: Form, first: int) -> tuple[Strength | None, int]:
    """How sure it is that these letters are the name, and the place of the last of them, a plural's included."""
    after = first + len(form.letters)
    if form.unspaced:
        within = after < len(text.letters) and text.at(after) < text.to(after - 1)
        return None if within else "veil", after - 1
    last = _last(text, after)
    if last is not None and _begins(text, first):
        everyday = last >= after and text.letters[first : last + 1] in _PLURALS
        return (None if everyday else "veil"), last
    spaced = any(c.isspace() for place in range(first + 1, after) for c in text.gaps.get(place, ""))
    return "ask" if len(form.letters) >= _INSIDE_WORDS and not spaced else None, after - 1


def _with_its_capital(written: str, form: Form) -> Strength | None:
    """How sure it is that two letters are a part of a name: never without the capital that it was listed with."""
    if written == form.exact:
        return "ask" if form.letters in WORDS_OF_TWO else "veil"
    return "ask" if written == form.exact.upper() else None


def _held_together(text: Letters, form: Form, first: int) -> bool:
    """Whether what stands between the letters is little enough for them to be one name."""
    gaps = {place: text.gaps[first + place] for place in range(1, len(form.letters)) if first + place in text.gaps}
    if any(_too_wide(gap, _WIDEST_BREAK if place in form.breaks else _WIDEST) for place, gap in gaps.items()):
        return False
    inside = {place: gap for place, gap in gaps.items() if place not in form.breaks}
    if len(gaps) == len(form.letters) - 1 or not any(c.isspace() for gap in inside.values() for c in gap):
        return True
    ends_sentence = any(c in ".!?;:," for gap in inside.values() for c in gap)
    return len(form.letters) >= _SPLIT_BY_SPACES and not ends_sentence


def _too_wide(gap: str, widest: int) -> bool:
    """Signs alone may be many, as in "Pri----ya"; with a space among them, few."""
    return "\n" in gap or (len(gap) > widest and any(c.isspace() for c in gap))


def _begins(text: Letters, place: int) -> bool:
    return place == 0 or place in text.gaps or _turns(text, place)


def _last(text: Letters, after: int) -> int | None:
    """The place of the last letter, a plural included, if a word ends there."""
    for more in ("", "s", "es"):
        place = after + len(more)
        glued = not any(between in text.gaps for between in range(after, place))
        if text.letters[after:place] == more and glued and _ends(text, place):
            return place - 1
    return None


_PLURALS = frozenset(
    {"this", "less", "loss", "does", "goes", "mass", "boss", "mess", "pass", "miss", "days", "ways", "laws", "plus"}
)
"""Everyday words that are no plural of anybody, though Thi, Les and Day are names."""


def _ends(text: Letters, place: int) -> bool:
    return place >= len(text.letters) or place in text.gaps or _turns(text, place)


def _turns(text: Letters, place: int) -> bool:
    """Whether one word ends and another begins with no gap: "askPriya", "Priya34"."""
    before, here = text.text[text.at(place - 1)], text.text[text.at(place)]
    return (before.islower() and here.isupper()) or before.isdigit() != here.isdigit()
