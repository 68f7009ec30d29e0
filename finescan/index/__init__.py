"""What was scanned: an SQLite file with the pages as they were read, the letters, and every place where they lie.

`store` fills it, `query` asks it, `peek` is what a worker looks up.
"""
