"""What the language stage saw, as JSON Lines: an object per article, for ``claimcheck annotate``.

The schema is docs/annotations.schema.json. Quantities, times and names are the same objects as those of a claim.
"""

from collections.abc import Iterable

from claimcheck.records import Annotations, Attribution, Span
from claimcheck.reports.json import dumps
from claimcheck.reports.objects import JsonObject, name_object, quantity_object, span_objects, time_object


def render(annotations: Iterable[Annotations]) -> str:
    """Return a line of JSON for each article, in the order given."""
    return "".join(dumps(annotations_object(seen)) + "\n" for seen in annotations)


def annotations_object(seen: Annotations) -> JsonObject:
    """Return what was seen in one article; the spans of attributions are ``[start, end]`` pairs."""
    return {
        "path": seen.article.path,
        "sentences": span_objects(seen.sentences),
        "entities": [name_object(name) for name in seen.names],
        "quantities": [quantity_object(quantity) for quantity in seen.quantities],
        "times": [time_object(time) for time in seen.times],
        "attributions": [_attribution_object(attribution) for attribution in seen.attributions],
    }


def _attribution_object(attribution: Attribution) -> JsonObject:
    return {
        "source": _pairs(attribution.source),
        "cue": _pairs(attribution.cue),
        "content": _pairs(attribution.content),
        "source_name": attribution.source_name,
        "cue_lemma": attribution.cue_lemma,
        "kind": attribution.kind.value,
        "stance": attribution.stance.value,
        "is_negated": attribution.is_negated,
        "is_hypothetical": attribution.is_hypothetical,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
