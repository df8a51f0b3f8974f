"""The whole way from corpora to model card, on texts of a few words and for one step of training."""

import gzip
import json
import lzma
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.cli.train import train
from spacy.tokens import Doc, DocBin

from models import card, evaluate, package, prepare
from models.baseline import Baseline

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "models" / "configs" / "cnn.cfg"

TREEBANK = """\
# newdoc id = {document}
# newpar
# text = Mayors didn't wait.
1	Mayors	mayor	NOUN	NNS	Number=Plur	4	nsubj	4:nsubj	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	Mood=Ind|Tense=Past|VerbForm=Fin	4	aux	4:aux	_
3	n't	not	PART	RB	_	4	advmod	4:advmod	_
4	wait	wait	VERB	VB	VerbForm=Inf	0	root	0:root	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	4:punct	_

# text = Lena Brandt resigned in Oslo.
1	Lena	Lena	PROPN	NNP	Number=Sing	3	nsubj	3:nsubj	_
2	Brandt	Brandt	PROPN	NNP	Number=Sing	1	flat	1:flat	_
3	resigned	resign	VERB	VBD	Mood=Ind|Tense=Past|VerbForm=Fin	0	root	0:root	_
4	in	in	ADP	IN	_	5	case	5:case	_
5	Oslo	Oslo	PROPN	NNP	Number=Sing	3	obl	3:obl	SpaceAfter=No
5.1	resigned	resign	VERB	VBD	_	_	_	_	_
6	.	.	PUNCT	.	_	3	punct	3:punct	_

"""
TAGGED = (("Lena", "I-PER"), ("Brandt", "I-PER"), ("left", "O"), ("Nordbank", "I-ORG"), ("in", "O"), ("Oslo", "I-LOC"))
ARTICLE = "Lena Brandt left Nordbank.\n\nShe moved to Oslo."


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder laid out like the public corpora."""
    folder = tmp_path_factory.mktemp("corpora")
    for place in ("treebanks", "ner/wikigold", "ner/uner_ewt", "polnear/train/text"):
        (folder / place).mkdir(parents=True)
    for name, document in (("ewt", "weblog-1"), ("gum", "GUM_news_fire")):
        for part in ("train", "dev", "test"):
            path = folder / "treebanks" / f"en_{name}-ud-{part}.conllu.xz"
            path.write_bytes(lzma.compress(TREEBANK.format(document=document).encode()))
    sentence = "".join(f"{word} {tag}\n" for word, tag in TAGGED)
    (folder / "ner/wikigold/wikigold.conll.txt").write_text(f"{sentence}\n" * 60, encoding="utf-8")
    rows = "".join(f"{i}\t{word}\t{tag.replace('I-', 'B-')}\t-\t-\n" for i, (word, tag) in enumerate(TAGGED[2:], 1))
    for part in ("dev", "test"):
        path = folder / f"ner/uner_ewt/en_ewt-ud-{part}.iob2"
        path.write_text(f"# sent_id = 1\n{rows}\n" * 2, encoding="utf-8")
    with gzip.open(folder / "polnear/train/entities.silver.jsonl.gz", "wt", encoding="utf-8") as file:
        for i in range(prepare.SILVER_DEV_ARTICLES + 2):
            (folder / f"polnear/train/text/{i}.txt").write_text(ARTICLE, encoding="utf-8", newline="")
            start = ARTICLE.index("Oslo")
            entities = [[0, 11, "PERSON"], [17, 25, "ORGANIZATION"], [start, start + 4, "LOCATION"], [0, 4, "DATE"]]
            file.write(json.dumps({"doc": f"{i}.txt", "entities": entities}) + "\n")
    return folder


@pytest.fixture(scope="module")
def corpus(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that ``prepare`` made of the corpora."""
    folder = tmp_path_factory.mktemp("made") / "corpus"
    prepare.main([str(corpora), str(folder)])
    return folder


