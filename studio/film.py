"""The film language: every slot, and for the closed ones every id with its label, definition, plain phrase and synonyms.

One table. The reader of loose words, the compiler's default words, auto-completion, the docs and the lints all come from it.
The vocabularies line up with ShotBench, CineTechBench and CameraBench (pan is not truck, zoom is not dolly, arc is not pan).
"""

from dataclasses import dataclass, field
from typing import Literal

Group = Literal["subject", "camera", "lighting", "style", "sound", "advanced"]
Kind = Literal[
    "text", "texts", "closed", "closed_list", "palette", "number", "integer", "ratio", "characters", "location", "dialogue", "references"
]


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of the language. ``kind`` fixes the type of its value; a closed slot also takes free text, kept as it is."""

    name: str
    group: Group
    kind: Kind
    label: str


@dataclass(frozen=True, slots=True)
class Term:
    """One id of a closed slot.

    ``plain`` is its phrase for prompts. ``synonyms`` maps a language code to phrases that mean this id wherever they stand;
    ``hints`` to words that mean it only in film talk, that is where nothing else stands between two commas.
    """

    slot: str
    id: str
    label: str
    definition: str
    plain: str
    synonyms: dict[str, tuple[str, ...]]
    hints: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


def _slots() -> dict[str, Slot]:
    rows: list[tuple[str, Group, Kind, str]] = [
        ("subject", "subject", "text", "Subject"),
        ("action", "subject", "text", "Action"),
        ("character_ref", "subject", "characters", "Characters"),
        ("location", "subject", "location", "Location"),
        ("set_dressing", "subject", "text", "Set dressing"),
        ("shot_type", "camera", "closed", "Shot type"),
        ("framing", "camera", "closed", "Framing"),
        ("camera_angle", "camera", "closed", "Camera angle"),
        ("camera_movement", "camera", "closed_list", "Camera movement"),
        ("camera_speed", "camera", "closed", "Camera speed"),
        ("steadiness", "camera", "closed", "Steadiness"),
        ("lens", "camera", "closed", "Lens"),
        ("focal_length_mm", "camera", "number", "Focal length"),
        ("depth_of_field", "camera", "closed", "Depth of field"),
        ("composition", "camera", "closed_list", "Composition"),
        ("lighting_mood", "lighting", "closed", "Lighting mood"),
        ("lighting_source", "lighting", "closed_list", "Lighting source"),
        ("lighting_quality", "lighting", "closed", "Lighting quality"),
        ("lighting_direction", "lighting", "closed", "Lighting direction"),
        ("time_of_day", "lighting", "closed", "Time of day"),
        ("weather", "lighting", "closed_list", "Weather"),
        ("color_palette", "style", "palette", "Palette"),
        ("color_temperature", "style", "closed", "Colour temperature"),
        ("saturation", "style", "closed", "Saturation"),
        ("medium", "style", "closed", "Medium"),
        ("aesthetic", "style", "closed", "Aesthetic"),
        ("era", "style", "closed", "Era"),
        ("film_stock", "style", "closed", "Film stock"),
        ("influences", "style", "texts", "Influences"),
        ("dialogue", "sound", "dialogue", "Dialogue"),
        ("sound_effects", "sound", "texts", "Sound effects"),
        ("ambience", "sound", "text", "Ambience"),
        ("music", "sound", "text", "Music"),
        ("duration", "advanced", "number", "Duration"),
        ("aspect_ratio", "advanced", "ratio", "Aspect ratio"),
        ("fps", "advanced", "number", "Frame rate"),
        ("resolution", "advanced", "text", "Resolution"),
        ("motion_strength", "advanced", "number", "Motion strength"),
        ("seed", "advanced", "integer", "Seed"),
        ("negative", "advanced", "texts", "Leave out"),
        ("references", "advanced", "references", "References"),
    ]
    return {name: Slot(name, group, kind, label) for name, group, kind, label in rows}


SLOTS: dict[str, Slot] = _slots()
"""Every slot by name, in the order in which people are shown them."""

ORDERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "camera_speed": (("slow", "normal", "fast"),),
    "steadiness": (("shaky", "handheld", "smooth", "locked"),),
    "color_temperature": (("cool", "neutral", "warm"),),
    "saturation": (("monochrome", "muted", "natural", "vivid"),),
    "depth_of_field": (("shallow", "deep"),),
    "shot_type": (("extreme_wide", "wide", "full", "medium_wide", "medium", "medium_close_up", "close_up", "extreme_close_up"),),
    "lighting_quality": (("low_contrast", "high_contrast"), ("soft", "hard")),
}
"""Along which scales a closed slot is nudged; a positive step goes to the right."""

MIDDLE: dict[str, str] = {
    "camera_speed": "normal",
    "steadiness": "smooth",
    "color_temperature": "neutral",
    "saturation": "natural",
    "shot_type": "medium",
}
"""Where a nudge starts when the slot is still empty."""


def _term(slot: str, name: str, label: str, plain: str, definition: str, **words: str) -> Term:
    """One row; each language's words stand between bars, a hint ends in a question mark."""
    split = {lang: row.split("|") for lang, row in words.items()}
    sure = {lang: tuple(w for w in row if w[-1] != "?") for lang, row in split.items()}
    hints = {lang: tuple(w[:-1] for w in row if w[-1] == "?") for lang, row in split.items()}
    return Term(slot, name, label, definition, plain, sure, {lang: row for lang, row in hints.items() if row})


