"""Many documents on all cores: each is read in a worker process that may die or hang without harm to the others."""

from __future__ import annotations

from finescan.runner.inputs import Inputs, checked, inputs
from finescan.runner.job import ClusterChoice, IndexChoice, Locator, Options, RuleChoice, Stored
from finescan.runner.run import Heard, Scanned, default_jobs, each, in_order, once, scan, scan_here

__all__ = [
    "ClusterChoice",
    "Heard",
    "IndexChoice",
    "Inputs",
    "Locator",
    "Options",
    "RuleChoice",
    "Scanned",
    "Stored",
    "checked",
    "default_jobs",
    "each",
    "in_order",
    "inputs",
    "once",
    "scan",
    "scan_here",
]
