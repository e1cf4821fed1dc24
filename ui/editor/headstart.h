// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

#include <optional>

class QTextDocument;

namespace galley
{
class Editor;

/// Lets one begin to write in the first lines of a long text while the rest of it is still being read. These lines are a document of their
/// own, in which simple keys show at once what they do. TypeAhead keeps the keys meanwhile and types them once the whole text is there, so
/// what becomes of the text does not depend on anything here.
class HeadStart final : public QObject
{
    Q_OBJECT
public:
    explicit HeadStart(Editor *editor);

    /// The editor shows these lines until it shows another document. False if it does not: too few follow on that one, where it is to be.
    bool begin(const QString &head, int line);
    bool isOn() const { return !m_document.isNull(); }
    /// The editor is about to show another document.
    void end();
    /// What was typed is in the text now: scrolls to where the first lines were scrolled to.
    void keepPlace();
    /// Shows what a key does. After one of which that cannot be told from the first lines alone nothing more is shown.
    void echo(QEvent &event);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool isSimple(const QEvent &event) const;

    Editor *m_editor;
    QPointer<QTextDocument> m_document;
    std::optional<double> m_place; ///< the first visible line when the head start ended
    bool m_echoes = false;
};

} // namespace galley
