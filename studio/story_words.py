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
    blink shout hug argue hesitate lean point swallow tremble shake burn melt crash explode limp crawl hum whistle dress undress
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
