// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Keeping the place where the reader is, and following the line being written.

let expected = 0;      // where we put the page: a scroll event that says so is not the reader's
let place = null;      // {block, element, top}: what is to stay where it is
let target = null;     // where an animated scroll is going
const still = matchMedia('(prefers-reduced-motion: reduce)');

function scrollTo(y) {
  root.scrollTop = y;
  expected = root.scrollTop;
}

function remember() {
  place = null;
  if (root.scrollTop <= 0) return; // at the very top the page stays at the top
  const block = blocks[blockAtTop()];
  const shown = block && extent(block);
  if (!shown) return;
  place = {block, element: null, top: shown.top};
  if (shown.top < 0) {
    const marks = marksOf(block);
    const inner = marks[lastWhere(marks.length, (i) => rectOf(marks[i].element).top <= 0)];
    if (inner) place = {block, element: inner.element, top: rectOf(inner.element).top};
  }
}

function keepPlace() {
  if (place) {
    let top = null;
    if (place.element && place.element.isConnected) top = rectOf(place.element).top;
    else if (place.block.first.isConnected) top = (extent(place.block) ?? {top: null}).top;
    if (top !== null && Math.abs(top - place.top) >= 0.5) {
      const moved = top - place.top;
      scrollTo(root.scrollTop + moved);
      if (target !== null) target += moved;
    }
  }
  expected = root.scrollTop;
}

function animate() {
  if (target === null) return;
  const limit = Math.max(0, Math.min(target, root.scrollHeight - root.clientHeight));
  const left = limit - root.scrollTop;
  if (Math.abs(left) < 2 || still.matches) {
    scrollTo(limit);
    target = null;
  } else {
    scrollTo(root.scrollTop + Math.sign(left) * Math.max(1, Math.abs(left) * 0.35));
    requestAnimationFrame(animate);
  }
  remember();
}

// Scrolls by the smallest amount that shows the line being written, with a little room around it.
function follow() {
  const index = lastWhere(blocks.length, (i) => blocks[i].line <= cursorLine);
  const shown = index >= 0 ? extent(blocks[index]) : null;
  if (!shown) return;
  const room = Math.min(40, root.clientHeight / 8);
  const edge = lidAt();
  const height = root.clientHeight - edge - 2 * room;
  let {top, bottom} = shown;
  if (bottom - top > height) {
    top = heightOf(cursorLine) - root.scrollTop;
    bottom = heightOf(cursorLine + 1) - root.scrollTop;
    if (bottom - top > height) return; // one line that is higher than the pane
  }
  const ahead = target === null ? 0 : target - root.scrollTop;
  let by = 0;
  if (top - ahead < edge) by = top - edge - room;
  else if (bottom - ahead > root.clientHeight) by = bottom - root.clientHeight + room;
  if (by === 0) return;
  const start = target === null;
  target = root.scrollTop + by;
  if (start) animate();
}
