"""Finding tools and templates in talk: what was understood is said, rows name their source, and words answer before meaning is loaded."""

from pathlib import Path

from tests.doubles.scripted import scripted_desk, told
from tests.stories.test_recommend import Ran, ran

__all__ = ["ran"]


def test_a_tool_is_found_by_what_it_must_do(ran: Ran) -> None:
    code, said, _ = ran("run", typed="/tools dialogue in vertical under two dollars\n/tools open source lip sync\n/tools\n")
    assert code == 0
    assert "Understood: dialogue generation, 9:16, at most 2.00 USD a clip" in said
    assert "checked 2026" in said and "/compile SCENE TOOL" in said
    assert "musetalk" in said and "github.com/TMElyralab/MuseTalk" in said
    assert "say what the tool must do" in said


def test_a_template_is_one_proposal_and_one_undo(ran: Ran) -> None:
    lines = (
        "A courier finds her reflection is ahead of her. Three scenes.",
        "scene 2: static shot, warm",
        "/template neon chase 2",
        "/accept",
        "/scene 2",
        "/undo",
        "/template spot",
        "/accept",
        "/undo",
        "/template standoff in the desert",
        "/template neon-chase 9",
    )
    code, said, _ = ran("run", typed="\n".join(lines) + "\n")
    assert code == 0
    assert "Neon chase (several clips" in said and "what you said holds" in said
    assert "template" in said and "5 scenes, 27 seconds" in said
    assert said.count("Taken back") == 2
    assert "desert-standoff" in said and "There is no scene '9'" in said


def test_what_was_made_before_is_found_again(ran: Ran) -> None:
    lines = (
        "A keeper of a lighthouse in a storm. Three scenes.",
        "/new Dogs",
        "Two dogs on a beach. Three scenes.",
        "/before lighthouse in a storm",
    )
    code, said, _ = ran("run", typed="\n".join(lines) + "\n")
    assert code == 0 and "likeness" in said and "lighthouse" in said.split("likeness")[1]


async def test_what_chose_no_tool_is_said(tmp_path: Path) -> None:
    async with scripted_desk(tmp_path, None) as (desk, _store, _models):
        said = await told(desk, "/tools inpainting, not chinese, no watermark")
        assert "Understood: inpainting." in said and "comfyui" in said
        assert "Not filtered by “not chinese”, “no watermark”" in said
        assert "Not filtered" not in await told(desk, "/tools vertical video under two dollars, open source")
        assert "Understood: video." in await told(desk, "/tools video, not open source")
