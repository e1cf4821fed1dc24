// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Drafts that are drafts because of the folder they are in, in the form of the real window.
#include "form/form.h"
#include "support/files.h"
#include "ui/window/windowtester.h"
#include "window/notices.h"
#include "window/panes.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace galley;
using galley::tests::put;

namespace
{

const QByteArray draft = "---\ntitle: Plans\ndate: 2024-05-06\n---\nText.\n";

} // namespace

class FormDraftsTest : public QObject
{
    Q_OBJECT

    static MainWindow &openDraft(WindowTester &tester, QSize size = {1400, 900})
    {
        put(tester.path(u"blog/_config.yml"_s), "title: A\n");
        put(tester.path(u"blog/_posts/2024-01-02-a.md"_s), "---\ntitle: A\n---\n");
        put(tester.path(u"blog/_drafts/plans.md"_s), draft);
        tester.settings.setFormOpen(true);
        return tester.openAndPreview(tester.path(u"blog/_drafts/plans.md"_s), size);
    }

    static QPushButton *button(MainWindow &window)
    {
        for (QPushButton *one : window.form().findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == u"Move to the posts") {
                return one;
            }
        }
        return nullptr;
    }

    static bool says(MainWindow &window, const QString &words)
    {
        const auto labels = window.form().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }

    inline static const QString reason = u"Not published, because the file is in _drafts"_s;

private Q_SLOTS:
    void aDraftByItsPlace_saysSo()
    {
        WindowTester tester;
        MainWindow &window = openDraft(tester);
        QTRY_VERIFY(says(window, reason));
        QVERIFY(button(window));
        QVERIFY(button(window)->toolTip().contains(u"_posts/2024-05-06-plans.md"_s));
        QTRY_VERIFY(WindowTester::isPreviewPainted(window));
        WindowTester::picture(window, u"form-draft"_s);
    }

    void theRow_looksRightInTheDark()
    {
        WindowTester tester;
        tester.settings.setTheme(Settings::Theme::Dark);
        MainWindow &window = openDraft(tester, {1000, 700});
        QTRY_VERIFY(says(window, reason));
        QTRY_VERIFY(WindowTester::isPreviewPainted(window));
        QVERIFY(!WindowTester::picture(window, u"form-draft-dark"_s).isEmpty());
    }

    void itIsMovedToThePostsAndBack()
    {
        WindowTester tester;
        MainWindow &window = openDraft(tester);
        QTRY_VERIFY(button(window));
        QTest::mouseClick(button(window), Qt::LeftButton);
        const QString post = tester.path(u"blog/_posts/2024-05-06-plans.md"_s);
        QTRY_COMPARE(window.document().path(), post);
        QCOMPARE(WindowTester::read(post), draft);
        QVERIFY(!QFile::exists(tester.path(u"blog/_drafts/plans.md"_s)));
        QTRY_VERIFY(!says(window, reason));
        QTRY_VERIFY(window.notices().text(u"publishing"_s).contains(u"2024-05-06-plans.md"));
        QVERIFY(WindowTester::press(window.notices(), u"Move back"_s));
        QTRY_COMPARE(window.document().path(), tester.path(u"blog/_drafts/plans.md"_s));
        QCOMPARE(WindowTester::read(tester.path(u"blog/_drafts/plans.md"_s)), draft);
        QVERIFY(!QFile::exists(post));
        QTRY_VERIFY(says(window, reason));
    }

    void whatIsThereAlready_isNotReplaced()
    {
        WindowTester tester;
        MainWindow &window = openDraft(tester);
        put(tester.path(u"blog/_posts/2024-05-06-plans.md"_s), "another\n");
        QTRY_VERIFY(button(window));
        QTest::mouseClick(button(window), Qt::LeftButton);
        QTRY_VERIFY(!window.notices().text(u"publishing"_s).isEmpty());
        QCOMPARE(WindowTester::read(tester.path(u"blog/_posts/2024-05-06-plans.md"_s)), "another\n"_ba);
        QCOMPARE(WindowTester::read(tester.path(u"blog/_drafts/plans.md"_s)), draft);
    }

    void aPostOfJekyll_isMadeADraftInItsWords()
    {
        WindowTester tester;
        put(tester.path(u"blog/_config.yml"_s), "title: A\n");
        put(tester.path(u"blog/_posts/2024-01-02-a.md"_s), "---\ntitle: A\n---\n");
        tester.settings.setFormOpen(true);
        MainWindow &window = tester.openAndPreview(tester.path(u"blog/_posts/2024-01-02-a.md"_s));
        QMenu *menu = window.form().findChild<QToolButton *>(u"formMenu"_s)->menu();
        const auto chosen = [&] {
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->text() == u"Draft") {
                    action->trigger();
                }
            }
            return window.document().utf8();
        };
        QVERIFY(!says(window, reason));
        QTRY_VERIFY(window.form().site().generator == site::Generator::Jekyll);
        QCOMPARE(chosen(), "---\ntitle: A\npublished: false\n---\n"_ba);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<FormDraftsTest>(argc, argv);
}
#include "tst_form_drafts.moc"
