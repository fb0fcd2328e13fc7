"""The stack file for operators: as it is, and as the provider's list has it."""

from typing import TextIO, get_args

from agents.stacks import FILE, ROUTES, Route, Stacks, read_stacks
from bot.settings import Settings, read_settings
from studio.errors import BadInput, Unavailable
from studio.tiers import TierName


def show_stacks(out: TextIO) -> int:
    """Every tier and route with its models, teacher and arms. Raises BadInput when the file is wrong."""
    stacks = read_stacks(read_settings().stacks or FILE)
    out.write(f"Stacks of {stacks.version}\n")
    for tier in get_args(TierName):
        same = stacks.same_as.get(tier)
        out.writelines([f"{tier}: as {same}\n"] if same else [f"{tier}.{_line(stacks, tier, route)}\n" for route in ROUTES])
    return 0


def _line(stacks: Stacks, tier: TierName, name: str) -> str:
    route: Route = next(stacks.tiers[tier].route(one) for one in ROUTES if one == name)
    teacher = f"; teacher {route.teacher}" if route.teacher else ""
    arms = f"; arms {', '.join(f'{arm} {weight} %' for arm, weight in route.weights)}" if route.arms else ""
    off = ", off" if any(stacks.off(tier, one) for one in ROUTES if one == name) else ""
    return f"{name}: {', then '.join(route.models)}{teacher}{arms}; {route.terms}{off}"


async def check_stacks(settings: Settings, out: TextIO) -> int:
    """Ask the provider. 0 when all is as the file says, 1 when an id is gone or dearer. Raises Unavailable where nobody can be asked."""
    stacks = read_stacks(settings.stacks or FILE)
    lines = await compared(settings, stacks)
    out.writelines(f"{'fix' if grave else 'ok '}  {said}\n" for said, grave in lines)
    out.write(f"{len(stacks.models)} models of {stacks.version}; {sum(grave for _, grave in lines) or 'none'} to be mended.\n")
    return 1 if any(grave for _, grave in lines) else 0


async def compared(settings: Settings, stacks: Stacks) -> list[tuple[str, bool]]:
    """Each difference as a line and whether it is grave. Raises Unavailable, and says why, where the list cannot be had."""
    from agents.listed import differences, keeping
    from agents.models import ServiceModels

    if settings.openrouter_api_key is None:
        raise Unavailable("No key is set, so the provider was not asked: set OPENROUTER_API_KEY, in .env or the environment.")
    key = settings.openrouter_api_key.get_secret_value()
    async with ServiceModels(key, settings.model_base_url, settings.model_service, stacks.limits) as models:
        listed = await models.listed()
        if listed is None:
            raise Unavailable(_unlisted(models.status))
        clean, limit = await models.without_retention(), await models.key_limit()
        if models.status in REFUSED:
            raise Unavailable(_unlisted(models.status))
    found = (*differences(stacks, listed), *(keeping(stacks, clean) if clean is not None else ()), *([limit.difference] if limit else ()))
    return [(f"{one.model} {one.said}", one.grave) for one in found]


REFUSED = (401, 403)


def _unlisted(status: int) -> str:
    """Why the list cannot be had, and what mends it; ``status`` is that of the provider's answer, 0 where there was none."""
    if status in REFUSED:
        return f"The provider refuses the key (status {status}): make a new one there and set OPENROUTER_API_KEY to it."
    if not status:
        return "The provider does not answer: check the network, and DIRECTOR_MODEL_BASE_URL where it is set."
    return f"The provider answers without a list of models (status {status}): try again later, or check DIRECTOR_MODEL_BASE_URL."


async def key_is_limited(settings: Settings) -> None:
    """Raises BadInput where the key that strangers will spend has no limit of its own, unless the settings allow that. Where nobody can
    say, the cap of a day (`studio/tiers.toml`) stands alone."""
    from agents.models import ServiceModels

    if settings.openrouter_api_key is None or settings.unlimited_key:
        return
    async with ServiceModels(settings.openrouter_api_key.get_secret_value(), settings.model_base_url, settings.model_service) as models:
        limit = await models.key_limit()
    if limit is not None and limit.limit is None:
        raise BadInput(
            "The key OPENROUTER_API_KEY has no credit limit: set one at the provider, or say DIRECTOR_UNLIMITED_KEY=true if strangers may"
            " spend all of the account."
        )
