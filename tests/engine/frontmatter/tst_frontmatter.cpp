// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "expectations.h"
#include "frontmatter/filename.h"

#include <QTest>

using namespace galley;
using namespace galley::frontmatter;
using namespace Qt::StringLiterals;

/// The front matter corpus: one row per file, everything that expected.json says.
class FrontMatterCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsExpected_data() { addRows(); }
    void isReadAsExpected();
    void isReadTheSameWithTheFilesOwnLineEnds_data() { addRows(); }
    void isReadTheSameWithTheFilesOwnLineEnds();
    void namesGiveDateAndSlug_data();
    void namesGiveDateAndSlug();

private:
    static void addRows();
    static void compare(const FrontMatter &read, const QJsonObject &expected);
    static void compareExtra(const FrontMatter &read, const QJsonObject &extra);
};

namespace
{

const QString folder = tests::corpus(u"frontmatter"_s);

bool formatFits(Dialect dialect, const QJsonObject &expected)
{
    QStringList formats = tests::strings(expected.value("accept_formats"_L1));
    formats += expected.value("format"_L1).toString();
    switch (dialect) {
    case Dialect::None:
        return formats.contains("none"_L1);
    case Dialect::Yaml:
        return formats.contains("yaml"_L1);
    case Dialect::Toml:
        return formats.contains("toml"_L1);
    case Dialect::Json:
        return formats.contains("json"_L1);
    case Dialect::KeyValue:
        return formats.contains("pelican"_L1) || formats.contains("mmd"_L1);
    }
    return false;
}

QJsonValue jsonOf(const Field &field)
{
    switch (field.type) {
    case Field::Type::Null:
        return QJsonValue::Null;
    case Field::Type::Boolean:
        return field.text == "true"_L1;
    case Field::Type::List: {
        QJsonArray list;
        for (const Field &child : field.children) {
            list += jsonOf(child);
        }
        return field.children.empty() ? QJsonArray::fromStringList(field.items) : list;
    }
    case Field::Type::Tree: {
        QJsonObject object;
        for (const Field &child : field.children) {
            object.insert(child.key, jsonOf(child));
        }
        return object;
    }
    default:
        return field.text;
    }
}

/// Numbers are compared by their text.
QJsonValue plain(const QJsonValue &value)
{
    return value.isDouble() ? QJsonValue(QString::number(value.toDouble())) : value;
}

} // namespace

void FrontMatterCorpus::addRows()
{
    QTest::addColumn<QJsonObject>("entry");
    const QJsonArray entries = tests::expectations(folder);
    QVERIFY2(!entries.isEmpty(), qPrintable(folder));
    for (const QJsonValue entry : entries) {
        QTest::newRow(qPrintable(entry["id"_L1].toString())) << entry.toObject();
    }
}

void FrontMatterCorpus::compareExtra(const FrontMatter &read, const QJsonObject &extra)
{
    for (auto value = extra.begin(); value != extra.end(); ++value) {
        const auto field = std::find_if(read.fields.begin(), read.fields.end(),
                                        [&](const Field &f) { return f.key.toLower().remove(u' ') == value.key().toLower(); });
        QVERIFY2(field != read.fields.end(), qPrintable(value.key()));
        QCOMPARE(jsonOf(*field), plain(value.value()));
    }
}

void FrontMatterCorpus::compare(const FrontMatter &read, const QJsonObject &expected)
{
    QVERIFY(formatFits(read.dialect, expected));
    QList<QJsonValue> starts = tests::accepted(expected, u"body_start_line"_s);
    for (const QJsonValue other : expected.value("body_start_alternatives"_L1).toArray()) {
        starts += other;
    }
    QVERIFY2(starts.contains(QJsonValue(read.bodyLine + 1)), qPrintable(QString::number(read.bodyLine + 1)));
    QCOMPARE(read.isValid() || read.dialect == Dialect::None, expected.value("valid"_L1).toBool() || read.dialect == Dialect::None);
    if (read.dialect == Dialect::None && expected.value("format"_L1).toString() != "none"_L1) {
        return; // accepted as no front matter: then there are no fields
    }
    bool titleFits = false;
    for (const QJsonValue &title : tests::accepted(expected, u"title"_s)) {
        titleFits = titleFits || title.toString() == read.title();
    }
    QVERIFY2(titleFits, qPrintable(read.title()));
    QList<QJsonValue> dates = tests::accepted(expected, u"date"_s);
    if (expected.contains("date_alternatives"_L1)) {
        dates.removeFirst();
    }
    QStringList canonicalDates;
    for (const QJsonValue &date : dates) {
        canonicalDates += tests::canonical(date);
    }
    QVERIFY2(canonicalDates.contains(tests::canonical(read.date())), qPrintable(tests::canonical(read.date())));
    QCOMPARE(read.slug(), expected.value("slug"_L1).toString());
    QList<QStringList> tags;
    for (const QJsonValue &list : tests::accepted(expected, u"tags"_s)) {
        tags += tests::strings(list);
    }
    QVERIFY2(tags.contains(read.tags()), qPrintable(read.tags().join(u'|')));
    const QJsonValue draft = read.isDraft() ? QJsonValue(*read.isDraft()) : QJsonValue(QJsonValue::Null);
    QVERIFY(tests::accepted(expected, u"draft"_s).contains(draft));
    compareExtra(read, expected.value("extra"_L1).toObject());
}

void FrontMatterCorpus::isReadAsExpected()
{
    QFETCH(QJsonObject, entry);
    const QByteArray bytes = tests::bytesOf(folder + u'/' + entry["file"_L1].toString());
    const QJsonObject expected = entry["expected"_L1].toObject();
    compare(read(tests::engineText(bytes, expected.value("encoding"_L1).toString())), expected);
}

void FrontMatterCorpus::isReadTheSameWithTheFilesOwnLineEnds()
{
    QFETCH(QJsonObject, entry);
    QByteArray bytes = tests::bytesOf(folder + u'/' + entry["file"_L1].toString());
    const QJsonObject expected = entry["expected"_L1].toObject();
    if (expected.contains("encoding"_L1)) {
        QSKIP("not UTF-8");
    }
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        bytes.remove(0, 3);
    }
    compare(read(bytes), expected);
}

void FrontMatterCorpus::namesGiveDateAndSlug_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("expected");
    QTest::newRow("no date") << u"about.md"_s << QJsonObject{{u"date"_s, QJsonValue::Null}, {u"slug"_s, u"about"_s}};
    for (const QJsonValue entry : tests::expectations(folder)) {
        if (const QJsonObject expected = entry["expected"_L1]["from_filename"_L1].toObject(); !expected.isEmpty()) {
            QTest::newRow(qPrintable(entry["id"_L1].toString())) << entry["real_name"_L1].toString() << expected;
        }
    }
}

void FrontMatterCorpus::namesGiveDateAndSlug()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, expected);
    const FileName parts = parseFileName(name);
    QCOMPARE(tests::canonical(parts.date), tests::canonical(expected.value("date"_L1)));
    QCOMPARE(parts.slug, expected.value("slug"_L1).toString());
}

QTEST_GUILESS_MAIN(FrontMatterCorpus)
#include "tst_frontmatter.moc"
