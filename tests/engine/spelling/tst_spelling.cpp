// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Words, dictionaries and lists of words, with the dictionaries of tests/data/spelling.
#include "spelling/dictionaryfiles.h"
#include "spelling/sitewords.h"
#include "spelling/speller.h"
#include "spelling/words.h"
#include "support/corpora.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using spelling::DictionaryFiles;

namespace
{

const QString ours = QString::fromUtf8(GALLEY_TESTS "/data/spelling");

std::vector<DictionaryFiles> named(const QStringList &names)
{
    std::vector<DictionaryFiles> dictionaries;
    for (const QString &name : names) {
        dictionaries.push_back({name, name + u".aff"_s, name + u".dic"_s});
    }
    return dictionaries;
}

} // namespace

class SpellingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_ofProse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("prose");
        const auto row = [](const char *name, const QString &text, const QStringList &prose) { QTest::newRow(name) << text << prose; };
        row("apostrophes", u"It’s a dog's life, the dogs' 'quoted' word"_s,
            {u"It’s"_s, u"dog's"_s, u"life"_s, u"the"_s, u"dogs"_s, u"quoted"_s, u"word"_s});
        row("hyphens and dashes", u"well-known—then – now"_s, {u"well"_s, u"known"_s, u"then"_s, u"now"_s});
        row("other scripts", u"Straße naïve cafe\u0301 Привет שלום ไทย 日本語 中文"_s,
            {u"Straße"_s, u"naïve"_s, u"cafe\u0301"_s, u"Привет"_s, u"שלום"_s});
        row("addresses", u"see https://a.example/teh, (www.a.example) or me@a.example; file.txt"_s, {u"see"_s, u"or"_s});
        row("paths", u"in /usr/share/teh, ~/teh and a/b/teh; and/or C:\\teh"_s, {u"in"_s, u"and"_s, u"and"_s, u"or"_s});
        row("code", u"std::vector snake_case run() --all -v x=yy $HOME .bashrc"_s, {});
        row("mentions, tags and emoji", u"@name #tag :tada: done"_s, {u"done"_s});
        row("digits and names", u"mp3 3rd x86 GitHub iPhone O'Brien L’Hôpital"_s, {u"O'Brien"_s, u"L’Hôpital"_s});
        row("sentences without a gap", u"End.Start"_s, {});
        row("end of a sentence", u"The end. (Start.) “Quoted.”"_s, {u"The"_s, u"end"_s, u"Start"_s, u"Quoted"_s});
        row("soft hyphens", u"Donau\u00ADdampf"_s, {u"Donau\u00ADdampf"_s});
        row("emoji and halves of them", u"a😀bc 😀 \uFFFD"_s, {u"bc"_s});
        row("nothing", {}, {});
    }

    void words_ofProse()
    {
        QFETCH(QString, text);
        const std::string utf8 = text.toStdString();
        QStringList prose;
        const char *behind = utf8.data();
        for (const spelling::Word &word : spelling::wordsIn(utf8)) {
            QVERIFY(word.text.data() >= behind && !word.text.empty());
            behind = word.text.data() + word.text.size();
            if (word.isProse) {
                prose += QString::fromStdString(std::string(word.text));
            }
        }
        QVERIFY(behind <= utf8.data() + utf8.size());
        QTEST(prose, "prose");
    }

    void bytesThatAreNoText_areWordsOfNobody()
    {
        for (int first = 0; first < 256; ++first) {
            const std::string text = {'w', 'o', 'r', 'd', ' ', char(first), char(0x9F), char(first)};
            const auto words = spelling::wordsIn(text);
            QVERIFY(!words.empty());
            QCOMPARE(QByteArray::fromStdString(std::string(words.front().text)), "word"_ba);
        }
    }

    void capitalsAndCompounds_areMarked()
    {
        const std::string text = "NATO e-mail-address A APIs URL's Is";
        const auto words = spelling::wordsIn(text);
        QCOMPARE(words.size(), 8U);
        QVERIFY(words[5].isCapital && words[6].isCapital && !words[7].isCapital);
        QVERIFY(words[0].isCapital && !words[0].joinsNext);
        QVERIFY(words[1].joinsNext && words[2].joinsNext && !words[3].joinsNext);
        QVERIFY(!words[2].isCapital);
    }

    void plainWords_areComposedWithStraightApostrophes()
    {
        QCOMPARE(spelling::plainWord("it\u2019s"), std::string("it's"));
        QCOMPARE(spelling::plainWord("cafe\u0301"), std::string("caf\u00E9"));
        QCOMPARE(spelling::plainWord("Do\u00ADnau"), std::string("Donau"));
    }

    void theNearestDictionary_isTaken_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("dictionary");
        QTest::newRow("the same") << u"de-CH"_s << u"de_CH"_s;
        QTest::newRow("without a country") << u"de"_s << u"de_DE"_s;
        QTest::newRow("of a country without one") << u"de-LI"_s << u"de_DE"_s;
        QTest::newRow("where most speak it") << u"en"_s << u"en_US"_s;
        QTest::newRow("letter case") << u"EN-gb"_s << u"en_GB"_s;
        QTest::newRow("no country in its name") << u"eo-XX"_s << u"eo"_s;
        QTest::newRow("the usual script") << u"sr"_s << u"sr"_s;
        QTest::newRow("another script") << u"sr-Latn"_s << u"sr-Latn"_s;
        QTest::newRow("only in another script") << u"uz-Cyrl"_s << QString();
        QTest::newRow("Norwegian") << u"no"_s << u"nb_NO"_s;
        QTest::newRow("none") << u"fr"_s << QString();
        QTest::newRow("not a language") << u"../de"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void theNearestDictionary_isTaken()
    {
        QFETCH(QString, language);
        const auto installed = named({u"de_AT_frami"_s, u"de_CH"_s, u"de_DE"_s, u"de_DE_frami"_s, u"en_GB"_s, u"en_US"_s, u"eo"_s,
                                      u"nb_NO"_s, u"sr"_s, u"sr-Latn"_s, u"uz_UZ"_s});
        const auto found = spelling::dictionaryFor(language, installed);
        QTEST(found ? found->name : QString(), "dictionary");
    }

    void dictionaries_areFoundInTheFoldersInTheirOrder()
    {
        QTemporaryDir first;
        for (const QString &name : {u"en_US.aff"_s, u"en_US.dic"_s, u"hyph_de_DE.dic"_s, u"fr.aff"_s}) {
            QFile file(first.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto found = spelling::dictionariesIn({u"/no/such/folder"_s, first.path(), ours});
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0], (DictionaryFiles{u"de_DE"_s, ours + u"/de_DE.aff"_s, ours + u"/de_DE.dic"_s}));
        QCOMPARE(found[1].words, first.filePath(u"en_US.dic"_s));
    }

    void theFolders_areThoseOfHunspell()
    {
        qputenv("DICPATH", "/one:/two");
        const QStringList folders = spelling::dictionaryFolders();
        qunsetenv("DICPATH");
        QCOMPARE(folders.first(2), (QStringList{u"/one"_s, u"/two"_s}));
        QVERIFY(folders.contains(u"/usr/share/hunspell"_s));
        QVERIFY(!spelling::dictionaryFolders().contains(u"/one"_s));
    }

    void aLexicon_knowsItsWords()
    {
        spelling::Speller speller({ours});
        spelling::Lexicon *english = speller.lexiconFor(u"en"_s);
        QVERIFY(english);
        QCOMPARE(english->name(), u"en_US"_s);
        for (const char *word : {"word", "words", "Word", "WORDS", "dog's", "don't", "café", "Привет"}) {
            QVERIFY2(english->has(spelling::plainWord(word)), word);
        }
        for (const char *word : {"wrod", "Wrods", "cafè", "dont"}) {
            QVERIFY2(!english->has(word), word);
            QVERIFY2(!english->has(word), "asked again");
        }
        QVERIFY(english->like(u"recieve"_s).contains(u"receive"_s));
        QVERIFY(english->like(QString(u'x').repeated(500)).isEmpty());
    }

    void anotherEncoding_andCompounds()
    {
        spelling::Speller speller({ours});
        spelling::Lexicon *german = speller.lexiconFor(u"de-AT"_s);
        QVERIFY(german);
        for (const char *word : {"Haus", "Haustür", "Türen", "Haustürschlüssel", "Schlüsselloch", "grün"}) {
            QVERIFY2(german->has(word), word);
        }
        for (const char *word : {"Hasutür", "Tüür", "grün€"}) {
            QVERIFY2(!german->has(word), word);
        }
        QVERIFY(german->like(u"Haustüür"_s).contains(u"Haustür"_s));
        QCOMPARE(speller.lexiconFor(u"de"_s), german);
    }

    void aMissingOrBrokenDictionary_isNone()
    {
        spelling::Speller speller({ours});
        QVERIFY(!speller.lexiconFor(u"fr"_s));
        QVERIFY(!speller.lexiconFor({}));
        QTemporaryDir folder;
        for (const QString &name : {u"fr.aff"_s, u"fr.dic"_s}) {
            QVERIFY(QDir().mkpath(folder.filePath(name))); // folders
        }
        QVERIFY(!spelling::Speller({folder.path()}).lexiconFor(u"fr"_s));
    }

    void aWordList_takesCapitalsAndPossessives()
    {
        spelling::WordList words;
        QVERIFY(!words.has("galley"));
        words.add("galley");
        words.add("Kubernetes");
        for (const char *word : {"galley", "Galley", "GALLEY", "galley's", "Kubernetes", "KUBERNETES", "Kubernetes's"}) {
            QCOMPARE(words.has(word), QByteArray(word) != "KUBERNETES");
        }
        QVERIFY(!words.has("kubernetes") && !words.has("gAlley") && !words.has("'s") && !words.has(""));
    }

    void theUsersWords_areKeptInAFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"data/galley/words.txt"_s);
        QVERIFY(!spelling::readWordList(file).has("Kubernetes"));
        QVERIFY(spelling::addToWordList(file, u"Kubernetes"_s));
        QVERIFY(spelling::addToWordList(file, u"Smørrebrød"_s));
        QVERIFY(spelling::addToWordList(file, u"Kubernetes"_s));
        QCOMPARE(tests::bytesOf(file), "Kubernetes\nSmørrebrød\n"_ba);
        QVERIFY(spelling::readWordList(file).has("Smørrebrød"));
        {
            QFile own(file);
            QVERIFY(own.open(QIODevice::WriteOnly));
            own.write("# mine\r\none\r\ntwo");
        }
        QVERIFY(spelling::addToWordList(file, u"three"_s));
        QCOMPARE(tests::bytesOf(file), "# mine\r\none\r\ntwo\nthree\n"_ba);
        const spelling::WordList words = spelling::readWordList(file);
        QVERIFY(words.has("one") && words.has("two") && words.has("three") && !words.has("mine"));
        QVERIFY(!spelling::addToWordList(folder.path(), u"one"_s));
    }

    void aSitesWords_areAddedToItsFile_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("no file") << ""_ba << "[spelling]\nwords = [\"Qt\"]\n"_ba;
        QTest::newRow("other settings") << "language = \"de\" # mine\n\n[checks]\nignore = []\n"_ba
                                        << "language = \"de\" # mine\n\n[checks]\nignore = []\n\n[spelling]\nwords = [\"Qt\"]\n"_ba;
        QTest::newRow("no line end") << "language = \"de\""_ba << "language = \"de\"\n\n[spelling]\nwords = [\"Qt\"]\n"_ba;
        QTest::newRow("a list") << "[spelling]\nwords = ['a', # first\n  \"b\"]\ncapitals = true\n"_ba
                                << "[spelling]\nwords = ['a', # first\n  \"b\", 'Qt']\ncapitals = true\n"_ba;
        QTest::newRow("a table without a list") << "[spelling]\ncapitals = true\n[checks]\n"_ba
                                                << "[spelling]\nwords = [\"Qt\"]\ncapitals = true\n[checks]\n"_ba;
        QTest::newRow("a dotted key") << "spelling.words = [\"a\"]\n"_ba << "spelling.words = [\"a\", \"Qt\"]\n"_ba;
        QTest::newRow("there already") << "[spelling]\nwords = [\"Qt\"]\n"_ba << "[spelling]\nwords = [\"Qt\"]\n"_ba;
        QTest::newRow("no list") << "[spelling]\nwords = \"a\"\n"_ba << QByteArray();
        QTest::newRow("an inline table") << "spelling = { capitals = true }\n"_ba << QByteArray();
        QTest::newRow("broken") << "language = \n"_ba << QByteArray();
    }

    void aSitesWords_areAddedToItsFile()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto changed = spelling::withSiteWord(before, u"Qt"_s);
        QCOMPARE(changed.has_value(), !after.isNull());
        QCOMPARE(changed.value_or(QByteArray()), after);
        QTemporaryDir folder;
        const QString file = folder.filePath(u".galley.toml"_s);
        if (!before.isEmpty()) {
            QFile own(file);
            QVERIFY(own.open(QIODevice::WriteOnly));
            own.write(before);
        }
        QCOMPARE(spelling::addSiteWord(file, u"Qt"_s).has_value(), changed.has_value());
        QCOMPARE(tests::bytesOf(file), changed.value_or(before));
    }
};

QTEST_APPLESS_MAIN(SpellingTest)
#include "tst_spelling.moc"
