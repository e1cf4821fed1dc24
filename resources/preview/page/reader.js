// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What the reader does: scrolling and clicks.

let reporting = false;

// The page became shorter than the place it was at: the browser's doing, not the reader's. Nobody can scroll up to the very end.
function wasCutShort() {
  return root.scrollTop < expected && root.scrollTop >= root.scrollHeight - root.clientHeight - 1;
}

function scrolled() {
  if (Math.abs(root.scrollTop - expected) < 1.5) return;
  if (wasCutShort()) {
    expected = root.scrollTop;
    return;
  }
  target = null;
  expected = root.scrollTop;
  remember();
  if (reporting) return;
  reporting = true;
  requestAnimationFrame(() => {
    reporting = false;
    if (!program) return;
    told = lineAtTop();
    program.scrolled(told);
  });
}

function linkOf(event) {
  const start = event.target instanceof Element ? event.target : parentOf(event.target);
  const link = start instanceof Element ? closest(start, 'a, area') : null;
  if (!link) return null;
  const address = attributeOf(link, 'href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
  return address === null ? null : address.trim();
}

function clicked(event) {
  const address = linkOf(event);
  if (address !== null) {
    event.preventDefault();
    if (!event.isTrusted) return;
    if (address.startsWith('#')) goTo(address.slice(1));
    else if (program) program.linked(address);
  } else if (event.isTrusted && event.button === 0 && program && document.getSelection().isCollapsed) {
    const at = lineOf(event.target);
    if (at) program.clicked(at.line, ...wordAt(event, at.element));
  }
}

let blocked = null; // what was not let through and the pointer is on

function pointed(event) {
  const start = event.target instanceof Element ? event.target : parentOf(event.target);
  const found = start instanceof Element ? closest(start, '[data-blocked]') : null;
  if (found === blocked || !program) return;
  blocked = found;
  program.pointedAtBlocked(found ? attributeOf(found, 'data-blocked') : '', found !== null && nameOf(found) === 'IMG');
}

// The nearest line known for a node, and the element that knows it.
function lineOf(node) {
  let top = node;
  while (top && parentOf(top) !== main) top = parentOf(top);
  if (!top) return null;
  const block = blocks[lastWhere(blocks.length, (i) => !(blocks[i].first.compareDocumentPosition(top) & Node.DOCUMENT_POSITION_PRECEDING))];
  if (!block) return null;
  const start = node instanceof Element ? node : parentOf(node);
  const marked = start === main ? null : closest(start, '[data-line]');
  const known = marked && marksOf(block).find((one) => one.element === marked); // a post can forge the attribute
  return known ? {line: block.line + known.line, element: marked} : {line: block.line, element: top};
}

// The word under the pointer and how many times it stands before that in the element: ["word", 0], or ["", 0].
function wordAt(event, element) {
  const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
  if (!caret || kindOf(caret.startContainer) !== TEXT) return ['', 0];
  const text = caret.startContainer.data;
  const before = text.slice(0, caret.startOffset).match(/[\p{L}\p{N}\p{M}_'’-]*$/u)[0];
  const word = before + text.slice(caret.startOffset).match(/^[\p{L}\p{N}\p{M}_'’-]*/u)[0];
  if (word === '' || !element.contains(caret.startContainer)) return ['', 0];
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(caret.startContainer, caret.startOffset - before.length);
  return [word, range.toString().split(word).length - 1];
}
