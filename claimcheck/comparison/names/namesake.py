"""Rung: one person under two given names: "Mayor Ana Reyes" here, "Anja Reyes, the mayor" there.

``given-names-differ``: that who is called so is one person is functional in the sense of Ritter et al. 2008, "It's a
Contradiction - No, it's Not", where articles of one event know one bearer of the surname each, and say the same of what
he or she is. Wrong names are among what newspapers correct most (Maier 2005, Accuracy Matters). Whether the sentences
tell the same does not matter.
"""

from collections.abc import Iterator, Sequence
from itertools import product, takewhile

from rapidfuzz import fuzz

from claimcheck.comparison.events.context import STOP_WORDS, words_after, words_before
from claimcheck.comparison.events.shared import noun_classes
from claimcheck.comparison.events.storywide import pairs_of_stories, without
from claimcheck.comparison.events.told import Told
from claimcheck.comparison.names.bearers import TITLE_WORDS, are_variants
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import quoted
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Match, Name, NameLabel, Relation

RULE = "given-names-differ"
CONFIDENCE = 0.8
MIN_ALIKE_PERCENT = 50
"""Least likeness of the given names (``rapidfuzz.fuzz.ratio``): one was taken for the other, heard or written wrong.
Pet forms that no list has are less like the name, and brother and sister bear names of their own."""
SPELLING_PERCENT = 90
"""Likeness from which one given name is rather misspelt than another one: a letter left out, or doubled."""
NO_SORT = load_lexicon("claimcheck.comparison", "offices").words("no_sort")
"""Words beside a name that do not say what somebody is."""


def compare_namesakes(pair: Pair) -> Verdict | None:
    """Contradiction if each article knows another person of one surname, and both say that they are the same."""
    for x, y in product(_people(pair.a), _people(pair.b)):
        if not are_rivals(x, y) or not (_is_only_one(x, pair.told_a) and _is_only_one(y, pair.told_b)):
            continue
        if _described(x, pair.told_a, pair.article_a) & _described(y, pair.told_b, pair.article_b):
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.NAME,
                rule=RULE,
                confidence=CONFIDENCE,
                reason=f"one calls the same person {quoted(x.canonical)}, the other {quoted(y.canonical)}",
                marks_a=(x.span,),
                marks_b=(y.span,),
                is_minor=_likeness(x, y) >= SPELLING_PERCENT,
            )
    return None


def match_namesakes(
    articles: Sequence[Article],  # noqa: ARG001  # as the other finders of such pairs
    claims: Sequence[Claim],
    matches: Sequence[Match],
) -> list[Match]:
    """Return pairs of claims that name two people of one surname and are not among ``matches``, in order of their ids.

    Only of articles that tell the same story by their matches; of each person the first claim that names him or her.
    """
    named: dict[str, dict[str, tuple[Name, str]]] = {claim.article: {} for claim in claims}
    for claim in claims:
        for name in _people(claim):
            named[claim.article].setdefault(name.key, (name, claim.id))
    found = (
        (one, other)
        for first, second in pairs_of_stories(claims, matches)
        for (x, one), (y, other) in product(named[first].values(), named[second].values())
        if are_rivals(x, y)
    )
    return without(matches, found)


def are_rivals(x: Name, y: Name) -> bool:
    """Whether two full names have one surname, and given names that are alike but no forms of one name."""
    first, second = x.key.split(), y.key.split()
    if first[-1] != second[-1] or are_variants(x, y):
        return False
    is_short_form = first[0].startswith(second[0]) or second[0].startswith(first[0])
    is_misspelt = _likeness(x, y) >= SPELLING_PERCENT and first[0] != second[0]
    return is_misspelt or (not is_short_form and _likeness(x, y) >= MIN_ALIKE_PERCENT)


def _likeness(x: Name, y: Name) -> float:
    """Return how alike the given names are, in percent."""
    return fuzz.ratio(*sorted((x.key.split()[0], y.key.split()[0])))


def _people(claim: Claim) -> Iterator[Name]:
    """Yield the people that the sentence of a claim names in full."""
    for name in claim.all_names:
        if name.label is NameLabel.PERSON and len(name.text.split()) > 1 and len(name.key.split()) > 1:
            yield name


def _is_only_one(name: Name, told: Told) -> bool:
    """Whether an article names no other person of the surname."""
    surname = name.key.split()[-1]
    return all(other.key == name.key or other.key.split()[-1] != surname for other in told.names)


def _described(name: Name, told: Told, article: Article) -> set[str]:
    """Return the words (one of each class of nouns) that say what a person is, in all of the article."""
    classes = noun_classes()
    mentions = (other for other in told.names if other.key == name.key)
    return {classes.get(word, word) for mention in mentions for word in _title_and_apposition(mention, article)}


def _title_and_apposition(mention: Name, article: Article) -> set[str]:
    """Return the words before a name, and those behind it up to a mark, where a comma or "who" opens them."""
    title, behind = words_before(mention.span, article)[-TITLE_WORDS:], words_after(mention.span, article)
    apposition = takewhile(str.isalpha, behind[1:]) if behind[:1] in ([","], ["who"]) else ()
    return {word for word in (*title, *apposition) if word.isalpha()} - STOP_WORDS - NO_SORT
