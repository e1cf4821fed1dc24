// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Finding in the page, and what it says of links that go nowhere.
#include "previewtester.h"

#include <QLabel>
#include <QLineEdit>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class PreviewFindTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void words_areCountedAndShown();
    void escape_givesTheKeyboardBack();
    void aBlockedLink_saysSoWhenPointedAt();
    void theLanguage_changesWithoutALoad();
};

namespace
{

QString filler(int count)
{
    return u"A paragraph to fill the page, so that one has to scroll.\n\n"_s.repeated(count);
}

} // namespace

void PreviewFindTest::words_areCountedAndShown()
{
    // Enough blocks for more than one group, and the word in the first and in the last.
    PreviewTester tester(u"first *needle*\n\n"_s + filler(300) + u"last needle\n"_s);
    QVERIFY(tester.show());
    tester.view().openFind();
    auto *field = tester.view().findChild<QLineEdit *>();
    auto *count = field->parentWidget()->findChild<QLabel *>();
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, u"needle"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"1 of 2"_s, longWait);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"2 of 2"_s, longWait);
    QTRY_VERIFY_WITH_TIMEOUT(tester.scrollTop() > 1000, longWait);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"1 of 2"_s, longWait);
    QTRY_VERIFY_WITH_TIMEOUT(tester.scrollTop() < 100, longWait);
    QTest::keyClicks(field, u"s"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"not found"_s, longWait);
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewFindTest::escape_givesTheKeyboardBack()
{
    PreviewTester tester(u"needle\n"_s);
    QVERIFY(tester.show());
    tester.view().activateWindow();
    tester.view().openFind();
    auto *field = tester.view().findChild<QLineEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(field->hasFocus(), longWait);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(tester.view().isAncestorOf(QApplication::focusWidget()) && QApplication::focusWidget() != field, longWait);
}

void PreviewFindTest::aBlockedLink_saysSoWhenPointedAt()
{
    PreviewTester tester(u"[click](javascript:void(0)) and then some text\n\nplain\n"_s);
    QVERIFY(tester.show());
    QSignalSpy hovered(&tester.view(), &PreviewView::linkHovered);
    const auto pointAt = [&](const QString &selector) {
        const QVariantList at = tester
                                    .evaluate(u"(() => { const b = document.querySelector('%1').getBoundingClientRect();"
                                              u"return [b.left + 5, b.top + b.height / 2]; })()"_s.arg(selector))
                                    .toList();
        QTest::mouseMove(tester.web()->focusProxy(), QPoint(at[0].toInt(), at[1].toInt()));
    };
    pointAt(u"[data-blocked]"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!hovered.isEmpty() && hovered.last().first().toString().contains(u"javascript:void(0)"), longWait);
    pointAt(u"main > p:last-child"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hovered.last().first().toString().isEmpty(), longWait);
}

void PreviewFindTest::theLanguage_changesWithoutALoad()
{
    PreviewTester tester(u"---\nlang: en\n---\n\ntext\n"_s);
    QVERIFY(tester.show());
    tester.evaluate(u"document.querySelector('main').probe = 1"_s);
    const QString language = u"document.documentElement.lang + '/' + document.documentElement.getAttribute('dir')"_s;
    QCOMPARE(tester.evaluate(language).toString(), u"en/null"_s);
    QVERIFY(tester.after([&] {
        QTextCursor cursor(tester.document().findBlockByNumber(1));
        cursor.select(QTextCursor::LineUnderCursor);
        cursor.insertText(u"lang: ar"_s);
    }));
    QCOMPARE(tester.evaluate(language).toString(), u"ar/rtl"_s);
    QCOMPARE(tester.evaluate(u"getComputedStyle(document.querySelector('main > p')).direction"_s).toString(), u"rtl"_s);
    QVERIFY(tester.after([&] { tester.document().undo(); }));
    QCOMPARE(tester.evaluate(language).toString(), u"en/null"_s);
    QCOMPARE(tester.evaluate(u"document.querySelector('main').probe"_s).toInt(), 1);
}

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewFindTest>(argc, argv);
}
#include "tst_preview_find.moc"
