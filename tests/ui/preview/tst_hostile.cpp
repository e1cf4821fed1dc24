// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Every hostile post of the corpus in the real preview, with real canaries: as the product is (the post's scripts off), and with
// them forced on, so that the policy, the interceptor and the navigation filter have to hold alone.
#include "canaries.h"
#include "previewtester.h"
#include "support/corpora.h"

#include <QJsonArray>
#include <QPlainTextEdit>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class HostileTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCanaries_seeWhatTouchesThem();
    void everyCase_data();
    void everyCase();
};

namespace
{

struct Case {
    QString id;
    QString category;
    QString markdown;
    QStringList mustNot;
};

QList<Case> cases()
{
    QList<Case> result;
    for (const QJsonValue value : QJsonDocument::fromJson(bytesOf(corpus(u"xss"_s) + u"/xss.json"_s)).array()) {
        const QVariantMap one = value.toObject().toVariantMap();
        result << Case{one[u"id"_s].toString(), one[u"category"_s].toString(), one[u"markdown"_s].toString(),
                       one[u"must_not"_s].toStringList()};
    }
    return result;
}

/// One preview through which all cases go, and what happened in it.
class Watched final
{
public:
    explicit Watched(bool scriptsOn)
        : m_tester(u"start"_s)
    {
        m_tester.setFolder(m_canaries.postFolder());
        m_ready = m_tester.show();
        if (m_ready && scriptsOn) {
            m_tester.page()->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, true);
            m_ready = m_tester.after([&] { m_tester.view().setRemoteAllowed(true); }) // a load, so that the setting counts
                      && m_tester.after([&] { m_tester.view().setRemoteAllowed(false); }) &&
                      m_tester.page()->settings()->testAttribute(QWebEngineSettings::JavascriptEnabled);
        }
        if (!m_ready) {
            return;
        }
        QObject::connect(m_tester.page(), &QWebEnginePage::titleChanged, &m_tester.view(), [this](const QString &title) {
            if (title.contains(u"PWN")) {
                m_seen << u"script-runs"_s;
            }
        });
        QObject::connect(m_tester.page(), &QWebEnginePage::urlChanged, &m_tester.view(),
                         [this](const QUrl &url) { m_seen << u"navigate to "_s + url.toString().left(100); });
        QObject::connect(m_tester.page(), &QWebEnginePage::renderProcessTerminated, &m_tester.view(), [this] { m_seen << u"crash"_s; });
        QObject::connect(m_tester.page()->profile(), &QWebEngineProfile::downloadRequested, &m_tester.view(),
                         [this](QWebEngineDownloadRequest *request) {
                             if (request->state() != QWebEngineDownloadRequest::DownloadCancelled) {
                                 m_seen << u"download"_s;
                             }
                         });
        QObject::connect(&m_tester.view(), &PreviewView::linkActivated, &m_tester.view(), [this](const QUrl &url) {
            if (!m_activating || !QStringList{u"http"_s, u"https"_s, u"mailto"_s}.contains(url.scheme())) {
                m_seen << u"external-open "_s + url.toString().left(100);
            }
        });
    }

    bool isReady() const { return m_ready; }
    PreviewTester &tester() { return m_tester; }

    /// From now on everything in a case that can be clicked is clicked; links may be handed on then.
    void activate() { m_activating = true; }

    /// Shows one case; what it did that it must not, in words.
    QStringList run(const Case &one)
    {
        if (!m_tester.setText(u"before\n\n"_s + one.id) || !m_tester.setText(m_canaries.arm(one.markdown))) {
            return {u"hang or preview-lost"_s};
        }
        if (m_tester.main() != m_tester.expectedMain()) {
            m_seen << u"the page differs from the rendering"_s;
        }
        if (m_activating) {
            activateAll();
        }
        check(one);
        return std::exchange(m_seen, {}) + m_canaries.touched();
    }

private:
    // What a reader could do, and what a script of ours could: a real click, and one from the inside.
    void activateAll()
    {
        const QVariantList places =
            m_tester
                .evaluate(u"[...document.querySelectorAll('main a, main area, main button, main input, main summary, main "
                          u"[href]')].slice(0, 20).map(e => {"
                          u" const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; })"_s)
                .toList();
        for (const QVariant &place : places) {
            const QPoint point(place.toList().value(0).toInt(), place.toList().value(1).toInt());
            if (m_tester.web()->rect().contains(point)) {
                QTest::mouseClick(m_tester.web()->focusProxy(), Qt::LeftButton, {}, point);
            }
        }
        m_tester.evaluate(u"[...document.querySelectorAll('main a, main area, main button, main input, main form')].slice(0, 20)"
                          u".forEach(e => { try { e.click(); } catch {} })"_s);
        m_tester.evaluate(u"document.documentElement.scrollTop = 0"_s);
    }

