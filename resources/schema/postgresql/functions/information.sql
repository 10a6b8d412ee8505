-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people and units say of themselves, and its verification.
select;
