// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/loads.h"

#include "export/tags.h"
#include "markdown/html.h"
#include "post/address.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

namespace
{

QByteArray escaped(const QByteArray &value)
{
    std::string out;
    markdown::appendAttribute(out, value.toStdString());
    return QByteArray::fromStdString(out);
}

QByteArray escapedText(const QByteArray &text)
{
    std::string out;
    markdown::appendText(out, text.toStdString());
    return QByteArray::fromStdString(out);
}

bool isPlayer(QByteArrayView element)
{
    return element == QByteArrayView("video") || element == QByteArrayView("audio") || element == QByteArrayView("track");
}

/// Copies one block's HTML with other loads.
class Rewriter
{
public:
    Rewriter(const markdown::Block &block, const std::function<Change(const Load &)> &change)
        : m_block(block)
        , m_change(change)
    {
    }

    QByteArray rewritten()
    {
        const QByteArray &html = m_block.content->html;
        qsizetype done = 0;
        while (const std::optional<Tag> tag = nextTag(html, done)) {
            m_out += QByteArrayView(html).sliced(done, tag->start - done);
            writeTag(*tag);
            done = tag->end;
        }
        m_out += QByteArrayView(html).sliced(done);
        return std::move(m_out);
    }

private:
    void writeTag(const Tag &tag)
    {
        if (tag.name == QByteArrayView("video") || tag.name == QByteArrayView("audio")) {
            m_inPlayer = true;
        } else if (tag.name == QByteArrayView("/video") || tag.name == QByteArrayView("/audio")) {
            m_inPlayer = false;
        }
        if (tag.name.startsWith('/') || (!tag.text.contains("src") && !tag.text.contains("poster") && !tag.text.contains("style=") &&
                                         !tag.text.contains("href=\"") && !tag.text.contains("background="))) {
            m_out += tag.text;
            return;
        }
        m_framed = false;
        Attributes attributes(tag);
        QByteArray written = tag.text.first(tag.text.size() - attributes.rest().size()).toByteArray();
        QByteArray label;
        while (attributes.next()) {
            if (attributes.name() == QByteArrayView("alt")) {
                label = attributes.value();
            }
            written += attribute(tag.name, attributes);
        }
        written += attributes.rest();
        const bool plays = tag.name == QByteArrayView("video") || tag.name == QByteArrayView("audio");
        // A player stays, with words in it for who cannot play (EPUB 3.3, 3.5.2.2 wants some).
        m_out += !m_framed ? written : plays ? written + frame(label) : frame(label);
    }

    /// The attribute with the space before it; empty if it has to go.
    QByteArray attribute(QByteArrayView element, const Attributes &attributes)
    {
        const QByteArrayView name = attributes.name();
        const bool svgImage =
            (element == QByteArrayView("image") || element == QByteArrayView("feImage") || element == QByteArrayView("use")) &&
            (name == QByteArrayView("href") || name == QByteArrayView("xlink:href"));
        if (name == QByteArrayView("src") || name == QByteArrayView("poster") || name == QByteArrayView("background") || svgImage) {
            return single(element, name, attributes);
        }
        if (name == QByteArrayView("srcset")) {
            return candidates(element, attributes);
        }
        if (name == QByteArrayView("style")) {
            return style(element, attributes);
        }
        return attributes.text().toByteArray();
    }

    QByteArray single(QByteArrayView element, QByteArrayView name, const Attributes &attributes)
    {
        const QByteArray address = attributes.value();
        const bool plays = name == QByteArrayView("src") && (isPlayer(element) || (element == QByteArrayView("source") && m_inPlayer));
        const Change change = asked(element, address, !plays);
        if (const auto *other = std::get_if<QByteArray>(&change)) {
            return ' ' + name.toByteArray() + "=\"" + escaped(*other) + '"';
        }
        if (std::holds_alternative<Keep>(change)) {
            return attributes.text().toByteArray();
        }
        const bool shows = element == QByteArrayView("img") || element == QByteArrayView("video") || element == QByteArrayView("audio");
        if (shows && name == QByteArrayView("src")) {
            m_framed = true;
            m_frameAddress = address;
        }
        return {};
    }

    /// HTML Living Standard 4.8.4.2.1: addresses without spaces, each with a descriptor, parted by commas.
    QByteArray candidates(QByteArrayView element, const Attributes &attributes)
    {
        QByteArrayList kept;
        bool changed = false;
        const QString value = QString::fromUtf8(attributes.value());
        static const QRegularExpression candidate(u"([^\\s,]\\S*[^\\s,]|[^\\s,])((?:\\s+[^,]*)?)(?:,|$)"_s);
        for (const QRegularExpressionMatch &match : candidate.globalMatch(value)) {
            const QByteArray address = match.captured(1).toUtf8();
            const Change change = asked(element, address, true);
            changed = changed || !std::holds_alternative<Keep>(change);
            if (!std::holds_alternative<Frame>(change)) {
                const auto *other = std::get_if<QByteArray>(&change);
                kept += (other ? *other : address) + match.captured(2).toUtf8();
            }
        }
        if (!changed) {
            return attributes.text().toByteArray();
        }
        return kept.isEmpty() ? QByteArray() : " srcset=\"" + escaped(kept.join(", ")) + '"';
    }

