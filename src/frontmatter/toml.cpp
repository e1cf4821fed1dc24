// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/toml.h"

#include "frontmatter/lines.h"

#include <toml++/toml.hpp>

#include <algorithm>

namespace galley::frontmatter
{

namespace
{

/// Looks at the block's shape before the parser does: how deep brackets and dotted keys go, how many values there are.
class Shape
{
public:
    explicit Shape(QByteArrayView content)
        : m_content(content)
    {
        scan();
    }
    bool isTooComplex() const { return m_deepest > maximumDepth || m_dots > maximumDepth || m_values > maximumNodes; }

private:
    void scan()
    {
        while (m_at < m_content.size()) {
            const char c = m_content[m_at];
            if (c == '"' || c == '\'') {
                skipString(c);
            } else if (c == '#') {
                skipTo('\n');
            } else {
                count(c);
                ++m_at;
            }
        }
    }

    void count(char c)
    {
        switch (c) {
        case '[':
        case '{':
            m_deepest = std::max(m_deepest, ++m_depth);
            m_run = 0;
            ++m_values;
            break;
        case ']':
        case '}':
            m_depth = std::max<qsizetype>(m_depth - 1, 0);
            break;
        case '.':
            m_dots = std::max(m_dots, ++m_run);
            break;
        case '=':
        case ',':
            ++m_values;
            m_run = 0;
            break;
        case '\n':
            m_run = 0;
            break;
        default:
            break;
        }
    }

    void skipTo(char c)
    {
        const qsizetype at = m_content.indexOf(c, m_at + 1);
        m_at = at < 0 ? m_content.size() : at;
    }

    /// From the opening quote past the closing one. A string that is not closed ends with its line.
    void skipString(char quote)
    {
        const QByteArray triple(3, quote);
        const bool isLong = m_content.sliced(m_at).startsWith(triple);
        m_at += isLong ? 3 : 1;
        while (m_at < m_content.size()) {
            const char c = m_content[m_at];
            if (isLong ? m_content.sliced(m_at).startsWith(triple) : (c == quote || c == '\n')) {
                m_at += isLong ? 3 : 1;
                return;
            }
            m_at += quote == '"' && c == '\\' ? 2 : 1;
        }
        m_at = m_content.size();
    }

    QByteArrayView m_content;
    qsizetype m_at = 0;
    qsizetype m_depth = 0;
    qsizetype m_deepest = 0;
    qsizetype m_run = 0;
    qsizetype m_dots = 0;
    qsizetype m_values = 0;
};

/// toml++'s lines and columns (1-based, code points) as bytes of the content.
class Offsets
{
public:
    explicit Offsets(QByteArrayView content)
        : m_content(content)
    {
        LineWalker walker(content);
        while (!walker.atEnd()) {
            m_starts.push_back(walker.next().start);
        }
        m_starts.push_back(content.size());
    }

    /// Positions that only grow cost time linear in the content altogether.
    qsizetype at(toml::source_position position)
    {
        const size_t line = std::min<size_t>(position.line > 0 ? position.line - 1 : 0, m_starts.size() - 1);
        if (line != m_line || position.column < m_column) {
            m_line = line;
            m_column = 1;
            m_offset = m_starts[line];
        }
        for (; m_column < position.column && m_offset < m_content.size(); ++m_column) {
            ++m_offset;
            while (m_offset < m_content.size() && (static_cast<unsigned char>(m_content[m_offset]) & 0xC0) == 0x80) {
                ++m_offset;
            }
        }
        return m_offset;
    }

    qsizetype startOfLine(toml::source_position position) { return at({position.line, 1}); }

private:
    QByteArrayView m_content;
    std::vector<qsizetype> m_starts;
    size_t m_line = 0;
    toml::source_index m_column = 1;
    qsizetype m_offset = 0;
};

/// Makes fields of toml++'s nodes.
class Builder
{
public:
    Builder(QByteArrayView text, QByteArrayView content, qsizetype base)
        : m_content(content)
        , m_base(base)
        , m_offsets(content)
        , m_positions(text)
    {
    }

    std::vector<Field> fields(const toml::table &table)
    {
        std::vector<Field> result;
        for (const auto &[key, node] : table) {
            Field field;
            field.key = QString::fromUtf8(key.str());
            field.keyRange = range(key.source());
            fill(field, node);
            result.push_back(std::move(field));
        }
        std::sort(result.begin(), result.end(), [](const Field &a, const Field &b) { return a.keyRange.offset < b.keyRange.offset; });
        for (Field &field : result) {
            field.line = m_positions.line(field.keyRange.offset);
        }
        return result;
    }

