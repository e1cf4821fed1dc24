// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagetheme.h"
#include "window/exportoptions.h"

#include <QObject>
#include <QPageLayout>

#include <atomic>
#include <functional>
#include <memory>

namespace galley
{
class Printer;

/// Makes exports away from the window's thread: renders the post, makes a file's bytes of the rendering, prints them where a PDF is wanted.
/// One at a time: a new one, or `cancel()`, ends the one before, and nothing is heard of that any more.
class ExportMaker final : public QObject
{
    Q_OBJECT
public:
    explicit ExportMaker(std::shared_ptr<checks::SiteSearch> sites, QObject *parent = nullptr);
    ~ExportMaker() override;

    /// Renders the post's text, by the renderer that the preview has.
    void render(const ExportedPost &post, const post::Options &options, const std::function<void(const ExportedPost &)> &then);

    struct Order {
        ExportedPost post;
        ExportChoice choice;
        post::PageTheme theme; ///< read already: that of the preview
        QPageLayout page;      ///< of a PDF
    };
    /// Writes nothing but what a folder's page has beside it, and of that only whole files.
    void make(const Order &order, const std::function<void(const MadeExport &)> &then);

    void cancel();

Q_SIGNALS:
    /// A picture is being taken along: which one, from 1 on, and of how many.
    void pictureBegun(int number, int count);
    /// A PDF's pages are being laid out.
    void printingBegun();

private:
    using Token = std::shared_ptr<std::atomic<bool>>;
    Token begin();
    template <typename Result>
    void run(const Token &cancelled, const std::function<Result()> &work, const std::function<void(const Result &)> &then);
    void print(const Token &cancelled, const Order &order, const MadeExport &page, const std::function<void(const MadeExport &)> &then);

    const std::shared_ptr<checks::SiteSearch> m_sites;
    Token m_cancelled; ///< of what is under way
    std::unique_ptr<Printer> m_printer;
};

} // namespace galley
