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
    for (const Definition &definition : allDefinitions(subject)) {
        if (definition.isRepeated) {
            report.add(definition.range,
                       tr("“%1” is defined further up already, and only that counts").arg(QString::fromStdString(definition.label)),
                       Fix{tr("Remove this one"), {{definition.lines, {}}}});
        }
    }
}

} // namespace

const Rule duplicateDefinition{.name = "duplicate-definition"_L1,
                               .severity = Severity::Warning,
                               .sentence = QT_TRANSLATE_NOOP("galley::checks", "A second definition of a label: the first one counts"),
                               .check = check};

} // namespace galley::checks
