// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/printing.h"

#include "frontmatter/writing.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

using Type = Field::Type;

bool isTree(const Field &field)
{
    return field.type == Type::Tree;
}

bool hasTrees(const Field &list)
{
    return std::ranges::any_of(list.children, [](const Field &item) { return item.type == Type::Tree || item.type == Type::List; });
}

/// Writes fields line by line; remembers if one could not be written.
class Printer
{
public:
    Printer(Dialect dialect, QByteArray lineEnd, const PlacedComments &comments)
        : m_dialect(dialect)
        , m_lineEnd(std::move(lineEnd))
        , m_comments(comments)
    {
    }

    std::optional<QByteArray> print(const std::vector<Field> &fields)
    {
        QByteArray content;
        switch (m_dialect) {
        case Dialect::Yaml:
            content = "---" + m_lineEnd + yamlLines(fields, {}) + lastComments() + "---" + m_lineEnd;
            break;
        case Dialect::Toml:
            content = "+++" + m_lineEnd + tomlLines(fields, {}) + lastComments() + "+++" + m_lineEnd;
            break;
        case Dialect::Json:
            content = jsonTree(fields, "  ") + m_lineEnd;
            break;
        case Dialect::KeyValue:
            content = keyValueLines(fields);
            break;
        case Dialect::None:
            return std::nullopt;
        }
        return m_fits ? std::optional(content) : std::nullopt;
    }

private:
    QByteArray taken(const std::optional<QByteArray> &written)
    {
        m_fits = m_fits && written;
        return written.value_or(QByteArray());
    }

    QByteArray key(const Field &field) { return taken(writeKey(field.key, m_dialect)); }

    QByteArray scalar(const Field &field, const QByteArray &indent, bool inFlow)
    {
        if (field.type == Type::Null) {
            return m_dialect == Dialect::KeyValue ? QByteArray() : QByteArray("null");
        }
        Form form{.dialect = m_dialect, .inFlow = inFlow, .indent = indent, .lineEnd = m_lineEnd};
        if (m_dialect == Dialect::Yaml && field.type == Type::Text && field.text.contains(u'\n') && !inFlow) {
            form.old = "|"; // lines stay lines
        }
        return taken(writeScalar({field.type, field.text, {}}, form));
    }

    /// On one line, as lists of texts and what is deep are written.
    QByteArray inFlow(const Field &field)
    {
        if (!isTree(field) && field.type != Type::List) {
            return scalar(field, {}, true);
        }
        QByteArrayList parts;
        const QByteArray colon = m_dialect == Dialect::Toml ? " = " : ": ";
        for (const Field &child : field.children) {
            parts += isTree(field) ? QByteArray(key(child) + colon + inFlow(child)) : inFlow(child);
        }
        return isTree(field) ? QByteArray('{' + parts.join(", ") + '}') : QByteArray('[' + parts.join(", ") + ']');
    }

    QByteArray lastComments() const
    {
        QByteArray lines;
        for (const QByteArray &comment : m_comments.atEnd) {
            lines += comment + m_lineEnd;
        }
        return lines;
    }

    /// What a field is written as, with its comments: above it, and at the end of its first line.
    QByteArray commented(const Field &field, const QByteArray &indent, QByteArray written)
    {
        auto [above, behind] = std::exchange(m_comments.fields[field.line], {});
        const qsizetype lineEnd = std::min(written.indexOf(m_lineEnd), written.size() - m_lineEnd.size());
        const bool isWhole = lineEnd == written.size() - m_lineEnd.size();
        if (!behind.isEmpty() && (isWhole || m_dialect == Dialect::Yaml)) {
            written.insert(lineEnd, QByteArray(' ' + behind));
        } else if (!behind.isEmpty()) { // TOML's text may go on there
            above += behind;
        }
        QByteArray lines;
        for (const QByteArray &comment : std::as_const(above)) {
            lines += indent + comment + m_lineEnd;
        }
        return lines + written;
    }

    QByteArray yamlLines(const std::vector<Field> &fields, const QByteArray &indent)
    {
        QByteArray lines;
        for (const Field &field : fields) {
            const QByteArray start = indent + key(field) + ':';
            if (isTree(field) && !field.children.empty()) {
                lines += commented(field, indent, start + m_lineEnd) + yamlLines(field.children, indent + "  ");
            } else if (field.type == Type::List && hasTrees(field)) {
                lines += commented(field, indent, start + m_lineEnd);
                for (const Field &item : field.children) {
                    lines += indent + "  - " + inFlow(item) + m_lineEnd;
                }
            } else {
                const bool onLine = isTree(field) || field.type == Type::List;
                const QByteArray value = onLine ? inFlow(field) : scalar(field, indent, false);
                lines += commented(field, indent, start + ' ' + value + m_lineEnd);
            }
        }
        return lines;
    }

    QByteArray tomlLines(const std::vector<Field> &fields, const QByteArray &table)
    {
        QByteArray lines;
        for (const Field &field : fields) {
            lines += isTree(field) ? QByteArray() : commented(field, {}, key(field) + " = " + inFlow(field) + m_lineEnd);
        }
        for (const Field &field : fields) {
            if (isTree(field)) {
                const QByteArray name = (table.isEmpty() ? table : QByteArray(table + '.')) + key(field);
                lines += lines.isEmpty() ? QByteArray() : m_lineEnd;
                lines += commented(field, {}, '[' + name + ']' + m_lineEnd) + tomlLines(field.children, name);
            }
        }
        return lines;
    }

    QByteArray jsonTree(const std::vector<Field> &fields, const QByteArray &indent)
    {
        QByteArrayList members;
        for (const Field &field : fields) {
            const bool isOpen = isTree(field) && !field.children.empty();
            members += indent + key(field) + ": " + (isOpen ? jsonTree(field.children, indent + "  ") : inFlow(field));
        }
        return "{" + m_lineEnd + members.join("," + m_lineEnd) + (members.isEmpty() ? QByteArray() : m_lineEnd) + indent.chopped(2) + "}";
    }

    QByteArray keyValueLines(const std::vector<Field> &fields)
    {
        QByteArray lines;
        for (const Field &field : fields) {
            const Form form{.dialect = m_dialect, .lineEnd = m_lineEnd};
            const QByteArray value = field.type == Type::List ? taken(writeList(field.items, form)) : scalar(field, {}, false);
            lines += key(field) + ':' + (value.isEmpty() ? QByteArray() : QByteArray(' ' + value)) + m_lineEnd;
        }
        return lines;
    }

    Dialect m_dialect;
    QByteArray m_lineEnd;
    PlacedComments m_comments; ///< that are yet to be written
    bool m_fits = true;
};

} // namespace

std::optional<QByteArray> printed(const std::vector<Field> &fields, Dialect dialect, const QByteArray &lineEnd,
                                  const PlacedComments &comments)
{
    return Printer(dialect, lineEnd, comments).print(fields);
}

} // namespace galley::frontmatter
