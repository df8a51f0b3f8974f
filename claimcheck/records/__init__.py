"""The frozen records that pass from stage to stage.

Every position is an offset into ``Article.text`` in Unicode code points, half-open. Tuples are sorted by position
unless their docstring says otherwise. Ids are hashes of content: the same input gives the same ids.
"""

from claimcheck.records.articles import Article, Problem
from claimcheck.records.attributions import Annotations, Attribution, AttributionKind, Stance
from claimcheck.records.claims import Cause, Claim, ClaimKind, Cue, Modality, Proposition, Role, RoleName, Source
from claimcheck.records.findings import (
    ATTRIBUTED_RULE,
    DETAILS_RULE,
    Between,
    Explanation,
    FieldScore,
    Finding,
    FindingKind,
    Group,
    Mark,
    Match,
    Relation,
    Rung,
    Severity,
)
from claimcheck.records.moved import Offsets, moved
from claimcheck.records.names import Name, NameLabel, keys_match
from claimcheck.records.origins import Copy, Origin
from claimcheck.records.quantities import Quantity, QuantityKind, Time, TimeRelation
from claimcheck.records.spans import Span, content_id, hull
from claimcheck.records.tool import ModelInfo, Tool

__all__ = [
    "ATTRIBUTED_RULE",
    "DETAILS_RULE",
    "Annotations",
    "Article",
    "Attribution",
    "AttributionKind",
    "Between",
    "Cause",
    "Claim",
    "ClaimKind",
    "Copy",
    "Cue",
    "Explanation",
    "FieldScore",
    "Finding",
    "FindingKind",
    "Group",
    "Mark",
    "Match",
    "Modality",
    "ModelInfo",
    "Name",
    "NameLabel",
    "Offsets",
    "Origin",
    "Problem",
    "Proposition",
    "Quantity",
    "QuantityKind",
    "Relation",
    "Role",
    "RoleName",
    "Rung",
    "Severity",
    "Source",
    "Span",
    "Stance",
    "Time",
    "TimeRelation",
    "Tool",
    "content_id",
    "hull",
    "keys_match",
    "moved",
]
