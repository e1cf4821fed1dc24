// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editor.h"

#include "editor/backdrop.h"
#include "editor/backgroundlayout.h"
#include "editor/caretblink.h"
#include "editor/cursorinfo.h"
#include "editor/filedrops.h"
#include "editor/headstart.h"
#include "editor/linenumbers.h"
#include "editor/longlines.h"
#include "editor/posthighlighter.h"
#include "editor/spacedlayout.h"
#include "editor/typeahead.h"
#include "editor/typing.h"
#include "editor/underlines.h"
#include "editor/undogroups.h"
#include "settings/palette.h"

#include <QFontDatabase>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
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
    , m_widest(std::make_shared<QPlainTextEdit>())
    , m_backdrop(std::make_unique<Backdrop>(this))
    , m_typing(std::make_unique<Typing>(this))
    , m_undoGroups(std::make_unique<UndoGroups>(this))
    , m_fileDrops(std::make_unique<FileDrops>(this))
    , m_highlighter(new PostHighlighter(this))
    , m_longLines(new LongLines(this))
    , m_cursorInfo(new CursorInfo(this))
    , m_typeAhead(new TypeAhead(this))
    , m_headStart(new HeadStart(this))
    , m_background(new BackgroundLayout(this))
    , m_lineNumbers(new LineNumbers(this))
    , m_underlines(new Underlines(this))
    , m_font(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    m_widest->viewport()->resize(QWIDGETSIZE_MAX, 1);
    setObjectName(u"editor"_s);
    setAccessibleName(tr("Post"));
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the column would move when the text gets long
    setCursorWidth(2);
    m_lineNumbers->hide();
    new CaretBlink(this);
    m_typeAhead->setEcho([this](QEvent &event) { m_headStart->echo(event); });
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
    return [option, font = font(), lineHeight = m_lineHeight, width = viewport()->width(), widest = m_widest](QTextDocument &document) {
        if (document.documentMargin() != textMargin) {
            const bool hasSteps = document.isUndoAvailable();
            document.setUndoRedoEnabled(hasSteps); // the margin would be a step to undo, which nobody made
            document.setDocumentMargin(textMargin);
            document.setUndoRedoEnabled(true);
        }
        document.setDefaultTextOption(option);
        document.setDefaultFont(font);
        const auto layout = new SpacedLayout(&document);
        layout->setLineHeight(lineHeight);
        layout->setWidth(width);
        document.setDocumentLayout(layout);
        // A QPlainTextEdit goes over all lines when it gets a document or another width, unless another one as wide as that had the
        // document first. SpacedLayout needs none of it, so each document is first, while it is empty, in one that is wider than any
        // screen.
        widest->setDocument(&document);
        widest->setDocument(nullptr);
    };
}

void Editor::showDocument(QTextDocument *document)
{
    const auto layout = qobject_cast<SpacedLayout *>(document->documentLayout());
    if (!layout || layout->lineHeight() != m_lineHeight || document->defaultFont() != font()) {
        dress()(*document);
    }
    setLayoutWidth(*document);
    m_headStart->end();
    if (document != this->document()) {
        setDocument(document);
    }
    layOutColumn();
    m_highlighter->setDocument(document);
    m_longLines->setDocument(document);
    m_background->begin();
    m_underlines->watchDocument();
    Q_EMIT viewChanged();
}

void Editor::setLayoutWidth(QTextDocument &document)
{
    static_cast<SpacedLayout *>(document.documentLayout())->setWidth(viewport()->width());
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
    m_underlines->setPalette(palette);
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
    m_background->begin();
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
        m_headStart->keepPlace();
    }
}

bool Editor::showHead(const QString &head, int line)
{
    return m_headStart->begin(head, line);
}

void Editor::forgetTypedAhead()
{
    m_typeAhead->forget();
}

void Editor::takeFiles(const QStringList &paths)
{
    m_fileDrops->take(paths);
}

void Editor::setAddressing(std::function<QString(const QString &path)> addressing)
{
    m_fileDrops->setAddressing(std::move(addressing));
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
    m_background->begin();
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
    setLayoutWidth(*document());
    QPlainTextEdit::resizeEvent(event);
    layOutColumn();
    m_background->begin();
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

// --- painting --------------------------------------------------------------------------------------

void Editor::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setClipRegion(event->region());
        m_backdrop->paint(painter, event->rect());
        m_underlines->paint(painter, event->rect());
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

// The base class gives and takes plain text with spaces in the place of no-break spaces.
QMimeData *Editor::createMimeDataFromSelection() const
{
    auto *selection = new QMimeData;
    selection->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    return selection;
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
    if (isReadOnly() || m_fileDrops->take(FileDrops::pathsIn(*source)) || m_typing->paste(*source) || !source->hasText()) {
        return;
    }
    QString text = source->text();
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace galley
