"""What a check adds to a comparison: which articles are new, which findings are known, and what is left to tell.

:mod:`scope` and :mod:`git` say which files are looked at and which of them are new, :mod:`nearby` which known articles
may tell of the same event. :mod:`fingerprint` gives a finding its identity; :mod:`baseline` and :mod:`inline` hold
those that were accepted; :mod:`outcome` puts them together.
"""
