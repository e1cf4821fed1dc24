// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The command `galley`. It renders and exports by itself and starts in milliseconds; for a window it becomes `galley-window`.
#include "cli/checkcommand.h"
#include "cli/convertcommand.h"
#include "cli/exportcommand.h"
#include "cli/listcommand.h"
#include "cli/newcommand.h"
#include "cli/opencommand.h"
#include "cli/sentences.h"
#include "cli/streams.h"
#include "version.h"

#include <CLI/CLI.hpp>

#include <csignal>

using galley::cli::ExitCode;

namespace
{

CLI::App *addExport(CLI::App &app, galley::cli::ExportCommand &command)
{
    CLI::App *sub = app.add_subcommand("export", "Write posts as web pages, PDFs or books; opens no window");
    sub->prefix_command(false);
    sub->add_option("FILE", command.posts, "The posts, and folders of posts; - is standard input")->required()->type_name("");
    sub->add_option("-o,--output", command.output,
                    "The export's file, or a folder; - is standard output.\n"
                    "Without it an export goes beside its post, as NAME.html")
        ->type_name("FILE|FOLDER")
        ->check([](const std::string &name) { return name.empty() ? std::string("the name is empty") : std::string(); });
    sub->add_option("-k,--kind", command.kind, "What to make: " + galley::cli::kindNames() + " (page)")->type_name("KIND");
    sub->add_option("--theme", command.theme, "How pages look: a page theme's name or folder, or site: as the posts' site looks")
        ->type_name("NAME|FOLDER");
    sub->add_option("--template", command.pageTemplate, "An HTML file that the post is put into")->type_name("FILE");
    sub->add_option("--paper", command.paper, "The size of a PDF's pages: A3, A4, A5, A6, B5, Letter, Legal (A4)")->type_name("SIZE");
    sub->add_option("--margin", command.margin, "The margins of a PDF's pages, in millimetres (20)")->type_name("MM");
    sub->add_flag("--no-page-numbers", command.unnumbered, "PDFs without page numbers");
    sub->add_option("--lang", command.language, "The language of posts that do not say theirs, such as de or en-US")->type_name("LANG");
    sub->add_option("--dialect", command.dialect, "The Markdown of posts that do not say theirs: " + galley::cli::dialectNames())
        ->type_name("NAME");
    sub->add_option("-j,--jobs", command.jobs, "How many posts at once (all processors)")->type_name("N");
    sub->add_flag("-f,--force", command.force, "Replace files that are not exports of Galley, too");
    sub->add_flag("--strict", command.strict, "Export no post that has problems, and fail");
    sub->add_flag("--changed", command.changed, "Leave files alone that would stay the same");
    sub->add_flag("--fetch", command.fetch, "Take pictures on the web along (folder, one-file, pdf, epub); by https only");
    sub->add_flag("--watch", command.watch, "Then export again what changes, until Ctrl-C");
    sub->add_option("--report", command.report, "text (paths and messages) or json (on standard output)")->type_name("FORM");
    sub->footer("Prints the path of each export. Messages go to standard error as FILE:LINE: error: …\n"
                "Exit code: 0 all fine, 1 something could not be done, 2 wrong usage, 130 interrupted.");
    return sub;
}

CLI::App *addCheck(CLI::App &app, galley::cli::CheckCommand &command)
{
    CLI::App *sub = app.add_subcommand("check", "List what to mend in posts before publishing; changes nothing");
    sub->prefix_command(false);
    sub->add_option("FILE|FOLDER", command.paths, "Posts, and folders with posts; - is standard input")->type_name("");
    sub->add_option("--format", command.format, "text, json or sarif")->type_name("NAME");
    sub->add_option("--ignore", command.ignored, "A rule to leave out; may be given several times")
        ->type_name("RULE")
        ->allow_extra_args(false);
    sub->add_flag("--spelling", command.spelling, "Check spelling, too, with the dictionaries that are installed");
    sub->add_flag("--diagrams", command.diagrams, "Draw diagrams that were not drawn yet, to see whether they can be");
    sub->add_flag("--external", command.external, "Ask servers for the links and pictures on the web, too");
    sub->add_option("--time-limit", command.timeLimit, "For --external: for all links together; 300 if it is not given")
        ->type_name("SECONDS")
        ->check(CLI::Range(1, 86'400));
    sub->add_flag("--list-rules", command.listRules, "Print the rules, and what they look for");
    sub->footer("Prints FILE:LINE:COLUMN: SEVERITY RULE: MESSAGE for each finding. A rule is silenced for a post by a comment in it,\n"
                "<!-- galley-ignore RULE -->.\n"
                "Exit code: 0 nothing to mend (or notes only), 1 errors or warnings, 2 wrong usage or a file that cannot be read.");
    return sub;
}

CLI::App *addList(CLI::App &app, galley::cli::ListCommand &command)
{
    CLI::App *sub = app.add_subcommand("list", "List the posts of a site; opens no window");
    sub->prefix_command(false);
    sub->add_option("FOLDER", command.folder, "A site, or one of its folders; without it the one you are in")->type_name("");
    sub->add_option("--state", command.states, "Only posts in this state; may be given again")
        ->type_name("STATE")
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"draft", "scheduled", "published", "broken", "expired"}));
    sub->add_option("--format", command.format, "text (date, state, path and title, with tabs between them) or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
    sub->footer("Prints the newest post first.\nExit code: 0 all fine, 1 something could not be done, 2 wrong usage.");
    return sub;
}

CLI::App *addNew(CLI::App &app, galley::cli::NewCommand &command)
{
    CLI::App *sub = app.add_subcommand("new", "Start a post in its site, with front matter; opens no window");
    sub->prefix_command(false);
    sub->add_option("TITLE", command.title, "The post's title")->required()->type_name("");
    sub->add_option("--in", command.folder, "A folder of the site; without it, where the newest posts of the site you are in are")
        ->type_name("FOLDER");
    sub->add_option("--slug", command.slug, "The file's name and slug; without it, made of the title")->type_name("SLUG");
    sub->footer("Prints the path of the new file. Never writes over a file that is there.\n"
                "Exit code: 0 all fine, 1 something could not be done, 2 wrong usage.");
    return sub;
}

CLI::App *addConvert(CLI::App &app, galley::cli::ConvertCommand &command)
{
    CLI::App *sub = app.add_subcommand("convert", "Write the front matter of posts in another dialect");
    sub->prefix_command(false);
    sub->add_option("FILE", command.posts, "The posts; - is standard input")->required()->type_name("");
    sub->add_option("--to", command.to, "yaml, toml, json or pelican")->required()->type_name("NAME");
    sub->add_flag("-i,--in-place", command.inPlace, "Change the files; else the posts go to standard output");
    sub->add_flag("--strict", command.strict, "Convert no post that would lose something, and fail");
    sub->footer("What the dialect cannot hold is said on standard error as FILE:LINE: warning: …\n"
                "Exit code: 0 all fine, 1 something could not be done, 2 wrong usage.");
    return sub;
}

/// The command that was given, for messages about it.
std::string nameOf(const CLI::App &app)
{
    const auto given = app.get_subcommands();
    return given.empty() ? std::string() : given.front()->get_name() + " ";
}

int run(int argc, char **argv)
{
    CLI::App app("Galley, an editor for posts in Markdown with a live preview.", "galley");
    galley::cli::ExportCommand exportCommand;
    galley::cli::CheckCommand checkCommand;
    galley::cli::ConvertCommand convertCommand;
    galley::cli::ListCommand listCommand;
    galley::cli::NewCommand newCommand;
    app.usage("Usage: galley [FILE | FILE:LINE]...\n       galley export FILE|FOLDER... [-k KIND] [-o FILE|FOLDER]\n"
              "       galley check FILE|FOLDER...\n       galley convert --to NAME FILE... [-i]\n"
              "       galley list [FOLDER]\n       galley new TITLE [--in FOLDER]");
    app.set_version_flag("--version", std::string("Galley ") + galley::version(), "Print the version and exit");
    app.prefix_command(); // the window knows the other options
    app.footer("Without a command the posts open in a window; FILE:LINE puts the cursor there.");
    const CLI::App *exporting = addExport(app, exportCommand);
    const CLI::App *converting = addConvert(app, convertCommand);
    CLI::App *checking = addCheck(app, checkCommand);
    const CLI::App *listing = addList(app, listCommand);
    const CLI::App *starting = addNew(app, newCommand);
    try {
        app.parse(argc, argv);
        if (checking->parsed() && checkCommand.paths.empty() && !checkCommand.listRules) {
            throw CLI::RequiredError("FILE or FOLDER");
        }
    } catch (const CLI::Success &request) { // --help, --version
        return app.exit(request);
    } catch (const CLI::ConversionError &error) {
        std::string said = error.what(); // "Could not convert: --margin = wide"
        galley::cli::say("galley", -1, "error",
                         "this is no number that the option takes: " + said.substr(std::min(said.size(), said.find("--"))) +
                             "; see galley " + nameOf(app) + "--help");
        return static_cast<int>(ExitCode::Usage);
    } catch (const CLI::ParseError &error) {
        galley::cli::say("galley", -1, "error", std::string(error.what()) + "; see galley " + nameOf(app) + "--help");
        return static_cast<int>(ExitCode::Usage);
    }
    if (checking->parsed()) {
        return static_cast<int>(checkCommand.run());
    }
    if (converting->parsed()) {
        return static_cast<int>(convertCommand.run());
    }
    if (exporting->parsed()) {
        return static_cast<int>(exportCommand.run());
    }
    if (listing->parsed()) {
        return static_cast<int>(listCommand.run());
    }
    if (starting->parsed()) {
        return static_cast<int>(newCommand.run());
    }
    galley::cli::say("galley", -1, "error", galley::cli::becomeWindow(galley::cli::windowArguments(app.remaining())));
    return static_cast<int>(ExitCode::Failed);
}

} // namespace

int main(int argc, char **argv)
{
    galley::cli::keepStandardStreams();
    std::signal(SIGXFSZ, SIG_IGN); // a write past the limit of a file's size is an error like a full disk, not the end
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc &) {
        galley::cli::say("galley", -1, "error", "out of memory");
    }
    return static_cast<int>(ExitCode::Failed);
}
