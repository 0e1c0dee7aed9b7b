"""Writes one HTML page, complete in itself, for reading articles and checking their facts."""

from newsfacts.write.report.page import write_report

__all__ = ["write_report"]
