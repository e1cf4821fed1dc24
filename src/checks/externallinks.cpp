// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/externallinks.h"

namespace galley::checks
{

namespace
{

template <typename Item>
void take(const Subject &subject, const std::vector<Placed<Item>> &items, QByteArray Item::*address, std::vector<ExternalLink> &into)
{
    for (const Placed<Item> &item : items) {
        const QByteArray &written = (*item.item).*address;
        if (const QByteArray asked = web::askedAddress(written); !asked.isEmpty()) {
            if (const auto answer = subject.surroundings().external->find(asked)) {
                into.push_back({written, *answer, [&subject, item] { return placeOf(subject, item); }});
            }
        }
    }
}

} // namespace

std::vector<ExternalLink> externalLinks(const Subject &subject)
{
    std::vector<ExternalLink> links;
    if (subject.surroundings().external) {
        take(subject, subject.links(), &markdown::Link::target, links);
        take(subject, subject.images(), &markdown::Image::source, links);
    }
    return links;
}

QByteArrayList externalAddresses(const post::Rendering &rendering)
{
    QByteArrayList addresses;
    const auto add = [&addresses](const QByteArray &written) {
        if (const QByteArray asked = web::askedAddress(written); !asked.isEmpty()) {
            addresses.append(asked);
        }
    };
    for (const markdown::Block &block : rendering.blocks) {
        for (const markdown::Link &link : block.content->links) {
            add(link.target);
        }
        for (const markdown::Image &image : block.content->images) {
            add(image.source);
        }
    }
    return addresses;
}

} // namespace galley::checks
