"""Commands that take reference pictures in and bind them."""

from pathlib import Path

from pydantic import JsonValue

from bot.commands import Answer, Argument, Call, Command, Shown
from bot.messages import Part, Text
from studio.deltas import AddToSlot, SetSlot
from studio.edits import ChangeSlot, PutAsset
from studio.errors import BadInput
from studio.pictures.asset import as_asset
from studio.project import Origin, Reference, VisualAsset
from studio.store.records import KeptPicture


async def ref(call: Call) -> Answer:
    """A reference picture joins the Visual Bible: measured, named, and ready for prompts."""
    accepted = await call.room.accept(_path(call))
    standing = next((a for a in call.project.bible.assets if a.sha256 == accepted.sha256), None)
    if standing:
        return Answer((Text(text=f"That picture is in the bible already, as {standing.label or standing.id!r}."), *_measured(standing)))
    label = call.args.get("label") or f"Reference {len(call.project.bible.assets) + 1}"
    asset = as_asset(accepted, call.turn.new_id("asset"), "shot_ref" if call.turn.focus else "style", label, call.turn.origin("measured"))
    call.turn.apply(PutAsset(asset=asset))
    _bind(call, asset)
    kept = KeptPicture(accepted.sha256, len(accepted.data), accepted.width, accepted.height, accepted.media_type)
    shown = Shown(asset.id, accepted.data, accepted.media_type)
    return Answer((*_measured(asset), Text(text=_offer(asset), tone="aside")), pictures=(kept,), shown=(shown,))


def _path(call: Call) -> Path:
    if call.attachments:
        return Path(call.attachments[0].path)
    if not call.args.get("path"):
        raise BadInput("/ref PATH [LABEL]: say where the picture is, such as still.jpg.")
    return Path(call.args["path"]).expanduser()


def _bind(call: Call, asset: VisualAsset) -> None:
    """A scene in focus takes the picture as its reference of the shot; without one it is the look of the film."""
    reference = Reference(asset=asset.id, role="shot" if call.turn.focus else "style").model_dump()
    scene = call.project.scene(call.turn.focus) if call.turn.focus else None
    target = scene.id if scene and not scene.locked else None
    call.turn.attempt(ChangeSlot(scene=target, delta=AddToSlot(slot="references", value=[reference]), origin=call.turn.origin("chosen")))


def _measured(asset: VisualAsset) -> tuple[Part, ...]:
    palette = ", ".join(f"{s.name} {s.hex} {s.weight:.0%}" for s in asset.palette)
    measures = ", ".join(f"{k.replace('_', ' ')} {_number(v)}" for k, v in asset.measures.items())
    lines = [f"Palette: {palette}", f"Measured: {measures}", f"Tags: {', '.join(asset.tags) or 'none'}", f"For prompts: {asset.phrase}"]
    return (Text(text="\n".join(lines)),)


def _number(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.2f}"


def _offer(asset: VisualAsset) -> str:
    return f"/look takes its palette and light as the look of the film ({', '.join(s.name for s in asset.palette[:3])})."


async def look(call: Call) -> Answer:
    """A picture's palette, warmth and saturation become the look of the film: one step, one undo."""
    assets = [
        a for a in call.project.bible.assets if not call.args.get("label") or call.args["label"].casefold() in (a.label.casefold(), a.id)
    ]
    if not assets:
        raise BadInput("No such picture is in the bible: give one with /ref first.")
    asset = assets[-1]
    origin = Origin(kind="measured", source=f"asset:{asset.id}")
    wanted: dict[str, JsonValue] = {"color_palette": [s.hex for s in asset.palette[:5]], **_words(asset)}
    for slot, value in wanted.items():
        call.turn.attempt(ChangeSlot(delta=SetSlot(slot=slot, value=value), origin=origin))
    return Answer()


def _words(asset: VisualAsset) -> dict[str, str]:
    """The measures that are words of the film language already."""
    names = ("color_temperature", "saturation")
    return {name: value for name in names if isinstance(value := asset.measures.get(name), str)}


COMMANDS = (
    Command(
        "ref",
        "pictures",
        "a reference picture into the bible",
        ref,
        (Argument("path", "path", "say where the picture is", required=False), Argument("label", "words", "what it is", required=False)),
        capability="Visual Bible",
    ),
    Command(
        "look",
        "pictures",
        "take a picture's palette as the film's",
        look,
        (Argument("label", "words", "which picture", required=False),),
        capability="Visual Bible",
        under="picture",
    ),
)
