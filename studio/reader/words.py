"""The small words between film words, by class and language: data for the grammar. Words stand between bars."""

from studio.reader.plain import PLAIN

CLASSES: dict[str, dict[str, str]] = {
    # who may move: the camera and what stands for it
    "camera": {
        "en": "camera|cameras|cam|lens|camera lens|shot|frame|framing|view|viewpoint|perspective|point of view|pov|video|footage|clip|we|"
        "cameraman|camera operator|operator|camera view|camera frame|camera angle|drone|gimbal|steadicam|the shot|"
        "camera movement|camera motion|camera movements|camera moves|camera position|viewer|scene|sequence|the scene|image|picture|shots|take|visuals",
    },
    "person": {"en": "he|she|they|someone|somebody|everyone|everybody|who|people|another|others"},
    "object": {"en": "him|her|them|me|us|it|himself|herself|themselves|itself|subject|subjects|character|characters|that|this|these|those"},
    "possessive": {"en": "his|her|their|its|my|your|our|whose"},
    "article": {"en": "the|a|an|some|any|all|both|each|every|this|that|these|those"},
    # words that change what is done with what follows
    "not": {
        "en": "no|not|dont|do not|does not|doesnt|didnt|did not|never|without|wont|isnt|is not|arent|neither|nor|cannot|cant|cannot be|"
        "shouldnt|should not|instead of|rather than|anything but|everything but|everything except|except|stop|avoid|avoids|avoiding|"
        "without any|no more|not any|dont want|do not want|dont use|do not use|dont do|dont need|no need to|no need for|less of|absence of|"
        "free of|devoid of|lacks|lacking|skip|skipping|hasnt|wasnt|wouldnt|none of|with no|there is no|theres no",
    },
    "lose": {
        "en": "lose|drop the|drop that|ditch|remove|removing|delete|scrap|nix|kill|get rid of|take out|take away|cut the|cut out|cut that|"
        "cancel|forget the|enough with the|strip out|leave out|omit|eliminate|exclude|turn off|switch off|undo the|lose all|drop all",
    },
    "add": {"en": "add|also|plus|as well|too|additionally|throw in|bring in|include|introduce|give me also|on top of that|mix in|layer in"},
    "but": {"en": "but|just|only|instead|however|although|though|yet|otherwise|simply"},
    "keep": {"en": "keep the|keep that|keep this|leave the|stick with|dont lose|do not lose|dont change|do not change|dont touch|leave"},
    # how clauses hang together
    "join": {"en": "and|or|then|and then|nor|before|after that|followed by|finally|next|afterwards|later|first|at first|initially"},
    "clause": {
        "en": "while|as|when|where|which|until|because|since|so that|after|once|whilst|during|as if|so|if|whereas",
    },
    "be": {
        "en": "is|are|was|were|be|being|been|stays|stay|remains|remain|keeps|keep|staying|remaining|keeping|holds|hold|kept|held|holding|"
        "sits|stayed|remained|im|its|thats|theyre|lets|looks|look|feels|feel|seems|appears|becomes|become|goes|go|going|turns|gets|get",
    },
    "modal": {"en": "will|would|can|could|must|should|may|might|shall|to|wants to|begins to|starts to|tries to"},
    "adverb": {
        "en": "very|really|quite|rather|extremely|super|pretty|fairly|almost|just|so|too|slightly|subtly|barely|ever|still|then|now|even|"
        "again|together|straight|directly|right|all|continuously|constantly|gradually|horizontally|vertically|laterally|sideways|"
        "diagonally|its way|further|farther|well|consistently|mostly|simultaneously|briefly|suddenly|also|eventually|always|"
        "completely|totally|perfectly|entirely|relatively|steadily|over|across|along|nice and|firmly|ultra",
    },
    # degree
    "less": {"en": "less|not so|not as|not that|lower|reduce|reduce the|decrease|decrease the|cut down on|cut back on|tone down|tone down the|"
             "ease off|ease off the|dial down|dial down the|dial back|dial back the|turn down|turn down the|fewer|take down|bring down|"
             "bring down the|lower the|less of"},
    "more": {"en": "more|increase|increase the|raise|boost|boost the|up the|add more|crank up|crank up the|dial up|dial up the|turn up|"
             "turn up the|raise the|push the|pump up|pump up the|bump up|bump up the|bump|amp up|amp up the|heighten|even more|extra|higher"},
    "excess": {"en": "too|way too|much too|far too|a bit too|a little too|overly|too much|a touch too|slightly too"},
    "enough": {"en": "enough"},
    "small": {
        "en": "a bit|a touch|a little|a little bit|slightly|a tad|somewhat|a hair|a smidge|a notch|one step|a step|one notch|a shade|"
        "by a bit|a tiny bit|just a touch|marginally|by a touch|by a little|a fraction|a whisker|one stop|ever so slightly|just a bit|bit",
    },
    "big": {
        "en": "much|way|a lot|lots|by a lot|far|very much|significantly|considerably|a ton|by far|a great deal|dramatically|two notches|"
        "two steps|a whole lot|drastically|tons|really|substantially|noticeably|heaps|loads|by a mile|seriously|two stops|much much|so much",
    },
    "double": {"en": "twice|double|doubled|two times|2 x|2 times|double the|twice the"},
    "half": {"en": "half|halve|half the|halved|halve the|cut in half"},
    # what may be said without meaning anything by itself
    "filler": {
        "en": "please|of|in|on|at|with|for|by|from|to|into|onto|toward|towards|through|as|like|up|down|here|there|make|make it|makes|making|"
        "set|set it|set to|use|using|used|do|does|doing|have|has|having|give|give me|give us|want|id like|i want|i need|i would like|we need|"
        "lets|let|let us|can you|could you|can we|could we|would you|maybe|perhaps|try|go|go with|go for|now|ok|okay|so|well|yes|yeah|"
        "i think|think|it should be|should|shoot|shoot it|shot|film|filmed|filming|captured|capture|captures|capturing|record|recorded|"
        "rendered|taken|seen|viewed|show|shows|showing|start|starts|starting|begin|begins|beginning|end|ends|ending|continue|continues|"
        "continuing|open|opens|opening|finish|finishes|close|closes|change|change it|switch|switch to|put|bring|change to|turn|turn it|"
        "set in|set at|set during|i|you|we|is|are|be|it|its|the|a|an|and|or|then|but|that|this|there is|theres|there are|overall|style|"
        "feature|features|featuring|also|about|how about|what about|one|thing|bit|same|actually|kind of|sort of|kinda|some|not only|"
        "dont forget to|why dont we|why not|we should|i d like|lets try|lets go|lets go with|lets do|lets have|for this one|this time|"
        "go to|move to|cut to|cutting to|cuts to|while|when|throughout|during|direction|position|level|place|overall look|"
        "as well|each|every|all|perform|performs|performing|performed|execute|executes|executing|employs|employ|follow with|ever|"
        "back to|side|hand|with a|in a|on a|exhibits|uses|moving|moves|move|moved|made|speed|pace|at a|both|very|more|perhaps a|hi|hey there",
    },
    # nouns of film talk: they say nothing by themselves
    "noun": {
        "en": "shot|shots|frame|framing|camera|camerawork|camera work|lens|lenses|light|lights|lighting|look|feel|style|mood|tone|tones|"
        "atmosphere|scene|video|clip|footage|film|movie|image|photo|photograph|picture|color|colors|colour|colours|palette|grade|"
        "grading|color grading|colour grading|weather|sky|skies|movement|movements|motion|move|angle|angles|composition|background|"
        "foreground|focus|depth of field|aspect ratio|ratio|format|resolution|frame rate|framerate|duration|length|seconds|shadows|"
        "sequence|view|perspective|aesthetic|vibe|quality|focal length|mm|contrast|saturation|temperature|exposure|visual|"
        "visuals|cinematography|setup|take|edit|cut|pacing|energy|mode|orientation|day|time|time of day|era|film stock|stock|"
        "colour temperature|color temperature|setting|version|screen|effect|effects|speed|pace|steadiness",
    },
    "order": {
        "en": "add a scene|add another scene|add scene|insert a scene|insert scene|insert another scene|add one more scene|remove scene|"
        "delete scene|drop scene|cut scene|move scene|call scene|title scene|name scene|rename scene|rename the film|call the film|call it|"
        "remember that|remember|note|decision|decided|we decided|film title|the title is|title|swap scene|swap scenes|reorder|split scene|"
        "merge scenes|merge scene|duplicate scene|copy scene|add a new scene|add two scenes|add three scenes|delete the scene|"
        "remove the scene|undo that|undo|start over|help",
    },
    "question": {"en": "what|how|why|which|who|whos|whats|hows|where|when|is|are|does|do|did|was|were|should|has|have|am"},
    "label_end": {},
}
"""Class -> language -> words. One word may be of several classes."""

