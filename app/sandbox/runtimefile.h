#pragma once
#include <QByteArray>
#include <QString>
#include <QtGlobal>

namespace onboarding {

/// Keeps \p readyLine in the run-time file while it lives, so that kycctl and the window find the sandbox.
/// 0600, written atomically and through no link; removed only while it is still ours. Its folder is used only
/// where nobody else could write to it.
class SandboxRuntimeFile
{
public:
    SandboxRuntimeFile(QString file, const QByteArray &readyLine);
    ~SandboxRuntimeFile();
    Q_DISABLE_COPY_MOVE(SandboxRuntimeFile)

    /// Why there was no safe place for it and what to do, in a sentence or two; empty where all is well. That
    /// another sandbox has the place is no failure.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QString m_file;
    QByteArray m_content;
    QString m_problem;
};

} // namespace onboarding
