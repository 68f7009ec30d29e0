"""The form of a rule file, as pydantic models, and its JSON Schema for editors."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, WithJsonSchema, model_validator

from finescan.model import Severity

NAME = r"^[a-z][a-z0-9_]*$"

_CONDITION: dict[str, Any] = {
    "description": "A condition, or a combination of conditions.",
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": {
                "all": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/condition"}},
                "any": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/condition"}},
                "none": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/condition"}},
                "at_least": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["count", "of"],
                    "properties": {
                        "count": {"type": "integer", "minimum": 1},
                        "of": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/condition"}},
                    },
                },
            },
        },
    ],
}

_HERE = {"const": "condition"}  # pydantic would look for a reference that it did not make itself
Condition = Annotated[Any, WithJsonSchema(_HERE)]
Sentence = Annotated[str, Field(min_length=1)]
PartName = Annotated[str, Field(pattern=NAME)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Texts(_Model):
    """A sentence in both languages of the messages."""

    de: Sentence
    en: Sentence


class LawFile(_Model):
    """A source of law: what it says, to whom it applies, and when somebody last checked it."""

    cite: Sentence
    says: Texts | None = None
    applies_to: Sentence | None = None
    reviewed: date


class PartFile(_Model):
    """What to look for: exactly one of `pattern`, `words` and `fuzzy`."""

    pattern: Sentence | None = None
    words: list[PartName] | None = Field(default=None, min_length=1)
    fuzzy: list[Annotated[str, Field(min_length=8)]] | None = Field(default=None, min_length=1)
    similarity: Annotated[float, Field(ge=60, le=100)] = 88

    @model_validator(mode="after")
    def _one_kind(self) -> PartFile:
        if sum(kind is not None for kind in (self.pattern, self.words, self.fuzzy)) != 1:
            raise ValueError("a part has exactly one of pattern, words and fuzzy")
        if "similarity" in self.model_fields_set and self.fuzzy is None:
            raise ValueError("similarity goes with fuzzy only")
        return self


def _kind_of_part(value: Any) -> Literal["text", "part"]:
    return "text" if isinstance(value, str) else "part"


Part = Annotated[Annotated[Sentence, Tag("text")] | Annotated[PartFile, Tag("part")], Discriminator(_kind_of_part)]


class BoostFile(_Model):
    """Points on top when a further condition holds."""

    when: Condition
    points: Annotated[int, Field(ge=-40, le=40)]


class ExampleFile(_Model):
    """A text that the rule must find, with facts that it must yield, or one that it must leave alone."""

    text: Sentence
    facts: dict[str, bool | Decimal | None] = Field(default_factory=dict)
    because: Sentence | None = None


class ExamplesFile(_Model):
    """Texts from both sides."""

    match: list[ExampleFile] = Field(min_length=1)
    no_match: list[ExampleFile] = Field(min_length=1)


class RuleFile(_Model):
    """One rule of finescan."""

    title: Texts
    message: Texts
    advice: Texts
    severity: Severity
    confidence: Annotated[float, Field(ge=0, le=1)]
    points: Annotated[int, Field(ge=-40, le=40)]
    law: list[LawFile] = Field(default_factory=list)
    false_positives: list[Sentence] = Field(default_factory=list)
    parts: dict[PartName, Part] = Field(default_factory=dict)
    when: Condition
    boost: list[BoostFile] = Field(default_factory=list)
    examples: ExamplesFile


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file."""
    schema = _linked(RuleFile.model_json_schema())
    schema["$defs"]["condition"] = _CONDITION
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "A rule of finescan",
    }


def _linked(schema: Any) -> Any:
    """The schema with a reference wherever a condition stands."""
    if isinstance(schema, list):
        return [_linked(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if _HERE.items() <= schema.items():
        return {"$ref": "#/$defs/condition"}
    return {key: _linked(value) for key, value in schema.items()}