NUMBERS: dict[str, str] = {
    "en": "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen",
}
"""Number words from 0 on, in order."""
TENS: dict[str, str] = {"en": "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"}

UNITS: dict[str, dict[str, str]] = {
    "mm": {"en": "mm|millimeter|millimeters|millimetre|millimetres|mil|mill|mils"},
    "s": {"en": "s|sec|secs|second|seconds|secs long|second long|seconds long"},
    "min": {"en": "min|mins|minute|minutes|minute long|minutes long"},
    "fps": {"en": "fps|frames per second|frames a second|frames per sec|hz|f p s"},
    "k": {"en": "k"},
    "p": {"en": "p"},
    "scenes": {"en": "scene|scenes|beats"},
    "kelvin": {"en": "kelvin"},
}

RATIOS: dict[str, dict[str, str]] = {
    "9:16": {
        "en": "vertical?|vertical video|vertical format|vertical frame|vertical aspect ratio|portrait mode|portrait format|portrait orientation|"
        "portrait aspect ratio|portrait video|vertical orientation|vertical framing|vertical crop|9 by 16|9 x 16|vertically framed|"
        "for tiktok|tiktok format|tiktok?|reels format|shorts format|story format|phone format",
    },
    "16:9": {
        "en": "widescreen|wide screen|landscape mode|landscape format|landscape orientation|landscape aspect ratio|horizontal video|16 by 9|"
        "16 x 9|horizontal format|horizontal?|landscape video|hd format",
    },
    "1:1": {"en": "square?|square format|square frame|square crop|square video|square aspect ratio|square image|1 by 1"},
    "2.39:1": {"en": "scope?|cinemascope|in scope|scope ratio|2.39|2.40|2.39 to 1|2.35|cinema scope|scope format|anamorphic ratio|2.40 to 1"},
    "4:3": {"en": "4 by 3|4 x 3|four by three|four three|academy ratio|full frame ratio"},
    "21:9": {"en": "21 by 9|21 x 9|ultra widescreen|ultrawide format|ultrawide ratio"},
    "1.85:1": {"en": "1.85|1.85 to 1|flat ratio"},
}
RESOLUTIONS: dict[str, dict[str, str]] = {
    "4K": {"en": "4 k|ultra hd|uhd|4 k resolution|4 k uhd|4 k video"},
    "8K": {"en": "8 k|8 k resolution|8 k uhd"},
    "2K": {"en": "2 k|2 k resolution"},
    "1080p": {"en": "1080 p|1080|full hd|fhd"},
    "720p": {"en": "720 p|720"},
}
STRENGTHS: dict[str, dict[str, str]] = {
    "0.25": {"en": "low motion|subtle motion|minimal motion|motion strength low|motion low|low motion strength|little motion"},
    "0.5": {"en": "medium motion|moderate motion|motion strength medium|motion medium|medium motion strength"},
    "0.75": {"en": "high motion|strong motion|lots of motion|motion strength high|motion high|high motion strength|intense motion"},
}

