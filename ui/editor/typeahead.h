// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace galley
{

/// Keeps the keys that come while a widget cannot take them yet (its text is being read), and gives them to it afterwards, in order.
class TypeAhead final : public QObject
{
    Q_OBJECT
public:
    explicit TypeAhead(QWidget *widget);
    ~TypeAhead() override;

    void hold();
    /// Is called with each event that is kept, while the widget can be given what may happen at once.
    void setEcho(const std::function<void(QEvent &)> &echo) { m_echo = echo; }
    /// The widget gets what was kept, and all that comes from now on.
    void release();
    /// What was kept was for something else.
    void forget() { m_kept.clear(); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *m_widget;
    std::function<void(QEvent &)> m_echo;
    bool m_holding = false;
    bool m_echoing = false;
    std::vector<std::unique_ptr<QEvent>> m_kept;
};

} // namespace galley
