#include "app/sandbox/scenario.h"

#include "app/sandbox/doublednames.h"
#include "app/sandbox/jsonfields.h"

#include <QFile>
#include <QJsonDocument>

namespace onboarding::sandbox {

namespace {

QString at(const QString &file, const QString &place, const QString &problem)
{
    return QStringLiteral("%1: %2: %3").arg(file, place, problem);
}

std::optional<QString> apply(const QString &file, const QJsonObject &json, ControlApi &control,
                             Faults &faults, Tokens &tokens)
{
    const QList<QPair<QString, QJsonValue::Type>> types {
        {QStringLiteral("users"), QJsonValue::Array},
        {QStringLiteral("faults"), QJsonValue::Array},
        {QStringLiteral("latencyMilliseconds"), QJsonValue::Double},
        {QStringLiteral("opaqueTokens"), QJsonValue::Bool}};
    for (const auto &[name, type] : types) {
        if (json.contains(name) && json.value(name).type() != type)
            return at(file, name, QStringLiteral("is of the wrong type"));
    }
    JsonFields rest(json);
    const QJsonArray users = rest.array(QStringLiteral("users"));
    for (qsizetype i = 0; i < users.size(); ++i) {
        if (const auto problem = control.addUser(users.at(i).toObject()))
            return at(file, QStringLiteral("users[%1]").arg(i), *problem);
    }
    const QJsonArray wanted = rest.array(QStringLiteral("faults"));
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QJsonArray ids;
        if (const auto problem = faults.add(wanted.at(i).toObject(), ids))
            return at(file, QStringLiteral("faults[%1]").arg(i), *problem);
    }
    control.setLatencyMs(
        static_cast<int>(rest.number(QStringLiteral("latencyMilliseconds"), 0, ControlApi::MaxLatencyMs, 0)));
    tokens.setOpaque(rest.flag(QStringLiteral("opaqueTokens")));
    if (const auto problem = rest.problem(QStringLiteral("a scenario")))
        return QStringLiteral("%1: %2").arg(file, *problem);
    return std::nullopt;
}

} // namespace

std::optional<QString> applyScenario(const QString &file, ControlApi &control, Faults &faults, Tokens &tokens)
{
    QFile source(file);
    if (!source.open(QFile::ReadOnly))
        return QStringLiteral("%1 could not be opened").arg(file);
    QJsonParseError error;
    const QByteArray text = source.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return at(file, QStringLiteral("byte %1").arg(error.offset),
                  QStringLiteral("this is not a JSON object"));
    if (const std::optional<QString> twice = doubledName(text))
        return QStringLiteral("%1: %2 is there twice").arg(file, *twice);
    const QJsonObject json = document.object();
    if (const auto problem = apply(file, json, control, faults, tokens))
        return problem;
    control.setStart([file, json, &control, &faults, &tokens] {
        (void)apply(file, json, control, faults, tokens); // as it went well before
    });
    return std::nullopt;
}

} // namespace onboarding::sandbox
