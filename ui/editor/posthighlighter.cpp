// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/posthighlighter.h"

#include "editor/backdrop.h"
#include "editor/editor.h"
#include "editor/fence.h"
#include "editor/frontmatterlines.h"
#include "editor/setext.h"
#include "editor/spacedlayout.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>
#include <QThreadPool>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::State;

namespace galley
{

/// The definition's state between two lines, and the fence that is open there. (The state's own contexts cannot be read.)
struct PostHighlighter::PostState {
    State state;
    Fence fence;
    friend bool operator==(const PostState &, const PostState &) = default;
};

struct PostHighlighter::Loaded {
    KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::Definition post;
    KSyntaxHighlighting::Definition markdown;
    KSyntaxHighlighting::Definition html;
    PostState body; ///< the state in which a body starts
};

/// What is known of a line: the states before and after it, and for which state before it its colours are.
struct PostHighlighter::BlockData final : QTextBlockUserData {
    PostState before, after;
    PostState colouredBefore, colouredAfter;
    int beginning = 0; ///< `m_beginning` when all this was found
    int dressing = 0;  ///< `m_dressing` when it was coloured
    bool known = false;
    bool coloured = false;
};

/// Runs the definition over single lines.
class PostHighlighter::Lines final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Lines(const KSyntaxHighlighting::Definition &definition) { setDefinition(definition); }

    /// The state behind the line; its colours go to `ranges`.
    PostState run(const QTextBlock &block, const PostState &before, const PostStyles *styles = nullptr,
                  QList<QTextLayout::FormatRange> *ranges = nullptr, bool isFrontMatter = false)
    {
        if (block.length() - 1 > longestLine) {
            return before; // and nothing is copied out of it
        }
        return run(block.text(), before, styles, ranges, isFrontMatter);
    }
    PostState run(const QString &line, const PostState &before, const PostStyles *styles = nullptr,
                  QList<QTextLayout::FormatRange> *ranges = nullptr, bool isFrontMatter = false)
    {
        m_line = line;
        m_styles = styles;
        m_ranges = ranges;
        m_part = isFrontMatter ? PostStyles::Part::FrontMatter : before.fence.isOpen() ? PostStyles::Part::Code : PostStyles::Part::Text;
        return {.state = highlightLine(line, before.state), .fence = before.fence.after(line)};
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (m_ranges != nullptr && length > 0) {
            m_styles->append(*m_ranges, m_line, offset, length, format, m_part);
        }
    }

private:
    QStringView m_line;
    const PostStyles *m_styles = nullptr;
    QList<QTextLayout::FormatRange> *m_ranges = nullptr;
    PostStyles::Part m_part = PostStyles::Part::Text;
};

PostHighlighter::PostHighlighter(Editor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    connect(editor, &Editor::viewChanged, this, &PostHighlighter::colourView);
}

PostHighlighter::~PostHighlighter() = default;

// --- the definition --------------------------------------------------------------------------------

void PostHighlighter::loadDefinition()
{
    m_loading = true;
    QThreadPool::globalInstance()->start([guard = QPointer(this)] {
        const auto loaded = std::make_shared<Loaded>();
        loaded->repository.addCustomSearchPath(u":/"_s);
        loaded->post = loaded->repository.definitionForName(u"Galley Post"_s);
        loaded->markdown = loaded->repository.definitionForName(u"Markdown"_s);
        loaded->html = loaded->repository.definitionForName(u"HTML"_s);
        // The first line makes the library read the definition and those it includes.
        loaded->body = Lines(loaded->post).run(QString(), {});
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, loaded] {
                if (guard) {
                    guard->take(loaded);
                }
            },
            Qt::QueuedConnection);
    });
}

void PostHighlighter::take(const std::shared_ptr<Loaded> &loaded)
{
    m_loaded = loaded;
    m_lines = std::make_unique<Lines>(loaded->post);
    m_styles = PostStyles(m_palette, loaded->markdown, loaded->html);
    restart();
}

