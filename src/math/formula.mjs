// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// TeX -> MathML by KaTeX, as `innerHTML` gives it back. KaTeX writes MathML 3; browsers draw MathML Core, which has no alignment of
// columns, no rules in tables, no `menclose` and no `mathvariant`: those become inline styles and Unicode's mathematical letters, which
// every browser draws and which need no style sheet. Runs in QJSEngine, see katex.cpp.
import katex from './katex.mjs';
import { asLetters } from './letters.mjs';

/// The largest size that a formula may ask for, in em; how often its macros may expand; how many tokens it may come to, macros expanded,
/// and how many parameters (`#1`) it may have, which bounds what one expansion makes. Counted, not timed: the same on every machine. (And
/// QJSEngine's `setInterrupted` crashes in compiled functions, Qt 6.8.2.)
const maxSize = 100;
const maxExpand = 2000;
const maxTokens = 40000;
const maxParameters = 200;
const safeProtocols = ['http', 'https', 'mailto'];
/// KaTeX writes commands that it was told not to trust as text in this colour.
const refusedColour = 'refused';

class Refused {
    constructor(command) {
        this.command = command;
    }
}

const textStyles = {
    'bold': 'font-weight:bold',
    'italic': 'font-style:italic',
    'bold-italic': 'font-weight:bold;font-style:italic',
    'sans-serif': 'font-family:sans-serif',
    'bold-sans-serif': 'font-family:sans-serif;font-weight:bold',
    'sans-serif-italic': 'font-family:sans-serif;font-style:italic',
    'sans-serif-bold-italic': 'font-family:sans-serif;font-weight:bold;font-style:italic',
    'monospace': 'font-family:monospace',
};

const rule = '0.06em solid currentColor';
const stroke = direction => `linear-gradient(${direction},transparent calc(50% - 0.04em),currentColor 0,currentColor calc(50% + 0.04em),transparent 0)`;
const strokes = {
    updiagonalstrike: stroke('to bottom right'),
    downdiagonalstrike: stroke('to bottom left'),
    horizontalstrike: stroke('to bottom'),
};
const edges = { actuarial: ['top', 'right'], phasorangle: ['bottom', 'left'] };
/// KaTeX 0.19 mixes up the sides of a table's frame: for a rule at the left it writes `top`.
const tableEdges = { top: 'left', bottom: 'right', left: 'top', right: 'bottom' };

class TooLong {}

/// The author's macros, in an object that KaTeX asks for each token whether it is one.
function countedMacros(macros) {
    let tokens = 0;
    return new Proxy(Object.assign({}, macros), {
        getOwnPropertyDescriptor(target, name) {
            if (++tokens > maxTokens) {
                throw new TooLong();
            }
            return Object.getOwnPropertyDescriptor(target, name);
        },
    });
}

function parametersIn(text) {
    return text.split('#').length - 1;
}

function addStyle(node, style) {
    const before = node.attributes.style;
    node.attributes.style = before ? before + ';' + style : style;
}

function isElement(node) {
    return typeof node.type === 'string' && Array.isArray(node.children) && node.attributes !== undefined;
}

/// Every text below a node goes through `change`.
function changeTexts(node, change) {
    for (const child of node.children) {
        if (typeof child.text === 'string') {
            child.text = change(child.text);
        }
    }
}

function mendVariant(node) {
    const variant = node.attributes.mathvariant;
    if (variant === undefined || (variant === 'normal' && node.type === 'mi')) {
        return; // `normal` on `mi` is the one that MathML Core has: no slant
    }
    delete node.attributes.mathvariant;
    if (node.type === 'mtext' && textStyles[variant]) {
        addStyle(node, textStyles[variant]);
    } else {
        changeTexts(node, text => asLetters(text, variant));
    }
}

