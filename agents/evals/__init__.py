"""Evaluations: named stacks on sets of told projects, judged by rules. ``from agents.evals.runner import evaluate``."""
