"""Claims made by hand, as far as alignment looks at them, and vectors for them."""

from collections.abc import Mapping, Sequence

import numpy as np
from hypothesis import strategies as st

from claimcheck.alignment.meaning import DIMENSIONS, Vectors
from claimcheck.records import (
    Claim,
    Modality,
    Name,
    NameLabel,
    Proposition,
    Quantity,
    Role,
    RoleName,
    Source,
    Span,
    content_id,
)
from tests.building import bare_claim

NOWHERE = Span(0, 1)
WORDS = ("police", "free", "hostage", "storm", "camp", "mayor", "resign", "harbour", "wall", "flood")


def claim(
    article: str,
    words: str,
    *,
    entity: str | None = None,
    speaker: str | None = None,
    names: Sequence[str] = (),
    counted: Mapping[str, float] | None = None,
    quote: str | None = None,
    setting: str = "",
    number: int = 0,
) -> Claim:
    """Return a narrated claim.

    Args:
        article: Id of its article.
        words: Its content words, a blank between them; the first is the verb, with the second as its agent.
        entity: Key of the name that is the agent.
        speaker: Who says it.
        names: Keys of the names in it.
        counted: Figures of it, by the lemma of what they count.
        quote: The words inside its quotation marks.
        setting: Content words of the rest of the sentence.
        number: Makes a claim of the same words another one.
    """
    terms = tuple(words.split())
    agent = (
        Role(name=RoleName.AGENT, span=NOWHERE, lemma=terms[1], preposition=None, entity=entity, modifiers=())
        if len(terms) > 1
        else None
    )
    told = Proposition(
        span=NOWHERE,
        lemma=terms[0],
        is_nominal=False,
        is_negated=False,
        modality=Modality.FACT,
        roles=(agent,) if agent else (),
    )
    return bare_claim(
        words,
        NOWHERE,
        id=content_id(article, words, str(number)),
        article=article,
        source=Source(text=speaker, name=speaker, key=speaker, spans=()) if speaker else None,
        propositions=(told,),
        quantities=tuple(
            Quantity(span=NOWHERE, text=str(value), low=value, high=value, counted=noun)
            for noun, value in (counted or {}).items()
        ),
        names=tuple(
            Name(span=NOWHERE, text=key, label=NameLabel.PERSON, canonical=key.title(), key=key) for key in names
        ),
        quotes=(NOWHERE,) if quote else (),
        quoted_words=(tuple(quote.split()),) if quote else (),
        terms=terms,
        setting=tuple(setting.split()),
    )


def unlike(claims: Sequence[Claim]) -> Vectors:
    """Return vectors that say that no two claims mean the same: one direction each."""
    assert len(claims) <= DIMENSIONS
    return np.eye(DIMENSIONS, dtype=np.float32)[: len(claims)]


@st.composite
def stories(draw: st.DrawFn, max_claims: int = 12) -> tuple[tuple[Claim, ...], Vectors]:
    """Draw claims of three articles with a vector each."""
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from("abc"),
                st.lists(st.sampled_from(WORDS), min_size=2, max_size=5, unique=True).map(" ".join),
                st.sampled_from([None, "ana lund", "per holm"]),
                st.sampled_from([None, "we will never leave this camp", "the wall will never fall again"]),
                st.integers(0, 40),
            ),
            max_size=max_claims,
        )
    )
    claims = tuple(
        claim(article, words, entity=entity, quote=quote, counted={words.split()[-1]: count}, number=number)
        for number, (article, words, entity, quote, count) in enumerate(rows)
    )
    directions = [draw(st.tuples(*[st.integers(-3, 3)] * 4)) for _ in claims]
    return claims, vectors_of(directions)


def vectors_of(directions: Sequence[Sequence[int]]) -> Vectors:
    """Return vectors of unit length with the given directions; a direction of zeros points nowhere else."""
    vectors = np.zeros((len(directions), DIMENSIONS), dtype=np.float32)
    for row, direction in enumerate(directions):
        vectors[row, : len(direction)] = direction
        vectors[row, len(direction)] = not any(direction)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors
