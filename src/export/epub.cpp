// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/epub.h"

#include "export/loads.h"
#include "export/xhtml.h"
#include "module/module.h"
#include "post/address.h"
#include "post/escape.h"
#include "post/language.h"
#include "post/socialtags.h"
#include "version.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

using post::AddressKind;
using post::kindOf;

namespace
{

const char xmlStart[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

const char container[] = "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
                         "<rootfiles><rootfile full-path=\"EPUB/galley.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n"
                         "</container>\n";

/// The media types that every reader of books shows (EPUB 3.2, 3.1 core media types), of those that a page may hold.
bool isCoreType(const QByteArray &type)
{
    static const QSet<QByteArray> types = {"image/png", "image/jpeg", "image/gif", "image/svg+xml", "audio/mpeg", "audio/mp4", "audio/ogg"};
    return types.contains(type) || type.startsWith("video/");
}

QByteArray text(const QString &written)
{
    return post::escapeText(written).replace("&nbsp;", "&#160;");
}

QByteArray element(const QByteArray &name, const QString &content, const QByteArray &attributes = {})
{
    return content.isEmpty() ? QByteArray() : "<" + name + attributes + ">" + text(content) + "</" + name + ">\n";
}

/// A name in a frame, for readers that cannot show the picture.
QByteArray drawnLabel(const QByteArray &name)
{
    return QByteArray(xmlStart) +
           "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 60\"><rect x=\"1\" y=\"1\" width=\"398\" height=\"58\" "
           "fill=\"none\" stroke=\"#767676\"/><text x=\"200\" y=\"36\" text-anchor=\"middle\" font-family=\"sans-serif\" "
           "font-size=\"16\" fill=\"#767676\">" +
           text(QString::fromUtf8(QByteArray::fromPercentEncoding(name))) + "</text></svg>\n";
}

/// Readers of books set fonts, sizes and colours as their owner likes, and know less of CSS than browsers: a sheet of its own.
QByteArray bookStyleSheet()
{
    QFile file(u":/pages/book.css"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class BookMaker
{
public:
    BookMaker(const post::Rendering &rendering, const Making &making)
        : m_rendering(rendering)
        , m_making(making)
        , m_title(post::pageTitle(rendering, making.fallbackTitle))
    {
    }

    std::vector<ZipEntry> entries()
    {
        const QByteArray main = mainWithLoads(m_rendering, [this](const Load &load) { return change(load); });
        const Xhtml xhtml = toXhtml(main);
        for (const QByteArray &link : xhtml.deadLinks) {
            fallShort(Shortfall::Kind::LocalLink, lineOfLink(link), link);
        }
        const QByteArray chapter = document(m_title, "<main>" + xhtml.html + "</main>\n");
        std::vector<ZipEntry> all = {{u"mimetype"_s, "application/epub+zip", false},
                                     {u"META-INF/container.xml"_s, QByteArray(xmlStart) + container, true},
                                     {u"EPUB/galley.opf"_s, package(chapter, xhtml), true},
                                     {u"EPUB/nav.xhtml"_s, document(m_title, navigation()), true},
                                     {u"EPUB/post.xhtml"_s, chapter, true},
                                     {u"EPUB/style.css"_s, bookStyleSheet(), true}};
        for (const File &file : m_files) {
            all.push_back(
                {u"EPUB/"_s + QString::fromLatin1(file.name), file.bytes, !file.type.startsWith("image/") || file.type == "image/svg+xml"});
            if (!file.fallback.isEmpty()) {
                all.push_back({u"EPUB/"_s + QString::fromLatin1(file.name) + u".svg"_s, file.fallback, true});
            }
        }
        return all;
    }

    Shortfalls takeShortfalls() { return std::move(m_shortfalls); }

private:
    struct File {
        QByteArray name;
        QByteArray type;
        QByteArray bytes;
        QByteArray fallback{}; ///< an SVG for readers that do not know the type; empty: all know it
    };

    Change change(const Load &load)
    {
        const QByteArray address = load.address.trimmed();
        switch (kindOf(address)) {
        case AddressKind::Fragment:
        case AddressKind::Empty:
            return Keep{};
        case AddressKind::Relative:
        case AddressKind::Site:
            return inside(load, address, m_making.files.find(address).and_then(readInside));
        case AddressKind::Generator:
            if (const auto file = m_making.files.find(address)) {
                return inside(load, address, readInside(*file));
            }
            break;
        case AddressKind::Inline:
            return fromData(load, address);
        case AddressKind::Remote:
            if (m_making.remote != nullptr) {
                return inside(load, address, m_making.remote->find(address).and_then(readInside));
            }
            fallShort(Shortfall::Kind::RemoteFile, load.line, address);
            return Frame{};
        case AddressKind::File:
            break;
        }
        return Frame{}; // a Problem says so already
    }

    /// Readers of books do not have to know `data:`, and epubcheck wants it listed: it becomes a file.
    Change fromData(const Load &load, const QByteArray &address)
    {
        const qsizetype comma = address.indexOf(',');
        const QByteArray coded = QByteArray::fromPercentEncoding(address.sliced(comma + 1));
        const QByteArray bytes = address.first(std::max<qsizetype>(comma, 0)).endsWith(";base64") ? QByteArray::fromBase64(coded) : coded;
        const QByteArray type = pictureType(bytes);
        if (comma < 0 || type.isEmpty()) {
            return Frame{};
        }
        return inside(load, address, Inside{.bytes = bytes, .type = type});
    }

    Change inside(const Load &load, const QByteArray &address, std::expected<Inside, Shortfall::Kind> file)
    {
        if (const auto known = m_names.constFind(address); known != m_names.cend()) {
            return *known;
        }
        if (!file) {
            fallShort(file.error(), load.line, address);
            return Frame{};
        }
        if (!isCoreType(file->type) && file->type != "image/webp") { // which is a core type since EPUB 3.3
            fallShort(Shortfall::Kind::NotForBooks, load.line, address);
        }
        if (!isCoreType(file->type) && !file->type.startsWith("image/")) {
            return Frame{};
        }
        const QByteArray ending = file->type.sliced(file->type.indexOf('/') + 1).replace("svg+xml", "svg");
        const QByteArray name = "files/" + QByteArray::number(qsizetype(m_files.size()) + 1) + '.' + ending;
        const QByteArray label = isCoreType(file->type) ? QByteArray() : drawnLabel(address.sliced(address.lastIndexOf('/') + 1));
        m_files.push_back({.name = name, .type = file->type, .bytes = std::move(file->bytes), .fallback = label});
        m_names.insert(address, name);
        return name;
    }

    void fallShort(Shortfall::Kind kind, int line, const QByteArray &address)
    {
        m_shortfalls.push_back({.kind = kind, .line = line, .detail = QString::fromUtf8(address)});
    }

    int lineOfLink(const QByteArray &target) const
    {
        for (const markdown::Block &block : m_rendering.blocks) {
            for (const markdown::Link &link : block.content->links) {
                if (link.target == target) {
                    return block.firstLine + link.line;
                }
            }
        }
        return -1;
    }

    QByteArray languageAttributes() const
    {
        const QByteArray language = m_rendering.language.toUtf8();
        return " lang=\"" + language + "\" xml:lang=\"" + language + "\"" +
               (post::isRightToLeft(m_rendering.language) ? " dir=\"rtl\"" : "");
    }

    QByteArray document(const QString &title, const QByteArray &body) const
    {
        return QByteArray(xmlStart) +
               "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"" +
               languageAttributes() + ">\n<head>\n<title>" + text(title) +
               "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    QByteArray navigation() const
    {
        QByteArray items = "<li><a href=\"post.xhtml\">" + text(m_title) + "</a></li>\n";
        for (const post::OutlineEntry &entry : post::outline(m_rendering)) {
            const QString name = entry.text.simplified();
            if (!name.isEmpty() && !entry.id.isEmpty()) {
                items += "<li><a href=\"post.xhtml#" + entry.id.toPercentEncoding("!$&'()*+,;=:@/?").replace('&', "&amp;") + "\">" +
                         text(name) + "</a></li>\n";
            }
        }
        return "<nav epub:type=\"toc\" id=\"toc\">\n<h1>" + text(m_title) + "</h1>\n<ol>\n" + items + "</ol>\n</nav>\n";
    }

    /// The same book has the same name: its address on the web, else its text.
    QString identifier(const QByteArray &chapter) const
    {
        static const QUuid space(0x6ba7b811, 0x9dad, 0x11d1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8); // RFC 9562: URLs
        const QUrl canonical = post::canonicalAddress(m_rendering.frontMatter);
        const QByteArray name = canonical.isEmpty() ? chapter : canonical.toEncoded();
        return u"urn:uuid:"_s + QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
    }

    QByteArray metadata(const QByteArray &chapter) const
    {
        const frontmatter::FrontMatter &frontMatter = m_rendering.frontMatter;
        const auto date = frontMatter.date();
        const auto changed = frontMatter.updated() ? frontMatter.updated() : date;
        const QDateTime modified = changed ? changed->value.toUTC() : QDateTime(QDate(2000, 1, 1), QTime(0, 0), QTimeZone::UTC);
        QByteArray all = element("dc:identifier", identifier(chapter), " id=\"id\"") + element("dc:title", m_title) +
                         element("dc:language", m_rendering.language) + element("dc:description", post::description(m_rendering));
        const QStringList authors = frontMatter.authors();
        for (const QString &author : authors) {
            all += element("dc:creator", author);
        }
        const QStringList tags = frontMatter.tags();
        for (const QString &tag : tags) {
            all += element("dc:subject", tag);
        }
        all += element("dc:date", date ? QString::fromLatin1(post::machineDate(*date)) : QString());
        all += element("dc:source", post::canonicalAddress(frontMatter).toString(QUrl::FullyEncoded));
        all += "<meta property=\"dcterms:modified\">" + modified.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s).toLatin1() + "</meta>\n";
        return all + "<meta name=\"generator\" content=\"Galley " + version() + "\"/>\n";
    }

    QByteArray package(const QByteArray &chapter, const Xhtml &xhtml) const
    {
        QByteArrayList properties;
        if (xhtml.hasMath) {
            properties += "mathml";
        }
        if (xhtml.hasSvg) {
            properties += "svg";
        }
        const QByteArray said = properties.isEmpty() ? QByteArray() : QByteArray(" properties=\"" + properties.join(' ') + "\"");
        QByteArray manifest = "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n"
                              "<item id=\"post\" href=\"post.xhtml\" media-type=\"application/xhtml+xml\"" +
                              said + "/>\n<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n";
        int number = 0;
        for (const File &file : m_files) {
            const QByteArray id = "file" + QByteArray::number(++number);
            manifest += "<item id=\"" + id + "\" href=\"" + file.name + "\" media-type=\"" + file.type + "\"";
            if (!file.fallback.isEmpty()) {
                manifest += " fallback=\"" + id + "-name\"/>\n<item id=\"" + id + "-name\" href=\"" + file.name +
                            ".svg\" media-type=\"image/svg+xml\"";
            }
            manifest += "/>\n";
        }
        const QByteArray direction = post::isRightToLeft(m_rendering.language) ? " page-progression-direction=\"rtl\"" : "";
        return QByteArray(xmlStart) +
               "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"" +
               m_rendering.language.toUtf8() + "\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n" + metadata(chapter) +
               "</metadata>\n<manifest>\n" + manifest + "</manifest>\n<spine" + direction +
               "><itemref idref=\"post\"/></spine>\n</package>\n";
    }

    const post::Rendering &m_rendering;
    const Making &m_making;
    const QString m_title;
    std::vector<File> m_files;
    QHash<QByteArray, QByteArray> m_names; ///< in the book, by address
    Shortfalls m_shortfalls;
};

} // namespace

Product makeBook(const post::Rendering &rendering, const Making &making)
{
    static auto *const zip =
        reinterpret_cast<MakeZip *>(openModule({.name = "galley-books", .maker = "galleyMakeZip", .loss = "books cannot be made"}));
    BookMaker maker(rendering, making);
    Product product;
    product.bytes = zip != nullptr ? zip(maker.entries()) : QByteArray();
    product.shortfalls = maker.takeShortfalls();
    return product;
}

} // namespace galley::exporting
