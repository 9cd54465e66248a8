"""Who belongs to a group: people join, pause and leave freely, and no reason is asked.

Joining (`joining`), pausing and leaving (`leaving`), what somebody does there (`standing`).
"""
