// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What the program asks; see PreviewPage::call.

let settling = false; // a frame is asked for
let following = false;

function settle() {
  if (settling) return;
  settling = true;
  requestAnimationFrame(() => {
    settling = false;
    keepPlace();
    if (following) follow();
    following = false;
    if (target === null && !holds()) remember();
    tellPlace();
    if (cursorLine >= 0 || mark) placeMark(); // last: the others only look, and looking after a change lays out the page once more
  });
}

let told = -1;

// So that a page that has to be loaded again starts where this one was.
function tellPlace() {
  const line = lineAtTop();
  if (Math.abs(line - told) < 0.01 || !program) return;
  told = line;
  program.placed(line);
}

// The place is kept as it was first noted: noting it anew each time would add up the roundings of `scrollTop`.
function holds() {
  return place && (place.element ? place.element.isConnected : place.block.first.isConnected);
}

function hasCursor([, , inserted]) {
  return inserted.some(([, line, last]) => line <= cursorLine && cursorLine <= last);
}

// The line of the cursor, which counts the new text's lines already, in the text that the blocks are of.
function cursorBefore(splices) {
  let moved = 0;
  let added = 0;
  for (const [index, removed, inserted, shift] of splices) {
    const behind = blocks[index - added + removed];
    if (!behind || cursorLine < behind.line + moved + shift) break;
    moved += shift;
    added += inserted.length - removed;
  }
  return cursorLine - moved;
}

// The block that is to stay where it is on the screen while the page changes; null for what is there already.
function kept(splices) {
  if (splices.length === 0) return {block: null, isAbove: false};
  const [index, removed, , shift] = splices[0];
  const before = cursorBefore(splices);
  const atCursor = blocks[lastWhere(blocks.length, (i) => blocks[i].line <= before)] ?? null;
  const isPutInFront = shift > 0 && removed === 0 && atCursor === blocks[index];
  const isElsewhere = !splices.some(hasCursor) && !isPutInFront; // a diagram was drawn, say, or all of a word replaced
  const at = isElsewhere && atCursor && extent(atCursor);
  if (at && at.top >= 0 && at.top < root.clientHeight) return {block: atCursor, isAbove: false};
  if (removed > 0) return {block: blocks[index], isAbove: false};
  return {block: isPutInFront ? blocks[index - 1] ?? null : null, isAbove: true};
}

function patch({whole, splices, rules}) {
  for (const rule of rules) sizes.insertRule(rule);
  if (whole) {
    blocks = [];
    main.replaceChildren(document.createTextNode('\n'));
    shade.replaceChildren();
  }
  const {block: edited, isAbove} = kept(splices);
  const shown = edited && extent(edited);
  const isKept = holds() && place.block === edited && !place.element; // since an earlier key, if the page has room to
  if (!isKept && shown && (isAbove ? shown.bottom > 0 : shown.top >= 0) && shown.top < root.clientHeight && root.scrollTop > 0) {
    place = {block: edited, element: null, top: shown.top};
  }
  for (const one of splices) {
    splice(one);
    following ||= hasCursor(one);
  }
  settle();
}

// All of it is laid out anew; what the reader looks at stays where it is.
function dress(css) {
  if (!holds()) remember();
  findAll(root, 'head > style')[STYLE].textContent = css;
  bars = null; // others may stay now
  fitBoxes();
  keepPlace();
  if (mark) placeMark();
}

// One call for all there is to tell the page. Returns the number of blocks.
function take(what) {
  if (what.theme !== undefined) root.dataset.theme = what.theme;
  if (what.style !== undefined) dress(what.style);
  if (what.language !== undefined) {
    root.lang = what.language;
    if (what.rightToLeft) root.dir = 'rtl'; else root.removeAttribute('dir');
  }
  if (what.cursor !== undefined) cursorLine = what.cursor;
  if (what.patch !== undefined) patch(what.patch);
  else if (what.cursor !== undefined) settle();
  if (what.line !== undefined) {
    target = null;
    scrollTo(scrollFor(heightOf(what.line)));
    remember();
    told = what.line;
  }
  return blocks.length;
}

function goTo(fragment) {
  let name = fragment;
  try { name = decodeURIComponent(fragment); } catch { /* as written */ }
  const named = () => [...findAll(main, 'a[name]')].find((one) => [fragment, name].includes(attributeOf(one, 'name')));
  const found = document.getElementById(fragment) ?? document.getElementById(name) ?? named();
  if (!found && name !== '' && name.toLowerCase() !== 'top') return;
  target = null;
  root.scrollTop = found ? rectOf(found).top + root.scrollTop - lid() - 8 : 0;
  for (let box = found; box && box !== main; box = parentOf(box)) {
    if (nameOf(box) === 'DETAILS' && attributeOf(box, 'open') === null) box.open = true;
  }
}
