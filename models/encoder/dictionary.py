"""Write the dictionary of lemmas that the encoder's pipeline carries.

    python -m models.encoder.dictionary PIPELINE_DIR

The tables are those of the package ``spacy-lookups-data`` (MIT; English from WordNet 3.0, Princeton University).
"""

import argparse
import gzip
import json
from importlib import resources
from pathlib import Path
from typing import Any

from claimcheck.language.encoder.dictionary import FILE, PARTS

RULES = {
    "verb": [
        ["ing", ""],
        ["ing", "e"],
        ["ies", "y"],
        ["es", ""],
        ["es", "e"],
        ["s", ""],
        ["ed", ""],
        ["ed", "e"],
        ["d", ""],
    ]
}
"""Suffixes of verbs, those that drop least first; the other parts of speech take WordNet's own."""
FORMS = {"noun": {"people": "person", "yrs": "year", "mins": "minute"}, "verb": {"wan": "want", "might": "might"}}
"""Forms that Universal Dependencies takes for others than WordNet does."""


def _table(name: str) -> dict[str, Any]:
    path = resources.files("spacy_lookups_data").joinpath("data", f"en_lemma_{name}.json.gz")
    table: dict[str, Any] = json.loads(gzip.decompress(path.read_bytes()))
    return table


def _exceptions(part: str) -> dict[str, str]:
    """Return the lemma of each irregular form."""
    irregular = {form: lemmas[0] for form, lemmas in _table("exc")[part].items() if " " not in form}
    return irregular | FORMS.get(part, {})


def dictionary() -> dict[str, dict[str, Any]]:
    """Return for each part of speech its lemmas, exceptions and rules of suffixes; multiword entries left out."""
    index, rules = _table("index"), _table("rules")
    return {
        part: {
            "lemmas": " ".join(sorted(word for word in index[part] if " " not in word and "_" not in word)),
            "exceptions": sorted(f"{form} {lemma}" for form, lemma in _exceptions(part).items()),
            "rules": RULES.get(part, rules[part]),
        }
        for part in sorted(set(PARTS.values()))
    }


def main() -> None:
    """Read the options and write the dictionary."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pipeline", type=Path, metavar="PIPELINE_DIR")
    options = parser.parse_args()
    target = options.pipeline / "encoder" / FILE
    target.write_text(json.dumps(dictionary(), ensure_ascii=False, indent=0), encoding="utf-8")
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
