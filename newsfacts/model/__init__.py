"""The German models: sentence starts by rule, entities by one of the neural networks that ship with newsfacts."""

from __future__ import annotations

import os

# The models that ship with newsfacts, and their files in this folder.
MODELS = {"default": "ner.onnx", "fast": "ner-fast.onnx"}
DEFAULT_MODEL = "default"


def count_cores() -> int:
    """Return how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
