// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/exportdialog.h"

#include "export/pagefile.h"
#include "post/pagetheme.h"
#include "sitestyle/sitestyle.h"
#include "text/textfile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

using exporting::Kind;

namespace
{

struct KindText {
    Kind kind;
    const char *name;
    const char *about;
};

constexpr KindText kindTexts[] = {
    {Kind::Page, QT_TRANSLATE_NOOP("galley::ExportDialog", "Web page"),
     QT_TRANSLATE_NOOP("galley::ExportDialog", "One HTML file. Pictures stay where they are.")},
    {Kind::Folder, QT_TRANSLATE_NOOP("galley::ExportDialog", "Web page with its files"),
     QT_TRANSLATE_NOOP("galley::ExportDialog", "An HTML file with its style sheet and pictures beside it.")},
    {Kind::OneFile, QT_TRANSLATE_NOOP("galley::ExportDialog", "Single file"),
     QT_TRANSLATE_NOOP("galley::ExportDialog", "One HTML file with pictures and fonts in it, to mail or to keep.")},
    {Kind::Fragment, QT_TRANSLATE_NOOP("galley::ExportDialog", "HTML fragment"),
     QT_TRANSLATE_NOOP("galley::ExportDialog", "The text alone, to put into another page.")},
    {Kind::Pdf, QT_TRANSLATE_NOOP("galley::ExportDialog", "PDF"),
     QT_TRANSLATE_NOOP("galley::ExportDialog", "For paper, with bookmarks, page numbers and links.")},
    {Kind::Epub, QT_TRANSLATE_NOOP("galley::ExportDialog", "EPUB book"),
     QT_TRANSLATE_NOOP("galley::ExportDialog", "For readers of books, with its pictures in it.")},
};

Kind kindOf(const QComboBox *box)
{
    return static_cast<Kind>(box->currentData().toInt());
}

} // namespace

ExportDialog::ExportDialog(const ExportProposal &proposal, QWidget *parent)
    : QDialog(parent)
    , m_proposal(proposal)
    , m_kind(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_margin(new QDoubleSpinBox(this))
    , m_numbered(new QCheckBox(tr("&Number the pages"), this))
    , m_fetches(new QCheckBox(tr("&Take pictures from the web along"), this))
    , m_servers(new QLabel(this))
    , m_path(new QLineEdit(proposal.choice.path, this))
    , m_about(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_notice(new QLabel(this))
{
    setObjectName(u"export"_s);
    setWindowTitle(tr("Export"));
    setWindowModality(Qt::WindowModal);
    for (const KindText &kind : kindTexts) {
        m_kind->addItem(tr(kind.name), int(kind.kind));
    }
    m_kind->setCurrentIndex(m_kind->findData(int(proposal.choice.kind)));
    fillThemes();
    m_paper->addItems(exporting::paperSizes());
    m_paper->setCurrentText(proposal.choice.paper.size);
    m_margin->setRange(0, 60);
    m_margin->setDecimals(0);
    m_margin->setSuffix(tr(" mm"));
    m_margin->setValue(proposal.choice.paper.margin);
    m_numbered->setChecked(proposal.choice.paper.numbered);
    m_fetches->setChecked(proposal.choice.fetches);
    m_servers->setText(serversSentence());
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::takeKind);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &ExportDialog::tryTheme);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::takePath);
    takeKind();
    takePath();
}

void ExportDialog::fillThemes()
{
    for (const QString &name : post::ownPageThemes() + post::userPageThemes()) {
        if (m_theme->findData(name) < 0) {
            const auto theme = post::pageTheme(name);
            m_theme->addItem(theme ? theme->title : name, name);
        }
    }
    if (m_proposal.isInSite) {
        m_theme->addItem(tr("As on the site"), QString::fromLatin1(sitestyle::themeName));
    }
    if (m_theme->findData(m_proposal.choice.theme) < 0) { // a folder that the site names
        m_theme->addItem(QFileInfo(m_proposal.choice.theme).fileName(), m_proposal.choice.theme);
    }
    m_usable = m_theme->findData(m_proposal.choice.theme);
    m_theme->setCurrentIndex(m_usable);
}

void ExportDialog::tryTheme()
{
    const int row = m_theme->currentIndex();
    m_proposal.tryTheme(m_theme->itemData(row).toString(), [dialog = QPointer(this), row](const QString &problem) {
        if (!dialog || row != dialog->m_theme->currentIndex()) {
            return; // another one was chosen meanwhile
        }
        dialog->m_problem->setText(problem);
        dialog->m_problem->setVisible(!problem.isEmpty());
        if (problem.isEmpty()) {
            dialog->m_usable = row;
        } else {
            const QSignalBlocker quiet(dialog->m_theme);
            dialog->m_theme->setCurrentIndex(dialog->m_usable);
        }
    });
}

