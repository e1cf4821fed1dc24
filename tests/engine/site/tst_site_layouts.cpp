// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Small sites, one of each generator's starter layout: what is recognised, which posts are listed, and where their links and images
// lead. `tests/data/sites/NAME/` gives `NAME.txt`.
#include "post/post.h"
#include "post/renderers.h"
#include "site/folder.h"
#include "site/resolve.h"
#include "support/corpora.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::site;

namespace
{

const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC);

class Description
{
public:
    explicit Description(const QString &folder)
        : m_site(findSite(folder))
        , m_index(listPosts(m_site, now))
    {
    }

    QString text()
    {
        say(u"generator"_s, nameOf(m_site.generator));
        say(u"by"_s, m_site.configuration.isEmpty() ? m_site.overrides : m_site.configuration);
        say(u"title"_s, m_site.title);
        say(u"base url"_s, m_site.baseUrl);
        say(u"language"_s, m_site.language);
        say(u"dialect"_s, QString::fromStdString(m_site.dialect));
        say(u"permalink"_s, m_site.permalink);
        say(u"content"_s, m_site.contentRoots.join(u' '));
        say(u"new posts"_s, m_site.postFolders.join(u' '));
        say(u"drafts"_s, m_site.draftFolders.join(u' '));
        for (const StaticRoot &root : m_site.staticRoots) {
            say(u"static"_s, QString(root.urlPath + u" <- "_s + root.folder));
        }
        for (const SettingsProblem &problem : m_site.settings.problems) {
            say(u"problem"_s, QString(problem.file + (problem.broken ? u" line %1"_s.arg(problem.broken->line + 1) : u" unreadable"_s)));
        }
        for (const Post &post : m_index.posts()) {
            describe(post);
        }
        return m_text;
    }

private:
    QString relative(QString text) const { return text.replace(m_site.root, u"."_s); }

    void say(const QString &what, const QString &value)
    {
        if (!value.isEmpty()) {
            m_text += what + u": "_s + relative(value) + u'\n';
        }
    }

    void describe(const Post &post)
    {
        const QString day = post.date ? post.date->value.date().toString(Qt::ISODate) : u"no date"_s;
        m_text +=
            u"\n%1\n  %2, %3, %4%5\n"_s.arg(relative(post.path), post.title, day, nameOf(post.state), post.isPage ? u", page"_s : u""_s);
        m_text += u"  slug %1, url %2, tags %3\n"_s.arg(post.slug, post.url.isEmpty() ? u"unknown"_s : post.url, post.tags.join(u" | "_s));
        const auto text = text::readUtf8(post.path);
        const galley::post::Options options{
            .markdown = {.dialect = markdown::dialectByName(m_site.dialect).value_or(markdown::defaultDialect())}, .language = {}};
        const galley::post::Rendering rendering = galley::post::render(text.value_or(QByteArray()), options, m_renderers.resources());
        for (const markdown::Block &block : rendering.blocks) {
            for (const markdown::Image &image : block.content->images) {
                address(post, u"image"_s, image.source);
            }
            for (const markdown::Link &link : block.content->links) {
                address(post, u"link"_s, link.target);
            }
        }
    }

    void address(const Post &post, const QString &what, const QByteArray &address)
    {
        static const QStringList kinds{u"post"_s, u"file"_s, u"fragment"_s, u"external"_s, u"generated"_s, u"unknown"_s, u"MISSING"_s};
        const Target target = resolve(m_site, post.path, address, &m_index);
        const QString path = target.path.isEmpty() ? QString() : QString(u' ' + relative(target.path));
        const QString fragment = target.fragment.isEmpty() ? QString() : QString(u" #"_s + QString::fromUtf8(target.fragment));
        m_text += u"  %1 %2 -> %3%4%5\n"_s.arg(what, QString::fromUtf8(address), kinds[int(target.kind)], path, fragment);
    }

    Site m_site;
    Index m_index;
    galley::post::Renderers m_renderers;
    QString m_text;
};

} // namespace

class SiteLayoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layout_isAsBlessed_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QFileInfo &folder : QDir(tests::corpus(u"sites"_s)).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            QTest::newRow(qPrintable(folder.fileName())) << folder.filePath();
        }
    }

    void layout_isAsBlessed()
    {
        QFETCH(QString, folder);
        const QString text = Description(folder).text();
        const QString golden = folder + u".txt"_s;
        if (qEnvironmentVariableIsSet("GALLEY_BLESS")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size());
        }
        QCOMPARE(text, QString::fromUtf8(tests::bytesOf(golden)));
    }
};

QTEST_GUILESS_MAIN(SiteLayoutsTest)
#include "tst_site_layouts.moc"
