#pragma once
#include <QByteArray>
#include <QList>

namespace onboarding {

/// A stretch of a recorded text that stands for something that was taken out of it.
struct HiddenSpan
{
    enum class Kind {
        Secret, ///< known by its name: a password, a token, a key
        Personal, ///< known by its name: what tells who somebody is
        Found ///< a secret met where no name told of it
    };
    /// How the value has to be written there, to make the bytes that were sent.
    enum class Form {
        Plain,
        Percent, ///< of a form or a query
        JsonText, ///< between the quotes of a JSON string
        JsonValue ///< a number, an object or an array, whole
    };

    qsizetype begin = 0; ///< in bytes
    qsizetype length = 0;
    Kind kind = Kind::Found;
    Form form = Form::Plain;
    /// Of a customer's user name: many desktops set USERNAME for themselves.
    static constexpr const char *UsernameVariable = "KYC_USERNAME";
    QByteArray variable {}; ///< what a shell may call it, such as "PASSWORD"; empty when found by its value

    [[nodiscard]] qsizetype end() const { return begin + length; }
    bool operator==(const HiddenSpan &) const = default;
};

using HiddenSpans = QList<HiddenSpan>;

/// Bytes in which every secret was replaced by a marker, and where the markers stand. The same word elsewhere
/// in the bytes was there before and means nothing.
struct RedactedText
{
    QByteArray bytes {};
    HiddenSpans hidden {}; ///< in order, apart from each other

    bool operator==(const RedactedText &) const = default;
};

/// Stands for what was hidden; of one length, whatever it stands for.
inline constexpr char HiddenMarker[] = "hidden";

/// \p spans in order and apart: those that touch the same bytes become one, which keeps the name of the one
/// that covers it.
[[nodiscard]] HiddenSpans mergedSpans(HiddenSpans spans);

/// \p bytes with a marker in the place of each of \p spans, which are mergedSpans().
[[nodiscard]] RedactedText withMarkers(const QByteArray &bytes, const HiddenSpans &spans);

} // namespace onboarding
