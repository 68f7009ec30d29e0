"""Fits points and thresholds to letters and shows what every rule does: `python -m tests.benchmarks.calibrate`."""
