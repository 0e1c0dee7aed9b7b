"""The token classifier as a PyTorch module: a BERT encoder and a linear head over each word's first piece."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    """The sizes of an encoder."""

    pieces: int
    width: int = 384
    layers: int = 12
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    epsilon: float = 1e-12


class Dropout(nn.Module):
    """Dropout that takes its masks from a pool: drawing them anew costs a fifth of the time on a processor."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self._pool = torch.empty(0)

    def forward(self, x: Tensor) -> Tensor:
        """Return x with `share` of its values set to zero and the others scaled up, in training."""
        if not self.training or not self.share:
            return x
        if self._pool.numel() < 2 * x.numel() or self._pool.dtype != x.dtype:
            keep = torch.rand(max(2 * x.numel(), 1 << 22), device=x.device) >= self.share
            self._pool = keep.to(x.dtype) / (1 - self.share)
        start = int(torch.randint(self._pool.numel() - x.numel(), ()))
        return x * self._pool[start : start + x.numel()].view(x.shape)


class Attention(nn.Module):
    """Multi-head self-attention followed by its residual and layer norm."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.root = (shape.width // shape.heads) ** 0.5
        self.dropout = Dropout(dropout)
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.output = nn.Linear(shape.width, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return [batch, length, width]; `mask` [batch, 1, 1, length] is added to the scores."""
        batch, length, width = x.shape
        packed = self.query_key_value(x).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = packed.permute(2, 0, 3, 1, 4)
        scores = (query / self.root) @ key.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        mixed = functional.softmax(scores, dim=-1, dtype=value.dtype) @ value
        mixed = self.output(mixed.transpose(1, 2).reshape(batch, length, width))
        return self.norm(x + self.dropout(mixed))


class Layer(nn.Module):
    """Attention and a feed-forward network, each followed by residual and layer norm."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.attention = Attention(shape, dropout)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return [batch, length, width]."""
        x = self.attention(x, mask)
        fed = self.outer(functional.gelu(self.inner(x)))
        return self.norm(x + self.dropout(fed))


class Encoder(nn.Module):
    """Piece, position and type embeddings and a stack of layers."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.dropout = Dropout(dropout)
        self.pieces = nn.Embedding(shape.pieces, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))

    def forward(self, ids: Tensor, mask: Tensor | None) -> Tensor:
        """Return [batch, length, width] for piece ids [batch, length]."""
        x = self.pieces(ids) + self.positions.weight[: ids.shape[1]]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x
