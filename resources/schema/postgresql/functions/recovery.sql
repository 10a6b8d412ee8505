-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody may ask for before anyone is logged in: codes, a forgotten name, a forgotten password.
select;
