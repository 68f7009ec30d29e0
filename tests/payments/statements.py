"""Statements in CAMT as banks write them, made up here."""

from __future__ import annotations

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def camt(*entries: str, version: str = "053.001.08", outer: str = "BkToCstmrStmt", inner: str = "Stmt") -> bytes:
    """A statement with these entries."""
    body = "".join(entries)
    return (
        f'{HEAD}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.{version}"><{outer}><GrpHdr><MsgId>1</MsgId></GrpHdr>'
        f"<{inner}><Id>A</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>{body}</{inner}></{outer}></Document>"
    ).encode()


def entry(
    *details: str, amount="569.06", way="DBIT", day="2026-03-12", status="BOOK", reversal=False, note="", new=True
) -> str:
    """An entry; `new` as in version 8."""
    state = f"<Sts><Cd>{status}</Cd></Sts>" if new else f"<Sts>{status}</Sts>"
    back = "<RvslInd>true</RvslInd>" if reversal else ""
    extra = f"<AddtlNtryInf>{note}</AddtlNtryInf>" if note else ""
    inside = f"<NtryDtls>{''.join(details)}</NtryDtls>" if details else ""
    return (
        f'<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{way}</CdtDbtInd>{back}{state}'
        f"<BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt>{inside}{extra}</Ntry>"
    )


def detail(
    payee="Musterregister Verlag GmbH",
    iban="DE89370400440532013000",
    text="Rechnung 2026-4711",
    amount="",
    reference="",
    ultimate="",
    party="Cdtr",
    new=True,
) -> str:
    """One payment of an entry."""
    named = f"<Pty><Nm>{payee}</Nm></Pty>" if new else f"<Nm>{payee}</Nm>"
    last = f"<Ultmt{party}><Nm>{ultimate}</Nm></Ultmt{party}>" if ultimate else ""
    sum_ = f'<AmtDtls><TxAmt><Amt Ccy="EUR">{amount}</Amt></TxAmt></AmtDtls>' if amount else ""
    bic = "BICFI" if new else "BIC"
    structured = f"<Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd>" if reference else ""
    return (
        f"<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>{sum_}"
        f"<RltdPties><{party}>{named}</{party}><{party}Acct><Id><IBAN>{iban}</IBAN></Id></{party}Acct>{last}</RltdPties>"
        f"<RltdAgts><{party}Agt><FinInstnId><{bic}>COBADEFFXXX</{bic}></FinInstnId></{party}Agt></RltdAgts>"
        f"<RmtInf><Ustrd>{text}</Ustrd>{structured}</RmtInf></TxDtls>"
    )
