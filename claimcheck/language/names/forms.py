"""Keys of names: what different ways of writing one name have in common."""

from functools import cache

from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.lexicons.nicknames import are_one_given_name


def person_key(text: str) -> str:
    """Return the key of a person's name: folded, without titles, suffixes and initials between names.

    >>> person_key("President Nicolás Maduro"), person_key("Theodore J. Boutrous Jr."), person_key("J. Edgar Hoover")
    ('nicolas maduro', 'theodore boutrous', 'j edgar hoover')
    """
    return " ".join(core(without_titles(fold(text).split())))


def core(words: list[str]) -> list[str]:
    """Return a person's folded words without suffixes and initials; a leading initial stays unless two names follow.

    >>> core(["theodore", "j", "boutrous", "jr"])
    ['theodore', 'boutrous']
    """
    suffixes = gazetteer.titles().suffixes
    words = list(words)
    while len(words) > 1 and words[-1] in suffixes:
        words.pop()
    return [word for i, word in enumerate(words) if len(word) > 1 or i in {0, len(words) - 1}]


def without_titles(words: list[str]) -> list[str]:
    """Return folded words without the titles that open them; the last word always stays.

    >>> without_titles(["former", "vice", "president", "joe", "biden"])
    ['joe', 'biden']
    """
    words = list(words)
    while len(words) > 1:
        longest = title_length(words)
        if not longest or longest >= len(words):
            if words[0] in gazetteer.titles().modifiers and title_length(words[1:]):
                words.pop(0)
                continue
            break
        words = words[longest:]
        while len(words) > 1 and words[0] == "the":
            words.pop(0)
    return words


def title_length(words: list[str]) -> int:
    """Return how many of ``words`` the longest title takes that begins with the first; 0 if none does."""
    known = gazetteer.titles().all
    return next((n for n in range(min(len(words), 5), 0, -1) if " ".join(words[:n]) in known), 0)


def name_key(text: str) -> str:
    """Return the key of a name that is no person's: alias and acronym resolved, folded, without company suffix.

    >>> name_key("U.S."), name_key("FBI"), name_key("Wal-Mart Inc."), name_key("the State Department")
    ('united states', 'federal bureau of investigation', 'wal mart', 'department of state')
    """
    folded = fold(text)
    place = gazetteer.places().keys.get(folded)
    if place is not None and (folded != "us" or text.isupper()):
        return place
    acronym = gazetteer.organizations().acronyms.get(text.replace(".", ""))
    if acronym is not None:
        return _alias(fold(acronym))
    return _alias(folded)


def member_key(folded: str) -> str | None:
    """Return the key of a people or the members of a party in the plural; None if it is neither.

    >>> member_key("republicans"), member_key("texans"), member_key("fans")
    ('republican', 'texan', None)
    """
    single = folded.removesuffix("s")
    is_group = single in gazetteer.places().demonyms or single in gazetteer.organizations().parties
    return single if folded.endswith("s") and is_group else None


def possible_keys(text: str) -> frozenset[str]:
    """Return the keys that a name can have, whatever it names.

    >>> sorted(possible_keys("Judge Ann Lee")), sorted(possible_keys("UN"))
    (['ann lee', 'judge ann lee'], ['un', 'united nations'])
    """
    folded = fold(text)
    keys = {folded, person_key(text), name_key(text), member_key(folded)}
    return frozenset(key for key in keys if key)


@cache
def _alias(folded: str) -> str:
    organizations = gazetteer.organizations()
    for country in ("us ", "united states "):
        if folded.startswith(country):
            rest = folded.removeprefix(country)
            is_federal = (
                rest in organizations.bodies or rest in organizations.aliases or rest in organizations.aliases.values()
            )
            folded = rest if is_federal else f"united states {rest}"
            break
    words = organizations.aliases.get(folded, folded).split()
    while len(words) > 1 and words[-1] in organizations.company_suffixes:
        words.pop()
    return " ".join(words)


def initials(text: str) -> frozenset[str]:
    """Return the acronyms, lower case, that a name of several words can have.

    >>> sorted(initials("Organization of American States"))
    ['oas', 'ooas']
    """
    words = text.replace("-", " ").split()
    if len(words) < 2:
        return frozenset()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0] for word in words if word[0].isalpha())
    return frozenset(form.casefold() for form in (capitals, every) if len(form) > 1)


def same_given_name(left: str, right: str) -> bool:
    """Whether two folded given names can be one person's: equal, an initial, cut short, or a customary short form.

    >>> same_given_name("joe", "joseph"), same_given_name("r", "robert"), same_given_name("bill", "hillary")
    (True, True, False)
    """
    if left == right or (min(len(left), len(right)) == 1 and left[:1] == right[:1]):
        return True
    if min(len(left), len(right)) >= 3 and (left.startswith(right) or right.startswith(left)):
        return True
    return are_one_given_name(left, right)
