// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What of the pane's top is under a bar of the site that stays there while the post is scrolled.

let bars = null; // elements around the post that are fixed or sticky; null: not looked for yet

// The elements beside the post and beside what it stands in, with all in them. What the post itself has is the post's.
function around() {
  const found = [];
  for (let inner = main; inner !== root; inner = parentOf(inner)) {
    for (const child of childrenOf(parentOf(inner))) {
      if (kindOf(child) === ELEMENT && child !== inner) found.push(child, ...findAll(child, '*'));
    }
  }
  return found;
}

function findBars() {
  return around().filter((element) => {
    const {position, visibility} = getComputedStyle(element);
    return (position === 'fixed' || position === 'sticky') && visibility === 'visible';
  });
}

// The lower edge on the screen that a bar has once the page is scrolled; 0 for what is no bar at the top: a side bar, a button.
function edgeOf(bar) {
  const {position, top} = getComputedStyle(bar);
  const rect = rectOf(bar);
  const isWide = rect.width > root.clientWidth / 2 && rect.height < root.clientHeight / 2;
  // A sticky bar stays as long as its parent is in view.
  const stays = position === 'fixed' || holdsNode(parentOf(bar), main);
  const begin = position === 'fixed' ? rect.top : parseFloat(top);
  return isWide && stays && rect.height > 0 && begin <= root.clientHeight / 8 ? Math.max(0, begin + rect.height) : 0;
}

function lid() {
  bars ??= findBars();
  return bars.reduce((lowest, bar) => Math.max(lowest, edgeOf(bar)), 0);
}

// How far the page has to be scrolled for a height in the document to be at the top of what is seen. The bar comes over the post little by
// little, so that no line is passed over: `lidAt` is the way back.
function scrollFor(height) {
  const covered = lid();
  return height >= 2 * covered ? height - covered : height / 2;
}

// The lower edge of the bar for lines, at the present scroll.
function lidAt() {
  return Math.min(lid(), root.scrollTop);
}
