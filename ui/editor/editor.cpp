// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editor.h"

#include "editor/backdrop.h"
#include "editor/cursorinfo.h"
#include "editor/filedrops.h"
#include "editor/linenumbers.h"
#include "editor/longlines.h"
#include "editor/posthighlighter.h"
#include "editor/spacedlayout.h"
#include "editor/typeahead.h"
#include "editor/typing.h"
#include "editor/undogroups.h"
#include "settings/palette.h"

#include <QFontDatabase>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{
constexpr qreal textMargin = 24; // left, right, above the first line; pixels
constexpr int smallestZoom = -5;
constexpr int largestZoom = 15;
} // namespace

Editor::Editor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_backdrop(std::make_unique<Backdrop>(this))
    , m_typing(std::make_unique<Typing>(this))
    , m_undoGroups(std::make_unique<UndoGroups>(this))
    , m_fileDrops(std::make_unique<FileDrops>(this))
    , m_highlighter(new PostHighlighter(this))
    , m_longLines(new LongLines(this))
    , m_cursorInfo(new CursorInfo(this))
    , m_typeAhead(new TypeAhead(this))
    , m_lineNumbers(new LineNumbers(this))
    , m_font(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    setObjectName(u"editor"_s);
    setAccessibleName(tr("Post"));
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the column would move when the text gets long
    setCursorWidth(2);
    m_lineNumbers->hide();
    showDocument(document());
    applyFont();
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &Editor::cursorMoved);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] {
        if (m_lineNumbers->isVisible()) {
            layOutColumn();
        }
    });
    connect(this, &QPlainTextEdit::selectionChanged, viewport(), qOverload<>(&QWidget::update));
}

Editor::~Editor() = default;

std::function<void(QTextDocument &)> Editor::dress() const
{
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto); // each paragraph by its own script
    option.setWrapMode(wordWrapMode());
    return [option, font = font(), lineHeight = m_lineHeight](QTextDocument &document) {
        document.setDocumentMargin(textMargin);
        document.setDefaultTextOption(option);
        document.setDefaultFont(font);
        const auto layout = new SpacedLayout(&document);
        layout->setLineHeight(lineHeight);
        document.setDocumentLayout(layout);
    };
}

void Editor::showDocument(QTextDocument *document)
{
    const auto layout = qobject_cast<SpacedLayout *>(document->documentLayout());
    if (!layout || layout->lineHeight() != m_lineHeight || document->defaultFont() != font()) {
        dress()(*document);
    }
    if (document != this->document()) {
        setDocument(document);
    }
    layOutColumn();
    m_highlighter->setDocument(document);
    m_longLines->setDocument(document);
    Q_EMIT viewChanged();
}

const SpacedLayout *Editor::spacedLayout() const
{
    return static_cast<const SpacedLayout *>(document()->documentLayout());
}

void Editor::setPalette(const Palette &palette)
{
    QPalette colours = QWidget::palette();
    colours.setColor(QPalette::Base, palette[u"background"]);
    colours.setColor(QPalette::Window, palette[u"background"]);
    colours.setColor(QPalette::Text, palette[u"text"]);
    colours.setColor(QPalette::PlaceholderText, palette[u"muted"]);
    // The backdrop paints the selection, in whole slots.
    colours.setColor(QPalette::Highlight, Qt::transparent);
    colours.setColor(QPalette::HighlightedText, palette[u"text"]);
    QWidget::setPalette(colours);
    setAutoFillBackground(true);
    m_backdrop->setPalette(palette);
    m_highlighter->setPalette(palette);
    m_lineNumbers->setPalette(palette);
    viewport()->update();
}

// --- size ------------------------------------------------------------------------------------------

void Editor::setTextFont(const QFont &font)
{
    m_font = font;
    applyFont();
}

void Editor::setLineHeight(qreal lineHeight)
{
    m_lineHeight = lineHeight;
    const double top = topLine();
    static_cast<SpacedLayout *>(document()->documentLayout())->setLineHeight(lineHeight);
    scrollToLine(top);
    Q_EMIT viewChanged();
}

