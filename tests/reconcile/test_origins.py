"""Which reports rest on one source."""

from tests.record.arvenia import coded, day, figure, mention, report

from riftline.reconcile.origins import agency_name, find_origins

STORY = (
    "Arvenian police detained 52 people in the port town of Kestrel early on Sunday, officials said. "
    "The men were taken to the central station in eleven grey buses before dawn. "
    "Belmark's consul asked to see them but was turned away at the gate twice. "
    "Two of the detained were later said to have died of their wounds in custody. "
    "The governor promised that the results of an inquiry would be published within a month. "
)
OTHER = (
    "Belmark has recalled its trade envoy from Arvenia after a night of arrests. "
    "The envoy will stay at home until the detained are free, the chancellery in Belmark wrote. "
    "Exports of grain are not touched by the decision for the time being, it added. "
)


def origins(*reports, mentions=()):
    return [set(origin.reports) for origin in find_origins(reports, mentions)]


def test_a_report_stands_alone():
    of = report(STORY)
    (origin,) = find_origins([of], [])
    assert (origin.reports, origin.retells, origin.why) == ((of.id,), (), "stands alone")


def test_near_identical_wording_shares_an_origin_and_the_later_retells_the_earlier():
    first = report(STORY, publisher="Coast Wire", published="2031-04-27")
    later = report(STORY.replace("grey", "gray") + OTHER, publisher="Valley Post", published="2031-04-28")
    (origin,) = find_origins([later, first], [])
    assert set(origin.reports) == {first.id, later.id}
    assert origin.retells == ((later.id, first.id),)
    assert origin.why == "Coast Wire and Valley Post: 100% of the shorter one in nearly the same words"


def test_a_shared_quotation_is_not_a_shared_origin():
    quotation = (
        "“We will answer this outrage with every lawful means that we have at our disposal,” the chancellor said. "
    )
    assert len(origins(report(STORY + quotation), report(OTHER + quotation))) == 2


def fact_mentions(of):
    number = figure(of, "52", "arrested", value=52.0)
    acts = [
        mention(of, "detained", when=day(on), trigger="detained", figures=(number,))
        for on in ("2031-04-27", "2031-04-28")
    ]
    return coded(of, *acts).mentions


def test_one_agency_with_one_story_is_one_origin():
    a = report("52 were detained, writes Globe News.", publisher="Coast Wire", credits=("Globe News",))
    b = report("On Sunday Arvenia detained some 52 men (Globe).", publisher="Valley Post", credits=("Globe",))
    (origin,) = find_origins([a, b], [*fact_mentions(a), *fact_mentions(b)])
    assert (
        origin.why == "Coast Wire and Valley Post: both rest on Globe News and share 3 dated acts, numbers and people"
    )
    assert origin.retells == ()


def test_who_credits_the_other_retells_it():
    a = report("52 were detained, Globe learned.", publisher="Globe News Agency", published=None)
    b = report("On Sunday Arvenia detained some 52 men (Globe).", publisher="Valley Post", credits=("Globe",))
    (origin,) = find_origins([a, b], [*fact_mentions(a), *fact_mentions(b)])
    assert origin.retells == ((b.id, a.id),)


def test_a_shared_credit_without_shared_content_joins_nothing():
    a = report("52 were detained, writes Globe News.", credits=("Globe News",))
    b = report("Belmark recalled its envoy (Globe).", credits=("Globe",))
    assert len(origins(a, b, mentions=fact_mentions(a))) == 2


def test_shared_content_without_a_shared_credit_joins_nothing():
    a = report("52 were detained, it is said.", publisher="Coast Wire")
    b = report("On Sunday Arvenia detained some 52 men.", publisher="Valley Post")
    assert len(origins(a, b, mentions=[*fact_mentions(a), *fact_mentions(b)])) == 2


def test_names_of_agencies():
    assert {agency_name(name) for name in ("AP", "AP News", "The Associated Press", "Associated Press")} == {"ap"}


def test_forty_copies_are_one_origin():
    copies = [report(STORY + f"Copy {n}.", path=f"{n}.txt") for n in range(40)]
    assert len(origins(*copies)) == 1
