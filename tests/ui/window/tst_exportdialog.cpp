// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/exportdialog.h"
#include "window/exportoptions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using exporting::Kind;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    ExportProposal proposal() const
    {
        ExportProposal proposal;
        proposal.choice.path = m_folder.filePath(u"a.html"_s);
        return proposal;
    }
    static QComboBox *kindBox(const ExportDialog &dialog) { return dialog.findChildren<QComboBox *>().at(0); }
    static QComboBox *themeBox(const ExportDialog &dialog) { return dialog.findChildren<QComboBox *>().at(1); }
    static void setKind(const ExportDialog &dialog, Kind kind) { kindBox(dialog)->setCurrentIndex(kindBox(dialog)->findData(int(kind))); }
    static bool shows(const ExportDialog &dialog, const QString &text)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English)); // "and" in a list of names
    }

    void kind_givesTheFileItsEnding()
    {
        const ExportDialog dialog(proposal());
        QCOMPARE(dialog.choice().kind, Kind::Page);
        setKind(dialog, Kind::Pdf);
        QCOMPARE(dialog.choice().path, m_folder.filePath(u"a.pdf"_s));
        setKind(dialog, Kind::Epub);
        QCOMPARE(dialog.choice().path, m_folder.filePath(u"a.epub"_s));
        setKind(dialog, Kind::OneFile);
        QCOMPARE(dialog.choice().path, m_folder.filePath(u"a.html"_s));
    }

    void kind_enablesWhatItUses()
    {
        const ExportDialog dialog(proposal());
        const auto *margin = dialog.findChild<QDoubleSpinBox *>();
        QVERIFY(!margin->isEnabled() && themeBox(dialog)->isEnabled());
        setKind(dialog, Kind::Pdf);
        QVERIFY(margin->isEnabled() && dialog.findChild<QCheckBox *>()->isEnabled());
        setKind(dialog, Kind::Fragment);
        QVERIFY(!margin->isEnabled() && !themeBox(dialog)->isEnabled());
    }

    void theme_isShownAtOnce()
    {
        QStringList tried;
        ExportProposal start = proposal();
        start.tryTheme = [&tried](const QString &name, const std::function<void(const QString &)> &then) {
            tried += name;
            then({});
        };
        const ExportDialog dialog(start);
        themeBox(dialog)->setCurrentIndex(themeBox(dialog)->findData(u"essay"_s));
        QCOMPARE(tried, QStringList{u"essay"_s});
        QCOMPARE(dialog.choice().theme, u"essay"_s);
    }

    void fileThatIsThere_isToldOf()
    {
        QFile foreign(m_folder.filePath(u"foreign.html"_s));
        QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write("mine") == 4);
        foreign.close();
        const ExportDialog dialog(proposal());
        auto *path = dialog.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(path);
        path->setText(foreign.fileName());
        QVERIFY(shows(dialog, u"A file that Galley did not make"_s));
        path->setText(m_folder.filePath(u"no/a.html"_s));
        QVERIFY(shows(dialog, u"This folder does not exist."_s));
        path->clear();
        QVERIFY(!dialog.findChild<QPushButton *>(u"export"_s)->isEnabled());
    }

    void picturesOnTheWeb_areTakenAlongWhenThatIsAskedFor()
    {
        ExportProposal start = proposal();
        const auto box = [](const ExportDialog &dialog) { return dialog.findChildren<QCheckBox *>().constLast(); };
        {
            ExportDialog without(start);
            without.show();
            QVERIFY(!box(without)->isVisible());
        }
        start.remote = {"https://a.example/x.png", "//b.example/y.png", "https://a.example/z.png"};
        ExportDialog dialog(start);
        dialog.show();
        QVERIFY(box(dialog)->isVisible() && !box(dialog)->isChecked() && !box(dialog)->isEnabled());
        setKind(dialog, Kind::OneFile);
        QVERIFY(box(dialog)->isEnabled());
        QVERIFY(!dialog.choice().fetches);
        QVERIFY(shows(dialog, u"3 picture(s) will be asked for from a.example and b.example."_s));
        QTest::mouseClick(box(dialog), Qt::LeftButton, {}, {8, box(dialog)->height() / 2});
        QVERIFY(dialog.choice().fetches);
        QVERIFY(fromOptions(toOptions(dialog.choice())).fetches);
        QVERIFY(dialog.grab().save(QString::fromUtf8(GALLEY_BUILD "/exportdialog-web.png")));
        start.remote = {"https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/", "https://e.example/"};
        QVERIFY(
            shows(ExportDialog(start), u"5 picture(s) will be asked for from a.example, b.example, c.example and 2 other server(s)."_s));
    }

    void choices_areRemembered()
    {
        const ExportChoice choice{.kind = Kind::Pdf, .theme = {}, .paper = {.size = u"A5"_s, .margin = 12, .numbered = false}, .path = {}};
        const ExportChoice back = fromOptions(toOptions(choice));
        QCOMPARE(back.kind, Kind::Pdf);
        QCOMPARE(back.paper.size, u"A5"_s);
        QCOMPARE(back.paper.margin, 12.0);
        QVERIFY(!back.paper.numbered);
        const ExportChoice strange = fromOptions({{u"kind"_s, u"word"_s}, {u"paper"_s, u"B99"_s}, {u"margin"_s, -3}});
        QCOMPARE(strange.kind, Kind::Page);
        QCOMPARE(strange.paper.size, u"A4"_s);
        QCOMPARE(strange.paper.margin, 20.0);
    }

    void look_isLeftAsAPicture()
    {
        ExportProposal start = proposal();
        start.problems = 2;
        ExportDialog dialog(start);
        setKind(dialog, Kind::Pdf);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(dialog.grab().save(QString::fromUtf8(GALLEY_BUILD "/exportdialog.png")));
    }
};

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
