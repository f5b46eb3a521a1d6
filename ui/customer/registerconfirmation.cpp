#include "ui/customer/registerconfirmation.h"

namespace onboarding {

namespace {

QString consequence(const ConfirmFacts &facts)
{
    QStringList sentences;
    if (!facts.againstStatus.isEmpty())
        sentences.append(facts.againstStatus);
    if (facts.token.isVerified == false)
        sentences.append(
            facts.token.user.isEmpty()
                ? RegisterConfirmation::tr(
                      "The token in use names nobody: it is not verified that it is this "
                      "customer's.")
                : RegisterConfirmation::tr("The token in use names %1: the service registers for that user.")
                      .arg(facts.token.user));
    if (const QString other = facts.token.otherName(facts.username); !other.isEmpty())
        sentences.append(
            RegisterConfirmation::tr("The service calls this customer %1: the IDs are registered for "
                                     "that user.")
                .arg(other));
    if (facts.isLastTry)
        sentences.append(
            RegisterConfirmation::tr("This is the last try: when it is not accepted, none is left and "
                                     "the customer has to go to support."));
    sentences.append(
        facts.isAgain
            ? RegisterConfirmation::tr("It is not known whether the first one arrived. Sending again may "
                                       "register them twice.")
            : RegisterConfirmation::tr("This ties the verification to this customer. It cannot be undone "
                                       "from this console."));
    return sentences.join(QLatin1Char(' '));
}

ConfirmationQuestion questionOf(const Environment &environment, const ConfirmFacts &facts)
{
    const bool isProduction = environment.kind == EnvironmentKind::Production;
    const bool isOfOther = facts.token.isVerified == false;
    const bool isDoubted = isOfOther || !facts.againstStatus.isEmpty();
    const TypedPhrase &confirmation = facts.confirmation;
    return {.windowTitle = RegisterConfirmation::tr("Confirm registration"),
            .title = RegisterConfirmation::tr("Register these IDs for %1?").arg(facts.customer),
            .consequence = consequence(facts),
            .facts = {{RegisterConfirmation::tr("Customer"), facts.customer},
                      {RegisterConfirmation::tr("Last known status"), facts.status},
                      {QStringLiteral("accountId"), facts.accountId, true},
                      {QStringLiteral("workflowId"), facts.workflowId, true},
                      {RegisterConfirmation::tr("Host"), facts.host, true}},
            .ask = confirmation.request(),
            .isRight = [confirmation](const QString &typed) { return confirmation.isGivenBy(typed); },
            .note = RegisterConfirmation::tr("Sent once, never repeated automatically."),
            .yes = isProduction   ? RegisterConfirmation::tr("Register in production")
                : isDoubted       ? RegisterConfirmation::tr("Register all the same")
                : facts.isLastTry ? RegisterConfirmation::tr("Register the last try")
                                  : RegisterConfirmation::tr("Register"),
            .isDangerous = isProduction || isDoubted};
}

} // namespace

RegisterConfirmation::RegisterConfirmation(const Theme &theme, const Environment &environment,
                                           const ConfirmFacts &facts, QWidget *parent)
    : ConfirmationDialog(theme, environment, questionOf(environment, facts), parent)
{
}

} // namespace onboarding
