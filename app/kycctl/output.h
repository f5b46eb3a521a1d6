#pragma once
#include "app/kycctl/exitcode.h"
#include "core/base/error.h"
#include "core/kyc/kycstatus.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>
#include <cstdio>
#include <optional>

namespace onboarding {

/// Where a command's words go: results to standard output, all else to standard error. Whatever a server, a
/// token or a file sent is made plain here (plainLine(), plainJson()): nothing that is printed can move the
/// cursor, turn the text or begin a line that is not ours.
class Output
{
public:
    explicit Output(bool json);

    [[nodiscard]] bool isJson() const { return m_isJson; }
    [[nodiscard]] bool isColoured() const { return m_isColoured; }
    /// Standard error is a terminal that can show a line again and again.
    [[nodiscard]] bool showsProgress() const { return m_showsProgress; }

    /// In which environment the results are: each one says so, in text the first.
    void setEnvironment(const QString &name, const QString &kind);

    /// The one result: \p json with --json, else \p lines, each of them one line whatever is in it.
    void result(const QJsonValue &json, const QStringList &lines) const;
    void result(const QJsonValue &json, const QString &line) const;
    void line(const QString &text) const; ///< one, to standard output
    void note(const QString &text) const; ///< one line, to standard error
    void notes(const QStringList &lines) const; ///< to standard error
    /// \p beside: members that stand beside the error in JSON.
    void error(const Error &error, const QJsonObject &beside = {}) const;
    /// A file's content to standard output, as it is; a terminal gets it made plain. Through a pipe it keeps
    /// every letter but the controls that a terminal behind it would obey.
    void content(const QByteArray &utf8) const;
    /// The line of standard error that the next one replaces; empty to take it away.
    void progress(const QString &text) const;
    /// The status as a coloured badge on a terminal, as a word elsewhere.
    [[nodiscard]] QString badge(const std::optional<KycStatus> &status) const;
    [[nodiscard]] QString bold(const QString &text) const;
    /// Of the terminal that standard output is; nothing when it is none.
    [[nodiscard]] static std::optional<int> columns();

private:
    [[nodiscard]] QString plain(const QString &line) const;
    void writeLines(std::FILE *to, const QStringList &lines) const;

    QString m_environment;
    QString m_environmentKind;
    mutable bool m_isEnvironmentSaid = false;
    bool m_isJson = false;
    bool m_isColoured = false;
    bool m_showsProgress = false;
};

/// The end of the program: \p code, or Unexpected with a sentence on standard error when what was written to
/// standard output did not arrive.
[[nodiscard]] ExitCode flushed(ExitCode code);

[[nodiscard]] ExitCode exitCodeOf(const Error &error);

/// As the commands print a time: "2026-12-01T09:30:00Z".
[[nodiscard]] QString utcText(const QDateTime &time);

} // namespace onboarding
