// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/yaml.h"

#include "frontmatter/lines.h"
#include "frontmatter/scalars.h"
#include "frontmatter/yamlevents.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

/// More of these in a block than any header has: libfyaml takes up to half a microsecond for each before its first event.
constexpr qsizetype maximumIndicators = 32 * 1024;

/// Builds fields from events. `m_base` is added to every offset: the place of the content in the post.
class Reader
{
public:
    Reader(QByteArrayView text, QByteArrayView content, qsizetype base, YamlEvents::Syntax syntax, FrontMatter &into)
        : m_text(text)
        , m_content(content)
        , m_base(base)
        , m_parser(content, syntax)
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
        addMerged();
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

    Range range(qsizetype start, qsizetype end) const { return {m_base + start, std::max<qsizetype>(end - start, 0)}; }

    void addError(Error error, qsizetype offset)
    {
        const qsizetype at = std::max<qsizetype>(m_base + offset, 0);
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
        while (!m_into.fields.empty() && m_into.fields.back().valueRange.offset + m_into.fields.back().valueRange.length > m_base + start) {
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
        field.line = m_positions.line(m_base + start);
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
        addError({.kind = Error::Kind::DuplicateKey, .severity = Error::Severity::Warning, .detail = again.key},
                 again.keyRange.offset - m_base);
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
        m_event.end = field.valueRange.offset + field.valueRange.length - m_base;
    }

    /// Behind the `:` or `-` that has no value.
    qsizetype placeOfMissing(char indicator) const
    {
        qsizetype at = m_lastEnd;
        while (at < m_content.size()) {
            const char c = m_content[at];
            if (c == '#') {
                while (at < m_content.size() && m_content[at] != '\n' && m_content[at] != '\r') {
                    ++at;
                }
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
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
            item.line = m_positions.line(m_base + m_event.start);
            if (!readValue(item, depth + 1, '-')) {
                return false;
            }
            const bool isScalar = item.type != Field::Type::List && item.type != Field::Type::Tree && item.type != Field::Type::Null;
            if (isScalar) {
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
        if (target != m_anchors.cend()) {
            field.type = target->type;
            field.text = target->text;
            field.items = target->items;
        }
        return true;
    }

    /// Brings in the fields behind the merge keys of the block.
    void addMerged()
    {
        for (const Field &field : m_into.fields) {
            if (field.readOnly != Field::ReadOnly::MergeKey || field.key != "<<"_L1) {
                continue;
            }
            mergeFrom(field);
            for (const Field &item : field.type == Field::Type::List ? field.children : std::vector<Field>{}) {
                mergeFrom(item);
            }
        }
    }

    /// `value` is a mapping or an alias of one; its keys come in unless they are there already.
    void mergeFrom(const Field &value)
    {
        const bool isAlias = m_content.sliced(value.valueRange.offset - m_base).startsWith('*');
        const QByteArrayView name = m_text.sliced(value.valueRange.offset, value.valueRange.length).sliced(isAlias ? 1 : 0);
        const Field *source = isAlias ? fieldAt(m_into.fields, m_places.value(name.toByteArray())) : &value;
        if (!source || source->type != Field::Type::Tree) {
            return;
        }
        for (const Field &inherited : source->children) {
            const auto sameKey = [&inherited](const Field &field) { return field.key == inherited.key; };
            if (std::any_of(m_into.fields.begin(), m_into.fields.end(), sameKey) ||
                std::any_of(m_into.merged.begin(), m_into.merged.end(), sameKey)) {
                continue;
            }
            m_nodes += nodesIn(inherited);
            if (m_nodes > maximumNodes) {
                return;
            }
            m_into.merged.push_back(inherited);
            m_into.merged.back().readOnly = Field::ReadOnly::MergeKey;
        }
    }

    static int nodesIn(const Field &field)
    {
        int nodes = 2;
        for (const Field &child : field.children) {
            nodes += nodesIn(child);
        }
        return nodes;
    }

    /// The field whose value has that range; null if there is none.
    static const Field *fieldAt(const std::vector<Field> &fields, Range range)
    {
        for (const Field &field : fields) {
            if (field.valueRange == range) {
                return &field;
            }
            if (const Field *inside = fieldAt(field.children, range)) {
                return inside;
            }
        }
        return nullptr;
    }

    void remember(Anchored value, const QByteArray &anchor)
    {
        if (!anchor.isEmpty()) {
            m_anchors.insert(anchor, std::move(value));
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
    qsizetype m_base = 0;
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
};

/// JSON's lines end with `\n` for the parser; no byte moves.
QByteArray withLineFeeds(QByteArrayView content)
{
    QByteArray copy = content.toByteArray();
    for (qsizetype i = 0; i < copy.size(); ++i) {
        if (copy[i] == '\r') {
            copy[i] = i + 1 < copy.size() && copy[i + 1] == '\n' ? ' ' : '\n';
        }
    }
    return copy;
}

} // namespace

void readYaml(QByteArrayView text, const Block &block, FrontMatter &into)
{
    const QByteArrayView content = text.sliced(block.content.offset, block.content.length);
    static constexpr QByteArrayView indicators("[{&*!%");
    const auto count = std::count_if(content.begin(), content.end(), [](char c) { return indicators.contains(c); });
    if (count > maximumIndicators || block.tooDeep) {
        into.errors.push_back({.kind = Error::Kind::TooComplex, .line = Positions(text).line(block.content.offset)});
        return;
    }
    if (block.dialect == Dialect::Yaml) {
        Reader(text, content, block.content.offset, YamlEvents::Syntax::Yaml, into).read();
        return;
    }
    const QByteArray json = block.bareJson ? '{' + withLineFeeds(content) + '}' : withLineFeeds(content);
    Reader(text, json, block.content.offset - (block.bareJson ? 1 : 0), YamlEvents::Syntax::Json, into).read();
}

} // namespace galley::frontmatter
