// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/prompts.h"
#include "dialogs/renamedialog.h"
#include "preview/previewprofile.h"
#include "settings/settings.h"
#include "settings/theme.h"
#include "site/sitelist.h"
#include "window/application.h"
#include "window/language.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

namespace galley
{

/// Answers from what the test said beforehand, and notes what was asked. A question that no test expected is answered with "no".
class PreparedAnswers final : public Prompts
{
public:
    QList<Unsaved> unsavedAnswers;
    bool discardAnswer = false;
    bool overwriteAnswer = false;
    QStringList openAnswer;
    QString folderAnswer;
    QString saveAnswer;
    QString imageAnswer;
    bool trashAnswer = false;
    std::function<std::optional<renaming::Plan>(const RenameQuestion &question)> renameAnswer;
    std::function<std::optional<site::PostPlan>(const std::shared_ptr<const SiteList> &list)> newPostAnswer;
    QString htmlAnswer;        ///< where exports go
    ExportChoice exportAnswer; ///< what is made there
    QStringList asked;         ///< "unsaved a.md", "save /blog/a.md" …

    Unsaved unsaved(QWidget *, const QString &name) override
    {
        asked.append(QStringLiteral("unsaved ") + name);
        return unsavedAnswers.isEmpty() ? Unsaved::Cancel : unsavedAnswers.takeFirst();
    }
    bool discardChanges(QWidget *, const QString &name) override
    {
        asked.append(QStringLiteral("discard ") + name);
        return discardAnswer;
    }
    bool overwriteChanged(QWidget *, const QString &name) override
    {
        asked.append(QStringLiteral("overwrite ") + name);
        return overwriteAnswer;
    }
    bool moveToTrash(QWidget *, const QStringList &names) override
    {
        asked.append(QStringLiteral("trash ") + names.join(u' '));
        return trashAnswer;
    }
    std::optional<renaming::Plan> renamePost(QWidget *, const RenameQuestion &question) override
    {
        asked.append(QStringLiteral("rename ") + question.post + QStringLiteral(" to ") + question.proposal);
        return renameAnswer ? renameAnswer(question) : std::nullopt;
    }
    std::optional<site::PostPlan> newPost(QWidget *, const std::shared_ptr<const SiteList> &list) override
    {
        asked.append(QStringLiteral("new post in ") + list->site().root);
        return newPostAnswer ? newPostAnswer(list) : std::nullopt;
    }
    QStringList openPosts(QWidget *, const QString &folder) override
    {
        asked.append(QStringLiteral("open ") + folder);
        return openAnswer;
    }
    QString openFolder(QWidget *, const QString &folder) override
    {
        asked.append(QStringLiteral("open folder ") + folder);
        return folderAnswer;
    }
    QString savePost(QWidget *, const QString &proposal) override
    {
        asked.append(QStringLiteral("save ") + proposal);
        return saveAnswer;
    }
    QString chooseImage(QWidget *, const QString &folder) override
    {
        asked.append(QStringLiteral("image ") + folder);
        return imageAnswer;
    }
    std::optional<ExportChoice> exportPost(QWidget *, const ExportProposal &proposal) override
    {
        asked.append(QStringLiteral("export ") + proposal.choice.path);
        if (htmlAnswer.isEmpty()) {
            return std::nullopt;
        }
        ExportChoice choice = exportAnswer;
        choice.path = htmlAnswer;
        return choice;
    }
};

/// The real application, with its own folder, settings and answers.
class WindowTester
{
public:
    struct Options {
        Prompts *prompts = nullptr;   ///< null: the prepared answers
        Recovery *recovery = nullptr; ///< null: none
        bool checksSpelling = false;  ///< or the words of a test would have to be in a dictionary
    };
    WindowTester()
        : WindowTester(Options())
    {
    }
    explicit WindowTester(const Options &options);

    QString path(const QString &name) const { return folder.filePath(name); }
    /// Writes a file into the folder; returns its path.
    QString write(const QString &name, const QByteArray &bytes) const;
    static QByteArray read(const QString &path);
    /// The posts of the site with that root, as a window would list them.
    static std::shared_ptr<const SiteList> postsOf(const QString &root);
    /// Opens a post in a window and waits until the window is shown.
    MainWindow &open(const QString &path);
    MainWindow &open(const QString &name, const QByteArray &bytes) { return open(write(name, bytes)); }
    /// Opens it and waits until the preview shows it.
    MainWindow &openAndPreview(const QString &path, QSize size = {1400, 900});
    /// Opens the start page.
    MainWindow &start(QSize size = {1400, 900});
    /// What is inside the preview's `<main>`; asks until the newest text is shown.
    static QString mainOf(MainWindow &window);
    /// Types with real key events into whatever has the keyboard in the window.
    static void type(MainWindow &window, const QString &text);
    /// Presses the button with that text in a bar; false if there is none.
    static bool press(Notices &notices, const QString &text);
    /// The sentences of all bars in the window, as their labels show them.
    static QStringList bars(MainWindow &window);
    /// True once the preview's pixels show something.
    static bool isPreviewPainted(MainWindow &window);
    /// True if the screen shows the widget as it would be painted now: nothing in it waits for a reason to be painted.
    static bool isOnScreen(QWidget &widget);
    /// The rows of a test that looks at the window: columns `theme` (Settings::Theme) and `size` (QSize), light and dark in two sizes.
    static void addLooks();
    /// A picture of the window once nothing in it moves, in the build folder's `screenshots`.
    static QString picture(MainWindow &window, const QString &name);

    QTemporaryDir folder;
    Settings settings;
    Theme theme;
    PreparedAnswers answers;
    Application application;
};

/// How long this thread's event loop was away at most, in milliseconds, since this was made.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_total.start();
        m_since.start();
        startTimer(0);
    }
    qint64 elapsed() const { return m_total.elapsed(); }
    qint64 longestGap() const { return std::max(m_longest, m_since.elapsed()); }

protected:
    void timerEvent(QTimerEvent *) override { m_longest = std::max(m_longest, m_since.restart()); }

private:
    QElapsedTimer m_total;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// What `main()` does before the windows, and then the tests.
template <typename Test>
int runWindowTest(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    loadTranslations();
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// The bytes of a file of the test data, e.g. "posts/whats-next.md".
QByteArray testData(const QString &name);

} // namespace galley
