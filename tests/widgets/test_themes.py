"""The colours: every pair of them that ever meets is readable, and no theme leaves the terminal's own two alone."""

import pytest
from textual.color import Color
from textual.theme import Theme

from survival_surgery.widgets.themes import DARK, HIGH_CONTRAST, LIGHT, TERMINAL, THEMES

_PAIRS = (
    ("input-cursor-foreground", "input-cursor-background"),
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("footer-key-foreground", "footer-key-background"),
    ("footer-description-foreground", "footer-description-background"),
    ("text", "input-selection-background"),
)
"""What stands on what, by the names of the theme's own variables."""


@pytest.mark.parametrize(("theme", "least"), [(DARK, 4.5), (LIGHT, 4.5), (HIGH_CONTRAST, 7.0)])
def test_every_pair_of_colours_that_meets_is_readable(theme: Theme, least: float) -> None:
    named = theme.variables
    words = (theme.foreground, theme.primary, theme.secondary, theme.accent, theme.success, theme.warning, theme.error)
    texts = {colour for name, colour in named.items() if name.startswith("text")}
    papers = (theme.background, theme.surface, theme.panel, theme.boost)
    pairs = {(word, paper) for word in {*words, *texts} for paper in papers}
    pairs |= {(named[word], named[paper]) for word, paper in _PAIRS}

    read = {(word, paper): contrast(word or "", paper or "") for word, paper in pairs}

    assert {pair: ratio for pair, ratio in read.items() if ratio < least} == {}


def test_the_terminals_own_theme_has_no_colour_of_ours() -> None:
    fields = ("primary", "secondary", "accent", "success", "warning", "error", "foreground", "background", "surface")
    ours = {getattr(TERMINAL, field) for field in (*fields, "panel", "boost")} | set(TERMINAL.variables.values())

    assert ours <= {"ansi_default", "reverse", "bold reverse"}
    assert TERMINAL.ansi


def test_there_is_a_dark_a_light_a_high_contrast_theme_and_the_terminals_own() -> None:
    assert [theme.name for theme in THEMES] == ["dark", "light", "high-contrast", "terminal"]
    assert [theme.dark for theme in (DARK, LIGHT, HIGH_CONTRAST)] == [True, False, True]


def contrast(one: str, other: str) -> float:
    """As WCAG 2 reckons it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