/// "3 pictures are asked for from a.example and b.example."
QString ExportDialog::serversSentence() const
{
    constexpr qsizetype mostNamed = 3;
    QStringList hosts;
    for (const QByteArray &address : m_proposal.remote) {
        const QUrl url = QUrl::fromEncoded(address.startsWith("//") ? "https:" + address : address);
        if (!hosts.contains(url.host())) {
            hosts.append(url.host());
        }
    }
    const int others = int(std::max<qsizetype>(hosts.size() - mostNamed, 0));
    const QString named = others > 0
                              ? tr("%1 and %Ln other server(s)", "names of servers", others).arg(hosts.first(mostNamed).join(u", "_s))
                              : QLocale().createSeparatedList(hosts);
    return tr("%Ln picture(s) will be asked for from %1.", nullptr, int(m_proposal.remote.size())).arg(named);
}

void ExportDialog::layOut()
{
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setWordWrap(true);
    m_servers->setWordWrap(true);
    m_servers->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setWordWrap(true);
    m_path->setMinimumWidth(360);
    auto *where = new QHBoxLayout;
    auto *browseButton = new QPushButton(tr("&Browse…"), this);
    where->addWidget(m_path, 1);
    where->addWidget(browseButton);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);

    auto *form = new QFormLayout;
    form->addRow(tr("&Make:"), m_kind);
    form->addRow(QString(), m_about);
    form->addRow(tr("&Look:"), m_theme);
    form->addRow(QString(), m_problem);
    m_problem->hide();
    form->addRow(tr("&Paper:"), m_paper);
    form->addRow(tr("Mar&gins:"), m_margin);
    form->addRow(QString(), m_numbered);
    form->addRow(QString(), m_fetches);
    form->addRow(QString(), m_servers);
    form->setRowVisible(m_fetches, !m_proposal.remote.isEmpty());
    form->setRowVisible(m_servers, !m_proposal.remote.isEmpty());
    auto *whereLabel = new QLabel(tr("&File:"), this);
    whereLabel->setBuddy(m_path);
    form->addRow(whereLabel, where);
    form->addRow(QString(), m_notice);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(u"export"_s);
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addLayout(form);
    if (m_proposal.problems > 0) {
        auto *problems = new QLabel(
            tr("%Ln thing(s) in the post will be missing in the export; they are listed afterwards.", nullptr, m_proposal.problems), this);
        problems->setWordWrap(true);
        layout->addWidget(problems);
    }
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void ExportDialog::takeKind()
{
    const Kind kind = kindOf(m_kind);
    const auto *text = std::ranges::find(kindTexts, kind, &KindText::kind);
    m_about->setText(tr(text->about));
    m_theme->setEnabled(kind != Kind::Fragment);
    m_fetches->setEnabled(kind != Kind::Page && kind != Kind::Fragment);
    m_servers->setEnabled(m_fetches->isEnabled());
    for (QWidget *widget : {static_cast<QWidget *>(m_paper), static_cast<QWidget *>(m_margin), static_cast<QWidget *>(m_numbered)}) {
        widget->setEnabled(kind == Kind::Pdf);
    }
    const QString path = m_path->text();
    const QString ending = QString::fromLatin1(exporting::endingOf(kind));
    const QFileInfo file(path);
    if (!path.isEmpty() && !path.endsWith(ending) && !(ending == u".html"_s && file.suffix() == u"htm"_s)) {
        m_path->setText(file.path() + u'/' + file.completeBaseName() + ending);
    }
}

void ExportDialog::takePath()
{
    const QFileInfo file(m_path->text());
    m_export->setEnabled(!m_path->text().isEmpty() && file.isAbsolute() && !file.isDir());
    if (!file.exists() || file.isDir()) {
        m_notice->setText(file.dir().exists() ? QString() : tr("This folder does not exist."));
        return;
    }
    const auto old = text::readFile(m_path->text());
    const bool own = old && exporting::isOwnExport(old->bytes);
    m_notice->setText(own ? tr("The earlier export will be replaced.")
                          : tr("A file that Galley did not make has this name and will be replaced."));
}

void ExportDialog::browse()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export to"), m_path->text(), {}, nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        m_path->setText(path);
        takeKind();
    }
}

ExportChoice ExportDialog::choice() const
{
    return {.kind = kindOf(m_kind),
            .theme = m_theme->currentData().toString(),
            .paper = {.size = m_paper->currentText(), .margin = m_margin->value(), .numbered = m_numbered->isChecked()},
            .fetches = m_fetches->isChecked(),
            .path = m_path->text()};
}

} // namespace galley