SCALES: dict[str, dict[str, str]] = {
    # slot and step of an adjective: what "more" of it means
    "color_temperature +1": {"en": "warm|warmth|warmer"},
    "color_temperature -1": {"en": "cool|cold|icy|cooler|colder|bluer|icier|coolness"},
    "camera_speed +1": {"en": "fast|quick|rapid|speedy|faster|quicker|snappier|speed|speed it up|speed up|hurry it up|quickly|swift|swifter|speed things up|pick up the pace"},
    "camera_speed -1": {"en": "slow|slower|slow it down|slow down|gentler|unhurried|slowly|slow things down|gentle|take it slower"},
    "shot_type +1": {"en": "tight|close|tighter|closer|closer in|closer up|tighten|tighten up|tighten it|tighten it up|tighten the frame|tighten the framing|tighten the shot"},
    "shot_type -1": {"en": "wide|wider|looser|loose|loosen|loosen the frame|wider out|loosen the framing|loosen up the frame|loosen it up|loosen the shot|widen|widen out|widen the frame|widen the shot|widen it"},
    "steadiness +1": {"en": "steady|stable|smooth|steadier|smoother|stabler|stabilize|stabilise|stabilized|stabilised|stability|stabilize it|smooth it out|smooth out|steady it"},
    "steadiness -1": {"en": "shaky|shakier|shake|wobbly|wobblier|camera shake|jittery|unsteady|rougher|shakiness|wobble|jitter"},
    "saturation +1": {"en": "saturated|saturation|colorful|colourful|vivid|vibrant|color|colour|saturate|vibrance|saturate it|saturate the colors|saturate the colours|punchier colors|punchier colours|richer colors|richer colours|brighter colors|brighter colours|colors|colours"},
    "saturation -1": {"en": "muted|desaturated|desaturate|desaturate it|desaturate the colors|desaturate the colours|mute the colors|mute the colours|washed out|faded|duller colors|duller colours|paler colors"},
    "depth_of_field -1": {"en": "shallow|shallower|bokeh|background blur|blur in the background|shallower focus|shallower depth of field|blurry background|blurrier background|shallow focus|shallow depth of field"},
    "depth_of_field +1": {"en": "deeper focus|deep focus|depth of field|deeper depth of field|background in focus|in focus|deep depth of field"},
    "lighting_quality +1": {"en": "contrast|contrasty|contrastier|harsher|harder|punchier contrast|harder light|harsher light|contrasted|harsher lighting|punchy"},
    "lighting_quality -1": {"en": "softer|softer light|softer lighting|soft|flatter|flatter light|soften|soften the light|soften the lighting|soften it|softness|diffused|softer shadows"},
    "motion_strength +0.25": {"en": "motion|movement|movements|camera movement|camera motion|motion strength"},
    "duration *1.25": {"en": "long|longer|lengthen|lengthen it|extend|extend it|longer duration|stretch it|stretch it out|lengthy|prolong|hold longer|longer shot|last longer"},
    "duration *0.8": {"en": "short|shorter|shorten|shorten it|shorter duration|trim|trim it|trim it down|brief|briefer|shorter shot"},
    "focal_length_mm *1.4": {"en": "longer lens|longer focal length|tele|longer glass|more telephoto"},
    "focal_length_mm *0.7": {"en": "wider lens|shorter lens|shorter focal length|wider glass|wider focal length|wider angle"},
    "kinetic": {"en": "kinetic|energetic|dynamic|lively|livelier|energy|dynamism|action packed|frenetic|kineticism|high energy|hectic|urgent|urgency|adrenaline|dynamics"},
    "calm": {"en": "calm|calmer|quiet|quieter|relaxed|serene|still and calm|peaceful|tranquil|contemplative|meditative|calmness|calm it down|calm down|settle it down|restful"},
    "trailer": {"en": "trailer cut|trailer version|trailer edit|cut it like a trailer|like a trailer|make it a trailer|trailer style cut|trailer pacing|cut like a trailer"},
}
"""``slot step`` -> words; a bundle has a name and no step."""
COMPARED: dict[str, str] = {
    "en": "warmer|cooler|colder|bluer|icier|faster|quicker|snappier|speed it up|speed up|hurry it up|swifter|slower|slow it down|slow down|gentler|"
    "tighter|closer|closer in|closer up|tighten|tighten up|tighten it|tighten it up|tighten the frame|tighten the framing|tighten the shot|wider|"
    "looser|loosen|loosen the frame|loosen the framing|wider out|loosen up the frame|loosen it up|loosen the shot|widen|widen out|widen the frame|widen the shot|"
    "widen it|steadier|smoother|stabler|stabilize|stabilise|shakier|wobblier|rougher|saturate|desaturate|saturate it|desaturate it|"
    "saturate the colors|saturate the colours|desaturate the colors|desaturate the colours|mute the colors|mute the colours|stabilize it|smooth it out|"
    "smooth out|steady it|punchier colors|punchier colours|richer colors|richer colours|brighter colors|brighter colours|duller colors|duller colours|"
    "paler colors|shallower|shallower focus|shallower depth of field|blurrier background|deeper focus|deeper depth of field|contrastier|harsher|harder|"
    "punchier contrast|harder light|harsher light|harsher lighting|softer|softer light|softer lighting|softer shadows|flatter|flatter light|soften|"
    "soften the light|soften the lighting|soften it|longer|lengthen|lengthen it|extend|extend it|longer duration|stretch it|stretch it out|prolong|"
    "hold longer|longer shot|last longer|shorter|shorten|shorten it|shorter duration|trim|trim it|trim it down|briefer|shorter shot|longer lens|"
    "longer focal length|longer glass|wider lens|shorter lens|shorter focal length|wider glass|wider focal length|wider angle|livelier|calmer|quieter|"
    "calm it down|calm down|settle it down|speed things up|pick up the pace|slow things down|take it slower|more telephoto",
}
"""Words of a scale that are a change by themselves."""

