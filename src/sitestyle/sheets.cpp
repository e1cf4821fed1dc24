// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sitestyle/sheets.h"

#include "site/folder.h"
#include "sitestyle/csstokens.h"

namespace galley::sitestyle
{

namespace
{

using Kind = CssToken::Kind;

constexpr qint64 largestSheet = 2 * 1024 * 1024;
constexpr qint64 largestOfAll = 6 * 1024 * 1024;
constexpr int mostSheets = 60;

/// Functions whose strings are addresses. (`url` and `src` too, but of these the whole is replaced.)
bool takesAddresses(const QByteArray &function)
{
    return function == "image-set" || function == "-webkit-image-set" || function == "image" || function == "cross-fade" ||
           function == "-webkit-cross-fade";
}

/// An address as CSS writes it, whatever is in it.
QByteArray urlOf(QByteArray address)
{
    return "url(\"" + address.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\a ") + "\")";
}

/// The brackets that are open at a place of a sheet, so that it ends where it ends, whatever stands around it.
class Brackets
{
public:
    /// False for one that closes nothing.
    bool pass(const CssToken &token, QByteArrayView written)
    {
        const bool isOne = token.kind == Kind::Other && written.size() == 1;
        if (token.kind == Kind::Function || (isOne && QByteArrayView("({[").contains(written[0]))) {
            m_open.append({token.kind == Kind::Function ? '(' : written[0], token.value});
        } else if (isOne && QByteArrayView(")}]").contains(written[0])) {
            if (m_open.isEmpty() || closing(m_open.last().sign) != written[0]) {
                return false;
            }
            m_open.removeLast();
        }
        return true;
    }
    /// The function whose arguments are read; empty if there is none.
    QByteArray function() const { return m_open.isEmpty() ? QByteArray() : m_open.last().function; }
    QByteArray allClosed() const
    {
        QByteArray signs;
        for (auto open = m_open.crbegin(); open != m_open.crend(); ++open) {
            signs += closing(open->sign);
        }
        return signs;
    }

private:
    struct Open {
        char sign;
        QByteArray function;
    };
    static char closing(char sign) { return sign == '(' ? ')' : sign == '{' ? '}' : ']'; }
    QList<Open> m_open;
};

/// The next token that is neither white space nor a comment; `at` is moved behind it. Nothing at the end.
std::optional<CssToken> significant(QByteArrayView css, qsizetype &at)
{
    while (at < css.size()) {
        const CssToken token = cssTokenAt(css, at);
        const bool isSpace = token.kind == Kind::Other && QByteArrayView(" \t\n\r\f").contains(css[at]);
        at = token.end;
        if (token.kind != Kind::Comment && !isSpace) {
            return token;
        }
    }
    return std::nullopt;
}

/// From `at` to the semicolon, which is passed; the text before it.
QByteArray upToSemicolon(QByteArrayView css, qsizetype &at)
{
    const qsizetype from = at;
    while (at < css.size() && css[at] != ';' && css[at] != '{' && css[at] != '}') {
        at = cssTokenAt(css, at).end;
    }
    const QByteArray text = css.sliced(from, at - from).toByteArray().trimmed();
    at += at < css.size() && css[at] == ';' ? 1 : 0;
    return text;
}

/// Takes `name(…)`, or the name alone where `isBare` is allowed, off the beginning of an import's conditions.
std::optional<QByteArray> takeCondition(QByteArray &conditions, const QByteArray &name, bool isBare)
{
    if (!conditions.toLower().startsWith(name)) {
        return std::nullopt;
    }
    QByteArrayView rest = QByteArrayView(conditions).sliced(name.size());
    if (!rest.startsWith('(')) {
        const bool ends = rest.isEmpty() || rest.startsWith(' ');
        if (isBare && ends) {
            conditions = rest.toByteArray().trimmed();
        }
        return isBare && ends ? std::optional(QByteArray("")) : std::nullopt;
    }
    int open = 0;
    qsizetype end = 0;
    do {
        open += rest[end] == '(' ? 1 : rest[end] == ')' ? -1 : 0;
        ++end;
    } while (open > 0 && end < rest.size());
    const QByteArray inside = rest.sliced(1, std::max<qsizetype>(end - 2, 0)).toByteArray();
    conditions = rest.sliced(end).toByteArray().trimmed();
    return inside;
}

QByteArray within(const QByteArray &rule, const QByteArray &css)
{
    return rule + " {\n" + css + "\n}";
}

/// An imported sheet under the conditions of its import: CSS Cascade 5, section 2.
QByteArray underConditions(QByteArray css, QByteArray conditions)
{
    const auto layer = takeCondition(conditions, "layer", true);
    const auto supports = takeCondition(conditions, "supports", false);
    if (!conditions.isEmpty()) {
        css = within("@media " + conditions, css);
    }
    if (supports) {
        css = within("@supports (" + *supports + ')', css);
    }
    return layer ? within(layer->isEmpty() ? QByteArray("@layer") : "@layer " + *layer, css) : css;
}

} // namespace

QByteArray Sheets::css() const
{
    QByteArray css = m_css;
    return css.replace("</", "<\\/");
}

void Sheets::add(const QByteArray &address, const Base &base, const QByteArray &media)
{
    if (m_count >= mostSheets) {
        m_files.leaveOut(address);
        return;
    }
    if (const auto file = m_files.read(address, base, largestSheet)) {
        addText(file->bytes, {.folder = site::parentOf(file->path), .root = base.root}, media);
    }
}

void Sheets::addFile(const QString &path, const QString &root)
{
    const QByteArray bytes = m_files.bytesOf(path, largestSheet);
    if (!bytes.isNull() && m_count < mostSheets) {
        addText(bytes, {.folder = site::parentOf(site::canonicalPath(path)), .root = root});
    }
}

void Sheets::addText(const QByteArray &css, const Base &base, const QByteArray &media)
{
    ++m_count;
    const QByteArray text = rewritten(css, base, 0);
    const QByteArray conditions = media.trimmed();
    const bool isSafe = !conditions.contains('{') && !conditions.contains('}') && !conditions.contains(';');
    m_css += conditions.isEmpty() || conditions == "all" || !isSafe ? text : within("@media " + conditions, text);
    m_css += '\n';
}

/// What an `@import` brings in; `at` stands behind the keyword.
QByteArray Sheets::imported(QByteArrayView css, qsizetype &at, const Base &base, int depth)
{
    auto token = significant(css, at);
    if (token && token->kind == Kind::Function && token->value == "url") {
        token = significant(css, at);
        significant(css, at); // the parenthesis
    }
    const QByteArray conditions = upToSemicolon(css, at);
    if (!token || (token->kind != Kind::String && token->kind != Kind::Url)) {
        return {};
    }
    if (depth >= deepest || m_count >= mostSheets) {
        m_files.leaveOut(token->value);
        return {};
    }
    const auto file = m_files.read(token->value, base, largestSheet);
    if (!file) {
        return {};
    }
    ++m_count;
    return underConditions(rewritten(file->bytes, {.folder = site::parentOf(file->path), .root = base.root}, depth + 1), conditions);
}

QByteArray Sheets::rewritten(QByteArrayView css, const Base &base, int depth)
{
    m_bytes += css.size();
    if (m_bytes > largestOfAll) {
        return {};
    }
    QByteArray out;
    Brackets brackets;
    for (qsizetype at = css.startsWith("\xef\xbb\xbf") ? 3 : 0; at < css.size();) {
        const CssToken token = cssTokenAt(css, at);
        const QByteArrayView written = css.sliced(at, token.end - at);
        at = token.end;
        if (token.kind == Kind::Comment) {
            continue;
        }
        if (token.kind == Kind::AtKeyword && token.value == "import") {
            out += imported(css, at, base, depth);
        } else if (token.kind == Kind::AtKeyword && (token.value == "charset" || token.value == "namespace")) {
            upToSemicolon(css, at);
        } else if (token.kind == Kind::Url || (token.kind == Kind::String && takesAddresses(brackets.function()))) {
            out += urlOf(m_files.inside(token.value, base));
        } else if (token.kind == Kind::Function && (token.value == "url" || token.value == "src")) {
            const auto address = significant(css, at);
            while (at < css.size() && css[at] != ')') {
                at = cssTokenAt(css, at).end;
            }
            at = std::min(at + 1, css.size());
            out += urlOf(address ? m_files.inside(address->value, base) : QByteArray());
        } else if (brackets.pass(token, written)) {
            out += written;
        }
    }
    return out + brackets.allClosed();
}

} // namespace galley::sitestyle
