"""Checks of a film: rules as data in ``rules.toml``, each a small pure test. ``from studio.lints.check import check``."""
