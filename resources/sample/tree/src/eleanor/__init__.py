"""Serves and tunes language models."""

from eleanor.version import __version__

__all__ = ["__version__"]
