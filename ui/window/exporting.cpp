// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/exporting.h"

#include "diagrams/diagrampainter.h"
#include "dialogs/prompts.h"
#include "document/document.h"
#include "export/filename.h"
#include "export/fragment.h"
#include "export/problems.h"
#include "export/product.h"
#include "export/readabletext.h"
#include "post/pagetheme.h"
#include "post/renderers.h"
#include "preview/availability.h"
#include "preview/previewview.h"
#include "printing/printer.h"
#include "settings/settings.h"
#include "text/errortext.h"
#include "window/dialectchoice.h"
#include "window/notices.h"
#include "window/sentences.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley
{

using exporting::Kind;

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

/// Something in a line of the post; the end of its range is found where the text is.
checks::Finding finding(const QString &message, int line, const QString &detail, const QTextDocument &document)
{
    const QTextBlock block = document.findBlockByNumber(std::max(line, 0));
    const qsizetype at = detail.isEmpty() ? -1 : block.text().indexOf(detail);
    const int begin = at < 0 ? 0 : int(at);
    const int end = at < 0 ? std::max(block.length() - 1, 0) : begin + int(detail.size());
    return {.rule = {},
            .severity = checks::Severity::Warning,
            .message = message,
            .range = {},
            .begin = {std::max(line, 0), begin},
            .end = {std::max(line, 0), end},
            .fix = {}};
}

/// What a reader of the export will miss, in the order of the text.
std::vector<checks::Finding> missing(const post::Rendering &rendering, const ExportChoice &choice, const QString &postFolder,
                                     const exporting::Shortfalls &shortfalls, const QTextDocument &document)
{
    // Where pictures go along, none is left behind.
    const bool beside = choice.kind == Kind::Page || choice.kind == Kind::Fragment;
    std::vector<checks::Finding> findings;
    QStringList missingImages;
    for (const exporting::Problem &problem : exporting::findProblems(rendering, postFolder, beside ? folderOf(choice.path) : QString())) {
        findings.push_back(finding(exportMessage(problem), problem.line, problem.detail, document));
        missingImages += problem.kind == exporting::Problem::Kind::MissingImage ? problem.detail : QString();
    }
    for (const exporting::Shortfall &shortfall : shortfalls) {
        if (!missingImages.contains(shortfall.detail)) {
            findings.push_back(finding(exportMessage(shortfall), shortfall.line, shortfall.detail, document));
        }
    }
    std::ranges::stable_sort(findings, {}, [](const checks::Finding &one) { return one.begin.line; });
    return findings;
}

} // namespace

Exporting::Exporting(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
}

Exporting::~Exporting() = default;

void Exporting::render(const QByteArray &text, const post::Options &options, const Rendered &then)
{
    const auto work = [text, options] {
        post::Renderers renderers(DiagramPainter::sharedStore());
        return post::render(text, options, renderers.resources());
    };
    QtConcurrent::run(work).then(this, then);
}

post::Options Exporting::options() const
{
    return DialectChoice::optionsFor(m_parts.settings, m_parts.document.path());
}

void Exporting::exportHtml()
{
    render(m_parts.document.utf8(), options(), [this](const post::Rendering &rendering) { ask(rendering); });
}

void Exporting::exportAgain()
{
    render(m_parts.document.utf8(), options(), [this](const post::Rendering &rendering) {
        if (const auto choice = knownChoice()) {
            make(rendering, *choice, exporting::Replace::OwnExports);
        } else {
            ask(rendering);
        }
    });
}

std::optional<ExportChoice> Exporting::knownChoice() const
{
    const QString post = m_parts.document.path();
    const QString path = post.isEmpty() ? QString() : m_parts.settings.exportPath(post);
    if (path.isEmpty()) {
        return std::nullopt;
    }
    ExportChoice choice = fromOptions(m_parts.settings.exportOptions(post));
    choice.path = path;
    return choice;
}

ExportChoice Exporting::proposedChoice(const post::Rendering &rendering) const
{
    if (const auto known = knownChoice()) {
        return *known;
    }
    const QString post = m_parts.document.path();
    const QString folder = post.isEmpty() ? m_parts.settings.lastFolder() : folderOf(post);
    ExportChoice choice;
    choice.theme = m_parts.settings.pageTheme();
    choice.path = folder + u'/' + exporting::proposedFileName(rendering, post.isEmpty() ? QString() : m_parts.document.name());
    return choice;
}

void Exporting::ask(const post::Rendering &rendering)
{
    const ExportChoice proposed = proposedChoice(rendering);
    const auto problems = exporting::findProblems(rendering, folderOf(m_parts.document.path()), {});
    auto choice = m_parts.prompts.exportPost(
        m_parts.window,
        {.choice = proposed, .problems = int(problems.size()), .tryTheme = [this](const QString &name) { showTheme(name); }});
    if (!choice) {
        applyTheme();
        return;
    }
    if (QFileInfo(choice->path).suffix().isEmpty()) {
        choice->path += QString::fromLatin1(exporting::endingOf(choice->kind));
    }
    m_parts.settings.setPageTheme(choice->theme);
    applyTheme();
    make(rendering, *choice, exporting::Replace::AnyFile);
}

void Exporting::applyTheme()
{
    showTheme(m_parts.settings.pageTheme());
}

void Exporting::showTheme(const QString &name)
{
    const auto theme = name == u"galley"_s ? post::PageTheme() : post::pageTheme(name).value_or(post::PageTheme());
    m_parts.preview.setPageTheme(name.isEmpty() ? post::PageTheme() : theme);
}

