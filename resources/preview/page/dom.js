// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The ways to the page's nodes, and what all parts of the script share.

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
const holdsNode = bound(Node.prototype.contains);
const kindOf = getter(Node, 'nodeType');
const nameOf = getter(Node, 'nodeName');
const spaceOf = getter(Element, 'namespaceURI');
const textOf = getter(Node, 'textContent');
const insert = bound(Node.prototype.insertBefore);
const replace = bound(Node.prototype.replaceChild);
const removeFrom = bound(Node.prototype.removeChild);

const ELEMENT = 1, TEXT = 3, COMMENT = 8;
const STYLE = 0; // which of the head's sheets is the post's; see pageHtml in ui/preview/pagesource.cpp
let root = null; // there is no document yet when this runs
let main = null;
let program = null;   // the channel's object; see ui/preview/pagebridge.h
let blocks = [];      // {first, end, line, last, marks}: first node, the "\n" behind the last, first and last line of the source
let cursorLine = -1;