void PostHighlighter::setPalette(const Palette &palette)
{
    m_palette = palette;
    if (!m_loaded) {
        if (!m_loading) {
            loadDefinition();
        }
        return;
    }
    m_styles = PostStyles(m_palette, m_loaded->markdown, m_loaded->html);
    ++m_dressing;
    colourView();
}

void PostHighlighter::setDocument(QTextDocument *document)
{
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = document;
    connect(document, &QTextDocument::contentsChange, this, &PostHighlighter::contentsChange);
    restart();
}

void PostHighlighter::restart()
{
    m_blockCount = m_document->blockCount();
    m_frontMatterLines = frontMatterLines(*m_document);
    m_editor->backdrop().setFrontMatterLines(m_frontMatterLines);
    ++m_beginning;
    m_starts = {0};
    if (m_loaded) {
        colourView();
        m_idle.start(0, this);
    }
}

// --- states ----------------------------------------------------------------------------------------

PostHighlighter::BlockData *PostHighlighter::dataOf(const QTextBlock &block) const
{
    auto *data = static_cast<BlockData *>(block.userData());
    return data != nullptr && data->beginning == m_beginning ? data : nullptr;
}

// Of a block that has none it is new.
PostHighlighter::BlockData &PostHighlighter::newestData(QTextBlock block) const
{
    BlockData *data = dataOf(block);
    if (data == nullptr) {
        data = new BlockData;
        data->beginning = m_beginning;
        block.setUserData(data);
    }
    return *data;
}

// The state before that block, if all before it was done.
const PostHighlighter::PostState *PostHighlighter::stateBefore(const QTextBlock &block) const
{
    static const PostState beginning;
    if (block.blockNumber() == m_frontMatterLines) {
        return &m_loaded->body;
    }
    if (block.blockNumber() == 0) {
        return &beginning;
    }
    const BlockData *previous = dataOf(block.previous());
    return previous != nullptr && previous->known ? &previous->after : nullptr;
}

bool PostHighlighter::isCode(const QTextBlock &block) const
{
    const BlockData *data = dataOf(block);
    return data != nullptr && data->known && (data->before.fence.isOpen() || data->after.fence.isOpen());
}

bool PostHighlighter::isInView(int block) const
{
    return block >= m_firstInView && block <= m_lastInView;
}

void PostHighlighter::findView()
{
    // No line is lower than a slot, so this needs no layout (which may be in the middle of a change).
    m_firstInView = m_editor->firstVisibleBlock().blockNumber();
    m_lastInView = m_firstInView + int(m_editor->viewport()->height() / m_editor->spacedLayout()->slot()) + 1;
}

// Follows the states from block number `start` up to block number `end`, that many characters or that much time at most. What is left to
// follow is noted as a new start. Returns how many lines were looked at.
int PostHighlighter::follow(int start, int end, int characters, int milliseconds)
{
    QElapsedTimer time;
    time.start();
    int lines = 0;
    m_starts.erase(start);
    QTextBlock block = m_document->findBlockByNumber(start);
    for (; block.isValid(); block = block.next()) {
        const int number = block.blockNumber();
        const PostState *before = stateBefore(block);
        BlockData *data = dataOf(block);
        if (before == nullptr || (data != nullptr && data->known && data->before == *before)) {
            return lines;
        }
        if (number > end || characters <= 0 || time.hasExpired(milliseconds)) {
            m_starts.insert(number);
            return lines;
        }
        m_starts.erase(number);
        follow(block, *before);
        characters -= block.length();
        ++lines;
    }
    return lines;
}

void PostHighlighter::follow(const QTextBlock &block, const PostState &before)
{
    const bool inView = isInView(block.blockNumber());
    const bool wasCode = isCode(block);
    if (inView) {
        colour(block, before);
    }
    BlockData &data = newestData(block);
    data.before = before;
    data.after = data.coloured && data.colouredBefore == before ? data.colouredAfter : m_lines->run(block, before);
    if (data.after == before) {
        data.after = before; // share it
    }
    data.known = true;
    if (inView && isCode(block) != wasCode) {
        m_editor->viewport()->update(); // the ground of code
    }
}