@pytest.fixture(scope="module")
def trained(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a model that was trained for one step, with the real settings."""
    output = tmp_path_factory.mktemp("training")
    overrides = {
        "paths.train": str(corpus / "train.spacy"),
        "paths.dev": str(corpus / "dev.spacy"),
        "training.max_steps": 1,
        "training.eval_frequency": 1,
        "components.parser.min_action_freq": 1,
        "components.trainable_lemmatizer.min_tree_freq": 1,
    }
    train(CONFIG, output, overrides=overrides)
    return output / "model-best"


def docs(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))


def annotations(doc: Doc) -> Iterator[tuple[str, ...]]:
    for token in doc:
        yield token.tag_, token.pos_, str(token.morph), token.lemma_, token.dep_, str(token.head.i), token.ent_type_


def test_prepare_keeps_what_the_treebank_says(corpus: Path) -> None:
    (doc,) = docs(corpus / "test-ewt.spacy")
    assert doc.text.strip() == "Mayors didn't wait. Lena Brandt resigned in Oslo."
    assert [sentence.root.text for sentence in doc.sents] == ["wait", "resigned"]
    assert [token.head.text for token in doc[5:]] == ["resigned", "Lena", "resigned", "Oslo", "resigned", "resigned"]
    assert doc[1].lemma_ == "do"
    assert str(doc[1].morph) == "Mood=Ind|Tense=Past|VerbForm=Fin"
    assert not doc.has_annotation("ENT_IOB")


def test_prepare_keeps_names_and_nothing_else(corpus: Path) -> None:
    doc, *_ = docs(corpus / "test-wikigold.spacy")
    assert [(name.text, name.label_) for name in doc.ents[:3]] == [
        ("Lena Brandt", "PERSON"),
        ("Nordbank", "ORG"),
        ("Oslo", "LOC"),
    ]
    assert not doc.has_annotation("DEP")
    assert not doc.has_annotation("TAG")


def test_prepare_reads_machine_made_names_by_paragraph(corpora: Path) -> None:
    first, *_ = prepare.silver_docs(spacy.blank("en"), corpora / "polnear" / "train")
    assert [[(name.text, name.label_) for name in doc.ents] for doc in first] == [
        [("Lena Brandt", "PERSON"), ("Nordbank", "ORG")],
        [("Oslo", "LOC")],
    ]


@pytest.mark.parametrize(("part", "paragraphs"), [("train", 0), ("dev", 1)])
def test_prepare_trains_on_no_text_that_may_not_be_used_commercially(
    tmp_path: Path, part: str, paragraphs: int
) -> None:
    path = tmp_path / f"en_gum-ud-{part}.conllu.xz"
    path.write_bytes(lzma.compress(TREEBANK.format(document="GUM_fiction_moon").encode()))
    assert len(list(prepare.read_treebank(path))) == paragraphs


def test_no_test_text_is_trained_on(corpora: Path) -> None:
    path = corpora / "ner" / "wikigold" / "wikigold.conll.txt"
    sentences = [[(f"word{i}", "O")] for i in range(20 * prepare.WIKIGOLD_GROUP)]
    numbered = path.with_name("numbered.txt")
    numbered.write_text("".join(f"{word} {tag}\n\n" for [(word, tag)] in sentences), encoding="utf-8")
    groups = prepare.grouped(spacy.blank("en").vocab, list(prepare.read_tagged(numbered, 0, 1)))
    words = [{token.text for token in group} for group in groups]
    assert len(words) == 20
    assert not set.intersection(*words)


def test_training_packaging_and_evaluation_run(trained: Path, corpus: Path, tmp_path: Path) -> None:
    target = tmp_path / "en_claimcheck"
    package.main([str(trained), str(target)])
    output = tmp_path / "scores.json"
    evaluate.main([str(target), str(corpus), "--output", str(output), "--runs", "1"])
    measured: evaluate.Measured = json.loads(output.read_text(encoding="utf-8"))
    assert measured["name"] == "en_claimcheck"
    assert list(measured["test_sets"]) == ["test-ewt", "test-gum", "test-uner", "test-wikigold"]
    assert all(0 <= score <= 100 for made in measured["test_sets"].values() for score in made["model"].values())
    assert "MISC F" not in measured["test_sets"]["test-uner"]["model"]
    assert measured["test_sets"]["test-ewt"]["baseline"]["TAG"] == 100
    assert "en_claimcheck" in card.filled(f"before {card.START} old {card.END} after", measured)


def test_a_packaged_model_says_the_same_as_the_trained_one(trained: Path, corpus: Path, tmp_path: Path) -> None:
    package.package(trained, tmp_path / "first")
    package.package(trained, tmp_path / "second")
    files = sorted(path.relative_to(tmp_path / "first") for path in (tmp_path / "first").rglob("*") if path.is_file())
    assert files
    for path in files:
        assert (tmp_path / "first" / path).read_bytes() == (tmp_path / "second" / path).read_bytes()
    before, after = spacy.load(trained), spacy.load(tmp_path / "first")
    texts = [doc.text for doc in docs(corpus / "train.spacy")]
    for old, new in zip(before.pipe(texts), after.pipe(texts), strict=True):
        assert list(annotations(old)) == list(annotations(new))


def test_a_packaged_model_tells_nothing_of_where_it_was_trained(trained: Path, tmp_path: Path) -> None:
    package.package(trained, tmp_path / "model")
    for name in ("config.cfg", "meta.json"):
        assert str(tmp_path.parent.parent) not in (tmp_path / "model" / name).read_text(encoding="utf-8")
    strings = json.loads((tmp_path / "model" / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert "Nordbank" not in strings
    assert "NOUN" in strings


def test_the_baseline_remembers_the_commonest_annotation() -> None:
    vocab = spacy.blank("en").vocab
    words, heads, deps = ["prices", "rise"], [1, 1], ["nsubj", "ROOT"]
    verb, noun = (
        Doc(vocab, words=words, tags=tags, pos=pos, lemmas=["price", "rise"], heads=heads, deps=deps)
        for tags, pos in ((["NNS", "VBP"], ["NOUN", "VERB"]), (["NNS", "NN"], ["NOUN", "NOUN"]))
    )
    for doc in (verb, noun):
        doc.set_ents([], default="missing")
    found = Baseline([noun, verb, verb])(Doc(vocab, words=["prices", "rise", "."]))
    assert [token.tag_ for token in found] == ["NNS", "VBP", "NNP"]
    assert [token.head.i for token in found] == [1, 2, 2]
    assert [token.dep_ for token in found] == ["nsubj", "ROOT", "ROOT"]