PLACES: dict[str, dict[str, str]] = {
    "last": {"en": "ending|the ending|last scene|final scene|the last scene|the final scene|the end|closing scene|last shot|final shot|the last shot|the final shot|the finale|in the end"},
    "first": {"en": "first scene|opening scene|the first scene|the opening scene|the opening|the opening shot|opening shot|the first shot"},
    "all": {
        "en": "all scenes|every scene|all the scenes|each scene|the whole film|whole film|the entire film|the whole movie|everywhere|all of them|"
        "for the whole film|for all scenes|across the film|across all scenes|all shots|every shot|the whole thing",
    },
}
SCENE: dict[str, str] = {"en": "scene|in scene|for scene|scene number|sc|on scene|scene no|to scene|shot|shot number"}

ABSENT: dict[str, str] = {
    "en": "text|texts|watermark|watermarks|logo|logos|people|persons|person|humans|human|crowd|crowds|cars|car|vehicles|captions|subtitles|letters|"
    "words|writing|typography|blur|motion blur|extra fingers|extra limbs|extra hands|hands|fingers|faces|face|animals|buildings|trees|clouds|distortion|"
    "distortions|artifacts|artefacts|noise|music|dialogue|speech|voiceover|voice over|narration|talking|sound|sounds|lens flare|lens flares|flares|"
    "flare|signage|signs|signature|borders|border|frames|ui|overlay|overlays|jpeg artifacts|deformed hands|deformities|deformation|low quality|"
    "blurry|lowres|bad anatomy|extra people|bystanders|passersby|pedestrians|onlookers|smoke|blood|gore|weapons|guns|glitches|flicker|flickering|"
    "morphing|warping|jitter|duplicates|cropping|smile|smiles|nudity|background music|sound effects|birds|dogs|cats|children|kids|men|women|"
    "traffic|furniture|props|makeup|glasses|jewelry|reflections|shadows|plastic skin|cgi look|cartoon look|cuts|jump cuts|transitions|grain",
}
"""What is often to be left out of a picture; no word of a slot."""

