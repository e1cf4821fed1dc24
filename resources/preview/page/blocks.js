// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What the page holds: the list of blocks that the engine made, and how it changes.
//
// `main` is the element that the post is the inside of, whatever its name. It holds exactly what the export writes: "\n", then each block's
// nodes followed by "\n". Nothing of ours is ever put into it: groups are in its shadow tree, the mark at the cursor lies behind it, states
// are kept in WeakSets.

// Turns the served page into blocks: see markedHtml in ui/preview/pagesource.h. Returns how many, -1 if the marks make no sense.
function adopt() {
  root = document.documentElement;
  main = findAll(root, 'body [data-galley-post]')[0]; // what stands around it has no such attribute
  blocks = [];
  let open = null;
  let complete = false;
  for (let node = main.firstChild; node;) {
    const next = nextOf(node);
    if (kindOf(node) === COMMENT && /^galley( \d+ \d+)?$/.test(node.data)) {
      const end = document.createTextNode('\n');
      main.replaceChild(end, node);
      if (open) {
        open.end = end;
        open.first ??= end;
      }
      const [, line, last] = node.data.split(' ');
      complete = line === undefined;
      open = complete ? null : {first: null, end: null, line: +line, last: +last, marks: null, group: null};
      if (open) blocks.push(open);
    } else if (open) {
      open.first ??= node;
    } else {
      main.removeChild(node);
    }
    node = next;
  }
  makeShade();
  if (!complete) {
    blocks = [];
    return -1; // the program will send the blocks one by one
  }
  regroup(0, blocks.length, new Set());
  return blocks.length;
}

const inert = document.implementation.createHTMLDocument('');
const holder = inert.createElement('main'); // parses as the page's own main does, but loads and runs nothing

function parse(html) {
  holder.innerHTML = html;
  return [...holder.childNodes];
}

function nodesOf(block) {
  const nodes = [];
  for (let node = block.first; node !== block.end; node = nextOf(node)) nodes.push(node);
  return nodes;
}

function drop(block) {
  for (const node of nodesOf(block)) main.removeChild(node);
  main.removeChild(block.end);
}

function add([html, line, last], before) {
  const end = document.createTextNode('\n');
  const nodes = parse(html);
  for (const node of nodes) main.insertBefore(node, before);
  main.insertBefore(end, before);
  return {first: nodes[0] ?? end, end, line, last, marks: null, group: null};
}

// True if the block has other nodes of `main` than before.
function change(block, [html, line, last]) {
  const old = nodesOf(block);
  const nodes = parse(html);
  morphList(main, old, nodes, block.end);
  let first = block.end;
  for (let left = nodes.length; left > 0; --left) first = first.previousSibling;
  Object.assign(block, {first, line, last, marks: null});
  return old.length !== nodes.length || nodesOf(block).some((node, i) => node !== old[i]);
}

function splice([index, removed, inserted, shift, growth]) {
  if (growth !== 0 && index > 0) blocks[index - 1].last += growth;
  const pairs = Math.min(removed, inserted.length);
  const stale = new Set();
  for (let i = 0; i < removed; ++i) {
    const block = blocks[index + i];
    if (i >= pairs || change(block, inserted[i])) stale.add(block.group);
  }
  for (let i = pairs; i < removed; ++i) drop(blocks[index + i]);
  const behind = blocks[index + removed];
  const before = behind ? behind.first : null;
  const added = inserted.slice(pairs).map((block) => add(block, before));
  if (removed > pairs || added.length > 0) blocks.splice(index + pairs, removed - pairs, ...added);
  if (stale.size > 0 || added.length > 0) regroup(index, index + inserted.length, stale);
  if (shift !== 0) {
    for (let i = index + inserted.length; i < blocks.length; ++i) {
      blocks[i].line += shift;
      blocks[i].last += shift;
    }
  }
}
