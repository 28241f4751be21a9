"""JSON Schema of form.toml, made from the models: editors complete and check while staff type."""

from __future__ import annotations

import json
from typing import Any

from forms_engine.definition.form import Form
from forms_engine.definition.needs import Types

FILE = "form.schema.json"


def schema(types: Types) -> dict[str, Any]:
    """The schema, with the question types that there are."""
    made = Form.model_json_schema(by_alias=True)
    # The id is the name of the folder, so it is not written in the file.
    made["properties"].pop("id")
    made["required"].remove("id")
    made["$defs"]["Question"]["properties"]["type"]["enum"] = sorted(types)
    made["title"] = "A form"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def schema_text(types: Types) -> str:
    return json.dumps(schema(types), indent=2, ensure_ascii=False) + "\n"
