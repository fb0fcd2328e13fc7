"""Changing what templates and targets say, in their files: nothing moves but the words, and what rests on them moves along."""

import ast
import json
import re
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from agents.teaching import Change
from compiler_templates import BrokenTarget, compile_shot, lower
from compiler_templates._target import Target, Words
from compiler_templates._targets import FOLDER, module_name, targets
from compiler_templates._words import override
from studio import film
from studio.catalog.templates import scene_templates
from studio.errors import StudioError, Unavailable
from studio.project import SceneProject

TARGETS = Path("compiler_templates")
PIECE = 110
"""Characters of a text that a line of a file holds."""
_CLEAN = re.compile(r"[^\n\r\"\\{}<>@\x00-\x1f]{2,80}")
"""A phrase: plain words without anything that a template or a tool could take for a sign."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A target's words and the file that holds them."""

    path: Path
    target: Target

    @property
    def id(self) -> str:
        return self.target.id

    @property
    def words(self) -> Words:
        return self.target.words


def target_named(name: str, root: Path) -> Wording | None:
    """The target of exactly that id among the files under ``root``; None where there is none."""
    path = root / TARGETS / f"{module_name(name)}.py"
    if not path.is_file():
        return None
    folder = FOLDER if path.parent == FOLDER else path.parent
    return next((Wording(path, target) for target in targets(folder) if target.id == name), None)


def template_changed(text: str, name: str, change: Change) -> str:
    """The file with the template's two lines anew. Raises Unavailable where the change is not of the film language."""
    slots = ", ".join(f"{slot} = {json.dumps(value, ensure_ascii=False)}" for slot, value in change.slots.items())
    start = text.index(f'name = "{name}"\n')
    end = text.find("\n[[scenes]]", start)
    end = len(text) if end < 0 else end
    block = re.sub(r"(?m)^about = .*$", lambda _: f"about = {json.dumps(change.about, ensure_ascii=False)}", text[start:end])
    block = re.sub(r"(?m)^slots = .*$", lambda _: f"slots = {{ {slots} }}", block)
    made = text[:start] + block + text[end:]
    if not template_whole(made):
        raise Unavailable("What the teacher proposed is not in the film language, so there is no diff: ask again.")
    return made


def template_whole(text: str) -> bool:
    """Whether the file's templates can all be read, under names that each stand once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scenes.toml"
        path.write_text(text, encoding="utf-8")
        try:
            return bool(scene_templates.__wrapped__(path))
        except (ValidationError, tomllib.TOMLDecodeError, KeyError):
            return False


def words_changed(text: str, wording: Wording, said: Mapping[str, Mapping[str, str]]) -> str:
    """The target's file with its own words anew, its next template version, and the example as it then reads. Raises Unavailable where a
    word is none of the film language, a phrase no plain phrase, or the words are another target's too."""
    target, new = wording.target, _new_words(wording.target.words, said)
    if not new:
        return text
    call = _target_call(text)
    shared = [
        path.stem for path in wording.path.parent.glob("*.py") if f"compiler_templates.{wording.path.stem} import" in path.read_text()
    ]
    if call is None or shared or example_prompt(target) != target.example.prompt:
        raise Unavailable(f"The words of {target.id} are shared with other targets, so there is no diff: change them by hand.")
    made = replace(target, words=override(target.words, **new), template_version=target.template_version + 1)
    words = _node(call, "words")
    edits = [(words, _override(ast.get_source_segment(text, words) or "", new) + _version(call, made))]
    edits += [(keyword.value, str(made.template_version)) for keyword in call.keywords if keyword.arg == "template_version"]
    if (prompt := example_prompt(made)) != target.example.prompt:
        edits.append((_example(call), _literal(prompt, text, _example(call))))
    return _importing(_edited(text, edits))


def _version(call: ast.Call, made: Target) -> str:
    """The version, where the file does not say it yet."""
    return "" if any(k.arg == "template_version" for k in call.keywords) else f",\n    template_version={made.template_version}"


def example_prompt(target: Target) -> str:
    """The prompt that the target's own example gives."""
    example = target.example
    film_ = SceneProject.model_validate({"id": "x", "bible": example.bible, "scenes": [{"number": 1, "slots": example.slots}]})
    return compile_shot(lower(film_, film_.scenes[0]), target).prompt


def only_words(old: str, new: str, file: str) -> bool:
    """Whether a target's file differs by what `words_changed` changes alone, and its example holds with it."""
    try:
        if _but_words(old) != _but_words(new):
            return False
    except (SyntaxError, ValueError):
        return False
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / file).write_text(new, encoding="utf-8")
        try:
            (target,) = targets(Path(folder))
            return example_prompt(target) == target.example.prompt
        except (BrokenTarget, StudioError, ValueError):
            return False


