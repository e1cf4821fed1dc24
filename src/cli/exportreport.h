// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/stamp.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace galley::cli
{

/// What is said about one post.
struct ExportMessage {
    std::string place;    ///< a file's path, or "(standard input)"
    int line = -1;        ///< 0-based; -1: none
    std::string severity; ///< "error" or "warning"
    std::string sentence;
};

/// How the export of one post ended.
struct ExportOutcome {
    enum class Status { Written, Unchanged, Failed };
    std::string post;
    std::string target;
    Status status = Status::Failed;
    bool silent = false; ///< what was written went to standard output itself
    std::vector<ExportMessage> messages{};
    Stamps files{}; ///< that the post shows, whether they are there or not
};

/// Tells of the posts in their order, whatever the order in which they are done: paths on standard output and messages on standard
/// error, or one JSON document on standard output; on a terminal a line that counts. Safe on any thread.
class ExportReport final
{
public:
    enum class Form { Text, Json };
    ExportReport(Form form, size_t total);
    ~ExportReport();
    ExportReport(const ExportReport &) = delete;
    ExportReport &operator=(const ExportReport &) = delete;

    void take(size_t index, ExportOutcome outcome);
    /// Ends the report. `interrupted`: not all were taken.
    void finish(bool interrupted);
    /// True if a post was not exported, or something that belongs to one was not.
    bool hasFailures() const { return m_failed > 0 || m_hasErrors; }

private:
    void tell(const ExportOutcome &outcome);
    void tellJson(const ExportOutcome &outcome);
    void showProgress();
    void hideProgress();

    const Form m_form;
    const size_t m_total;
    const bool m_showsProgress;
    std::mutex m_mutex; ///< for all below
    std::map<size_t, ExportOutcome> m_waiting;
    size_t m_next = 0;
    size_t m_written = 0;
    size_t m_unchanged = 0;
    size_t m_failed = 0;
    bool m_hasErrors = false;
    bool m_progressShown = false;
    long long m_progressAt = 0; ///< milliseconds of a steady clock
};

} // namespace galley::cli
