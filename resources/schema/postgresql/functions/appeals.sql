-- SPDX-License-Identifier: GPL-3.0-or-later
-- Appeals and requests: handed in without a login, and what approving them does.
select;
