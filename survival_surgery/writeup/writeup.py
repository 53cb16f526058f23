"""From a notes file to the documents of its meeting. In memory only: nothing but the documents is left on the disk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from survival_surgery.anonymise.passages import Passage, Question
from survival_surgery.anonymise.record import Kept
from survival_surgery.exports.about import about
from survival_surgery.exports.left import PAGE, left
from survival_surgery.exports.write import write
from survival_surgery.guard import Mistake, Where, quoted, read_yaml
from survival_surgery.translation import speaking
from survival_surgery.writeup.notes import read_notes, template_of
from survival_surgery.writeup.places import place_of
from survival_surgery.writeup.play import Play, play

WORKED_EXAMPLE = Path(__file__).with_name("worked-example.yaml")
"""The notes of an invented meeting, which are also the demo."""


@dataclass(frozen=True, slots=True)
class WrittenUp:
    """What was written, what was not and why, and what in the notes is still to be settled, by line and column."""

    paths: tuple[Path, ...]
    missing: tuple[str, ...]
    open: tuple[str, ...]


def write_up(
    path: Path,
    out: Path,
    *,
    group: bool = False,
    overwrite: bool = False,
    own: Path | None = None,
    kept: Kept = "paper",
) -> WrittenUp:
    """Play the notes at `path` and write the documents of the meeting into `out`; `own` holds templates of one's own.

    While something is left to settle, its words are left out, what is written says draft, and nothing outward is
    written; where it is only seen in the finished pages, nothing is. `kept` is what the documents say of where the
    working notes are.
    """
    source = read_yaml(path)
    template = template_of(source, own)
    notes = read_notes(source, template)
    played = play(notes, template, source, kept=kept)
    with speaking(template.language):
        open_questions = left(played.session, about(template, notes.variant, kept=kept))
    if any(place.part == PAGE for question in open_questions for place in question.places):
        return WrittenUp((), (), tuple(_open(played, open_questions)))
    done = write(
        played.session,
        template,
        out,
        group=group,
        overwrite=overwrite,
        unsettled_as_draft=bool(open_questions),
        kept=kept,
    )
    if open_questions:
        return WrittenUp(done.paths, (), tuple(_open(played, open_questions)))
    return WrittenUp(done.paths, done.missing, ())


def _open(played: Play, questions: Iterable[Question]) -> Iterator[str]:
    """Every place in the file where something is left to settle, in the order of the file."""
    found = {
        Mistake(
            *played.source.at(_where(played, place)),
            f"{quoted(question.words)} may point at somebody: {question.suspect.reason}.",
        )
        for question in questions
        for place in question.places
    }
    yield from (f"{played.source.name}:{m.line}:{m.column}: {m.sentence}" for m in sorted(found))


def _where(played: Play, place: Passage) -> Where:
    """The way to a text in the file; what only a finished page shows is settled under `readback`."""
    return ("readback",) if place.part == PAGE else place_of(played.where, place.what, place.part)
