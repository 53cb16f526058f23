"""What is left to answer before anything can be written: the questions of the texts, then those of the finished pages.

A page puts texts side by side and gives words their capitals, so the gate may see in it what no text showed by itself.
That is asked about like anything else, instead of being refused when everybody has read and agreed.
"""

from collections.abc import Iterator

from survival_surgery.anonymise.gate import Hit, hits
from survival_surgery.anonymise.passages import Passage, Question, questions
from survival_surgery.anonymise.record import About
from survival_surgery.anonymise.texts import NO_ENTRY
from survival_surgery.exports.pages import finished, pages
from survival_surgery.session.state import Session

PAGE = "page"
"""What the place of a question is called that only a finished page has; its entry is `NO_ENTRY`."""


def all_questions(session: Session, about: About) -> tuple[Question, ...]:
    """Every suspect once, those that need an answer first.

    The pages are read once the texts have no open question: until then they hold stand-ins for what is in question.
    """
    asked = questions(session, about)
    return asked if any(not question.answered for question in asked) else (*_of_pages(session, about), *asked)


def left(session: Session, about: About) -> tuple[Question, ...]:
    """The questions that nobody has answered yet."""
    return tuple(question for question in all_questions(session, about) if not question.answered)


def _of_pages(session: Session, about: About) -> Iterator[Question]:
    found: dict[str, list[Hit]] = {}
    for name, page in pages(session, about).items():
        for hit in hits(finished(name, page), session):
            for words in hit.words:
                found.setdefault(words, []).append(hit)
    for words, each in found.items():
        places = dict.fromkeys(Passage(NO_ENTRY, PAGE, f"{hit.page}: {hit.line}") for hit in each)
        yield Question(words=words, suspect=each[0].suspect, places=tuple(places), answered=False, cleared=False)
