"""Commands that take reference pictures in, say what they are for, and find them again."""

import asyncio
from pathlib import Path

from bot.commands import Answer, Argument, Call, Command, Shown
from bot.handles import handle
from bot.messages import Button, Invocation, Part, Table, Text
from bot.verbs.drawings import saved
from studio.edits import DescribeAsset, Edit, PutAsset
from studio.errors import BadInput, NotFound, StudioError
from studio.pictures.asset import as_asset
from studio.pictures.binding import LABEL, Binding, bind, read_binding
from studio.pictures.intake import Accepted
from studio.pictures.likeness import similar, twins
from studio.pictures.mood import mood_edits
from studio.pictures.sheet import draw_sheet, sheet_alt
from studio.project import VisualAsset
from studio.store.records import KeptPicture
from studio.text import folded

_SIMILAR = 5
_HOW = "such as “this is Mara in scene 3”, “first frame of scene 2” or “the look of the whole film”"


async def ref(call: Call) -> Answer:
    """A reference picture joins the Visual Bible: measured, named, and bound where the words say what it is for."""
    words, paths = _given(call)
    answers, refused = await _each(call, paths, words)
    if not answers:
        raise refused[0]
    return Answer(
        parts=(*(part for a in answers for part in a.parts), *(Text(text=str(no), tone="alert") for no in refused)),
        propose=tuple(edit for a in answers for edit in a.propose),
        offers=answers[-1].offers,
        shown=tuple(shown for a in answers for shown in a.shown),
        pictures=tuple(kept for a in answers for kept in a.pictures),
    )


async def _each(call: Call, paths: list[Path], words: str) -> tuple[list[Answer], list[StudioError]]:
    """Every picture on its own: one that is refused keeps none of the others out."""
    answers: list[Answer] = []
    refused: list[StudioError] = []
    for path in paths:
        try:
            answers.append(await _taken(call, path, words))
        except StudioError as no:
            refused.append(no)
    return answers, refused


def _given(call: Call) -> tuple[str, list[Path]]:
    """What was said of the pictures, and where they are."""
    if call.attachments:
        return " ".join(filter(None, (call.args.get("path"), call.args.get("label")))), [Path(a.path) for a in call.attachments]
    if not call.args.get("path"):
        raise BadInput("/ref PATH [WORDS]: say where the picture is, such as still.jpg.")
    return call.args.get("label", ""), [Path(call.args["path"]).expanduser()]


async def _taken(call: Call, path: Path, words: str) -> Answer:
    """One picture: accepted, measured and described; the same bytes a second time are the same entry."""
    accepted = await call.room.accept(path)
    binding = read_binding(words, call.project) if words else None
    standing = next((a for a in call.project.bible.assets if a.sha256 == accepted.sha256), None)
    if standing:
        known = Text(text=f"That picture is in the bible already, as {standing.label or standing.id!r}.")
        return _bound(call, standing, binding, (known, *_measured(standing)), offers=_offers(call, standing) if not binding else ())
    near = twins(_look(accepted), accepted.fingerprint, call.project.bible.assets)
    asset = as_asset(accepted, call.turn.new_id("asset"), "style", f"Reference {len(call.project.bible.assets) + 1}")
    asset = asset.model_copy(update={"origin": call.turn.origin("measured")})
    if binding:  # what cannot be is said before anything is kept
        bind(call.project, asset, binding, asset.origin, lambda kind: kind)
    call.turn.apply(PutAsset(asset=asset))
    if words and binding is None:
        short = len(words) <= LABEL
        told = DescribeAsset(
            asset=asset.id, label=words if short else None, description=None if short else words, origin=call.turn.origin("stated")
        )
        call.turn.apply(told)
    parts = (*_changed(accepted), *_near(near), *_measured(asset))
    kept = KeptPicture(accepted.sha256, len(accepted.data), accepted.width, accepted.height, accepted.media_type)
    answer = _bound(call, asset, binding, parts, offers=_offers(call, asset) if not binding else ())
    shown = Shown(asset.id, accepted.data, accepted.media_type)
    return Answer(answer.parts, propose=answer.propose, offers=answer.offers, pictures=(kept,), shown=(shown,))


