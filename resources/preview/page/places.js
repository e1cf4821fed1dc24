// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Lines of the post and places on the screen, both ways.

// Where a block is on the screen: {top, bottom}, or null if it shows nothing.
function extent(block) {
  let top = null;
  let bottom = null;
  for (let node = block.first; node !== block.end; node = nextOf(node)) {
    let rect = null;
    if (kindOf(node) === ELEMENT) {
      rect = rectOf(node);
    } else if (kindOf(node) === TEXT && node.data.trim() !== '') {
      const range = document.createRange();
      range.selectNodeContents(node);
      rect = range.getBoundingClientRect();
    }
    if (!rect || (rect.width === 0 && rect.height === 0)) continue;
    top = top === null ? rect.top : Math.min(top, rect.top);
    bottom = bottom === null ? rect.bottom : Math.max(bottom, rect.bottom);
  }
  return top === null ? null : {top, bottom};
}

// The elements inside a block that know their line, in order: [{line, element}], lines of the post.
function marksOf(block) {
  if (!block.marks) {
    block.marks = [];
    let line = -1;
    for (const node of nodesOf(block)) {
      if (kindOf(node) !== ELEMENT) continue;
      const own = attributeOf(node, 'data-line') === null ? [] : [node];
      for (const element of [...own, ...findAll(node, '[data-line]')]) {
        const at = parseInt(attributeOf(element, 'data-line'), 10);
        if (at > line && at <= block.last - block.line) block.marks.push({line: line = at, element});
      }
    }
  }
  return block.marks;
}

// The last index in [0, count) for which `holds` is true, -1 if there is none; `holds` is true up to some index.
function lastWhere(count, holds) {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle; else high = middle;
  }
  return low;
}

// The points between which lines and heights are interpolated, around the block `index`: [{line, y}], y on the screen, both rising.
function points(index) {
  const result = [];
  const push = (line, y) => {
    const last = result[result.length - 1];
    if (!last || (line > last.line && y >= last.y)) result.push({line, y});
  };
  const block = blocks[index];
  const here = block && extent(block);
  if (!here) return result;
  push(block.line, index === 0 ? -root.scrollTop : here.top);
  for (const mark of marksOf(block)) {
    const rect = rectOf(mark.element);
    if (rect.height > 0) push(block.line + mark.line, rect.top);
  }
  push(block.last + 1, here.bottom);
  for (let i = index + 1; i < blocks.length; ++i) {
    const next = extent(blocks[i]);
    if (!next) continue; // a comment, say
    push(blocks[i].line, next.top);
    break;
  }
  return result;
}

function interpolate(list, from, to, value) {
  const at = Math.max(0, Math.min(list.length - 2, lastWhere(list.length, (i) => list[i][from] <= value)));
  const a = list[at];
  const b = list[at + 1];
  if (!b) return a[to];
  const part = b[from] === a[from] ? 0 : (value - a[from]) / (b[from] - a[from]);
  return a[to] + Math.max(0, Math.min(1, part)) * (b[to] - a[to]);
}

function totalLines() {
  return blocks.length > 0 ? blocks[blocks.length - 1].last + 1 : 0;
}

// The height in the document at which the line starts.
function heightOf(line) {
  if (blocks.length === 0 || line <= blocks[0].line) return 0;
  if (line >= totalLines()) return root.scrollHeight;
  const list = points(shownBefore(lastWhere(blocks.length, (i) => blocks[i].line <= line)));
  return list.length > 0 ? interpolate(list, 'line', 'y', line) + root.scrollTop : 0;
}

function shownBefore(index) {
  while (index > 0 && !extent(blocks[index])) --index;
  return index;
}

// The line at the top of the pane; the number of lines at the page's end.
function lineAtTop() {
  if (blocks.length === 0 || root.scrollTop <= 0) return blocks.length > 0 ? blocks[0].line : 0;
  if (root.scrollTop >= root.scrollHeight - root.clientHeight - 1) return totalLines();
  const edge = lidAt();
  const list = points(blockAtTop(edge));
  return list.length > 0 ? interpolate(list, 'y', 'line', edge) : 0;
}

// The block that is at the top of the pane, or at an edge below that.
function blockAtTop(edge = 0) {
  const above = lastWhere(blocks.length, (i) => {
    const shown = extent(blocks[shownBefore(i)]);
    return !shown || shown.top <= edge;
  });
  return shownBefore(Math.max(0, above));
}

// The block that comes from a line, for tests: {line, last, top, bottom, node}, places on the screen; null if it shows nothing.
function blockAt(line) {
  const block = blocks[lastWhere(blocks.length, (i) => blocks[i].line <= line)];
  const shown = block && extent(block);
  return shown ? {line: block.line, last: block.last, ...shown, node: block.first} : null;
}
