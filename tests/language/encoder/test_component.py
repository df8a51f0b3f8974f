from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck import embeddings
from claimcheck.language import encoder
from tests.language.encoder.stand_in import Said, stand_in

TABLE = {
    "Norvik": Said(head="denied", dep=1, ids=(0, 0, 1, 1), starts=True, name="B-ORG", attribution="B-SOURCE"),
    "denied": Said(head="denied", ids=(1, 1, 2, 2), attribution="B-CUE", link="Norvik"),
    "talks": Said(head="denied", attribution="B-CONTENT", link="denied"),
    ".": Said(head="denied", dep=2, ids=(2, 2, 0, 0)),
}


def pipeline(*, only_attribution: bool = False) -> Language:
    nlp = spacy.blank("en")
    component = nlp.add_pipe(encoder.FACTORY, name="encoder", config={"only_attribution": only_attribution})
    assert isinstance(component, encoder.Encoder)
    component.network = stand_in(TABLE)
    return nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


def test_all_attributes_are_set(nlp: Language) -> None:
    doc = nlp("Norvik denied talks.")
    assert [(t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i) for t in doc] == [
        ("NN", "NOUN", "Number=Sing", "Norvik", "nsubj", 1),
        ("VBD", "VERB", "Tense=Past", "deny", "ROOT", 1),
        ("NN", "NOUN", "", "talks", "nsubj", 1),
        (".", "PUNCT", "", ".", "punct", 1),
    ]
    assert [(e.text, e.label_) for e in doc.ents] == [("Norvik", "ORG")]
    group = doc.spans["attribution"]
    assert [(s.text, s.label_) for s in group] == [("Norvik", "SOURCE"), ("denied", "CUE"), ("talks", "CONTENT")]
    assert group.attrs["links"] == [(1, 0), (2, 1)]


def test_paragraphs_bound_sentences(nlp: Language) -> None:
    doc = nlp("talks talks\n\ntalks.\nNorvik denied talks.")
    assert [s.text.strip() for s in doc.sents] == ["talks talks", "talks.", "Norvik denied talks."]


def test_a_line_break_inside_a_paragraph_of_a_laid_out_article_ends_nothing(nlp: Language) -> None:
    words = ["talks", "\n", "talks", "\n\n", "talks"]
    doc = Doc(nlp.vocab, words=words, spaces=[False] * 5, sent_starts=[True, False, False, True, True])
    doc._.gaps = frozenset({1, 3})
    read = nlp(doc)
    assert [t.i for t in read if t.is_sent_start] == [0, 3, 4]
    assert [t.tag_ for t in read] == ["NN", "_SP", "NN", "_SP", "NN"]


def test_gaps_are_not_read(nlp: Language) -> None:
    doc = Doc(
        nlp.vocab, words=["Norvik", "denied", "talks", "Norvik", "."], sent_starts=[True, False, False, True, True]
    )
    doc._.gaps = frozenset({3})
    read = nlp(doc)
    assert [e.start for e in read.ents] == [0]
    assert read[3].dep_ == "ROOT"
    assert read[3].pos_ == "SPACE"


def test_only_attribution_leaves_the_rest(nlp: Language) -> None:
    doc = Doc(
        nlp.vocab, words=["Norvik", "denied", "talks"], heads=[2, 2, 2], deps=["a", "b", "ROOT"], lemmas=["x"] * 3
    )
    component = pipeline(only_attribution=True).get_pipe("encoder")
    assert isinstance(component, encoder.Encoder)
    read = component(doc)
    assert [t.head.i for t in read] == [2, 2, 2]
    assert [t.lemma_ for t in read] == ["x"] * 3
    assert [s.label_ for s in read.spans["attribution"]] == ["SOURCE", "CUE", "CONTENT"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", " talks", "😀😀 😀", "“" * 50, "talks \n \n", "\u200b", "TALKS. DENIED."]
)
def test_odd_texts_are_read(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert not text or len(list(doc.sents)) >= 1


@given(st.text(alphabet=st.sampled_from("Norvik denied talks.\n“”\u200b😀 "), max_size=80))
def test_sentences_cover_the_doc_and_have_one_root(nlp: Language, text: str) -> None:
    doc = nlp(text)
    sentences = list(doc.sents)
    assert [t.i for s in sentences for t in s] == list(range(len(doc)))
    assert all(sum(t.head.i == t.i for t in s) == 1 for s in sentences)
    assert doc.text == text


def test_a_long_text_is_read_in_sections(nlp: Language) -> None:
    doc = nlp("Norvik denied talks. " * (encoder.SECTION_WORDS // 2))
    assert len(list(doc.sents)) == encoder.SECTION_WORDS // 2
    assert len(doc.ents) == encoder.SECTION_WORDS // 2


def test_reading_a_doc_again_changes_nothing(nlp: Language) -> None:
    text = "Norvik denied talks.\n\nNorvik denied."
    assert nlp(text).to_bytes() == nlp(text).to_bytes()
    assert [d.to_bytes() for d in nlp.pipe([text, "talks", text])] == [nlp(t).to_bytes() for t in (text, "talks", text)]


def test_without_a_network_there_is_an_error() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(encoder.FACTORY, name="encoder")
    with pytest.raises(ValueError, match="'encoder' has no network"):
        nlp("It rains.")


def test_a_folder_without_files_is_an_error(tmp_path: Path) -> None:
    component = pipeline().get_pipe("encoder")
    assert isinstance(component, encoder.Encoder)
    with pytest.raises(FileNotFoundError):
        component.from_disk(tmp_path)


def test_the_files_are_written_as_they_were_read(tmp_path: Path) -> None:
    component = pipeline().get_pipe("encoder")
    assert isinstance(component, encoder.Encoder)
    assert component.network is not None
    component.network.files["network.onnx"] = b"abc"
    component.to_disk(tmp_path / "encoder")
    written = {p.name: p.read_bytes() for p in (tmp_path / "encoder").iterdir()}
    assert written.pop("network.onnx") == b"abc"
    assert set(written) == set(embeddings.FILES)


def test_what_it_sets_is_declared() -> None:
    analysis = pipeline().analyze_pipes()
    assert analysis is not None
    assert not analysis["problems"]["encoder"]
    assert {"token.dep", "doc.sents", "doc.ents", "token.lemma"} <= set(analysis["summary"]["encoder"]["assigns"])
