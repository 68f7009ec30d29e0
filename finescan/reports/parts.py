"""What the models of the output contract are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from finescan.utf8 import writable


def _writable(value: object) -> object:
    return writable(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_writable)]
Money = Annotated[str, Field(pattern=r"^-?\d+\.\d{2,}$", examples=["1234.50"])]
"""An amount with a point and at least two decimals; never a float."""

Corners = tuple[float, float, float, float]
Unit = Annotated[float, Field(ge=0, le=1)]


class Part(BaseModel):
    """What all objects of the contract share: frozen, no unknown keys, every key printed."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, json_schema_serialization_defaults_required=True
    )


class Quote(Part):
    """Words of the letter and where they stand; `boxes` holds one box a line, all on `page`."""

    quote: Text
    page: int | None = None
    boxes: tuple[Corners, ...] = ()
