// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace galley
{

/// A part of the engine that needs libraries which take long to load, opened when a post first needs it. It stays open.
struct Module {
    const char *name;  ///< of its file, without ".so"
    const char *maker; ///< its only function
    const char *loss;  ///< what is not as it should be without it, for the message: "code stays without colours"
};

/// To be called before any module is opened by a program that will not ask the web for anything: half of what modules link is then not
/// loaded (see noproxy.cpp), and Qt Network, should it be used after all, knows of no proxies.
void renounceNetwork();

/// The module's function. Null if the module is not installed or does not load, which is said on standard error: ask once.
void *openModule(const Module &module);

} // namespace galley
