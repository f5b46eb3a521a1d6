#pragma once
#include "app/sandbox/message.h"

#include <QJsonArray>
#include <QList>
#include <optional>

namespace onboarding::sandbox {

/// What goes wrong with the next requests of an operation.
struct Fault
{
    enum class Mode {
        Pass, ///< nothing goes wrong: lets requests through before the next fault of a sequence
        Status, ///< answers with `status`, changes nothing
        ResetBeforeApply, ///< reads the request, changes nothing, resets the connection
        ResetAfterApply, ///< does what was asked, then resets instead of answering
        CloseAfterApply, ///< the same with an orderly close
        Stall, ///< does what was asked and never answers
        Drip, ///< answers one byte every 200 ms
        CutBody, ///< half of the body, then a close
        WrongContentType,
        ExpiredToken, ///< says that the access token has expired; every one of this user is
        RateLimit, ///< 429 with Retry-After: `retryAfterSeconds`
        Html, ///< a proxy's page, with `status`
        Redirect ///< `status` (307 by default) to `location`
    };

    qint64 id = 0;
    QString operation {}; ///< "any" for all
    QString username {}; ///< only requests of this user; empty for all
    Mode mode = Mode::Status;
    int times = 1; ///< how many requests; -1: until it is taken away
    int status = 0; ///< 0: the mode's own
    int retryAfterSeconds = 30;
    QString location {};
    QList<QPair<QByteArray, QByteArray>> headers {}; ///< besides those of the answer
    QByteArray contentType {}; ///< instead of the answer's; empty: that
    std::optional<QByteArray> body {}; ///< instead of the answer's
};

/// The faults that wait for requests. The first that fits one is used, so that several make a sequence.
class Faults
{
public:
    /// Adds one, or all of {"faults": […]} or none. Their ids are put into \p ids. The member at fault and
    /// what is allowed, when \p json is no fault; nothing when it was added.
    [[nodiscard]] std::optional<QString> add(const QJsonObject &json, QJsonArray &ids);
    [[nodiscard]] std::optional<Fault> take(const QString &operation, const QString &username);
    [[nodiscard]] QJsonArray toJson() const;
    [[nodiscard]] std::optional<QJsonObject> find(const QString &id) const;
    /// False when there is none with this id.
    [[nodiscard]] bool remove(const QString &id);
    void clear() { m_faults.clear(); }

private:
    QList<Fault> m_faults;
    qint64 m_lastId = 0;
};

/// Whether a request with \p fault still does what it asks for.
[[nodiscard]] bool appliesUnder(Fault::Mode mode);

} // namespace onboarding::sandbox
