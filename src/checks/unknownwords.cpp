// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/unknownwords.h"

#include "checks/plainsource.h"
#include "checks/subject.h"
#include "checks/visibletext.h"
#include "frontmatter/meanings.h"
#include "spelling/words.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace galley::checks
{

namespace
{

/// A word that readers see.
struct Shown {
    std::string word;
    QString dictionary; ///< that does not have it; empty: it is known, or not to be looked up
    bool isCapital = false;
};

/// A word of the source.
struct Written {
    std::string word;
    size_t part = 0;
    Range range;
    bool isBroken = false; ///< by markup or an entity: "un*believ*able", "caf&eacute;"
};

/// The words of a passage as readers see them, each with whether it is known.
class Reading
{
public:
    Reading(const QString &language, spelling::Speller &speller)
        : m_language(language)
        , m_speller(speller)
    {
    }

    void read(const VisibleText &text)
    {
        spelling::Lexicon *lexicon =
            text.isProse ? m_speller.lexiconFor(text.language.empty() ? m_language : QString::fromStdString(text.language)) : nullptr;
        const std::vector<spelling::Word> words = spelling::wordsIn(text.text);
        const size_t first = m_shown.size();
        for (size_t begin = 0, end = 0; begin < words.size(); begin = end) {
            for (end = begin + 1; words[end - 1].joinsNext && end < words.size();) {
                ++end;
            }
            readCompound({words.data() + begin, end - begin}, lexicon);
        }
        const bool isInWord = text.joins && !text.text.empty() && !QChar::isSpace(char32_t(text.text.front()));
        if (isInWord && m_endsInWord && first > 0) { // half a word: "`int`s"
            m_shown[first - 1].dictionary.clear();
        }
        if (isInWord && m_isCodeBefore && first < m_shown.size() && words.front().text.data() == text.text.data()) {
            m_shown[first].dictionary.clear();
        }
        m_isCodeBefore = !text.isProse && !text.text.ends_with(' ');
        m_endsInWord = !words.empty() && words.back().text.data() + words.back().text.size() == text.text.data() + text.text.size();
    }

    const std::vector<Shown> &shown() const { return m_shown; }
    bool hasUnknown() const { return m_hasUnknown; }

private:
    /// Words with hyphens between: known if the dictionary has them as one, else each for itself.
    void readCompound(std::span<const spelling::Word> words, spelling::Lexicon *lexicon)
    {
        const auto isProse = [](const spelling::Word &word) { return word.isProse; };
        const char *begin = words.front().text.data();
        const bool isKnown = lexicon && words.size() > 1 && std::ranges::all_of(words, isProse) &&
                             lexicon->has(spelling::plainWord({begin, words.back().text.data() + words.back().text.size()}));
        for (const spelling::Word &word : words) {
            if (word.isDotted) {
                continue; // it is left out of the source, too
            }
            Shown &shown = m_shown.emplace_back(spelling::plainWord(word.text), QString(), word.isCapital);
            if (lexicon && word.isProse && !isKnown && !lexicon->has(shown.word)) {
                shown.dictionary = lexicon->name();
                m_hasUnknown = true;
            }
        }
    }

    const QString &m_language;
    spelling::Speller &m_speller;
    std::vector<Shown> m_shown;
    bool m_endsInWord = false;
    bool m_isCodeBefore = false;
    bool m_hasUnknown = false;
};

std::vector<Written> writtenWords(const Subject &subject, const std::vector<Range> &parts)
{
    std::vector<Written> all;
    for (size_t part = 0; part < parts.size(); ++part) {
        const std::string text = withoutAddresses(subject.text().substr(size_t(parts[part].offset), size_t(parts[part].length)));
        for (const spelling::Word &word : spelling::wordsIn(text)) {
            if (word.isDotted) {
                continue;
            }
            all.push_back({spelling::plainWord(word.text), part, {word.text.data() - text.data(), qsizetype(word.text.size())}});
        }
    }
    return all;
}

/// The words as readers see them, put together over the markup that stands between their letters.
std::vector<Written> joinedWords(const Subject &subject, const std::vector<Range> &parts)
{
    std::vector<Written> all;
    for (size_t part = 0; part < parts.size(); ++part) {
        const std::string_view source = subject.text().substr(size_t(parts[part].offset), size_t(parts[part].length));
        const PlainSource plain = plainSource(source);
        for (const spelling::Word &word : spelling::wordsIn(plain.text)) {
            const auto at = size_t(word.text.data() - plain.text.data());
            const Range range = plain.rangeOf(at, word.text.size());
            const bool isBroken = source.substr(size_t(range.offset), size_t(range.length)) != word.text;
            all.push_back({spelling::plainWord(word.text), part, range, isBroken});
        }
    }
    return all;
}

/// Where each of some words stands in a list.
using PlacesOfWords = std::unordered_map<std::string_view, std::vector<size_t>>;

/// Of the words that `isWanted` takes by their index.
template <typename Word>
void find(PlacesOfWords &places, const std::vector<Word> &words, const std::function<bool(size_t)> &isWanted)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (const auto wanted = places.find(words[i].word); wanted != places.end() && isWanted(i)) {
            wanted->second.push_back(i);
        }
    }
}

