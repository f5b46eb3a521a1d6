#include "ui/environments/connectiontext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

using CardTone = MessageCard::Tone;
using Verdict = ConnectionFinding::Verdict;

struct ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

QString withWords(const QString &sentence, const ConnectionFinding &finding)
{
    if (finding.words.isEmpty() || finding.httpStatus == 0)
        return sentence;
    return sentence + QLatin1Char(' ')
        + ConnectionWords::tr("It answered %1: “%2”").arg(finding.httpStatus).arg(finding.words);
}

ConnectionText answersText(const ConnectionFinding &finding, const QString &host)
{
    if (finding.operation == Operation::SignIn)
        return {
            CardTone::Success, ConnectionWords::tr("Sign-in address: %1 answers").arg(host),
            ConnectionWords::tr("No password was sent, so whether sign-ins work shows with the first one.")};
    if (finding.isApiKeySent)
        return {
            CardTone::Success, ConnectionWords::tr("%1 answers like the KYC API").arg(host),
            ConnectionWords::tr("It accepted the API key and the tenant so far, and asks for a customer's "
                                "sign-in next, which was not sent.")};
    return {CardTone::Success, ConnectionWords::tr("%1 answers like the KYC API").arg(host),
            ConnectionWords::tr("It was tested without an API key. Whether the key is accepted shows when it "
                                "is stored and tested again.")};
}

/// The API or its gateway answers, and refuses this console.
ConnectionText refusedText(const ConnectionFinding &finding, const QString &host)
{
    switch (finding.verdict) {
    case Verdict::ApiKeyMissing:
        return {
            CardTone::Warning, ConnectionWords::tr("%1 answers and asks for an API key").arg(host),
            ConnectionWords::tr("No API key was sent. Type or store the API key of this environment, then "
                                "test again.")};
    case Verdict::ApiKeyRefused:
        return {CardTone::Danger, ConnectionWords::tr("%1 refused the API key").arg(host),
                withWords(ConnectionWords::tr("Check that the key belongs to this environment, and that "
                                              "“apiKeyHeader” of the API contract is the header that the "
                                              "service reads it from."),
                          finding)};
    case Verdict::ClientRefused:
        return {CardTone::Warning, ConnectionWords::tr("%1 wants a sign-in of this program").arg(host),
                ConnectionWords::tr("Set “Client authentication” in the API contract below, or ask who runs "
                                    "the service.")};
    case Verdict::TenantRefused:
        return {CardTone::Danger, ConnectionWords::tr("The tenant is not accepted"),
                withWords(ConnectionWords::tr("Check how the tenant is spelled, that the API key belongs to "
                                              "it, and that “tenantHeader” of the API contract is the header "
                                              "that the service reads it from."),
                          finding)};
    case Verdict::RateLimited:
        return {CardTone::Warning, ConnectionWords::tr("%1 answers, and asks to wait").arg(host),
                withWords(ConnectionWords::tr("The quota of this API key is used up for now. The address is "
                                              "right."),
                          finding)};
    case Verdict::Rejected:
        return {CardTone::Warning, ConnectionWords::tr("%1 answers, and cannot use the request").arg(host),
                withWords(ConnectionWords::tr("The API contract may differ from what this service expects."),
                          finding)};
    default: return answersText(finding, host);
    }
}

/// Something answers, but not what was looked for.
ConnectionText elsewhereText(const ConnectionFinding &finding, const QString &host)
{
    switch (finding.verdict) {
    case Verdict::PathMissing:
        return {
            CardTone::Danger, ConnectionWords::tr("Something answers, but not at this path"),
            withWords(ConnectionWords::tr("%1 has nothing at %2. Check the path in the address and in the "
                                          "API contract.")
                          .arg(host, finding.url.path()),
                      finding)};
    case Verdict::NotThisApi:
        return {CardTone::Danger, ConnectionWords::tr("Something answers, but it is not this API"),
                withWords(ConnectionWords::tr("%1 gave an answer that the KYC API does not give, such as a "
                                              "web page or an answer of a proxy. Check the address.")
                              .arg(host),
                          finding)};
    case Verdict::Redirects:
        return {CardTone::Danger, ConnectionWords::tr("%1 points elsewhere").arg(host),
                finding.redirect.isEmpty()
                    ? ConnectionWords::tr("It answered with a redirect, which is not followed. Check the "
                                          "address.")
                    : ConnectionWords::tr("It redirects to %1. Redirects are not followed, so that no secret "
                                          "reaches another host. If that is the right one, make it the "
                                          "address.")
                          .arg(finding.redirect)};
    case Verdict::Failing:
        return {CardTone::Warning, ConnectionWords::tr("%1 answers, but has a failure of its own").arg(host),
                withWords(ConnectionWords::tr("Try again later, or ask who runs the service."), finding)};
    case Verdict::SpeaksTls:
        return {CardTone::Danger, ConnectionWords::tr("This port is for https"),
                ConnectionWords::tr("%1 speaks TLS there. Begin the address with https:// in place of "
                                    "http://.")
                    .arg(host)};
    case Verdict::SpeaksNoTls:
        return {CardTone::Danger, ConnectionWords::tr("This port is for plain http"),
                ConnectionWords::tr("%1 answers there without TLS. Check the port, or, for a service on this "
                                    "computer, begin the address with http://.")
                    .arg(host)};
    default: return refusedText(finding, host);
    }
}

} // namespace

