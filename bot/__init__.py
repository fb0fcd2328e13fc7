"""People: platforms in, replies out. Nothing heavy is imported here."""
