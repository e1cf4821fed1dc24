// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/errortext.h"
#include "text/escapes.h"
#include "text/textfile.h"
#include "text/windows1252.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley::text
{
namespace
{

/// Appends characters to bytes in one encoding.
class Writer final
{
public:
    Writer(Encoding encoding, qsizetype expectedCharacters)
        : m_encoding(encoding)
    {
        const bool wide = encoding == Encoding::Utf16LE || encoding == Encoding::Utf16BE;
        m_bytes.reserve(expectedCharacters * (wide ? 2 : 1) + 8);
    }

    /// False if the encoding has no such character.
    bool put(char32_t c)
    {
        switch (m_encoding) {
        case Encoding::Utf8:
            putUtf8(c);
            return true;
        case Encoding::Utf16LE:
        case Encoding::Utf16BE:
            putUtf16(c);
            return true;
        case Encoding::Windows1252:
            return putWindows1252(c);
        case Encoding::Latin1:
            if (c > 0xFF) {
                return false;
            }
            putByte(quint8(c));
            return true;
        }
        return false;
    }

    void putByte(quint8 byte) { m_bytes.append(char(byte)); }

    void put(LineEnding ending)
    {
        if (ending != LineEnding::LF) {
            put(U'\r');
        }
        if (ending != LineEnding::CR) {
            put(U'\n');
        }
    }

    QByteArray take() { return std::move(m_bytes); }

private:
    void putUtf8(char32_t c)
    {
        if (c < 0x80) {
            return putByte(quint8(c));
        }
        if (c < 0x800) {
            putByte(quint8(0xC0 | (c >> 6)));
        } else {
            if (c < 0x10000) {
                putByte(quint8(0xE0 | (c >> 12)));
            } else {
                putByte(quint8(0xF0 | (c >> 18)));
                putByte(quint8(0x80 | ((c >> 12) & 0x3F)));
            }
            putByte(quint8(0x80 | ((c >> 6) & 0x3F)));
        }
        putByte(quint8(0x80 | (c & 0x3F)));
    }

    void putUnit(char16_t unit)
    {
        const quint8 low = quint8(unit & 0xFF);
        const quint8 high = quint8(unit >> 8);
        putByte(m_encoding == Encoding::Utf16LE ? low : high);
        putByte(m_encoding == Encoding::Utf16LE ? high : low);
    }

    void putUtf16(char32_t c)
    {
        if (c < 0x10000) {
            return putUnit(char16_t(c));
        }
        putUnit(QChar::highSurrogate(c));
        putUnit(QChar::lowSurrogate(c));
    }

    bool putWindows1252(char32_t c)
    {
        if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
            putByte(quint8(c));
            return true;
        }
        const auto *const found = std::ranges::find(windows1252, c);
        if (found == std::end(windows1252)) {
            return false;
        }
        putByte(quint8(0x80 + (found - std::begin(windows1252))));
        return true;
    }

    Encoding m_encoding;
    QByteArray m_bytes;
};

bool hasLoneSurrogate(QStringView text)
{
    const auto isSurrogate = [](char16_t c) { return (c & 0xF800) == 0xD800; };
    // Most texts have none at all; this loop is one that compilers make wide.
    unsigned any = 0;
    for (const char16_t c : std::u16string_view(text.utf16(), std::size_t(text.size()))) {
        any |= unsigned(isSurrogate(c));
    }
    if (any == 0) {
        return false;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate()) {
            continue;
        }
        if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate()) {
            return true;
        }
        ++i;
    }
    return false;
}

/// Writes the character at the start of `text`. Returns how many UTF-16 units it takes up, 0 if it cannot be written.
int putCharacter(Writer &writer, QStringView text, bool undecoded)
{
    const char16_t c = text[0].unicode();
    if (!QChar::isSurrogate(c)) {
        return writer.put(char32_t(c)) ? 1 : 0;
    }
    if (QChar::isHighSurrogate(c)) {
        const bool pair = text.size() > 1 && text[1].isLowSurrogate();
        return pair && writer.put(QChar::surrogateToUcs4(c, text[1].unicode())) ? 2 : 0;
    }
    if (isHiddenEnd(c)) {
        return writer.put(char32_t(endsOfQt[c - hiddenEnd])) ? 1 : 0;
    }
    if (!undecoded || !isUndecodedByte(c)) {
        return 0;
    }
    writer.putByte(quint8(c - undecodedByte));
    return 1;
}

Error unencodable(QStringView text, qsizetype at, Encoding encoding)
{
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    const QString character = pair || !text[at].isSurrogate() ? text.sliced(at, pair ? 2 : 1).toString() : QString(QChar(replacement));
    const QString detail = QCoreApplication::translate("galley::text", "%1 has no character “%2”");
    return {Error::Kind::Unencodable, {}, at, detail.arg(nameOf(encoding), character)};
}

} // namespace

std::expected<QByteArray, Error> encode(QStringView text, const Format &format)
{
    Writer writer(format.encoding, text.size());
    const bool unicode = format.encoding != Encoding::Windows1252 && format.encoding != Encoding::Latin1;
    if (format.byteOrderMark && unicode) {
        writer.put(U'\uFEFF');
    }
    Q_ASSERT(format.mixed.empty() || qsizetype(format.mixed.size()) == text.count(u'\n'));
    auto mixed = format.mixed.begin();
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == u'\n') {
            writer.put(mixed == format.mixed.end() ? format.lineEnding : *mixed++);
            ++i;
            continue;
        }
        const int taken = putCharacter(writer, text.sliced(i), format.undecoded);
        if (taken == 0) {
            return std::unexpected(unencodable(text, i, format.encoding));
        }
        i += taken;
    }
    return writer.take();
}

QByteArray toUtf8(QStringView text)
{
    if (!hasLoneSurrogate(text)) {
        return text.toUtf8();
    }
    QString repaired = text.toString();
    for (qsizetype i = 0; i < repaired.size(); ++i) {
        const char16_t c = repaired[i].unicode();
        if (!QChar::isSurrogate(c)) {
            continue;
        }
        if (QChar::isHighSurrogate(c) && i + 1 < repaired.size() && repaired[i + 1].isLowSurrogate()) {
            ++i;
        } else {
            repaired[i] = QChar(isHiddenEnd(c) ? endsOfQt[c - hiddenEnd] : replacement);
        }
    }
    return repaired.toUtf8();
}

} // namespace galley::text
