// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/mathfont.h"

#include <QFile>

namespace galley::exporting
{

const QByteArray &mathFontFace()
{
    static const QByteArray rule = [] {
        QFile font(QStringLiteral(":/fonts/math.woff2"));
        if (!font.open(QIODevice::ReadOnly)) {
            qFatal("no font for formulas");
        }
        // Its name is the one in tokens.css.
        return "@font-face { font-family: \"Galley Math\"; src: url(\"data:font/woff2;base64," + font.readAll().toBase64() +
               "\") format(\"woff2\"); }\n";
    }();
    return rule;
}

} // namespace galley::exporting
