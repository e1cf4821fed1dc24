// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/recoverystore.h"

#include <QBuffer>
#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>

// A line that says what it is, a line with the hash of the rest, the rest: a CBOR map. Text is UTF-16 and paths are bytes, because a
// QString in CBOR would lose halves of surrogate pairs, which stand for something in ours.

using namespace Qt::StringLiterals;

namespace galley
{
namespace
{

constexpr QByteArrayView magic("Galley recovery copy 1\n");
constexpr qsizetype hashLength = 64; // hexadecimal digits
constexpr qsizetype roomForTheRest = 4096;

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex();
}

QCborMap formatToCbor(const text::Format &format)
{
    QByteArray mixed;
    for (const text::LineEnding ending : format.mixed) {
        mixed += char(ending);
    }
    return {
        {"encoding"_L1, int(format.encoding)}, {"mark"_L1, format.byteOrderMark}, {"end"_L1, int(format.lineEnding)}, {"mixed"_L1, mixed}};
}

text::Format formatFromCbor(const QCborMap &map)
{
    const auto number = [](const QCborValue &value, int largest) { return int(qBound(qint64(0), value.toInteger(), qint64(largest))); };
    text::Format format;
    format.encoding = text::Encoding(number(map["encoding"_L1], int(text::Encoding::Latin1)));
    format.byteOrderMark = map["mark"_L1].toBool();
    format.lineEnding = text::LineEnding(number(map["end"_L1], int(text::LineEnding::CR)));
    for (const char ending : map["mixed"_L1].toByteArray()) {
        format.mixed.push_back(text::LineEnding(number(ending, int(text::LineEnding::CR))));
    }
    return format;
}

QCborArray stateToCbor(const text::FileState &state)
{
    return {qint64(state.device), qint64(state.inode), state.size, state.modified, state.changed, state.hash};
}

std::optional<text::FileState> stateFromCbor(const QCborArray &array)
{
    if (array.size() != 6) {
        return {};
    }
    return text::FileState{quint64(array[0].toInteger()), quint64(array[1].toInteger()), array[2].toInteger(),
                           array[3].toInteger(),          array[4].toInteger(),          array[5].toByteArray()};
}

} // namespace

// Written straight into its place: a long post is several megabytes, and a copy follows each second of writing.
QByteArray toCopy(const Snapshot &snapshot, const QDateTime &now)
{
    const QString text = snapshot.text.toString();
    const qsizetype head = magic.size() + hashLength + 1;
    QByteArray copy;
    copy.reserve(head + 2 * text.size() + roomForTheRest);
    copy.resize(head, '\n');
    QBuffer buffer(&copy);
    buffer.open(QIODevice::WriteOnly | QIODevice::Append);
    QCborStreamWriter writer(&buffer);
    const auto append = [&writer](QLatin1StringView key, const QCborValue &value) {
        writer.append(key);
        value.toCbor(writer);
    };
    writer.startMap(6);
    append("path"_L1, text::pathToBytes(snapshot.path));
    writer.append("text"_L1);
    writer.appendByteString(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
    append("cursor"_L1, snapshot.cursor);
    append("format"_L1, formatToCbor(snapshot.format));
    append("file"_L1, snapshot.onDisk ? stateToCbor(*snapshot.onDisk) : QCborArray());
    append("written"_L1, now.toMSecsSinceEpoch());
    writer.endMap();
    const QByteArray hash = hashOf(QByteArrayView(copy).sliced(head));
    std::ranges::copy(magic, copy.begin());
    std::ranges::copy(hash, copy.begin() + magic.size());
    return copy;
}

std::optional<Orphan> fromCopy(QByteArrayView bytes)
{
    if (!bytes.startsWith(magic)) {
        return {};
    }
    const QByteArrayView rest = bytes.sliced(magic.size());
    const qsizetype end = rest.indexOf('\n');
    if (end < 0 || rest.first(end) != hashOf(rest.sliced(end + 1))) {
        return {};
    }
    const QCborMap map = QCborValue::fromCbor(rest.sliced(end + 1).toByteArray()).toMap();
    const QByteArray units = map["text"_L1].toByteArray();
    Orphan orphan;
    orphan.written = QDateTime::fromMSecsSinceEpoch(map["written"_L1].toInteger());
    orphan.snapshot.path = text::pathFromBytes(map["path"_L1].toByteArray());
    QString text(units.size() / 2, Qt::Uninitialized);
    std::memcpy(text.data(), units.constData(), std::size_t(text.size()) * 2);
    orphan.snapshot.text = text;
    orphan.snapshot.cursor = int(map["cursor"_L1].toInteger());
    orphan.snapshot.format = formatFromCbor(map["format"_L1].toMap());
    orphan.snapshot.onDisk = stateFromCbor(map["file"_L1].toArray());
    const qsizetype ends = text.count(u'\n');
    if (qsizetype(orphan.snapshot.format.mixed.size()) != ends) {
        orphan.snapshot.format.mixed.clear();
    }
    return orphan;
}

} // namespace galley
