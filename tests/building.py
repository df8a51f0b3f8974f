"""Articles and claims that hold nothing but what a test says of them."""

from dataclasses import replace

from claimcheck.records import Article, Claim, ClaimKind, Span, content_id


def bare_article(text: str, **fields: object) -> Article:
    """Return an article of which only the text is known, all of it body; ``fields`` are set over that."""
    bare = Article(
        id=content_id(text),
        path="a.txt",
        text=text,
        title=None,
        outlet=None,
        published=None,
        url=None,
        headline=None,
        dateline=None,
        body=(Span(0, len(text)),),
    )
    return replace(bare, **fields)  # type: ignore[arg-type] # each field has a type of its own


def bare_claim(text: str, sentence: Span, **fields: object) -> Claim:
    """Return a narrated claim of the words of a whole sentence, in which nothing was found; ``fields`` go over that."""
    bare = Claim(
        id=content_id(text),
        article="",
        kind=ClaimKind.NARRATED,
        sentence=sentence,
        content=(sentence,),
        text=text,
        source=None,
        cue=None,
        is_headline=False,
        propositions=(),
        causes=(),
        quantities=(),
        times=(),
        setting_times=(),
        as_of=None,
        names=(),
        setting_names=(),
        quotes=(),
        quoted_words=(),
        terms=(),
        setting=(),
    )
    return replace(bare, **fields)  # type: ignore[arg-type] # the same


def spans_of_lines(text: str) -> tuple[Span, ...]:
    """Return the lines that hold more than white space, without their ends."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)
