// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QTextDocument;

namespace galley
{
struct Palette;
namespace post
{
struct Rendering;
}

/// The pane that shows the post. Watches a QTextDocument, renders it in a worker at every change and keeps the page up to date by
/// patches. Makes Qt WebEngine's view only when it is first shown, after the window takes keys; it works without (the pane says why).
class PreviewView final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// The post to show, and the folder its relative links and images start from (empty: none).
    void showDocument(QTextDocument *document);
    void setFolder(const QString &folder);
    void setPalette(const Palette &palette);
    double zoom() const; ///< 1.0 is normal
    void setZoom(double factor);
    /// The rendering that the page shows now, or is about to. Null before the first.
    std::shared_ptr<const post::Rendering> rendering() const;
    /// The page's `<main>` as the browser holds it: for tests. Calls back with an empty string if the page does not answer in time.
    void readMain(std::function<void(const QString &)> answer);
    /// Shows the post line (0-based, with a fraction inside a line) at the top of the pane.
    void scrollToLine(double line);

Q_SIGNALS:
    /// A newer rendering: outline, counts and front matter may have changed. From the GUI thread.
    void rendered(const std::shared_ptr<const galley::post::Rendering> &rendering);
    /// The page shows the newest text.
    void settled();
    /// The user clicked text that comes from this post line (0-based).
    void lineActivated(int line);
    /// A link to open elsewhere was clicked: scheme already checked (http, https, mailto), or a local post.
    void linkActivated(const QUrl &url);
    void linkHovered(const QString &address);
    /// The user scrolled the page; the post line at its top, with a fraction.
    void scrolled(double line);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
