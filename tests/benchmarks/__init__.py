"""Benchmarks: figures as ratios within one run, never asserted. Run `make bench`."""
