// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "web/linkanswers.h"

#include <QByteArrayList>

#include <memory>

namespace galley::cli
{

/// `galley check --external`: asks for these addresses (see `web::checkLinks`), for so many seconds at most. Shows how far it is on a
/// terminal, and says on standard error what came of it. Needs a QCoreApplication.
std::shared_ptr<const web::LinkAnswers> askExternal(const QByteArrayList &addresses, int timeLimit);

} // namespace galley::cli
