"""What a request comes to before it is committed: a command carried out, or words read and, where needed, directed."""

import asyncio
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from bot.commands import Answer, Call, Presented, arguments, find_command, parse
from bot.erasing import to_ask
from bot.handles import handle
from bot.messages import Invocation, Part, Reply, Request, Text
from bot.noted import broken_parts, holding_parts
from bot.offers import limit_offers
from bot.plans import Months, Plan, Terms
from bot.present import changes_parts, consent_parts, next_steps, prompt_parts, refusal_parts, scene_lines, scene_parts, spoke_part
from bot.prompted import Prompted, make_prompts, told_afar
from bot.proposing import second_take, show_both
from bot.rankers import RANKERS
from bot.recalled import recalled
from bot.receivers import Receivers
from bot.refusing import moved_on
from bot.rights import Right, check_right, role_of
from bot.room import DeskRoom, Pictures, RoomLookups, focus_of
from bot.shop import Shop
from bot.sorting import is_about, is_look, is_rewrite
from bot.speaking import Director, Occasion, Progress, Spoken
from bot.talk import LeftOut, leave_out, with_pictures
from bot.touched import film_wide, touched, touched_parts
from bot.wished import prompt_wished
from studio.deltas import Delta
from studio.diff import diff, names_of
from studio.edits import Edit, Restore
from studio.errors import NotFound, Stale, StudioError
from studio.memory.asked import asked_about
from studio.memory.talk import READ, compact, window
from studio.project import SceneProject
from studio.reader import Reading
from studio.reader.whole import is_undo
from studio.statements import apply_reading, asked_aside, read_for, settled, state_screenplay
from studio.store.records import Commit, CountLimits, Entry, FilmKey, Here, Made, Message, Outgoing, Role, Take, TakeOutcome
from studio.store.store import Store
from studio.styles.labels import style_named
from studio.text import without_links
from studio.tiers import TierName
from studio.turn import Turn

AT_ONCE = 8
"""Prompts that are compiled without leaving the event loop; a few milliseconds."""
UNDERSTOOD = Text(text="Understood, no model needed.", tone="aside")
LEAFS = frozenset({"slack"})
"""Platforms that can show frames to leaf through."""


