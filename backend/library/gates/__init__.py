"""Gates: what a stage asks for, as versioned data; and their waivers."""
