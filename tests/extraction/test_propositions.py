import pytest
from spacy.tokens import Doc

from claimcheck.extraction.propositions import Entities, propositions
from claimcheck.records import NameLabel, RoleName
from tests.extraction.parsed import parsed, proposition_of, roles_of, token_of

AGENT, PATIENT, OBLIQUE = RoleName.AGENT, RoleName.PATIENT, RoleName.OBLIQUE

ACTIVE = "Police/NNS/nsubj/freed freed/VBD/ROOT/-/free the/DT/det/hostages hostages/NNS/obj/freed/hostage"
PASSIVE = (
    "Hostages/NNS/nsubj:pass/freed/hostage were/VBD/aux:pass/freed/be freed/VBN/ROOT/-/free by/IN/case/police "
    "police/NNS/obl:agent/freed in/IN/case/Oslo Oslo/NNP/obl/freed"
)
PLAIN_BY = PASSIVE.replace("obl:agent", "obl")
RELATIVE = (
    "The/DT/det/general general/NN/nsubj/died who/WP/nsubj/seized seized/VBD/acl:relcl/general/seize "
    "power/NN/obj/seized died/VBD/ROOT/-/die"
)
RELATIVE_OBJECT = (
    "The/DT/det/town town/NN/nsubj/burned that/WDT/obj/seized rebels/NNS/nsubj/seized/rebel "
    "seized/VBD/acl:relcl/town/seize burned/VBD/ROOT/-/burn"
)
PARTICIPLE = (
    "The/DT/det/men men/NNS/nsubj/fled/man held/VBN/acl/men/hold by/IN/case/rebels rebels/NNS/obl/held/rebel "
    "fled/VBD/ROOT/-/flee"
)
GERUND_PHRASE = "Men/NNS/nsubj/fled/man guarding/VBG/acl/Men/guard it/PRP/obj/guarding fled/VBD/ROOT/-/flee"
CONTROL = "Lund/NNP/nsubj/agreed agreed/VBD/ROOT/-/agree to/TO/mark/resign resign/VB/xcomp/agreed"
OBJECT_CONTROL = (
    "Voters/NNS/nsubj/forced/voter forced/VBD/ROOT/-/force Lund/NNP/obj/forced to/TO/mark/resign resign/VB/xcomp/forced"
)
RAISED = (
    "Lund/NNP/nsubj:pass/forced was/VBD/aux:pass/forced/be forced/VBN/ROOT/-/force to/TO/mark/resign "
    "resign/VB/xcomp/forced"
)
COORDINATION = (
    "Police/NNS/nsubj/stopped stopped/VBD/ROOT/-/stop and/CC/cc/searched searched/VBD/conj/stopped/search "
    "him/PRP/obj/searched"
)
PASSIVE_COORDINATION = (
    "Lund/NNP/nsubj:pass/arrested was/VBD/aux:pass/arrested/be arrested/VBN/ROOT/-/arrest and/CC/cc/charged "
    "charged/VBN/conj/arrested/charge"
)
PASSIVE_THEN_ACTIVE = (
    "Lund/NNP/nsubj:pass/freed was/VBD/aux:pass/freed/be freed/VBN/ROOT/-/free and/CC/cc/left left/VBD/conj/freed/leave"
)
OWN_SUBJECT = (
    "Lund/NNP/nsubj/left left/VBD/ROOT/-/leave and/CC/cc/cheered crowds/NNS/nsubj/cheered/crowd "
    "cheered/VBD/conj/left/cheer"
)
ADVERBIAL = "Beaten/VBN/advcl/left/beat ,/,/punct/Beaten Lund/NNP/nsubj/left left/VBD/ROOT/-/leave"
ADVERBIAL_PERFECT = (
    "Having/VBG/aux/beaten/have beaten/VBN/advcl/left/beat them/PRP/obj/beaten Lund/NNP/nsubj/left "
    "left/VBD/ROOT/-/leave"
)
DITRANSITIVE = "Oslo/NNP/nsubj/gave gave/VBD/ROOT/-/give Kyiv/NNP/iobj/gave guns/NNS/obj/gave/gun"
POSSESSED_PATIENT = "Lund/NNP/nmod:poss/capture 's/POS/case/Lund capture/NN/nsubj/stunned stunned/VBD/ROOT/-/stun"
POSSESSED_AGENT = POSSESSED_PATIENT.replace("capture", "resignation")
TAKE_PLACE = "Talks/NNS/nsubj/took/talk took/VBD/ROOT/-/take place/NN/obj/took in/IN/case/Oslo Oslo/NNP/obl/took"
TAKE_A_PLACE = "Lund/NNP/nsubj/took took/VBD/ROOT/-/take her/PRP$/nmod:poss/place place/NN/obj/took"
INTO_CUSTODY = (
    "Lund/NNP/nsubj:pass/taken was/VBD/aux:pass/taken/be taken/VBN/ROOT/-/take into/IN/case/custody "
    "custody/NN/obl/taken in/IN/case/Oslo Oslo/NNP/obl/taken"
)
SOUTH_OF = (
    "Trains/NNS/nsubj/crashed/train crashed/VBD/ROOT/-/crash south/RB/advmod/crashed of/IN/case/Oslo Oslo/NNP/obl/south"
)
OF_PATIENT = "The/DT/det/release release/NN/nsubj/began of/IN/case/men men/NNS/nmod/release/man began/VBD/ROOT/-/begin"
OF_AGENT = OF_PATIENT.replace("release", "arrival")
BOTH = (
    "Oslo/NNP/nmod:poss/release 's/POS/case/Oslo release/NN/nsubj/began of/IN/case/men men/NNS/nmod/release/man "
    "began/VBD/ROOT/-/begin"
)
BY = (
    "The/DT/det/raid raid/NN/nsubj/failed by/IN/case/troops troops/NNS/nmod/raid/troop on/IN/case/camp "
    "camp/NN/nmod/raid failed/VBD/ROOT/-/fail"
)
COMPOUND = "Prisoner/NN/compound/releases releases/NNS/nsubj/began/release began/VBD/ROOT/-/begin"
PARTITIVE = (
    "A/DT/det/number number/NN/nsubj/fled of/IN/case/prisoners prisoners/NNS/nmod/number/prisoner fled/VBD/ROOT/-/flee"
)
NO_PARTITIVE = PARTITIVE.replace("number", "wife")
MEASURE = (
    "They/PRP/nsubj/kept kept/VBD/ROOT/-/keep two/CD/nummod/years years/NNS/obj/kept/year of/IN/case/returns "
    "returns/NNS/nmod/years/return"
)
NO_MEASURE = MEASURE.replace("CD/nummod", "CD/amod").replace("two", "last")


