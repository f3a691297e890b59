"""A projection as plain rows for JSON, with the keys that other programs may rely on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from riftline.events.ontology import ontology
from riftline.scenarios.action_reaction.outlook import Basis, Chance, Effect, FanDay, Indicator, Projection, Share
from riftline.scenarios.base_rates.cases import Likeness
from riftline.scenarios.base_rates.rate import BaseRate

Row = dict[str, Any]


def projection_row(projection: Projection, prospects: Iterable[str] = ()) -> Row:
    """The projection as one object; `prospects` are ids of the reports' own expectations, which stand beside it."""
    quiet = projection.quiet
    return {
        "days": projection.days,
        "seed": projection.seed,
        "from": projection.origin.isoformat() if projection.origin else None,
        "futures": projection.futures,
        "reason": projection.reason,
        "cautions": list(projection.cautions),
        "basis": _basis(projection.basis) if projection.basis else None,
        "chances": [_chance(one) for one in projection.chances],
        "material_conflict_either": _share(projection.deed) if projection.deed else None,
        "assumptions_alone": _bare(projection),
        "index": [_fan(day) for day in projection.fan],
        "quiet": {"chance": _share(quiet.chance), "median_days": quiet.median} if quiet else None,
        "drivers": [{"driver": one.driver, **_share(one.share)} for one in projection.drivers],
        "assumed": _effect(projection.assumed) if projection.assumed else None,
        "levers": [_effect(one) for one in projection.levers],
        "indicators": [_indicator(one) for one in projection.indicators],
        "base_rates": [_rate(one) for one in projection.base_rates],
        "similar": [_likeness(one) for one in projection.similar],
        "prospects": list(prospects),
    }


def _share(share: Share) -> Row:
    return {"value": round(share.value, 4), "low": round(share.low, 4), "high": round(share.high, 4)}


def _bare(projection: Projection) -> Row | None:
    """What the assumptions would give without a single act."""
    if projection.bare_deed is None:
        return None
    chances = [_chance(one) for one in projection.bare]
    return {"chances": chances, "material_conflict_either": _share(projection.bare_deed)}


def _basis(basis: Basis) -> Row:
    return {
        "events": list(basis.events),
        "alleged": basis.alleged,
        "disputed": basis.disputed,
        "undated": basis.undated,
        "loose": basis.loose,
        "origins": basis.origins,
        "reports": basis.reports,
        "from": basis.first.isoformat(),
        "to": basis.last.isoformat(),
        "effective_acts": round(basis.effective, 2),
        "assumed_share": round(basis.assumed, 4),
    }


def _chance(one: Chance) -> Row:
    source, target = one.unit
    about = {"source": source, "target": target, "quad": one.quad, "class": ontology().quads[one.quad]}
    return about | {"type": one.type} | _share(one.chance)


def _fan(day: FanDay) -> Row:
    quantiles = {"q05": day.low, "q25": day.lower, "q50": day.middle, "q75": day.upper, "q95": day.high}
    return {"day": day.day.isoformat()} | {name: round(value, 3) for name, value in quantiles.items()}


def _effect(effect: Effect) -> Row:
    return {
        "lever": effect.name,
        "words": effect.words,
        "assumptions": [
            {
                "lever": one.lever.name,
                "day": one.day.isoformat(),
                "assumption": one.lever.assumption,
                "source": one.lever.source,
            }
            for one in effect.assumptions
        ],
        "by": effect.by,
        "material_conflict": [{"source": unit[0], "target": unit[1]} | _share(share) for unit, share in effect.deeds],
        "material_conflict_either": _share(effect.either),
        "index": _share(effect.index),
    }


def _indicator(sign: Indicator) -> Row:
    source, target = sign.unit or (None, None)
    about = {"sign": sign.words, "way": sign.way, "source": source, "target": target, "quad": sign.quad}
    return about | {"material_conflict_either": _share(sign.change), "index": _share(sign.index)}


def _rate(rate: BaseRate) -> Row:
    return {
        "question": rate.question,
        "given": dict(rate.given),
        "k": rate.k,
        "n": rate.n,
        "rate": rate.rate,
        "low": rate.low,
        "high": rate.high,
        "source": rate.source,
        "reason": rate.reason,
    }


def _likeness(one: Likeness) -> Row:
    return {"name": one.case.name, "year": one.case.year, "shared": list(one.shared)} | one.case.told()
