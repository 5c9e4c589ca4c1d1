"""The window around the screens: navigation, palette, files, undo."""
