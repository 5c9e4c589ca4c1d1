"""Référentiels to and from other programs: CASE 1.0, Moodle, Mahara, and our own JSON."""
