// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/pagefile.h"
#include "post/post.h"

#include <QObject>

#include <functional>

class QPlainTextEdit;
class QWidget;

namespace galley
{
class Document;
class Notices;
class Prompts;
class Settings;

/// Makes a web page of one window's post, or HTML for the clipboard. What is written is rendered anew from the text as it is then, in
/// another thread, by the renderer that the preview has.
class Exporting final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Document &document;
        QPlainTextEdit &editor;
        Notices &notices;
        Settings &settings;
        Prompts &prompts;
        QWidget *window;
    };
    explicit Exporting(const Parts &parts);

    /// Asks where to.
    void exportHtml();
    /// To where the post was exported last; asks if it never was, or if what is there now is not an export of Galley.
    void exportAgain();
    /// The selection, or the whole post, as a clean fragment: formatted for those who take it, as HTML source for the others.
    void copyHtml();

Q_SIGNALS:
    void exported(const QString &path);
    void copied();

private:
    using Rendered = std::function<void(const post::Rendering &)>;
    void render(const QByteArray &text, const post::Options &options, const Rendered &then);
    void write(const post::Rendering &rendering, const QString &path, exporting::Replace replace);
    void ask(const post::Rendering &rendering);
    void showDone(const post::Rendering &rendering, const QString &path);
    void showProblem(const exporting::Error &error);
    QString knownPath() const;

    Parts m_parts;
};

} // namespace galley
