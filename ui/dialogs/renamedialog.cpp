// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/renamedialog.h"

#include "settings/icons.h"
#include "site/folder.h"
#include "window/sentences.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

QString legible(const QByteArray &address)
{
    return QString::fromUtf8(address);
}

} // namespace

RenameDialog::RenameDialog(const RenameQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_reading(std::make_shared<site::Reading>())
    , m_name(new QLineEdit(this))
    , m_summary(new QLabel(this))
    , m_steps(new QListWidget(this))
    , m_planner([this](const Job &, const std::expected<renaming::Plan, renaming::Problem> &plan) { take(plan); })
{
    setObjectName(u"rename"_s);
    setWindowTitle(tr("Rename post"));
    setWindowModality(Qt::WindowModal);
    layOut();
    const QString now = site::filesOf(question.list->site(), question.post).name;
    m_name->setText(question.proposal.isEmpty() ? now : question.proposal);
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, &RenameDialog::propose);
    propose();
}

RenameDialog::~RenameDialog()
{
    m_reading->cancelled = true;
}

void RenameDialog::layOut()
{
    constexpr int width = 640;
    constexpr int height = 420;
    m_name->setAccessibleName(tr("New name"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setAccessibleName(tr("What will be done"));
    m_steps->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_rename = buttons->addButton(tr("&Rename"), QDialogButtonBox::AcceptRole);
    m_rename->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RenameDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_steps, 1);
    layout->addWidget(buttons);
    resize(width, height);
}

QString RenameDialog::shown(const QString &path) const
{
    const QString &root = m_question.list->site().root;
    return QString::fromUtf8(text::toUtf8(site::isBelow(path, root) ? site::relativeTo(path, root) : path));
}

void RenameDialog::propose()
{
    m_reading->cancelled = true;
    m_reading = std::make_shared<site::Reading>();
    m_rename->setEnabled(false);
    m_steps->clear();
    m_summary->setText(tr("Looking for links to the post…"));
    m_planner.start({.question = m_question, .name = m_name->text().trimmed(), .reading = m_reading});
}

void RenameDialog::take(const std::expected<renaming::Plan, renaming::Problem> &plan)
{
    m_rename->setEnabled(plan.has_value());
    if (plan) {
        m_plan = *plan;
        showPlan();
    } else {
        m_summary->setText(renamingProblem(plan.error()));
    }
}

void RenameDialog::showPlan()
{
    int links = 0;
    for (const renaming::Move &move : m_plan.moved.moves()) {
        new QListWidgetItem(lineIcon(u"file-output"_s), tr("%1 becomes %2").arg(shown(move.from), shown(move.to)), m_steps);
    }
    for (const renaming::FileEdits &file : m_plan.files) {
        for (const renaming::FileEdits::Line &line : file.lines) {
            const QString place = tr("%1, line %L2", "a file").arg(shown(file.path)).arg(line.line + 1);
            const QString change = tr("%1: %2 becomes %3", "a place in a file").arg(place, legible(line.before), legible(line.after));
            new QListWidgetItem(lineIcon(u"link"_s), change, m_steps);
            ++links;
        }
    }
    for (const renaming::Lost &lost : m_plan.lost) {
        const QString place = tr("%1, line %L2", "a file").arg(shown(lost.path)).arg(lost.line + 1);
        const QString words = tr("%1: %2 stays, and leads nowhere afterwards").arg(place, legible(lost.address));
        new QListWidgetItem(lineIcon(u"triangle-alert"_s), words, m_steps);
    }
    QStringList sentences;
    if (links > 0) {
        sentences += tr("%Ln link(s) in %1 follow.", nullptr, links).arg(tr("%Ln file(s)", nullptr, int(m_plan.files.size())));
    }
    if (!m_plan.lost.empty()) {
        sentences += tr("%Ln link(s) cannot be changed with certainty.", nullptr, int(m_plan.lost.size()));
    }
    m_summary->setText(sentences.isEmpty() ? tr("No other post leads to it.") : sentences.join(u' '));
}

} // namespace galley