    QByteArray style(QByteArrayView element, const Attributes &attributes)
    {
        static const QRegularExpression named(uR"-((?:url|src)\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|image(?:-set)?\([^)]*\))-"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        const QString value = QString::fromUtf8(attributes.value());
        if (value.contains(u'\\')) { // an escape may stand for a part of `url(`
            const bool keeps = std::holds_alternative<Keep>(asked(element, value.toUtf8(), true));
            return keeps ? attributes.text().toByteArray() : QByteArray();
        }
        QString result;
        qsizetype done = 0;
        for (const QRegularExpressionMatch &match : named.globalMatch(value)) {
            const QByteArray address = (match.captured(1) + match.captured(2) + match.captured(3)).toUtf8();
            const Change change = asked(element, address.isEmpty() ? match.captured().toUtf8() : address, true);
            result += QStringView(value).sliced(done, match.capturedStart() - done);
            if (const auto *other = std::get_if<QByteArray>(&change)) {
                result += u"url(\""_s + QString::fromUtf8(*other) + u"\")"_s;
            } else {
                result += std::holds_alternative<Keep>(change) ? match.captured() : u"none"_s;
            }
            done = match.capturedEnd();
        }
        if (done == 0) {
            return attributes.text().toByteArray();
        }
        result += QStringView(value).sliced(done);
        return " style=\"" + escaped(result.toUtf8()) + '"';
    }

    Change asked(QByteArrayView element, const QByteArray &address, bool isPicture) const
    {
        return m_change({.element = element, .address = address, .line = lineOf(address), .isPicture = isPicture});
    }

    int lineOf(const QByteArray &address) const
    {
        const auto &images = m_block.content->images;
        const auto found = std::ranges::find(images, address, [](const markdown::Image &image) { return image.source.trimmed(); });
        return m_block.firstLine + (found != images.end() ? found->line : 0);
    }

    QByteArray frame(const QByteArray &label) const
    {
        return "<span class=\"blocked-image\">" + escapedText(label.isEmpty() ? m_frameAddress : label + " (" + m_frameAddress + ')') +
               "</span>";
    }

    const markdown::Block &m_block;
    const std::function<Change(const Load &)> &m_change;
    QByteArray m_out;
    bool m_inPlayer = false;
    bool m_framed = false;
    QByteArray m_frameAddress;
};

/// True if a block's HTML may load something. Most do not, and are copied as they are.
bool mayLoad(const QByteArray &html)
{
    return html.contains("src") || html.contains("url(") || html.contains("URL(") || html.contains("poster=") ||
           html.contains("background=") || html.contains("<image") || html.contains("<feImage") || html.contains("<use") ||
           html.contains("image(") || html.contains("image-set(") ||
           (html.contains("style=") && html.contains('\\')); // an escape may stand for a part of `url(`
}

} // namespace

post::Rendering withLoads(const post::Rendering &rendering, const std::function<Change(const Load &)> &change)
{
    post::Rendering changed = rendering;
    for (markdown::Block &block : changed.blocks) {
        if (mayLoad(block.content->html)) {
            auto content = std::make_shared<markdown::Content>(*block.content);
            content->html = Rewriter(block, change).rewritten();
            block.content = content;
        }
    }
    return changed;
}

QByteArray mainWithLoads(const post::Rendering &rendering, const std::function<Change(const Load &)> &change)
{
    return post::mainHtml(withLoads(rendering, change));
}

QByteArrayList loadedAddresses(const post::Rendering &rendering)
{
    QByteArrayList addresses;
    QSet<QByteArray> known;
    const std::function<Change(const Load &)> note = [&](const Load &load) -> Change {
        const QByteArray address = load.address.trimmed();
        if (!known.contains(address)) {
            known.insert(address);
            addresses.append(address);
        }
        return Keep{};
    };
    for (const markdown::Block &block : rendering.blocks) {
        if (mayLoad(block.content->html)) {
            Rewriter(block, note).rewritten();
        }
    }
    return addresses;
}

QByteArrayList remoteAddresses(const post::Rendering &rendering)
{
    QByteArrayList addresses = loadedAddresses(rendering);
    addresses.removeIf([](const QByteArray &address) { return post::kindOf(address) != post::AddressKind::Remote; });
    return addresses;
}

} // namespace galley::exporting
