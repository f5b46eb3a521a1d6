#include "core/kyc/evenspelling.h"

#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

/// Letters that Unicode does not take apart.
void appendPlain(QChar c, QString &plain)
{
    switch (c.unicode()) {
    case 0x00df: plain += QStringLiteral("ss"); return;
    case 0x00e6: plain += u'a'; return; // æ is written ae, which becomes a
    case 0x0153: // œ
    case 0x00f8: plain += u'o'; return;
    case 0x0142: plain += u'l'; return;
    case 0x0111: plain += u'd'; return;
    case 0x0131: plain += u'i'; return;
    default: break;
    }
    // "Mueller" is "Müller".
    const bool isSecondOfUmlaut = c == u'e' && !plain.isEmpty() && QStringView(u"aou").contains(plain.back());
    if (!isSecondOfUmlaut)
        plain += c;
}

} // namespace

QString evenSpelling(QStringView name)
{
    QString plain;
    QStringList words;
    const auto end = [&] {
        if (!plain.isEmpty())
            words.append(plain);
        plain.clear();
    };
    const bool isAscii = std::all_of(name.begin(), name.end(), [](QChar c) { return c < QChar(0x80); });
    const QString apart
        = isAscii ? name.toString() : name.toString().normalized(QString::NormalizationForm_KD);
    QChar last;
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format)
            continue;
        if (c.isUpper() && last.isLower()) // "BobOtterbein"
            end();
        last = c;
        if (!c.isLetterOrNumber()) {
            end();
            continue;
        }
        appendPlain(c.toLower(), plain);
    }
    end();
    const auto isLong = [](const QString &word) { return word.size() > 1; };
    if (std::count_if(words.begin(), words.end(), isLong) > 1)
        words.removeIf([&](const QString &word) { return !isLong(word); });
    words.sort();
    return words.join(u' ');
}

} // namespace onboarding
