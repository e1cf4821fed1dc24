// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Unicode's mathematical letters (The Unicode Standard, block "Mathematical Alphanumeric Symbols", U+1D400 to U+1D7FF): what MathML 3
// calls a `mathvariant` is a letter of its own there.

/// Where the alphabets begin: A, a, 0, Α (alpha), α; 0 where there is none.
const alphabets = {
    'bold': [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2],
    'italic': [0x1d434, 0x1d44e, 0, 0x1d6e2, 0x1d6fc],
    'bold-italic': [0x1d468, 0x1d482, 0x1d7ce, 0x1d71c, 0x1d736],
    'script': [0x1d49c, 0x1d4b6, 0, 0, 0],
    'bold-script': [0x1d4d0, 0x1d4ea, 0, 0, 0],
    'fraktur': [0x1d504, 0x1d51e, 0, 0, 0],
    'double-struck': [0x1d538, 0x1d552, 0x1d7d8, 0, 0],
    'bold-fraktur': [0x1d56c, 0x1d586, 0, 0, 0],
    'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2, 0, 0],
    'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec, 0x1d756, 0x1d770],
    'sans-serif-italic': [0x1d608, 0x1d622, 0x1d7e2, 0, 0],
    'sans-serif-bold-italic': [0x1d63c, 0x1d656, 0x1d7ec, 0x1d790, 0x1d7aa],
    'monospace': [0x1d670, 0x1d68a, 0x1d7f6, 0, 0],
};

/// Letters that had a place in Unicode before the block was made.
const elsewhere = {
    0x1d455: 0x210e,
    0x1d49d: 0x212c, 0x1d4a0: 0x2130, 0x1d4a1: 0x2131, 0x1d4a3: 0x210b, 0x1d4a4: 0x2110, 0x1d4a7: 0x2112, 0x1d4a8: 0x2133,
    0x1d4ad: 0x211b, 0x1d4ba: 0x212f, 0x1d4bc: 0x210a, 0x1d4c4: 0x2134,
    0x1d506: 0x212d, 0x1d50b: 0x210c, 0x1d50c: 0x2111, 0x1d515: 0x211c, 0x1d51d: 0x2128,
    0x1d53a: 0x2102, 0x1d53f: 0x210d, 0x1d545: 0x2115, 0x1d547: 0x2119, 0x1d548: 0x211a, 0x1d549: 0x211d, 0x1d551: 0x2124,
};

/// Greek signs outside of the alphabets, with their place behind the small alpha.
const greekSigns = { 0x2202: 25, 0x3f5: 26, 0x3d1: 27, 0x3f0: 28, 0x3d5: 29, 0x3f1: 30, 0x3d6: 31 };

function codeOf(code, [capital, small, digit, greekCapital, greekSmall]) {
    const within = (first, last, start) => (code >= first && code <= last && start ? start + code - first : 0);
    return within(0x41, 0x5a, capital) || within(0x61, 0x7a, small) || within(0x30, 0x39, digit) ||
        within(0x391, 0x3a9, greekCapital) || within(0x3b1, 0x3c9, greekSmall) ||
        (greekSmall && greekSigns[code] ? greekSmall + greekSigns[code] : 0) || (greekCapital && code === 0x2207 ? greekCapital + 25 : 0);
}

///     asLetters('R', 'double-struck') -> 'ℝ'     asLetters('x1', 'bold') -> '𝐱𝟏'     asLetters('é', 'bold') -> 'é'
export function asLetters(text, variant) {
    const alphabet = alphabets[variant];
    if (!alphabet) {
        return text;
    }
    return Array.from(text, letter => {
        const code = codeOf(letter.codePointAt(0), alphabet);
        return code ? String.fromCodePoint(elsewhere[code] || code) : letter;
    }).join('');
}
