"""The sheet of paper in a picture: cut out of the desk and made flat; a scanner's black edges are taken off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from finescan.reading.engine import Grey
from finescan.reading.pictures import resized
from finescan.reading.placement import Matrix, Picture
from finescan.reading.printlike import strokes

Points = npt.NDArray[np.float64]

_SMALL = 480
_DARKER = 0.78
_LEAST_SIDE = 0.55
_BEND = 0.012
_SHEETS = (2**0.5, 11 / 8.5)
_LENGTHS = (11.69, 11.0)
_EDGE, _WIDEST_EDGE = 0.005, 0.06
_PRINT = 0.25


@dataclass(frozen=True, slots=True)
class Quad:
    """Corners of the sheet as parts of the picture's width and height: top left, then clockwise.

    `whole`: all four sides of the sheet are in the picture.
    """

    corners: tuple[tuple[float, float], ...]
    whole: bool

    def scaled(self, width: int, height: int) -> Points:
        """In pixels."""
        return np.array(self.corners) * (width, height)


def flat_sheet(picture: Picture) -> Picture:
    """The sheet alone, rectangular; the picture as it is where no sheet stands out."""
    grey, dpi = picture.grey, picture.dpi
    quad = find_sheet(grey)
    if quad is None:
        return picture
    corners = quad.scaled(grey.shape[1], grey.shape[0])
    width, height = _sides(corners)
    ratio = max(width, height) / min(width, height)
    paper = min(range(len(_SHEETS)), key=lambda index: abs(_SHEETS[index] - ratio))
    if quad.whole and abs(ratio / _SHEETS[paper] - 1) < 0.09:
        width, height, dpi = _as_paper(width, height, paper)
    back = _projection(corners, round(width), round(height))
    return picture.made_into(_unwarped(grey, back, round(width), round(height)), dpi, back)


def _as_paper(width: float, height: float, paper: int) -> tuple[float, float, float]:
    """The sides of a real sheet of the same area, and the dots an inch that it then has."""
    longer = (width * height * _SHEETS[paper]) ** 0.5
    shorter = longer / _SHEETS[paper]
    sides = (shorter, longer) if height > width else (longer, shorter)
    return *sides, longer / _LENGTHS[paper]


def find_sheet(grey: Grey) -> Quad | None:
    """The bright sheet on a darker ground, by a straight line along each side; None if there is none."""
    height, width = grey.shape
    if min(height, width) < 200:
        return None
    factor = _SMALL / max(height, width)
    small = resized(grey, round(width * factor), round(height * factor)).astype(np.float64)
    sides = [_side(np.rot90(small, turn)) for turn in range(4)]  # top, right, bottom, left; each seen from above
    found = [
        line is not None and not _is_printed(np.rot90(grey, turn), line, factor) for turn, line in enumerate(sides)
    ]
    lines = [line if line and real else (0.0, 0.0) for line, real in zip(sides, found, strict=True)]
    if not any(found) or not (all(found) or _narrow(lines, small.shape)):
        return None
    return _quad(lines, small.shape, all(found))


def _is_printed(grey: Grey, line: tuple[float, float], factor: float) -> bool:
    """Whether the ground beyond the line holds print: then it is a dark part of the letter."""
    offset, slope = line
    depth = round(min(offset, offset + slope * grey.shape[1] * factor) / factor) - 4
    if depth < 30:
        return False
    dpi = max(grey.shape) / _LENGTHS[0]
    ground = 255 - grey[:depth]
    looks = (strokes(np.ascontiguousarray(part), dpi) for part in (ground, ground.T))
    return any(look.maybe and look.contrast > _PRINT for look in looks)


def _narrow(lines: list[tuple[float, float]], shape: tuple[int, ...]) -> bool:
    """Whether only the edge of a scanner's glass is taken off."""
    return all(offset <= _WIDEST_EDGE * max(shape) for offset, _ in lines)


