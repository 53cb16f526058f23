"""What helps the facilitator now: lines that lead out of a loop of complaint, tips, options, and every hint card.

Typing looks for words in all of it, so that a card is found while a room waits.
"""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Static

from survival_surgery.library.entries import Hint
from survival_surgery.screens.sheet import SheetScreen
from survival_surgery.steps.agreement.step import Agreement
from survival_surgery.steps.decision.step import DecisionStep
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import N_, _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.line import TypedLine
from survival_surgery.widgets.plain import plain

OUT_OF_THE_CIRCLE = (
    N_("That is written down. What does it do to us?"),
    N_("We have several like that. What do they share?"),
    N_("Let us leave the person aside and look at the rule."),
    N_("Two more minutes on what happens; then we look at why."),
    N_("Who could change that before the month is over?"),
    N_("Is that the same problem, or a second one?"),
    N_("What has been tried already?"),
    N_("What would be good enough?"),
)
"""What can be said in any step whose template has nothing of its own to say."""


class HintsScreen(SheetScreen):
    """The hints of one step, and below them all the others; the same key goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+l", "dismiss", "back", show=False, priority=True)]

    DEFAULT_CSS = """
    HintsScreen {
        .look { height: 1; margin-bottom: 1; }
        .look Static { width: auto; padding-right: 1; color: $text-muted; }
        TypedLine, TypedLine:focus { width: 1fr; border: none; padding: 0; height: 1; background: $panel; }
        .section { height: auto; }
        .none { display: none; color: $text-muted; height: auto; }
        &.-none .none { display: block; }
        &.-low .look { margin-bottom: 0; }
    }
    """

    def __init__(
        self,
        stop: Stop,
        template: SessionTemplate | None = None,
        *,
        said: bool = False,
        cards: Sequence[Hint] = (),
    ) -> None:
        """`said`: with what is to be said too, because not all of it fits on the screen below.

        `cards` are those of the whole library, for what nobody foresaw in this step.
        """
        agreeing = template if any(isinstance(step, Agreement) for step in stop.steps) else None
        deciding = template if any(isinstance(step, Agreement | DecisionStep) for step in stop.steps) else None
        super().__init__(
            stop.step.title,
            [
                (_("What to say"), [prompt.words for prompt in agenda.prompts(stop)] if said else ()),
                (_("What may leave the room?"), _may_leave(agreeing) if agreeing else ()),
                (_("How do we decide today?"), _scale(deciding) if deciding else ()),
                (_("Say this when it goes round in circles"), _leading_out(stop)),
                (_("What nobody writes down"), agreeing.vocabulary.never_written if agreeing else ()),
                (_("For you"), [said.words for said in agenda.tips(stop)]),
                *(section for step in stop.steps for section in step.helps()),
                (_("If something happens"), _cards(_cards_of(stop))),
                (_("Ways to take part"), stop.step.ways_to_join),
                (_("Why we do this"), [stop.step.purpose]),
                (_("If something else happens"), _cards(_others(stop, cards))),
            ],
        )

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            with Horizontal(classes="look"):
                yield Static(plain(_("Look for")), markup=False)
                yield TypedLine()
            with VerticalScroll(can_focus=False):
                yield Static(plain(self._heading), classes="title", markup=False)
                yield Static(plain(_("Nothing here has these words.")), classes="none", markup=False)
                for heading, sentences in self._sections:
                    with Vertical(classes="section"):
                        yield Static(plain(heading), classes="heading", markup=False)
                        for sentence in sentences:
                            yield Static(plain(sentence), classes="sentence", markup=False)
            yield Keys()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has all of the words that are typed: in the sentence itself or in its heading."""
        wanted = event.value.casefold().split()
        anything = False
        for section, (heading, sentences) in zip(self.query(".section"), self._sections, strict=True):
            fits = [_fits(f"{heading} {sentence}", wanted) for sentence in sentences]
            section.display = any(fits)
            for shown, fit in zip(section.query(".sentence"), fits, strict=True):
                shown.display = fit
            anything = anything or section.display
        self.set_class(not anything, "-none")
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def on_input_submitted(self) -> None:
        """Enter goes back, as it does from every sheet."""
        self.dismiss(None)


def _fits(words: str, wanted: Sequence[str]) -> bool:
    text = words.casefold()
    return all(word in text for word in wanted)


def _may_leave(template: SessionTemplate) -> list[str]:
    """What the template lets the room choose from, and what cannot be kept in it: both are read aloud."""
    ways = template.confidentiality
    return [*(option.words for option in ways.options), *ways.limits]


def _scale(template: SessionTemplate) -> list[str]:
    """How the template decides: its scale, and what each sign means, as read aloud."""
    scale = template.decision_scale
    return [scale.title, *(f"{level.sign} · {level.words}" for level in scale.levels)]


def _leading_out(stop: Stop) -> list[str]:
    """The step's own lines; where it has none, and people speak in it, those that fit anywhere."""
    own = [said.words for said in agenda.structuring_lines(stop)]
    speaks = any(step.lines() for step in stop.steps)
    return own or ([_(words) for words in OUT_OF_THE_CIRCLE] if speaks else [])


def _cards_of(stop: Stop) -> list[Hint]:
    """The hint cards of a stop, each once."""
    return list(dict.fromkeys(card for step in stop.steps for card in step.hints))


def _others(stop: Stop, cards: Sequence[Hint]) -> list[Hint]:
    """The cards that the step does not have itself."""
    known = {card.id for card in _cards_of(stop)}
    return [card for card in cards if card.id not in known]


def _cards(cards: Sequence[Hint]) -> list[str]:
    return [_("If {situation}: {words}").format(situation=card.situation, words=card.words) for card in cards]
