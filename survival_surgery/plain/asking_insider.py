"""The insider question, theme by theme, as each would be printed: the room hears it, and never a listed name."""

from survival_surgery.anonymise.softer import suggestion
from survival_surgery.meeting.readback.insider import QUESTION, Insider
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.plain.conversation import Conversation
from survival_surgery.plain.reading import softer, spoken
from survival_surgery.plain.trail import Trail
from survival_surgery.plain.verbs import Verb, choose
from survival_surgery.session.protect import decide_stay, leave_out, soften
from survival_surgery.session.state import Theme
from survival_surgery.translation import ENGLISH, N_, _, using

_VERBS = (
    ("fine", N_("it leaves as it stands")),
    ("soften", N_("other words, and it is asked again")),
    ("remove", N_("it is in no document")),
    ("keep it in the group", N_("only the group's own copy has it")),
    ("undo", N_("take the last answer back")),
    ("redo", N_("do it again")),
    ("back", N_("back, with the rest still open")),
)


def ask_insider(reader: Reader, conversation: Conversation) -> bool:
    """True once every theme that may be known was found fine, False to go back before. What was fine is remembered."""
    insider, trail = Insider(reader), Trail(reader, conversation.say)
    told = False
    try:
        while still_open := insider.open:
            theme = insider.themes[still_open[0]]
            _tell(conversation, insider, theme)
            verbs = [Verb(typed, _(words)) for typed, words in _VERBS]
            verb = choose(conversation, verbs, asks=_(QUESTION), enter="fine", tell=not told)
            told = True
            if verb == "back":
                return False
            _do(verb, theme, insider, trail, conversation)
        return True
    finally:
        insider.remember()


def _tell(conversation: Conversation, insider: Insider, theme: Theme) -> None:
    themes = insider.themes
    head = _("With the room: theme {number} of {all} that may be known, {left} left.")
    conversation.pause()
    conversation.say(head.format(number=themes.index(theme) + 1, all=len(themes), left=len(insider.open)))
    conversation.say(*(spoken(line) for line in insider.printed(theme).split("\n\n")))


def _do(verb: str, theme: Theme, insider: Insider, trail: Trail, conversation: Conversation) -> None:
    key = str(theme.number)
    match verb:
        case "fine":
            insider.fine(theme)
        case "undo":
            trail.undo()
        case "redo":
            trail.redo()
        case "remove":
            trail.make(leave_out(theme.number), key, _("It is in no document now."))
        case "soften":
            start = suggestion(insider.words(theme), (), english=using() == ENGLISH)
            words = softer(conversation, _("What are softer words for this theme?"), start)
            trail.make(soften(theme.number, "words", words), key, _("It reads like this now: ask again."))
        case _:
            trail.make(decide_stay(theme.number, stays=True), key, _("It stays in the group."))
