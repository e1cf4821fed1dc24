// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace galley
{

/// A text of the interface in the user's language, for functions that belong to no class; English where there is no translation.
/// A member function says tr() of its own class, which needs Q_OBJECT or Q_DECLARE_TR_FUNCTIONS: lupdate files it under the class.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("galley", text);
}

} // namespace galley
