"""How good the judgement of the samples is, by language and variant: `python -m tests.benchmarks.quality`."""
