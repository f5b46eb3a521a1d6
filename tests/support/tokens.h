#pragma once
#include <QByteArray>

namespace onboarding::test {

/// A JWT with \p claims, signed by nobody: what the console reads of a token it cannot verify either.
inline QByteArray jwt(const QByteArray &claims)
{
    constexpr auto Form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArrayLiteral(R"({"alg":"RS256","typ":"JWT"})").toBase64(Form) + '.' + claims.toBase64(Form)
        + ".c2ln";
}

} // namespace onboarding::test
