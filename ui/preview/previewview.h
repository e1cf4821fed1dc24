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
namespace checks
{
class SiteSearch;
}
namespace post
{
struct PageTheme;
struct Options;
struct Rendering;
} // namespace post

/// The pane that shows the post. Watches a QTextDocument, renders it in a worker at every change and keeps the page up to date by
/// patches. Makes Qt WebEngine's view only when it is first shown, after the window takes keys; it works without (the pane says why).
/// Does nothing while it is hidden: no rendering either, unless asked to. `registerPreviewScheme()` must have been called before
/// QApplication was made.
class PreviewView final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// The post to show.
    void showDocument(QTextDocument *document, const QString &text = {});
    /// The file of the post (empty: it has none), and who knows its site: there its pictures are found and its links lead. Nothing outside
    /// of the site (or the post's folder) is shown.
    void setPost(const QString &path, const std::shared_ptr<checks::SiteSearch> &sites);
    void setPalette(const Palette &palette);
    /// The look of the page; Galley's own at first.
    void setPageTheme(const post::PageTheme &theme);
    /// With what the post is rendered, where it does not say so itself.
    void setOptions(const post::Options &options);
    /// Whether pictures, films and fonts may come over https. Off at first; the author allows it for a folder (see `remoteBlocked`).
    void setRemoteAllowed(bool allowed);
    bool isRemoteAllowed() const;
    double zoom() const; ///< 1.0 is normal
    void setZoom(double factor);
    /// The rendering that the page shows now, or is about to. Null before the first.
    std::shared_ptr<const post::Rendering> rendering() const;
    /// True if that is a rendering of the text as it is now; false while a newer one is on its way.
    bool isRenderingCurrent() const;
    /// The page's `<main>` as the browser holds it: for tests. Calls back with an empty string if the page does not answer in time.
    void readMain(std::function<void(const QString &)> answer);
    /// Shows the post line (0-based, with a fraction inside a line) at the top of the pane; at or past the post's last line: the page's
    /// end.
    void scrollToLine(double line);
    /// Marks the block that comes from this line in the margin; typing in it keeps it in sight. -1: no mark.
    void showCursorLine(int line);
    /// A post whose HTML is larger is shown only when the author asks for it (32 MB at first).
    void setLargestLive(qsizetype bytes);
    /// Renders also while the pane is hidden, for those who need what `rendered` tells (outline, counts); the page is left alone. Off at
    /// first.
    void setRenderedWhileHidden(bool on);
    /// The bar below the page to find in it; see PreviewFind.
    void openFind();
    void findNext();
    void findPrevious();
    /// Shows a post that was too large to be shown unasked, or starts the preview again after it was stopped (three deaths of the render
    /// process in a minute), or failed to start.
    void restart();

Q_SIGNALS:
    /// A newer rendering: outline, counts and front matter may have changed. From the GUI thread.
    /// `text` is what it was made of, UTF-8.
    void rendered(const std::shared_ptr<const galley::post::Rendering> &rendering, const QByteArray &text);
    /// The page shows the newest text, at the place that was asked for last.
    void settled();
    /// The user clicked text that comes from this post line (0-based).
    void lineActivated(int line);
    /// Follows `lineActivated` where the click hit a word: its place is after `occurrence` others like it in the page's text from that
    /// line.
    void wordActivated(int line, const QString &word, int occurrence);
    /// A link to open elsewhere was clicked: scheme already checked (http, https, mailto), or a post of the site; then `line` (1-based) is
    /// that of the place in it that is meant, 0 if there is none.
    void linkActivated(const QUrl &url, int line = 0);
    void linkHovered(const QString &address);
    /// The user scrolled the page; the post line at its top, with a fraction.
    void scrolled(double line);
    /// How many pictures of the post are not fetched because they are elsewhere; 0 if there are none or it is allowed.
    void remoteBlocked(int count);
    /// The preview was stopped and shows why, with a button; or it runs again.
    void stoppedChanged(bool stopped);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
