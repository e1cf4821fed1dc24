// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Changing a block with the least disturbance: inside a block that changed, what is the same stays. Pictures, open details, a
// playing video, scrolled tables.

const toggled = new WeakSet(); // <details> that the reader opened or closed: their state is the reader's
const opaque = new Set(['TEMPLATE', 'TEXTAREA', 'SELECT', 'INPUT', 'VIDEO', 'AUDIO', 'OBJECT', 'IFRAME', 'PICTURE']);

function same(a, b) {
  if (kindOf(a) !== kindOf(b)) return false;
  return kindOf(a) === ELEMENT ? htmlOf(a) === htmlOf(b) : a.data === b.data;
}

function morphList(parent, old, fresh, before) {
  let head = 0;
  let oldEnd = old.length;
  let end = fresh.length;
  while (head < oldEnd && head < end && same(old[head], fresh[head])) ++head;
  while (head < oldEnd && head < end && same(old[oldEnd - 1], fresh[end - 1])) --oldEnd, --end;
  const behind = old[oldEnd] ?? before;
  const pairs = Math.min(oldEnd, end);
  for (let i = head; i < pairs; ++i) morph(parent, old[i], fresh[i]);
  for (let i = pairs; i < oldEnd; ++i) removeFrom(parent, old[i]);
  for (let i = pairs; i < end; ++i) insert(parent, fresh[i], behind);
}

function morph(parent, old, fresh) {
  if (kindOf(old) !== ELEMENT && kindOf(old) === kindOf(fresh)) {
    if (old.data !== fresh.data) old.data = fresh.data;
  } else if (kindOf(fresh) === ELEMENT && kindOf(old) === ELEMENT && nameOf(old) === nameOf(fresh)
             && spaceOf(old) === spaceOf(fresh) && !opaque.has(nameOf(old))) {
    if (nameOf(old) === 'IMG') keepRoom(old, fresh);
    morphAttributes(old, fresh);
    morphList(old, [...childrenOf(old)], [...childrenOf(fresh)], null);
  } else {
    replace(parent, fresh, old);
  }
}

function morphAttributes(old, fresh) {
  const theirs = toggled.has(old);
  const list = (element) => [...attributesOf(element)].filter((one) => !(theirs && one.name === 'open'));
  const was = list(old);
  const now = list(fresh);
  if (was.length === now.length && was.every((one, i) => one.name === now[i].name)) {
    was.forEach((one, i) => { if (one.value !== now[i].value) one.value = now[i].value; });
    return;
  }
  for (const one of was) dropAttribute(old, one); // the order counts in what the export writes
  for (const one of now) setAttribute(old, one.namespaceURI, one.name, one.value);
}
