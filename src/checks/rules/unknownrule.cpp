// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/closest.h"
#include "checks/ignore.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

std::optional<Fix> fixFor(const Listed &ignored)
{
    std::vector<std::string> names;
    for (const Rule *rule : rules()) {
        names.push_back(QByteArray(rule->name.data(), rule->name.size()).toStdString());
    }
    const auto closest = closestTo(ignored.name.toStdString(), names);
    return closest ? std::optional(Fix{tr("Write “%1”").arg(QString::fromStdString(*closest)),
                                       {{ignored.range, QByteArray::fromStdString(*closest)}}})
                   : std::nullopt;
}

void check(const Subject &subject, Report &report)
{
    for (const Listed &ignored : ignoredRules(subject.text())) {
        if (!ruleByName(ignored.name)) {
            report.add(ignored.range, tr("There is no rule “%1” to silence").arg(QString::fromUtf8(ignored.name)), fixFor(ignored));
        }
    }
}

} // namespace

const Rule unknownRule{.name = "unknown-rule"_L1,
                       .severity = Severity::Note,
                       .sentence = QT_TRANSLATE_NOOP("galley::checks", "A name in a `galley-ignore` comment that no rule has"),
                       .check = check};

} // namespace galley::checks
