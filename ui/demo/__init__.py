"""An event day played through the real window with synthetic touches."""
