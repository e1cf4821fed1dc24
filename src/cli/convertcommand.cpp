// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/convertcommand.h"

#include "cli/sentences.h"
#include "cli/streams.h"
#include "frontmatter/convert.h"
#include "text/textfile.h"
#include "text/utf8.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace galley::cli
{

namespace
{

using frontmatter::Conversion;
using frontmatter::Dialect;

std::optional<Dialect> dialectCalled(const std::string &name)
{
    return name == "yaml"      ? std::optional(Dialect::Yaml)
           : name == "toml"    ? std::optional(Dialect::Toml)
           : name == "json"    ? std::optional(Dialect::Json)
           : name == "pelican" ? std::optional(Dialect::KeyValue)
                               : std::nullopt;
}

/// The file's text with the new block, in the file's own encoding and line ends.
std::expected<QByteArray, text::Error> withBlock(text::Decoded file, const QByteArray &utf8, const frontmatter::Edit &edit)
{
    const qsizetype start = text::utf16Length(QByteArrayView(utf8).first(edit.range.offset));
    const qsizetype length = text::utf16Length(QByteArrayView(utf8).sliced(edit.range.offset, edit.range.length));
    const QString block = QString::fromUtf8(edit.replacement);
    std::vector<text::LineEnding> &mixed = file.format.mixed;
    if (!mixed.empty()) {
        const auto lines = QStringView(file.text).sliced(start, length).count(u'\n');
        mixed.erase(mixed.begin(), mixed.begin() + lines);
        mixed.insert(mixed.begin(), size_t(block.count(u'\n')), file.format.lineEnding);
    }
    return text::encode(file.text.replace(start, length, block), file.format);
}

class Converter
{
public:
    Converter(const ConvertCommand &command, Dialect to)
        : m_command(command)
        , m_to(to)
    {
    }

    bool convert(const std::string &post) const { return post == standardStream ? convertStream() : convertFile(post); }

private:
    bool convertStream() const
    {
        const auto text = readStandardInput();
        if (!text) {
            say("(standard input)", -1, "error", cannotRead(text.error()));
            return false;
        }
        const auto conversion = conversionOf(*text, "(standard input)");
        return conversion && print(frontmatter::applied(*text, conversion->edit));
    }

    bool convertFile(const std::string &post) const
    {
        const QString path = text::pathFromBytes(QByteArray::fromStdString(post));
        const auto file = text::readFile(path);
        if (!file) {
            say(post, -1, "error", cannotRead(file.error()));
            return false;
        }
        const text::Decoded decoded = text::decode(file->bytes);
        if (decoded.problem) {
            say(post, -1, "error", cannotRead(*decoded.problem));
            return false;
        }
        const QByteArray utf8 = text::toUtf8(decoded.text);
        const auto conversion = conversionOf(utf8, post);
        if (!conversion) {
            return false;
        }
        const auto bytes = withBlock(decoded, utf8, conversion->edit);
        return bytes && !m_command.inPlace ? print(*bytes) : write(bytes, *file, path, post);
    }

    std::optional<Conversion> conversionOf(const QByteArray &text, const std::string &name) const
    {
        const frontmatter::FrontMatter before = frontmatter::read(text);
        auto conversion = frontmatter::convert(text, before, m_to);
        if (!conversion) {
            const bool isBroken = conversion.error() == frontmatter::Refusal::Broken;
            const int line = isBroken && !before.errors.empty() ? before.errors.front().line : -1;
            say(name, line, "error",
                isBroken ? "there is no front matter, or it has a mistake" : "it cannot be written as " + m_command.to);
            return std::nullopt;
        }
        for (const frontmatter::Loss &loss : conversion->losses) {
            say(name, loss.line, m_command.strict ? "error" : "warning", describe(loss));
        }
        return m_command.strict && !conversion->losses.empty() ? std::nullopt : std::optional(std::move(*conversion));
    }

    static bool print(const QByteArray &text)
    {
        const auto written = writeStandardOutput(text);
        if (!written) {
            say("(standard output)", -1, "error",
                cannotWrite({.kind = exporting::Error::Kind::NotSaved, .path = {}, .cause = written.error()}));
        }
        return written.has_value();
    }

    static bool write(const std::expected<QByteArray, text::Error> &bytes, const text::File &file, const QString &path,
                      const std::string &post)
    {
        const auto saved = bytes ? text::saveFile(path, *bytes, file.state) : std::unexpected(bytes.error());
        if (!saved) {
            say(post, -1, "error", cannotWrite({.kind = exporting::Error::Kind::NotSaved, .path = path, .cause = saved.error()}));
        }
        return saved.has_value();
    }

    const ConvertCommand &m_command;
    Dialect m_to;
};

} // namespace

ExitCode ConvertCommand::run() const
{
    const auto dialect = dialectCalled(to);
    if (!dialect) {
        say("galley", -1, "error", "there is no front matter called \"" + to + "\"; choose one of yaml, toml, json, pelican");
        return ExitCode::Usage;
    }
    bool fine = true;
    for (const std::string &post : posts) {
        fine = Converter(*this, *dialect).convert(post) && fine;
    }
    return fine ? ExitCode::Fine : ExitCode::Failed;
}

} // namespace galley::cli
