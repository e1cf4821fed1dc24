// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Astro's own Markdown processor as it comes (docs.astro.build/en/guides/markdown-content), without colours for code: {name: Markdown}
// from standard input as JSON becomes {name: HTML} on standard output.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const folder = join(process.cwd(), "node_modules", "@astrojs", "markdown-remark");
const entry = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).exports["."];
const file = typeof entry === "string" ? entry : (entry.import?.default ?? entry.import ?? entry.default);
const { createMarkdownProcessor } = await import(pathToFileURL(join(folder, file)));

const reader = await createMarkdownProcessor({ syntaxHighlight: false });
const posts = JSON.parse(await text(process.stdin));
const pages = {};
for (const [name, post] of Object.entries(posts)) {
    pages[name] = (await reader.render(post)).code;
}
process.stdout.write(JSON.stringify(pages));
