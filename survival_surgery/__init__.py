"""Survival Surgery: guides a room from private troubles to a shared grievance and a plan."""

__version__ = "0.1.0"
