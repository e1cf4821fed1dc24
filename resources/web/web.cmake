# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT

# What Galley bundles from npm. `npm ci` runs into the build folder when the lock file changes, and takes what npm's own cache
# already has. Whoever needs a file from it depends on GALLEY_WEB_STAMP.
find_program(NPM npm REQUIRED)
set(GALLEY_WEB ${CMAKE_BINARY_DIR}/web)
set(GALLEY_WEB_STAMP ${GALLEY_WEB}/node_modules/.package-lock.json)
add_custom_command(OUTPUT ${GALLEY_WEB_STAMP}
    COMMAND ${CMAKE_COMMAND} -DNPM=${NPM} -DFROM=${CMAKE_CURRENT_LIST_DIR} -DTO=${GALLEY_WEB}
            -P ${CMAKE_CURRENT_LIST_DIR}/fetch.cmake
    DEPENDS ${CMAKE_CURRENT_LIST_DIR}/package.json ${CMAKE_CURRENT_LIST_DIR}/package-lock.json ${CMAKE_CURRENT_LIST_DIR}/.npmrc
            ${CMAKE_CURRENT_LIST_DIR}/fetch.cmake
    COMMENT "Fetching what is bundled from npm (resources/web/package-lock.json)"
    VERBATIM)
