"""The session screen: what to say now, how long, what the room has said, and one line to type into."""

from survival_surgery.screens.session.screen import SessionScreen as SessionScreen
