// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/exportdrag.h"

#include "window/exporting.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDrag>
#include <QEventLoop>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

/// A file that is yet being made: whoever asks for it waits.
class FileInTheMaking final : public QMimeData
{
    Q_OBJECT
public:
    /// An empty path: there is none.
    void setPath(const QString &path)
    {
        m_path = path;
        Q_EMIT made();
    }

    QStringList formats() const override { return {u"text/uri-list"_s}; }

Q_SIGNALS:
    void made();

protected:
    QVariant retrieveData(const QString &type, QMetaType) const override
    {
        if (type != u"text/uri-list"_s) {
            return {};
        }
        if (!m_path) {
            QEventLoop loop;
            connect(this, &FileInTheMaking::made, &loop, &QEventLoop::quit);
            loop.exec(QEventLoop::ExcludeUserInputEvents);
        }
        return m_path->isEmpty() ? QVariant() : QVariant(QVariantList{QUrl::fromLocalFile(*m_path)});
    }

private:
    std::optional<QString> m_path;
};

} // namespace

ExportDrag::ExportDrag(QAbstractButton &button, Exporting &exporting)
    : QObject(&button)
    , m_button(button)
    , m_exporting(exporting)
{
    button.installEventFilter(this);
}

bool ExportDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressedAt = static_cast<QMouseEvent *>(event)->position().toPoint();
    } else if (event->type() == QEvent::MouseMove && m_button.isDown() && m_button.isEnabled()) {
        const auto *move = static_cast<QMouseEvent *>(event);
        if ((move->position().toPoint() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
            m_button.setDown(false); // it is no click any more
            drag();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ExportDrag::drag()
{
    auto *data = new FileInTheMaking;
    m_exporting.makeFile(m_folder.path(), [file = QPointer(data)](const QString &path) {
        if (file) {
            file->setPath(path);
        }
    });
    auto *drag = new QDrag(&m_button); // it deletes itself
    drag->setMimeData(data);
    drag->exec(Qt::CopyAction);
}

} // namespace galley

#include "exportdrag.moc"
