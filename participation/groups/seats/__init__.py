"""Seats kept for a college: given (`giving`), and given again by a call or a draw (`renewals`)."""
