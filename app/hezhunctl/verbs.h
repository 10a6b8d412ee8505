// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hezhun {

class Invocation;

// Each verb gives its exit code.
int runInit(Invocation &call);
int runDemo(Invocation &call);
int runImport(Invocation &call);
int runAudit(Invocation &call);
int runQueue(Invocation &call);
int runShow(Invocation &call);
int runDecide(Invocation &call);
int runRelease(Invocation &call);
int runExport(Invocation &call);
int runAccount(Invocation &call);
int runDepartment(Invocation &call);
int runGrant(Invocation &call);
int runEntry(Invocation &call);
int runStation(Invocation &call);
int runSession(Invocation &call);
int runGateway(Invocation &call);
int runDispatch(Invocation &call);
int runCheck(Invocation &call);
int runKinds(Invocation &call);

} // namespace hezhun
