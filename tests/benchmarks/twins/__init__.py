"""Generated letters for fitting and testing: genuine ones made as twins of scams, and variants of scams.

The texts are in `genuine/` and `scam/`, a YAML file a language and manner; `letters.make` turns them into letters.
"""
