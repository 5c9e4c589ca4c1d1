"""The .dpro file: the only package that imports SQLAlchemy."""
