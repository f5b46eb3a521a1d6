#pragma once
#include "app/kycctl/exitcode.h"
#include "core/error.h"
#include "core/kyc/kycstatus.h"

#include <QJsonValue>
#include <QString>
#include <optional>

namespace onboarding {

/// Where a command's words go: results to standard output, all else to standard error.
class Output
{
public:
    explicit Output(bool json);

    [[nodiscard]] bool isJson() const { return m_isJson; }
    [[nodiscard]] bool isColoured() const { return m_isColoured; }

    /// The one result: \p json with --json, else \p text.
    void result(const QJsonValue &json, const QString &text) const;
    void line(const QString &text) const; ///< to standard output
    void note(const QString &text) const; ///< to standard error
    void error(const Error &error) const;
    /// The status as a coloured badge on a terminal, as a word elsewhere.
    [[nodiscard]] QString badge(const std::optional<KycStatus> &status) const;
    [[nodiscard]] QString bold(const QString &text) const;

private:
    bool m_isJson = false;
    bool m_isColoured = false;
};

[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace onboarding
