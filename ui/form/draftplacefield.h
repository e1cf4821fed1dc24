// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/fieldeditor.h"

class QLabel;
class QPushButton;

namespace galley
{

/// Says that a post is a draft because of the folder it is in, which its front matter cannot change, and offers to move it out of there.
class DraftPlaceField final : public FieldEditor
{
    Q_OBJECT
public:
    explicit DraftPlaceField(QWidget *parent = nullptr);
    void setReadOnly(bool readOnly) override;
    /// Where the post would go, as the user knows it; empty: that is not known, and nothing is offered.
    void setTarget(const QString &target);

Q_SIGNALS:
    void publishWanted();

protected:
    void showValue() override;

private:
    QLabel *m_words;
    QPushButton *m_publish;
};

} // namespace galley
