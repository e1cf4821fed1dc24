// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/newest.h"

#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace galley;

/// The order in which results of work in another thread are told.
class TestNewest : public QObject
{
    Q_OBJECT
    QThreadPool m_pool;

    static Newest<int>::Work firstBehind(QSemaphore &gate)
    {
        return [&gate] {
            gate.acquire();
            return 1;
        };
    }

private Q_SLOTS:
    void init() { m_pool.setMaxThreadCount(1); }
    void cleanup() { m_pool.waitForDone(); }

    /// Work that is done before it can be waited for must not overtake what was told before it.
    void tellsInTheOrderOfAsking()
    {
        std::vector<int> told;
        Newest<int> newest(m_pool, *this, [&told](int result) { told.push_back(result); });
        for (int i = 1; i <= 2000; ++i) {
            newest.ask([i] { return i; });
            if (i % 3 == 0) {
                QCoreApplication::processEvents();
            }
        }
        QTRY_VERIFY(!told.empty() && told.back() == 2000);
        QVERIFY(std::ranges::is_sorted(told));
        QVERIFY(told.size() > 1);
    }

    void asksAgainWhileItTells()
    {
        std::vector<int> told;
        std::unique_ptr<Newest<int>> newest;
        newest = std::make_unique<Newest<int>>(m_pool, *this, [&](int result) {
            told.push_back(result);
            if (result < 100) {
                newest->ask([result] { return result + 1; });
            }
        });
        newest->ask([] { return 1; });
        QTRY_COMPARE(told.size(), size_t(100));
        QVERIFY(std::ranges::is_sorted(told));
    }

    void keepsOnlyTheNewest()
    {
        QSemaphore gate;
        std::vector<int> told;
        Newest<int> newest(m_pool, *this, [&told](int result) { told.push_back(result); });
        newest.ask(firstBehind(gate));
        for (int i = 2; i <= 5; ++i) {
            newest.ask([i] { return i; });
        }
        gate.release();
        QTRY_COMPARE(told.size(), size_t(2));
        QCOMPARE(told, (std::vector<int>{1, 5}));
    }

    /// As keys are typed: none of them is worth work of its own.
    void waitsForAPause()
    {
        std::vector<int> told;
        Newest<int> newest(m_pool, *this, [&told](int result) { told.push_back(result); });
        for (int i = 1; i <= 5; ++i) {
            newest.ask([i] { return i; }, When::InPause);
        }
        QTRY_COMPARE(told.size(), size_t(1));
        newest.ask([] { return 6; }, When::InPause);
        QTRY_COMPARE(told.size(), size_t(2));
        QCOMPARE(told, (std::vector<int>{5, 6}));
    }

    void doesNotWaitForeverForAPause()
    {
        std::vector<int> told;
        Newest<int> newest(m_pool, *this, [&told](int result) { told.push_back(result); });
        int asked = 0;
        QTimer keys; // faster than any pause
        connect(&keys, &QTimer::timeout, this, [&] { newest.ask([i = ++asked] { return i; }, When::InPause); });
        keys.start(20);
        QTRY_COMPARE_GE(told.size(), size_t(2));
        QVERIFY(told[0] > 1 && told[1] > told[0] + 1);
    }

    void whatIsWantedNowEndsThePause()
    {
        QSemaphore gate;
        std::vector<int> told;
        Newest<int> newest(m_pool, *this, [&told](int result) { told.push_back(result); });
        newest.ask([] { return 1; }, When::InPause);
        newest.ask(firstBehind(gate), When::Now);
        newest.ask([] { return 3; }, When::Now);
        newest.ask([] { return 4; }, When::InPause); // newer, and still wanted now
        gate.release();
        QTRY_COMPARE(told.size(), size_t(2));
        QCOMPARE(told, (std::vector<int>{1, 4})); // the first of them is the gate's
        newest.ask([] { return 5; }, When::InPause);
        newest.forget();
        newest.ask([] { return 6; }, When::InPause);
        QTRY_COMPARE(told.size(), size_t(3));
        QCOMPARE(told.back(), 6);
    }

    void forgetsWhatWaits()
    {
        QSemaphore gate;
        std::vector<int> told;
        Newest<int> newest(m_pool, *this, [&told](int result) { told.push_back(result); });
        newest.ask(firstBehind(gate));
        newest.ask([] { return 2; });
        newest.forget();
        gate.release();
        QTRY_COMPARE(told.size(), size_t(1));
        newest.ask([] { return 3; });
        QTRY_COMPARE(told.size(), size_t(2));
        QCOMPARE(told, (std::vector<int>{1, 3}));
    }
};

QTEST_GUILESS_MAIN(TestNewest)
#include "tst_newest.moc"
