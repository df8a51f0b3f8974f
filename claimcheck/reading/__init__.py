"""Paths -> Articles: read what was given, and find each article among what stands around it.

:mod:`reader` orders the steps: :mod:`paths` finds the files, :mod:`decode` turns bytes into text, and a module a format
(:mod:`text`, :mod:`markdown`, :mod:`htmlpage`, :mod:`jsonfile`) makes articles of it. Each cuts its text into
:mod:`lines`; :mod:`furniture` says what a line is by itself, :mod:`body` which lines are the article, and
:mod:`metadata` who published it and when. Whatever cannot be read becomes a Problem, and the others go on.
"""

from claimcheck.reading.reader import read_paths

__all__ = ["read_paths"]
