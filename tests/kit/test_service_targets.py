"""How soon a firm answers and is done, as it is written down, and as the settings name it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from portico.config import SettingError, load_settings
from portico.kit.service_targets import read_targets
from portico.models.enums import Impact

USUAL = {"LOW": 7200, "MEDIUM": 7200, "HIGH": 7200, "CRITICAL": 3600}
HOUR = 3600


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("", USUAL),
        ("CRITICAL=0.5", USUAL | {"CRITICAL": 1800}),
        ("LOW=8, MEDIUM=4.25", USUAL | {"LOW": 8 * HOUR, "MEDIUM": 15_300}),
        (" HIGH=1,,CRITICAL=1000 ", USUAL | {"HIGH": HOUR, "CRITICAL": 1000 * HOUR}),
    ],
)
def test_targets_are_read(text: str, targets: dict[str, int]) -> None:
    assert read_targets(text, USUAL) == targets


@pytest.mark.parametrize(
    "text",
    [
        "LOW",
        "LOW=",
        "LOW=0",
        "LOW=0.00",
        "LOW=-1",
        "LOW=1001",
        "LOW=1.234",
        "LOW=١",
        "low=1",
        "URGENT=1",
        "LOW=1,LOW=2",
    ],
)
def test_what_is_no_target_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="LOW"):
        read_targets(text, USUAL)


@pytest.fixture
def setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.setenv("PORTICO_HOME", str(tmp_path))
    return lambda name, text: monkeypatch.setenv(f"PORTICO_{name}", text)


def test_there_is_one_of_every_impact(setting: Any) -> None:
    settings = load_settings()
    for targets in (settings.first_response, settings.resolution):
        assert list(targets) == [impact.value for impact in Impact]
    # What hinders more is answered and over no later.
    assert sorted(settings.resolution.values(), reverse=True) == list(settings.resolution.values())
    assert max(settings.first_response.values()) == 2 * HOUR


def test_targets_come_from_the_settings(setting: Any) -> None:
    setting("FIRST_RESPONSE_HOURS", "CRITICAL=0.25")
    setting("RESOLUTION_HOURS", "LOW=160")
    settings = load_settings()
    assert (settings.first_response["CRITICAL"], settings.first_response["LOW"]) == (900, 2 * HOUR)
    assert settings.resolution["LOW"] == 160 * HOUR


@pytest.mark.parametrize("name", ["FIRST_RESPONSE_HOURS", "RESOLUTION_HOURS"])
def test_a_setting_that_cannot_be_is_named(setting: Any, name: str) -> None:
    setting(name, "URGENT=1")
    with pytest.raises(SettingError, match=f"PORTICO_{name} is 'URGENT=1'.*LOW, MEDIUM, HIGH, CRITICAL.*LOW=4.5"):
        load_settings()
