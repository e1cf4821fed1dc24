// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Each part of the window on a German desktop, in pictures to be looked at, and what of them a program can check: that no word is cut off
// and none is English.
#include "dev/translationfile.h"
#include "dialogs/about.h"
#include "dialogs/exportdialog.h"
#include "dialogs/newpostdialog.h"
#include "dialogs/renamedialog.h"
#include "dialogs/shortcuts.h"
#include "support/files.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace galley;
using galley::tests::put;

namespace
{

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

/// The texts that have another form in German. Those with marks in them are never shown as they are.
const QSet<QString> &englishTexts()
{
    static const QSet<QString> texts = [] {
        QSet<QString> result;
        for (const Message &message : readTranslation(QStringLiteral(GALLEY_TESTS "/../resources/translations/galley_de.ts"))) {
            const bool isOther = !message.forms.contains(message.source);
            if (isOther && !message.source.contains(u'%')) {
                result.insert(withoutMnemonic(message.source));
            }
        }
        // German, too, in other places.
        result.subtract({u"Name"_s, u"Text"_s, u"Format"_s});
        return result;
    }();
    return texts;
}

QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            rows.append(model.index(row, column, parent).data().toString());
        }
        rows.append(rowsOf(model, model.index(row, 0, parent)));
    }
    return rows;
}

/// "Cancel" and the like: Qt has them translated, where its translations are installed.
bool isQts(const QAbstractButton &button)
{
    const auto *box = qobject_cast<const QDialogButtonBox *>(button.parentWidget());
    return box && box->standardButton(const_cast<QAbstractButton *>(&button)) != QDialogButtonBox::NoButton; // NOLINT: it only looks for it
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.isWindow() ? widget.windowTitle() : QString()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        texts.append(label->text());
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        texts.append(isQts(*button) ? QString() : button->text());
    } else if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        texts.append(line->placeholderText());
    } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        texts.append(rowsOf(*box->model()));
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model()) {
        texts.append(rowsOf(*view->model()));
    }
    return texts;
}

/// True if not all of the widget's words have room.
bool isCutOff(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const bool mayShrink = label->wordWrap() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored; // it shortens its text
        return (!mayShrink && label->sizeHint().width() > label->width()) ||
               (label->wordWrap() && label->heightForWidth(label->width()) > label->height());
    }
    if (const auto *view = qobject_cast<const QTreeView *>(&widget)) {
        for (int column = 0; view->model() && column < view->model()->columnCount(); ++column) {
            if (static_cast<const QAbstractItemView *>(view)->sizeHintForColumn(column) > view->columnWidth(column)) {
                return true;
            }
        }
    }
    const bool hasWords = qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget);
    return hasWords && (widget.sizeHint().width() > widget.width() || widget.sizeHint().height() > widget.height());
}

/// What is wrong with the words of a window, one line each.
QStringList faults(const QWidget &window)
{
    QStringList faults;
    QList<const QWidget *> widgets{&window};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && !widget->visibleRegion().isEmpty()) {
            widgets.append(widget);
        }
    }
    for (const QWidget *widget : widgets) {
        const QStringList texts = textsOf(*widget);
        for (const QString &text : texts) {
            if (englishTexts().contains(withoutMnemonic(text))) {
                faults.append(u"English: "_s + text);
            }
        }
        if (isCutOff(*widget)) {
            faults.append(u"cut off: "_s + QLatin1StringView(widget->metaObject()->className()) + u' ' + texts.join(u" | "_s));
        }
    }
    return faults;
}

