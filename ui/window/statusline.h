// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <QStringList>
#include <QWidget>

class QActionGroup;
class QLabel;
class QMenu;
class QToolButton;

namespace galley
{
class Theme;

/// The line below the panes: what the post is on the left, where one is in it on the right.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);

    void setDialect(const QString &name); ///< of the front matter, e.g. "YAML"; empty: none
    void setFormat(const text::Format &format, bool mixedLineEndings);
    void setLanguage(const QString &name);
    void setCounts(int words, int minutes);
    void setSelection(int words, int characters); ///< 0 characters: nothing is selected; -1 words: not counted
    void setProblem(const QString &problem);      ///< with the front matter; empty: none
    /// The dialect of the Markdown by its name ("hugo"), and who says so: what the post says itself cannot be changed here.
    enum class Chosen { ByUser, ByPost };
    void setMarkdown(const QString &name, Chosen chosen);
    void setSaved(const QString &state);
    void setPlace(int line, int column); ///< 1-based
    /// A link's address while the pointer is on it; empty: back to the usual words.
    void setHint(const QString &hint);
    /// All that can be read in it, for tests: the parts with " · " between them.
    QString words() const;

Q_SIGNALS:
    void placeActivated();
    /// The user chose a dialect for the post.
    void markdownChosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update();
    void dress(const Theme &theme);
    QMenu *markdownMenu();

    QLabel *m_facts;
    QToolButton *m_markdown;
    QLabel *m_saved;
    QToolButton *m_place;
    QActionGroup *m_dialects = nullptr;
    QString m_markdownName; ///< shown; empty: none yet
    Chosen m_markdownChosen = Chosen::ByUser;
    QString m_dialect, m_problem, m_encoding, m_lineEnding, m_language, m_counts, m_selection, m_hint;
};

} // namespace galley
