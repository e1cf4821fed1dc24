// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/linefield.h"
#include "form/sitefacts.h"

#include <memory>

namespace galley
{

/// The address of a picture, with a small view of it where it is a file of the site.
class ImageField final : public LineField
{
    Q_OBJECT
public:
    explicit ImageField(QWidget *parent = nullptr);
    /// The post's path (empty: none yet) and its site, by which addresses are found and made.
    void setPlace(const QString &post, const std::shared_ptr<const SiteFacts> &facts);

Q_SIGNALS:
    /// The user wants to choose a file. `choose` answers.
    void fileWanted();

public:
    /// Where to look for another one: beside the picture that is there, else beside the post; empty if neither is.
    QString folder() const;
    /// Writes the address of that file.
    void choose(const QString &path);

protected:
    void showValue() override;

private:
    void showPicture();
    QString fileOf(const QString &address) const;

    QString m_post;
    std::shared_ptr<const SiteFacts> m_facts = std::make_shared<SiteFacts>();
    QString m_shown;
    QLabel *m_picture;
};

} // namespace galley
