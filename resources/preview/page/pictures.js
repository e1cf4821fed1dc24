// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Rules about pictures that are not there. They are in a sheet of their own, because what is in `main` must stay what is exported.

const sizes = new CSSStyleSheet(); // keeps room for pictures that are not loaded yet; see ui/preview/imagesizes.h
const missing = new CSSStyleSheet();
const missingSources = []; // for each of its rules, as written in the post

// The frame of pane.css shows the picture's text: the browser's own showing of it is drawn without size, below the frame.
function noteMissing(image) {
  const source = attributeOf(image, 'src');
  const at = missingSources.indexOf(source);
  const isThere = source === null || image.naturalWidth > 0;
  if (at >= 0 && isThere) {
    missing.deleteRule(at);
    missingSources.splice(at, 1);
  } else if (at < 0 && !isThere && missingSources.length < 1000) {
    missing.insertRule(`img[src=${CSS.escape(source)}] { font-size: 0 }`, missingSources.length);
    missingSources.push(source);
  }
}

function watchPictures() {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sizes, missing];
  for (const image of findAll(main, 'img')) if (image.complete) noteMissing(image);
  for (const kind of ['error', 'load']) {
    document.addEventListener(kind, (event) => { if (event.target instanceof HTMLImageElement) noteMissing(event.target); }, true);
  }
}
