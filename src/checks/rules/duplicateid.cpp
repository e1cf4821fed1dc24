// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"

#include <map>

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    std::map<std::string, Id> repeated; // told in one order, whatever that of the ids
    for (const auto &[id, where] : subject.ids()) {
        if (where.count > 1) {
            repeated.emplace(id, where);
        }
    }
    for (const auto &[id, where] : repeated) {
        const auto written = findIn(subject, where.block->firstLine, where.block->lastLine, id);
        report.add(written.value_or(subject.lineRange(where.block->firstLine)),
                   tr("The id “%1” is in the page more than once; links lead to the first").arg(QString::fromStdString(id)));
    }
}

} // namespace

const Rule duplicateId{.name = "duplicate-id"_L1,
                       .severity = Severity::Warning,
                       .sentence = QT_TRANSLATE_NOOP("galley::checks", "An id that two elements of the page have"),
                       .check = check,
                       .aboutPage = true};

} // namespace galley::checks
