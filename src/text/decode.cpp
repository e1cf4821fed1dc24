// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/escapes.h"
#include "text/textfile.h"
#include "text/windows1252.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::text
{
namespace
{

constexpr auto utf8Mark = "\xEF\xBB\xBF"_L1;
constexpr auto utf16LEMark = "\xFF\xFE"_L1;
constexpr auto utf16BEMark = "\xFE\xFF"_L1;

bool startsWith(QByteArrayView bytes, QLatin1StringView mark)
{
    return bytes.startsWith(QByteArrayView(mark.data(), mark.size()));
}

/// True if those bytes without a mark can be nothing but UTF-16: no text in another encoding has NUL bytes, these are all the upper halves
/// of characters below U+0100, of which every text has some (white space, markup), and every unit is a character that exists.
bool isUnmarkedUtf16(QByteArrayView bytes, bool bigEndian)
{
    const qsizetype units = bytes.size() / 2;
    qsizetype narrow = 0;
    for (qsizetype i = 0; i < units; ++i) {
        const char *at = bytes.data() + 2 * i;
        const char16_t unit = bigEndian ? qFromBigEndian<char16_t>(at) : qFromLittleEndian<char16_t>(at);
        const bool isSpace = unit == u'\n' || unit == u'\r' || unit == u'\t';
        const QChar::Category category = QChar::category(unit);
        if (!isSpace && (category == QChar::Other_Control || category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse)) {
            return false;
        }
        narrow += unit < 0x100 ? 1 : 0;
    }
    constexpr qsizetype few = 8; // of so few units, all
    return units >= 2 && bytes.size() % 2 == 0 && (units < few ? narrow == units : narrow * 10 >= units);
}

Encoding detect(QByteArrayView bytes)
{
    if (startsWith(bytes, utf16LEMark)) {
        return Encoding::Utf16LE;
    }
    if (startsWith(bytes, utf16BEMark)) {
        return Encoding::Utf16BE;
    }
    const qsizetype zero = bytes.indexOf('\0');
    if (zero >= 0 && isUnmarkedUtf16(bytes, zero % 2 == 0)) {
        return zero % 2 == 0 ? Encoding::Utf16BE : Encoding::Utf16LE;
    }
    return Encoding::Utf8;
}

/// How many bytes the mark has with which these bytes start; 0 if they do not.
qsizetype markLength(QByteArrayView bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return startsWith(bytes, utf8Mark) ? 3 : 0;
    case Encoding::Utf16LE:
        return startsWith(bytes, utf16LEMark) ? 2 : 0;
    case Encoding::Utf16BE:
        return startsWith(bytes, utf16BEMark) ? 2 : 0;
    case Encoding::Windows1252:
    case Encoding::Latin1:
        break;
    }
    return 0;
}

Error undecodable(qsizetype offset, const char *detail, QByteArrayView what)
{
    const QString hex = QString::fromLatin1(what.toByteArray().toHex(' ').toUpper());
    return {Error::Kind::Undecodable, {}, offset, QCoreApplication::translate("galley::text", detail).arg(hex)};
}

/// Length of the well-formed UTF-8 character at the start (Unicode, table 3-7), 0 if there is none.
int characterLength(QByteArrayView bytes)
{
    const auto at = [&](int i) { return i < bytes.size() ? quint8(bytes[i]) : quint8(0); };
    const auto continues = [&](int i) { return (at(i) & 0xC0) == 0x80; };
    const quint8 lead = at(0);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return continues(1) ? 2 : 0;
    }
    if ((lead & 0xF0) == 0xE0) {
        const bool second = lead == 0xE0 ? at(1) >= 0xA0 : lead == 0xED ? at(1) <= 0x9F : true;
        return second && continues(1) && continues(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool second = lead == 0xF0 ? at(1) >= 0x90 : lead == 0xF4 ? at(1) <= 0x8F : true;
        return second && continues(1) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

QString fromValidUtf8(QByteArrayView bytes)
{
    // Not QString::fromUtf8(): that would swallow a U+FEFF that follows the byte order mark.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom | QStringConverter::Flag::Stateless);
    return decoder.decode(bytes);
}

void appendBytes(QString &text, QByteArrayView bytes)
{
    for (const char byte : bytes) {
        text += QChar(char16_t(undecodedByte + quint8(byte)));
    }
}

QString fromUtf16(QByteArrayView bytes, bool bigEndian, std::optional<Error> &problem)
{
    const qsizetype units = bytes.size() / 2;
    const auto unit = [&](qsizetype i) {
        const char *at = bytes.data() + 2 * i;
        return i < units ? (bigEndian ? qFromBigEndian<quint16>(at) : qFromLittleEndian<quint16>(at)) : quint16(0);
    };
    QString text;
    text.reserve(units);
    for (qsizetype i = 0; i < units; ++i) {
        const QChar c(unit(i));
        if (!c.isSurrogate()) {
            text += c;
        } else if (c.isHighSurrogate() && QChar::isLowSurrogate(unit(i + 1))) {
            text += c;
            text += QChar(unit(++i));
        } else {
            if (!problem) {
                problem = undecodable(2 * i, QT_TRANSLATE_NOOP("galley::text", "%1 is half a UTF-16 character"), bytes.sliced(2 * i, 2));
            }
            appendBytes(text, bytes.sliced(2 * i, 2));
        }
    }
    if (bytes.size() % 2 != 0) {
        if (!problem) {
            problem = undecodable(bytes.size() - 1, QT_TRANSLATE_NOOP("galley::text", "%1 is half a UTF-16 unit"), bytes.last(1));
        }
        appendBytes(text, bytes.last(1));
    }
    return text;
}

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) {
            c = QChar(windows1252[c.unicode() - 0x80]);
        }
    }
    return text;
}

