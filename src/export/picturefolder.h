// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/localfiles.h"
#include "text/textfile.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <string>

namespace galley::exporting
{

/// Puts pictures beside exported pages. A picture keeps the name that the post has for it, where that lies below the page; others go to
/// `assets/`. A file that is there already is never replaced by another: then the picture's name gets a part that depends on its bytes.
/// Names are given out in the order of the posts, however many threads ask, so that they are the same in each run. Safe on any thread.
class PictureFolder final
{
public:
    /// The name seen from the page's folder, after the picture has been copied; waits for the posts before. The error is the system's.
    std::expected<QByteArray, text::Error> place(size_t index, const LocalFiles::File &picture, const std::string &pageFolder);
    /// A post needs no more names.
    void finish(size_t index);
    /// Nobody has to wait any more: the posts before will not come.
    void release();

private:
    bool isFree(const std::string &target, const QString &picture);

    std::mutex m_mutex; ///< for all below
    std::condition_variable m_turn;
    std::set<size_t> m_finished; ///< behind `m_next`
    size_t m_next = 0;
    bool m_released = false;
    std::map<std::string, QString> m_given; ///< target -> picture
};

} // namespace galley::exporting
