// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/fieldeditor.h"

class QCheckBox;
class QComboBox;

namespace galley
{

/// Yes or no, in the words that the post has for it (`true`, `Yes`, `off`).
class SwitchField final : public FieldEditor
{
    Q_OBJECT
public:
    explicit SwitchField(QWidget *parent = nullptr);
    void setReadOnly(bool readOnly) override;

protected:
    void showValue() override;

private:
    void showWord(bool on);
    QString wordFor(bool on) const;

    QCheckBox *m_box;
};

/// Pelican's `Status`, and a post's own word if it is another.
class StatusField final : public FieldEditor
{
    Q_OBJECT
public:
    explicit StatusField(QWidget *parent = nullptr);
    void setReadOnly(bool readOnly) override;

protected:
    void showValue() override;

private:
    QComboBox *m_choice;
};

} // namespace galley
