"""Requests in which pictures are items with a role: ``content`` of ModelArk and MiniMax, ``media`` of Wan."""

from collections.abc import Callable, Mapping

from compiler_templates._draft import Draft, nested
from compiler_templates._il import Json, Picture
from compiler_templates._target import Role
from studio.project import ReferenceRole

FRAMES = ("first_frame", "last_frame")
REFERENCE = "reference_image"
_JOBS: Mapping[ReferenceRole, str] = {
    "character": "the character's looks",
    "location": "the place",
    "prop": "the prop",
    "style": "the style",
    "shot": "the framing",
}


def address(picture: Picture) -> Json:
    """What stands for the picture in a request until it is uploaded."""
    return picture.address


def frames_and_references(most: int, tag: str = "Image {n}") -> Mapping[ReferenceRole, Role]:
    """First and last frame, or up to ``most`` pictures cited as Image 1, Image 2, or by another ``tag``, each with its job."""
    frames: dict[ReferenceRole, Role] = {"first_frame": Role("first_frame", address), "last_frame": Role("last_frame", address)}
    return frames | cited(REFERENCE, address, most, tag)


def cited(param: str, value: Callable[[Picture], Json], most: int, tag: str) -> dict[ReferenceRole, Role]:
    """Reference pictures collected under one parameter, each cited by its ``tag`` with its job."""
    return {role: Role(param, value, many=True, most=most, cite=f"Take {job} from {tag} ({{label}}).") for role, job in _JOBS.items()}


def body_and_pictures(draft: Draft) -> tuple[dict[str, Json], list[tuple[str, str]]]:
    """The body without its pictures, and (role, address) of each picture in the order in which the words count them."""
    pictures = [(role, str(draft.params[role])) for role in FRAMES if role in draft.params]
    references = draft.params.get(REFERENCE, [])
    assert isinstance(references, list)
    pictures += [(REFERENCE, str(one)) for one in references]
    return nested({path: value for path, value in draft.params.items() if path not in (*FRAMES, REFERENCE)}), pictures


def content(draft: Draft) -> Json:
    """A body whose ``content`` holds the words, then the pictures with their roles."""
    body, pictures = body_and_pictures(draft)
    items: list[Json] = [{"type": "text", "text": draft.prompt}]
    for role, url in pictures:
        items.append({"type": "image_url", "image_url": {"url": url}, "role": role})
    return {"model": body.pop("model"), "content": items, **body}


def media(draft: Draft) -> Json:
    """A body whose ``input.media`` lists the pictures by type, beside ``parameters``."""
    body, pictures = body_and_pictures(draft)
    told = body.pop("input", {})
    assert isinstance(told, dict)
    if pictures:
        told["media"] = [{"type": role, "url": url} for role, url in pictures]
    return {"model": body.pop("model"), "input": told, **body}
