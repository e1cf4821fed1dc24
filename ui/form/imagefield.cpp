// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/imagefield.h"

#include "site/fileaddress.h"
#include "site/resolve.h"

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

void ImageField::setPlace(const QString &post, const std::shared_ptr<const SiteFacts> &facts)
{
    if (m_post != post || m_facts != facts) {
        m_post = post;
        m_facts = facts;
        m_shown.clear();
        showPicture();
    }
}

QString ImageField::folder() const
{
    const QString &beside = m_shown.isEmpty() ? m_post : m_shown;
    return beside.isEmpty() ? QString() : QFileInfo(beside).absolutePath();
}

void ImageField::choose(const QString &path)
{
    offer(m_post.isEmpty() ? path : site::addressOfFile(m_facts->site, m_post, path, site::AddressIn::FrontMatter));
}

void ImageField::showValue()
{
    LineField::showValue();
    showPicture();
}

QString ImageField::fileOf(const QString &address) const
{
    return address.isEmpty() || m_post.isEmpty() ? QString() : site::imageFile(m_facts->site, m_post, address.toUtf8());
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
