"""The decision scale, where the steps that test a proposal on it find it."""

from survival_surgery.library.scale import Level as Level, Scale as Scale
