"""Slack: what arrives becomes a Request, a Reply becomes one message, everything between is the desk's."""