@pytest.mark.parametrize(
    ("sentence", "word", "roles"),
    [
        (ACTIVE, "freed", [(AGENT, "police"), (PATIENT, "hostage")]),
        (PASSIVE, "freed", [(PATIENT, "hostage"), (AGENT, "police"), (OBLIQUE, "oslo")]),
        (PLAIN_BY, "freed", [(PATIENT, "hostage"), (AGENT, "police"), (OBLIQUE, "oslo")]),
        (RELATIVE, "seized", [(AGENT, "general"), (PATIENT, "power")]),
        (RELATIVE_OBJECT, "seized", [(PATIENT, "town"), (AGENT, "rebel")]),
        (PARTICIPLE, "held", [(PATIENT, "man"), (AGENT, "rebel")]),
        (GERUND_PHRASE, "guarding", [(AGENT, "man"), (PATIENT, "it")]),
        (CONTROL, "resign", [(AGENT, "lund")]),
        (OBJECT_CONTROL, "resign", [(AGENT, "lund")]),
        (RAISED, "forced", [(PATIENT, "lund")]),
        (RAISED, "resign", [(AGENT, "lund")]),
        (COORDINATION, "searched", [(AGENT, "police"), (PATIENT, "him")]),
        (PASSIVE_COORDINATION, "charged", [(PATIENT, "lund")]),
        (PASSIVE_THEN_ACTIVE, "left", [(AGENT, "lund")]),
        (OWN_SUBJECT, "cheered", [(AGENT, "crowd")]),
        (ADVERBIAL, "Beaten", [(PATIENT, "lund")]),
        (ADVERBIAL_PERFECT, "beaten", [(PATIENT, "them"), (AGENT, "lund")]),
        (DITRANSITIVE, "gave", [(AGENT, "oslo"), (OBLIQUE, "kyiv"), (PATIENT, "gun")]),
        (POSSESSED_PATIENT, "capture", [(PATIENT, "lund")]),
        (POSSESSED_AGENT, "resignation", [(AGENT, "lund")]),
        (OF_PATIENT, "release", [(PATIENT, "man")]),
        (OF_AGENT, "arrival", [(AGENT, "man")]),
        (BOTH, "release", [(AGENT, "oslo"), (PATIENT, "man")]),
        (BY, "raid", [(AGENT, "troop"), (OBLIQUE, "camp")]),
        (COMPOUND, "releases", [(PATIENT, "prisoner")]),
        (PARTITIVE, "fled", [(AGENT, "prisoner")]),
        (NO_PARTITIVE, "fled", [(AGENT, "wife")]),
        (MEASURE, "kept", [(AGENT, "they"), (PATIENT, "return")]),
        (NO_MEASURE, "kept", [(AGENT, "they"), (PATIENT, "year")]),
    ],
)
def test_roles_are_read_off_the_dependencies(sentence: str, word: str, roles: list[tuple[RoleName, str]]) -> None:
    assert roles_of(parsed(sentence), word) == roles


