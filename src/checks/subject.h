// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"
#include "checks/ids.h"
#include "checks/memory.h"
#include "checks/sitefacts.h"
#include "markdown/lines.h"
#include "post/address.h"
#include "post/post.h"

#include <QDateTime>

namespace galley::web
{
class LinkAnswers;
}

namespace galley::checks
{

struct Spelling;

/// What is known about a post besides its text.
struct Surroundings {
    QString path; ///< of the post, as `text::stateOf` takes it; empty: it has no file yet, and nothing beside it is looked for
    QDateTime now = QDateTime::currentDateTimeUtc();    ///< what is "in the future"
    std::shared_ptr<const SiteFacts> site{};            ///< null: not known, and nothing that addresses lead to is looked for
    QString root{};                                     ///< as for site::Addresses
    std::optional<site::Addresses> addresses{};         ///< of the post; without them they are made of the above when they are needed
    Spelling *spelling = nullptr;                       ///< null: spelling is not checked
    std::shared_ptr<const web::LinkAnswers> external{}; ///< what servers say of links on the web; null: nobody asked them
};

/// A link or image of the post with the block that holds it.
template <typename Item>
struct Placed {
    const Item *item = nullptr;
    const markdown::Block *block = nullptr;
    int index = 0;                                     ///< in the block's list
    post::AddressKind kind = post::AddressKind::Empty; ///< of its address, which several rules ask for
};

/// The post that rules look at: its text, its rendering, and what several rules ask for, found when it is first asked for. Belongs to
/// one thread.
class Subject final
{
public:
    /// The text is UTF-8 without byte order mark, any line ends; the rendering is made of it. Both must outlive the subject.
    Subject(const QByteArray &text, const post::Rendering &rendering, Surroundings surroundings, Memory &memory);

    std::string_view text() const { return m_lines.text(); }
    const post::Rendering &rendering() const { return m_rendering; }
    const frontmatter::FrontMatter &frontMatter() const { return m_rendering.frontMatter; }
    const Surroundings &surroundings() const { return m_surroundings; }
    const markdown::LineIndex &lines() const { return m_lines; }
    ImageFiles &imageFiles() const { return m_memory.images; }
    OtherPosts &otherPosts() const { return m_memory.posts; }
    /// The site, if a generator is known of it; else null.
    const SiteFacts *site() const;
    QString folder() const; ///< of the post; empty if it has no file
    /// Where the post's addresses lead; null if it has no file, or nothing is known of what is around it.
    const site::Addresses *addresses() const;
    /// What one of its addresses leads to (see site::Addresses::look), looked up once however many rules ask; Unknown without
    /// `addresses()`.
    site::Target targetOf(QByteArrayView address) const;

    const std::vector<Placed<markdown::Link>> &links() const { return m_links; }
    const std::vector<Placed<markdown::Image>> &images() const { return m_images; }

    /// The line without white space around it; the line before it if it is empty.
    Range lineRange(int line) const;
    /// From the start of one line to the end of another, both inclusive.
    std::string_view linesBetween(int first, int last) const;
    size_t offsetOf(std::string_view part) const { return size_t(part.data() - text().data()); }
    /// A field's value, or its key where it has none.
    Range rangeOf(const frontmatter::Field &field) const;
    /// The first line of the front matter, else of the post.
    Range topRange() const;

    /// Of the page.
    const Ids &ids() const;

private:
    template <typename Item>
    void gather(std::vector<Item> markdown::Content::*list, QByteArray Item::*address, std::vector<Placed<Item>> &into) const;

    const post::Rendering &m_rendering;
    const Surroundings m_surroundings;
    Memory &m_memory;
    markdown::LineIndex m_lines;
    std::vector<Placed<markdown::Link>> m_links;
    std::vector<Placed<markdown::Image>> m_images;
    mutable std::optional<Ids> m_ids;
    mutable std::optional<site::Addresses> m_addresses;
    mutable QHash<QByteArray, site::Target> m_targets; ///< by address
};

} // namespace galley::checks
