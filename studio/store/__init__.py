"""The store: the only package with SQL. ``from studio.store.store import Store``; its records are in ``studio.store.records``.

Importing this package loads nothing; importing ``studio.store.store`` loads sqlalchemy and aiosqlite, so front doors import it late.

Every method is async and takes the tenant first or in its record; ids and times are given or come from the two callables of ``open``.

    Store.open(path, *, clock, new_id) -> Store        one serving process; migrates, recovers; Unavailable, TooNew
    Store.reading(path, *, clock, new_id) -> Store     beside a serving process, or alone; every write raises Unavailable
    close() ; commits: int (durable commits so far) ; recovered: Recovered

  people, places, inbox, outbox
    receive(event: Event) -> Received                  one commit: tenant, person, place and the event; a repeat commits nothing
    start(here: Here) -> bool                          False: tried too often, now quarantined. For events that waited, one after another
    put_back(here: Here) -> None                       a start that a clean stop took back
    pending() -> tuple[Pending, ...]                   acknowledged and not answered, oldest first (call after open)
    answer(here: Here, answer: str, outbox: tuple[Outgoing, ...] = ()) -> None     ends an event that has no film, or failed
    unsent() -> tuple[Unsent, ...]
    sent(tenant, ids, *, external="", prompts: tuple[PromptMade, ...] = (), home="") -> None       one commit
    not_sent(tenant, outbox_id, again_at: int | None) -> None            counts the try; None gives it up
    link(tenant, platform, account, person) -> None    this account is that person from now on
    leaving(team) -> Leaving ; leave(leaving: Leaving) -> int            a tenant goes; films that are open elsewhere live on there

  An event whose turn is in work is received again as ``waiting``: it is not to be worked on a second time. A turn's id is normally its
  job's id (`Here.job`), which a restart keeps: stored steps are found by it and dropped with it.

  films
    films(tenant, person: str | None = None) -> tuple[FilmRow, ...]
    film_at(tenant, place) -> FilmKey | None ; film_where(tenant, channel, thread) -> FilmKey | None
    bind(tenant, place, film: FilmKey) -> None
    load(tenant, film) -> tuple[SceneProject, int]     NotFound
    commit(unit: Commit) -> int                        the new version; Stale, OverQuota (counts), Refused (same turn, other edits)
    replay(tenant, film, to_version: int | None = None) -> Replayed
    journal(tenant, film, since: int = 0) -> tuple[JournalRow, ...]
    undoable(tenant, film) -> int | None               newest version that no undo took back: undo is restore(now, replay(v - 1).project, v)
    conversation(tenant, film, limit: int) -> tuple[Message, ...]        the newest, oldest first
    thread(tenant, film, place, limit: int) -> tuple[Message, ...]       the same of one place
    remarks(tenant, film, limit=20_000) -> tuple[Remark, ...]            of all places, with names: what was said
    role(tenant, film, person) -> Role | None ; grant(tenant, film, person, role: Role) -> None

  batches (`studio.store.jobs.BatchJob`): one at a time per film, or per kind where they are of none
    queue(tenant, kind, key, payload, film=None) -> BatchJob             one that waits under that kind and key is the same one
    claim(kinds, job="") -> BatchJob | None ; renew(job, said=None) -> BatchJob | None       None: the claim holds no more, stop at once
    end(job, said) -> bool ; give_back(job, *, tried) -> None ; stop_batch(id) -> bool ; batches() ; spent_on_job(job) -> int

  takes and prompts
    takes(tenant, film, *, open_only=True) -> tuple[Take, ...]
    settle_take(tenant, take, outcome: TakeOutcome, person) -> bool      or, in the commit of the edits, `Commit.decided`
    prompts(tenant, film, scene: str | None = None, *, limit=20) -> tuple[Prompt, ...]
    standing_prompts(tenant, film) -> tuple[Prompt, ...]   the newest of each scene for each target
    store_prompts(tenant, prompts: tuple[PromptMade, ...]) -> None

  signals (`studio.store.signal_records`; each commit writes those that its edits give)
    signals(tenant, film) -> tuple[Signal, ...] ; every_signal(since=0, until=...) -> AsyncGenerator[Signal]

  money (integers: tokens, images, micro-USD)
    reserve(ask: Ask) -> None                          OverQuota, OverShare; one conditional statement a counter
    settle(bill: Bill, step: Step | None = None) -> bool                 False when it was settled, released or lost before
    release(tenant, ledger_id, outcome: str) -> bool
    settle_and_reserve(bill: Bill, step: Step | None, ask: Ask) -> None  one commit; OverQuota after the bill is booked
    steps(tenant, turn) -> tuple[Step, ...]            stored responses of an unfinished turn, in order of call
    balance(payer, period) -> Balance
    recount(payer, period) -> Balance                  the same from the ledger alone
    recounted() -> int                                 writes every counter anew from the ledger; how many differed
    spent_on(day) -> (used, held) ; share(tier, period) -> (calls, teachers)
    add_block(block: Block) -> bool                    False when that sale was counted before
    blocks(payer) -> tuple[Block, ...] ; balance(payer, "blocks") is what of them is used
    sold(event, block, payment, tier="") -> bool       once by the event's id and by the block's
    undo_sale(undone: Undone) -> tuple[Sale, ...] | None                 None when that event came before
    sales(payer="") -> tuple[Sale, ...]
    paying(here, film: FilmKey | None) -> Paying       who pays here: the server's payer, the film's, or the speaker
    set_payer(film: FilmKey, person | None) ; film_payer(film) ; spent_by(payer, period) -> tuple[FilmUsage, ...]
    sums(by, period) -> tuple[Sums, ...] ; every_row(period) -> tuple[FullRow, ...]     for whoever runs the database
    buyer(person) -> str ; bought_by(reference) -> str | None
    warn(payer, period, caps) -> tuple[str, ...]       units at 80 % that nobody was told of yet: each once a period
    sweep(before: int) -> int                          holds older than that are booked to the house
    usage(tenant, period, *, person: str | None = None, film: str | None = None) -> tuple[UsageRow, ...]
    days(payer, period) -> tuple[UsageDay, ...]          settled usage by day and route
    ledger(tenant, period: str | None = None) -> tuple[LedgerRow, ...]

  experiments
    expose(tenant, person, experiment, arm) -> str     the arm of their first time, wherever that was; kept if this is it
    exposures(experiment) -> tuple[Exposure, ...] ; experiments() -> tuple[str, ...] ; asked(experiment) -> tuple[Asked, ...]

  whoever runs it
    spent(since=0) -> tuple[Spending, ...] ; taken_back(since=0) -> tuple[TakenBack, ...]

  model requests
    unbilled(since: int = 0) -> tuple[Unbilled, ...]   rows booked at the hold
    rebill(bill: Bill) -> bool                         the provider's own figures in their place; False when the row says more already
    seen(period: str = "") -> tuple[Seen, ...]         every finished request, for the operator's report

  pictures
    keep_picture(tenant, picture: KeptPicture) -> int                    references now
    drop_picture(tenant, sha256) -> int                                  references left; 0: the file may go

  profiles (`studio.store.profiles.KeptProfile`)
    profiles(tenant, person) -> tuple[KeptProfile, ...]                  newest versions: one's own and the shared
    keep_profile(tenant, kept: KeptProfile) -> int ; share_profile(tenant, profile) -> bool

  vectors (made anew from the texts at any time)
    vectors(tenant, model) -> {key: (hash, body)} ; put_vectors(tenant, model, rows, gone=()) -> None ; drop_vectors(tenant, film) -> int

  tenants
    settings(tenant) -> dict[str, str] ; set_setting(tenant, name, value) -> None
    tier(person) -> str ; set_tier(person, tier) -> bool ; name(person) -> str
    members(tenant, film) -> tuple[Member, ...] ; places(tenant, film) -> tuple[Place, ...] ; unbind(tenant, place) -> None
    accounts(person) -> tuple[Account, ...]
    make_code(code: LinkCode, secret) -> None ; redeem(code, secret) -> Redeemed | None
    put_installation(tenant, account, body) ; installation(tenant, account) -> str | None
    installations() ; drop_installation(tenant, account=None)
    issue_token(kind, secret, expires) ; take_token(kind, secret) -> bool
"""
