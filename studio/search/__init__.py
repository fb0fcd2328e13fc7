"""Search: one small port for text vectors, the words of a text in every language, and a ranking made of both.

Importing this package loads nothing.
"""
