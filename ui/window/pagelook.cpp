// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/pagelook.h"

#include "checks/sitesearch.h"
#include "document/document.h"
#include "preview/previewview.h"
#include "settings/settings.h"
#include "sitestyle/sitestyle.h"
#include "window/actions.h"
#include "window/notices.h"
#include "window/sentences.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutTheme = u"page theme"_s;

const QString defaultTheme = u"galley"_s;

const QString siteTheme = QString::fromLatin1(sitestyle::themeName);

const std::array<std::pair<Command, QString>, 5> ownThemes{std::pair{Command::PageGalley, defaultTheme},
                                                           {Command::PageEssay, u"essay"_s},
                                                           {Command::PageManual, u"manual"_s},
                                                           {Command::PageNotebook, u"notebook"_s},
                                                           {Command::PageSite, siteTheme}};

} // namespace

PageLook::PageLook(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_theme(*post::pageTheme({}))
    , m_name(defaultTheme)
    , m_userThemes(new QActionGroup(this))
{
    constexpr int calm = 100; // ms; programs write a file in several steps
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &PageLook::readAgain);
    connect(&m_files, &QFileSystemWatcher::fileChanged, &m_calm, qOverload<>(&QTimer::start));
    connect(&m_files, &QFileSystemWatcher::directoryChanged, &m_calm, qOverload<>(&QTimer::start));
    connect(&parts.document, &Document::pathChanged, this, &PageLook::apply);
}

PageLook::~PageLook() = default;

/// The root of the post's site; empty if it is in none.
QString PageLook::site() const
{
    const QString post = m_parts.document.path();
    if (post.isEmpty()) {
        return {};
    }
    const auto facts = m_parts.sites->factsOf(post);
    return facts->isKnown() || !facts->site().overrides.isEmpty() ? facts->site().root : QString();
}

QString PageLook::remembered() const
{
    const QString root = site();
    if (const QString chosen = m_parts.settings.pageTheme(root); !chosen.isEmpty()) {
        return chosen;
    }
    const QString said = root.isEmpty() ? QString() : m_parts.sites->factsOf(m_parts.document.path())->site().theme;
    const QString usual = m_parts.settings.pageTheme({});
    return !said.isEmpty() ? said : !usual.isEmpty() ? usual : defaultTheme;
}

void PageLook::apply()
{
    load(remembered(), [this](const QString &problem) {
        if (!problem.isEmpty()) {
            use(defaultTheme, *post::pageTheme(defaultTheme)); // what another post had is not what this one is to look like
            m_parts.notices.show(aboutTheme, {.kind = Notice::Kind::Problem, .text = problem, .actions = {}});
        }
    });
}

void PageLook::choose(const QString &name, const std::function<void()> &then)
{
    load(name, [this, name, then](const QString &problem) {
        if (!problem.isEmpty()) {
            refuse(problem);
        } else if (name != remembered()) {
            m_parts.settings.setPageTheme(site(), name);
            sayLeftOut();
        }
        if (then) {
            then();
        }
    });
}

void PageLook::refuse(const QString &problem)
{
    m_parts.notices.show(
        aboutTheme, {.kind = Notice::Kind::Problem, .text = problem + u' ' + tr("The page keeps the look that it has."), .actions = {}});
}

void PageLook::sayLeftOut()
{
    const QStringList &all = m_theme.leftOut;
    if (all.isEmpty()) {
        return;
    }
    constexpr qsizetype shown = 3;
    QString names = all.first(std::min(all.size(), shown)).join(u", "_s);
    names += all.size() > shown ? u", …"_s : QString();
    m_parts.notices.show(aboutTheme, {.text = tr("The page looks as your site does, without %Ln thing(s) that are not in its folder: %1",
                                                 nullptr, int(all.size()))
                                                  .arg(names),
                                      .actions = {}});
}

void PageLook::tryOn(const QString &name, const std::function<void(const QString &problem)> &then)
{
    load(name, then);
}

void PageLook::load(const QString &name, const std::function<void(const QString &problem)> &then)
{
    const int load = ++m_loads;
    if (name != siteTheme) {
        take(name, post::pageTheme(name), then);
        return;
    }
    const auto work = [sites = m_parts.sites, post = m_parts.document.path()] {
        return sitestyle::pageTheme(siteTheme, sites->factsOf(post), post);
    };
    QtConcurrent::run(work).then(this, [this, load, then](const Loaded &theme) {
        if (load == m_loads) { // nothing else was asked for meanwhile
            take(siteTheme, theme, then);
        }
    });
}

void PageLook::take(const QString &name, const Loaded &theme, const std::function<void(const QString &problem)> &then)
{
    if (theme) {
        use(name, *theme);
        m_parts.notices.dismiss(aboutTheme);
    } else {
        Q_EMIT changed(); // the menu's mark goes back
    }
    then(theme ? QString() : pageThemeMessage(theme.error()));
}

void PageLook::use(const QString &name, const post::PageTheme &theme)
{
    m_name = name;
    if (theme != m_theme) {
        m_theme = theme;
        m_parts.preview.setPageTheme(theme);
    }
    watch();
    Q_EMIT changed();
}

// A file that is replaced is another one: its folder tells of it.
void PageLook::watch()
{
    if (const QStringList old = m_files.files() + m_files.directories(); !old.isEmpty()) {
        m_files.removePaths(old);
    }
    QStringList paths = m_theme.sources;
    for (const QString &file : m_theme.sources) {
        QString folder = QFileInfo(file).path();
        while (!QFileInfo::exists(folder)) { // a generator may be making the site anew
            folder = QFileInfo(folder).path();
        }
        paths.append(folder);
    }
    paths.removeDuplicates();
    if (!paths.isEmpty()) {
        m_files.addPaths(paths);
    }
}

void PageLook::readAgain()
{
    load(m_name, [this](const QString &problem) {
        if (!problem.isEmpty()) {
            watch(); // for when it is mended
            refuse(problem);
        }
    });
}

void PageLook::connectMenu(Actions &actions, QMenu *menu)
{
    for (const auto &[command, name] : ownThemes) {
        actions.on(command, this, [this, name] { choose(name); });
    }
    const auto mark = [this, &actions] {
        for (const auto &[command, name] : ownThemes) {
            actions[command]->setChecked(m_theme.name == name);
        }
    };
    connect(this, &PageLook::changed, menu, mark);
    mark();
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { addUserThemes(menu); });
}

void PageLook::addUserThemes(QMenu *menu)
{
    qDeleteAll(m_userThemes->actions());
    QStringList names = post::userPageThemes();
    names.removeIf([](const QString &name) { return std::ranges::contains(ownThemes | std::views::values, name); }); // in their place
    for (const QString &name : names) {
        const auto theme = post::pageTheme(name);
        QAction *action = m_userThemes->addAction(QString(theme ? theme->title : name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_theme.name == name);
        if (name == names.first()) {
            auto *line = new QAction(m_userThemes);
            line->setSeparator(true);
            menu->addAction(line);
        }
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] { choose(name); });
    }
}

} // namespace galley
