"""The data dictionary in a real browser: found without network, safe whatever a name holds, one page a table."""

import json
import os
import shutil
import subprocess
import urllib.parse

import pytest

from damaged import ORDERS
from conftest import glossator

BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory):
    home = tmp_path_factory.mktemp("dictionary")
    (home / "shop").mkdir()
    (home / "shop/sls_ord_hdr.csv").write_text(ORDERS)
    (home / "shop/заказы.csv").write_text("ord_no,<b>x</b>,ctry_cd\n1,2,DE\n2,3,FR\n")
    glossator("try", home / "shop", "--once", "--data", home / "data")
    glossator("accept", "--select", "sls_ord_hdr", "--data", home / "data")
    glossator("export", "--to", "html", "--file", home / "pages", "--data", home / "data")
    return home


def dom(home, page, query=""):
    """The page as a browser without network has it after its scripts have run."""
    assert BROWSER, "no Chromium; .ci/run installs it"
    address = (home / "pages" / page).as_uri() + (f"?q={urllib.parse.quote(query)}" if query else "")
    command = [
        BROWSER, "--headless", "--disable-gpu", "--proxy-server=127.0.0.1:1", "--virtual-time-budget=3000", "--enable-logging=stderr",
        f"--user-data-dir={home}/profile", *(["--no-sandbox"] if os.getuid() == 0 else []), "--dump-dom", address,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert "Uncaught" not in done.stderr, done.stderr
    return done.stdout


def test_the_start_page_lists_every_table(dictionary):
    page = dom(dictionary, "index.html")
    assert "2 tables, 7 columns, 4 of them" in page and page.count("<li>") == 2


def test_search_finds_columns_by_their_words(dictionary):
    page = dom(dictionary, "index.html", "order date")
    assert " found</p>" in page and page.index(">Order Date</a>") < page.index("</ol>") and "tables/sls_ord_hdr.html#ord_dt" in page
    assert 'id="tables" class="cards" hidden' in page
    assert "Nothing found" in dom(dictionary, "index.html", "zebra")


def test_a_page_a_table_and_nothing_is_markup(dictionary):
    page = dom(dictionary, "tables/sls_ord_hdr.html")
    assert "Order Number" in page and "ord_" in page
    other = next(path for path in (dictionary / "pages/tables").glob("*.html") if path.name != "sls_ord_hdr.html")
    assert other.name.isascii()
    raw = other.read_text()
    assert "<b>x</b>" not in raw and "&lt;b&gt;x&lt;/b&gt;" in raw.replace("<wbr>", "")
    assert "заказы" in (dictionary / "pages/all.html").read_text()
    for page in (dictionary / "pages").rglob("*.*"):
        assert "://" not in page.read_text(), f"{page.name} needs something from elsewhere"


def test_an_earlier_dictionary_is_replaced_and_nothing_else(dictionary):
    data, pages = dictionary / "data", dictionary / "pages"
    beside = dictionary / "pages.new"
    beside.mkdir()
    (beside / "mine.txt").write_text("mine")
    (pages / "old.html").write_text("old")
    done = glossator("export", "--to", "html", "--file", pages, "--data", data, "--output", "json")
    assert json.loads(done.stdout.strip().splitlines()[-1])["tables"] == 2 and not (pages / "old.html").exists()
    assert (beside / "mine.txt").read_text() == "mine" and not list(dictionary.glob(".pages-*"))
    refused = glossator("export", "--to", "html", "--file", dictionary / "shop", "--data", data, check=False)
    assert refused.returncode == 2 and "no dictionary of Glossator" in refused.stderr and len(list((dictionary / "shop").iterdir())) == 2
