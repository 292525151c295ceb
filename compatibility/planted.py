"""Five hundred made-up personal values, a hundred of each kind, and the places where they are planted."""

import gzip
import json
import random
import sqlite3

import duckdb

GIVEN = (
    "Anneliese Xochitl Tendai Siobhan Bartosz Nokuthula Yevgenia Thandiwe Ottokar Ingeborg Katarzyna Hyacinth Oluwaseun"
    " Marwa Quetzalli Bjarne Zsofia Eilidh Fenna Gerardo Rukhsana Dagmara Lorcan Ximena Wiebke"
).split()
SURNAMES = (
    "Vanderlinde Okonkwo Tlatoani Wojciechowska Featherstonehaugh Nakamura Szczepanski Achterberg Ruiseal Lindqvist"
    " Mbatha Dragomirov Kirschbaum Papadakis Thorvaldsen Gutierrez Haverkamp Rasmussen Ogunleye Bellingshausen Castellanos"
    " Petrosyan Zwetajewa Hendriksen Abubakari"
).split()

STATES = ["BACKORDERED", "SHIPPED_PARTIALLY", "CANCELLED"]
LINES = ["Mountain Bikes", "Road Bikes", "Touring Frames"]


def _luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value // 10 + value % 10
    return total % 10 == 0


def _iban(country, account):
    number = "".join(str(int(letter, 36)) for letter in account + country + "00")
    return f"{country}{98 - int(number) % 97:02}{account}"


