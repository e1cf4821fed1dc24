// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// node maketables.mjs NODE_MODULES OUTPUT: writes tables.inc for tables.cpp. All text in one literal and numbers beside it, so that
// the program has nothing to set up when it starts.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, output] = process.argv.slice(2);
const load = path => import(pathToFileURL(`${modules}/${path}`));
const { gemoji } = await load('gemoji/index.js');
const { default: replacements } = await load('@sindresorhus/transliterate/replacements.js');
const unidecode = createRequire(import.meta.url)(`${modules}/unidecode/unidecode.js`);

const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function literal(bytes) {
    const lines = [];
    for (let at = 0; at < bytes.length; at += 64) {
        const part = [...bytes.subarray(at, at + 64)];
        lines.push(`    "${part.map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`);
    }
    return lines.join('\n');
}

function numbers(values) {
    const lines = [];
    for (let at = 0; at < values.length; at += 32) {
        lines.push(`    ${values.slice(at, at + 32).join(',')},`);
    }
    return lines.join('\n');
}

/// Strings one behind the other, each with a zero behind it, and where each begins.
function packed(name, strings) {
    const begins = [];
    let size = 0;
    for (const string of strings) {
        begins.push(size);
        size += Buffer.byteLength(string) + 1;
    }
    const text = Buffer.from(strings.map(string => `${string}\0`).join(''));
    return `constexpr char ${name}Text[] =\n${literal(text)};\n` + `constexpr uint32_t ${name}Begins[] = {\n${numbers(begins)}\n};\n`;
}

/// Names and what they stand for in turn, sorted by the names' bytes.
function dictionary(name, entries) {
    return packed(name, [...new Map(entries)].sort(([a], [b]) => byBytes(a, b)).flat());
}

const emoji = gemoji.flatMap(({ emoji, names }) => names.map(name => [name, emoji]));

/// What slug makes of a text: letters and digits in lower case, one hyphen for everything else.
const slugged = text => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const described = new Map(gemoji.map(({ emoji, description }) => [emoji.replace(/\ufe0f/g, ''), `${description} `]));

function slugPiece(code) {
    if (code >= 0xd800 && code < 0xe000) {
        return '-';
    }
    const character = String.fromCodePoint(code);
    const ascii = code > 0xffff ? '' : unidecode(character);
    const text = described.get(character) ?? (/[a-z0-9]/i.test(ascii) || ascii === '' ? ascii : ascii.replace('[?]', '-'));
    return slugged(code > 0xffff && text === '' ? '-' : text);
}

const pages = [];
const pageOf = [];
const pieces = new Map();
for (let page = 0; page < 0x200; ++page) {
    const codes = Array.from({ length: 256 }, (_, low) => slugPiece(page * 256 + low));
    const indices = codes.map(piece => pieces.get(piece) ?? pieces.set(piece, pieces.size).get(piece)).join(',');
    const known = pages.indexOf(indices);
    pageOf.push(known >= 0 ? known : pages.push(indices) - 1);
}

writeFileSync(output, [
    dictionary('emoji', emoji),
    dictionary('latin', replacements),
    packed('piece', [...pieces.keys()]),
    `constexpr uint16_t piecePages[][256] = {\n${pages.map(page => `    {${page}},`).join('\n')}\n};\n`,
    `constexpr uint16_t piecePageOf[] = {\n${numbers(pageOf)}\n};\n`,
].join('\n'));
