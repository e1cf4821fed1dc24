// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <string>
#include <vector>

namespace galley::code
{

/// What was typed and shown in a terminal.
struct SessionLine {
    qsizetype prompt = 0; ///< UTF-16 units of the prompt, with the blank behind it
    bool typed = false;   ///< what follows the prompt is a command; else the whole line was printed
};

/// The language of the commands in a language of sessions: `console`, `sh-session` … -> Bash, `pycon` -> Python.
std::optional<QString> sessionLanguage(const QString &language);

/// Tells prompts, commands and output apart:
///
///     "$ ls"   "# make install"   "user@host:~/src$ ls"   "[me@host src]$ ls"   "(venv) % ls"   ">>> 1 + 1"   "... 2"
///
/// A command that ends in a backslash goes on in the next line.
std::vector<SessionLine> readSession(QStringView text);

/// True if a text holds escape sequences of a terminal.
bool hasEscapes(QStringView text);
/// The text as a terminal shows it: colours and weight as classes (`ansi-red`, `ansi-bold`); other sequences go.
std::string escapesToHtml(QStringView text);

} // namespace galley::code
