// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "diagrams/diagrampainter.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley
{

DiagramPainter::DiagramPainter(std::shared_ptr<diagrams::Store> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

DiagramPainter::~DiagramPainter()
{
    delete m_page; // before its profile
}

std::shared_ptr<diagrams::Store> DiagramPainter::sharedStore()
{
    static const auto store = std::make_shared<diagrams::Store>(diagrams::Store::sharedFolder());
    return store;
}

void DiagramPainter::setTimeLimit(int milliseconds)
{
    m_limit = milliseconds;
    if (m_page) {
        m_page->setTimeLimit(milliseconds);
    }
}

void DiagramPainter::draw(const std::vector<diagrams::Diagram> &wanted)
{
    m_waiting.assign(wanted.begin(), wanted.end());
    std::erase_if(m_waiting, [this](const diagrams::Diagram &diagram) { return diagram == m_current; });
    next();
}

void DiagramPainter::next()
{
    while (!m_current && !m_waiting.empty()) {
        m_current = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_store->find(*m_current)) {
            m_current.reset(); // asked for twice
            continue;
        }
        makePage();
        const QString prefix = QString::fromStdString(diagrams::idPrefixOf(*m_current));
        m_page->draw(QString::fromStdString(m_current->language), QString::fromStdString(m_current->source), prefix,
                     [this](const DiagramPage::Result &result) {
                         if (result) {
                             m_store->insertDrawn(*m_current, result->toStdString());
                         } else {
                             m_store->insertFailure(*m_current, result.error().toStdString());
                         }
                         done();
                     });
    }
    if (isIdle()) {
        Q_EMIT finished();
    }
}

void DiagramPainter::makePage()
{
    if (m_page) {
        return;
    }
    if (!m_profile) {
        m_profile = std::make_unique<DiagramProfile>();
    }
    m_page = new DiagramPage(*m_profile, this);
    m_page->setTimeLimit(m_limit);
    connect(m_page, &DiagramPage::died, this, &DiagramPainter::pageDied);
}

void DiagramPainter::pageDied(bool tookTooLong)
{
    std::exchange(m_page, nullptr)->deleteLater();
    if (m_current) {
        const QString limit = QLocale::c().toString(m_limit / 1000.0);
        m_store->insertFailure(*m_current, tookTooLong ? "the diagram was not drawn within " + limit.toStdString() + " seconds"
                                                       : "the diagram stopped the program that draws it");
        done();
    }
}

void DiagramPainter::done()
{
    m_current.reset();
    Q_EMIT drawn();
    next();
}

} // namespace galley
