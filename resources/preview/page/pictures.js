// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Rules about pictures that are not there. They are in a sheet of their own, because what is in `main` must stay what is exported.

const sizes = new CSSStyleSheet(); // keeps room for pictures that are not loaded yet; see ui/preview/imagesizes.h
const mostRules = 1000;

// A sheet with a rule for each of some pictures, by their addresses as written in the post.
class PictureRules {
  sheet = new CSSStyleSheet();
  #sources = [];

  put(source, style) {
    if (source === null || this.#sources.includes(source) || this.#sources.length >= mostRules) return;
    this.sheet.insertRule(`img[src=${CSS.escape(source)}] { ${style} }`, this.#sources.length);
    this.#sources.push(source);
  }

  drop(source) {
    const at = this.#sources.indexOf(source);
    if (at < 0) return;
    this.sheet.deleteRule(at);
    this.#sources.splice(at, 1);
  }
}

const missing = new PictureRules();
const awaited = new PictureRules();

// An address as one reads it: "my photo.png" for "my%20photo.png". What cannot be seen stays escaped.
function readable(address) {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      const text = decodeURIComponent(escaped);
      return /[\p{C}\p{Zl}\p{Zp}]/u.test(text) ? escaped : text;
    } catch {
      return escaped;
    }
  });
}

// The frame of pane.css shows the picture's text and address: the browser's own showing of it is drawn without size, below the frame.
function noteMissing(image) {
  const source = attributeOf(image, 'src');
  awaited.drop(source);
  if (source === null || image.naturalWidth > 0) {
    missing.drop(source);
    return;
  }
  const shown = readable(source);
  const asString = shown.replace(/["\\\n]/g, (character) => `\\${character.codePointAt(0).toString(16)} `);
  missing.put(source, 'font-size: 0;' + (shown === source ? '' : `&::before { content: attr(alt) "\\A" "${asString}" }`));
}

// A picture gets another address, letter by letter perhaps: until that is loaded or found missing it takes as much room as before.
function keepRoom(image, fresh) {
  const source = attributeOf(fresh, 'src');
  if (source === attributeOf(image, 'src')) return;
  const {width, height} = rectOf(image);
  if (height > 0) awaited.put(source, `min-width: ${width}px; min-height: ${height}px`);
}

function watchPictures() {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sizes, missing.sheet, awaited.sheet];
  for (const image of findAll(main, 'img')) if (image.complete) noteMissing(image);
  for (const kind of ['error', 'load']) {
    document.addEventListener(kind, (event) => { if (event.target instanceof HTMLImageElement) noteMissing(event.target); }, true);
  }
}
