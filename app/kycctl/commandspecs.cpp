#include "app/kycctl/commandspecs.h"

#include "core/checking/checkqueue.h"

#include <QHash>
#include <algorithm>

namespace onboarding {

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options {
        {"environment", "NAME", "the environment; also -e (default: the one chosen with env use)"},
        {"json", nullptr, "one JSON value on standard output, also for errors"},
        {"no-keychain", nullptr, "secrets from the ONBOARDING_… variables only, see kycctl(1)"},
        {"token-user", "NAME",
         "whom the token names, when that is another user name than the customer's; it is used then"},
        {"timeout", "SECONDS", "for the whole command, sign-in and retries included"},
        {"verbose", nullptr, "one redacted line a request, on standard error"},
        {"version", nullptr, "show the version"},
        {"help", nullptr, "show this help"}};
    return options;
}

// NOLINTNEXTLINE(readability-function-size): a table
const std::vector<CommandSpec> &commandSpecs()
{
    static const QByteArray inFlight
        = QStringLiteral("so many at the same time (default: %1)").arg(CheckLimits::UsualInFlight).toUtf8();
    static const QByteArray perMinute
        = QStringLiteral("at most so many requests a minute (default: %1, sandbox: no limit)")
              .arg(CheckLimits::UsualPerMinute)
              .toUtf8();
    static const std::vector<CommandSpec> all {
        {"env list", "", 0, 0, {}, "list the environments"},
        {"env show", "NAME", 1, 1, {}, "show an environment, without secrets"},
        {"env use", "NAME", 1, 1, {}, "use it when -e is absent"},
        {"env add",
         "NAME",
         1,
         1,
         {{"url", "URL", "its base address"},
          {"tenant", "T", "its tenant"},
          {"kind", "KIND", "sandbox, staging (default) or production"},
          {"contract", "FILE", "an API contract in JSON, see onboarding-contract(5)"},
          {"ca", "FILE", "further certificates, PEM"},
          {"proxy", "MODE", "none (default) or system"}},
         "add an environment"},
        {"env set",
         "NAME key=value…",
         2,
         -1,
         {{"confirm", "NAME",
           "needed for another kind, address or contract of a production that is in use: its name"}},
         "change name, url, tenant, kind, ca, proxy or contract"},
        {"env remove",
         "NAME",
         1,
         1,
         {{"with-customers", nullptr, "although it has customers; they and their sign-ins go with it"}},
         "remove an environment and its API key"},
        {"env set-key",
         "NAME",
         1,
         1,
         {{"api-key-stdin", nullptr, "read the API key from standard input"}},
         "put its API key into the keychain"},
        {"env set-client-secret",
         "NAME",
         1,
         1,
         {{"client-secret-stdin", nullptr, "read the secret from standard input"}},
         "put the secret of its contract's client into the keychain"},
        {"env test", "NAME", 1, 1, {}, "ask its address what answers there, without anybody's sign-in"},
        {"env export", "NAME", 1, 1, {}, "write it as JSON, without secrets"},
        {"env import", "FILE", 1, 1, {}, "add an environment from such JSON"},
        {"collection import",
         "FILE",
         1,
         1,
         {{"dry-run", nullptr, "only say what would be changed"},
          {"only", "POINTER[,…]", "make only these changes, as --dry-run names them"},
          {"constants", nullptr, "also what would go along with every request for every customer"},
          {"environment-file", "FILE", "a Postman or Bruno environment with the values of its variables"},
          {"confirm", "NAME", "needed for another sign-in address of a production that is in use: its name"},
          {"store-api-key", nullptr, "put the API key of that file into the keychain"}},
         "take the contract from a Postman or Bruno collection or an OpenAPI document"},
        {"collection export",
         "FILE",
         1,
         1,
         {{"format", "FORMAT", "postman (default), openapi or curl"},
          {"environment-file", "FILE", "write a Postman environment beside it, without secrets"}},
         "write the contract for other tools"},
        {"signup",
         "USERNAME",
         1,
         1,
         {{"first-name", "F", "first name"},
          {"last-name", "L", "last name"},
          {"contact-type", "TYPE", "EMAIL (default) or PHONE"},
          {"timezone", "TZ", "IANA time zone (default: this computer's)"},
          {"language", "LANG", "preferred language (default: EN)"},
          {"confirm", "NAME", "needed for production: the last name or the user name"},
          {"password-stdin", nullptr, "read the password from standard input"}},
         "self-register a user"},
        {"signin",
         "USERNAME",
         1,
         1,
         {{"password-stdin", nullptr, "read the password from standard input"},
          {"token-stdin", nullptr, "read an access token, or the JSON of a sign-in reply, instead"}},
         "sign a customer in; the refresh token goes into the keychain"},
        {"signout", "USERNAME", 1, 1, {}, "forget the tokens, here and in the keychain"},
        {"status",
         "USERNAME",
         1,
         1,
         {{"until", "STATUS[,STATUS]", "ask again until the status is one of these"},
          {"every", "S", "seconds between two checks (default: 10)"},
          {"max-wait", "S", "give up after so long (default: 600)"}},
         "ask for the status"},
        {"sdk-token",
         "USERNAME",
         1,
         1,
         {{"device-id", "ID", "sent along when given"},
          {"reveal", nullptr, "show the whole token"},
          {"qr", nullptr, "draw it as a QR code"},
          {"again", nullptr, "do not warn that an earlier one may still be valid"}},
         "get an SDK token"},
        {"submit",
         "USERNAME",
         1,
         1,
         {{"account-id", "A", "the accountId"},
          {"workflow-id", "W", "the workflowId"},
          {"sdk-result", "FILE", "read both from what the SDK handed back; - is standard input"},
          {"confirm", "NAME", "needed for production: the last name or the user name"},
          {"send-again", nullptr, "although it is not known whether an earlier one arrived"},
          {"registered-before-for", "NAME",
           "although the IDs were sent before, for the user NAME or \"removed\""}},
         "register accountId and workflowId, once"},
        {"parse-sdk-result",
         "FILE",
         1,
         1,
         {},
         "read what an SDK handed back, send nothing; - is standard input"},
        {"customers list",
         "",
         0,
         0,
         {{"view", "NAME", "only those of a view, built in or saved"},
          {"status", "S", "only those seen in this status; NEVER_CHECKED too"},
          {"search", "TEXT", "only those with every word in a name, a tag, the assignee or the newest note"},
          {"tag", "TAG", "only those with this tag, in any case; repeated: with all of them"},
          {"assignee", "NAME", "only those that NAME looks after, - is nobody; repeated: any of them"},
          {"unsettled", nullptr, "only those of whom it is not known whether their IDs arrived"}},
         "list the customers of the environment"},
        {"customers show", "USERNAME", 1, 1, {}, "show what is kept and was observed of one"},
        {"customers import",
         "FILE",
         1,
         1,
         {{"dry-run", nullptr, "only say what would be done"},
          {"map", "FIELD=COLUMN", "read a column of the file as username, displayName, …; may be repeated"},
          {"dates", "ORDER", "dmy, mdy or ymd, where the file has dates like 1/12/2026"},
          {"separator", "NAME", "comma, semicolon or tab (default: found)"},
          {"encoding", "NAME", "utf-8, utf-16le, utf-16be or windows-1252 (default: found)"},
          {"whole-rows", nullptr, "reject a row with a cell that is not recognised"},
          {"rejected", "FILE", "write the rows that were not taken whole, with the reasons"}},
         "add or change customers from CSV or JSON; - is standard input"},
        {"customers export",
         "[FILE]",
         0,
         1,
         {{"format", "FORMAT", "csv (default) or json (default for a FILE.json)"},
          {"bom", nullptr, "begin CSV with a byte order mark, for Excel"},
          {"mask", nullptr, "shorten names to a letter"}},
         "write the customers, never their tokens"},
        {"customers note",
         "USERNAME [TEXT]",
         1,
         2,
         {},
         "add a note, - reads it from standard input; without TEXT: show the notes"},
        {"customers tag",
         "USERNAME TAG…",
         2,
         -1,
         {{"remove", nullptr, "take the tags away instead"}},
         "give a customer tags"},
        {"customers assign", "USERNAME WHO", 2, 2, {}, "say who looks after a customer; - is nobody"},
        {"customers snooze",
         "USERNAME UNTIL",
         2,
         2,
         {},
         "leave out of the late ones until a date or a time; - ends it"},
        {"customers remove",
         "USERNAME…",
         1,
         -1,
         {{"confirm", "NAME", "needed for production, once for each: the user name or last name"}},
         "sign out and take out of the list"},
        {"check",
         "[USERNAME…]",
         0,
         -1,
         {{"all", nullptr, "every customer of the environment"},
          {"resume", nullptr, "what an earlier run left"},
          {"max-in-flight", "N", inFlight.constData()},
          {"per-minute", "N", perMinute.constData()}},
         "check the status of many"},
        {"watch",
         "[USERNAME…]",
         0,
         -1,
         {{"every", "S", "seconds between two looks at a customer (default: by its status)"},
          {"max-wait", "S", "end after so long (default: when all are decided)"}},
         "look again and again and say what changed"},
        {"demo", "", 0, 0, {}, "play the whole flow against a sandbox of its own"},
        {"complete",
         "WORD…",
         1,
         -1,
         {},
         "what the last word may become, for the completion of shells",
         true}};
    return all;
}

