// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/body.h"

#include <QByteArrayList>
#include <QSet>

#include <memory>

namespace galley
{
class PostPlace;

/// Keeps room for pictures that are not loaded yet, so that nothing moves when they are: a CSS rule for each local picture, with
/// the size that its file's header says. As rules of a sheet of their own and not as attributes, because what is in `<main>` must
/// stay what the export writes. Lives in the render worker; the GUI thread never waits for a disk.
class ImageSizes final
{
public:
    /// The page is loaded anew and has no rules yet. `place`: of the post; null: there are no local pictures.
    void start(std::shared_ptr<const PostPlace> place);
    /// The rules that the page needs for these pictures and was not given before.
    QByteArrayList newRules(const markdown::Content &content);

private:
    std::shared_ptr<const PostPlace> m_place;
    QSet<QByteArray> m_known;
};

/// `img[src="a.png"]:not([width]):not([height]){width:30px;aspect-ratio:auto 30/20}`
QByteArray sizeRule(const QByteArray &source, int width, int height);

} // namespace galley
