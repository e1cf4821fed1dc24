// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The preview's page side. Runs in the application world only; the post's own scripts are off. It keeps the list of blocks that
// the engine made, replaces those that changed, keeps the place where the reader is, and tells the program about clicks and scrolling.
//
// `main` holds exactly what the export writes: "\n", then each block's nodes followed by "\n". Nothing of ours is ever put into it:
// the mark at the cursor lies behind it, states are kept in WeakSets.
'use strict';

const galley = (() => {
  // A form's fields can hide its own properties (`<input name=nextSibling>`), so what belongs to the post is asked through the prototypes.
  const bound = (method) => Function.prototype.call.bind(method);
  const getter = (type, name) => bound(Object.getOwnPropertyDescriptor(type.prototype, name).get);
  const rectOf = bound(Element.prototype.getBoundingClientRect);
  const closest = bound(Element.prototype.closest);
  const findAll = bound(Element.prototype.querySelectorAll);
  const attributeOf = bound(Element.prototype.getAttribute);
  const setAttribute = bound(Element.prototype.setAttributeNS);
  const dropAttribute = bound(Element.prototype.removeAttributeNode);
  const attributesOf = getter(Element, 'attributes');
  const htmlOf = getter(Element, 'outerHTML');
  const childrenOf = getter(Node, 'childNodes');
  const nextOf = getter(Node, 'nextSibling');
  const parentOf = getter(Node, 'parentNode');
  const kindOf = getter(Node, 'nodeType');
  const nameOf = getter(Node, 'nodeName');
  const spaceOf = getter(Element, 'namespaceURI');
  const textOf = getter(Node, 'textContent');
  const insert = bound(Node.prototype.insertBefore);
  const replace = bound(Node.prototype.replaceChild);
  const removeFrom = bound(Node.prototype.removeChild);

  const ELEMENT = 1, TEXT = 3, COMMENT = 8;
  let root = null; // there is no document yet when this runs
  let main = null;
  let program = null;   // the channel's object; see ui/preview/pagebridge.h
  let blocks = [];      // {first, end, line, last, marks}: first node, the "\n" behind the last, first and last line of the source
  let cursorLine = -1;

  // --- what the page holds ----------------------------------------------------------------------

  // Turns the served page into blocks: see markedHtml in ui/preview/pagesource.h. Returns how many, -1 if the marks make no sense.
  function adopt() {
    root = document.documentElement;
    main = document.body.firstElementChild;
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
        open = complete ? null : {first: null, end: null, line: +line, last: +last, marks: null};
        if (open) blocks.push(open);
      } else if (open) {
        open.first ??= node;
      } else {
        main.removeChild(node);
      }
      node = next;
    }
    return complete ? blocks.length : -1;
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
    return {first: nodes[0] ?? end, end, line, last, marks: null};
  }

  function change(block, [html, line, last]) {
    const nodes = parse(html);
    morphList(main, nodesOf(block), nodes, block.end);
    let first = block.end;
    for (let left = nodes.length; left > 0; --left) first = first.previousSibling;
    Object.assign(block, {first, line, last, marks: null});
  }

  function splice([index, removed, inserted, shift, growth]) {
    if (growth !== 0 && index > 0) blocks[index - 1].last += growth;
    const pairs = Math.min(removed, inserted.length);
    for (let i = 0; i < pairs; ++i) change(blocks[index + i], inserted[i]);
    for (let i = pairs; i < removed; ++i) drop(blocks[index + i]);
    const behind = blocks[index + removed];
    const before = behind ? behind.first : null;
    const added = inserted.slice(pairs).map((block) => add(block, before));
    if (removed > pairs || added.length > 0) blocks.splice(index + pairs, removed - pairs, ...added);
    if (shift !== 0) {
      for (let i = index + inserted.length; i < blocks.length; ++i) {
        blocks[i].line += shift;
        blocks[i].last += shift;
      }
    }
  }

  // --- changing a block with the least disturbance ------------------------------------------------
  // Inside a block that changed, what is the same stays: pictures, open details, a playing video, scrolled tables.

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

  // --- lines and places -----------------------------------------------------------------------------

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
    const list = points(blockAtTop());
    return list.length > 0 ? interpolate(list, 'y', 'line', 0) : 0;
  }

  function blockAtTop() {
    const above = lastWhere(blocks.length, (i) => {
      const shown = extent(blocks[shownBefore(i)]);
      return !shown || shown.top <= 0;
    });
    return shownBefore(Math.max(0, above));
  }

  // --- keeping the place ----------------------------------------------------------------------------

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
    let {top, bottom} = shown;
    if (bottom - top > root.clientHeight - 2 * room) {
      top = heightOf(cursorLine) - root.scrollTop;
      bottom = heightOf(cursorLine + 1) - root.scrollTop;
      if (bottom - top > root.clientHeight - 2 * room) return; // one line that is higher than the pane
    }
    const ahead = target === null ? 0 : target - root.scrollTop;
    let by = 0;
    if (top - ahead < 0) by = top - room;
    else if (bottom - ahead > root.clientHeight) by = bottom - root.clientHeight + room;
    if (by === 0) return;
    const start = target === null;
    target = root.scrollTop + by;
    if (start) animate();
  }

  // --- the mark beside the block that is being written ------------------------------------------------

  let mark = null;

  function placeMark() {
    if (!mark) {
      mark = document.createElement('div');
      mark.setAttribute('aria-hidden', 'true');
      mark.style.cssText = 'all:initial;position:absolute;left:0;top:0;width:3px;border-radius:2px;background:var(--accent);'
        + 'opacity:.55;pointer-events:none;display:none';
      document.body.append(mark);
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

  const sizes = new CSSStyleSheet(); // rules that keep room for pictures that are not loaded yet; see ui/preview/imagesizes.h

  // --- what the program asks --------------------------------------------------------------------------

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
      if (cursorLine >= 0 || mark) placeMark();
      if (target === null && !holds()) remember();
      tellPlace();
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

  function patch({whole, splices, rules}) {
    for (const rule of rules) sizes.insertRule(rule);
    if (whole) {
      blocks = [];
      main.replaceChildren(document.createTextNode('\n'));
    }
    const edited = splices.length > 0 && splices[0][1] > 0 ? blocks[splices[0][0]] : null;
    const shown = edited && extent(edited);
    if (shown && shown.top >= 0 && shown.top < root.clientHeight && root.scrollTop > 0) place = {block: edited, element: null, top: shown.top};
    for (const one of splices) {
      splice(one);
      following ||= one[2].some(([, line, last]) => line <= cursorLine && cursorLine <= last);
    }
    settle();
  }

  // One call for all there is to tell the page. Returns the number of blocks.
  function take(what) {
    if (what.theme !== undefined) root.dataset.theme = what.theme;
    if (what.cursor !== undefined) cursorLine = what.cursor;
    if (what.patch !== undefined) patch(what.patch);
    else if (what.cursor !== undefined) settle();
    if (what.line !== undefined) {
      target = null;
      scrollTo(heightOf(what.line));
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
    root.scrollTop = found ? rectOf(found).top + root.scrollTop - 8 : 0;
    for (let box = found; box && box !== main; box = parentOf(box)) {
      if (nameOf(box) === 'DETAILS' && attributeOf(box, 'open') === null) box.open = true;
    }
  }

  // --- what the reader does -----------------------------------------------------------------------------

  let reporting = false;

  function scrolled() {
    if (Math.abs(root.scrollTop - expected) < 1.5) return;
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

  // --- start -----------------------------------------------------------------------------------------------

  function watch() {
    document.addEventListener('scroll', scrolled, {passive: true});
    document.addEventListener('click', clicked, true);
    document.addEventListener('auxclick', clicked, true);
    document.addEventListener('submit', (event) => event.preventDefault(), true);
    document.addEventListener('dragstart', (event) => event.preventDefault(), true);
    document.addEventListener('click', (event) => {
      const summary = event.target instanceof Element ? closest(event.target, 'summary') : null;
      if (summary && parentOf(summary) instanceof Element) toggled.add(parentOf(summary));
    }, true);
    const resized = new ResizeObserver(() => {
      keepPlace();
      if (mark) placeMark();
    });
    resized.observe(main);
    resized.observe(root);
  }

  function start() {
    const count = adopt();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sizes];
    const line = parseFloat(root.dataset.line);
    if (line > 0) scrollTo(heightOf(line));
    watch();
    remember();
    new QWebChannel(qt.webChannelTransport, (channel) => {
      program = channel.objects.program;
      program.loaded(count);
    });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, {once: true});
  else start();

  return {take, html: () => main.innerHTML, line: lineAtTop};
})();
