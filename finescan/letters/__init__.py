"""From a judged letter to the letters that answer it: counter-clause, redline, refusals and the rest."""
