// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/fieldeditor.h"

class QLabel;

namespace galley
{

/// What is shown and not edited: nested values, anchors, doubled keys; with the reason.
class ReadOnlyField final : public FieldEditor
{
    Q_OBJECT
public:
    explicit ReadOnlyField(QWidget *parent = nullptr);
    void setReadOnly(bool) override {}

protected:
    void showValue() override;

private:
    QLabel *m_value;
    QLabel *m_reason;
};

} // namespace galley
