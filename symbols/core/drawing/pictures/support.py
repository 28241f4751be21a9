"""Answering with help and without: who wrote, who chose, who watched."""

from ..catalogue import picture
from ..hands import clasped, pointing, thumb
from ..marks import cross, equals, exclamation, question, speech, waves
from ..papers import form, paper, tablet
from ..people import arm, person
from ..scenes import two_cards
from ..strokes import Part, path
from ..things import eye_sign, house, pencil


@picture("help-with-form", en="help with the form", cy="help gyda'r ffurflen")
def help_with_form() -> Part:
    return form(24, 6, 80, 116, 2) + clasped().at(64, 90, 0.7)


@picture("two-with-form", en="did someone help?", cy="a wnaeth rhywun helpu?")
def two_with_form() -> Part:
    pair = person("me", 34, 54, 0.84) + person("staff-bob", 94, 50, 0.84)
    return pair + form(34, 66, 60, 56, 2)


@picture("on-my-own", en="on my own", cy="ar fy mhen fy hun")
def on_my_own() -> Part:
    """Me alone with the tablet."""
    reach = ((26, 42), (36, 62), (24, 70))
    mine = person("me", 64, 38, 0.98, look_y=2, left=reach, right=reach)
    return mine + tablet(34, 78, 60, 44, "sky")


@picture("help-to-read", en="helped me read", cy="help i ddarllen")
def help_to_read() -> Part:
    """They read it to me; I point to my answer."""
    pair = person("me", 32, 62, 0.84, look_y=1) + person(
        "staff-bob", 94, 56, 0.84, mouth="talk", look_x=-3
    )
    return (
        pair
        + form(44, 78, 56, 44, 1)
        + pointing().at(40, 112, 0.36, 50)
        + waves(70, 46, (8, 16), 40, 180)
    )


@picture("help-to-choose", en="helped me choose", cy="help i ddewis")
def help_to_choose() -> Part:
    """Two hands, one card."""
    staff = pointing("skin4", "blue").at(102, 94, 0.62, 6)
    return two_cards() + staff + pointing().at(66, 94, 0.62, 14)


@picture("answered-for-me", en="answered for me", cy="ateb ar fy rhan")
def answered_for_me() -> Part:
    """They write; I am at the side."""
    staff = person("staff-bob", 82, 42, 0.98, look_y=2, look_x=-2)
    page = form(46, 84, 62, 38, 1)
    writer = pencil(66, 106, 0.5, 42) + arm(((31, 46), (42, 68), (20, 58)), 1, "blue", "skin3").at(
        82, 42, 0.98
    )
    return staff + person("me", 24, 78, 0.66, mouth="flat") + page + writer


@picture("watched-and-wrote", en="watched and wrote it down", cy="gwylio ac ysgrifennu")
def watched_and_wrote() -> Part:
    return eye_sign(54, 32, 0.9) + paper(28, 64, 62, 58, 4) + pencil(76, 108, 0.86, 38)


@picture("support-stays", en="my support stays the same", cy="mae fy nghymorth yn aros yr un fath")
def support_stays() -> Part:
    return house(64, 66, 1.12, entrance="none") + _at_home() + equals(106, 22, 1.25)


@picture("lose-support", en="I lose my support", cy="rwy'n colli fy nghymorth")
def lose_support() -> Part:
    home = house(64, 66, 1.12, entrance="none")
    return home + person("me", 48, 84, 0.5, bottom=74, mouth="sad", brows="sad") + _gone()


def _at_home() -> Part:
    return person("me", 48, 84, 0.5, bottom=74) + person("staff-two", 82, 84, 0.5, bottom=74)


def _gone() -> Part:
    """Where the other person stood, a dashed outline."""
    return path(
        "M74 84C74 70 90 70 90 84S74 98 74 84ZM68 120V108Q70 100 82 100T96 108V120",
        line=3, colour="slate",
    ) + cross(106, 22, 1.25)  # fmt: skip


@picture("in-trouble", en="I get into trouble", cy="rwy'n mynd i drafferth")
def in_trouble() -> Part:
    """They say I did wrong."""
    staff = person("staff-bob", 90, 68, 0.88, mouth="talk", brows="flat", look_x=-3)
    me = person("me", 30, 80, 0.78, mouth="sad", brows="sad", eyes="low", look_y=3)
    return me + staff + speech(30, 4, 54, 42, (78, 58)) + exclamation(57, 24, 0.8, "red")


@picture("what-if-no", en="what if I say no?", cy="beth os dywedaf na?")
def what_if_no() -> Part:

    return thumb(up=False, cuff="red").at(46, 60, 0.92) + question(106, 46, 1.5)
