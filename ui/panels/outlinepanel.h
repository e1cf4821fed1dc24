// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

#include <QWidget>

#include <memory>

class QLabel;
class QListView;

namespace galley
{
class OutlineModel;

/// The headings of the post; the one that the cursor stands under is marked.
class OutlinePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setRendering(const std::shared_ptr<const post::Rendering> &rendering);
    /// 0-based.
    void setCursorLine(int line);

Q_SIGNALS:
    /// A heading was chosen, by mouse or Enter; 0-based.
    void lineChosen(int line);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void update();
    void markCurrent();

    std::shared_ptr<const post::Rendering> m_rendering; ///< null: the model has it
    int m_line = 0;
    OutlineModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace galley
