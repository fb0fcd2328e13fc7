"""Finding tools and templates in talk: what was understood is said, every row names its source, and words answer before meaning is loaded."""

from tests.stories.test_recommend import Ran, ran

__all__ = ["ran"]


def test_a_tool_is_found_by_what_it_must_do(ran: Ran) -> None:
    code, said, _ = ran("run", typed="/tools dialogue in vertical under two dollars\n/tools open source lip sync\n/tools\n")
    assert code == 0
    assert "Understood: dialogue generation, 9:16, at most 2.00 USD a clip" in said
    assert "checked 2026" in said and "/compile SCENE TOOL" in said
    assert "musetalk" in said and "github.com/TMElyralab/MuseTalk" in said
    assert "say what the tool must do" in said
