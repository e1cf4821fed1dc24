// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/commandline.h"

#include <QDir>

#include <optional>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

enum class Value { None, Next };

/// For one of Qt's own options, which QApplication takes for itself (with one dash or two): whether the next word is its value. A session's
/// manager starts programs again with `-session`.
std::optional<Value> readQtOption(const QString &argument)
{
    static const QStringList withValue{u"display"_s,     u"geometry"_s,     u"platform"_s, u"platformtheme"_s, u"qwindowgeometry"_s,
                                       u"qwindowicon"_s, u"qwindowtitle"_s, u"session"_s,  u"style"_s,         u"stylesheet"_s};
    const QString name = argument.sliced(argument.startsWith(u"--") ? 2 : 1);
    return withValue.contains(name) ? std::optional(Value::Next) : name == u"reverse" ? std::optional(Value::None) : std::nullopt;
}

struct Reader {
    QString folder;
    CommandLine result;
    int line = 0;

    QString absolute(const QString &path) const { return QDir::cleanPath(QDir(folder).absoluteFilePath(path)); }

    /// The option's value; on a bad one a sentence.
    std::expected<void, QString> take(const QString &option, const QString &value)
    {
        if (option == "--line"_L1) {
            bool ok = false;
            line = value.toInt(&ok);
            if (!ok || line < 1) {
                return std::unexpected(u"--line wants a number from 1 on, not \"%1\"."_s.arg(value));
            }
        } else if (option == "--picture"_L1) {
            result.picture = absolute(value);
        } else if (option == "--theme"_L1) {
            static const QStringList names{u"desktop"_s, u"light"_s, u"dark"_s, u"sepia"_s};
            if (!names.contains(value)) {
                return std::unexpected(u"--theme is one of desktop, light, dark and sepia, not \"%1\"."_s.arg(value));
            }
            result.theme = Settings::Theme(names.indexOf(value));
        } else {
            const QStringList parts = value.split(u'x');
            result.size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
            if (result.size.width() < 200 || result.size.height() < 200) {
                return std::unexpected(u"--size wants a size from 200x200 on, such as 1400x900, not \"%1\"."_s.arg(value));
            }
        }
        return {};
    }

    void addFile(const QString &path)
    {
        result.posts.append({.path = absolute(path), .line = line});
        line = 0;
    }
};

} // namespace

std::expected<CommandLine, QString> readCommandLine(const QStringList &arguments, const QString &folder)
{
    static const QStringList withValue{u"--line"_s, u"--picture"_s, u"--theme"_s, u"--size"_s};
    Reader reader{.folder = folder, .result = {}};
    bool optionsOver = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const QString option = argument.section(u'=', 0, 0);
        if (optionsOver || !argument.startsWith(u'-') || argument == "-"_L1) {
            reader.addFile(argument);
        } else if (argument == "--"_L1) {
            optionsOver = true;
        } else if (argument == "--new-instance"_L1) {
            reader.result.newInstance = true;
        } else if (const auto qt = readQtOption(argument)) {
            i += *qt == Value::Next ? 1 : 0;
        } else if (withValue.contains(option)) {
            const bool joined = argument.contains(u'=');
            if (!joined && i + 1 >= arguments.size()) {
                return std::unexpected(u"%1 wants a value."_s.arg(option));
            }
            if (auto taken = reader.take(option, joined ? argument.section(u'=', 1) : arguments.at(++i)); !taken) {
                return std::unexpected(taken.error());
            }
        } else {
            return std::unexpected(u"unknown option %1."_s.arg(argument));
        }
    }
    if (reader.line > 0 && !reader.result.posts.isEmpty()) {
        reader.result.posts.last().line = reader.line;
    }
    return reader.result;
}

} // namespace galley
