// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/frontmattertext.h"
#include "form/rows.h"
#include "form/sitefacts.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QMenu;
class QScrollArea;
class QVBoxLayout;

namespace galley
{
class ConversionPanel;
class FieldEditor;
class ImageField;
class FormHeader;
class FormRowWidget;

/// The post's front matter as fields, above the editor; folded, one line with title and date. It shows what the worker read of the text and
/// parses nothing while one types; a change in it is one step to undo that replaces the value in the text and nothing else.
class Form final : public QWidget
{
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);

    void setDocument(QTextDocument *document);
    /// What was read of the text; `isCurrent`: of the text as it is now. `problem`: what is wrong with it, empty for nothing.
    void show(const frontmatter::FrontMatter &frontMatter, const QString &problem, bool isCurrent);
    using QWidget::show;
    void setReadOnly(bool readOnly);
    /// Where the post is (empty: nowhere yet), and what the other posts of its site say.
    void setSite(const QString &post, const std::shared_ptr<const SiteFacts> &facts);
    /// Asks for a picture's file; starts in that folder. Empty: none.
    void setImagePrompt(const std::function<QString(const QString &folder)> &prompt) { m_askForImage = prompt; }

    /// As `setSite` told it.
    const site::Site &site() const { return m_facts->site; }
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// Unfolds the form and gives it the keyboard.
    void takeFocus();
    /// Shows what the front matter would be in another dialect.
    void startConversion();

Q_SIGNALS:
    void openChanged(bool open);
    /// The keyboard should go back to the text.
    void left();
    /// The user wants to see that place of the text, 0-based.
    void placeWanted(int line, int column);
    /// The post is a draft by its place, and is to be moved to the posts.
    void publishWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void showHeader();
    void showRows(bool isCurrent);
    FormRowWidget *makeRow(const FormRow &row);
    void dress(FieldEditor &editor) const;
    void apply(FieldEditor &editor, const frontmatter::Value &value);
    void remove(const QStringList &path);
    void fillMenu();
    void add(const NewField &field);
    void addNamed();
    void chooseImage(ImageField &image);
    QString draftFolder() const;
    QString publishedPlace() const;
    void showConversion(bool on);
    void focusWanted();
    void fitHeight();

    FrontMatterText m_text;
    frontmatter::FrontMatter m_frontMatter;
    QString m_problem;
    QString m_post;
    std::shared_ptr<const SiteFacts> m_facts = std::make_shared<SiteFacts>();
    std::function<QString(const QString &)> m_askForImage;
    FormHeader *m_header;
    QMenu *m_menu;
    QScrollArea *m_area;
    QWidget *m_body;
    QWidget *m_fields;
    QVBoxLayout *m_rowLayout;
    QLineEdit *m_newName;
    ConversionPanel *m_conversion;
    std::vector<FormRowWidget *> m_rows;
    FieldEditor *m_lastEdited = nullptr; ///< whose visit the last change belongs to; only compared
    QString m_wantedKey;                 ///< of the row that gets the keyboard once it is there
    bool m_isOpen = false;
    bool m_isReadOnly = false;
};

} // namespace galley
