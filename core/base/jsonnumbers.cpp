#include "core/base/jsonnumbers.h"

#include <limits>

namespace onboarding {

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOfNumber(char c)
{
    return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// Behind the quote that ends the text that begins at \p at.
qsizetype behindText(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size(); ++at) {
        if (json.at(at) == '\\')
            ++at;
        else if (json.at(at) == '"')
            return at + 1;
    }
    return json.size();
}

/// Behind the digits from \p at on.
qsizetype behindDigits(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && isDigit(text.at(at)))
        ++at;
    return at;
}

/// The grammar of RFC 8259 section 6.
bool isNumber(const QByteArray &text)
{
    qsizetype at = text.startsWith('-') ? 1 : 0;
    const qsizetype whole = behindDigits(text, at);
    if (whole == at || (text.at(at) == '0' && whole > at + 1))
        return false;
    at = whole;
    if (at < text.size() && text.at(at) == '.') {
        const qsizetype fraction = behindDigits(text, at + 1);
        if (fraction == at + 1)
            return false;
        at = fraction;
    }
    if (at < text.size() && (text.at(at) == 'e' || text.at(at) == 'E')) {
        ++at;
        if (at < text.size() && (text.at(at) == '-' || text.at(at) == '+'))
            ++at;
        const qsizetype exponent = behindDigits(text, at);
        if (exponent == at)
            return false;
        at = exponent;
    }
    return at == text.size();
}

/// Whether \p number, which no double holds, is too large; else it is too near to 0.
bool isTooLarge(const QByteArray &number)
{
    const QByteArray text = number.toLower();
    const qsizetype e = text.indexOf('e');
    const QByteArray digits = text.left(e < 0 ? text.size() : e);
    const qsizetype point = digits.indexOf('.');
    qsizetype first = 0; // the digit that counts most
    while (first < digits.size() && (digits.at(first) < '1' || digits.at(first) > '9'))
        ++first;
    const qsizetype places = (point < 0 ? digits.size() : point) - first;
    if (e < 0)
        return places > 0;
    bool isHeld = false;
    const qint64 exponent = text.mid(e + 1).toLongLong(&isHeld);
    return isHeld ? exponent + places > 0 : text.at(e + 1) != '-';
}

double nearestOf(const QByteArray &number)
{
    if (!isTooLarge(number))
        return 0;
    return number.startsWith('-') ? -Infinity : Infinity;
}

} // namespace

QList<UnheldNumber> unheldNumbers(const QByteArray &json)
{
    QList<UnheldNumber> found;
    qsizetype index = 0;
    qsizetype at = 0;
    while (at < json.size()) {
        const char c = json.at(at);
        if (c == '"') {
            at = behindText(json, at);
            continue;
        }
        if (c != '-' && !isDigit(c)) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < json.size() && isOfNumber(json.at(at)))
            ++at;
        const QByteArray text = json.mid(begin, at - begin);
        bool isHeld = false;
        (void)text.toDouble(&isHeld);
        if (!isHeld && isNumber(text))
            found.append({.begin = begin, .length = text.size(), .index = index, .nearest = nearestOf(text)});
        ++index;
    }
    return found;
}

QByteArray withoutUnheldNumbers(const QByteArray &json)
{
    QByteArray plain = json;
    const QList<UnheldNumber> numbers = unheldNumbers(json);
    for (const UnheldNumber &number : numbers)
        plain.replace(number.begin, number.length, QByteArray("null").leftJustified(number.length, ' '));
    return plain;
}

} // namespace onboarding
