// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "window/commandline.h"

#include <QObject>

class QLocalServer;

namespace galley
{

/// One Galley for each user and screen: a second start hands its posts to the first one and ends. They talk through a local socket
/// that only this user can open.
class Instance final : public QObject
{
    Q_OBJECT
public:
    explicit Instance(QObject *parent = nullptr);
    ~Instance() override;

    /// Of the socket: the same for one user, one screen and one settings folder.
    static QString name();
    /// Hands the posts to the Galley that runs already. False if none does, or if it does not answer within two seconds.
    static bool handOver(const QList<OpenRequest> &posts);
    /// From now on this is the Galley that runs.
    void listen();

Q_SIGNALS:
    /// Another start wants these shown; none: just come to the front. `activationToken` is what Wayland wants for that.
    void requested(const QList<galley::OpenRequest> &posts, const QString &activationToken);

private:
    void receive();
    QLocalServer *m_server;
};

} // namespace galley
