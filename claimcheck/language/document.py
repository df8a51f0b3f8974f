"""Lay an article out as a Doc in which character offsets are those of ``Article.text``.

The model reads each paragraph by itself, so that no sentence runs across a paragraph break and page furniture is never
read. The paragraphs' Docs are then put together again; what lies between them (line breaks, datelines, furniture), and
white space other than one blank inside them, becomes a single token each: a gap, listed in ``doc._.gaps``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from claimcheck.records import Article, Span

MIN_TITLE_WORD_CHARS = 4
"""Shorter words have small letters even in title case."""
TITLE_CASE_RATIO = 0.7
"""Share of a headline's longer words with a capital from which it is taken to be in title case."""

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL_INSIDE = re.compile(r"(?<=[\w,;] )([A-Z][^\W\d_]+)")
"""A word with a capital that does not begin a sentence."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the model reads it.

    ``text`` has every run of white space folded to one blank; ``offsets[i]`` is the place of its i-th code point in
    ``Article.text``.
    """

    text: str
    offsets: tuple[int, ...]


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """Return headline and body of the article in the order of the text."""
    spans = sorted((*article.body, *((article.headline,) if article.headline else ())))
    folded = (_fold(article.text, span) for span in spans)
    return tuple(
        _in_sentence_case(paragraph, article) if span == article.headline else paragraph
        for span, paragraph in zip(spans, folded, strict=True)
    )


def _in_sentence_case(headline: Paragraph, article: Article) -> Paragraph:
    """Return a headline in title case with small letters where the body gives no ground for capitals.

    A model trained on running text takes "Releases Political Prisoners" for a name. A word keeps its capital if the body
    has it with one inside a sentence.
    """
    words = [match for match in _WORD.finditer(headline.text) if len(match[0]) >= MIN_TITLE_WORD_CHARS]
    if sum(match[0][0].isupper() for match in words) < TITLE_CASE_RATIO * len(words):
        return headline
    kept = {match[1] for span in article.body for match in _CAPITAL_INSIDE.finditer(span.of(article.text))}
    first = words[0].start() if words else 0
    text = _WORD.sub(
        lambda match: match[0]
        if match.start() <= first or match[0] in kept or not match[0].istitle() or len(match[0].lower()) != len(match[0])
        else match[0].lower(),
        headline.text,
    )
    return Paragraph(text, headline.offsets)


def _fold(text: str, span: Span) -> Paragraph:
    characters: list[str] = []
    offsets: list[int] = []
    for i in range(span.start, span.end):
        if not text[i].isspace():
            characters.append(text[i])
        elif characters and not characters[-1].isspace():
            characters.append(" ")
        else:
            continue
        offsets.append(i)
    if characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Paragraph("".join(characters), tuple(offsets))


@dataclass(slots=True)
class _Words:
    """The columns from which a Doc is made; a row a token."""

    words: list[str]
    spaces: list[bool]
    heads: list[int]
    deps: list[str]
    tags: list[str]
    pos: list[str]
    morphs: list[str]
    lemmas: list[str]
    ents: list[str]
    sent_starts: list[bool | int | None]

    def add_token(self, word: str, token: Token, first: int) -> None:
        self.words.append(word)
        self.spaces.append(False)
        self.heads.append(first + token.head.i)
        self.deps.append(token.dep_)
        self.tags.append(token.tag_)
        self.pos.append(token.pos_)
        self.morphs.append(str(token.morph))
        self.lemmas.append(token.lemma_)
        self.ents.append(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O")
        self.sent_starts.append(bool(token.is_sent_start))

    def add_gap(self, text: str, *, starts_sentence: bool) -> None:
        at = len(self.words)
        self.words.append(text)
        self.spaces.append(False)
        self.heads.append(at if starts_sentence or not at else at - 1)
        self.deps.append("ROOT" if starts_sentence or not at else "dep")
        self.tags.append("_SP")
        self.pos.append("SPACE")
        self.morphs.append("")
        self.lemmas.append(text)
        self.ents.append("O")
        self.sent_starts.append(starts_sentence or not at)


def assemble(vocab: Vocab, article: Article, parts: Sequence[tuple[Paragraph, Doc]]) -> Doc:
    """Put the paragraphs' Docs together to one Doc of the whole article.

    Args:
        vocab: Vocabulary of the Docs.
        article: The article that was read.
        parts: Each paragraph with its Doc, in the order of the text.

    Returns:
        A Doc with ``token.idx`` equal to the token's offset in ``article.text``, and ``doc._.article`` and
        ``doc._.gaps`` set.
    """
    text, rows = article.text, _Words(*([] for _ in _Words.__slots__))
    gaps: set[int] = set()
    position = 0

    def fill(until: int, *, starts_sentence: bool) -> None:
        between = text[position:until]
        if between == " " and rows.words and not starts_sentence and len(rows.words) - 1 not in gaps:
            rows.spaces[-1] = True
        elif between:
            gaps.add(len(rows.words))
            rows.add_gap(between, starts_sentence=starts_sentence)

    for paragraph, doc in parts:
        indices: list[int] = []  # where each token of the paragraph will stand in the whole
        base = len(rows.words)
        starts = [paragraph.offsets[token.idx] for token in doc]
        ends = [paragraph.offsets[token.idx + len(token) - 1] + 1 for token in doc]
        for token, start, end in zip(doc, starts, ends, strict=True):
            fill(start, starts_sentence=not indices)
            indices.append(len(rows.words))
            rows.add_token(text[start:end], token, 0)
            position = end
        for token, at in zip(doc, indices, strict=True):
            rows.heads[at] = indices[token.head.i]
        if len(rows.words) > base:
            rows.sent_starts[indices[0]] = True
    fill(len(text), starts_sentence=True)
    doc = Doc(
        vocab,
        words=rows.words,
        spaces=rows.spaces,
        tags=rows.tags,
        pos=rows.pos,
        morphs=rows.morphs,
        lemmas=rows.lemmas,
        heads=rows.heads,
        deps=rows.deps,
        sent_starts=rows.sent_starts,
        ents=rows.ents,
    )
    doc._.article = article
    doc._.gaps = frozenset(gaps)
    return doc
