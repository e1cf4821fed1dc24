// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLibrary>
#include <QPoint>
#include <QString>

namespace galley::tests
{

/// Presses keys and turns the wheel on the X screen as the devices do (XTEST extension): they go to whichever program has the focus, or
/// is below the pointer. For programs that run as processes of their own, and for what Qt's own events do not reach. The libraries are
/// those that Qt WebEngine needs anyway; their headers are not.
class ScreenKeys final
{
public:
    ScreenKeys()
        : m_x11(QStringLiteral("X11"), 6)
        , m_xtst(QStringLiteral("Xtst"), 6)
    {
        const auto open = reinterpret_cast<void *(*)(const char *)>(m_x11.resolve("XOpenDisplay"));
        m_keycode = reinterpret_cast<KeyCode>(m_x11.resolve("XKeysymToKeycode"));
        m_flush = reinterpret_cast<Flush>(m_x11.resolve("XFlush"));
        m_fakeKey = reinterpret_cast<FakeKey>(m_xtst.resolve("XTestFakeKeyEvent"));
        m_fakeMotion = reinterpret_cast<FakeMotion>(m_xtst.resolve("XTestFakeMotionEvent"));
        m_fakeButton = reinterpret_cast<FakeKey>(m_xtst.resolve("XTestFakeButtonEvent"));
        m_display = open ? open(nullptr) : nullptr;
    }
    ~ScreenKeys()
    {
        const auto close = reinterpret_cast<int (*)(void *)>(m_x11.resolve("XCloseDisplay"));
        if (m_display && close) {
            close(m_display);
        }
    }
    Q_DISABLE_COPY_MOVE(ScreenKeys)

    bool isReady() const { return m_display && m_keycode && m_flush && m_fakeKey && m_fakeMotion && m_fakeButton; }
    /// Turns the wheel down by so many steps, with the pointer at that place of the screen, in its own pixels.
    void wheelDown(QPoint place, int steps)
    {
        constexpr unsigned down = 5; // the X server's number for it
        m_fakeMotion(m_display, -1, place.x(), place.y(), 0);
        for (int i = 0; i < steps; ++i) {
            m_fakeButton(m_display, down, 1, 0);
            m_fakeButton(m_display, down, 0, 0);
        }
        m_flush(m_display);
    }
    void moveTo(QPoint place)
    {
        m_fakeMotion(m_display, -1, place.x(), place.y(), 0);
        m_flush(m_display);
    }
    /// The left button.
    void press(bool down)
    {
        m_fakeButton(m_display, 1, down ? 1 : 0, 0);
        m_flush(m_display);
    }
    /// Lower case letters, digits and spaces; their keysyms are their Latin-1 codes.
    void type(QLatin1StringView text)
    {
        for (const char c : text) {
            const unsigned char code = m_keycode(m_display, static_cast<unsigned long>(c));
            m_fakeKey(m_display, code, 1, 0);
            m_fakeKey(m_display, code, 0, 0);
        }
        m_flush(m_display);
    }

private:
    using KeyCode = unsigned char (*)(void *, unsigned long);
    using Flush = int (*)(void *);
    using FakeMotion = int (*)(void *, int, int, int, unsigned long);
    using FakeKey = int (*)(void *, unsigned, int, unsigned long);

    QLibrary m_x11;
    QLibrary m_xtst;
    void *m_display = nullptr;
    KeyCode m_keycode = nullptr;
    Flush m_flush = nullptr;
    FakeKey m_fakeKey = nullptr;
    FakeKey m_fakeButton = nullptr;
    FakeMotion m_fakeMotion = nullptr;
};

} // namespace galley::tests
