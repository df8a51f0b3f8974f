"""Write the tables of the model card from the scores.

    python -m models.card

Reads ``models/scores.json`` and replaces what stands between the markers of ``models/README.md``.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.evaluate import Measured

FOLDER = Path(__file__).parent
SCORES, CARD = FOLDER / "scores.json", FOLDER / "README.md"
START = "<!-- written by models/card.py from scores.json: edit neither by hand -->"
END = "<!-- end of what models/card.py writes -->"
TEST_SETS = {
    "test-ewt": "UD English EWT",
    "test-gum": "UD English GUM",
    "test-uner": "UNER over EWT (no MISC)",
    "test-wikigold": "WikiGold",
}


def tables(measured: "Measured") -> str:
    """Return the tables in Markdown: each test set's scores with the baseline's in brackets, then size and speed."""
    speed = measured["speed"]
    lines = [
        f"`{measured['name']}` {measured['version']} ({', '.join(measured['components'])}; spaCy {measured['spacy']})"
    ]
    columns: list[str] = []
    for name, test_set in measured["test_sets"].items():
        if list(test_set["model"]) != columns:
            columns = list(test_set["model"])
            lines += ["", row("test set", "words", *columns), row(*["---"] * (len(columns) + 2))]
        cells = (f"{test_set['model'][column]:.1f} ({test_set['baseline'][column]:.1f})" for column in columns)
        lines.append(row(TEST_SETS[name], f"{test_set['words']:,}", *cells))
    lines += ["", row("where it goes wrong (all test sets together)", "cases", "%"), row("---", "---", "---")]
    lines += [
        row(name, f"{cases:,}", f"{100 * hits / cases:.0f}") for name, (cases, hits) in measured["errors"].items()
    ]
    lines += [
        "",
        row("size and speed", ""),
        row("---", "---"),
        row("size on disk", f"{measured['size_bytes'] / 1e6:.1f} MB"),
        row("words per second, one thread", f"{speed['model_words_per_second']:,}"),
        row("a blank tokenizer with rule-made sentences, in turn with it", f"{speed['blank_words_per_second']:,}"),
        row("ratio of the two", f"{speed['ratio']:.2g}"),
    ]
    return "\n".join(lines)


def row(*cells: str) -> str:
    """Return one row of a Markdown table."""
    return f"| {' | '.join(cells)} |"


def filled(card: str, measured: "Measured") -> str:
    """Return ``card`` with the tables between its markers; ValueError if it has none."""
    before, start, rest = card.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise ValueError(f"{CARD}: the markers of the tables are missing; put them back: {START} {END}")
    return f"{before}{START}\n\n{tables(measured)}\n\n{END}{after}"


def main() -> None:
    """Rewrite the model card."""
    measured: Measured = json.loads(SCORES.read_text(encoding="utf-8"))
    CARD.write_text(filled(CARD.read_text(encoding="utf-8"), measured), encoding="utf-8")
    print(f"{CARD.name}: tables of {measured['name']} {measured['version']}")


if __name__ == "__main__":
    main()
