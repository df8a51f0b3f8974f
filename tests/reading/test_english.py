"""Which texts are said not to be in English."""

from pathlib import Path

import pytest

from claimcheck.reading import read_paths
from claimcheck.reading.english import MIN_WORDS, is_english

FOREIGN = {
    "de": "Der Bürgermeister sagte am Dienstag, die Brücke bleibe für den Verkehr gesperrt, nachdem Ingenieure in zwei"
    " der Pfeiler Risse gefunden hatten. Verletzt wurde nach Angaben der Polizei niemand; gebaut wird drei Monate.",
    "nl": "De burgemeester zei dinsdag dat de brug voor het publiek gesloten blijft nadat ingenieurs scheuren hadden"
    " gevonden in twee van de pijlers. Niemand raakte gewond, aldus de politie; het werk zal drie maanden duren.",
    "es": "El alcalde anunció el martes que el puente permanecerá cerrado al público hasta nuevo aviso, después de que"
    " los ingenieros encontraran grietas en dos de los pilares. Nadie resultó herido, según la policía de la ciudad.",
}
ENGLISH = (
    "The mayor said on Tuesday that the bridge would stay closed to the public after engineers had found cracks in two"
    " of its pillars. Nobody was hurt, according to the police, and the work would take at least three months."
)


@pytest.mark.parametrize("language", FOREIGN)
def test_text_in_another_language_is_told_from_english(language: str) -> None:
    assert len(FOREIGN[language].split()) >= MIN_WORDS
    assert not is_english([FOREIGN[language]])


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), "Rot-Weiss Essen 2, Borussia 1", ""])
def test_english_and_what_is_too_short_to_tell_pass(text: str) -> None:
    assert is_english([text])


def test_an_article_in_another_language_is_reported_and_goes_through(tmp_path: Path) -> None:
    for name, text in (("de.txt", FOREIGN["de"]), ("en.txt", ENGLISH)):
        (tmp_path / name).write_text(text + "\n", encoding="utf-8")
    articles, problems = read_paths([tmp_path])
    assert [article.path.rsplit("/", 1)[-1] for article in articles] == ["de.txt", "en.txt"]
    assert [(problem.path.rsplit("/", 1)[-1], problem.fatal) for problem in problems] == [("de.txt", False)]
    assert "English" in problems[0].reason
