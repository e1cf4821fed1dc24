// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace galley
{

/// The bar below the preview to find in the page. Return is the next match, Shift+Return the one before, Esc closes the bar and gives
/// the keyboard back to the page. Hidden until it is asked for; knows nothing of the page, which answers by `showCount`.
class PreviewFind final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewFind(QWidget *parent = nullptr);

    /// Shows the bar with the keyboard in it.
    void open();
    void findNext();
    void findPrevious();
    void close();
    /// What the page found: which match is shown (1-based, 0: none) and how many there are.
    void showCount(int active, int total);

Q_SIGNALS:
    /// An empty text: the marks in the page are to go.
    void wanted(const QString &text, bool backwards);
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &name);

    QLineEdit *m_text;
    QLabel *m_count;
};

} // namespace galley
