// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The form above the editor, in the real window with real keys: what it shows, and which bytes of the post it changes.
#include "editor/editor.h"
#include "form/form.h"
#include "frontmatter/convert.h"
#include "preview/previewview.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"
#include "window/panes.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace galley;

class FormTest : public QObject
{
    Q_OBJECT

    /// The shown part of the form with that accessible name.
    template <typename Widget>
    static Widget *part(MainWindow &window, const QString &name)
    {
        for (Widget *widget : window.form().findChildren<Widget *>()) {
            if (widget->accessibleName() == name && widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }

    static QLineEdit *line(MainWindow &window, const QString &name) { return part<QLineEdit>(window, name); }
    static QByteArray text(MainWindow &window) { return window.document().utf8(); }

    static MainWindow &openForm(WindowTester &tester, const QByteArray &post, QSize size = {1400, 900})
    {
        tester.settings.setFormOpen(true);
        return tester.openAndPreview(tester.write(u"a.md"_s, post), size);
    }

    /// Puts the keyboard into a line of the form and types over what is in it.
    static void retype(MainWindow &window, const QString &name, const QString &value)
    {
        line(window, name)->setFocus();
        QTest::keySequence(line(window, name), QKeySequence::SelectAll);
        WindowTester::type(window, value);
    }

    static QStringList chips(MainWindow &window)
    {
        QStringList names;
        for (const QToolButton *chip : window.form().findChildren<QToolButton *>()) {
            if (chip->isVisible() && chip->accessibleName() == chip->text() + u" (Delete takes it out)") {
                names.append(chip->text());
            }
        }
        return names;
    }

    /// False if the form's menu has no such entry now.
    static bool chooseInMenu(MainWindow &window, const QString &text)
    {
        QMenu *menu = window.form().findChild<QToolButton *>(u"formMenu"_s)->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text && action->isEnabled()) {
                action->trigger();
                return true;
            }
        }
        return false;
    }

