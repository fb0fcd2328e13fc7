"""Checks: what does not hold together in the film, and rules switched off for it where it is meant so."""

import asyncio

from bot.checks import findings_parts
from bot.commands import Answer, Argument, Call, Command
from bot.messages import Table, Text
from studio.errors import BadInput, NotFound
from studio.lints.check import check, switch_off, switch_on, switched_off
from studio.lints.rules import Rule, read_rules, rule_named
from studio.pictures.alt import counted

_OFF, _ON, _ALL = "off", "on", "rules"


async def check_film(call: Call) -> Answer:
    """Continuity and plausibility: what the record itself contradicts, why it matters, and how a rule is switched off."""
    did, name = call.args.get("do", "").casefold(), call.args.get("rule", "")
    if did == _ALL:
        return Answer((_shelf(call),))
    if did in (_OFF, _ON):
        return _switched(call, did, name)
    if did:
        raise BadInput(
            "/check looks at the film; /check off RULE switches a rule off here, /check on RULE on again, /check rules lists them."
        )
    findings = await asyncio.to_thread(check, call.project)
    return Answer(findings_parts(findings) if findings else (_nothing(call),))


def _nothing(call: Call) -> Text:
    looked = len(read_rules().rule) - len(switched_off(call.project))
    return Text(text=f"{looked} rules looked at {counted(len(call.project.scenes), 'scene')}: nothing to say.")


def _switched(call: Call, did: str, said: str) -> Answer:
    """A rule goes off for this film with the person's reason, or comes on again."""
    name, _, why = said.partition(" ")
    rule = _named(name)
    off = switched_off(call.project)
    if (rule.id in off) == (did == _OFF):
        return Answer((Text(text=f"The check {rule.id} is {did} for this film already."),))
    origin = call.turn.origin("chosen")
    call.turn.apply(switch_off(rule, why.strip() or "it is meant so.", origin) if did == _OFF else switch_on(rule))
    return Answer((Text(text=f"The check {rule.id} is {did} for this film. /undo takes that back."),))


def _named(said: str) -> Rule:
    rule = rule_named(said)
    if rule is None:
        raise NotFound(f"There is no check {said[:40]!r}: /check names each beside what it found, and /check rules lists them.")
    return rule


def _shelf(call: Call) -> Table:
    off = switched_off(call.project)
    rows = tuple((rule.id, rule.group, rule.severity, "off" if rule.id in off else "on", rule.reason) for rule in read_rules().rule)
    return Table(head=("check", "about", "weight", "here", "why"), rows=rows)


COMMANDS = (
    Command(
        "check",
        "film",
        "what does not hold together: continuity and plausibility",
        check_film,
        (
            Argument("do", "word", "off or on with the name of a rule, or rules for all of them", required=False),
            Argument("rule", "words", "the name of a rule, and why it is off", required=False),
        ),
        right="view",
        edits_with=(_OFF, _ON),
    ),
)
