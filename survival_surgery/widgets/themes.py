"""The colours: one accent, one warning, one quiet, in a dark, a light and a high contrast theme and the terminal's own.

Styles name them `$accent`, `$warning` and `$text-muted`, and nothing else. A colour never carries a meaning that no
word carries.
"""

from textual.theme import Theme


def _theme(name: str, *, dark: bool, paper: str, ink: str, accent: str, warning: str, quiet: str, raised: str) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=quiet,
        accent=accent,
        success=accent,
        warning=warning,
        error=warning,
        foreground=ink,
        background=paper,
        surface=paper,
        panel=raised,
        boost=raised,
        variables={
            # Textual mixes these with the background, and the mixture falls below 4.5:1.
            "text": ink,
            "text-muted": quiet,
            "text-disabled": quiet,
            "text-accent": accent,
            "text-primary": accent,
            "text-warning": warning,
            "text-error": warning,
            "border": accent,
            "border-blurred": quiet,
            "footer-background": paper,
            "footer-item-background": paper,
            "footer-key-background": paper,
            "footer-key-foreground": accent,
            "footer-description-foreground": quiet,
            "footer-description-background": paper,
            "input-cursor-background": ink,
            "input-cursor-foreground": paper,
            "input-cursor-text-style": "none",
            "input-selection-background": raised,
            "block-cursor-background": raised,
            "block-cursor-foreground": ink,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": paper,
            "block-cursor-blurred-foreground": ink,
            "block-cursor-blurred-text-style": "none",
        },
    )


DARK = _theme(
    "dark",
    dark=True,
    paper="#14181c",
    ink="#e8e6e1",
    accent="#86d3c6",
    warning="#f2b766",
    quiet="#9ba6ae",
    raised="#283038",
)
LIGHT = _theme(
    "light",
    dark=False,
    paper="#fbfaf7",
    ink="#1d2226",
    accent="#005f58",
    warning="#963700",
    quiet="#566068",
    raised="#e4e6e3",
)
HIGH_CONTRAST = _theme(
    "high-contrast",
    dark=True,
    paper="#000000",
    ink="#ffffff",
    accent="#ffe45c",
    warning="#ffb3a7",
    quiet="#d6d6d6",
    raised="#303030",
)
TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    success="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        # No colour of the terminal is known to be readable on its background, except its own two.
        "text": "ansi_default",
        "text-muted": "ansi_default",
        "text-disabled": "ansi_default",
        "text-accent": "ansi_default",
        "text-primary": "ansi_default",
        "text-warning": "ansi_default",
        "text-error": "ansi_default",
        "border": "ansi_default",
        "border-blurred": "ansi_default",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "footer-background": "ansi_default",
        "footer-item-background": "ansi_default",
        "footer-key-background": "ansi_default",
        "footer-key-foreground": "ansi_default",
        "footer-description-foreground": "ansi_default",
        "footer-description-background": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_default",
        "input-selection-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-text-style": "bold reverse",
        "block-cursor-blurred-background": "ansi_default",
        "block-cursor-blurred-foreground": "ansi_default",
        "screen-selection-background": "ansi_default",
        "screen-selection-foreground": "ansi_default",
    },
)

THEMES = (DARK, LIGHT, HIGH_CONTRAST, TERMINAL)
"""In the order in which the palette offers them; the first is used until another is chosen."""
