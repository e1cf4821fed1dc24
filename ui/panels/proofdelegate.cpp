// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/proofdelegate.h"

#include "checks/finding.h"
#include "panels/proofmodel.h"
#include "panels/rows.h"

#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace galley
{

namespace
{

constexpr int gutter = 16; // for the dot
constexpr qreal dot = 8;
constexpr int mostLines = 4;

/// A text broken into the lines of that width, the last one cut short where there are too many.
QStringList brokenInto(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        if (lines.size() + 1 == mostLines) {
            lines += QFontMetrics(font).elidedText(text.sliced(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines += text.sliced(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

int wordsWidth(int rowWidth)
{
    return rowWidth - 2 * rows::inset - gutter;
}

} // namespace

void ProofDelegate::setColours(const Palette &palette)
{
    m_error = palette[u"error"];
    m_warning = palette[u"warning"];
    m_note = palette[u"muted"];
}

QSize ProofDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.lineSpacing();
    if (index.data(ProofModel::HeadingRole).toBool()) {
        return {100, line + 2 * rows::room + 4};
    }
    const auto *list = qobject_cast<const QListView *>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    const qsizetype lines = brokenInto(index.data().toString(), option.font, wordsWidth(width)).size();
    return {100, int(lines + 1) * line + 2 * rows::room};
}

void ProofDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(m_note);
    painter->drawText(option.rect.adjusted(rows::inset, 4, -rows::inset, 0),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeading)) | Qt::AlignVCenter, index.data().toString());
}

void ProofDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(ProofModel::HeadingRole).toBool()) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    drawRowGround(painter, option);
    const auto severity = checks::Severity(index.data(ProofModel::SeverityRole).toInt());
    const QColor colour = severity == checks::Severity::Error ? m_error : severity == checks::Severity::Warning ? m_warning : m_note;
    const int lineHeight = option.fontMetrics.lineSpacing();
    const QRect inner = option.rect.adjusted(rows::inset, rows::room, -rows::inset, -rows::room);
    const QRect mark = QStyle::visualRect(option.direction, option.rect, QRect(inner.left(), inner.top(), gutter, lineHeight));
    const QRectF place(mark.center().x() + 0.5 - (gutter + dot) / 4, mark.center().y() + 0.5 - dot / 2, dot, dot);
    painter->setPen(severity == checks::Severity::Note ? QPen(colour, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(severity == checks::Severity::Note ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter->drawEllipse(place);

    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading)) | Qt::AlignVCenter;
    QRect words = QStyle::visualRect(option.direction, option.rect, inner.adjusted(gutter, 0, 0, 0));
    words.setHeight(lineHeight);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(option.font);
    for (const QString &line : brokenInto(index.data().toString(), option.font, words.width())) {
        painter->drawText(words, alignment, line);
        words.translate(0, lineHeight);
    }
    painter->setPen(m_note);
    const QString line = tr("Line %1").arg(QLocale().toString(index.data(ProofModel::LineRole).toInt() + 1));
    painter->drawText(words, alignment, index.data(ProofModel::FixableRole).toBool() ? tr("%1 · can be mended here").arg(line) : line);
    painter->restore();
}

} // namespace galley
