from __future__ import annotations

import pytest
import spacy


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A spaCy pipeline whose mistakes are known: it marks four words, whatever they mean."""
    nlp = spacy.blank("de")
    labels = {"Anna": "PER", "Ulm": "LOC", "Jaguar": "ORG", "Duden": "MISC"}
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": word} for word, label in labels.items()])
    folder = tmp_path_factory.mktemp("model")
    nlp.to_disk(folder)
    return str(folder)
