// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "settings/settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

/// What Galley remembers, and what it does with a settings file that something else has been at.
class SettingsTest : public QObject
{
    Q_OBJECT

    static QString write(const QTemporaryDir &folder, const QByteArray &bytes)
    {
        const QString path = folder.filePath(u"galley.conf"_s);
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(bytes);
        return path;
    }

    static QByteArray full()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"galley.conf"_s);
        {
            Settings settings(path);
            settings.setTheme(Settings::Theme::Dark);
            settings.setView(Settings::View::Read);
            settings.setEditorShare(0.4);
            settings.setWindowGeometry(QByteArray("\0\1\2\xff", 4));
            settings.addRecentPost(
                {.path = u"/blog/ä [*] ;=.md"_s, .title = u"A “title”, with; signs=\n"_s, .date = u"11 November 2020"_s});
            settings.setPlace(u"/blog/a.md"_s, {.line = 7, .column = 3, .topLine = 2.5});
            settings.allowRemote(u"/blog"_s);
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void aFirstStartHasDefaults()
    {
        QTemporaryDir folder;
        const Settings settings(folder.filePath(u"none/galley.conf"_s));
        QCOMPARE(settings.theme(), Settings::Theme::Desktop);
        QCOMPARE(settings.view(), Settings::View::Both);
        QCOMPARE(settings.editorShare(), 0.5);
        QCOMPARE(settings.editorZoom(), 0);
        QVERIFY(settings.isScrollSynced());
        QVERIFY(settings.recentPosts().isEmpty());
        QVERIFY(!settings.place(u"/a.md"_s));
        QVERIFY(settings.damagedCopy().isEmpty());
    }

    void whatWasSetIsThereInTheNextRun()
    {
        QTemporaryDir folder;
        const Settings settings(write(folder, full()));
        QCOMPARE(settings.theme(), Settings::Theme::Dark);
        QCOMPARE(settings.view(), Settings::View::Read);
        QCOMPARE(settings.editorShare(), 0.4);
        QCOMPARE(settings.windowGeometry(), QByteArray("\0\1\2\xff", 4));
        QCOMPARE(settings.recentPosts().size(), 1);
        QCOMPARE(settings.recentPosts().first().path, u"/blog/ä [*] ;=.md"_s);
        QCOMPARE(settings.recentPosts().first().title, u"A “title”, with; signs=\n"_s);
        QCOMPARE(settings.place(u"/blog/a.md"_s)->column, 3);
        QCOMPARE(settings.place(u"/blog/a.md"_s)->topLine, 2.5);
        QVERIFY(settings.isRemoteAllowed(u"/blog"_s));
        QVERIFY(!settings.isRemoteAllowed(u"/blog/other"_s));
        QVERIFY(!settings.isRemoteAllowed({}));
    }

    void aDamagedFileIsKeptAsideAndDefaultsAreUsed()
    {
        QTemporaryDir folder;
        const QByteArray damaged = "\x7f"
                                   "ELF\x02\x01\n\xff\xfe no settings here\n[unclosed\n";
        const QString path = write(folder, damaged);
        {
            Settings settings(path);
            QCOMPARE(settings.theme(), Settings::Theme::Desktop);
            QCOMPARE(settings.damagedCopy(), path + u".bad"_s);
            settings.setTheme(Settings::Theme::Sepia);
        }
        QFile kept(path + u".bad"_s);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), damaged);
        QCOMPARE(Settings(path).theme(), Settings::Theme::Sepia);
    }

    void aFileCutOffAtAnyByteDoesNoHarm()
    {
        const QByteArray whole = full();
        QVERIFY(whole.size() > 200);
        for (qsizetype length = 0; length < whole.size(); ++length) {
            QTemporaryDir folder;
            const Settings settings(write(folder, whole.first(length)));
            QVERIFY(settings.editorShare() >= 0.1 && settings.editorShare() <= 0.9);
            QVERIFY(settings.recentPosts().size() <= 1);
        }
    }

    void valuesOutOfRangeAreBroughtBack()
    {
        QTemporaryDir folder;
        const Settings settings(write(folder, "[window]\neditorShare=nan\nview=upside down\n[editor]\nzoom=999999\n[preview]\nzoom=-inf\n"
                                              "[recent]\nsize=2000000000\n1\\path=relative.md\n"));
        QCOMPARE(settings.editorShare(), 0.5);
        QCOMPARE(settings.view(), Settings::View::Both);
        QCOMPARE(settings.editorZoom(), 20);
        QCOMPARE(settings.previewZoom(), 1.0);
        QVERIFY(settings.recentPosts().isEmpty());
    }

    void theNewestPostComesFirstAndTwelveAreKept()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"galley.conf"_s));
        const QSignalSpy changes(&settings, &Settings::recentPostsChanged);
        for (int i = 0; i < 20; ++i) {
            settings.addRecentPost({.path = u"/%1.md"_s.arg(i), .title = {}, .date = {}});
        }
        settings.addRecentPost({.path = u"/15.md"_s, .title = u"Fifteen"_s, .date = {}});
        QCOMPARE(settings.recentPosts().size(), Settings::maximumRecentPosts);
        QCOMPARE(settings.recentPosts().first().title, u"Fifteen"_s);
        QCOMPARE(settings.recentPosts().at(1).path, u"/19.md"_s);
        QCOMPARE(changes.size(), 21);
        settings.forgetRecentPost(u"/15.md"_s);
        QCOMPARE(settings.recentPosts().first().path, u"/19.md"_s);
    }

    void placesOfOldPostsAreForgottenInTheEnd()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"galley.conf"_s));
        for (int i = 0; i < 500; ++i) {
            settings.setPlace(u"/%1.md"_s.arg(i), {.line = i, .column = 0, .topLine = 0});
        }
        int known = 0;
        for (int i = 0; i < 500; ++i) {
            known += settings.place(u"/%1.md"_s.arg(i)).has_value() ? 1 : 0;
        }
        QVERIFY(known >= 100 && known <= 200);
    }

    void aThemeForOneRunIsNotRemembered()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"galley.conf"_s);
        {
            Settings settings(path);
            settings.overrideTheme(Settings::Theme::Dark);
            QCOMPARE(settings.theme(), Settings::Theme::Dark);
        }
        QCOMPARE(Settings(path).theme(), Settings::Theme::Desktop);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
