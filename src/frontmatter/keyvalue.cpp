// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/keyvalue.h"

#include "frontmatter/dates.h"
#include "frontmatter/keys.h"
#include "frontmatter/lines.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

QByteArrayView contentOf(QByteArrayView text, const Line &line)
{
    return text.sliced(line.start, line.end - line.start);
}

bool isIndented(QByteArrayView line)
{
    return line.startsWith(' ') || line.startsWith('\t');
}

/// Python-Markdown's END_RE.
bool isEndLine(QByteArrayView line)
{
    const QByteArrayView content = trimmedBlanks(line);
    return !isIndented(line) && (content == "---" || content == "...");
}

/// Behind the colon, without blanks; `line` has a key.
QByteArrayView valueOfLine(QByteArrayView line)
{
    return trimmedBlanks(line.sliced(line.indexOf(':') + 1));
}

/// True if a field starts at this line: a key of up to three words, or a longer one that is known; if indented, a known one.
bool startsField(QByteArrayView line, bool first)
{
    const QByteArrayView key = keyOfLine(line);
    if (key.isEmpty()) {
        return false;
    }
    const bool isShort = std::count(key.begin(), key.end(), ' ') <= 2;
    return (isShort && (first || !isIndented(line))) || isKnownKey(key);
}

/// Counts what speaks for metadata.
class Evidence
{
public:
    void add(QByteArrayView line)
    {
        const QByteArrayView key = keyOfLine(line);
        if (isEnough() || !isKnownKey(key)) {
            return;
        }
        m_telling = isTellingKey(key) && isPlausible(key, valueOfLine(line));
        if (const QByteArray name = key.toByteArray().toLower(); !m_known.contains(name)) {
            m_known.append(name);
        }
    }
    bool isEnough() const { return m_telling || m_known.size() >= 2; }

private:
    static bool isPlausible(QByteArrayView key, QByteArrayView value)
    {
        const auto is = [key](QByteArrayView name) { return key.compare(name, Qt::CaseInsensitive) == 0; };
        if (value.isEmpty() || is("title") || is("tags")) {
            return true;
        }
        return is("date") ? parseDate(QString::fromUtf8(value)).has_value() : !value.contains(' ');
    }

    QByteArrayList m_known;
    bool m_telling = false;
};

/// Start of the next line in the paragraph that has a known key; -1 if none of the next lines has.
qsizetype nextKnownKey(QByteArrayView text, LineWalker walker)
{
    constexpr int furthest = 100;
    const int last = walker.number() + furthest;
    while (!walker.atEnd() && walker.number() < last) {
        const Line at = walker.next();
        const QByteArrayView line = contentOf(text, at);
        if (isBlank(line) || isEndLine(line)) {
            break;
        }
        if (!isIndented(line) && isKnownKey(keyOfLine(line))) {
            return at.start;
        }
    }
    return -1;
}

bool isSetextUnderline(QByteArrayView line)
{
    const QByteArrayView content = trimmedBlanks(line);
    return !content.isEmpty() && std::all_of(content.begin(), content.end(), [](char c) { return c == '='; });
}

QStringList splitList(QStringView value)
{
    QStringList items;
    QSet<QString> seen;
    const QChar separator = value.contains(u';') ? u';' : u',';
    for (const QStringView line : value.tokenize(u'\n')) {
        for (const QStringView part : line.tokenize(separator)) {
            const QString item = part.trimmed().toString();
            if (!item.isEmpty() && !seen.contains(item) && items.size() < maximumNodes) {
                seen.insert(item);
                items.append(item);
            }
        }
    }
    return items;
}

/// Collects lines into fields.
class KeyValueReader
{
public:
    KeyValueReader(QByteArrayView text, FrontMatter &into)
        : m_text(text)
        , m_positions(text)
        , m_into(into)
    {
    }

    void add(const Line &line)
    {
        const QByteArrayView content = contentOf(m_text, line);
        if (startsField(content, m_into.fields.empty())) {
            start(line, content);
        } else if (!m_into.fields.empty() && !isBlank(content)) {
            continueLast(content);
        }
    }

