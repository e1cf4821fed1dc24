// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"
#include "text/textfile.h"

namespace galley::site
{

/// What keeps a configuration file from being used, wholly or in part.
struct SettingsProblem {
    QString file; ///< absolute
    std::optional<text::Error> unreadable;
    std::optional<frontmatter::Error> broken; ///< lines are those of the file
    friend bool operator==(const SettingsProblem &one, const SettingsProblem &other)
    {
        return one.file == other.file && one.broken == other.broken;
    }
};

/// The settings in a generator's configuration file, as far as they are written as plain values. Nothing in it is run.
class Settings final
{
public:
    using Field = frontmatter::Field;

    /// Reads a file by its ending: `.toml`, `.yaml`, `.yml`, `.json`; `.py` and JavaScript's endings as script.h says. At most 1 MB.
    /// What cannot be read is in `problems`, and the rest there all the same.
    static Settings read(const QString &file);

    /// The field at a path of keys, divided by dots: "dir.input". An exact key wins over one in another letter case (Hugo's do not
    /// count). Null if there is none.
    const Field *find(QStringView path) const;
    /// The first mapping with that key, however deep and in whichever list it stands; null if there is none.
    const Field *findMapping(QStringView key) const;
    /// A scalar's text; `fallback` if there is none.
    QString text(QStringView path, const QString &fallback = {}) const;
    /// A list's scalars, or a scalar as the only one; `fallback` if there is neither.
    QStringList texts(QStringView path, const QStringList &fallback = {}) const;
    bool isTrue(QStringView path, bool fallback = false) const;

    /// Adds what another file says; where both say something, the first one to have come stays.
    void add(const Settings &other);
    /// Puts everything below a key, as Hugo does with the files of `config/_default`.
    void nest(const QString &key);

    std::vector<Field> fields;
    std::vector<SettingsProblem> problems;

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace galley::site
