// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/svgweight.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

struct Element {
    int own = 1;               ///< its weight without what is in it and what it refers to
    bool isGradient = false;   ///< drawn from its colours alone, however much it refers to
    QStringList targets;       ///< ids of what it refers to
    QStringList selectors;     ///< by which a style sheet may refer to more: name, `.class`, `#id`
    std::vector<int> children; ///< indices
};

/// The largest of the numbers in an attribute's value: `stdDeviation="2 3"` -> 3; 0 if there is none.
double largestOf(QStringView value)
{
    double largest = 0;
    for (const QStringView numbers : value.tokenize(u' ')) {
        for (const QStringView number : numbers.tokenize(u',')) {
            largest = std::max(largest, number.toDouble());
        }
    }
    return largest;
}

/// What a step of a filter costs, in elements that are drawn; 1 for what is no such step. It goes over all pixels, some steps with all
/// neighbours that their radius reaches.
int weightOf(QStringView name, const QXmlStreamAttributes &attributes)
{
    constexpr int overAllPixels = 200;
    constexpr int slow = 4000;
    constexpr double most = 1e6;
    static const QSet<QStringView> parts{u"feMergeNode", u"feFuncR",      u"feFuncG",     u"feFuncB",
                                         u"feFuncA",     u"fePointLight", u"feSpotLight", u"feDistantLight"};
    if (!name.startsWith(u"fe") || parts.contains(name)) {
        return 1;
    }
    if (name == u"feTurbulence" || name == u"feDiffuseLighting" || name == u"feSpecularLighting") {
        return slow;
    }
    double reach = 0;
    if (name == u"feGaussianBlur" || name == u"feDropShadow") {
        reach = largestOf(attributes.value(u"stdDeviation"));
    } else if (name == u"feMorphology") {
        reach = 2 * largestOf(attributes.value(u"radius"));
    } else if (name == u"feConvolveMatrix") {
        reach = 10 * largestOf(attributes.value(u"order"));
    }
    const double neighbours = reach / 10 + reach * reach / 100; // measured: what is around a tile is made for each tile
    return int(std::min(overAllPixels * (1 + neighbours), most));
}

constexpr auto filterFunction = "filter("_L1; ///< stands among ids for `blur(…)` and the like; no id that `url(#…)` names has its sign

/// The ids in `url(#a)`, `url("#b")` …, and what stands for a function that filters.
QStringList referencesIn(QStringView style)
{
    static const QRegularExpression reference(QStringLiteral(R"(url\(\s*["']?#([^"'()\s]+)|\b(?:blur|drop-shadow)\()"));
    QStringList ids;
    if (style.contains(u'(')) {
        for (const QRegularExpressionMatch &match : reference.globalMatchView(style)) {
            ids << (match.hasCaptured(1) ? match.captured(1) : QString(filterFunction));
        }
    }
    return ids;
}

/// True for a drawing in an address, which nobody weighs.
bool isDrawingIn(QStringView text)
{
    return text.contains(u"data:image/svg", Qt::CaseInsensitive);
}

/// What a drawing's style sheets refer to. Rules for a name, a class or an id are kept by it, others are taken for rules about everything.
class Sheets final
{
public:
    void add(QString text)
    {
        static const QRegularExpression comment(QStringLiteral(R"(/\*.*?\*/)"), QRegularExpression::DotMatchesEverythingOption);
        text.remove(comment);
        for (const QStringView rule : QStringView(text).tokenize(u'}')) {
            const qsizetype brace = rule.lastIndexOf(u'{');
            const QStringList targets = brace < 0 ? QStringList() : referencesIn(rule.sliced(brace));
            if (!targets.isEmpty()) {
                const QStringView before = rule.first(brace);
                addRule(before.sliced(before.lastIndexOf(u'{') + 1), targets);
            }
        }
    }

    /// By what is known of the element only.
    QStringList targetsOf(const QStringList &selectors) const
    {
        QStringList targets;
        for (const QString &selector : selectors) {
            targets += m_targets.value(selector);
        }
        return targets;
    }

    const QStringList &targetsOfAll() const { return m_ofAll; }

private:
    void addRule(QStringView selectors, const QStringList &targets)
    {
        static const QRegularExpression simple(QStringLiteral(R"(^[.#]?[\w-]+$)"));
        for (const QStringView selector : selectors.tokenize(u',')) {
            const QStringView trimmed = selector.trimmed();
            (simple.matchView(trimmed).hasMatch() ? m_targets[trimmed.toString()] : m_ofAll) += targets;
        }
    }

    QStringList m_ofAll;
    QHash<QString, QStringList> m_targets;
};

