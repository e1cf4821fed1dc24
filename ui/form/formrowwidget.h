// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/fieldeditor.h"

class QLabel;
class QToolButton;

namespace galley
{

/// A row on the screen: label, editor, and a button that takes the field out, which shows when the pointer is in the row.
/// Ctrl+Shift+Delete does the same.
class FormRowWidget final : public QWidget
{
    Q_OBJECT
public:
    FormRowWidget(const FormRow &row, QWidget *parent);

    FieldEditor &editor() const { return *m_editor; }
    void setRow(const FormRow &row, bool isCurrent);
    /// The pixels that its label needs, and those that it gets.
    int labelWidth() const;
    void setLabelWidth(int width);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void removeWanted();

protected:
    bool event(QEvent *event) override;

private:
    void showButton();

    QLabel *m_label;
    FieldEditor *m_editor;
    QToolButton *m_remove;
    bool m_isReadOnly = false;
};

} // namespace galley
