"""The table of outlets and the countries of publishers."""

import pytest

from riftline.documents.outlets import country_of, known_outlet, outlets


@pytest.mark.parametrize(
    ("publisher", "address", "country"),
    [
        ("Reuters", None, "GBR"),
        (None, "https://www.apnews.com/a", "USA"),
        ("Some Paper", "https://paper.example.az/x", "AZE"),
        ("Paper.Az", None, "AZE"),
        ("Ministry of Defence of Norway", None, "NOR"),
        ("Daily", "https://daily.co.uk/x", "GBR"),
        ("Startup", "https://news.io/x", None),
        ("The Harbour Quarterly", None, None),
        (None, None, None),
    ],
)
def test_the_country_is_that_of_the_outlet_or_domain(publisher, address, country):
    assert country_of(publisher, address) == country


def test_names_are_found_with_and_without_article():
    assert known_outlet("the guardian") is known_outlet("Guardian")


def test_countries_of_the_table_are_alpha_3_codes():
    import pycountry

    assert all(pycountry.countries.get(alpha_3=outlet.country) for outlet in outlets())


def test_no_name_or_domain_stands_twice():
    keys = [key for outlet in outlets() for key in {name.casefold() for name in (*outlet.names, *outlet.domains)}]
    assert sorted(keys) == sorted(set(keys))
