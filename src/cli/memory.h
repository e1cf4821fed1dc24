// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace galley::cli
{

/// The command ends after its work, so what it gives back is soon asked for again, and nobody else waits for it: memory stays with the
/// process. Each page that the system takes back and hands out anew costs as much as parsing what stands on it.
void keepFreedMemory();

/// Leaves something to the end of the program, where the system takes back all of its memory at once: to give back the pieces of a long
/// post takes a tenth of the time that its export does.
void leaveToTheEnd(std::shared_ptr<const void> something);

} // namespace galley::cli
