// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace galley
{

/// Asks what a post is to be made into, how it looks and where it goes. The preview beside it shows the theme that is chosen.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(const ExportProposal &proposal, QWidget *parent = nullptr);
    ExportChoice choice() const;

private:
    void layOut();
    void fillThemes();
    QString serversSentence() const;
    void tryTheme();
    void takeKind();
    void takePath();
    void browse();

    const ExportProposal m_proposal;
    QComboBox *m_kind;
    QComboBox *m_theme;
    QComboBox *m_paper;
    QDoubleSpinBox *m_margin;
    QCheckBox *m_numbered;
    QCheckBox *m_fetches;
    QLabel *m_servers; ///< who would be asked
    QLineEdit *m_path;
    QLabel *m_about;   ///< what the kind is
    QLabel *m_problem; ///< why the theme that was asked for cannot be used
    QLabel *m_notice;  ///< what will happen to the file that is there
    int m_usable = 0;  ///< row of the theme that is shown
    QPushButton *m_export = nullptr;
};

} // namespace galley
