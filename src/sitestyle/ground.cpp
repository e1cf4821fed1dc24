// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sitestyle/ground.h"

#include "sitestyle/csstokens.h"
#include "text/ascii.h"

#include <QByteArrayList>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace galley::sitestyle
{

namespace
{

/// What the sheet says of the page itself.
struct Ground {
    QHash<QByteArray, QByteArray> properties; ///< custom ones
    QByteArray ofBody;                        ///< value of its background
    QByteArray ofRoot;
    QByteArray scheme; ///< `color-scheme`
};

/// Goes over the rules of a sheet. Takes time linear in it.
class GroundReader
{
public:
    explicit GroundReader(QByteArrayView css)
        : m_css(css)
    {
    }

    Ground run()
    {
        while (m_at < m_css.size()) {
            readRule();
        }
        return std::move(m_ground);
    }

private:
    /// The text up to one of these characters outside of strings, parentheses and comments, which is passed over.
    QByteArray textUpTo(QByteArrayView ends, char &end)
    {
        QByteArray text;
        int depth = 0;
        for (end = '\0'; m_at < m_css.size();) {
            const CssToken token = cssTokenAt(m_css, m_at);
            const QByteArrayView written = m_css.sliced(m_at, token.end - m_at);
            m_at = token.end;
            if (token.kind == CssToken::Kind::Comment) {
                continue;
            }
            const bool isSign = token.kind == CssToken::Kind::Other && written.size() == 1;
            if (isSign && depth == 0 && ends.contains(written.front())) {
                end = written.front();
                break;
            }
            depth += token.kind == CssToken::Kind::Function || (isSign && written.front() == '(') ? 1 : 0;
            depth -= isSign && written.front() == ')' && depth > 0 ? 1 : 0;
            text += written;
        }
        return text.trimmed();
    }

    void readRule()
    {
        char end = '\0';
        const QByteArray head = textUpTo("{};", end).toLower();
        if (end != '{') {
            return; // `@import …;`, the end of a group of rules
        }
        const bool isGroup = head.startsWith("@layer") || head.startsWith("@supports") || head.startsWith("@scope") ||
                             (head.startsWith("@media") && (head.endsWith("screen") || head.endsWith("all")));
        if (isGroup) {
            return; // its rules are read like others
        }
        if (head.startsWith('@')) {
            passBlock();
        } else {
            readDeclarations(head);
        }
    }

    void passBlock()
    {
        char end = '\0';
        for (int depth = 1; depth > 0 && m_at < m_css.size();) {
            textUpTo("{}", end);
            depth += end == '{' ? 1 : end == '}' ? -1 : 0;
        }
    }

    void readDeclarations(const QByteArray &selectors)
    {
        bool isBody = false;
        bool isRoot = false;
        for (const QByteArray &one : selectors.split(',')) {
            const QByteArray selector = one.simplified();
            isBody = isBody || selector == "body" || selector == "html body";
            isRoot = isRoot || selector == "html" || selector == ":root" || selector == "*";
        }
        for (char end = ';'; end == ';';) {
            const QByteArray declaration = textUpTo(";{}", end);
            if (end == '{') {
                passBlock(); // a rule within the rule
                end = ';';
            } else if (const qsizetype colon = declaration.indexOf(':'); colon > 0 && (isBody || isRoot)) {
                take(declaration.first(colon).trimmed().toLower(), declaration.sliced(colon + 1).trimmed(), isBody, isRoot);
            }
        }
    }

    void take(const QByteArray &name, const QByteArray &value, bool isBody, bool isRoot)
    {
        if (name.startsWith("--")) {
            m_ground.properties.insert(name, value);
        } else if (name == "background" || name == "background-color") {
            (isBody ? m_ground.ofBody : m_ground.ofRoot) = value;
            m_ground.ofRoot = isRoot ? value : m_ground.ofRoot;
        } else if (name == "color-scheme") {
            m_ground.scheme = value.toLower();
        }
    }

    const QByteArrayView m_css;
    qsizetype m_at = 0;
    Ground m_ground;
};

using Colour = std::array<double, 3>; ///< red, green, blue, from 0 to 1

std::optional<Colour> hexadecimal(const QByteArray &digits)
{
    const qsizetype each = digits.size() == 3 || digits.size() == 4 ? 1 : digits.size() == 6 || digits.size() == 8 ? 2 : 0;
    Colour colour{};
    for (qsizetype i = 0; i < 3 && each > 0; ++i) {
        bool isNumber = false;
        colour[size_t(i)] = digits.sliced(i * each, each).repeated(int(3 - each)).first(2).toInt(&isNumber, 16) / 255.0;
        if (!isNumber) {
            return std::nullopt;
        }
    }
    return each > 0 ? std::optional(colour) : std::nullopt;
}

/// The arguments of `rgb(…)`, `hsl(…)`: parted by commas, blanks or a slash; a percentage as a part of `whole`.
std::vector<double> numbers(QByteArray arguments, double whole)
{
    std::vector<double> all;
    for (const QByteArray &one : arguments.replace(',', ' ').replace('/', ' ').simplified().split(' ')) {
        QByteArray digits = one;
        const bool isPart = digits.endsWith('%');
        while (!digits.isEmpty() && (digits.back() < '0' || digits.back() > '9') && digits.back() != '.') {
            digits.chop(1); // %, deg
        }
        all.push_back(isPart ? digits.toDouble() / 100 * whole : digits.toDouble());
    }
    return all;
}

/// CSS Color Module Level 4, section 7.1.
Colour fromHsl(double hue, double saturation, double lightness)
{
    const auto part = [&](double n) {
        const double k = std::fmod(n + hue / 30, 12);
        return lightness - saturation * std::min(lightness, 1 - lightness) * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
    };
    return {part(0), part(8), part(4)};
}

/// The first colour in a value; nothing if there is none that is understood here.
std::optional<Colour> colourIn(const QByteArray &value)
{
    static constexpr std::array dark{"black",     "navy",          "midnightblue", "darkblue", "darkslategray",
                                     "darkgreen", "darkslategrey", "maroon",       "indigo"};
    for (qsizetype at = 0; at < value.size();) {
        const CssToken token = cssTokenAt(value, at);
        const QByteArray written = value.sliced(at, token.end - at).toLower();
        at = token.end;
        if (written.startsWith('#')) {
            const qsizetype begin = at - written.size() + 1;
            const auto end = std::find_if_not(value.begin() + begin, value.end(), isHexDigit);
            return hexadecimal(value.sliced(begin, end - value.begin() - begin));
        }
        const qsizetype close = value.indexOf(')', at);
        if (token.kind == CssToken::Kind::Function && close > 0) {
            const bool isHsl = token.value.startsWith("hsl");
            const std::vector<double> parts = numbers(value.sliced(at, close - at), isHsl ? 1 : 255);
            if (parts.size() >= 3 && (isHsl || token.value.startsWith("rgb"))) {
                return isHsl ? fromHsl(parts[0], parts[1], parts[2]) : Colour{parts[0] / 255, parts[1] / 255, parts[2] / 255};
            }
        }
        if (std::ranges::any_of(dark, [&written](const char *name) { return written == name; })) {
            return Colour{};
        }
    }
    return std::nullopt;
}

/// With the values of custom properties in it.
QByteArray resolved(QByteArray value, const QHash<QByteArray, QByteArray> &properties)
{
    constexpr int deepest = 8;
    for (int i = 0; i < deepest; ++i) {
        const qsizetype at = value.indexOf("var(");
        const qsizetype end = at < 0 ? -1 : value.indexOf(')', at);
        if (end < 0) {
            break;
        }
        const QByteArray inside = value.sliced(at + 4, end - at - 4);
        const qsizetype comma = inside.indexOf(',');
        const QByteArray name = (comma < 0 ? inside : inside.first(comma)).trimmed().toLower();
        value.replace(at, end + 1 - at, properties.value(name, comma < 0 ? QByteArray() : inside.sliced(comma + 1)));
    }
    return value;
}

/// Relative luminance, WCAG 2.2.
double luminance(const Colour &colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

} // namespace

bool hasRootGround(QByteArrayView css)
{
    return !GroundReader(css).run().ofRoot.isEmpty();
}

bool isDark(QByteArrayView css)
{
    constexpr double middle = 0.179; // white text has more contrast on what is below
    const Ground ground = GroundReader(css).run();
    for (const QByteArray &value : {ground.ofBody, ground.ofRoot}) {
        if (const auto colour = colourIn(resolved(value, ground.properties))) {
            return luminance(*colour) < middle;
        }
    }
    return ground.scheme == "dark" || ground.scheme == "only dark" || ground.scheme == "dark only";
}

} // namespace galley::sitestyle
