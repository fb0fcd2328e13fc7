"""What people keep, as training data: canonical records, what of them may leave, and the forms that providers read."""
