// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "diagrams/drawing.h"

#include "diagrams/diagrampainter.h"
#include "diagrams/wire.h"
#include "preview/availability.h"
#include "preview/graphics.h"

#include <QApplication>
#include <QFile>

#include <cstdio>

namespace galley
{

int drawDiagramsOfStandardInput(int argc, char **argv)
{
    if (previewObstacle() != PreviewObstacle::None) {
        return 1;
    }
    ::qputenv("QT_QPA_PLATFORM", "offscreen");
    chooseGraphics();
    const QApplication application(argc, argv);
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)) {
        return 1;
    }
    const auto wanted = diagrams::diagramsFromWire(in.readAll());
    const auto store = std::make_shared<diagrams::Store>();
    DiagramPainter painter(store);
    QObject::connect(&painter, &DiagramPainter::finished, &application, &QApplication::quit, Qt::QueuedConnection);
    painter.draw(wanted);
    QApplication::exec();
    std::vector<diagrams::Picture> pictures;
    pictures.reserve(wanted.size());
    for (const diagrams::Diagram &diagram : wanted) {
        pictures.push_back(store->find(diagram).value_or(diagrams::Picture()));
    }
    return out.write(diagrams::toWire(pictures)) > 0 ? 0 : 1;
}

} // namespace galley
