// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"

#include "document/documenttext.h"
#include "document/lineends.h"
#include "document/outsidewatch.h"
#include "document/savejob.h"
#include "document/textchange.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QTextCursor>
#include <QTextDocument>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley
{
namespace
{

QString absolutePath(const QString &path)
{
    const QString absolute = QDir::current().absoluteFilePath(path);
    if (!absolute.contains("/../"_L1))
        return QDir::cleanPath(absolute);
    // Behind a symbolic link, ".." is not the folder before it in the name.
    const qsizetype slash = absolute.lastIndexOf(u'/');
    const QString folder = QFileInfo(absolute.first(slash)).canonicalFilePath();
    return folder.isEmpty() ? absolute : folder + absolute.sliced(slash);
}

} // namespace

using Result = std::expected<text::FileState, text::Error>;

struct Document::Private {
    explicit Private(Document *document);

    // what is shown and known
    bool isModified() const { return textDocument.isModified() || modifiedBeyondText || gone; }
    void reportModified();
    void setPath(const QString &to);
    void setFormat(const text::Format &to, bool modified);
    void setUnmodified();
    void load(const text::Decoded &decoded);
    void reload(const text::File &file);
    void isOnDisk(const text::FileState &state);

    // saving
    SaveJob jobFor(const QString &to, const std::optional<text::FileState> &expected) const;
    std::expected<void, text::Error> run(const SaveJob &job);
    std::expected<void, text::Error> finish(const SaveJob &job, const Result &result);
    void finishRunning();
    void waitForRunning();

    // the file's other users
    void onChanged(const text::File &file);
    void onAsExpected(const text::FileState &state);
    void onVanished();
    bool settle();

    Document *q;
    QTextDocument textDocument;
    LineEnds lineEnds{textDocument};
    OutsideWatch outside;
    QString path;
    text::Format format;
    std::optional<text::Encoding> chosenEncoding; ///< by the user; else each reading detects it
    std::optional<text::FileState> onDisk;        ///< the file as it was last read or written
    std::optional<text::Error> problem;
    SafetyCopy safetyCopy;
    QFutureWatcher<Result> saving;
    std::optional<SaveJob> running; ///< what `saving` does
    std::optional<Overwrite> again; ///< a save that was asked for while another ran
    int cursor = 0;
    int textRevision = 0;
    int formatRevision = 0;
    bool modifiedBeyondText = false; ///< in a way that undo cannot take back: the format, or a restored text
    bool gone = false;
    bool conflict = false;
    bool reportedModified = false;
    bool quiet = false; ///< no modifiedChanged() in the middle of things
};

Document::Private::Private(Document *document)
    : q(document)
{
    // What QPlainTextEdit wants, and without a layout a QTextDocument reports no changes.
    textDocument.setDocumentLayout(new QPlainTextDocumentLayout(&textDocument));
    connect(&textDocument, &QTextDocument::modificationChanged, q, [this] { reportModified(); });
    connect(&textDocument, &QTextDocument::contentsChange, q, [this] { ++textRevision; });
    connect(&saving, &QFutureWatcherBase::finished, q, [this] { finishRunning(); });
    connect(&outside, &OutsideWatch::changed, q, [this](const text::File &file) { onChanged(file); });
    connect(&outside, &OutsideWatch::asExpected, q, [this](const text::FileState &state) { onAsExpected(state); });
    connect(&outside, &OutsideWatch::vanished, q, [this] { onVanished(); });
}

void Document::Private::reportModified()
{
    if (quiet || isModified() == reportedModified)
        return;
    reportedModified = !reportedModified;
    Q_EMIT q->modifiedChanged(reportedModified);
    if (!reportedModified && conflict) { // nothing is in the way of reading the file again now
        outside.expect(path, *onDisk);
        outside.check();
    }
}

void Document::Private::setPath(const QString &to)
{
    if (to == path)
        return;
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
    textDocument.setModified(false);
    reportModified();
}

void Document::Private::load(const text::Decoded &decoded)
{
    const QScopedValueRollback silence(quiet, true);
    textDocument.setUndoRedoEnabled(false);
    textDocument.setPlainText(decoded.text);
    lineEnds.set(decoded.format.mixed);
    textDocument.setUndoRedoEnabled(true);
    setFormat(decoded.format, false);
    setUnmodified();
}

/// The file's bytes become the text as one undo step.
void Document::Private::reload(const text::File &file)
{
    {
        const QScopedValueRollback silence(quiet, true);
        const text::Decoded decoded = text::decode(file.bytes, chosenEncoding);
        problem = decoded.problem;
        if (problem)
            problem->path = path;
        QTextCursor step(&textDocument);
        step.beginEditBlock();
        changeText(textDocument, decoded.text);
        lineEnds.set(decoded.format.mixed);
        step.endEditBlock();
        setFormat(decoded.format, false);
        setUnmodified();
    }
    isOnDisk(file.state);
}

/// From now on the file is known to be like this.
void Document::Private::isOnDisk(const text::FileState &state)
{
    onDisk = state;
    outside.expect(path, state);
    const bool settled = settle();
    reportModified();
    if (settled)
        Q_EMIT q->outsideSettled();
}

/// True if there was something to settle.
bool Document::Private::settle()
{
    const bool any = gone || conflict;
    gone = false;
    conflict = false;
    return any;
}

SaveJob Document::Private::jobFor(const QString &to, const std::optional<text::FileState> &expected) const
{
    SaveJob job{q->snapshot(), safetyCopy, textRevision, formatRevision};
    job.snapshot.path = to;
    job.snapshot.onDisk = expected;
    return job;
}

std::expected<void, text::Error> Document::Private::run(const SaveJob &job)
{
    outside.pause();
    return finish(job, job.run());
}

std::expected<void, text::Error> Document::Private::finish(const SaveJob &job, const Result &result)
{
    if (!result) {
        if (onDisk)
            outside.expect(path, *onDisk);
        return std::unexpected(result.error());
    }
    {
        const QScopedValueRollback silence(quiet, true);
        setPath(job.snapshot.path);
        if (job.formatRevision == formatRevision)
            modifiedBeyondText = false;
        textDocument.setModified(false);
        if (job.textRevision != textRevision) // typed meanwhile; and no undo leads back to what was saved
            textDocument.setModified(true);
    }
    isOnDisk(*result);
    Q_EMIT q->saved();
    return {};
}

void Document::Private::finishRunning()
{
    if (!running)
        return;
    const SaveJob job = *std::exchange(running, {});
    const auto next = std::exchange(again, {});
    const auto result = finish(job, saving.result());
    if (!result)
        Q_EMIT q->saveFailed(result.error());
    else if (next)
        q->startSave(*next);
}

void Document::Private::waitForRunning()
{
    if (!running)
        return;
    again.reset();
    saving.waitForFinished();
    finishRunning();
}

void Document::Private::onChanged(const text::File &file)
{
    const bool clean = !textDocument.isModified() && !modifiedBeyondText;
    if (clean) {
        reload(file);
    } else {
        gone = false;
        conflict = true;
    }
    Q_EMIT q->changedOutside(clean);
}

void Document::Private::onAsExpected(const text::FileState &state)
{
    onDisk = state;
    if (!settle())
        return;
    reportModified();
    Q_EMIT q->outsideSettled();
}

void Document::Private::onVanished()
{
    gone = true;
    conflict = false;
    reportModified();
    Q_EMIT q->vanishedOutside();
}

Document::Document(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

Document::~Document()
{
    d->saving.waitForFinished();
    disconnect(&d->textDocument, nullptr, this, nullptr);
}

QTextDocument *Document::textDocument() const
{
    return &d->textDocument;
}

QString Document::text() const
{
    return textOf(d->textDocument);
}

Snapshot Document::snapshot() const
{
    Snapshot snapshot{text(), d->format, d->path, d->onDisk, d->cursor};
    snapshot.format.mixed = d->lineEnds.list(d->format.lineEnding);
    return snapshot;
}

QByteArray Document::utf8() const
{
    return text::toUtf8(text());
}

QString Document::path() const
{
    return d->path;
}

QString Document::name() const
{
    if (d->path.isEmpty())
        return tr("Untitled");
    return QString::fromUtf8(text::toUtf8(QStringView(d->path).sliced(d->path.lastIndexOf(u'/') + 1)));
}

QString Document::displayPath() const
{
    const QString home = QDir::homePath();
    QString path = QString::fromUtf8(text::toUtf8(d->path));
    if (home.size() > 1 && path.startsWith(home + u'/'))
        path.replace(0, home.size(), u'~');
    return path;
}

const text::Format &Document::format() const
{
    return d->format;
}

bool Document::hasMixedLineEndings() const
{
    return d->lineEnds.isMixed();
}

void Document::setEncoding(text::Encoding encoding)
{
    if (encoding == d->format.encoding)
        return;
    text::Format format = d->format;
    format.encoding = encoding;
    format.byteOrderMark = encoding == text::Encoding::Utf16LE || encoding == text::Encoding::Utf16BE;
    d->setFormat(format, true);
}

void Document::setByteOrderMark(bool mark)
{
    if (mark == d->format.byteOrderMark)
        return;
    text::Format format = d->format;
    format.byteOrderMark = mark;
    d->setFormat(format, true);
}

void Document::setLineEnding(text::LineEnding ending)
{
    if (ending == d->format.lineEnding && !d->lineEnds.isMixed())
        return;
    text::Format format = d->format;
    format.lineEnding = ending;
    d->lineEnds.set({});
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

std::expected<void, text::Error> Document::open(const QString &path, std::optional<text::Encoding> encoding)
{
    d->waitForRunning();
    const QString absolute = absolutePath(path);
    const auto file = text::readFile(absolute);
    if (!file)
        return std::unexpected(file.error());
    const text::Decoded decoded = text::decode(file->bytes, encoding);
    d->problem = decoded.problem;
    if (d->problem)
        d->problem->path = absolute;
    d->chosenEncoding = encoding;
    d->load(decoded);
    d->setPath(absolute);
    d->isOnDisk(file->state);
    text::removeLeftovers(absolute.left(absolute.lastIndexOf(u'/')));
    return {};
}

std::expected<void, text::Error> Document::save(Overwrite overwrite)
{
    d->waitForRunning();
    if (d->problem)
        return std::unexpected(*d->problem);
    return d->run(d->jobFor(d->path, overwrite == Overwrite::Yes ? std::nullopt : d->onDisk));
}

void Document::startSave(Overwrite overwrite)
{
    if (d->running) {
        d->again = overwrite;
        return;
    }
    if (d->problem) {
        Q_EMIT saveFailed(*d->problem);
        return;
    }
    d->outside.pause();
    d->running = d->jobFor(d->path, overwrite == Overwrite::Yes ? std::nullopt : d->onDisk);
    d->saving.setFuture(QtConcurrent::run([job = *d->running] { return job.run(); }));
}

std::expected<void, text::Error> Document::saveAs(const QString &path)
{
    d->waitForRunning();
    return d->run(d->jobFor(absolutePath(path), {}));
}

std::expected<void, text::Error> Document::revert()
{
    d->waitForRunning();
    const auto file = text::readFile(d->path);
    if (!file)
        return std::unexpected(file.error());
    d->reload(*file);
    return {};
}

void Document::checkOutside()
{
    d->outside.check();
}

void Document::restore(const Snapshot &snapshot)
{
    d->waitForRunning();
    d->problem.reset();
    d->chosenEncoding = snapshot.format.encoding;
    {
        const QScopedValueRollback silence(d->quiet, true);
        const auto file = text::readFile(snapshot.path);
        const bool isSameFile = file && snapshot.onDisk && file->state.hash == snapshot.onDisk->hash;
        d->load(isSameFile ? text::decode(file->bytes, d->chosenEncoding) : text::Decoded{snapshot.text, {}, {}});
        if (isSameFile)
            changeText(d->textDocument, snapshot.text);
        d->lineEnds.set(snapshot.format.mixed);
        d->setFormat(snapshot.format, true);
    }
    d->cursor = snapshot.cursor;
    d->setPath(snapshot.path);
    if (snapshot.onDisk) {
        d->isOnDisk(*snapshot.onDisk);
        d->outside.check();
    }
    d->reportModified();
}

} // namespace galley