class Planted:
    def __init__(self, seed=20261124):
        chance = random.Random(seed)
        digits = lambda n: "".join(str(chance.randrange(10)) for _ in range(n))
        self.names = [f"{GIVEN[i % 25]} {SURNAMES[(i * 7 + i // 25) % 25]}" for i in range(100)]
        self.emails = [f"{n.lower().replace(' ', '.')}{i}@inbox{i % 7}.example" for i, n in enumerate(self.names)]
        shapes = [
            lambda: f"+1-{chance.randrange(201, 989)}-{chance.randrange(220, 989)}-{digits(4)}",
            lambda: f"({chance.randrange(201, 989)}) {chance.randrange(220, 989)}-{digits(4)}",
            lambda: f"+49 {chance.randrange(201, 989)} {chance.randrange(1000000, 9999999)}",
            lambda: f"0{chance.randrange(151, 179)} {chance.randrange(1000000, 9999999)}",
            lambda: f"{chance.randrange(212, 989)}{chance.randrange(220, 989)}{digits(4)}",
            lambda: f"15{digits(8)}",
        ]
        self.phones = [shapes[i % len(shapes)]() for i in range(100)]
        self.bare = [phone for phone in self.phones if phone.isdigit()]
        self.cards, self.ibans = [], []
        while len(self.cards) < 100:
            card = ("4", "51", "37")[len(self.cards) % 3] + digits(20)
            card = card[: 15 if card.startswith("37") else 16]
            if _luhn(card):
                self.cards.append(card)
        for i in range(100):
            country, account = [("DE", digits(18)), ("GB", "WEST" + digits(14)), ("NL", "ABNA" + digits(10)), ("ES", digits(20))][i % 4]
            self.ibans.append(_iban(country, account))
        self.users = [f"{n.split()[0][0].lower()}{n.split()[1].lower()}" for n in self.names[:25]]

    def all(self):
        return self.names + self.emails + self.phones + self.cards + self.ibans

    def words(self):
        """Given names, surnames and user names that stand alone in some columns."""
        return GIVEN + SURNAMES + self.users

    def tables(self):
        """Table -> (header, rows); every value occurs at least twice somewhere, most of them far more often."""
        kinds = [self.names, self.emails, self.phones, self.cards, self.ibans]
        lower = lambda words: [word.lower() for word in words]
        few = lambda values, n: [values[i % n] for i in range(400)]
        harmless = [f"LOT-{i % 12}" for i in range(400)]
        state = few(STATES, 3)
        mixed = lambda values, each: [values[i // each % len(values)] if i % each == 0 else harmless[i] for i in range(400)]
        prose = [
            f"asked {self.all()[i % 500]} to call back" if i % 4 == 0 else "nothing to report" for i in range(500)
        ]
        return {
            "cust_mst": (["full_nm", "email", "phone_no", "card_no", "iban", "ord_stat"], [*kinds, state]),
            "t1": (["c1", "c2", "c3", "c4", "c5", "prod_line"], [*kinds, few(LINES, 3)]),
            "t2": (["val", "note", "c1", "k", "x"], [few(kind, 5) for kind in kinds]),
            "t3": (["c1", "val", "note", "c2"], [lower(few(GIVEN, 25)), lower(few(SURNAMES, 25)), few(GIVEN, 3), few(SURNAMES, 4)]),
            "t4": (["id", "c1", "c2"], [list(range(400)), few(self.bare, 7), [p for p in self.bare if p.startswith("15")] * 8]),
            "t5": (["c1", "val", "note", "x"], [mixed(self.users, 8), mixed(lower(self.names), 5), mixed(self.bare, 6), mixed(GIVEN, 10)]),
            "t6": (["note", "ord_stat"], [prose, few(STATES, 3) + state[:100]]),
            "t7": (["c1", "c2"], [[n.upper() for n in self.names], [", ".join(reversed(n.split())) for n in self.names]]),
        }


def rows(columns):
    count = max(map(len, columns))
    return [[column[i % len(column)] for column in columns] for i in range(count)]


def _csv(header, columns):
    lines = [",".join(header)] + [",".join(f'"{cell}"' for cell in row) for row in rows(columns)]
    return "\n".join(lines) + "\n"


def folder(path, planted):
    """CSV, gz, JSON Lines, Parquet, SQLite and DuckDB, some of it damaged so that a reader has something to complain of."""
    path.mkdir()
    tables = planted.tables()
    for name, (header, columns) in tables.items():
        (path / f"{name}.csv").write_text(_csv(header, columns))
    with gzip.open(path / "packed.csv.gz", "wt") as file:
        file.write(_csv(*tables["t1"]))
    header, columns = tables["t1"]
    lines = [json.dumps({"doc": dict(zip(header, row)), "all": row, "k": row[0]}) for row in rows(columns)]
    (path / "nested.jsonl").write_text("\n".join(lines) + "\n")
    (path / "broken.jsonl").write_text("\n".join('{"a": ' + email for email in planted.emails) + "\n")
    (path / "ragged.csv").write_text("x,y\n" + "\n".join(",".join(row[:5]) for row in rows(columns)) + "\n")
    (path / "headless.csv").write_text("\n".join(",".join(row[:5]) for row in rows(columns)) + "\n")
    database = sqlite3.connect(path / "crm.sqlite")
    for name, (header, columns) in tables.items():
        database.execute(f"CREATE TABLE {name} ({', '.join(header)})")
        database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(header))})", rows(columns))
    database.execute("CREATE VIEW failing AS SELECT json_extract(email, '$') AS j FROM cust_mst")
    database.commit()
    database.close()
    with duckdb.connect(path / "dwh.duckdb") as warehouse:
        warehouse.execute("CREATE TABLE crm AS SELECT * FROM read_csv(?)", [str(path / "t1.csv")])
        warehouse.execute("CREATE VIEW failing AS SELECT CAST(c2 AS INTEGER) AS n FROM crm")
        warehouse.execute(f"COPY crm TO '{path / 'typed.parquet'}' (FORMAT parquet)")


def sql(planted):
    """The same for PostgreSQL, with numbers as numbers, and a view whose error text quotes a value."""
    statements = ["CREATE SCHEMA house;"]
    for name, (header, columns) in planted.tables().items():
        types = ["bigint" if all(str(cell).isdigit() for cell in column) else "text" for column in columns]
        statements.append(f"CREATE TABLE house.{name} ({', '.join(f'{h} {t}' for h, t in zip(header, types))});")
        quoted = lambda cell: "'" + str(cell).replace("'", "''") + "'"
        values = ",\n".join("(" + ", ".join(map(quoted, row)) + ")" for row in rows(columns))
        statements.append(f"INSERT INTO house.{name} VALUES {values};")
    statements.append("CREATE VIEW house.failing AS SELECT (full_nm || email)::integer AS n FROM house.cust_mst;")
    statements.append("CREATE TABLE house.skewed AS SELECT email AS v, ARRAY[full_nm] AS a FROM house.cust_mst, generate_series(1, 200);")
    statements.append("ANALYZE;")
    return "\n".join(statements)
