"""Carry sealed files to storage that organizers have, and bring them back. It opens none."""
