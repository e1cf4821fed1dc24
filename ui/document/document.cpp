// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"

#include "document/documentprivate.h"
#include "document/documenttext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace galley
{
namespace
{

QString absolutePath(const QString &path)
{
    const QString absolute = QDir::current().absoluteFilePath(path);
    if (!absolute.contains("/../"_L1)) {
        return QDir::cleanPath(absolute);
    }
    // Behind a symbolic link, ".." is not the folder before it in the name.
    const qsizetype slash = absolute.lastIndexOf(u'/');
    const QString folder = QFileInfo(absolute.first(slash)).canonicalFilePath();
    return folder.isEmpty() ? absolute : folder + absolute.sliced(slash);
}

} // namespace

Document::Private::Private(Document *document)
    : q(document)
{
    followContent();
    connect(&outside, &OutsideWatch::changed, q, [this](const text::File &file) { onChanged(file); });
    connect(&outside, &OutsideWatch::asExpected, q, [this](const text::FileState &state) { onAsExpected(state); });
    connect(&outside, &OutsideWatch::vanished, q, [this] { onVanished(); });
}

void Document::Private::followContent()
{
    connect(&content->document(), &QTextDocument::modificationChanged, q, [this] { reportModified(); });
    connect(&content->document(), &QTextDocument::contentsChange, q, &Document::textChanged);
}

void Document::Private::reportModified()
{
    if (quiet || isModified() == reportedModified) {
        return;
    }
    reportedModified = !reportedModified;
    Q_EMIT q->modifiedChanged(reportedModified);
    if (!reportedModified && conflict) { // nothing is in the way of reading the file again now
        outside.expect(path, *onDisk);
        outside.check();
    }
}

void Document::Private::reportBusy()
{
    if (q->isBusy() == reportedBusy) {
        return;
    }
    reportedBusy = !reportedBusy;
    Q_EMIT q->busyChanged(reportedBusy);
}

void Document::Private::setPath(const QString &to)
{
    if (to == path) {
        return;
    }
    path = to;
    Q_EMIT q->pathChanged();
}

void Document::Private::setFormat(const text::Format &to, bool modified)
{
    format = to;
    format.mixed.clear();
    ++formatRevision;
    modifiedBeyondText = modifiedBeyondText || modified;
    Q_EMIT q->formatChanged();
    reportModified();
}

void Document::Private::setUnmodified()
{
    modifiedBeyondText = false;
    content->document().setModified(false);
    reportModified();
}

void Document::Private::show(const std::shared_ptr<Content> &to, const QString &text)
{
    disconnect(&content->document(), nullptr, q, nullptr);
    reloading.drop();
    const auto before = std::exchange(content, to);
    followContent();
    Q_EMIT q->textDocumentChanged(text);
    Q_EMIT q->textChanged();
}

/// From now on the file is known to be like this.
void Document::Private::isOnDisk(const text::FileState &state)
{
    onDisk = state;
    outside.expect(path, state);
    const bool settled = settle();
    reportModified();
    if (settled) {
        Q_EMIT q->outsideSettled();
    }
}

/// True if there was something to settle.
bool Document::Private::settle()
{
    const bool any = gone || conflict;
    gone = false;
    conflict = false;
    return any;
}

Document::Document(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

Document::~Document()
{
    disconnect(textDocument(), nullptr, this, nullptr);
    d->opening.drop();
    d->restoring.drop();
    d->reloading.drop();
    d->saving.finish();
}

QTextDocument *Document::textDocument() const
{
    return &d->content->document();
}

QString Document::text() const
{
    return textOf(d->content->document());
}

Snapshot Document::snapshot() const
{
    Snapshot snapshot{d->content->text(), d->format, d->path, d->onDisk, d->cursor};
    snapshot.format.mixed = d->content->lineEnds().list(d->format.lineEnding);
    return snapshot;
}

QByteArray Document::utf8() const
{
    return text::toUtf8(text());
}

TextCopy Document::textCopy() const
{
    return d->content->text();
}

QString Document::path() const
{
    return d->path;
}

QString Document::name() const
{
    if (d->path.isEmpty()) {
        return tr("Untitled");
    }
    return QString::fromUtf8(text::toUtf8(QStringView(d->path).sliced(d->path.lastIndexOf(u'/') + 1)));
}

QString Document::displayPath() const
{
    const QString home = QDir::homePath();
    QString path = QString::fromUtf8(text::toUtf8(d->path));
    if (home.size() > 1 && path.startsWith(home + u'/')) {
        path.replace(0, home.size(), u'~');
    }
    return path;
}

const text::Format &Document::format() const
{
    return d->format;
}

bool Document::hasMixedLineEndings() const
{
    return d->content->lineEnds().isMixed();
}

void Document::setEncoding(text::Encoding encoding)
{
    if (encoding == d->format.encoding) {
        return;
    }
    text::Format format = d->format;
    format.encoding = encoding;
    format.byteOrderMark = encoding == text::Encoding::Utf16LE || encoding == text::Encoding::Utf16BE;
    d->setFormat(format, true);
}

void Document::setByteOrderMark(bool mark)
{
    if (mark == d->format.byteOrderMark) {
        return;
    }
    text::Format format = d->format;
    format.byteOrderMark = mark;
    d->setFormat(format, true);
}

void Document::setLineEnding(text::LineEnding ending)
{
    if (ending == d->format.lineEnding && !d->content->lineEnds().isMixed()) {
        return;
    }
    text::Format format = d->format;
    format.lineEnding = ending;
    d->content->lineEnds().set({});
    d->setFormat(format, true);
}

bool Document::isModified() const
{
    return d->isModified();
}

bool Document::isReadOnly() const
{
    return d->problem.has_value();
}

std::optional<text::Error> Document::problem() const
{
    return d->problem;
}

bool Document::hasConflict() const
{
    return d->conflict;
}

int Document::cursor() const
{
    return d->cursor;
}

void Document::setCursor(int position)
{
    d->cursor = position;
}

void Document::setSafetyCopy(SafetyCopy copy)
{
    d->safetyCopy = std::move(copy);
}

void Document::setDress(Content::Dress dress)
{
    d->dress = std::move(dress);
}

void Document::startOpen(const QString &path, std::optional<text::Encoding> encoding)
{
    OpenJob job = d->openJob(absolutePath(path), encoding);
    job.tellHead = [guard = QPointer(this), content = std::weak_ptr(job.content)](const QString &head) {
        const auto tell = [guard, content, head] {
            if (guard && guard->d->opening.isRunning() && guard->d->opening.job()->content == content.lock()) {
                Q_EMIT guard->headRead(head);
            }
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    };
    d->restoring.drop();
    d->opening.start(std::move(job));
    d->reportBusy();
}

QString Document::openingPath() const
{
    return d->opening.isRunning() ? d->opening.job()->path : QString();
}

void Document::cancelOpening()
{
    d->opening.drop();
    Q_EMIT openCancelled();
    d->reportBusy();
}

std::expected<void, text::Error> Document::open(const QString &path, std::optional<text::Encoding> encoding)
{
    d->opening.drop();
    d->restoring.drop();
    const OpenJob job = d->openJob(absolutePath(path), encoding);
    const auto done = d->finishOpening(job, job.run());
    d->reportBusy();
    return done;
}

bool Document::isBusy() const
{
    return d->opening.isRunning() || d->restoring.isRunning() || d->applying;
}

std::expected<void, text::Error> Document::save(Overwrite overwrite)
{
    d->waitForSaving();
    if (d->problem) {
        return std::unexpected(*d->problem);
    }
    return d->save(d->saveJob(d->path, overwrite == Overwrite::Yes ? std::nullopt : d->onDisk));
}

void Document::startSave(Overwrite overwrite)
{
    if (d->saving.isRunning()) {
        d->again = overwrite;
        return;
    }
    if (d->problem) {
        Q_EMIT saveFailed(*d->problem);
        return;
    }
    d->outside.pause();
    d->saving.start(d->saveJob(d->path, overwrite == Overwrite::Yes ? std::nullopt : d->onDisk));
}

std::expected<void, text::Error> Document::saveAs(const QString &path)
{
    d->waitForSaving();
    return d->save(d->saveJob(absolutePath(path), {}));
}

void Document::startRevert()
{
    GradualChange::finishAll(*textDocument());
    d->reloading.start(d->reloadJob({}));
}

std::expected<void, text::Error> Document::revert()
{
    d->waitForSaving();
    GradualChange::finishAll(*textDocument());
    d->reloading.drop();
    const ReloadJob job = d->reloadJob({});
    const auto result = job.run();
    if (!result) {
        return std::unexpected(result.error());
    }
    d->apply(job, *result);
    GradualChange::finishAll(*textDocument());
    return {};
}

void Document::checkOutside()
{
    d->outside.check();
}

void Document::startRestore(const Snapshot &snapshot, std::function<void()> done)
{
    d->opening.drop();
    d->restoring.start({snapshot, d->emptyContent(), thread(), std::move(done)});
    d->reportBusy();
}

} // namespace galley
