// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/exporting.h"

#include "diagrams/diagrampainter.h"
#include "dialogs/prompts.h"
#include "document/document.h"
#include "export/filename.h"
#include "export/fragment.h"
#include "export/problems.h"
#include "post/page.h"
#include "post/renderers.h"
#include "settings/settings.h"
#include "text/errortext.h"
#include "window/notices.h"
#include "window/sentences.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutExport = u"export"_s;

QString folderOf(const QString &path)
{
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
}

/// What is selected, else everything; UTF-8.
QByteArray selectedOrAll(const Document &document, const QPlainTextEdit &editor)
{
    const QTextCursor cursor = editor.textCursor();
    return cursor.hasSelection() ? text::toUtf8(cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n')) : document.utf8();
}

} // namespace

Exporting::Exporting(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
}

void Exporting::render(const QByteArray &text, const post::Options &options, const Rendered &then)
{
    const auto work = [text, options] {
        post::Renderers renderers(DiagramPainter::sharedStore());
        return post::render(text, options, renderers.resources());
    };
    QtConcurrent::run(work).then(this, then);
}

void Exporting::exportHtml()
{
    render(m_parts.document.utf8(), {}, [this](const post::Rendering &rendering) { ask(rendering); });
}

void Exporting::exportAgain()
{
    render(m_parts.document.utf8(), {}, [this](const post::Rendering &rendering) {
        const QString path = knownPath();
        if (path.isEmpty()) {
            ask(rendering);
        } else {
            write(rendering, path, exporting::Replace::OwnExports);
        }
    });
}

QString Exporting::knownPath() const
{
    return m_parts.document.path().isEmpty() ? QString() : m_parts.settings.exportPath(m_parts.document.path());
}

void Exporting::ask(const post::Rendering &rendering)
{
    const QString post = m_parts.document.path();
    const QString known = knownPath();
    const QString folder = post.isEmpty() ? m_parts.settings.lastFolder() : folderOf(post);
    const QString name = exporting::proposedFileName(rendering, post.isEmpty() ? QString() : m_parts.document.name());
    const QString path = m_parts.prompts.saveHtml(m_parts.window, known.isEmpty() ? QString(folder + u'/' + name) : known);
    if (!path.isEmpty()) {
        write(rendering, QFileInfo(path).suffix().isEmpty() ? QString(path + u".html"_s) : path, exporting::Replace::AnyFile);
    }
}

void Exporting::write(const post::Rendering &rendering, const QString &path, exporting::Replace replace)
{
    const QString post = m_parts.document.path();
    const auto written = exporting::writePage(post::page(rendering, m_parts.document.name()), path, post, replace);
    if (!written && written.error().kind == exporting::Error::Kind::ForeignFile) {
        ask(rendering); // something else took the place of the earlier export
    } else if (!written) {
        showProblem(written.error());
    } else {
        if (!post.isEmpty()) {
            m_parts.settings.setExportPath(post, path);
        }
        showDone(rendering, path);
    }
}

void Exporting::showDone(const post::Rendering &rendering, const QString &path)
{
    const auto problems = exporting::findProblems(rendering, folderOf(m_parts.document.path()), folderOf(path));
    Notice notice{.kind = problems.empty() ? Notice::Kind::Information : Notice::Kind::Warning,
                  .text = tr("Exported to %1.").arg(QFileInfo(path).fileName()),
                  .actions = {{tr("Open in browser"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}}};
    if (!problems.empty()) {
        notice.text += u' ' + exportProblem(problems.front());
        if (const int more = int(problems.size()) - 1; more > 0) {
            notice.text += u' ' + tr("And %Ln other thing(s) to look at.", nullptr, more);
        }
    }
    m_parts.notices.show(aboutExport, notice);
    Q_EMIT exported(path);
}

void Exporting::showProblem(const exporting::Error &error)
{
    Notice notice{.kind = Notice::Kind::Problem,
                  .text = text::sentenceFor(error.cause, text::Task::Export),
                  .actions = {{tr("Export elsewhere…"), [this] { exportHtml(); }}}};
    if (error.kind == exporting::Error::Kind::SameAsPost) {
        notice.text = tr("The page cannot be written over its own post. Choose another name.");
    }
    m_parts.notices.show(aboutExport, notice);
}

void Exporting::copyHtml()
{
    const QByteArray source = selectedOrAll(m_parts.document, m_parts.editor);
    render(source, {}, [this](const post::Rendering &rendering) {
        const QString html = QString::fromUtf8(exporting::fragment(rendering));
        auto *data = new QMimeData;
        data->setText(html);
        data->setHtml(html);
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT copied();
    });
}

} // namespace galley
