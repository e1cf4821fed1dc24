// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace galley
{

/// Takes files from other programs that are dropped on a widget, or on what is in it and takes no drops itself.
class DropTarget final : public QObject
{
    Q_OBJECT
public:
    explicit DropTarget(QWidget &widget);

Q_SIGNALS:
    /// Local files and folders, one or more.
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace galley
