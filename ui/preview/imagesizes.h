// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/body.h"

#include <QByteArrayList>
#include <QSet>

namespace galley
{

/// Keeps room for pictures that are not loaded yet, so that nothing moves when they are: a CSS rule for each local picture, with
/// the size that its file's header says. As rules of a sheet of their own and not as attributes, because what is in `<main>` must
/// stay what the export writes. Lives in the render worker; the GUI thread never waits for a disk.
class ImageSizes final
{
public:
    struct Site {
        QString root;     ///< folder that stands for "/"; empty: no local pictures
        QString pagePath; ///< path of the page in it
    };
    /// The page is loaded anew and has no rules yet.
    void start(Site site);
    /// The rules that the page needs for these pictures and was not given before.
    QByteArrayList newRules(const markdown::Content &content);

private:
    Site m_site;
    QSet<QByteArray> m_known;
};

/// `img[src="a.png"]:not([width]):not([height]){width:30px;aspect-ratio:auto 30/20}`
QByteArray sizeRule(const QByteArray &source, int width, int height);

} // namespace galley
