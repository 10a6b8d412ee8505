-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts: registering, passwords, locks, and their story.
select;
