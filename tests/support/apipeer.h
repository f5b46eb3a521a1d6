#pragma once
#include "core/api/apiclient.h"

#include <QTest>
#include <chrono>
#include <optional>

namespace onboarding::test {

using namespace std::chrono_literals;

inline const QByteArray StatusBody = R"({"status":"PENDING","kycProvider":"JUMIO"})";

/// A client of \p server with short limits.
struct Peer
{
    explicit Peer(const QUrl &url, QList<QSslCertificate> ca = {}, bool isCaUnusable = false,
                  ProxyMode proxy = ProxyMode::None)
        : Peer(url, ApiContract::builtIn(), std::move(ca), isCaUnusable, proxy)
    {
    }

    Peer(const QUrl &url, const ApiContract &contract, QList<QSslCertificate> ca = {},
         bool isCaUnusable = false, ProxyMode proxy = ProxyMode::None)
        : client({.baseUrl = url,
                  .tenant = QStringLiteral("acme"),
                  .contract = contract,
                  .limits = {.deadline = 3s,
                             .inactivity = 1s,
                             .maxReplyBytes = 4096,
                             .maxAttempts = 3,
                             .retryDelay = 1ms},
                  .extraCa = std::move(ca),
                  .isExtraCaUnusable = isCaUnusable,
                  .proxy = proxy},
                 defaultNetworkFactory(proxy), log, clock, [] { return 0.5; })
    {
        client.setApiKey("the-api-key");
    }

    template<typename E>
    Result<typename E::Response> send(const E &endpoint)
    {
        std::optional<Result<typename E::Response>> answer;
        QObject context;
        int calls = 0;
        client.send(endpoint, {.bearer = "the-bearer"}, &context, [&](const auto &result) {
            ++calls;
            answer = result;
        });
        if (calls != 0)
            qFatal("answered before send() returned");
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            qFatal("never answered");
        return *answer;
    }

    SystemClock clock;
    ExchangeLog log;
    ApiClient client;
};

} // namespace onboarding::test
