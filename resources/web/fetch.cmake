# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT

# cmake -DNPM=npm -DFROM=resources/web -DTO=build/dev/web -P fetch.cmake
file(MAKE_DIRECTORY ${TO})
foreach(name package.json package-lock.json .npmrc)
    file(COPY_FILE ${FROM}/${name} ${TO}/${name})
endforeach()
execute_process(COMMAND ${NPM} ci --ignore-scripts --prefer-offline --loglevel=error
    WORKING_DIRECTORY ${TO} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "npm could not fetch the packages that Galley bundles (resources/web/package-lock.json).\n"
        "They are needed once; later builds take them from npm's cache. Is there a network?\nnpm said:\n${output}")
endif()
file(TOUCH ${TO}/node_modules/.package-lock.json)
