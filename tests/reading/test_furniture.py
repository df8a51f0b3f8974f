import pytest

from claimcheck.reading.furniture import Kind, kind_of
from claimcheck.reading.lines import Unit
from claimcheck.records import Span


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share this article", Kind.FURNITURE),
        ("ADVERTISEMENT", Kind.FURNITURE),
        ("(Word count: 1,204)", Kind.FURNITURE),
        ("5 min read", Kind.FURNITURE),
        ("Sign up for our weekly newsletter.", Kind.FURNITURE),
        ("We use cookies to improve your experience.", Kind.FURNITURE),
        ("© 2026 Milltown Post", Kind.FURNITURE),
        ("Crowds gather at the dam on Sunday. (AP Photo/Ann Poe)", Kind.FURNITURE),
        ("Ann Poe in Ohio contributed to this report.", Kind.FURNITURE),
        ("<figure></figure>", Kind.FURNITURE),
        ("27", Kind.FURNITURE),
        ("Read more: Mayor steps down", Kind.RELATED),
        ("Related Articles", Kind.RELATED),
        ("312 Comments", Kind.ENDING),
        ("[ https://example.org/a-b ]", Kind.LINK),
        ("Updated 3:04 PM ET, Mon March 2, 2026", Kind.DATE),
        ("2026-03-02", Kind.DATE),
        ("By Ann Poe and Bob Roe", Kind.BYLINE),
        ("Mayor Steps Down", Kind.SHORT),
        ("Share prices fell on Monday.", Kind.PROSE),
        ("Sign up rates doubled after the storm, officials said.", Kind.PROSE),
        ("Watch sales fell by half, the makers said in a statement.", Kind.PROSE),
        ("By Monday the water had gone.", Kind.PROSE),
        ("By 1965, Poe had turned to the study of dams.", Kind.PROSE),
        ("In 1965, she became an engineer. [24] [25]", Kind.PROSE),
        ("The Dams of Ohio [24]", Kind.SHORT),
        ("Copyright law protects the work, the court ruled.", Kind.PROSE),
        ("The vote was held on March 2, 2026.", Kind.PROSE),
        ("The town was flooded. Ann Poe contributed to this report.", Kind.PROSE),
        ("Related costs rose.", Kind.PROSE),
        ("The party, in a statement to reporters, listed its demands:", Kind.PROSE),
    ],
)
def test_kind(line: str, kind: Kind) -> None:
    assert kind_of(Unit(span=Span(0, len(line)), text=line)) is kind
