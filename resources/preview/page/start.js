// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// How it starts.

function watch() {
  document.addEventListener('scroll', scrolled, {passive: true});
  document.addEventListener('click', clicked, true);
  document.addEventListener('auxclick', clicked, true);
  document.addEventListener('mouseover', pointed, {passive: true});
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
  history.scrollRestoration = 'manual'; // a page that is loaded again starts at a line, not at a height
  const count = adopt();
  watchPictures();
  const line = parseFloat(root.dataset.line);
  if (line > 0) scrollTo(scrollFor(heightOf(line)));
  watch();
  remember();
  new QWebChannel(qt.webChannelTransport, (channel) => {
    program = channel.objects.program;
    program.loaded(count);
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, {once: true});
else start();
