"""Reports to look at: HTML pages that need no script, no network and no other file."""
