// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module `galley-math.so`: see typesetter.h.
#include "math/typesetter.h"

#include <QCoreApplication>
#include <QJSEngine>
#include <QMap>

#include <mutex>

using namespace Qt::StringLiterals;

namespace galley::math
{

namespace
{

/// QJSEngine insists on an application object. A command line program has none; this one stays until the program ends.
void ensureApplication()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (QCoreApplication::instance() == nullptr) {
            static int count = 1;
            static char name[] = "galley";
            static char *words[] = {name, nullptr};
            new QCoreApplication(count, words);
        }
    });
}

/// KaTeX in a JavaScript engine that has nothing else in it: no files, no network, no timers.
class KatexTypesetter final : public Typesetter
{
public:
    KatexTypesetter()
    {
        const QJSValue module = m_engine.importModule(u":/math/formula.mjs"_s);
        if (module.isError()) {
            qFatal("KaTeX does not load: %s", qPrintable(module.toString()));
        }
        m_typeset = module.property(u"typeset"_s);
    }

    Typeset typeset(const QString &tex, Mode mode, const Macros &macros) override
    {
        loadChemistry(tex);
        QJSValue definitions = m_engine.newObject();
        for (const auto &[name, body] : macros) {
            definitions.setProperty(QString::fromStdString(name), QString::fromStdString(body));
        }
        const QJSValue result = m_typeset.call({tex, mode == Mode::Display, definitions});
        if (result.isError()) { // only the engine itself gets past formula.mjs: its stack is full
            return {.failure = Typeset::Failure::TooDeep, .mathML = {}, .message = {}};
        }
        return read(result);
    }

private:
    /// mhchem's `\ce` and `\pu` are in a file of their own that few posts need.
    void loadChemistry(const QString &tex)
    {
        if (!m_chemistry && (tex.contains("\\ce"_L1) || tex.contains("\\pu"_L1))) {
            m_engine.importModule(u":/math/contrib/mhchem.mjs"_s);
            m_chemistry = true;
        }
    }

    static Typeset read(const QJSValue &result)
    {
        using Failure = Typeset::Failure;
        static const QMap<QString, Failure> failures = {{u"syntax"_s, Failure::Syntax},
                                                        {u"refused"_s, Failure::NotAllowed},
                                                        {u"deep"_s, Failure::TooDeep},
                                                        {u"long"_s, Failure::TooLong}};
        return {.failure = failures.value(result.property(u"failure"_s).toString(), Failure::None),
                .mathML = result.property(u"mathML"_s).toString(),
                .message = result.property(u"message"_s).toString()};
    }

    QJSEngine m_engine;
    QJSValue m_typeset;
    bool m_chemistry = false;
};

} // namespace

extern "C" Q_DECL_EXPORT Typesetter *galleyMakeTypesetter()
{
    ensureApplication();
    return new KatexTypesetter;
}

} // namespace galley::math