void Editor::setLineNumbersVisible(bool visible)
{
    m_lineNumbers->setVisible(visible);
    layOutColumn();
}

void Editor::setWaiting(bool waiting)
{
    if (waiting) {
        m_typeAhead->hold();
    } else {
        m_typeAhead->release();
    }
}

void Editor::forgetTypedAhead()
{
    m_typeAhead->forget();
}

void Editor::setFolder(const QString &folder)
{
    m_fileDrops->setFolder(folder);
}

void Editor::setZoom(int steps)
{
    steps = std::clamp(steps, smallestZoom, largestZoom);
    if (steps == m_zoom) {
        return;
    }
    const double top = topLine();
    m_zoom = steps;
    applyFont();
    scrollToLine(top);
    Q_EMIT zoomChanged(steps);
}

void Editor::applyFont()
{
    QFont font = m_font;
    const qreal scale = std::pow(1.1, m_zoom);
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * scale);
    } else {
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * scale)));
    }
    setFont(font);
    document()->setDefaultFont(font);
    setTabStopDistance(4 * QFontMetricsF(font).horizontalAdvance(u' '));
    layOutColumn();
}

// Keeps the text at its measure, in the middle of the pane.
void Editor::layOutColumn()
{
    const QFontMetricsF metrics(font());
    const qreal character = qMax(metrics.averageCharWidth(), metrics.horizontalAdvance(u'n'));
    const int measure = qCeil(columns * character + 2 * document()->documentMargin()) + 1;
    const int room = width() - 2 * frameWidth() - verticalScrollBar()->sizeHint().width();
    const int numbers = m_lineNumbers->isHidden() ? 0 : m_lineNumbers->wantedWidth();
    const int spare = qMax(0, room - measure);
    const int left = qMax(spare / 2, numbers);
    setViewportMargins(left, 0, qMax(0, spare - left), 0);
    m_lineNumbers->setGeometry(left - numbers, 0, numbers, height());
    const auto layout = static_cast<SpacedLayout *>(document()->documentLayout());
    layout->setRoomBelow(std::floor(viewport()->height() * 0.5));
}

bool Editor::event(QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        layOutColumn();
    } else if (forwardFromMargin(*event)) {
        return true;
    }
    return QPlainTextEdit::event(event);
}

void Editor::resizeEvent(QResizeEvent *event)
{
    const double top = topLine();
    QPlainTextEdit::resizeEvent(event);
    layOutColumn();
    if (event->oldSize().width() != event->size().width()) {
        scrollToLine(top);
    }
    Q_EMIT viewChanged();
}

void Editor::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        m_wheel += event->angleDelta().y();
        const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep;
        m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
        setZoom(m_zoom + steps);
        event->accept();
        return;
    }
    QPlainTextEdit::wheelEvent(event);
}

// --- places ----------------------------------------------------------------------------------------

// How many lines of the first block are scrolled off.
int Editor::linesAbove() const
{
    const QTextBlock block = firstVisibleBlock();
    if (!block.isValid()) {
        return 0; // a long line was folded just now, and the scroll bar does not know yet
    }
    spacedLayout()->blockBoundingRect(block);
    const int lines = block.layout()->lineCount();
    int line = 0;
    while (line < lines && block.layout()->lineAt(line).naturalTextRect().center().y() <= -contentOffset().y()) {
        ++line;
    }
    return line;
}

double Editor::topLine() const
{
    const QTextBlock block = firstVisibleBlock();
    if (!block.isValid()) {
        return 0;
    }
    const int above = linesAbove();
    return block.blockNumber() + (above > 0 ? double(above) / block.layout()->lineCount() : 0);
}

void Editor::scrollToLine(double line)
{
    const QScopedValueRollback scrolling(m_scrolling, true);
    const int number = std::clamp(int(std::floor(line)), 0, document()->blockCount() - 1);
    const QTextBlock block = document()->findBlockByNumber(number);
    spacedLayout()->blockBoundingRect(block);
    const int lines = block.layout()->lineCount();
    showLine(block, std::clamp(int(std::lround((line - number) * lines)), 0, lines));
}

