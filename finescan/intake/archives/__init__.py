"""Archives and files of many mails: what is in them, one after the other and never all at once."""
