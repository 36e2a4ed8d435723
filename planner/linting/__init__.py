"""Running the rules: which run, on what, what is kept back, and what is remembered.

The modules that a run needs which finds all in its cache load neither the models nor the rules.
"""
