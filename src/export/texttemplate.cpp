// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module galley-templates: page templates, by KTextTemplate.
#include "export/template.h"

#include <KTextTemplate/CachingLoaderDecorator>
#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/Template>
#include <KTextTemplate/TemplateLoader>
#include <KTextTemplate/Util>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <mutex>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

namespace
{

/// Finds the files that a template includes and extends, up to a number: one that includes itself would have no end.
class CountingLoader final : public KTextTemplate::AbstractTemplateLoader
{
public:
    explicit CountingLoader(const QString &folder)
    {
        auto files = QSharedPointer<KTextTemplate::FileSystemTemplateLoader>::create();
        files->setTemplateDirs({folder});
        m_files = QSharedPointer<KTextTemplate::CachingLoaderDecorator>::create(files);
    }

    void begin() const { m_count = 0; }
    bool isExceeded() const { return m_count > most; }

    KTextTemplate::Template loadByName(const QString &name, const KTextTemplate::Engine *engine) const override
    {
        return ++m_count > most ? KTextTemplate::Template() : m_files->loadByName(name, engine);
    }
    bool canLoadTemplate(const QString &name) const override { return m_count <= most && m_files->canLoadTemplate(name); }
    std::pair<QString, QString> getMediaUri(const QString &name) const override { return m_files->getMediaUri(name); }

private:
    static constexpr int most = 1000; // in a page; each inside another takes some stack
    QSharedPointer<KTextTemplate::CachingLoaderDecorator> m_files;
    mutable int m_count = 0;
};

/// KTextTemplate's lines are not to be trusted (6.13 says 0 for most); what a message names is looked for in the file instead.
/// The file may be one that the template includes.
///     "Invalid block tag on line 0: 'a''. Did…"     "Unknown filter: a, line 0, page.html"     "Template not found, a.html"
///     "Unclosed tag in template nav.html. Expected…"
TemplateError errorOf(QString message, const QString &file)
{
    static const QRegularExpression place(u"( on)?,? line \\d+(, \\S+)?"_s);
    static const QRegularExpression within(u" line \\d+, (\\S+)| in template (\\S+)\\. "_s);
    static const QRegularExpression named(u"['\"]([^'\"]+)['\"]|(?:filter: |found, |variable: )([^\\s,]+)"_s);
    const QRegularExpressionMatch said = within.match(message);
    const QFileInfo other(QFileInfo(file).path() + u'/' + said.captured(1) + said.captured(2));
    const bool isOther = said.hasMatch() && other.isFile() && other != QFileInfo(file);
    message = message.remove(place).replace(u"''"_s, u"'"_s).simplified();
    TemplateError error{.file = isOther ? QDir::cleanPath(other.filePath()) : file, .message = message};
    QFile source(error.file);
    const QString text = source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    for (const auto &match : named.globalMatch(message)) {
        if (const qsizetype at = text.indexOf(match.captured(1) + match.captured(2)); at >= 0) {
            error.line = int(QStringView(text).first(at).count(u'\n'));
            break;
        }
    }
    return error;
}

class TextTemplate final : public TemplateEngine
{
public:
    explicit TextTemplate(const QString &file)
        : m_file(file)
    {
        const QFileInfo info(file);
        m_files = QSharedPointer<CountingLoader>::create(info.absolutePath());
        m_engine.addPluginPath(QLibraryInfo::path(QLibraryInfo::PluginsPath));
        m_engine.addTemplateLoader(m_files);
    }

    std::optional<TemplateError> open()
    {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly)) {
            return TemplateError{.file = m_file, .message = file.errorString()};
        }
        m_template = m_engine.newTemplate(QString::fromUtf8(file.readAll()), QFileInfo(m_file).fileName());
        return m_template->error() != KTextTemplate::NoError ? std::optional(errorOf(m_template->errorString(), m_file)) : std::nullopt;
    }

    std::expected<QByteArray, TemplateError> fill(const QVariantHash &values, const QHash<QString, QByteArray> &html) override
    {
        QVariantHash places = values;
        for (auto part = html.begin(); part != html.end(); ++part) {
            places.insert(part.key(), QVariant::fromValue(KTextTemplate::markSafe(QString::fromUtf8(part.value()))));
        }
        KTextTemplate::Context context(places);
        m_files->begin();
        const QString page = m_template->render(&context);
        if (m_files->isExceeded()) {
            return std::unexpected(TemplateError{.file = m_file, .message = u"it includes itself, or other files too often"_s});
        }
        if (m_template->error() != KTextTemplate::NoError) {
            return std::unexpected(errorOf(m_template->errorString(), m_file));
        }
        return page.toUtf8();
    }

private:
    const QString m_file;
    QSharedPointer<CountingLoader> m_files;
    KTextTemplate::Engine m_engine;
    KTextTemplate::Template m_template;
};

} // namespace

extern "C" Q_DECL_EXPORT std::optional<TemplateError> galleyOpenTemplate(const QString &file, std::unique_ptr<TemplateEngine> &opened)
{
    static std::mutex mutex; // what KTextTemplate's engines share is made by the first of them
    const std::scoped_lock lock(mutex);
    QLoggingCategory::setFilterRules(u"kf.texttemplate=false"_s); // it would say on standard error what the error says
    auto made = std::make_unique<TextTemplate>(file);
    auto error = made->open();
    if (!error) {
        opened = std::move(made);
    }
    return error;
}

} // namespace galley::exporting
