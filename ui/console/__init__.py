"""The organizer's side of the windows: one view model a page, and what they share."""
