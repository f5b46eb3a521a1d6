#include "app/sandbox/formfields.h"

#include <QSet>
#include <QStringDecoder>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

bool isHexDigit(char letter)
{
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f')
        || (letter >= 'A' && letter <= 'F');
}

/// + is a blank.
QString decodedField(QByteArray encoded, bool &isReadable)
{
    isReadable = isReadable && hasWholeEscapes(encoded);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(QByteArray::fromPercentEncoding(encoded.replace('+', ' ')));
    isReadable = isReadable && !utf8.hasError();
    return text;
}

} // namespace

QString FormFields::value(const QString &name) const
{
    const auto found = std::find_if(items.cbegin(), items.cend(),
                                    [&name](const auto &item) { return item.first == name; });
    return found == items.cend() ? QString() : found->second;
}

QString FormFields::nameGivenTwice() const
{
    QSet<QString> names;
    for (const auto &[name, value] : items) {
        if (names.contains(name))
            return name;
        names.insert(name);
    }
    return {};
}

FormFields readFormFields(const QByteArray &encoded)
{
    FormFields fields;
    const QList<QByteArray> pairs = encoded.split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype mark = pair.indexOf('=');
        const QString name = decodedField(mark < 0 ? pair : pair.left(mark), fields.isReadable);
        const QString value = mark < 0 ? QString() : decodedField(pair.mid(mark + 1), fields.isReadable);
        fields.items.append({name, value});
    }
    return fields;
}

bool hasWholeEscapes(const QByteArray &text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (at + 2 >= text.size() || !isHexDigit(text.at(at + 1)) || !isHexDigit(text.at(at + 2)))
            return false;
    }
    return true;
}

} // namespace onboarding::sandbox
