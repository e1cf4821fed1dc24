// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/definitions.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    const Definitions definitions = definitionsOf(subject);
    for (const Definition &definition : definitions.all) {
        if (!definition.isRepeated && !definitions.used.contains(definition.key)) {
            report.add(definition.range, tr("Nothing refers to “%1”").arg(QString::fromStdString(definition.label)),
                       Fix{tr("Remove the definition"), {{definition.lines, {}}}});
        }
    }
}

} // namespace

const Rule unusedDefinition{.name = "unused-definition"_L1,
                            .severity = Severity::Note,
                            .sentence = QT_TRANSLATE_NOOP("galley::checks", "A definition `[label]: address` that nothing refers to"),
                            .check = check};

} // namespace galley::checks
