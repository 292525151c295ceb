"""The table that every client describes: names as a warehouse has them."""

import json

COLUMNS = [
    ("ord_no", "bigint"),
    ("cust_no", "integer"),
    ("ord_dt", "date"),
    ("crncy_cd", "char(3)"),
    ("net_amt", "decimal(13,2)"),
]

TYPES = ["BUSINESS_NAMES", "BUSINESS_DESCRIPTIONS", "BUSINESS_GLOSSARY_ASSOCIATIONS"]

TERMS = [
    ("Order Number", "Number under which a sales order is known."),
    ("Customer ID", "Number that identifies a customer."),
    ("Currency", "Currency in which an amount of money is stated, as an ISO 4217 code."),
    ("Net Amount", "Amount of an order after discounts and before tax."),
]


def form(columns=COLUMNS, table="sls_ord_hdr"):
    content = {
        "tableName": table,
        "columns": [{"columnName": name, "dataType": kind} for name, kind in columns],
    }
    return {
        "formName": "RelationalTableForm",
        "typeIdentifier": "amazon.datazone.RelationalTableFormType",
        "content": json.dumps(content),
    }


ASSET_TYPE = "amazon.datazone.RelationalTableAssetType"


def suggestions(asset):
    """fieldPath -> suggestions of the SuggestionForm among an asset's read-only forms."""
    for read_only in asset["readOnlyFormsOutput"]:
        if read_only["formName"] == "SuggestionForm":
            assert read_only["typeName"] == "amazon.datazone.SuggestionFormType"
            fields = json.loads(read_only["content"])["fieldSuggestions"]
            return {field["fieldPath"]: field["suggestions"] for field in fields}
    return {}


def forms(asset):
    return {output["formName"]: json.loads(output["content"]) for output in asset["formsOutput"]}
