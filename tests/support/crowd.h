#pragma once
#include "core/api/apiclient.h"

#include <QHash>
#include <QJsonArray>
#include <QString>

namespace onboarding::test {

/// Many customers of a sandbox, "crowd.0" to "crowd.<count - 1>".
[[nodiscard]] QString crowdName(int number);

/// A scenario in which they are there with \p status, with opaque tokens, and \p faults. False when it could
/// not be written.
[[nodiscard]] bool writeCrowd(const QString &file, int count, const QString &status,
                              const QJsonArray &faults = {});

/// Signs all of them in, some at a time, and waits for that: the access token by user name.
[[nodiscard]] QHash<QString, QByteArray> signInCrowd(ApiClient &client, int count);

} // namespace onboarding::test
