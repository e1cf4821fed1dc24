// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/about.h"

#include "desktop/translated.h"
#include "version.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>

using namespace Qt::StringLiterals;

namespace galley
{

QString aboutText(const GraphicsChoice &graphics)
{
    return QStringList{tr("Galley %1").arg(QLatin1StringView(version())),
                       tr("Qt %1 on %2").arg(QLatin1StringView(qVersion()), QGuiApplication::platformName()),
                       tr("Preview: Chromium %1").arg(QLatin1StringView(qWebEngineChromiumVersion())),
                       graphics.graphics == Graphics::Software ? tr("Graphics: in software (%1)").arg(graphics.reason)
                                                               : tr("Graphics: by the graphics card (%1)").arg(graphics.reason),
                       tr("System: %1").arg(QSysInfo::prettyProductName())}
        .join(u'\n');
}

void showAbout(QWidget *window, const GraphicsChoice &graphics)
{
    if (auto *open = window->findChild<QDialog *>(u"about"_s)) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"about"_s);
    dialog->setWindowTitle(tr("About Galley"));
    auto *purpose = new QLabel(tr("A Markdown editor for people who write posts.\n"
                                  "What you see beside the text is what you publish."),
                               dialog);
    auto *facts = new QLabel(aboutText(graphics), dialog);
    facts->setObjectName(u"facts"_s);
    facts->setTextFormat(Qt::PlainText);
    facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *licence = new QLabel(tr("© 2026 The Galley authors, under the MIT licence.\nIcons: Lucide, under the ISC licence."), dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, dialog, [graphics] { QApplication::clipboard()->setText(aboutText(graphics)); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    for (QLabel *label : {purpose, facts, licence}) {
        layout->addWidget(label);
    }
    layout->addWidget(buttons);
    dialog->show();
}

} // namespace galley
