-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people and units say of themselves, their papers before they are handed in, and the national check.
select;
