"""Measurements by command. None is part of the tests: a figure belongs to the machine it was taken on."""
