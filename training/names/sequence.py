# SPDX-License-Identifier: Apache-2.0
"""The day-one experiment: a small model that reads the letters of an identifier and writes words.

    python training/names/sequence.py train OUT --minutes 60 [--without OWNER ...]
    python training/names/sequence.py judge OUT FEATURES.jsonl

`train` makes abbreviations on the fly (synthesise.py) and saves a checkpoint at 1, 2, 4, 8, ... minutes and every ten; it
goes on from the newest one. `judge` reads the thirty best readings that `bench names --features` wrote and prints, for each
checkpoint, how often the model is right by itself, when it chooses among the readings, and together with the channel.
Not part of what ships.
"""
import argparse
import collections
import glob
import json
import os
import random
import time

import torch
from torch import nn
from torch.nn import functional

import build
import synthesise
import words

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_^"
LONGEST, MOST = 40, 8
PAD, BEGIN, STOP, OTHER = 0, 1, 2, 3
BATCH, LR = 128, 1.5e-3


def spelled(identifier):
    """Letters with a mark where case or a separator shows a cut."""
    pieces = words.identifier(identifier)
    return [LETTERS.index(c) + 1 if c in LETTERS else len(LETTERS) + 1 for c in "_".join(pieces)[:LONGEST]]


class Reader(nn.Module):
    def __init__(self, vocabulary, width=128):
        super().__init__()
        self.letters = nn.Embedding(len(LETTERS) + 2, width, padding_idx=0)
        self.place = nn.Embedding(LONGEST, width)
        self.words = nn.Embedding(vocabulary, width, padding_idx=0)
        self.order = nn.Embedding(MOST + 2, width)
        layer = dict(d_model=width, nhead=4, dim_feedforward=2 * width, dropout=0.05, batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(**layer), 3, enable_nested_tensor=False)
        self.decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(**layer), 2)
        self.last = nn.LayerNorm(width)
        self.bias = nn.Parameter(torch.zeros(vocabulary))
        for table in (self.letters, self.place, self.words, self.order):
            nn.init.normal_(table.weight, std=width ** -0.5)

    def encode(self, x):
        return self.encoder(self.letters(x) + self.place.weight[: x.shape[1]], src_key_padding_mask=x == 0)

    def decode(self, memory, x, y):
        n = y.shape[1]
        ahead = torch.triu(torch.ones(n, n, dtype=torch.bool), 1)
        h = self.decoder(self.words(y) + self.order.weight[:n], memory, tgt_mask=ahead, memory_key_padding_mask=x == 0)
        return self.last(h) @ self.words.weight.T + self.bias


def padded(rows):
    n = max(map(len, rows))
    return torch.tensor([r + [0] * (n - len(r)) for r in rows])


class Maker:
    """Batches of identifiers made on the fly and the words they stand for."""

    def __init__(self, without, seed):
        rows = build.Rows(without)
        self.writer, self.dice = synthesise.Writer(rows), random.Random(seed)
        found = synthesise.phrases(rows)
        count = collections.Counter()
        for phrase, weight in found:
            for w in phrase:
                count[w] += weight
        self.pool = synthesise.Weighted(found)
        self.vocabulary = ["", "<s>", "</s>", "<?>"] + [w for w, _ in count.most_common(12000)]
        self.ids = {w: i for i, w in enumerate(self.vocabulary)}

    def batch(self, size):
        xs, ys = [], []
        while len(xs) < size:
            style = self.writer.style(self.dice)
            for _ in range(4):
                phrase = self.pool.draw(self.dice)
                x = spelled(self.writer.identifier(phrase, style, self.dice))
                if x:
                    xs.append(x)
                    ys.append([BEGIN] + [self.ids.get(w, OTHER) for w in phrase] + [STOP])
        return padded(xs), padded(ys)


