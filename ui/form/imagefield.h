// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/linefield.h"

namespace galley
{

/// The address of a picture, with a small view of it where it is a file of the site.
class ImageField final : public LineField
{
    Q_OBJECT
public:
    explicit ImageField(QWidget *parent = nullptr);
    /// The post's folder and that of its site, from which addresses start; empty: none yet.
    void setFolders(const QString &folder, const QString &siteRoot);

Q_SIGNALS:
    /// The user wants to choose a file. `choose` answers.
    void fileWanted();

public:
    /// Writes the address of that file.
    void choose(const QString &path);

protected:
    void showValue() override;

private:
    void showPicture();
    QString fileOf(const QString &address) const;

    QString m_folder;
    QString m_siteRoot;
    QString m_shown;
    QLabel *m_picture;
};

} // namespace galley