// Makes this line on the screen the first one. The scroll bar counts lines on the screen, of blocks that were never seen one each: while
// blocks on the way turn out to have more, it is set again, and moved away first where it has the right value for the wrong place.
void Editor::showLine(const QTextBlock &block, int line)
{
    QScrollBar *bar = verticalScrollBar();
    for (int attempt = 0; attempt < 4; ++attempt) {
        const int value = block.firstLineNumber() + line;
        if (bar->value() == value && attempt > 0) {
            bar->setValue(value > 0 ? value - 1 : value + 1);
        }
        bar->setValue(block.firstLineNumber() + line);
        if (firstVisibleBlock() == block && linesAbove() == line) {
            break;
        }
    }
}

void Editor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 0, document()->blockCount() - 1));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column, 0, block.length() - 1));
    setTextCursor(cursor);
    const QRect rect = cursorRect();
    const qreal height = viewport()->height();
    if (rect.top() > height * 0.1 && rect.bottom() < height * 0.8) {
        return;
    }
    QTextBlock top = block;
    const QTextLine at = block.layout()->lineForTextPosition(cursor.positionInBlock());
    qreal above = at.isValid() ? at.y() : 0; // a folded line is not laid out
    while (above < height / 3 && top.previous().isValid()) {
        top = top.previous();
        above += spacedLayout()->blockBoundingRect(top).height();
    }
    showLine(top, qMax(0, spacedLayout()->lineAt(top, above - height / 3)));
}

QTextBlock Editor::lastVisibleBlock() const
{
    QTextBlock block = firstVisibleBlock();
    qreal bottom = contentOffset().y() + spacedLayout()->blockBoundingRect(block).height();
    while (bottom < viewport()->height() && block.next().isValid()) {
        block = block.next();
        bottom += spacedLayout()->blockBoundingRect(block).height();
    }
    return block;
}

// The base class calls this again from within while it finds the heights of blocks that it never saw.
void Editor::scrollContentsBy(int dx, int dy)
{
    const bool inner = std::exchange(m_inScroll, true);
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (inner) {
        return;
    }
    m_inScroll = false;
    const double top = topLine();
    if (top != m_top) {
        m_top = top;
        m_currentLine = {};
        Q_EMIT viewChanged();
        if (!m_scrolling) {
            Q_EMIT scrolled();
        }
    }
}

// --- painting --------------------------------------------------------------------------------------

void Editor::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setClipRegion(event->region());
        m_backdrop->paint(painter, event->rect());
    }
    QPlainTextEdit::paintEvent(event);
}

void Editor::cursorMoved()
{
    const QRect line = m_backdrop->currentLine();
    if (line != m_currentLine) {
        viewport()->update(m_currentLine);
        viewport()->update(line);
        m_currentLine = line;
    }
}

// --- keys and files --------------------------------------------------------------------------------

void Editor::apply(edit::Action action)
{
    m_typing->apply(action);
}

void Editor::keyPressEvent(QKeyEvent *event)
{
    const int position = textCursor().position();
    if (m_longLines->blocks(*event) || m_typing->keyPress(*event)) {
        event->accept();
    } else {
        type(event);
    }
    if (textCursor().position() != position) {
        keepRoom();
    }
}

void Editor::type(QKeyEvent *event)
{
    const bool types = !isReadOnly() && !event->text().isEmpty() && event->text().front().isPrint() &&
                       !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!types) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    m_undoGroups->begin(event->text());
    QPlainTextEdit::keyPressEvent(event);
    m_undoGroups->end();
    ensureCursorVisible();
}

// Nobody writes well on the last line of a window: two lines stay in sight below the cursor, and one above it.
void Editor::keepRoom()
{
    const qreal slot = spacedLayout()->slot();
    const QRect cursor = cursorRect();
    const int below = qCeil((cursor.bottom() + 2 * slot - viewport()->height()) / slot);
    if (below > 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + below);
    } else if (cursor.top() < slot && verticalScrollBar()->value() > 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - 1);
    }
}

