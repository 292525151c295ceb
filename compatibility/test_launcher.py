# SPDX-License-Identifier: Apache-2.0
"""The start from a clone."""

import os
import shutil
import subprocess
import time

from conftest import ROOT


def test_preparing_fast_starts_is_tried_once_a_build(tmp_path):
    shutil.copy(ROOT / "glossator", tmp_path)
    shutil.copytree(ROOT / ".mvn", tmp_path / ".mvn")
    target = tmp_path / "cli/target"
    target.mkdir(parents=True)
    shutil.copy(ROOT / "cli/target/glossator.jar", target)
    # No virtual machine starts with so little, so that neither the trial run nor the command succeeds.
    environment = {**os.environ, "GLOSSATOR_HEAP": "1m"}
    environment.pop("GLOSSATOR_NO_AOT", None)

    def start():
        return subprocess.run(
            [tmp_path / "glossator", "--version"], capture_output=True, text=True, env=environment
        ).stderr

    assert "until the next build" in start()
    assert "preparing fast starts" not in start()
    later = time.time() + 2
    os.utime(target / "glossator.jar", (later, later))
    assert "preparing fast starts" in start()