def _side(small: Points) -> tuple[float, float] | None:
    """The line y = a + b·x at which the ground ends; None if there is no ground on that side."""
    rows, columns = small.shape
    paper = np.percentile(small, 80, axis=0)
    paper = np.maximum(paper, 0.6 * float(np.percentile(paper, 80)))
    near = small[: rows // 4]
    border = small[: max(2, rows // 160)].mean(axis=0)
    grounded = border < _DARKER * paper
    if grounded.mean() < _LEAST_SIDE:
        return None
    limit = (border + paper) / 2
    first = np.argmax(near >= limit, axis=0).astype(np.float64)
    usable = grounded & (near.max(axis=0) >= limit) & _uniform(near, first, paper)
    return _fitted(np.flatnonzero(usable), first[usable], columns)


def _uniform(near: Points, first: Points, paper: Points) -> npt.NDArray[np.bool_]:
    """Columns whose ground stays dark up to the sheet: a dark letterhead with print in it is none."""
    inside = np.arange(near.shape[0])[:, None] < np.maximum(first - 1, 1)[None, :]
    brightest = np.where(inside, near, 0).max(axis=0)
    uniform: npt.NDArray[np.bool_] = brightest < 0.9 * paper
    return uniform


def _fitted(at: npt.NDArray[np.intp], first: Points, columns: int) -> tuple[float, float] | None:
    """A straight line through most of the points; None if they lie on none."""
    if len(at) < 0.4 * columns:
        return None
    keep = np.ones(len(at), bool)
    slope = offset = 0.0
    for _ in range(6):
        slope, offset = (float(value) for value in np.polyfit(at[keep], first[keep], 1))
        apart = np.abs(first - offset - slope * at)
        keep = apart <= max(1.0, 1.5 * float(np.median(apart)))
        if keep.sum() < 0.35 * columns:
            return None
    apart = np.abs(first - offset - slope * at)
    return (offset, slope) if float(np.median(apart)) <= max(1.0, _BEND * columns) else None


def _quad(lines: list[tuple[float, float]], shape: tuple[int, ...], whole: bool) -> Quad | None:
    """The corners where neighbouring sides meet, back in the picture's own directions."""
    height, width = shape
    sides = [_in_picture(line, turn, width, height) for turn, line in enumerate(lines)]
    order = (0, 3), (0, 1), (2, 1), (2, 3)
    corners = [_meeting(sides[one], sides[other]) for one, other in order]
    if any(corner is None for corner in corners):
        return None
    inset = _EDGE * max(width, height)
    points = np.array(corners, dtype=np.float64)
    middle = points.mean(axis=0)
    points += np.sign(middle - points) * inset
    area = _area(points) / (width * height)
    if not 0.3 <= area <= 0.995:
        return None
    return Quad(tuple((float(x / width), float(y / height)) for x, y in points), whole)


def _in_picture(line: tuple[float, float], turn: int, width: int, height: int) -> tuple[float, float, float]:
    """The line as a·x + b·y = c. `turn` quarter turns counter-clockwise brought its side to the top."""
    offset, slope = line
    if turn == 0:  # y = offset + slope·x
        return -slope, 1.0, offset
    if turn == 1:  # the right side: x' = y, y' = width - 1 - x
        return 1.0, slope, width - 1 - offset
    if turn == 2:  # the bottom: x' = width - 1 - x, y' = height - 1 - y
        return -slope, 1.0, height - 1 - offset - slope * (width - 1)
    return 1.0, slope, offset + slope * (height - 1)  # the left side: x' = height - 1 - y, y' = x


def _meeting(one: tuple[float, float, float], other: tuple[float, float, float]) -> tuple[float, float] | None:
    matrix = np.array([one[:2], other[:2]])
    if abs(float(np.linalg.det(matrix))) < 0.2:
        return None
    x, y = np.linalg.solve(matrix, np.array([one[2], other[2]]))
    return float(x), float(y)


def _area(points: Points) -> float:
    x, y = points[:, 0], points[:, 1]
    return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2


def _sides(corners: Points) -> tuple[float, float]:
    """Mean width and mean height of the quadrilateral, in pixels."""
    lengths = np.hypot(*(np.roll(corners, -1, axis=0) - corners).T)
    return float(lengths[0] + lengths[2]) / 2, float(lengths[1] + lengths[3]) / 2


def _projection(corners: Points, width: int, height: int) -> Matrix:
    """From the corners of a rectangle to those of the sheet in the picture."""
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float64)
    rows = []
    for (x, y), (u, v) in zip(target, corners, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    return np.append(np.linalg.solve(np.array(rows), corners.ravel()), 1.0).reshape(3, 3)


def _unwarped(grey: Grey, back: Matrix, width: int, height: int) -> Grey:
    values = back.ravel()[:8].tolist()
    picture = Image.fromarray(grey)
    flat = picture.transform((width, height), Image.Transform.PERSPECTIVE, values, Image.Resampling.BILINEAR)
    return np.asarray(flat)
