#include "ui/environments/environmentchange.h"

#include "core/environments/environmentdifference.h"

#include <QCoreApplication>
#include <QStringList>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the words of this file.
struct ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentChange)
};

QString sentenceOf(QString clause)
{
    clause[0] = clause[0].toUpper();
    return clause + QLatin1Char('.');
}

} // namespace

QString environmentChangeText(const Environment &before, const Environment &now)
{
    const QList<EnvironmentDifference> differences = environmentDifferences(before, now);
    if (differences.isEmpty())
        return ChangeWords::tr("It was changed, and is now as it was before.");
    QStringList sentences;
    for (const EnvironmentDifference &one : differences) {
        sentences.append(sentenceOf(one.clause()));
        if (one.of == EnvironmentDifference::Of::Address)
            sentences.append(ChangeWords::tr("The statuses seen so far were told by the one before."));
    }
    return sentences.join(QLatin1Char(' '));
}

QString environmentChangeLine(const Environment &before, const Environment &now)
{
    const QString text = changedElsewhereText(now.name, environmentDifferences(before, now));
    return text.isEmpty()
        ? ChangeWords::tr("%1 was changed by another program, and is now as it was before.").arg(now.name)
        : text;
}

} // namespace onboarding