COLOURS: dict[str, str] = {
    "en": "red|orange|yellow|green|blue|purple|violet|pink|magenta|cyan|teal|turquoise|amber|gold|golden|silver|bronze|copper|brown|beige|cream|ivory|"
    "white|black|grey|gray|charcoal|navy|indigo|lavender|lilac|mauve|plum|burgundy|maroon|crimson|scarlet|ruby|coral|salmon|peach|apricot|rust|ochre|"
    "ocher|sienna|umber|sepia|mustard|olive|lime|mint|sage|emerald|jade|forest green|moss|aqua|sky blue|baby blue|cobalt|ultramarine|azure|slate|steel|"
    "steel blue|tan|sand|khaki|taupe|mahogany|rose|blush|fuchsia|electric blue|neon pink|hot pink|dusty pink|pastel pink|burnt orange|deep blue|"
    "midnight blue|dark green|dark blue|light blue|pale blue|deep red|blood red|acid green|neon green|sea green|off white|jet black|petrol|ice blue|"
    "powder blue|royal blue|olive green|mint green|dusty rose|terracotta|chartreuse|periwinkle|champagne|pale yellow|warm grey|cool grey",
}
PALETTE: dict[str, dict[str, str]] = {
    "before": {"en": "palette|color palette|colour palette|colors|colours|color scheme|colour scheme|palette of|color palette of|colour palette of|in shades of|shades of|in tones of|tones of|hues of|color grade|colour grade"},
    "after": {"en": "palette|color palette|colour palette|tones|hues|color scheme|colour scheme|grade|color grade|colour grade|grading|color grading|colour grading|look|colors|colours"},
}

