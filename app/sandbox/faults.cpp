#include "app/sandbox/faults.h"

#include <QStringList>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

struct ModeName
{
    const char *name;
    Fault::Mode mode;
};

constexpr ModeName Modes[] = {{"status", Fault::Mode::Status},
                              {"reset-before-apply", Fault::Mode::ResetBeforeApply},
                              {"reset-after-apply", Fault::Mode::ResetAfterApply},
                              {"close-after-apply", Fault::Mode::CloseAfterApply},
                              {"stall", Fault::Mode::Stall},
                              {"drip", Fault::Mode::Drip},
                              {"cut-body", Fault::Mode::CutBody},
                              {"wrong-content-type", Fault::Mode::WrongContentType},
                              {"expired-token", Fault::Mode::ExpiredToken},
                              {"rate-limit", Fault::Mode::RateLimit},
                              {"html", Fault::Mode::Html},
                              {"redirect", Fault::Mode::Redirect}};

const QStringList &operations()
{
    static const QStringList names {QStringLiteral("any"),         QStringLiteral("selfRegister"),
                                    QStringLiteral("signIn"),      QStringLiteral("refreshToken"),
                                    QStringLiteral("userStatus"),  QStringLiteral("sdkToken"),
                                    QStringLiteral("registerUser")};
    return names;
}

QString modeNames()
{
    QStringList names;
    for (const ModeName &mode : Modes)
        names.append(QLatin1String(mode.name));
    return names.join(QStringLiteral(", "));
}

const ModeName *modeCalled(const QString &name)
{
    const auto *found = std::find_if(std::begin(Modes), std::end(Modes),
                                     [&](const ModeName &mode) { return name == QLatin1String(mode.name); });
    return found == std::end(Modes) ? nullptr : found;
}

} // namespace

std::optional<QString> Faults::add(const QJsonObject &json)
{
    static const QStringList known {QStringLiteral("operation"),
                                    QStringLiteral("mode"),
                                    QStringLiteral("times"),
                                    QStringLiteral("status"),
                                    QStringLiteral("retryAfterSeconds"),
                                    QStringLiteral("location")};
    for (const QString &name : json.keys()) {
        if (!known.contains(name))
            return QStringLiteral("%1 is not known; a fault has %2")
                .arg(name, known.join(QStringLiteral(", ")));
    }
    Fault fault {.operation = json.value(QStringLiteral("operation")).toString(),
                 .times = json.value(QStringLiteral("times")).toInt(1),
                 .status = json.value(QStringLiteral("status")).toInt(),
                 .retryAfterSeconds = json.value(QStringLiteral("retryAfterSeconds")).toInt(30),
                 .location = json.value(QStringLiteral("location")).toString()};
    const ModeName *mode = modeCalled(json.value(QStringLiteral("mode")).toString());
    if (!operations().contains(fault.operation))
        return QStringLiteral("operation must be one of %1").arg(operations().join(QStringLiteral(", ")));
    if (!mode)
        return QStringLiteral("mode must be one of %1").arg(modeNames());
    fault.mode = mode->mode;
    if (fault.times == 0 || fault.times < -1)
        return QStringLiteral("times must be 1 or more, or -1 for always");
    const bool hasStatus = fault.status >= 200 && fault.status < 600;
    if (fault.mode == Fault::Mode::Status ? !hasStatus : fault.status != 0 && !hasStatus)
        return QStringLiteral("status must be between 200 and 599");
    m_faults.append(fault);
    return std::nullopt;
}

std::optional<Fault> Faults::take(const QString &operation)
{
    if (operation.isEmpty())
        return std::nullopt;
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault fault = m_faults.at(i);
        if (fault.operation != operation && fault.operation != QStringLiteral("any"))
            continue;
        if (fault.times == 1)
            m_faults.removeAt(i);
        else if (fault.times > 1)
            --m_faults[i].times;
        return fault;
    }
    return std::nullopt;
}

QJsonArray Faults::toJson() const
{
    QJsonArray array;
    for (const Fault &fault : m_faults) {
        const auto *mode = std::find_if(std::begin(Modes), std::end(Modes),
                                        [&](const ModeName &one) { return one.mode == fault.mode; });
        array.append(QJsonObject {{QStringLiteral("operation"), fault.operation},
                                  {QStringLiteral("mode"), QLatin1String(mode->name)},
                                  {QStringLiteral("times"), fault.times}});
    }
    return array;
}

bool appliesUnder(Fault::Mode mode)
{
    switch (mode) {
    case Fault::Mode::Status:
    case Fault::Mode::ResetBeforeApply:
    case Fault::Mode::ExpiredToken:
    case Fault::Mode::RateLimit:
    case Fault::Mode::Html:
    case Fault::Mode::Redirect: return false;
    case Fault::Mode::ResetAfterApply:
    case Fault::Mode::CloseAfterApply:
    case Fault::Mode::Stall:
    case Fault::Mode::Drip:
    case Fault::Mode::CutBody:
    case Fault::Mode::WrongContentType: return true;
    }
    return true;
}

} // namespace onboarding::sandbox
