/* SPDX-FileCopyrightText: 2026 The Galley authors
 * SPDX-License-Identifier: MIT
 *
 * Draws diagrams in the off-screen page (ui/diagrams/diagrampage.h), in a world of its own beside Mermaid or Graphviz, and takes from the
 * drawing what is a picture: elements with presentation attributes and nothing that needs a style sheet, a script or a class. A drawing is
 * made twice, for a light and for a dark page; where the colours differ, the dark one stands beside in a custom property, which the
 * page's style sheet takes in dark themes: `fill="#ececff" style="--dark-fill:#1f2020"`.
 */
'use strict';

globalThis.galleyDiagrams = (() => {
    const labelFont = 'system-ui, "Noto Sans", "Segoe UI", Cantarell, Ubuntu, "Helvetica Neue", sans-serif';
    const colours = ['fill', 'stroke', 'stop-color', 'color'];
    // With the values that an element has by itself (SVG 2, properties index). The inherited ones are written where they change.
    const inherited = {
        'fill': 'rgb(0, 0, 0)', 'fill-opacity': '1', 'fill-rule': 'nonzero', 'stroke': 'none', 'stroke-width': '1px',
        'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', 'stroke-opacity': '1',
        'font-family': '', 'font-size': '', 'font-weight': '400', 'font-style': 'normal', 'text-anchor': 'start',
        'dominant-baseline': 'auto', 'visibility': 'visible', 'color': 'rgb(0, 0, 0)', 'marker-start': 'none', 'marker-mid': 'none',
        'marker-end': 'none', 'paint-order': 'normal', 'letter-spacing': 'normal', 'white-space': '', 'line-height': '', 'text-align': '',
    };
    const own = {
        'opacity': '1', 'display': 'inline', 'stop-color': 'rgb(0, 0, 0)', 'stop-opacity': '1', 'alignment-baseline': 'auto',
        'baseline-shift': '0px', 'text-decoration-line': 'none',
    };
    const ownOfHtml = {
        'display': 'inline', 'background-color': 'rgba(0, 0, 0, 0)', 'max-width': 'none', 'padding': '0px', 'margin': '0px',
        'vertical-align': 'baseline', 'text-decoration-line': 'none',
    };
    const svgOnly = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap',
        'stroke-linejoin', 'stroke-opacity', 'text-anchor', 'dominant-baseline', 'marker-start', 'marker-mid', 'marker-end', 'paint-order'];
    // What an SVG element's `color` is for (`currentColor`) is in its computed fill and stroke.
    const htmlOnly = ['white-space', 'line-height', 'text-align', 'color'];
    const dropped = ['style', 'script', 'filter', 'animate', 'animateTransform', 'animateMotion', 'set', 'link', 'meta', 'iframe', 'object',
        'embed', 'img', 'image', 'feImage', 'picture', 'video', 'audio', 'canvas', 'input'];
    const keptAttributes = /^(x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|d|dx|dy|fx|fy|fr|width|height|points|transform|viewBox|preserveAspectRatio|refX|refY|markerWidth|markerHeight|markerUnits|orient|offset|gradientUnits|gradientTransform|patternUnits|patternTransform|patternContentUnits|clipPathUnits|clip-path|mask|href|xlink:href|title|textLength|lengthAdjust|role|aria-roledescription|aria-labelledby|aria-describedby|colspan|rowspan|src|alt)$/;

    // What validators allow in few places (SVG 1.1): a size, and how words are set.
    const sized = ['svg', 'rect', 'foreignObject', 'use', 'pattern', 'mask'];
    const shapes = ['rect', 'circle', 'ellipse', 'line', 'path', 'polygon', 'polyline'];
    const ofWords = /^(font-.*|text-anchor|dominant-baseline|alignment-baseline|baseline-shift|text-decoration-line|letter-spacing)$/;

    function isSvg(element) {
        return element.namespaceURI === 'http://www.w3.org/2000/svg';
    }

    /// `rgb(236, 236, 255)` -> `#ececff`; numbers without their long tails.
    function short(value) {
        return value
            .replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_, ...parts) => '#' + parts.slice(0, 3).map(part => Number(part).toString(16).padStart(2, '0')).join(''))
            .replace(/-?\d+\.\d{4,}/g, number => String(Number(Number(number).toFixed(3))));
    }

    class Flattener {
        constructor(prefix, root, dark) {
            this.prefix = prefix;
            this.root = root;
            this.ids = new Map();
            this.dark = dark && this.alike(root, dark) ? dark : null;
        }

        /// The elements below that are drawn where they stand; themes differ in what they define besides.
        drawn(element) {
            return Array.from(element.children).filter(child => !dropped.includes(child.localName) && child.localName !== 'defs' &&
                child.localName !== 'linearGradient');
        }

        /// Light and dark come from the same source: the same elements, unless the layout took the colours into account.
        alike(one, other) {
            const below = this.drawn(one);
            const belowOther = this.drawn(other);
            return one.localName === other.localName && below.length === belowOther.length &&
                below.every((child, i) => this.alike(child, belowOther[i]));
        }

        run() {
            const result = this.copy(this.root, this.dark, null, null);
            const box = this.root.viewBox.baseVal;
            const width = Math.ceil(box.width || this.root.getBoundingClientRect().width);
            const height = Math.ceil(box.height || this.root.getBoundingClientRect().height);
            if (!(width > 0 && height > 0)) {
                throw new Error('the diagram is empty');
            }
            result.setAttribute('width', width);
            result.setAttribute('height', height);
            result.setAttribute('role', 'img');
            result.setAttribute('aria-label', this.words());
            return result.outerHTML;
        }

        /// What the picture says to those who do not see it: its title, else the words in it. No browser writes `<` in an attribute
        /// as `&lt;`, and what does not look like a tag can be taken for one by nobody.
        words() {
            const text = (node) => node.textContent.replace(/\s+/g, ' ').replaceAll('<', '\u2039').replaceAll('>', '\u203a').trim();
            const title = this.root.querySelector(':scope > title');
            const words = title ? [text(title)] : [...this.root.querySelectorAll('text, foreignObject')].map(text);
            return [...new Set(words)].filter(Boolean).join(', ').slice(0, 300) || 'diagram';
        }

        /// Names that something in the picture refers to become the picture's own; all others go.
        reference(id) {
            if (!this.ids.has(id)) {
                this.ids.set(id, this.prefix + '-' + this.ids.size);
            }
            return this.ids.get(id);
        }

        referred(value) {
            const result = value.replace(/url\("?#([^)"]+)"?\)/g, (_, id) => `url(#${this.reference(id)})`);
            return /url\((?!#)/.test(result) ? 'none' : result; // a picture has all that it needs in itself
        }

        copy(element, dark, parentStyle, parentDark) {
            const svg = isSvg(element);
            const isSwitch = svg && element.localName === 'switch'; // whose first child is what every browser draws
            const copy = document.createElementNS(element.namespaceURI, isSwitch ? 'g' : element.localName);
            const style = getComputedStyle(element);
            const darkStyle = dark ? getComputedStyle(dark) : null;
            this.copyAttributes(element, copy);
            this.copyStyle(copy, svg, style, darkStyle, parentStyle, parentDark);
            const below = this.drawn(element);
            const darkBelow = dark ? this.drawn(dark) : [];
            for (const node of isSwitch ? [...element.children].slice(0, 1) : element.childNodes) {
                if (node.nodeType === Node.TEXT_NODE) {
                    copy.append(node.data);
                } else if (node.nodeType === Node.ELEMENT_NODE && !this.isIdle(node)) {
                    const i = below.indexOf(node);
                    copy.append(this.copy(node, i >= 0 && darkBelow[i] || null, style, darkStyle));
                }
            }
            return copy;
        }

        /// True for what is never seen: style sheets, and definitions that nothing uses.
        isIdle(element) {
            const definition = ['marker', 'linearGradient', 'radialGradient', 'pattern', 'clipPath', 'symbol'].includes(element.localName);
            return dropped.includes(element.localName) || (definition && !this.wanted.has(element.id)) ||
                (element.localName === 'defs' && Array.from(element.children).every(child => this.isIdle(child)));
        }

        copyAttributes(element, copy) {
            if (element.id && this.wanted.has(element.id)) {
                copy.id = this.reference(element.id);
            }
            for (const { name, value } of element.attributes) {
                const isSize = name === 'width' || name === 'height';
                if (!keptAttributes.test(name) || (isSize && isSvg(element) && !sized.includes(element.localName))) {
                    continue;
                }
                if (name.endsWith('href') && value.startsWith('#')) {
                    copy.setAttribute(name, '#' + this.reference(value.slice(1)));
                } else if (name === 'aria-labelledby' || name === 'aria-describedby') {
                    copy.setAttribute(name, this.reference(value));
                } else {
                    copy.setAttribute(name, short(this.referred(value)));
                }
            }
        }

        /// All ids that are referred to anywhere in the picture.
        get wanted() {
            if (!this.wantedIds) {
                this.wantedIds = new Set();
                for (const element of [this.root, ...this.root.querySelectorAll('*')]) {
                    const style = getComputedStyle(element);
                    const values = ['marker-start', 'marker-mid', 'marker-end', 'fill', 'stroke'].map(name => style.getPropertyValue(name));
                    for (const { name, value } of element.attributes) {
                        values.push(name.endsWith('href') && value.startsWith('#') ? `url(${value})` : value);
                        if (name === 'aria-labelledby' || name === 'aria-describedby') {
                            this.wantedIds.add(value);
                        }
                    }
                    for (const value of values) {
                        for (const match of value.matchAll(/url\("?#([^)"]+)"?\)/g)) {
                            this.wantedIds.add(match[1]);
                        }
                    }
                }
            }
            return this.wantedIds;
        }

        copyStyle(copy, svg, style, darkStyle, parentStyle, parentDark) {
            const styles = [];
            const write = (name, value) => {
                if (svg) {
                    copy.setAttribute(name === 'text-decoration-line' ? 'text-decoration' : name, value);
                } else {
                    styles.push(`${name}:${value}`);
                }
            };
            const others = svg ? htmlOnly : svgOnly;
            const names = Object.keys(inherited).filter(name => !others.includes(name));
            for (const name of [...names, ...Object.keys(svg ? own : ownOfHtml)]) {
                if (shapes.includes(copy.localName) && ofWords.test(name)) {
                    continue;
                }
                const first = name in inherited;
                const initial = first ? inherited[name] : (svg ? own : ownOfHtml)[name];
                const value = style.getPropertyValue(name);
                const inherits = first && parentStyle && !(name === 'color' && copy.localName === 'div');
                const above = inherits ? parentStyle.getPropertyValue(name) : initial;
                const coloured = darkStyle && colours.includes(name);
                // Definitions (gradients) are those of the light drawing.
                const darkOwn = coloured ? darkStyle.getPropertyValue(name) : value;
                const darkValue = darkOwn.includes('url(') ? value : darkOwn;
                const darkAbove = coloured && inherits && parentDark ? parentDark.getPropertyValue(name) : above;
                if (value === above && darkValue === darkAbove) {
                    continue;
                }
                if (name === 'display' && svg && value !== 'none') {
                    continue; // `block`, as every element of a page's own; has no meaning here
                }
                if (name === 'font-family') {
                    write(name, (parentStyle ? value : labelFont).replace(/"/g, "'"));
                    continue;
                }
                write(name, short(this.referred(value)));
                if (darkValue !== value) {
                    styles.push(`--dark-${name}:${short(this.referred(darkValue))}`);
                }
            }
            if (styles.length > 0) {
                copy.setAttribute('style', styles.join(';'));
            }
        }
    }

    /// Where a drawing is laid out: as wide as a page, because some kinds of diagrams take all the width there is.
    function stage() {
        const box = document.createElement('div');
        box.style.width = '800px';
        document.body.append(box);
        return box;
    }

    /// Numbers as good as random, and the same for each drawing: Mermaid makes up names of commits, and draws some lines by hand.
    function sameNumbers() {
        let state = 1;
        return () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state / 2 ** 32;
        };
    }

    async function drawMermaid(source, id, dark) {
        Math.random = sameNumbers();
        mermaid.initialize({
            startOnLoad: false,
            securityLevel: 'strict',
            theme: dark ? 'dark' : 'default',
            fontFamily: labelFont,
            layout: 'dagre', // as on GitHub; ELK, which Mermaid 12 takes, does not come to its end in this world
            htmlLabels: false,
            flowchart: { htmlLabels: false },
            class: { htmlLabels: false },
            deterministicIds: true,
            deterministicIDSeed: 'galley',
            handDrawnSeed: 1,
            suppressErrorRendering: true,
            secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'htmlLabels', 'themeCSS'],
            logLevel: 'fatal',
        });
        return (await mermaid.render(id, source, stage())).svg;
    }

    let graphviz = null;

    async function drawGraphviz(source, dark) {
        graphviz = graphviz || await Viz.instance();
        const ink = dark ? '#d4d4d8' : '#27272a';
        const result = graphviz.render(source, {
            format: 'svg',
            engine: 'dot',
            graphAttributes: { bgcolor: 'transparent', color: ink, fontcolor: ink, fontname: 'Helvetica,sans-serif' },
            nodeAttributes: { color: ink, fontcolor: ink, fontname: 'Helvetica,sans-serif' },
            edgeAttributes: { color: ink, fontcolor: ink, fontname: 'Helvetica,sans-serif' },
        });
        if (result.status !== 'success') {
            throw new Error(result.errors.map(error => error.message).join('; ') || 'the diagram cannot be drawn');
        }
        return result.output.slice(result.output.indexOf('<svg'));
    }

    function inPage(svg) {
        const box = stage();
        box.innerHTML = svg;
        const root = box.querySelector('svg');
        if (!root) {
            throw new Error('the diagram cannot be drawn');
        }
        return root;
    }

    async function drawing(language, source, prefix) {
        const draw = dark => language === 'dot' ? drawGraphviz(source, dark) : drawMermaid(source, dark ? 'galley-dark' : 'galley-light', dark);
        const light = inPage(await draw(false));
        const dark = inPage(await draw(true));
        return new Flattener(prefix, light, dark).run();
    }

    let answer = null;

    return {
        /// Starts to draw; the page's title says when the answer number `call` is there.
        draw(call, language, source, prefix) {
            document.body.replaceChildren();
            drawing(language, source, prefix).then(svg => ({ svg }), error => ({ error: String(error && error.message || error) })).then(result => {
                answer = JSON.stringify(result);
                document.title = `answer ${call}`;
            });
            return true;
        },
        answer() {
            return answer;
        },
    };
})();