ConnectionText connectionText(const ConnectionFinding &finding, bool isSaved)
{
    const QString host = finding.url.authority();
    if (finding.verdict == Verdict::ApiKeyMissing && !isSaved)
        return {CardTone::Warning, ConnectionWords::tr("%1 answers and asks for an API key").arg(host),
                ConnectionWords::tr("No API key was sent. Save the environment first, then store its API key "
                                    "and test again.")};
    switch (finding.verdict) {
    case Verdict::NameUnknown:
        return {CardTone::Danger, ConnectionWords::tr("There is no host called %1").arg(finding.url.host()),
                ConnectionWords::tr("The name was not found. Check how it is spelled, and whether it needs a "
                                    "VPN.")};
    case Verdict::NoNetwork:
        return {CardTone::Warning, ConnectionWords::tr("This computer is offline"),
                ConnectionWords::tr("It has no network connection, so nothing can be said about %1. Connect "
                                    "it, then test again.")
                    .arg(host)};
    case Verdict::Unreached:
        return {CardTone::Danger, ConnectionWords::tr("%1 accepts no connection").arg(host),
                ConnectionWords::tr("The computer is there or routed to, and nothing listens at this port. "
                                    "Check the port, and whether the service runs.")};
    case Verdict::ProxyAtFault:
        return {CardTone::Danger,
                finding.httpStatus == 511 ? ConnectionWords::tr("The network asks for a sign-in")
                                          : ConnectionWords::tr("The proxy cannot be used"),
                finding.words};
    case Verdict::TlsRefused: {
        const ErrorText text
            = errorText(Error {.kind = Error::Kind::TlsRefused, .tls = finding.tls}, finding.url.host());
        return {CardTone::Danger, text.title, text.sentence};
    }
    case Verdict::Broken:
        return {CardTone::Danger, ConnectionWords::tr("%1 broke the connection off").arg(host),
                finding.words.isEmpty() ? ConnectionWords::tr("No answer came.") : finding.words};
    case Verdict::Timeout:
        return {CardTone::Danger, ConnectionWords::tr("%1 did not answer in time").arg(host),
                ConnectionWords::tr("%1 A firewall may swallow the connection, or the port may belong to "
                                    "something else.")
                    .arg(finding.words)};
    case Verdict::NotUsable:
        return {CardTone::Danger, ConnectionWords::tr("This address cannot be used"), finding.words};
    default: return elsewhereText(finding, host);
    }
}

QString sentText(const ConnectionFinding &finding)
{
    if (finding.exchange == 0)
        return ConnectionWords::tr("Nothing was sent.");
    const bool isBeforeHttp = finding.verdict == Verdict::NameUnknown || finding.verdict == Verdict::NoNetwork
        || finding.verdict == Verdict::Unreached || finding.verdict == Verdict::TlsRefused
        || finding.verdict == Verdict::SpeaksNoTls || finding.verdict == Verdict::ProxyAtFault;
    if (isBeforeHttp && finding.httpStatus == 0)
        return ConnectionWords::tr("GET %1: nothing was sent. HTTP log #%2.")
            .arg(finding.url.toString())
            .arg(finding.exchange);
    return (finding.isApiKeySent
                ? ConnectionWords::tr("Sent: GET %1 with tenant and API key, without anybody's sign-in. HTTP "
                                      "log #%2.")
                : ConnectionWords::tr(
                      "Sent: GET %1 with the tenant, without an API key and without anybody's "
                      "sign-in. HTTP log #%2."))
        .arg(finding.url.toString())
        .arg(finding.exchange);
}

} // namespace onboarding
