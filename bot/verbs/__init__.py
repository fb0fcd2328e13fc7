"""What each command does, by group. They are declared to the platforms through `bot.commands`."""
