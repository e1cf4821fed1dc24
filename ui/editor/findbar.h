// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace galley
{
class Editor;
class Finder;

/// The bar below the editor to find and replace, and to go to a line: `:123` in the field. Return is the next match, Shift+Return the one
/// before, Alt+Return replaces all, Esc closes the bar and gives the keyboard back to the editor. Hidden until it is asked for.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(Editor *editor, QWidget *parent = nullptr);

    enum class Mode { Find, Replace };
    /// Shows the bar with the keyboard in it. A selection within a line is what is searched for; one over lines is where.
    void open(Mode mode);
    /// Shows the bar with a `:`, to type a line's number after.
    void openGoToLine();
    void findNext();
    void findPrevious();
    void close();

    Finder &finder() const { return *m_finder; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QToolButton *addToggle(const QString &text, const QString &name, const QString &toolTip);
    QToolButton *addButton(const QString &text, const QString &name, const QString &toolTip);
    void layOut();
    void search();
    void searchFromStart();
    bool goToLine();
    void replaceAll();
    void showCount();
    void say(const QString &message);

    Editor *m_editor;
    Finder *m_finder;
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QLabel *m_count;
    QToolButton *m_case;
    QToolButton *m_word;
    QToolButton *m_expression;
    QToolButton *m_scope;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_replaceOne;
    QToolButton *m_replaceAll;
    QToolButton *m_close;
    QWidget *m_replaceRow = nullptr;
    QString m_error;
    QString m_message; ///< what was done, until the next search
    int m_origin = 0;  ///< where the cursor was when the search began
};

} // namespace galley
