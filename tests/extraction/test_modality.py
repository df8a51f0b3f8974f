import pytest

from claimcheck.extraction.modality import is_negated, modality
from claimcheck.records import Modality
from tests.extraction.parsed import parsed, token_of

RESIGNED = "Lund/NNP/nsubj/resigned resigned/VBD/ROOT/-/resign"
NOT = "Lund/NNP/nsubj/resign did/VBD/aux/resign/do n't/RB/advmod/resign resign/VB/ROOT/-"
NEVER = "Lund/NNP/nsubj/resigned never/RB/advmod/resigned resigned/VBD/ROOT/-/resign"
NO_SUBJECT = "No/DT/det/hostages hostages/NNS/nsubj:pass/freed/hostage were/VBD/aux:pass/freed/be freed/VBN/ROOT/-/free"
NO_OBJECT = "Police/NNS/nsubj/found found/VBD/ROOT/-/find no/DT/det/weapons weapons/NNS/obj/found/weapon"
NOBODY = "Nobody/NN/nsubj/died died/VBD/ROOT/-/die"
NEITHER_NOR = (
    "Neither/CC/cc:preconj/Oslo Oslo/NNP/nsubj/agreed nor/CC/cc/Kyiv Kyiv/NNP/conj/Oslo agreed/VBD/ROOT/-/agree"
)
DOUBLE = "Nobody/NN/nsubj/resign did/VBD/aux/resign/do not/RB/advmod/resign resign/VB/ROOT/-"
FAILED = "Lund/NNP/nsubj/failed failed/VBD/ROOT/-/fail to/TO/mark/win win/VB/xcomp/failed"
DID_NOT_FAIL = (
    "Lund/NNP/nsubj/fail did/VBD/aux/fail/do not/RB/advmod/fail fail/VB/ROOT/- to/TO/mark/win win/VB/xcomp/fail"
)
DID_NOT_TRY = DID_NOT_FAIL.replace("fail", "try")
TRIED = FAILED.replace("failed/VBD/ROOT/-/fail", "tried/VBD/ROOT/-/try").replace("failed", "tried")
SHARED = (
    "Lund/NNP/nsubj/confirmed has/VBZ/aux/confirmed/have not/RB/advmod/confirmed confirmed/VBN/ROOT/-/confirm "
    "or/CC/cc/denied denied/VBN/conj/confirmed/deny it/PRP/obj/denied"
)
BUT = SHARED.replace("or/CC", "but/CC")
OWN_AUXILIARY = SHARED.replace("or/CC/cc/denied", "or/CC/cc/denied has/VBZ/aux/denied/have")
OWN_FORM = (
    "Lund/NNP/nsubj/resign did/VBD/aux/resign/do not/RB/advmod/resign resign/VB/ROOT/- and/CC/cc/stayed "
    "stayed/VBD/conj/resign/stay"
)
NOT_OF_THE_NOUN = "Police/NNS/nsubj/freed freed/VBD/ROOT/-/free men/NNS/obj/freed with/IN/case/papers no/DT/det/papers"
NUMBERED = (
    "Lund/NNP/nsubj/wears wears/VBZ/ROOT/-/wear the/DT/det/shirt No/DT/det/shirt 9/CD/nummod/shirt shirt/NN/obj/wears"
)
NOT_OF_THE_NOUN += " papers/NNS/nmod/men/paper"


@pytest.mark.parametrize(
    ("sentence", "word", "is_denied"),
    [
        (RESIGNED, "resigned", False),
        (NOT, "resign", True),
        (NEVER, "resigned", True),
        (NO_SUBJECT, "freed", True),
        (NO_OBJECT, "found", True),
        (NOBODY, "died", True),
        (NEITHER_NOR, "agreed", True),
        (DOUBLE, "resign", False),
        (FAILED, "failed", False),
        (FAILED, "win", True),
        (DID_NOT_TRY, "win", True),
        (TRIED, "win", False),
        (SHARED, "confirmed", True),
        (SHARED, "denied", True),
        (BUT, "denied", False),
        (OWN_AUXILIARY, "denied", False),
        (OWN_FORM, "stayed", False),
        (NOT_OF_THE_NOUN, "freed", False),
        (NUMBERED, "wears", False),
    ],
)
def test_an_odd_number_of_negations_denies(sentence: str, word: str, *, is_denied: bool) -> None:
    assert is_negated(token_of(parsed(sentence), word)) is is_denied


