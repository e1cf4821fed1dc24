// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "settings/icons.h"
#include "settings/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

/// The colours of windows, menus and buttons.
class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allTextHasEnoughContrast_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addRow("light") << u"light"_s;
        QTest::addRow("dark") << u"dark"_s;
        QTest::addRow("sepia") << u"sepia"_s;
    }

    void allTextHasEnoughContrast()
    {
        QFETCH(const QString, theme);
        const QPalette palette = chromePalette(Palette::load(theme));
        const QList<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs{{QPalette::WindowText, QPalette::Window},
                                                                               {QPalette::ButtonText, QPalette::Button},
                                                                               {QPalette::Text, QPalette::Base},
                                                                               {QPalette::Text, QPalette::AlternateBase},
                                                                               {QPalette::ToolTipText, QPalette::ToolTipBase},
                                                                               {QPalette::HighlightedText, QPalette::Highlight},
                                                                               {QPalette::PlaceholderText, QPalette::Base}};
        for (const auto &[text, ground] : pairs) {
            const double found = contrast(palette.color(text), palette.color(ground));
            QVERIFY2(found >= 7, qPrintable(u"%1 on %2: %3"_s.arg(palette.color(text).name(), palette.color(ground).name()).arg(found)));
        }
        QVERIFY(contrast(palette.color(QPalette::Accent), palette.color(QPalette::Window)) >= 3); // WCAG 2.2, 1.4.11: focus ring
        QVERIFY(contrast(palette.color(QPalette::Accent), palette.color(QPalette::Base)) >= 3);
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01); // the example in WCAG's notes
        const QColor mended = withContrast(QColor(0x99, 0x99, 0x99), Qt::black, Qt::white, 7);
        QVERIFY(contrast(mended, Qt::white) >= 7);
    }

    void choosingAThemeDressesTheApplicationAtOnce()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"galley.conf"_s));
        Theme theme(settings);
        const QSignalSpy changes(&theme, &Theme::changed);
        settings.setTheme(Settings::Theme::Dark);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(theme.palette().name, u"dark"_s);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::load(u"dark"_s)[u"surface"]);
        settings.setTheme(Settings::Theme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Palette::load(u"light"_s)[u"background"]);
    }

    void iconsAreDrawnInTheColourOfTheTheme()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"galley.conf"_s));
        const Theme theme(settings);
        const QIcon icon = lineIcon(u"menu"_s);
        const auto darkest = [&] {
            const QImage image = icon.pixmap(QSize(20, 20), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
            QColor found;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    found = !found.isValid() || pixel.alpha() > found.alpha() ? pixel : found;
                }
            }
            return found;
        };
        const auto differs = [](const QColor &one, const QColor &other) { return qAbs(one.lightness() - other.lightness()); };
        settings.setTheme(Settings::Theme::Light);
        QVERIFY(differs(darkest(), QApplication::palette().color(QPalette::ButtonText)) < 12);
        settings.setTheme(Settings::Theme::Dark);
        QVERIFY(differs(darkest(), QApplication::palette().color(QPalette::ButtonText)) < 12);
        QCOMPARE(icon.pixmap(QSize(20, 20), 2.0).size(), QSize(40, 40));
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
