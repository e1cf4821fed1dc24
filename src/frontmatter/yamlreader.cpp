// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/yamlreader.h"

#include "frontmatter/folded.h"
#include "frontmatter/lines.h"
#include "frontmatter/merge.h"
#include "frontmatter/scalars.h"
#include "text/ascii.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

/// Builds fields from events.
class YamlReader
{
public:
    YamlReader(QByteArrayView text, const YamlSource &source, YamlEvents::Syntax syntax, FrontMatter &into)
        : m_text(text)
        , m_content(source.bytes)
        , m_place(source)
        , m_parser(source.bytes, syntax)
        , m_positions(text)
        , m_into(into)
    {
    }

    void read()
    {
        while (advance() && (m_event.type == FYET_STREAM_START || m_event.type == FYET_DOCUMENT_START)) {
        }
        if (!m_stopped && m_event.type == FYET_MAPPING_START) {
            readMapping(m_into.fields, 1);
            readRest();
        } else if (!m_stopped && m_event.type != FYET_STREAM_END && !(m_event.type == FYET_SCALAR && m_event.text.isEmpty())) {
            addError({.kind = Error::Kind::WrongType}, m_event.start);
        }
        addParserError();
        addMerged(m_into, m_text, m_places, maximumNodes - m_nodes);
    }

private:
    /// What an alias gives: the value of its anchor, without children.
    struct Anchored {
        Field::Type type = Field::Type::Null;
        QString text;
        QStringList items;
    };

    bool advance()
    {
        if (m_stopped) {
            return false;
        }
        m_lastEnd = std::max(m_lastEnd, m_event.end);
        if (!m_parser.next(m_event)) {
            m_stopped = true;
            return false;
        }
        return true;
    }

    /// Behind the mapping: only an error can follow.
    void readRest()
    {
        while (advance()) {
            if (m_event.type == FYET_DOCUMENT_START) {
                addError({.detail = u"more than one document"_s}, m_event.start);
                m_stopped = true;
            }
        }
    }

    /// Ends the reading at a limit.
    void stop(qsizetype offset)
    {
        addError({.kind = Error::Kind::TooComplex}, offset);
        m_stopped = true;
    }

    Range range(qsizetype start, qsizetype end) const
    {
        const qsizetype from = m_place.place(start);
        return {from, std::max<qsizetype>(m_place.place(end) - from, 0)};
    }

    void addError(Error error, qsizetype offset) { reportAt(std::move(error), m_place.place(offset)); }

    void reportAt(Error error, qsizetype at)
    {
        error.line = m_positions.line(at);
        error.column = m_positions.column(at);
        m_into.errors.push_back(std::move(error));
    }

    void addParserError()
    {
        const auto error = m_parser.error();
        if (!error) {
            return;
        }
        LineWalker walker(m_content);
        while (!walker.atEnd() && walker.number() < error->line) {
            walker.next();
        }
        const qsizetype start = walker.position();
        const Line line = walker.next();
        const QString upTo = QString::fromUtf8(m_content.sliced(start, line.end - start));
        qsizetype offset = start;
        int column = error->column;
        for (qsizetype i = 0; i < upTo.size() && column > 0; --column) {
            const qsizetype units = upTo[i].isHighSurrogate() && i + 1 < upTo.size() ? 2 : 1;
            offset += QStringView(upTo).sliced(i, units).toUtf8().size();
            i += units;
        }
        while (!m_into.fields.empty() &&
               m_into.fields.back().valueRange.offset + m_into.fields.back().valueRange.length > m_place.place(start)) {
            m_into.fields.pop_back();
        }
        addError(*error, std::min(offset, m_content.size()));
    }

    /// At a mapping's start; reads to its end. False if reading stopped inside.
    bool readMapping(std::vector<Field> &fields, int depth)
    {
        QSet<QString> keys;
        while (advance()) {
            if (m_event.type == FYET_MAPPING_END) {
                return true;
            }
            Field field;
            if (!readKey(field, depth)) {
                return false;
            }
            if (!advance() || !readValue(field, depth, ':')) {
                return false;
            }
            if (field.readOnly != Field::ReadOnly::ComplexKey && keys.contains(field.key)) {
                markDuplicate(fields, field);
            }
            keys.insert(field.key);
            fields.push_back(std::move(field));
        }
        return false;
    }

