"""Lines over the number of documents, on logarithmic axes, as SVG."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

_WIDTH, _HEIGHT, _LEFT, _TOP = 300, 220, 60, 30
_COLOURS = ("#1f5fa8", "#b3541e", "#3a7d44")

Points = Sequence[tuple[float, float]]


def svg(charts: Mapping[str, Mapping[str, Points]]) -> str:
    """One chart beside the other: title -> line -> points (documents, value). Values must be above zero."""
    width = len(charts) * (_WIDTH + _LEFT) + 20
    drawn = "".join(
        f'<g transform="translate({place * (_WIDTH + _LEFT)},0)">{_chart(title, lines)}</g>'
        for place, (title, lines) in enumerate(charts.items())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_HEIGHT + 105}" '
        f'font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="white"/>{drawn}</svg>\n'
    )


def _chart(title: str, lines: Mapping[str, Points]) -> str:
    points = [point for line in lines.values() for point in line]
    x_of = _scale([x for x, _ in points], _LEFT, _LEFT + _WIDTH - 20)
    y_of = _scale([y for _, y in points], _TOP + _HEIGHT, _TOP)
    pieces = [f'<text x="{_LEFT}" y="18" font-size="13">{title}</text>']
    pieces += [
        f'<text x="{x_of(power):.0f}" y="{_TOP + _HEIGHT + 16}" text-anchor="middle">{power:,.0f}</text>'
        for power in _powers([x for x, _ in points])
    ]
    for power in _powers([y for _, y in points]):
        y = y_of(power)
        pieces.append(f'<path d="M{_LEFT} {y:.0f}h{_WIDTH - 20}" stroke="#ddd"/>')
        pieces.append(f'<text x="{_LEFT - 5}" y="{y + 4:.0f}" text-anchor="end">{power:,g}</text>')
    for row, (colour, (name, line)) in enumerate(zip(_COLOURS, lines.items(), strict=False)):
        path = "L".join(f"{x_of(x):.1f} {y_of(y):.1f}" for x, y in line)
        pieces.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        pieces += [f'<circle cx="{x_of(x):.1f}" cy="{y_of(y):.1f}" r="3" fill="{colour}"/>' for x, y in line]
        y = _TOP + _HEIGHT + 34 + 14 * row
        pieces.append(f'<text x="{_LEFT}" y="{y}" fill="{colour}">{name}</text>')
    return "".join(pieces)


def _scale(values: Sequence[float], low: float, high: float):
    powers = _powers(values)
    first, last = math.log10(powers[0]), math.log10(powers[-1])
    return lambda value: low + (high - low) * (math.log10(value) - first) / max(last - first, 1e-9)


def _powers(values: Sequence[float]) -> list[float]:
    """The powers of ten around the values."""
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return [10.0**power for power in range(first, max(last, first + 1) + 1)]
