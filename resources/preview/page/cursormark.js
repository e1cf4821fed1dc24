// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The mark beside the block that is being written.

let mark = null;

function placeMark() {
  if (!mark) {
    mark = document.createElement('div');
    mark.setAttribute('aria-hidden', 'true');
    mark.style.cssText = 'all:initial;position:absolute;left:0;top:0;width:3px;border-radius:2px;background:var(--accent);'
      + 'opacity:.55;pointer-events:none;display:none';
    root.append(mark); // not into the body: a site's style may have a grid there, or a place to count from
  }
  const index = cursorLine < 0 ? -1 : lastWhere(blocks.length, (i) => blocks[i].line <= cursorLine);
  const shown = index >= 0 && cursorLine <= blocks[index].last ? extent(blocks[index]) : null;
  if (!shown) {
    mark.style.display = 'none';
    return;
  }
  const style = getComputedStyle(main);
  const x = Math.max(2, rectOf(main).left + parseFloat(style.paddingLeft) - 16);
  mark.style.height = `${Math.max(4, shown.bottom - shown.top)}px`;
  mark.style.transform = `translate(${x}px, ${shown.top + root.scrollTop}px)`;
  mark.style.display = 'block';
}