    void finish()
    {
        for (Field &field : m_into.fields) {
            setType(field);
        }
        reportDuplicates();
    }

private:
    void start(const Line &line, QByteArrayView content)
    {
        const QByteArrayView key = keyOfLine(content);
        const QByteArrayView value = valueOfLine(content);
        Field field;
        field.key = QString::fromUtf8(key);
        field.keyRange = {key.data() - m_text.data(), key.size()};
        const qsizetype afterColon = line.start + content.indexOf(':') + 1;
        field.valueRange = value.isEmpty() ? Range{afterColon, 0} : Range{value.data() - m_text.data(), value.size()};
        field.text = QString::fromUtf8(value);
        field.line = m_positions.line(line.start);
        m_into.fields.push_back(std::move(field));
    }

    void continueLast(QByteArrayView content)
    {
        Field &field = m_into.fields.back();
        const QByteArrayView value = trimmedBlanks(content);
        if (field.valueRange.length == 0) {
            field.valueRange = {value.data() - m_text.data(), value.size()};
            field.text = QString::fromUtf8(value);
            return;
        }
        field.valueRange.length = value.data() + value.size() - m_text.data() - field.valueRange.offset;
        field.text += u'\n' % QString::fromUtf8(value);
    }

    static void setType(Field &field)
    {
        if (isListKey(field.key)) {
            field.type = Field::Type::List;
            field.items = splitList(field.text);
        } else if (isSpelled(field.key, "date"_L1) || isSpelled(field.key, "modified"_L1)) {
            field.type = parseDate(field.text) ? Field::Type::Date : Field::Type::Text;
        }
    }

    void reportDuplicates()
    {
        QHash<QString, Field *> seen;
        for (Field &field : m_into.fields) {
            Field *&first = seen[field.key.toLower()];
            if (!first) {
                first = &field;
                continue;
            }
            first->readOnly = Field::ReadOnly::DuplicateKey;
            field.readOnly = Field::ReadOnly::DuplicateKey;
            m_into.errors.push_back(
                {Error::Kind::DuplicateKey, Error::Severity::Warning, field.line, m_positions.column(field.keyRange.offset), field.key});
        }
    }

    QByteArrayView m_text;
    Positions m_positions;
    FrontMatter &m_into;
};

} // namespace

bool isListKey(const QString &key)
{
    return isSpelled(key, "tags"_L1) || isSpelled(key, "keywords"_L1) || isSpelled(key, "authors"_L1);
}

bool isFencedKeyValue(QByteArrayView content)
{
    Evidence evidence;
    LineWalker walker(content);
    while (!walker.atEnd()) {
        const Line at = walker.next();
        const QByteArrayView line = contentOf(content, at);
        const QByteArrayView key = keyOfLine(line);
        const bool starts = startsField(line, at.start == 0);
        if ((at.start == 0 && !(!key.isEmpty() && key[0] >= 'A' && key[0] <= 'Z')) || (!starts && !isIndented(line))) {
            return false;
        }
        if (starts) {
            evidence.add(line);
        }
    }
    return evidence.isEnough();
}

Block findKeyValue(QByteArrayView text)
{
    LineWalker walker(text);
    Evidence evidence;
    Range content;
    qsizetype continuesTo = 0;
    qsizetype bodyOffset = text.size();
    while (!walker.atEnd()) {
        const LineWalker before = walker;
        const Line at = walker.next();
        const QByteArrayView line = contentOf(text, at);
        if (at.start > 0 && (isBlank(line) || isEndLine(line))) {
            bodyOffset = at.next;
            break;
        }
        content.length = at.start;
        if (startsField(line, at.start == 0)) {
            evidence.add(line);
        } else if (at.start == 0 || isSetextUnderline(line)) {
            return {};
        } else if (!isIndented(line) && at.start >= continuesTo) {
            continuesTo = nextKnownKey(text, walker);
            if (continuesTo < 0) {
                bodyOffset = at.start;
                walker = before;
                break;
            }
        }
        content.length = at.next;
    }
    if (!evidence.isEnough()) {
        return {};
    }
    return {.dialect = Dialect::KeyValue, .content = content, .bodyOffset = bodyOffset, .bodyLine = walker.number()};
}

void readKeyValue(QByteArrayView text, const Block &block, FrontMatter &into)
{
    KeyValueReader reader(text, into);
    const qsizetype end = block.content.end();
    LineWalker walker(text.first(end), block.content.offset);
    while (!walker.atEnd() && static_cast<int>(into.fields.size()) < maximumNodes) {
        reader.add(walker.next());
    }
    if (!walker.atEnd()) {
        into.errors.push_back({.kind = Error::Kind::TooComplex, .line = Positions(text).line(walker.position())});
    }
    reader.finish();
}

} // namespace galley::frontmatter
