// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/externallinks.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

using Kind = web::LinkAnswer::Kind;

/// Empty: something can be told.
QString messageFor(const web::LinkAnswer &answer, const QString &address)
{
    switch (answer.kind) {
    case Kind::Refused:
        return tr("“%1” could not be checked: the server answers programs with %2").arg(address).arg(answer.status);
    case Kind::NotNow:
        return answer.status == 429 ? tr("“%1” could not be checked now: the server wants to be asked less").arg(address)
                                    : tr("“%1” could not be checked now: the server answers %2").arg(address).arg(answer.status);
    case Kind::NoHost:
        return tr("“%1” could not be checked now: its server is not found").arg(address);
    case Kind::Unsafe:
        return tr("“%1” could not be checked: the server’s certificate is not valid").arg(address);
    case Kind::Silent:
        return tr("“%1” could not be checked now: the server does not answer").arg(address);
    case Kind::OwnNetwork:
        return tr("“%1” leads to a place in your own network, where readers cannot get").arg(address);
    case Kind::NotAllowed:
        return tr("“%1” was not checked: it has a name and password in it, or leads somewhere that no link may").arg(address);
    case Kind::Circles:
        return tr("“%1” is sent on and on, and never arrives").arg(address);
    case Kind::NotAsked:
        return tr("“%1” was not checked: the time was over").arg(address);
    case Kind::Fine:
    case Kind::Moved:
    case Kind::Gone:
        break;
    }
    return {};
}

void check(const Subject &subject, Report &report)
{
    for (const ExternalLink &link : externalLinks(subject)) {
        const QString message = messageFor(link.answer, QString::fromUtf8(link.written));
        if (!message.isEmpty()) {
            const Severity severity = link.answer.kind == Kind::Refused ? Severity::Note : Severity::Warning;
            report.add(severity, link.place().whole, message);
        }
    }
}

} // namespace

const Rule unansweredLink{
    .name = "unanswered-link"_L1,
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("galley::checks", "A link to the web of which nobody could tell whether it works; if servers were asked"),
    .check = check};

} // namespace galley::checks
