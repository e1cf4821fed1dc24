// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/rows.h"
#include "frontmatter/edit.h"

#include <QWidget>

namespace galley
{

/// The part of a row in which a value is edited. From the moment the keyboard is in it until it leaves is one visit. During a visit what is
/// typed is not rewritten, unless the post says something else than this editor made it say (undo, or typing in the text).
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditor(QWidget *parent = nullptr);

    const FormRow &row() const { return m_row; }
    /// What the post says. `isCurrent`: there is no newer text than that.
    void setRow(const FormRow &row, bool isCurrent);
    /// The post took this value.
    void setAccepted(const QString &value);
    /// Why the post does not take what is typed; shown as long as it is typed. Empty: it did.
    virtual void setProblem(const QString &problem);
    bool isVisited() const { return m_isVisited; }
    virtual void setReadOnly(bool readOnly) = 0;

Q_SIGNALS:
    void edited(const galley::frontmatter::Value &value);
    void visitStarted();
    /// Escape: back to the text.
    void left();
    /// Ctrl+Shift+Delete: out with the field.
    void removeWanted();

protected:
    /// Shows `row()`.
    virtual void showValue() = 0;
    /// Follows the keyboard in and out of a part of this editor, and leaves undo and redo to the window: they are the post's.
    void watch(QWidget *input);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void endVisit();

    FormRow m_row;
    QString m_accepted; ///< the value that the post has as far as this editor knows
    bool m_isVisited = false;
};

/// The editor for a row of that kind.
FieldEditor *makeFieldEditor(FormRow::Kind kind, QWidget *parent);

} // namespace galley
