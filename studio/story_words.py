"""Plain English words by what they do in a sentence that tells a story: verbs, places, people, what cannot be seen."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


VERBS = _words(
    """
    abandon accept adopt arrive ask attack attend awaken bake battle become befriend beg begin believe betray break bring build bury
    buy call carry catch challenge chase choose climb close collect come compete confess confront control cook cross cut dance
    decide defend deliver demand deny descend design destroy detect die dig disappear discover dive draw dream drift drive drop eat
    emerge encounter end enter escape examine exchange explore face fail fake fall fear feed feel fight fill find finish fix flee
    float fly follow forage forge forget forgive gather get give go grow guard guide guess hate haunt heal hear help hide hire hold
    hunt ignore imagine inherit interrogate invent investigate invite join journey judge jump keep kidnap kill kiss know lead learn
    leave lie lift light listen live lock long lose love make march marry meet mend miss move mourn need negotiate notice obey offer
    open order outlive outrun overhear own pack paint pay perform photograph pick plan plant play plot poison pose post practise
    pray prepare preserve pretend promise protect prove pull push pursue race raise reach read realise realize rebuild receive
    recognise recognize record refuse remember remove repair replace rescue restore return reveal revisit ride rise rob run rush
    sail save say search see seek sell send serve set sew share shoot show sing sink sit sleep smuggle sneak solve speak spend spot
    spy stand stare start stay steal stitch stop stumble suffer survive suspect swap swim take talk teach tell test think throw
    trade train translate trap travel try turn uncover understand unearth unlock use vanish visit wait wake walk wander want wash
    watch wear weep win wish witness work worry write look laugh cry smile nod step whisper kneel grab slam knock freeze breathe
    blink shout hug circle count iron salt water mow knit weave carve plough plow
    whip whisk toss juggle spin argue hesitate lean point swallow tremble shake burn melt crash explode limp crawl hum whistle dress undress
    unpack unfold dust polish bleed faint swing glance gaze wave beckon
    """
)
AUXILIARY = _words(
    """
    is are has have had must can will could would should cannot can't may might was were does do
    """
)
PAST = _words(
    """
    became began broke brought built bought came caught chose drew drove fell fought found fled flew forgot got gave went grew heard
    hid held kept knew left lost made met paid ran rose said saw sought sold sent shot sang sat slept spoke spent stood stole swam
    took taught told thought threw woke wore won wrote
    """
)
NUMBERS = _words(
    """
    two three four five six seven eight nine ten twelve several many some both all
    """
)
ARTICLES = _words(
    """
    a an the my our his her their its one every another
    """
)
PLACES = _words(
    """
    airport alley apartment arcade attic bakery bank bar barn basement bathhouse bay beach bookshop border bridge bus cabin cafe
    café campus canal canyon castle cathedral cave cemetery church cinema city classroom cliff coast colony corridor court cottage
    country countryside courtyard desert diner dock dockyard dome estate factory farm farmhouse field fields forest fortress garage
    garden gardens greenhouse gym harbor harbour hills home hospital hostel hotel house island jungle kitchen laboratory lab lake
    launderette laundromat library lighthouse market marketplace marsh mall mansion metro metropolis mine monastery moon motel
    mountain mountains museum neighborhood neighbourhood observatory ocean office opera orchard orbit outback palace park petrol
    planet plain plains platform playground port prison pub quarry ranch restaurant river road rooftop room ruin ruins school sea
    seaside settlement ship shop shore shrine slum space spaceship square stadium station steppe street streets studio submarine
    suburb subway suburbia supermarket swamp temple theater theatre tower town train tundra tunnel underground underworld university
    valley village wasteland warehouse wilderness wood woods workshop world yard zoo capital district
    """
)
FEMALE = _words(
    """
    woman women girl girls mother daughter sister sisters grandmother aunt queen princess widow nun waitress actress witch bride
    lady nurse wife
    """
)
MALE = _words(
    """
    man men boy boys father son brother brothers grandfather uncle king prince monk priest waiter actor wizard groom husband
    """
)
PERSON = _words(
    """
    person people child children kid kids teenager teenagers woman women man men girl girls boy boys couple family
    """
)
ABSTRACT = _words(
    """
    way life death love murder name voice past future time power fight war peace dream dreams memory memories
    truth job case mind soul heart sleep courage faith hope fear anger silence world night day year
    years fate luck chance thing something everything nothing
    """
)
STOP = _words(
    """
    in at on aboard inside beneath under near outside across through beyond along above with from of for to into by after before
    during without about between behind
    """
)
RELATIVE = _words(
    """
    who that which whose where when while because as until and but or so if
    """
)
LOOSE = _words(
    """
    not called named only just alive again every together back away once twice
    """
)
ANIMALS = _words(
    """
    animal animals ant ants bat bats bear bears bee bees beetle bird birds bull butterfly butterflies camel cat cats chicken
    chickens cow cows crab crabs crow crows dog dogs dolphin dolphins donkey duck ducks eagle elephant elephants fish fishes fly
    foal fox foxes frog frogs goat goats goldfish goose hamster hare hedgehog hen heron horse horses insect insects jellyfish
    kitten kittens lion lions lizard mole monkey monkeys moth moths mouse mice octopus otter otters owl owls parrot penguin
    penguins pig pigeon pigeons pigs puppy rabbit rabbits rat rats raven ravens salmon seal shark sheep snail snails snake snakes
    sparrow spider spiders squirrel swan swans tiger toad tortoise turtle turtles whale whales wolf wolves worm worms
    """
)
THINGS = _words(
    """
    apple ball balloon bell bench bicycle boat boot bottle bowl box bread bridge broom building bulb candle car chair clock cloud
    clouds coat coin comet cup doll door dust feather fire flag flame flower fog glacier glove hat house island kettle key kite
    lamp leaf leaves letter light lighthouse machine mirror moon mountain ocean painting paper piano planet plant rain river rock
    room rose sand sea shadow ship shoe shoes sky smoke snow snowflake spoon star stars stone storm suitcase sun table teapot tide
    toaster tower train tree trees umbrella vase volcano water wave waves wheel wind window
    """
)
DEATH = _words(
    """
    die dies died dead death dying corpse funeral buried killed drowns drowned suicide grave coffin murdered executed
    """
)
NOBODY = _words(
    """
    nobody everybody somebody anybody everyone someone anyone nothing everything something anything none all most few he she it
    they we i you this that these those here
    """
)
"""Begin a sentence that names nobody."""
MANY = _words(
    """
    people men women children mice fish goldfish sheep police geese
    """
)
"""More than one without an s."""
NATIVE = _words(
    """
    the a an and of to with from for his her their its is are was were has have who that which whose where when while but not into
    by at as it she he they every only about after before through until between there this one two three
    """
)
FOREIGN = _words(
    """
    der das ein eine einen einem einer eines und ist nicht mit im ihr ihre sein seine auf zwei drei wird für von zum zur den dem
    des el los las una unos y en con que su sus se del al un le les une des et dans avec qui est son sa ses du au aux dos tres o
    os um uma e em com seu sua na não il lo gli di che per della nel con het een van op met zijn och som ett på med av til jest
    się na w z i w na
    """
) - _words("i w z")
"""Small words of English and of its neighbours; those that both have are in neither."""
