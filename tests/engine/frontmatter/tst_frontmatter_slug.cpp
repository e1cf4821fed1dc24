// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/slug.h"
#include "frontmatter/transliteration.h"

#include <QTest>

using namespace galley::frontmatter;
using namespace Qt::StringLiterals;

/// The titles are those of the generators' own tests and documentation, where they have them.
class FrontMatterSlug : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGeneratorHasItsRule_data();
    void eachGeneratorHasItsRule();
    void lettersAreSpelledInAscii_data();
    void lettersAreSpelledInAscii();
};

void FrontMatterSlug::eachGeneratorHasItsRule_data()
{
    QTest::addColumn<SlugRule>("rule");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *rule, SlugRule value, const char *title, const char *slug) {
        QTest::addRow("%s: %s", rule, title) << value << QString::fromUtf8(title) << QString::fromUtf8(slug);
    };
    const auto pelican = [&](const char *title, const char *slug) { row("Pelican", SlugRule::Pelican, title, slug); };
    pelican("What's Next?", "whats-next");
    pelican("this is a test", "this-is-a-test");
    pelican("this        is a test", "this-is-a-test");
    pelican("this → is ← a ↑ test", "this-is-a-test");
    pelican("this--is---a test", "this-is-a-test");
    pelican("A <em>tag</em>", "a-tag");
    pelican("snake_case", "snake_case");
    pelican("Crème brûlée – ½", "creme-brulee-12");
    pelican("Компьютер", "kompiuter");
    pelican("…", "");

    const auto hugo = [&](const char *title, const char *slug) { row("Hugo", SlugRule::Hugo, title, slug); };
    hugo("What's Next?", "whats-next");
    hugo("  FOO bar  ", "foo-bar");
    hugo("Foo.Bar/fOO_bAr-Foo", "foo.bar/foo_bar-foo");
    hugo("FOO,bar:FooBar", "foobarfoobar");
    hugo("трям/трям", "трям/трям");
    hugo("은행", "은행");
    hugo("this+is+a+test", "this+is+a+test");
    hugo("a - b", "a-b");

    const auto hexo = [&](const char *title, const char *slug) { row("Hexo", SlugRule::Hexo, title, slug); };
    hexo("What's Next? – Çağ", "What-s-Next-–-Cag");
    hexo("Hello World", "Hello-World");
    hexo("遊戲 開始!", "遊戲-開始");
    hexo("?!", "");

    const auto jekyll = [&](const char *title, const char *slug) { row("Jekyll", SlugRule::Jekyll, title, slug); };
    jekyll("What's Next?", "what-s-next");
    jekyll("  Working with drafts   ", "working-with-drafts");
    jekyll("So what is Jekyll, exactly?", "so-what-is-jekyll-exactly");
    jekyll("كيف حالك؟", "كيف-حالك");
    jekyll("The _config.yml file", "the-config-yml-file");
    jekyll("Customizing Git - Git Hooks", "customizing-git-git-hooks");
    jekyll("5時〜6時 三・一四", "5時-6時-三-一四");

    const auto zola = [&](const char *title, const char *slug) { row("Zola", SlugRule::Zola, title, slug); };
    zola("What's Next?", "what-s-next");
    zola("My Test String!!!1!1", "my-test-string-1-1");
    zola("test\nit   now!", "test-it-now");
    zola("  --test_-_cool", "test-cool");
    zola("Æúű--cool?", "aeuu-cool");
    zola("You & Me", "you-me");
    zola("user@example.com", "user-example-com");

    const auto eleventy = [&](const char *title, const char *slug) { row("Eleventy", SlugRule::Eleventy, title, slug); };
    eleventy("What's Next?", "whats-next");
    eleventy("Foo Bar", "foo-bar");
    eleventy("[foo] [bar]", "foo-bar");
    eleventy("fooBar 123 $#%", "foo-bar-123");
    eleventy("UNICORNS AND RAINBOWS", "unicorns-and-rainbows");
    eleventy("foo&bar", "foo-and-bar");
    eleventy("I ♥ Dogs", "i-love-dogs");
    eleventy("🦄🦄🦄", "unicorn-unicorn-unicorn");
    eleventy("Hællæ, hva skjera?", "haellae-hva-skjera");
    eleventy("Zürich", "zuerich");

    const auto astro = [&](const char *title, const char *slug) { row("Astro", SlugRule::Astro, title, slug); };
    astro("What's Next?", "whats-next");
    astro("a - b", "a---b");
    astro("Überblick 日本", "überblick-日本");
}

void FrontMatterSlug::eachGeneratorHasItsRule()
{
    QFETCH(SlugRule, rule);
    QFETCH(QString, title);
    QTEST(slugOf(title, rule), "slug");
}

void FrontMatterSlug::lettersAreSpelledInAscii_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("german");
    QTest::newRow("marks go") << u"Crème brûlée"_s << u"Creme brulee"_s << u"Creme brulee"_s;
    QTest::newRow("marks of their own go") << u"a\u0308 e\u0301"_s << u"a e"_s << u"ae e"_s;
    QTest::newRow("German") << u"Straße Äöü"_s << u"Strasse Aou"_s << u"Strasse Aeoeue"_s;
    QTest::newRow("Scandinavian") << u"Øre Þór Æ"_s << u"Ore Thor Ae"_s << u"Ore Thor Ae"_s;
    QTest::newRow("Cyrillic") << u"Щука"_s << u"Shchuka"_s << u"Shchuka"_s;
    QTest::newRow("Greek with tones") << u"Ψυχή"_s << u"Psukhe"_s << u"Psukhe"_s;
    QTest::newRow("signs") << u"“a” – b…"_s << u"\"a\" - b..."_s << u"\"a\" - b..."_s;
    QTest::newRow("no ASCII") << u"a北b"_s << u"a?b"_s << u"a?b"_s;
}

void FrontMatterSlug::lettersAreSpelledInAscii()
{
    QFETCH(QString, text);
    QTEST(transliterated(text, Umlauts::Letter, u"?"), "letters");
    QTEST(transliterated(text, Umlauts::German, u"?"), "german");
}

QTEST_GUILESS_MAIN(FrontMatterSlug)
#include "tst_frontmatter_slug.moc"
