"""`director run discord` in a process of its own, on a Discord of this machine. Usage: process.py REST GATEWAY"""

import sys

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.__main__ import main

if __name__ == "__main__":
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = sys.argv[1], yarl.URL(sys.argv[2])
    sys.exit(main(["run", "discord"]))
