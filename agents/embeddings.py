"""A provider's embeddings behind the same port as the ones on this machine: any server that speaks OpenAI's shape of `/embeddings`.

Texts of a tenant go out to that server, so it is off unless the settings name it. What fails is said as Unavailable, and whoever searches
goes on by words alone.
"""

from collections.abc import Sequence

import numpy as np
from openai import OpenAI, OpenAIError

from studio.errors import Unavailable
from studio.search.embedder import Vectors, prepared, unit

BATCH = 128
"""Texts of one request."""
SECONDS = 20.0
"""How long one request may take."""


class ProviderEmbeddings:
    """``model`` at ``base_url``. The width is what the server's first answer has. Thread-safe."""

    semantic = True

    def __init__(self, model: str, key: str, base_url: str | None = None) -> None:
        self.name = f"provider:{model}"
        self._model = model
        self._client = OpenAI(api_key=key, base_url=base_url, timeout=SECONDS, max_retries=1)
        self._dim = 0

    @property
    def dim(self) -> int:
        """Numbers of a vector; asks the server once."""
        if not self._dim:
            self._dim = len(self._asked(["ready"])[0])
        return self._dim

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Rows of unit length, zero for an empty text. Raises Unavailable."""
        given = [prepared(text) for text in texts]
        rows = np.zeros((len(given), self.dim), np.float32)
        full = [place for place, text in enumerate(given) if text]
        for at in range(0, len(full), BATCH):
            places = full[at : at + BATCH]
            found = self._asked([given[place] for place in places])
            if any(len(row) != self.dim for row in found) or len(found) != len(places):
                raise Unavailable("The embeddings service answered in another form; search goes by words alone.")
            rows[places] = found
        return unit(rows)

    def _asked(self, texts: list[str]) -> list[list[float]]:
        try:
            answer = self._client.embeddings.create(model=self._model, input=texts, encoding_format="float")
        except (OpenAIError, ValueError):
            raise Unavailable("The embeddings service does not answer; search goes by words alone.") from None
        return [row.embedding for row in sorted(answer.data, key=lambda row: row.index)]
