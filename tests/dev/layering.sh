#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# The engine knows no window: src/ includes no widget, WebEngine or ui/ header and links no such library.
. "$(dirname "$0")/../support/check.sh"
cd "$repo" || exit 1

# includes FOLDER: every header that the sources below it include, as "file: header".
includes() {
    grep -rEo --include='*.h' --include='*.cpp' '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"][^>"]+' "$1" | sed -E 's/:[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]/: /'
}

check "the engine has sources" test -n "$(includes src)"
equal "src/ includes nothing of Qt Widgets or WebEngine" "" \
    "$(includes src | grep -E ': (QtWidgets|QtWebEngine|QtWebChannel|QWebEngine|QWidget|QApplication|QMainWindow|QDialog|QAction|QMenu|QPlainTextEdit|QTextEdit|QTextBrowser|QMessageBox|QFileDialog|QSplitter|QLabel|QLayout)')"

ours=$(cd ui && find . -name '*.h' | sed 's,^\./,,' | sort -u)
equal "src/ includes no header of ui/" "" "$(includes src | while IFS= read -r line; do
    header=${line#*: }
    case $header in ui/*|../ui/*|*/../ui/*) echo "$line"; continue ;; esac
    [ -e "src/$header" ] || [ -e "$(dirname "${line%%: *}")/$header" ] || ! grep -qxF "$header" <<<"$ours" || echo "$line"
done)"
equal "no library of src/ links Widgets, WebEngine or ui" "" \
    "$(grep -rnE --include=CMakeLists.txt 'Qt6::(Widgets|WebEngine|WebChannel)|galley-ui' src)"
equal "no value of the engine is a QObject" "" "$(grep -rn --include='*.h' Q_OBJECT src)"

parsers=$(includes . | grep -E ': md4c' | grep -v '^\./build/' | sed 's/: .*//' | sort -u)
check "md4c.h is included by at most one file: $parsers" test "$(grep -c . <<<"$parsers")" -le 1
finish