    static QByteArray asYaml(const QByteArray &post)
    {
        const auto conversion = frontmatter::convert(post, frontmatter::read(post), frontmatter::Dialect::Yaml);
        return conversion ? frontmatter::applied(post, conversion->edit) : QByteArray();
    }

private Q_SLOTS:
    void aNewSlug_isOneLineOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("post");
        const QByteArray post = testData(u"posts/whats-next.md"_s);
        QTest::newRow("Pelican") << post;
        QTest::newRow("YAML") << asYaml(post);
        QTest::newRow("CRLF") << QByteArray(post).replace("\n", "\r\n");
        QTest::newRow("comments and quotes") << "---\n# c\ntitle: 'a'   # d\nslug:   \"whats-next\" # e\n\ntags: [ a,b ]\n---\nBody\n"_ba;
    }

    void aNewSlug_isOneLineOfTheFile()
    {
        QFETCH(QByteArray, post);
        WindowTester tester;
        MainWindow &window = openForm(tester, post);
        QCOMPARE(line(window, u"Slug"_s)->text(), u"whats-next"_s);
        retype(window, u"Slug"_s, u"what-now"_s);
        window.actions()[Command::Save]->trigger();
        QTRY_VERIFY(!window.document().isModified());
        const QByteArray expected = QByteArray(post).replace(post.indexOf("whats-next"), 10, "what-now");
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), expected);
    }

    void typingInTheText_updatesTheForm()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntitle: One\n---\nBody\n");
        QCOMPARE(line(window, u"Title"_s)->text(), u"One"_s);
        window.panes().editor().goTo(1, 10);
        window.panes().editor().setFocus();
        WindowTester::type(window, u" two"_s);
        QTRY_COMPARE(line(window, u"Title"_s)->text(), u"One two"_s);
        WindowTester::type(window, u"\nslug: x"_s);
        QTRY_VERIFY(line(window, u"Slug"_s));
        QTRY_COMPARE(line(window, u"Slug"_s)->text(), u"x"_s);
    }

    void aVisit_isOneStepToUndo()
    {
        WindowTester tester;
        const QByteArray post = "---\ntitle: One # c\n---\nBody\n";
        MainWindow &window = openForm(tester, post);
        retype(window, u"Title"_s, u"Two words: here"_s);
        QCOMPARE(text(window), "---\ntitle: \"Two words: here\" # c\n---\nBody\n");
        QTest::keySequence(window.focusWidget(), QKeySequence::Undo);
        QCOMPARE(text(window), post);
        QTRY_COMPARE(line(window, u"Title"_s)->text(), u"One"_s);
        QCOMPARE(window.focusWidget(), line(window, u"Title"_s));
        QTest::keySequence(window.focusWidget(), QKeySequence::Redo);
        QTRY_COMPARE(line(window, u"Title"_s)->text(), u"Two words: here"_s);
    }

    void twoVisits_areTwoSteps()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "Title: One\nSlug: one\n\nBody\n");
        retype(window, u"Title"_s, u"Two"_s);
        retype(window, u"Slug"_s, u"two"_s);
        window.actions()[Command::Undo]->trigger();
        QCOMPARE(text(window), "Title: Two\nSlug: one\n\nBody\n");
        window.actions()[Command::Undo]->trigger();
        QCOMPARE(text(window), "Title: One\nSlug: one\n\nBody\n");
    }

    void whatIsTyped_staysAsItIsTyped()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "Title: One\n\nBody\n");
        line(window, u"Title"_s)->setFocus();
        QTest::keyClick(window.focusWidget(), Qt::Key_Home);
        QString typed;
        for (const QChar c : u"a b  "_s) { // a blank at an end is nothing that Pelican can have
            typed += c;
            WindowTester::type(window, c);
            QTRY_VERIFY(window.panes().preview().isRenderingCurrent());
            QCOMPARE(line(window, u"Title"_s)->text(), QString(typed + u"One"));
            QCOMPARE(line(window, u"Title"_s)->cursorPosition(), typed.size());
        }
        QTest::keyClick(window.focusWidget(), Qt::Key_End);
        WindowTester::type(window, u" "_s);
        QTRY_VERIFY(window.panes().preview().isRenderingCurrent());
        QCOMPARE(line(window, u"Title"_s)->text(), u"a b  One "_s);
        QCOMPARE(text(window), "Title: a b  One\n\nBody\n");
    }

    void aBlankBetweenWords_isNotQuoted()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntitle: One\n---\nB\n");
        line(window, u"Title"_s)->setFocus();
        QTest::keyClick(window.focusWidget(), Qt::Key_End);
        WindowTester::type(window, u" "_s);
        QCOMPARE(text(window), "---\ntitle: One\n---\nB\n");
        QVERIFY(!window.isWindowModified());
        WindowTester::type(window, u"more "_s);
        QCOMPARE(text(window), "---\ntitle: One more\n---\nB\n");
        QCOMPARE(line(window, u"Title"_s)->text(), u"One more "_s);
    }

    void theWordBesideASwitch_saysWhatItIsNow()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntitle: One\ndraft: true # c\n---\nB\n");
        auto *box = part<QCheckBox>(window, u"Draft"_s);
        QVERIFY(box);
        QCOMPARE(box->text(), u"Not published"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(text(window), "---\ntitle: One\ndraft: false # c\n---\nB\n");
        QCOMPARE(box->text(), u"Published"_s);
    }

    void tags_areChips_data()
    {
        QTest::addColumn<QByteArray>("post");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("less");
        QTest::newRow("Pelican") << "Title: x\nTags: a, b\n\nB"_ba << "Title: x\nTags: a, b, new one\n\nB"_ba
                                 << "Title: x\nTags: b, new one\n\nB"_ba;
        QTest::newRow("YAML dashes") << "---\ntags:\n  - a # c\n  - b\n---\nB"_ba << "---\ntags:\n  - a # c\n  - b\n  - new one\n---\nB"_ba
                                     << "---\ntags:\n  - b\n  - new one\n---\nB"_ba;
        QTest::newRow("Zola") << "+++\n[taxonomies]\ntags = ['a', 'b']\n+++\nB"_ba
                              << "+++\n[taxonomies]\ntags = ['a', 'b', 'new one']\n+++\nB"_ba
                              << "+++\n[taxonomies]\ntags = ['b', 'new one']\n+++\nB"_ba;
    }

    void tags_areChips()
    {
        QFETCH(QByteArray, post);
        WindowTester tester;
        MainWindow &window = openForm(tester, post);
        QCOMPARE(chips(window), (QStringList{u"a"_s, u"b"_s}));
        line(window, u"Add to Tags"_s)->setFocus();
        WindowTester::type(window, u"new one\n"_s);
        QTEST(text(window), "more");
        QCOMPARE(chips(window), (QStringList{u"a"_s, u"b"_s, u"new one"_s}));
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(window.focusWidget(), Qt::Key_Left);
        }
        QTest::keyClick(window.focusWidget(), Qt::Key_Delete);
        QTEST(text(window), "less");
        QCOMPARE(window.focusWidget(), line(window, u"Add to Tags"_s));
    }

    void theLastTag_comesBackToBeEdited()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntags: [a, b]\n---\nB");
        line(window, u"Add to Tags"_s)->setFocus();
        QTest::keyClick(window.focusWidget(), Qt::Key_Backspace);
        QCOMPARE(line(window, u"Add to Tags"_s)->text(), u"b"_s);
        WindowTester::type(window, u"c,"_s);
        QCOMPARE(text(window), "---\ntags: [a, bc]\n---\nB");
    }

    void theEditor_isPaintedWithAChangeInTheForm()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntitle: x\ntags: [a, b]   # c\ndraft: true\n---\nB\n");
        QWidget &editor = *window.panes().editor().viewport();
        line(window, u"Add to Tags"_s)->setFocus();
        QTRY_VERIFY(WindowTester::isOnScreen(editor));
        WindowTester::type(window, u"new one\n"_s);
        QCOMPARE(text(window), "---\ntitle: x\ntags: [a, b, new one]   # c\ndraft: true\n---\nB\n");
        QTRY_VERIFY(WindowTester::isOnScreen(editor));
        QTest::keyClick(window.focusWidget(), Qt::Key_Left);
        QTest::keyClick(window.focusWidget(), Qt::Key_Delete);
        QCOMPARE(text(window), "---\ntitle: x\ntags: [a, b]   # c\ndraft: true\n---\nB\n");
        QTRY_VERIFY(WindowTester::isOnScreen(editor));
    }

    void theCalendar_writesTheDateAsThePostDoes_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("later");
        QTest::newRow("day") << "2020-11-11"_ba << "2020-11-18"_ba;
        QTest::newRow("blank") << "2020-11-11 10:00"_ba << "2020-11-18 10:00"_ba;
        QTest::newRow("T and zone") << "2020-11-11T10:00:00+02:00"_ba << "2020-11-18T10:00:00+02:00"_ba;
        QTest::newRow("Jekyll") << "2020-11-11 10:00:00 -0800"_ba << "2020-11-18 10:00:00 -0800"_ba;
    }

    void theCalendar_writesTheDateAsThePostDoes()
    {
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, later);
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntitle: x\ndate: " + date + " # c\n---\nB");
        part<QToolButton>(window, u"Choose the date in a calendar"_s)->click();
        auto *days = window.form().findChild<QCalendarWidget *>();
        QVERIFY(days);
        QCOMPARE(days->selectedDate(), QDate(2020, 11, 11));
        QTest::keyClick(days->focusWidget() ? days->focusWidget() : days, Qt::Key_Down); // a week
        QTest::keyClick(days->focusWidget() ? days->focusWidget() : days, Qt::Key_Return);
        QCOMPARE(text(window), "---\ntitle: x\ndate: " + later + " # c\n---\nB");
    }

    void whatIsNoDate_isNotWritten()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ndate: 2020-11-11\n---\nB");
        retype(window, u"Date"_s, u"2021"_s);
        QCOMPARE(text(window), "---\ndate: 2020-11-11\n---\nB");
        QVERIFY(!line(window, u"Date"_s)->accessibleDescription().isEmpty());
        WindowTester::type(window, u"-05-06"_s);
        QCOMPARE(text(window), "---\ndate: 2021-05-06\n---\nB");
        QVERIFY(line(window, u"Date"_s)->accessibleDescription().isEmpty());
        retype(window, u"Date"_s, u"soon"_s);
        window.panes().editor().setFocus();
        QTRY_COMPARE(line(window, u"Date"_s)->text(), u"2021-05-06"_s);
    }

    void draft_isWhatTheGeneratorCallsIt_data()
    {
        QTest::addColumn<QByteArray>("draft");
        QTest::addColumn<QByteArray>("published");
        QTest::newRow("Hugo") << "draft: true"_ba << "draft: false"_ba;
        QTest::newRow("Jekyll") << "published: false"_ba << "published: true"_ba;
        QTest::newRow("other words") << "draft: Yes"_ba << "draft: No"_ba;
    }

    void draft_isWhatTheGeneratorCallsIt()
    {
        QFETCH(QByteArray, draft);
        QFETCH(QByteArray, published);
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\n" + draft + "\n---\nB");
        auto *box = part<QCheckBox>(window, u"Draft"_s);
        QVERIFY(box && box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(text(window), "---\n" + published + "\n---\nB");
    }

    void pelicansStatus_isAChoice()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "Title: x\nStatus: draft\n\nB");
        auto *choice = part<QComboBox>(window, u"Draft"_s);
        QVERIFY(choice);
        QCOMPARE(choice->currentData().toString(), u"draft"_s);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Up);
        QCOMPARE(text(window), "Title: x\nStatus: published\n\nB");
    }

    void theSlug_isMadeOfTheTitle()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "Title: What's next, über Café?\nSlug: x\n\nB");
        part<QToolButton>(window, u"Make the slug of the title"_s)->click();
        QCOMPARE(text(window), QByteArray("Title: What's next, über Café?\nSlug: whats-next-uber-cafe\n\nB"));
    }

    void otherKeys_areWhatTheirValuesAre()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\nweight: 3\ntoc: true\nlayout: post\nkeys: [a]\nparams:\n  deep: {x: 1}\n---\nB");
        retype(window, u"weight"_s, u"12"_s);
        QCOMPARE(line(window, u"layout"_s)->text(), u"post"_s);
        QVERIFY(part<QCheckBox>(window, u"toc"_s)->isChecked());
        QCOMPARE(chips(window), QStringList{u"a"_s});
        QVERIFY(part<QLabel>(window, u"params"_s)->text().contains(u"deep"_s));
        QVERIFY(text(window).contains("weight: 12\n"));
    }

    void whatCannotBeEdited_saysWhy()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntitle: &t One\nslug: x\n---\nB");
        QVERIFY(!line(window, u"Title"_s));
        QCOMPARE(part<QLabel>(window, u"Title"_s)->text(), u"One"_s);
        QVERIFY(line(window, u"Slug"_s));
    }

    void aMistake_isNamedAndLeadsThere()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntitle: One\nslug: \"x\n---\nBody\n");
        auto *problem = window.form().findChild<QToolButton *>(u"formProblem"_s);
        QVERIFY(problem->isVisible());
        QVERIFY(!problem->accessibleName().isEmpty());
        QVERIFY(!line(window, u"Title"_s));
        problem->click();
        QCOMPARE(window.focusWidget(), &window.panes().editor());
        window.panes().editor().goTo(2, 8);
        WindowTester::type(window, u"\""_s);
        QTRY_VERIFY(!problem->isVisible());
        QTRY_VERIFY(line(window, u"Title"_s));
    }

    void fields_areAddedAndRemoved()
    {
        WindowTester tester;
        const QByteArray post = "---\ntitle: One\nslug: x # c\n---\nBody\n";
        MainWindow &window = openForm(tester, post);
        QVERIFY(chooseInMenu(window, u"Tags"_s));
        QTRY_COMPARE(window.focusWidget(), line(window, u"Add to Tags"_s));
        WindowTester::type(window, u"a\nb\n"_s);
        QCOMPARE(text(window), "---\ntitle: One\nslug: x # c\ntags: [a, b]\n---\nBody\n");
        QTest::keyClick(window.focusWidget(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(text(window), post);
        QTRY_VERIFY(!line(window, u"Add to Tags"_s));
    }

    void aFieldOfAnyName_isAdded()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "Title: One\n\nBody\n");
        QVERIFY(chooseInMenu(window, u"Another field…"_s));
        WindowTester::type(window, u"Template\n"_s);
        QTRY_COMPARE(window.focusWidget(), line(window, u"Template"_s));
        WindowTester::type(window, u"wide"_s);
        QCOMPARE(text(window), "Title: One\nTemplate: wide\n\nBody\n");
    }

    void aPostWithoutFrontMatter_getsSome()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "Body\n");
        QVERIFY(chooseInMenu(window, u"Add front matter (Pelican)"_s));
        QTRY_COMPARE(window.focusWidget(), line(window, u"Title"_s));
        WindowTester::type(window, u"New"_s);
        const QByteArray today = QDate::currentDate().toString(Qt::ISODate).toLatin1();
        QCOMPARE(text(window), "Title: New\nDate: " + today + "\n\nBody\n");
    }

    void aConversion_isShownBeforeItIsDone()
    {
        WindowTester tester;
        const QByteArray post = "---\ntitle: One # c\ndraft: true\n---\n\nBody\n";
        MainWindow &window = openForm(tester, post);
        window.actions()[Command::ConvertFrontMatter]->trigger();
        auto *preview = window.form().findChild<QPlainTextEdit *>(u"conversionPreview"_s);
        QTRY_VERIFY(preview->isVisible());
        for (QToolButton *button : window.form().findChildren<QToolButton *>()) {
            if (button->text() == u"Pelican"_s) {
                button->click();
            }
        }
        QCOMPARE(preview->toPlainText(), u"Title: One\nStatus: draft"_s);
        QVERIFY(window.form().findChild<QLabel *>(u"losses"_s)->text().contains(u"# c"_s));
        QCOMPARE(text(window), post);
        window.form().findChild<QAbstractButton *>(u"convert"_s)->click();
        QCOMPARE(text(window), "Title: One\nStatus: draft\n\nBody\n");
        QVERIFY(!preview->isVisible());
        window.actions()[Command::Undo]->trigger();
        QCOMPARE(text(window), post);
    }

    void aConversionBesideAPanel_hasAllItsButtonsInSight()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\ntitle: One\n---\n\nBody\n");
        window.resize(1000, 700);
        window.actions()[Command::ShowPosts]->trigger();
        window.actions()[Command::ConvertFrontMatter]->trigger();
        auto *convert = window.form().findChild<QAbstractButton *>(u"convert"_s);
        QTRY_VERIFY(convert->isVisible());
        QTRY_COMPARE(convert->visibleRegion().boundingRect(), convert->rect());
        WindowTester::picture(window, u"conversion-narrow"_s);
    }

    void nestedValues_areReadAsLists()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, "---\nauthors:\n- name: Ann\n  url: u\n- name: Bob\nmenu: {main: {weight: 3}}\n---\nB");
        QVERIFY(part<QLabel>(window, u"Authors"_s) && part<QLabel>(window, u"menu"_s));
        QCOMPARE(part<QLabel>(window, u"Authors"_s)->text().replace(QChar::Nbsp, u'_'), u"•_name: Ann\n__url: u\n•_name: Bob"_s);
        QCOMPARE(part<QLabel>(window, u"menu"_s)->text().replace(QChar::Nbsp, u'_'), u"main:\n__weight: 3"_s);
    }

    void theImage_isChosenAndShown()
    {
        WindowTester tester;
        QImage picture(40, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(QDir(tester.folder.path()).mkdir(u"img"_s));
        QVERIFY(picture.save(tester.path(u"img/red.png"_s)));
        tester.answers.imageAnswer = tester.path(u"img/red.png"_s);
        MainWindow &window = openForm(tester, "---\nimage: none.png\n---\nB");
        part<QToolButton>(window, u"Choose a picture"_s)->click();
        QCOMPARE(tester.answers.asked.last(), u"image "_s + tester.folder.path());
        QCOMPARE(text(window), "---\nimage: img/red.png\n---\nB");
        QTRY_VERIFY(window.form().findChild<QLabel *>(u"thumbnail"_s)->isVisible());
        part<QToolButton>(window, u"Choose a picture"_s)->click(); // another one: beside the one that is there
        QCOMPARE(tester.answers.asked.last(), u"image "_s + tester.path(u"img"_s));
    }

    void theSite_completesTagsAndSaysTheSlugRule()
    {
        WindowTester tester;
        tester.write(u"pelicanconf.py"_s, "PATH = 'content'\n");
        QVERIFY(QDir(tester.folder.path()).mkdir(u"content"_s));
        tester.write(u"content/b.md"_s, "Title: Other\nDate: 2020-01-01\nTags: python, travel\nCategory: news\nMood: fine\n\nBody\n");
        tester.settings.setFormOpen(true);
        MainWindow &window =
            tester.openAndPreview(tester.write(u"content/a.md"_s, "---\ntitle: What's Café?\nslug: x\ntags: [a]\n---\nBody\n"));
        auto *make = part<QToolButton>(window, u"Make the slug of the title"_s);
        QTRY_VERIFY(make->toolTip().endsWith(u"whats-cafe"_s));
        QVERIFY(line(window, u"Add to Tags"_s));
        line(window, u"Add to Tags"_s)->setFocus();
        WindowTester::type(window, u"trav"_s);
        const QCompleter *completer = line(window, u"Add to Tags"_s)->completer();
        QTRY_COMPARE(completer->completionCount(), 1);
        QTRY_VERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Return); // nothing is chosen: what was typed is meant
        QVERIFY(!completer->popup()->isVisible());
        QCOMPARE(text(window), "---\ntitle: What's Café?\nslug: x\ntags: [a, trav]\n---\nBody\n");
        QTest::keyClick(window.focusWidget(), Qt::Key_Backspace); // and comes back to be edited
        WindowTester::type(window, u"el"_s);
        QTRY_VERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QTRY_COMPARE(text(window), QByteArray("---\ntitle: What's Café?\nslug: x\ntags: [a, travel]\n---\nBody\n"));
        QCOMPARE(line(window, u"Add to Tags"_s)->text(), QString());
        QVERIFY(chooseInMenu(window, u"Mood"_s) || chooseInMenu(window, u"mood"_s));
    }

    void theForm_foldsAndRemembersIt()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "---\ntitle: One\ndate: 2020-11-11\n---\nB"));
        QVERIFY(!line(window, u"Title"_s));
        window.actions()[Command::ShowForm]->trigger();
        QCOMPARE(window.focusWidget(), line(window, u"Title"_s));
        QVERIFY(tester.settings.isFormOpen());
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QCOMPARE(window.focusWidget(), &window.panes().editor());
        window.actions()[Command::ShowForm]->trigger();
        window.actions()[Command::ShowForm]->trigger();
        QVERIFY(!line(window, u"Title"_s));
        QCOMPARE(window.focusWidget(), &window.panes().editor());
        QVERIFY(!tester.settings.isFormOpen());
    }

    void everyControl_hasAName()
    {
        WindowTester tester;
        MainWindow &window = openForm(tester, testData(u"posts/whats-next.md"_s));
        for (const QWidget *widget : window.form().findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()) {
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), widget->metaObject()->className());
            }
        }
    }

    void theForm_looksRight_data() { WindowTester::addLooks(); }

    void theForm_looksRight()
    {
        QFETCH(Settings::Theme, theme);
        QFETCH(QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QByteArray post = testData(u"posts/whats-next.md"_s);
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, post), size);
        QVERIFY(!WindowTester::picture(window, u"form-folded-"_s + name).isEmpty());
        const int folded = window.form().height();
        window.form().setOpen(true);
        QTRY_VERIFY(window.form().height() > folded);
        QVERIFY(!WindowTester::picture(window, u"form-open-"_s + name).isEmpty());
        QVERIFY(window.form().height() < window.height() / 2);
        const QByteArray full =
            "---\ntitle: A title that is much too long for the line in which it stands, whatever one does about it\n"
            "date: 2020-11-11 10:00:00 +0200\nslug: a-title\ndraft: true\n"
            "tags: [python, open source, bokeh, data visualisation, community, conferences, travel, work, remote, news]\n"
            "description: A summary of the post, which search engines show below its title, and which should not be "
            "longer than what they show of it, or it ends with three dots in the middle of a sentence.\n"
            "image: cover.jpg\nweight: 3\ntoc: true\nparams:\n  cover: {alt: x, hidden: false}\n---\n\n# Body\n";
        MainWindow &other = tester.openAndPreview(tester.write(u"b.md"_s, full), size);
        other.form().setOpen(true);
        other.form().takeFocus();
        QVERIFY(!WindowTester::picture(other, u"form-full-"_s + name).isEmpty());
        other.form().startConversion();
        const auto *fold = other.form().findChild<QToolButton *>(u"foldForm"_s);
        QTRY_COMPARE(fold->parentWidget()->y(), 0);
        QVERIFY(!WindowTester::picture(other, u"form-convert-"_s + name).isEmpty());
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<FormTest>(argc, argv);
}

#include "tst_form.moc"
