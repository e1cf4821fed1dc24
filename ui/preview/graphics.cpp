// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/graphics.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibrary>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

// A render node (/dev/dri/renderD*) that this user may open and that a real GPU stands behind.
bool hasGpu()
{
    static const QStringList imitations{QStringLiteral("vgem"), QStringLiteral("vkms"), QStringLiteral("simpledrm")};
    const QStringList nodes = QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System);
    for (const QString &node : nodes) {
        const QString device = u"/sys/class/drm/" + node + u"/device";
        const QString driver = QFileInfo(device + u"/driver").symLinkTarget().section(u'/', -1);
        if (::access(QFile::encodeName(u"/dev/dri/" + node).constData(), R_OK | W_OK) != 0 || imitations.contains(driver)) {
            continue;
        }
        if (driver.startsWith(u"virtio")) {
            QFile features(device + u"/features"); // the first feature is 3D by the host
            if (!features.open(QIODevice::ReadOnly) || features.read(1) != "1") {
                continue;
            }
        }
        return true;
    }
    return false;
}

// The few declarations of xcb that are needed; Qt's own platform plug-in loads the library anyway.
struct XcbExtension {
    quint8 responseType, pad;
    quint16 sequence;
    quint32 length;
    quint8 present;
};

// False where the X server hands no GPU to its clients (Xvfb, most VNC servers, another machine's display): it lacks DRI3 then.
bool xServerHasDri3()
{
    QLibrary xcb(QStringLiteral("xcb"), 1);
    const auto connect = reinterpret_cast<void *(*)(const char *, int *)>(xcb.resolve("xcb_connect"));
    const auto query = reinterpret_cast<unsigned (*)(void *, quint16, const char *)>(xcb.resolve("xcb_query_extension"));
    const auto reply = reinterpret_cast<XcbExtension *(*)(void *, unsigned, void **)>(xcb.resolve("xcb_query_extension_reply"));
    const auto disconnect = reinterpret_cast<void (*)(void *)>(xcb.resolve("xcb_disconnect"));
    const auto failed = reinterpret_cast<int (*)(void *)>(xcb.resolve("xcb_connection_has_error"));
    if (!connect || !query || !reply || !disconnect || !failed) {
        return true;
    }
    void *connection = connect(nullptr, nullptr);
    bool present = true;
    if (failed(connection) == 0) {
        XcbExtension *answer = reply(connection, query(connection, 4, "DRI3"), nullptr);
        present = !answer || answer->present != 0;
        std::free(answer); // NOLINT: xcb's way
    }
    disconnect(connection);
    return present;
}

GraphicsChoice lookAround()
{
    if (qEnvironmentVariableIntValue("LIBGL_ALWAYS_SOFTWARE") != 0) {
        return {Graphics::Software, QStringLiteral("LIBGL_ALWAYS_SOFTWARE is set")};
    }
    if (!hasGpu()) {
        return {Graphics::Software, QStringLiteral("no GPU")};
    }
    const bool wayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && !qEnvironmentVariable("QT_QPA_PLATFORM").startsWith(u"xcb");
    if (!wayland && !xServerHasDri3()) {
        return {Graphics::Software, QStringLiteral("the display does not use the GPU")};
    }
    return {Graphics::Hardware, QStringLiteral("GPU found")};
}

QtMessageHandler otherMessages = nullptr;

// Qt WebEngine looks for OpenGL and Vulkan even where the software back end is chosen, and goes on without, as it should.
void leaveOutGraphicsComplaints(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    constexpr std::array complaints{"QXcbIntegration: Cannot create platform "_L1, "QRhiGles2: Failed to create "_L1,
                                    "Failed to create Vulkan instance"_L1, "Failed to create platform Vulkan instance"_L1,
                                    "Unable to detect GPU vendor"_L1};
    if (std::ranges::none_of(complaints, [&text](QLatin1StringView complaint) { return text.startsWith(complaint); })) {
        otherMessages(type, context, text);
    }
}

// To load OpenGL takes a third of the time to the first window, and memory, on a machine that can only imitate it.
void doWithoutOpenGl()
{
    constexpr char integration[] = "QT_XCB_GL_INTEGRATION";
    if (qEnvironmentVariableIsEmpty(integration)) {
        qputenv(integration, "none");
    }
    otherMessages = qInstallMessageHandler(leaveOutGraphicsComplaints);
}

GraphicsChoice choose(Graphics wanted)
{
    for (const char *name : {"QT_QUICK_BACKEND", "QSG_RHI_BACKEND"}) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            const bool software = qgetenv(name) == "software";
            return {software ? Graphics::Software : Graphics::Hardware, QString::fromLatin1(name) + u" is set"};
        }
    }
    return wanted == Graphics::Automatic ? lookAround() : GraphicsChoice{wanted, QStringLiteral("by your setting")};
}

} // namespace

GraphicsChoice chooseGraphics(Graphics wanted)
{
    const GraphicsChoice choice = choose(wanted);
    if (choice.graphics == Graphics::Software) {
        qputenv("QT_QUICK_BACKEND", "software");
        doWithoutOpenGl();
    }
    return choice;
}

} // namespace galley
