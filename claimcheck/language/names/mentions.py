"""Find where names are mentioned: runs of capitalised words, cut at titles, demonyms and connectors.

The model's own entities are evidence for labels and for words in doubt; the borders come from capitalisation, which in
running news text is the more reliable witness. Where capitals tell nothing (headlines, text in capitals) only names
that the rest of the article or the lexicons know are found.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc, Span, Token

from claimcheck.language import annotations
from claimcheck.language.names import gazetteer, mention_parts
from claimcheck.language.names.folding import fold
from claimcheck.language.names.labels import is_head, is_known, is_person_like
from claimcheck.language.names.mention_parts import Mention
from claimcheck.records import NameLabel

TITLE_CASE_RATIO = 0.7
"""A sentence with this share of its words (function words aside) capitalised, or more, is set like a
headline if no full stop ends it: body text stays under one half (read on news with headings inside)."""
HYPHENS = frozenset("-‐‑–")
_OPENERS = frozenset(["“", "”", '"', "‘", "'", ":", "•", "*", "—", "--", "–", "-", "...", "…", "[", "``", "''"])
_BARE_PARTICLES = frozenset(["al", "bin", "ibn", "von", "van"])
"""Particles that need no tag to open a name: they are no English words."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the whole article says about its words."""

    inner: frozenset[str]
    """Folded words that are capitalised where nothing but a name asks for it."""
    final: frozenset[str]
    """Those of them that no other capitalised word follows: surnames, names of one word."""
    lower: frozenset[str]
    """Folded words that also occur in lower case."""


def find_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Return the mentions of names in the article, in order, without overlap.

    Args:
        doc: An article with tags; ``doc.ents`` are used where they help.
    """
    titled, running = list[Span](), list[Span]()
    for sentence in annotations.sentences(doc):
        (titled if is_title_case(sentence) else running).append(sentence)
    evidence = _collect(running)
    mentions = [
        part
        for sentence in running
        for start, end in _runs(sentence, evidence)
        if not _is_shouted(doc, start, end)
        for part in mention_parts.split(doc, start, end)
    ]
    mentions = mention_parts.join_by_acronym(doc, mentions)
    joined = (token for sentence in running for token in sentence if mention_parts.is_joined(token.text))
    mentions += [part for token in joined for part in mention_parts.inside(token)]
    known = {tuple(mention.words(doc)) for mention in mentions}
    known |= {form[-1:] for form in known if len(form) > 1 and is_person_like(form)}
    mentions += [mention for sentence in titled for mention in _match_known(sentence, known)]
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def is_title_case(sentence: Span) -> bool:
    """Whether capitals tell nothing in the sentence: it is set like a headline, or all in capitals."""
    words = [token.text for token in sentence if token.is_alpha and token.text.casefold() not in STOP_WORDS]
    capitals = sum(word[0].isupper() for word in words)
    if _ends(sentence):
        return len(words) > 3 and capitals == len(words)
    return bool(words) and capitals >= (TITLE_CASE_RATIO * len(words) if len(words) > 2 else len(words))


def _ends(sentence: Span) -> bool:
    return any(token.text in {".", "!", "?"} for token in sentence[-2:])


def is_capital(token: Token) -> bool:
    """Whether the token begins with a capital letter."""
    return token.text[0].isupper()


def _is_function_word(token: Token) -> bool:
    text = token.text
    if text.isupper() and len(text) > 1 and is_known((fold(text),), text):
        return False
    return text.casefold() in STOP_WORDS or text in {"I", "“I", "Not"}


def _is_weak(token: Token, sentence: Span) -> bool:
    """Whether the token would be capitalised whatever it is: it opens a sentence, a quotation or a heading."""
    if token.i == sentence.start:
        return True
    before = token.nbor(-1)
    return before.text in _OPENERS or (before.i == sentence.start and before.is_punct)


def _collect(sentences: list[Span]) -> Evidence:
    inner: set[str] = set()
    final: set[str] = set()
    lower: set[str] = set()
    for sentence in sentences:
        for token in sentence:
            if not token.text[0].isalpha():
                continue
            if token.text.islower():
                lower.add(fold(token.text))
            elif is_capital(token) and not _is_weak(token, sentence) and not _is_function_word(token):
                inner.add(fold(token.text))
                if token.i + 1 == sentence.end or not is_capital(token.nbor()):
                    final.add(fold(token.text))
    return Evidence(frozenset(inner), frozenset(final), frozenset(lower))


def _runs(sentence: Span, evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Yield the stretches of tokens that may hold names."""
    doc, i = sentence.doc, sentence.start
    gaps = doc._.gaps
    while i < sentence.end:
        if i not in gaps and _starts(doc[i], sentence, evidence):
            end = _extend(doc, i, sentence.end)
            yield i, end
            i = end
        else:
            i += 1


