// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportreport.h"

#include "cli/streams.h"
#include "version.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley::cli
{

namespace
{

constexpr long long progressInterval = 100; // ms

long long now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

QString name(ExportOutcome::Status status)
{
    switch (status) {
    case ExportOutcome::Status::Written:
        return u"written"_s;
    case ExportOutcome::Status::Unchanged:
        return u"unchanged"_s;
    case ExportOutcome::Status::Failed:
        break;
    }
    return u"failed"_s;
}

QJsonObject asJson(const ExportMessage &message)
{
    QJsonObject object{{u"file"_s, QString::fromStdString(message.place)},
                       {u"severity"_s, QString::fromStdString(message.severity)},
                       {u"message"_s, QString::fromStdString(message.sentence)}};
    if (message.line >= 0) {
        object.insert(u"line"_s, message.line + 1);
    }
    return object;
}

} // namespace

ExportReport::ExportReport(Form form, size_t total)
    : m_form(form)
    , m_total(total)
    , m_showsProgress(total > 1 && ::isatty(STDERR_FILENO) == 1)
{
    if (m_form == Form::Json) {
        std::printf("{\"galley\":\"%s\",\"posts\":[", version());
    }
}

ExportReport::~ExportReport()
{
    hideProgress();
}

void ExportReport::take(size_t index, ExportOutcome outcome)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.emplace(index, std::move(outcome));
    while (!m_waiting.empty() && m_waiting.begin()->first == m_next) {
        tell(m_waiting.begin()->second);
        m_waiting.erase(m_waiting.begin());
        ++m_next;
    }
    showProgress();
}

void ExportReport::tell(const ExportOutcome &outcome)
{
    switch (outcome.status) {
    case ExportOutcome::Status::Written:
        ++m_written;
        break;
    case ExportOutcome::Status::Unchanged:
        ++m_unchanged;
        break;
    case ExportOutcome::Status::Failed:
        ++m_failed;
        break;
    }
    m_hasErrors = m_hasErrors || std::ranges::contains(outcome.messages, "error", &ExportMessage::severity);
    if (m_form == Form::Json) {
        tellJson(outcome);
        return;
    }
    const bool tellsPath = outcome.status == ExportOutcome::Status::Written && !outcome.silent;
    if (tellsPath || !outcome.messages.empty()) {
        hideProgress();
    }
    for (const ExportMessage &message : outcome.messages) {
        say(message.place, message.line, message.severity, message.sentence);
    }
    if (tellsPath) {
        sayPath(outcome.target);
    }
}

void ExportReport::tellJson(const ExportOutcome &outcome)
{
    QJsonArray messages;
    for (const ExportMessage &message : outcome.messages) {
        messages.append(asJson(message));
    }
    const QJsonObject object{{u"post"_s, QString::fromStdString(outcome.post)},
                             {u"output"_s, QString::fromStdString(outcome.target)},
                             {u"status"_s, name(outcome.status)},
                             {u"messages"_s, messages}};
    std::fputs(m_next > 0 ? ",\n" : "\n", stdout);
    std::fputs(QJsonDocument(object).toJson(QJsonDocument::Compact).constData(), stdout);
}

void ExportReport::finish(bool interrupted)
{
    const std::scoped_lock lock(m_mutex);
    for (auto &[index, outcome] : m_waiting) { // behind one that was never begun
        tell(outcome);
        ++m_next;
    }
    m_waiting.clear();
    hideProgress();
    if (m_form == Form::Json) {
        std::printf("\n],\"total\":%zu,\"written\":%zu,\"unchanged\":%zu,\"failed\":%zu,\"interrupted\":%s}\n", m_total, m_written,
                    m_unchanged, m_failed, interrupted ? "true" : "false");
    }
}

void ExportReport::showProgress()
{
    if (!m_showsProgress || now() - m_progressAt < progressInterval) {
        return;
    }
    m_progressAt = now();
    m_progressShown = true;
    std::fprintf(stderr, "\r\033[K%zu of %zu exported", m_next, m_total);
    std::fflush(stderr);
}

void ExportReport::hideProgress()
{
    if (std::exchange(m_progressShown, false)) {
        std::fputs("\r\033[K", stderr);
    }
}

} // namespace galley::cli
