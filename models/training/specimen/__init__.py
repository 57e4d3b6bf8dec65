"""Drawn identity documents and simulated photos of them, with exact truth."""

from .document import Document, ID1_MM, ID3_MM, KINDS, draw_document

__all__ = ['Document', 'ID1_MM', 'ID3_MM', 'KINDS', 'draw_document']