def _is_shouted(doc: Doc, start: int, end: int) -> bool:
    """Whether capitals are mere emphasis: several words in capitals that no lexicon knows, or one too long."""
    texts = [token.text for token in doc[start:end] if token.text[0].isalpha()]
    shouted = all(text.isupper() and len(text) > 1 and "." not in text for text in texts)
    words = [fold(text) for text in texts]
    return shouted and (len(texts) > 1 or len(texts[0]) > 6) and not is_known(words, " ".join(texts))


def _starts(token: Token, sentence: Span, evidence: Evidence) -> bool:
    """Whether a run of name words begins at the token, which is no gap."""
    text, word = token.text, fold(token.text)
    if not text[0].isalpha() or mention_parts.is_joined(text):
        return False
    following = token.nbor() if token.i + 1 < sentence.end else None
    if word in gazetteer.words().particles and text.islower():
        return _opens_with_particle(token, sentence.end)
    if _is_given_month(token, following):
        return True
    if not is_capital(token) or _is_function_word(token) or _is_no_name(word, following):
        return False
    if _is_weak(token, sentence):
        return _is_name_though_weak(token, following, evidence)
    return token.pos_ == "PROPN" or bool(token.ent_type_) or word in evidence.inner


def _is_given_month(token: Token, following: Token | None) -> bool:
    """Whether the name of a month is a woman's or man's: "April Jones", where the model sees a person's two names."""
    is_month = token.text.istitle() and fold(token.text) in gazetteer.words().given_months
    if not is_month or following is None or not is_capital(following) or not following.text.isalpha():
        return False
    is_flat = following.dep_ == "flat" and following.head.i == token.i
    return is_flat or token.ent_type_ == following.ent_type_ == NameLabel.PERSON


def _is_no_name(word: str, following: Token | None) -> bool:
    """Whether a capitalised word is one of the calendar, a form of address, or numbered ("Section 427")."""
    if word in gazetteer.words().not_names and not mention_parts.is_title_word(word):
        return True
    return following is not None and following.text[0].isdigit() and word in gazetteer.words().numbered


def _opens_with_particle(token: Token, limit: int) -> bool:
    """Whether a lower case particle opens a name ("al-Assad", "de Blasio")."""
    at = token.i + 1
    if at < limit and token.doc[at].text in HYPHENS:
        at += 1
    is_particle = token.pos_ == "PROPN" or fold(token.text) in _BARE_PARTICLES
    return is_particle and _goes_on(token.doc, at, limit)


def _is_name_though_weak(token: Token, following: Token | None, evidence: Evidence) -> bool:
    word = fold(token.text)
    goes_on = following is not None and is_capital(following) and not _is_function_word(following)
    if is_known((word,), token.text) or (goes_on and mention_parts.is_title_word(word)):
        return True
    if mention_parts.known_length(token.doc, token.i) or mention_parts.title_tokens(token.doc, token.i) > 1:
        return True
    if word in (evidence.inner if goes_on else evidence.final) and (
        word not in evidence.lower or token.pos_ == "PROPN"
    ):
        return True
    if word in evidence.lower:
        return False
    is_name = token.pos_ == "PROPN" and not token.text.isupper()
    joined = following is not None and following.text in HYPHENS
    return is_name and (goes_on or joined or bool(token.ent_type_) or word in gazetteer.given_names())


def _extend(doc: Doc, start: int, limit: int) -> int:
    end = start + max(1, mention_parts.known_length(doc, start))
    while end < limit and (step := _step(doc, start, end, limit)):
        end += step
    return end


