#pragma once
#include <QString>
#include <QStringView>

namespace onboarding {

/// What stands before an id on its line.
struct LineHead
{
    qsizetype quotes = 0; ///< of a mail
    qsizetype indent = 0;
    QString bullet {}; ///< "-", "1" for any number; empty for none
    QString stamp {}; ///< the day
    int second = -1; ///< of the day
    bool isToTheSecond = false;
    bool isLog = false; ///< it names a process, a tag or a level
    QString rest {};
};

[[nodiscard]] LineHead headOf(QStringView before);
/// Takes the mark of a list's item off the start of \p text.
/// \returns it, "1" for any number; empty when there is none.
[[nodiscard]] QString takeBullet(QString &text);
/// Moves the first time in \p text into \p head.
void takeStamp(QString &text, LineHead &head);
/// Without the levels of a log and the line numbers of sources.
[[nodiscard]] QString withoutLevels(QString text);
/// Whether their times cannot be of one run.
[[nodiscard]] bool areFarApart(const LineHead &one, const LineHead &other);
/// Whether a line with \p other in front may say more about the record of a line with \p one.
[[nodiscard]] bool mayGoOn(const LineHead &one, const LineHead &other);

} // namespace onboarding
