"""The .dpro file: the only package that imports SQLAlchemy.

One dossier is one SQLite file. ``repository.Repository`` is the door; everything that goes in or comes out of it is an
immutable object of ``dossier_pro.domain``, or bytes.
"""
