"""The words of the film table in seven languages, senses, and what no word gives."""

from typing import Any

import pytest

from studio import film
from studio.reader import read
from studio.reader.tongues import LANGUAGES

SAID: dict[str, dict[str, Any]] = {
    "low-key, hard light from the side": {"lighting_mood": "low_key", "lighting_quality": "hard", "lighting_direction": "side"},
    "warm tungsten practicals, moody": {
        "lighting_mood": "moody",
        "lighting_source": ["tungsten", "practical"],
        "color_temperature": "warm",
    },
    "MCU, OTS, eye level": {"shot_type": "medium_close_up", "framing": "over_the_shoulder", "camera_angle": "eye_level"},
    "bird's eye, drone, slow": {"camera_angle": "overhead", "camera_movement": ["drone"], "camera_speed": "slow"},
    "Hold the camera still": {"camera_movement": ["static"], "steadiness": "locked"},
    "a wide lens": {"lens": "wide"},
    "wide": {"shot_type": "wide"},
    "change night to dawn": {"time_of_day": "dawn"},
    "cambia la noche a amanecer": {"time_of_day": "dawn"},
    "golden hour backlight": {"time_of_day": "golden_hour", "lighting_direction": "back"},
    "minimal camera shake": {"steadiness": "smooth"},
    "make everything black and white": {"saturation": "monochrome"},
    "from now on everything in 4:3": {"aspect_ratio": "4:3"},
    "lluvia suave": {"weather": ["rain"]},
    "shaky handheld footage": {"camera_movement": ["handheld"], "steadiness": "shaky"},
    "The lighting is harsh and cold": {"lighting_mood": "harsh", "color_temperature": "cool"},
    "golden hour, overcast": {"time_of_day": "golden_hour", "weather": ["overcast"]},
    "teal and orange": {"color_palette": ["teal", "orange"]},
    "palette: navy, #FFAA00 and cream": {"color_palette": ["navy", "#FFAA00", "cream"]},
    "a yellow raincoat, red light": {},
    "grainy 16mm, film grain": {"film_stock": "16mm film"},
    "Primer plano de sus manos, luz de vela, poca profundidad de campo": {
        "shot_type": "close_up",
        "depth_of_field": "shallow",
        "lighting_source": ["candle"],
    },
    "Toma aérea de una ciudad al amanecer, niebla, colores fríos": {
        "camera_angle": "aerial",
        "time_of_day": "dawn",
        "weather": ["fog"],
        "color_temperature": "cool",
    },
    "Halbnahe, Untersicht, Regen": {"shot_type": "medium", "camera_angle": "low", "weather": ["rain"]},
    "harte Schatten, Licht von oben": {"lighting_quality": "hard", "lighting_direction": "top"},
    "Ein schneller Schwenk nach links": {"camera_movement": ["pan_left"], "camera_speed": "fast"},
    "plan moyen, contre-plongée, pluie": {"shot_type": "medium", "camera_angle": "low", "weather": ["rain"]},
    "caméra à l'épaule, tremblante": {"camera_movement": ["handheld"], "steadiness": "shaky"},
    "plano médio, contra-plongée, chuva": {"shot_type": "medium", "camera_angle": "low", "weather": ["rain"]},
    "câmera fixa no tripé": {"camera_movement": ["static"]},
    "低角度广角镜头，黄金时刻，剪影": {
        "camera_angle": "low",
        "lens": "wide",
        "lighting_mood": "silhouette",
        "time_of_day": "golden_hour",
    },
    "手持镜头，画面晃动": {"camera_movement": ["handheld"], "steadiness": "shaky"},
    "ローアングル、広角レンズ、逆光": {"camera_angle": "low", "lens": "wide", "lighting_direction": "back"},
    "ＬＯＷ ＡＮＧＬＥ，ｒａｉｎ": {"camera_angle": "low", "weather": ["rain"]},
    "ﾊﾟﾝはしない、ﾛｰｱﾝｸﾞﾙ": {"camera_angle": "low"},
}


@pytest.mark.parametrize("text", SAID)
def test_words_give_their_ids(text: str) -> None:
    assert read(text).slots == SAID[text]


OTHER_SENSES = (
    "good morning",
    "a medium rare steak",
    "She looks over her shoulder",
    "a cool breeze",
    "cool, thanks!",
    "He cracks a whip",
    "a Dutch painter",
    "the frying pan",
    "Alexa, play music",
    "fast food",
    "soft skin",
    "He is a hard man",
    "wide eyes",
    "a close friend",
    "brainstorm",
    "a rainbow",
    "风格",
    "雪茄",
    "シャンパン",
    "フライパン",
    "pan de centeno",
    "guten Morgen",
)


@pytest.mark.parametrize("text", OTHER_SENSES)
def test_film_words_in_another_sense(text: str) -> None:
    reading = read(text)
    assert (reading.slots, reading.deltas) == ({}, ())
    assert reading.unread


def test_every_id_has_words_in_every_language() -> None:
    for term in film.TERMS.values():
        missing = [tongue for tongue in LANGUAGES if not term.synonyms.get(tongue) and not term.hints.get(tongue)]
        assert missing == [], (term.slot, term.id)


SINGLE = [(t.slot, t.id, tongue, word) for t in film.TERMS.values() for tongue, words in t.synonyms.items() for word in words]


def test_a_word_of_the_table_alone_gives_its_id() -> None:
    """Each synonym by itself; a word with two homes gives the one that the language names."""
    lost = [(slot, name, tongue, word, read(word).slots) for slot, name, tongue, word in SINGLE if not _gives(word, slot, name)]
    assert len(lost) < len(SINGLE) * 0.005, lost[:20]


def _gives(word: str, slot: str, name: str) -> bool:
    value = read(word).slots.get(slot)
    return name in value if isinstance(value, list) else value == name
