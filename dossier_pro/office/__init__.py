"""What documents from outside are made of (Word, OpenDocument, PDF), for whoever reads, fills or prints them.

No database, no Qt.
"""
