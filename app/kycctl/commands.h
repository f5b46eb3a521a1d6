#pragma once

namespace onboarding {

class Runner;

/// Runs the command that \p runner was asked for; it ends it, now or later.
void runCommand(Runner &runner);

namespace commands {
void environmentList(Runner &runner);
void environmentShow(Runner &runner);
void environmentUse(Runner &runner);
void environmentAdd(Runner &runner);
void environmentSet(Runner &runner);
void environmentRemove(Runner &runner);
void environmentSetKey(Runner &runner);
void environmentSetClientSecret(Runner &runner);
void environmentTest(Runner &runner);
void environmentExport(Runner &runner);
void environmentImport(Runner &runner);
void signUp(Runner &runner);
void signIn(Runner &runner);
void signOut(Runner &runner);
void status(Runner &runner);
void sdkToken(Runner &runner);
void submit(Runner &runner);
void parseSdkResult(Runner &runner);
void customersList(Runner &runner);
void customersShow(Runner &runner);
void customersImport(Runner &runner);
void customersExport(Runner &runner);
void customersNote(Runner &runner);
void customersTag(Runner &runner);
void customersAssign(Runner &runner);
void customersSnooze(Runner &runner);
void customersRemove(Runner &runner);
void collectionImport(Runner &runner);
void collectionExport(Runner &runner);
void checkMany(Runner &runner);
void watch(Runner &runner);
void demo(Runner &runner);
void complete(Runner &runner);
} // namespace commands

} // namespace onboarding
