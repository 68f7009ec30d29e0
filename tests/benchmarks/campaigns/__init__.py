"""How well letters of one campaign are told from others, and how fast; `python -m tests.benchmarks.campaigns`."""
