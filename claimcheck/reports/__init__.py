"""Report -> text: a module a format. Only ``terminal`` loads Rich; none loads the language model."""
