"""The bill of materials: what the lock file says, in the form that other programs read."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bundle import content, notices, sbom
from dev_setup import SetupError

LOCK = content.lock()

# What CycloneDX 1.5 asks of the parts that are used here (its schema: bom-1.5).
_EXPRESSION = {
    "type": "array",
    "maxItems": 1,
    "minItems": 1,
    "items": {
        "type": "object",
        "required": ["expression"],
        "additionalProperties": False,
        "properties": {"expression": {"type": "string", "minLength": 1}},
    },
}
_COMPONENT = {
    "type": "object",
    "required": ["type", "name", "version", "licenses", "bom-ref"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["application", "library", "platform"]},
        "bom-ref": {"type": "string", "minLength": 1},
        "name": {"type": "string", "minLength": 1},
        "version": {"type": "string", "minLength": 1},
        "licenses": _EXPRESSION,
        "purl": {"type": "string", "pattern": "^pkg:(pypi|deb/debian|generic)/[^@ ]+@[^ ]+$"},
        "hashes": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["alg", "content"],
                "additionalProperties": False,
                "properties": {"alg": {"const": "SHA-256"}, "content": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
            },
        },
    },
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["$schema", "bomFormat", "specVersion", "serialNumber", "version", "metadata", "components"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"const": "http://cyclonedx.org/schema/bom-1.5.schema.json"},
        "bomFormat": {"const": "CycloneDX"},
        "specVersion": {"const": "1.5"},
        "serialNumber": {"pattern": "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},
        "version": {"type": "integer", "minimum": 1},
        "metadata": {
            "type": "object",
            "required": ["timestamp", "component", "properties"],
            "additionalProperties": False,
            "properties": {
                "timestamp": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                "component": _COMPONENT,
                "properties": {"type": "array", "items": {"type": "object", "required": ["name", "value"]}},
            },
        },
        "components": {"type": "array", "items": _COMPONENT, "uniqueItems": True},
        "dependencies": {"type": "array", "items": {"type": "object", "required": ["ref", "dependsOn"]}},
    },
}


def test_it_has_the_form_that_cyclonedx_asks_for() -> None:
    bill = sbom.document([*sbom.locked(LOCK), *sbom.inside()], "lock")
    jsonschema.validate(bill, SCHEMA)
    refs = [entry["bom-ref"] for entry in bill["components"]]
    assert len(set(refs)) == len(refs)
    assert bill["dependencies"][0]["dependsOn"] == refs
    assert bill["metadata"]["component"]["version"] == content.version()


def test_it_names_what_runs_and_not_what_builds() -> None:
    names = {component.name for component in sbom.locked(LOCK)}
    assert {"pyside6-essentials", "shiboken6", "sqlalchemy", "cffi"} <= names
    assert not {"hatchling", "editables", "pluggy"} & names
    assert all(component.sha256 for component in sbom.locked(LOCK))


def test_it_names_the_dictionary_with_the_sums_of_its_files() -> None:
    (dictionary,) = sbom.inside()
    assert (dictionary.name, dictionary.version, dictionary.licence) == ("dicollecte-fr", "7.0", "MPL-2.0")
    assert len(dictionary.sha256) == 2


def test_the_same_content_has_the_same_number() -> None:
    one, other = (sbom.document(sbom.locked(LOCK), bundle)["serialNumber"] for bundle in ("lock", "deb"))
    assert one == sbom.document(sbom.locked(LOCK), "lock")["serialNumber"] != other


def test_a_wheel_that_the_lock_file_does_not_know_stops_the_making(tmp_path: Path) -> None:
    false = tmp_path / "platformdirs-1.0-py3-none-any.whl"
    false.write_bytes(b"not that one")
    with pytest.raises(SetupError, match="platformdirs n’est pas celui"):
        sbom.unpacked(LOCK, [false])
    stranger = tmp_path / "stranger-1.0-py3-none-any.whl"
    stranger.write_bytes(b"")
    with pytest.raises(SetupError, match="ne connaît stranger"):
        sbom.unpacked(LOCK, [stranger])


def test_of_a_bundle_the_sum_of_the_very_wheel_is_told(tmp_path: Path) -> None:
    wheel = tmp_path / "cffi-2.0-py3-none-any.whl"
    wheel.write_bytes(b"a wheel")
    value = hashlib.sha256(b"a wheel").hexdigest()
    lock = f"cffi==2.0 \\\n    --hash=sha256:{'0' * 64} \\\n    --hash=sha256:{value}\n"
    assert sbom.unpacked(lock, [wheel]) == [
        sbom.Component("cffi", "2.0", notices.LICENCES["cffi"], "pkg:pypi/cffi@2.0", (value,))
    ]
