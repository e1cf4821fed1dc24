// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <QObject>

#include <memory>

class QTextDocument;

namespace galley
{

/// One post that is open: its text, the file it belongs to and what is known of that file's bytes. Made by the window; owns the
/// QTextDocument that the editor shows. It never asks the user anything: it answers with results, and signals what it sees outside.
class Document final : public QObject
{
    Q_OBJECT
public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    QTextDocument *textDocument() const;
    /// The file's absolute path as the user named it (symbolic links not resolved); empty for a post that was never saved.
    QString path() const;
    /// The file's name, or "Untitled".
    QString name() const;
    const text::Format &format() const;
    bool isModified() const;
    /// Set for a file whose bytes do not decode: shown, but not editable, until the user picks an encoding.
    bool isReadOnly() const;

    /// Replaces the text by the file's. On an error the document is as it was.
    std::expected<void, text::Error> open(const QString &path, std::optional<text::Encoding> encoding = {});
    /// Writes the text to its file. On an error the file is as it was and the document stays modified.
    /// Refuses with Error::Kind::ChangedOutside if the file is not the one that was read, unless `overwrite`.
    enum class Overwrite { No, Yes };
    std::expected<void, text::Error> save(Overwrite overwrite = Overwrite::No);
    std::expected<void, text::Error> saveAs(const QString &path);
    /// Reads the file again, as one undoable step that touches only the lines that differ; cursors elsewhere stay.
    std::expected<void, text::Error> revert();

Q_SIGNALS:
    void pathChanged();
    void modifiedChanged(bool modified);
    void formatChanged();
    /// The file's bytes changed under us and differ from what we read or wrote last. Clean documents have already been reloaded
    /// when `reloaded` is true; otherwise it is for the user to say.
    void changedOutside(bool reloaded);
    void vanishedOutside();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
