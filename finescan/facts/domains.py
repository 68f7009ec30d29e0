"""Whose a mail address is: the domain that somebody registered, or the mailbox at a provider that everybody uses."""

from __future__ import annotations

PROVIDERS = frozenset(
    {"gmail", "googlemail", "gmx", "web.de", "t-online.de", "freenet.de", "online.de", "arcor.de", "outlook",
     "hotmail", "live", "msn.com", "yahoo", "ymail.com", "aol", "icloud.com", "me.com", "mac.com",
     "proton.me", "pm.me", "zoho.com", "protonmail.com", "protonmail.ch", "posteo.de", "mailbox.org",
     "mail.de", "mail.com", "email.de", "vodafone.de", "bluewin.ch", "hispeed.ch", "aon.at", "chello.at",
     "orange.fr", "wanadoo.fr", "laposte.net", "free.fr", "libero.it", "alice.it", "tin.it", "virgilio.it",
     "ziggo.nl", "kpnmail.nl", "planet.nl", "telenet.be", "skynet.be", "wp.pl", "onet.pl", "o2.pl",
     "interia.pl", "telefonica.net", "btinternet.com", "comcast.net", "yandex.com", "mail.ru", "fastmail.com",
     "tutanota.com", "tuta.io"}
)  # fmt: skip
"""Providers at which anybody may have a mailbox; a name without a dot stands for all its countries."""

_SECOND = frozenset(
    {"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "gv", "govt", "ltd", "plc", "sch", "nhs"}
)
_ONE_HOUSE = {"googlemail.com": "gmail.com", "me.com": "icloud.com", "mac.com": "icloud.com", "pm.me": "proton.me",
              "protonmail.com": "proton.me", "protonmail.ch": "proton.me"}  # fmt: skip


def registered(host: str) -> str:
    """The part of a host that somebody registered: "example.co.uk" of "mail.example.co.uk"."""
    labels = host.lower().strip(".").split(".")
    country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND
    return ".".join(labels[-3:] if country else labels[-2:])


def is_provider(domain: str) -> bool:
    """Whether anybody may have a mailbox there."""
    return domain in PROVIDERS or domain.split(".", maxsplit=1)[0] in PROVIDERS


def same_owner(one: str, other: str) -> bool:
    """Whether two mail addresses belong to one owner: one domain, or at a provider one mailbox."""
    return _owner(one) == _owner(other)


def _owner(address: str) -> str:
    box, _, host = address.lower().rpartition("@")
    domain = registered(host)
    if not is_provider(domain):
        return domain
    house = _ONE_HOUSE.get(domain, domain)
    box = box.partition("+")[0]
    return f"{box.replace('.', '') if house == 'gmail.com' else box}@{house}"
