// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/script.h"

#include "site/scripttokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::site
{

using frontmatter::Field;

namespace
{

using Type = ScriptToken::Type;

constexpr int deepestLiteral = 64;

/// Where a path of keys leads to; what is missing is made.
std::vector<Field> &childrenAt(std::vector<Field> &fields, const QStringList &path)
{
    std::vector<Field> *level = &fields;
    for (const QString &key : path) {
        auto found = std::ranges::find(*level, key, &Field::key);
        if (found == level->end()) {
            Field tree;
            tree.key = key;
            tree.type = Field::Type::Tree;
            level->push_back(std::move(tree));
            found = level->end() - 1;
        }
        level = &found->children;
    }
    return *level;
}

void assign(std::vector<Field> &fields, Field field)
{
    const auto same = std::ranges::find(fields, field.key, &Field::key);
    if (same == fields.end()) {
        fields.push_back(std::move(field));
    } else {
        *same = std::move(field);
    }
}

/// Reads values from words, from one place on.
class LiteralReader
{
public:
    LiteralReader(const std::vector<ScriptToken> &tokens, const std::vector<Field> &known)
        : m_tokens(tokens)
        , m_known(known)
    {
    }

    /// The literal at `at`, which moves behind it. Nothing, and `at` is anywhere, if there is none.
    std::optional<Field> read(size_t &at, int depth = 0) const
    {
        if (depth > deepestLiteral) {
            return std::nullopt;
        }
        const ScriptToken &token = m_tokens[at];
        if (token.type == Type::Text) {
            return readText(at);
        }
        if (token.is(u'[') || token.is(u'(')) {
            return readList(at, depth);
        }
        if (token.is(u'{')) {
            return readMapping(at, depth);
        }
        return readWord(at);
    }

private:
    /// Adjacent texts, with or without a plus sign, are one.
    std::optional<Field> readText(size_t &at) const
    {
        Field field;
        while (m_tokens[at].type == Type::Text) {
            field.text += m_tokens[at++].text;
            at += m_tokens[at].is(u'+') ? 1 : 0;
        }
        if (m_tokens[at - 1].is(u'+')) {
            return std::nullopt;
        }
        return field;
    }

    std::optional<Field> readWord(size_t &at) const
    {
        const bool negative = m_tokens[at].is(u'-');
        const ScriptToken &token = m_tokens[negative ? at + 1 : at];
        at += negative ? 2 : 1;
        Field field;
        field.text = (negative ? u"-"_s : QString()) + token.text;
        if (token.type == Type::Number) {
            field.type = Field::Type::Number;
            return field;
        }
        const QString word = token.text.toLower();
        if (token.type != Type::Name || negative) {
            return std::nullopt;
        }
        if (word == "true"_L1 || word == "false"_L1) {
            field.type = Field::Type::Boolean;
            return field;
        }
        if (word == "none"_L1 || word == "null"_L1) {
            field.type = Field::Type::Null;
            return field;
        }
        const auto known = std::ranges::find(m_known, token.text, &Field::key);
        return known == m_known.end() ? std::nullopt : std::optional(*known);
    }

    /// True if the bracket closes here; else moves behind the comma. Nothing if there is neither.
    std::optional<bool> closes(size_t &at, QStringView closing) const
    {
        while (m_tokens[at].is(u',')) {
            ++at;
        }
        if (m_tokens[at].type == Type::End) {
            return std::nullopt;
        }
        return m_tokens[at].type == Type::Sign && m_tokens[at].text == closing;
    }

    std::optional<Field> readList(size_t &at, int depth) const
    {
        const bool tuple = m_tokens[at].is(u'(');
        const QStringView closing = tuple ? u")" : u"]";
        bool comma = false;
        Field list;
        list.type = Field::Type::List;
        ++at;
        while (true) {
            const auto end = closes(at, closing);
            if (!end) {
                return std::nullopt;
            }
            if (*end) {
                ++at;
                break;
            }
            auto item = read(at, depth + 1);
            if (!item || !(m_tokens[at].is(u',') || m_tokens[at].text == closing)) {
                return std::nullopt;
            }
            comma = comma || m_tokens[at].is(u',');
            item->key.clear();
            if (item->isScalar()) {
                list.items.append(item->text);
            }
            list.children.push_back(std::move(*item));
        }
        const bool parenthesised = tuple && !comma && list.children.size() == 1;
        return parenthesised ? std::optional(list.children.front()) : std::optional(list);
    }

    std::optional<Field> readMapping(size_t &at, int depth) const
    {
        Field tree;
        tree.type = Field::Type::Tree;
        ++at;
        while (true) {
            const auto end = closes(at, u"}");
            if (!end) {
                return std::nullopt;
            }
            if (*end) {
                ++at;
                return tree;
            }
            const ScriptToken key = m_tokens[at++];
            const bool isKey = key.type == Type::Text || key.type == Type::Name || key.type == Type::Number;
            if (!isKey || !m_tokens[at].is(u':')) {
                return std::nullopt;
            }
            auto value = read(++at, depth + 1);
            if (!value || !(m_tokens[at].is(u',') || m_tokens[at].is(u'}'))) {
                return std::nullopt;
            }
            value->key = key.text;
            assign(tree.children, std::move(*value));
        }
    }

    const std::vector<ScriptToken> &m_tokens;
    const std::vector<Field> &m_known;
};

std::vector<Field> readPython(const std::vector<ScriptToken> &tokens)
{
    std::vector<Field> fields;
    const LiteralReader reader(tokens, fields);
    for (size_t at = 0; at + 2 < tokens.size(); ++at) {
        const bool assigns = tokens[at].type == Type::Name && tokens[at].startsLine && tokens[at + 1].is(u'=') && !tokens[at + 2].is(u'=');
        if (!assigns) {
            continue;
        }
        size_t end = at + 2;
        auto value = reader.read(end);
        if (value && (tokens[end].type == Type::LineEnd || tokens[end].type == Type::End || tokens[end].is(u';'))) {
            value->key = tokens[at].text;
            assign(fields, std::move(*value));
        }
    }
    return fields;
}

/// Collects `key: literal` under the keys of the objects around it.
class ObjectReader
{
public:
    explicit ObjectReader(const std::vector<ScriptToken> &tokens)
        : m_tokens(tokens)
        , m_reader(tokens, m_none)
    {
    }

    std::vector<Field> run()
    {
        for (m_at = 0; m_tokens[m_at].type != Type::End;) {
            const ScriptToken &token = m_tokens[m_at];
            if (token.is(u'{') || token.is(u'[') || token.is(u'(')) {
                open({});
            } else if (token.is(u'}') || token.is(u']') || token.is(u')')) {
                close();
            } else if (isKey()) {
                readValue();
            } else if (isMethodCall()) {
                readCall();
            } else {
                ++m_at;
            }
        }
        return std::move(m_fields);
    }

private:
    void open(const QString &key)
    {
        m_keys.append(key);
        ++m_at;
    }

    void close()
    {
        if (!m_keys.isEmpty()) {
            m_keys.removeLast();
        }
        ++m_at;
    }

    QStringList path() const
    {
        QStringList keys = m_keys;
        keys.removeAll(QString());
        return keys.mid(0, deepestLiteral);
    }

    bool isKey() const
    {
        const ScriptToken &token = m_tokens[m_at];
        return (token.type == Type::Name || token.type == Type::Text) && m_tokens[m_at + 1].is(u':');
    }

    bool isMethodCall() const { return m_tokens[m_at].is(u'.') && m_tokens[m_at + 1].type == Type::Name && m_tokens[m_at + 2].is(u'('); }

    static bool endsValue(const ScriptToken &token)
    {
        return token.is(u',') || token.is(u'}') || token.is(u';') || token.type == Type::End;
    }

    void readValue()
    {
        const QString key = m_tokens[m_at].text;
        m_at += 2;
        size_t end = m_at;
        auto value = m_reader.read(end);
        if (value && endsValue(m_tokens[end])) {
            value->key = key;
            assign(childrenAt(m_fields, path()), std::move(*value));
            m_at = end;
        } else if (m_tokens[m_at].is(u'{') || m_tokens[m_at].is(u'[')) {
            open(key); // some of it may be literal
        }
    }

    void readCall()
    {
        const QString name = m_tokens[m_at + 1].text + u"()"_s;
        m_at += 2;
        if (m_tokens[m_at + 1].type == Type::Text) {
            Field argument;
            argument.key = argument.text = m_tokens[m_at + 1].text;
            assign(childrenAt(m_fields, path() << name), std::move(argument));
        }
        open(name);
    }

    const std::vector<ScriptToken> &m_tokens;
    const std::vector<Field> m_none;
    LiteralReader m_reader;
    size_t m_at = 0;
    QStringList m_keys;
    std::vector<Field> m_fields;
};

} // namespace

std::vector<Field> readScript(QByteArrayView text, ScriptLanguage language)
{
    const std::vector<ScriptToken> tokens = scriptTokens(QString::fromUtf8(text), language);
    return language == ScriptLanguage::Python ? readPython(tokens) : ObjectReader(tokens).run();
}

} // namespace galley::site
