"""Makes what people install: the program, Python and its libraries in one file for each system.

`python3 packaging/dev.py bundle SYSTEM` makes it, `python3 packaging/dev.py prove SYSTEM` shows that it works
(`packaging/README.md`). Standard library only.
"""
