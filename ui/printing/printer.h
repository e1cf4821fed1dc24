// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/pdf.h"

#include <QObject>
#include <QPageLayout>
#include <QTimer>

#include <functional>
#include <memory>

class QWebEnginePage;

namespace galley
{
class PreviewInterceptor;
class PreviewProfile;

/// The page that a paper has, upright.
QPageLayout pageLayout(const QString &size, double margin);

/// Prints exported pages to PDF in a page off the screen, as closed as the preview's: no scripts, no network. One page at a time.
class Printer final : public QObject
{
    Q_OBJECT
public:
    /// `registerPreviewScheme()` must have been called before QApplication was made.
    explicit Printer(QObject *parent = nullptr);
    ~Printer() override;

    /// The PDF as the browser engine gives it, see `exporting::finished`; empty if it could not be made. Not while another print is under
    /// way. A printer that goes gives no answer any more.
    void print(const QByteArray &html, const QPageLayout &page, std::function<void(const QByteArray &)> answer);
    void print(const exporting::PrintRequest &request, std::function<void(const QByteArray &)> answer);

private:
    void start();
    void write();
    void finish(const QByteArray &pdf);

    std::shared_ptr<PreviewProfile> m_profile;
    QString m_id;
    std::unique_ptr<PreviewInterceptor> m_interceptor;
    std::unique_ptr<QWebEnginePage> m_page;
    QTimer m_limit;
    QByteArray m_html;
    QPageLayout m_layout;
    std::function<void(const QByteArray &)> m_answer; ///< empty while nothing is printed
};

} // namespace galley
