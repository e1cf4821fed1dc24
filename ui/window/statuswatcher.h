// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace galley
{
class Document;
class Panes;
class StatusLine;
namespace post
{
struct Rendering;
}

/// Keeps the status line true: listens to the post, the cursor and the newest rendering.
class StatusWatcher final : public QObject
{
    Q_OBJECT
public:
    StatusWatcher(Document &document, Panes &panes, StatusLine &line, QObject *parent = nullptr);

private:
    void showRendering(const std::shared_ptr<const post::Rendering> &rendering);
    void showFormat();
    void showSaved();
    void showCursor();

    Document &m_document;
    Panes &m_panes;
    StatusLine &m_line;
};

} // namespace galley