SPEECH: dict[str, dict[str, str]] = {
    "": {"en": "says|say|said|asks|asked|replies|replied|answers|answered|speaks|saying|asking|tells him|tells her|adds|line|dialogue|voiceover|vo|v o|narrator|spoken"},
    "whispering": {"en": "whispers|whispering|whispered|murmurs|mutters|breathes"},
    "shouting": {"en": "shouts|shouting|yells|screams|cries|yelling|screaming|shouted"},
    "laughing": {"en": "laughs|laughing|giggles"},
    "crying": {"en": "sobs|sobbing|crying"},
    "singing": {"en": "sings|singing"},
}
LANGUAGES: dict[str, str] = {
    "en": "english|inglés|englisch|anglais|inglês|英语|英語",
    "es": "spanish|español|spanisch|espagnol|espanhol|西班牙语|スペイン語",
    "de": "german|alemán|deutsch|allemand|alemão|德语|ドイツ語",
    "fr": "french|francés|französisch|français|francês|法语|フランス語",
    "pt": "portuguese|portugués|portugiesisch|portugais|português|葡萄牙语|ポルトガル語",
    "zh": "chinese|mandarin|chino|chinesisch|chinois|chinês|中文|中国語",
    "ja": "japanese|japonés|japanisch|japonais|japonês|日语|日本語",
    "it": "italian|italiano|italienisch|italien",
    "ko": "korean|coreano|koreanisch|coréen",
    "hi": "hindi",
    "ar": "arabic|árabe|arabisch|arabe",
    "ru": "russian|ruso|russisch|russe|russo",
}

LABELS: dict[str, dict[str, str]] = {
    # "word:" opens this slot; "film" is any label after which film words stand
    "subject": {"en": "subject|subjects"},
    "action": {"en": "action|actions|beats"},
    "location": {"en": "location|setting|place|environment"},
    "set_dressing": {"en": "set dressing|props|set"},
    "music": {"en": "music|score|soundtrack"},
    "ambience": {"en": "ambience|ambiance|ambient sound|background sound|room tone|ambient"},
    "sound_effects": {"en": "sound effects|sfx|sound effect|sounds|fx"},
    "influences": {"en": "influences|influence|inspired by|inspiration"},
    "negative": {"en": "negative|negative prompt|exclude|leave out|avoid|negatives|do not include"},
    "color_palette": {"en": "palette|color palette|colour palette|colors|colours|color scheme|colour scheme"},
    "dialogue": {"en": "dialogue|dialog|line|spoken"},
    "film": {
        "en": "shot|shot type|shot size|size|framing|camera|camera angle|angle|camera movement|camera move|movement|camera motion|motion|lens|"
        "focal length|depth of field|dof|focus|composition|lighting|light|mood|lighting mood|light source|time|time of day|weather|color|colour|"
        "color grade|colour grade|grade|look|style|aesthetic|era|period|film stock|stock|medium|duration|length|aspect ratio|aspect|ratio|ar|"
        "format|fps|frame rate|resolution|seed|steadiness|speed|camera speed|cinematography|visual style|technical|settings|color temperature|"
        "colour temperature|saturation|motion strength|atmosphere|camera work|camerawork|shots|cam|vibe|tone|quality|prompt|description",
    },
}
