// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace galley
{
class Panes;

/// Keeps editor and preview at the same line, whichever of them the user scrolls; marks the block with the cursor in the preview,
/// and takes the cursor to what is clicked there. Neither pane signals a scroll that it was told to
/// make, so there is no loop to break here.
class ScrollSync final : public QObject
{
    Q_OBJECT
public:
    explicit ScrollSync(Panes &panes, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    /// Switched on, the preview goes where the editor is.
    void setOn(bool on);

private:
    void followEditor();
    void goToWord(int line, const QString &word, int occurrence);
    Panes &m_panes;
    bool m_on = true;
};

} // namespace galley
