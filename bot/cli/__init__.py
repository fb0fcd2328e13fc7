"""Command-line verbs for operators, one file a group: `add(verbs)` declares the group and imports nothing heavy until it runs."""
