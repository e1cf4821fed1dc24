// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/proofing.h"

#include "checks/ignore.h"
#include "document/document.h"
#include "document/documenttext.h"
#include "document/enginechange.h"
#include "editor/editor.h"
#include "editor/underlines.h"
#include "panels/linkasker.h"
#include "panels/linkbar.h"
#include "panels/proofchecker.h"
#include "panels/proofpanel.h"
#include "panels/sidepanel.h"
#include "preview/previewview.h"
#include "settings/theme.h"
#include "window/actions.h"
#include "window/badge.h"
#include "window/findingmark.h"
#include "window/panes.h"
#include "window/sentences.h"
#include "window/spellinghelp.h"

#include <QGuiApplication>
#include <QTextBlock>
#include <QToolBar>

#include <utility>

namespace galley
{

namespace
{

Underlines::Kind kindOf(checks::Severity severity)
{
    return severity == checks::Severity::Error     ? Underlines::Kind::Error
           : severity == checks::Severity::Warning ? Underlines::Kind::Warning
                                                   : Underlines::Kind::Note;
}

/// Why spelling is not checked; empty where it is, or is not wanted.
QString remarkOn(const Spelled *spelled)
{
    if (!spelled || spelled->hasDictionary) {
        return {};
    }
    const QString language = languageName(spelled->language);
    const QString name =
        language == spelled->language ? language : Proofing::tr("%1 (%2)", "name of a language, its code").arg(language, spelled->language);
    return Proofing::tr("Spelling is not checked: no dictionary for %1 is installed.").arg(name);
}

} // namespace

Proofing::Proofing(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_checker(new ProofChecker(parts.sites, this))
    , m_asker(new LinkAsker(this))
    , m_panel(new ProofPanel)
    , m_badge(new Badge(parts.toolBar.widgetForAction(parts.actions[Command::ExportHtml])))
{
    parts.sidePanel.add(Settings::Panel::Proof, tr("Proof"), m_panel);
    connect(&parts.panes.preview(), &PreviewView::rendered, this,
            [this](const std::shared_ptr<const post::Rendering> &rendering, const QByteArray &text) {
                m_rendering = rendering;
                m_text = text;
                ask(std::exchange(m_isNew, false) ? When::Now : When::InPause);
            });
    // Files beside the post may have come or gone meanwhile.
    connect(&parts.document, &Document::pathChanged, this, &Proofing::check);
    connect(&parts.document, &Document::textDocumentChanged, this, [this] {
        m_isNew = true;
        setMissing({}, {});
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            check();
        }
    });
    connect(m_checker, &ProofChecker::checked, this, &Proofing::show);
    connect(m_panel, &ProofPanel::chosen, this, &Proofing::goTo);
    connect(m_panel, &ProofPanel::fixWanted, this, [this](const checks::Finding &finding) { edit(finding.fix->edits); });
    connect(m_panel, &ProofPanel::silenceWanted, this, [this](const checks::Finding &finding) {
        edit({checks::silencing({m_proof->text.constData(), size_t(m_proof->text.size())}, finding.rule)});
    });
    connect(m_panel, &ProofPanel::wordMenuWanted, &parts.spelling,
            [&spelling = parts.spelling](const checks::Finding &finding, QPoint place) { spelling.openMenu(finding, place); });
    connect(&parts.spelling, &SpellingHelp::changed, this, [this](const std::shared_ptr<const Spelled> &spelled, qsizetype heldBack) {
        m_spelled = spelled;
        m_heldBack = heldBack;
        showInPanel();
    });
    connectLinks();
    connect(&parts.theme, &Theme::changed, this, &Proofing::applyPalette);
    applyPalette();
}

void Proofing::connectLinks()
{
    LinkBar &bar = m_panel->links();
    m_parts.actions.on(Command::CheckLinks, this, [this] { checkLinks(); });
    connect(&bar, &LinkBar::wanted, this, &Proofing::checkLinks);
    connect(&bar, &LinkBar::cancelled, m_asker, &LinkAsker::cancel);
    connect(m_asker, &LinkAsker::progressed, &bar, &LinkBar::showProgress);
    connect(m_asker, &LinkAsker::asked, this, [this, &bar](const web::LinkCheckCounts &counts) {
        if (std::exchange(m_asksForThisPost, false)) {
            bar.showDone(counts);
        }
        m_checker->setExternal(LinkAsker::answers());
        check();
    });
    connect(&m_parts.document, &Document::textDocumentChanged, this, [this, &bar] {
        m_asker->cancel();
        m_asksForThisPost = false;
        bar.reset();
    });
}

void Proofing::checkLinks()
{
    m_parts.sidePanel.show(Settings::Panel::Proof);
    if (m_proof && !m_asksForThisPost) {
        m_asksForThisPost = true;
        m_panel->links().showProgress(0, m_proof->links.size());
        m_asker->ask(m_proof->links);
    }
}

void Proofing::applyPalette()
{
    const Palette &palette = m_parts.theme.palette();
    m_panel->setPalette(palette);
    m_badge->setColours(palette[u"accent"], palette[u"background"]);
}

void Proofing::check()
{
    ask(When::Now);
}

void Proofing::ask(When when)
{
    if (m_rendering) {
        m_checker->check(m_rendering, m_text, m_parts.document.path(), when);
    }
}

void Proofing::show(const std::shared_ptr<const Proof> &proof)
{
    m_proof = proof;
    showInPanel();
    showUnderlines();
    showCount();
}

void Proofing::showInPanel()
{
    auto proof = std::make_shared<Proof>(m_proof ? *m_proof : Proof());
    if (!m_missing.empty()) {
        proof->exportName = m_exportName;
        proof->missing = missingNow();
    }
    proof->remark = remarkOn(m_spelled.get());
    proof->spelling = unknownWords();
    m_panel->setProof(proof);
}

/// Those that the panel lists, but the one that is being typed.
std::vector<checks::Finding> Proofing::unknownWords() const
{
    std::vector<checks::Finding> listed = m_spelled ? m_spelled->listed : std::vector<checks::Finding>();
    if (m_heldBack >= 0) {
        const checks::Range typed = m_spelled->words[size_t(m_heldBack)].finding.range;
        std::erase_if(listed, [&typed](const checks::Finding &finding) { return finding.range == typed; });
    }
    return listed;
}

void Proofing::setMissing(const QString &exportName, const std::vector<checks::Finding> &missing)
{
    m_exportName = exportName;
    m_missing = missing;
    m_places.clear();
    QTextDocument &document = *m_parts.document.textDocument();
    for (const checks::Finding &finding : missing) {
        QTextCursor place(&document);
        place.setPosition(positionOf(document, finding.begin).value_or(0));
        place.setPosition(std::max(positionOf(document, finding.end).value_or(0), place.anchor()), QTextCursor::KeepAnchor);
        m_places.push_back(place);
    }
    showInPanel();
}

std::vector<checks::Finding> Proofing::missingNow() const
{
    const QTextDocument &document = *m_parts.document.textDocument();
    const auto positionAt = [&document](int position) {
        const QTextBlock block = document.findBlock(position);
        return text::Position{block.blockNumber(), position - block.position()};
    };
    std::vector<checks::Finding> missing = m_missing;
    for (size_t i = 0; i < missing.size(); ++i) {
        missing[i].begin = positionAt(m_places[i].selectionStart());
        missing[i].end = positionAt(m_places[i].selectionEnd());
    }
    return missing;
}

void Proofing::open()
{
    m_parts.sidePanel.show(Settings::Panel::Proof);
    m_panel->takeFirst();
}

/// Marks stay where they are while a newer text is on its way: those of its proof replace them.
void Proofing::showUnderlines()
{
    if (m_proof->text != m_text) {
        return;
    }
    const QTextDocument &document = *m_parts.document.textDocument();
    QList<Underlines::Mark> marks;
    for (const checks::Finding &finding : m_proof->findings) {
        if (const auto mark = markOf(document, finding, kindOf(finding.severity))) {
            marks.append(*mark);
        }
    }
    m_parts.panes.editor().underlines().setMarks(marks);
}

void Proofing::showCount()
{
    const int count = m_proof->mistakes();
    m_parts.sidePanel.setCount(Settings::Panel::Proof, count);
    m_badge->setCount(count);
    QWidget *button = m_badge->parentWidget();
    const QString name = m_parts.actions.name(Command::ExportHtml);
    button->setAccessibleName(count > 0 ? tr("%1 (%Ln thing(s) to mend)", "a command", count).arg(name) : name);
}

void Proofing::goTo(const checks::Finding &finding)
{
    Editor &editor = m_parts.panes.editor();
    const auto begin = positionOf(*editor.document(), finding.begin);
    const auto end = positionOf(*editor.document(), finding.end);
    if (!begin) {
        return;
    }
    editor.goTo(finding.begin.line, finding.begin.column);
    if (end > begin) {
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(*end);
        cursor.setPosition(*begin, QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
    }
    m_parts.panes.takeFocus();
}

/// Only while the text is the one that was checked; else a newer proof is on its way.
void Proofing::edit(const std::vector<checks::Edit> &edits)
{
    if (m_proof && !m_parts.document.isReadOnly() && !m_parts.document.isBusy() && m_parts.document.utf8() == m_proof->text) {
        makeEngineEdits(*m_parts.document.textDocument(), m_proof->text, edits);
    }
}

} // namespace galley