/// Makes every line end LF and says in `format` what they were; hides what QTextDocument would take for line ends.
class LineEndNormaliser
{
public:
    explicit LineEndNormaliser(QString &text)
        : m_text(text)
    {
    }

    void run(Format &format)
    {
        const bool plain = !m_text.contains(u'\r') && std::ranges::none_of(endsOfQt, [&](char16_t c) { return m_text.contains(QChar(c)); });
        if (plain) {
            return;
        }
        rewrite();
        format.lineEnding = mostFrequent();
        const auto kinds = std::ranges::count_if(m_counts, [](qsizetype n) { return n > 0; });
        if (kinds > 1) {
            format.mixed = std::move(m_ends);
        }
    }

private:
    void rewrite()
    {
        QChar *out = m_text.data();
        const QChar *const start = out;
        const QChar *const end = out + m_text.size();
        for (const QChar *in = start; in != end; ++in) {
            if (*in == u'\n') {
                lineEnd(LineEnding::LF);
                *out++ = u'\n';
            } else if (*in == u'\r') {
                const bool two = in + 1 != end && in[1] == u'\n';
                lineEnd(two ? LineEnding::CRLF : LineEnding::CR);
                in += two ? 1 : 0;
                *out++ = u'\n';
            } else {
                *out++ = QChar(hide(in->unicode()));
            }
        }
        m_text.truncate(out - start);
    }

    void lineEnd(LineEnding ending)
    {
        if (m_ends.empty()) {
            m_first = ending;
        }
        m_ends.push_back(ending);
        ++m_counts[std::size_t(ending)];
    }

    /// The first line's, where two kinds are equally frequent.
    LineEnding mostFrequent() const
    {
        LineEnding best = m_first;
        for (const LineEnding ending : {LineEnding::LF, LineEnding::CRLF, LineEnding::CR}) {
            if (m_counts[std::size_t(ending)] > m_counts[std::size_t(best)]) {
                best = ending;
            }
        }
        return best;
    }

    QString &m_text;
    std::vector<LineEnding> m_ends;
    LineEnding m_first = LineEnding::LF;
    qsizetype m_counts[3] = {};
};

} // namespace

QString fromUtf8(QByteArrayView bytes, std::optional<Error> &problem)
{
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()) {
        return fromValidUtf8(bytes);
    }
    QString text;
    text.reserve(bytes.size());
    qsizetype valid = 0; // start of the run that has not been taken over yet
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = characterLength(bytes.sliced(i));
        if (length > 0) {
            i += length;
            continue;
        }
        if (!problem) {
            problem = undecodable(i, QT_TRANSLATE_NOOP("galley::text", "%1 is not UTF-8"), bytes.sliced(i, 1));
        }
        text += fromValidUtf8(bytes.sliced(valid, i - valid));
        text += QChar(char16_t(undecodedByte + quint8(bytes[i])));
        valid = ++i;
    }
    return text += fromValidUtf8(bytes.sliced(valid));
}

Decoded decode(QByteArrayView bytes, std::optional<Encoding> encoding)
{
    Decoded result;
    result.format.encoding = encoding.value_or(detect(bytes));
    const qsizetype mark = markLength(bytes, result.format.encoding);
    result.format.byteOrderMark = mark > 0;
    const QByteArrayView body = bytes.sliced(mark);
    switch (result.format.encoding) {
    case Encoding::Utf8:
        result.text = fromUtf8(body, result.problem);
        break;
    case Encoding::Utf16LE:
    case Encoding::Utf16BE:
        result.text = fromUtf16(body, result.format.encoding == Encoding::Utf16BE, result.problem);
        break;
    case Encoding::Windows1252:
        result.text = fromWindows1252(body);
        break;
    case Encoding::Latin1:
        result.text = QString::fromLatin1(body);
        break;
    }
    if (result.problem) {
        result.problem->offset += mark;
        result.format.undecoded = true;
    }
    LineEndNormaliser(result.text).run(result.format);
    return result;
}

} // namespace galley::text
