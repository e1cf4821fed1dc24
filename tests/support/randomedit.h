// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <random>

namespace galley::tests
{

/// Edits a post as a writer, a paste or a search-and-replace would. The same edits in every run.
class RandomEdit
{
public:
    /// The text with one edit: something typed, removed, pasted or replaced, at a random place that is not inside a character.
    QByteArray of(const QByteArray &text)
    {
        QByteArray edited = text;
        const qsizetype place = boundary(text, below(static_cast<int>(text.size()) + 1));
        switch (below(6)) {
        case 0:
            return edited.insert(place, piece());
        case 1:
            return edited.remove(place, boundary(text, std::min(place + below(8), text.size())) - place);
        case 2:
            return edited.remove(place, boundary(text, std::min(place + below(600), text.size())) - place);
        case 3: {
            const qsizetype from = boundary(text, below(static_cast<int>(text.size()) + 1));
            return edited.insert(place, text.sliced(from, boundary(text, std::min(from + below(400), text.size())) - from));
        }
        case 4:
            return edited.replace(QByteArray(1, static_cast<char>('a' + below(26))), piece());
        default:
            return edited.insert(place, QByteArray(1, static_cast<char>('a' + below(26))));
        }
    }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, std::max(bound, 1) - 1)(m_engine); }

    static qsizetype boundary(const QByteArray &text, qsizetype place)
    {
        while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80) {
            ++place;
        }
        return place;
    }

    QByteArray piece()
    {
        static const QByteArrayList pieces = {"\n",
                                              "\n\n",
                                              "# ",
                                              "* ",
                                              "```\n",
                                              "> ",
                                              "---\n",
                                              "    ",
                                              "| a | b |\n|---|---|\n",
                                              "<div>",
                                              "</div>",
                                              "[x]: y\n",
                                              "<details>\n\n",
                                              "1. ",
                                              "+++\n",
                                              "title: x\n",
                                              "*",
                                              "`",
                                              "![a](b)",
                                              "é"};
        return pieces[below(static_cast<int>(pieces.size()))];
    }

    std::mt19937 m_engine{20261122};
};

} // namespace galley::tests
