// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagrams/diagrampage.h"
#include "diagrams/store.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace galley
{

/// Draws diagrams, one after the other, and puts the pictures into the store. Its page is made for the first one; it is thrown away and
/// made again when it hangs or dies, and the diagram that did that counts as a failure. For the GUI thread.
class DiagramPainter final : public QObject
{
    Q_OBJECT
public:
    explicit DiagramPainter(std::shared_ptr<diagrams::Store> store, QObject *parent = nullptr);
    ~DiagramPainter() override;

    /// The store of this user, for all windows.
    static std::shared_ptr<diagrams::Store> sharedStore();

    /// What is wanted now. What waited before and is not wanted any more is not drawn: the author has typed on.
    void draw(const std::vector<diagrams::Diagram> &diagrams);
    bool isIdle() const { return !m_current && m_waiting.empty(); }
    /// How long one drawing may take, in milliseconds; ten seconds at first.
    void setTimeLimit(int milliseconds);

Q_SIGNALS:
    /// The store has one more picture, or failure.
    void drawn();
    /// There is nothing left to draw.
    void finished();

private:
    void next();
    void makePage();
    void pageDied(bool tookTooLong);
    void done();

    std::shared_ptr<diagrams::Store> m_store;
    std::deque<diagrams::Diagram> m_waiting;
    std::optional<diagrams::Diagram> m_current;
    int m_limit = 10'000;
    std::unique_ptr<DiagramProfile> m_profile;
    DiagramPage *m_page = nullptr;
};

} // namespace galley
