"""Letters that somebody signed, filled in, stamped or only soiled, made anew by seed: are they told apart?"""
