"""One film in two places, such as a Discord thread and a Slack thread: a code made at one end and used at the other."""

from bot.commands import Answer, Argument, Call, Command, Linking
from bot.messages import Code, Text
from studio.errors import BadInput, NotFound, Refused
from studio.store.records import FilmKey

WRONG = "That code does not hold: it is used, older than ten minutes, or mistyped; five wrong tries end one. Ask for a new one (/link)."


async def link(call: Call) -> Answer:
    """A code that lets one other place join this film. It is for one use, within ten minutes."""
    if not call.turn.version:
        raise NotFound("No film is open here yet: tell me an idea in one line, then link it.")
    name, secret = call.room.new_code()
    said = Text(
        text="Type this in the other place within ten minutes. Whoever is there then sees the whole film, its bible and its pictures."
    )
    note = Text(
        text="It is good once. Whoever uses it becomes an owner; the others there look on until they are given a role (/role).",
        tone="aside",
    )
    return Answer((said, Code(text=f"/join {name}-{secret}", label="The code"), note), linking=Linking(code=(name, secret)))


async def join(call: Call) -> Answer:
    """The film of a code is opened here; from now on both places direct it."""
    if call.turn.version and not call.owns:
        raise Refused("A film is open here already, and that is for its owner: ask them to join the other one. Nothing was changed.")
    name, _, secret = call.args["code"].strip().removeprefix("/join ").partition("-")
    found = await call.room.redeem(name, secret) if secret else None
    if found is None:
        raise BadInput(WRONG)
    if found.film == call.project.id:
        return Answer((Text(text="That film is open here already."),))
    title = await call.room.title(found.tenant, found.film)
    said = f"{title} is open here too: what is changed in one place is changed in both. You are one of its owners."
    note = Text(
        text="The others here look on until they are given a role (/role). /unlink takes the film away from here again.", tone="aside"
    )
    return Answer((Text(text=said), note), linking=Linking(joins=FilmKey(found.tenant, found.film), made_in=found.place))


async def unlink(call: Call) -> Answer:
    """The two ends part: away from its home the film closes here, at home it closes everywhere else. Nothing of it is lost."""
    here, others = await call.room.linked()
    parts = others if call.at_home else here
    if not parts or (call.at_home and not others):
        return Answer((Text(text="This film is open in no other server or workspace."),))
    said = "The other places no longer see this film." if call.at_home else "This film is no longer open here; it lives on at its home."
    return Answer((Text(text=said),), linking=Linking(parts=tuple(parts)))


COMMANDS = (
    Command("link", "account", "a code that lets another place join this film", link, right="own", audience="person", under="team"),
    Command(
        "join", "account", "open the film of a code here", join, (Argument("code", "words", "the code that /link gave"),), under="team"
    ),
    Command("unlink", "account", "part the places of a linked film", unlink, right="own", under="team"),
)
