"""View models of the kiosk, one a task."""
