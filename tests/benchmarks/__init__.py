"""Benchmarks; `make bench-reading` runs the one of reading."""
