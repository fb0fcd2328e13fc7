"""The domain: the film record, its language, its edits, its store. No chat SDK, no model SDK, no network."""
