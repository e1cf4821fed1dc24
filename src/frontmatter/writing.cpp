// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/writing.h"

#include "frontmatter/scalars.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

/// What must not stand in a text as it is: controls, the characters that YAML 1.1 takes for line ends, a byte order mark.
bool isControl(QChar c)
{
    return c < u' ' || c == QChar(0x7F) || c == QChar(0x85) || c == QChar(0x2028) || c == QChar(0x2029) || c == QChar(0xFEFF);
}

bool hasControls(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isControl);
}

/// A number to the base of 60 in YAML 1.1 (`12:30` is 750 to Jekyll and Pelican), and its merge and value keys.
bool isOtherInOldYaml(QStringView text)
{
    static const QRegularExpression sexagesimal(uR"(^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$)"_s);
    return text == u"<<" || text == u"=" || (text.contains(u':') && sexagesimal.matchView(text).hasMatch());
}

/// Between double quotes, with the escapes that JSON, TOML and YAML share.
QByteArray doubleQuoted(QStringView text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            result += u"\\\"";
            break;
        case u'\\':
            result += u"\\\\";
            break;
        case u'\n':
            result += u"\\n";
            break;
        case u'\r':
            result += u"\\r";
            break;
        case u'\t':
            result += u"\\t";
            break;
        default:
            if (isControl(c)) {
                result += u"\\u"_s + u"%1"_s.arg(static_cast<int>(c.unicode()), 4, 16, QChar(u'0'));
            } else {
                result += c;
            }
        }
    }
    return (result + u'"').toUtf8();
}

QByteArray singleQuoted(QStringView text)
{
    return (u'\'' + text.toString().replace(u'\'', "''"_L1) + u'\'').toUtf8();
}

/// True if YAML reads the text back unquoted, as far as a look can tell.
bool isPlainYaml(QStringView text, bool inFlow)
{
    static constexpr QStringView startIndicators = u"-?:,[]{}#&*!|>'\"%@`";
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace() || text.endsWith(u':') || hasControls(text)) {
        return false;
    }
    if (startIndicators.contains(text.front()) || text.contains(": "_L1) || text.contains(" #"_L1)) {
        return false;
    }
    const auto isFlowIndicator = [](QChar c) { return QStringView(u",[]{}").contains(c); };
    return !inFlow || std::none_of(text.begin(), text.end(), isFlowIndicator);
}

/// A literal (`|`) or folded (`>`) block like the old one. A folded block has its lines apart by empty ones, so that each stays a line.
std::optional<QByteArray> blockScalar(const QString &text, const Form &form)
{
    const QStringList lines = (text.endsWith(u'\n') ? text.chopped(1) : text).split(u'\n');
    const bool isPlain = std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        return !line.startsWith(u' ') && !line.startsWith(u'\t') && !line.endsWith(u' ');
    });
    if (!isPlain || lines.contains(QString()) || hasControls(lines.join(QString()))) {
        return std::nullopt;
    }
    const char indicator = form.old[0];
    QByteArray result(1, indicator);
    result += text.endsWith(u'\n') ? "" : "-";
    for (const QString &line : lines) {
        const bool isGap = indicator == '>' && &line != &lines.front();
        result += (isGap ? form.lineEnd : QByteArray()) + form.lineEnd + form.indent + "  " + line.toUtf8();
    }
    return result;
}

std::optional<QByteArray> yamlText(const Value &value, const Form &form)
{
    const char quote = form.old.isEmpty() ? ' ' : form.old[0];
    if (quote == '|' || quote == '>') {
        const auto block = blockScalar(value.text, form);
        return block ? block : doubleQuoted(value.text);
    }
    if (quote == '"' || hasControls(value.text)) {
        return doubleQuoted(value.text);
    }
    if (quote == '\'') {
        return singleQuoted(value.text);
    }
    const Field::Type type = typeOfScalar(value.text);
    const bool staysText = type == Field::Type::Text || (quote != ' ' && type == form.oldType);
    const bool isOther = isOtherInOldYaml(value.text) && !isOtherInOldYaml(QString::fromUtf8(form.old));
    return isPlainYaml(value.text, form.inFlow) && staysText && !isOther ? value.text.toUtf8() : doubleQuoted(value.text);
}

QByteArray tomlText(const QString &text, QByteArrayView old)
{
    const bool isLiteral = old.startsWith('\'') && !text.contains(u'\'') && !hasControls(text);
    return isLiteral ? QByteArray("'" + text.toUtf8() + "'") : doubleQuoted(text);
}

/// Lines below the first are indented, which is what continues a value.
std::optional<QByteArray> keyValueText(const QString &text, const Form &form)
{
    QByteArrayList lines;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (line.trimmed() != line || (line.isEmpty() && !text.isEmpty()) || line.contains(u'\r')) {
            return std::nullopt;
        }
        lines += line.toUtf8();
    }
    return lines.join(form.lineEnd + "    ");
}

bool isQuoted(QByteArrayView source)
{
    return source.startsWith('"') || source.startsWith('\'');
}

} // namespace

std::optional<QByteArray> writeScalar(const Value &value, const Form &form)
{
    const bool isRaw = value.type != Field::Type::Text && !isQuoted(form.old);
    switch (form.dialect) {
    case Dialect::Yaml:
        return isRaw ? value.text.toUtf8() : yamlText(value, form);
    case Dialect::Toml:
        return isRaw ? value.text.toUtf8() : tomlText(value.text, form.old);
    case Dialect::Json:
        return isRaw && value.type != Field::Type::Date ? value.text.toUtf8() : doubleQuoted(value.text);
    case Dialect::KeyValue:
        return keyValueText(value.text, form);
    case Dialect::None:
        break;
    }
    return std::nullopt;
}

std::optional<QByteArray> writeList(const QStringList &items, const Form &form)
{
    if (form.dialect == Dialect::KeyValue) {
        const auto has = [&items](QChar c) {
            return std::any_of(items.begin(), items.end(), [c](const QString &item) { return item.contains(c); });
        };
        const bool semicolon = form.old.contains(';') || has(u',');
        const QByteArray separator = semicolon ? "; " : (!form.old.contains(", ") && form.old.contains(',') ? "," : ", ");
        if (semicolon && has(u';')) {
            return std::nullopt;
        }
        const QByteArray end = semicolon && items.size() == 1 && items.front().contains(u',') ? ";" : "";
        return items.join(QString::fromUtf8(separator)).toUtf8() + end;
    }
    QByteArrayList parts;
    for (const QString &item : items) {
        Form itemForm{.dialect = form.dialect, .inFlow = true};
        const auto part = writeScalar({Field::Type::Text, item, {}}, itemForm);
        if (!part) {
            return std::nullopt;
        }
        parts += *part;
    }
    return QByteArray('[' + parts.join(", ") + ']');
}

std::optional<QByteArray> writeKey(const QString &key, Dialect dialect)
{
    const bool isBare = !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
    switch (dialect) {
    case Dialect::Yaml:
        return isPlainYaml(key, true) && typeOfScalar(key) == Field::Type::Text && !isOtherInOldYaml(key) ? key.toUtf8()
                                                                                                          : doubleQuoted(key);
    case Dialect::Toml:
        return isBare ? key.toUtf8() : doubleQuoted(key);
    case Dialect::Json:
        return doubleQuoted(key);
    case Dialect::KeyValue:
        return isBare ? std::optional(key.toUtf8()) : std::nullopt;
    case Dialect::None:
        break;
    }
    return std::nullopt;
}

} // namespace galley::frontmatter
