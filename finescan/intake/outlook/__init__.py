"""Mails as Outlook keeps and sends them: `.msg` files and `winmail.dat`."""
