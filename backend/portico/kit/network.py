"""Network addresses, as far as somebody is counted by theirs."""

from __future__ import annotations

import ipaddress


def network_of(address: str) -> str:
    """What one subscriber is given: an IPv4 address, or the /64 of an IPv6 one (RFC 6177); else the text itself."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, 64), strict=False))
