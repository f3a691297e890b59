"""Main text, title, publisher, date and kind of a report; what is page furniture is set aside with a reason."""

from riftline.documents.prepare import prepare
from riftline.documents.report import Anchor, Credit, Passage, Rejected, Report

__all__ = ["Anchor", "Credit", "Passage", "Rejected", "Report", "prepare"]
