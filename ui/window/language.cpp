// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace galley
{

void loadTranslations()
{
    QCoreApplication *app = QCoreApplication::instance();
    auto *words = new QTranslator(app);
    if (words->load(QLocale(), u"galley"_s, u"_"_s, u":/translations"_s) || words->load(u":/translations/galley_en"_s)) {
        QCoreApplication::installTranslator(words);
    }
    auto *dialogs = new QTranslator(app);
    if (dialogs->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(dialogs);
    }
}

} // namespace galley
