// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <memory>

namespace galley::tests
{

inline constexpr int longWait = 30'000; // ms; the machine may be busy

/// The value of a JavaScript expression in a page, in the world of our own scripts; invalid if there is no answer in time.
inline QVariant askPage(QWebEnginePage &page, const QString &script, quint32 world = QWebEngineScript::ApplicationWorld)
{
    auto answer = std::make_shared<std::optional<QVariant>>();
    page.runJavaScript(script, world, [answer](const QVariant &value) { *answer = value; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, longWait) ? **answer : QVariant();
}

} // namespace galley::tests
