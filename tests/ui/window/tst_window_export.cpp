// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Pictures on the web, taken along by an export from the window, with a server on this computer; and how far an export is.
#include "support/pictureserver.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"
#include "window/exporting.h"
#include "window/notices.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

/// Remembers what it was offered.
class Answers final : public Prompts
{
public:
    ExportChoice choice;
    QByteArrayList remote;

    std::optional<ExportChoice> exportPost(QWidget *, const ExportProposal &proposal) override
    {
        remote = proposal.remote;
        return choice;
    }
};

} // namespace

class WindowExportTest : public QObject
{
    Q_OBJECT

    tests::PictureServer m_server;

    QByteArray picture(const QByteArray &path) const { return "![A](" + m_server.address(path) + ")\n\n"; }

private Q_SLOTS:
    void picturesOnTheWeb_areAskedForOnlyWhenThatIsChosen()
    {
        Answers answers;
        WindowTester tester({.prompts = &answers, .recovery = nullptr});
        tester.settings.setView(Settings::View::Edit);
        MainWindow &window = tester.open(tester.write(u"a.md"_s, picture("/a.png") + picture("/none") + picture("/a.png")));
        answers.choice.kind = exporting::Kind::OneFile;
        answers.choice.path = tester.path(u"a.html"_s);
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        const qsizetype asked = m_server.requests().size();
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(answers.remote, (QByteArrayList{m_server.address("/a.png"), m_server.address("/none")}));
        QVERIFY(!WindowTester::read(answers.choice.path).contains("data:image"));
        QCOMPARE(m_server.requests().size(), asked);

        answers.choice.fetches = true;
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 2);
        const QByteArray page = WindowTester::read(answers.choice.path);
        QCOMPARE(page.count(QByteArray("data:image/png;base64," + tests::PictureServer::png().toBase64())), 2);
        QCOMPARE(m_server.requests().size(), asked + 2);
        QVERIFY(window.notices().text(u"export"_s).contains(u"/none could not be fetched from the web and is not in the export"_s));

        window.actions()[Command::ExportAgain]->trigger(); // as it was chosen for this post
        QTRY_COMPARE(exported.size(), 3);
        QCOMPARE(m_server.requests().size(), asked + 4);
    }

    void howFarItIs_isShown_andItCanBeCancelled()
    {
        Answers answers;
        WindowTester tester({.prompts = &answers, .recovery = nullptr});
        tester.settings.setView(Settings::View::Edit);
        MainWindow &window = tester.open(tester.write(u"a.md"_s, picture("/a.png") + picture("/silent") + picture("/badge")));
        answers.choice = {.kind = exporting::Kind::OneFile, .theme = {}, .paper = {}, .fetches = true, .path = tester.path(u"a.html"_s)};
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(window.notices().text(u"exporting"_s), u"Exporting a.html: picture 2 of 3…"_s);
        WindowTester::picture(window, u"exporting"_s);
        QVERIFY(WindowTester::press(window.notices(), u"Cancel"_s));
        QVERIFY(!window.notices().isShown(u"exporting"_s));
        answers.choice.fetches = false;
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 1); // the next one does not wait for it
        QVERIFY(!m_server.requests().isEmpty() && !m_server.requests().constLast().contains("/badge"));
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowExportTest>(argc, argv);
}
#include "tst_window_export.moc"
