"""Random walks over copies and versions: no step differs from a plain model."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from tests.services.copies.walks import Copies, Versions

_FEW = settings(max_examples=4, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck))

TestCopies = Copies.TestCase
TestCopies.settings = _FEW
TestVersions = Versions.TestCase
TestVersions.settings = _FEW