function mendEnclosure(node) {
    const notations = node.attributes.notation.split(' ');
    const aroundTable = node.children.length === 1 && node.children[0].type === 'mtable';
    delete node.attributes.notation;
    node.type = 'mrow';
    if (aroundTable) {
        node.children[0].framed = true;
    }
    const backgrounds = notations.filter(name => strokes[name]).map(name => strokes[name]);
    if (backgrounds.length > 0) {
        addStyle(node, 'background:' + backgrounds.join(','));
    }
    if (notations.includes('box')) {
        addStyle(node, `border:${rule};padding:0.3em`);
    }
    for (const name of notations) {
        const sides = aroundTable && tableEdges[name] ? [tableEdges[name]] : edges[name] || [];
        for (const side of sides) {
            addStyle(node, `border-${side}:${rule}`);
        }
    }
}

/// MathML 3's "as wide as it is, and a little more" becomes padding.
function mendPadding(node) {
    const { width, height, lspace, voffset } = node.attributes;
    if (!/^\+/.test(width || '')) {
        return;
    }
    ['width', 'height', 'lspace', 'voffset'].forEach(name => { delete node.attributes[name]; });
    node.type = 'mrow';
    addStyle(node, `padding:${height && voffset ? voffset : '0'} ${lspace || '0'}`);
}

/// A list in an attribute of a table: one value for each column or row; the last one goes on.
function valuesOf(table, name) {
    const values = (table.attributes[name] || '').split(' ').filter(value => value !== '');
    delete table.attributes[name];
    return index => values[Math.min(index, values.length - 1)];
}

/// A length in em that comes as often as `times`.
function multiple(length, times) {
    const value = parseFloat(length || '0') * times;
    return value === 0 ? '0' : Number(value.toFixed(4)) + 'em';
}

/// What KaTeX puts beside rows that LaTeX would number. Numbers are given by `\tag` only: which one a formula would have depends on those
/// before it, on the page or elsewhere on the site.
function isMargin(cell) {
    return cell.classes.includes('mtr-glue') || cell.classes.includes('mml-eqn-num');
}

/// What the rows of tables are tagged with, `false` for a row without, for each table that may have tags: KaTeX's MathML leaves them out.
function tagsOfRows(node) {
    if (node === null || typeof node !== 'object') {
        return [];
    }
    const own = node.type === 'array' && node.tags ? [node.tags.map(tag => (Array.isArray(tag) ? leafText(tag) : false))] : [];
    return own.concat(...Object.keys(node).filter(key => key !== 'loc').map(key => tagsOfRows(node[key])));
}

function leafText(node) {
    if (Array.isArray(node)) {
        return node.map(leafText).join('');
    }
    return typeof node.text === 'string' ? node.text.replace(/^\\ $|^~$/, ' ') : leafText(node.body || []);
}

/// Rows with tags take the width of the page, as one formula with a tag does.
function addTags(table, tags) {
    const cell = (children, style) => ({ type: 'mtd', attributes: { style }, children });
    addStyle(table, 'width:100%');
    table.children.forEach((row, y) => {
        const tag = tags[y] ? [{ type: 'mtext', attributes: {}, children: [{ text: tags[y] }] }] : [];
        row.children = [cell([], 'padding:0;width:50%'), ...row.children, cell([], 'padding:0;width:50%'), cell(tag, 'padding:0')];
    });
}

/// A formula with a `\tag` is a table as wide as the page: half of the rest, the formula, the other half, the tag.
function mendTagged(table) {
    delete table.attributes.width;
    addStyle(table, 'width:100%');
    for (const row of table.children) {
        row.children = row.children.map(cell => {
            const isGlue = cell.attributes.width === '50%';
            return { type: 'mtd', attributes: { style: isGlue ? 'padding:0;width:50%' : 'padding:0' }, children: cell.children };
        });
    }
}