    void check(const Case &one)
    {
        const QVariantMap page =
            m_tester
                .evaluate(u"({title: document.title, frames: window.length, handlers: [...document.querySelectorAll('main *')].filter("
                          u"e => [...Element.prototype.getAttributeNames.call(e)].some(n => n.startsWith('on'))).length,"
                          u" embeds: document.querySelectorAll('main script, main iframe, main object, main embed').length})"_s)
                .toMap();
        if (!page[u"title"_s].isValid() || page[u"title"_s].toString().contains(u"PWN")) {
            m_seen << u"script-runs or no answer"_s;
        }
        if (page[u"frames"_s].toInt() != 0) {
            m_seen << u"frame-loaded"_s;
        }
        if (one.mustNot.contains(u"attr-break"_s) && (page[u"handlers"_s].toInt() != 0 || page[u"embeds"_s].toInt() != 0)) {
            m_seen << u"attr-break"_s;
        }
    }

    Canaries m_canaries;
    PreviewTester m_tester;
    QStringList m_seen;
    bool m_ready = false;
    bool m_activating = false;
};

/// Names of this process's children.
QStringList childProcesses()
{
    QStringList names;
    for (const QString &pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        const QByteArray stat = bytesOf(u"/proc/"_s + pid + u"/stat"_s);
        const QList<QByteArray> rest = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (rest.value(1).toLongLong() == QCoreApplication::applicationPid()) {
            names << QString::fromUtf8(stat.mid(stat.indexOf('(') + 1, stat.lastIndexOf(')') - stat.indexOf('(') - 1));
        }
    }
    return names;
}

} // namespace

void HostileTest::theCanaries_seeWhatTouchesThem()
{
    Canaries canaries;
    QCOMPARE(canaries.touched(), QStringList());
    QCOMPARE(bytesOf(canaries.arm(u"/CANARY/secret.txt"_s)), "secret"_ba);
    QCOMPARE(canaries.touched(), QStringList{u"file-read"_s});
    QTcpSocket socket;
    const QUrl server(canaries.arm(u"http://canary.invalid/"_s));
    socket.connectToHost(server.host(), quint16(server.port()));
    QVERIFY(socket.waitForConnected());
    QStringList seen;
    QVERIFY(QTest::qWaitFor([&] { return !(seen = canaries.touched()).isEmpty(); }));
    QCOMPARE(seen, QStringList{u"network"_s});
    QDesktopServices::openUrl(QUrl(u"https://example.org/"_s));
    QCOMPARE(canaries.touched(), QStringList{u"external-open https://example.org/"_s});
}

void HostileTest::everyCase_data()
{
    QTest::addColumn<bool>("scriptsOn");
    QTest::newRow("as the product is") << false;
    QTest::newRow("with the post's scripts forced on") << true;
}

void HostileTest::everyCase()
{
    QFETCH(bool, scriptsOn);
    const QList<Case> all = cases();
    QVERIFY(!all.isEmpty());
    QPlainTextEdit editor;
    Watched watched(scriptsOn);
    QVERIFY(watched.isReady());
    editor.show();
    editor.activateWindow();
    editor.setFocus();
    const qsizetype windows = QApplication::topLevelWidgets().size();

    QStringList failures;
    auto runAll = [&](auto wanted) {
        for (const Case &one : all) {
            const QStringList found = wanted(one) ? watched.run(one) : QStringList();
            if (!found.isEmpty()) {
                failures << one.id + u" ("_s + one.category + u"): "_s + found.join(u", "_s);
            }
        }
    };
    runAll([](const Case &) { return true; });
    watched.activate();
    runAll([](const Case &one) {
        return one.category == u"dangerous-url" || one.category == u"navigation" || one.mustNot.contains(u"external-open"_s);
    });
    // What comes late is counted too: by now the last case's page has been painted and replaced.
    const QStringList late = watched.run({u"end"_s, {}, u"the end\n"_s, {}});
    QVERIFY2(late.isEmpty(), qPrintable(late.join(u", "_s)));
    QVERIFY2(failures.isEmpty(), qPrintable(u'\n' + failures.join(u'\n')));
    QCOMPARE(QApplication::topLevelWidgets().size(), windows);
    for (const QString &name : childProcesses()) {
        QVERIFY2(name.startsWith(u"QtWebEngine"), qPrintable(name));
    }
    qInfo("%lld cases: nothing ran, nothing was read, fetched or opened", static_cast<long long>(all.size()));
}

int main(int argc, char **argv)
{
    return runPreviewTest<HostileTest>(argc, argv);
}
#include "tst_hostile.moc"
