// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QList>
#include <QObject>

#include <array>

class QPainter;
class QPointF;
class QRect;
class QTextBlock;

namespace galley
{
class Editor;
struct Palette;

/// Wavy lines under what is to be mended, flatter ones under words that no dictionary has. They keep to their text while it is edited,
/// until newer ones come; what is in view is painted and nothing else.
class Underlines final : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Error, Warning, Note, Spelling };
    /// Each has marks of its own, which are replaced at once.
    enum class Layer { Proof, Spelling };
    struct Mark {
        int position = 0; ///< in the document
        int length = 0;
        Kind kind = Kind::Warning;
        QString message{}; ///< what a tool tip says
        friend bool operator==(const Mark &, const Mark &) = default;
    };

    explicit Underlines(Editor *editor);

    void setPalette(const Palette &palette);
    /// In order of their positions.
    void setMarks(const QList<Mark> &marks, Layer layer = Layer::Proof);
    const QList<Mark> &marks(Layer layer = Layer::Proof) const { return m_layers[size_t(layer)]; }
    /// The marks at a position, for a tool tip: a line each.
    QString messagesAt(int position) const;
    /// Follows the document that the editor shows now; the marks of the one before go.
    void watchDocument();

    void paint(QPainter &painter, const QRect &exposed) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(int position, int removed, int added);
    void paintAnew(const QList<Mark> &marks);
    void paint(QPainter &painter, const QTextBlock &block, QPointF top, const Mark &mark) const;
    QColor colourOf(Kind kind) const;
    bool isEmpty() const;

    Editor *m_editor;
    std::array<QList<Mark>, 2> m_layers; ///< by Layer
    QColor m_error, m_warning, m_note;
};

} // namespace galley
