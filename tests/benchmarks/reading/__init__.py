"""The reading benchmark: how much of generated letters is read, by finescan and by other programs on the same pages.

python -m tests.benchmarks.reading.run --quick
"""
