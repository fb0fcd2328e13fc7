"""Fitting a text to the vendor's limit: details go first, long texts get their short form, and everything left out is named."""

from collections.abc import Callable, Mapping
from typing import Any

from compiler_templates._count import count
from compiler_templates._draft import Draft, Written
from compiler_templates._il import plain
from compiler_templates._target import Unit, listed_names

Write = Callable[[Draft, Mapping[str, Any], Mapping[str, int]], Written]

PRIORITY = listed_names(
    "subject action character_ref dialogue references camera_movement shot_type location time_of_day camera_angle framing"
    " lighting_mood medium weather camera_speed aesthetic negative lighting_source color_palette lens focal_length_mm"
    " depth_of_field motion_strength lighting_quality sound_effects ambience steadiness set_dressing era lighting_direction"
    " composition color_temperature saturation music film_stock influences"
)
"""What stays longest first, when a text must be shortened. What is in no list goes first."""

NAMES: Mapping[Unit, str] = {
    "characters": "characters",
    "utf16": "UTF-16 units",
    "tokens": "tokens",
    "clip": "CLIP tokens",
    "bytes": "bytes",
    "words": "words",
}


def fitted(draft: Draft, write: Write, reserved: int = 0) -> Written:
    """What ``write`` makes of the draft's values within its limit, less ``reserved`` units for what follows the text."""
    values = draft.values
    whole = write(draft, values, {})
    if draft.limit.value is None:
        return whole
    room = max(0, draft.limit.value - reserved)
    if whole.length <= room:
        return whole
    return _Fit(draft, write, room, whole).run()


class _Fit:
    """The search for what stays. ``out`` are slots left out, ``shares`` the bounds of long texts."""

    def __init__(self, draft: Draft, write: Write, room: int, whole: Written) -> None:
        self.draft, self.write, self.room = draft, write, room
        self.unit: Unit = draft.limit.unit
        self.out: list[str] = []
        self.shares: dict[str, int] = {}
        self.written = whole
        self.measured: dict[str, int] = {}
        """How much each slot takes in ``written``, in the limit's unit with its link words; empty until it is asked for."""
        ranks = {slot: rank for rank, slot in enumerate(dict.fromkeys((*draft.target.keep, *PRIORITY)))}
        self.sizes: dict[str, int] = {}
        self.order = sorted(dict.fromkeys(span.slot for span in self.written.spans), key=lambda slot: ranks.get(slot, 999))

    def run(self) -> Written:
        self._bound_giants()
        self._leave_out(keep=min(3, len(self.order)))
        self._shorten()
        self._leave_out(keep=0)
        self._bring_back()
        self._account()
        return self.written

    def _rewrite(self) -> int:
        """Write again with what stays; how much is still too much."""
        values = {slot: value for slot, value in self.draft.values.items() if slot not in self.out}
        self.written, self.measured = self.write(self.draft, values, self.shares), {}
        return self._over()

    def _over(self) -> int:
        return self.written.length - self.room

    def _size(self, slot: str) -> int:
        if slot not in self.measured:
            text, ends = self.written.text, count("", self.unit)
            link = 1 if ends else 2  # a comma and a space: one token, two of any other unit
            spans = [span for span in self.written.spans if span.slot == slot]
            self.measured[slot] = sum(count(text[span.start : span.end], self.unit) - ends + link for span in spans)
        return self.measured[slot]

    def _bound_giants(self) -> None:
        """A text that alone takes more than half of the room gets a share, before anything else has to go for it."""
        share = self.room // 2 if len(self.order) > 1 else self._alone()
        self.shares = {slot: share for slot in self._longer_than(share) if self._size(slot) > share + 4}
        if self.shares:
            self._rewrite()

    def _longer_than(self, share: int) -> list[str]:
        """The slots that may take more: no unit counts more of plain letters than there are."""
        if not self.written.text.isascii():
            return self.order
        letters: dict[str, int] = {}
        for span in self.written.spans:
            letters[span.slot] = letters.get(span.slot, 0) + span.end - span.start + 2
        return [slot for slot in self.order if letters[slot] > share]

    def _alone(self) -> int:
        """All of the room, but for the target's own words around the only text."""
        text = self.written.text
        said = sum(count(text[span.start : span.end], self.unit) for span in self.written.spans)
        return max(0, self.room - (self.written.length - said))

    def _leave_out(self, keep: int) -> None:
        over = self._over()
        for slot in reversed(self.order[keep:]):
            if over <= 0 and (over := self._over()) <= 0:
                return
            if slot in self.out:
                continue
            self.out.append(slot)
            self.sizes[slot] = self._size(slot)
            over -= self.sizes[slot]
            if over <= 0 or slot == self.order[keep]:
                over = self._rewrite()

    def _shorten(self) -> None:
        """The essentials that are left share the room more and more narrowly."""
        share = self.room // 2
        while self._over() > 0 and share >= 16:
            self.shares = {slot: share for slot in self.order if slot not in self.out}
            self._rewrite()
            share = share * 2 // 3

    def _bring_back(self) -> None:
        """What went too early and fits after all, the most important first."""
        for slot in sorted(self.out, key=self.order.index):
            if self.sizes[slot] > -self._over():
                continue
            before, left = self.written, list(self.out)
            self.out.remove(slot)
            if self._rewrite() > 0:
                self.out, self.written, self.measured = left, before, {}

    def _account(self) -> None:
        draft, limit = self.draft, self.draft.limit
        within = f"to stay within {limit.value} {NAMES[limit.unit]}"
        stated = draft.shot.values
        for slot in (s for s in stated if s in self.out):
            draft.lose(slot, f"left out {within}", plain(stated[slot]))
        for slot, parts in self.written.cut.items():
            for part in parts:
                draft.lose(slot if slot in stated else "references", f"shortened {within}", part)
        if any(slot not in stated for slot in self.out):  # the words that stood for a picture
            draft.lose("references", f"its words are left out {within}", plain(stated["references"]))
