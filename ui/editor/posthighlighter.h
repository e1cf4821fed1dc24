// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/poststyles.h"
#include "settings/palette.h"

#include <QBasicTimer>
#include <QObject>
#include <QPointer>
#include <QTextBlock>

#include <memory>
#include <set>

class QTextDocument;

namespace galley
{
class Editor;

/// Colours the editor's text without ever holding it up. What is in view is coloured at once; the states of all other lines are found in
/// idle slices, and a line gets its colours when it comes into view. A change is followed through the text until the state after a line
/// is what it was, so that a key costs a line, and an opened fence costs the lines in view now and the rest in slices.
///
/// The definition (resources/syntax/galley-post.xml) is loaded on another thread; the text is plain until then.
class PostHighlighter final : public QObject
{
    Q_OBJECT
public:
    /// Lines longer than this stay plain and leave the state as it was: the definitions' regular expressions are not made for them.
    static constexpr int longestLine = 20'000;
    /// UTF-16 units of one slice, and the milliseconds after which it ends early.
    static constexpr int sliceLength = 16'000;
    static constexpr int sliceTime = 4;

    explicit PostHighlighter(Editor *editor);
    ~PostHighlighter() override;

    void setDocument(QTextDocument *document);
    void setPalette(const Palette &palette);
    /// True for a line of a fenced code block, fences included, as far as the states have been followed.
    bool isCode(const QTextBlock &block) const;
    /// The state after every line is known.
    bool isDone() const { return m_loaded && m_starts.empty(); }

Q_SIGNALS:
    /// A slice of the work was done outside of the view.
    void sliceDone(int lines);
    void done();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    class Lines;
    struct PostState;
    struct BlockData;
    struct Loaded;

    void loadDefinition();
    void take(const std::shared_ptr<Loaded> &loaded);
    void restart();
    void contentsChange(int position, int removed, int added);
    void findFrontMatter(int changedLine);
    void findView();
    void colourView();
    PostState colour(QTextBlock block, const PostState &before);
    int follow(int start, int end, int characters, int milliseconds);
    void follow(const QTextBlock &block, const PostState &before);
    const PostState *stateBefore(const QTextBlock &block) const;
    bool isInView(int block) const;
    BlockData *dataOf(const QTextBlock &block) const;
    BlockData &newestData(QTextBlock block) const;

    Editor *m_editor;
    QPointer<QTextDocument> m_document;
    Palette m_palette;
    std::shared_ptr<Loaded> m_loaded;
    bool m_loading = false;
    std::unique_ptr<Lines> m_lines;
    PostStyles m_styles;
    std::set<int> m_starts; ///< numbers of the blocks from which on states must be followed
    int m_blockCount = 0;
    int m_frontMatterLines = 0;
    int m_beginning = 0; ///< counts how many times all was begun anew: what is known since an earlier one is not
    int m_dressing = 0;  ///< likewise for the colours alone
    int m_firstInView = 0;
    int m_lastInView = 0;
    QBasicTimer m_idle;
};

} // namespace galley
