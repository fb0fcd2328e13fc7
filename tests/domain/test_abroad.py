"""A story in one sentence of six other tongues: who, what, where, in its own words; what cannot be told apart stays whole."""

import pytest

from studio.abroad import told_abroad
from studio.outline import outline

TOLD = (
    ("Eine Frau läuft nachts durch den Regen.", "die Frau", "läuft nachts durch den Regen", ""),
    ("Ein alter Mann sucht in Berlin seinen Hund", "der alter Mann", "sucht in Berlin seinen Hund", "Berlin"),
    ("Nachts läuft eine Frau durch den Regen", "die Frau", "läuft durch den Regen nachts", ""),
    ("In einer kleinen Stadt findet ein Mädchen einen Schlüssel", "das Mädchen", "findet einen Schlüssel in einer kleinen Stadt", "Stadt"),
    ("Ein Kurier, der nie schläft, findet sein Spiegelbild", "der Kurier", "findet sein Spiegelbild", ""),
    ("Eine Frau mit einem roten Schirm wartet am Bahnhof", "die Frau", "wartet am Bahnhof", "Bahnhof"),
    ("Una mujer camina de noche bajo la lluvia en Madrid", "la mujer", "camina de noche bajo la lluvia en Madrid", "Madrid"),
    ("El último farero del mundo apaga la luz", "el último farero del mundo", "apaga la luz", ""),
    ("Una mujer que vende flores camina sola por la playa", "la mujer", "camina sola por la playa", "la playa"),
    ("De noche, un hombre espera en la estación", "el hombre", "espera en la estación de noche", "la estación"),
    ("En Madrid un camarero encuentra una carta", "el camarero", "encuentra una carta en Madrid", "Madrid"),
    ("Camina una mujer por la calle", "la mujer", "camina por la calle", "la calle"),
    ("Lucía pinta el mar", "Lucía", "pinta el mar", ""),
    ("Une femme marche la nuit sous la pluie à Paris", "la femme", "marche la nuit sous la pluie à Paris", "Paris"),
    ("O gato dorme no telhado", "o gato", "dorme no telhado", "telhado"),
    ("一个女人夜里在雨中行走。", "女人", "夜里在雨中行走", ""),
    ("一个年轻的侦探在东京寻找他的猫", "年轻的侦探", "在东京寻找他的猫", "东京"),
    ("夜里，一个男孩来到海边", "男孩", "来到海边，夜里", "海边"),
    ("女が夜の雨の中を歩く", "女", "夜の雨の中を歩く", ""),
    ("一人の少女が東京で犬を探す", "少女", "東京で犬を探す", "東京"),
)


@pytest.mark.parametrize(("sentence", "lead", "deed", "place"), TOLD)
def test_who_does_what_and_where(sentence: str, lead: str, deed: str, place: str) -> None:
    told = told_abroad(sentence)
    assert told is not None
    assert (told.lead, told.deed, told.place) == (lead, deed, place)


@pytest.mark.parametrize(
    "sentence", ["A woman walks at night", "", "Regen", "Una casa azul", "雨", "Sin palabras, sin luz", "どこ", "der die das"]
)
def test_what_tells_no_story_is_not_taken_apart(sentence: str) -> None:
    assert told_abroad(sentence) is None


@pytest.mark.parametrize(
    "sentence", ["Eine Frau läuft nachts durch den Regen", "Una mujer camina sola por la playa", "一个女人夜里在雨中行走"]
)
def test_an_outline_has_its_lead_in_the_picture(sentence: str) -> None:
    made = outline(sentence, 3)
    deeds = [s for s in made.scenes if s.slots.action == made.premise.deed]
    assert len(deeds) == 1 and deeds[0].slots.subject == made.premise.lead and deeds[0].lead
    assert all("someone" not in (s.slots.subject or "") for s in made.scenes if s.lead)
