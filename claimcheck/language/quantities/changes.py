"""Whether a figure is the size of a change ("rose 5 percent", "an increase of 20"), and in which direction."""

from spacy.tokens import Token

from claimcheck.language.quantities.atoms import Atoms, Shape
from claimcheck.language.quantities.number_lexicon import load

_LEXICON = load("changes")
_VERBS = {word: way for way in ("up", "down") for word in _LEXICON["verbs"][way]}
_FORMS: dict[str, str] = _LEXICON["verbs"]["forms"]
_NOUNS = {word: way for way in ("up", "down") for word in _LEXICON["nouns"][way]}
_ADVERBS = {word: way for way in ("up", "down") for word in _LEXICON["adverbs"][way]}
_TRANSITIVE = frozenset(_LEXICON["verbs"]["of_measures"])
_FLOWS = frozenset(_LEXICON["flows"]["words"])
_MOVES = frozenset({*_VERBS, *_LEXICON["moves"]["verbs"]})
_ADDED_BEFORE = frozenset(_LEXICON["additions"]["before"])
_ADDED_AFTER = frozenset(_LEXICON["additions"]["after"])

VERB_WINDOW_ATOMS = 3
"""How far before a figure the verb may stand of which it is the measure ("rose by another 5 percent")."""
MOVE_WINDOW_ATOMS = 6
"""How far before "from" the verb of a movement may stand."""
NOUN_WINDOW_ATOMS = 4
"""How far after a figure the noun may stand of which it is the measure ("a 5 percent pay rise")."""
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT"})
_AT_A_LEVEL = frozenset(_LEXICON["levels"]["where"])
_TO_A_LEVEL = _AT_A_LEVEL | frozenset(_LEXICON["levels"]["others"])


def governs(atoms: Atoms, start: int, *, has_unit: bool) -> str | None:
    """Return the direction of the verb or adverb of which the figure that starts at ``start`` is the measure, or None.

    Without a unit, "lost 20" and "took up 15" tell of things and measure nothing.
    """
    for i in range(start - 1, max(-1, start - 1 - VERB_WINDOW_ATOMS), -1):
        atom = atoms[i]
        if atom.lower in _TO_A_LEVEL or (atom.shape is Shape.SIGN and atom.text not in {"$", "-", "+"}):
            return None
        lemma = _FORMS.get(atom.lower, atom.token.lemma_.lower())
        if atom.token.pos_ == "VERB" and lemma in _VERBS:
            return _VERBS[lemma] if has_unit or lemma not in _TRANSITIVE else None
        is_particle = atom.token.tag_ == "RP" or atom.token.dep_ in {"compound:prt", "prt"}  # "make up 5 percent"
        if (
            has_unit
            and not is_particle
            and atom.lower in _ADVERBS
            and atoms[i + 1].lower != "to"
            and i + 1 in {start, start - 1}
        ):
            return _ADVERBS[atom.lower]
    return None


def moves(atoms: Atoms, at: int) -> bool:
    """Whether a verb of movement stands before "from" at atom ``at``."""
    window = range(max(0, at - MOVE_WINDOW_ATOMS), at)
    return any(atoms[i].token.lemma_.lower() in _MOVES and atoms[i].token.pos_ == "VERB" for i in window)


def direction(atoms: Atoms, start: int, end: int, *, has_unit: bool) -> str | None:
    """Return ``up`` or ``down`` where the figure from atom ``start`` to ``end`` measures a change of told direction."""
    found = governs(atoms, start, has_unit=has_unit)
    if found is not None:
        is_level = any(atoms[i].lower in _AT_A_LEVEL for i in (start, start + 1))  # "fell well below 7 percent"
        return None if is_level or atoms[end].lower == "into" else found  # "sank $40 million into the mine"
    if atoms[start - 1].lower == "of" and atoms[start - 2].lower in _NOUNS:
        return _NOUNS[atoms[start - 2].lower]
    if has_unit and atoms[end].lower in {"higher", "lower", "increase", "decrease"}:
        return "up" if atoms[end].lower in {"higher", "increase"} else "down"
    return _noun_after(atoms, end)


def _noun_after(atoms: Atoms, end: int) -> str | None:
    """Return the direction of the noun of which the figure is the measure ("a 5 percent pay rise"), or None."""
    for i in range(end, end + NOUN_WINDOW_ATOMS):
        atom = atoms[i]
        if atom.shape is not Shape.WORD and atom.text != "-":
            return None
        if not _is_nominal(atom.token):
            return None
        if atom.lower in _NOUNS:
            return _NOUNS[atom.lower]
    return None


def _is_nominal(token: Token) -> bool:
    """Whether a token can be part of a noun phrase; "fall" may be read as a verb that is tagged as a noun."""
    return token.pos_ in _NOMINAL or token.tag_.startswith("NN")


def is_flow(atoms: Atoms, start: int) -> bool:
    """Whether the word before the figure that starts at ``start`` tells of what flows away ("lost", "a loss of")."""
    at = start - 2 if atoms[start - 1].lower == "of" else start - 1
    return not _FLOWS.isdisjoint({atoms[at].lower, _FORMS.get(atoms[at].lower, atoms[at].token.lemma_.lower())})


def is_addition(atoms: Atoms, start: int, end: int) -> bool:
    """Whether the figure adds to what was there ("another 20 people", "12 more", "an additional $5")."""
    return atoms[start - 1].lower in _ADDED_BEFORE or (
        atoms[end].lower in _ADDED_AFTER and atoms[end + 1].lower != "than"
    )
