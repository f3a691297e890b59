"""Languages by their little words."""

import pytest

from riftline.documents.tongue import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Arvenia has recalled its ambassador from Belmark, and the ministry said that it would not send a new one.",
            "en",
        ),
        (
            "Die Regierung von Arvenien hat den Botschafter aus Belmark zurückgerufen und will vorerst keinen neuen entsenden.",
            "de",
        ),
        (
            "Le gouvernement a rappelé son ambassadeur et ne compte pas en envoyer un autre dans la capitale pour le moment.",
            "fr",
        ),
        ("Министерство отозвало посла из страны и не будет направлять нового, как сообщили в его пресс-службе.", "ru"),
        (
            "Bakanlık büyükelçiyi geri çağırdı ve yeni bir isim için henüz karar vermedi, bu da ilişkileri daha kötü bir hale getirdi.",
            "tr",
        ),
        ("外交部召回了驻该国大使。", "zh"),
        ("Qxz vbn plk", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_told(text, language):
    assert language_of(text) == language
