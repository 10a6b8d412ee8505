// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hezhun {

constexpr int derivationRounds = 210'000; // DESIGN.md, decision 4
/// A one-time password is random, and needs no stretching.
constexpr int oneTimeRounds = 1;
constexpr int keyBytes = 64;

/// What a password becomes before it is compared or sent: PBKDF2-HMAC-SHA-512 with the account's salt.
QByteArray derivedKey(const QString &password, const QByteArray &salt, int rounds);

/// A salt for a new password, from the system's source of chance.
QByteArray randomSalt();

/// SHA-256: what a database keeps of a key, so that who reads it can't log in with what is found there.
QByteArray keyHash(const QByteArray &key);

/// Overwrites what was secret.
void forget(QByteArray &secret);

bool sameInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace hezhun
