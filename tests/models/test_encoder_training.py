"""The encoder's way from corpora to a pipeline, on texts of a few words and for one step of training."""

import itertools
import json
import lzma
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import spacy
from tokenizers import Tokenizer, models, normalizers

from claimcheck.language.encoder.pieces import Pieces
from models.encoder import corpora

ROOT = Path(__file__).parents[2]
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
TREEBANK = """\
# newdoc id = a
# newpar
# text = Mayors didn't wait. They left.
1	Mayors	mayor	NOUN	NNS	Number=Plur	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	Tense=Past	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	wait	wait	VERB	VB	VerbForm=Inf	0	root	_	_
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
1	They	they	PRON	PRP	Case=Nom	2	nsubj	_	_
2	left	leave	VERB	VBD	Tense=Past	0	root	_	_
3	.	.	PUNCT	.	_	2	punct	_	_

# newdoc id = b
# newpar
1	Rain	rain	NOUN	NN	Number=Sing	0	root	_	_

"""
GUM = """\
# newdoc id = c
# newpar
# sent_id = c-1
1	Mayor	mayor	NOUN	NN	Number=Sing	2	nsubj	_	_
2	left	leave	VERB	VBD	Tense=Past	0	root	_	_
3	Norvik	Norvik	PROPN	NNP	Number=Sing	2	obj	_	_

"""
NAMES = "Norvik I-ORG\nsued I-ORG\nAna B-PER\nRuiz I-PER\n\nIt O\nrained O\n"
ARTICLE = "Norvik sued\n\nThe mayor, Ana Ruiz, said it rained.\n"
ATTRIBUTIONS = (
    "T1\tSource 13 32\tThe mayor, Ana Ruiz\nT2\tCue 34 38\tsaid\nT3\tContent 39 48\tit rained\n"
    "T4\tAttribution 34 38\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("ewt", "gum"):
        for part in ("train", "dev", "test"):
            path = tmp_path / f"treebanks/en_{name}-ud-{part}.conllu.xz"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(lzma.compress((GUM if name == "gum" else TREEBANK).encode()))
    (tmp_path / "ner/wikigold").mkdir(parents=True)
    (tmp_path / "ner/wikigold/wikigold.conll.txt").write_text((NAMES + "\n") * 45, encoding="utf-8")
    (tmp_path / "ner/uner_ewt").mkdir()
    rows = "# text = x\n" + "".join(
        f"{i + 1}\t{row.replace(' ', chr(9))}\t-\n" for i, row in enumerate(NAMES.split("\n")[:4])
    )
    for part in ("dev", "test"):
        (tmp_path / f"ner/uner_ewt/en_ewt-ud-{part}.iob2").write_text((rows + "\n") * 45, encoding="utf-8")
    (tmp_path / "ner/re3d").mkdir()
    for part in ("train", "test"):
        (tmp_path / f"ner/re3d/re3d-{part}.conll").write_text("the O\nNorvik B-Organisation\n\n", encoding="utf-8")
    for part in ("train", "dev"):
        articles = tmp_path / "polnear" / part
        (articles / "text").mkdir(parents=True)
        (articles / "attributions").mkdir()
        (articles / "text/storm.txt").write_text(ARTICLE, encoding="utf-8")
        (articles / "attributions/storm_a.ann").write_text(ATTRIBUTIONS, encoding="utf-8")
        (articles / "attributions/storm_b.ann").write_text("", encoding="utf-8")
    return tmp_path


def test_treebank_texts(folder: Path) -> None:
    first, second = corpora.read_treebank(folder / "treebanks/en_ewt-ud-train.conllu.xz")
    assert first.words == ["Mayors", "did", "n't", "wait", ".", "They", "left", "."]
    assert first.heads == [3, 3, 3, 3, 3, 6, 6, 6]
    assert first.paragraphs == [0, 5]
    assert first.labels["lemma"][:3] == ["l|1|", "l|2|o", "l|2|ot"]
    assert first.labels["dep"][3] == "ROOT"
    assert first.labels["sent"] == ["start", *["inside"] * 4, "start", "inside", "inside"]
    assert second.words == ["Rain"]


def test_names_of_a_treebank_are_those_that_a_table_marks(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "names.tsv"
    table.write_text("# sentence, spans\nc-1\t0:2:PERSON 2:3:LOC\n", encoding="utf-8")
    names = corpora.read_name_annotations(table)
    (marked,) = corpora.read_treebank(folder / "treebanks/en_gum-ud-train.conllu.xz", names)
    assert marked.labels["ner"] == ["B-PERSON", "I-PERSON", "B-LOC"]
    for text in corpora.read_treebank(folder / "treebanks/en_ewt-ud-train.conllu.xz", names):
        assert set(text.labels["ner"]) == {"O"}
    for text in corpora.read_treebank(folder / "treebanks/en_ewt-ud-train.conllu.xz"):
        assert set(text.labels["ner"]) == {None}


@pytest.mark.parametrize(("corpus", "least"), [*((treebank, 2000) for treebank in corpora.TREEBANKS), ("polnear", 600)])
def test_marked_names_are_ordered_and_apart(corpus: str, least: int) -> None:
    names = corpora.read_name_annotations(corpora.NAMES_DIR / f"{corpus}-train.tsv")
    assert len(names) > least
    for spans in names.values():
        assert spans
        assert all(0 <= start < end for start, end, _ in spans)
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
        assert {label for _, _, label in spans} <= {"PERSON", "ORG", "LOC", "MISC"}


def test_names_of_re3d(folder: Path) -> None:
    (group,) = corpora.read_re3d(folder / "ner/re3d/re3d-train.conll", frozenset())
    assert group.labels["ner"] == [corpora.OPEN, "B-ORG"]
    (group,) = corpora.read_re3d(folder / "ner/re3d/re3d-train.conll", corpora.place_names([gum_text()]))
    assert group.labels["ner"] == [corpora.OPEN, None]


def gum_text() -> corpora.Text:
    return corpora.Text(words=["in", "Norvik"], labels={"ner": [corpora.OPEN, "B-LOC"]})


def test_what_goes_on_behind_a_part_inside_of_it_begins_anew(folder: Path) -> None:
    path = folder / "polnear/train/attributions/storm_a.ann"
    path.write_text(ATTRIBUTIONS.replace("Content 39 48", "Content 0 48"), encoding="utf-8")
    ((_, text),) = corpora.read_articles(folder / "polnear/train")
    tags = text.labels["attr"]
    assert all(
        not (tag or "").startswith("I-") or (before or "")[2:] == (tag or "")[2:]
        for before, tag in itertools.pairwise(tags)
    )


@pytest.mark.parametrize(("complete", "nothing"), [(True, "O"), (False, corpora.OPEN)])
def test_names(folder: Path, complete: bool, nothing: str) -> None:  # noqa: FBT001  # a parameter of the table
    groups = corpora.read_names(folder / "ner/wikigold/wikigold.conll.txt", 0, 1, complete=complete)
    assert [len(group.units) for group in groups] == [20, 20, 20, 20, 10]
    assert groups[0].labels["ner"][:6] == ["B-ORG", "I-ORG", "B-PERSON", "I-PERSON", nothing, nothing]


def test_articles(folder: Path) -> None:
    marked = {"storm": [(0, 6, "ORG"), (24, 32, "PERSON")]}
    ((name, text),) = corpora.read_articles(folder / "polnear/train", marked)
    assert name == "storm"
    assert text.words == ["Norvik", "sued", "The", "mayor", ",", "Ana", "Ruiz", ",", "said", "it", "rained", "."]
    assert text.paragraphs == [0, 2]
    assert text.labels["attr"] == [
        *["O"] * 2,
        *["B-SOURCE", "I-SOURCE", "I-SOURCE", "I-SOURCE", "I-SOURCE"],
        *["O", "B-CUE", "B-CONTENT", "I-CONTENT", "O"],
    ]
    assert text.links == [(2, 2), (8, 2), (9, 8)]
    assert text.labels["ner"] == ["B-ORG", *["O"] * 4, "B-PERSON", "I-PERSON", *["O"] * 5]


def test_article_whose_names_nobody_has_marked(folder: Path) -> None:
    ((_, text),) = corpora.read_articles(folder / "polnear/train", {"flood": [(0, 6, "ORG")]})
    assert set(text.labels["ner"]) == {None}
    assert "B-CUE" in text.labels["attr"]


def test_written_passages(tmp_path: Path) -> None:
    path = tmp_path / "written.txt"
    path.write_text(
        "# how it is written\n[PERSON Ana Ruiz], mayor of [LOC Norvik], left.\nIt rained.\n\n[ORG Velda FC]'s win\n",
        encoding="utf-8",
    )
    first, second = corpora.read_written(path)
    assert first.words == ["Ana", "Ruiz", ",", "mayor", "of", "Norvik", ",", "left", ".", "It", "rained", "."]
    assert first.labels["ner"] == ["B-PERSON", "I-PERSON", "O", "O", "O", "B-LOC", *["O"] * 6]
    assert first.units == [0, 9]
    assert second.labels["ner"] == ["B-ORG", "I-ORG", "O", "O"]


def test_every_written_passage_can_be_read() -> None:
    paths = sorted(corpora.WRITTEN_DIR.glob("*.txt"))
    assert paths
    for path in paths:
        assert len(corpora.read_written(path)) > 100


@pytest.mark.parametrize(
    "line", ["[LOC Norvik is small.", "LOC Norvik] is small.", "[loc Norvik] is small.", "[TOWN Norvik]"]
)
def test_written_brackets_that_are_not_whole(line: str, tmp_path: Path) -> None:
    path = tmp_path / "written.txt"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not whole"):
        corpora.read_written(path)


def small_config() -> dict[str, Any]:
    config = tomllib.loads((ROOT / "models/encoder/config.toml").read_text(encoding="utf-8"))
    config["model"] |= {"rarest": 1}
    config["split"] |= {"names_test_every": 3, "uner_dev_every": 2}
    config["batch"] = {"treebank": 64, "articles": 64, "names": 64}
    return config


@pytest.fixture
def vocabulary(tmp_path: Path) -> Path:
    words = sorted({word.lower() for word in (ARTICLE + NAMES + TREEBANK).replace(",", " ").replace(".", " ").split()})
    names = [*SPECIAL, ",", ".", *words]
    tokenizer = Tokenizer(models.WordPiece({name: i for i, name in enumerate(names)}, unk_token=SPECIAL[1]))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return tmp_path


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # torch warns of its own older exporter; the newer one needs one more package
def test_one_step_and_its_export(
    folder: Path, vocabulary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reason = "training needs torch, which is not among the test requirements"
    torch = pytest.importorskip("torch", reason=reason)
    pytest.importorskip("safetensors", reason=reason)
    pytest.importorskip("onnx", reason=reason)
    from models.encoder import data, export, losses, train  # noqa: PLC0415  # they import torch

    config = small_config()
    texts = data.read_corpora(folder, config["split"])
    labels = data.collect_labels([text for part in texts.train.values() for text in part], 1)
    pieces = Pieces(Tokenizer.from_file(str(vocabulary / "tokenizer.json")))
    encoded = {name: [data.encode(text, pieces, labels) for text in part] for name, part in texts.train.items()}
    torch.manual_seed(0)
    trainer = train.Trainer(config, labels, encoded, pieces)
    found = trainer.step(budget_seconds=60)
    assert {"xpos", "upos", "feats", "lemma", "sent", "arc", "dep", "ner", "attr", "link"} == set(found)
    assert all(loss == loss and loss >= 0 for loss in found.values())  # noqa: PLR0124  # nan is not itself
    run = tmp_path / "run"
    run.mkdir()
    trainer.save(run / "checkpoint.pt")
    (run / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    again = train.Trainer(config, labels, encoded, pieces)
    again.restore(run / "checkpoint.pt")
    assert again.steps == 1
    assert [stream.state() for stream in again.streams.values()] == [(0, 1)] * 3
    assert "ner" in losses.measure(again.network, [stream.next() for stream in again.streams.values()], labels)
    arguments = [str(run), str(run), str(vocabulary), str(tmp_path / "pipeline"), "--first", str(run)]
    monkeypatch.setattr(sys, "argv", ["export", *arguments])
    export.main()
    doc = spacy.load(tmp_path / "pipeline")("The mayor, Ana Ruiz, said it rained.")
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("LEMMA")
    assert set(json.loads((tmp_path / "pipeline/encoder/labels.json").read_text(encoding="utf-8"))["steps"]) == {
        "ner",
        "attr",
    }


@pytest.mark.slow
def test_other_weights_are_refused(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="training needs torch, which is not among the test requirements")
    from models.encoder import train  # noqa: PLC0415  # it imports torch

    (tmp_path / "model.safetensors").write_bytes(b"other")
    with pytest.raises(ValueError, match="is not the published file"):
        train.load_weights(
            train.build(small_config(), {kind: ["a"] for kind in ("xpos", "dep")}), tmp_path / "model.safetensors"
        )
