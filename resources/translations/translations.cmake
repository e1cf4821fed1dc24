# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT

# The words of the interface in other languages, as :/translations/galley_LANGUAGE.qm.
set(GALLEY_LANGUAGES de en CACHE INTERNAL "the languages of the interface; a test looks whether they are whole")
set(translations)
foreach(language ${GALLEY_LANGUAGES})
    set(from ${CMAKE_CURRENT_LIST_DIR}/galley_${language}.ts)
    set(to ${CMAKE_BINARY_DIR}/translations/galley_${language}.qm)
    add_custom_command(OUTPUT ${to}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/translations
        COMMAND ${LRELEASE} -silent ${from} -qm ${to}
        DEPENDS ${from}
        VERBATIM)
    list(APPEND translations ${to})
endforeach()
qt_add_resources(galley-ui translations PREFIX / BASE ${CMAKE_BINARY_DIR} FILES ${translations})
