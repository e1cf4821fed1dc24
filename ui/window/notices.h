// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace galley
{

/// One thing the user should know, said in a bar in the place it concerns.
struct Notice {
    enum class Kind { Information, Warning, Problem };
    struct Action {
        QString text;
        std::function<void()> run; ///< the bar goes away first
    };
    Kind kind = Kind::Information;
    QString text;          ///< plain text, whole sentences
    QList<Action> actions; ///< at most two
    bool closable = true;
};

/// The bars above a pane. At most one for each subject: a newer one takes its place. They never take the keyboard from the text,
/// can be reached with Tab, closed with Escape, and go away when whoever showed them says that they are no longer true.
class Notices final : public QWidget
{
    Q_OBJECT
public:
    explicit Notices(QWidget *parent = nullptr);

    void show(const QString &subject, const Notice &notice);
    /// Other words for a bar that is there, which stays the same otherwise: its buttons can be pressed meanwhile.
    void change(const QString &subject, const QString &text);
    void dismiss(const QString &subject);
    bool isShown(const QString &subject) const { return m_bars.contains(subject); }
    /// The words of the bar about that subject; empty if there is none.
    QString text(const QString &subject) const;

Q_SIGNALS:
    /// The user closed the bar with its button or Escape.
    void closed(const QString &subject);

private:
    QVBoxLayout *m_layout;
    QHash<QString, QWidget *> m_bars;
};

} // namespace galley
