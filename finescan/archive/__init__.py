"""Years of mail over one index: scan what is new, judge anew what was read, search, decide, export."""
