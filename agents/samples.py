"""Sample projects as cases for a teacher: an outline from a film's logline, edits from the notes of its scenes."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from agents.evals.cases import Gold, Told
from studio.project import PromptSlots, Scene, SceneProject

IDEA = 300
"""Characters of a note that stand for a logline where a film has none."""


@dataclass(frozen=True, slots=True)
class Project:
    """A sample film and where it comes from: the name of its file."""

    film: SceneProject
    source: str

    @property
    def mark(self) -> str:
        """The hash of the film as it is."""
        return sha256(self.film.model_dump_json().encode()).hexdigest()

    @property
    def name(self) -> str:
        return f"sample-{self.mark[:12]}"

    def outlines(self) -> Sequence[Told]:
        """The film told in a line, with how many scenes it has; none where nothing says what it is of."""
        film = self.film
        idea = film.logline or next((s.notes[:IDEA] for s in film.scenes if s.notes), "")
        if not (idea and film.scenes):
            return ()
        titled = f"{film.title}: {idea}" if film.title else idea
        return (Told(name=f"{self.name}-outline", words=f"{titled} Tell it in {len(film.scenes)} scenes.", gold=Gold()),)

    def edits(self) -> Sequence[Told]:
        """Each scene's notes said over the film in which that scene has no slots yet."""
        return tuple(self._edit(scene) for scene in self.film.scenes if scene.notes)

    def _edit(self, scene: Scene) -> Told:
        bare = scene.model_copy(update={"slots": PromptSlots(), "status": "exploring"})
        scenes = tuple(bare if one.id == scene.id else one for one in self.film.scenes)
        film = self.film.model_copy(update={"scenes": scenes})
        return Told(name=f"{self.name}-{scene.number}", words=scene.notes, standing=film, focus=scene.number, gold=Gold())