PARTICLE = "Troops/NNS/nsubj/carried/troop carried/VBD/ROOT/-/carry out/RP/compound:prt/carried it/PRP/obj/carried"
COPULA_WITH_PARTICIPLE = "Lund/NNP/nsubj/married is/VBZ/cop/married/be married/VBN/ROOT/-/marry"
COPULA_WITH_ADJECTIVE = COPULA_WITH_PARTICIPLE.replace("VBN", "JJ")
COPULA_WITH_NOUN = "They/PRP/nsubj/allies are/VBP/cop/allies/be allies/NNS/ROOT/-/ally"
COPULA = "Lund/NNP/nsubj/guilty is/VBZ/cop/guilty/be guilty/JJ/ROOT/-"


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        (ACTIVE, ["free"]),
        (PARTICLE, ["carry out"]),
        (COPULA, ["be guilty"]),
        (COPULA_WITH_PARTICIPLE, ["be married"]),
        (COPULA_WITH_ADJECTIVE, ["be married"]),
        (COPULA_WITH_NOUN, ["be ally"]),
        (COMPOUND, ["release", "begin"]),
        (POSSESSED_AGENT, ["resign", "stun"]),
        (CONTROL, ["agree", "resign"]),
        (RAISED, ["force", "resign"]),
    ],
)
def test_verbs_copulas_and_nouns_of_events_are_propositions(sentence: str, lemmas: list[str]) -> None:
    doc = parsed(sentence)
    assert [found.lemma for _, found in propositions(doc, Entities(doc))] == lemmas


@pytest.mark.parametrize("dependency", ["amod", "compound", "case", "mark", "fixed", "aux"])
def test_a_verb_that_is_none_in_its_sentence_is_no_proposition(dependency: str) -> None:
    doc = parsed(f"The/DT/det/men injured/VBN/{dependency}/men/injure men/NNS/nsubj/left/man left/VBD/ROOT/-/leave")
    assert [found.lemma for _, found in propositions(doc, Entities(doc))] == ["leave"]


def test_words_between_paragraphs_are_no_propositions() -> None:
    doc = parsed(ACTIVE)
    doc._.gaps = frozenset({token_of(doc, "freed").i})
    assert not list(propositions(doc, Entities(doc)))


# -- phrases ----------------------------------------------------------------------------------------------------------

LONG_PHRASE = (
    "Two/CD/nummod/leaders senior/JJ/amod/leaders rebel/NN/compound/leaders leaders/NNS/nsubj/fled/leader "
    "of/IN/case/north the/DT/det/north north/NN/nmod/leaders who/WP/nsubj/lied lied/VBD/acl:relcl/leaders/lie "
    "fled/VBD/ROOT/-/flee with/IN/case/gold gold/NN/obl/fled"
)


def test_a_phrase_is_the_noun_with_its_close_modifiers() -> None:
    doc = parsed(LONG_PHRASE)
    leaders, gold = proposition_of(doc, "fled").roles
    assert leaders.span.of(doc.text) == "Two senior rebel leaders of the north"
    assert leaders.modifiers == ("senior", "rebel", "north")
    assert (leaders.preposition, gold.preposition) == (None, "with")


