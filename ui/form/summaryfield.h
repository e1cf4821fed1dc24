// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/fieldeditor.h"

class QLabel;
class QPlainTextEdit;

namespace galley
{

/// A text of several lines, as high as it needs up to four; a summary also says how long it is.
class SummaryField final : public FieldEditor
{
    Q_OBJECT
public:
    explicit SummaryField(QWidget *parent = nullptr);
    void setProblem(const QString &problem) override;
    void setReadOnly(bool readOnly) override;

protected:
    void showValue() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void send();
    void showLength();
    void fitHeight();

    QPlainTextEdit *m_text;
    QLabel *m_hint;
    QString m_problem;
    bool m_isShowing = false;
};

} // namespace galley
