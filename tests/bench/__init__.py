"""Benchmarks: ratios of processor time against simple yardsticks, on one machine in one run."""
