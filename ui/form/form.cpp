// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/form.h"

#include "form/chipsfield.h"
#include "form/conversionpanel.h"
#include "form/draftplacefield.h"
#include "form/formheader.h"
#include "form/formrowwidget.h"
#include "form/imagefield.h"
#include "form/linefield.h"
#include "form/words.h"
#include "post/language.h"
#include "renaming/publishing.h"
#include "settings/direction.h"
#include "site/folder.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley
{

using frontmatter::Dialect;
using frontmatter::Value;

namespace
{

constexpr double mostOfThePane = 0.45; // of its height: the text stays the larger part

} // namespace

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_header(new FormHeader(this))
    , m_menu(new QMenu(this))
    , m_area(new QScrollArea(this))
    , m_body(new QWidget)
    , m_fields(new QWidget(m_body))
    , m_rowLayout(new QVBoxLayout)
    , m_newName(new QLineEdit(m_body))
    , m_conversion(new ConversionPanel(m_text, m_body))
{
    setObjectName(u"form"_s);
    setAccessibleName(tr("Front matter"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    layOut();
    connect(m_header, &FormHeader::toggled, this, [this] { setOpen(!m_isOpen); });
    connect(m_header, &FormHeader::placeWanted, this, [this] {
        if (!m_frontMatter.errors.empty()) {
            Q_EMIT placeWanted(m_frontMatter.errors.front().line, m_frontMatter.errors.front().column);
        }
    });
    connect(m_menu, &QMenu::aboutToShow, this, &Form::fillMenu);
    connect(m_newName, &QLineEdit::returnPressed, this, &Form::addNamed);
    connect(m_conversion, &ConversionPanel::closed, this, [this] {
        showConversion(false);
        Q_EMIT left();
    });
    setOpen(false);
    showHeader();
}

void Form::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 1);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_area);
    m_header->menuButton().setMenu(m_menu);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(leadingMargins(*this, 36, 2, 8, 10));
    body->setSpacing(4);
    m_rowLayout->setSpacing(4);
    m_fields->setLayout(m_rowLayout);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    body->addWidget(m_fields);
    body->addWidget(m_newName);
    body->addWidget(m_conversion);
    m_newName->setObjectName(u"newField"_s);
    m_newName->setPlaceholderText(tr("Name of the new field"));
    m_newName->setAccessibleName(m_newName->placeholderText());
    m_newName->installEventFilter(this);
    m_newName->hide();
    m_conversion->hide();
    m_area->setWidget(m_body);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_body->installEventFilter(this);
}

void Form::setDocument(QTextDocument *document)
{
    m_text.setDocument(document);
    m_lastEdited = nullptr;
}

void Form::show(const frontmatter::FrontMatter &frontMatter, const QString &problem, bool isCurrent)
{
    const bool isSame = m_frontMatter == frontMatter && m_problem == problem;
    m_frontMatter = frontMatter;
    m_problem = problem;
    if (!isSame) {
        showHeader();
    }
    if (m_isOpen) {
        showRows(isCurrent);
        if (m_conversion->isVisible()) {
            m_conversion->setFrom(frontMatter.dialect);
        }
    }
}

void Form::showHeader()
{
    QStringList details;
    if (m_frontMatter.isDraft().value_or(false) || !draftFolder().isEmpty()) {
        details.append(tr("Draft"));
    }
    if (const auto date = m_frontMatter.date()) {
        details.append(post::readableDate(*date, QLocale().bcp47Name()));
    }
    m_header->setPost(m_frontMatter.title(), details.join(u" · "_s));
    m_header->setProblem(m_problem);
}

void Form::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_header->menuButton().setEnabled(!readOnly);
    for (FormRowWidget *row : m_rows) {
        row->setReadOnly(readOnly);
    }
}

void Form::setSite(const QString &post, const std::shared_ptr<const SiteFacts> &facts)
{
    m_post = post;
    m_facts = facts;
    showHeader();
    if (m_isOpen) {
        showRows(false);
    }
}

void Form::setOpen(bool open)
{
    const bool hadFocus = m_area->isAncestorOf(QApplication::focusWidget());
    m_isOpen = open;
    m_header->setOpen(open);
    if (open) {
        showRows(true);
    } else {
        showConversion(false);
        m_newName->hide();
    }
    m_area->setVisible(open);
    fitHeight();
    if (hadFocus && !open) {
        Q_EMIT left();
    }
    Q_EMIT openChanged(open);
}

void Form::takeFocus()
{
    setOpen(true);
    if (m_rows.empty()) {
        m_header->menuButton().setFocus(Qt::ShortcutFocusReason);
    } else {
        m_rows.front()->editor().setFocus(Qt::ShortcutFocusReason);
    }
}

void Form::startConversion()
{
    setOpen(true);
    m_conversion->setFrom(m_frontMatter.dialect);
    showConversion(true);
    m_conversion->setFocus(Qt::ShortcutFocusReason);
}

/// In place of the fields.
void Form::showConversion(bool on)
{
    m_fields->setVisible(!on);
    m_conversion->setVisible(on);
    fitHeight();
}

