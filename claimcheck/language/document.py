"""Lay an article out as a Doc in which character offsets are those of ``Article.text``.

What lies between paragraphs (line breaks, datelines, furniture), and white space other than one blank inside them,
becomes a single token each: a gap, listed in ``doc._.gaps``. No sentence runs across a paragraph break, and page
furniture is never read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from claimcheck.language.paragraphs import Paragraph
from claimcheck.records import Article


@dataclass(slots=True)
class Layout:
    """The tokens of an article: the words of its paragraphs, and the gaps."""

    article: Article
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    gaps: set[int] = field(default_factory=set)
    """Indices of the tokens that are no words."""
    starts: set[int] = field(default_factory=set)
    """Indices of the tokens that begin a paragraph or what lies before one."""
    places: list[list[int]] = field(default_factory=list)
    """For each paragraph, where its tokens stand in the whole."""
    as_read: dict[int, str] = field(default_factory=dict)
    """Words that are read in another form than they are written in: those of a headline in title case."""


def lay_out(article: Article, parts: Sequence[tuple[Paragraph, Doc]]) -> Layout:
    """Return the tokens of the whole article.

    Args:
        article: The article.
        parts: Each paragraph with a Doc of its text, in the order of the article.
    """
    layout = Layout(article)
    end = 0
    for paragraph, doc in parts:
        places: list[int] = []
        for token in doc:
            start = paragraph.offsets[token.idx]
            _fill(layout, end, start, is_between=not places)
            end = paragraph.offsets[token.idx + len(token) - 1] + 1
            places.append(len(layout.words))
            _add_word(layout, article.text[start:end], token)
        layout.places.append(places)
        layout.starts.update(places[:1])
    _fill(layout, end, len(article.text), is_between=True)
    return layout


def _add_word(layout: Layout, written: str, token: Token) -> None:
    if token.text != written:
        layout.as_read[len(layout.words)] = token.text
    layout.words.append(written)
    layout.spaces.append(False)


def _fill(layout: Layout, start: int, end: int, *, is_between: bool) -> None:
    """Add what stands between two words: one blank belongs to the word before it, all else is a gap."""
    between, at = layout.article.text[start:end], len(layout.words)
    if between == " " and at and not is_between and at - 1 not in layout.gaps:
        layout.spaces[-1] = True
    elif between:
        layout.gaps.add(at)
        layout.words.append(between)
        layout.spaces.append(False)
        if is_between or not at:
            layout.starts.add(at)


def unread_doc(vocab: Vocab, layout: Layout) -> Doc:
    """Return a Doc of the whole article for a pipeline that reads articles with their gaps."""
    starts: list[bool | int | None] = [True if i in layout.starts else None for i in range(len(layout.words))]
    return _marked(Doc(vocab, words=layout.words, spaces=layout.spaces, sent_starts=starts), layout)


def read_doc(vocab: Vocab, layout: Layout, docs: Sequence[Doc]) -> Doc:
    """Return a Doc of the whole article with the annotation of its paragraphs' Docs."""
    tokens = dict(_tokens(layout, docs))
    count = len(layout.words)
    heads = [i if i in layout.starts else i - 1 for i in range(count)]
    for places, doc in zip(layout.places, docs, strict=True):
        for at, token in zip(places, doc, strict=True):
            heads[at] = places[token.head.i]

    def column(name: str, of_starts: str, of_others: str) -> list[str]:
        return [
            getattr(tokens[i], name) if i in tokens else of_starts if i in layout.starts else of_others
            for i in range(count)
        ]

    doc = Doc(
        vocab,
        words=layout.words,
        spaces=layout.spaces,
        tags=column("tag_", "_SP", "_SP"),
        pos=column("pos_", "SPACE", "SPACE"),
        morphs=[str(tokens[i].morph) if i in tokens else "" for i in range(count)],
        lemmas=[tokens[i].lemma_ if i in tokens else layout.words[i] for i in range(count)],
        heads=heads,
        deps=column("dep_", "ROOT", "dep"),
        ents=[_entity_tag(tokens[i]) if i in tokens else "O" for i in range(count)],
    )
    return _marked(doc, layout)


def _tokens(layout: Layout, docs: Sequence[Doc]) -> Iterator[tuple[int, Token]]:
    for places, doc in zip(layout.places, docs, strict=True):
        yield from zip(places, doc, strict=True)


def _entity_tag(token: Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


def _marked(doc: Doc, layout: Layout) -> Doc:
    doc._.article = layout.article
    doc._.gaps = frozenset(layout.gaps)
    doc._.as_read = dict(layout.as_read)
    return doc
