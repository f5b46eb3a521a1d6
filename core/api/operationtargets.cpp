#include "core/api/operationtargets.h"

#include "core/api/origin.h"
#include "core/base/coretext.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

const QString Anything = QStringLiteral("{}"); ///< what a parameter fills

/// With the constants put in and \c Anything for each parameter.
QString filledPath(const OperationRule &rule)
{
    static const QRegularExpression part(QStringLiteral(R"(\{[^{}/]*\})"));
    QString path = rule.path.value;
    for (const ConstantRule &constant : rule.constants) {
        if (constant.carrier == Carrier::Path)
            path.replace(QLatin1Char('{') + constant.name + QLatin1Char('}'), constant.value);
    }
    return path.replace(part, Anything);
}

QString plainStep(const QString &step)
{
    static const QRegularExpression rest(QStringLiteral(R"([;?#\x{0}].*$)"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QString plain = QString(step).remove(rest).normalized(QString::NormalizationForm_KC).toCaseFolded();
    plain.removeIf([](QChar c) { return c.isSpace() || !c.isPrint(); });
    return plain;
}

QStringList stepsOf(const QString &path)
{
    static const QRegularExpression suffix(QStringLiteral(R"(\.[a-z][a-z0-9]{0,7}$)"));
    QStringList steps;
    const QStringList written = decodedPath(path).replace(QLatin1Char('\\'), QLatin1Char('/')).split(u'/');
    for (const QString &one : written) {
        const QString step = plainStep(one);
        if (step == QStringLiteral("..") && !steps.isEmpty())
            steps.removeLast();
        else if (!step.isEmpty() && step != QStringLiteral(".") && step != QStringLiteral(".."))
            steps.append(step);
    }
    if (!steps.isEmpty())
        steps.last().remove(suffix);
    return steps;
}

/// Where a request arrives.
struct Target
{
    QUrl host;
    QByteArray method;
    QStringList steps;
};

Target targetOf(const ApiContract &contract, Operation operation, const QUrl &base)
{
    const OperationRule &rule = contract.rule(operation);
    const bool isTokenEndpoint = isTokenRequest(operation);
    const QString &own = contract.signInAddress.value;
    const QUrl host = isTokenEndpoint && !own.isEmpty() ? QUrl(own, QUrl::StrictMode) : base;
    return {host, rule.method.value,
            stepsOf(host.path(QUrl::FullyEncoded) + QLatin1Char('/') + filledPath(rule))};
}

bool isStepAlike(const QString &one, const QString &other)
{
    return one == other || one.contains(Anything) || other.contains(Anything);
}

/// A GET does not reach what another method does; anything else at that very place may.
bool reaches(const Target &asking, const Target &writing)
{
    if (!isSameOrigin(asking.host, writing.host))
        return false;
    if (asking.method != writing.method)
        return asking.method != "GET" && asking.steps == writing.steps;
    return std::equal(asking.steps.begin(), asking.steps.end(), writing.steps.begin(), writing.steps.end(),
                      isStepAlike);
}

QString lastStep(const QStringList &steps)
{
    return steps.isEmpty() ? QString() : steps.constLast();
}

} // namespace

QString decodedPath(QString path)
{
    constexpr int MaxRounds = 8; // "%2572" is "%72" to a gateway and "r" to what stands behind it
    for (int round = 0; round < MaxRounds; ++round) {
        const QString decoded = QUrl::fromPercentEncoding(path.toUtf8());
        if (decoded == path)
            break;
        path = decoded;
    }
    return path;
}

Result<void> validateTargets(const ApiContract &contract, const QUrl &base)
{
    static const ApiContract known = ApiContract::builtIn();
    for (const Operation write : allOperations()) {
        if (!isBusinessWrite(write))
            continue;
        const Target writing = targetOf(contract, write, base);
        const QString knownName = lastStep(stepsOf(known.rule(write).path.value));
        for (const Operation operation : allOperations()) {
            if (isBusinessWrite(operation))
                continue;
            const Target asking = targetOf(contract, operation, base);
            if (reaches(asking, writing) || lastStep(asking.steps) == knownName)
                return invalidField(
                    QStringLiteral("operations.%1.path").arg(operationName(operation)),
                    CoreText::tr("%1 would be sent to where %2 is done. It is sent without a question, for "
                                 "every customer: give it a path of its own.")
                        .arg(operationName(operation), operationName(write)));
        }
    }
    return {};
}

} // namespace onboarding