void Editor::inputMethodEvent(QInputMethodEvent *event)
{
    if (!m_longLines->isCursorFolded()) {
        QPlainTextEdit::inputMethodEvent(event);
    }
}

bool Editor::canInsertFromMimeData(const QMimeData *source) const
{
    return FileDrops::hasFiles(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void Editor::insertFromMimeData(const QMimeData *source)
{
    if (m_longLines->isCursorFolded() && !textCursor().hasSelection()) {
        return;
    }
    if (!m_fileDrops->take(*source) && !m_typing->paste(*source)) {
        QPlainTextEdit::insertFromMimeData(source);
    }
}

void Editor::dragMoveEvent(QDragMoveEvent *event)
{
    QDragMoveEvent moved(ontoLine(event->position()).toPoint(), event->possibleActions(), event->mimeData(), event->buttons(),
                         event->modifiers());
    moved.setDropAction(event->dropAction());
    QPlainTextEdit::dragMoveEvent(&moved);
    event->setDropAction(moved.dropAction());
    event->setAccepted(moved.isAccepted());
}

void Editor::dropEvent(QDropEvent *event)
{
    QDropEvent moved(ontoLine(event->position()), event->possibleActions(), event->mimeData(), event->buttons(), event->modifiers());
    moved.setDropAction(event->dropAction());
    QPlainTextEdit::dropEvent(&moved);
    event->setDropAction(moved.dropAction());
    event->setAccepted(moved.isAccepted());
}

// --- mouse -----------------------------------------------------------------------------------------

// Moves a point that is between two lines of a block onto the nearer one.
QPointF Editor::ontoLine(QPointF point) const
{
    qreal top = contentOffset().y();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const qreal height = spacedLayout()->blockBoundingRect(block).height();
        if (point.y() < top + height || !block.next().isValid()) {
            const int line = spacedLayout()->lineAt(block, point.y() - top);
            // Below the last line a click means the end of the text, above the first one its start: the base class does that.
            const QRectF slot = spacedLayout()->lineSlot(block, qMax(0, line)).translated(0, top);
            if (line >= 0 && point.y() >= slot.top() && point.y() < slot.bottom()) {
                const QRectF text = block.layout()->lineAt(line).naturalTextRect().translated(0, top);
                point.setY(std::clamp(point.y(), text.top(), text.bottom() - 1));
            }
            break;
        }
        top += height;
    }
    return point;
}

QMouseEvent Editor::ontoLine(const QMouseEvent &event) const
{
    return {event.type(),    ontoLine(event.position()), event.scenePosition(), event.globalPosition(), event.button(),
            event.buttons(), event.modifiers(),          event.pointingDevice()};
}

QTextCursor Editor::cursorAt(QPointF point) const
{
    return cursorForPosition(ontoLine(point).toPoint());
}

void Editor::mousePressEvent(QMouseEvent *event)
{
    QMouseEvent moved = ontoLine(*event);
    QPlainTextEdit::mousePressEvent(&moved);
}

void Editor::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent moved = ontoLine(*event);
    QPlainTextEdit::mouseMoveEvent(&moved);
}

void Editor::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent moved = ontoLine(*event);
    QPlainTextEdit::mouseReleaseEvent(&moved);
}

void Editor::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent moved = ontoLine(*event);
    QPlainTextEdit::mouseDoubleClickEvent(&moved);
}

// A click beside the column is a click on the line there.
bool Editor::forwardFromMargin(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto &mouse = static_cast<QMouseEvent &>(event);
        const QPointF position = viewport()->mapFromGlobal(mouse.globalPosition());
        QMouseEvent moved(mouse.type(), position, mouse.scenePosition(), mouse.globalPosition(), mouse.button(), mouse.buttons(),
                          mouse.modifiers(), mouse.pointingDevice());
        return QCoreApplication::sendEvent(viewport(), &moved);
    }
    default:
        return false;
    }
}

} // namespace galley
