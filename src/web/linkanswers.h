// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <functional>
#include <mutex>
#include <optional>

namespace galley::web
{

/// What came of asking for an address that a post links to.
struct LinkAnswer {
    enum class Kind {
        Fine,
        Moved,      ///< for good, to `movedTo`, where it is fine
        Gone,       ///< 404 or 410: readers find nothing there
        Refused,    ///< to programs, or without a name and password; readers may well get it
        NotNow,     ///< the server has a fault, or wants to be asked less
        NoHost,     ///< there is no computer of that name, or nobody to ask for it
        Unsafe,     ///< its certificate is not valid
        Silent,     ///< no answer in time
        OwnNetwork, ///< only people in somebody's own network can reach it; it was not asked
        NotAllowed, ///< has a name and password in it, or leads to what no link may; it was not asked
        Circles,    ///< is sent on without an end
        NotAsked,   ///< the time for all links was over
    };
    Kind kind = Kind::NotAsked;
    int status = 0;       ///< of the last server; 0: there was none
    QByteArray movedTo{}; ///< absolute
    friend bool operator==(const LinkAnswer &, const LinkAnswer &) = default;
};

/// The address that is asked for, for one in a post: by http or https, whole, without what stands behind `#`. Empty for any other.
///     "//a.example/b#c" -> "https://a.example/b"     "mailto:a@b.example" -> ""
QByteArray askedAddress(QByteArrayView written);

/// Answers by asked address. What is fine is kept in a file for a day, so that it is not asked again. Safe on any thread.
class LinkAnswers final
{
public:
    using Clock = std::function<QDateTime()>;
    /// `file`: empty: in memory only. A file that cannot be read is an empty one.
    explicit LinkAnswers(QString file = {}, Clock clock = [] { return QDateTime::currentDateTimeUtc(); });

    std::optional<LinkAnswer> find(const QByteArray &asked) const;
    /// True for an answer that needs no further asking.
    bool isSettled(const QByteArray &asked) const;
    void insert(const QByteArray &asked, const LinkAnswer &answer);
    /// Writes the file, with what another program has put there meanwhile. Says if that went well.
    bool save() const;

    /// The file that all programs of this user share: `galley/links.json` in the desktop's folder for caches.
    static QString sharedFile();

private:
    struct Kept {
        LinkAnswer answer;
        qint64 at = 0; ///< seconds since 1970
    };
    using All = QHash<QByteArray, Kept>;
    All read() const;
    qint64 now() const { return m_clock().toSecsSinceEpoch(); }

    const QString m_file;
    const Clock m_clock;
    mutable std::mutex m_mutex; ///< for all below
    All m_all;
};

} // namespace galley::web
