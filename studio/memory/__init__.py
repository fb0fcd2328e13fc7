"""Director Memory: what was decided and said, found again by words; long talk, compacted without losing a decision."""
