"""Readings as the output contract, as JSON, and as text for a person."""
