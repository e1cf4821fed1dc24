// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/newpost.h"
#include "site/sitelist.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace galley
{

/// Asks for the title of a new post, and shows meanwhile what would be written, and where. Accepting it writes the file; where that does
/// not work it stays and says why.
class NewPostDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit NewPostDialog(const std::shared_ptr<const SiteList> &list, QWidget *parent = nullptr);

    /// What was written.
    const site::PostPlan &plan() const { return m_plan; }

    void accept() override;

private:
    void layOut();
    void propose();
    void say(const QString &problem);
    QString shownPath() const;

    const std::shared_ptr<const SiteList> m_list;
    site::PostPlan m_plan;
    QLineEdit *m_title;
    QLabel *m_path;
    QPlainTextEdit *m_text;
    QLabel *m_pattern;
    QLabel *m_problem;
    QPushButton *m_create = nullptr;
};

} // namespace galley
