#include "core/collection/curlexport.h"

#include "core/collection/exportedrequest.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

/// What the script encodes values with, in the shell itself.
const QString EncodedFunction
    = QStringLiteral("# Percent-encoding (RFC 3986) of one value in a path or a query.\n"
                     "encoded() {\n"
                     "    local LC_ALL=C text=$1 sign code i\n"
                     "    for ((i = 0; i < ${#text}; i++)); do\n"
                     "        sign=${text:i:1}\n"
                     "        case $sign in\n"
                     "            [A-Za-z0-9._~-]) printf '%s' \"$sign\" ;;\n"
                     "            *) printf -v code '%d' \"'$sign\"; printf '%%%02X' \"$((code & 255))\" ;;\n"
                     "        esac\n"
                     "    done\n"
                     "}\n");

/// "accountId" → "ACCOUNT_ID".
QString scriptVariable(const QString &name)
{
    static const QRegularExpression hump(QStringLiteral("([a-z0-9])([A-Z])"));
    QString variable = name;
    variable.replace(hump, QStringLiteral("\\1_\\2"));
    // USER and USERNAME are variables of the shell itself on some systems.
    return variable == QStringLiteral("username") ? QStringLiteral("KYC_USERNAME") : variable.toUpper();
}

/// \p text inside double quotes of the shell.
QString shellText(QString text)
{
    static const QRegularExpression special(QStringLiteral(R"(([\\"$`]))"));
    return text.replace(special, QStringLiteral("\\\\1"));
}

/// A value between the quotes of curl's configuration: a variable is escaped when it is known, at run time.
QString configValue(const ExportedField &field)
{
    if (!field.variable.isEmpty())
        return QStringLiteral("$(escaped \"$%1\")").arg(scriptVariable(field.variable));
    return QStringLiteral("$(escaped \"%1\")").arg(shellText(field.value));
}

QString functionName(const ExportedRequest &request)
{
    return request.title.toLower().replace(QLatin1Char(' '), QLatin1Char('_'));
}

QString jsonBody(const QList<ExportedField> &members)
{
    QStringList parts;
    for (const ExportedField &member : members) {
        const QString value = member.variable.isEmpty()
            ? shellText(QString(member.value)
                            .replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
                            .replace(QLatin1Char('"'), QStringLiteral("\\\"")))
            : QStringLiteral("$(escaped \"$%1\")").arg(scriptVariable(member.variable));
        parts.append(QStringLiteral("\\\"%1\\\": \\\"%2\\\"").arg(shellText(member.name), value));
    }
    return QLatin1Char('{') + parts.join(QStringLiteral(", ")) + QLatin1Char('}');
}

/// A value inside an address: a variable is encoded when it is known, at run time.
QString encodedValue(const ExportedField &field)
{
    return field.variable.isEmpty()
        ? QString::fromLatin1(QUrl::toPercentEncoding(field.value))
        : QStringLiteral("$(encoded \"$%1\")").arg(scriptVariable(field.variable));
}

QString urlText(const ExportedRequest &request, const ExportedApi &api)
{
    const bool isSignIn = isTokenRequest(request.operation);
    const QString own = isSignIn ? api.contract.signInAddress.value : QString();
    QString path = shellText(request.path);
    const QList<ExportedField> parts = request.carriedBy(Carrier::Path);
    for (const ExportedField &part : parts)
        path.replace(QLatin1Char('{') + part.name + QLatin1Char('}'), encodedValue(part));
    QStringList query;
    const QList<ExportedField> fields = request.carriedBy(Carrier::Query);
    for (const ExportedField &field : fields) {
        if (!field.isOptional)
            query.append(QString::fromLatin1(QUrl::toPercentEncoding(field.name)) + QLatin1Char('=')
                         + encodedValue(field));
    }
    QString url = (own.isEmpty() ? QStringLiteral("$(escaped \"$BASE_URL\")") : shellText(own))
        + QLatin1Char('/') + path;
    return query.isEmpty() ? url : url + QLatin1Char('?') + query.join(QLatin1Char('&'));
}

QStringList configLines(const ExportedRequest &request, const ExportedApi &api)
{
    const QString line = QStringLiteral("header = \"%1: %2\"");
    const QString url = urlText(request, api);
    const auto variable
        = [](const char *name) { return QStringLiteral("$(escaped \"$%1\")").arg(QLatin1String(name)); };
    QStringList lines {QStringLiteral("url = \"%1\"").arg(url),
                       line.arg(api.contract.tenantHeader.value, variable("TENANT_NAME")),
                       line.arg(api.contract.apiKeyHeader.value, variable("API_KEY")),
                       line.arg(QStringLiteral("Accept"), QStringLiteral("application/json"))};
    if (request.needsBearer)
        lines.append(
            line.arg(QStringLiteral("Authorization"), QStringLiteral("Bearer ") + variable("ACCESS_TOKEN")));
    if (request.usesClientAuth)
        lines.append(
            QStringLiteral("user = \"%1:%2\"").arg(api.contract.clientId, variable("CLIENT_SECRET")));
    const QList<ExportedField> headers = request.carriedBy(Carrier::Header);
    for (const ExportedField &field : headers) {
        if (!field.isOptional)
            lines.append(line.arg(field.name, configValue(field)));
    }
    const QList<ExportedField> form = request.carriedBy(Carrier::Form);
    for (const ExportedField &field : form)
        lines.append(QStringLiteral("data-urlencode = \"%1=%2\"").arg(field.name, configValue(field)));
    if (const QList<ExportedField> members = request.carriedBy(Carrier::JsonBody); !members.isEmpty()) {
        lines.append(line.arg(QStringLiteral("Content-Type"), QStringLiteral("application/json")));
        lines.append(QStringLiteral("data-raw = \"$(escaped \"%1\")\"").arg(jsonBody(members)));
    } else if (form.isEmpty() && request.method != "GET") {
        lines.append(QStringLiteral("data-raw = \"\"")); // a write without a body says Content-Length: 0
        lines.append(QStringLiteral("header = \"Content-Type:\""));
    }
    return lines;
}

QStringList neededVariables(const ExportedRequest &request)
{
    QStringList names {QStringLiteral("BASE_URL"), QStringLiteral("TENANT_NAME"), QStringLiteral("API_KEY")};
    if (request.needsBearer)
        names.append(QStringLiteral("ACCESS_TOKEN"));
    if (request.usesClientAuth)
        names.append(QStringLiteral("CLIENT_SECRET"));
    for (const ExportedField &field : request.fields) {
        if (!field.variable.isEmpty() && !field.isOptional)
            names.append(scriptVariable(field.variable));
    }
    return names;
}

/// "sign_in  API_KEY KYC_USERNAME PASSWORD": what has no value in the script itself.
QString usageLine(const ExportedRequest &request)
{
    QStringList needed = neededVariables(request);
    needed.removeAll(QStringLiteral("BASE_URL"));
    needed.removeAll(QStringLiteral("TENANT_NAME"));
    return QStringLiteral("  %1  %2\n").arg(functionName(request), -14).arg(needed.join(QLatin1Char(' ')));
}

QString functionText(const ExportedRequest &request, const ExportedApi &api)
{
    QString text = functionName(request) + QStringLiteral("() {\n");
    const QStringList needed = neededVariables(request);
    for (const QString &name : needed)
        text += QStringLiteral("    : \"${%1:?set %1 first}\"\n").arg(name);
    text += QStringLiteral(
                "    curl --silent --show-error --fail-with-body --globoff --request %1 --config - <<END\n")
                .arg(QString::fromLatin1(request.method));
    const QStringList lines = configLines(request, api);
    for (const QString &line : lines)
        text += line + QLatin1Char('\n');
    return text + QStringLiteral("END\n}\n");
}

} // namespace

QString toCurlScript(const ExportedApi &api)
{
    QString base = api.url.toString(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    const QList<ExportedRequest> requests = exportedRequests(api.contract);
    QStringList names;
    QString usage;
    for (const ExportedRequest &request : requests) {
        names.append(functionName(request));
        usage += usageLine(request);
    }
    QString text
        = QStringLiteral(
              "#!/bin/bash\n"
              "# KYC onboarding: %1. Exported by Onboarding Console.\n"
              "# Each step sends one request and writes the answer. It ends with 22 when the service\n"
              "# refuses. Secrets reach curl by its standard input, so that no list of processes\n"
              "# shows them.\n"
              "set -euo pipefail\n"
              "BASE_URL=${BASE_URL:-\"%2\"}\n"
              "TENANT_NAME=${TENANT_NAME:-\"%3\"}\n"
              "\n"
              "usage() {\n"
              "    cat <<'END'\n"
              "Usage: VARIABLE=... bash FILE STEP\n"
              "Each step, and the variables that it needs:\n"
              "%4"
              "BASE_URL and TENANT_NAME have values already.\n"
              "END\n"
              "}\n"
              "\n"
              "escaped() { printf '%s' \"$1\" | sed 's/[\\\\\"]/\\\\&/g'; }\n")
              .arg(QString(api.name).replace(QLatin1Char('\n'), QLatin1Char(' ')), shellText(base),
                   shellText(api.tenant), usage);
    text += EncodedFunction;
    for (const ExportedRequest &request : requests)
        text += QLatin1Char('\n') + functionText(request, api);
    return text
        + QStringLiteral("\ncase ${1:-} in\n    %1) \"$1\" ;;\n    *) usage >&2; exit 2 ;;\nesac\n")
              .arg(names.join(QStringLiteral(" | ")));
}

} // namespace onboarding
