// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "languages.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace galley::code
{

QString canonicalLanguage(const QString &language)
{
    static const QHash<QString, QString> names = {
        {u"text"_s, {}},
        {u"plain"_s, {}},
        {u"plaintext"_s, {}},
        {u"txt"_s, {}},
        {u"none"_s, {}},
        {u"output"_s, {}},
        {u"ansi"_s, {}},
        {u"js"_s, u"JavaScript"_s},
        {u"node"_s, u"JavaScript"_s},
        {u"mjs"_s, u"JavaScript"_s},
        {u"cjs"_s, u"JavaScript"_s},
        {u"ecmascript"_s, u"JavaScript"_s},
        {u"jsx"_s, u"JavaScript React (JSX)"_s},
        {u"ts"_s, u"TypeScript"_s},
        {u"tsx"_s, u"TypeScript React (TSX)"_s},
        {u"json5"_s, u"JSON"_s},
        {u"jsonc"_s, u"JSON"_s},
        {u"py"_s, u"Python"_s},
        {u"python3"_s, u"Python"_s},
        {u"py3"_s, u"Python"_s},
        {u"ipython"_s, u"Python"_s},
        {u"rb"_s, u"Ruby"_s},
        {u"rs"_s, u"Rust"_s},
        {u"golang"_s, u"Go"_s},
        {u"kt"_s, u"Kotlin"_s},
        {u"cs"_s, u"C#"_s},
        {u"csharp"_s, u"C#"_s},
        {u"fsharp"_s, u"FSharp"_s},
        {u"f#"_s, u"FSharp"_s},
        {u"c++"_s, u"C++"_s},
        {u"cpp"_s, u"C++"_s},
        {u"cxx"_s, u"C++"_s},
        {u"hpp"_s, u"C++"_s},
        {u"h"_s, u"C"_s},
        {u"objc"_s, u"Objective-C"_s},
        {u"objective-c"_s, u"Objective-C"_s},
        {u"hs"_s, u"Haskell"_s},
        {u"ex"_s, u"Elixir"_s},
        {u"erl"_s, u"Erlang"_s},
        {u"pl"_s, u"Perl"_s},
        {u"ml"_s, u"Objective Caml"_s},
        {u"ocaml"_s, u"Objective Caml"_s},
        {u"sh"_s, u"Bash"_s},
        {u"shell"_s, u"Bash"_s},
        {u"bash"_s, u"Bash"_s},
        {u"zsh"_s, u"Zsh"_s},
        {u"ps1"_s, u"PowerShell"_s},
        {u"pwsh"_s, u"PowerShell"_s},
        {u"bat"_s, u"MS-DOS Batch"_s},
        {u"cmd"_s, u"MS-DOS Batch"_s},
        {u"docker"_s, u"Dockerfile"_s},
        {u"make"_s, u"Makefile"_s},
        {u"mk"_s, u"Makefile"_s},
        {u"md"_s, u"Markdown"_s},
        {u"yml"_s, u"YAML"_s},
        {u"patch"_s, u"Diff"_s},
        {u"viml"_s, u"VimL"_s},
        {u"vim"_s, u"VimL"_s},
        {u"tex"_s, u"LaTeX"_s},
        {u"html5"_s, u"HTML"_s},
        {u"htm"_s, u"HTML"_s},
        {u"svg"_s, u"XML"_s},
        {u"gql"_s, u"GraphQL"_s},
        {u"proto"_s, u"Protobuf"_s},
        {u"tf"_s, u"Terraform"_s},
        {u"hcl"_s, u"Terraform"_s},
        {u"sass"_s, u"SASS"_s},
        {u"conf"_s, u"INI Files"_s},
        {u"ini"_s, u"INI Files"_s},
        {u"cfg"_s, u"INI Files"_s},
        {u"jinja2"_s, u"Jinja"_s},
        {u"django"_s, u"Django HTML Template"_s},
        {u"el"_s, u"Emacs Lisp"_s},
        {u"elisp"_s, u"Emacs Lisp"_s},
        {u"lisp"_s, u"Common Lisp"_s},
        {u"clj"_s, u"Clojure"_s},
    };
    const auto found = names.constFind(language.toLower());
    return found != names.constEnd() ? *found : language;
}

} // namespace galley::code