_ROWS: tuple[Term, ...] = (
    # shot_type: a noun without article ("a medium close-up of ...")
    _term(
        "shot_type",
        "extreme_wide",
        "Extreme wide shot",
        "extreme wide shot",
        "The place is everything; people are specks in it.",
        en="extreme wide|extreme wide shot|ews|els|xws|xls|extreme long shot|very wide shot|ultra wide shot|super wide shot|vista shot",
        es="gran plano general|plano general extremo|plano muy abierto|panorámica general|plano panorámico general|toma muy abierta|"
        "plano extremadamente abierto",
        de="extreme totale|supertotale|weitaufnahme|extreme weitwinkelaufnahme|extrem weite aufnahme|panoramaaufnahme|"
        "panorama einstellung|extreme weite",
        fr="très grand plan d'ensemble|plan très large|grand plan d'ensemble|plan d'ensemble très large|plan extrêmement large|"
        "plan général très large",
        pt="grande plano geral|plano geral extremo|plano muito aberto|grande plano aberto|plano extremamente aberto|gpg",
        zh="大远景|极远景|超远景|超大远景|极大远景|超广角镜头画面|极远镜头",
        ja="大ロング|超ロングショット|エクストリームワイド|エクストリームロングショット|大遠景|エクストリームワイドショット|超ワイドショット|超遠景",
    ),
    _term(
        "shot_type",
        "wide",
        "Wide shot",
        "wide shot",
        "The whole scene, people head to toe with room around them.",
        en="wide shot|ws|long shot|wide view|wide framing|wide angle shot|shot wide|wide frame|wide shots|wide establishing frame|"
        "wide angle view|wide shot of|wide?|wides?|in wide?",
        es="plano general|plano abierto|toma general|plano largo|toma abierta|toma amplia|plano amplio|vista general|"
        "plano de conjunto|abierto?",
        de="totale|weite einstellung|weite aufnahme|totalaufnahme|weitwinkelaufnahme|weiter bildausschnitt|weite totale|"
        "in der totale|weit?",
        fr="plan large|plan d'ensemble|plan général|cadre large|vue d'ensemble|plans larges|vue large|large?",
        pt="plano geral|plano aberto|plano conjunto|plano de conjunto|tomada aberta|pg|enquadramento aberto|plano amplo|aberto?",
        zh="远景|广角镜头画面|大景别|全景远景|宽景|远景镜头|广角画面|宽镜头",
        ja="ワイドショット|ロングショット|引きの画|引き画|広い画|遠景|引きのショット|引きの絵|ワイド?|ロング?",
    ),
    _term(
        "shot_type",
        "full",
        "Full shot",
        "full shot",
        "One body from head to toe fills the frame's height.",
        en="full shot|full body shot|full length shot|fs|full body|full body framing|full body view|full length view|"
        "full length framing|full shots|full body portrait|full length portrait|head to toe shot|head to toe framing|"
        "head to toe?",
        es="plano entero|plano completo|cuerpo entero|plano de cuerpo entero|plano de cuerpo completo|de cuerpo entero|cuerpo completo",
        de="ganzkörperaufnahme|ganzkörper|halbtotale mit ganzem körper|ganzfigur|ganzkörperansicht|ganzkörpereinstellung|"
        "in ganzer figur|von kopf bis fuß?",
        fr="plan moyen en pied|plan en pied|en pied|plein pied|corps entier|plan de plain pied|plan pied|de la tête aux pieds?",
        pt="plano inteiro|corpo inteiro|plano de corpo inteiro|de corpo inteiro|corpo todo|plano médio inteiro",
        zh="全景|全身镜头|全身像|全身照|全身|全景镜头|全身画面",
        ja="フルショット|全身ショット|全身|フルフィギュア|全身を映す|フルボディ",
    ),
    _term(
        "shot_type",
        "medium_wide",
        "Medium wide shot",
        "medium wide shot",
        "From about the knees up.",
        en="medium wide|medium wide shot|mws|medium long shot|mls|cowboy shot|american shot|plan americain|three quarter shot|"
        "knees up|medium full shot|mfs|american framing|cowboy framing|medium wide shots|knees up shot|medium wide framing|"
        "medium wide view",
        es="plano americano|plano medio largo|plano tres cuartos|plano medio abierto|plano medio general|tres cuartos?",
        de="amerikanische|amerikanische einstellung|halbtotale|halbtotalaufnahme|halbtotale einstellung",
        fr="plan américain|plan demi ensemble|plan moyen large|plan italien|plan de demi ensemble",
        pt="plano americano|plano médio aberto|plano médio largo|plano médio longo|três quartos?",
        zh="中远景|中全景|七分身|牛仔镜头|美式镜头|膝上镜头|中远镜头",
        ja="ミディアムロング|ニーショット|ミディアムワイド|カウボーイショット|ミディアムロングショット|ミディアムワイドショット|膝上|アメリカンショット",
    ),
    _term(
        "shot_type",
        "medium",
        "Medium shot",
        "medium shot",
        "From the waist up.",
        en="medium shot|mid shot|midshot|waist shot|waist up|medium framing|medium shots|mid shots|medium view|waist up shot|"
        "waist up framing|medium frame|medium?|mids?|mid?",
        es="plano medio|toma media|plano cintura|de cintura para arriba|plano de cintura|medio?",
        de="halbnahe|halbnah|halbnahe einstellung|halbnahaufnahme|mittlere einstellung|mediumshot|hüftaufnahme",
        fr="plan taille|plan moyen|plan mi moyen|plan à la taille|plans moyens|cadre taille",
        pt="plano médio|tomada média|plano de cintura|da cintura para cima|plano cintura",
        zh="中景|半身镜头|中景镜头|腰部以上|半身|半身像|中镜头|中景画面",
        ja="ミディアムショット|ミドルショット|ウエストショット|中景|腰上|半身ショット|ウェストショット|ミディアム?",
    ),
    _term(
        "shot_type",
        "medium_close_up",
        "Medium close-up",
        "medium close-up",
        "Head and chest.",
        en="medium close up|medium closeup|mcu|chest up|medium close|head and shoulders|bust shot|medium close shot|"
        "medium close ups|chest up shot|head and shoulders shot|medium close up shot|chest up framing",
        es="plano medio corto|primer plano medio|plano busto|plano pecho|plano medio cerrado|primer plano amplio",
        de="nahe einstellung|brustbild|naheinstellung|halbnahe bis nahe|mittlere nahaufnahme|kopf und schultern|büstenaufnahme|nahe?",
        fr="plan rapproché|plan poitrine|plan rapproché poitrine|plan épaules|plan buste|plan rapproché épaules|rapproché?",
        pt="plano próximo|plano médio fechado|meio primeiro plano|plano de peito|primeiro plano médio|plano peito|plano médio curto|"
        "close médio",
        zh="中近景|近景|胸部以上|胸像|中特写|近景镜头|半身近景|中近景镜头",
        ja="ミディアムクローズアップ|バストショット|バストアップ|胸上|胸から上|近景|ミディアムクローズ",
    ),
    _term(
        "shot_type",
        "close_up",
        "Close-up",
        "close-up",
        "A face, or one thing of that size, fills the frame.",
        en="close up|closeup|close ups|closeups|close up shot|close shot|cu|headshot framing|tight shot|tight close up|close on|"
        "tight framing|close framing|close view|close up view|in close up|tight on|tight frame|close up framing|"
        "close up portrait|close?|tight?",
        es="primer plano|primeros planos|plano corto|acercamiento al rostro|primer plano cerrado|toma cerrada|plano cerrado|"
        "plano detalle del rostro|close up|en primer plano",
        de="nahaufnahme|großaufnahme|gross|close up|nahaufnahmen|großaufnahmen|detail des gesichts|porträtaufnahme|groß?|nah?",
        fr="gros plan|gros plans|plan serré|en gros plan|cadre serré|close up|plan serré sur|serré?",
        pt="primeiro plano|close|close up|plano fechado|closeup|plano detalhe do rosto|em close|close fechado|primeiros planos|"
        "tomada fechada|fechado?",
        zh="特写|特写镜头|面部特写|脸部特写|近距离特写|特写画面",
        ja="クローズアップ|寄りの画|顔のアップ|クロースアップ|接写|寄りのショット|アップショット|寄り画|アップ?|寄り?",
    ),
    _term(
        "shot_type",
        "extreme_close_up",
        "Extreme close-up",
        "extreme close-up",
        "A detail of a face or thing fills the frame.",
        en="extreme close up|extreme closeup|ecu|xcu|big close up|bcu|extreme close ups|choker shot|italian shot|very close up|"
        "macro close up|super close up|extreme close shot|extreme close up shot|extreme closeups|extreme closeup shot|"
        "tight macro close up|extreme close view|very tight close up",
        es="primerísimo primer plano|plano detalle extremo|primer plano extremo|plano muy cerrado|macro primer plano|"
        "primerísimo plano|gran primer plano|extremo primer plano|extremo close up|ppp",
        de="extreme nahaufnahme|detailaufnahme|italienische einstellung|extreme großaufnahme|ganz groß|italienische|super close up|"
        "extremes close up",
        fr="très gros plan|extrême gros plan|tgp|plan très serré|très gros plans|gros plan extrême",
        pt="primeiríssimo plano|close extremo|superclose|super close|plano detalhe extremo|primeiríssimo primeiro plano|"
        "extremo close up|big close|close up extremo|primeiro plano extremo",
        zh="大特写|极特写|超特写|极近特写|大特写镜头|超近特写|极端特写|超级特写",
        ja="超クローズアップ|エクストリームクローズアップ|大写し|極端なクローズアップ|ビッグクローズアップ|超アップ|どアップ|ドアップ",
    ),
    _term(
        "shot_type",
        "insert",
        "Insert",
        "insert shot",
        "A cutaway to a detail that matters to the story.",
        en="insert shot|detail shot|cut in shot|cutaway insert|insert of|insert on|cutaway to|cutaway shot|detail insert|"
        "insert shots|insert?|cutaway?|cutaways?",
        es="inserto|plano detalle|plano inserto|plano de detalle|insertos?",
        de="zwischenschnitt|detaileinstellung|einschubaufnahme|insertaufnahme|zwischenschnitt auf|insert?",
        fr="plan de coupe|plan de détail|plan insert|plan de détails|insert?",
        pt="inserto|plano detalhe|plano de detalhe|plano de inserção|insert?",
        zh="插入镜头|细节镜头|插镜|细节特写|空镜插入",
        ja="インサート|インサートショット|手元のアップ|インサートカット|ディテールショット",
    ),
    _term(
        "shot_type",
        "establishing",
        "Establishing shot",
        "establishing shot",
        "Shows where we are before the scene plays.",
        en="establishing shot|establisher|establishing view|master shot|opening establishing shot|establishing wide shot|"
        "wide establishing shot|establishing shots|establishing aerial shot|establishing?",
        es="plano de situación|plano de establecimiento|plano de ubicación|plano situacional|toma de establecimiento|"
        "plano de situación general",
        de="establishing shot|einführungsaufnahme|eröffnungseinstellung|orientierungseinstellung|eröffnungstotale|etablierungsaufnahme",
        fr="plan de situation|plan d'établissement|plan d'exposition|plan d'ouverture",
        pt="plano de situação|plano de estabelecimento|plano de ambientação|plano de localização|tomada de estabelecimento",
        zh="定场镜头|建立镜头|交代镜头|定场|开场全景",
        ja="エスタブリッシングショット|状況説明ショット|エスタブリッシュショット|導入ショット|エスタブリッシング",
    ),
    # framing: a noun without article, ending in "framing"
    _term(
        "framing",
        "single",
        "Single",
        "single framing",
        "One person alone in the frame.",
        en="clean single|dirty single|one shot framing|single framing|single person framing|one person in frame|singles?|single?",
        es="plano individual|plano de una persona|una sola persona en cuadro|individual?",
        de="einzelaufnahme|einzelperson im bild|einzeleinstellung|single?",
        fr="plan individuel|plan solo|seul dans le cadre|personnage seul dans le cadre",
        pt="plano individual|plano de uma pessoa|uma só pessoa em quadro|sozinho no quadro",
        zh="单人镜头|单人画面|单人景|单人构图",
        ja="シングルショット|ワンショット|一人ショット|単独ショット|一人の画",
    ),
    _term(
        "framing",
        "two_shot",
        "Two-shot",
        "two-shot framing",
        "Two people share the frame.",
        en="two shot|2 shot|two shots|2shot|two hander framing|twoshot|two person shot|two shot framing|medium two shot",
        es="plano de dos|plano doble|dos personas en cuadro|plano conjunto de dos|two shot",
        de="zweier|zweiereinstellung|zweierszene|two shot|zweiershot|zwei personen im bild",
        fr="plan à deux|plan à deux personnages|plan de deux|two shot|deux personnes dans le cadre",
        pt="plano de dois|plano duplo|two shot|duas pessoas em quadro|plano a dois",
        zh="双人镜头|双人画面|双人景|双人中景|双人构图",
        ja="ツーショット|二人ショット|2ショット|二人の画",
    ),
    _term(
        "framing",
        "three_shot",
        "Three-shot",
        "three-shot framing",
        "Three people share the frame.",
        en="three shot|3 shot|3shot|threeshot|three person shot|three shot framing",
        es="plano de tres|tres personas en cuadro|plano triple",
        de="dreier|dreiereinstellung|drei personen im bild|dreiershot",
        fr="plan à trois|plan de trois|trois personnes dans le cadre|plan à trois personnages",
        pt="plano de três|três pessoas em quadro|plano triplo|plano a três",
        zh="三人镜头|三人画面|三人构图",
        ja="スリーショット|三人ショット|3ショット",
    ),
    _term(
        "framing",
        "group",
        "Group shot",
        "group framing",
        "Four or more people share the frame.",
        en="group shot|crowd shot|ensemble shot|group framing|group portrait framing|group?",
        es="plano de grupo|plano grupal|plano de conjunto grupal|toma grupal|toma de grupo",
        de="gruppenaufnahme|gruppeneinstellung|gruppenbild|gruppenshot",
        fr="plan de groupe|plan groupe|cadre de groupe",
        pt="plano de grupo|plano grupal|plano em grupo",
        zh="群像镜头|群体镜头|集体镜头|多人镜头|群像",
        ja="グループショット|集団ショット|群像ショット|グループの画",
    ),
    _term(
        "framing",
        "over_the_shoulder",
        "Over the shoulder",
        "over-the-shoulder framing",
        "Past one person's shoulder to what they face.",
        en="ots|o t s|over the shoulder framing|over the shoulder shot|over the shoulder view|over the shoulder angle|"
        "over the shoulder perspective|over the shoulder camera|over shoulder shot|os shot|over the shoulder of|"
        "shot over his shoulder|shot over her shoulder|from over the shoulder|from over his shoulder|from over her shoulder|"
        "over the shoulder close up|over the shoulder shots|ots shot|over the shoulder?|over shoulder?|over his shoulder?|"
        "over her shoulder?|over their shoulder?|over my shoulder?",
        es="sobre el hombro|por encima del hombro|plano sobre el hombro|escorzo|plano escorzo|plano por encima del hombro|desde el hombro",
        de="über die schulter|over shoulder|schulterblick|über schulter|overshoulder|schulterperspektive|over the shoulder",
        fr="par dessus l'épaule|plan par dessus l'épaule|en amorce|plan en amorce|amorce|par-dessus son épaule",
        pt="sobre o ombro|por cima do ombro|plano sobre o ombro|over the shoulder|por sobre o ombro|plano por cima do ombro",
        zh="过肩镜头|过肩|肩后镜头|越肩镜头|过肩视角|过肩拍摄",
        ja="肩越し|肩越しショット|肩なめ|オーバーショルダー|オーバーザショルダー|肩ナメ|肩越しの画",
    ),
    _term(
        "framing",
        "point_of_view",
        "Point of view",
        "point-of-view framing",
        "What a character sees, through their eyes.",
        en="point of view|pov|p o v|point of view shot|pov shot|first person view|first person perspective|subjective camera|"
        "subjective shot|first person pov|point of view framing|first person point of view|first person shot|first person camera|"
        "first person viewpoint|pov footage|pov angle|pov perspective|through his eyes?|through her eyes?|through their eyes?|"
        "first person?",
        es="punto de vista|plano subjetivo|cámara subjetiva|pov|vista en primera persona|toma subjetiva|vista subjetiva|"
        "perspectiva en primera persona|primera persona?",
        de="subjektive kamera|subjektive|ich perspektive|egoperspektive|pov|subjektive perspektive|aus der sicht von|"
        "subjektive einstellung|point of view|ego perspektive",
        fr="caméra subjective|vue subjective|point de vue subjectif|plan subjectif|pov|vue à la première personne|"
        "en caméra subjective|première personne?",
        pt="câmera subjetiva|câmara subjetiva|ponto de vista|plano subjetivo|pov|visão em primeira pessoa|plano ponto de vista|"
        "primeira pessoa?",
        zh="主观镜头|第一人称视角|主观视角|第一人称|pov|第一视角|主观视点",
        ja="主観ショット|一人称視点|主観|pov|主観視点|見た目ショット|一人称|ポイントオブビュー|主観映像",
    ),
    # camera_angle: a noun without article ("shot from a low angle")
    _term(
        "camera_angle",
        "eye_level",
        "Eye level",
        "eye-level angle",
        "The lens is as high as the subject's eyes.",
        en="eye level|at eye height|eye height|eye line level|eyelevel|eye level angle|eye level shot|eye level view|"
        "eye level perspective|eye level camera|straight on angle|eye level framing",
        es="a la altura de los ojos|nivel de los ojos|ángulo normal|altura de ojos|al nivel de los ojos|ángulo neutro",
        de="augenhöhe|auf augenhöhe|normalsicht|in augenhöhe|normalperspektive",
        fr="à hauteur d'yeux|hauteur des yeux|au niveau des yeux|à hauteur des yeux|angle neutre|hauteur d'homme|à hauteur d'homme",
        pt="altura dos olhos|nível dos olhos|na altura dos olhos|ao nível dos olhos|ângulo normal|ângulo neutro",
        zh="平视|视平线|平视角度|平视镜头|与眼睛齐平|眼平角度|平拍",
        ja="アイレベル|目線の高さ|目高|水平アングル|目の高さ|水平目線",
    ),
    _term(
        "camera_angle",
        "low",
        "Low angle",
        "low angle",
        "The lens looks up at the subject.",
        en="low angle|low angle shot|low camera|camera low|shot from below|shooting up at|filmed from below|seen from below|"
        "viewed from below|low camera angle|up angle|hero angle|heroic angle|camera looks up at|camera looking up at|low angles|"
        "low angle view|low angle perspective|low viewpoint|low position|extreme low angle|camera from below|"
        "shot from a low position|low height|from below?|looking up at?|lower angle|from a lower angle|lower camera angle",
        es="contrapicado|ángulo bajo|contra picado|ángulo contrapicado|plano contrapicado|en contrapicado|toma en contrapicado|"
        "cámara baja|visto desde abajo|desde abajo?",
        de="untersicht|froschperspektive|niedriger winkel|tiefer winkel|aus der untersicht|niedrige perspektive|low angle|"
        "kamera von unten|tiefe kameraposition|aus der froschperspektive|von unten gefilmt|leichte untersicht|von unten?",
        fr="contre plongée|en contre plongée|contreplongée|angle bas|vue en contre plongée|vu d'en bas|filmé d'en bas|"
        "légère contre plongée",
        pt="contra plongée|contraplongée|contra plongee|ângulo baixo|contra picado|contrapicado|câmera baixa|plano contra plongée|"
        "visto de baixo|de baixo para cima?",
        zh="仰拍|低角度|仰视|低角度仰拍|仰角|低机位|仰视角度|从下往上拍|低角度镜头|仰拍镜头|仰视镜头",
        ja="ローアングル|あおり|アオリ|煽り|仰角|見上げる構図|ローポジション|煽りの構図|下からのアングル|低いアングル|仰ぎ|下から?",
    ),
    _term(
        "camera_angle",
        "high",
        "High angle",
        "high angle",
        "The lens looks down on the subject.",
        en="high angle|high angle shot|high camera angle|shot from above|filmed from above|seen from above|viewed from above|"
        "down angle|high camera|camera high|camera looks down on|camera looking down on|camera looks down at|"
        "camera looking down at|high angle view|high angles|high angle perspective|high viewpoint|high vantage point|"
        "elevated angle|elevated camera|elevated view|elevated perspective|from a high position|camera from above|from above?|"
        "looking down on?|looking down at?|higher angle|from a higher angle|higher camera angle",
        es="picado|ángulo alto|plano picado|en picado|ángulo picado|toma en picado|cámara alta|visto desde arriba|desde arriba?",
        de="aufsicht|hoher winkel|obersicht|hohe perspektive|high angle|leichte aufsicht|kamera von oben|aus der obersicht|"
        "von oben gefilmt|erhöhte perspektive|von oben?",
        fr="plongée|en plongée|angle haut|vue en plongée|vu d'en haut|filmé d'en haut|légère plongée|prise de vue en plongée",
        pt="plongée|plongee|ângulo alto|picado|câmera alta|em plongée|visto de cima|plano plongée|de cima para baixo?",
        zh="俯拍|高角度|俯视|高机位|高角度俯拍|俯角|俯视角度|从上往下拍|俯拍镜头|俯视镜头|高角度镜头",
        ja="ハイアングル|見下ろす構図|俯瞰気味|ハイポジション|見下ろし|上からのアングル|高いアングル|上から?",
    ),
    _term(
        "camera_angle",
        "overhead",
        "Overhead",
        "overhead angle",
        "Straight down from above the subject.",
        en="overhead shot|top down|top shot|birds eye|birds eye view|bird eye view|gods eye|gods eye view|overhead view|"
        "overhead camera|top down view|top down shot|top down angle|topdown|from directly above|from straight above|top view|"
        "overhead angle|flat lay|flatlay|plan view|top down perspective|overhead perspective|birds eye shot|"
        "birds eye perspective|birds eye angle|birds eye view shot|looking straight down|shot from directly above|bird view|"
        "overhead?|straight down?|directly overhead?|directly above?|overheads?",
        es="cenital|plano cenital|vista cenital|toma cenital|a vista de pájaro|vista de pájaro|ángulo cenital|desde el techo|"
        "en cenital|picado cenital",
        de="vogelperspektive|draufsicht|top shot|senkrecht von oben|aus der vogelperspektive|direkt von oben|vogelschau|aufsicht senkrecht",
        fr="vue du dessus|plongée totale|vue zénithale|plan zénithal|vue aérienne verticale|vue de dessus|à vol d'oiseau|"
        "plongée zénithale|vue plongeante verticale|en vue de dessus",
        pt="zenital|plano zenital|vista de cima|vista aérea vertical|olho de pássaro|visão de pássaro|plongée total|vista superior|"
        "de topo|plongée absoluto|vista zenital|ângulo zenital",
        zh="顶拍|鸟瞰|正上方俯拍|俯瞰|垂直俯拍|上帝视角|顶视角|鸟瞰图|鸟瞰视角|俯瞰镜头|正上方|顶视图|鸟瞰镜头",
        ja="真上から|真俯瞰|俯瞰|鳥瞰|トップショット|鳥の目|俯瞰ショット|真上からのショット|鳥瞰図|バードアイ|トップダウン|バーズアイ|真上?",
    ),
    _term(
        "camera_angle",
        "aerial",
        "Aerial",
        "aerial angle",
        "From the air, high above the place.",
        en="aerial shot|aerial view|aerial angle|from the air|helicopter shot|air to ground|aerial footage|aerial perspective|"
        "aerial camera|aerial photography|aerial video|aerial cinematography|high aerial|aerial establishing|helicopter view|"
        "aerial?|aerials?",
        es="plano aéreo|vista aérea|toma aérea|desde el aire|tomas aéreas|imágenes aéreas|aérea?|aéreo?",
        de="luftaufnahme|luftbild|aus der luft|luftperspektive|luftaufnahmen|flugaufnahme|luftansicht",
        fr="vue aérienne|plan aérien|prise de vue aérienne|depuis les airs|vues aériennes|images aériennes|aérien?|aérienne?",
        pt="vista aérea|plano aéreo|tomada aérea|imagem aérea|do alto|imagens aéreas|visão aérea|aérea?|aéreo?",
        zh="空中视角|空拍|高空镜头|空中俯拍|空中镜头|高空俯拍|空中俯瞰|高空视角",
        ja="空撮風|空からの視点|航空写真|空中ショット|エアリアルショット|上空から|空からの眺め|エアリアル?",
    ),
    _term(
        "camera_angle",
        "ground",
        "Ground level",
        "ground-level angle",
        "The lens lies on the ground.",
        en="ground level|ground angle|floor level|worms eye|worms eye view|worm eye view|bugs eye view|at ground level|ankle level|"
        "ground level angle|ground level shot|snail level|ground level view|ground level perspective|worms eye angle|"
        "floor level shot|camera on the ground|camera on the floor|low to the ground|from the ground?",
        es="a ras de suelo|nivel del suelo|al nivel del suelo|a ras del suelo|vista de gusano|a nivel de suelo|pegado al suelo|plano nadir",
        de="bodenperspektive|bodenhöhe|in bodennähe|bodennah|auf bodenhöhe|wurmperspektive|vom boden|vom boden aus?",
        fr="au ras du sol|niveau du sol|au niveau du sol|à ras du sol|ras le sol|rasant le sol",
        pt="rente ao chão|nível do chão|ao nível do chão|ao rés do chão|no nível do chão|rente ao solo|nível do solo",
        zh="贴地视角|地面视角|贴地|地面机位|贴地镜头|贴近地面|虫眼视角|地面角度",
        ja="地面すれすれ|グラウンドレベル|地面の高さ|虫の目|地を這う視点|グランドレベル|地面から?",
    ),
    _term(
        "camera_angle",
        "dutch",
        "Dutch angle",
        "Dutch angle",
        "The horizon is tipped.",
        en="dutch angle|dutch tilt|canted angle|canted|oblique angle|tilted horizon|dutched|canted frame|german angle|crooked angle|"
        "dutch shot|tilted angle|dutch angles|dutch angle shot|canted shot|dutch camera angle|tilted frame|tilted camera|"
        "tilted camera angle|slanted angle|dutch framing|dutch?",
        es="plano holandés|ángulo holandés|plano aberrante|cámara inclinada|plano inclinado|ángulo aberrante|horizonte inclinado|"
        "inclinado?|holandés?",
        de="dutch angle|gekippte kamera|schräger winkel|verkantet|verkantete kamera|schiefe kamera|gekippter horizont|"
        "gekippter bildausschnitt|holländischer winkel",
        fr="plan débullé|cadrage penché|angle hollandais|débullé|cadre penché|plan cassé|caméra penchée|plan hollandais|horizon penché",
        pt="ângulo holandês|plano holandês|câmera inclinada|plano inclinado|ângulo inclinado|horizonte inclinado|dutch angle|"
        "plano aberrante",
        zh="荷兰角|荷兰角度|倾斜构图|斜角镜头|倾斜镜头|荷兰式倾斜|倾斜角度|斜构图",
        ja="ダッチアングル|斜めの構図|傾いた画面|ダッチ角|斜めアングル|カメラを傾け|ダッチ?",
    ),
    _term(
        "camera_angle",
        "shoulder_level",
        "Shoulder level",
        "shoulder-level angle",
        "The lens is at the subject's shoulders.",
        en="shoulder level|shoulder height|at shoulder height|shoulder level angle|shoulder level shot",
        es="a la altura del hombro|altura de hombros|nivel de hombros|a la altura de los hombros|al nivel de los hombros",
        de="schulterhöhe|auf schulterhöhe|in schulterhöhe",
        fr="à hauteur d'épaule|hauteur d'épaules|à hauteur d'épaules|au niveau des épaules",
        pt="altura do ombro|nível do ombro|na altura dos ombros|altura dos ombros|ao nível dos ombros|na altura do ombro",
        zh="肩部高度|与肩同高|齐肩高度|肩高机位|肩膀高度",
        ja="肩の高さ|ショルダーレベル|肩の高さから",
    ),
    _term(
        "camera_angle",
        "hip_level",
        "Hip level",
        "hip-level angle",
        "The lens is at the subject's hips.",
        en="hip level|hip height|waist level|waist height|at hip height|hip level angle|hip level shot|hip shot|cowboy level|from the hip?",
        es="a la altura de la cadera|nivel de cadera|altura de cintura|a la altura de la cintura|altura de cadera",
        de="hüfthöhe|auf hüfthöhe|in hüfthöhe",
        fr="à hauteur de hanche|hauteur de hanches|à hauteur de taille|à hauteur de hanches|niveau des hanches",
        pt="altura do quadril|nível do quadril|altura da cintura|na altura do quadril|na altura da cintura",
        zh="腰部高度|臀部高度|腰部机位|齐腰高度|腰高机位",
        ja="腰の高さ|ヒップレベル|腰の高さから|ウエストレベル",
    ),
    # camera_movement: a clause in the present tense whose subject is "the camera"
    _term(
        "camera_movement",
        "static",
        "Static",
        "the camera stays static",
        "The camera does not move.",
        en="static camera|static shot|static frame|locked off|lock off|lock it off|locked off shot|locked off camera|locked camera|"
        "fixed camera|stationary camera|still camera|still shot|camera still|hold the camera still|hold the camera|"
        "keep the camera still|keep the camera static|tripod shot|on a tripod|on tripod|on sticks|without camera movement|"
        "without moving the camera|dont move the camera|do not move the camera|static framing|static composition|fixed shot|"
        "fixed frame|fixed framing|fixed camera position|fixed position|in a fixed position|from a fixed position|"
        "fixed perspective|fixed viewpoint|fixed point of view|stationary position|stationary shot|unmoving camera|"
        "motionless camera|immobile camera|static tripod|lockdown shot|locked down shot|locked down camera|camera locked down|"
        "static camera shot|camera holds|camera holds on|camera lingers on|camera lingers|camera stays put|holds on|static?|"
        "still?|sticks?|hold it?|hold?|stationary?|fixed?|lockoff?|locked down?|hold it still?|hold still?|hold the shot?|"
        "hold the frame?|locked?|tripod?|motionless?|unmoving?|immobile?|in place?|in one place?|put?|completely still?|"
        "perfectly still?|statically?",
        es="cámara fija|plano fijo|cámara estática|cámara inmóvil|toma fija|plano estático|sin movimiento de cámara|"
        "sin ningún movimiento de cámara|sobre trípode|con trípode|en trípode|cámara quieta|toma estática|encuadre fijo|"
        "plano inmóvil|cámara bloqueada|sin mover la cámara|la cámara no se mueve|cámara sin movimiento|no muevas la cámara|"
        "mantén la cámara fija|mantén la cámara quieta|la cámara permanece fija|la cámara está fija|fija?|fijo?|estática?|"
        "estático?|inmóvil?|trípode?|quieta?",
        de="statische kamera|feste kamera|standkamera|feste einstellung|statische einstellung|auf dem stativ|vom stativ|"
        "kamera steht|kamera steht still|ohne kamerabewegung|keine kamerabewegung|unbewegte kamera|starre kamera|"
        "kamera bewegt sich nicht|kamera nicht bewegen|statische aufnahme|feststehende kamera|ruhende kamera|"
        "kamera bleibt stehen|kamera bleibt starr|kamera ruht|statisch?|stativ?|unbewegt?|starr?|fest?|fixiert?|stillstehend?|"
        "standbild?",
        fr="plan fixe|caméra fixe|caméra statique|plan statique|caméra immobile|sans mouvement de caméra|aucun mouvement de caméra|"
        "sur trépied|sur pied|cadre fixe|sans bouger la caméra|la caméra ne bouge pas|ne bouge pas la caméra|"
        "caméra sans mouvement|pas de mouvement de caméra|plans fixes|la caméra reste immobile|la caméra reste fixe|fixe?|"
        "statique?|immobile?|trépied?",
        pt="câmera fixa|câmara fixa|plano fixo|câmera estática|câmara estática|câmera parada|sem movimento de câmera|"
        "sem movimento de câmara|nenhum movimento de câmera|no tripé|sobre tripé|em tripé|com tripé|câmera imóvel|plano estático|"
        "sem mover a câmera|a câmera não se move|não mova a câmera|tomada fixa|a câmera permanece fixa|a câmera fica parada|"
        "sem nenhum movimento de câmera|estática?|estático?|fixa?|fixo?|parada?|tripé?|imóvel?",
        zh="固定镜头|静止镜头|固定机位|镜头不动|固定拍摄|定机位|镜头静止|机位不动|静态镜头|摄像机不动|相机不动|镜头固定|定镜|相机静止|摄影机静止|摄影机固定|没有镜头运动|无运镜|三脚架|镜头保持不动|镜头保持静止|保持镜头不动|"
        "不要移动镜头|别动镜头|固定画面|摄影机不动|无镜头运动|镜头保持固定|固定?|静止?",
        ja="固定カメラ|フィックス|カメラ固定|固定ショット|カメラは動かない|カメラは静止|静止カメラ|据え置き|三脚|カメラは固定|動かないカメラ|カメラを動かさない|カメラは動かさない|カメラは止まったまま|固定撮影|定点|定点カメラ|"
        "フィックスショット|スタティックショット|カメラが動かない|カメラを固定|カメラワークなし|カメラの動きなし|固定?|静止?|スタティック?",
    ),
    _term(
        "camera_movement",
        "pan_left",
        "Pan left",
        "the camera pans left",
        "The camera turns left where it stands.",
        en="pan left|pan to the left|left pan|pan leftward|pan leftwards|pan right to left|pan from right to left",
        es="paneo a la izquierda|panorámica a la izquierda|paneo izquierdo|panea a la izquierda|panorámica hacia la izquierda|"
        "paneo hacia la izquierda",
        de="schwenk nach links|linksschwenk|schwenkt nach links|nach links schwenken|kameraschwenk nach links|links schwenken",
        fr="panoramique à gauche|panoramique vers la gauche|pano gauche|panoramique gauche|pano vers la gauche|"
        "panoramique de droite à gauche",
        pt="panorâmica para a esquerda|pan para a esquerda|pan à esquerda|panorâmica à esquerda|paneia para a esquerda",
        zh="左摇|向左摇|向左摇镜头|镜头向左摇|左摇镜头|从右向左摇|向左横摇|往左摇",
        ja="左パン|左にパン|左へパン|左へパンする|左方向にパン|パンレフト",
    ),
    _term(
        "camera_movement",
        "pan_right",
        "Pan right",
        "the camera pans right",
        "The camera turns right where it stands.",
        en="pan right|pan to the right|right pan|pan rightward|pan rightwards|pan left to right|pan from left to right",
        es="paneo a la derecha|panorámica a la derecha|paneo derecho|panea a la derecha|panorámica hacia la derecha|paneo hacia la derecha",
        de="schwenk nach rechts|rechtsschwenk|schwenkt nach rechts|nach rechts schwenken|kameraschwenk nach rechts|rechts schwenken",
        fr="panoramique à droite|panoramique vers la droite|pano droite|panoramique droite|pano vers la droite|"
        "panoramique de gauche à droite",
        pt="panorâmica para a direita|pan para a direita|pan à direita|panorâmica à direita|paneia para a direita",
        zh="右摇|向右摇|向右摇镜头|镜头向右摇|右摇镜头|从左向右摇|向右横摇|往右摇",
        ja="右パン|右にパン|右へパン|右へパンする|右方向にパン|パンライト",
    ),
    _term(
        "camera_movement",
        "tilt_up",
        "Tilt up",
        "the camera tilts up",
        "The camera nods up where it stands.",
        en="tilt up|tilt upward|upward tilt|pan up",
        es="tilt up|tilt hacia arriba|inclinación hacia arriba|inclina hacia arriba|cabeceo hacia arriba|"
        "panorámica vertical hacia arriba|panorámica hacia arriba",
        de="schwenk nach oben|neigt sich nach oben|vertikalschwenk nach oben|tilt nach oben|nach oben schwenken|tilt up",
        fr="panoramique vertical vers le haut|bascule vers le haut|tilt vers le haut|panoramique vers le haut|tilt up|panoramique haut",
        pt="tilt para cima|inclina para cima|tilt up|panorâmica vertical para cima|inclinação para cima",
        zh="上摇|向上摇|镜头上摇|向上仰起|向上仰|镜头仰起|上仰|镜头上仰|向上摇镜头|往上摇",
        ja="ティルトアップ|チルトアップ|上にティルト|上へティルト|上にパン|上へパン|パンアップ|パン・アップ",
    ),
    _term(
        "camera_movement",
        "tilt_down",
        "Tilt down",
        "the camera tilts down",
        "The camera nods down where it stands.",
        en="tilt down|tilt downward|downward tilt|pan down",
        es="tilt down|tilt hacia abajo|inclinación hacia abajo|inclina hacia abajo|cabeceo hacia abajo|"
        "panorámica vertical hacia abajo|panorámica hacia abajo",
        de="schwenk nach unten|neigt sich nach unten|vertikalschwenk nach unten|tilt nach unten|nach unten schwenken|tilt down",
        fr="panoramique vertical vers le bas|bascule vers le bas|tilt vers le bas|panoramique vers le bas|tilt down|panoramique bas",
        pt="tilt para baixo|inclina para baixo|tilt down|panorâmica vertical para baixo|inclinação para baixo",
        zh="下摇|向下摇|镜头下摇|向下俯|下俯|镜头下俯|向下摇镜头|往下摇",
        ja="ティルトダウン|チルトダウン|下にティルト|下へティルト|下にパン|下へパン|パンダウン|パン・ダウン",
    ),
    _term(
        "camera_movement",
        "roll_cw",
        "Roll clockwise",
        "the camera rolls clockwise",
        "The camera turns about its lens, clockwise.",
        en="roll clockwise|roll cw|clockwise roll|rotate clockwise",
        es="giro horario de la cámara|rota en sentido horario|roll horario|rotación horaria|giro en sentido horario",
        de="rollt im uhrzeigersinn|rolle im uhrzeigersinn|dreht sich im uhrzeigersinn|rollen im uhrzeigersinn",
        fr="rotation horaire|roulis horaire|rotation dans le sens horaire|roulis dans le sens horaire|tourne dans le sens horaire",
        pt="rotação horária|gira em sentido horário|rolamento horário|rotação no sentido horário|roll horário",
        zh="顺时针旋转|镜头顺时针旋转|顺时针滚转|画面顺时针旋转|顺时针翻滚",
        ja="時計回りに回転|時計回りのロール|時計回りにロール|時計回りにカメラを回転",
    ),
    _term(
        "camera_movement",
        "roll_ccw",
        "Roll anticlockwise",
        "the camera rolls counterclockwise",
        "The camera turns about its lens, anticlockwise.",
        en="roll counterclockwise|roll anticlockwise|roll ccw|counterclockwise roll|rotate counterclockwise",
        es="giro antihorario de la cámara|rota en sentido antihorario|roll antihorario|rotación antihoraria|giro en sentido antihorario",
        de="rollt gegen den uhrzeigersinn|rolle gegen den uhrzeigersinn|dreht sich gegen den uhrzeigersinn|rollen gegen den uhrzeigersinn",
        fr="rotation antihoraire|roulis antihoraire|rotation dans le sens antihoraire|roulis dans le sens antihoraire|"
        "tourne dans le sens antihoraire",
        pt="rotação anti horária|gira em sentido anti horário|rolamento anti horário|rotação no sentido anti horário|"
        "rotação antihorária|roll anti horário",
        zh="逆时针旋转|镜头逆时针旋转|逆时针滚转|画面逆时针旋转|逆时针翻滚",
        ja="反時計回りに回転|反時計回りのロール|反時計回りにロール|反時計回りにカメラを回転",
    ),
    _term(
        "camera_movement",
        "dolly_in",
        "Push in",
        "the camera pushes in",
        "The camera travels towards the subject.",
        en="dolly in|push in|dolly forward|push forward|move in|move closer|move forward|track in|track forward|creep in|"
        "push toward|pushin|dollyin|dolly push|truck in",
        es="dolly in|travelling hacia adelante|travelling de avance|travelling de acercamiento|push in|travelling in|"
        "la cámara se acerca|acercamiento de cámara|avance de cámara|dolly hacia adelante|empuje hacia adelante|acercamiento?|"
        "acércate?|acercamiento lento?",
        de="heranfahrt|ranfahrt|kamerafahrt nach vorne|kamerafahrt nach vorn|vorwärtsfahrt|heranfahren|ranfahren|dolly in|push in|"
        "kamerafahrt vorwärts|fahrt nach vorn|fahrt nach vorne|hinfahrt|kamerafahrt auf|zufahrt?",
        fr="travelling avant|travelling en avant|dolly avant|dolly in|push in|travelling vers l'avant|travellings avant|"
        "avancée de la caméra|travelling de rapprochement",
        pt="dolly in|travelling para a frente|travelling in|travelling de aproximação|push in|travelling para frente|"
        "avanço da câmera|dolly para a frente|aproximação da câmera|travelling de avanço|aproximação?",
        zh="推镜头|推进|推近|前推|镜头推进|镜头前推|向前推进|向前推|推镜|镜头推近|推轨前进|往前推|镜头靠近|推拉推进",
        ja="ドリーイン|トラックアップ|プッシュイン|カメラが寄る|カメラが近づく|前進移動|ドリー・イン|トラックイン|カメラが前進|寄っていく|カメラが寄っていく|前にドリー|カメラを寄せ|じわ寄り|カメラが前に進む",
    ),
    _term(
        "camera_movement",
        "dolly_out",
        "Pull back",
        "the camera pulls back",
        "The camera travels away from the subject.",
        en="dolly out|pull back|pull out|dolly back|pull away|move back|back away|track back|track out|pullback|pullout|dollyout|"
        "reverse dolly",
        es="dolly out|travelling hacia atrás|travelling de retroceso|travelling de alejamiento|pull back|travelling out|"
        "la cámara se aleja|alejamiento de cámara|retroceso de cámara|dolly hacia atrás|alejamiento?|aléjate?|retroceso?",
        de="rückfahrt|wegfahrt|kamerafahrt nach hinten|rückwärtsfahrt|zurückfahren|wegfahren|dolly out|pull back|"
        "kamerafahrt rückwärts|kamerafahrt zurück|fahrt nach hinten|fahrt zurück",
        fr="travelling arrière|travelling en arrière|dolly arrière|dolly out|pull back|travelling vers l'arrière|"
        "travellings arrière|recul de la caméra|recul?",
        pt="dolly out|travelling para trás|travelling out|travelling de afastamento|pull back|recuo da câmera|dolly para trás|"
        "afastamento da câmera|travelling de recuo|afastamento?|recuo?",
        zh="拉镜头|拉远|后拉|镜头拉远|镜头后拉|向后拉|后退镜头|拉镜|拉出|镜头拉开|拉开镜头|往后拉|向后拉远|镜头后退|拉出镜头",
        ja="ドリーアウト|トラックバック|プルバック|カメラが引く|カメラが遠ざかる|後退移動|ドリー・アウト|トラックアウト|ドリーバック|カメラが後退|引いていく|カメラが引いていく|後ろにドリー|カメラを引く|プルアウト|カメラが離れ",
    ),
    _term(
        "camera_movement",
        "truck_left",
        "Truck left",
        "the camera trucks left",
        "The camera travels sideways to the left.",
        en="truck left|crab left|track left|dolly left|slide left|move left|truck to the left|left truck|slider left|"
        "lateral move left|lateral left|left lateral move",
        es="travelling lateral a la izquierda|travelling a la izquierda|travelling lateral izquierdo|truck left|"
        "desplazamiento lateral a la izquierda|travelling izquierda|travelling lateral hacia la izquierda",
        de="kamerafahrt nach links|seitfahrt nach links|fahrt nach links|parallelfahrt nach links|truck nach links|"
        "seitliche fahrt nach links",
        fr="travelling latéral gauche|travelling à gauche|travelling latéral vers la gauche|travelling gauche|"
        "travelling vers la gauche|travelling latéral à gauche",
        pt="travelling lateral para a esquerda|travelling para a esquerda|travelling lateral esquerdo|travelling à esquerda|"
        "deslocamento lateral para a esquerda",
        zh="左移|向左平移|向左横移|镜头左移|镜头向左移动|左平移|向左移动|左横移|向左移镜|往左移|向左移",
        ja="左にトラック|左へトラック|左へ移動|トラックレフト|左に横移動|左へスライド|左にスライド|左へ横移動|左にドリー|左へ平行移動|左に平行移動",
    ),
    _term(
        "camera_movement",
        "truck_right",
        "Truck right",
        "the camera trucks right",
        "The camera travels sideways to the right.",
        en="truck right|crab right|track right|dolly right|slide right|move right|truck to the right|right truck|slider right|"
        "lateral move right|lateral right|right lateral move",
        es="travelling lateral a la derecha|travelling a la derecha|travelling lateral derecho|truck right|"
        "desplazamiento lateral a la derecha|travelling derecha|travelling lateral hacia la derecha",
        de="kamerafahrt nach rechts|seitfahrt nach rechts|fahrt nach rechts|parallelfahrt nach rechts|truck nach rechts|"
        "seitliche fahrt nach rechts",
        fr="travelling latéral droit|travelling à droite|travelling latéral vers la droite|travelling droite|"
        "travelling vers la droite|travelling latéral à droite",
        pt="travelling lateral para a direita|travelling para a direita|travelling lateral direito|travelling à direita|"
        "deslocamento lateral para a direita",
        zh="右移|向右平移|向右横移|镜头右移|镜头向右移动|右平移|向右移动|右横移|向右移镜|往右移|向右移",
        ja="右にトラック|右へトラック|右へ移動|トラックライト|右に横移動|右へスライド|右にスライド|右へ横移動|右にドリー|右へ平行移動|右に平行移動",
    ),
    _term(
        "camera_movement",
        "pedestal_up",
        "Pedestal up",
        "the camera pedestals up",
        "The camera rises straight up and stays level.",
        en="pedestal up|ped up|vertical rise|pedestal rise|elevator up|move straight up|rise straight up",
        es="pedestal hacia arriba|pedestal up|travelling vertical ascendente|la cámara sube|la cámara asciende|elevación de cámara|"
        "travelling vertical hacia arriba",
        de="pedestal nach oben|kamera fährt hoch|vertikalfahrt nach oben|kamera steigt|kamera fährt nach oben|hochfahrt|pedestal up",
        fr="piédestal vers le haut|travelling vertical vers le haut|la caméra monte|travelling vertical ascendant|pedestal up|"
        "travelling haut|la caméra s'élève",
        pt="pedestal para cima|pedestal up|travelling vertical para cima|a câmera sobe|travelling vertical ascendente|elevação da câmera",
        zh="上升|镜头上升|镜头升起|垂直上升|升镜头|向上平移|镜头向上移动|上移|相机上升|摄像机上升|向上移动|镜头上移",
        ja="ペデスタルアップ|カメラが上昇|上へ移動|垂直に上昇|カメラが上がる|上に移動|カメラが上へ",
    ),
    _term(
        "camera_movement",
        "pedestal_down",
        "Pedestal down",
        "the camera pedestals down",
        "The camera sinks straight down and stays level.",
        en="pedestal down|ped down|pedestal drop|move straight down|lower straight down|elevator down",
        es="pedestal hacia abajo|pedestal down|travelling vertical descendente|la cámara baja|la cámara desciende|"
        "travelling vertical hacia abajo",
        de="pedestal nach unten|kamera fährt runter|vertikalfahrt nach unten|kamera sinkt|kamera fährt nach unten|kamera senkt sich|"
        "pedestal down",
        fr="piédestal vers le bas|travelling vertical vers le bas|la caméra descend|travelling vertical descendant|pedestal down|"
        "travelling bas|la caméra s'abaisse",
        pt="pedestal para baixo|pedestal down|travelling vertical para baixo|a câmera desce|travelling vertical descendente",
        zh="下降|镜头下降|镜头降下|垂直下降|降镜头|向下平移|镜头向下移动|下移|相机下降|摄像机下降|向下移动|镜头下移",
        ja="ペデスタルダウン|カメラが下降|下へ移動|垂直に下降|カメラが下がる|下に移動|カメラが下へ",
    ),
    _term(
        "camera_movement",
        "crane_up",
        "Crane up",
        "the camera cranes up",
        "The camera sweeps upwards on an arm.",
        en="crane up|jib up|boom up|rising crane|crane rise|rising crane shot|crane shot rising|crane shot up|ascending crane|"
        "ascending crane shot|upward crane shot|upward crane",
        es="grúa hacia arriba|grúa ascendente|plano de grúa ascendente|crane up|movimiento de grúa hacia arriba|sube la grúa|"
        "la grúa sube|plano grúa ascendente",
        de="kranfahrt nach oben|kran nach oben|kranfahrt hoch|kran hoch|crane up|kranaufnahme nach oben|aufsteigende kranfahrt",
        fr="grue vers le haut|mouvement de grue ascendant|plan à la grue ascendant|grue ascendante|la grue monte|crane up|"
        "mouvement de grue vers le haut|plan de grue ascendant",
        pt="grua para cima|grua ascendente|movimento de grua para cima|plano de grua ascendente|a grua sobe|crane up|grua sobe",
        zh="摇臂上升|升降机上升|摇臂升起|吊臂上升|摇臂向上|摇臂拉升|吊臂升起",
        ja="クレーンアップ|クレーンで上昇|クレーンが上がる|クレーンショットで上昇|ジブアップ",
    ),
    _term(
        "camera_movement",
        "crane_down",
        "Crane down",
        "the camera cranes down",
        "The camera sweeps downwards on an arm.",
        en="crane down|jib down|boom down|descending crane|crane drop|descending crane shot|crane shot down|crane shot descending|"
        "downward crane shot|downward crane",
        es="grúa hacia abajo|grúa descendente|plano de grúa descendente|crane down|movimiento de grúa hacia abajo|baja la grúa|"
        "la grúa baja|plano grúa descendente",
        de="kranfahrt nach unten|kran nach unten|kranfahrt runter|kran runter|crane down|kranaufnahme nach unten|absteigende kranfahrt",
        fr="grue vers le bas|mouvement de grue descendant|plan à la grue descendant|grue descendante|la grue descend|crane down|"
        "mouvement de grue vers le bas",
        pt="grua para baixo|grua descendente|movimento de grua para baixo|plano de grua descendente|a grua desce|crane down|grua desce",
        zh="摇臂下降|升降机下降|摇臂降下|吊臂下降|摇臂向下|吊臂降下",
        ja="クレーンダウン|クレーンで下降|クレーンが下がる|クレーンショットで下降|ジブダウン",
    ),
    _term(
        "camera_movement",
        "zoom_in",
        "Zoom in",
        "the camera zooms in",
        "The lens narrows; the camera stays put.",
        en="zoom in|zoom into|zoom on|zoom closer|crash zoom|crash zoom in|snap zoom|snap zoom in|punch in|punch in on|punches in|"
        "punching in|zoomin|punch into|punches into|lens zooms in",
        es="zoom in|zoom de acercamiento|zoom hacia dentro|zoom hacia adentro|acercar el zoom|zoom hacia adelante|zoom adelante|"
        "haz zoom|zoom a|zoom al rostro|zoom lento a|zoom sobre",
        de="zoom in|heranzoomen|reinzoomen|ranzoomen|zoomt heran|zoom auf|hineinzoomen|einzoomen|zoomt rein|zoom rein|zoom heran|"
        "zoom hinein|zoomt hinein|zoomt auf|zufahrt mit zoom|crashzoom",
        fr="zoom avant|zoom in|zoome sur|zoomer|zoom sur|zooms avant|zoom vers|zoomer sur|zoome?",
        pt="zoom in|zoom de aproximação|dar zoom|zoom para dentro|zoom no|zoom na|dá zoom|zoom em|zoom sobre|aproxima o zoom",
        zh="变焦推近|放大镜头|变焦推进|变焦放大|镜头放大|变焦拉近|变焦推|拉近镜头|镜头拉近|拉近|画面放大|推变焦|急推变焦",
        ja="ズームイン|ズームアップ|ズームで寄る|急速ズーム|ズーム・イン|ズームして寄る|ズームを寄せ|クラッシュズーム|にズーム",
    ),
    _term(
        "camera_movement",
        "zoom_out",
        "Zoom out",
        "the camera zooms out",
        "The lens widens; the camera stays put.",
        en="zoom out|zoom back|zoomout|crash zoom out|snap zoom out|punch out|zooms wide|zoom back out|zoom wide|punches out",
        es="zoom out|zoom de alejamiento|zoom hacia fuera|zoom hacia afuera|alejar el zoom|zoom hacia atrás|zoom atrás",
        de="zoom out|herauszoomen|rauszoomen|wegzoomen|zoomt heraus|zoomt raus|auszoomen|zoom raus|zoom heraus|zoom zurück|"
        "zoomt zurück|zoomt weg",
        fr="zoom arrière|zoom out|dézoome|dézoomer|dézoom|dezoom|zooms arrière|dézoomage",
        pt="zoom out|zoom de afastamento|zoom para fora|afastar o zoom|abrir o zoom|zoom para trás|afasta o zoom|abre o zoom",
        zh="变焦拉远|缩小镜头|变焦缩小|镜头缩小|变焦拉出|变焦拉|画面缩小|变焦后拉",
        ja="ズームアウト|ズームバック|ズームで引く|ズーム・アウト|ズームを引く|ズームして引く",
    ),
    _term(
        "camera_movement",
        "dolly_zoom_in",
        "Dolly zoom in",
        "the camera performs a dolly zoom in",
        "The camera travels in while the lens widens; the background stretches.",
        en="dolly zoom in|vertigo effect|vertigo shot|dolly zoom|zolly|zolly in|contra zoom|trombone shot|hitchcock zoom|jaws shot|"
        "vertigo zoom|dollyzoom|dolly in zoom out|dolly in and zoom out|push in and zoom out|push in zoom out|hitchcock effect|"
        "dolly in while zooming out|push in while zooming out|dolly in with zoom out|performs a dolly zoom in|"
        "push in with zoom out|moves forward while zooming out|moving forward while zooming out|dolly zoom effect|"
        "pushes in while it zooms out",
        es="dolly zoom|efecto vértigo|travelling compensado|zoom compensado|travelling de avance con zoom out|dolly zoom in|contrazoom",
        de="dolly zoom|vertigo effekt|dollyzoom|vertigoeffekt|gegenläufiger zoom|dolly zoom in",
        fr="travelling compensé|effet vertigo|dolly zoom|transtrav|zoom compensé|travelling contrarié|dolly zoom avant",
        pt="dolly zoom|efeito vertigo|zoom compensado|travelling compensado|efeito de vertigem|dolly zoom in",
        zh="希区柯克变焦|滑动变焦|眩晕变焦|推轨变焦|迷魂记镜头|眩晕效果|推近滑动变焦|希区柯克式变焦",
        ja="ドリーズーム|めまいショット|逆ズーム|ヴァーティゴ効果|めまい効果|ドリーズームイン|ヒッチコックズーム",
    ),
    _term(
        "camera_movement",
        "dolly_zoom_out",
        "Dolly zoom out",
        "the camera performs a dolly zoom out",
        "The camera travels out while the lens narrows; the background closes in.",
        en="dolly zoom out|zolly out|reverse dolly zoom|reverse vertigo|dolly out zoom in|dolly out and zoom in|"
        "pull back and zoom in|reverse vertigo effect|pull back while zooming in|dolly out while zooming in|"
        "dolly back while zooming in|performs a dolly zoom out|moves backward while zooming in|moving backward while zooming in|"
        "pulls out while zooming in|moves back while zooming in",
        es="dolly zoom inverso|travelling compensado inverso|efecto vértigo inverso|dolly zoom out|dolly zoom hacia atrás",
        de="umgekehrter dolly zoom|umgekehrter vertigo effekt|dolly zoom out|dolly zoom rückwärts",
        fr="travelling compensé arrière|travelling compensé inversé|dolly zoom out|dolly zoom arrière|dolly zoom inversé",
        pt="dolly zoom inverso|efeito vertigo inverso|dolly zoom out|travelling compensado inverso",
        zh="反向滑动变焦|反向希区柯克变焦|拉远滑动变焦|反向眩晕变焦",
        ja="逆ドリーズーム|ドリーズームアウト|逆めまいショット",
    ),
    _term(
        "camera_movement",
        "arc_cw",
        "Arc clockwise",
        "the camera arcs clockwise around the subject",
        "The camera circles the subject clockwise.",
        en="arc clockwise|orbit clockwise|circle clockwise|clockwise arc|clockwise orbit|arc cw|orbit cw|cw orbit|cw arc|clockwise orbital",
        es="órbita horaria|arco en sentido horario|orbita en sentido horario|giro horario alrededor|rodea en sentido horario|"
        "gira alrededor en sentido horario",
        de="umkreist im uhrzeigersinn|kreisfahrt im uhrzeigersinn|bogen im uhrzeigersinn|im uhrzeigersinn um|orbit im uhrzeigersinn",
        fr="arc dans le sens horaire|orbite horaire|tourne autour dans le sens horaire|orbite dans le sens horaire|"
        "travelling circulaire horaire",
        pt="arco em sentido horário|órbita horária|orbita em sentido horário|órbita no sentido horário|arco no sentido horário",
        zh="顺时针环绕|顺时针绕|顺时针弧形运动|顺时针环绕拍摄|顺时针围绕",
        ja="時計回りに周回|時計回りに回り込む|時計回りのアーク|時計回りに旋回|時計回りに回り込み",
    ),
    _term(
        "camera_movement",
        "arc_ccw",
        "Arc anticlockwise",
        "the camera arcs counterclockwise around the subject",
        "The camera circles the subject anticlockwise.",
        en="arc counterclockwise|orbit counterclockwise|circle counterclockwise|counterclockwise arc|counterclockwise orbit|"
        "arc anticlockwise|orbit anticlockwise|arc ccw|orbit ccw|arc counter clockwise|orbit counter clockwise|"
        "anticlockwise orbit|anticlockwise arc|counter clockwise arc|counter clockwise orbit|anti clockwise orbit|"
        "anti clockwise arc|ccw orbit|ccw arc",
        es="órbita antihoraria|arco en sentido antihorario|orbita en sentido antihorario|giro antihorario alrededor|"
        "rodea en sentido antihorario|gira alrededor en sentido antihorario",
        de="umkreist gegen den uhrzeigersinn|kreisfahrt gegen den uhrzeigersinn|bogen gegen den uhrzeigersinn|"
        "gegen den uhrzeigersinn um|orbit gegen den uhrzeigersinn",
        fr="arc dans le sens antihoraire|orbite antihoraire|tourne autour dans le sens antihoraire|orbite dans le sens antihoraire|"
        "travelling circulaire antihoraire",
        pt="arco em sentido anti horário|órbita anti horária|orbita em sentido anti horário|órbita no sentido anti horário|"
        "arco no sentido anti horário",
        zh="逆时针环绕|逆时针绕|逆时针弧形运动|逆时针环绕拍摄|逆时针围绕",
        ja="反時計回りに周回|反時計回りに回り込む|反時計回りのアーク|反時計回りに旋回|反時計回りに回り込み",
    ),
    _term(
        "camera_movement",
        "arc",
        "Arc",
        "the camera arcs around the subject",
        "The camera circles the subject.",
        en="arc around|arc shot|arcing shot|orbit around|orbiting shot|orbit shot|orbital shot|circling shot|circling camera|"
        "circle around|360 shot|360 orbit|360 degree shot|360 degree orbit|wrap around shot|bullet time|orbiting camera|"
        "revolving shot|turntable shot|arc move|orbital move|orbital camera|orbit camera|arcing move|arcing motion|arcing camera|"
        "arc motion|arc movement|orbital motion|orbital movement|circular camera movement|circular motion around|"
        "circular movement around|circular tracking shot|360 degree arc|360 degree camera|360 rotation around|"
        "360 degree rotation around|revolving camera|wraparound shot|circling?|orbit?|arc?|orbiting?",
        es="travelling circular|movimiento en arco|arco alrededor|giro alrededor|cámara orbital|plano orbital|toma orbital|"
        "giro de 360|órbita de 360|360 grados alrededor|movimiento orbital|órbita?|orbital?",
        de="kreisfahrt|umkreisung|orbitfahrt|kamerafahrt um|bogenfahrt|umfahrt|rundfahrt um|360 grad fahrt|kreisförmige kamerafahrt|orbit?",
        fr="travelling circulaire|mouvement circulaire|arc de cercle|mouvement orbital|plan circulaire|travelling à 360|"
        "rotation autour|mouvement en arc|orbite?",
        pt="travelling circular|movimento circular|arco em torno|movimento orbital|plano orbital|giro de 360|movimento em arco|"
        "travelling em arco|órbita?|orbital?",
        zh="环绕镜头|环绕拍摄|环绕|围绕拍摄|弧形运动|环绕运镜|360度环绕|绕拍|围绕主体旋转|弧形镜头|环拍|环绕旋转|围绕旋转",
        ja="回り込み|周回ショット|アークショット|周回|旋回ショット|回り込む|360度回り込み|オービット|弧を描く|ぐるりと回る|周囲を回る|周りを回る|周回する|回り込みショット|360度回転|アーク?",
    ),
    _term(
        "camera_movement",
        "tracking",
        "Tracking",
        "the camera tracks with the subject",
        "The camera travels along with a moving subject.",
        en="tracking shot|track with|trucking shot|traveling shot|travelling shot|tracking camera|dolly with|tracking move|"
        "moving with the subject|motion tracking shot|tracking movement|tracking motion|camera tracking shot|tracking footage|"
        "tracking view|tracking?",
        es="travelling de seguimiento|plano de seguimiento|tracking shot|toma de seguimiento|seguimiento?|tracking?|travelling?",
        de="verfolgungsfahrt|trackingshot|tracking shot|mitfahrt|kamera fährt mit|begleitfahrt|fahraufnahme|mitfahren?|tracking?",
        fr="travelling d'accompagnement|travelling de suivi|plan de suivi|tracking shot|plan d'accompagnement|tracking?|suivi?",
        pt="travelling de acompanhamento|plano de acompanhamento|tracking shot|plano sequência de acompanhamento|"
        "tomada de acompanhamento|tracking?|acompanhamento?",
        zh="跟踪镜头|移动跟拍|跟移|跟踪拍摄|追踪镜头|跟拍镜头|追踪拍摄|镜头跟踪|跟踪?|追踪?",
        ja="トラッキングショット|トラッキング|移動撮影|追従撮影|並走移動|移動ショット|トラッキング撮影|カメラが追う",
    ),
    _term(
        "camera_movement",
        "lead",
        "Lead",
        "the camera leads the subject from in front",
        "The camera travels backwards ahead of a subject who comes towards it.",
        en="lead shot|leading shot|lead the subject|reverse tracking|reverse tracking shot|walks toward the retreating camera|"
        "walk backwards in front of her|walk backwards in front of him|tracking from the front|tracking from in front|"
        "tracking shot from the front|lead tracking shot|lead tracking|front tracking shot|front tracking|"
        "tracking shot from in front|frontal tracking shot|leads the subject from in front|backward tracking shot|"
        "backwards tracking shot",
        es="travelling de retroceso precediendo|la cámara precede|cámara que precede|seguimiento frontal|"
        "travelling frontal de seguimiento|retrocede delante de|retrocediendo delante de",
        de="kamera führt|vorausfahrt|kamera geht voran|fährt vor ihr her|fährt vor ihm her|rückwärts vor ihr her|"
        "rückwärts vor ihm her|führungsfahrt|fährt voraus",
        fr="caméra qui précède|la caméra précède|travelling arrière d'accompagnement|suivi de face|recule devant|en reculant devant",
        pt="a câmera antecede|a câmera precede|travelling frontal de acompanhamento|acompanhamento frontal|recua à frente de|"
        "recuando à frente de",
        zh="前跟镜头|引领镜头|正面跟拍|前跟拍|倒退跟拍|在前方引领|前方跟拍|镜头在前方引领",
        ja="前から追う|先導ショット|リードショット|前方から追う|正面から後退しながら追う|先行移動|前を先導|カメラが先導",
    ),
    _term(
        "camera_movement",
        "follow",
        "Follow",
        "the camera follows the subject from behind",
        "The camera travels behind a subject who goes away from it.",
        en="follow shot|following shot|follow from behind|tracking from behind|track from behind|follow the subject|follow cam|"
        "followcam|chase cam|follow behind|tail tracking|tail tracking shot|trailing shot|following camera|third person follow|"
        "tracking shot from behind|rear tracking shot|behind the subject tracking shot|follows the subject from behind|"
        "chase camera|trailing camera|tracking shot following behind|third person camera|rear tracking",
        es="seguimiento por detrás|seguir por detrás|cámara que sigue|cámara de seguimiento por detrás|sigue por detrás|"
        "seguimiento desde atrás|sigue desde atrás|plano de seguimiento por detrás|siguiéndola por detrás|siguiéndolo por detrás",
        de="verfolgung von hinten|folgt von hinten|kamera folgt|folgekamera|verfolgerkamera|folgt ihr|folgt ihm|folge ihr|folge ihm|"
        "verfolgung?",
        fr="suivi de dos|suivre de dos|la caméra suit|suivi par derrière|plan de dos en suivi|suit de dos|suivre par derrière",
        pt="seguir por trás|a câmera segue|acompanhar por trás|segue por trás|seguindo por trás|câmera seguindo|acompanha por trás",
        zh="跟随镜头|跟随|背后跟拍|跟拍|从后面跟拍|镜头跟随|后跟拍|尾随镜头|从背后跟随|身后跟拍|跟随拍摄",
        ja="後ろから追う|後ろから追いかける|フォローショット|背後から追う|フォロー撮影|カメラが追いかける|後を追う|追いかけるカメラ|背後から追いかける|フォロー?",
    ),
    _term(
        "camera_movement",
        "side_tracking",
        "Side tracking",
        "the camera tracks alongside the subject",
        "The camera travels beside a moving subject.",
        en="side tracking|side tracking shot|track alongside|tracking alongside|lateral tracking|lateral tracking shot|"
        "parallel tracking|profile tracking|side on tracking|tracking from the side|track from the side|"
        "tracking shot from the side|move alongside|tracking sideways|parallel tracking shot|lateral track|alongside tracking|"
        "side follow|side following|sideways tracking shot|sideways tracking|tracking side on|side by side tracking|"
        "profile tracking shot|tracking shot alongside|tracking parallel|side view tracking shot",
        es="travelling lateral|seguimiento lateral|travelling paralelo|travelling de perfil|toma lateral de seguimiento|"
        "seguimiento de costado|travelling lateral de seguimiento",
        de="parallelfahrt|seitliche mitfahrt|seitenfahrt|seitliche verfolgung|seitliche kamerafahrt|parallele kamerafahrt|"
        "seitliche begleitfahrt",
        fr="travelling latéral|suivi latéral|travelling parallèle|travelling de profil|travelling latéral d'accompagnement",
        pt="travelling lateral|acompanhamento lateral|travelling paralelo|travelling de perfil|travelling lateral de acompanhamento",
        zh="侧跟镜头|侧面跟拍|平行跟拍|侧向跟拍|横向跟拍|侧跟|侧面跟随|平行移动跟拍|侧拍跟随",
        ja="横から追う|並走ショット|サイドトラッキング|横移動で追う|並走|真横から追う|横から追いかける|並走撮影|横並びで追う",
    ),
    _term(
        "camera_movement",
        "whip_pan",
        "Whip pan",
        "the camera whip-pans",
        "A pan so fast that the picture smears.",
        en="whip pan|swish pan|snap pan|flash pan|whip pan to|zip pan|whippan|whips to|whip over to|whip to|whip across|"
        "whip round to|whip around to|whip pan left|whip pan right|fast whip|whip tilt|whip panning|whip pan transition|whip?",
        es="paneo barrido|barrido rápido|whip pan|latigazo de cámara|barrido de cámara|paneo de barrido|paneo látigo|barrido?",
        de="reißschwenk|reissschwenk|wischer|wischschwenk|whip pan|rissschwenk|reißschwenk nach links|reißschwenk nach rechts",
        fr="panoramique filé|pano filé|whip pan|plan filé|filage|filé vers la gauche|filé vers la droite|filé?",
        pt="pan chicote|panorâmica chicote|whip pan|chicotada|panorâmica de chicote|chicote?",
        zh="甩镜头|甩镜|急摇|甩摇|甩动镜头|快速甩镜|甩镜转场",
        ja="ウィップパン|ホイップパン|スイッシュパン|急速パン|ウィップ・パン|振り回しパン|スウィッシュパン",
    ),
    _term(
        "camera_movement",
        "rack_focus",
        "Rack focus",
        "the camera racks focus",
        "The focus shifts from one depth to another.",
        en="rack focus|racking focus|racks focus|pull focus|pulling focus|focus pull|focus pulls|pulls focus|focus shift|"
        "focus shifts|shift focus|shifts focus|focus rack|rack the focus|racks to|focus change|rack to|rack from|racks from|"
        "focus moves from|focus racks|racked focus|shifting focus|focus shifting|focus transition|follow focus from|"
        "rack focusing|rack defocus|pull the focus|shifts its focus|changes focus|shift in focus|rack focus to|rack focus from|"
        "focus changes|focus gradually shifts|focus slowly shifts|focus transitions|rack?",
        es="cambio de foco|trasfoco|rack focus|cambio de enfoque|desplazamiento de foco|transición de foco|cambia el foco|"
        "el foco pasa de|pull focus",
        de="schärfenverlagerung|schärfeverlagerung|fokusverlagerung|rack focus|schärfe ziehen|fokuswechsel|fokus wechselt|fokuszug|"
        "schärfenzug|fokus verlagert sich|verlagert den fokus",
        fr="changement de point|bascule de point|bascule de mise au point|rack focus|changement de mise au point|bascule de netteté|"
        "passage de point|le point passe de|transition de mise au point",
        pt="mudança de foco|troca de foco|rack focus|transição de foco|passagem de foco|foco muda|o foco passa de|desloca o foco",
        zh="变焦点|移焦|焦点转移|拉焦|虚实转换|焦点变换|焦点从|转移焦点|移焦镜头|跟焦转换|焦点切换",
        ja="ピント送り|フォーカス送り|ラックフォーカス|フォーカス移動|ピン送り|ピントが移|フォーカスが移|ピント移動|送りピン",
    ),
    _term(
        "camera_movement",
        "fpv",
        "FPV",
        "the camera flies in FPV",
        "A small racing drone's flight through the place.",
        en="fpv|fpv drone|fpv shot|first person drone|fpv flight|racing drone|fpv fly through|cinewhoop|flies in fpv|f p v|fpv dive|"
        "fpv footage|fpv camera|fpv style|fpv drone shot",
        es="fpv|dron fpv|vuelo en fpv|vuelo fpv|toma fpv",
        de="fpv|fpv drohne|fpv flug|fpv aufnahme",
        fr="fpv|drone fpv|vol fpv|vol en fpv",
        pt="fpv|drone fpv|voo fpv|voo em fpv",
        zh="穿越机|fpv|第一人称穿越机|穿越机镜头|穿越机视角|fpv无人机|穿越飞行",
        ja="fpv|fpvドローン|レーシングドローン|fpvショット|マイクロドローン",
    ),
    _term(
        "camera_movement",
        "drone",
        "Drone",
        "the camera flies on a drone",
        "The camera flies on a drone.",
        en="drone shot|drone footage|drone flyover|drone view|by drone|drone camera|drone video|flyover shot|drone flight|"
        "flies on a drone|aerial drone|aerial drone shot|aerial drone footage|drone shots|uav shot|shot on drone|"
        "shot with a drone|drone pull back|drone push|drone perspective|drone angle|drone tracking shot|drone orbit|"
        "drone photography|drone aerial|drone flies over|drone flying over|drone soars over|drone glides over|drone flight over|"
        "drone sweeps over|drone?|flyover?|fly over?",
        es="dron|drone|toma de dron|plano de dron|con dron|vuelo de dron|sobrevuelo|sobrevuela|sobrevolando|vista de dron|"
        "toma con dron|plano con dron|drones?",
        de="drohne|drohnenaufnahme|drohnenflug|drohnenshot|überflug|drohnenaufnahmen|drohnenbild|überfliegt|drohnenkamera|"
        "drohnenperspektive",
        fr="drone|plan au drone|prise de vue au drone|par drone|en drone|survol|survol en drone|plan de drone|vue de drone|survole|"
        "vue drone",
        pt="drone|tomada de drone|plano de drone|com drone|sobrevoo|vista de drone|imagem de drone|voo de drone|sobrevoa|"
        "sobrevoando|filmagem de drone",
        zh="无人机|航拍|无人机航拍|无人机镜头|无人机拍摄|航拍镜头|无人机视角|航拍画面",
        ja="ドローン|ドローン撮影|空撮|ドローンショット|ドローン空撮|ドローン映像",
    ),
    _term(
        "camera_movement",
        "handheld",
        "Handheld",
        "the camera moves handheld",
        "The camera is held in the hands and breathes with the operator.",
        en="handheld|handheld camera|handheld shot|hand held camera|hand held shot|shoulder mounted|shoulder rig|moves handheld|"
        "shot handheld|hand camera|shoulder cam|handheld footage|hand held footage|go handheld|handheld camerawork|"
        "hand held camerawork|handheld style|hand held style|handheld shooting|handheld filming|handheld camera work|"
        "hand held camera work|held by hand|shoulder mounted camera|handheld camera movement|handheld movement|handheld motion|"
        "handheld video|hand held?",
        es="cámara en mano|cámara al hombro|handheld|cámara a mano|cámara en hombro|cámara llevada a mano|cámara de mano|a mano?",
        de="handkamera|schulterkamera|handheld|kamera in der hand|aus der hand gefilmt|handgeführte kamera|handgehalten|"
        "wackelige handkamera|freihand|aus der hand?|mit der hand?",
        fr="caméra à l'épaule|caméra portée|caméra épaule|à l'épaule|caméra à la main|handheld|caméra au poing|filmé à l'épaule|"
        "à la main?|portée?",
        pt="câmera na mão|câmara na mão|câmera no ombro|câmara ao ombro|handheld|câmera de mão|câmara à mão|câmera ao ombro|na mão?",
        zh="手持|手持镜头|手持拍摄|肩扛|手持摄影|手持摄像机|手持运镜|肩扛拍摄",
        ja="手持ち|手持ちカメラ|ハンディ|ハンドヘルド|手持ち撮影|肩乗せ|手持ちショット|ハンディカメラ|ハンディ撮影",
    ),
    _term(
        "camera_movement",
        "gimbal",
        "Gimbal",
        "the camera glides on a gimbal",
        "The camera floats on a stabiliser.",
        en="gimbal|gimbal shot|steadicam|steadycam|steadi cam|stedicam|steadicam shot|on a gimbal|ronin|stabilizer shot|glidecam|"
        "glides on a gimbal|floating camera|gimbal move|steadicam move|on steadicam|on a steadicam|movi rig|gliding camera|"
        "gimbal stabilized|gimbal stabilised|floating camera movement|gliding camera movement|stabilizer?|stabiliser?",
        es="gimbal|steadicam|estabilizador|con estabilizador|con gimbal|con steadicam|en steadicam",
        de="gimbal|steadicam|schwebestativ|stabilisator|mit gimbal|auf gimbal|auf steadicam|mit steadicam",
        fr="gimbal|steadicam|stabilisateur|au steadicam|au gimbal|sur stabilisateur",
        pt="gimbal|steadicam|estabilizador|com gimbal|com estabilizador|com steadicam|no gimbal",
        zh="稳定器|斯坦尼康|云台|手持稳定器|稳定器拍摄|斯坦尼康镜头|斯坦尼康跟拍",
        ja="ジンバル|ステディカム|スタビライザー|ジンバル撮影|ステディカムショット|ステディカム撮影",
    ),
    # camera_speed: an adverbial after the move ("the camera pushes in slowly")
    _term(
        "camera_speed",
        "slow",
        "Slow",
        "slowly",
        "The camera moves slowly.",
        en="slow camera|slow camera movement|slow camera move|slow moving camera|slow move|slow moves|slow camera motion|"
        "slow paced camera|at a slow pace|at a slow speed|slow speed|slow pace|at a leisurely pace|slow?|slowly?|gently?|gentle?|"
        "gradual?|gradually?|leisurely?|unhurried?|slow and steady?|very slow?|very slowly?|slow moving?|languid?|languidly?",
        es="cámara lenta y pausada|movimiento lento|a velocidad lenta|movimiento de cámara lento|lento?|lenta?|lentamente?|"
        "despacio?|pausado?|pausada?|suave y lento?|lentos?|lentas?|poco a poco?|gradualmente?|gradual?|pausadamente?|muy lento?",
        de="langsame kamerabewegung|langsame bewegung|langsam?|langsame?|langsames?|langsamen?|gemächlich?|bedächtig?|sehr langsam?|"
        "ganz langsam?|allmählich?|gemächliche?|sachte?|langsamer?",
        fr="mouvement lent|au ralenti de la caméra|mouvement de caméra lent|lent?|lente?|lentement?|doucement?|tout doucement?|"
        "lents?|lentes?|progressivement?|très lent?|très lentement?|graduellement?",
        pt="movimento lento|movimento de câmera lento|lento?|lenta?|lentamente?|devagar?|devagarinho?|lentos?|lentas?|aos poucos?|"
        "gradualmente?|bem devagar?|vagarosamente?|vagaroso?",
        zh="慢速运镜|缓慢运镜|缓慢?|慢慢?|缓缓?|慢速?|徐徐?|慢慢地?|缓慢地?|缓缓地?|缓?|逐渐?|慢?|缓慢移动?|轻轻?",
        ja="ゆっくり?|ゆっくりと?|緩やかに?|緩やかな?|スロー?|徐々に?|ゆっくりな?|ゆっくりした?|ゆったり?|ゆったりと?|静かに?|じわじわ?|じわじわと?|ゆるやかに?|少しずつ?|低速?|低速で?",
    ),
    _term(
        "camera_speed",
        "normal",
        "Normal",
        "at a normal speed",
        "The camera moves at an unremarkable pace.",
        en="normal camera speed|normal speed|at a normal speed|regular speed|moderate camera speed|moderate speed|at normal speed|"
        "medium speed|moderate pace|steady pace|at a steady pace",
        es="velocidad normal|a velocidad normal|velocidad media|ritmo normal|a ritmo normal",
        de="normale geschwindigkeit|normales tempo|in normaler geschwindigkeit|mittleres tempo|im normalen tempo",
        fr="vitesse normale|à vitesse normale|rythme normal|vitesse moyenne|à un rythme normal",
        pt="velocidade normal|em velocidade normal|ritmo normal|velocidade média|em ritmo normal",
        zh="正常速度|中速|匀速|以正常速度|匀速运镜|常速",
        ja="通常速度|普通の速さ|標準速度|一定の速度|通常の速さ|普通の速度|一定速度",
    ),
    _term(
        "camera_speed",
        "fast",
        "Fast",
        "quickly",
        "The camera moves fast.",
        en="fast camera|fast camera movement|fast camera move|fast moving camera|quick camera movement|rapid camera movement|"
        "fast move|fast moves|at high speed|at a fast pace|at a high speed|fast speed|fast paced camera|swift camera movement|"
        "at speed|fast?|quick?|quickly?|rapid?|rapidly?|swift?|swiftly?|fast moving?|speedily?|very fast?|very quickly?|briskly?|"
        "brisk?|hastily?|fast paced?",
        es="movimiento rápido|movimiento de cámara rápido|rápido?|rápida?|rápidamente?|veloz?|deprisa?|rápidos?|rápidas?|"
        "a gran velocidad?|a toda velocidad?|velozmente?|muy rápido?|con rapidez?",
        de="schnelle kamerabewegung|schnelle bewegung|schnell?|schnelle?|schnelles?|rasch?|zügig?|flott?|schnellen?|rasche?|rasant?|"
        "rasante?|sehr schnell?|in hohem tempo?|schneller?|rascher?",
        fr="mouvement rapide|mouvement de caméra rapide|rapide?|rapidement?|vite?|rapides?|à toute vitesse?|vif?|très rapide?|"
        "très vite?|à grande vitesse?",
        pt="movimento rápido|movimento de câmera rápido|rápido?|rápida?|rapidamente?|depressa?|veloz?|rápidos?|rápidas?|"
        "em alta velocidade?|velozmente?|com rapidez?|bem rápido?",
        zh="快速运镜|快速?|迅速?|飞快?|急速?|快?|快速地?|迅速地?|急?|高速?|飞速?|猛然?",
        ja="素早く?|速く?|高速?|すばやく?|速い?|急速に?|高速で?|素早い?|すばやい?|急に?|勢いよく?|スピーディー?|スピーディに?|早く?",
    ),
    _term(
        "camera_speed",
        "accelerating",
        "Accelerating",
        "gradually accelerating",
        "The move gains speed.",
        en="gradually accelerating|accelerating camera|camera accelerates|accelerating move|camera picks up speed|camera speeds up|"
        "camera gains speed|starts slow and speeds up|speed ramp up|slow then fast|gradually faster|accelerating?|accelerates?|"
        "picking up speed?|gaining speed?|gathering speed?",
        es="acelerando|cada vez más rápido|aceleración progresiva|acelera gradualmente|acelerando poco a poco|va acelerando",
        de="beschleunigend|immer schneller|wird schneller|allmählich schneller|beschleunigt allmählich|nimmt fahrt auf",
        fr="en accélérant|de plus en plus vite|accélération progressive|accélère progressivement|de plus en plus rapide",
        pt="acelerando|cada vez mais rápido|aceleração progressiva|acelera gradualmente|vai acelerando|acelerando aos poucos",
        zh="逐渐加速|越来越快|加速运镜|由慢到快|渐渐加速|慢慢加速",
        ja="徐々に加速|だんだん速く|加速しながら|次第に速く|加速していく|徐々に速く",
    ),
    _term(
        "camera_speed",
        "decelerating",
        "Decelerating",
        "gradually decelerating",
        "The move loses speed.",
        en="gradually decelerating|decelerating camera|camera decelerates|camera slows|camera slows down|camera slows to a stop|"
        "camera eases to a stop|starts fast and slows down|decelerating move|gradually slower|decelerating?|decelerates?|"
        "slows to a stop?|slowing to a stop?|easing to a stop?|eases to a stop?",
        es="desacelerando|cada vez más lento|frenando poco a poco|desaceleración progresiva|va frenando|desacelera gradualmente",
        de="verlangsamend|immer langsamer|wird langsamer|allmählich langsamer|wird allmählich langsamer|bremst ab",
        fr="en ralentissant|de plus en plus lent|de plus en plus lentement|décélération progressive|ralentit progressivement",
        pt="desacelerando|cada vez mais lento|desaceleração progressiva|desacelera gradualmente|vai desacelerando|freando aos poucos",
        zh="逐渐减速|越来越慢|减速运镜|由快到慢|渐渐减速|慢慢减速",
        ja="徐々に減速|だんだんゆっくり|減速しながら|次第に遅く|減速していく|次第にゆっくり",
    ),
    # steadiness: a mass noun ("with rock-steady framing")
    _term(
        "steadiness",
        "locked",
        "Locked",
        "rock-steady framing",
        "Nothing in the frame drifts.",
        en="rock steady|rock steady framing|rock solid|locked steadiness|perfectly still frame|perfectly steady|"
        "absolutely still camera|solid as a rock",
        es="totalmente firme|absolutamente firme|firme como una roca|completamente firme|encuadre totalmente estable",
        de="absolut ruhig|völlig ruhiges bild|vollkommen ruhig|felsenfest|absolut ruhiges bild|bombenfest",
        fr="parfaitement stable|totalement stable|image parfaitement stable|cadre parfaitement stable|stable comme un roc",
        pt="totalmente firme|absolutamente firme|firme como rocha|completamente firme|quadro totalmente estável",
        zh="完全稳定|纹丝不动|绝对稳定|画面完全稳定|稳如磐石",
        ja="完全に安定|微動だにしない|びくともしない|完全に固定|まったく揺れない",
    ),
    _term(
        "steadiness",
        "smooth",
        "Smooth",
        "smooth, stabilized motion",
        "The frame glides.",
        en="minimal shake|minimal camera shake|very little shake|very little camera shake|"
        "smooth camera|smooth camera movement|smooth camera motion|smooth motion|stabilized motion|stabilised motion|smooth move|"
        "smooth movement|steady camera|steady shot|fluid camera|fluid camera movement|fluid movement|buttery smooth|"
        "smooth stabilized motion|smooth stabilised motion|silky smooth|smooth and steady|steady and smooth|stable camera|"
        "stable shot|stabilized camera|stabilised camera|stabilized footage|steady camera movement|steady movement|fluid motion|"
        "seamless camera movement|very smooth|stabilized?|stabilised?|buttery?|smooth?|smoothly?|steady?|steadily?|fluid?|"
        "fluidly?|stable?|smooth tracking?|gracefully?|seamlessly?",
        es="movimiento fluido|movimiento suave|cámara estable|movimiento estabilizado|imagen estable|suave?|suavemente?|fluido?|"
        "fluida?|estabilizado?|estable?|estabilizada?|con fluidez?",
        de="ruhige kamera|weiche bewegung|flüssige bewegung|sanfte kamerabewegung|ruhig und gleichmäßig|stabilisierte kamera|"
        "ruhige kameraführung|flüssige kamerafahrt|stabile kamera|sanft?|sanfte?|flüssig?|flüssige?|stabilisiert?|gleichmäßig?|"
        "gleichmäßige?|geschmeidig?|geschmeidige?|ruhiger?|sanfter?|flüssiger?",
        fr="mouvement fluide|mouvement doux|caméra stable|image stable|de façon fluide|de manière fluide|mouvement stabilisé|"
        "fluide?|stable?|stabilisé?|tout en douceur?|avec fluidité?|stabilisée?|en douceur?",
        pt="movimento fluido|movimento suave|câmera estável|movimento estabilizado|imagem estável|suave?|suavemente?|fluido?|"
        "fluida?|estabilizado?|estável?|estabilizada?|com fluidez?",
        zh="稳定画面|画面稳定|平稳运镜|流畅运镜|平稳?|稳定?|流畅?|平滑?|丝滑?|平稳地?|流畅地?|顺滑?|稳稳地?|平缓?",
        ja="安定したカメラ|滑らかな動き|スムーズなカメラワーク|ブレのない|手ぶれのない|滑らかに?|滑らかな?|なめらかに?|なめらかな?|安定した?|スムーズに?|スムーズな?|滑らか?|スムーズ?",
    ),
    _term(
        "steadiness",
        "handheld",
        "Handheld sway",
        "loose handheld sway",
        "The frame breathes with the operator.",
        en="handheld sway|loose handheld sway|slight sway|breathing frame|loose camera|slight handheld sway|handheld feel|"
        "handheld vibe|handheld wobble|handheld energy",
        es="ligero vaivén|vaivén de mano|leve vaivén|sensación de cámara en mano|leve balanceo de mano",
        de="leichtes handkamerawackeln|handkamera gefühl|leichtes schwanken|handkamera look|leicht schwankendes bild",
        fr="léger flottement|flottement de caméra portée|léger mouvement de caméra portée|effet caméra à l'épaule|légère oscillation",
        pt="leve balanço de mão|balanço de câmera na mão|sensação de câmera na mão|leve oscilação",
        zh="手持感|轻微晃动感|手持晃动感|手持呼吸感|呼吸感",
        ja="手持ち感|手持ちの揺れ|わずかな揺れ|手持ち風|手持ちらしい揺れ",
    ),
    _term(
        "steadiness",
        "shaky",
        "Shaky",
        "shaky camera motion",
        "The frame shakes.",
        en="shaky|shaky camera|shaky cam|shakycam|shaky camera motion|camera shake|shaking camera|jittery camera|wobbly camera|"
        "unsteady camera|jerky camera|jerky camera movement|shaky footage|bumpy camera|trembling camera|camera shaking|"
        "shaky camera movement|slightly shaky|unstable camera|camera jitter|camera wobble|noticeable shake|visible shake|"
        "shaky movement|shaky motion|erratic camera movement|jittery?|jerky?|unsteady?|wobbly?|bumpy?|shaking?|unstable?|"
        "shakily?|erratic?",
        es="cámara temblorosa|cámara inestable|cámara movida|cámara que tiembla|con temblor|temblor de cámara|temblores de cámara|"
        "imagen temblorosa|temblorosa?|tembloroso?|inestable?|movida?",
        de="wackelkamera|verwackelte kamera|wackelige kamera|zittrige kamera|kamerawackeln|unruhige kamera|verwackelte aufnahme|"
        "wackelnde kamera|wackelig?|verwackelt?|zittrig?|wacklig?",
        fr="caméra tremblante|caméra instable|tremblements de caméra|caméra qui tremble|image tremblante|caméra agitée|"
        "secousses de caméra|tremblante?|tremblant?|instable?|bougé?|tremblé?",
        pt="câmera tremida|câmera instável|imagem tremida|câmera tremendo|tremor de câmera|câmera trêmula|tremida?|tremido?|"
        "trêmula?|trêmulo?|instável?|balançando?",
        zh="晃动|抖动|摇晃|镜头晃动|画面抖动|镜头抖动|画面晃动|镜头摇晃|剧烈晃动|抖动镜头|晃动镜头|摇晃镜头|不稳定?|抖?",
        ja="手ブレ|手ぶれ|揺れる画面|揺れるカメラ|カメラが揺れる|手振れ|画面が揺れる|激しく揺れる|ブレた映像|ぶれる?|ブレる?|揺れる?|ガタガタ?|不安定な?|ブレ?",
    ),
    # lens: a noun without article, ending in "lens"
    _term(
        "lens",
        "fisheye",
        "Fisheye",
        "fisheye lens",
        "A bulging view of almost half the world.",
        en="fisheye|fish eye|fisheye lens|fish eye lens|fisheye shot",
        es="ojo de pez|lente ojo de pez|objetivo ojo de pez|gran angular ojo de pez",
        de="fischauge|fischaugenobjektiv|fisheye|fischauge objektiv|fischaugenlinse",
        fr="fisheye|œil de poisson|objectif fisheye|oeil de poisson|ultra grand angle fisheye",
        pt="olho de peixe|lente olho de peixe|fisheye|objetiva olho de peixe",
        zh="鱼眼|鱼眼镜头|鱼眼效果|鱼眼画面",
        ja="魚眼|魚眼レンズ|フィッシュアイ|フィッシュアイレンズ|魚眼効果",
    ),
    _term(
        "lens",
        "ultra_wide",
        "Ultra wide",
        "ultra-wide lens",
        "Shorter than about 20 mm on full frame.",
        en="ultra wide lens|ultra wide angle|ultra wide angle lens|ultrawide lens|ultrawide|super wide lens|extreme wide angle lens|"
        "very wide lens|super wide angle|ultra wide|extreme wide angle",
        es="ultra gran angular|súper gran angular|gran angular extremo|ultra angular|lente ultra gran angular",
        de="ultraweitwinkel|superweitwinkel|ultra weitwinkel|extremes weitwinkel|ultraweitwinkelobjektiv",
        fr="ultra grand angle|super grand angle|très grand angle|ultra grand angulaire|objectif ultra grand angle",
        pt="ultra grande angular|super grande angular|ultra angular|grande angular extrema",
        zh="超广角|超广角镜头|超广角画面",
        ja="超広角|超広角レンズ|ウルトラワイド|ウルトラワイドレンズ",
    ),
    _term(
        "lens",
        "wide",
        "Wide angle",
        "wide-angle lens",
        "About 20 to 35 mm on full frame.",
        en="wide lens|wide angle lens|wide angle|wideangle lens|short lens|wideangle|wide glass",
        es="gran angular|lente gran angular|objetivo gran angular|lente angular|objetivo angular|angular?",
        de="weitwinkel|weitwinkelobjektiv|weitwinkellinse|kurze brennweite|weitwinkelig?|weitwinklig?",
        fr="grand angle|objectif grand angle|courte focale|grand angulaire|focale courte|au grand angle",
        pt="grande angular|lente grande angular|grande angular lente|objetiva grande angular|lente angular|grande-angular",
        zh="广角|广角镜头|广角镜|广角镜头拍摄",
        ja="広角|広角レンズ|ワイドレンズ|広角で",
    ),
    _term(
        "lens",
        "standard",
        "Standard",
        "standard lens",
        "About 40 to 60 mm on full frame.",
        en="standard lens|normal lens|nifty fifty|prime standard lens|medium lens|natural field of view",
        es="lente normal|lente estándar|objetivo normal|objetivo estándar|óptica normal",
        de="normalobjektiv|standardobjektiv|normalbrennweite|normale brennweite",
        fr="focale normale|objectif standard|focale standard|objectif normal",
        pt="lente normal|lente padrão|objetiva normal|lente standard|objetiva padrão",
        zh="标准镜头|标准焦段|标准焦距|标准定焦",
        ja="標準レンズ|標準焦点距離|標準域のレンズ|ノーマルレンズ",
    ),
    _term(
        "lens",
        "long",
        "Long",
        "telephoto lens",
        "Longer than about 70 mm on full frame.",
        en="telephoto|telephoto lens|long lens|tele lens|long glass|super telephoto|on a long lens|portrait lens|telephoto shot|"
        "long focal length|telephoto compression|compressed background|lens compression|tele?",
        es="teleobjetivo|lente larga|focal larga|objetivo largo|distancia focal larga|lente teleobjetivo|tele?",
        de="teleobjektiv|lange brennweite|langes objektiv|telelinse|tele?",
        fr="téléobjectif|longue focale|focale longue|au téléobjectif|télé?",
        pt="teleobjetiva|lente longa|teleobjectiva|lente teleobjetiva|distância focal longa|objetiva longa|tele?",
        zh="长焦|长焦镜头|远摄镜头|长焦段|长焦压缩|望远镜头",
        ja="望遠|望遠レンズ|長焦点|テレフォト|望遠で|テレ?",
    ),
    _term(
        "lens",
        "macro",
        "Macro",
        "macro lens",
        "Focuses so near that small things fill the frame.",
        en="macro lens|macro shot|macro photography|probe lens|macro view|macro footage|extreme macro|macro detail|macro shots|"
        "macro style|macro?",
        es="lente macro|objetivo macro|macrofotografía|plano macro|toma macro|fotografía macro|macro?",
        de="makroobjektiv|makroaufnahme|makrolinse|makrofotografie|makroshot|makro?",
        fr="objectif macro|macrophotographie|plan macro|prise de vue macro|en macro|macro?",
        pt="lente macro|objetiva macro|macrofotografia|fotografia macro|plano macro|macro?",
        zh="微距|微距镜头|微距拍摄|微距特写|微距摄影",
        ja="マクロ|マクロレンズ|接写レンズ|マクロ撮影|マクロショット",
    ),
    _term(
        "lens",
        "anamorphic",
        "Anamorphic",
        "anamorphic lens",
        "Squeezes a wide picture; oval highlights and streaked flares.",
        en="anamorphic|anamorphic lens|anamorphic lenses|anamorphic look|scope lens|anamorphic glass|anamorphic flares|"
        "anamorphic lens flares|anamorphic flare|anamorphic lens flare|anamorphic bokeh|anamorphic widescreen|shot on anamorphic",
        es="lente anamórfica|lentes anamórficas|objetivo anamórfico|look anamórfico|óptica anamórfica|anamórfica?|anamórfico?",
        de="anamorphotisch|anamorphot|anamorphe linse|anamorphotisches objektiv|anamorphobjektiv|anamorphe optik|anamorph?",
        fr="anamorphique|objectif anamorphique|anamorphose|optique anamorphique|optiques anamorphiques",
        pt="lente anamórfica|lentes anamórficas|objetiva anamórfica|anamórfica?|anamórfico?",
        zh="变形宽银幕|变形镜头|宽银幕变形镜头|变形宽银幕镜头",
        ja="アナモフィック|アナモルフィック|アナモフィックレンズ|アナモルフィックレンズ",
    ),
    _term(
        "lens",
        "tilt_shift",
        "Tilt-shift",
        "tilt-shift lens",
        "The plane of focus is swung; streets look like models.",
        en="tilt shift|tilt shift lens|tiltshift|miniature effect|tilt shift effect|miniature look|swing shift lens",
        es="tilt shift|descentrable|lente descentrable|efecto miniatura|efecto maqueta|objetivo descentrable",
        de="tilt shift|miniatureffekt|tilt shift objektiv|miniatur effekt|tilt shift effekt",
        fr="tilt shift|effet miniature|objectif à bascule|effet maquette|objectif à décentrement",
        pt="tilt shift|efeito miniatura|lente tilt shift|efeito maquete",
        zh="移轴|移轴镜头|微缩效果|移轴效果|微缩模型效果",
        ja="ティルトシフト|チルトシフト|ミニチュア効果|ミニチュア風|ティルトシフトレンズ",
    ),
    # depth_of_field: a mass noun ("with shallow depth of field")
    _term(
        "depth_of_field",
        "shallow",
        "Shallow",
        "shallow depth of field",
        "Only a thin slice is sharp.",
        en="shallow depth of field|shallow focus|shallow dof|narrow depth of field|bokeh|blurred background|blurry background|"
        "soft background|out of focus background|background blur|creamy bokeh|thin depth of field|background out of focus|"
        "wide open aperture|shallow depth|defocused background|selective focus|background falls off|background is blurred|"
        "wide aperture|lens wide open|thin dof|soft bokeh|razor thin focus|shallow depth of focus|blurs the background|"
        "background blurred|blurry foreground|out of focus foreground|heavy bokeh|soft bokeh background|bokeh background|"
        "shallow?",
        es="poca profundidad de campo|foco selectivo|fondo desenfocado|bokeh|profundidad de campo reducida|fondo borroso|"
        "enfoque selectivo|poca profundidad|profundidad de campo baja|desenfoque de fondo|profundidad de campo corta|"
        "escasa profundidad de campo|foco corto",
        de="geringe schärfentiefe|geringe tiefenschärfe|unscharfer hintergrund|bokeh|flache schärfentiefe|wenig tiefenschärfe|"
        "selektive schärfe|hintergrundunschärfe|verschwommener hintergrund|offene blende|geringer schärfentiefe|"
        "wenig schärfentiefe|geringer tiefenschärfe",
        fr="faible profondeur de champ|arrière plan flou|bokeh|flou d'arrière plan|profondeur de champ réduite|fond flou|"
        "faible profondeur|mise au point sélective|profondeur de champ faible|courte profondeur de champ",
        pt="pouca profundidade de campo|fundo desfocado|bokeh|foco seletivo|profundidade de campo rasa|fundo borrado|"
        "baixa profundidade de campo|profundidade de campo reduzida|desfoque de fundo|fundo embaçado|foco raso",
        zh="浅景深|背景虚化|虚化背景|小景深|散景|背景模糊|选择性对焦|浅景深效果|焦外虚化",
        ja="浅い被写界深度|被写界深度が浅い|背景ぼけ|ボケ|浅いフォーカス|背景をぼかす|ぼけた背景|浅い深度|ボケ味|背景ボケ|背景をぼかし|シャローフォーカス",
    ),
    _term(
        "depth_of_field",
        "deep",
        "Deep",
        "deep focus",
        "Near and far are sharp together.",
        en="deep focus|deep depth of field|deep dof|everything in focus|everything sharp|large depth of field|pan focus|"
        "sharp throughout|extended depth of field|all in focus|great depth of field|wide depth of field|"
        "foreground and background in focus|foreground and background sharp|everything is in focus|infinite focus|"
        "sharp front to back|in focus throughout|narrow aperture|stopped down|full depth of field|infinite depth of field|"
        "deep depth",
        es="gran profundidad de campo|todo enfocado|foco profundo|mucha profundidad de campo|todo en foco|"
        "profundidad de campo amplia|enfoque profundo",
        de="große schärfentiefe|große tiefenschärfe|alles scharf|durchgehend scharf|hohe schärfentiefe|tiefe schärfe|"
        "großer schärfentiefe|von vorn bis hinten scharf|hohe tiefenschärfe",
        fr="grande profondeur de champ|tout net|tout est net|profondeur de champ étendue|netteté totale|profondeur de champ maximale",
        pt="grande profundidade de campo|tudo em foco|foco profundo|muita profundidade de campo|profundidade de campo ampla",
        zh="深景深|大景深|全景深|前后都清晰|全部清晰|深焦|全焦",
        ja="深い被写界深度|パンフォーカス|被写界深度が深い|全体にピント|ディープフォーカス|全体にピントが合う",
    ),
    # composition: a noun without article, ending in "composition"
    _term(
        "composition",
        "centered",
        "Centred",
        "centered composition",
        "The subject stands in the middle.",
        en="centered|centred|centered composition|centred composition|center framed|centre framed|center framing|dead center|"
        "dead centre|in the center of the frame|in the centre of the frame|centered framing|centrally framed|middle of the frame|"
        "centered in frame|centred in frame|center composition|center of frame|centre of frame|center of the frame|"
        "centre of the frame|center frame|centre frame|center punched|subject centered|subject in the center|"
        "subject in the centre|in the center|centered subject|centered in the frame|in the middle of the frame|"
        "centre of the image|center of the image|center screen|center her?|center him?|center them?|center it?|"
        "center the subject|centre the subject",
        es="composición centrada|en el centro del encuadre|encuadre centrado|en el centro del cuadro|sujeto centrado|plano centrado|"
        "centrado?|centrada?",
        de="zentriert|zentrierte komposition|in der bildmitte|mittige komposition|in der mitte des bildes|zentrale komposition|mittig?",
        fr="composition centrée|au centre du cadre|cadrage centré|au centre de l'image|sujet centré|centré?|centrée?",
        pt="centralizado|centralizada|composição centralizada|no centro do quadro|composição central|enquadramento centralizado|"
        "centrado?|centrada?",
        zh="居中|中心构图|居中构图|画面中央|居中对称构图中心|主体居中|画面中心|中央构图",
        ja="中央配置|日の丸構図|センター構図|画面中央|中央に配置|被写体を中央|中央構図|画面の中央",
    ),
    _term(
        "composition",
        "rule_of_thirds",
        "Rule of thirds",
        "rule-of-thirds composition",
        "The subject stands on a third.",
        en="rule of thirds|rule of thirds composition|on a third|on the thirds|thirds composition|on the left third|"
        "on the right third|rule of third",
        es="regla de los tercios|regla de tercios|ley de tercios|en un tercio del encuadre|ley de los tercios",
        de="drittelregel|drittel regel|nach der drittelregel|drittelteilung",
        fr="règle des tiers|règle de tiers|sur un tiers|loi des tiers",
        pt="regra dos terços|regra de terços|no terço do quadro|regra dos três terços",
        zh="三分法|三分构图|三分法构图|九宫格构图",
        ja="三分割法|三分割構図|三分割|サンプンカツ構図|三分割の構図",
    ),
    _term(
        "composition",
        "symmetrical",
        "Symmetrical",
        "symmetrical composition",
        "Left mirrors right.",
        en="symmetrical|symmetric|symmetry|symmetrical composition|symmetrical framing|mirror symmetry|symmetrically framed|"
        "perfectly symmetrical|wes anderson framing|symmetrical frame|one point perspective|symmetric composition|"
        "symmetric framing|symmetrically",
        es="simétrico|simétrica|simetría|composición simétrica|encuadre simétrico|plano simétrico",
        de="symmetrisch|symmetrische komposition|symmetrie|symmetrischer bildaufbau|symmetrische|symmetrischer bildausschnitt",
        fr="symétrique|symétrie|composition symétrique|cadre symétrique|cadrage symétrique",
        pt="simétrico|simétrica|simetria|composição simétrica|enquadramento simétrico",
        zh="对称|对称构图|左右对称|中轴对称|对称画面",
        ja="左右対称|シンメトリー|対称構図|シンメトリカル|シンメトリー構図|左右対称の構図",
    ),
    _term(
        "composition",
        "left_weighted",
        "Left-weighted",
        "left-weighted composition",
        "The weight is on the left.",
        en="left weighted|left weighted composition|frame left|subject on the left|weighted to the left|left heavy|"
        "left side of the frame|left of frame|left of the frame|on the left side of the frame|weighted left|"
        "left third of the frame|on the left of the frame|left hand side of the frame",
        es="a la izquierda del encuadre|peso a la izquierda|sujeto a la izquierda|cargado a la izquierda|a la izquierda del cuadro|"
        "en el lado izquierdo del encuadre",
        de="linkslastig|links im bild|motiv links|linke bildhälfte|in der linken bildhälfte|am linken bildrand",
        fr="à gauche du cadre|sujet à gauche|poids à gauche|à gauche de l'image|bord gauche cadre",
        pt="à esquerda do quadro|peso à esquerda|sujeito à esquerda|no lado esquerdo do quadro",
        zh="主体在左|重心偏左|画面左侧|左侧构图|主体靠左|画面左边",
        ja="左寄りの構図|画面左|左に配置|左重心|画面の左側|左寄せ",
    ),
    _term(
        "composition",
        "right_weighted",
        "Right-weighted",
        "right-weighted composition",
        "The weight is on the right.",
        en="right weighted|right weighted composition|frame right|subject on the right|weighted to the right|right heavy|"
        "right side of the frame|right of frame|right of the frame|on the right side of the frame|weighted right|"
        "right third of the frame|on the right of the frame|right hand side of the frame",
        es="a la derecha del encuadre|peso a la derecha|sujeto a la derecha|cargado a la derecha|a la derecha del cuadro|"
        "en el lado derecho del encuadre",
        de="rechtslastig|rechts im bild|motiv rechts|rechte bildhälfte|in der rechten bildhälfte|am rechten bildrand",
        fr="à droite du cadre|sujet à droite|poids à droite|à droite de l'image",
        pt="à direita do quadro|peso à direita|sujeito à direita|no lado direito do quadro",
        zh="主体在右|重心偏右|画面右侧|右侧构图|主体靠右|画面右边",
        ja="右寄りの構図|画面右|右に配置|右重心|画面の右側|右寄せ",
    ),
    _term(
        "composition",
        "balanced",
        "Balanced",
        "balanced composition",
        "The weights even out.",
        en="balanced composition|balanced framing|balanced frame|well balanced composition|evenly balanced|balanced?",
        es="composición equilibrada|encuadre equilibrado|equilibrado?|equilibrada?",
        de="ausgewogene komposition|ausgeglichene komposition|ausbalancierte komposition|ausgewogener bildaufbau|ausgewogen?",
        fr="composition équilibrée|cadre équilibré|équilibré?|équilibrée?",
        pt="composição equilibrada|enquadramento equilibrado|equilibrado?|equilibrada?",
        zh="均衡构图|平衡构图|构图均衡|构图平衡",
        ja="バランスの取れた構図|均衡構図|バランスの良い構図|バランス構図",
    ),
    _term(
        "composition",
        "short_side",
        "Short-sided",
        "short-sided composition",
        "The subject looks towards the near edge.",
        en="short side|short sided|short side framing|short sided composition|short siding|short sided framing|nose to the edge|shortsided",
        es="lado corto|encuadre de lado corto|aire corto|mirando al borde cercano",
        de="short side|kurze seite|kurzer blickraum|wenig blickraum",
        fr="côté court|cadrage côté court|regard vers le bord proche|sans espace devant le regard",
        pt="lado curto|enquadramento de lado curto|pouco espaço à frente do olhar",
        zh="短边构图|短侧构图|视线朝近边",
        ja="ショートサイド|短辺構図|詰まった目線側",
    ),
    _term(
        "composition",
        "negative_space",
        "Negative space",
        "negative-space composition",
        "Much of the frame is left empty.",
        en="negative space|negative space composition|lots of empty space|empty space around|generous headroom|lots of headroom|"
        "minimalist framing|lots of negative space|lots of space around",
        es="espacio negativo|mucho espacio vacío|mucho aire en el encuadre|gran espacio vacío",
        de="negativer raum|negativraum|viel leerraum|viel freiraum im bild|viel leere fläche",
        fr="espace négatif|beaucoup d'espace vide|grand espace vide|espace vide autour",
        pt="espaço negativo|muito espaço vazio|grande espaço vazio|espaço vazio em volta",
        zh="留白|负空间|大面积留白|留白构图|大量留白",
        ja="ネガティブスペース|余白を活かした|広い余白|余白の多い構図|大きな余白|余白を生かした",
    ),
    _term(
        "composition",
        "leading_lines",
        "Leading lines",
        "leading-lines composition",
        "Lines in the scene draw the eye to the subject.",
        en="leading lines|leading lines composition|converging lines|leading line|lines lead the eye|lines leading to|vanishing lines",
        es="líneas guía|líneas de fuga|líneas que guían|líneas conductoras|líneas directrices",
        de="führungslinien|führende linien|fluchtlinien|leitlinien|hinführende linien",
        fr="lignes directrices|lignes de fuite|lignes de force|lignes conductrices|lignes qui guident",
        pt="linhas guia|linhas de fuga|linhas condutoras|linhas que conduzem|linhas diretrizes",
        zh="引导线|引导线构图|透视线|汇聚线",
        ja="リーディングライン|誘導線|導線構図|視線誘導の線",
    ),
    _term(
        "composition",
        "frame_in_frame",
        "Frame in frame",
        "frame-within-a-frame composition",
        "A doorway, window or mirror frames the subject.",
        en="frame in frame|frame within a frame|frame within frame|framed by a doorway|framed by the doorway|framed in a doorway|"
        "framed through a window|framed by a window|frame in a frame|frame within a frame composition|framed through a doorway|"
        "doorway framing|framed by the window|framed in the doorway|natural frame|framed within a doorway|"
        "framed through the window|framed through the doorway|framed within a window|framed by an archway|framed by a door",
        es="marco dentro del marco|encuadre dentro del encuadre|enmarcado por una puerta|enmarcado por una ventana|"
        "enmarcada por una puerta|enmarcada por una ventana|cuadro dentro del cuadro",
        de="rahmen im rahmen|bild im bild komposition|gerahmt von einer tür|gerahmt von einem fenster|rahmen im bild|"
        "von einem türrahmen gerahmt",
        fr="cadre dans le cadre|encadré par une porte|encadré par une fenêtre|encadrée par une porte|encadrée par une fenêtre|surcadrage",
        pt="quadro dentro do quadro|moldura dentro da moldura|emoldurado por uma porta|emoldurado por uma janela|"
        "emoldurada por uma porta|emoldurada por uma janela",
        zh="框架构图|画中框|框中框|框式构图|前景框架",
        ja="額縁構図|フレームインフレーム|枠の中の枠|フレーム内フレーム|トンネル構図",
    ),
    # lighting_mood: a mass noun, ending in "lighting"
    _term(
        "lighting_mood",
        "golden_hour",
        "Golden hour",
        "golden-hour lighting",
        "Low, warm, raking sun.",
        en="golden hour mood|golden hour atmosphere",
        es="ambiente de hora dorada",
        de="stimmung der goldenen stunde",
        fr="ambiance d'heure dorée",
        pt="clima de hora dourada",
        zh="黄金时刻氛围",
        ja="ゴールデンアワーの雰囲気",
    ),
    _term(
        "lighting_mood",
        "blue_hour",
        "Blue hour",
        "blue-hour lighting",
        "Cool, even light from a sunless sky.",
        en="blue hour mood|blue hour atmosphere",
        es="ambiente de hora azul",
        de="stimmung der blauen stunde",
        fr="ambiance d'heure bleue",
        pt="clima de hora azul",
        zh="蓝调时刻氛围",
        ja="ブルーアワーの雰囲気",
    ),
    _term(
        "lighting_mood",
        "neon_noir",
        "Neon noir",
        "neon-noir lighting",
        "Coloured signs, wet blacks, hard pools of light.",
        en="neon noir|neonnoir|neo noir lighting|neon drenched noir|neon noir lighting|neon noir look|neon noir style",
        es="neón noir|neo noir de neón|noir de neón|cine negro de neón",
        de="neon noir|neonnoir|neon film noir",
        fr="néon noir|neon noir|noir néon|film noir néon",
        pt="neon noir|néon noir|noir de neon|noir neon",
        zh="霓虹黑色|霓虹黑色电影|霓虹黑色风格|赛博霓虹黑色",
        ja="ネオンノワール|ネオン・ノワール|ネオンノワール調",
    ),
    _term(
        "lighting_mood",
        "low_key",
        "Low key",
        "low-key lighting",
        "Mostly dark; little fill.",
        en="low key|lowkey lighting|low key lighting|low key light|dark and shadowy|mostly in shadow|heavy shadows|deep shadows|"
        "dark shadowy lighting|shadowy lighting|dim lighting|dimly lit|dark lighting|lowkey?|shadowy?",
        es="clave baja|iluminación en clave baja|luz en clave baja|iluminación tenue|poca luz|en penumbra|penumbra|luz tenue",
        de="low key|dunkle beleuchtung|gedämpftes licht|low key beleuchtung|schummriges licht|düsteres licht|im halbdunkel|"
        "spärliche beleuchtung|spärlich beleuchtet|schummrig?",
        fr="low key|éclairage en clé basse|lumière tamisée|pénombre|clé basse|éclairage tamisé|dans la pénombre|faible lumière|peu éclairé",
        pt="low key|iluminação em chave baixa|chave baixa|luz baixa|penumbra|na penumbra|pouca luz|luz tênue|iluminação tênue",
        zh="低调光|低调照明|暗调|昏暗灯光|暗调布光|低调布光|暗调光线|昏暗的光线|低调灯光|昏暗?",
        ja="ローキー|ローキー照明|暗めの照明|薄暗い|薄暗い照明|ローキーライティング|ほの暗い|薄暗い光",
    ),
    _term(
        "lighting_mood",
        "high_key",
        "High key",
        "high-key lighting",
        "Mostly bright; hardly a shadow.",
        en="high key|highkey lighting|high key lighting|high key light|bright and airy|brightly lit|bright even lighting|"
        "bright lighting|evenly lit|bright and even lighting|even lighting|highkey?",
        es="clave alta|iluminación en clave alta|luz en clave alta|muy luminoso|luz brillante y uniforme|iluminación brillante",
        de="high key|helle beleuchtung|hell ausgeleuchtet|high key beleuchtung|gleichmäßig ausgeleuchtet|gleichmäßig hell",
        fr="high key|éclairage en clé haute|lumière vive et uniforme|clé haute|très lumineux|éclairage lumineux",
        pt="high key|iluminação em chave alta|chave alta|bem iluminado|luz clara e uniforme|iluminação clara",
        zh="高调光|高调照明|明亮布光|高调布光|亮调|高调灯光|明亮均匀的光线|高调摄影",
        ja="ハイキー|ハイキー照明|明るい照明|ハイキーライティング|明るく均一な光",
    ),
    _term(
        "lighting_mood",
        "chiaroscuro",
        "Chiaroscuro",
        "chiaroscuro lighting",
        "Strong shapes of light against dark.",
        en="chiaroscuro|chiaroscuro lighting|rembrandt lighting|caravaggio lighting|rembrandt light|caravaggesque|tenebrism|"
        "strong light and shadow|dramatic light and shadow|light and shadow play|tenebrist|rembrandt?",
        es="claroscuro|iluminación rembrandt|tenebrismo|luz rembrandt|iluminación en claroscuro",
        de="chiaroscuro|helldunkel|rembrandt licht|clair obscur|hell dunkel malerei|rembrandtlicht|helldunkelmalerei|hell dunkel kontrast",
        fr="clair obscur|éclairage rembrandt|clair-obscur|lumière rembrandt|ténébrisme|en clair obscur",
        pt="claro escuro|chiaroscuro|luz rembrandt|claroscuro|iluminação rembrandt|tenebrismo",
        zh="明暗对照|伦勃朗光|明暗对比法|明暗法|伦勃朗布光|卡拉瓦乔式光影|伦勃朗式光线",
        ja="キアロスクーロ|明暗法|レンブラント光|レンブラントライト|レンブラントライティング|明暗の対比|キアロスクロ",
    ),
    _term(
        "lighting_mood",
        "silhouette",
        "Silhouette",
        "silhouette lighting",
        "The subject is a dark shape before light.",
        en="silhouette|silhouetted|in silhouette|silhouette lighting|silhouettes|as a silhouette|silhouette shot",
        es="silueta|a contraluz en silueta|siluetas|en silueta|recortado en silueta",
        de="silhouette|als silhouette|silhouetten|schattenriss|scherenschnitt?",
        fr="silhouette|en silhouette|silhouettes|en ombre chinoise|ombre chinoise",
        pt="silhueta|em silhueta|silhuetas|contraluz em silhueta",
        zh="剪影|轮廓剪影|剪影效果|剪影画面",
        ja="シルエット|影絵のような|シルエットになる|シルエットで",
    ),
    _term(
        "lighting_mood",
        "moody",
        "Moody",
        "moody lighting",
        "Dark and full of feeling.",
        en="moody lighting|moody light|moody|moody atmosphere|brooding lighting|moodily lit|cinematic moody lighting|brooding light",
        es="luz melancólica|iluminación sombría|luz sombría|atmósfera sombría|ambiente sombrío|moody|luz de ambiente sombrío",
        de="stimmungsvolles licht|düstere stimmung|stimmungsvolle beleuchtung|düstere beleuchtung|düstere atmosphäre|moody|stimmungsvoll?",
        fr="lumière d'ambiance sombre|ambiance sombre|éclairage sombre et dramatique|lumière mélancolique|atmosphère sombre|moody",
        pt="luz sombria|iluminação sombria|clima sombrio|luz melancólica|atmosfera sombria|moody",
        zh="阴郁的光线|忧郁氛围|情绪化灯光|氛围感光线|阴郁氛围|情绪光|忧郁的光线|阴郁的氛围|情绪化光线",
        ja="ムーディー|ムーディーな照明|陰鬱な光|陰影のある雰囲気|ムーディーな光|ムーディな照明|陰鬱な雰囲気",
    ),
    _term(
        "lighting_mood",
        "soft_diffused",
        "Soft and diffused",
        "soft diffused lighting",
        "Light with no edge.",
        en="soft diffused|soft diffused lighting|diffused light|diffused lighting|diffuse light|diffuse lighting|softly diffused|"
        "soft and diffused|soft diffused light|softly lit|soft diffuse light|soft diffuse lighting|soft lit|soft ambient light|"
        "soft ambient lighting|diffused?",
        es="luz difusa|luz suave y difusa|iluminación difusa|luz difuminada",
        de="diffuses licht|weiches diffuses licht|diffuse beleuchtung|weich gestreutes licht|gestreutes licht|diffus?",
        fr="lumière diffuse|lumière douce et diffuse|éclairage diffus|lumière douce diffuse",
        pt="luz difusa|luz suave e difusa|iluminação difusa|luz difusa suave",
        zh="漫射光|柔和漫射光|散射光|柔和散射光|漫反射光|柔和的漫射光",
        ja="拡散光|柔らかい拡散光|ディフューズ光|ディフューズライト|やわらかい拡散光|柔らかく拡散した光",
    ),
    _term(
        "lighting_mood",
        "harsh",
        "Harsh",
        "harsh lighting",
        "Bare, glaring light.",
        en="harsh lighting|harsh light|glaring light|harsh sunlight|unforgiving light|harshly lit|bare bulb lighting|"
        "glaring lighting|stark lighting|stark light|harsh?",
        es="luz áspera|iluminación áspera|luz cruda|luz agresiva|iluminación cruda|luz despiadada",
        de="grelles licht|grelle beleuchtung|schonungsloses licht|gleißendes licht|grell?",
        fr="lumière crue|éclairage cru|lumière violente|lumière agressive|éclairage brutal",
        pt="luz agressiva|luz crua|iluminação crua|luz áspera|iluminação agressiva",
        zh="刺眼的光|强烈刺眼光线|刺目光线|刺眼光线|刺眼灯光|刺眼的灯光",
        ja="きつい光|ギラギラした光|どぎつい照明|刺すような光|きつい照明",
    ),
    _term(
        "lighting_mood",
        "romantic",
        "Romantic",
        "romantic lighting",
        "Warm, low and flattering.",
        en="romantic lighting|romantic light|romantic glow|romantic mood|candlelit mood|romantic atmosphere|romantic?",
        es="luz romántica|iluminación romántica|ambiente romántico|romántica?|romántico?",
        de="romantisches licht|romantische beleuchtung|romantische stimmung|romantisch?",
        fr="lumière romantique|éclairage romantique|ambiance romantique|romantique?",
        pt="luz romântica|iluminação romântica|clima romântico|romântico?|romântica?",
        zh="浪漫光线|浪漫氛围|浪漫灯光|浪漫的光线|浪漫的氛围|浪漫?",
        ja="ロマンチックな光|ロマンチックな照明|ロマンティックな雰囲気|ロマンチックな雰囲気|ロマンチック?",
    ),
    _term(
        "lighting_mood",
        "clinical",
        "Clinical",
        "clinical lighting",
        "Flat, cold and even, as in a hospital.",
        en="clinical lighting|clinical light|sterile lighting|sterile light|hospital lighting|cold clinical light|"
        "flat office lighting|clinically lit|clinical look|clinical?|sterile?",
        es="luz clínica|iluminación clínica|luz de hospital|iluminación de hospital|luz aséptica",
        de="klinisches licht|klinische beleuchtung|steriles licht|krankenhauslicht|sterile beleuchtung|klinisch?",
        fr="lumière clinique|éclairage clinique|lumière d'hôpital|éclairage d'hôpital|lumière aseptisée",
        pt="luz clínica|iluminação clínica|luz de hospital|iluminação de hospital|luz asséptica",
        zh="临床感灯光|医院式灯光|冷白灯光|无菌感灯光|手术室灯光|医院般的灯光",
        ja="無機質な照明|病院のような照明|臨床的な光|病院のような光|無機質な光",
    ),
    _term(
        "lighting_mood",
        "dreamlike",
        "Dreamlike",
        "dreamlike lighting",
        "Hazy and unreal.",
        en="dreamlike|dreamy|dreamlike lighting|dreamy lighting|dreamy light|ethereal lighting|ethereal light|ethereal|"
        "hazy dreamy light|ethereal glow|dreamy glow|surreal lighting|dreamlike atmosphere|dreamlike haze|dreamy atmosphere|"
        "dreamy haze|dreamlike quality",
        es="luz onírica|iluminación onírica|luz de ensueño|ambiente onírico|luz etérea|de ensueño|onírica?|onírico?",
        de="traumhaftes licht|verträumtes licht|traumartige beleuchtung|ätherisches licht|traumhafte beleuchtung|traumhaft?|"
        "verträumt?|traumartig?",
        fr="onirique|lumière onirique|lumière de rêve|éclairage onirique|atmosphère onirique|lumière éthérée",
        pt="luz onírica|luz de sonho|iluminação onírica|atmosfera onírica|luz etérea|onírica?|onírico?",
        zh="梦幻|梦幻光线|如梦似幻的光|梦幻灯光|梦幻氛围|梦幻的光线|梦幻般的光",
        ja="夢のような光|幻想的な照明|夢幻的|幻想的な光|夢のような雰囲気|夢見心地の光|幻想的?",
    ),
    # lighting_source: a noun without article ("lit by candlelight")
    _term(
        "lighting_source",
        "daylight",
        "Daylight",
        "daylight",
        "Light of the day, not the sun itself.",
        en="daylight|natural light|natural lighting|window light|daylit|natural daylight|available light|light from the window|"
        "broad daylight|light through the window|window lighting|natural window light|soft window light|soft natural light",
        es="luz de día|luz natural|luz de ventana|luz diurna|luz del día|luz de la ventana",
        de="tageslicht|natürliches licht|fensterlicht|bei tageslicht|licht vom fenster",
        fr="lumière du jour|lumière naturelle|lumière de fenêtre|éclairage naturel|lumière de la fenêtre",
        pt="luz do dia|luz natural|luz de janela|luz diurna|luz da janela|iluminação natural",
        zh="日光|自然光|窗光|天光|窗户光|白天自然光|窗边光",
        ja="昼光|自然光|窓の光|日中の光|デイライト|窓からの光|窓明かり",
    ),
    _term(
        "lighting_source",
        "sun",
        "Sun",
        "direct sunlight",
        "The sun itself.",
        en="sunlight|direct sun|direct sunlight|sunlit|sun rays|sunbeams|sunbeam|sunrays|sunshine|sunny light|sunlight streaming|"
        "bright sun|lit by the sun|sun flare|sun light|rays of sun|sun drenched|backlit sun|sun?",
        es="luz solar|luz del sol|sol directo|rayos de sol|bajo el sol|sol bajo|sol?",
        de="sonnenlicht|direkte sonne|sonnenstrahlen|direktes sonnenlicht|im sonnenlicht|tiefstehende sonne|sonne?",
        fr="lumière du soleil|soleil direct|rayons de soleil|plein soleil|en plein soleil|rayon de soleil|soleil bas|"
        "lumière solaire|soleil?",
        pt="luz do sol|luz solar|sol direto|raios de sol|sob o sol|sol baixo|sol?",
        zh="阳光|太阳光|直射阳光|日照|阳光照射|太阳光线",
        ja="太陽光|日差し|直射日光|陽光|陽の光|太陽の光",
    ),
    _term(
        "lighting_source",
        "overcast",
        "Overcast sky",
        "overcast skylight",
        "A cloudy sky as one great soft source.",
        en="overcast light|overcast lighting|cloudy sky light|overcast skylight|overcast daylight|cloudy light|light of an overcast sky",
        es="luz de cielo nublado|luz nublada|luz de día nublado|luz de un cielo cubierto",
        de="licht bei bedecktem himmel|wolkenlicht|licht eines bedeckten himmels",
        fr="lumière de ciel couvert|lumière d'un ciel couvert|lumière de temps couvert",
        pt="luz de céu nublado|luz de dia nublado|luz de um céu encoberto",
        zh="阴天光线|阴天散射光|阴天的光线|阴天光",
        ja="曇天光|曇り空の光|曇天の光",
    ),
    _term(
        "lighting_source",
        "moonlight",
        "Moonlight",
        "moonlight",
        "The moon.",
        en="moonlight|moonlit|moon light|lit by the moon|light of the moon|moonlight glow|moonbeams|moonbeam",
        es="luz de luna|luz de la luna|claro de luna|a la luz de la luna",
        de="mondlicht|mondschein|im mondlicht|bei mondlicht|mondbeschienen",
        fr="clair de lune|lumière de la lune|lumière lunaire|au clair de lune",
        pt="luar|luz da lua|luz de lua|ao luar|sob o luar",
        zh="月光|月光下|月色?",
        ja="月明かり|月光|月の光|月あかり",
    ),
    _term(
        "lighting_source",
        "firelight",
        "Firelight",
        "firelight",
        "Open fire.",
        en="firelight|fire light|firelit|campfire light|light of the fire|lit by fire|bonfire light|lit by a fire|torchlight|"
        "torch light|torchlit|fireplace light|fireplace glow|campfire glow|lit by flames|light of a campfire|glow of the fire|"
        "flame light|lit by a campfire|lit by the fire|glow of a campfire|fireglow|lit by torches",
        es="luz de fuego|luz de hoguera|luz de fogata|luz del fuego|luz de antorchas|iluminado por el fuego|luz de la hoguera|"
        "luz de antorcha",
        de="feuerschein|feuerlicht|licht eines lagerfeuers|kaminlicht|fackelschein|fackellicht|lagerfeuerschein|im feuerschein|"
        "licht des feuers|schein des feuers",
        fr="lueur du feu|lumière de feu|lumière d'un feu de camp|lueur d'un feu|à la lueur du feu|lumière des torches|"
        "lueur des flammes|éclairé par le feu|lueur des torches",
        pt="luz de fogo|luz de fogueira|luz do fogo|luz da fogueira|luz de tochas|iluminado pelo fogo|à luz do fogo|luz de tocha",
        zh="火光|篝火光|火堆的光|炉火光|火把光|篝火的光|炉火的光|火光照亮",
        ja="火の光|焚き火の光|炎の明かり|暖炉の光|たき火の光|松明の光|焚火の明かり|炎の光|焚き火の明かり",
    ),
    _term(
        "lighting_source",
        "candle",
        "Candlelight",
        "candlelight",
        "Candles.",
        en="candlelight|candle light|candlelit|candle lit|lit by candles|lit by a candle|by candle|candlelight glow|"
        "light of a candle|light of candles|lit by candlelight|candle glow|glow of candles|single candle|by candlelight|candle|"
        "candles|candle flame|candle flames|lit candles",
        es="luz de vela|luz de las velas|luz de velas|a la luz de las velas|velas|iluminado con velas|iluminada con velas|"
        "a la luz de una vela|luz de una vela|vela?",
        de="kerzenlicht|kerzenschein|bei kerzenlicht|kerzen|im kerzenschein|im kerzenlicht|von kerzen beleuchtet|kerze?",
        fr="lumière de bougie|lueur des bougies|à la bougie|éclairé à la bougie|chandelles|bougies|lueur d'une bougie|"
        "à la lueur des bougies|lumière des bougies|aux chandelles|à la chandelle|bougie?",
        pt="luz de vela|luz de velas|à luz de velas|velas|iluminado por velas|à luz de vela|luz das velas|à luz das velas|vela?",
        zh="烛光|蜡烛光|蜡烛|烛光照明|蜡烛照明|烛火",
        ja="ろうそくの光|キャンドルライト|蝋燭の灯り|ロウソクの明かり|ろうそくの明かり|キャンドルの光|蝋燭の光|ろうそく|キャンドル|ロウソクの光|ろうそくの灯り",
    ),
    _term(
        "lighting_source",
        "practical",
        "Practicals",
        "practical lamps",
        "Lamps that are seen in the picture.",
        en="practical lamps|practicals|practical lights|practical lighting|practical light|lamp light|lamplight|lamplit|desk lamp|"
        "bedside lamp|practical lamp|string lights|fairy lights|streetlights|street lights|streetlight|streetlamps|street lamps|"
        "streetlamp|street lamp|practical sources|lantern light|lit by lamps|lit by a lamp|lit by lanterns|streetlamp light|"
        "christmas lights",
        es="luces prácticas|lámparas en cuadro|luz de lámpara|farolas|luz de las farolas|luz de farola|lámpara de escritorio|"
        "lámpara de noche|luces de la calle",
        de="praktische lampen|lampenlicht|straßenlaternen|sichtbare lampen|laternenlicht|schreibtischlampe|straßenlaterne|"
        "lampenschein|straßenbeleuchtung",
        fr="lampes praticables|lumière de lampe|lampadaires|lampes visibles|lampadaire|lampe de bureau|lampe de chevet|réverbères|"
        "lumière des réverbères",
        pt="luzes práticas|luz de abajur|postes de luz|lâmpadas em quadro|luz de postes|luz dos postes|luz de luminária|abajur?",
        zh="实景光源|台灯光|路灯|灯笼光|台灯|路灯光|灯串|实用光源|床头灯",
        ja="実灯|画面内の照明|街灯|ランプの明かり|プラクティカルライト|街灯の光|ランプの灯り|卓上ランプ|電気スタンド",
    ),
    _term(
        "lighting_source",
        "neon",
        "Neon",
        "neon light",
        "Neon tubes and signs.",
        en="neon light|neon lights|neon sign|neon signs|neon lighting|neon lit|neon glow|neon tubes|lit by neon|neons|neon signage|"
        "neon soaked|neon drenched|neon bathed|neon reflections|neon tube|neon?",
        es="neón|luces de neón|neones|luz de neón|letrero de neón|letreros de neón|carteles de neón|iluminación de neón",
        de="neonlicht|neonlichter|neonreklame|neonröhren|leuchtreklame|neonschilder|neonbeleuchtung|neonschein|neon?",
        fr="néon|néons|lumière néon|enseignes au néon|lumières néon|lumière des néons|enseigne au néon|éclairage au néon",
        pt="neon|néon|luzes de neon|letreiros de neon|luz de neon|luz néon|letreiro de neon|luzes néon|letreiro de néon",
        zh="霓虹|霓虹灯|霓虹灯光|霓虹灯牌|霓虹光|霓虹招牌|霓虹照明",
        ja="ネオン|ネオン光|ネオンサイン|ネオンの光|ネオンライト|ネオン照明|ネオン管",
    ),
    _term(
        "lighting_source",
        "fluorescent",
        "Fluorescent",
        "fluorescent light",
        "Fluorescent tubes.",
        en="fluorescent|fluorescent light|fluorescent lights|fluorescent lighting|fluorescents|fluorescent tubes|strip lights|"
        "strip lighting|tube lights|tube light|fluorescent tube|fluoro lights|fluorescent bulbs|fluos",
        es="fluorescente|luz fluorescente|tubos fluorescentes|fluorescentes|luces fluorescentes|iluminación fluorescente",
        de="leuchtstoffröhre|leuchtstoffröhren|leuchtstofflicht|leuchtstofflampen|neonröhrenlicht im büro|leuchtstofflampe|"
        "fluoreszierendes licht",
        fr="fluorescent|lumière fluorescente|tubes fluorescents|éclairage fluorescent|néons de bureau|tube fluorescent|"
        "lumières fluorescentes",
        pt="fluorescente|luz fluorescente|lâmpadas fluorescentes|luzes fluorescentes|iluminação fluorescente|lâmpada fluorescente",
        zh="荧光灯|日光灯|日光灯管|荧光灯管|荧光照明|荧光灯光",
        ja="蛍光灯|蛍光灯の光|蛍光灯照明|蛍光管",
    ),
    _term(
        "lighting_source",
        "tungsten",
        "Tungsten",
        "tungsten light",
        "Warm filament bulbs.",
        en="tungsten|tungsten light|tungsten lights|tungsten lighting|incandescent|incandescent light|incandescent bulbs|"
        "filament bulbs|edison bulbs|tungsten bulbs|tungsten bulb|tungsten glow|incandescent bulb|edison bulb|"
        "incandescent lighting|tungsten lamps|single bare bulb|warm bulbs|bare bulb?|naked bulb?|light bulb?",
        es="tungsteno|luz de tungsteno|bombilla incandescente|bombillas incandescentes|luz incandescente|bombilla desnuda",
        de="wolframlicht|kunstlicht glühlampe|glühbirnen|glühbirne|glühlampe|glühlampenlicht|halogenlicht|glühbirnenlicht|tungsten",
        fr="tungstène|lumière tungstène|ampoule à incandescence|ampoules à incandescence|lumière incandescente|ampoule nue",
        pt="tungstênio|luz de tungstênio|lâmpada incandescente|lâmpadas incandescentes|luz incandescente|tungsténio",
        zh="钨丝灯|白炽灯|钨丝灯光|白炽灯光|钨灯|钨丝灯泡",
        ja="タングステン|白熱灯|白熱電球|裸電球|タングステン光|タングステンライト|白熱灯の光",
    ),
    _term(
        "lighting_source",
        "led",
        "LED",
        "LED light",
        "LED panels and tubes.",
        en="led light|led lights|led lighting|led panels|led panel|led wall|led tubes|led strips|led strip|leds|rgb tubes|"
        "led screen light|led tube|led glow",
        es="luz led|luces led|paneles led|tiras led|pantalla led|iluminación led",
        de="led licht|led lampen|led leuchten|led panels|led streifen|led röhren|led wand|led beleuchtung",
        fr="lumière led|éclairage led|panneaux led|bandes led|lumières led|leds|tubes led",
        pt="luz led|luz de led|luzes de led|painéis de led|fitas de led|iluminação led|luzes led",
        zh="led灯|led灯光|led灯带|led屏幕光|led面板|led灯管|led照明",
        ja="ledライト|led照明|led光|ledパネル|ledの光|ledテープ",
    ),
    _term(
        "lighting_source",
        "headlights",
        "Headlights",
        "headlights",
        "The lamps of a vehicle.",
        en="headlights|headlight|car lights|car headlights|headlight beams|high beams|lit by headlights|car beams|headlight glare",
        es="faros|faros de coche|luces del coche|faros del coche|luz de los faros|luces de los faros",
        de="scheinwerfer eines autos|autoscheinwerfer|scheinwerferlicht|scheinwerferlicht eines autos|licht der scheinwerfer|scheinwerfer?",
        fr="phares|phares de voiture|lumière des phares|phares d'une voiture|lueur des phares",
        pt="faróis|faróis de carro|luz dos faróis|faróis do carro|farol de carro",
        zh="车灯|大灯光|车头灯|汽车大灯|车前灯|车灯光|车灯照明",
        ja="ヘッドライト|車のライト|車のヘッドライト|ヘッドライトの光|前照灯",
    ),
    _term(
        "lighting_source",
        "screen_glow",
        "Screen glow",
        "screen glow",
        "A telephone, television or computer.",
        en="screen glow|screen light|monitor glow|tv glow|phone glow|computer glow|television glow|lit by a screen|lit by screens|"
        "glow of a screen|glow of a phone|laptop glow|light of a screen|glow of the screen|glow of a monitor|glow of monitors|"
        "lit by a phone|lit by her phone|lit by his phone|monitor light|phone light|tv light|light from the tv|glow of the tv|"
        "lit by the tv|lit by a monitor|lit by monitors|lit by the screen|light of the screen|glow of her phone|"
        "glow of his phone|glow of a laptop|glow of screens|screenlight|phone screen light|glow of a tv|glow of the monitor|"
        "light of her phone|light of his phone|glow of the laptop|lit by a laptop|glow of a television|computer screen light",
        es="luz de pantalla|luz del móvil|luz del televisor|brillo de la pantalla|luz de la pantalla|resplandor de la pantalla|"
        "luz del monitor|brillo del móvil|resplandor del monitor|luz del teléfono",
        de="bildschirmlicht|bildschirmschein|fernsehlicht|handylicht|monitorlicht|schein des bildschirms|licht des bildschirms|"
        "schein des monitors|licht des handys|schein des handys|bildschirmleuchten",
        fr="lueur d'écran|lumière d'écran|lueur du téléphone|lueur de la télévision|lueur de l'écran|lumière de l'écran|"
        "lueur d'un écran|lueur du moniteur|lueur de l'ordinateur",
        pt="luz da tela|brilho da tela|luz do celular|luz da televisão|luz do ecrã|brilho do celular|luz do monitor|"
        "brilho do monitor|brilho do ecrã",
        zh="屏幕光|屏幕的光|手机屏幕光|电视屏幕光|显示器的光|电脑屏幕的光|手机屏幕的光|屏幕微光|显示器光|屏幕光照|手机的光",
        ja="画面の光|モニターの光|スマホの光|テレビの光|スクリーンの光|スマホの明かり|ディスプレイの光|スマートフォンの光|画面の明かり|パソコンの光",
    ),
    _term(
        "lighting_source",
        "mixed",
        "Mixed",
        "mixed light sources",
        "Sources of different colours together.",
        en="mixed lighting|mixed light|mixed light sources|mixed color temperature|mixed colour temperature|mixed sources|"
        "mixed color temperatures|mixed colour temperatures|mixed temperatures",
        es="luz mixta|iluminación mixta|fuentes de luz mixtas|fuentes mixtas",
        de="mischlicht|gemischte lichtquellen|gemischtes licht|gemischte beleuchtung",
        fr="lumière mixte|éclairage mixte|sources mixtes|lumières mixtes",
        pt="luz mista|iluminação mista|fontes mistas|luzes mistas",
        zh="混合光源|混合光|混合照明|混合灯光",
        ja="ミックス光|混合光源|ミックス光源|混合光|ミックスライティング",
    ),
    # lighting_quality: a mass noun, ending in "light"
    _term(
        "lighting_quality",
        "soft",
        "Soft",
        "soft light",
        "Shadows with soft edges.",
        en="soft light|soft lighting|softlight|soft shadows|gentle light|softbox|soft box|soft key light|gentle lighting|soft key|"
        "soft glow|big soft source|soft fill|soft warm light|soft golden light|soft?",
        es="luz suave|luces suaves|iluminación suave|sombras suaves|luz blanda|luz tamizada",
        de="weiches licht|weiche beleuchtung|weiche schatten|softlight|sanftes licht|weichem licht|weicher lichteinfall|sanfte beleuchtung",
        fr="lumière douce|éclairage doux|ombres douces|lumières douces",
        pt="luz suave|iluminação suave|sombras suaves|luz macia|luz branda",
        zh="柔光|柔和光线|柔和的光|柔和灯光|柔和的光线|软光|柔光照明|柔和的灯光|柔和阴影|光线柔和|柔和?",
        ja="柔らかい光|ソフトライト|やわらかい光|柔らかな光|柔らかい照明|やわらかな光|ソフトな光|柔光|柔らかな照明|柔らかい影",
    ),
    _term(
        "lighting_quality",
        "hard",
        "Hard",
        "hard light",
        "Shadows with sharp edges.",
        en="hard light|hard lighting|hard shadows|sharp shadows|hard sunlight|hard sun|hard key|crisp shadows|hard key light|"
        "hard edged shadows|hard edge shadows|direct hard light|hard noon light|hard side light|hard?",
        es="luz dura|iluminación dura|sombras duras|luces duras|sombras marcadas",
        de="hartes licht|harte beleuchtung|harte schatten|hartem licht|scharfe schatten|hartes sonnenlicht",
        fr="lumière dure|éclairage dur|ombres dures|lumières dures|ombres nettes",
        pt="luz dura|iluminação dura|sombras duras|sombras marcadas",
        zh="硬光|强硬光线|硬质光|硬光照明|硬朗光线|硬阴影|清晰的阴影",
        ja="硬い光|ハードライト|強い影|硬い照明|ハードな光|硬い影|くっきりした影",
    ),
    _term(
        "lighting_quality",
        "high_contrast",
        "High contrast",
        "high-contrast light",
        "Bright and dark far apart.",
        en="high contrast|high contrast light|high contrast lighting|strong contrast|contrasty|stark contrast|punchy contrast|"
        "contrasty light|contrasty lighting|heavy contrast|high contrast look|contrasty look|strong contrasts|deep contrast|"
        "hi contrast",
        es="alto contraste|mucho contraste|fuerte contraste|contraste alto|gran contraste|muy contrastado|contrastado?",
        de="hoher kontrast|kontrastreich|starker kontrast|hohem kontrast|starke kontraste|kontrastreiche|harte kontraste|viel kontrast",
        fr="contraste élevé|fort contraste|très contrasté|contrastes forts|haut contraste|beaucoup de contraste|contrasté?|contrastée?",
        pt="alto contraste|muito contraste|contraste forte|contraste alto|contrastado?",
        zh="高对比度|强对比|高反差|高对比|强烈对比|高对比光线|强反差",
        ja="ハイコントラスト|高コントラスト|強いコントラスト|コントラストの強い|コントラストが強い",
    ),
    _term(
        "lighting_quality",
        "low_contrast",
        "Low contrast",
        "low-contrast light",
        "Bright and dark near together.",
        en="low contrast|low contrast light|low contrast lighting|flat light|flat lighting|low contrast look|flatly lit|flat look|"
        "lo contrast|milky contrast",
        es="bajo contraste|poco contraste|luz plana|contraste bajo|iluminación plana",
        de="niedriger kontrast|kontrastarm|wenig kontrast|flaches licht|geringer kontrast|niedrigem kontrast|flache beleuchtung",
        fr="faible contraste|peu contrasté|lumière plate|peu de contraste|contraste faible|éclairage plat|bas contraste",
        pt="baixo contraste|pouco contraste|luz plana|contraste baixo|luz chapada|iluminação plana",
        zh="低对比度|低反差|平光|低对比|弱对比|平淡光线",
        ja="ローコントラスト|低コントラスト|フラットな光|コントラストの弱い|コントラストが弱い|フラットライト|フラットな照明",
    ),
    _term(
        "lighting_quality",
        "volumetric",
        "Volumetric",
        "volumetric light",
        "The beams themselves are seen.",
        en="volumetric light|volumetric lighting|volumetric|god rays|godrays|light shafts|shafts of light|light beams|"
        "crepuscular rays|beams of light|volumetric fog|shaft of light|light rays|visible light beams|volumetric beams|"
        "visible beams|rays of light|volumetrics|volumetric rays|beam of light|shafts of sunlight|shafts of sun",
        es="luz volumétrica|rayos de luz|haces de luz|iluminación volumétrica|rayos volumétricos|rayos crepusculares|"
        "luces volumétricas|haz de luz",
        de="volumetrisches licht|lichtstrahlen|lichtschächte|gottesstrahlen|volumetrische beleuchtung|lichtbündel|"
        "sichtbare lichtstrahlen|lichtkegel",
        fr="lumière volumétrique|rayons de lumière|faisceaux de lumière|éclairage volumétrique|rais de lumière|rayons volumétriques|"
        "faisceau de lumière",
        pt="luz volumétrica|raios de luz|feixes de luz|iluminação volumétrica|raios volumétricos|feixe de luz",
        zh="体积光|丁达尔效应|光束|光柱|体积光照|丁达尔光|耶稣光|体积雾",
        ja="ボリュメトリックライト|光芒|光の筋|ボリュームライト|光の柱|チンダル現象|ゴッドレイ|ボリューメトリックライト|光束|光線?",
    ),
    # lighting_direction: a mass noun, ending in "lighting"
    _term(
        "lighting_direction",
        "front",
        "Front",
        "frontal lighting",
        "From the camera's side.",
        en="front light|front lighting|frontal light|frontal lighting|frontlight|front lit|frontlit|on axis light|"
        "light from the front|lit from the front|frontally lit|on camera flash|ring light|beauty dish|lit frontally",
        es="luz frontal|iluminación frontal|luz de frente|iluminado de frente",
        de="frontlicht|frontale beleuchtung|licht von vorn|licht von vorne|frontales licht|vorderlicht|von vorn beleuchtet",
        fr="lumière frontale|éclairage frontal|lumière de face|éclairé de face|éclairage de face",
        pt="luz frontal|iluminação frontal|luz de frente|iluminado de frente",
        zh="正面光|顺光|正面布光|前光|正面打光|平光正面",
        ja="順光|正面光|フロントライト|正面からの光|正面の光|前からの光",
    ),
    _term(
        "lighting_direction",
        "side",
        "Side",
        "side lighting",
        "From the side.",
        en="side light|side lighting|sidelight|sidelighting|side lit|sidelit|light from the side|lit from the side|split lighting|"
        "lateral light|cross light|cross lighting|side key|raking light|light from one side|lit from one side|"
        "light from the left|light from the right|lit from the left|lit from the right|side lights|short lighting|loop lighting|"
        "split light",
        es="luz lateral|iluminación lateral|luz de lado|iluminado de lado|luz de costado|luz dividida",
        de="seitenlicht|seitliches licht|licht von der seite|seitliche beleuchtung|von der seite beleuchtet|streiflicht|seitlichem licht",
        fr="lumière latérale|éclairage latéral|lumière de côté|éclairé de côté|éclairage de côté|lumière rasante",
        pt="luz lateral|iluminação lateral|luz de lado|iluminado de lado|luz rasante",
        zh="侧光|侧面光|侧面布光|侧面打光|侧向光|侧光照明|侧方光",
        ja="サイドライト|側光|横からの光|サイド光|横からの照明|側面光|斜光",
    ),
    _term(
        "lighting_direction",
        "back",
        "Back",
        "backlighting",
        "From behind the subject.",
        en="backlight|back light|backlighting|back lighting|backlit|back lit|light from behind|lit from behind|contre jour|"
        "contrejour|contra light|backlights|back lights|strongly backlit|shooting into the sun|backlight glow|backlit by|"
        "strong backlight|light behind|against the light?|into the sun?",
        es="contraluz|a contraluz|luz trasera|retroiluminado|iluminado desde atrás|luz desde atrás|retroiluminada|luz por detrás|"
        "luz de fondo?",
        de="gegenlicht|im gegenlicht|licht von hinten|von hinten beleuchtet|hinterleuchtet|rücklicht von hinten|hintergrundbeleuchtung?",
        fr="contre jour|à contre jour|lumière arrière|contrejour|en contre jour|rétroéclairé|éclairé par derrière|"
        "lumière par derrière|éclairage arrière",
        pt="contraluz|contra luz|em contraluz|luz de trás|iluminado por trás|luz por trás|retroiluminado|retroiluminação",
        zh="逆光|背光|背面光|逆光拍摄|背后打光|逆光照明|后方打光",
        ja="逆光|バックライト|後ろからの光|背後からの光|逆光で|バックライティング",
    ),
    _term(
        "lighting_direction",
        "rim",
        "Rim",
        "rim lighting",
        "A bright edge drawn by light from behind.",
        en="rim light|rim lighting|rimlight|rim lit|edge light|edge lighting|hair light|rim lights|rimlit|halo light|kicker light|"
        "hairlight|edge lit|rim lighted|halo lighting|rimlighting|rim?|kicker?",
        es="luz de contorno|luz de borde|luz de recorte|contorno luminoso|luz de silueta|luz rim|luz perimetral",
        de="kantenlicht|streiflicht an der kante|randlicht|konturlicht|lichtkante|lichtsaum|rim light|spitzlicht?",
        fr="lumière de contour|liseré de lumière|contre de contour|liseré lumineux|rim light|éclairage de contour|décrochage?",
        pt="luz de contorno|luz de recorte|rim light|luz de borda|contorno de luz|luz de cabelo",
        zh="轮廓光|边缘光|勾边光|发丝光|轮廓灯|勾勒轮廓的光",
        ja="リムライト|輪郭光|縁取りの光|エッジライト|リム光|ヘアライト|輪郭を縁取る光",
    ),
    _term(
        "lighting_direction",
        "top",
        "Top",
        "top lighting",
        "From above.",
        en="top light|top lighting|toplight|top lit|toplit|light from above|lit from above|overhead light|overhead lighting|"
        "overhead key|downlight|toplighting|overhead lights|down lighting|light from overhead|lit from overhead|downlighting|"
        "butterfly lighting|paramount lighting",
        es="luz cenital|iluminación cenital|luz desde arriba|luz superior|luz desde lo alto",
        de="oberlicht|licht von oben|toplight|zenitlicht|beleuchtung von oben|deckenlicht|von oben beleuchtet",
        fr="lumière zénithale|éclairage zénithal|lumière d'en haut|douche de lumière|éclairage par le haut|lumière plongeante|"
        "lumière du dessus",
        pt="luz de cima|luz zenital|iluminação de cima|iluminação zenital|luz superior|luz vinda de cima|luz do alto",
        zh="顶光|顶部光|上方打光|头顶光|顶部打光|顶光照明",
        ja="トップライト|上からの光|トップ光|真上からの光|上方からの光|頭上からの光",
    ),
    _term(
        "lighting_direction",
        "under",
        "Under",
        "underlighting",
        "From below.",
        en="underlight|underlighting|under lighting|under light|light from below|lit from below|uplight|uplighting|underlit|"
        "light from underneath|lit from underneath|horror lighting|light from beneath|lit from beneath|uplit|up lighting|"
        "monster lighting|ghoul lighting",
        es="luz desde abajo|luz contrapicada|iluminación desde abajo|luz inferior|iluminado desde abajo|luz nadir",
        de="unterlicht|licht von unten|beleuchtung von unten|von unten beleuchtet|unteres licht",
        fr="lumière d'en bas|éclairage par en dessous|lumière par en dessous|éclairage en contre plongée|lumière du dessous|"
        "éclairé par en dessous",
        pt="luz de baixo|iluminação de baixo|luz vinda de baixo|luz por baixo|iluminado de baixo|luz inferior",
        zh="底光|脚光|下方打光|底部光|底部打光|下方照明",
        ja="アンダーライト|下からの光|下から照らす|下からの照明|フットライト|アンダー光",
    ),
    _term(
        "lighting_direction",
        "three_point",
        "Three-point",
        "three-point lighting",
        "Key, fill and back light.",
        en="three point lighting|3 point lighting|three point light|key fill and back|key fill back|3 point light|three point setup|"
        "three point|three point lighting setup",
        es="iluminación de tres puntos|tres puntos de luz|luz de tres puntos|esquema de tres puntos",
        de="dreipunktbeleuchtung|dreipunktlicht|drei punkt beleuchtung|drei punkt licht|3 punkt beleuchtung",
        fr="éclairage trois points|lumière trois points|éclairage à trois points|éclairage 3 points",
        pt="iluminação de três pontos|luz de três pontos|iluminação em três pontos|três pontos de luz",
        zh="三点布光|三点照明|三点式布光|三点打光|三点光",
        ja="三点照明|3点照明|スリーポイントライティング|三点ライティング|三灯照明",
    ),
    # time_of_day: an adverbial ("at dawn")
    _term(
        "time_of_day",
        "dawn",
        "Dawn",
        "at dawn",
        "The first light, before the sun.",
        en="dawn|daybreak|first light|break of day|at dawn|predawn|pre dawn|crack of dawn|early dawn|dawn light|dawn sky|"
        "at daybreak|at first light|early dawn light",
        es="amanecer|al amanecer|alba|al alba|madrugada|de madrugada|aurora|primeras luces|primera luz del día",
        de="morgendämmerung|morgengrauen|im morgengrauen|bei tagesanbruch|tagesanbruch|erstes licht|in der morgendämmerung|"
        "frühmorgens vor sonnenaufgang",
        fr="aube|à l'aube|aurore|point du jour|petit matin|au petit matin|à l'aurore|premières lueurs|au point du jour",
        pt="amanhecer|ao amanhecer|alvorada|aurora|madrugada|de madrugada|ao alvorecer|primeiras luzes|na madrugada",
        zh="黎明|拂晓|破晓|清晨天亮前|天亮时分|黎明时分|晨曦|天蒙蒙亮|凌晨",
        ja="夜明け|明け方|暁|夜明け前|黎明|薄明の朝|夜が明ける|あけぼの",
    ),
    _term(
        "time_of_day",
        "sunrise",
        "Sunrise",
        "at sunrise",
        "The sun comes over the horizon.",
        en="sunrise|sun up|sunup|at sunrise|rising sun|sun rising|sunrise light|sun rises|the sun comes up|sun coming up|"
        "during sunrise|sunrise sky|sunrise lighting|the rising sun|at sun up",
        es="salida del sol|al salir el sol|amanece|sol naciente|sol saliente|cuando sale el sol",
        de="sonnenaufgang|bei sonnenaufgang|aufgehende sonne|aufgehender sonne|die sonne geht auf",
        fr="lever du soleil|au lever du soleil|soleil levant|lever de soleil|au soleil levant",
        pt="nascer do sol|ao nascer do sol|sol nascente|sol nascendo|o sol nasce",
        zh="日出|日出时分|旭日|朝阳|太阳升起|旭日东升",
        ja="日の出|朝日|朝焼け|日の出の光|朝陽",
    ),
    _term(
        "time_of_day",
        "morning",
        "Morning",
        "in the morning",
        "The hours after sunrise.",
        en="morning|early morning|in the morning|mornings|late morning|morning light|morning sun|mid morning|midmorning|"
        "morning time|early morning light|morning sunlight|morning sunshine",
        es="por la mañana|mañana temprano|luz de la mañana|en la mañana|mañana soleada|primera hora de la mañana|a media mañana|de mañana?",
        de="am morgen|morgens|vormittag|morgenlicht|am vormittag|frühmorgens|früher morgen|früh am morgen|morgensonne|vormittags|morgen?",
        fr="matin|le matin|au matin|lumière du matin|matinée|tôt le matin|dans la matinée|de bon matin",
        pt="manhã|de manhã|pela manhã|luz da manhã|manhã cedo|de manhã cedo|no início da manhã",
        zh="早晨|清晨|上午|早上|晨光|清晨时分|早晨的阳光|清早",
        ja="朝|早朝|午前|朝の光|午前中|朝方|朝の陽光",
    ),
    _term(
        "time_of_day",
        "midday",
        "Midday",
        "at midday",
        "The sun stands highest.",
        en="midday|noon|high noon|at noon|mid day|noonday|lunchtime|at midday|noontime|noon sun|middle of the day|noon light|"
        "midday sun|midday light|harsh midday sun|midday sunlight",
        es="mediodía|al mediodía|pleno mediodía|a mediodía|luz de mediodía|medio día",
        de="mittag|mittags|am mittag|zur mittagszeit|mittagslicht|hoher mittag|mittagszeit|in der mittagshitze",
        fr="midi|à midi|plein midi|en plein midi|milieu de journée|lumière de midi|plein jour à midi",
        pt="meio dia|ao meio dia|luz do meio dia|pleno meio dia|em pleno meio dia",
        zh="正午|中午|午间|日正当中|正午时分|中午时分|晌午",
        ja="正午|真昼|昼|お昼|日中の真上|真っ昼間|昼下がりの真上|昼間?",
    ),
    _term(
        "time_of_day",
        "afternoon",
        "Afternoon",
        "in the afternoon",
        "The hours after midday.",
        en="afternoon|late afternoon|in the afternoon|early afternoon|mid afternoon|afternoon light|afternoon sun|"
        "late afternoon light|late afternoon sun|afternoon sunlight",
        es="por la tarde|media tarde|tarde soleada|luz de la tarde|a media tarde|primera hora de la tarde|última hora de la tarde|"
        "al caer la tarde|tarde?",
        de="nachmittag|am nachmittag|nachmittags|später nachmittag|nachmittagslicht|nachmittagssonne|spätnachmittag|am späten nachmittag",
        fr="après midi|l'après midi|en fin d'après midi|fin d'après midi|début d'après midi|lumière de l'après midi",
        pt="à tarde|de tarde|fim da tarde|luz da tarde|final da tarde|no fim da tarde|meio da tarde|tarde ensolarada|tarde?",
        zh="下午|午后|傍晚前|午后阳光|下午时分|午后时分",
        ja="午後|昼下がり|午後の光|夕方前|午後の日差し",
    ),
    _term(
        "time_of_day",
        "golden_hour",
        "Golden hour",
        "at golden hour",
        "The last or first hour of low, warm sun.",
        en="golden hour|magic hour|at golden hour|goldenhour|golden hour light|golden hour lighting|golden hour glow|"
        "magic hour light|golden hour sun|golden hour sunlight|during golden hour|golden hour sunset|magic hour glow|"
        "sunset golden hour|the golden hour|golden light?|golden sunlight?",
        es="hora dorada|hora mágica|en la hora dorada|la hora dorada|luz de la hora dorada|luz dorada?",
        de="goldene stunde|magic hour|zur goldenen stunde|goldenen stunde|in der goldenen stunde|goldenes licht?",
        fr="heure dorée|heure magique|golden hour|à l'heure dorée|heure d'or|lumière dorée?",
        pt="hora dourada|hora mágica|golden hour|na hora dourada|hora de ouro|luz dourada?",
        zh="黄金时刻|黄金时段光线|魔幻时刻|黄金时间的光|黄金时刻光线|黄金一小时|黄金时光|魔术时刻",
        ja="ゴールデンアワー|マジックアワー|黄金の光の時間|マジックアワーの光|ゴールデンアワーの光",
    ),
    _term(
        "time_of_day",
        "sunset",
        "Sunset",
        "at sunset",
        "The sun goes under the horizon.",
        en="sunset|sundown|setting sun|at sunset|sun sets|sun goes down|sun is setting|sunset light|sunsets|sun down|sunset glow|"
        "sun setting|sun going down|sunset sky|sunset lighting|at sundown|the setting sun|during sunset",
        es="atardecer|puesta de sol|al atardecer|ocaso|sol poniente|puesta del sol|en el ocaso",
        de="sonnenuntergang|bei sonnenuntergang|untergehende sonne|die sonne geht unter|untergehender sonne|abendrot",
        fr="coucher du soleil|au coucher du soleil|soleil couchant|coucher de soleil|au soleil couchant|le soleil se couche",
        pt="pôr do sol|ao pôr do sol|por do sol|sol poente|poente|sol se pondo|o sol se põe|entardecer|ao entardecer",
        zh="日落|夕阳|落日|日落时分|夕阳西下|太阳落山|日落余晖",
        ja="日没|夕日|夕焼け|日暮れ時の太陽|夕陽|沈む夕日|夕焼け空",
    ),
    _term(
        "time_of_day",
        "dusk",
        "Dusk",
        "at dusk",
        "The sun is gone, the sky still bright.",
        en="dusk|twilight|nightfall|at dusk|gloaming|evening|early evening|in the evening|evening light|crepuscule|dusky light|"
        "late evening|at twilight|twilight sky|dusk light|evening sun|evening sky|late dusk",
        es="crepúsculo|anochecer|al anochecer|atardecida|al caer la noche|entre dos luces",
        de="dämmerung|abenddämmerung|in der dämmerung|zwielicht|am abend|abends|bei dämmerung|im zwielicht|einbruch der dunkelheit|abend?",
        fr="crépuscule|au crépuscule|à la tombée de la nuit|entre chien et loup|tombée du jour|tombée de la nuit|le soir|"
        "à la tombée du jour|en soirée|soir?",
        pt="crepúsculo|anoitecer|ao anoitecer|ao cair da noite|lusco fusco|no crepúsculo",
        zh="黄昏|傍晚|薄暮|暮色|黄昏时分|傍晚时分|日暮",
        ja="夕暮れ|黄昏|薄暮|夕方|たそがれ|夕暮れ時|夕刻|日暮れ",
    ),
    _term(
        "time_of_day",
        "blue_hour",
        "Blue hour",
        "at blue hour",
        "The deep blue sky between dusk and night.",
        en="blue hour|at blue hour|bluehour|blue hour light|blue hour lighting|blue hour glow|lhour bleue|during blue hour|"
        "blue hour sky|the blue hour",
        es="hora azul|la hora azul|en la hora azul|luz de la hora azul",
        de="blaue stunde|zur blauen stunde|blauen stunde|in der blauen stunde",
        fr="heure bleue|à l'heure bleue|blue hour|l'heure bleue",
        pt="hora azul|na hora azul|blue hour|a hora azul",
        zh="蓝调时刻|蓝色时刻|蓝调时分|蓝色时分",
        ja="ブルーアワー|青の時間|ブルーアワーの光|ブルーモーメント",
    ),
    _term(
        "time_of_day",
        "night",
        "Night",
        "at night",
        "Dark.",
        en="night|at night|nighttime|night time|midnight|late at night|night scene|after dark|dead of night|nocturnal|night shot|"
        "middle of the night|at midnight|night exterior|late night|nightscape|by night|overnight|night sky|day for night|"
        "night time scene|at night time|during the night|in the night|nighttime scene|in the dead of night|night street|nocturne|"
        "night time lighting|late evening night|night lighting|nightfall darkness|nights?|tonight?",
        es="noche|de noche|por la noche|nocturno|nocturna|medianoche|en la noche|a medianoche|nocturnos|escena nocturna",
        de="nacht|nachts|bei nacht|in der nacht|mitternacht|nächtlich|nachtszene|nachthimmel|um mitternacht|nachtaufnahme|"
        "nächtliche|nächtlichen|nächtlicher",
        fr="nuit|de nuit|la nuit|nocturne|minuit|en pleine nuit|à minuit|pendant la nuit|scène de nuit|ciel nocturne",
        pt="noite|à noite|de noite|noturno|noturna|meia noite|nocturno|à meia noite|nocturna|cena noturna|durante a noite",
        zh="夜晚|夜里|晚上|深夜|午夜|夜景|夜间|黑夜|夜色|夜幕|夜空|半夜",
        ja="夜|深夜|真夜中|夜中|夜間|夜景|夜空|夜の街|夜更け|ナイトシーン",
    ),
    # weather: a noun without article ("in rain")
    _term(
        "weather",
        "clear",
        "Clear",
        "clear skies",
        "No cloud to speak of.",
        en="clear sky|clear skies|blue sky|blue skies|cloudless|cloudless sky|clear weather|sunny|sunny day|clear day|sunny weather|"
        "clear blue sky|fair weather|clear blue skies|sunny skies|clear sunny day|bright sunny day|on a sunny day|"
        "clear starry sky|starry sky|clear night sky|clear?|bright and clear?",
        es="cielo despejado|soleado|día soleado|cielo azul|cielos despejados|soleada|tiempo despejado|despejado?",
        de="klarer himmel|sonnig|wolkenlos|blauer himmel|sonniger tag|klarem himmel|wolkenloser himmel|blauem himmel|"
        "sonniges wetter|heiter?",
        fr="ciel dégagé|ensoleillé|ciel bleu|beau temps|temps clair|ciel clair|ciel sans nuages|ensoleillée|journée ensoleillée",
        pt="céu limpo|ensolarado|céu azul|dia de sol|tempo bom|céu aberto|ensolarada|sem nuvens|dia ensolarado",
        zh="晴天|晴朗|蓝天|万里无云|晴空|晴朗的天空|晴空万里|天气晴朗|晴?",
        ja="晴れ|快晴|青空|晴天|晴れた空|雲一つない|晴れた日|澄んだ空",
    ),
    _term(
        "weather",
        "rain",
        "Rain",
        "rain",
        "Rain falls.",
        en="rain|rainy|raining|rainfall|drizzle|downpour|drizzling|pouring rain|heavy rain|light rain|rain soaked|rainstorm|"
        "its raining|in the rain|rain falling|falling rain|torrential rain|rain falls|rain swept|rainswept|rain drenched|monsoon|"
        "raindrops|raining hard|rain pours|rain lashed|rain lashes|torrential|rain slicked|rain slick|rain pouring|"
        "pouring with rain|rain shower|rain showers|raining heavily|in heavy rain|rain streaked|rain streaks|wet with rain|"
        "make it rain|drizzly|rainy weather|light drizzle|rain wet|pouring?",
        es="lluvia|lluvia suave|lluvia ligera|lluvia fuerte|lluvia fina|"
        "lloviendo|llovizna|lluvioso|llueve|bajo la lluvia|aguacero|chubasco|diluvio|lluviosa|lluvias|que llueva|"
        "haz que llueva|llueva|llover",
        de="regen|regnerisch|es regnet|nieselregen|regnet|im regen|platzregen|regnerische|strömender regen|bei regen|starkregen|"
        "regenguss|verregnet|verregnete|regennass|regennasse|es regnen|regnen lassen|lass es regnen|soll regnen|schauer?",
        fr="pluie|pluvieux|il pleut|bruine|averse|sous la pluie|pluvieuse|crachin|pluie battante|pluie fine|pleut|qu'il pleuve|"
        "fais pleuvoir|pleuvoir",
        pt="chuva|chuvoso|chovendo|garoa|chuvisco|na chuva|sob chuva|chuvosa|chove|aguaceiro|debaixo de chuva|a chover|que chova|"
        "faz chover|faça chover|chover",
        zh="下雨|雨天|雨中|大雨|细雨|小雨|暴雨|下着雨|雨水|雨景|毛毛雨|雨滴|倾盆大雨|雨",
        ja="雨|雨天|小雨|大雨|豪雨|雨の日|雨が降る|雨降り|土砂降り|霧雨|雨が降って|雨を降らせて|雨を降らせ|雨降らせ",
    ),
    _term(
        "weather",
        "storm",
        "Storm",
        "stormy weather",
        "Thunder, lightning, gale.",
        en="storm|stormy|thunderstorm|lightning|thunder and lightning|tempest|thunder|stormy weather|hurricane|typhoon|"
        "thunderstorms|lightning storm|stormy sky|stormy skies|storm clouds|electrical storm|lightning strikes|lightning flashes|"
        "thunderclouds|thunder clouds|rolling thunder|raging storm|a storm is coming",
        es="tormenta|tormentoso|relámpagos|tempestad|rayos y truenos|tormentosa|truenos|relámpago|huracán|tormenta eléctrica",
        de="sturm|gewitter|stürmisch|blitze|unwetter|orkan|gewittersturm|blitz und donner|gewitterhimmel|stürmische|sturmwolken|"
        "donner|blitz?",
        fr="orage|tempête|orageux|éclairs|foudre|orageuse|tonnerre|ouragan|ciel d'orage|ciel orageux",
        pt="tempestade|tormenta|trovoada|relâmpagos|raios e trovões|tempestuoso|furacão|trovões|temporal|tempestuosa",
        zh="暴风雨|雷雨|雷电|风暴|闪电|雷暴|狂风暴雨|电闪雷鸣|打雷|暴风|台风",
        ja="嵐|暴風雨|雷雨|稲妻|雷|台風|暴風|雷鳴|稲光",
    ),
    _term(
        "weather",
        "snow",
        "Snow",
        "snow",
        "Snow falls or lies.",
        en="snow|snowy|snowing|snowfall|blizzard|flurries|snowstorm|falling snow|snow falling|its snowing|snow falls|snow covered|"
        "heavy snow|light snow|snowflakes|snow flurries|snow storm|snow flakes|sleet|snowdrifts|snowbound|snow drifts|snow laden|"
        "snowy day|in the snow|snowing heavily|snowfield|snow blowing|fresh snow|blowing snow|snowy weather",
        es="nieve|nevando|nevada|ventisca|nieva|nevasca|copos de nieve|bajo la nieve|que nieve|haz que nieve|nevado?|nevadas?",
        de="schnee|schneit|es schneit|schneefall|schneesturm|verschneit|im schnee|schneeflocken|verschneite|verschneiten|"
        "schneebedeckt|schneetreiben|lass es schneien|soll schneien",
        fr="neige|il neige|enneigé|tempête de neige|flocons|sous la neige|neigeux|enneigée|chute de neige|flocons de neige|blizzard|"
        "qu'il neige|fais neiger",
        pt="neve|nevando|nevasca|na neve|flocos de neve|neva|sob a neve|coberto de neve|a nevar|que neve|faz nevar|nevado?",
        zh="下雪|雪天|大雪|雪地|飘雪|暴雪|雪景|风雪|雪花|雪中|白雪|下着雪",
        ja="雪|降雪|吹雪|雪の日|雪が降る|大雪|雪景色|雪が降って|粉雪|雪原|雪を降らせて|雪を降らせ",
    ),
    _term(
        "weather",
        "fog",
        "Fog",
        "fog",
        "Fog or mist hangs.",
        en="fog|foggy|mist|misty|dense fog|thick fog|low fog|hazy|haze|fog rolling in|fog rolls in|mist rising|ground fog|smog|"
        "fogged|thick mist|rolling fog|light fog|heavy fog|mists|light haze|atmospheric haze|fogbank|fog bank|sea mist|"
        "atmospheric fog",
        es="niebla|neblina|brumoso|bruma|con niebla|brumosa|neblinoso|calina|niebla densa|niebla espesa",
        de="nebel|neblig|dunst|im nebel|dunstig|nebelig|dichter nebel|nebelschwaden|neblige|bodennebel|nebelschleier",
        fr="brouillard|brume|brumeux|dans la brume|brumeuse|épais brouillard|nappe de brouillard|voile de brume",
        pt="névoa|neblina|nevoeiro|bruma|enevoado|nebuloso|enevoada|cerração|com neblina|sob névoa",
        zh="雾|大雾|浓雾|薄雾|雾气|起雾|雾天|迷雾|晨雾|雾蒙蒙",
        ja="霧|濃霧|朝霧|もや|靄|霧の中|霧がかかる|霧に包まれ|霞",
    ),
    _term(
        "weather",
        "wind",
        "Wind",
        "wind",
        "Wind is seen at work.",
        en="windy|windswept|strong wind|gusty|breeze|breezy|gusts of wind|wind blown|windblown|blustery|high wind|high winds|"
        "gust of wind|wind blowing|strong winds|wind|wind swept|light breeze|gentle breeze|howling wind|wind howls|wind blows|"
        "gentle wind|wind gusts|windy day|gusting wind|gusting winds|strong gusts|in the wind",
        es="viento|ventoso|brisa|ráfagas|vendaval|ventosa|viento fuerte|ráfagas de viento|con viento",
        de="wind|windig|böen|brise|stürmischer wind|starker wind|windböen|windige|im wind",
        fr="vent|venteux|brise|rafales|bourrasques|vent fort|venteuse|rafales de vent|en plein vent",
        pt="vento|ventania|brisa|rajadas de vento|ventoso|vento forte|ventosa|rajadas",
        zh="刮风|大风|有风|微风|狂风|强风|风很大|风吹|寒风|阵风",
        ja="風が強い|強風|そよ風|風が吹く|突風|風が吹いて|微風|風になび|風?",
    ),
    _term(
        "weather",
        "overcast",
        "Overcast",
        "overcast skies",
        "Cloud covers the sky.",
        en="overcast|cloudy|grey sky|gray sky|overcast sky|overcast skies|cloud cover|grey skies|gray skies|overcast day|cloudy sky|"
        "cloudy skies|cloudy day|heavy clouds|leaden sky|leaden skies|dark clouds|thick clouds|overcast weather|low clouds|"
        "grey day|gray day",
        es="nublado|cielo gris|cielo nublado|nubes grises|nublada|cielo cubierto|día nublado|encapotado|cielo encapotado|cubierto?",
        de="bewölkt|grauer himmel|bedeckter himmel|wolkenverhangen|grauem himmel|bedecktem himmel|bewölkter himmel|wolkiger himmel|"
        "dichte wolken|bedeckt?|trüb?",
        fr="ciel gris|nuageux|ciel couvert|temps gris|ciel nuageux|nuageuse|temps couvert|ciel bas|couvert?",
        pt="nublado|céu cinza|céu nublado|encoberto|céu encoberto|nublada|dia nublado|céu cinzento|tempo fechado",
        zh="阴天|多云|阴沉的天空|乌云密布|阴云|天色阴沉|乌云",
        ja="曇り|曇天|曇り空|どんより|どんよりした空|灰色の空|曇った空|厚い雲",
    ),
    _term(
        "weather",
        "heat_haze",
        "Heat haze",
        "heat haze",
        "Hot air shimmers.",
        en="heat haze|heat shimmer|shimmering heat|heat distortion|mirage|heatwave shimmer|heat waves|heat ripple|heat ripples|"
        "shimmering air|air shimmers|heat shimmers|heat mirage",
        es="calima|reverberación del calor|espejismo|bruma de calor|ondas de calor|aire tembloroso por el calor|distorsión por calor",
        de="hitzeflimmern|flimmernde hitze|luftflimmern|flimmern der hitze|flirrende hitze|hitzeflirren",
        fr="brume de chaleur|air qui tremble|mirage|ondulations de chaleur|vagues de chaleur|distorsion de chaleur",
        pt="miragem|ondas de calor|ar tremulando de calor|névoa de calor|distorção de calor|bruma de calor",
        zh="热浪|热霾|蒸腾的热气|热气蒸腾|热浪扭曲",
        ja="陽炎|かげろう|熱で揺らぐ空気|熱波で揺らぐ|熱気で揺らぐ",
    ),
    # color_temperature: a plural noun, ending in "tones"
    _term(
        "color_temperature",
        "warm",
        "Warm",
        "warm tones",
        "Leaning to amber.",
        en="warm tones|warm tone|warm colors|warm colours|warm light|warm lighting|warm palette|warm grade|warm color palette|"
        "warm colour palette|warm look|warm color temperature|warm colour temperature|warm white balance|warm toned|warmly lit|"
        "3200k|2700k|warm color grade|warm colour grade|warm hues|warm glow|warm amber|warm color grading|warm colour grading|"
        "warm golden light|amber light|golden tones|amber tones|warm white|warm amber light|tungsten balance|tungsten balanced|"
        "warm color|warm colour|warm grading|warm amber tones|3000k|2800k|warm?",
        es="tonos cálidos|luz cálida|colores cálidos|paleta cálida|iluminación cálida|tono cálido|temperatura cálida|luz ámbar|"
        "temperatura de color cálida|etalonaje cálido|cálido?|cálida?|cálidos?|cálidas?",
        de="warme töne|warmes licht|warme farben|warme farbpalette|warme farbtöne|warmem licht|warmer farbton|warme farbtemperatur|"
        "warme beleuchtung|warmen farben|warm?|warme?",
        fr="tons chauds|lumière chaude|couleurs chaudes|palette chaude|teintes chaudes|éclairage chaud|température chaude|"
        "lumière chaleureuse|tonalité chaude|étalonnage chaud|chaud?|chaude?",
        pt="tons quentes|luz quente|cores quentes|paleta quente|iluminação quente|tom quente|temperatura quente|"
        "temperatura de cor quente|quente?|quentes?",
        zh="暖色|暖色调|暖光|暖调|暖色光|暖色系|暖黄色灯光|温暖的光|温暖的色调|温暖的灯光|色调温暖|暖黄光|暖色灯光|暖黄色光|温暖光线",
        ja="暖色|暖色系|暖かい色|暖かい光|ウォームトーン|暖かみのある|温かい光|暖色の光|温かい色|温かみのある光|暖かみのある光|暖色トーン|温かみのある色",
    ),
    _term(
        "color_temperature",
        "cool",
        "Cool",
        "cool tones",
        "Leaning to blue.",
        en="cool tones|cool tone|cool colors|cool colours|cool light|cool lighting|cold light|cold tones|cold colors|cold colours|"
        "cool palette|cold palette|cool grade|cold grade|cool blue|cool look|cool color temperature|cool colour temperature|"
        "cold lighting|cool toned|cold look|cool color grade|cool colour grade|cool color palette|cool colour palette|"
        "cold color palette|cold blue light|cool hues|cool color grading|cool colour grading|cold color grading|"
        "cold colour grading|blue tones|bluish tones|cold tone|cool blue tones|cold blue|cool white|cold color temperature|"
        "cold colour temperature|cool white balance|cold hues|cool moonlight|cool blue light|cold moonlight|cold blue tones|"
        "cool grading|cold colour palette|6500k|7000k|8000k|bluish|cooler tones|cold white|cold white light|cool white light|"
        "cool color|cool colour|cold?|cool?",
        es="tonos fríos|luz fría|colores fríos|paleta fría|iluminación fría|tono frío|temperatura fría|tonos azulados|luz azulada|"
        "etalonaje frío|frío?|fría?|fríos?|frías?",
        de="kühle töne|kaltes licht|kalte farben|kühle farben|kalte töne|kalte farbtöne|kühles licht|kühle farbpalette|"
        "bläuliches licht|kalte farbpalette|kühle farbtöne|kühl?|kalt?|kühle?|bläulich?",
        fr="tons froids|lumière froide|couleurs froides|palette froide|teintes froides|éclairage froid|tonalité froide|"
        "température froide|lumière bleutée|tons bleutés|étalonnage froid|froid?|froide?",
        pt="tons frios|luz fria|cores frias|paleta fria|iluminação fria|tom frio|temperatura fria|tons azulados|luz azulada|frio?|"
        "fria?|frios?",
        zh="冷色|冷色调|冷光|冷调|冷色光|冷色系|偏蓝色调|冷色灯光|色调偏冷|冷蓝色调|冷冷的色调|蓝调光",
        ja="寒色|寒色系|冷たい色|冷たい光|クールトーン|青みがかった|寒色の光|青白い光|寒色トーン|青みのある光|冷たいトーン",
    ),
    _term(
        "color_temperature",
        "neutral",
        "Neutral",
        "neutral tones",
        "Leaning to neither.",
        en="neutral tones|neutral tone|neutral colors|neutral colours|neutral light|neutral lighting|neutral white balance|"
        "neutral palette|neutral grade|daylight balanced|neutral color temperature|neutral colour temperature|daylight balance|"
        "5600k|5500k|5000k|neutral color palette|neutral colour palette|neutral color grading|neutral colour grading|"
        "neutral color grade|neutral colour grade|neutral?",
        es="tonos neutros|luz neutra|colores neutros|paleta neutra|balance neutro|tono neutro|neutro?",
        de="neutrale töne|neutrales licht|neutrale farben|neutrale farbpalette|neutrale farbtöne|neutral?",
        fr="tons neutres|lumière neutre|couleurs neutres|palette neutre|teintes neutres|neutre?",
        pt="tons neutros|luz neutra|cores neutras|paleta neutra|tom neutro|neutro?",
        zh="中性色|中性色调|中性光|中性色温|中性色系",
        ja="ニュートラル|中間色|ニュートラルトーン|中性色|ニュートラルな色",
    ),
    # saturation: a plural noun, ending in "colors"
    _term(
        "saturation",
        "monochrome",
        "Monochrome",
        "monochrome colors",
        "No colour, or one.",
        en="monochrome|b w|b&w|bw|black white|greyscale|grayscale|monochrome colors|desaturated completely|b and w|colorless|"
        "colourless|blackandwhite|black and white film|black and white photography|sepia tone|sepia toned|sepia tones|"
        "in black and white|black and white photo|black and white photograph|black and white image|black and white footage|"
        "black and white movie|black and white portrait|black and white shot|black and white video|black and white picture|"
        "black and white still|black and white cinematography|black and white look|black and white style|black and white scene|"
        "in monochrome|monochromatic|black and white footage style|monochrome palette|monochrome photography|"
        "high contrast black and white|black and white?|sepia?",
        es="blanco y negro|en blanco y negro|monocromo|monocromático|escala de grises|monocroma|monocromática|sepia|b y n",
        de="schwarzweiß|schwarz weiß|monochrom|in schwarzweiß|graustufen|in schwarz weiß|sepia|schwarzweiss|monochromatisch|schwarz weiss",
        fr="noir et blanc|en noir et blanc|monochrome|niveaux de gris|n b|sépia|monochromatique",
        pt="preto e branco|em preto e branco|monocromático|monocromo|p b|sépia|monocromática|tons de cinza|preto-e-branco",
        zh="黑白|黑白色|单色|灰度|黑白画面|黑白影像|黑白片|单色调|黑白色调",
        ja="白黒|モノクロ|モノクローム|グレースケール|単色|セピア|モノトーン|白黒映像",
    ),
    _term(
        "saturation",
        "muted",
        "Muted",
        "muted colors",
        "Little colour.",
        en="muted|muted colors|muted colours|desaturated|desaturated colors|desaturated colours|muted palette|muted tones|"
        "washed out|washed out colors|washed out colours|faded colors|faded colours|low saturation|subdued colors|"
        "subdued colours|pale colors|muted color palette|muted colour palette|desaturated palette|desaturated tones|muted grade|"
        "faded color|faded colour|muted color|muted colour|subdued palette|low saturated|desaturated look|bleach bypass|"
        "desaturated color palette|desaturated colour palette|understated colors|understated colours|subdued tones|"
        "desaturated color|desaturated colour|pale palette|drained colors|drained colours|faded palette|muted hues|"
        "muted color grading|muted colour grading|desaturated color grading|desaturated colour grading|desaturated grade|pastel?",
        es="colores apagados|desaturado|paleta apagada|desaturada|colores desaturados|tonos apagados|colores deslavados|"
        "colores tenues|baja saturación|desaturados|apagado?",
        de="gedämpfte farben|entsättigt|blasse farben|gedeckte farben|entsättigte farben|ausgewaschene farben|matte farben|"
        "geringe sättigung|gedeckte töne|gedämpfte farbpalette|ausgeblichene farben",
        fr="couleurs désaturées|désaturé|désaturée|teintes sourdes|couleurs ternes|couleurs sourdes|palette désaturée|"
        "faible saturation|couleurs délavées|couleurs fanées|tons sourds|désaturés",
        pt="cores apagadas|dessaturado|cores dessaturadas|cores suaves e apagadas|dessaturada|cores desbotadas|baixa saturação|"
        "tons apagados|paleta apagada|cores lavadas|desbotado?",
        zh="低饱和|低饱和度|褪色|淡雅色调|灰暗色调|低饱和色调|柔和色彩|去饱和|色彩黯淡|灰调|低饱和色彩",
        ja="彩度を抑えた|くすんだ色|低彩度|色あせた|抑えた色調|落ち着いた色|彩度低め|淡い色調|褪せた色|くすみカラー|彩度が低い",
    ),
    _term(
        "saturation",
        "natural",
        "Natural",
        "natural colors",
        "As the eye saw it.",
        en="natural colors|natural colours|natural color|natural colour|true to life colors|true to life colours|natural palette|"
        "natural color palette|natural saturation|realistic colors|realistic colours|natural tones|lifelike colors|"
        "lifelike colours|natural color grading|natural colour grading|natural colour palette|normal saturation|true colors|"
        "natural skin tones|natural grade|natural hues",
        es="colores naturales|saturación natural|colores reales|color natural|colores realistas",
        de="natürliche farben|natürliche sättigung|naturgetreue farben|realistische farben|natürliche farbgebung",
        fr="couleurs naturelles|saturation naturelle|couleurs réalistes|teintes naturelles",
        pt="cores naturais|saturação natural|cores realistas|cor natural",
        zh="自然色彩|自然饱和度|真实色彩|自然色|色彩自然|真实的色彩",
        ja="自然な色|自然な彩度|ナチュラルカラー|自然な色合い|自然な発色|ナチュラルな色",
    ),
    _term(
        "saturation",
        "vivid",
        "Vivid",
        "vivid colors",
        "Much colour.",
        en="vivid|vivid colors|vivid colours|vibrant colors|vibrant colours|saturated|saturated colors|saturated colours|"
        "highly saturated|rich colors|rich colours|bold colors|bold colours|punchy colors|punchy colours|technicolor|"
        "vivid palette|vibrant palette|saturated palette|vivid color|vivid colour|heavily saturated|hyper saturated|"
        "oversaturated|super saturated|bright colors|bright colours|vivid color palette|vivid colour palette|"
        "vibrant color palette|vibrant colour palette|vibrant color|vibrant colour|saturated color|saturated colour|"
        "saturated color palette|vivid hues|vibrant hues|intense colors|intense colours|rich color|rich colour|deeply saturated|"
        "saturated look|richly saturated|vivid tones|vibrant tones|saturated tones|popping colors|lurid colors|colorful palette|"
        "colourful palette|vibrant color grading|vibrant colour grading|vivid color grading|saturated color grading|"
        "vibrant saturated colors|high saturation|vibrant?|colorful?|colourful?",
        es="colores vivos|colores saturados|colores intensos|colores vibrantes|color vivo|muy saturado|alta saturación|"
        "colores brillantes|vibrante?|saturado?|saturados?",
        de="kräftige farben|leuchtende farben|gesättigte farben|lebendige farben|satte farben|intensive farben|stark gesättigt|"
        "hohe sättigung|knallige farben|bunte farben|gesättigt?",
        fr="couleurs vives|couleurs saturées|couleurs intenses|couleurs éclatantes|très saturé|forte saturation|couleurs vibrantes|"
        "vibrant?|saturé?",
        pt="cores vivas|cores saturadas|cores vibrantes|cores intensas|muito saturado|alta saturação|cores fortes|vibrante?|saturado?",
        zh="鲜艳|高饱和|色彩鲜明|浓郁色彩|鲜艳色彩|高饱和度|饱和色彩|鲜艳的色彩|色彩鲜艳|浓烈色彩|高饱和色彩",
        ja="鮮やか|鮮やかな色|高彩度|ビビッド|色鮮やか|鮮烈な色|ビビッドな色|彩度が高い|彩度高め|ヴィヴィッド",
    ),
    # medium: a mass noun
    _term(
        "medium",
        "live_action",
        "Live action",
        "live-action footage",
        "Filmed with a camera and real people.",
        en="live action|live action footage|live action film|liveaction|real footage|photorealistic live action|real life footage|"
        "live action style",
        es="imagen real|acción real|live action|rodaje real",
        de="realfilm|live action|realaufnahmen|realfilmaufnahmen",
        fr="prise de vues réelles|live action|film en prises de vues réelles|images réelles|prises de vues réelles",
        pt="live action|imagem real|filmagem real|atores reais",
        zh="真人实拍|实拍|真人影像|真人拍摄|真人电影",
        ja="実写|実写映像|ライブアクション|実写風",
    ),
    _term(
        "medium",
        "animation_2d",
        "2D animation",
        "2D animation",
        "Drawn frames.",
        en="2d animation|2d animated|traditional animation|hand drawn animation|cel animation|cartoon style|2d cartoon|animated 2d|"
        "hand drawn 2d|frame by frame animation|cel animated|hand animated|2d style|flat 2d animation|hand drawn style|"
        "traditionally animated|cartoonish|2d animated film|2d animation style|cartoon animation|animated cartoon|"
        "hand drawn animated|cartoon?|2d?|hand drawn?|handdrawn?",
        es="animación 2d|dibujo animado|dibujos animados|animación tradicional|animación dibujada a mano|caricatura?",
        de="2d animation|zeichentrick|trickfilm|zeichentrickfilm|gezeichnete animation|zeichentrickstil|handgezeichnete animation|"
        "handgezeichnet?",
        fr="animation 2d|dessin animé|animation traditionnelle|dessins animés|animation dessinée|style dessin animé",
        pt="animação 2d|desenho animado|animação tradicional|desenhos animados|animação desenhada à mão",
        zh="二维动画|2d动画|手绘动画|卡通|传统动画|卡通风格|2d卡通",
        ja="2dアニメーション|手描きアニメ|セルアニメ|カートゥーン|手描きアニメーション|2dアニメ|セル画",
    ),
    _term(
        "medium",
        "anime",
        "Anime",
        "anime",
        "Japanese drawn animation.",
        en="anime|anime style|japanese animation|animé|ghibli style|anime look|studio ghibli style|manga style|anime aesthetic|"
        "ghibli|anime film|in anime style",
        es="anime|estilo anime|animación japonesa|estilo ghibli",
        de="anime|anime stil|im anime stil|japanische animation|ghibli stil",
        fr="anime|style anime|animé japonais|animation japonaise|style ghibli|style animé",
        pt="anime|estilo anime|animação japonesa|estilo ghibli",
        zh="日本动画|动漫风格|日漫|动漫|日系动画|动漫风|日漫风格|吉卜力风格|新海诚风格|二次元",
        ja="アニメ|日本のアニメ|アニメ風|アニメ調|ジブリ風|アニメスタイル",
    ),
    _term(
        "medium",
        "animation_3d",
        "3D animation",
        "3D animation",
        "Computer-made solid figures.",
        en="3d animation|3d animated|cgi|cg animation|computer animation|pixar style|3d render|cgi animation|computer animated|"
        "3d cartoon|3d rendered|3d style|cg animated|unreal engine|octane render|3d cgi|blender render|pixar|pixar like|"
        "3d cartoon style|pixar look|cg render|3d render of|3d animated film|3d animation style|disney pixar style|"
        "3d model render|3d animated style|unreal engine 5|3d?",
        es="animación 3d|animación por ordenador|cgi|render 3d|animación por computadora|estilo pixar|animación digital 3d",
        de="3d animation|computeranimation|cgi|3d render|animationsfilm in 3d|pixar stil|3d gerendert|computeranimiert",
        fr="animation 3d|images de synthèse|cgi|rendu 3d|image de synthèse|style pixar|film d'animation 3d",
        pt="animação 3d|computação gráfica|cgi|render 3d|estilo pixar|animação em 3d|animação por computador",
        zh="三维动画|3d动画|电脑动画|cg动画|3d渲染|皮克斯风格|三维渲染|cg渲染",
        ja="3dアニメーション|cg|3dcg|cgアニメーション|3dアニメ|フルcg|ピクサー風|3dレンダリング",
    ),
    _term(
        "medium",
        "stop_motion",
        "Stop motion",
        "stop-motion animation",
        "Puppets or things moved frame by frame.",
        en="stop motion|stop motion animation|stopmotion|puppet animation|stop motion puppets|stop motion style|"
        "stop frame animation|laika style|stop motion look|puppet stop motion",
        es="stop motion|animación cuadro a cuadro|animación fotograma a fotograma|stop-motion|animación con muñecos",
        de="stop motion|puppentrick|stopptrick|stop motion animation|puppentrickfilm",
        fr="stop motion|animation image par image|animation en volume|animation de marionnettes|animation en stop motion",
        pt="stop motion|animação quadro a quadro|animação de bonecos|animação em stop motion",
        zh="定格动画|逐格动画|停格动画|木偶定格动画",
        ja="ストップモーション|コマ撮り|パペットアニメ|コマ撮りアニメ|ストップモーションアニメ",
    ),
    _term(
        "medium",
        "claymation",
        "Claymation",
        "claymation",
        "Stop motion in clay.",
        en="claymation|clay animation|plasticine animation|clay stop motion|claymation style|plasticine|aardman style|clay style",
        es="plastilina|animación de plastilina|animación con plastilina|claymation|animación en plastilina",
        de="knetanimation|knetmasse animation|plastilin animation|claymation|knettrick|knetfiguren|knetanimationsfilm",
        fr="pâte à modeler|animation en pâte à modeler|claymation|animation pâte à modeler",
        pt="massinha|animação de massinha|animação em massinha|claymation|animação com massinha|plasticina|animação em plasticina",
        zh="黏土动画|粘土动画|粘土定格动画|黏土定格|橡皮泥动画",
        ja="クレイアニメ|粘土アニメ|クレイメーション|クレイアニメーション|粘土アニメーション",
    ),
    _term(
        "medium",
        "illustration",
        "Illustration",
        "illustration",
        "A drawn or painted picture.",
        en="illustration|painted illustration|storybook illustration|watercolor painting|pencil sketch|comic book style|concept art|"
        "digital painting|illustration style|comic style|charcoal drawing|ink illustration|watercolor illustration|"
        "graphic novel style|watercolour painting|vector illustration|line art|watercolor style|storybook style|"
        "watercolour illustration|ukiyo e|sketch style|oil painting style|painterly|oil painting of|pencil drawing of|"
        "ink drawing of|drawing of|watercolor of|watercolour of|illustration of|digital illustration|flat illustration|"
        "pencil sketch of|painting of|digital art|illustrated?|drawing?|comic book?|watercolor?|watercolour?|oil painting?|"
        "pencil drawing?|ink drawing?|line drawing?|gouache?|woodcut?",
        es="ilustración|acuarela|pintura al óleo|ilustración digital|estilo acuarela|arte conceptual|dibujo a lápiz|estilo cómic|"
        "dibujo?|óleo?",
        de="illustration|aquarell|ölgemälde|bleistiftzeichnung|tuschezeichnung|digitale malerei|aquarellstil|comicstil|zeichnung?|"
        "gezeichnet?",
        fr="illustration|aquarelle|peinture à l'huile|croquis|illustration numérique|dessin au crayon|style bande dessinée|gouache|"
        "encre de chine|dessin?",
        pt="ilustração|aquarela|pintura a óleo|ilustração digital|desenho a lápis|estilo aquarela|arte conceitual|aguarela|"
        "estilo quadrinhos|desenho?",
        zh="插画|插图|水彩|油画|手绘插画|水彩画|水墨画|素描|概念艺术|数字绘画|绘本风格|水彩风格|油画风格|水墨风",
        ja="イラスト|水彩画|油絵|挿絵|水彩|水墨画|デジタルイラスト|コンセプトアート|スケッチ画|水彩風|絵本風|鉛筆画",
    ),
    _term(
        "medium",
        "documentary",
        "Documentary",
        "documentary footage",
        "Filmed as it happens.",
        en="documentary|documentary footage|documentary style|docu style|doc style|verite|cinema verite|fly on the wall|docustyle|"
        "documentary look|documentary feel|reportage|news footage|documentary realism|vérité|mockumentary|newsreel|docu|"
        "documentary approach|docudrama|observational documentary|doco",
        es="documental|estilo documental|reportaje|cinéma vérité|estilo de documental|falso documental|docu?",
        de="dokumentarisch|dokumentarfilm|dokumentarstil|reportage|doku|im doku stil|dokustil|dokumentation",
        fr="documentaire|style documentaire|reportage|cinéma vérité|façon documentaire|docu?",
        pt="documentário|estilo documental|reportagem|documental|estilo documentário|cinema verdade|docu?",
        zh="纪录片|纪实风格|纪录片风格|纪实|新闻纪实|纪录片质感|纪实摄影",
        ja="ドキュメンタリー|ドキュメンタリー風|記録映像|ドキュメンタリー調|ルポルタージュ風|報道映像風",
    ),
    _term(
        "medium",
        "found_footage",
        "Found footage",
        "found footage",
        "As if filmed by those in the story.",
        en="found footage|found footage style|camcorder footage|vhs tape footage|security camera footage|cctv footage|"
        "bodycam footage|surveillance footage|camcorder look|home video footage|phone footage|dashcam footage|smartphone footage|"
        "found footage look|amateur footage|webcam footage|home video style|home movie style|bodycam style|found footage horror|"
        "handycam footage|amateur video|camcorder?|dashcam?|dash cam?|bodycam?|cctv?|body cam?|home video?|home movie?|"
        "home movies?|home videos?",
        es="metraje encontrado|vídeo casero|found footage|video casero|grabación casera|metraje de cámara de seguridad|"
        "imágenes de cámara de seguridad",
        de="found footage|heimvideo|gefundenes filmmaterial|überwachungsaufnahme|amateurvideo|aufnahme einer überwachungskamera",
        fr="found footage|vidéo amateur|images retrouvées|film amateur|vidéo familiale|images de vidéosurveillance|"
        "images de caméra de surveillance",
        pt="found footage|vídeo caseiro|filmagem encontrada|vídeo amador|imagens de câmera de segurança|gravação caseira",
        zh="伪纪录片|监控画面|家庭录像|手持录像|监控录像|监控视角|家庭录影|行车记录仪画面",
        ja="ファウンドフッテージ|監視カメラ映像|ホームビデオ|防犯カメラ映像|素人撮影風|ホームビデオ風|監視カメラ風",
    ),
    # aesthetic, era, film_stock: open slots; the id is the value as written in a film, the plain phrase fits after a comma
    _term(
        "aesthetic",
        "film noir",
        "Film noir",
        "film-noir aesthetic",
        "Shadows, smoke, guilt.",
        en="film noir|noir|noir style|film school noir|noir aesthetic|noir look|film noir aesthetic|film noir style|noir film|"
        "classic noir|film noir look|noirish|film noir lighting|noir lighting|noir atmosphere|noir mood|noir vibe|"
        "classic film noir|noir feel",
        es="cine negro|film noir|estilo cine negro|noir?",
        de="film noir|schwarze serie|im film noir stil|noir?",
        fr="film noir|style film noir|esthétique film noir",
        pt="film noir|cinema noir|estilo noir|filme noir|noir?",
        zh="黑色电影|黑色电影风格|经典黑色电影",
        ja="フィルムノワール|ノワール調|ノワール|フィルム・ノワール|ノワール風",
    ),
    _term(
        "aesthetic",
        "neo-noir",
        "Neo-noir",
        "neo-noir aesthetic",
        "Noir after its time.",
        en="neo noir|neonoir|neo noir aesthetic|neo noir style|neo noir look",
        es="neo noir|neonoir|estilo neo noir",
        de="neo noir|neonoir|neo noir stil",
        fr="néo noir|neo noir|style néo noir",
        pt="neo noir|neonoir|estilo neo noir",
        zh="新黑色电影|新黑色|新黑色电影风格",
        ja="ネオノワール|ネオ・ノワール|ネオノワール調",
    ),
    _term(
        "aesthetic",
        "cyberpunk",
        "Cyberpunk",
        "cyberpunk aesthetic",
        "High tech, low life.",
        en="cyberpunk|cyberpunk aesthetic|cyberpunk style|cyber punk|blade runner style|blade runner look|cyberpunk look|"
        "cyberpunk vibe|cyberpunk atmosphere|cyberpunk feel",
        es="ciberpunk|cyberpunk|estética cyberpunk|estilo cyberpunk",
        de="cyberpunk|cyberpunk ästhetik|cyberpunk stil",
        fr="cyberpunk|esthétique cyberpunk|style cyberpunk",
        pt="cyberpunk|estética cyberpunk|estilo cyberpunk",
        zh="赛博朋克|赛博朋克风格|赛博朋克风|电子朋克",
        ja="サイバーパンク|サイバーパンク風|サイバーパンク調",
    ),
    _term(
        "aesthetic",
        "steampunk",
        "Steampunk",
        "steampunk aesthetic",
        "Brass and steam.",
        en="steampunk|steampunk aesthetic|steampunk style|steam punk",
        es="steampunk|estética steampunk|estilo steampunk",
        de="steampunk|steampunk ästhetik|steampunk stil",
        fr="steampunk|esthétique steampunk|style steampunk",
        pt="steampunk|estética steampunk|estilo steampunk",
        zh="蒸汽朋克|蒸汽朋克风格|蒸汽朋克风",
        ja="スチームパンク|スチームパンク風|スチームパンク調",
    ),
    _term(
        "aesthetic",
        "vaporwave",
        "Vaporwave",
        "vaporwave aesthetic",
        "Pastel nostalgia for early computers.",
        en="vaporwave|vaporwave aesthetic|vapor wave|vapourwave",
        es="vaporwave|estética vaporwave|estilo vaporwave",
        de="vaporwave|vaporwave ästhetik|vaporwave stil",
        fr="vaporwave|esthétique vaporwave|style vaporwave",
        pt="vaporwave|estética vaporwave|estilo vaporwave",
        zh="蒸汽波|蒸汽波风格|蒸汽波美学",
        ja="ヴェイパーウェイヴ|ヴェイパーウェーブ|ベイパーウェイブ|ヴェイパーウェイブ",
    ),
    _term(
        "aesthetic",
        "synthwave",
        "Synthwave",
        "synthwave aesthetic",
        "Neon nostalgia for the eighties.",
        en="synthwave|retrowave|outrun style|synthwave aesthetic|retrowave aesthetic|synthwave style",
        es="synthwave|retrowave|estilo synthwave",
        de="synthwave|retrowave|synthwave stil",
        fr="synthwave|retrowave|style synthwave",
        pt="synthwave|retrowave|estilo synthwave",
        zh="合成器浪潮|合成波|合成波风格",
        ja="シンセウェイヴ|シンセウェーブ|レトロウェーブ",
    ),
    _term(
        "aesthetic",
        "minimalist",
        "Minimalist",
        "minimalist aesthetic",
        "As little as will do.",
        en="minimalist aesthetic|minimalist style|minimalist look|minimal aesthetic|minimalism|minimalist composition|"
        "minimalist design|minimalistic style|minimalist?|minimalistic?",
        es="minimalismo|estilo minimalista|estética minimalista|minimalista?",
        de="minimalismus|minimalistischer stil|minimalistische ästhetik|minimalistisch?",
        fr="minimalisme|style minimaliste|esthétique minimaliste|minimaliste?",
        pt="minimalismo|estilo minimalista|estética minimalista|minimalista?",
        zh="极简|极简主义|极简风格|简约风格",
        ja="ミニマル|ミニマリスト|ミニマリズム|ミニマルな",
    ),
    _term(
        "aesthetic",
        "surreal",
        "Surreal",
        "surreal aesthetic",
        "The logic of dreams.",
        en="surreal|surrealist|surrealism|surreal aesthetic|surreal style|surreal look|surrealistic|surreal atmosphere|surreal mood",
        es="surrealista|surrealismo|surreal|estilo surrealista",
        de="surreal|surrealistisch|surrealismus|surreale",
        fr="surréaliste|surréalisme|surréel|surréelle",
        pt="surreal|surrealista|surrealismo|estilo surrealista",
        zh="超现实|超现实主义|超现实风格",
        ja="シュール|シュルレアリスム|超現実的|シュールレアリスム|シュールな",
    ),
    _term(
        "aesthetic",
        "gothic",
        "Gothic",
        "gothic aesthetic",
        "Ruins, night and dread.",
        en="gothic horror|gothic aesthetic|goth aesthetic|gothic style|gothic look|gothic atmosphere|gothic mood|gothic?",
        es="estilo gótico|estética gótica|gótico?|gótica?",
        de="gothic stil|schauerromantisch|gotisch?|gothic?",
        fr="style gothique|esthétique gothique|gothique?",
        pt="estilo gótico|estética gótica|gótico?|gótica?",
        zh="哥特|哥特式|哥特风格|哥特风",
        ja="ゴシック|ゴシック調|ゴシック風|ゴシックホラー",
    ),
    _term(
        "aesthetic",
        "gritty",
        "Gritty",
        "gritty aesthetic",
        "Rough and unglossed.",
        en="gritty|gritty realism|gritty aesthetic|gritty look|gritty style|grungy|grunge aesthetic|gritty realistic|gritty texture|"
        "gritty urban|gritty documentary|grimy?",
        es="crudo y realista|sucio y realista|estética cruda|realismo sucio|estilo crudo",
        de="rau und realistisch|schmutziger look|rauer look|ungeschönt|rau?",
        fr="brut et réaliste|esthétique brute|style brut|réalisme brut|rugueux?",
        pt="cru e realista|sujo e realista|estética crua|estilo cru|realismo cru",
        zh="粗粝|粗粝质感|粗犷写实|粗糙质感|粗粝风格",
        ja="荒々しい質感|ざらついた質感|生々しい質感|荒削りな|グリッティ",
    ),
    _term(
        "aesthetic",
        "cinematic",
        "Cinematic",
        "cinematic aesthetic",
        "As in the cinema.",
        en="cinematic|cinematic look|cinematic style|cinematic feel|filmic|filmic look|cinematic aesthetic|film look|movie like|"
        "hollywood style|like a movie|blockbuster look|cinematic shot|cinematic film|cinematic quality|cinematic lighting|"
        "cinematic scene|cinematic composition|cinematic video|cinematically|cinematic mood|cinematic atmosphere|"
        "cinematic framing",
        es="cinematográfico|cinematográfica|estilo cinematográfico|cinemático|cinemática|look cinematográfico|aspecto cinematográfico",
        de="filmisch|kinoreif|cineastisch|filmischer look|kino look|cinematisch|filmische|kinolook",
        fr="cinématographique|style cinématographique|rendu cinéma|look cinéma|cinématique|aspect cinématographique",
        pt="cinematográfico|cinematográfica|cinemático|estilo cinematográfico|visual cinematográfico|cinemática",
        zh="电影感|电影质感|电影级|电影风格|电影级画面|电影化|电影级质感",
        ja="シネマティック|映画的|映画風|シネマチック|映画のような|シネマ調",
    ),
    _term(
        "aesthetic",
        "retro",
        "Retro",
        "retro aesthetic",
        "Of an earlier day.",
        en="retro aesthetic|vintage look|retro look|retro style|vintage aesthetic|vintage style|old school look|vintage feel|"
        "retro feel|retro vibe|vintage vibe|vintage film look|retro film look|vintage film|retro film|vintage photo|retro?|"
        "vintage?",
        es="retro|vintage|estilo retro|estilo vintage|estética retro",
        de="retro|vintage|retro stil|retro look|im retro stil",
        fr="rétro|vintage|style rétro|style vintage|esthétique rétro",
        pt="retrô|retro|vintage|estilo retrô|estética retrô|estilo vintage",
        zh="复古|怀旧风格|复古风|复古风格|怀旧风",
        ja="レトロ|ヴィンテージ|ビンテージ|レトロ調|レトロ風|レトロな",
    ),
    _term(
        "aesthetic",
        "retrofuturistic",
        "Retrofuturistic",
        "retrofuturistic aesthetic",
        "The future as the past saw it.",
        en="retrofuturistic|retro futuristic|retrofuturism|retro futurism|atompunk|retro future",
        es="retrofuturista|retrofuturismo|retro futurista",
        de="retrofuturistisch|retrofuturismus|retro futuristisch",
        fr="rétrofuturiste|rétrofuturisme|rétro futuriste",
        pt="retrofuturista|retrofuturismo|retrô futurista",
        zh="复古未来主义|复古未来|复古未来风格",
        ja="レトロフューチャー|レトロ未来的|レトロフューチャー風",
    ),
    _term(
        "aesthetic",
        "photorealistic",
        "Photorealistic",
        "photorealistic aesthetic",
        "Not to be told from a photograph.",
        en="photorealistic|photo realistic|hyperrealistic|hyper realistic|photoreal|photorealism|ultra realistic|ultrarealistic|"
        "hyperrealism|photo real|photorealistic style|hyper realistic style|realistic style|ultra photorealistic|"
        "photorealistic render|lifelike?",
        es="fotorrealista|fotorrealismo|hiperrealista|ultrarrealista|hiperrealismo",
        de="fotorealistisch|fotorealismus|hyperrealistisch|ultrarealistisch",
        fr="photoréaliste|photoréalisme|hyperréaliste|ultra réaliste|hyperréalisme",
        pt="fotorrealista|fotorrealismo|hiper realista|hiper-realista|hiperrealista|ultrarrealista",
        zh="照片级真实|写实|超写实|照片级|照片写实|超写实风格|真实感",
        ja="フォトリアル|写実的|フォトリアリスティック|超写実|写真のようにリアル",
    ),
    _term(
        "aesthetic",
        "expressionist",
        "Expressionist",
        "expressionist aesthetic",
        "Shapes bent by feeling.",
        en="expressionist|german expressionism|expressionism|expressionistic|german expressionist",
        es="expresionista|expresionismo|expresionismo alemán",
        de="expressionistisch|expressionismus|deutscher expressionismus",
        fr="expressionniste|expressionnisme|expressionnisme allemand",
        pt="expressionista|expressionismo|expressionismo alemão",
        zh="表现主义|德国表现主义|表现主义风格",
        ja="表現主義|ドイツ表現主義|表現主義的",
    ),
    _term(
        "aesthetic",
        "new wave",
        "New Wave",
        "New Wave aesthetic",
        "Loose, direct, playful.",
        en="french new wave|nouvelle vague|hong kong new wave|french new wave style|new wave style|new wave?",
        es="nueva ola|nouvelle vague|nueva ola francesa",
        de="neue welle|nouvelle vague|französische neue welle",
        fr="nouvelle vague|style nouvelle vague|esthétique nouvelle vague",
        pt="nouvelle vague|nova onda|nova onda francesa",
        zh="新浪潮|法国新浪潮|新浪潮风格",
        ja="ヌーヴェルヴァーグ|ヌーベルバーグ|ニューウェーブ",
    ),
    _term(
        "aesthetic",
        "spaghetti western",
        "Spaghetti western",
        "spaghetti-western aesthetic",
        "Dust, sweat, long stares.",
        en="spaghetti western|sergio leone style|spaghetti western style",
        es="spaghetti western|western a la italiana|western europeo",
        de="spaghetti western|italowestern|italo western",
        fr="western spaghetti|western italien|western à l'italienne",
        pt="spaghetti western|western spaghetti|bangue bangue à italiana|faroeste espaguete",
        zh="意大利式西部片|通心粉西部片|意大利西部片",
        ja="マカロニウェスタン|マカロニ・ウェスタン|マカロニウエスタン",
    ),
    _term(
        "aesthetic",
        "art deco",
        "Art deco",
        "art-deco aesthetic",
        "Gold, black and geometry.",
        en="deco style|art deco style|art deco aesthetic|art deco?",
        es="art déco|art deco|estilo art déco",
        de="art déco|art deco|art déco stil",
        fr="art déco|art deco|style art déco",
        pt="art déco|art deco|estilo art déco",
        zh="装饰艺术|装饰艺术风格|装饰派艺术",
        ja="アールデコ|アール・デコ|アールデコ調",
    ),
    _term(
        "aesthetic",
        "brutalist",
        "Brutalist",
        "brutalist aesthetic",
        "Raw concrete.",
        en="brutalism|brutalist aesthetic|brutalist?",
        es="brutalista|brutalismo|estilo brutalista",
        de="brutalistisch|brutalismus|brutalistischer stil",
        fr="brutaliste|brutalisme|style brutaliste",
        pt="brutalista|brutalismo|estilo brutalista",
        zh="粗野主义|野兽派建筑风格|粗野主义风格",
        ja="ブルータリズム|ブルータリスト|ブルータリズム風",
    ),
    _term(
        "aesthetic",
        "cottagecore",
        "Cottagecore",
        "cottagecore aesthetic",
        "A gentle country life.",
        en="cottagecore|cottage core",
        es="cottagecore|estética cottagecore",
        de="cottagecore|cottagecore ästhetik",
        fr="cottagecore|esthétique cottagecore",
        pt="cottagecore|estética cottagecore",
        zh="田园风格|田园核|乡村田园风",
        ja="コテージコア|コテージコア風",
    ),
    _term(
        "aesthetic",
        "post-apocalyptic",
        "Post-apocalyptic",
        "post-apocalyptic aesthetic",
        "After the end.",
        en="post apocalyptic|postapocalyptic|post apocalypse|mad max style|postapocalypse",
        es="postapocalíptico|postapocalíptica|post apocalíptico|post apocalíptica",
        de="postapokalyptisch|postapokalyptische|post apokalyptisch|endzeitlich|endzeitstimmung",
        fr="post apocalyptique|postapocalyptique|style post apocalyptique",
        pt="pós apocalíptico|pós apocalíptica|estilo pós apocalíptico",
        zh="末日废土|后末日|废土风格|后启示录|末世风格|废土风",
        ja="ポストアポカリプス|終末後|終末世界|ポストアポカリプティック",
    ),
    _term(
        "aesthetic",
        "dystopian",
        "Dystopian",
        "dystopian aesthetic",
        "A future gone wrong.",
        en="dystopian|dystopia|dystopic",
        es="distópico|distopía|distópica",
        de="dystopisch|dystopie|dystopische|dystopischer",
        fr="dystopique|dystopie|style dystopique",
        pt="distópico|distopia|distópica",
        zh="反乌托邦|反乌托邦风格|敌托邦",
        ja="ディストピア|ディストピア的|ディストピア風",
    ),
    _term(
        "aesthetic",
        "Y2K",
        "Y2K",
        "Y2K aesthetic",
        "Around the year 2000.",
        en="y2k|y2k aesthetic|y2k style",
        es="y2k|estética y2k|estilo y2k",
        de="y2k|y2k ästhetik|y2k stil",
        fr="y2k|esthétique y2k|style y2k",
        pt="y2k|estética y2k|estilo y2k",
        zh="千禧风|y2k风格|千禧年风格",
        ja="y2k風|ミレニアム風|y2kスタイル",
    ),
    _term(
        "aesthetic",
        "lo-fi",
        "Lo-fi",
        "lo-fi aesthetic",
        "Worn and homely.",
        en="lo fi|lofi|lo fi aesthetic|lofi aesthetic|lo fi look|lofi look",
        es="lo fi|lofi|estética lo fi",
        de="lo fi|lofi|lo fi ästhetik",
        fr="lo fi|lofi|esthétique lo fi",
        pt="lo fi|lofi|estética lo fi",
        zh="低保真|低保真风格|lofi风格",
        ja="ローファイ|ローファイ風|ローファイな",
    ),
    _term(
        "aesthetic",
        "grindhouse",
        "Grindhouse",
        "grindhouse aesthetic",
        "Cheap thrills, scratched prints.",
        en="grindhouse|exploitation film style|grindhouse style",
        es="grindhouse|cine de explotación|estilo grindhouse",
        de="grindhouse|bahnhofskino|grindhouse stil",
        fr="grindhouse|cinéma d'exploitation|style grindhouse",
        pt="grindhouse|cinema de exploração|estilo grindhouse",
        zh="磨坊电影|剥削电影风格|磨坊电影风格",
        ja="グラインドハウス|グラインドハウス風|エクスプロイテーション風",
    ),
    _term(
        "aesthetic",
        "one continuous take",
        "One take",
        "one continuous take",
        "No cut from first to last.",
        en="oner|one er|single take|long take|one take|one continuous take|continuous take|single continuous take|"
        "one continuous shot|continuous shot|unbroken take|single unbroken take|single continuous shot|uncut take|unbroken shot|"
        "one shot take|no cuts|without cuts|plan sequence|plan séquence",
        es="plano secuencia|una sola toma|toma continua|sin cortes|en una sola toma|toma única",
        de="plansequenz|ohne schnitt|eine einzige einstellung|one take|one shot|in einem take|ohne schnitte|durchgehende einstellung",
        fr="plan séquence|sans coupe|une seule prise|en un seul plan|prise unique|sans coupure|en plan séquence",
        pt="plano sequência|sem cortes|uma única tomada|tomada contínua|em uma tomada só|tomada única",
        zh="长镜头|一镜到底|一气呵成的长镜头|一个镜头到底|不间断长镜头",
        ja="長回し|ワンカット|ワンテイク|ノーカット|ワンカット撮影|カットなし",
    ),
    _term(
        "era",
        "1910s",
        "1910s",
        "1910s period look",
        "Set in, or dressed as, the 1910s.",
        en="1910s|silent era|silent film era|edwardian|edwardian era",
        es="años diez|década de 1910|años 1910|cine mudo",
        de="zehnerjahre|1910er|1910er jahre|stummfilmzeit",
        fr="années 1910|années dix|cinéma muet",
        pt="anos 1910|década de 1910|cinema mudo",
        zh="1910年代|二十世纪一十年代|默片时代",
        ja="1910年代|無声映画時代|大正時代初期",
    ),
    _term(
        "era",
        "1920s",
        "1920s",
        "1920s period look",
        "Set in, or dressed as, the 1920s.",
        en="1920s|roaring twenties|the twenties|prohibition era|jazz age|twenties?",
        es="años veinte|años 20|década de 1920|los locos años veinte|años 1920",
        de="zwanzigerjahre|1920er|goldene zwanziger|1920er jahre|zwanziger jahre|20er jahre",
        fr="années vingt|années 20|années folles|années 1920",
        pt="anos vinte|anos 20|década de 1920|anos loucos|anos 1920",
        zh="1920年代|二十年代|二十世纪二十年代|爵士时代",
        ja="1920年代|二十年代|狂騒の二十年代|大正時代",
    ),
    _term(
        "era",
        "1930s",
        "1930s",
        "1930s period look",
        "Set in, or dressed as, the 1930s.",
        en="1930s|the thirties|depression era|great depression|thirties?",
        es="años treinta|años 30|década de 1930|años 1930",
        de="dreißigerjahre|1930er|1930er jahre|dreißiger jahre|30er jahre",
        fr="années trente|années 30|années 1930",
        pt="anos trinta|anos 30|década de 1930|anos 1930",
        zh="1930年代|三十年代|民国时期|二十世纪三十年代",
        ja="1930年代|三十年代|昭和初期",
    ),
    _term(
        "era",
        "1940s",
        "1940s",
        "1940s period look",
        "Set in, or dressed as, the 1940s.",
        en="1940s|the forties|wartime era|the 40s|40s style|40s look|40s film|forties?",
        es="años cuarenta|años 40|década de 1940|años 1940",
        de="vierzigerjahre|1940er|1940er jahre|vierziger jahre|40er jahre",
        fr="années quarante|années 40|années 1940",
        pt="anos quarenta|anos 40|década de 1940|anos 1940",
        zh="1940年代|四十年代|二十世纪四十年代",
        ja="1940年代|四十年代|戦時中",
    ),
    _term(
        "era",
        "1950s",
        "1950s",
        "1950s period look",
        "Set in, or dressed as, the 1950s.",
        en="1950s|the fifties|the 50s|50s style|50s look|50s vibe|50s aesthetic|50s americana|fifties?",
        es="años cincuenta|años 50|década de 1950|años 1950",
        de="fünfzigerjahre|1950er|1950er jahre|fünfziger jahre|50er jahre",
        fr="années cinquante|années 50|années 1950",
        pt="anos cinquenta|anos 50|década de 1950|anos 1950",
        zh="1950年代|五十年代|二十世纪五十年代",
        ja="1950年代|五十年代|50年代",
    ),
    _term(
        "era",
        "1960s",
        "1960s",
        "1960s period look",
        "Set in, or dressed as, the 1960s.",
        en="1960s|the sixties|swinging sixties|the 60s|60s style|60s look|60s vibe|60s aesthetic|60s film|sixties?",
        es="años sesenta|años 60|década de 1960|años 1960",
        de="sechzigerjahre|1960er|1960er jahre|sechziger jahre|60er jahre",
        fr="années soixante|années 60|années 1960",
        pt="anos sessenta|anos 60|década de 1960|anos 1960",
        zh="1960年代|六十年代|二十世纪六十年代",
        ja="1960年代|六十年代|60年代",
    ),
    _term(
        "era",
        "1970s",
        "1970s",
        "1970s period look",
        "Set in, or dressed as, the 1970s.",
        en="1970s|the seventies|seventies style|seventies|70s style|seventies look|the 70s|70s look|70s vibe|70s aesthetic|70s film|"
        "70s thriller|70s inspired",
        es="años setenta|años 70|década de 1970|años 1970",
        de="siebzigerjahre|1970er|1970er jahre|siebziger jahre|70er jahre",
        fr="années soixante dix|années 70|années 1970",
        pt="anos setenta|anos 70|década de 1970|anos 1970",
        zh="1970年代|七十年代|二十世纪七十年代|70年代",
        ja="1970年代|七十年代|70年代",
    ),
    _term(
        "era",
        "1980s",
        "1980s",
        "1980s period look",
        "Set in, or dressed as, the 1980s.",
        en="1980s|the eighties|eighties style|eighties|80s style|eighties look|the 80s|80s look|80s vibe|80s aesthetic|80s film|"
        "80s movie|80s inspired|80s horror",
        es="años ochenta|años 80|década de 1980|ochentero|años 1980",
        de="achtzigerjahre|1980er|80er jahre|1980er jahre|achtziger jahre",
        fr="années quatre vingt|années 80|années 1980",
        pt="anos oitenta|anos 80|década de 1980|oitentista|anos 1980",
        zh="1980年代|八十年代|二十世纪八十年代|80年代",
        ja="1980年代|八十年代|80年代|80年代風",
    ),
    _term(
        "era",
        "1990s",
        "1990s",
        "1990s period look",
        "Set in, or dressed as, the 1990s.",
        en="1990s|the nineties|nineties style|nineties|90s style|nineties look|the 90s|90s look|90s vibe|90s aesthetic|90s film|"
        "90s movie|90s inspired|90s hip hop video",
        es="años noventa|años 90|década de 1990|noventero|años 1990",
        de="neunzigerjahre|1990er|90er jahre|1990er jahre|neunziger jahre",
        fr="années quatre vingt dix|années 90|années 1990",
        pt="anos noventa|anos 90|década de 1990|noventista|anos 1990",
        zh="1990年代|九十年代|二十世纪九十年代|90年代",
        ja="1990年代|九十年代|90年代|90年代風",
    ),
    _term(
        "era",
        "2000s",
        "2000s",
        "2000s period look",
        "Set in, or dressed as, the 2000s.",
        en="2000s|early 2000s|the noughties|aughts",
        es="años 2000|década de 2000|los dos mil",
        de="2000er|2000er jahre|nullerjahre",
        fr="années 2000|début des années 2000",
        pt="anos 2000|década de 2000|anos dois mil",
        zh="2000年代|千禧年代|零零年代",
        ja="2000年代|ゼロ年代|2000年代風",
    ),
    _term(
        "era",
        "Victorian",
        "Victorian",
        "Victorian period look",
        "Set in, or dressed as, Victorian.",
        en="victorian era|victorian england|victorian london|19th century|nineteenth century|victorian style|victorian times|"
        "victorian street|victorian?",
        es="época victoriana|era victoriana|victoriana?|victoriano?",
        de="viktorianische zeit|viktorianisches zeitalter|viktorianische ära|viktorianisch?",
        fr="époque victorienne|ère victorienne|victorien?|victorienne?",
        pt="época vitoriana|era vitoriana|vitoriana?|vitoriano?",
        zh="维多利亚时代|维多利亚时期|维多利亚风格",
        ja="ヴィクトリア朝|ヴィクトリア時代|ビクトリア朝",
    ),
    _term(
        "era",
        "medieval",
        "Medieval",
        "medieval period look",
        "Set in, or dressed as, Medieval.",
        en="medieval|middle ages|mediaeval",
        es="medieval|edad media|época medieval|medievo",
        de="mittelalterlich|mittelalter|im mittelalter|mittelalterliche|mittelalterlichen",
        fr="médiéval|moyen âge|époque médiévale|médiévale",
        pt="medieval|idade média|época medieval|medievo",
        zh="中世纪|中古时期|中世纪风格",
        ja="中世|中世ヨーロッパ|中世風",
    ),
    _term(
        "era",
        "Renaissance",
        "Renaissance",
        "Renaissance period look",
        "Set in, or dressed as, Renaissance.",
        en="renaissance era|renaissance period|renaissance italy|renaissance?",
        es="renacentista|época renacentista|renacimiento?",
        de="renaissancezeit|zeit der renaissance|renaissance?",
        fr="époque de la renaissance|la renaissance|renaissance italienne",
        pt="renascentista|época renascentista|renascimento?",
        zh="文艺复兴|文艺复兴时期|文艺复兴风格",
        ja="ルネサンス|ルネッサンス|ルネサンス期",
    ),
    _term(
        "era",
        "ancient Rome",
        "Ancient Rome",
        "ancient-Roman period look",
        "Set in, or dressed as, Ancient Rome.",
        en="ancient rome|ancient roman|roman empire",
        es="antigua roma|imperio romano|roma antigua",
        de="antikes rom|römisches reich|im alten rom|altes rom",
        fr="rome antique|empire romain|antiquité romaine",
        pt="roma antiga|império romano|antiga roma",
        zh="古罗马|罗马帝国|古罗马时期",
        ja="古代ローマ|ローマ帝国|古代ローマ風",
    ),
    _term(
        "era",
        "feudal Japan",
        "Feudal Japan",
        "feudal-Japanese period look",
        "Set in, or dressed as, Feudal Japan.",
        en="feudal japan|edo period|edo japan|samurai era",
        es="japón feudal|período edo|época de los samuráis",
        de="feudales japan|edo zeit|edo periode|samuraizeit",
        fr="japon féodal|époque edo|ère des samouraïs",
        pt="japão feudal|período edo|era dos samurais",
        zh="日本战国时代|江户时代|日本战国|幕府时代",
        ja="戦国時代|江戸時代|時代劇|幕末",
    ),
    _term(
        "era",
        "Old West",
        "Old West",
        "Old-West period look",
        "Set in, or dressed as, Old West.",
        en="old west|wild west|frontier era",
        es="viejo oeste|lejano oeste|salvaje oeste",
        de="wilder westen|alter westen|im wilden westen|wilden westen",
        fr="far west|ouest sauvage|vieil ouest|conquête de l'ouest",
        pt="velho oeste|faroeste|oeste selvagem",
        zh="西部拓荒时代|美国旧西部|西部荒野|西部片时代",
        ja="西部開拓時代|西部劇|ワイルドウェスト",
    ),
    _term(
        "era",
        "near future",
        "Near future",
        "near-future look",
        "Set in, or dressed as, Near future.",
        en="near future|the near future|day after tomorrow future",
        es="futuro cercano|un futuro cercano|futuro próximo",
        de="nahe zukunft|naher zukunft|in naher zukunft",
        fr="futur proche|un futur proche|dans un futur proche",
        pt="futuro próximo|um futuro próximo|futuro imediato",
        zh="近未来|不久的将来|近未来风格",
        ja="近未来|近未来的|近未来風",
    ),
    _term(
        "era",
        "far future",
        "Far future",
        "far-future look",
        "Set in, or dressed as, Far future.",
        en="far future|distant future|the distant future",
        es="futuro lejano|futuro distante|un futuro lejano",
        de="ferne zukunft|ferner zukunft|in ferner zukunft",
        fr="futur lointain|un futur lointain|dans un futur lointain",
        pt="futuro distante|futuro longínquo|um futuro distante",
        zh="遥远的未来|远未来|遥远未来",
        ja="遠未来|遥か未来|遠い未来",
    ),
    _term(
        "film_stock",
        "35mm film",
        "35 mm film",
        "shot on 35mm film",
        "The grain and colour of 35 mm film.",
        en="35mm film|35 mm film|shot on 35mm|shot on 35|on 35mm film|35mm print|35mm celluloid|35mm stock|35mm film stock|"
        "shot on 35 mm|shot on 35mm film|35mm film grain|35mm grain|35mm analog film",
        es="película de 35 mm|35 mm película|rodado en 35mm|celuloide 35mm|película 35mm",
        de="35mm film|auf 35mm gedreht|35 mm film|35mm filmmaterial|auf 35mm",
        fr="pellicule 35mm|tourné en 35mm|film 35mm|pellicule 35 mm|en 35mm argentique",
        pt="película 35mm|filmado em 35mm|filme 35mm|película de 35mm|rodado em 35mm",
        zh="35毫米胶片|35mm胶片|35毫米电影胶片|35mm胶片质感",
        ja="35ミリフィルム|35mmフィルム|35ミリ撮影|35mmフィルム撮影",
    ),
    _term(
        "film_stock",
        "16mm film",
        "16 mm film",
        "shot on 16mm film",
        "The grain and colour of 16 mm film.",
        en="16mm film|16 mm film|shot on 16mm|16mm|super 16|super 16mm|shot on 16|s16|16mm film stock|shot on 16mm film|16mm grain|"
        "16mm film grain|super16",
        es="película de 16 mm|rodado en 16mm|16 mm|super 16",
        de="16mm film|auf 16mm gedreht|16 mm|super 16|auf 16mm",
        fr="pellicule 16mm|tourné en 16mm|16 mm|super 16|film 16mm",
        pt="película 16mm|filmado em 16mm|16 mm|super 16|filme 16mm",
        zh="16毫米胶片|16mm胶片|16毫米|超16毫米",
        ja="16ミリフィルム|16mmフィルム|16ミリ|スーパー16",
    ),
    _term(
        "film_stock",
        "Super 8",
        "Super 8",
        "shot on Super 8",
        "The grain and colour of Super 8.",
        en="super 8|super8|8mm film|super 8 film|super 8mm|shot on super 8|8mm footage|8 mm film",
        es="súper 8|super 8|película super 8|rodado en super 8",
        de="super 8|super acht|schmalfilm|super 8 film",
        fr="super 8|super huit|tourné en super 8|film super 8",
        pt="super 8|super oito|filmado em super 8|filme super 8",
        zh="超8|超8毫米|超八毫米|超8胶片",
        ja="スーパー8|8ミリフィルム|スーパーエイト|8mmフィルム",
    ),
    _term(
        "film_stock",
        "65mm film",
        "65 mm film",
        "shot on 65mm film",
        "The grain and colour of 65 mm film.",
        en="65mm film|70mm film|70 mm film|large format film|shot on 70mm|shot on 65mm|in 70mm|70mm print|on 70mm|on 65mm",
        es="película de 65 mm|película de 70 mm|70 mm película|rodado en 70mm",
        de="65mm film|70mm film|auf 70mm gedreht|großformatfilm",
        fr="pellicule 65mm|pellicule 70mm|tourné en 70mm|film 70mm",
        pt="película 65mm|película 70mm|filmado em 70mm|filme 70mm",
        zh="65毫米胶片|70毫米胶片|70mm胶片|65mm胶片",
        ja="65ミリフィルム|70ミリフィルム|70mmフィルム|65mmフィルム",
    ),
    _term(
        "film_stock",
        "IMAX",
        "IMAX",
        "shot on IMAX film",
        "The grain and colour of IMAX.",
        en="imax|imax film|shot on imax|imax 70mm|imax camera|imax cameras",
        es="imax|formato imax|rodado en imax",
        de="imax|imax format|auf imax gedreht",
        fr="imax|format imax|tourné en imax",
        pt="imax|formato imax|filmado em imax",
        zh="imax|imax画幅|imax摄影机",
        ja="imax|アイマックス|imax撮影",
    ),
    _term(
        "film_stock",
        "VHS",
        "VHS",
        "VHS tape look",
        "The grain and colour of VHS.",
        en="vhs|vhs tape|vhs look|vhs footage|vhs style|vhs aesthetic|betacam|vhs effect|minidv|mini dv",
        es="vhs|cinta vhs|estética vhs|aspecto vhs",
        de="vhs|vhs kassette|vhs ästhetik|vhs look",
        fr="vhs|cassette vhs|esthétique vhs|rendu vhs",
        pt="vhs|fita vhs|estética vhs|visual vhs",
        zh="vhs|录像带质感|vhs录像带|录像带风格",
        ja="vhs|ビデオテープ風|vhs風|vhsテープ",
    ),
    _term(
        "film_stock",
        "Kodak Portra 400",
        "Kodak Portra 400",
        "shot on Kodak Portra 400",
        "The grain and colour of Kodak Portra 400.",
        en="kodak portra 400|portra 400|kodak portra|portra",
        es="kodak portra 400|película kodak portra 400",
        de="kodak portra 400|kodak portra 400 film",
        fr="kodak portra 400|pellicule kodak portra 400",
        pt="kodak portra 400|filme kodak portra 400",
        zh="柯达portra400|柯达portra",
        ja="コダックポートラ400|ポートラ400",
    ),
    _term(
        "film_stock",
        "Kodak Portra 800",
        "Kodak Portra 800",
        "shot on Kodak Portra 800",
        "The grain and colour of Kodak Portra 800.",
        en="kodak portra 800|portra 800",
        es="kodak portra 800|película kodak portra 800",
        de="kodak portra 800|kodak portra 800 film",
        fr="kodak portra 800|pellicule kodak portra 800",
        pt="kodak portra 800|filme kodak portra 800",
        zh="柯达portra800",
        ja="コダックポートラ800|ポートラ800",
    ),
    _term(
        "film_stock",
        "Kodak Gold 200",
        "Kodak Gold 200",
        "shot on Kodak Gold 200",
        "The grain and colour of Kodak Gold 200.",
        en="kodak gold 200|kodak gold|gold 200",
        es="kodak gold 200|película kodak gold 200",
        de="kodak gold 200|kodak gold 200 film",
        fr="kodak gold 200|pellicule kodak gold 200",
        pt="kodak gold 200|filme kodak gold 200",
        zh="柯达金200|柯达gold200",
        ja="コダックゴールド200|コダックゴールド",
    ),
    _term(
        "film_stock",
        "Kodak Ektachrome",
        "Kodak Ektachrome",
        "shot on Kodak Ektachrome",
        "The grain and colour of Kodak Ektachrome.",
        en="kodak ektachrome|ektachrome|ektachrome 100",
        es="kodak ektachrome|película kodak ektachrome",
        de="kodak ektachrome|kodak ektachrome film",
        fr="kodak ektachrome|pellicule kodak ektachrome",
        pt="kodak ektachrome|filme kodak ektachrome",
        zh="柯达ektachrome|柯达反转片",
        ja="コダックエクタクローム|エクタクローム",
    ),
    _term(
        "film_stock",
        "Kodachrome",
        "Kodachrome",
        "shot on Kodachrome",
        "The grain and colour of Kodachrome.",
        en="kodachrome|kodachrome 64",
        es="kodachrome|película kodachrome",
        de="kodachrome|kodachrome film",
        fr="kodachrome|pellicule kodachrome",
        pt="kodachrome|filme kodachrome",
        zh="柯达克罗姆|柯达kodachrome",
        ja="コダクローム|コダックローム",
    ),
    _term(
        "film_stock",
        "Kodak Vision3 500T",
        "Kodak Vision3 500T",
        "shot on Kodak Vision3 500T",
        "The grain and colour of Kodak Vision3 500T.",
        en="kodak vision3 500t|vision3 500t|kodak 500t|vision3|kodak vision3|500t|kodak vision 3|5219|kodak 5219|vision 3 500t",
        es="kodak vision3 500t|película kodak vision3 500t",
        de="kodak vision3 500t|kodak vision3 500t film",
        fr="kodak vision3 500t|pellicule kodak vision3 500t",
        pt="kodak vision3 500t|filme kodak vision3 500t",
        zh="柯达500t|柯达vision3 500t",
        ja="コダック500t|コダックビジョン3 500t",
    ),
    _term(
        "film_stock",
        "Kodak Vision3 250D",
        "Kodak Vision3 250D",
        "shot on Kodak Vision3 250D",
        "The grain and colour of Kodak Vision3 250D.",
        en="kodak vision3 250d|vision3 250d|kodak 250d|250d|5207",
        es="kodak vision3 250d|película kodak vision3 250d",
        de="kodak vision3 250d|kodak vision3 250d film",
        fr="kodak vision3 250d|pellicule kodak vision3 250d",
        pt="kodak vision3 250d|filme kodak vision3 250d",
        zh="柯达250d|柯达vision3 250d",
        ja="コダック250d|コダックビジョン3 250d",
    ),
    _term(
        "film_stock",
        "Kodak Tri-X",
        "Kodak Tri-X",
        "shot on Kodak Tri-X",
        "The grain and colour of Kodak Tri-X.",
        en="kodak tri x|tri x|trix|tri x 400",
        es="kodak tri x|película kodak tri x",
        de="kodak tri x|kodak tri x film",
        fr="kodak tri x|pellicule kodak tri x",
        pt="kodak tri x|filme kodak tri x",
        zh="柯达tri x|柯达trix",
        ja="コダックトライx|トライx",
    ),
    _term(
        "film_stock",
        "Fujifilm Velvia",
        "Fujifilm Velvia",
        "shot on Fujifilm Velvia",
        "The grain and colour of Fujifilm Velvia.",
        en="fujifilm velvia|velvia|fuji velvia|velvia 50",
        es="fujifilm velvia|película fujifilm velvia",
        de="fujifilm velvia|fujifilm velvia film",
        fr="fujifilm velvia|pellicule fujifilm velvia",
        pt="fujifilm velvia|filme fujifilm velvia",
        zh="富士velvia|富士维尔维亚",
        ja="富士ベルビア|ベルビア|フジベルビア",
    ),
    _term(
        "film_stock",
        "Fujifilm Eterna",
        "Fujifilm Eterna",
        "shot on Fujifilm Eterna",
        "The grain and colour of Fujifilm Eterna.",
        en="fujifilm eterna|eterna|fuji eterna",
        es="fujifilm eterna|película fujifilm eterna",
        de="fujifilm eterna|fujifilm eterna film",
        fr="fujifilm eterna|pellicule fujifilm eterna",
        pt="fujifilm eterna|filme fujifilm eterna",
        zh="富士eterna|富士永恒",
        ja="富士エテルナ|エテルナ|フジエテルナ",
    ),
    _term(
        "film_stock",
        "Fuji Superia",
        "Fuji Superia",
        "shot on Fuji Superia",
        "The grain and colour of Fuji Superia.",
        en="fuji superia|superia|fuji superia 400",
        es="fuji superia|película fuji superia",
        de="fuji superia|fuji superia film",
        fr="fuji superia|pellicule fuji superia",
        pt="fuji superia|filme fuji superia",
        zh="富士superia",
        ja="富士スペリア|フジスペリア",
    ),
    _term(
        "film_stock",
        "CineStill 800T",
        "CineStill 800T",
        "shot on CineStill 800T",
        "The grain and colour of CineStill 800T.",
        en="cinestill 800t|cinestill|800t|cine still 800t",
        es="cinestill 800t|película cinestill 800t",
        de="cinestill 800t|cinestill 800t film",
        fr="cinestill 800t|pellicule cinestill 800t",
        pt="cinestill 800t|filme cinestill 800t",
        zh="cinestill 800t胶片|800t胶片",
        ja="シネスティル800t|シネスチル800t",
    ),
    _term(
        "film_stock",
        "Ilford HP5",
        "Ilford HP5",
        "shot on Ilford HP5",
        "The grain and colour of Ilford HP5.",
        en="ilford hp5|hp5|hp5 plus|ilford",
        es="ilford hp5|película ilford hp5",
        de="ilford hp5|ilford hp5 film",
        fr="ilford hp5|pellicule ilford hp5",
        pt="ilford hp5|filme ilford hp5",
        zh="伊尔福hp5|依尔福hp5",
        ja="イルフォードhp5",
    ),
    _term(
        "film_stock",
        "Polaroid",
        "Polaroid",
        "Polaroid look",
        "The grain and colour of Polaroid.",
        en="polaroid film|instant film|polaroid look|polaroid style|polaroid photo|polaroid picture|polaroid aesthetic|polaroid?",
        es="polaroid|instantánea polaroid|foto polaroid",
        de="polaroid|sofortbild|polaroid foto",
        fr="polaroid|photo polaroid|instantané polaroid",
        pt="polaroid|foto polaroid|filme polaroid",
        zh="宝丽来|拍立得|宝丽来相片",
        ja="ポラロイド|インスタントフィルム|ポラロイド風",
    ),
    _term(
        "film_stock",
        "Technicolor",
        "Technicolor",
        "three-strip Technicolor",
        "The grain and colour of Technicolor.",
        en="three strip technicolor|3 strip technicolor|technicolor film",
        es="tecnicolor|technicolor tricromo",
        de="drei streifen technicolor",
        fr="technicolor trichrome",
        pt="tecnicolor|technicolor de três tiras",
        zh="特艺彩色|特艺七彩",
        ja="テクニカラー|三色式テクニカラー",
    ),
    _term(
        "film_stock",
        "ARRI Alexa",
        "ARRI Alexa",
        "shot on ARRI Alexa",
        "The grain and colour of ARRI Alexa.",
        en="arri alexa|shot on alexa|alexa mini|alexa 35|shot on arri|arri alexa 35|alexa 65|shot on arri alexa|alexa mini lf|"
        "arri alexa mini|alexa lf",
        es="rodado con arri alexa|filmado con alexa",
        de="gedreht mit arri alexa|auf alexa gedreht",
        fr="tourné en arri alexa|filmé à l'alexa",
        pt="filmado com arri alexa|rodado com alexa",
        zh="阿莱alexa|阿莱摄影机",
        ja="アレクサで撮影|アリアレクサ",
    ),
    _term(
        "film_stock",
        "RED",
        "RED",
        "shot on RED",
        "The grain and colour of RED.",
        en="shot on red|red komodo|red v raptor|red dragon camera|red one camera|shot on red epic|red epic camera|"
        "red camera footage|red monstro",
        es="rodado con red|cámara red komodo",
        de="gedreht mit red|auf red gedreht",
        fr="tourné en red|filmé en red",
        pt="filmado com red|rodado com red",
        zh="red摄影机拍摄|red摄影机",
        ja="redで撮影|redカメラで撮影",
    ),
    _term(
        "film_stock",
        "film grain",
        "Film grain",
        "fine film grain",
        "The grain and colour of Film grain.",
        en="film grain|grainy film|grainy|heavy grain|subtle grain|fine grain|fine film grain|subtle film grain|heavy film grain|"
        "analog film|analogue film|grainy texture|light film grain|natural film grain|grain texture|film grain texture|"
        "with grain|grainy footage|grainy look|grain?|celluloid?",
        es="grano de película|grano cinematográfico|con grano|grano fino|textura de grano|granulado?",
        de="filmkorn|körnig|körniges bild|grobes korn|feines korn|körnige|korn?",
        fr="grain argentique|grain de pellicule|granuleux|grain de film|grain cinéma|grain fin|grain?",
        pt="grão de filme|granulado|grão de película|grão fino|granulação|textura de grão",
        zh="胶片颗粒|颗粒感|胶片质感|电影颗粒|胶片颗粒感|粗颗粒",
        ja="フィルムグレイン|粒子感|フィルムの粒子|粒状感|フィルム粒子|グレイン",
    ),
)

TERMS: dict[tuple[str, str], Term] = {(term.slot, term.id): term for term in _ROWS}
"""Every term by (slot, id)."""


def ids(slot: str) -> tuple[str, ...]:
    """The ids of a closed slot in their order; empty for other slots."""
    return tuple(i for s, i in TERMS if s == slot)


def is_free(slot: str, value: str) -> bool:
    """Whether ``value`` in a closed slot is free text rather than one of its ids."""
    return SLOTS[slot].kind in ("closed", "closed_list") and (slot, value) not in TERMS
