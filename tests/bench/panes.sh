# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# Where Galley's two panes lie in its window, maximised on the bench's screen of 1600x900 with a fresh home: x,y,width,height.
# They must hold the panes and nothing else that changes while one types (tool bar, status bar). Check with build/bench/shots.
export EDITOR_RECT=0,64,780,804 PREVIEW_RECT=810,102,770,766
