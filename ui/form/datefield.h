// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/linefield.h"

namespace galley
{

/// A date as the post writes it, to be typed, or chosen in a calendar that writes it in the same form: date only or with the time, with `T`
/// or a blank, with or without a zone.
class DateField final : public LineField
{
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);

private:
    void openCalendar();

    QToolButton *m_open;
};

} // namespace galley