    bool readKey(Field &field, int depth)
    {
        const qsizetype start = m_event.start;
        field.line = m_positions.line(m_place.place(start));
        if (m_event.type == FYET_SCALAR) {
            field.key = m_event.text;
            field.keyRange = range(start, m_event.end);
            remember(Anchored{Field::Type::Text, m_event.text, {}}, m_event.anchor);
            m_isMergeKey = m_event.style == FYSS_PLAIN && m_event.text == "<<"_L1;
            return count(1);
        }
        Field complex;
        if (!readValue(complex, depth, '?')) {
            return false;
        }
        field.readOnly = Field::ReadOnly::ComplexKey;
        field.keyRange = complex.valueRange;
        field.key =
            QString::fromUtf8(m_text.sliced(field.keyRange.offset, std::min(field.keyRange.length, m_text.size() - field.keyRange.offset)));
        return true;
    }

    void markDuplicate(std::vector<Field> &fields, Field &again)
    {
        const auto first = std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return f.key == again.key; });
        first->readOnly = Field::ReadOnly::DuplicateKey;
        again.readOnly = Field::ReadOnly::DuplicateKey;
        reportAt({.kind = Error::Kind::DuplicateKey, .severity = Error::Severity::Warning, .detail = again.key}, again.keyRange.offset);
    }

    bool count(int nodes)
    {
        m_nodes += nodes;
        if (m_nodes > maximumNodes) {
            stop(m_event.start);
            return false;
        }
        return true;
    }

    /// The value of the current event, to its end. `indicator` stands before a value that is missing.
    bool readValue(Field &field, int depth, char indicator)
    {
        if (!count(1)) {
            return false;
        }
        const bool isMerge = m_isMergeKey;
        m_isMergeKey = false;
        if (m_event.tagged && field.readOnly == Field::ReadOnly::No) {
            field.readOnly = Field::ReadOnly::Tag;
        }
        if (!m_event.anchor.isEmpty()) {
            field.readOnly = m_event.type == FYET_ALIAS ? Field::ReadOnly::Alias : Field::ReadOnly::Anchor;
        }
        const QByteArray anchor = m_event.anchor;
        const bool isAlias = m_event.type == FYET_ALIAS;
        if (!isAlias && !anchor.isEmpty()) {
            m_open.insert(anchor);
        }
        if (!(isAlias ? readAlias(field) : readPlainValue(field, depth, indicator))) {
            return false;
        }
        if (!isAlias) {
            remember(Anchored{field.type, field.text, field.items}, anchor);
            rememberPlace(field, anchor);
        }
        if (isMerge) {
            field.readOnly = Field::ReadOnly::MergeKey;
        }
        return true;
    }

    bool readPlainValue(Field &field, int depth, char indicator)
    {
        switch (m_event.type) {
        case FYET_SCALAR:
            readScalar(field, indicator);
            return true;
        case FYET_SEQUENCE_START:
        case FYET_MAPPING_START:
            if (depth >= maximumDepth) {
                stop(m_event.start);
                return false;
            }
            return m_event.type == FYET_SEQUENCE_START ? readSequence(field, depth) : readTree(field, depth);
        default:
            return false;
        }
    }

    void readScalar(Field &field, char indicator)
    {
        field.text = m_event.text;
        if (m_event.style == FYSS_FOLDED && (field.text.contains(u'\0') || field.text.contains("\n "_L1))) {
            field.text = foldedText(m_content, m_event.start);
        }
        if (field.text.contains(u'\r') && m_event.style != FYSS_DOUBLE_QUOTED) {
            field.text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        }
        field.type = m_event.style == FYSS_PLAIN ? typeOfScalar(field.text) : Field::Type::Text;
        if (field.type == Field::Type::Null) {
            field.text.clear();
        }
        const bool missing = m_event.style == FYSS_PLAIN && m_event.end <= m_event.start;
        const qsizetype start = missing ? placeOfMissing(indicator) : m_event.start;
        field.valueRange = range(start, missing ? start : m_event.end);
        m_event.end = missing ? start : m_event.end;
    }

    /// Behind the `:` or `-` that has no value.
    qsizetype placeOfMissing(char indicator) const
    {
        qsizetype at = m_lastEnd;
        while (at < m_content.size()) {
            const char c = m_content[at];
            if (c == '#') {
                while (at < m_content.size() && !isLineEnd(m_content[at])) {
                    ++at;
                }
            } else if (isSpace(c)) {
                ++at;
            } else {
                return c == indicator ? at + 1 : m_lastEnd;
            }
        }
        return std::min(m_lastEnd, m_content.size());
    }

    bool readSequence(Field &field, int depth)
    {
        field.type = Field::Type::List;
        const qsizetype start = m_event.start;
        const bool flow = start < m_content.size() && m_content[start] == '[';
        while (advance()) {
            if (m_event.type == FYET_SEQUENCE_END) {
                field.valueRange = range(start, flow ? m_event.end : m_lastEnd);
                m_event.end = flow ? m_event.end : m_lastEnd;
                return true;
            }
            Field item;
            if (!readValue(item, depth + 1, '-')) {
                return false;
            }
            item.line = m_positions.line(item.valueRange.offset);
            if (item.isScalar()) {
                field.items.append(item.text);
            }
            field.children.push_back(std::move(item));
        }
        return false;
    }

    bool readTree(Field &field, int depth)
    {
        field.type = Field::Type::Tree;
        if (field.readOnly == Field::ReadOnly::No) {
            field.readOnly = Field::ReadOnly::Tree;
        }
        const qsizetype start = m_event.start;
        const bool flow = start < m_content.size() && m_content[start] == '{';
        if (!readMapping(field.children, depth + 1)) {
            return false;
        }
        field.valueRange = range(start, flow ? m_event.end : m_lastEnd);
        m_event.end = flow ? m_event.end : m_lastEnd;
        return true;
    }

    bool readAlias(Field &field)
    {
        if (++m_aliases > maximumAliases) {
            stop(m_event.start);
            return false;
        }
        field.valueRange = range(m_event.start, m_event.end);
        const auto target = m_anchors.constFind(m_event.anchor);
        if (target == m_anchors.cend()) {
            const bool isOpen = m_open.contains(m_event.anchor);
            addError(
                {.detail = (isOpen ? u"alias of a value that holds it: "_s : u"undefined alias: "_s) + QString::fromUtf8(m_event.anchor)},
                m_event.start);
            return true;
        }
        field.type = target->type;
        field.text = target->text;
        field.items = target->items;
        return true;
    }

    void remember(const Anchored &value, const QByteArray &anchor)
    {
        if (!anchor.isEmpty()) {
            m_anchors.insert(anchor, value);
        }
    }

    void rememberPlace(const Field &field, const QByteArray &anchor)
    {
        if (!anchor.isEmpty()) {
            m_places.insert(anchor, field.valueRange);
        }
    }

    QByteArrayView m_text;
    QByteArrayView m_content;
    const YamlSource m_place;
    YamlEvents m_parser;
    Positions m_positions;
    FrontMatter &m_into;
    YamlEvent m_event;
    qsizetype m_lastEnd = 0; ///< where the last key or value ended
    int m_nodes = 0;
    int m_aliases = 0;
    bool m_stopped = false;
    bool m_isMergeKey = false;
    QHash<QByteArray, Anchored> m_anchors;
    QHash<QByteArray, Range> m_places;
    QSet<QByteArray> m_open; ///< anchors whose values have begun
};

} // namespace

qsizetype YamlSource::place(qsizetype offset) const
{
    const auto behind = std::upper_bound(inserted.begin(), inserted.end(), offset);
    qsizetype extra = 2 * (behind - inserted.begin());
    if (behind != inserted.begin()) {
        extra -= std::max<qsizetype>(*std::prev(behind) + 2 - offset, 0); // between the two bytes
    }
    return std::max<qsizetype>(base + offset - extra, 0);
}

void readFields(QByteArrayView text, const YamlSource &source, YamlEvents::Syntax syntax, FrontMatter &into)
{
    YamlReader(text, source, syntax, into).read();
}

} // namespace galley::frontmatter
