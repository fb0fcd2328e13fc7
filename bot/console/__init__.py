"""The local console: one person, one terminal or a pipe, tenant ``console``."""
