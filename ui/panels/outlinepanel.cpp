// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/outlinepanel.h"

#include "panels/outlinemodel.h"
#include "panels/rows.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace galley
{

namespace
{

constexpr int indent = 16;

class HeadingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        drawRowGround(painter, option);
        const int depth = index.data(OutlineModel::DepthRole).toInt();
        QRect words = option.rect.adjusted(rows::inset, 0, -rows::inset, 0);
        const int shift = std::min(depth * indent, words.width() / 2);
        words.adjust(option.direction == Qt::LeftToRight ? shift : 0, 0, option.direction == Qt::LeftToRight ? 0 : -shift, 0);
        QFont font = option.font;
        font.setBold(depth == 0);
        painter->save();
        painter->setFont(font);
        painter->setPen(option.palette.color(QPalette::Text));
        const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width());
        painter->drawText(words, int(QStyle::visualAlignment(option.direction, Qt::AlignLeading)) | Qt::AlignVCenter, text);
        painter->restore();
    }
};

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new OutlineModel(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(tr("The post has no headings yet."), this))
{
    setUpRows(*m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HeadingDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Outline"));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(rows::inset, rows::inset, rows::inset, rows::inset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(rows::margin, 0, rows::margin, rows::margin);
    layout->setSpacing(0);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);
    setFocusProxy(m_list);
    const auto choose = [this](const QModelIndex &index) { Q_EMIT lineChosen(index.data(OutlineModel::LineRole).toInt()); };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    update();
}

void OutlinePanel::setRendering(const std::shared_ptr<const post::Rendering> &rendering)
{
    m_rendering = rendering;
    if (isVisible()) {
        update();
    }
}

void OutlinePanel::setCursorLine(int line)
{
    m_line = line;
    if (isVisible()) {
        markCurrent();
    }
}

void OutlinePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
}

void OutlinePanel::update()
{
    if (m_rendering) {
        m_model->setEntries(post::outline(*std::exchange(m_rendering, nullptr)));
    }
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    markCurrent();
}

void OutlinePanel::markCurrent()
{
    if (m_list->hasFocus()) {
        return; // one goes through the list by keyboard
    }
    const QModelIndex index = m_model->index(m_model->rowOf(m_line));
    if (index != m_list->currentIndex()) {
        m_list->setCurrentIndex(index);
    }
}

} // namespace galley
