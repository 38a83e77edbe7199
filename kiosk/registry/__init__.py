"""The organizer's store: an encrypted file of what all kiosks brought."""
