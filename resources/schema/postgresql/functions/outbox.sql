-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages, checks and pages for the service that sends, asks and draws.
select;
