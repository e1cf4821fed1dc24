// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "groups.h"

#include "rawtags.h"

#include <algorithm>
#include <unordered_map>

namespace galley::markdown
{
namespace
{

/// Start tags that wait for their end, over the drafts seen so far.
class OpenTags final
{
public:
    void open(const std::string &name, int draft)
    {
        tags_.push_back({name, draft});
        ++count_[name];
    }
    /// The draft with the start tag of this end tag; -1 if there is none. What was opened inside of it ends with it.
    int close(const std::string &name)
    {
        const auto found = count_.find(name);
        if (found == count_.end() || found->second == 0) {
            return -1;
        }
        for (;;) {
            const Tag tag = pop();
            if (tag.name == name) {
                return tag.draft;
            }
        }
    }
    /// Markdown's own blocks end a paragraph that raw HTML left open.
    void endParagraphs(std::vector<bool> &loose)
    {
        while (!tags_.empty() && tags_.back().name == "p") {
            loose[size_t(pop().draft)] = true;
        }
    }
    void markLoose(std::vector<bool> &loose) const
    {
        for (const Tag &tag : tags_) {
            loose[size_t(tag.draft)] = true;
        }
    }
    std::vector<int> drafts() const
    {
        std::vector<int> drafts;
        for (const Tag &tag : tags_) {
            if (!endTagIsOptional(tag.name) && (drafts.empty() || drafts.back() != tag.draft)) {
                drafts.push_back(tag.draft);
            }
        }
        return drafts;
    }

private:
    struct Tag {
        std::string name;
        int draft = 0;
    };
    Tag pop()
    {
        Tag tag = std::move(tags_.back());
        tags_.pop_back();
        --count_[tag.name];
        return tag;
    }
    std::vector<Tag> tags_;
    std::unordered_map<std::string, int> count_;
};

RawTags readDraft(const Page &page, const Draft &draft)
{
    RawTags tags;
    const std::string_view html = page.html;
    for (size_t i = draft.begin.segments; i < draft.end.segments;) {
        const size_t begin = page.segments[i].begin;
        size_t end = page.segments[i].end;
        for (++i; i < draft.end.segments && page.segments[i].begin == end; ++i) {
            end = page.segments[i].end;
        }
        tags.read(html.substr(begin, end - begin));
    }
    return tags;
}

} // namespace

Grouping groupDrafts(const Page &page, bool join)
{
    Grouping grouping;
    const int count = int(page.drafts.size());
    std::vector<int> reach(size_t(count), 0); // the last draft that a draft's elements reach to
    std::vector<bool> complex(size_t(count), false);
    std::vector<bool> loose(size_t(count), false);
    std::vector<std::vector<std::string>> ids(join ? size_t(count) : 0);
    OpenTags open;
    for (int i = 0; i < count; ++i) {
        reach[size_t(i)] = i;
        const Draft &draft = page.drafts[size_t(i)];
        if (join && !draft.htmlBlock) {
            open.endParagraphs(loose);
        }
        if (!join || !draft.raw()) {
            continue;
        }
        RawTags tags = readDraft(page, draft);
        ids[size_t(i)] = std::move(tags.ids);
        complex[size_t(i)] = tags.tooComplex;
        if (tags.tooComplex) {
            continue; // shown as text: it opens and closes nothing
        }
        if (tags.unclosedComment) {
            grouping.unclosed.push_back(i);
        }
        for (const std::string &name : tags.closed) {
            if (const int start = open.close(name); start >= 0) {
                reach[size_t(start)] = i;
            } else {
                loose[size_t(i)] = true;
            }
        }
        for (const std::string &name : tags.open) {
            open.open(name, i);
        }
    }
    open.markLoose(loose);
    for (const int draft : open.drafts()) {
        grouping.unclosed.push_back(draft);
    }
    for (int i = 0; i < count;) {
        Group group{i, i, false, false, false, {}};
        for (; i <= group.last; ++i) {
            group.last = std::max(group.last, reach[size_t(i)]);
            group.raw = group.raw || page.drafts[size_t(i)].raw();
            group.tooComplex = group.tooComplex || complex[size_t(i)];
            group.loose = group.loose || loose[size_t(i)];
            if (join) {
                std::ranges::move(ids[size_t(i)], std::back_inserter(group.ids));
            }
        }
        grouping.groups.push_back(std::move(group));
    }
    return grouping;
}

} // namespace galley::markdown