def test_a_possessive_mark_is_no_preposition() -> None:
    assert proposition_of(parsed(POSSESSED_PATIENT), "capture").roles[0].preposition is None


# -- entities ---------------------------------------------------------------------------------------------------------

TITLE = (
    "President/NNP/nsubj/left Ana/NNP/flat/President Lund/NNP/flat/President left/VBD/ROOT/-/leave Oslo/NNP/obj/left"
)
PRONOUN = (
    "Ana/NNP/nsubj/left Lund/NNP/flat/Ana left/VBD/ROOT/-/leave ././punct/left",
    "She/PRP/nsubj/fled fled/VBD/ROOT/-/flee ././punct/fled",
)


def entities(doc: Doc, word: str) -> list[str | None]:
    return [role.entity for role in proposition_of(doc, word).roles]


def test_a_role_bears_the_name_that_heads_its_phrase() -> None:
    assert entities(parsed(TITLE), "left") == [None, None]
    doc = parsed(TITLE, names={"Ana Lund": NameLabel.PERSON, "Oslo": NameLabel.LOC})
    assert entities(doc, "left") == ["ana lund", "oslo"]


def test_a_pronoun_stands_for_whom_it_refers_to() -> None:
    doc = parsed(*PRONOUN, names={"Ana Lund": NameLabel.PERSON}, referents={"She": "Ana Lund"})
    assert entities(doc, "fled") == ["ana lund"]


def test_the_name_inside_a_phrase_is_not_the_name_of_the_phrase() -> None:
    doc = parsed(POSSESSED_PATIENT, names={"Lund": NameLabel.PERSON})
    assert entities(doc, "stunned") == [None]
    assert entities(doc, "capture") == ["lund"]


def test_a_verb_and_a_bare_noun_are_one_predicate() -> None:
    assert proposition_of(parsed(TAKE_PLACE), "took").lemma == "take place"
    assert roles_of(parsed(TAKE_PLACE), "took") == [(AGENT, "talk"), (OBLIQUE, "oslo")]
    assert proposition_of(parsed(INTO_CUSTODY), "taken").lemma == "take into custody"
    assert roles_of(parsed(INTO_CUSTODY), "taken") == [(PATIENT, "lund"), (OBLIQUE, "oslo")]


def test_a_noun_that_is_somebodys_is_an_object() -> None:
    assert proposition_of(parsed(TAKE_A_PLACE), "took").lemma == "take"
    assert roles_of(parsed(TAKE_A_PLACE), "took") == [(AGENT, "lund"), (PATIENT, "place")]


def test_an_adverb_tells_of_its_place() -> None:
    told = parsed(SOUTH_OF, names={"Oslo": NameLabel.LOC})
    assert roles_of(told, "crashed") == [(AGENT, "train"), (OBLIQUE, "oslo")]
    assert roles_of(parsed(SOUTH_OF), "crashed") == [(AGENT, "train")]


# -- signs ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "figure", "lemma"),
    [
        ("%", "4/CD/nummod/% %/SYM/ROOT/-", "be percent"),
        ("$", "$/SYM/ROOT/- 4/CD/nummod/$", "be dollar"),
        ("percent", "4/CD/nummod/percent percent/NN/ROOT/-", "be percent"),
    ],
)
def test_what_a_share_or_a_price_was_is_told_with_a_sign_too(head: str, figure: str, lemma: str) -> None:
    doc = parsed(f"Turnout/NN/nsubj/{head} was/VBD/cop/{head}/be {figure} ././punct/{head}")
    assert proposition_of(doc, head).lemma == lemma
    assert roles_of(doc, head) == [(AGENT, "turnout")]


@pytest.mark.parametrize(("unit", "tag"), [("%", "SYM"), ("percent", "NN")])
def test_a_role_is_the_same_with_a_sign(unit: str, tag: str) -> None:
    doc = parsed(f"Sales/NNS/nsubj/fell/sale fell/VBD/ROOT/-/fall 4/CD/nummod/{unit} {unit}/{tag}/obl/fell")
    assert roles_of(doc, "fell") == [(AGENT, "sale"), (OBLIQUE, "percent")]