const CommandSpec *specOf(const QString &name)
{
    const auto found
        = std::find_if(commandSpecs().begin(), commandSpecs().end(),
                       [&](const CommandSpec &spec) { return name == QLatin1String(spec.name); });
    return found == commandSpecs().end() ? nullptr : &*found;
}

QStringList sharedOptions(const CommandSpec &spec)
{
    static const QHash<QString, QStringList> shared {
        {QStringLiteral("customers export"),
         {QStringLiteral("view"), QStringLiteral("status"), QStringLiteral("search"), QStringLiteral("tag"),
          QStringLiteral("assignee")}},
        {QStringLiteral("check"),
         {QStringLiteral("view"), QStringLiteral("status"), QStringLiteral("tag"),
          QStringLiteral("assignee")}},
        {QStringLiteral("watch"),
         {QStringLiteral("all"), QStringLiteral("view"), QStringLiteral("status"), QStringLiteral("tag"),
          QStringLiteral("assignee")}}};
    return shared.value(QLatin1String(spec.name));
}

const OptionSpec *optionCalled(const std::vector<OptionSpec> &options, const QString &name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const OptionSpec &one) { return name == QLatin1String(one.name); });
    return found == options.end() ? nullptr : &*found;
}

const OptionSpec *optionCalled(const QString &name)
{
    if (const OptionSpec *global = optionCalled(globalOptions(), name))
        return global;
    for (const CommandSpec &command : commandSpecs()) {
        if (const OptionSpec *found = optionCalled(command.options, name))
            return found;
    }
    return nullptr;
}

QStringList commandsOf(const QString &group)
{
    QStringList found;
    for (const CommandSpec &spec : commandSpecs()) {
        const QString name = QLatin1String(spec.name);
        if (name.startsWith(group + QLatin1Char(' ')))
            found.append(name.mid(group.size() + 1));
    }
    return found;
}

} // namespace onboarding