def _but_words(text: str) -> str:
    """The file as a tree without what may change. Raises ValueError where words are more than names and texts."""
    tree = ast.parse(text)
    call = _target_call(text, tree)
    if call is None:
        raise ValueError(text)
    for keyword in call.keywords:
        if keyword.arg == "words" and any(not isinstance(n, _PLAIN) or _calls_other(n) for n in ast.walk(keyword.value)):
            raise ValueError(text)
    call.keywords = [keyword for keyword in call.keywords if keyword.arg not in ("words", "template_version")]
    example = _example(call)
    example.value = ""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "compiler_templates._words":
            node.names = [name for name in node.names if name.name != "override"]
    return ast.dump(tree)


_PLAIN = (ast.Name, ast.Load, ast.Call, ast.keyword, ast.Dict, ast.Constant, ast.BinOp, ast.BitOr)


def _calls_other(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and not (isinstance(node.func, ast.Name) and node.func.id == "override")


def _target_call(text: str, tree: ast.Module | None = None) -> ast.Call | None:
    for node in (tree or ast.parse(text)).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "TARGET" and isinstance(node.value, ast.Call):
            return node.value if ast.unparse(node.value.func) == "Target" else None
    return None


def _node(call: ast.Call, name: str) -> ast.expr:
    return next(keyword.value for keyword in call.keywords if keyword.arg == name)


def _example(call: ast.Call) -> ast.Constant:
    """The prompt of the target's example. Raises ValueError where it is no text."""
    example = _node(call, "example")
    if isinstance(example, ast.Call) and len(example.args) > 1 and isinstance(example.args[1], ast.Constant):
        return example.args[1]
    raise ValueError("the example has no prompt")


def _new_words(words: Words, said: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """What is said otherwise than it stands. Raises Unavailable for a slot or an id that does not exist, or for signs in a phrase."""
    new: dict[str, dict[str, str]] = {}
    for slot, phrases in said.items():
        for one, phrase in phrases.items():
            if one not in film.ids(slot) or not _CLEAN.fullmatch(phrase):
                raise Unavailable("What the teacher proposed is not in the film language, so there is no diff: ask again.")
            if words.get(slot, {}).get(one) != phrase:
                new.setdefault(slot, {})[one] = phrase
    return new


def _override(old: str, new: Mapping[str, Mapping[str, str]]) -> str:
    """The words that were, with the new ones over them."""
    own = "".join(
        f"        {slot}={{\n" + "".join(f"            {json.dumps(k)}: {_quoted(v)},\n" for k, v in phrases.items()) + "        },\n"
        for slot, phrases in new.items()
    )
    return f"override(\n        {old},\n{own}    )"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _literal(text: str, source: str, old: ast.Constant) -> str:
    """A text as a string of several lines, in brackets where the one in its place has none."""
    pieces = [piece for line in text.splitlines(keepends=True) for piece in _pieces(line)]
    indent = "\n" + " " * 12
    lines = indent.join(map(_quoted, pieces or [""]))
    before = source.splitlines()[: old.lineno]
    before[-1] = before[-1].encode()[: old.col_offset].decode()
    return lines if "\n".join(before).rstrip().endswith("(") else f"({indent}{lines}\n        )"


def _pieces(line: str) -> list[str]:
    """A line in pieces that a line of the file holds, nothing of it lost."""
    found = [""]
    for word in re.split(r"(?<= )", line):
        if len(found[-1]) + len(word) > PIECE:
            found.append("")
        found[-1] += word
    return found


def _edited(text: str, edits: Sequence[tuple[ast.expr, str]]) -> str:
    """The file with each node written anew."""
    data = text.encode()
    starts = [0, *(m.end() for m in re.finditer(rb"\n", data))]
    for node, new in sorted(edits, key=lambda edit: (edit[0].lineno, edit[0].col_offset), reverse=True):
        assert node.end_lineno is not None and node.end_col_offset is not None
        start, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
        data = data[:start] + new.encode() + data[end:]
    return data.decode()


def _importing(text: str) -> str:
    """With `override` among what is imported of the words."""
    line = re.search(r"(?m)^from compiler_templates\._words import ([A-Za-z_, ]+)$", text)
    if line is None or "override" in line[1]:
        return text
    names = ", ".join(sorted([*line[1].split(", "), "override"], key=lambda n: (n.islower(), n)))
    return text.replace(line[0], f"from compiler_templates._words import {names}", 1)
