"""The JSON Schema of the output: `python -m finescan.reports.schema` prints what docs/finescan-1.schema.json holds."""

from __future__ import annotations

import json
import sys

from finescan.reports.contract import json_schema


def text() -> str:
    """The schema as it is stored."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text())