/// How many of the two neighbours are the same.
int likeness(const std::vector<Shown> &shown, size_t i, const std::vector<Written> &written, size_t k)
{
    const bool before = i == 0 ? k == 0 : k > 0 && shown[i - 1].word == written[k - 1].word;
    const bool behind =
        i + 1 == shown.size() ? k + 1 == written.size() : k + 1 < written.size() && shown[i + 1].word == written[k + 1].word;
    return int(before) + int(behind);
}

/// For each time that readers see a word, its place in the source, if there is one. As a rule both have it equally often; where they have
/// not (it stands in an address, or is shown twice), the neighbours tell.
std::vector<std::pair<size_t, size_t>> matched(const std::vector<Shown> &shown, const std::vector<size_t> &seen,
                                               const std::vector<Written> &written, std::vector<size_t> places)
{
    constexpr size_t mostToCompare = 100; // of them the neighbours are looked at
    const bool inOrder = seen.size() == places.size() || places.size() > mostToCompare;
    std::vector<std::pair<size_t, size_t>> pairs;
    for (const size_t i : seen) {
        if (inOrder ? pairs.size() == places.size() : places.empty()) {
            break;
        }
        if (inOrder) {
            pairs.emplace_back(i, places[pairs.size()]);
            continue;
        }
        const auto likest = std::ranges::max_element(places, {}, [&](size_t k) { return likeness(shown, i, written, k); });
        pairs.emplace_back(i, *likest);
        places.erase(likest);
    }
    return pairs;
}

/// Finds the places of unknown words in the source.
class WordFinder
{
public:
    using Take = std::function<void(const Shown &shown, const Written &place)>;
    WordFinder(const std::vector<Shown> &shown, Take take)
        : m_shown(shown)
        , m_isOpen(shown.size())
        , m_take(std::move(take))
    {
        std::ranges::transform(shown, m_isOpen.begin(), [](const Shown &one) { return !one.dictionary.isEmpty(); });
    }

    bool hasAll() const { return !std::ranges::contains(m_isOpen, true); }

    enum class Words { Whole, Broken };
    void look(const std::vector<Written> &written, Words words)
    {
        const bool isBroken = words == Words::Broken;
        PlacesOfWords seen;
        for (size_t i = 0; i < m_shown.size(); ++i) {
            if (m_isOpen[i]) {
                seen.try_emplace(m_shown[i].word);
            }
        }
        PlacesOfWords places = seen;
        // Whole words are matched with all that are shown, also with those that are known where they stand.
        find(seen, m_shown, [&](size_t i) { return !isBroken || m_isOpen[i]; });
        find(places, written, [&](size_t k) { return written[k].isBroken == isBroken; });
        for (const auto &[word, times] : seen) {
            for (const auto &[i, k] : matched(m_shown, times, written, places[word])) {
                if (m_isOpen[i]) {
                    m_take(m_shown[i], written[k]);
                    m_isOpen[i] = false;
                }
            }
        }
    }

private:
    const std::vector<Shown> &m_shown;
    std::vector<bool> m_isOpen; ///< unknown, and not found yet
    const Take m_take;
};

Range linesRange(const Subject &subject, int first, int last)
{
    const std::string_view lines = subject.linesBetween(first, last);
    return {qsizetype(subject.offsetOf(lines)), qsizetype(lines.size())};
}

