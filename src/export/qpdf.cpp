// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module galley-pdf: title, bookmarks and page numbers of PDFs, by QPDF.
#include "export/pdf.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QByteArray>

#include <cstdio>
#include <map>

namespace galley::exporting
{

namespace
{

using Object = QPDFObjectHandle;

constexpr double numberSize = 9;     // points
constexpr double digitWidth = 0.556; // of Helvetica, in its size
constexpr double numberHeight = 24;  // points from the page's lower edge
constexpr const char *numberFont = "/GalleyNumbers";

std::string number(double value)
{
    return QByteArray::number(value, 'f', 2).toStdString();
}

/// A destination's name as Chromium writes it, with percent signs, as the id that it stands for.
std::string idOf(const std::string &name)
{
    return QByteArray::fromPercentEncoding(QByteArray::fromStdString(name)).toStdString();
}

/// Where the printed headings are: id -> destination.
std::map<std::string, Object> destinationsOf(QPDF &pdf)
{
    std::map<std::string, Object> destinations;
    if (Object plain = pdf.getRoot().getKey("/Dests"); plain.isDictionary()) {
        for (const std::string &key : plain.getKeys()) {
            destinations[idOf(key.substr(1))] = plain.getKey(key);
        }
    }
    if (Object names = pdf.getRoot().getKey("/Names"); names.isDictionary() && names.getKey("/Dests").isDictionary()) {
        for (const auto &[name, place] : QPDFNameTreeObjectHelper(names.getKey("/Dests"), pdf)) {
            destinations[idOf(name)] = place;
        }
    }
    return destinations;
}

/// Builds the tree of bookmarks from headings in their order: each goes below the nearest one before it that is of a higher level.
class Outline
{
public:
    explicit Outline(QPDF &pdf)
        : m_pdf(pdf)
        , m_destinations(destinationsOf(pdf))
    {
    }

    void add(const Bookmark &bookmark)
    {
        const auto found = m_destinations.find(bookmark.destination.toStdString());
        if (found == m_destinations.end() || bookmark.text.isEmpty()) {
            return;
        }
        if (m_open.empty()) {
            m_open.push_back({.level = 0, .item = m_pdf.makeIndirectObject(Object::newDictionary())});
        }
        while (m_open.back().level >= bookmark.level) {
            m_open.pop_back();
        }
        Object item = m_pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", Object::newUnicodeString(bookmark.text.toStdString()));
        item.replaceKey("/Dest", found->second);
        append(m_open.back().item, item);
        m_open.push_back({.level = bookmark.level, .item = item});
    }

    void finish()
    {
        if (!m_open.empty()) {
            Object root = m_open.front().item;
            root.replaceKey("/Type", Object::newName("/Outlines"));
            m_pdf.getRoot().replaceKey("/Outlines", root);
            m_pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
        }
    }

private:
    struct Open {
        int level = 0;
        Object item;
    };

    /// Puts an item behind the last child of another (ISO 32000-1, 12.3.3).
    static void append(Object parent, Object item)
    {
        item.replaceKey("/Parent", parent);
        if (parent.hasKey("/Last")) {
            Object last = parent.getKey("/Last");
            last.replaceKey("/Next", item);
            item.replaceKey("/Prev", last);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        const long long count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
        parent.replaceKey("/Count", Object::newInteger(count + 1));
    }

    QPDF &m_pdf;
    std::map<std::string, Object> m_destinations;
    std::vector<Open> m_open; ///< the root, then the way to the last item
};

void numberPages(QPDF &pdf)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.size() < 2) {
        return;
    }
    Object font =
        pdf.makeIndirectObject(Object::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    for (size_t i = 0; i < pages.size(); ++i) {
        const std::string text = std::to_string(i + 1) + " / " + std::to_string(pages.size());
        const Object::Rectangle box = pages[i].getMediaBox().getArrayAsRectangle();
        const double width = digitWidth * numberSize * double(text.size() - 2) + numberSize; // the two spaces are half as wide
        const double left = (box.llx + box.urx - width) / 2;
        // In a marked PDF, what is no content says so; else readers would read it out on each page.
        const std::string drawing = "\nQ\n/Artifact <</Type /Pagination>> BDC\nq 0.36 g BT " + std::string(numberFont) + " " +
                                    number(numberSize) + " Tf " + number(left) + " " + number(box.lly + numberHeight) + " Td (" + text +
                                    ") Tj ET Q\nEMC\n";
        pages[i].addPageContents(pdf.newStream("q\n"), true);
        pages[i].addPageContents(pdf.newStream(drawing), false);
        Object resources = pages[i].getAttribute("/Resources", true);
        if (!resources.isDictionary()) {
            resources = Object::newDictionary();
            pages[i].getObjectHandle().replaceKey("/Resources", resources);
        }
        if (!resources.getKey("/Font").isDictionary()) {
            resources.replaceKey("/Font", Object::newDictionary());
        }
        resources.getKey("/Font").replaceKey(numberFont, font);
    }
}

void describe(QPDF &pdf, const PdfFinish &finish)
{
    Object info = pdf.makeIndirectObject(Object::newDictionary()); // without the time of printing: the same post gives the same file
    const std::pair<const char *, QByteArray> entries[] = {{"/Title", finish.title},
                                                           {"/Author", finish.author},
                                                           {"/Subject", finish.subject},
                                                           {"/Keywords", finish.keywords},
                                                           {"/Producer", finish.producer}};
    for (const auto &[key, value] : entries) {
        if (!value.isEmpty()) {
            info.replaceKey(key, Object::newUnicodeString(value.toStdString()));
        }
    }
    pdf.getTrailer().replaceKey("/Info", info);
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newString(finish.language.toStdString()));
    root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
    root.removeKey("/Metadata");
}

} // namespace

extern "C" Q_DECL_EXPORT QByteArray galleyFinishPdf(const QByteArray &printed, const PdfFinish &finish)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("printed", printed.constData(), size_t(printed.size()));
        Outline outline(pdf);
        for (const Bookmark &bookmark : finish.bookmarks) {
            outline.add(bookmark);
        }
        outline.finish();
        if (finish.numbered) {
            numberPages(pdf);
        }
        describe(pdf, finish);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_disable); // our mark stays to be read
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
    } catch (const std::exception &error) {
        std::fprintf(stderr, "galley: warning: the printed PDF cannot be read: %s\n", error.what());
        return {};
    }
}

} // namespace galley::exporting
