// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/picture.h"

#include "preview/previewview.h"
#include "window/mainwindow.h"
#include "window/panes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int patience = 30'000; // milliseconds
/// `settled` says that the page has the text. The page's own first frames (fonts, pictures of the post) come a little later.
constexpr int afterwards = 700;

} // namespace

Picture::Picture(MainWindow &window, const QString &file)
    : QObject(&window)
    , m_window(window)
    , m_file(file)
{
    QTimer::singleShot(patience, this, [this] { fail(u"the preview did not show the post within 30 seconds"_s); });
    const auto takeSoon = [this] { QTimer::singleShot(afterwards, this, &Picture::take); };
    const Document &document = window.document();
    if (document.openingPath().isEmpty()) {
        takeSoon(); // the start page
    } else {
        connect(&document, &Document::openFailed, this, takeSoon); // the start page with the reason
        connect(&document, &Document::opened, this, [this, takeSoon] {
            connect(&m_window.panes().preview(), &PreviewView::settled, this, takeSoon, Qt::SingleShotConnection);
        });
    }
}

void Picture::take()
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    if (!m_window.grab().save(m_file)) {
        fail(u"the file cannot be written"_s);
        return;
    }
    QCoreApplication::exit(0);
}

void Picture::fail(const QString &why)
{
    std::fprintf(stderr, "galley: no picture %s: %s.\n", qPrintable(m_file), qPrintable(why));
    QCoreApplication::exit(1);
}

} // namespace galley