@dataclass
class Outcome:
    """A turn that was worked through. ``entries_from`` says from which edit on the director made them."""

    turn: Turn
    made: Made
    answer: Answer = field(default_factory=Answer)
    spoken: Spoken | None = None
    directed_from: int | None = None
    take: Take | None = None
    proposed: SceneProject | None = None
    bind: FilmKey | None = None
    limits: CountLimits = field(default_factory=CountLimits)
    tenant: str = ""
    audience: Literal["person", "place"] = "place"
    prompted: Prompted = field(default_factory=Prompted)
    plan: Plan | None = None
    warned: str = ""
    """What the person is told once when most of a month is used."""
    room: DeskRoom | None = None
    left_out: LeftOut | None = None
    """What is said of talk that a model is no longer given."""
    asks: bool = False
    """Whether the person is asked, this once, for their consent."""
    progress: Progress = lambda _: None

    async def compile(self, new_id: Callable[[], str]) -> None:
        """The prompts that the turn asked for, of the film as it will be committed; many leave the loop and say how far they are."""
        asked = (self.turn.project, self.turn.wanted, self.answer.standing, new_id)
        many = sum(len(wish.scenes) for wish in self.turn.wanted) > AT_ONCE
        self.prompted = await asyncio.to_thread(make_prompts, *asked, told_afar(self.progress)) if many else make_prompts(*asked)

    async def _presented(self) -> Presented:
        if self.answer.present:
            return await self.answer.present(self.turn.project, self.prompted)
        return Presented(last=tuple(p for made in self.prompted.made for p in prompt_parts(made.compiled, self.turn.project)))

    async def _touched(self) -> tuple[Part, ...]:
        """What a change of bible or style reaches, before anybody pays for it, and what came that was to be left out."""
        before, after = self.turn.base, self.turn.project
        if self.room is None or not film_wide(before, after):
            return broken_parts(before, after)
        reached = await asyncio.to_thread(touched, before, after, await self.room.standing())
        return (*touched_parts(reached), *broken_parts(before, after))

    async def reply(self) -> Reply:
        """The answer for the person: what changed, what was said, who spoke, and what can be done next."""
        prompts = await self._presented()
        parts: list[Part] = [*prompts.first, *self.answer.parts, *changes_parts(self.turn.changes), *await self._touched()]
        if self.proposed is not None:
            proposal = changes_parts(diff(self.turn.project, self.proposed))
            parts += [Text(text="A proposal; nothing of it is in the film yet:", tone="title"), *proposal]
        parts += refusal_parts(self.turn.refused)
        if self.turn.reply:
            parts.append(Text(text=without_links(self.turn.reply, self.turn.words)))
        parts += prompts.last
        if self.left_out and not (self.spoken and not self.spoken.made.model_asked):
            parts.append(Text(text=" ".join(self.left_out), tone="aside"))
        if self.spoken:
            parts.append(spoke_part(self.spoken.note))
        if self.warned:
            parts.append(Text(text=self.warned, tone="alert"))
        if self.asks:
            parts += consent_parts()
        if not (self.answer.leave or self.answer.erase):
            parts.append(
                next_steps(
                    self.turn.project,
                    self.turn.focus,
                    undo=bool(self.turn.edits),
                    take=self.take.id if self.take else "",
                    offers=(*self.answer.offers, *(limit_offers() if self.spoken and self.spoken.limited else ())),
                )
            )
        by = self.turn.turn_id if self.spoken else ""
        return Reply(audience=self.audience, parts=tuple(parts), film=self._film, version=self._version, rated=by)

    @property
    def _film(self) -> str:
        return handle((self.answer.create or self.turn.base).id)

    @property
    def _version(self) -> int:
        """The film's version once this is committed."""
        return 1 if self.answer.create else self.turn.version + bool(self.turn.edits)

    def commit(self, here: Here, request: Request, *, answer: str, outbox: tuple[Outgoing, ...]) -> Commit | None:
        """Everything to write in one transaction; None when nothing of a film is touched."""
        turn, created = self.turn, self.answer.create
        settled = (self.answer.settle_take,) if self.answer.settle_take else ()
        decided: tuple[tuple[str, TakeOutcome], ...] = (*settled, *((take, "discarded") for take in self.answer.dropped))
        if created is None and not (turn.edits or self.spoken or self.take or self.prompted.made or decided or self.answer.noted):
            return None
        before = created or turn.base
        return Commit(
            here=here,
            tenant=self.tenant,
            film=before.id,
            base=0 if created else turn.version,
            before=before,
            after=created or turn.project,
            turn=turn.turn_id,
            message=turn.message,
            entries=() if created else tuple(self._entries()),
            undoes=self.answer.undoes,
            bind=created is not None or turn.version == 0,
            messages=self._messages(here, request),
            answer=answer,
            outbox=outbox,
            takes=(self.take,) if self.take else (),
            prompts=tuple(made.wanted for made in self.prompted.made),
            compiled=tuple(made.row() for made in self.prompted.made),
            pictures=self.answer.pictures,
            limits=self.limits,
            decided=decided,
            noted=self.answer.noted,
        )

    def _entries(self) -> Sequence[Entry]:
        made = self.spoken.made if self.spoken else self.made
        split = len(self.turn.edits) if self.directed_from is None else self.directed_from
        return [Entry(edit, self.made if place < split else made) for place, edit in enumerate(self.turn.edits)]

    def _messages(self, here: Here, request: Request) -> tuple[Message, ...]:
        """Words are kept as conversation; commands are not talk."""
        if self.made.source != "reader":
            return ()
        left = (Message(f"{self.turn.message}-left", "summary", "", self.left_out.much),) if self.left_out else ()
        said = Message(self.turn.message, "person", here.person, with_pictures(request.text, self.turn.edits))
        reply = (Message(f"{self.turn.message}-reply", "director", "", self.turn.reply),) if self.turn.reply else ()
        return (*left, said, *reply)


@dataclass(frozen=True, slots=True)
class Job:
    """One request being worked on: its turn on the film at home in ``tenant``, and the room that its commands may ask."""

    request: Request
    here: Here
    tenant: str
    turn: Turn
    room: DeskRoom
    progress: Progress
    plan: Plan
    role: Role

    def occasion(self, history: Sequence[Message] = ()) -> Occasion:
        """For whom the director works on it, after that talk."""
        return Occasion(self.tenant, self.here, self.plan, self.progress, history)


