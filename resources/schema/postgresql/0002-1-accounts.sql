-- SPDX-License-Identifier: GPL-3.0-or-later
-- Passwords that run out, one-time passwords, codes, and what an account keeps of its own story.
select;
