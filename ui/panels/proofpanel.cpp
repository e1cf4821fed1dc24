// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/proofpanel.h"

#include "checks/rules.h"
#include "panels/linkbar.h"
#include "panels/proofdelegate.h"
#include "panels/proofmodel.h"
#include "panels/rows.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

} // namespace

ProofPanel::ProofPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProofModel(this))
    , m_delegate(new ProofDelegate(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(tr("Nothing to mend."), this))
    , m_foot(new QWidget(this))
    , m_reason(new QLabel(m_foot))
    , m_fix(new QPushButton(m_foot))
    , m_word(new QPushButton(tr("Suggestions…"), m_foot))
    , m_silence(new QPushButton(tr("Silence in this post"), m_foot))
    , m_remark(new QLabel(this))
    , m_links(new LinkBar(this))
{
    setUpRows(*m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Proof"));
    layOut();
    setFocusProxy(m_list);
    const auto choose = [this](const QModelIndex &index) {
        if (const checks::Finding *finding = m_model->finding(index)) {
            Q_EMIT chosen(*finding);
        }
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProofPanel::explain);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProofPanel::explain);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const checks::Finding *finding = current()) {
            Q_EMIT fixWanted(*finding);
        }
    });
    connect(m_silence, &QPushButton::clicked, this, [this] {
        if (const checks::Finding *finding = current()) {
            Q_EMIT silenceWanted(*finding);
        }
    });
    connect(m_word, &QPushButton::clicked, this, [this] {
        if (const checks::Finding *finding = current()) {
            Q_EMIT wordMenuWanted(*finding, m_word->mapToGlobal(QPoint(0, m_word->height())));
        }
    });
    explain();
    update();
}

void ProofPanel::layOut()
{
    m_empty->setContentsMargins(rows::inset, rows::inset, rows::inset, rows::inset);
    m_empty->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(rows::inset, rows::inset, rows::inset, 0);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_silence->setToolTip(tr("Adds a comment to the end of the post that turns this rule off for it"));
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(rows::inset, rows::inset, rows::inset, 0);
    foot->setSpacing(rows::margin);
    foot->addWidget(m_reason);
    foot->addWidget(m_fix);
    foot->addWidget(m_word);
    foot->addWidget(m_silence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(rows::margin, 0, rows::margin, rows::margin);
    layout->setSpacing(0);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    layout->addStretch(0);
    layout->addWidget(m_remark);
    layout->addWidget(m_links);
}

void ProofPanel::setPalette(const Palette &palette)
{
    m_delegate->setColours(palette);
    m_list->viewport()->update();
}

void ProofPanel::setProof(const std::shared_ptr<const Proof> &proof)
{
    m_next = proof;
    if (isVisible()) {
        update();
    }
}

void ProofPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
}

void ProofPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->doItemsLayout(); // the rows' heights depend on the width
}

void ProofPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_silence->isVisible()) {
        Q_EMIT silenceWanted(*current());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ProofPanel::takeFirst()
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->finding(m_model->index(i))) {
            m_list->setCurrentIndex(m_model->index(i));
            break;
        }
    }
    m_list->setFocus(Qt::ShortcutFocusReason);
}

const checks::Finding *ProofPanel::current() const
{
    return m_model->finding(m_list->currentIndex());
}

void ProofPanel::update()
{
    if (m_next) {
        const checks::Finding *before = current();
        const QLatin1StringView rule = before ? before->rule : QLatin1StringView();
        const QString message = before ? before->message : QString();
        const int row = m_list->currentIndex().row();
        m_model->setProof(std::exchange(m_next, nullptr));
        keepCurrent(rule, message, row);
    }
    const QString remark = m_model->proof() ? m_model->proof()->remark : QString();
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    explain();
    m_links->setHasLinks(m_model->proof() && !m_model->proof()->links.isEmpty());
}

/// What was chosen stays chosen while it is there; where it went, so does the choice, or the keyboard would start from the top.
void ProofPanel::keepCurrent(QLatin1StringView rule, const QString &message, int row)
{
    if (row < 0 || m_list->currentIndex().isValid()) {
        return;
    }
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const checks::Finding *finding = m_model->finding(m_model->index(i));
        if (finding && finding->rule == rule && finding->message == message) {
            m_list->setCurrentIndex(m_model->index(i));
            return;
        }
    }
    for (int i = std::min(row, m_model->rowCount() - 1); i >= 0 && m_list->hasFocus(); --i) {
        if (m_model->finding(m_model->index(i))) {
            m_list->setCurrentIndex(m_model->index(i));
            return;
        }
    }
}

void ProofPanel::explain()
{
    const checks::Finding *finding = current();
    m_foot->setVisible(finding != nullptr);
    if (!finding) {
        return;
    }
    const checks::Rule *rule = checks::ruleByName(QByteArrayView(finding->rule));
    m_reason->setText(rule ? tr("%1: %2", "name of a rule, what it looks for").arg(QString(finding->rule), checks::tr(rule->sentence))
                           : tr("Mend it and export again, or leave it out of the post."));
    m_silence->setVisible(rule != nullptr);
    m_word->setVisible(rule == &checks::unknownWord);
    m_fix->setVisible(finding->fix.has_value());
    m_fix->setText(finding->fix ? QString(finding->fix->title).replace(u'&', u"&&"_s) : QString());
}

} // namespace galley
