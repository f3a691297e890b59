"""Well-known outlets and agencies with their countries, and the countries of addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

TABLE = Path(__file__).with_name("outlets.tsv")
GENERIC = frozenset("io co tv me ai cc fm am to ly gg la ws nu eu su".split())  # noqa: SIM905
"""Country domains that are sold for what they spell, or that stand for no single state."""
DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}\Z", re.IGNORECASE)


@dataclass(frozen=True)
class Outlet:
    """A row of ``outlets.tsv``: names (the first is the usual one), domains, ISO 3166 alpha-3 country, agency or not."""

    names: tuple[str, ...]
    domains: tuple[str, ...]
    country: str
    agency: bool


@lru_cache(maxsize=1)
def outlets() -> tuple[Outlet, ...]:
    """The table."""
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            names, domains, country, kind = line.split("\t")
            found.append(Outlet(tuple(names.split("; ")), tuple(domains.split()), country, kind == "agency"))
    return tuple(found)


@lru_cache(maxsize=1)
def agencies() -> re.Pattern[str]:
    """A pattern of the names of news agencies, longest first."""
    names = sorted((name for outlet in outlets() if outlet.agency for name in outlet.names), key=len, reverse=True)
    return re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")


@lru_cache(maxsize=1)
def by_name() -> dict[str, Outlet]:
    """Outlets by their names and domains in lower case."""
    return {key.casefold(): outlet for outlet in outlets() for key in (*outlet.names, *outlet.domains)}


def known_outlet(name: str | None) -> Outlet | None:
    """The outlet of that name or domain, "The" and "www." aside."""
    if not name:
        return None
    key = re.sub(r"\A(?:the |www\.)", "", name.strip().casefold())
    return by_name().get(key) or by_name().get(name.strip().casefold())


def host_of(address: str | None) -> str | None:
    """The host of an http(s) address, without ``www.``."""
    if not address or not address.lower().startswith(("http://", "https://")):
        return None
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def country_of(publisher: str | None, address: str | None) -> str | None:
    """The publisher's country: of a known outlet, of the state an office names, of the domain; None if unknown."""
    host = host_of(address)
    for name in (publisher, host):
        outlet = known_outlet(name)
        if outlet:
            return outlet.country
    domain = publisher if publisher and DOMAIN.match(publisher.strip()) else host
    return country_of_domain(domain) or named_country(publisher)


def country_of_domain(domain: str | None) -> str | None:
    """The country of a national top-level domain."""
    import pycountry

    ending = (domain or "").strip().rpartition(".")[2].lower()
    if len(ending) != 2 or ending in GENERIC:
        return None
    country = pycountry.countries.get(alpha_2="GB" if ending == "uk" else ending.upper())
    return country.alpha_3 if country else None


def named_country(publisher: str | None) -> str | None:
    """The state whose name an office's name ends in: "Ministry of Defence of Norway"."""
    import pycountry

    if not publisher or not re.search(
        r"\b(?:Ministry|Embassy|Government|Presidency|President|Parliament|Office)\b", publisher
    ):
        return None
    for country in pycountry.countries:
        if re.search(rf"\b{re.escape(country.name)}\b", publisher):
            return str(country.alpha_3)
    return None
