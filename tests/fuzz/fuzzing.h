// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What one subject does with bytes from anywhere. Called by libFuzzer, or by corpusrun.cpp.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

namespace hezhun {

inline QByteArray bytesOf(const uint8_t *bytes, size_t size)
{
    return {reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)};
}

/// What must hold for every input. Ends the program when it does not, so that the input is kept.
inline void mustHold(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace hezhun