def train(out, minutes, without):
    torch.set_num_threads(1)
    os.makedirs(out, exist_ok=True)
    torch.manual_seed(7)
    saved = sorted(glob.glob(f"{out}/*.pt"), key=os.path.getmtime)
    start = torch.load(saved[-1]) if saved else {"seconds": 0.0, "samples": 0}
    maker = Maker(without, 7 + start["samples"])
    model = Reader(len(maker.vocabulary))
    step = torch.optim.AdamW(model.parameters(), LR, weight_decay=0.01)
    if saved:
        model.load_state_dict(start["model"])
        step.load_state_dict(start["step"])
    print("parameters", sum(p.numel() for p in model.parameters()), "phrases", len(maker.pool.items), flush=True)
    seconds, samples, began = start["seconds"], start["samples"], time.time()
    marks = [m for m in [1, 2, 4, 8, 16] + list(range(10, minutes + 1, 10)) if m * 60 > seconds]
    marks.sort()
    loss_sum = collections.deque(maxlen=50)
    while marks:
        for group in step.param_groups:
            group["lr"] = LR * min(1.0, (samples + BATCH) / 60000) * (1 - 0.9 * min(1.0, seconds / 60 / minutes))
        x, y = maker.batch(BATCH)
        logits = model.decode(model.encode(x), x, y[:, :-1])
        target = torch.where(y[:, 1:] == OTHER, PAD, y[:, 1:])
        loss = functional.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PAD)
        step.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        step.step()
        samples += BATCH
        loss_sum.append(loss.item())
        seconds, began = seconds + time.time() - began, time.time()
        if seconds >= marks[0] * 60:
            mark = marks.pop(0)
            torch.save({"model": model.state_dict(), "step": step.state_dict(), "seconds": seconds, "samples": samples,
                        "vocabulary": maker.vocabulary}, f"{out}/{mark:03d}.pt")
            print(mark, "minutes", samples, "samples, loss", sum(loss_sum) / len(loss_sum), flush=True)


@torch.no_grad()
def scores(model, ids, column, readings):
    """Log probability of each reading, with a fixed price for words outside the vocabulary."""
    x = torch.tensor([spelled(column)])
    ys = [[BEGIN] + [ids.get(w, OTHER) for w in r][:MOST] + [STOP] for r in readings]
    y = padded(ys)
    memory = model.encode(x).expand(len(ys), -1, -1)
    logits = model.decode(memory, x.expand(len(ys), -1), y[:, :-1])
    p = functional.log_softmax(logits, -1).gather(2, y[:, 1:, None])[:, :, 0]
    p = torch.where(y[:, 1:] == OTHER, torch.tensor(-10.0), p)
    return torch.where(y[:, 1:] == PAD, torch.tensor(0.0), p).sum(1).tolist()


@torch.no_grad()
def written(model, vocabulary, column):
    """What the model writes by itself, word by word."""
    x = torch.tensor([spelled(column)])
    memory, y = model.encode(x), [BEGIN]
    while len(y) <= MOST:
        y.append(int(model.decode(memory, x, torch.tensor([y]))[0, -1, 2:].argmax()) + 2)
        if y[-1] == STOP:
            break
    return [vocabulary[i] for i in y[1:] if i > OTHER]


def judge(out, features):
    torch.set_num_threads(1)
    rows = [json.loads(line) for line in open(features, encoding="utf-8")]
    rows = sorted(rows, key=lambda r: hash_of(r["table"] + r["column"]))[:600]
    ceiling = sum(any(r["right"]) for r in rows) / len(rows)
    print("columns", len(rows), "among thirty", round(ceiling, 4))
    for path in sorted(glob.glob(f"{out}/*.pt")):
        saved = torch.load(path)
        model = Reader(len(saved["vocabulary"])).eval()
        model.load_state_dict(saved["model"])
        ids = {w: i for i, w in enumerate(saved["vocabulary"])}
        alone, chosen, both = 0, 0, collections.Counter()
        for r in rows:
            alone += written(model, saved["vocabulary"], r["column"]) == r["gold"]
            s = scores(model, ids, r["column"], r["words"])
            chosen += r["right"][max(range(len(s)), key=s.__getitem__)]
            for weight in (0.0, 0.25, 0.5, 1.0):
                total = [f[0] + f[1] + weight * v for f, v in zip(r["ranking"], s)]
                both[weight] += r["right"][max(range(len(s)), key=total.__getitem__)]
        print(os.path.basename(path), saved["samples"], "samples", round(saved["seconds"] / 60, 1), "minutes: alone",
              alone / len(rows), "choosing", chosen / len(rows), "with channel", {w: n / len(rows) for w, n in both.items()},
              flush=True)


def hash_of(text):
    return build.hashlib.sha256(text.encode()).hexdigest()


def main():
    args = argparse.ArgumentParser()
    args.add_argument("what", choices=("train", "judge"))
    args.add_argument("out")
    args.add_argument("features", nargs="?")
    args.add_argument("--minutes", type=int, default=60)
    args.add_argument("--without", nargs="*", default=[])
    args = args.parse_args()
    if args.what == "train":
        train(args.out, args.minutes, args.without)
    else:
        judge(args.out, args.features)


if __name__ == "__main__":
    main()
