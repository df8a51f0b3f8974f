import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations, attribution
from claimcheck.language.pipeline import Reader
from claimcheck.records import Article, Attribution, AttributionKind, Span, Stance
from tests.building import bare_article, spans_of_lines

VOCAB = spacy.blank("en").vocab


def parsed(*sentences: str) -> Doc:
    """Build a Doc from "word/UPOS/TAG/dependency/distance of the head" for each token."""
    annotations.register()
    rows = [(number == 0, row.rsplit("/", 4)) for sentence in sentences for number, row in enumerate(sentence.split())]
    following = [row[2] for _, row in rows[1:]] + [""]
    return Doc(
        VOCAB,
        words=[row[0] for _, row in rows],
        spaces=[row[2] != "``" and tag not in ("''", ",", ".") for (_, row), tag in zip(rows, following, strict=True)],
        pos=[row[1] for _, row in rows],
        tags=[row[2] for _, row in rows],
        deps=[row[3] for _, row in rows],
        heads=[i + int(row[4]) for i, (_, row) in enumerate(rows)],
        lemmas=[row[0].lower() for _, row in rows],
        sent_starts=[starts for starts, _ in rows],
    )


def told(*sentences: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each attribution, as written."""
    doc = attribution.annotate(parsed(*sentences))
    return [tuple(_text(doc, part) for part in (a.source, a.cue, a.content)) for a in doc._.attributions]  # type: ignore[misc]  # three parts


def _text(doc: Doc, spans: tuple[Span, ...]) -> str:
    return " | ".join(span.of(doc.text) for span in spans)


SAID_THAT = (
    "The/DET/DT/det/+1 mayor/NOUN/NN/nsubj/+1 said/VERB/VBD/ROOT/+0 that/SCONJ/IN/mark/+4 the/DET/DT/det/+1 "
    "bridge/NOUN/NN/nsubj/+2 would/AUX/MD/aux/+1 reopen/VERB/VB/ccomp/-5 ./PUNCT/./punct/-6"
)
INVERTED = (
    '"/PUNCT/``/punct/+4 The/DET/DT/det/+1 deal/NOUN/NN/nsubj/+2 '
    "is/AUX/VBZ/cop/+1 dead/ADJ/JJ/ccomp/+3 ,/PUNCT/,/punct/-1 "
    "\"/PUNCT/''/punct/-2 said/VERB/VBD/ROOT/+0 Maria/PROPN/NNP/nsubj/-1 Lopez/PROPN/NNP/flat/-1 ./PUNCT/./punct/-3"
)
MISREAD_INVERTED = INVERTED.replace("Maria/PROPN/NNP/nsubj/-1", "Maria/PROPN/NNP/obj/-1")
GOES_ON = (
    '"/PUNCT/``/punct/+4 We/PRON/PRP/nsubj/+3 will/AUX/MD/aux/+2 not/PART/RB/advmod/+1 sign/VERB/VB/ROOT/+0 '
    "it/PRON/PRP/obj/-1 ./PUNCT/./punct/-2 \"/PUNCT/''/punct/-3"
)
PARENTHETICAL = (
    "The/DET/DT/det/+1 bridge/NOUN/NN/nsubj/+7 ,/PUNCT/,/punct/+3 the/DET/DT/det/+1 mayor/NOUN/NN/nsubj/+1 "
    "said/VERB/VBD/parataxis/+3 ,/PUNCT/,/punct/-1 was/AUX/VBD/aux:pass/+1 closed/VERB/VBN/ROOT/+0 ./PUNCT/./punct/-1"
)
ACCORDING = (
    "Three/NUM/CD/nummod/+1 men/NOUN/NNS/nsubj:pass/+2 were/AUX/VBD/aux:pass/+1 "
    "arrested/VERB/VBN/ROOT/+0 ,/PUNCT/,/punct/+4 "
    "according/VERB/VBG/case/+3 to/ADP/IN/fixed/-1 the/DET/DT/det/+1 police/NOUN/NN/obl/-5 ./PUNCT/./punct/-6"
)
ACCORDING_FIRST = (
    "According/VERB/VBG/case/+3 to/ADP/IN/fixed/-1 the/DET/DT/det/+1 police/NOUN/NN/obl/+5 ,/PUNCT/,/punct/-1 "
    "three/NUM/CD/nummod/+1 men/NOUN/NNS/nsubj:pass/+2 "
    "were/AUX/VBD/aux:pass/+1 fined/VERB/VBN/ROOT/+0 ./PUNCT/./punct/-1"
)
URGED = (
    "The/DET/DT/det/+1 union/NOUN/NN/nsubj/+1 urged/VERB/VBD/ROOT/+0 workers/NOUN/NNS/obj/-1 to/PART/TO/mark/+1 "
    "stay/VERB/VB/xcomp/-3 home/ADV/RB/advmod/-1 ./PUNCT/./punct/-5"
)
TOLD = (
    "She/PRON/PRP/nsubj/+1 told/VERB/VBD/ROOT/+0 reporters/NOUN/NNS/iobj/-1 that/SCONJ/IN/mark/+3 he/PRON/PRP/nsubj/+2 "
    "had/AUX/VBD/aux/+1 left/VERB/VBN/ccomp/-5 ./PUNCT/./punct/-6"
)
QUOTED_AS = (
    "Jones/PROPN/NNP/nsubj:pass/+2 was/AUX/VBD/aux:pass/+1 quoted/VERB/VBN/ROOT/+0 as/SCONJ/IN/mark/+1 "
    "saying/VERB/VBG/advcl/-2 he/PRON/PRP/nsubj/+2 would/AUX/MD/aux/+1 resign/VERB/VB/ccomp/-3 ./PUNCT/./punct/-6"
)
CLAIM = (
    "The/DET/DT/det/+1 senator/NOUN/NN/nmod:poss/+2 's/PART/POS/case/-1 claim/NOUN/NN/nsubj/+7 that/SCONJ/IN/mark/+4 "
    "the/DET/DT/det/+1 vote/NOUN/NN/nsubj:pass/+2 was/AUX/VBD/aux:pass/+1 rigged/VERB/VBN/acl/-5 was/AUX/VBD/cop/+1 "
    "false/ADJ/JJ/ROOT/+0 ./PUNCT/./punct/-1"
)
SURFACED = (
    "Claims/NOUN/NNS/nsubj/+1 surfaced/VERB/VBD/ROOT/+0 that/SCONJ/IN/mark/+4 "
    "the/DET/DT/det/+1 vote/NOUN/NN/nsubj:pass/+2 "
    "was/AUX/VBD/aux:pass/+1 rigged/VERB/VBN/ccomp/-5 ./PUNCT/./punct/-6"
)
CALLED = (
    "Lee/PROPN/NNP/nsubj/+1 called/VERB/VBD/ROOT/+0 the/DET/DT/det/+1 plan/NOUN/NN/obj/-2 a/DET/DT/det/+1 "
    "disaster/NOUN/NN/xcomp/-4 ./PUNCT/./punct/-5"
)
ACCUSED = (
    "Lee/PROPN/NNP/nsubj:pass/+2 is/AUX/VBZ/aux:pass/+1 accused/VERB/VBN/ROOT/+0 of/SCONJ/IN/mark/+1 "
    "stealing/VERB/VBG/advcl/-2 cash/NOUN/NN/obj/-1 ./PUNCT/./punct/-4"
)
CALLED_FOR = (
    "Lee/PROPN/NNP/nsubj/+1 called/VERB/VBD/ROOT/+0 for/ADP/IN/case/+3 a/DET/DT/det/+2 new/ADJ/JJ/amod/+1 "
    "vote/NOUN/NN/obl/-4 ./PUNCT/./punct/-5"
)
WHO_SAID = (
    "Ana/PROPN/NNP/nsubj/+9 Ruiz/PROPN/NNP/flat/-1 ,/PUNCT/,/punct/+2 who/PRON/WP/nsubj/+1 said/VERB/VBD/acl:relcl/-4 "
    "she/PRON/PRP/nsubj/+1 saw/VERB/VBD/ccomp/-2 it/PRON/PRP/obj/-1 ,/PUNCT/,/punct/-4 called/VERB/VBD/ROOT/+0 "
    "him/PRON/PRP/obj/-1 ./PUNCT/./punct/-2"
)
ADVISER = (
    "An/DET/DT/det/+1 adviser/NOUN/NN/nsubj/+0 claimed/VERB/VBN/acl/-1 on/ADP/IN/case/+1 Monday/PROPN/NNP/obl/-2 "
    "that/SCONJ/IN/mark/+3 she/PRON/PRP/nsubj/+2 had/AUX/VBD/aux/+1 lied/VERB/VBN/ccomp/-6 ./PUNCT/./punct/-8"
)
EXPERTS_CAUTION = (
    "Analysts/NOUN/NNS/compound/+1 caution/NOUN/NN/ROOT/+0 "
    "against/ADP/IN/case/+1 haste/NOUN/NN/nmod/-2 ./PUNCT/./punct/-3"
)
SET_OFF = (
    "It/PRON/PRP/nsubj/+2 had/AUX/VBD/aux/+1 snowed/VERB/VBN/ROOT/+0 hard/ADV/RB/advmod/-1 ,/PUNCT/,/punct/-2 "
    "she/PRON/PRP/nsubj/+1 said/VERB/VBD/conj/-4 ./PUNCT/./punct/-5"
)
REPORTEDLY = (
    "The/DET/DT/det/+1 plant/NOUN/NN/nsubj/+3 has/AUX/VBZ/aux/+2 reportedly/ADV/RB/advmod/+1 closed/VERB/VBN/ROOT/+0 "
    "./PUNCT/./punct/-1"
)
COLON = (
    'Anna/PROPN/NNP/ROOT/+0 Smith/PROPN/NNP/flat/-1 :/PUNCT/:/punct/-2 "/PUNCT/``/punct/+3 I/PRON/PRP/nsubj/+2 '
    "never/ADV/RB/advmod/+1 knew/VERB/VBD/parataxis/-6 ./PUNCT/./punct/-1 \"/PUNCT/''/punct/-2"
)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ([SAID_THAT], [("The mayor", "said", "that the bridge would reopen")]),
        ([INVERTED], [("Maria Lopez", "said", '"The deal is dead,"')]),
        ([MISREAD_INVERTED], [("Maria Lopez", "said", '"The deal is dead,"')]),
        ([INVERTED, GOES_ON], [("Maria Lopez", "said", '"The deal is dead," | "We will not sign it."')]),
        ([PARENTHETICAL], [("the mayor", "said", "The bridge | was closed")]),
        ([ACCORDING], [("the police", "according to", "Three men were arrested")]),
        ([ACCORDING_FIRST], [("the police", "According to", "three men were fined")]),
        ([URGED], [("The union", "urged", "workers to stay home")]),
        ([TOLD], [("She", "told", "that he had left")]),
        ([QUOTED_AS], [("Jones", "was quoted as saying", "he would resign")]),
        ([CLAIM], [("The senator", "claim", "that the vote was rigged")]),
        ([SURFACED], [("", "Claims", "that the vote was rigged")]),
        ([CALLED], [("Lee", "called", "the plan a disaster")]),
        ([ACCUSED], [("", "is accused", "Lee | of stealing cash")]),
        ([CALLED_FOR], [("Lee", "called for", "a new vote")]),
        ([WHO_SAID], [("who", "said", "she saw it")]),
        ([ADVISER], [("An adviser", "claimed", "that she had lied")]),
        ([EXPERTS_CAUTION], [("Analysts", "caution against", "haste")]),
        ([COLON], [("Anna Smith", ":", '"I never knew."')]),
        ([SET_OFF], [("she", "said", "It had snowed hard")]),
        ([REPORTEDLY], [("", "reportedly", "The plant has | closed")]),
    ],
)
def test_who_says_what(sentences: list[str], expected: list[tuple[str, str, str]]) -> None:
    assert told(*sentences) == expected


PRICES = (
    "Prices/NOUN/NNS/nsubj/+1 rose/VERB/VBD/ROOT/+0 ,/PUNCT/,/punct/+1 signaling/VERB/VBG/advcl/-2 a/DET/DT/det/+1 "
    "shortage/NOUN/NN/obj/-2 ./PUNCT/./punct/-5"
)
VISIT = (
    "The/DET/DT/det/+1 visit/NOUN/NN/nsubj/+1 suggested/VERB/VBD/ROOT/+0 "
    "a/DET/DT/det/+1 thaw/NOUN/NN/obj/-2 ./PUNCT/./punct/-3"
)
LIES = (
    "The/DET/DT/det/+1 town/NOUN/NN/nsubj/+1 lies/VERB/VBZ/ROOT/+0 "
    "on/ADP/IN/case/+1 it/PRON/PRP/obl/-2 ./PUNCT/./punct/-3"
)
POINTED = (
    "He/PRON/PRP/nsubj/+1 called/VERB/VBD/ROOT/+0 his/PRON/PRP$/nmod:poss/+1 wife/NOUN/NN/obj/-2 ./PUNCT/./punct/-3"
)
A_CLAIM = "The/DET/DT/det/+1 claim/NOUN/NN/nsubj/+1 failed/VERB/VBD/ROOT/+0 ./PUNCT/./punct/-1"
SCARE = (
    "The/DET/DT/det/+3 \"/PUNCT/``/punct/+2 free/ADJ/JJ/amod/+1 zone/NOUN/NN/nsubj/+2 \"/PUNCT/''/punct/-1 "
    "closed/VERB/VBD/ROOT/+0 ./PUNCT/./punct/-1"
)


@pytest.mark.parametrize("sentence", [PRICES, VISIT, LIES, POINTED, A_CLAIM, SCARE])
def test_what_nobody_says_is_no_attribution(sentence: str) -> None:
    assert told(sentence) == []


def only(*sentences: str) -> Attribution:
    found = attribution.annotate(parsed(*sentences))._.attributions
    assert len(found) == 1
    return found[0]  # type: ignore[no-any-return]  # spaCy's attributes are not typed


MIXED = (
    'Lee/PROPN/NNP/nsubj/+1 called/VERB/VBD/ROOT/+0 it/PRON/PRP/obj/-1 a/DET/DT/det/+2 "/PUNCT/``/punct/+1 '
    "scam/NOUN/NN/xcomp/-4 \"/PUNCT/''/punct/-1 ./PUNCT/./punct/-6"
)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [(INVERTED, AttributionKind.DIRECT), (MIXED, AttributionKind.MIXED), (SAID_THAT, AttributionKind.INDIRECT)],
)
def test_kind_says_how_much_stands_in_quotation_marks(sentence: str, kind: AttributionKind) -> None:
    assert only(sentence).kind is kind


DECLINED = (
    "The/DET/DT/det/+1 company/NOUN/NN/nsubj/+1 declined/VERB/VBD/ROOT/+0 to/PART/TO/mark/+1 comment/VERB/VB/xcomp/-2 "
    "./PUNCT/./punct/-3"
)
NEITHER = (
    "Neither/CCONJ/CC/cc:preconj/+1 Moscow/PROPN/NNP/nsubj/+4 nor/CCONJ/CC/cc/+1 Kyiv/PROPN/NNP/conj/-2 "
    "has/AUX/VBZ/aux/+1 commented/VERB/VBN/ROOT/+0 ./PUNCT/./punct/-1"
)


@pytest.mark.parametrize(("sentence", "cue"), [(DECLINED, "declined to comment"), (NEITHER, "has commented")])
def test_silence_is_a_negated_attribution_without_content(sentence: str, cue: str) -> None:
    found = only(sentence)
    assert (found.is_negated, found.content, found.cue[0].of(parsed(sentence).text)) == (True, (), cue)


def test_lemma_and_stance_come_from_the_lexicon() -> None:
    found = only(ADVISER)
    assert (found.cue_lemma, found.stance) == ("claim", Stance.DOUBTED)


def test_an_unnamed_source_is_called_as_it_is_described() -> None:
    assert only(ACCORDING).source_name == "police"


def test_an_open_pronoun_has_no_name() -> None:
    assert only(TOLD).source_name is None


def test_quotations_are_kept_without_their_marks() -> None:
    doc = attribution.annotate(parsed(INVERTED))
    assert [span.of(doc.text) for span in doc._.quotations] == ["The deal is dead,"]


def article(text: str) -> Article:
    return bare_article(text, id="a", body=spans_of_lines(text))


def test_a_news_report_end_to_end(reader: Reader) -> None:
    text = (
        "Mayor Anna Smith said on Monday that the harbour would close.\n\n"
        "“We have no choice,” she said. “The quay is not safe.”\n\n"
        "“Nobody asked us.\n\n“Nobody ever does,” said Tom Baker, a fisherman.\n"
    )
    doc = next(iter(reader.read([article(text)])))
    direct = [a for a in doc._.attributions if a.kind is AttributionKind.DIRECT]
    assert [" ".join(span.of(text) for span in a.content) for a in direct] == [
        "“We have no choice,” “The quay is not safe.”",
        "“Nobody asked us. “Nobody ever does,”",
    ]
    assert direct[1].source_name == "Tom Baker"


@pytest.mark.parametrize(
    ("text", "has_spans"),
    [
        ("", False),
        (" ", False),
        ("“ " * 5_000, False),
        ("HE SAID THAT SHE SAID " * 400, True),
        ("said " * 3_000, False),
        ("🙂" * 500, False),
        ("“He said, ‘she said “ " * 300, False),
    ],
)
def test_hostile_text_gives_spans_within_it(reader: Reader, text: str, *, has_spans: bool) -> None:
    doc = attribution.annotate(reader.nlp(text))
    spans = [span for found in doc._.attributions for span in (*found.source, *found.cue, *found.content)]
    assert bool(spans) is has_spans
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("text", ["The roads were blocked as farmers' anger over diesel taxes spread."])
def test_a_feeling_is_no_saying(reader: Reader, text: str) -> None:
    assert next(iter(reader.read([bare_article(text)])))._.attributions == ()
