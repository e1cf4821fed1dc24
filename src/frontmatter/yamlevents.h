// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

#include <libfyaml.h>

#include <memory>

namespace galley::frontmatter
{

/// One event of libfyaml. A copy of what is needed: the library's own event is given back at once.
struct YamlEvent {
    fy_event_type type = FYET_NONE;
    qsizetype start = 0; ///< byte of the content; quotes and a block scalar's header included
    qsizetype end = 0;   ///< without the line end behind a block scalar
    QString text;        ///< of a scalar, as the library gives it
    QByteArray anchor;   ///< of a value; an alias's target
    bool tagged = false;
    fy_scalar_style style = FYSS_ANY;
};

/// libfyaml's parser over one block of YAML or JSON. Prints nothing, keeps no state outside the object.
class YamlEvents
{
public:
    enum class Syntax { Yaml, Json };

    /// `content` must outlive the object.
    YamlEvents(QByteArrayView content, Syntax syntax);

    /// False at the end and after an error.
    bool next(YamlEvent &event);
    /// The first error, by 0-based line and code point column of the content; nothing where there was none.
    std::optional<Error> error() const;

private:
    struct Deleter {
        void operator()(fy_parser *parser) const { fy_parser_destroy(parser); }
        void operator()(fy_diag *diagnostics) const { fy_diag_destroy(diagnostics); } // fy_diag_unref() leaves the collected errors behind
    };

    void fill(YamlEvent &event, fy_event *raw) const;
    void widen(YamlEvent &event, qsizetype propertiesEnd) const;
    qsizetype headerBefore(qsizetype start, char indicator) const;

    QByteArrayView m_content;
    std::unique_ptr<fy_diag, Deleter> m_diagnostics;
    std::unique_ptr<fy_parser, Deleter> m_parser;
};

} // namespace galley::frontmatter