def _look(accepted: Accepted) -> str:
    return as_asset(accepted, "new", "style").look


def _bound(call: Call, asset: VisualAsset, binding: Binding | None, parts: tuple[Part, ...], offers: tuple[Button, ...] = ()) -> Answer:
    """Make the edits of a binding; what does not hold (a locked scene) is said. The look of the whole film is proposed, not made."""
    if binding is None:
        return Answer(parts, offers=offers)
    edits = bind(call.project, asset, binding, call.turn.origin("stated"), call.turn.new_id)
    for edit in edits:
        call.turn.attempt(edit)
    if binding.scenes and len(binding.scenes) == 1 and (scene := call.project.numbered(binding.scenes[0])):
        call.turn.focus = scene.id
    whole = binding.role == "style" and not binding.scenes
    propose: tuple[Edit, ...] = mood_edits(call.project, asset) if whole else ()
    return Answer(parts, propose=propose, offers=offers)


def _changed(accepted: Accepted) -> tuple[Part, ...]:
    return (Text(text=f"On its way in: {', '.join(accepted.changes)}.", tone="aside"),) if accepted.changes else ()


def _near(near: list[VisualAsset]) -> tuple[Part, ...]:
    if not near:
        return ()
    names = " and ".join(repr(asset.label or asset.id) for asset in near[:3])
    return (Text(text=f"This is nearly the same picture as {names}; both are kept, and /undo takes this one out.", tone="alert"),)


def _measured(asset: VisualAsset) -> tuple[Part, ...]:
    """What the pixels say, in words a person uses, each with its number."""
    m = asset.measures
    palette = ", ".join(f"{s.name} {s.hex} {s.weight:.0%}" for s in asset.palette)
    light = f"{m['key']} key (brightness {m['brightness']:.2f}), {m['contrast_level']} contrast ({m['contrast']:.2f})"
    colour = f"{m['color_temperature']} tones, {m['saturation']} colours"
    focus = f", {m['depth_of_field']} focus" if "depth_of_field" in m else ""
    frame = f"{m['aspect_ratio']}, {str(m['composition']).replace('_', ' ')}, symmetry {m['symmetry']:.0%}{focus}, {_grain(asset)}"
    hour = f"{m['day_or_night']}, {m['day_or_night_confidence']:.0%} sure"
    lines = [f"Palette: {palette}", f"Measured: {light}; {colour}; {frame}", f"A guess: {hour}", f"For prompts: {asset.phrase}"]
    return (Text(text="\n".join(lines)),)


def _grain(asset: VisualAsset) -> str:
    grain = str(asset.measures["grain"])
    return "no grain" if grain == "none" else f"{grain} grain ({asset.measures['grain_level']:.1f})"


def _offers(call: Call, asset: VisualAsset) -> tuple[Button, ...]:
    """What an unbound picture could be for."""
    which = handle(asset.id)
    scene = call.project.scene(call.turn.focus) if call.turn.focus else None
    wanted = [("The look of the film", "the look of the whole film")]
    if scene and not scene.locked:
        wanted.insert(0, (f"First frame of scene {scene.number}", f"first frame of scene {scene.number}"))
    return tuple(_offer(label, f"{which} as {words}") for label, words in wanted)


def _offer(label: str, words: str) -> Button:
    return Button(label=label, command=f"/bind {words}", does=Invocation(verb="bind", arguments={"words": words}))


def find_asset(call: Call, said: str) -> VisualAsset | None:
    """The picture of that label, id or handle."""
    wanted = folded(said)
    for asset in reversed(call.project.bible.assets):
        if wanted and wanted in (folded(asset.label), asset.id, handle(asset.id)):
            return asset
    return None


