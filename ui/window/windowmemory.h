// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settings.h"

#include <QObject>

#include <memory>

class QMainWindow;

namespace galley
{
class Document;
class Panes;
namespace post
{
struct Rendering;
}

/// What a window finds again: its size, the panes, the zoom, and for each post the cursor, the place and the title in the list of
/// recent posts. Reads the settings when it is made and when a post is opened, writes them when something changes.
class WindowMemory final : public QObject
{
    Q_OBJECT
public:
    WindowMemory(Settings &settings, QMainWindow &window, Panes &panes, const Document &document);

    /// Where cursor and view of a post were.
    Settings::Place placeOf(const QString &path) const;
    /// Puts cursor and view there.
    void restorePlace(const QString &path);
    /// The window is about to go.
    void store();
    /// The post goes into the list of recent posts now; title and date follow with the rendering.
    void noteRecent();

private:
    void restoreWindow();
    void showTitle(const std::shared_ptr<const post::Rendering> &rendering);

    Settings &m_settings;
    QMainWindow &m_window;
    Panes &m_panes;
    const Document &m_document;
    QString m_title;
    QString m_date;
};

} // namespace galley
