// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sessions.h"

#include "markdown/html.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace galley::code
{
namespace
{

constexpr QChar escape(0x1B);

/// Behind the prompt that a line begins with; 0 if there is none.
qsizetype promptLength(QStringView line)
{
    constexpr qsizetype longest = 80;
    if (line.startsWith(u">>> ") || line.startsWith(u"... ")) {
        return 4;
    }
    if (line == u">>>" || line == u"...") {
        return 3;
    }
    const QStringView start = line.first(std::min(line.size(), longest));
    for (qsizetype at = 0; at < start.size(); ++at) {
        const QChar c = start[at];
        const bool mark = c == u'$' || c == u'#' || c == u'%' || c == u'>';
        if (!mark || (at + 1 < line.size() && line[at + 1] != u' ')) {
            continue;
        }
        const QStringView before = start.first(at).trimmed();
        const bool named = before.contains(u'@') || before.startsWith(u'(') || before.startsWith(u'[') || before.endsWith(u'~') ||
                           before.startsWith(u"PS ");
        return before.isEmpty() || named ? std::min(at + 2, line.size()) : 0;
    }
    return 0;
}

/// The classes that hold behind "ESC [ … m" (ECMA-48, 8.3.117).
class Graphics final
{
public:
    void apply(QStringView parameters)
    {
        const QList<QStringView> parts = parameters.split(u';');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const int value = parts[i].isEmpty() ? 0 : parts[i].toInt();
            if (value == 38 || value == 48) { // a colour from a table or in three numbers: not among our eight
                i += i + 1 < parts.size() && parts[i + 1] == u"5" ? 2 : 4;
                continue;
            }
            set(value);
        }
    }

    std::string classes() const
    {
        static constexpr std::array<const char *, 8> names = {"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"};
        std::string result;
        const auto add = [&result](const std::string &name) { result.append(result.empty() ? "" : " ").append(name); };
        if (m_colour >= 0) {
            add(std::string("ansi-") + names[size_t(m_colour)]);
        }
        if (m_background >= 0) {
            add(std::string("ansi-on-") + names[size_t(m_background)]);
        }
        if (m_bold) {
            add("ansi-bold");
        }
        if (m_italic) {
            add("ansi-italic");
        }
        if (m_underline) {
            add("ansi-underline");
        }
        return result;
    }

private:
    void set(int value)
    {
        const auto within = [value](int first) { return value >= first && value < first + 8; };
        if (value == 0) {
            *this = {};
        } else if (value == 1 || value == 22) {
            m_bold = value == 1;
        } else if (value == 3 || value == 23) {
            m_italic = value == 3;
        } else if (value == 4 || value == 24) {
            m_underline = value == 4;
        } else if (within(30) || within(90)) {
            m_colour = value % 10;
        } else if (within(40) || within(100)) {
            m_background = value % 10;
        } else if (value == 39) {
            m_colour = -1;
        } else if (value == 49) {
            m_background = -1;
        }
    }

    int m_colour = -1;
    int m_background = -1;
    bool m_bold = false;
    bool m_italic = false;
    bool m_underline = false;
};

void appendWith(std::string &out, QStringView text, const std::string &classes)
{
    // No element goes over a line's end.
    const QList<QStringView> lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        out += i > 0 ? "\n" : "";
        const QByteArray bytes = lines[i].toUtf8();
        if (bytes.isEmpty()) {
            continue;
        }
        out += classes.empty() ? std::string() : "<span class=\"" + classes + "\">";
        markdown::appendVisible(out, {bytes.constData(), size_t(bytes.size())}, markdown::BidiControls::All);
        out += classes.empty() ? "" : "</span>";
    }
}

} // namespace

std::optional<QString> sessionLanguage(const QString &language)
{
    static const QHash<QString, QString> languages = {
        {u"console"_s, u"Bash"_s},      {u"sh-session"_s, u"Bash"_s},  {u"shell-session"_s, u"Bash"_s}, {u"shellsession"_s, u"Bash"_s},
        {u"bash-session"_s, u"Bash"_s}, {u"terminal"_s, u"Bash"_s},    {u"pycon"_s, u"Python"_s},       {u"python-repl"_s, u"Python"_s},
        {u"doctest"_s, u"Python"_s},    {u"zsh-session"_s, u"Bash"_s},
    };
    const auto found = languages.constFind(language.toLower());
    return found == languages.constEnd() ? std::nullopt : std::optional(*found);
}

std::vector<SessionLine> readSession(QStringView text)
{
    std::vector<SessionLine> lines;
    bool goesOn = false;
    for (const QStringView line : text.split(u'\n')) {
        SessionLine read;
        read.prompt = promptLength(line);
        read.typed = read.prompt > 0 || goesOn;
        goesOn = read.typed && line.endsWith(u'\\');
        lines.push_back(read);
    }
    return lines;
}

bool hasEscapes(QStringView text)
{
    return text.contains(QStringView(u"\x1B["));
}

std::string escapesToHtml(QStringView text)
{
    std::string out;
    Graphics graphics;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(escape); at >= 0; at = text.indexOf(escape, done)) {
        appendWith(out, text.sliced(done, at - done), graphics.classes());
        qsizetype end = at + 1;
        if (end < text.size() && text[end] == u'[') {
            ++end;
            while (end < text.size() && text[end] >= QChar(0x20) && text[end] <= QChar(0x3F)) {
                ++end;
            }
            if (end < text.size() && text[end] == u'm' && end - at < 64) {
                graphics.apply(text.sliced(at + 2, end - at - 2));
            }
            end = std::min(end + 1, text.size());
        }
        done = end;
    }
    appendWith(out, text.sliced(done), graphics.classes());
    return out;
}

} // namespace galley::code
