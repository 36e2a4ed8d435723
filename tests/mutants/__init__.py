"""Mutants: the real plans with one defect each, to see whether the rules notice."""
