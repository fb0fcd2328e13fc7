"""Discord: what arrives becomes a Request, a Reply becomes one card, everything between is the desk's."""
