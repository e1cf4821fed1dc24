// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/drawing.h"

#include "cli/opencommand.h"
#include "diagrams/wire.h"
#include "text/textfile.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace galley::cli
{

namespace
{

/// The painter has a limit for each diagram; this one is for a program that never comes to its end.
int limitFor(size_t count)
{
    constexpr int start = 60'000; // ms
    constexpr int each = 15'000;
    return start + each * int(std::min<size_t>(count, 1000));
}

} // namespace

void drawDiagrams(const std::vector<diagrams::Diagram> &diagrams, diagrams::Store &store)
{
    const std::string program = windowProgram();
    if (program.empty()) {
        return;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(text::pathFromBytes(program), {u"--draw-diagrams"_s});
    process.write(diagrams::toWire(diagrams));
    process.closeWriteChannel();
    if (!process.waitForFinished(limitFor(diagrams.size()))) {
        process.kill();
        process.waitForFinished();
        return;
    }
    const auto pictures = diagrams::picturesFromWire(process.readAllStandardOutput());
    for (size_t i = 0; i < std::min(diagrams.size(), pictures.size()); ++i) {
        if (pictures[i].error.empty()) {
            store.insertDrawn(diagrams[i], pictures[i].svg);
        } else {
            store.insertFailure(diagrams[i], pictures[i].error);
        }
    }
}

PostRenderer::PostRenderer(std::shared_ptr<diagrams::Store> pictures)
    : m_pictures(std::move(pictures))
    , m_renderers(m_pictures)
{
}

post::Rendering PostRenderer::render(const QByteArray &text, const post::Options &options)
{
    post::Rendering rendering = post::render(text, options, m_renderers.resources());
    if (const auto missing = m_renderers.diagrams.takeMissing(); !missing.empty()) {
        drawDiagrams(missing, *m_pictures);
        rendering = post::render(text, options, m_renderers.resources());
    }
    return rendering;
}

} // namespace galley::cli
