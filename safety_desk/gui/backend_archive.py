"""What the wizard, the settings page and the sign-in ask of the services."""
