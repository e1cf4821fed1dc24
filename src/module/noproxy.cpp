// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module `galley-noproxy.so`: it stands in for libproxy, which Qt Network links. KSyntaxHighlighting links Qt Network to download
// definitions, Qt Qml to load programs, which Galley never does; but libproxy alone brings nearly forty libraries (curl, GnuTLS, OpenSSL,
// LDAP, GIO), and to load those takes as long as half an export of a post with code. The dynamic loader takes a library that is loaded
// already for one of the same name, so this one is loaded first: see module.h. It knows no proxy, which Qt takes for a direct way.

struct pxProxyFactory;

#define GALLEY_EXPORT extern "C" __attribute__((visibility("default")))

GALLEY_EXPORT pxProxyFactory *px_proxy_factory_new()
{
    return nullptr;
}

GALLEY_EXPORT char **px_proxy_factory_get_proxies(pxProxyFactory *, const char *)
{
    return nullptr;
}

GALLEY_EXPORT void px_proxy_factory_free(pxProxyFactory *) {}

GALLEY_EXPORT void px_proxy_factory_free_proxies(char **) {}
