// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module galley-spelling: dictionaries in Hunspell's format, by Hunspell.
#include "spelling/dictionary.h"

#include <hunspell.hxx>

#include <QByteArray>
#include <QStringConverter>

namespace galley::spelling
{

namespace
{

/// The name that QStringConverter has for an encoding of Hunspell's (the SET line of an .aff file, hunspell(5)).
QByteArray encodingName(QByteArray name)
{
    if (name.startsWith("microsoft-cp")) {
        return "windows-" + name.sliced(12);
    }
    return name.startsWith("ISO8859") ? name.insert(3, '-') : name.startsWith("TIS620") ? QByteArray("TIS-620") : name;
}

class HunspellDictionary final : public Dictionary
{
public:
    HunspellDictionary(const char *affixes, const char *words)
        : m_hunspell(affixes, words)
        , m_isUtf8(m_hunspell.get_dict_encoding() == "UTF-8")
        , m_encoder(encodingName(QByteArray::fromStdString(m_hunspell.get_dict_encoding())).constData())
        , m_decoder(encodingName(QByteArray::fromStdString(m_hunspell.get_dict_encoding())).constData())
    {
    }

    bool has(const std::string &word) override
    {
        const std::string own = encoded(word);
        return !own.empty() && m_hunspell.spell(own);
    }

    std::vector<std::string> like(const std::string &word) override
    {
        const std::string own = encoded(word);
        std::vector<std::string> words = own.empty() ? std::vector<std::string>() : m_hunspell.suggest(own);
        for (std::string &one : words) {
            one = m_isUtf8 ? one : QString(m_decoder(QByteArrayView(one))).toStdString();
        }
        return words;
    }

private:
    /// In the dictionary's encoding; empty if that cannot say it.
    std::string encoded(const std::string &word)
    {
        if (m_isUtf8) {
            return word;
        }
        m_encoder.resetState();
        const QByteArray own = m_encoder(QString::fromStdString(word));
        return m_encoder.hasError() ? std::string() : own.toStdString();
    }

    Hunspell m_hunspell;
    const bool m_isUtf8;
    QStringEncoder m_encoder;
    QStringDecoder m_decoder;
};

} // namespace

extern "C" Q_DECL_EXPORT Dictionary *galleyMakeDictionary(const char *affixes, const char *words)
{
    return new HunspellDictionary(affixes, words);
}

} // namespace galley::spelling
