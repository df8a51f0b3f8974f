"""The report as a page: one file that needs no other, complete without JavaScript, and better with it."""

from claimcheck.reports.html.page import render

__all__ = ["render"]
