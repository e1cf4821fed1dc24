// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "web/question.h"

#include "module/module.h"
#include "version.h"

namespace galley::web
{

Answer ask(const Question &question)
{
    static auto *const module =
        reinterpret_cast<Ask *>(openModule({.name = "galley-fetch", .maker = "galleyAsk", .loss = "nothing on the web can be asked for"}));
    Answer answer;
    if (module != nullptr) {
        module(question, QByteArray("Galley/") + version(), answer);
    }
    return answer;
}

} // namespace galley::web
