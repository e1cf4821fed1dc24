// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "markdown/body.h"

#include "inputs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

/// Drops white space around block elements' tags, but not inside `pre`.
QString withoutBlockSpace(const QString &html)
{
    static const QRegularExpression blocks(
        uR"(\s*(</?(?:p|ul|ol|li|blockquote|pre|h[1-6]|hr|table|thead|tbody|tr|th|td|div|section)(?: [^>]*)?>)\s*)"_s);
    static const QRegularExpression code(u"<pre>.*?</pre>"_s, QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : code.globalMatch(html)) {
        result += html.sliced(done, match.capturedStart() - done).replace(blocks, u"\\1"_s) + match.captured();
        done = match.capturedEnd();
    }
    result += html.sliced(done).replace(blocks, u"\\1"_s);
    return result.trimmed();
}

/// What the comparison forgives, in both texts: how void elements end, quotes in text, white space between block elements (the
/// files of md4c and of GitHub lay tables out differently), ids that Galley adds, and the spelling of column alignment and of boolean
/// attributes.
QString normalised(QString html)
{
    static const QRegularExpression voids(uR"(<(br|hr|img|input)([^<>]*?)\s*/>)"_s);
    static const QRegularExpression alignment(uR"_( align="(left|center|right)")_"_s);
    static const QRegularExpression emptyValue(uR"_( (disabled|checked)="")_"_s);
    static const QRegularExpression added(uR"_((<h[1-6]) id="[^"]*")_"_s);
    html.replace(voids, u"<\\1\\2>"_s);
    html.replace(alignment, u" style=\"text-align:\\1\""_s);
    html.replace(added, u"\\1"_s);
    html.replace(emptyValue, u" \\1"_s);
    html.replace(u"&quot;"_s, u"\""_s);
    html.replace(u"&nbsp;"_s, QString(QChar(0xA0)));
    return withoutBlockSpace(html);
}

/// The differences that are known, each with its reason: `differences.json` beside the copies.
QJsonObject knownDifferences()
{
    return QJsonDocument::fromJson(tests::bytesOf(QString::fromUtf8(GALLEY_TESTS "/spec/differences.json"))).object();
}

QString rendered(const QJsonObject &example, bool commonMarkOnly)
{
    markdown::Options options;
    options.safe = false;
    options.lineMarks = false;
    using enum markdown::Extension;
    const markdown::Dialect commonMark = *markdown::dialectByName("commonmark");
    options.dialect = commonMarkOnly ? commonMark : commonMark.with({Tables, Strikethrough, TaskLists, BareLinks});
    QString html;
    for (const markdown::Block &block : markdown::render(example[u"markdown"_s].toString().toUtf8(), 0, options, nullptr).blocks) {
        html += QString::fromUtf8(block.content->html) + u'\n';
    }
    return html;
}

/// Examples that name no extension are read in the CommonMark dialect, the others in GitHub's.
bool isCommonMarkOnly(const QString &file, const QJsonObject &example)
{
    return !file.contains(u"-ext-"_s) && example[u"flags"_s].toString().isEmpty() && example[u"extensions"_s].toString().isEmpty();
}

} // namespace

class SpecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyExampleRendersAsWritten_data()
    {
        QTest::addColumn<QString>("file");
        for (const QFileInfo &file : QDir(tests::specFolder()).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            if (file.fileName() != u"differences.json"_s) {
                QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
            }
        }
    }

    void everyExampleRendersAsWritten()
    {
        QFETCH(QString, file);
        const QJsonArray examples = QJsonDocument::fromJson(tests::bytesOf(file)).object()[u"tests"_s].toArray();
        QVERIFY(!examples.isEmpty());
        const QJsonObject known = knownDifferences();
        QStringList wrong;
        for (const QJsonValue value : examples) {
            const QJsonObject example = value.toObject();
            const QString id = example[u"id"_s].toString();
            const QString wanted = normalised(example[u"html"_s].toString());
            const QString got = normalised(rendered(example, isCommonMarkOnly(file, example)));
            const bool listed = known.contains(id);
            if (wanted != got && !listed) {
                qWarning().noquote() << id << "\n--- Markdown\n"
                                     << example[u"markdown"_s].toString() << "\n--- wanted\n"
                                     << wanted << "\n--- got\n"
                                     << got;
                wrong += id;
            } else if (wanted == got && listed) {
                wrong += id + u" (listed as different, but is not)"_s;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", "_s)));
    }

    void everyListedDifferenceHasAReason()
    {
        const QJsonObject known = knownDifferences();
        for (auto it = known.begin(); it != known.end(); ++it) {
            QVERIFY2(it.value().toString().size() > 20, qPrintable(it.key()));
        }
    }
};

QTEST_APPLESS_MAIN(SpecTest)
#include "tst_spec.moc"