function mendTable(table, tags) {
    if (table.attributes.width === '100%') {
        mendTagged(table);
        return;
    }
    const alignment = valuesOf(table, 'columnalign');
    const columnSpacing = valuesOf(table, 'columnspacing');
    const rowSpacing = valuesOf(table, 'rowspacing');
    const columnLines = valuesOf(table, 'columnlines');
    const rowLines = valuesOf(table, 'rowlines');
    const ruled = table.framed || columnLines(0) !== undefined || rowLines(0) !== undefined;
    const side = (spacing, index, isEdge, times) => (isEdge && !ruled ? '0' : multiple(spacing(Math.max(index, 0)), times));
    const lastRow = table.children.length - 1;
    const numbered = table.children.some(row => row.children.some(isMargin)) ? tags.shift() : undefined;
    table.children.forEach((row, y) => {
        row.children = row.children.filter(cell => !isMargin(cell));
        const lastColumn = row.children.length - 1;
        row.children.forEach((cell, x) => {
            // Between rows twice what KaTeX says: it counts on MathML 3's own distance between lines.
            const padding = [side(rowSpacing, y - 1, y === 0, 1), side(columnSpacing, x, x === lastColumn, 0.5),
                side(rowSpacing, y, y === lastRow, 1), side(columnSpacing, x - 1, x === 0, 0.5)];
            addStyle(cell, `padding:${padding.join(' ')}`);
            const align = alignment(x);
            if (align === 'left' || align === 'right') {
                addStyle(cell, 'text-align:' + align);
            }
            if (x > 0 && /solid|dashed/.test(columnLines(x - 1))) {
                addStyle(cell, `border-left:0.06em ${columnLines(x - 1)} currentColor`);
            }
            if (y > 0 && /solid|dashed/.test(rowLines(y - 1))) {
                addStyle(cell, `border-top:0.06em ${rowLines(y - 1)} currentColor`);
            }
        });
    });
    if (numbered && numbered.some(tag => tag)) {
        addTags(table, numbered);
    }
}

function textOf(node) {
    return typeof node.text === 'string' ? node.text : (node.children || []).map(textOf).join('');
}

function mend(node, tags) {
    if (isElement(node)) {
        if (node.attributes.mathcolor === refusedColour) {
            throw new Refused(textOf(node));
        }
        mendVariant(node);
        if (node.type === 'mtable') {
            mendTable(node, tags);
        } else if (node.type === 'menclose') {
            mendEnclosure(node);
        } else if (node.type === 'mpadded') {
            mendPadding(node);
        } else if (node.type === 'math') {
            delete node.attributes.xmlns;
        }
    }
    (node.children || []).forEach(child => mend(child, tags));
}

// HTML Living Standard 13.3. No white space other than the no-break space is changed.
function escapeText(text) {
    return text.replace(/&/g, '&amp;').replace(/\u00a0/g, '&nbsp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text) {
    return String(text).replace(/&/g, '&amp;').replace(/\u00a0/g, '&nbsp;').replace(/"/g, '&quot;');
}

function serialise(node) {
    if (isElement(node)) {
        const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
        return `<${node.type}${attributes.join('')}>${node.children.map(serialise).join('')}</${node.type}>`;
    }
    if (typeof node.text === 'string') {
        return escapeText(node.text);
    }
    if (node.character) { // a space that has a character of its own
        return `<mtext>${escapeText(node.character)}</mtext>`;
    }
    return Array.isArray(node.children) ? node.children.map(serialise).join('') : `<mspace width="${node.width.toFixed(4)}em"></mspace>`;
}

/// `{mathML}`, or `{failure, message}` with `failure` one of 'syntax', 'refused', 'deep', 'long'.
export function typeset(tex, display, macros) {
    const options = {
        output: 'mathml',
        displayMode: display,
        macros: countedMacros(macros),
        maxSize,
        maxExpand,
        strict: 'ignore',
        throwOnError: true,
        errorColor: refusedColour,
        trust: ({ command, protocol }) => (command === '\\href' || command === '\\url') && safeProtocols.includes(protocol),
    };
    try {
        if (parametersIn(tex) > maxParameters) {
            throw new TooLong();
        }
        const math = katex.__renderToDomTree(tex, options).children[0];
        const tagged = tex.includes('\\tag') && tex.includes('\\begin');
        mend(math, tagged ? tagsOfRows(katex.__parse(tex, Object.assign({}, options, { macros: countedMacros(macros) }))) : []);
        return { mathML: serialise(math) };
    } catch (error) {
        if (error instanceof Refused) {
            return { failure: 'refused', message: error.command };
        }
        if (error instanceof katex.ParseError) {
            return { failure: 'syntax', message: error.rawMessage };
        }
        return { failure: error instanceof TooLong ? 'long' : 'deep' };
    }
}
