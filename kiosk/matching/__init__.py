"""Which signers may be one person: proposals with reasons, for people to decide."""

from kiosk.matching.compare import compare
from kiosk.matching.say import say
from kiosk.matching.search import proposals
from kiosk.matching.value import Comparison, Proposal, Reason, Signer

__all__ = ["Comparison", "Proposal", "Reason", "Signer", "compare", "proposals", "say"]
