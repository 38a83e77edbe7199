"""Whether a kiosk is ready for people: facts, what they mean, and one sentence for each."""

from kiosk.ready.checks import judge
from kiosk.ready.value import Facts, Finding, Level, worst

__all__ = ["Facts", "Finding", "Level", "judge", "worst"]
