// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "expectations.h"

#include <QTest>

using namespace galley;
using namespace galley::frontmatter;
using namespace Qt::StringLiterals;

/// Real posts: title, date as written, slug and the body's line, as other parsers read them.
class PostsFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsOthersReadIt_data();
    void isReadAsOthersReadIt();
    void theSeedPostHasTitleDateAndSlug();
};

namespace
{
const QString folder = tests::corpus(u"posts"_s);

QString nameOf(Dialect dialect)
{
    switch (dialect) {
    case Dialect::None:
        return u"none"_s;
    case Dialect::Yaml:
        return u"yaml"_s;
    case Dialect::Toml:
        return u"toml"_s;
    case Dialect::Json:
        return u"json"_s;
    case Dialect::KeyValue:
        return u"pelican"_s;
    }
    return {};
}
} // namespace

void PostsFrontMatter::isReadAsOthersReadIt_data()
{
    QTest::addColumn<QJsonObject>("expected");
    const QJsonArray entries = tests::expectations(folder);
    QVERIFY2(!entries.isEmpty(), qPrintable(folder));
    for (const QJsonValue entry : entries) {
        QTest::newRow(qPrintable(entry["file"_L1].toString())) << entry.toObject();
    }
}

void PostsFrontMatter::isReadAsOthersReadIt()
{
    QFETCH(QJsonObject, expected);
    const QByteArray bytes = tests::bytesOf(folder + u'/' + expected["file"_L1].toString());
    QVERIFY(!bytes.isEmpty());
    const FrontMatter post = read(tests::engineText(bytes, {}));
    QCOMPARE(nameOf(post.dialect), expected["format"_L1].toString());
    QCOMPARE(post.bodyLine + 1, expected["body_start_line"_L1].toInt());
    QCOMPARE(post.title(), expected["title"_L1].toString());
    QCOMPARE(post.slug(), expected["slug"_L1].toString());
    const QString dateText = expected["date_source_text"_L1].toString();
    const Field *date = post.field(u"date");
    QCOMPARE(date ? date->text : QString(), dateText);
    QCOMPARE(post.date().has_value(), !dateText.isEmpty());
    QVERIFY(post.isValid());
}

void PostsFrontMatter::theSeedPostHasTitleDateAndSlug()
{
    const FrontMatter post = read(tests::bytesOf(QStringLiteral(GALLEY_TESTS "/data/posts/whats-next.md")));
    QCOMPARE(post.dialect, Dialect::KeyValue);
    QCOMPARE(post.title(), u"What's Next?"_s);
    QCOMPARE(tests::canonical(post.date()), u"2020-11-11"_s);
    QCOMPARE(post.slug(), u"whats-next"_s);
    QCOMPARE(post.bodyLine, 4);
}

QTEST_GUILESS_MAIN(PostsFrontMatter)
#include "tst_posts_frontmatter.moc"
