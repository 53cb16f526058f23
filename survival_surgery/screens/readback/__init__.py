"""Readback: what will leave is read before anything is written, first by the facilitator alone, then with the room."""

from survival_surgery.screens.readback.passes import read_back as read_back
