// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"

#include "document/documenttext.h"
#include "document/lineends.h"

#include <QDir>
#include <QPlainTextDocumentLayout>
#include <QTextCursor>
#include <QTextDocument>

namespace galley
{

struct Document::Private {
    explicit Private(Document *document)
        : q(document)
    {
        // What QPlainTextEdit wants, and without a layout a QTextDocument reports no changes.
        textDocument.setDocumentLayout(new QPlainTextDocumentLayout(&textDocument));
    }

    bool isModified() const { return textDocument.isModified() || formatModified; }
    void reportModified()
    {
        if (isModified() != reportedModified) {
            reportedModified = !reportedModified;
            Q_EMIT q->modifiedChanged(reportedModified);
        }
    }
    void setUnmodified()
    {
        formatModified = false;
        textDocument.setModified(false);
        reportModified();
    }
    void setPath(const QString &to)
    {
        const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(to));
        if (absolute == path)
            return;
        path = absolute;
        Q_EMIT q->pathChanged();
    }
    void setFormat(const text::Format &to, bool modified)
    {
        format = to;
        format.mixed.clear();
        formatModified = formatModified || modified;
        Q_EMIT q->formatChanged();
        reportModified();
    }
    void load(const text::Decoded &decoded)
    {
        textDocument.setUndoRedoEnabled(false);
        textDocument.setPlainText(decoded.text);
        lineEnds.set(decoded.format.mixed);
        textDocument.setUndoRedoEnabled(true);
        setFormat(decoded.format, false);
        setUnmodified();
    }
    text::Format wholeFormat() const
    {
        text::Format whole = format;
        whole.mixed = lineEnds.list(format.lineEnding);
        return whole;
    }
    std::expected<void, text::Error> write(const QString &to, const std::optional<text::FileState> &expected)
    {
        auto bytes = text::encode(textOf(textDocument), wholeFormat());
        if (!bytes) {
            bytes.error().path = to;
            return std::unexpected(bytes.error());
        }
        const auto written = text::saveFile(to, *bytes, expected);
        if (!written)
            return std::unexpected(written.error());
        state = *written;
        setUnmodified();
        return {};
    }

    Document *q;
    QTextDocument textDocument;
    LineEnds lineEnds{textDocument};
    QString path;
    text::Format format;
    std::optional<text::FileState> state; ///< of the file as it was last read or written
    std::optional<text::Error> problem;
    bool formatModified = false;
    bool reportedModified = false;
};

Document::Document(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    connect(&d->textDocument, &QTextDocument::modificationChanged, this, [this] { d->reportModified(); });
}

Document::~Document() = default;

QTextDocument *Document::textDocument() const
{
    return &d->textDocument;
}

QString Document::text() const
{
    return textOf(d->textDocument);
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

std::expected<void, text::Error> Document::open(const QString &path, std::optional<text::Encoding> encoding)
{
    const auto file = text::readFile(path);
    if (!file)
        return std::unexpected(file.error());
    const text::Decoded decoded = text::decode(file->bytes, encoding);
    d->problem = decoded.problem;
    if (d->problem)
        d->problem->path = path;
    d->state = file->state;
    d->load(decoded);
    d->setPath(path);
    return {};
}

std::expected<void, text::Error> Document::save(Overwrite overwrite)
{
    if (d->problem)
        return std::unexpected(*d->problem);
    return d->write(d->path, overwrite == Overwrite::Yes ? std::nullopt : d->state);
}

std::expected<void, text::Error> Document::saveAs(const QString &path)
{
    const auto written = d->write(path, {});
    if (written)
        d->setPath(path);
    return written;
}

std::expected<void, text::Error> Document::revert()
{
    return open(d->path, d->format.encoding);
}

} // namespace galley