void Exporting::make(const post::Rendering &rendering, const ExportChoice &choice, exporting::Replace replace)
{
    const auto work = [rendering, choice, post = m_parts.document.path(), name = m_parts.document.name()] {
        return makeExport(rendering, choice, post, name);
    };
    QtConcurrent::run(work).then(this, [this, rendering, choice, replace](const MadeExport &made) {
        if (!made.problem.isEmpty()) {
            showProblem(made.problem);
        } else if (made.error) {
            showError(*made.error);
        } else if (choice.kind == Kind::Pdf) {
            print(rendering, choice, replace, made);
        } else {
            write(rendering, choice, replace, made);
        }
    });
}

void Exporting::print(const post::Rendering &rendering, const ExportChoice &choice, exporting::Replace replace, const MadeExport &made)
{
    if (previewObstacle() != PreviewObstacle::None) {
        showProblem(tr("A PDF needs the browser engine, which does not run here; the preview says why."));
        return;
    }
    m_parts.notices.show(aboutExport, {.kind = Notice::Kind::Information, .text = tr("Printing…"), .actions = {}});
    m_printer = std::make_unique<Printer>();
    m_printer->print({.html = made.bytes, .paper = choice.paper.size, .margin = choice.paper.margin},
                     [this, rendering, choice, replace, made](const QByteArray &printed) {
                         MadeExport pdf = made;
                         pdf.bytes = finishedPdf(printed, rendering, choice, m_parts.document.name());
                         if (pdf.bytes.isEmpty()) {
                             showProblem(tr("The browser engine did not print this post. Try again, or export a web page and print that."));
                         } else {
                             write(rendering, choice, replace, pdf);
                         }
                     });
}

void Exporting::write(const post::Rendering &rendering, const ExportChoice &choice, exporting::Replace replace, const MadeExport &made)
{
    const QString post = m_parts.document.path();
    const auto written = exporting::writePage(made.bytes, choice.path, post, replace);
    if (!written && written.error().kind == exporting::Error::Kind::ForeignFile) {
        ask(rendering); // something else took the place of the earlier export
    } else if (!written) {
        showError(written.error());
    } else {
        if (!post.isEmpty()) {
            m_parts.settings.setExport(post, choice.path, toOptions(choice));
        }
        showDone(rendering, choice, made);
    }
}

void Exporting::showDone(const post::Rendering &rendering, const ExportChoice &choice, const MadeExport &made)
{
    const std::vector<checks::Finding> findings =
        missing(rendering, choice, folderOf(m_parts.document.path()), made.shortfalls, *m_parts.document.textDocument());
    const QString open = choice.kind == Kind::Pdf || choice.kind == Kind::Epub ? tr("Open") : tr("Open in browser");
    Notice notice{.kind = findings.empty() ? Notice::Kind::Information : Notice::Kind::Warning,
                  .text = tr("Exported to %1.").arg(QFileInfo(choice.path).fileName()),
                  .actions = {{open, [path = choice.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}}};
    if (!findings.empty()) {
        notice.actions.prepend({tr("Show the list"), [this] { Q_EMIT listWanted(); }});
        notice.text += u' ' + withLine(findings.front().message, findings.front().begin.line);
        if (const int more = int(findings.size()) - 1; more > 0) {
            notice.text += u' ' + tr("And %Ln other thing(s) to look at.", nullptr, more);
        }
    }
    m_parts.notices.show(aboutExport, notice);
    Q_EMIT fellShort(choice.path, findings);
    Q_EMIT exported(choice.path);
}

void Exporting::showError(const exporting::Error &error)
{
    if (error.kind == exporting::Error::Kind::SameAsPost) {
        showProblem(tr("The page cannot be written over its own post. Choose another name."));
    } else {
        showProblem(text::sentenceFor(error.cause, text::Task::Export));
    }
}

void Exporting::showProblem(const QString &sentence)
{
    m_parts.notices.show(
        aboutExport, {.kind = Notice::Kind::Problem, .text = sentence, .actions = {{tr("Export elsewhere…"), [this] { exportHtml(); }}}});
}

void Exporting::copy(PlainFlavour plain)
{
    struct Flavours {
        QString html;
        QString text;
    };
    post::Options how = options();
    if (const auto whole = m_parts.preview.rendering()) { // a selection does not have the front matter that says these
        how.markdown.dialect = whole->dialect;
        how.language = whole->language;
    }
    const auto work = [source = selectedOrAll(m_parts.document, m_parts.editor), how, folder = folderOf(m_parts.document.path()), plain] {
        post::Renderers renderers(DiagramPainter::sharedStore());
        const post::Rendering rendering = post::render(source, how, renderers.resources());
        const QByteArray html = exporting::fragment(rendering);
        const QByteArray toPaste = folder.isEmpty() ? html : exporting::fragmentToPaste(rendering, exporting::LocalFiles(folder));
        return Flavours{.html = QString::fromUtf8(toPaste),
                        .text = plain == PlainFlavour::Words ? exporting::readableText(html) : QString::fromUtf8(html)};
    };
    QtConcurrent::run(work).then(this, [this](const Flavours &flavours) {
        auto *data = new QMimeData;
        data->setText(flavours.text);
        data->setHtml(flavours.html);
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT copied();
    });
}

} // namespace galley
