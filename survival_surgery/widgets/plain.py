"""The one way in which a person's words reach a widget: cleaned, and never read as markup."""

from textual.content import Content

from survival_surgery.session.words import clean


def plain(text: str, style: str = "") -> Content:
    """`text` as a widget shows it, letter for letter, in a style that the program chooses.

    Textual would read `[red]` as a colour and `[@click]` as a key.
    """
    return Content.styled(clean(text), style) if style else Content(clean(text))