def _asset(call: Call, said: str | None) -> VisualAsset:
    """The picture that is meant; with nothing said, the newest. Raises BadInput or NotFound with one sentence."""
    if not call.project.bible.assets:
        raise BadInput("There are no reference pictures yet: give one with /ref.")
    found = find_asset(call, said) if said else call.project.bible.assets[-1]
    if found is None:
        names = ", ".join(a.label or a.id for a in call.project.bible.assets[-8:])
        raise NotFound(f"There is no picture {said[:40] if said else ''!r}: there is {names}.")
    return found


async def bind_picture(call: Call) -> Answer:
    """What a reference picture is for: a character, a place, a frame of a scene, the look of the film, or nothing any more."""
    said, _, words = call.args["words"].partition(" as ")
    asset = find_asset(call, said) if words else None
    if asset is None:
        asset, words = _asset(call, None), call.args["words"]
    binding = read_binding(words, call.project) or read_binding(f"as {words}", call.project)
    if binding is None:
        raise BadInput(f"Say what it is for, {_HOW}.")
    before = call.turn.project
    answer = _bound(call, asset, binding, ())
    if call.turn.project == before and not call.turn.refused and not answer.propose:
        return Answer((Text(text="That is how it stands already."),))
    return answer


async def look(call: Call) -> Answer:
    """A picture's palette, warmth, saturation, key and contrast become the look of the film: one step, one undo."""
    edits = mood_edits(call.project, _asset(call, call.args.get("label")))
    for edit in edits:
        call.turn.attempt(edit)
    return Answer() if edits else Answer((Text(text="The film has that look already."),))


async def similar_pictures(call: Call) -> Answer:
    """The reference pictures that look most like one of them, by colour, light and layout."""
    asset = _asset(call, call.args.get("label"))
    found = similar(asset.look, (a for a in call.project.bible.assets if a.id != asset.id))[:_SIMILAR]
    if not found:
        raise BadInput("There is no other picture to compare it with: give one more with /ref.")
    title, shown = f"Like “{asset.label or asset.id}”", [asset, *(other for other, _ in found)]
    pages = await asyncio.to_thread(draw_sheet, call.project, call.room.still, call.room.mark, shown, title)
    alts = [sheet_alt(call.project, n, shown, title) for n in range(1, len(pages) + 1)]
    rows = tuple((other.label or other.id, f"{max(0.0, likeness):.0%}") for other, likeness in found)
    return Answer((Table(head=("picture", "alike"), rows=rows), *await saved(call.room, "similar", pages, alts)))


_WHICH = Argument("label", "words", "which picture, by its name; the newest when left out", required=False)


async def upload(call: Call) -> Answer:
    """Reference pictures from a form, on a platform that has one for files; elsewhere this says how a picture is given."""
    raise BadInput("Give the picture with your next message or with /ref, and say what it is.")


COMMANDS = (
    Command(
        "upload",
        "pictures",
        "choose reference pictures in a form",
        upload,
        audience="person",
        capability="Visual Bible",
        under="picture",
        only="discord",
    ),
    Command(
        "ref",
        "pictures",
        "a reference picture into the bible",
        ref,
        (
            Argument("path", "path", "say where the picture is", required=False),
            Argument("label", "words", "what it is, or what it is for", required=False),
        ),
        capability="Visual Bible",
    ),
    Command(
        "bind",
        "pictures",
        "say what a reference picture is for",
        bind_picture,
        (Argument("words", "words", f"say what it is for, {_HOW}"[:100]),),
        capability="Visual Bible",
        under="picture",
    ),
    Command("look", "pictures", "take a picture's look as the film's", look, (_WHICH,), capability="Visual Bible", under="picture"),
    Command(
        "similar",
        "pictures",
        "pictures that look alike",
        similar_pictures,
        (_WHICH,),
        right="view",
        capability="Visual Bible",
        under="picture",
    ),
)
