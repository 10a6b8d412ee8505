-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages on their way, and papers drawn page by page.
select;
