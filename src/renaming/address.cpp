// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/address.h"

#include "site/folder.h"
#include "site/templatelink.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::renaming
{

namespace
{

/// A piece of an address between slashes, quotes and the like.
struct Segment {
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// A space is part of a name but in a template tag without quotes.
std::vector<Segment> segmentsOf(QByteArrayView address, bool isTemplate)
{
    const bool isUnquoted = isTemplate && !address.contains('"') && !address.contains('\'');
    const QByteArrayView separators = isUnquoted ? "/{}<>| \t\\" : "/\"'{}<>|\\";
    std::vector<Segment> segments;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= address.size(); ++at) {
        const bool stop = at == address.size() || address[at] == '#' || address[at] == '?';
        if (stop || separators.contains(address[at])) {
            if (at > begin) {
                segments.push_back({begin, at});
            }
            begin = at + 1;
        }
        if (stop) {
            break;
        }
    }
    return segments;
}

/// `name` fit to stand where `like` stood. In a tag it stands as it is; `{filename}` and `@/` begin an address like others.
QByteArray inFormOf(QByteArrayView like, const QString &name, bool isTag)
{
    const QByteArray plain = name.toUtf8();
    const auto ends = [](char c) { return QByteArrayView(" ()<>\"'`[]{}|\\%#?").contains(c); }; // an address, in one place or another
    const bool isEncoded = QByteArray::fromPercentEncoding(like.toByteArray()) != like;
    if (isEncoded && !isTag) {
        return plain.toPercentEncoding("!$&+,;=:@");
    }
    if (isTag || std::ranges::any_of(like, ends)) { // it stands in quotes or angle brackets
        return plain;
    }
    QByteArray result;
    for (const char c : plain) {
        result += ends(c) ? QByteArray(1, c).toPercentEncoding() : QByteArray(1, c);
    }
    return result;
}

/// Puts a name in the place of another in a text.
class Replacement
{
public:
    Replacement(QByteArrayView written, const site::TemplateLink &link)
        : m_written(written)
        , m_isTemplate(link.kind != site::TemplateLink::Kind::None)
        , m_segments(segmentsOf(written, m_isTemplate))
        , m_link(link)
    {
    }

    /// The last segment that is the name, with one of the endings; and the one before it if that is the name alone. Nothing if there is
    /// none. In a tag, what is no part of where it leads (`outputFormat="name"`) is passed over.
    std::optional<QByteArray> run(const QString &from, const QString &to, const QStringList &endings, bool alsoFolder)
    {
        for (qsizetype i = qsizetype(m_segments.size()) - 1; i >= 0; --i) {
            const Segment segment = m_segments[size_t(i)];
            const auto rest = matched(segment, from, endings);
            if (!rest) {
                continue;
            }
            if (m_isTemplate && !fitsInTag(to)) {
                return std::nullopt;
            }
            m_text = m_written.toByteArray();
            replace({segment.begin, segment.end - *rest}, to);
            if (alsoFolder && i > 0 && matched(m_segments[size_t(i) - 1], from, {QString()})) {
                replace(m_segments[size_t(i) - 1], to);
            }
            if (!m_isTemplate || site::readTemplateLink(QString::fromUtf8(m_text)).argument != m_link.argument) {
                return m_text;
            }
        }
        return std::nullopt;
    }

private:
    /// Without quotes, a Hugo shortcode takes the words of a name for several arguments; Liquid does not.
    bool fitsInTag(const QString &name) const
    {
        const bool isShortcode = m_written.contains("{{<") || m_written.contains("{{%");
        const bool isQuoted = m_written.contains('"') || m_written.contains('\'') || m_written.contains('`');
        return !isShortcode || isQuoted || !name.contains(u' ');
    }

    /// Bytes of the ending, if the segment is the name with one of them.
    std::optional<qsizetype> matched(Segment segment, const QString &name, const QStringList &endings) const
    {
        const QByteArray written = m_written.sliced(segment.begin, segment.end - segment.begin).toByteArray();
        for (const QString &ending : endings) {
            const QByteArray tail = ending.toUtf8();
            if (written.endsWith(tail) && QString::fromUtf8(QByteArray::fromPercentEncoding(written.chopped(tail.size()))) == name) {
                return tail.size();
            }
        }
        return std::nullopt;
    }

    void replace(Segment segment, const QString &name)
    {
        const QByteArrayView like = QByteArrayView(m_text).sliced(segment.begin, segment.end - segment.begin);
        const QByteArray now = inFormOf(like, name, m_isTemplate && m_link.kind != site::TemplateLink::Kind::FromContent);
        m_text.replace(segment.begin, segment.end - segment.begin, now);
    }

    const QByteArrayView m_written;
    const bool m_isTemplate;
    const std::vector<Segment> m_segments;
    const site::TemplateLink &m_link;
    QByteArray m_text;
};

class Address
{
public:
    Address(QByteArrayView written, const QString &in, const Moved &moved, const site::Site &site, const site::Index &index)
        : m_written(written)
        , m_address(QString::fromUtf8(written))
        , m_in(in)
        , m_moved(moved)
        , m_site(site)
        , m_index(index)
        , m_template(site::readTemplateLink(m_address))
    {
    }

    NewAddress change() const
    {
        const site::Target target = site::resolve(m_site, m_in, m_written, &m_index);
        const bool leadsTo = target.kind == site::Target::Kind::Post || target.kind == site::Target::Kind::File;
        if (!leadsTo || target.byAlias || !m_moved.moves(target.path)) {
            return {};
        }
        return isByUrl() ? changeUrl() : changeName(target.path);
    }

private:
    /// True if the address is what the generator makes of the post, and not where its file lies.
    bool isByUrl() const
    {
        using TemplateKind = site::TemplateLink::Kind;
        if (m_template.kind != TemplateKind::None && m_template.kind != TemplateKind::Rooted) {
            return false;
        }
        const QString plain = m_template.kind == TemplateKind::Rooted ? m_template.argument : m_address;
        QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(plain.section(u'#', 0, 0).section(u'?', 0, 0).toUtf8()));
        const bool isWhole = path.contains("://"_L1);
        if (!isWhole && !path.startsWith(u'/')) {
            return !site::Folder(site::Folder(site::parentOf(m_in)).at(path)).hasFile({}) && !isAsset(path);
        }
        path = isWhole ? u'/' + path.section(u'/', 3) : path;
        const QString old = site::plainUrl(m_moved.oldUrl);
        const QString withBase = m_site.basePath().chopped(1) + path;
        const auto matches = [&](const QString &one) { return site::plainUrl(one) == old || one.startsWith(old + u'/'); };
        return !m_moved.oldUrl.isEmpty() && (matches(path) || matches(withBase));
    }

    bool isAsset(const QString &path) const
    {
        const QString folder = site::parentOf(m_in) + u'/' + site::nameIn(m_in).section(u'.', 0, -2);
        return site::Folder(site::Folder(folder).at(path)).hasFile({});
    }

    NewAddress changeUrl() const
    {
        const QString before = site::plainUrl(m_moved.oldUrl);
        const QString after = site::plainUrl(m_moved.newUrl);
        if (before == after) {
            return {};
        }
        const bool onlyLast = !m_moved.newUrl.isEmpty() && site::parentOf(before) == site::parentOf(after);
        const auto text =
            Replacement(m_written, m_template).run(site::nameIn(before), site::nameIn(after), {QString(), u".html"_s, u".htm"_s}, false);
        return onlyLast && text ? NewAddress{NewAddress::Kind::Changed, *text} : NewAddress{NewAddress::Kind::Lost};
    }

    NewAddress changeName(const QString &target) const
    {
        using enum site::PostFiles::Form;
        const site::PostFiles &before = m_moved.before;
        const bool toPost = target == before.file;
        const QString ending = site::nameIn(before.file).sliced(site::nameIn(before.file).lastIndexOf(u'.'));
        QStringList endings{QString()};
        if (toPost && before.form != Bundle) {
            endings.prepend(ending);
        }
        if (const auto text = Replacement(m_written, m_template).run(before.name, m_moved.after.name, endings, before.form == Named)) {
            return {NewAddress::Kind::Changed, *text};
        }
        const bool both = m_moved.moves(m_in); // from one of its files to another
        return {both ? NewAddress::Kind::Same : NewAddress::Kind::Lost};
    }

    const QByteArrayView m_written;
    const QString m_address;
    const QString m_in;
    const Moved &m_moved;
    const site::Site &m_site;
    const site::Index &m_index;
    const site::TemplateLink m_template;
};

} // namespace

NewAddress newAddress(QByteArrayView written, const QString &in, const Moved &moved, const site::Site &site, const site::Index &index)
{
    return Address(written, in, moved, site, index).change();
}

} // namespace galley::renaming
