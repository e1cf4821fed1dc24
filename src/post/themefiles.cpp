// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/themefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley::post
{

namespace
{

std::unexpected<PageThemeError> refusal(PageThemeError::Kind kind, const QString &file, const QString &detail, int line)
{
    return std::unexpected(PageThemeError{.kind = kind, .file = file, .line = line, .detail = detail});
}

/// The bytes of a file inside a folder; null if it is not there or elsewhere.
QByteArray bytesInside(const QString &folder, const QString &name)
{
    const QString root = folder.startsWith(u':') ? folder : QFileInfo(folder).canonicalFilePath();
    const QString path = folder.startsWith(u':') ? QString(folder + u'/' + name) : QFileInfo(folder + u'/' + name).canonicalFilePath();
    QFile file(path);
    return path.startsWith(root + u'/') && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isRemote(const QString &address)
{
    static const QRegularExpression scheme(u"^([a-zA-Z][a-zA-Z0-9+.-]*:|//)"_s);
    return scheme.match(address).hasMatch();
}

} // namespace

QByteArray mediaType(const QString &fileName)
{
    static const QHash<QString, QByteArray> types = {
        {u"png"_s, "image/png"},   {u"jpg"_s, "image/jpeg"},  {u"jpeg"_s, "image/jpeg"},     {u"gif"_s, "image/gif"},
        {u"webp"_s, "image/webp"}, {u"avif"_s, "image/avif"}, {u"svg"_s, "image/svg+xml"},   {u"ico"_s, "image/x-icon"},
        {u"bmp"_s, "image/bmp"},   {u"apng"_s, "image/apng"}, {u"woff2"_s, "font/woff2"},    {u"woff"_s, "font/woff"},
        {u"ttf"_s, "font/ttf"},    {u"otf"_s, "font/otf"},    {u"mp4"_s, "video/mp4"},       {u"webm"_s, "video/webm"},
        {u"ogv"_s, "video/ogg"},   {u"mp3"_s, "audio/mpeg"},  {u"ogg"_s, "audio/ogg"},       {u"oga"_s, "audio/ogg"},
        {u"opus"_s, "audio/ogg"},  {u"wav"_s, "audio/wav"},   {u"m4a"_s, "audio/mp4"},       {u"flac"_s, "audio/flac"},
        {u"css"_s, "text/css"},    {u"vtt"_s, "text/vtt"},    {u"pdf"_s, "application/pdf"},
    };
    return types.value(QFileInfo(fileName).suffix().toLower(), "application/octet-stream");
}

std::expected<QByteArray, PageThemeError> withFilesInside(const QByteArray &css, const QString &folder)
{
    static const QRegularExpression named(uR"-(/\*.*?\*/|@import\b[^;]*|url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\))-"_s,
                                          QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    const QString file = folder + u"/style.css"_s;
    const QString text = QString::fromUtf8(css);
    QString result;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : named.globalMatch(text)) {
        const QString whole = match.captured();
        const QString address = match.captured(1) + match.captured(2) + match.captured(3);
        if (whole.startsWith(u"/*"_s) || address.startsWith(u'#') || address.startsWith(u"data:"_s, Qt::CaseInsensitive)) {
            continue;
        }
        const int line = int(QStringView(text).first(match.capturedStart()).count(u'\n'));
        if (whole.startsWith(u'@') || isRemote(address)) {
            return refusal(PageThemeError::Kind::RemoteFile, file, whole.startsWith(u'@') ? whole : address, line);
        }
        const QString name = QUrl::fromPercentEncoding(address.section(u'#', 0, 0).section(u'?', 0, 0).toUtf8());
        const QByteArray bytes = bytesInside(folder, name);
        if (bytes.isNull()) {
            return refusal(PageThemeError::Kind::MissingFile, file, address, line);
        }
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        result += u"url(\"data:%1;base64,%2\")"_s.arg(QString::fromLatin1(mediaType(name)), QString::fromLatin1(bytes.toBase64()));
        done = match.capturedEnd();
    }
    return (result + QStringView(text).sliced(done)).toUtf8().replace("</", "<\\/"); // the sheet stands in a <style>
}

} // namespace galley::post