@dataclass
class Workshop:
    """Does the work of a request on a turn; it reads the store and never writes it."""

    store: Store
    director: Director
    pictures: Pictures
    own_tier: TierName
    folder: Path
    clock: Callable[[], datetime]
    months: Months = "utc"
    shop: Shop = field(default_factory=Shop)
    receivers: Receivers = field(default_factory=Receivers)

    async def work(self, request: Request, here: Here, key: FilmKey | None, progress: Progress) -> Outcome:
        """Carry out a command, or read words and direct. Raises StudioError with one sentence when it cannot be done."""
        job = await self._open(request, here, key, progress)
        invocation = request.command or parse(request.text)
        check_right(job.role, _right(request, invocation))
        outcome = await (self._command(job, invocation) if invocation else self._pictures(job) if request.attachments else self._words(job))
        outcome.tenant, outcome.limits, outcome.room, outcome.plan = job.tenant, job.plan.counts, job.room, job.plan
        outcome.asks, outcome.progress = await to_ask(self.store, here, job.turn.edits), progress
        return outcome

    def _out(self, request: Request, here: Here) -> Path:
        """Where this request's files go: the console's lie where their person finds them, everybody else's apart from each other."""
        return self.folder if request.platform == "console" else self.folder / here.job

    async def tidy(self, job: str) -> None:
        """Drop the files that were made for an answer, once it is sent."""
        if job and (made := self.folder / job).is_dir():
            await asyncio.to_thread(shutil.rmtree, made, True)

    async def rebase(self, outcome: Outcome) -> None:
        """Put the turn on the newest film. An undo is not put on anything: what it would take back has changed. Raises Stale then."""
        if any(isinstance(e, Restore) for e in outcome.turn.edits):
            raise Stale("The film changed just now: look again and undo once more; nothing was changed.")
        newest, version = await self.store.load(outcome.tenant, outcome.turn.base.id)
        outcome.turn.rebase(newest, version)

    async def _open(self, request: Request, here: Here, key: FilmKey | None, progress: Progress) -> Job:
        if key is None:
            project, version, tenant, focus, given = SceneProject(id=f"film-{here.job}"), 0, here.tenant, None, None
        else:
            project, version = await self.store.load(key.tenant, key.film)
            tenant, focus = key.tenant, await focus_of(self.store, key, version)
            given = await self.store.role(key.tenant, key.film, here.person)
        plan = await Terms(self.own_tier, self.months).plan(self.store, request.platform, here, key, self.clock())
        out, strips = self._out(request, here), request.platform in LEAFS
        rankers = self.folder.parent / RANKERS
        room = DeskRoom(self.store, self.pictures, here, key, plan, out, strips, self.shop, rankers, self.receivers)
        turn = Turn(
            project,
            version,
            turn_id=here.job,
            person=here.person,
            message=f"msg-{here.job}",
            words=request.text,
            focus=focus,
            lookups=RoomLookups(room),
        )
        return Job(request, here, tenant, turn, room, progress, plan, role_of(given, request.standing, at_home=tenant == here.tenant))

    async def _command(self, job: Job, invocation: Invocation) -> Outcome:
        command = find_command(invocation.verb)
        given = arguments(command, invocation, own_machine=job.request.platform == "console")
        call = Call(
            job.turn, job.room, given, job.request.attachments, job.role == "owner", job.request.standing, job.tenant == job.here.tenant
        )
        if moved := await self._moved(job, invocation, call):
            return Outcome(job.turn, Made("command"), moved)
        answer = await command.run(call)
        made = Made("undo" if answer.undoes else "command", take=answer.settle_take[0] if answer.settle_take else "")
        bind = FilmKey(job.here.tenant, answer.bind) if answer.bind and not answer.create else None
        outcome = Outcome(job.turn, made, answer, bind=bind, audience=command.audience)
        start = len(job.turn.edits)
        if answer.shown:
            outcome.directed_from = start
            outcome.spoken = await self.director.look(job.turn, answer.shown, job.occasion())
        if answer.boosts:
            return await self._boosted(job, outcome, answer.boosts)
        self._lay_out(outcome, (*answer.propose, *job.turn.lay_aside(start, is_look)))
        return outcome

    async def _boosted(self, job: Job, outcome: Outcome, words: str) -> Outcome:
        """A second take by the stronger model waits beside what stands."""
        job.turn.words, outcome.directed_from = words, len(job.turn.edits)
        boosted = replace(job.occasion(await self._talk(job, outcome)), plan=replace(job.plan, boost=True))
        outcome.spoken = await self.director.speak(job.turn, read_for(job.turn.project, words), (), boosted)
        self._lay_out(outcome, second_take(job.turn, outcome.directed_from, outcome.spoken))
        await show_both(job.room, outcome)
        return outcome

    def _lay_out(self, outcome: Outcome, edits: tuple[Edit, ...]) -> None:
        """What only a person may decide (a picture's look, a question, a second take) waits as a take for their word."""
        turn, proposed = outcome.turn, outcome.turn.project
        for edit in edits:
            proposed = edit.apply(proposed)
        if diff(turn.project, proposed):
            outcome.proposed = proposed
            made = outcome.spoken.made if outcome.spoken else outcome.made
            outcome.take = Take(turn.new_id("take"), turn.version, edits, made, turn=turn.turn_id)

    async def _moved(self, job: Job, invocation: Invocation, call: Call) -> Answer | None:
        """What an old button answers: that the film moved on, and how its scene stands now. None when the button still holds."""
        if invocation.seen is None or find_command(invocation.verb).right_for(invocation) == "view":
            return None
        if invocation.film != handle(job.turn.base.id):
            raise NotFound("That card is of another film than the one open here: /open it first; nothing was changed.")
        scene = call.scene() if call.args.get("scene") else None
        if not await moved_on(self.store, FilmKey(job.tenant, job.turn.base.id), invocation.seen, job.turn.version, scene):
            return None
        shown = scene_parts(scene, names_of(job.turn.project)) if scene else scene_lines(job.turn.project)
        return Answer((Text(text="The film has moved on since that card; nothing was changed. This is how it stands now:"), *shown))

    async def _pictures(self, job: Job) -> Outcome:
        """Pictures with words. Words that name them or say what they are for belong to them; others are read and answered as always, by
        the model that sees the pictures where there is one."""
        if is_about(job.request.text, job.turn.project):
            return await self._command(job, Invocation(verb="ref", arguments={"label": job.request.text}))
        reading = read_for(job.turn.project, job.request.text)
        homeless = apply_reading(job.turn, reading)
        try:
            taken = await self._command(job, Invocation(verb="ref"))
        except StudioError as no:  # the words are answered all the same
            taken = Outcome(job.turn, Made("command"), Answer((Text(text=str(no), tone="alert"),)))
        if taken.spoken:
            return taken
        said = await self._answered(job, reading, homeless)
        said.answer = replace(taken.answer, parts=(*taken.answer.parts, *said.answer.parts))
        return said

    async def _words(self, job: Job) -> Outcome:
        if about := asked_about(job.request.text):
            return Outcome(job.turn, Made("command"), await recalled(job.room, about))
        if job.turn.project.scenes and (label := style_named(job.request.text)):
            return await self._command(job, Invocation(verb="style", arguments={"do": "like", "words": label}))
        if state_screenplay(job.turn, job.request.text):
            return Outcome(job.turn, Made("reader"), Answer((UNDERSTOOD,)))
        if is_undo(job.request.text):
            return await self._command(job, Invocation(verb="undo"))
        if job.turn.project.scenes and (prompt := prompt_wished(job.request.text)):
            return await self._command(job, prompt)
        reading = read_for(job.turn.project, job.request.text)
        return await self._answered(job, reading, apply_reading(job.turn, reading))

    async def _answered(self, job: Job, reading: Reading, homeless: tuple[Delta, ...]) -> Outcome:
        turn, outcome = job.turn, Outcome(job.turn, Made("reader"), Answer(holding_parts(job.turn.project, reading)))
        asked = asked_aside(turn, reading)
        if settled(turn.project, reading, homeless):
            self._lay_out(outcome, asked)
            turn.reply = "" if turn.changes or turn.refused or outcome.proposed else "That is how it stands already."
            outcome.answer = Answer((UNDERSTOOD, *outcome.answer.parts))
            return outcome
        history = await self._talk(job, outcome)
        outcome.directed_from = len(turn.edits)
        outcome.spoken = await self.director.speak(turn, reading, homeless, job.occasion(history))
        self._lay_out(outcome, asked)
        self._propose(outcome)
        return outcome

    async def _talk(self, job: Job, outcome: Outcome) -> tuple[Message, ...]:
        """What the director is given of this thread's talk; what is left out from now on is said, and its decisions are kept."""
        if not job.turn.version:
            return ()
        talk = compact(window(await self.store.thread(job.tenant, job.turn.base.id, job.here.place, READ)))
        if talk.left:
            outcome.left_out = leave_out(job.turn, talk.left)
        return talk.kept

    def _propose(self, outcome: Outcome) -> None:
        """A rewrite of several standing scenes becomes a take; the first outline of an empty film takes effect at once."""
        turn, start, spoken = outcome.turn, outcome.directed_from, outcome.spoken
        if start is None or spoken is None or not is_rewrite(turn.base, turn.edits[start:]):
            return
        outcome.proposed, edits = turn.project, turn.lay_aside(start)
        outcome.take = Take(turn.new_id("take"), turn.version, edits, spoken.made, turn=turn.turn_id)


def _right(request: Request, invocation: Invocation | None) -> Right:
    """What the person must hold for this: to ask about the past, as to look, is anybody's."""
    if invocation:
        return find_command(invocation.verb).right_for(invocation)
    return "view" if asked_about(request.text) and not request.attachments else "edit"
