// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/background.h"
#include "renaming/plan.h"
#include "site/sitelist.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace galley
{

/// What is to be renamed.
struct RenameQuestion {
    std::shared_ptr<const SiteList> list; ///< of the post's site
    QString post;                         ///< its path, as the list has it
    QString proposal;                     ///< empty: the name it has
};

/// Asks for a post's new name, and shows meanwhile all that would be done: files and folders that move, links that follow, and those that
/// cannot. Changes nothing itself.
class RenameDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RenameDialog(const RenameQuestion &question, QWidget *parent = nullptr);
    /// Does not wait for a plan that is being made.
    ~RenameDialog() override;

    /// What was accepted.
    const renaming::Plan &plan() const { return m_plan; }

private:
    struct Job {
        RenameQuestion question;
        QString name;
        std::shared_ptr<site::Reading> reading;
        std::expected<renaming::Plan, renaming::Problem> run() const
        {
            return renaming::planRenaming(question.list->site(), question.list->posts(), question.post, name, *reading);
        }
    };
    void layOut();
    void propose();
    void take(const std::expected<renaming::Plan, renaming::Problem> &plan);
    void showPlan();
    QString shown(const QString &path) const;

    const RenameQuestion m_question;
    renaming::Plan m_plan;
    std::shared_ptr<site::Reading> m_reading;
    QLineEdit *m_name;
    QLabel *m_summary;
    QListWidget *m_steps;
    QPushButton *m_rename = nullptr;
    Background<Job> m_planner;
};

} // namespace galley
