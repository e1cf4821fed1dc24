// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace galley
{
class MainWindow;

/// `--picture`: waits until the preview shows the post, saves a picture of the whole window and ends the program: with 0, or with 1
/// and a sentence on stderr when that takes more than 30 seconds or the file cannot be written.
class Picture final : public QObject
{
    Q_OBJECT
public:
    Picture(MainWindow &window, const QString &file);

private:
    void take();
    void fail(const QString &why);

    MainWindow &m_window;
    QString m_file;
};

} // namespace galley