// Gives the block the colours it has after that state, unless it has them.
PostHighlighter::PostState PostHighlighter::colour(QTextBlock block, const PostState &before)
{
    BlockData &data = newestData(block);
    if (data.coloured && data.dressing == m_dressing && data.colouredBefore == before) {
        return data.colouredAfter;
    }
    QList<QTextLayout::FormatRange> ranges;
    data.colouredBefore = before;
    data.colouredAfter = m_lines->run(block, before, &m_styles, &ranges, block.blockNumber() < m_frontMatterLines);
    data.dressing = m_dressing;
    data.coloured = true;
    if (block.blockNumber() >= m_frontMatterLines && !before.fence.isOpen() && isSetextHeading(block)) {
        ranges.prepend({.start = 0, .length = block.length() - 1, .format = m_styles.heading()}); // markup in it stays quieter
    }
    if (ranges != block.layout()->formats()) {
        block.layout()->setFormats(ranges);
        m_document->markContentsDirty(block.position(), block.length());
    }
    return data.colouredAfter;
}

// Colours what is in view. Where the states do not reach yet, as if plain Markdown came before.
void PostHighlighter::colourView()
{
    findView();
    if (!m_loaded) {
        return;
    }
    PostState state = m_loaded->body;
    QTextBlock block = m_document->findBlockByNumber(m_firstInView);
    for (; block.isValid() && block.blockNumber() <= m_lastInView; block = block.next()) {
        const PostState *before = stateBefore(block);
        state = colour(block, before != nullptr ? *before : state);
    }
}

// --- changes ---------------------------------------------------------------------------------------

void PostHighlighter::contentsChange(int position, int /*removed*/, int added)
{
    const QTextBlock first = m_document->findBlock(position);
    const int last = m_document->findBlock(qMin(position + added, m_document->characterCount() - 1)).blockNumber();
    const int number = first.blockNumber();
    const int moved = m_document->blockCount() - std::exchange(m_blockCount, m_document->blockCount());
    if (moved != 0) {
        std::set<int> starts;
        for (const int start : m_starts) {
            starts.insert(start <= number ? start : qMax(number + 1, start + moved));
        }
        m_starts = std::move(starts);
    }
    for (QTextBlock block = first; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        if (BlockData *data = dataOf(block)) {
            data->known = false;
            data->coloured = false;
        }
    }
    // A line below may have made them a heading, or does now.
    QTextBlock above = first.previous();
    for (int i = 0; i < mostSetextLines && above.isValid() && above.length() > 1; ++i, above = above.previous()) {
        if (BlockData *data = dataOf(above)) {
            data->coloured = false;
        }
    }
    findFrontMatter(number);
    if (!m_loaded) {
        return;
    }
    findView();
    if (stateBefore(first) != nullptr) {
        m_starts.insert(number);
        follow(number, m_lastInView, sliceLength, sliceTime);
    }
    colourView();
    if (!m_starts.empty()) {
        m_idle.start(0, this);
    }
}

// Looks where the front matter ends, if the change can have moved that, and starts from there anew if it did.
void PostHighlighter::findFrontMatter(int changedLine)
{
    if (changedLine > qMax(m_frontMatterLines, frontMatterScan)) {
        return;
    }
    const int lines = frontMatterLines(*m_document);
    if (lines == m_frontMatterLines) {
        return;
    }
    for (const int number : {0, lines, m_frontMatterLines}) {
        if (number < m_blockCount) {
            m_starts.insert(number);
        }
    }
    m_frontMatterLines = lines;
    m_editor->backdrop().setFrontMatterLines(lines);
}

void PostHighlighter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_idle.timerId()) {
        return QObject::timerEvent(event);
    }
    if (m_starts.empty()) {
        m_idle.stop();
        Q_EMIT done();
        return;
    }
    // The last start above the end of the view is the one that changes the view.
    auto next = m_starts.upper_bound(m_lastInView);
    if (next != m_starts.begin()) {
        --next;
    }
    Q_EMIT sliceDone(follow(*next, m_blockCount, sliceLength, sliceTime));
}

} // namespace galley
