-- SPDX-License-Identifier: GPL-3.0-or-later
-- Appeals and requests: cases that no account hands in, and what they do.
select;
