// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using galley::tests::Ended;
using galley::tests::runGalley;

/// `galley convert`, the real program.
class CliConvert : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void aPost_goesToStandardOutput()
    {
        const QByteArray post = "Title: One\nTags: a, b\n\nBody\n";
        const QString path = write(u"a.md"_s, post);
        const Ended ended = runGalley({u"convert"_s, u"--to"_s, u"yaml"_s, path});
        QCOMPARE(ended.out, "---\ntitle: One\ntags: [a, b]\n---\n\nBody\n");
        QCOMPARE(ended.err, "");
        QCOMPARE(ended.code, 0);
        QCOMPARE(read(path), post);
    }

    void inPlace_keepsEncodingAndLineEnds()
    {
        const QString path = write(u"b.md"_s, "\xEF\xBB\xBF---\r\ntitle: One # c\r\n---\r\n\r\nBody\r\n");
        const Ended ended = runGalley({u"convert"_s, u"--to"_s, u"pelican"_s, u"--in-place"_s, path});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, "");
        QCOMPARE(ended.err, path.toUtf8() + ":2: warning: the comment \"# c\" is left out\n");
        QCOMPARE(read(path), "\xEF\xBB\xBFTitle: One\r\n\r\nBody\r\n");
    }

    void printing_keepsEncodingAndLineEnds()
    {
        const QString path = write(u"p.md"_s, "\xEF\xBB\xBF---\r\ntitle: One\r\n---\r\n\r\nBody\r\n");
        QCOMPARE(runGalley({u"convert"_s, u"--to"_s, u"toml"_s, path}).out, "\xEF\xBB\xBF+++\r\ntitle = \"One\"\r\n+++\r\n\r\nBody\r\n");
    }

    void mixedLineEnds_stayInTheBody()
    {
        const QString path = write(u"c.md"_s, "Title: One\nSlug: x\n\nBody\r\nmore\nand\r\n");
        QCOMPARE(runGalley({u"convert"_s, u"--to"_s, u"toml"_s, u"-i"_s, path}).code, 0);
        QVERIFY(read(path).endsWith("Body\r\nmore\nand\r\n"));
    }

    void strict_doesNotConvertWhatWouldLoseSomething()
    {
        const QByteArray post = "---\ntitle: One\nx:\n---\nBody\n";
        const QString path = write(u"d.md"_s, post);
        const Ended ended = runGalley({u"convert"_s, u"--to"_s, u"toml"_s, u"-i"_s, u"--strict"_s, path});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.err.contains(":3: error: "));
        QCOMPARE(read(path), post);
    }

    void mistakes_areNamedAndTheRestGoesOn()
    {
        const QString broken = write(u"e.md"_s, "---\ntitle: \"One\n---\nBody\n");
        const QString good = write(u"f.md"_s, "Title: Two\n\nBody\n");
        const Ended ended = runGalley({u"convert"_s, u"--to"_s, u"yaml"_s, broken, good});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.err.contains("e.md:"));
        QCOMPARE(ended.out, "---\ntitle: Two\n---\n\nBody\n");
        QCOMPARE(runGalley({u"convert"_s, u"--to"_s, u"xml"_s, good}).code, 2);
    }
};

QTEST_GUILESS_MAIN(CliConvert)
#include "tst_cli_convert.moc"
