// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// markdown-it with the options that Eleventy gives it (11ty.dev/docs/languages/markdown): {name: Markdown} from standard input as JSON
// becomes {name: HTML} on standard output.
import { text } from "node:stream/consumers";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const markdownIt = require("markdown-it");

const reader = markdownIt({ html: true }).disable("code");
const posts = JSON.parse(await text(process.stdin));
const pages = Object.fromEntries(Object.entries(posts).map(([name, post]) => [name, reader.render(post)]));
process.stdout.write(JSON.stringify(pages));
