// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "web/linkanswers.h"

#include "post/address.h"
#include "text/textfile.h"
#include "text/writefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley::web
{

namespace
{

using Kind = LinkAnswer::Kind;

constexpr qint64 day = 24 * 60 * 60; // s
constexpr qsizetype most = 50'000;   // answers in the file

bool isKept(Kind kind)
{
    return kind == Kind::Fine || kind == Kind::Moved || kind == Kind::Refused;
}

QLatin1StringView nameOf(Kind kind)
{
    return kind == Kind::Fine ? "fine"_L1 : kind == Kind::Moved ? "moved"_L1 : "refused"_L1;
}

bool isFresh(qint64 at, qint64 now)
{
    return at <= now && now - at < day;
}

} // namespace

QByteArray askedAddress(QByteArrayView written)
{
    QByteArray address = written.trimmed().toByteArray();
    if (address.startsWith("//")) {
        address.prepend("https:");
    }
    const QByteArray start = address.first(std::min<qsizetype>(address.size(), 8)).toLower();
    const bool isWeb = post::kindOf(address) == post::AddressKind::Remote && (start.startsWith("http://") || start.startsWith("https://"));
    return isWeb ? address.first(address.indexOf('#') < 0 ? address.size() : address.indexOf('#')) : QByteArray();
}

LinkAnswers::LinkAnswers(QString file, Clock clock)
    : m_file(std::move(file))
    , m_clock(std::move(clock))
    , m_all(read())
{
}

LinkAnswers::All LinkAnswers::read() const
{
    All all;
    const auto file = m_file.isEmpty() ? std::unexpected(text::Error()) : text::readFile(m_file);
    const QJsonArray list = file ? QJsonDocument::fromJson(file->bytes).array() : QJsonArray();
    for (const QJsonValue value : list) {
        const QString kind = value["is"_L1].toString();
        const qint64 at = value["at"_L1].toInteger();
        for (const Kind known : {Kind::Fine, Kind::Moved, Kind::Refused}) {
            if (kind == nameOf(known) && isFresh(at, now())) {
                const LinkAnswer answer{.kind = known, .status = value["status"_L1].toInt(), .movedTo = value["to"_L1].toString().toUtf8()};
                all.insert(value["address"_L1].toString().toUtf8(), {answer, at});
            }
        }
    }
    return all;
}

std::optional<LinkAnswer> LinkAnswers::find(const QByteArray &asked) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_all.constFind(asked);
    return found == m_all.cend() ? std::nullopt : std::optional(found->answer);
}

bool LinkAnswers::isSettled(const QByteArray &asked) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_all.constFind(asked);
    return found != m_all.cend() && isKept(found->answer.kind) && isFresh(found->at, now());
}

void LinkAnswers::insert(const QByteArray &asked, const LinkAnswer &answer)
{
    const std::scoped_lock lock(m_mutex);
    m_all.insert(asked, {answer, now()});
}

bool LinkAnswers::save() const
{
    if (m_file.isEmpty()) {
        return true;
    }
    All all = read();
    {
        const std::scoped_lock lock(m_mutex);
        all.insert(m_all);
    }
    QJsonArray list;
    for (const auto &[address, kept] : all.asKeyValueRange()) {
        if (isKept(kept.answer.kind) && isFresh(kept.at, now()) && list.size() < most) {
            QJsonObject object{{u"address"_s, QString::fromUtf8(address)},
                               {u"at"_s, kept.at},
                               {u"is"_s, nameOf(kept.answer.kind)},
                               {u"status"_s, kept.answer.status}};
            if (kept.answer.kind == Kind::Moved) {
                object.insert(u"to"_s, QString::fromUtf8(kept.answer.movedTo));
            }
            list.append(object);
        }
    }
    return QDir().mkpath(QFileInfo(m_file).path()) && text::writeFile(m_file, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString LinkAnswers::sharedFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/galley/links.json"_s;
}

} // namespace galley::web
