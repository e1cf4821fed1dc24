// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace galley
{

/// The form's first line, all that is left of it when it is folded: a button that unfolds it, title and date, what is wrong.
class FormHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit FormHeader(QWidget *parent = nullptr);

    void setOpen(bool open);
    /// What the post is called, and what else is known of it (date, draft). Both empty: it has no front matter.
    void setPost(const QString &title, const QString &details);
    /// What is wrong with the front matter; empty: nothing. Its button asks for the place.
    void setProblem(const QString &problem);
    /// Where the commands of the form go: to add fields, to convert.
    QToolButton &menuButton() const { return *m_menu; }

Q_SIGNALS:
    void toggled();
    void placeWanted();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTitle();

    QToolButton *m_fold;
    QLabel *m_title;
    QLabel *m_details;
    QToolButton *m_problem;
    QToolButton *m_menu;
    QString m_fullTitle;
    QString m_fullProblem;
};

} // namespace galley
