#include "tests/support/crowd.h"

#include "core/api/endpoints.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace onboarding::test {

namespace {
constexpr char Password[] = "pw";
}

QString crowdName(int number)
{
    return QStringLiteral("crowd.%1").arg(number);
}

bool writeCrowd(const QString &file, int count, const QString &status, const QJsonArray &faults)
{
    QJsonArray users;
    for (int i = 0; i < count; ++i)
        users.append(QJsonObject {{QStringLiteral("username"), crowdName(i)},
                                  {QStringLiteral("password"), QLatin1String(Password)},
                                  {QStringLiteral("status"), status}});
    const QJsonObject scenario {{QStringLiteral("users"), users},
                                {QStringLiteral("faults"), faults},
                                {QStringLiteral("opaqueTokens"), true}};
    QFile target(file);
    const QByteArray text = QJsonDocument(scenario).toJson(QJsonDocument::Compact);
    return target.open(QFile::WriteOnly) && target.write(text) == text.size();
}

QHash<QString, QByteArray> signInCrowd(ApiClient &client, int count)
{
    QHash<QString, QByteArray> tokens;
    QObject context;
    QEventLoop loop; // not a wait of QtTest, which sleeps between two looks
    int next = 0;
    int answered = 0;
    const std::function<void()> signIn = [&] {
        if (next == count)
            return;
        const QString name = crowdName(next++);
        client.send(SignInEndpoint {.username = name, .password = Password}, {}, &context,
                    [&, name](const Result<TokenResponse> &reply) {
                        ++answered;
                        if (reply)
                            tokens.insert(name, reply->accessToken);
                        if (answered == count)
                            loop.quit();
                        signIn();
                    });
    };
    constexpr int AtOnce = 6;
    for (int i = 0; i < AtOnce; ++i)
        signIn();
    QTimer::singleShot(std::chrono::minutes {8}, &loop, &QEventLoop::quit);
    loop.exec();
    return tokens;
}

} // namespace onboarding::test
