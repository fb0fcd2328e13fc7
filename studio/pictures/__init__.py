"""Pictures in (safe intake, measures) and pictures out (the Reel Wall, cards, storyboards)."""
