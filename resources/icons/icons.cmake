# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT

# The buttons' icons: one stroke family, lucide (ISC), from npm; only those that are used are bundled, as :/icons/NAME.svg.
# They are drawn in the theme's colour by ui/settings/icons.h.
set(icons
    arrow-right-left bold book-open calendar chevron-down chevron-left chevron-right circle-alert clipboard-check clipboard-copy clipboard-paste code coffee columns-2 copy file-output file-plus files folder-open folder-tree heading-1
    heading-2 heading-3 heading-4 heading-5 heading-6 history image info italic keyboard link list list-checks
    list-ordered list-tree log-out menu monitor moon plus printer quote redo-2 replace save scissors search share square-check square-code
    square-pen strikethrough sun table-of-contents triangle-alert undo-2 wand-sparkles x zoom-in zoom-out)
set(files)
set(copies)
foreach(icon ${icons})
    list(APPEND files ${GALLEY_WEB}/icons/${icon}.svg)
    list(APPEND copies ${GALLEY_WEB}/node_modules/lucide-static/icons/${icon}.svg)
endforeach()
add_custom_command(OUTPUT ${files} ${GALLEY_WEB}/icons/LICENSE
    COMMAND ${CMAKE_COMMAND} -E make_directory ${GALLEY_WEB}/icons
    COMMAND ${CMAKE_COMMAND} -E copy ${copies} ${GALLEY_WEB}/node_modules/lucide-static/LICENSE ${GALLEY_WEB}/icons
    DEPENDS ${GALLEY_WEB_STAMP} galley-web
    COMMENT "Picking the icons that are used"
    VERBATIM)
qt_add_resources(galley-ui icons PREFIX / BASE ${GALLEY_WEB} FILES ${files} ${GALLEY_WEB}/icons/LICENSE)
