// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/fieldeditor.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace galley
{

/// A value on one line: texts, titles, slugs, numbers; the base of those with a button beside the line.
class LineField : public FieldEditor
{
    Q_OBJECT
public:
    explicit LineField(frontmatter::Field::Type type, QWidget *parent = nullptr);

    void setProblem(const QString &problem) override;
    void setReadOnly(bool readOnly) override;
    QLineEdit &line() const { return *m_line; }
    /// What other posts have: offered while one types.
    void setKnown(const QStringList &names);

protected:
    void showValue() override;
    /// Shows a text as if it had been typed.
    void offer(const QString &text);
    QToolButton *addButton(const QString &icon, const QString &name);
    QHBoxLayout &box() const { return *m_box; }

private:
    frontmatter::Field::Type m_type;
    QHBoxLayout *m_box;
    QLineEdit *m_line;
    QLabel *m_problem;
    QList<QToolButton *> m_buttons;
};

/// A slug with a button that makes it of the title.
class SlugField final : public LineField
{
    Q_OBJECT
public:
    explicit SlugField(QWidget *parent = nullptr);
    /// The slug that the title gives; empty: none.
    void setProposal(const QString &slug);

private:
    QString m_proposal;
    QToolButton *m_make;
};

} // namespace galley
