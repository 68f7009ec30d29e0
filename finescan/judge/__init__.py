"""From findings to a verdict: price + way of consent + concealment. Pure; every point of the score is a finding's."""

from __future__ import annotations

from finescan.judge.verdict import THRESHOLDS, Thresholds, Weighed, assess, decide, weigh

__all__ = ["THRESHOLDS", "Thresholds", "Weighed", "assess", "decide", "weigh"]
