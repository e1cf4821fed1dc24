// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Each language of the interface is whole: what lupdate finds in the sources is translated, nothing else is, and a translation
// has the marks (%1) and the mnemonic (&) of its source.
#include "translationfile.h"

#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

const QString sourceFolder = QStringLiteral(GALLEY_TESTS "/..");
const QStringList languages = QStringLiteral(GALLEY_LANGUAGES).split(u',');

QString translationFile(const QString &language)
{
    return sourceFolder + u"/resources/translations/galley_"_s + language + u".ts"_s;
}

/// What lupdate makes of a translation (a copy of it is changed), and what it says about the sources.
struct Updated {
    std::vector<Message> messages;
    QString warnings;
};

Updated updated(const QString &file, const QString &language)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QStringList arguments{u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s, language};
    for (const QString &guess : {u"sametext"_s, u"similartext"_s}) {
        arguments += {u"-disable-heuristic"_s, guess};
    }
    if (language == u"en") {
        arguments += u"-pluralonly"_s; // the sources are English, but say "word(s)"
    }
    arguments += {sourceFolder + u"/src"_s, sourceFolder + u"/ui"_s, u"-ts"_s, copy};
    QProcess lupdate;
    if (folder.isValid() && QFile::copy(file, copy)) {
        lupdate.start(QStringLiteral(GALLEY_LUPDATE), arguments);
    }
    if (!lupdate.waitForFinished(120000) || lupdate.exitStatus() != QProcess::NormalExit || lupdate.exitCode() != 0) {
        return {};
    }
    return {.messages = readTranslation(copy), .warnings = QString::fromUtf8(lupdate.readAllStandardError())};
}

QStringList marksOf(const QString &text)
{
    static const QRegularExpression mark(u"%(L?[0-9]{1,2}|L?n)"_s);
    QStringList result;
    for (const QRegularExpressionMatch &match : mark.globalMatch(text)) {
        result.append(match.captured());
    }
    result.sort();
    return result;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(u"&[^ &]"_s);
    return text.contains(mnemonic);
}

QStringList incomplete(const std::vector<Message> &messages)
{
    QStringList result;
    for (const Message &message : messages) {
        if (message.state == Message::State::Obsolete) {
            result.append(u"not in the sources any more: "_s + message.name());
        } else if (message.state == Message::State::Unfinished || message.forms.isEmpty() || message.forms.contains(QString())) {
            result.append(u"not translated: "_s + message.name());
        }
    }
    return result;
}

QStringList withOtherMarks(const std::vector<Message> &messages)
{
    QStringList result;
    for (const Message &message : messages) {
        for (const QString &form : message.forms) {
            if (!form.isEmpty() && (marksOf(form) != marksOf(message.source) || hasMnemonic(form) != hasMnemonic(message.source))) {
                result.append(message.name() + u" → "_s + form);
            }
        }
    }
    return result;
}

/// The classes whose tr() looks texts up under another name than the one that lupdate files them under.
QStringList classesWithoutContext(const QString &warnings)
{
    // tr() of these looks up their own name: desktop/translated.h, checks/rule.h, text/errortext.cpp.
    static const QStringList namespaces{u"galley"_s, u"galley::checks"_s, u"galley::text"_s};
    static const QRegularExpression warning(u"Class '([^']+)' lacks Q_OBJECT macro"_s);
    QStringList result;
    for (const QRegularExpressionMatch &match : warning.globalMatch(warnings)) {
        if (!namespaces.contains(match.captured(1))) {
            result.append(match.captured(1));
        }
    }
    return result;
}

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT

private:
    QHash<QString, Updated> m_updated;

    void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &language : languages) {
            m_updated.insert(language, updated(translationFile(language), language));
            QVERIFY2(!m_updated[language].messages.empty(), "lupdate failed");
        }
    }

    void everyFile_isShipped()
    {
        QStringList files;
        for (const QString &name :
             QDir(sourceFolder + u"/resources/translations"_s).entryList({u"galley_*.ts"_s}, QDir::Files, QDir::Name)) {
            files.append(name.sliced(7).chopped(3));
        }
        QCOMPARE(files, languages);
    }

    void everyText_isTranslated_data() { addLanguages(); }
    void everyText_isTranslated()
    {
        QFETCH(QString, language);
        QCOMPARE(incomplete(m_updated[language].messages).join(u'\n'), QString());
    }

    void everyTranslation_hasTheMarksOfItsSource_data() { addLanguages(); }
    void everyTranslation_hasTheMarksOfItsSource()
    {
        QFETCH(QString, language);
        QCOMPARE(withOtherMarks(m_updated[language].messages).join(u'\n'), QString());
    }

    void everyText_isLookedUpWhereItIsFiled() { QCOMPARE(classesWithoutContext(m_updated[languages.first()].warnings), QStringList()); }

    /// The rows above find what they are for: German, with four mistakes put in.
    void mistakes_areFound()
    {
        QFile german(translationFile(u"de"_s));
        QVERIFY(german.open(QFile::ReadOnly));
        QByteArray text = german.readAll();
        const auto change = [&text](const QByteArray &from, const QByteArray &to) {
            QVERIFY2(text.contains(from), from);
            text.replace(from, to);
        };
        change("<source>&amp;Undo</source>", "<source>&amp;Undone</source>");
        change("<translation>&amp;Rückgängig</translation>", "<translation>Rückgängig</translation>");
        change("<translation>Alle ersetzen</translation>", "<translation></translation>");
        change("<translation>%1 wird zu %2</translation>", "<translation>%1 wird anders</translation>");
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"galley_de.ts"_s));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(text) == text.size());
        file.close();
        const Updated wrong = updated(file.fileName(), u"de"_s);
        QStringList found = incomplete(wrong.messages);
        found.sort();
        QCOMPARE(found, (QStringList{u"not in the sources any more: galley::Actions: &Undone"_s,
                                     u"not translated: galley::Actions: &Undo"_s, u"not translated: galley::FindBar: Replace all"_s}));
        found = withOtherMarks(wrong.messages);
        found.sort();
        QCOMPARE(found,
                 (QStringList{u"galley::Actions: &Undone → Rückgängig"_s, u"galley::RenameDialog: %1 becomes %2 → %1 wird anders"_s}));
        QCOMPARE(classesWithoutContext(u"prompts.cpp:61: Class 'galley::Prompts' lacks Q_OBJECT macro\n"
                                       "prompts.cpp:34: Class 'galley' lacks Q_OBJECT macro\n"_s),
                 QStringList{u"galley::Prompts"_s});
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
