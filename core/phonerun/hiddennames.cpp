#include "core/phonerun/hiddennames.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/mentions.h"
#include "core/phonerun/personkeys.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

constexpr int MostOfAKind = 50;

class HiddenNames
{
public:
    void add(const QString &name)
    {
        if (!name.trimmed().isEmpty() && !m_all.contains(name))
            m_all.append(name);
    }

    void addMember(const QString &key, const QString &value)
    {
        const QString plain = plainRunName(key);
        if (isKeyOfFirstName(plain))
            m_first = value;
        else if (isKeyOfLastName(plain))
            m_last = value;
        else if (tellsLogin(plain, value) || tellsCustomer(plain, value))
            add(value);
        if (m_first.isEmpty() || m_last.isEmpty())
            return;
        add(m_first + u' ' + m_last);
        m_first.clear();
        m_last.clear();
    }

    /// A first or a last name alone, in capitals or not.
    void addTheRest()
    {
        add(m_first);
        add(m_last);
    }

    [[nodiscard]] const QStringList &all() const { return m_all; }

private:
    QStringList m_all;
    QString m_first;
    QString m_last;
};

/// {"name": "firstName", "value": "Zoe"}, {"value": "Zoe", "key": "firstName"}, "firstName": {"value": "Zoe"}
/// and "firstName": ["Zoe"], also with their quotes escaped.
void addMembers(const QString &text, HiddenNames &found)
{
    static const QRegularExpression pair(QStringLiteral(
        R"re(\\{0,3}["'](?:name|key|field|label|attribute)\\{0,3}["']\s{0,4}:\s{0,4}\\{0,3}["']([\w .-]{2,40}?)\\{0,3}["'],\s{0,20}(?:\\{0,3}["']type\\{0,3}["']\s{0,4}:\s{0,4}\\{0,3}["']\w{0,20}\\{0,3}["'],\s{0,20})?\\{0,3}["'](?:value|val|content|answer)\\{0,3}["']\s{0,4}:\s{0,4}\\{0,3}["']([^"'\\\n]{2,100}))re"));
    static const QRegularExpression turned(QStringLiteral(
        R"re(\\{0,3}["']value\\{0,3}["']\s{0,4}:\s{0,4}\\{0,3}["']([^"'\\\n]{2,100})\\{0,3}["'],\s{0,20}\\{0,3}["'](?:name|key|field|label|attribute)\\{0,3}["']\s{0,4}:\s{0,4}\\{0,3}["']([\w .-]{2,40}?)\\{0,3}["'])re"));
    static const QRegularExpression wrapped(QStringLiteral(
        R"re(\\{0,3}["']([\w-]{2,40})\\{0,3}["']\s{0,4}:\s{0,4}(?:\{\s{0,20}\\{0,3}["'](?:value|text|raw)\\{0,3}["']\s{0,4}:\s{0,4}|\[\s{0,20})\\{0,3}["']([^"'\\\n]{2,100}))re"));
    const auto read = [&](const QRegularExpression &form, int key, int value) {
        QRegularExpressionMatchIterator all = form.globalMatch(text);
        for (int i = 0; i < MostOfAKind && all.hasNext(); ++i) {
            const QRegularExpressionMatch match = all.next();
            found.addMember(match.captured(key), match.captured(value).trimmed());
        }
        found.addTheRest();
    };
    read(pair, 1, 2);
    read(turned, 2, 1);
    read(wrapped, 1, 2);
}

/// "P<UTOERIKSSON<<ANNA<MARIA<<<<" and "ERIKSSON<<ANNA<MARIA<<<<".
void addZones(const QString &text, HiddenNames &found)
{
    static const QRegularExpression zone(
        QStringLiteral("(?<![A-Z0-9])(?:[PACIV]<(?:[A-Z]{3}|[A-Z]<<))?([A-Z]{2,40}(?:<[A-Z]{2,40}){0,3})<<"
                       "([A-Z]{2,40}(?:<[A-Z]{2,40}){0,3})<"));
    QRegularExpressionMatchIterator all = zone.globalMatch(text);
    for (int i = 0; i < MostOfAKind && all.hasNext(); ++i) {
        const QRegularExpressionMatch match = all.next();
        found.add(match.captured(2).replace(u'<', u' ') + u' ' + match.captured(1).replace(u'<', u' '));
    }
}

/// Of a program it is a client's id.
void addBasic(const QString &text, HiddenNames &found)
{
    const QStringList users = basicUsersIn(text);
    for (const QString &user : users) {
        if (user.contains(u'@') || tellsLogin(QStringLiteral("username"), user))
            found.add(user);
    }
}

} // namespace

QStringList hiddenNamesIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    const QString start = text.left(Looked);
    HiddenNames found;
    addMembers(start, found);
    addZones(start, found);
    addBasic(start, found);
    return found.all();
}

} // namespace onboarding