void makeSite(const WindowTester &tester)
{
    put(tester.path(u"hugo.toml"_s), "title = 'Teezeit'\n");
    put(tester.path(u"content/posts/one.md"_s),
        "---\ntitle: Von der Zubereitung des Tees in den Bergen\ndate: 2024-01-02T10:00:00+01:00\nlastmod: 2024-02-03\ndraft: true\n"
        "tags: [Tee, Berge]\ncategories: [Reisen]\nauthors: [Ann]\nslug: tee\nsummary: Ein Beitrag.\nimage: tee.png\nlanguage: de\n"
        "weight: 3\nnested: {a: {b: 1}}\nanchor: &x y\n---\n# Tee\n\n![](weg.png) [](#) TODO\n");
    put(tester.path(u"content/posts/broken.md"_s), "---\ntitle: [Broken\n---\n");
    put(tester.path(u"content/posts/later.md"_s), "---\ntitle: Ein Beitrag, der später kommt\ndate: 2999-01-01\ntags: [Tee]\n---\n");
}

} // namespace

class WindowGermanTest : public QObject
{
    Q_OBJECT

    static QString rowName(const QString &what) { return u"german-"_s + what + u'-' + QLatin1StringView(QTest::currentDataTag()); }

    /// A dialog of the window, with its picture taken.
    static QStringList faultsOf(QDialog &dialog, const QString &name)
    {
        dialog.show();
        if (!QTest::qWaitForWindowExposed(&dialog)) {
            return {u"not shown"_s};
        }
        dialog.grab().save(QStringLiteral(GALLEY_BUILD "/screenshots/") + rowName(name) + u".png"_s);
        return faults(dialog);
    }

private Q_SLOTS:
    void thePanels_data()
    {
        QTest::addColumn<Command>("panel");
        QTest::addColumn<Settings::Theme>("theme");
        QTest::addColumn<QSize>("size");
        for (const auto &[name, panel] :
             {std::pair("posts", Command::ShowPosts), std::pair("outline", Command::ShowOutline), std::pair("proof", Command::ShowProof)}) {
            QTest::addRow("%s-light-1400x900", name) << panel << Settings::Theme::Light << QSize(1400, 900);
            QTest::addRow("%s-dark-1000x700", name) << panel << Settings::Theme::Dark << QSize(1000, 700);
        }
    }

    void thePanels()
    {
        QFETCH(const Command, panel);
        QFETCH(const Settings::Theme, theme);
        QFETCH(const QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        tester.settings.setFormOpen(true);
        makeSite(tester);
        MainWindow &window = tester.openAndPreview(tester.path(u"content/posts/one.md"_s), size);
        window.actions()[panel]->trigger();
        QTRY_VERIFY(WindowTester::isPreviewPainted(window));
        QVERIFY(!WindowTester::picture(window, rowName(u"window"_s)).isEmpty());
        const QStringList found = faults(window);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void theDialogs_data() { WindowTester::addLooks(); }

    void theDialogs()
    {
        QFETCH(const Settings::Theme, theme);
        QFETCH(const QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        makeSite(tester);
        MainWindow &window = tester.openAndPreview(tester.path(u"content/posts/one.md"_s), size);
        QStringList found;
        ExportDialog exporting(
            {.choice = {.kind = exporting::Kind::OneFile, .theme = u"galley"_s, .paper = {}, .path = tester.path(u"a.html"_s)},
             .isInSite = true,
             .problems = 3,
             .remote = {"https://bilder.example/a.png", "https://b.example/b.png"}},
            &window);
        found += faultsOf(exporting, u"export"_s);
        const auto posts = WindowTester::postsOf(tester.folder.path());
        NewPostDialog newPost(posts, &window);
        found += faultsOf(newPost, u"new"_s);
        RenameDialog renaming({.list = posts, .post = tester.path(u"content/posts/one.md"_s), .proposal = {}}, &window);
        found += faultsOf(renaming, u"rename"_s);
        showShortcuts(&window, window.actions());
        found += faultsOf(*window.findChild<QDialog *>(u"shortcuts"_s), u"shortcuts"_s);
        showAbout(&window, {});
        found += faultsOf(*window.findChild<QDialog *>(u"about"_s), u"about"_s);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void theFirstStart()
    {
        WindowTester tester;
        MainWindow &window = tester.start({1000, 700});
        const QStringList found = faults(window);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    return runWindowTest<WindowGermanTest>(argc, argv);
}
#include "tst_window_german.moc"