WOULD = "Lund/NNP/nsubj/resign would/MD/aux/resign resign/VB/ROOT/-"
MIGHT = WOULD.replace("would", "might")
PLANS = "Lund/NNP/nsubj/plans plans/VBZ/ROOT/-/plan to/TO/mark/resign resign/VB/xcomp/plans"
MANAGED = PLANS.replace("plans/VBZ/ROOT/-/plan", "managed/VBD/ROOT/-/manage").replace("plans", "managed")
PLAN_AS_NOUN = (
    "A/DT/det/plan plan/NN/nsubj/failed to/TO/mark/resign resign/VB/acl/plan failed/VBD/ROOT/-/fail in/IN/case/May "
    "May/NNP/obl/failed"
)
IF = "Oslo/NNP/nsubj/cheers cheers/VBZ/ROOT/-/cheer if/IN/mark/resigns Lund/NNP/nsubj/resigns resigns/VBZ/advcl/cheers"
BECAUSE = IF.replace("if/", "because/")
IN_CASE = IF.replace("if/IN/mark/resigns", "in/IN/mark/resigns case/NN/fixed/in")
INHERITED = (
    "Lund/NNP/nsubj/resign may/MD/aux/resign resign/VB/ROOT/- to/TO/mark/travel travel/VB/advcl/resign "
    "and/CC/cc/rest rest/VB/conj/travel"
)
OWN_CLAUSE = (
    "Lund/NNP/nsubj/resign may/MD/aux/resign resign/VB/ROOT/- and/CC/cc/cheered crowds/NNS/nsubj/cheered "
    "cheered/VBD/conj/resign/cheer"
)
RELATIVE = (
    "Lund/NNP/nsubj/meet may/MD/aux/meet meet/VB/ROOT/- men/NNS/obj/meet/man who/WP/nsubj/fled "
    "fled/VBD/acl:relcl/men/flee"
)
ALLEGED = "The/DT/det/offer alleged/JJ/amod/offer offer/NN/nsubj/stands stands/VBZ/ROOT/-/stand"
REPORTEDLY = "Lund/NNP/nsubj/resigned reportedly/RB/advmod/resigned resigned/VBD/ROOT/-/resign"
QUESTION = "Has/VBZ/aux/resigned/have Lund/NNP/nsubj/resigned resigned/VBN/ROOT/-/resign ?/./punct/resigned"
CONTINUED = (
    "Lund/NNP/nsubj/rig may/MD/aux/rig rig/VB/ROOT/- votes/NNS/obj/rig/vote ensuring/VBG/advcl/rig "
    "continued/JJ/amod/hold hold/NN/obj/ensuring"
)
DEMAND = "The/DT/det/demand demand/NN/nsubj/grew for/IN/case/release release/NN/nmod/demand grew/VBD/ROOT/-/grow"
CALLED = "Lund/NNP/nsubj/called called/VBD/ROOT/-/call for/IN/case/release release/NN/obl/called"
DEMANDED = "Lund/NNP/nsubj/demanded demanded/VBD/ROOT/-/demand release/NN/obj/demanded"
CALLED_SO = (
    "Lund/NNP/nsubj/called called/VBD/ROOT/-/call the/DT/det/release release/NN/obj/called wrong/JJ/xcomp/called"
)
APPEALED = "Lund/NNP/nsubj/appealed appealed/VBD/ROOT/-/appeal the/DT/det/release release/NN/obj/appealed"
HAILED = "Lund/NNP/nsubj/hailed hailed/VBD/ROOT/-/hail the/DT/det/release release/NN/obj/hailed"
ARRANGED = "They/PRP/nsubj:pass/freed are/VBP/aux/freed/be to/TO/mark/freed be/VB/aux:pass/freed freed/VBN/ROOT/-/free"
PASSIVE = "They/PRP/nsubj:pass/freed were/VBD/aux:pass/freed/be freed/VBN/ROOT/-/free"
CONTINUED_CLAUSE = CONTINUED.replace("hold/NN/obj", "hold/VB/xcomp")


@pytest.mark.parametrize(
    ("sentence", "word", "told_as"),
    [
        (RESIGNED, "resigned", Modality.FACT),
        (NOT, "resign", Modality.FACT),
        (WOULD, "resign", Modality.PLANNED),
        (MIGHT, "resign", Modality.POSSIBLE),
        (PLANS, "plans", Modality.FACT),
        (PLANS, "resign", Modality.PLANNED),
        (PLAN_AS_NOUN, "resign", Modality.PLANNED),
        (MANAGED, "resign", Modality.FACT),
        (IF, "resigns", Modality.CONDITIONAL),
        (IN_CASE, "resigns", Modality.CONDITIONAL),
        (IF, "cheers", Modality.FACT),
        (BECAUSE, "resigns", Modality.FACT),
        (INHERITED, "travel", Modality.POSSIBLE),
        (INHERITED, "rest", Modality.POSSIBLE),
        (OWN_CLAUSE, "cheered", Modality.FACT),
        (RELATIVE, "fled", Modality.FACT),
        (ALLEGED, "offer", Modality.POSSIBLE),
        (ALLEGED, "stands", Modality.FACT),
        (REPORTEDLY, "resigned", Modality.POSSIBLE),
        (QUESTION, "resigned", Modality.POSSIBLE),
        (CONTINUED, "ensuring", Modality.POSSIBLE),
        (CONTINUED, "hold", Modality.FACT),
        (CONTINUED_CLAUSE, "hold", Modality.FACT),
        (DEMAND, "release", Modality.PLANNED),
        (CALLED, "release", Modality.PLANNED),
        (DEMANDED, "release", Modality.PLANNED),
        (CALLED_SO, "release", Modality.FACT),
        (APPEALED, "release", Modality.FACT),
        (HAILED, "release", Modality.FACT),
        (ARRANGED, "freed", Modality.PLANNED),
        (PASSIVE, "freed", Modality.FACT),
    ],
)
def test_what_is_not_told_as_a_fact(sentence: str, word: str, told_as: Modality) -> None:
    assert modality(token_of(parsed(sentence), word)) is told_as
