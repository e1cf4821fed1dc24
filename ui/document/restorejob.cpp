// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/restorejob.h"

#include "document/textchange.h"

#include <QThread>

namespace galley
{

RestoreJob::Restored RestoreJob::run() const
{
    content->moveTo(QThread::currentThread());
    const auto file = text::readFile(snapshot.path);
    const bool isSameFile = file && snapshot.onDisk && file->state.hash == snapshot.onDisk->hash;
    const QString text = snapshot.text.toString();
    if (isSameFile) {
        const text::Decoded decoded = text::decode(file->bytes, snapshot.format.encoding);
        content->fill(decoded);
        const GradualChange::Next makeNext = makeEdits(editsBetween(decoded.text, text));
        QTextCursor step(&content->document());
        step.beginEditBlock();
        while (makeNext(step)) {
        }
        step.endEditBlock();
    } else {
        content->fill({text, {}, {}});
    }
    content->lineEnds().set(snapshot.format.mixed);
    content->moveTo(home);
    return {content, text};
}

} // namespace galley