class Tree final
{
public:
    bool read(QIODevice &device, int most)
    {
        QXmlStreamReader xml(&device);
        std::vector<int> open;
        while (!xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (int(m_elements.size()) >= most || holdsDrawing(xml.attributes())) {
                    return false;
                }
                add(xml, open);
                break;
            case QXmlStreamReader::EndElement:
                if (xml.name() == u"style" && !addSheet()) {
                    return false;
                }
                open.pop_back();
                m_inStyle = false;
                break;
            case QXmlStreamReader::Characters:
                m_style += m_inStyle ? xml.text() : QStringView();
                break;
            default:
                break;
            }
        }
        return !xml.hasError(); // what is not well-formed is not drawn either; entities that grow too much are an error, too
    }

    int weight(int most)
    {
        m_weights.assign(m_elements.size(), unknown);
        return m_elements.empty() ? 0 : weigh(0, most);
    }

private:
    static constexpr int unknown = -1;
    static constexpr int underWay = -2;
    static constexpr int deepest = 1000; ///< nesting of elements and references, for the sake of the stack
    void add(const QXmlStreamReader &xml, std::vector<int> &open)
    {
        const int index = int(m_elements.size());
        const QXmlStreamAttributes attributes = xml.attributes();
        Element element{.own = weightOf(xml.name(), attributes),
                        .isGradient = xml.name() == u"linearGradient" || xml.name() == u"radialGradient",
                        .targets = targetsOf(xml.name(), attributes),
                        .selectors = {xml.name().toString()},
                        .children = {}};
        for (const QStringView name : attributes.value(u"class").tokenize(u' ', Qt::SkipEmptyParts)) {
            element.selectors << u'.' + name;
        }
        m_inStyle = xml.name() == u"style";
        const QString id = attributes.value(u"id").toString();
        if (!id.isEmpty()) {
            element.selectors << u'#' + id;
        }
        if (!id.isEmpty() && !m_ids.contains(id)) {
            m_ids.insert(id, index);
        }
        if (!open.empty()) {
            m_elements[size_t(open.back())].children.push_back(index);
        }
        m_elements.push_back(std::move(element));
        open.push_back(index);
    }

    static bool holdsDrawing(const QXmlStreamAttributes &attributes)
    {
        return std::ranges::any_of(attributes, [](const QXmlStreamAttribute &one) { return isDrawingIn(one.value()); });
    }

    bool addSheet()
    {
        const QString text = std::exchange(m_style, {});
        m_sheets.add(text);
        return !isDrawingIn(text);
    }

    static QStringList targetsOf(QStringView name, const QXmlStreamAttributes &attributes)
    {
        QStringList targets;
        const bool isDrawnByName = name == u"use" || name == u"pattern" || name == u"feImage";
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name() != u"href") {
                targets += referencesIn(attribute.value());
            } else if (isDrawnByName && attribute.value().startsWith(u'#')) {
                targets += attribute.value().sliced(1).toString();
            }
        }
        return targets;
    }

    qint64 weighReferences(const Element &element, int most)
    {
        qint64 sum = 0;
        for (const QString &id : element.targets + m_sheets.targetsOf(element.selectors)) {
            sum += weighTarget(id, most, most);
        }
        for (const QString &id : m_sheets.targetsOfAll()) { // to itself as well, then, which means nothing
            sum += weighTarget(id, most, 1);
        }
        return sum;
    }

    qint64 weighTarget(const QString &id, int most, int ifUnderWay)
    {
        constexpr int function = 20'000;
        if (id == filterFunction) {
            return function;
        }
        const auto target = m_ids.constFind(id);
        if (target == m_ids.constEnd()) {
            return 0;
        }
        if (m_weights[size_t(*target)] == underWay) {
            return ifUnderWay;
        }
        return m_elements[size_t(*target)].isGradient ? 1 : weigh(*target, most);
    }

    int weigh(int index, int most)
    {
        if (m_weights[size_t(index)] == underWay || ++m_depth > deepest) {
            return most;
        }
        if (m_weights[size_t(index)] != unknown) {
            --m_depth;
            return m_weights[size_t(index)];
        }
        m_weights[size_t(index)] = underWay;
        qint64 sum = m_elements[size_t(index)].own;
        for (const int child : m_elements[size_t(index)].children) {
            sum += weigh(child, most);
        }
        sum += weighReferences(m_elements[size_t(index)], most);
        --m_depth;
        return m_weights[size_t(index)] = int(std::min<qint64>(sum, most));
    }

    std::vector<Element> m_elements;
    Sheets m_sheets;
    QString m_style; ///< of the `<style>` that is being read
    bool m_inStyle = false;
    QHash<QString, int> m_ids;
    std::vector<int> m_weights;
    int m_depth = 0;
};

} // namespace

int svgWeight(QIODevice &device, int most)
{
    Tree tree;
    return tree.read(device, most) ? tree.weight(most) : most;
}

} // namespace galley
