"""Reading a screen as a person would: the words on it, row by row."""

from survival_surgery.app import SurgeryApp

SMALL = (80, 24)
TINY = (40, 10)


def shown(app: SurgeryApp) -> str:
    """What stands on the screen now."""
    rows = app.screen._compositor.render_strips(app.size)
    return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)
