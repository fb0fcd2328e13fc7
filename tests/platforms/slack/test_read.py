"""Payloads as Slack really sends them, and what becomes of the words in them."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from bot.messages import Invocation
from bot.slack import read
from bot.slack.controls import chosen, held

ROOT = Path(__file__).resolve().parents[3]
DATA = os.environ.get("DIRECTOR_CONTRACT_DATA")


def recorded() -> list[tuple[str, dict[str, Any], str]]:
    """(name, payload, bot's user id) of every recorded payload."""
    found = []
    for path in sorted(Path(DATA or ".").glob("replay/*slack*.json")) if DATA else []:
        held_ = json.loads(path.read_text())
        found += [
            (f"{path.stem}:{k}", v, held_["botUserId"]) for k, v in held_.items() if isinstance(v, dict) and ("type" in v or "command" in v)
        ]
    return found


@pytest.mark.skipif(not DATA, reason="DIRECTOR_CONTRACT_DATA is not set: no recorded payloads here")
def test_recorded_payloads_become_acts(tmp_path: Path) -> None:
    kinds: dict[str, int] = {}
    for name, body, bot in recorded():
        kind = read.kind(body)
        kinds[kind] = kinds.get(kind, 0) + 1
        assert re.fullmatch(r"T[A-Z0-9]+", read.team_of(body)), name
        act = act_of(kind, body, bot, tmp_path)
        if act is not None:
            assert act.user and act.event and act.at > 1_600_000_000, name
            assert f"<@{bot}>" not in act.text and "<@" not in act.text, name
            request = read.request(act, read.Who("Somebody"))
            assert type(request).model_validate_json(request.model_dump_json()) == request
    assert kinds.keys() >= {"app_mention", "message", "block_actions", "view_submission", "command"} and sum(kinds.values()) >= 30


def act_of(kind: str, body: dict[str, Any], bot: str, folder: Path) -> read.Act | None:
    match kind:
        case "app_mention" | "message":
            return read.read_message(body, bot, folder)
        case "block_actions":
            told = read.read_action(body)
            assert told is not None
            return told[0]
        case "view_submission":
            return read.read_form(body, folder)[0]
        case "command":
            return read.read_command(body)
        case _:
            return None


@pytest.mark.parametrize(
    "said, words",
    [
        ("<@U0BOT> a &amp; b &lt;c&gt;", "a & b <c>"),
        ("see <https://x.example/a|x.example/a> and <mailto:a@b.c|a@b.c>", "see https://x.example/a and a@b.c"),
        ("<!channel> <!subteam^S1|@crew> <#C1|shoot> <@U2>", "@channel @@crew #shoot @U2"),
        ("<@U0BOT|director>: go", ": go"),
        ("1 < 2", "1 < 2"),
    ],
)
def test_words_without_slacks_marks(said: str, words: str) -> None:
    assert read.words(said, "U0BOT") == words


@pytest.mark.parametrize(
    "said, text, verb, rest",
    [
        ("lock 2", "", "lock", "2"),
        ("/lock 2", "", "lock", "2"),
        ("edit set 2 lens long", "", "set", "2 lens long"),
        ("", "", "help", ""),
        ("lok 2", "", "lok", "2"),
        ("a baker meets a ghost", "a baker meets a ghost", None, None),
    ],
)
def test_what_stands_behind_the_slash(said: str, text: str, verb: str | None, rest: str | None) -> None:
    words, command = read.spoken(said)
    assert words == text and (command.verb if command else None) == verb
    assert (command.arguments.get("rest") if command else None) == rest


def test_a_control_says_the_whole_command() -> None:
    does = Invocation(verb="compile", arguments={"scene": "scene-of-a-very-long-id-indeed"})
    value = held(does, "~abcdefgh", 12)
    again = chosen({"action_id": "do:1:0", "value": value})
    assert again is not None and again.arguments["scene"].startswith("~") and (again.film, again.seen) == ("~abcdefgh", 12)
    picked = chosen({"action_id": f"pick:3:{value}", "selected_option": {"value": "veo-3.1"}})
    assert picked is not None and picked.arguments["target"] == "veo-3.1"
    assert len(f"pick:12:{value}") <= 255


SCOPES = {
    "chat.postMessage": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.update": {"chat:write"},
    "chat.getPermalink": set(),
    "conversations.join": {"channels:join"},
    "conversations.open": {"im:write"},
    "conversations.replies": {"channels:history", "groups:history", "im:history", "mpim:history"},
    "conversations.history": {"channels:history", "groups:history", "im:history", "mpim:history"},
    "files.info": {"files:read"},
    "files.getUploadURLExternal": {"files:write"},
    "files.completeUploadExternal": {"files:write"},
    "users.info": {"users:read"},
    "assistant.threads.setSuggestedPrompts": {"assistant:write"},
    "agents.sessions.setStatus": {"assistant:write"},
    "views.open": set(),
    "views.publish": set(),
    "auth.test": set(),
    "apps.connections.open": set(),
}
"""What each method of the Web API asks for (Slack, method reference, checked 2026-11-22)."""
HEARD = {"app_mention": "app_mentions:read", "message.channels": "channels:history", "message.groups": "groups:history"}
HEARD |= {"message.im": "im:history", "message.mpim": "mpim:history"}


def test_the_manifest_asks_for_what_is_used_and_for_nothing_else() -> None:
    code = "".join(p.read_text() for p in (ROOT / "bot" / "slack").glob("*.py"))
    called = set(re.findall(r'\.call\(\s*"([\w.]+)"', code))
    assert called == SCOPES.keys()
    manifest = json.loads((ROOT / "bot" / "slack" / "manifest.json").read_text())
    needed = {s for method in called for s in SCOPES[method]} | {"commands"}
    needed |= {HEARD[e] for e in manifest["settings"]["event_subscriptions"]["bot_events"] if e in HEARD}
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == needed
    assert (
        manifest["features"]["app_home"]["messages_tab_enabled"] and not manifest["features"]["app_home"]["messages_tab_read_only_enabled"]
    )
    page = (ROOT / "docs" / "slack.md").read_text()
    assert all(f"`{scope}`" in page for scope in needed)
