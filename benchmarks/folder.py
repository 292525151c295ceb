#!/usr/bin/env python3
"""Writes a folder of real-looking warehouse tables: cryptic names, keys that match, holes, codes.

    python3 benchmarks/folder.py FOLDER [--tables 30] [--columns 20] [--rows 10000] [--seed 7]

The same arguments write the same bytes.
"""

import argparse
import csv
import datetime
import pathlib
import random

SUBJECTS = [
    ("sls_ord_hdr", "ord"), ("sls_ord_itm", "itm"), ("cust_mst", "cust"), ("prod_mst", "prod"), ("whse_inv", "inv"),
    ("emp_mst", "emp"), ("gl_acct", "acct"), ("inv_hdr", "invc"), ("pmt_trx", "pmt"), ("shp_dlv", "shp"),
    ("vndr_mst", "vndr"), ("pur_ord", "po"), ("prc_lst", "prc"), ("promo_cmpgn", "cmpgn"), ("ret_ord", "ret"),
    ("str_loc", "str"), ("dept_mst", "dept"), ("cntrct_hdr", "cntrct"), ("svc_req", "req"), ("bgt_ln", "bgt"),
    ("fx_rate", "fx"), ("tax_cd", "tax"), ("proj_hdr", "proj"), ("tm_sht", "tm"), ("ast_reg", "ast"),
    ("lot_trk", "lot"), ("qa_insp", "insp"), ("rte_mst", "rte"), ("veh_mst", "veh"), ("clm_hdr", "clm"),
]  # fmt: skip

KINDS = [
    ("_dt", "date"), ("_amt", "amount"), ("_qty", "quantity"), ("_stat_cd", "status"), ("_typ", "type"),
    ("_desc", "text"), ("_crncy_cd", "currency"), ("_ctry_cd", "country"), ("_flg", "flag"), ("_pct", "percent"),
    ("_upd_ts", "timestamp"), ("_no", "number"), ("_nm", "name"), ("_prio", "priority"), ("_src_sys", "system"),
    ("_net_wt", "weight"), ("_rgn", "region"), ("_cmt", "text"), ("_eff_dt", "date"), ("_exp_dt", "date"),
    ("_unit_prc", "amount"), ("_disc_pct", "percent"),
]  # fmt: skip

WORDS = "express standard bulk spare partial urgent regular seasonal imported local approved pending blue steel".split()
START = datetime.date(2019, 1, 1)


def value(kind, chance):
    if kind in ("text", "weight", "date") and chance.random() < 0.04:
        return ""
    if kind == "date":
        return (START + datetime.timedelta(days=chance.randrange(2200))).isoformat()
    if kind == "timestamp":
        day = START + datetime.timedelta(days=chance.randrange(2200))
        return f"{day} {chance.randrange(24):02}:{chance.randrange(60):02}:00"
    if kind == "amount":
        return f"{chance.lognormvariate(4, 1.2) * (-1 if chance.random() < 0.01 else 1):.2f}"
    if kind == "quantity":
        return str(chance.randrange(1, 500))
    if kind == "percent":
        return f"{chance.random() * 40:.1f}"
    if kind == "weight":
        return f"{chance.random() * 90:.3f}"
    if kind == "number":
        return f"{chance.choice('ABC')}{chance.randrange(10**6):06}"
    if kind in ("text", "name"):
        return " ".join(chance.sample(WORDS, 3))
    choices = {
        "status": "OOOCCCCCCX", "type": ["STD", "STD", "EXP", "BLK"], "currency": ["EUR", "EUR", "USD", "GBP", "CHF"],
        "country": ["DE", "FR", "US", "GB", "PL", "NL"], "flag": "YN", "priority": "123", "system": ["SAP", "CRM", "WEB"],
        "region": ["NORTH", "SOUTH", "EAST", "WEST"],
    }  # fmt: skip
    return chance.choice(choices[kind])


def cell(kind, row, rows, chance):
    if kind == "key":
        return row
    return chance.randrange(1, rows + 1) if kind == "reference" else value(kind, chance)


def write(folder, index, columns, rows, chance):
    table, short = SUBJECTS[index % len(SUBJECTS)]
    table += "" if index < len(SUBJECTS) else f"_{index // len(SUBJECTS)}"
    parent = SUBJECTS[(index * 7 + 3) % len(SUBJECTS)][1]
    fields = [(f"{short}_id", "key"), (f"{parent}_id", "reference")]
    fields += [(short + suffix, kind) for suffix, kind in KINDS]
    fields = fields[:columns]
    with open(folder / f"{table}.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow([name for name, _ in fields])
        for row in range(1, rows + 1):
            writer.writerow([cell(kind, row, rows, chance) for _, kind in fields])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tables", type=int, default=30)
    parser.add_argument("--columns", type=int, default=20)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(chosen.seed)
    for index in range(chosen.tables):
        write(chosen.folder, index, chosen.columns, chosen.rows, chance)


if __name__ == "__main__":
    main()