    Offsets &offsets() { return m_offsets; }

private:
    Range range(const toml::source_region &region)
    {
        const qsizetype start = m_offsets.at(region.begin);
        return {m_base + start, std::max<qsizetype>(m_offsets.at(region.end) - start, 0)};
    }

    QString source(Range range) const { return QString::fromUtf8(m_content.sliced(range.offset - m_base, range.length)); }

    void fill(Field &field, const toml::node &node)
    {
        field.valueRange = range(node.source());
        if (const toml::table *table = node.as_table()) {
            field.type = Field::Type::Tree;
            field.readOnly = Field::ReadOnly::Tree;
            field.children = fields(*table);
            spanChildren(field);
        } else if (const toml::array *array = node.as_array()) {
            fillList(field, *array);
        } else {
            fillScalar(field, node);
        }
    }

    void fillScalar(Field &field, const toml::node &node) const
    {
        switch (node.type()) {
        case toml::node_type::string:
            field.type = Field::Type::Text;
            field.text = QString::fromUtf8(node.as_string()->get());
            return;
        case toml::node_type::boolean:
            field.type = Field::Type::Boolean;
            break;
        case toml::node_type::date:
        case toml::node_type::date_time:
            field.type = Field::Type::Date;
            break;
        case toml::node_type::integer:
        case toml::node_type::floating_point:
            field.type = Field::Type::Number;
            break;
        default:
            field.type = Field::Type::Text;
            break;
        }
        field.text = source(field.valueRange);
    }

    void fillList(Field &field, const toml::array &array)
    {
        field.type = Field::Type::List;
        for (const toml::node &node : array) {
            Field item;
            fill(item, node);
            item.line = m_positions.line(item.valueRange.offset);
            if (item.type != Field::Type::Tree && item.type != Field::Type::List) {
                field.items.append(item.text);
            }
            field.children.push_back(std::move(item));
        }
        const bool isInline = m_content.sliced(field.valueRange.offset - m_base).startsWith('[') && !array.is_array_of_tables();
        if (!isInline) {
            field.readOnly = Field::ReadOnly::Tree;
            spanChildren(field);
        }
    }

    /// A table written by a header reaches to the end of its last value.
    static void spanChildren(Field &field)
    {
        qsizetype end = field.valueRange.end();
        for (const Field &child : field.children) {
            end = std::max(end, child.valueRange.end());
        }
        field.valueRange.length = end - field.valueRange.offset;
    }

    QByteArrayView m_content;
    qsizetype m_base = 0;
    Offsets m_offsets;
    Positions m_positions;
};

Error errorOf(const toml::parse_error &problem)
{
    const QString description = QString::fromUtf8(problem.description());
    Error error;
    error.kind = description.contains(QLatin1StringView("cannot redefine")) ? Error::Kind::DuplicateKey : Error::Kind::Syntax;
    error.detail = description;
    return error;
}

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

/// What stands above the line of an error; nothing if that does not parse either.
std::vector<Field> fieldsAbove(QByteArrayView text, QByteArrayView content, qsizetype base, qsizetype end)
{
    try {
        const QByteArrayView above = content.first(end);
        return Builder(text, above, base).fields(toml::parse(viewOf(above)));
    } catch (const toml::parse_error &) {
        return {};
    }
}

} // namespace

void readToml(QByteArrayView text, const Block &block, FrontMatter &into)
{
    const qsizetype base = block.content.offset;
    QByteArray content = text.sliced(base, block.content.length).toByteArray();
    for (qsizetype i = 0; i < content.size(); ++i) {
        const bool lone = content[i] == '\r' && (i + 1 == content.size() || content[i + 1] != '\n');
        content[i] = lone ? '\n' : content[i]; // TOML knows no old Mac line ends
    }
    if (Shape(content).isTooComplex()) {
        into.errors.push_back({.kind = Error::Kind::TooComplex, .line = Positions(text).line(base)});
        return;
    }
    Builder builder(text, content, base);
    try {
        into.fields = builder.fields(toml::parse(viewOf(content)));
    } catch (const toml::parse_error &problem) {
        Error error = errorOf(problem);
        const toml::source_position position = problem.source().begin;
        const qsizetype offset = base + builder.offsets().at(position);
        Positions positions(text);
        error.line = positions.line(offset);
        error.column = positions.column(offset);
        into.errors.push_back(std::move(error));
        into.fields = fieldsAbove(text, content, base, builder.offsets().startOfLine(position));
    }
}

} // namespace galley::frontmatter
