// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Blocks laid out in groups, so that a key press costs as much as its group and not as much as the post. A browser walks over all
// children of a box in which one has changed, and over all that paints in its layer; with thousands of blocks in `main` that is most of
// the time of a key. The groups are boxes in a shadow tree of `main` with the blocks' nodes assigned to their slots: the document, the
// style sheet's view of it and what the boxes look like stay as they are in an exported page.

const groupSize = 100; // blocks; some 3,000 blocks are 1 MB of text
const slotSize = 10000; // nodes that one call can take
const boxNames = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'DL', 'PRE', 'BLOCKQUOTE', 'TABLE', 'HR', 'DIV', 'HEADER', 'SECTION']);
let shade = null; // the shadow tree of `main`

let loose = false; // the element lays out its children in a way of its own (a grid, say), in which boxes would stand for them

function makeShade() {
  shade = main.attachShadow({mode: 'closed', slotAssignment: 'manual'});
  fitBoxes();
}

// To be called when the style sheet is another one.
function fitBoxes() {
  loose = !['block', 'flow-root'].includes(getComputedStyle(main).display);
  for (const box of shade.children) box.style.display = loose ? 'contents' : 'block';
}

// Between two blocks of which the second starts like this, a box's edge changes nothing: no line runs on from one to the other.
function canBegin(block) {
  const node = block.first;
  return kindOf(node) === ELEMENT && boxNames.has(nameOf(node)) && attributeOf(node, 'style') === null;
}

function newGroup(before) {
  const box = document.createElement('div');
  box.style.display = loose ? 'contents' : 'block';
  box.style.isolation = 'isolate'; // a layer of its own, in which nothing is measured anew while it stays the same
  shade.insertBefore(box, before);
  return {box};
}

function fill(group, members) {
  const nodes = [];
  for (const block of members) {
    block.group = group;
    for (const node of nodesOf(block)) if (kindOf(node) !== COMMENT) nodes.push(node);
    nodes.push(block.end);
  }
  const slots = [...group.box.children];
  for (let at = 0; at < nodes.length; at += slotSize) {
    const slot = slots.shift() ?? group.box.appendChild(document.createElement('slot'));
    slot.assign(...nodes.slice(at, at + slotSize));
  }
  for (const slot of slots) slot.remove();
}

// Puts the blocks in [from, to) into groups; `stale` are the groups that lost or changed nodes there. Groups are filled as a whole: the
// range grows over all blocks of a stale group, and over neighbours that cannot be parted from it.
function regroup(from, to, stale) {
  let first = from;
  let end = to;
  const spread = (group) => {
    if (group) stale.add(group);
    while (first > 0 && stale.has(blocks[first - 1].group)) --first;
    while (end < blocks.length && stale.has(blocks[end].group)) ++end;
  };
  spread(stale.size === 0 ? (blocks[from - 1] ?? blocks[to])?.group : null);
  while (first > 0 && first < blocks.length && !canBegin(blocks[first])) spread(blocks[first - 1].group);
  while (end < blocks.length && !canBegin(blocks[end])) spread(blocks[end].group);
  if (end - first < groupSize / 4 && end < blocks.length) spread(blocks[end].group); // or small ones would gather
  const starts = [];
  for (let i = first; i < end; ++i) {
    const size = i - (starts.at(-1) ?? -Infinity);
    if (size === Infinity || (size >= groupSize && canBegin(blocks[i]))) starts.push(i);
  }
  // From the end, so that a box stays where it is: moving one would lay out all of it again.
  let next = end < blocks.length ? blocks[end].group.box : null;
  let stop = end;
  for (const start of starts.reverse()) {
    const own = blocks[start].group;
    const group = stale.delete(own) ? own : newGroup(next);
    fill(group, blocks.slice(start, stop));
    next = group.box;
    stop = start;
  }
  for (const group of stale) group.box.remove();
}
