// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/svgweight.h"

#include <QHash>
#include <QXmlStreamReader>

#include <vector>

namespace galley
{

namespace
{

struct Element {
    QString target;            ///< of a <use>, without the "#"; else empty
    std::vector<int> children; ///< indices
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
                if (int(m_elements.size()) >= most) {
                    return false;
                }
                add(xml, open);
                break;
            case QXmlStreamReader::EndElement:
                open.pop_back();
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
        Element element;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"use") {
            QStringView target = attributes.value(u"href");
            if (target.isEmpty()) {
                target = attributes.value(u"http://www.w3.org/1999/xlink", u"href");
            }
            element.target = target.startsWith(u'#') ? target.sliced(1).toString() : QString();
        }
        const QString id = attributes.value(u"id").toString();
        if (!id.isEmpty() && !m_ids.contains(id)) {
            m_ids.insert(id, index);
        }
        if (!open.empty()) {
            m_elements[size_t(open.back())].children.push_back(index);
        }
        m_elements.push_back(std::move(element));
        open.push_back(index);
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
        qint64 sum = 1;
        for (const int child : m_elements[size_t(index)].children) {
            sum += weigh(child, most);
        }
        const auto target = m_ids.constFind(m_elements[size_t(index)].target);
        if (!m_elements[size_t(index)].target.isEmpty() && target != m_ids.constEnd()) {
            sum += weigh(*target, most);
        }
        --m_depth;
        return m_weights[size_t(index)] = int(std::min<qint64>(sum, most));
    }

    std::vector<Element> m_elements;
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
