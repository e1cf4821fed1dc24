// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWebEngineView;

namespace galley
{

/// Has a view paint each frame of the browser engine when it comes. The widget that Qt WebEngine paints with (a QQuickWidget) waits 5 ms
/// after a change, in case there are more; but the engine's frames are whole, and a display's refresh apart. Belongs to the view.
class PromptFrames final : public QObject
{
    Q_OBJECT
public:
    explicit PromptFrames(QWebEngineView *view);

Q_SIGNALS:
    /// A frame is painted that did not have to wait.
    void painted();

private:
    void paintWaiting();

    QWebEngineView *m_view;
};

} // namespace galley
