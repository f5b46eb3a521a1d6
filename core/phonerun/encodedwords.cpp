#include "core/phonerun/encodedwords.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringConverter>
#include <QStringDecoder>

namespace onboarding {

namespace {

QByteArray withoutQ(const QByteArray &text)
{
    return QByteArray::fromPercentEncoding(QByteArray(text).replace('_', ' '), '=');
}

} // namespace

QString withoutEncodedWords(const QString &text)
{
    if (!text.contains(QStringLiteral("=?")))
        return text;
    static const QRegularExpression word(
        QStringLiteral("=\\?([\\w-]{1,40})(?:\\*[\\w-]{1,20})?\\?([QqBb])\\?([^?\\s]{0,2000})\\?="));
    // RFC 2047 section 6.2: the space between two of them is none.
    static const QRegularExpression between(QStringLiteral("(\\?=)\\s+(?==\\?[\\w-]+\\?[QqBb]\\?)"));
    const QString joined = QString(text).replace(between, QStringLiteral("\\1"));
    QString left;
    qsizetype at = 0;
    for (QRegularExpressionMatchIterator all = word.globalMatch(joined); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const QByteArray coded = match.captured(3).toLatin1();
        const bool isBase64 = match.captured(2).compare(QLatin1String("B"), Qt::CaseInsensitive) == 0;
        QStringDecoder decoder(match.captured(1).toLatin1().constData());
        if (!decoder.isValid())
            continue;
        left += QStringView(joined).mid(at, match.capturedStart() - at);
        left += QString(decoder(isBase64 ? QByteArray::fromBase64(coded) : withoutQ(coded)));
        at = match.capturedEnd();
    }
    return at == 0 ? text : left + joined.mid(at);
}

} // namespace onboarding
