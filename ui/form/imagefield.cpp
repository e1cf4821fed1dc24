// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/imagefield.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr QSize viewSize(56, 28);
constexpr qint64 largest = 40'000'000; // pixels that are decoded for a small view

QImage smallView(const QString &path, qreal ratio)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > largest) {
        return {};
    }
    reader.setScaledSize(size.scaled(viewSize * ratio, Qt::KeepAspectRatio));
    QImage image = reader.read();
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace

ImageField::ImageField(QWidget *parent)
    : LineField(frontmatter::Field::Type::Text, parent)
    , m_picture(new QLabel(this))
{
    m_picture->setObjectName(u"thumbnail"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->hide();
    box().insertWidget(0, m_picture);
    QToolButton *button = addButton(u"folder-open"_s, tr("Choose a picture"));
    button->setObjectName(u"chooseImage"_s);
    connect(button, &QToolButton::clicked, this, &ImageField::fileWanted);
    connect(&line(), &QLineEdit::textChanged, this, &ImageField::showPicture);
}

void ImageField::setFolders(const QString &folder, const QString &siteRoot)
{
    if (m_folder != folder || m_siteRoot != siteRoot) {
        m_folder = folder;
        m_siteRoot = siteRoot;
        m_shown.clear();
        showPicture();
    }
}

void ImageField::choose(const QString &path)
{
    const bool isBelowRoot = !m_siteRoot.isEmpty() && path.startsWith(m_siteRoot + u'/');
    const QString relative = m_folder.isEmpty() ? path : QDir(m_folder).relativeFilePath(path);
    offer(isBelowRoot && relative.startsWith("../"_L1) ? path.sliced(m_siteRoot.size()) : relative);
}

void ImageField::showValue()
{
    LineField::showValue();
    showPicture();
}

QString ImageField::fileOf(const QString &address) const
{
    if (address.isEmpty() || address.contains("://"_L1) || m_folder.isEmpty()) {
        return {};
    }
    const QString root = m_siteRoot.isEmpty() ? m_folder : m_siteRoot;
    const QString path = address.startsWith(u'/') ? root + address : QDir(m_folder).filePath(address);
    const QFileInfo file(path);
    return file.isFile() ? file.canonicalFilePath() : QString();
}

void ImageField::showPicture()
{
    const QString file = fileOf(line().text());
    if (file == m_shown) {
        return;
    }
    m_shown = file;
    m_picture->hide();
    if (file.isEmpty()) {
        return;
    }
    auto *watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher, file] {
        watcher->deleteLater();
        if (file == m_shown && !watcher->result().isNull()) {
            m_picture->setPixmap(QPixmap::fromImage(watcher->result()));
            m_picture->show();
        }
    });
    watcher->setFuture(QtConcurrent::run(smallView, file, devicePixelRatioF()));
}

} // namespace galley
