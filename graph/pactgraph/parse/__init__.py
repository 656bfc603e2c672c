"""Articles as sentences with Universal Dependencies trees, offsets into the article's own text kept exactly."""

from pactgraph.parse import clusters as clusters  # registers the layer that models are made of
from pactgraph.parse.pipeline import Parser, Sentence, languages
from pactgraph.parse.tokens import Doc, Features, Token, features, text_of

__all__ = ["Doc", "Features", "Parser", "Sentence", "Token", "features", "languages", "text_of"]
