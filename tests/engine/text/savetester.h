// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "child.h"
#include "faults.h"
#include "text/textfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <dirent.h>
#include <sys/stat.h>

namespace galley::text
{

inline QByteArray bytesOf(const QString &path)
{
    const auto file = readFile(path);
    return file ? file->bytes : QByteArray("<cannot be read>");
}

inline struct stat statOf(const QString &path)
{
    struct stat info = {};
    ::lstat(pathToBytes(path).constData(), &info);
    return info;
}

inline void makeLink(const char *to, const QString &path)
{
    QCOMPARE(::symlink(to, pathToBytes(path).constData()), 0);
}

/// Fails the test where a child's set-up worked and its result is another; skips it where it cannot be set up.
#define COMPARE_CODE(code, expected)                                                                                                       \
    do {                                                                                                                                   \
        const int codeIs = (code);                                                                                                         \
        if (codeIs == child::notPossibleHere)                                                                                              \
            QSKIP("this machine does not allow the set-up");                                                                               \
        QCOMPARE(codeIs, expected);                                                                                                        \
    } while (false)

/// What the tests of saving share: a folder for each test function.
class SaveTester : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        faults = {};
        ::umask(0022);
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0); // other users have tests here too
    }

protected:
    QString file(const char *name) const { return m_folder->path() + u'/' + QString::fromUtf8(name); }
    /// The names in the folder, sorted. Not by QDir, which does not see those that are not UTF-8.
    QStringList entries() const
    {
        QStringList names;
        DIR *const folder = ::opendir(QFile::encodeName(m_folder->path()).constData());
        if (!folder) {
            return names;
        }
        while (const dirent *const entry = ::readdir(folder)) {
            const QByteArray name(entry->d_name);
            if (name != "." && name != "..") {
                names << pathFromBytes(name);
            }
        }
        ::closedir(folder);
        names.sort();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace galley::text
