// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace hezhun {

/// Why something was not done. `code` is stable and for programs ("case.stale"), `message` is one sentence for
/// the user that says what is wrong and what to do, `details` is for the log and holds nothing personal.
struct Error
{
    QString code;
    QString message;
    QString details = {};

    bool operator==(const Error &) const = default;
};

/// A value, or the reason why there is none. Asking for the one that is not there is a programming error.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// The value of a Result that has nothing to say but that it worked.
struct Done
{
    bool operator==(const Done &) const = default;
};

} // namespace hezhun
