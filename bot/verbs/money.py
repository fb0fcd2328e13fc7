"""Commands about money: who pays for what is said."""

from typing import Literal

from bot.commands import Answer, Argument, Call, Command, Payer
from bot.messages import Text
from studio.errors import BadInput, NotFound, Refused

What = Literal["film", "server"]
_WHERE = {"film": "this film", "server": "everything that is said in this server or workspace"}
HELP = "/payer takes me or nobody, and then film or server: /payer me."


async def payer(call: Call) -> Answer:
    """Who pays for the models here; with me you agree to pay, with nobody each speaker pays for themselves again."""
    who, what = call.args.get("who", "").casefold(), call.args.get("what", "film").casefold()
    now = await call.room.payer()
    if not who:
        return Answer((Text(text=_told(now)),))
    if who not in ("me", "nobody") or what not in _WHERE:
        raise BadInput(f"{HELP} Nobody can agree for another: whoever shall pay says it themselves. Nothing was changed.")
    if what == "film":
        return _of_film(call, now, agrees=who == "me")
    return _of_server(call, now, agrees=who == "me")


def _told(now: Payer) -> str:
    if now.pays == now.speaker:
        return "You pay for what you say here, out of your own month (/usage)."
    whole = "this server or workspace" if now.server == now.pays else "this film"
    return f"{now.name or 'Somebody'} pays for {whole}: what you say counts in their month, not in yours."


def _of_film(call: Call, now: Payer, *, agrees: bool) -> Answer:
    if not call.turn.version:
        raise NotFound("No film is open here yet: tell me an idea in one line.")
    if not agrees and not (call.owns or now.film == now.speaker):
        raise Refused("Only the one who pays, or an owner of the film, can end that. Nothing was changed.")
    return _said("film", agrees=agrees)


def _of_server(call: Call, now: Payer, *, agrees: bool) -> Answer:
    """Who runs the server decides, for the plan that pays sets the limits of everybody there."""
    if call.standing != "admin" and not (not agrees and now.server == now.speaker):
        raise Refused("Only who runs this server or workspace can pay for all of it. Nothing was changed.")
    return _said("server", agrees=agrees)


def _said(what: What, *, agrees: bool) -> Answer:
    told = f"You pay for {_WHERE[what]} from now on, until you say /payer nobody {what}: it counts in your month and holds to your limits."
    return Answer((Text(text=told if agrees else f"From now on whoever speaks pays for {_WHERE[what]}."),), pays=(what, agrees))


COMMANDS = (
    Command(
        "payer",
        "account",
        "who pays for the models here",
        payer,
        (
            Argument("who", "word", "me to agree to pay, nobody to end it", required=False),
            Argument("what", "word", "film or server", required=False),
        ),
        right="view",
        edits_with=("me", "nobody"),
        under="team",
    ),
)
