// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Work that another thread does meanwhile: all of it is done, what it throws arrives, and a thread that cannot be had is not missed.
#include "threads/sidework.h"

#include <QTest>

#include <fstream>
#include <latch>
#include <stdexcept>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#endif

using galley::SideWork;

namespace
{

/// The address space that the process has, in bytes.
rlim_t addressSpace()
{
    rlim_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * rlim_t(sysconf(_SC_PAGESIZE));
}

} // namespace

class TestSideWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksWithoutAnotherThread(); // first: the stack of a thread that ended is used again
    void worksMeanwhile();
    void throwsWhatTheWorkThrew();
    void waitsAtItsEnd();
    void leavesTheThreadToTheKernel();
    void worksWithRoom();
};

void TestSideWork::worksMeanwhile()
{
    std::latch begun(1);
    std::latch seen(1);
    std::thread::id there;
    SideWork work([&] {
        there = std::this_thread::get_id();
        begun.count_down();
        seen.wait(); // would never end if the work were done in wait()
    });
    begun.wait();
    seen.count_down();
    work.wait();
    QVERIFY(there != std::this_thread::get_id());
}

void TestSideWork::throwsWhatTheWorkThrew()
{
    SideWork work([] { throw std::runtime_error("the work's own words"); });
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, work.wait());
}

void TestSideWork::waitsAtItsEnd()
{
    int done = 0;
    {
        const SideWork work([&] { done = 1; });
    }
    QCOMPARE(done, 1);
}

void TestSideWork::worksWithoutAnotherThread()
{
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("the sanitizer itself needs address space");
#endif
    rlimit before{};
    getrlimit(RLIMIT_AS, &before);
    rlimit tight = before;
    tight.rlim_cur = addressSpace() + 1024 * 1024; // too little for a thread's stack
    QCOMPARE(setrlimit(RLIMIT_AS, &tight), 0);
    std::thread::id there;
    {
        SideWork work([&] { there = std::this_thread::get_id(); });
        work.wait();
    }
    setrlimit(RLIMIT_AS, &before);
    QVERIFY(there == std::this_thread::get_id());
}

void TestSideWork::leavesTheThreadToTheKernel()
{
#if defined(__linux__)
    cpu_set_t here;
    QCOMPARE(sched_getaffinity(0, sizeof here, &here), 0);
    cpu_set_t there;
    std::latch made(1);
    SideWork work([&] {
        made.wait();
        sched_getaffinity(0, sizeof there, &there);
    });
    made.count_down();
    work.wait();
    QVERIFY(CPU_EQUAL(&here, &there));
#endif
}

void TestSideWork::worksWithRoom()
{
    SideWork::giveRoom(size_t(1) << 40); // more than there can be
    for (int i = 0; i < 2; ++i) {
        std::vector<char> bytes;
        SideWork work([&] { bytes.assign(8 * 1024 * 1024, 'a'); });
        work.wait();
        QCOMPARE(std::ranges::count(bytes, 'a'), 8 * 1024 * 1024);
    }
}

QTEST_APPLESS_MAIN(TestSideWork)
#include "tst_sidework.moc"