/// The lines of the body that no block shows, but perhaps that of the footnotes.
std::vector<Range> hiddenLines(const Subject &subject)
{
    std::vector<Range> hidden;
    int line = subject.frontMatter().bodyLine;
    const auto hide = [&](int end) {
        if (line < end) {
            hidden.push_back(linesRange(subject, line, end - 1));
        }
    };
    for (const markdown::Block &block : subject.rendering().blocks) {
        if (block.firstLine >= subject.frontMatter().bodyLine && !block.content->html.startsWith("<section class=\"footnotes\"")) {
            hide(block.firstLine);
            line = std::max(line, block.lastLine + 1);
        }
    }
    hide(subject.lines().count());
    return hidden;
}

} // namespace

std::vector<UnknownWords::Passage> UnknownWords::passagesOf(const Subject &subject)
{
    std::vector<Passage> passages;
    const frontmatter::FrontMatter &frontMatter = subject.frontMatter();
    const frontmatter::Field *summary = frontmatter::find(frontMatter, frontmatter::Meaning::Summary);
    const frontmatter::Field *description = frontMatter.field(u"description");
    for (const frontmatter::Field *field :
         {frontmatter::find(frontMatter, frontmatter::Meaning::Title), summary, description == summary ? nullptr : description}) {
        if (field && field->type == frontmatter::Field::Type::Text && field->valueRange.length > 0) {
            passages.push_back({.shown = field->text.toUtf8(), .isHtml = false, .source = {field->valueRange}});
        }
    }
    for (const markdown::Block &block : subject.rendering().blocks) {
        if (block.content->html.startsWith("<section class=\"footnotes\"")) {
            passages.push_back({.shown = block.content->html, .source = hiddenLines(subject)});
        } else if (block.firstLine >= frontMatter.bodyLine) {
            passages.push_back({.shown = block.content->html, .source = {linesRange(subject, block.firstLine, block.lastLine)}});
        }
    }
    return passages;
}

UnknownWords::Key UnknownWords::keyOf(const Subject &subject, const Passage &passage)
{
    size_t source = passage.isHtml ? 1 : 2;
    for (const Range &range : passage.source) {
        source = qHashBits(subject.text().data() + range.offset, size_t(range.length), source);
    }
    return {qHashBits(passage.shown.constData(), size_t(passage.shown.size())), source};
}

std::vector<UnknownWords::Found> UnknownWords::look(const Subject &subject, const Passage &passage, const QString &language,
                                                    spelling::Speller &speller)
{
    Reading reading(language, speller);
    if (passage.isHtml) {
        for (const VisibleText &text : visibleTexts(passage.shown)) {
            reading.read(text);
        }
    } else {
        reading.read({.text = passage.shown.toStdString(), .language = {}});
    }
    std::vector<Found> found;
    if (!reading.hasUnknown()) {
        return found;
    }
    WordFinder finder(reading.shown(), [&found](const Shown &shown, const Written &place) {
        found.push_back({{shown.word, place.range, shown.dictionary, shown.isCapital}, place.part});
    });
    finder.look(writtenWords(subject, passage.source), WordFinder::Words::Whole);
    if (!finder.hasAll()) {
        finder.look(joinedWords(subject, passage.source), WordFinder::Words::Broken);
    }
    return found;
}

std::vector<UnknownWord> UnknownWords::of(const Subject &subject, const QString &language, spelling::Speller &speller)
{
    if (std::exchange(m_language, language) != language) {
        m_seen.clear();
    }
    QHash<Key, std::vector<Found>> seen;
    std::vector<UnknownWord> words;
    for (const Passage &passage : passagesOf(subject)) {
        const Key key = keyOf(subject, passage);
        const auto known = m_seen.constFind(key);
        const std::vector<Found> &found =
            *seen.insert(key, known != m_seen.constEnd() ? *known : look(subject, passage, language, speller));
        for (const Found &one : found) {
            words.push_back(one.word);
            words.back().range.offset += passage.source[one.part].offset;
        }
    }
    m_seen = std::move(seen);
    std::ranges::stable_sort(words, {}, [](const UnknownWord &word) { return word.range.offset; });
    return words;
}

} // namespace galley::checks
