// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/findingswriter.h"

#include "checks/rules.h"
#include "version.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley::cli
{

namespace
{

using checks::Finding;

QString shown(const std::string &file)
{
    return QString::fromUtf8(QByteArray::fromStdString(file));
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

class TextWriter final : public FindingsWriter
{
public:
    QByteArray post(const std::string &file, const std::vector<Finding> &findings) const override
    {
        QByteArray out;
        for (const Finding &finding : findings) {
            out += QByteArray::fromStdString(file) + ':' + QByteArray::number(finding.begin.line + 1) + ':' +
                   QByteArray::number(finding.begin.column + 1) + ": " + nameOf(finding.severity) + ' ' +
                   QByteArray(finding.rule.data(), finding.rule.size()) + ": " + finding.message.toUtf8() + '\n';
        }
        return out;
    }
};

/// What the JSON formats share: objects, one a line, with commas between them.
class ObjectsWriter : public FindingsWriter
{
public:
    QByteArray post(const std::string &file, const std::vector<Finding> &findings) const override
    {
        QByteArray out;
        for (const Finding &finding : findings) {
            out += (out.isEmpty() ? QByteArray() : separator()) + compact(object(file, finding));
        }
        return out;
    }
    QByteArray separator() const override { return ",\n"; }

protected:
    virtual QJsonObject object(const std::string &file, const Finding &finding) const = 0;
};

class JsonWriter final : public ObjectsWriter
{
public:
    QByteArray begin() const override { return "[\n"; }
    QByteArray end() const override { return "\n]\n"; }

protected:
    QJsonObject object(const std::string &file, const Finding &finding) const override
    {
        QJsonObject object{{u"file"_s, shown(file)},
                           {u"line"_s, finding.begin.line + 1},
                           {u"column"_s, finding.begin.column + 1},
                           {u"endLine"_s, finding.end.line + 1},
                           {u"endColumn"_s, finding.end.column + 1},
                           {u"severity"_s, QString::fromLatin1(nameOf(finding.severity))},
                           {u"rule"_s, finding.rule},
                           {u"message"_s, finding.message}};
        if (finding.fix) {
            object.insert(u"fix"_s, finding.fix->title);
        }
        return object;
    }
};

class SarifWriter final : public ObjectsWriter
{
public:
    QByteArray begin() const override
    {
        QJsonArray rules;
        for (const checks::Rule *rule : checks::rules()) {
            rules.append(QJsonObject{{u"id"_s, rule->name}, {u"shortDescription"_s, QJsonObject{{u"text"_s, checks::tr(rule->sentence)}}}});
        }
        const QJsonObject driver{{u"name"_s, u"Galley"_s}, {u"version"_s, QString::fromUtf8(version())}, {u"rules"_s, rules}};
        return "{\"version\":\"2.1.0\",\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"runs\":[{\"tool\":" +
               compact({{u"driver"_s, driver}}) + ",\"columnKind\":\"utf16CodeUnits\",\"results\":[\n";
    }
    QByteArray end() const override { return "\n]}]}\n"; }

protected:
    QJsonObject object(const std::string &file, const Finding &finding) const override
    {
        const QJsonObject region{{u"startLine"_s, finding.begin.line + 1},
                                 {u"startColumn"_s, finding.begin.column + 1},
                                 {u"endLine"_s, finding.end.line + 1},
                                 {u"endColumn"_s, finding.end.column + 1}};
        const QString uri = QString::fromLatin1(QByteArray::fromStdString(file).toPercentEncoding("/"));
        const QJsonObject place{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uri}}}, {u"region"_s, region}};
        return {{u"ruleId"_s, finding.rule},
                {u"level"_s, QString::fromLatin1(nameOf(finding.severity))},
                {u"message"_s, QJsonObject{{u"text"_s, finding.message}}},
                {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}}}};
    }
};

} // namespace

std::unique_ptr<FindingsWriter> findingsWriter(FindingsFormat format)
{
    switch (format) {
    case FindingsFormat::Json:
        return std::make_unique<JsonWriter>();
    case FindingsFormat::Sarif:
        return std::make_unique<SarifWriter>();
    case FindingsFormat::Text:
        break;
    }
    return std::make_unique<TextWriter>();
}

const char *nameOf(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Error:
        return "error";
    case checks::Severity::Warning:
        return "warning";
    case checks::Severity::Note:
        break;
    }
    return "note";
}

} // namespace galley::cli
