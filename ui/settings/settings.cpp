// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "settings/settings.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int maximumPlaces = 200;

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/galley/galley.conf"_s;
}

/// The key under which something about a post is kept. Paths are no good as keys: they may hold what the format gives a meaning.
QString keyOf(const QString &path)
{
    return QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex().first(16));
}

double bounded(const QVariant &value, double fallback, double least, double most)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok && std::isfinite(number) ? std::clamp(number, least, most) : fallback;
}

int bounded(const QVariant &value, int fallback, int least, int most)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok ? std::clamp(number, least, most) : fallback;
}

template <typename Enum>
Enum oneOf(const QString &word, const QList<QString> &words, Enum fallback)
{
    const qsizetype found = words.indexOf(word);
    return found < 0 ? fallback : Enum(found);
}

const QList<QString> &themeWords()
{
    static const QList<QString> words{u"desktop"_s, u"light"_s, u"dark"_s, u"sepia"_s};
    return words;
}

const QList<QString> &viewWords()
{
    static const QList<QString> words{u"edit"_s, u"both"_s, u"read"_s};
    return words;
}

const QList<QString> &panelWords()
{
    static const QList<QString> words{u"none"_s, u"posts"_s, u"outline"_s, u"proof"_s};
    return words;
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
{
    const QString path = file.isEmpty() ? defaultFile() : file;
    m_store = std::make_unique<QSettings>(path, QSettings::IniFormat);
    m_store->allKeys(); // reads the file
    if (m_store->status() == QSettings::FormatError) {
        m_store.reset();
        m_damagedCopy = path + u".bad"_s;
        QFile::remove(m_damagedCopy);
        QFile::rename(path, m_damagedCopy);
        m_store = std::make_unique<QSettings>(path, QSettings::IniFormat);
    }
}

Settings::~Settings() = default;

Settings::Theme Settings::theme() const
{
    if (m_overridden) {
        return *m_overridden;
    }
    return oneOf(m_store->value("look/theme"_L1).toString(), themeWords(), Theme::Desktop);
}

void Settings::setTheme(Theme theme)
{
    if (theme != this->theme()) {
        m_overridden.reset();
        m_store->setValue("look/theme"_L1, themeWords().at(int(theme)));
        Q_EMIT themeChanged();
    }
}

Settings::View Settings::view() const
{
    return oneOf(m_store->value("window/view"_L1).toString(), viewWords(), View::Both);
}

void Settings::setView(View view)
{
    m_store->setValue("window/view"_L1, viewWords().at(int(view)));
}

Settings::Panel Settings::panel() const
{
    return oneOf(m_store->value("window/panel"_L1).toString(), panelWords(), Panel::None);
}

void Settings::setPanel(Panel panel)
{
    m_store->setValue("window/panel"_L1, panelWords().at(int(panel)));
}

int Settings::panelWidth() const
{
    return bounded(m_store->value("window/panelWidth"_L1), 240, 160, 1000);
}

void Settings::setPanelWidth(int width)
{
    m_store->setValue("window/panelWidth"_L1, width);
}

bool Settings::isScrollSynced() const
{
    return m_store->value("preview/scrollSync"_L1, true).toBool();
}

void Settings::setScrollSynced(bool on)
{
    m_store->setValue("preview/scrollSync"_L1, on);
}

bool Settings::isMenuBarShown() const
{
    return m_store->value("window/menuBar"_L1, false).toBool();
}

void Settings::setMenuBarShown(bool on)
{
    m_store->setValue("window/menuBar"_L1, on);
}

bool Settings::isFormOpen() const
{
    return m_store->value("window/form"_L1, false).toBool();
}

void Settings::setFormOpen(bool on)
{
    m_store->setValue("window/form"_L1, on);
}

bool Settings::isToolBarShown() const
{
    return m_store->value("window/toolBar"_L1, true).toBool();
}

void Settings::setToolBarShown(bool on)
{
    m_store->setValue("window/toolBar"_L1, on);
}

bool Settings::isSpellingChecked() const
{
    return m_store->value("editor/spelling"_L1, true).toBool();
}

void Settings::setSpellingChecked(bool on)
{
    m_store->setValue("editor/spelling"_L1, on);
}

QString Settings::spellingLanguage() const
{
    return m_store->value("editor/spellingLanguage"_L1, QLocale::system().bcp47Name()).toString();
}

void Settings::setSpellingLanguage(const QString &language)
{
    m_store->setValue("editor/spellingLanguage"_L1, language);
}

int Settings::editorZoom() const
{
    return bounded(m_store->value("editor/zoom"_L1), 0, -8, 20);
}

void Settings::setEditorZoom(int steps)
{
    m_store->setValue("editor/zoom"_L1, steps);
}

double Settings::previewZoom() const
{
    return bounded(m_store->value("preview/zoom"_L1), 1.0, 0.3, 5.0);
}

void Settings::setPreviewZoom(double factor)
{
    m_store->setValue("preview/zoom"_L1, factor);
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value("window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store->setValue("window/geometry"_L1, geometry);
}

double Settings::editorShare() const
{
    return bounded(m_store->value("window/editorShare"_L1), 0.5, 0.1, 0.9);
}

void Settings::setEditorShare(double share)
{
    m_store->setValue("window/editorShare"_L1, share);
}

QList<Settings::RecentPost> Settings::recentPosts() const
{
    QList<RecentPost> posts;
    const int count = std::min(m_store->beginReadArray("recent"_L1), maximumRecentPosts);
    for (int i = 0; i < count; ++i) {
        m_store->setArrayIndex(i);
        RecentPost post{.path = m_store->value("path"_L1).toString(),
                        .title = m_store->value("title"_L1).toString(),
                        .date = m_store->value("date"_L1).toString()};
        if (QDir::isAbsolutePath(post.path)) {
            posts.append(std::move(post));
        }
    }
    m_store->endArray();
    return posts;
}

static void writeRecent(QSettings &store, const QList<Settings::RecentPost> &posts)
{
    store.remove("recent"_L1);
    store.beginWriteArray("recent"_L1, int(posts.size()));
    for (int i = 0; i < posts.size(); ++i) {
        store.setArrayIndex(i);
        store.setValue("path"_L1, posts.at(i).path);
        store.setValue("title"_L1, posts.at(i).title);
        store.setValue("date"_L1, posts.at(i).date);
    }
    store.endArray();
}

void Settings::addRecentPost(const RecentPost &post)
{
    QList<RecentPost> posts = recentPosts();
    if (!posts.isEmpty() && posts.first() == post) {
        return;
    }
    posts.removeIf([&](const RecentPost &other) { return other.path == post.path; });
    posts.prepend(post);
    posts.resize(std::min<qsizetype>(posts.size(), maximumRecentPosts));
    writeRecent(*m_store, posts);
    Q_EMIT recentPostsChanged();
}

void Settings::forgetRecentPost(const QString &path)
{
    QList<RecentPost> posts = recentPosts();
    if (posts.removeIf([&](const RecentPost &other) { return other.path == path; }) > 0) {
        writeRecent(*m_store, posts);
        Q_EMIT recentPostsChanged();
    }
}

std::optional<Settings::Place> Settings::place(const QString &path) const
{
    const QStringList words = m_store->value(u"places/"_s + keyOf(path)).toString().split(u' ');
    if (words.size() != 4) {
        return {};
    }
    return Place{.line = bounded(words.at(0), 0, 0, 1 << 30),
                 .column = bounded(words.at(1), 0, 0, 1 << 30),
                 .topLine = bounded(words.at(2), 0.0, 0.0, double(1 << 30))};
}

void Settings::setPlace(const QString &path, const Place &place)
{
    m_store->beginGroup("places"_L1);
    QStringList keys = m_store->childKeys();
    if (keys.size() >= maximumPlaces) {
        // The fourth word is when it was written: the oldest half goes.
        std::ranges::sort(keys, {}, [&](const QString &key) { return m_store->value(key).toString().section(u' ', 3).toLongLong(); });
        for (const QString &key : keys.first(maximumPlaces / 2)) {
            m_store->remove(key);
        }
    }
    m_store->setValue(
        keyOf(path),
        u"%1 %2 %3 %4"_s.arg(place.line).arg(place.column).arg(place.topLine, 0, 'f', 2).arg(QDateTime::currentSecsSinceEpoch()));
    m_store->endGroup();
}

QString Settings::markdownDialect(const QString &post) const
{
    return m_store->value(u"dialects/"_s + keyOf(post)).toString();
}

void Settings::setMarkdownDialect(const QString &post, const QString &name)
{
    const QString key = u"dialects/"_s + keyOf(post);
    if (name.isEmpty()) {
        m_store->remove(key);
    } else {
        m_store->setValue(key, name);
    }
}

QString Settings::exportPath(const QString &post) const
{
    return m_store->value(u"exports/"_s + keyOf(post)).toString();
}

QVariantMap Settings::exportOptions(const QString &post) const
{
    return m_store->value(u"exportOptions/"_s + keyOf(post)).toMap();
}

void Settings::setExport(const QString &post, const QString &file, const QVariantMap &options)
{
    m_store->setValue(u"exports/"_s + keyOf(post), file);
    m_store->setValue(u"exportOptions/"_s + keyOf(post), options);
}

static QString pageThemeKey(const QString &site)
{
    return site.isEmpty() ? u"preview/pageTheme"_s : QString(u"pageThemes/"_s + keyOf(site));
}

QString Settings::pageTheme(const QString &site) const
{
    return m_store->value(pageThemeKey(site)).toString();
}

void Settings::setPageTheme(const QString &site, const QString &name)
{
    m_store->setValue(pageThemeKey(site), name);
}

bool Settings::isRemoteAllowed(const QString &folder) const
{
    return !folder.isEmpty() && m_store->value("preview/remoteFolders"_L1).toStringList().contains(folder);
}

void Settings::allowRemote(const QString &folder)
{
    if (!folder.isEmpty() && !isRemoteAllowed(folder)) {
        m_store->setValue("preview/remoteFolders"_L1, m_store->value("preview/remoteFolders"_L1).toStringList() << folder);
    }
}

QString Settings::lastFolder() const
{
    const QString folder = m_store->value("window/lastFolder"_L1).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString &folder)
{
    m_store->setValue("window/lastFolder"_L1, folder);
}

} // namespace galley
