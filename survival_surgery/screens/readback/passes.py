"""The pages of the readback on the screen, one above the other."""

from textual.app import App

from survival_surgery.meeting.readback.order import Key
from survival_surgery.meeting.readback.passes import go_through
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.meeting.readback.reading import Answer
from survival_surgery.screens.readback.answering import Trail
from survival_surgery.screens.readback.few import FewScreen
from survival_surgery.screens.readback.insider import InsiderScreen
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.screens.readback.reading import ReadingScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.session.leaving import Reader as Who


async def read_back(app: App[int], reader: Reader) -> bool:
    """Go through what is still to be read. False where somebody went back before the end of it."""
    return await go_through(_Screens(app, reader), reader)


class _Screens:
    """Each page is a screen. What was answered in this readback can be taken back until its end."""

    def __init__(self, app: App[int], reader: Reader) -> None:
        self._app, self._reader = app, reader
        self._trail = Trail[Key]()

    async def few(self) -> bool:
        return await self._app.push_screen_wait(FewScreen(self._reader))

    async def questions(self) -> bool:
        return await self._app.push_screen_wait(QuestionsScreen(self._reader, self._trail))

    async def stays(self) -> bool:
        return await self._app.push_screen_wait(StaysScreen(self._reader))

    async def insider(self) -> bool:
        return await self._app.push_screen_wait(InsiderScreen(self._reader))

    async def reading(self, who: Who) -> Answer:
        return await self._app.push_screen_wait(ReadingScreen(self._reader, who, self._trail))