void Form::showRows(bool isCurrent)
{
    std::vector<FormRow> rows = formRows(m_frontMatter, m_facts->types);
    if (const QString folder = draftFolder(); !folder.isEmpty()) {
        addDraftPlace(rows, folder);
    }
    std::vector<FormRowWidget *> old = std::exchange(m_rows, {});
    for (const FormRow &row : rows) {
        const auto known = std::ranges::find_if(old, [&row](const FormRowWidget *w) { return w && w->editor().row().id() == row.id(); });
        FormRowWidget *widget = known == old.end() ? makeRow(row) : std::exchange(*known, nullptr);
        widget->setRow(row, isCurrent);
        dress(widget->editor());
        m_rows.push_back(widget);
    }
    for (FormRowWidget *gone : old) {
        if (gone) {
            gone->hide();
            gone->deleteLater();
        }
    }
    int width = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rowLayout->indexOf(m_rows[i]) != int(i)) {
            m_rowLayout->insertWidget(int(i), m_rows[i]);
        }
        m_rows[i]->show();
        width = std::max(width, m_rows[i]->labelWidth());
    }
    QWidget *before = &m_header->menuButton();
    for (FormRowWidget *row : m_rows) {
        row->setLabelWidth(width);
        setTabOrder(before, row->editor().focusProxy() ? row->editor().focusProxy() : &row->editor());
        before = row->editor().focusProxy() ? row->editor().focusProxy() : &row->editor();
    }
    focusWanted();
    fitHeight();
}

FormRowWidget *Form::makeRow(const FormRow &row)
{
    auto *widget = new FormRowWidget(row, m_fields);
    widget->setReadOnly(m_isReadOnly);
    FieldEditor *editor = &widget->editor();
    connect(editor, &FieldEditor::edited, this, [this, editor](const Value &value) { apply(*editor, value); });
    connect(editor, &FieldEditor::visitStarted, this, [this, editor, widget] {
        m_lastEdited = m_lastEdited == editor ? nullptr : m_lastEdited; // a new visit is a new step
        m_area->ensureWidgetVisible(widget, 0, 4);
    });
    connect(editor, &FieldEditor::left, this, &Form::left);
    connect(widget, &FormRowWidget::removeWanted, this, [this, editor] { remove(editor->row().path); });
    if (auto *place = qobject_cast<DraftPlaceField *>(editor)) {
        connect(place, &DraftPlaceField::publishWanted, this, &Form::publishWanted);
    }
    if (auto *image = qobject_cast<ImageField *>(editor)) {
        connect(image, &ImageField::fileWanted, this, [this, image] { chooseImage(*image); });
    }
    return widget;
}

/// What an editor knows besides its value.
void Form::dress(FieldEditor &editor) const
{
    using frontmatter::Meaning;
    const auto meaning = editor.row().meaning;
    const QStringList names = meaning == Meaning::Tags         ? m_facts->tags
                              : meaning == Meaning::Categories ? m_facts->categories
                              : meaning == Meaning::Authors    ? m_facts->authors
                                                               : QStringList();
    if (auto *slug = qobject_cast<SlugField *>(&editor)) {
        const bool isSite = m_facts->site.generator != site::Generator::None;
        const auto rule = isSite ? m_facts->site.slugRule : frontmatter::slugRuleOf(m_frontMatter.dialect);
        slug->setProposal(frontmatter::slugOf(m_frontMatter.title(), rule));
    } else if (auto *chips = qobject_cast<ChipsField *>(&editor)) {
        chips->setKnown(names);
    } else if (auto *image = qobject_cast<ImageField *>(&editor)) {
        image->setPlace(m_post, m_facts);
    } else if (auto *place = qobject_cast<DraftPlaceField *>(&editor)) {
        place->setTarget(publishedPlace());
    } else if (auto *line = qobject_cast<LineField *>(&editor)) {
        line->setKnown(names);
    }
}

/// The folder that makes the post a draft, from the site's; empty if none does.
QString Form::draftFolder() const
{
    const QString folder = m_facts->place.isEmpty() ? QString() : renaming::draftFolderOf(m_facts->site, m_facts->place);
    return folder.isEmpty() ? QString() : site::relativeTo(folder, m_facts->site.root);
}

/// Where the post would go from there, likewise.
QString Form::publishedPlace() const
{
    const QString place = renaming::publishedPlace(m_facts->site, m_facts->place, renaming::dayOf(m_frontMatter));
    return place.isEmpty() ? QString() : site::relativeTo(place, m_facts->site.root);
}

void Form::focusWanted()
{
    const auto wanted = std::ranges::find_if(m_rows, [this](const FormRowWidget *row) {
        return !m_wantedKey.isEmpty() && row->editor().row().field.key.compare(m_wantedKey, Qt::CaseInsensitive) == 0;
    });
    if (wanted != m_rows.end()) {
        m_wantedKey.clear();
        (*wanted)->editor().setFocus(Qt::OtherFocusReason);
    }
}

bool Form::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)) {
        fitHeight();
    }
    if (watched == m_newName && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_newName->hide();
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Form::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void Form::fitHeight()
{
    if (!m_isOpen || !parentWidget()) {
        return;
    }
    const int width = m_area->viewport()->width();
    QLayout *layout = m_body->layout();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    m_area->setFixedHeight(std::min(needed, int(parentWidget()->height() * mostOfThePane)));
}

void Form::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().mid());
}

} // namespace galley
