// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/headstart.h"

#include "editor/editor.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTextDocument>

namespace galley
{

namespace
{
constexpr int linesBelow = 3; // what happens near the end of the first lines depends on those that follow

// True if there is more text from that line on than is in sight at once.
bool fillsPane(const QString &text, int line)
{
    constexpr int lines = 100;
    constexpr qsizetype characters = lines * Editor::columns;
    qsizetype start = 0;
    for (; line > 0; --line) {
        start = text.indexOf(u'\n', start) + 1;
        if (start == 0) {
            return false;
        }
    }
    const QStringView rest = QStringView(text).sliced(start);
    return rest.size() > characters || rest.count(u'\n') > lines;
}
} // namespace

HeadStart::HeadStart(Editor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->viewport()->installEventFilter(this);
}

bool HeadStart::begin(const QString &head, int line)
{
    if (!fillsPane(head, line)) {
        return false;
    }
    auto *document = new QTextDocument(this);
    m_editor->dress()(*document);
    document->setPlainText(head);
    m_editor->showDocument(document);
    m_document = document;
    m_echoes = true;
    return true;
}

void HeadStart::end()
{
    if (!isOn()) {
        return;
    }
    m_place = m_editor->topLine();
    m_document->deleteLater();
    m_document.clear();
    m_echoes = false;
}

void HeadStart::keepPlace()
{
    if (m_place) {
        m_editor->scrollToLine(*std::exchange(m_place, {}));
    }
}

bool HeadStart::isSimple(const QEvent &event) const
{
    if (event.type() != QEvent::KeyPress || m_editor->textCursor().blockNumber() >= m_document->blockCount() - linesBelow) {
        return false;
    }
    const auto &key = static_cast<const QKeyEvent &>(event);
    if (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) {
        return false;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Shift:
        return true;
    default:
        return !key.text().isEmpty() && key.text().front().isPrint();
    }
}

void HeadStart::echo(QEvent &event)
{
    if (!m_echoes || event.type() == QEvent::KeyRelease) {
        return;
    }
    m_echoes = isSimple(event);
    if (m_echoes) {
        m_editor->setReadOnly(false); // it is for everything else
        QCoreApplication::sendEvent(m_editor, &event);
        m_editor->setReadOnly(true);
    }
}

// The keys come again, clicks do not: where they lead would be somewhere else then.
bool HeadStart::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::ContextMenu:
        return isOn() || QObject::eventFilter(object, event);
    default:
        return QObject::eventFilter(object, event);
    }
}

} // namespace galley
