// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::text
{
namespace
{

// QCoreApplication::translate() needs no application object; without one, or without a translation, it is the English text.
QString tr(const char *sentence)
{
    return QCoreApplication::translate("galley::text", sentence);
}

QString shown(QStringView path)
{
    return QString::fromUtf8(toUtf8(path));
}

QString fileName(const QString &path)
{
    return shown(QStringView(path).sliced(path.lastIndexOf(u'/') + 1));
}

QString folderName(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? tr("of this file") : shown(QStringView(path).first(std::max(slash, qsizetype(1))));
}

QString detailOf(const Error &error)
{
    return error.detail.isEmpty() ? tr("the system does not say why") : error.detail;
}

QString undecodable(const Error &error)
{
    return tr("Could not read %1 as text: %2, at byte offset %3. Nothing was changed; choose the encoding it was written in, or save it as "
              "UTF-8 "
              "with the program it comes from.")
        .arg(fileName(error.path), detailOf(error), QString::number(error.offset));
}

QString openSentence(const Error &error)
{
    const QString name = fileName(error.path);
    switch (error.kind) {
    case Error::Kind::NotFound:
        return tr("Could not open %1: there is no such file. Check its name and its folder; it may have been moved.").arg(name);
    case Error::Kind::IsFolder:
        return tr("Could not open %1: it is a folder. Choose a file in it.").arg(name);
    case Error::Kind::NotRegular:
        return tr("Could not open %1: it is a device or a pipe, not a file with text.").arg(name);
    case Error::Kind::NoPermission:
    case Error::Kind::ReadOnlyFolder:
        return tr("Could not open %1: you are not allowed to read it. Change the file’s permissions, or ask its owner.").arg(name);
    case Error::Kind::TooLarge:
        return tr("Could not open %1: it is larger than %2 MB, which is more than Galley can edit. Split it into several files.")
            .arg(name, QString::number(largestFile / (1024 * 1024)));
    case Error::Kind::ChangedOutside:
        return tr("Could not open %1: another program is changing it. Try again when that is done.").arg(name);
    case Error::Kind::Undecodable:
        return undecodable(error);
    case Error::Kind::DiskFull:
    case Error::Kind::Unencodable:
    case Error::Kind::Io:
        break;
    }
    return tr("Could not open %1: %2. Try again; the disk or the network may have a fault.").arg(name, detailOf(error));
}

/// Why a file could not be written and what to do; without what it means for the text.
struct Reason {
    QString why;
    QString advice;
};

Reason reasonFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
        return {tr("the folder %1 is not there").arg(folderName(error.path)), tr("make the folder, or save elsewhere")};
    case Error::Kind::IsFolder:
        return {tr("there is a folder of that name"), tr("choose another name")};
    case Error::Kind::NotRegular:
        return {tr("it is a device or a pipe, not a file"), tr("choose another name")};
    case Error::Kind::NoPermission:
        return {tr("you are not allowed to change it"), tr("change the file’s permissions and save again, or save elsewhere")};
    case Error::Kind::ReadOnlyFolder:
        return {tr("the folder %1 cannot be written to").arg(folderName(error.path)),
                tr("save it elsewhere, or change the folder’s permissions")};
    case Error::Kind::DiskFull:
        return {tr("the disk is full"), tr("free some space and save again, or save it elsewhere")};
    case Error::Kind::TooLarge:
        return {tr("it is larger than %1 MB").arg(largestFile / (1024 * 1024)), tr("split it into several files")};
    case Error::Kind::Unencodable:
        return {detailOf(error), tr("save it as UTF-8, or change that character")};
    case Error::Kind::ChangedOutside:
        return {tr("another program has changed the file"), tr("reload the file, overwrite it, or save elsewhere")};
    case Error::Kind::Undecodable:
        return {tr("it has bytes that are not text in its encoding (%1)").arg(detailOf(error)), tr("choose its encoding first")};
    case Error::Kind::Io:
        break;
    }
    return {detailOf(error), tr("try again, or save it elsewhere; the disk or the network may have a fault")};
}

} // namespace

QString sentenceFor(const Error &error, Task task)
{
    if (task == Task::Open) {
        return openSentence(error);
    }
    const Reason reason = reasonFor(error);
    const QString sentence = task == Task::Save ? tr("Could not save %1: %2. Your text is safe in Galley; %3.")
                                                : tr("Could not write %1: %2. What was there before is unchanged; %3.");
    return sentence.arg(fileName(error.path), reason.why, reason.advice);
}

QString nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"UTF-8"_s;
    case Encoding::Utf16LE:
        return u"UTF-16 LE"_s;
    case Encoding::Utf16BE:
        return u"UTF-16 BE"_s;
    case Encoding::Windows1252:
        return u"Windows-1252"_s;
    case Encoding::Latin1:
        return u"Latin-1"_s;
    }
    return {};
}

QString nameOf(LineEnding ending)
{
    return ending == LineEnding::LF ? u"LF"_s : ending == LineEnding::CRLF ? u"CRLF"_s : u"CR"_s;
}

} // namespace galley::text
