// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/frontmattertext.h"

#include "editor/frontmatterlines.h"
#include "form/rows.h"
#include "frontmatter/printing.h"
#include "text/textfile.h"
#include "text/utf8.h"

#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace galley
{

using frontmatter::Dialect;
using frontmatter::FrontMatter;
using frontmatter::Refusal;

/// The block with the start of the line below it; empty where there is no block, or one that is too large.
QByteArray FrontMatterText::head() const
{
    constexpr int enough = 200; // characters of the body's first line
    const int lines = m_document ? frontMatterLines(*m_document) : 0;
    QString text;
    QTextBlock block = m_document ? m_document->begin() : QTextBlock();
    for (int line = 0; line < lines && block.isValid(); ++line, block = block.next()) {
        text += block.text() + (block.next().isValid() ? u"\n"_s : QString());
    }
    if (lines > 0 && block.isValid()) {
        text += block.text().first(std::min<qsizetype>(block.text().size(), enough)) + (block.next().isValid() ? u"\n"_s : QString());
    }
    return text::toUtf8(text);
}

void FrontMatterText::apply(const QByteArray &head, const frontmatter::Edit &edit, Step step)
{
    const qsizetype start = text::utf16Length(QByteArrayView(head).first(edit.range.offset));
    const qsizetype length = text::utf16Length(QByteArrayView(head).sliced(edit.range.offset, edit.range.length));
    QTextCursor cursor(m_document);
    if (step == Step::Same && m_revision == m_document->revision()) {
        cursor.joinPreviousEditBlock();
    } else {
        cursor.beginEditBlock();
    }
    cursor.setPosition(int(start));
    cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
    cursor.insertText(QString::fromUtf8(edit.replacement));
    cursor.endEditBlock();
    m_revision = m_document->revision();
}

FrontMatterText::Done FrontMatterText::set(const QStringList &path, const frontmatter::Value &value, Step step)
{
    const QByteArray text = head();
    const FrontMatter frontMatter = frontmatter::read(text);
    const frontmatter::Field *field = fieldAt(frontMatter, path);
    if (!field) {
        return std::unexpected(Refusal::Broken);
    }
    const auto edit = frontmatter::setValue(text, frontMatter, *field, value);
    if (!edit) {
        return std::unexpected(edit.error());
    }
    if (frontmatter::applied(text, *edit) == text) {
        return {};
    }
    apply(text, *edit, step);
    return {};
}

FrontMatterText::Done FrontMatterText::add(const QString &key, const frontmatter::Value &value)
{
    const QByteArray text = head();
    const auto edit = frontmatter::addField(text, frontmatter::read(text), key, value);
    if (!edit) {
        return std::unexpected(edit.error());
    }
    apply(text, *edit, Step::New);
    return {};
}

FrontMatterText::Done FrontMatterText::remove(const QStringList &path)
{
    const QByteArray text = head();
    const FrontMatter frontMatter = frontmatter::read(text);
    const frontmatter::Field *field = fieldAt(frontMatter, path);
    if (!field) {
        return std::unexpected(Refusal::Broken);
    }
    const auto edit = frontmatter::removeField(text, frontMatter, *field);
    if (!edit) {
        return std::unexpected(edit.error());
    }
    apply(text, *edit, Step::New);
    return {};
}

std::expected<frontmatter::Conversion, Refusal> FrontMatterText::conversion(Dialect to) const
{
    const QByteArray text = head();
    return frontmatter::convert(text, frontmatter::read(text), to);
}

FrontMatterText::Done FrontMatterText::convert(Dialect to)
{
    const auto conversion = this->conversion(to);
    if (!conversion) {
        return std::unexpected(conversion.error());
    }
    apply(head(), conversion->edit, Step::New);
    return {};
}

void FrontMatterText::start(Dialect dialect, const QString &title, const QString &date)
{
    const bool isPelican = dialect == Dialect::KeyValue;
    std::vector<frontmatter::Field> fields(2);
    fields[0].key = isPelican ? u"Title"_s : u"title"_s;
    fields[0].text = title;
    fields[1].key = isPelican ? u"Date"_s : u"date"_s;
    fields[1].type = dialect == Dialect::Json ? frontmatter::Field::Type::Text : frontmatter::Field::Type::Date;
    fields[1].text = date;
    const auto block = frontmatter::printed(fields, dialect, "\n");
    if (m_document && block) {
        apply({}, {{}, *block + '\n'}, Step::New);
    }
}

} // namespace galley
