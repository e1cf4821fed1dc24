// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/action.h"

#include <QPlainTextEdit>

#include <functional>
#include <memory>

namespace galley
{
struct Palette;
class Backdrop;
class BackgroundLayout;
class CursorInfo;
class FileDrops;
class HeadStart;
class LineNumbers;
class LongLines;
class PostHighlighter;
class SpacedLayout;
class TypeAhead;
class Typing;
class Underlines;
class UndoGroups;

/// The pane in which the post is written. Shows a Document's QTextDocument; knows no files and no preview. It is a text widget and no
/// more: what happens on keys, colours, marks and drops are small objects beside it in this folder.
class Editor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// Characters of the measure: lines are not wider, in wide panes the text stands in the middle.
    static constexpr int columns = 84;

    explicit Editor(QWidget *parent = nullptr);
    ~Editor() override;

    /// Gives an empty document the layout and font that it has in this editor. Not tied to the editor; in the window's thread. What is then
    /// filled, in any thread, is shown at once.
    std::function<void(QTextDocument &)> dress() const;
    /// Shows this document, dressed for this editor if it is not. It must outlive the editor or the next call.
    void showDocument(QTextDocument *document);
    void setPalette(const Palette &palette);
    /// Read-only for a while: keys are kept meanwhile and typed once it is over.
    void setWaiting(bool waiting);
    /// While waiting for a long text: shows its first lines, in which one can begin to write. See HeadStart. False, and nothing is shown,
    /// if what follows on that line does not fill the pane.
    bool showHead(const QString &head, int line);
    /// What was typed while waiting was for a text that does not come.
    void forgetTypedAhead();
    /// The font at zoom 0. The desktop's fixed font until it is set.
    void setTextFont(const QFont &font);
    /// In heights of the font; 1.5 at first.
    void setLineHeight(qreal lineHeight);
    void setLineNumbersVisible(bool visible);
    /// Which address a dropped image gets in the post; null while the post has no place.
    void setAddressing(std::function<QString(const QString &path)> addressing);
    /// As if the files had been dropped at the cursor.
    void takeFiles(const QStringList &paths);
    /// Steps from the normal size, each about 10 %; Ctrl+wheel changes it too.
    int zoom() const { return m_zoom; }
    void setZoom(int steps);
    /// Puts the cursor there and shows it with room around. 0-based; column in UTF-16 units; clamped to the text.
    void goTo(int line, int column = 0);
    /// The first line that is fully visible, 0-based, and how far it is scrolled off as a fraction of that line. A step is a line on the
    /// screen: a paragraph that is wrapped into four has the places n, n + 0.25, n + 0.5 and n + 0.75.
    double topLine() const;
    /// Scrolls to the nearest line on the screen, as far as the text goes. `scrollToLine(topLine())` does nothing.
    void scrollToLine(double line);

    /// A formatting command on the selection, as one step to undo.
    void apply(edit::Action action);
    /// Line, column and selection for the status bar.
    const CursorInfo &cursorInfo() const { return *m_cursorInfo; }

    // For the helpers beside this class.
    const SpacedLayout *spacedLayout() const;
    Backdrop &backdrop() { return *m_backdrop; }
    /// What is to be mended; see Underlines.
    Underlines &underlines() { return *m_underlines; }
    PostHighlighter &highlighter() { return *m_highlighter; }
    using QPlainTextEdit::blockBoundingGeometry;
    using QPlainTextEdit::contentOffset;
    using QPlainTextEdit::firstVisibleBlock;
    /// The last block of which a part is in the viewport.
    QTextBlock lastVisibleBlock() const;
    /// The cursor for that point of the viewport, also between two lines (`cursorForPosition()` fails there).
    QTextCursor cursorAt(QPointF point) const;

Q_SIGNALS:
    void zoomChanged(int steps);
    /// The view was scrolled by the user or by the cursor; see `topLine()`. Not sent by `scrollToLine()`.
    void scrolled();
    /// Files were dropped that are not text to insert.
    void filesDropped(const QStringList &paths);
    /// Images were dropped into a post that was never saved: nobody can say where they are from there.
    void imagesWithoutPlace();
    /// A line of that many UTF-16 units came in, by opening, pasting or joining lines: it is not coloured, and if it is `folded`, not
    /// shown either. For a quiet bar; for example: "A line of 1,200,000 characters is too long to show. It is kept as it is."
    void longLineFound(int length, bool folded);
    /// Another part of the text is in view, for whatever reason.
    void viewChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void type(QKeyEvent *event);
    void keepRoom();
    void applyFont();
    void setLayoutWidth(QTextDocument &document);
    void layOutColumn();
    void showLine(const QTextBlock &block, int line);
    int linesAbove() const;
    void cursorMoved();
    QPointF ontoLine(QPointF point) const;
    QMouseEvent ontoLine(const QMouseEvent &event) const;
    bool forwardFromMargin(QEvent &event);

    std::shared_ptr<QPlainTextEdit> m_widest; ///< never seen; see `dress()`
    std::unique_ptr<Backdrop> m_backdrop;
    std::unique_ptr<Typing> m_typing;
    std::unique_ptr<UndoGroups> m_undoGroups;
    std::unique_ptr<FileDrops> m_fileDrops;
    PostHighlighter *m_highlighter;
    LongLines *m_longLines;
    CursorInfo *m_cursorInfo;
    TypeAhead *m_typeAhead;
    HeadStart *m_headStart;
    BackgroundLayout *m_background;
    LineNumbers *m_lineNumbers;
    Underlines *m_underlines;
    qreal m_lineHeight = 1.5;
    QFont m_font;
    int m_zoom = 0;
    int m_wheel = 0;
    QRect m_currentLine;
    double m_top = 0;
    bool m_inScroll = false;
    bool m_scrolling = false;
};

} // namespace galley
