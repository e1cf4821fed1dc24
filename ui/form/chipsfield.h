// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/fieldeditor.h"

class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace galley
{
class FlowLayout;

/// A list of names, each in a chip. A name is added with Return or a comma, or taken from the completion; Backspace in the empty line
/// takes the last one back to be edited, Delete on a chip takes that one out.
class ChipsField final : public FieldEditor
{
    Q_OBJECT
public:
    explicit ChipsField(QWidget *parent = nullptr);

    /// What other posts have: offered while one types.
    void setKnown(const QStringList &names);
    void setProblem(const QString &problem) override;
    void setReadOnly(bool readOnly) override;

protected:
    void showValue() override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QString &text);
    void remove(int index);
    void send(const QStringList &items);
    void showItems(const QStringList &items);
    QToolButton *makeChip(const QString &name);
    bool pressInLine(int key);
    bool pressInOffers(int key);
    bool pressInChip(QToolButton *chip, int key);

    QWidget *m_frame;
    FlowLayout *m_flow;
    QLineEdit *m_line;
    QLabel *m_problem;
    QStringListModel *m_known;
    QList<QToolButton *> m_chips;
    QStringList m_items;
    bool m_isReadOnly = false;
};

} // namespace galley
