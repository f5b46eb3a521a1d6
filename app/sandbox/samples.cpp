#include "app/sandbox/samples.h"

namespace onboarding::sandbox {

namespace {

struct Sample
{
    const char *username;
    const char *displayName;
    const char *status;
    int remainingAttempts;
    Account account;
    const char *about;
};

constexpr Sample Samples[] = {
    {"ada.approve", "Ada Approve", "NOT_REGISTERED", 3, Account::Active, "starts fresh; the review approves"},
    {"rita.resubmit", "Rita Resubmit", "NOT_REGISTERED", 3, Account::Active,
     "starts fresh; every review asks to resubmit, the third rejects"},
    {"rex.reject", "Rex Reject", "NOT_REGISTERED", 3, Account::Active, "starts fresh; the review rejects"},
    {"lena.started", "Lena Started", "LV1", 3, Account::Active, "has started, steps are missing"},
    {"pia.pending", "Pia Pending", "PENDING", 3, Account::Active, "in review; decide for her by hand"},
    {"nils.lasttry.resubmit", "Nils Last-Try", "NEED_RESUBMIT", 1, Account::Active,
     "must resubmit; one attempt left"},
    {"vera.verified", "Vera Verified", "APPROVED_VERIFIED", 3, Account::Active, "is approved"},
    {"axel.accepted", "Axel Accepted", "ACCEPTED", 3, Account::Active,
     "needs no verification in this tenant"},
    {"uma.unrecognised", "Uma Unrecognised", "MANUAL_REVIEW_2", 3, Account::Active,
     "has a status that no document knows"},
    {"lars.locked", "Lars Locked", "LV1", 3, Account::Locked, "cannot sign in: the account is locked"},
    {"susan.suspended", "Susan Suspended", "LV1", 3, Account::Suspended,
     "cannot sign in: the account is suspended"},
    {"piet.partly", "Piet Partly", "NOT_REGISTERED", 3, Account::PartlyRegistered,
     "signs in, but is only partly registered (412)"},
    {"maximiliana.approve", "Maximiliana Konstantinopolitanskaya-Wolkenstein von und zu Hohenlohe-Langenburg",
     "LV1", 3, Account::Active, "has a very long name"},
    {"noor.approve",
     "\u0646\u0648\u0631 \u0627\u0644\u0647\u062f\u0649 \u0639\u0628\u062f "
     "\u0627\u0644\u0631\u062d\u0645\u0646",
     "NEED_RESUBMIT", 2, Account::Active, "has a name written from right to left; two attempts left"}};

} // namespace

QList<User> sampleUsers()
{
    QList<User> users;
    for (const Sample &sample : Samples)
        users.append({.username = QString::fromLatin1(sample.username),
                      .password = samplePassword().toUtf8(),
                      .displayName = QString::fromUtf8(sample.displayName),
                      .about = QString::fromLatin1(sample.about),
                      .status = QString::fromLatin1(sample.status),
                      .remainingAttempts = sample.remainingAttempts,
                      .fate = World::fateOf(QString::fromLatin1(sample.username)),
                      .account = sample.account});
    return users;
}

QString samplePassword()
{
    return QStringLiteral("sandbox-password");
}

} // namespace onboarding::sandbox
