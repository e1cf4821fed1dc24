// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/product.h"

#include "export/fragment.h"
#include "export/loads.h"
#include "export/mathfont.h"
#include "export/pdf.h"
#include "post/address.h"

#include <QHash>
#include <QSet>
#include <QUrl>

namespace galley::exporting
{

using post::AddressKind;
using post::kindOf;

namespace
{

/// A name as a relative address: "img/a b.png" -> "img/a%20b.png".
QByteArray asAddress(const QByteArray &name)
{
    return name.toPercentEncoding("/!$&'()*+,;=:@");
}

/// Tells how far the pictures are.
class Progress
{
public:
    Progress() = default;
    Progress(const post::Rendering &rendering, const Making &making)
        : m_tell(making.progress)
    {
        const auto goesAlong = [&making](const QByteArray &address) {
            const AddressKind kind = kindOf(address);
            return kind == AddressKind::Relative || kind == AddressKind::Site || kind == AddressKind::Generator ||
                   (kind == AddressKind::Remote && making.remote != nullptr);
        };
        for (const QByteArray &address : m_tell ? loadedAddresses(rendering) : QByteArrayList()) {
            if (goesAlong(address)) {
                m_waiting.insert(address);
            }
        }
        m_count = int(m_waiting.size());
    }

    void begin(const QByteArray &address)
    {
        if (m_waiting.remove(address)) {
            m_tell(m_count - int(m_waiting.size()), m_count);
        }
    }

private:
    std::function<void(int, int)> m_tell;
    QSet<QByteArray> m_waiting;
    int m_count = 0;
};

/// Puts files into a page, each once read however often it is shown.
class Inliner
{
public:
    Inliner(const LocalFiles &files, RemoteFiles *remote, Shortfalls &shortfalls, Progress progress = {})
        : m_files(files)
        , m_remote(remote)
        , m_shortfalls(shortfalls)
        , m_progress(std::move(progress))
    {
    }

    Change change(const Load &load)
    {
        const QByteArray address = load.address.trimmed();
        switch (kindOf(address)) {
        case AddressKind::Inline:
        case AddressKind::Fragment:
        case AddressKind::Empty:
            return Keep{};
        case AddressKind::Relative:
        case AddressKind::Site:
            return inside(load, address, &LocalFiles::find, m_files);
        case AddressKind::Generator:
            return m_files.find(address) ? inside(load, address, &LocalFiles::find, m_files) : Frame{}; // told of anyway: see problems.h
        case AddressKind::Remote:
            return m_remote != nullptr ? inside(load, address, &RemoteFiles::find, *m_remote)
                                       : fallShort(load, Shortfall::Kind::RemoteFile);
        case AddressKind::File:
            break;
        }
        return Frame{}; // the rule about local images says so
    }

private:
    template <typename Find, typename Files>
    Change inside(const Load &load, const QByteArray &address, Find find, Files &files)
    {
        if (const auto known = m_known.constFind(address); known != m_known.cend()) {
            return *known;
        }
        m_progress.begin(address);
        const auto read = (files.*find)(address).and_then(readInside);
        if (!read) {
            return fallShort(load, read.error());
        }
        const QByteArray data = "data:" + read->type + ";base64," + read->bytes.toBase64();
        m_known.insert(address, data);
        return data;
    }

    Change fallShort(const Load &load, Shortfall::Kind kind)
    {
        m_shortfalls.push_back({.kind = kind, .line = load.line, .detail = QString::fromUtf8(load.address)});
        return Frame{};
    }

    const LocalFiles &m_files;
    RemoteFiles *const m_remote;
    Shortfalls &m_shortfalls;
    Progress m_progress;
    QHash<QByteArray, QByteArray> m_known;
};

/// Puts files beside a page.
QByteArray mainWithFilesBeside(const post::Rendering &rendering, const Making &making, Shortfalls &shortfalls)
{
    QHash<QString, QByteArray> placed; // by canonical path
    Progress progress(rendering, making);
    return mainWithLoads(rendering, [&](const Load &load) -> Change {
        const QByteArray address = load.address.trimmed();
        const AddressKind kind = kindOf(address);
        const bool fetches = kind == AddressKind::Remote && making.remote != nullptr;
        const bool isHere = kind == AddressKind::Relative || kind == AddressKind::Site || kind == AddressKind::Generator;
        if (!isHere && !fetches) {
            return Keep{};
        }
        progress.begin(address);
        const auto file = fetches ? making.remote->find(address) : making.files.find(address);
        if (!file) {
            if (kind != AddressKind::Generator) { // whose address is told of anyway: see problems.h
                shortfalls.push_back({.kind = file.error(), .line = load.line, .detail = QString::fromUtf8(load.address)});
            }
            return Keep{};
        }
        if (!placed.contains(file->path)) {
            placed.insert(file->path, making.place(*file));
        }
        const QByteArray name = placed.value(file->path);
        return name.isEmpty() || name == file->address ? Change(Keep{}) : Change(asAddress(name));
    });
}

std::expected<QByteArray, TemplateError> inFrame(const QByteArray &main, const post::Rendering &rendering, const Making &making)
{
    post::PageFrame frame = making.frame;
    const bool takesFonts = making.kind == Kind::OneFile || making.kind == Kind::Pdf;
    if (takesFonts && main.contains("<math")) {
        frame.styleSheet.prepend(mathFontFace());
    }
    if (making.pageTemplate) {
        return making.pageTemplate->fill(main, rendering, making.fallbackTitle, frame);
    }
    return post::pageAround(main, rendering, making.fallbackTitle, frame);
}

} // namespace

QByteArray selfContainedMain(const post::Rendering &rendering, const Making &making, Shortfalls &shortfalls)
{
    Inliner inliner(making.files, making.remote, shortfalls, Progress(rendering, making));
    return mainWithLoads(rendering, [&inliner](const Load &load) { return inliner.change(load); });
}

QByteArray fragmentToPaste(const post::Rendering &rendering, const LocalFiles &files)
{
    Shortfalls shortfalls;
    Inliner inliner(files, nullptr, shortfalls);
    return fragment(withLoads(rendering, [&inliner](const Load &load) {
        const Change change = inliner.change(load);
        return std::holds_alternative<Frame>(change) ? Change(Keep{}) : change;
    }));
}

std::expected<Product, TemplateError> make(const post::Rendering &rendering, const Making &making)
{
    Product product;
    QByteArray main;
    switch (making.kind) {
    case Kind::Fragment:
        product.bytes = fragment(rendering);
        return product;
    case Kind::Page:
        if (!making.pageTemplate) {
            product.bytes = post::page(rendering, making.fallbackTitle, making.frame);
            return product;
        }
        main = post::mainHtml(rendering);
        break;
    case Kind::Folder:
        main = mainWithFilesBeside(rendering, making, product.shortfalls);
        break;
    case Kind::Pdf:
        main = printableMain(selfContainedMain(rendering, making, product.shortfalls), rendering, product.shortfalls);
        break;
    case Kind::OneFile:
    case Kind::Epub:
        main = selfContainedMain(rendering, making, product.shortfalls);
        break;
    }
    auto page = inFrame(main, rendering, making);
    if (!page) {
        return std::unexpected(page.error());
    }
    if (making.pageTemplate && !page->contains(main.trimmed())) {
        product.shortfalls.push_back({.kind = Shortfall::Kind::NoPlaceForPost, .line = 0, .detail = {}});
    }
    product.bytes = std::move(*page);
    return product;
}

} // namespace galley::exporting
