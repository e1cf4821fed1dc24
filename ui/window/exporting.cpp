// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/exporting.h"

#include "diagrams/diagrampainter.h"
#include "dialogs/prompts.h"
#include "document/document.h"
#include "export/filename.h"
#include "export/fragment.h"
#include "export/loads.h"
#include "export/problems.h"
#include "export/product.h"
#include "export/readabletext.h"
#include "post/pagetheme.h"
#include "post/renderers.h"
#include "preview/previewview.h"
#include "printing/printer.h"
#include "settings/settings.h"
#include "text/errortext.h"
#include "window/dialectchoice.h"
#include "window/exportmaker.h"
#include "window/notices.h"
#include "window/pagelook.h"
#include "window/sentences.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
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
const QString aboutProgress = u"exporting"_s;
constexpr int patience = 500; // ms

/// What is selected, else everything; UTF-8.
QByteArray selectedOrAll(const Document &document, const QPlainTextEdit &editor)
{
    const QTextCursor cursor = editor.textCursor();
    return cursor.hasSelection() ? text::toUtf8(cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n')) : document.utf8();
}

/// What the export is without, as the panel lists it: of no rule, since it is true of that file whatever the text is by then.
std::vector<checks::Finding> findMissing(const MadeExport &made)
{
    std::vector<checks::Finding> findings;
    for (const exporting::Problem &problem : made.problems) {
        checks::Finding finding = problem.finding;
        finding.rule = {};
        finding.fix = {};
        finding.severity = checks::Severity::Warning;
        finding.message = problem.shortfall ? exportMessage(*problem.shortfall) : finding.message;
        findings.push_back(std::move(finding));
    }
    for (const QString &address : made.leftOut) {
        checks::Finding finding;
        finding.message = Exporting::tr("The site's style has %1, which is not in the site's folder").arg(address);
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace

Exporting::Exporting(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_maker(new ExportMaker(parts.sites, this))
    , m_handingOn(new ExportMaker(parts.sites, this))
{
    connect(m_maker, &ExportMaker::pictureBegun, this, [this](int number, int count) {
        const QLocale locale;
        goOn(tr("Exporting %1: picture %2 of %3…").arg(m_name, locale.toString(number), locale.toString(count)));
    });
    connect(m_maker, &ExportMaker::printingBegun, this, [this] { goOn(tr("Exporting %1: laying out its pages…").arg(m_name)); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &Exporting::showProgress);
}

Exporting::~Exporting() = default;

post::Options Exporting::options() const
{
    return DialectChoice::optionsFor(m_parts.settings, m_parts.document.path());
}

ExportedPost Exporting::post() const
{
    return {.text = m_parts.document.utf8(), .path = m_parts.document.path(), .name = m_parts.document.name()};
}

void Exporting::exportHtml()
{
    begin(m_parts.document.name());
    m_maker->render(post(), options(), [this](const ExportedPost &post) {
        end();
        ask(post);
    });
}

void Exporting::exportAgain()
{
    begin(m_parts.document.name());
    m_maker->render(post(), options(), [this](const ExportedPost &post) {
        end();
        if (const auto choice = knownChoice()) {
            make(post, *choice, exporting::Replace::OwnExports);
        } else {
            ask(post);
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
    choice.theme = m_parts.look.name();
    choice.path = path;
    return choice;
}

ExportChoice Exporting::look() const
{
    ExportChoice unknown;
    unknown.theme = m_parts.look.name();
    return knownChoice().value_or(unknown);
}

ExportChoice Exporting::proposedChoice(const post::Rendering &rendering) const
{
    if (const auto known = knownChoice()) {
        return *known;
    }
    const QString post = m_parts.document.path();
    const QString folder = post.isEmpty() ? m_parts.settings.lastFolder() : QFileInfo(post).absolutePath();
    ExportChoice choice = look();
    choice.path = folder + u'/' + exporting::proposedFileName(rendering, post.isEmpty() ? QString() : m_parts.document.name());
    return choice;
}

void Exporting::ask(const ExportedPost &post)
{
    const auto work = [post, sites = m_parts.sites] { return int(problemsOf(post, *sites).size()); };
    QtConcurrent::run(work).then(this, [this, post](int problems) { ask(post, problems); });
}

void Exporting::ask(const ExportedPost &post, int problems)
{
    const ExportChoice proposed = proposedChoice(post.rendering);
    auto choice = m_parts.prompts.exportPost(
        m_parts.window, {.choice = proposed,
                         .isInSite = m_parts.look.isInSite(),
                         .problems = problems,
                         .remote = exporting::remoteAddresses(post.rendering),
                         .tryTheme = [this](const QString &name, const auto &then) { m_parts.look.tryOn(name, then); }});
    if (!choice) {
        m_parts.look.apply();
        return;
    }
    if (QFileInfo(choice->path).suffix().isEmpty()) {
        choice->path += QString::fromLatin1(exporting::endingOf(choice->kind));
    }
    m_parts.look.choose(choice->theme, [this, post, choice] { make(post, *choice, exporting::Replace::AnyFile); });
}

const post::PageTheme &Exporting::theme() const
{
    return m_parts.look.theme();
}

void Exporting::make(const ExportedPost &post, const ExportChoice &choice, exporting::Replace replace)
{
    begin(QFileInfo(choice.path).fileName());
    const ExportMaker::Order order{
        .post = post, .choice = choice, .theme = theme(), .page = pageLayout(choice.paper.size, choice.paper.margin)};
    m_maker->make(order, [this, post, choice, replace](const MadeExport &made) {
        end();
        if (!made.problem.isEmpty()) {
            showProblem(made.problem);
        } else if (made.error) {
            showError(*made.error);
        } else {
            write(post, choice, replace, made);
        }
    });
}

void Exporting::makeFile(const QString &folder, const std::function<void(const QString &path)> &then)
{
    ExportChoice choice = look();
    choice.kind = choice.kind == Kind::Page || choice.kind == Kind::Folder ? Kind::OneFile : choice.kind;
    m_handingOn->render(post(), options(), [this, choice, folder, then](const ExportedPost &post) {
        const QString page = exporting::proposedFileName(post.rendering, post.path.isEmpty() ? QString() : post.name);
        const QString path = folder + u'/' + QFileInfo(page).completeBaseName() + QString::fromLatin1(exporting::endingOf(choice.kind));
        const ExportMaker::Order order{
            .post = post, .choice = choice, .theme = theme(), .page = pageLayout(choice.paper.size, choice.paper.margin)};
        m_handingOn->make(order, [this, path, post = post.path, then](const MadeExport &made) {
            const auto written = made.problem.isEmpty() ? exporting::writePage(made.bytes, path, post, exporting::Replace::AnyFile)
                                                        : std::unexpected(exporting::Error{});
            if (!made.problem.isEmpty()) {
                showProblem(made.problem);
            } else if (!written) {
                showError(written.error());
            }
            then(written ? path : QString());
        });
    });
}

/// What takes long is said after a while.
void Exporting::begin(const QString &name)
{
    m_parts.sites->forget(QDateTime::currentDateTimeUtc()); // posts may have changed since they were looked at
    m_name = name;
    m_underWay = tr("Exporting %1…").arg(name);
    if (!m_patience.isActive()) {
        m_patience.start();
    }
}

void Exporting::goOn(const QString &stage)
{
    m_underWay = stage;
    m_parts.notices.change(aboutProgress, stage);
}

void Exporting::end()
{
    m_patience.stop();
    m_parts.notices.dismiss(aboutProgress);
}

void Exporting::showProgress()
{
    m_parts.notices.show(aboutProgress, {.text = m_underWay, .actions = {{tr("Cancel"), [this] { cancel(); }}}, .closable = false});
}

void Exporting::cancel()
{
    m_maker->cancel();
    end();
}

void Exporting::write(const ExportedPost &post, const ExportChoice &choice, exporting::Replace replace, const MadeExport &made)
{
    const auto written = exporting::writePage(made.bytes, choice.path, post.path, replace);
    if (!written && written.error().kind == exporting::Error::Kind::ForeignFile) {
        ask(post); // something else took the place of the earlier export
    } else if (!written) {
        showError(written.error());
    } else {
        if (!post.path.isEmpty()) {
            m_parts.settings.setExport(post.path, choice.path, toOptions(choice));
        }
        showDone(choice, made);
    }
}

void Exporting::showDone(const ExportChoice &choice, const MadeExport &made)
{
    const std::vector<checks::Finding> findings = findMissing(made);
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
    const auto work = [source = selectedOrAll(m_parts.document, m_parts.editor), how, post = m_parts.document.path(), plain] {
        post::Renderers renderers(DiagramPainter::sharedStore());
        const post::Rendering rendering = post::render(source, how, renderers.resources());
        const QByteArray html = exporting::fragment(rendering);
        const QByteArray toPaste = post.isEmpty() ? html : exporting::fragmentToPaste(rendering, exporting::LocalFiles(post));
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
