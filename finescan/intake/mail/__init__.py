"""Mails: their structure, their body and their attachments."""