def _goes_on(doc: Doc, i: int, limit: int) -> bool:
    if i >= limit or i in doc._.gaps or not is_capital(doc[i]) or mention_parts.is_joined(doc[i].text):
        return False
    before = doc[i - 1]
    closes = (
        before.text.endswith(".") and fold(before.text) in gazetteer.places().short and i > 1 and doc[i - 2].text == ","
    )
    return not closes and not _is_function_word(doc[i])


def _step(doc: Doc, start: int, end: int, limit: int) -> int:
    """Return how many tokens from ``end`` on belong to the run that began at ``start``."""
    if _goes_on(doc, end, limit):
        before = fold(doc[end - 1].text)
        is_surname = before in gazetteer.given_names() or len(before) == 1
        word = fold(doc[end].text)
        return int(is_surname or is_head(word) or word not in gazetteer.words().not_names)
    if doc[end].text in {"One", "Two"}:
        return 1
    if doc[end].text in {"of", "for", "on"}:
        return _preposition_step(doc, (start, end), limit)
    return _mark_step(doc, (start, end), limit) or _particle_step(doc, end, limit)


def _mark_step(doc: Doc, run: tuple[int, int], limit: int) -> int:
    """Return the step over a hyphen, a possessive, "&", or the comma before a suffix, inside a name."""
    start, end = run
    if not _goes_on(doc, end + 1, limit):
        return 0
    text, before, after = doc[end].text, fold(doc[end - 1].text), fold(doc[end + 1].text)
    joins = text == "&" or (text == "," and after in {"jr", "sr"})
    if text in HYPHENS:
        is_tight = not doc[end - 1].whitespace_ and not doc[end].whitespace_
        joins = is_tight and len(before) > 1 and not mention_parts.is_pair(before, after)
    elif text in {"'s", "’s", "'", "’"} and end == start + 1:
        is_store = before in gazetteer.given_names() and after == "club"
        joins = is_store or before in gazetteer.words().possessors
    return 2 if joins else 0


def _particle_step(doc: Doc, end: int, limit: int) -> int:
    """Return the step over lower case particles inside a person's name ("Osama bin Laden")."""
    particles = gazetteer.words().particles
    if not doc[end].text.islower() or fold(doc[end].text) not in particles or is_head(fold(doc[end - 1].text)):
        return 0
    for step in (1, 2):
        between = doc[end + 1 : end + step]
        joins = all(fold(token.text) in particles or token.text in HYPHENS for token in between)
        if joins and _goes_on(doc, end + step, limit):
            return step + 1
    return 0


def _preposition_step(doc: Doc, run: tuple[int, int], limit: int) -> int:
    """Return the step over "of (the)", "for (the)" or "on" inside the name of a body or place, or inside a title."""
    start, end = run
    last, first = fold(doc[end - 1].text), fold(doc[start].text)
    step = 2 if end + 1 < limit and doc[end + 1].text == "the" else 1
    title = mention_parts.title_tokens(doc, end - 1)
    if title > 1:
        return title - 1
    if not _goes_on(doc, end + step, limit) or fold(doc[end + step].text) in gazetteer.words().not_names:
        return 0
    bodies = gazetteer.organizations().bodies
    if last in bodies and doc[end].text != "of":
        return 0
    public = last in gazetteer.organizations().public_heads or first in gazetteer.organizations().public_heads
    joins = public
    if doc[end].text == "of":
        tail = end + step
        while _goes_on(doc, tail + 1, limit):
            tail += 1
        joins = is_head(last) or fold(doc[tail].text) in gazetteer.organizations().thing_heads
    return step + 1 if joins else 0


def _match_known(sentence: Span, known: set[tuple[str, ...]]) -> Iterator[Mention]:
    """Yield the names in a headline that the article's running text or the lexicons know."""
    doc, i = sentence.doc, sentence.start
    folded = [fold(token.text) for token in sentence]
    while i < sentence.end:
        at = i - sentence.start
        step = 0
        for length in range(min(6, sentence.end - i), 0, -1):
            words = tuple(word for word in folded[at : at + length] if word)
            text = doc[i : i + length].text
            if not words or not folded[at] or not folded[at + length - 1] or not is_capital(doc[i]):
                continue
            is_word = length == 1 and (_is_function_word(doc[i]) or words[0] in gazetteer.words().not_names)
            if (words in known and not is_word) or is_known(words, text, in_headline=True):
                step = length
                break
        if step:
            yield from mention_parts.split(doc, i, i + step)
        i += step or 1
