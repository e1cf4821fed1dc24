// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/form.h"

#include "form/fieldeditor.h"
#include "form/formheader.h"
#include "form/formrowwidget.h"
#include "form/imagefield.h"
#include "form/words.h"
#include "frontmatter/dates.h"
#include "frontmatter/scalars.h"

#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the reader does in the form becomes a change of the text.

namespace galley
{

using frontmatter::Dialect;
using frontmatter::Value;

namespace
{

QString valueText(const Value &value)
{
    return value.type == frontmatter::Field::Type::List && !value.items.isEmpty() ? value.items.join(u'\n') : value.text;
}

} // namespace

void Form::apply(FieldEditor &editor, const Value &value)
{
    using Type = frontmatter::Field::Type;
    if (m_isReadOnly) {
        return;
    }
    if (value.type == Type::Date && !value.text.isEmpty() && !frontmatter::parseDate(value.text)) {
        editor.setProblem(tr("Not a date yet: 2024-12-31, or 2024-12-31 18:30."));
        return;
    }
    if (value.type == Type::Number && frontmatter::typeOfScalar(value.text) != Type::Number) {
        editor.setProblem(tr("Not a number."));
        return;
    }
    const auto step = m_lastEdited == &editor ? FrontMatterText::Step::Same : FrontMatterText::Step::New;
    Value meant = value;
    const QString &old = editor.row().field.text;
    if (value.type == Type::Text && old.trimmed() == old) {
        meant.text = value.text.trimmed(); // a blank at the end is just typed between two words: not worth quotes
    }
    const auto done = m_text.set(editor.row().path, meant, step);
    if (!done) {
        editor.setProblem(refusalReason(done.error()));
        return;
    }
    m_lastEdited = &editor;
    editor.setAccepted(valueText(meant));
    editor.setProblem({});
}

void Form::remove(const QStringList &path)
{
    const auto focused = std::ranges::find_if(m_rows, [&path](const FormRowWidget *row) { return row->editor().row().path == path; });
    if (m_text.remove(path) && focused != m_rows.end() && (*focused)->editor().isVisited()) {
        const auto next = focused + 1 != m_rows.end() ? focused + 1 : focused;
        (next == focused ? static_cast<QWidget *>(&m_header->menuButton()) : &(*next)->editor())->setFocus(Qt::OtherFocusReason);
    }
}

void Form::fillMenu()
{
    m_menu->clear();
    if (m_frontMatter.dialect == Dialect::None) {
        for (const Dialect dialect : {Dialect::Yaml, Dialect::Toml, Dialect::Json, Dialect::KeyValue}) {
            m_menu->addAction(tr("Add front matter (%1)", "YAML, TOML …").arg(dialectName(dialect)), this, [this, dialect] {
                m_wantedKey = u"title"_s;
                setOpen(true);
                m_text.start(dialect, {}, QDate::currentDate().toString(Qt::ISODate));
            });
        }
        return;
    }
    const auto draftKey = m_facts->site.generator == site::Generator::Jekyll ? DraftKey::Published : DraftKey::Draft;
    for (const NewField &field : missingFields(m_frontMatter, m_facts->keys, m_facts->types, draftKey)) {
        m_menu->addAction(field.label, this, [this, field] { add(field); });
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Another field…"), this, [this] {
        setOpen(true);
        m_newName->show();
        fitHeight();
        m_newName->setFocus(Qt::OtherFocusReason);
    });
    m_menu->addAction(tr("Convert front matter…"), this, &Form::startConversion);
    for (QAction *action : m_menu->actions()) {
        action->setEnabled(m_frontMatter.isValid());
    }
}

void Form::add(const NewField &field)
{
    m_wantedKey = field.key;
    setOpen(true);
    if (!m_text.add(field.key, {field.type, field.text, {}})) {
        m_wantedKey.clear();
    }
}

void Form::addNamed()
{
    const QString key = m_newName->text().trimmed();
    if (key.isEmpty()) {
        return;
    }
    m_wantedKey = key;
    const auto done = m_text.add(key, {frontmatter::Field::Type::Text, {}, {}});
    m_newName->setToolTip(done ? QString() : refusalReason(done.error()));
    if (!done) {
        m_newName->setAccessibleDescription(refusalReason(done.error()));
        m_newName->selectAll();
        return;
    }
    m_newName->clear();
    m_newName->hide();
}

void Form::chooseImage(ImageField &image)
{
    const QString path = m_askForImage ? m_askForImage(image.folder()) : QString();
    if (!path.isEmpty()) {
        image.choose(path);
    }
}

} // namespace galley
