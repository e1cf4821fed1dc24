// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;

namespace galley
{
class Actions;
class Settings;
class Theme;

/// What a window without a post shows: New post, Open…, Open folder…, and the posts that were open last with their titles and dates.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    StartPage(const Actions &actions, const Settings &settings, const Theme &theme, QWidget *parent = nullptr);

    /// Puts the keyboard on the newest post, or on New post if there is none.
    void takeFocus();

Q_SIGNALS:
    void postChosen(const QString &path);

private:
    void showRecent();

    const Settings &m_settings;
    QLabel *m_empty;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace galley
