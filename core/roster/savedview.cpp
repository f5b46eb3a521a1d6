#include "core/roster/savedview.h"

#include "core/base/coretext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace onboarding {

namespace {

const QString NeverChecked = QStringLiteral("NEVER_CHECKED");

const QStringList &dueNames()
{
    static const QStringList names {QString(), QStringLiteral("late"), QStringLiteral("today"),
                                    QStringLiteral("soon")};
    return names;
}

/// What is typed for a letter that Unicode does not take apart into a plain one and an accent; nullptr for
/// the others. As CLDR's transliteration Latin-ASCII has it, for letters that names are written with.
/// \p letter is case-folded.
const char16_t *typedAs(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß': return u"ss";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'ø': return u"o";
    case u'ł': return u"l";
    case u'đ':
    case u'ð':
    case u'ɖ': return u"d";
    case u'þ': return u"th";
    case u'ħ': return u"h";
    case u'ı':
    case u'ɨ': return u"i";
    case u'ŧ': return u"t";
    case u'ŋ':
    case u'ɲ': return u"n";
    case u'ĸ': return u"k";
    case u'ə': return u"a";
    case u'ɛ': return u"e";
    case u'ɔ': return u"o";
    case u'ɓ':
    case u'ƀ': return u"b";
    case u'ɗ': return u"d";
    case u'ƙ': return u"k";
    case u'ƴ': return u"y";
    case u'ƶ': return u"z";
    case u'ǥ': return u"g";
    // A name is pasted with the apostrophe and the hyphen of a word processor, and typed with the keyboard's.
    case u'\u2018':
    case u'\u2019':
    case u'\u02bc': return u"'";
    case u'\u2010':
    case u'\u2011':
    case u'\u2013': return u"-";
    default: return nullptr;
    }
}

bool isWithin(WorklistFilter::Due wanted, const CustomerRecord &record, const DueRules &rules,
              const QDateTime &now)
{
    if (wanted == WorklistFilter::Due::Any)
        return true;
    const DueState state = rules.state(record, now);
    if (wanted == WorklistFilter::Due::Late)
        return state == DueState::Late;
    if (wanted == WorklistFilter::Due::Soon)
        return state == DueState::Soon;
    const QDateTime due = rules.dueAt(record);
    return due.isValid() && due.toLocalTime().date() == now.toLocalTime().date();
}

SavedView builtIn(const QString &name, WorklistFilter filter, const QString &sortedBy = {})
{
    return {.name = name, .filter = std::move(filter), .sortedBy = sortedBy, .isBuiltIn = true};
}

} // namespace

QString statusKey(const CustomerRecord &record)
{
    return record.last ? record.last->status.name() : NeverChecked;
}

const QStringList &statusKeys()
{
    static const QStringList keys = [] {
        QStringList all;
        for (int value = 0; value <= int(KycStatus::Value::Unrecognised); ++value)
            all.append(KycStatus::name(static_cast<KycStatus::Value>(value)));
        return all << NeverChecked;
    }();
    return keys;
}

QString folded(const QString &text)
{
    // Most names are plain: only the others pay for taking the accents off.
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain)
        return text.toLower();
    QString bare;
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar letter : apart) {
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        if (const char16_t *typed = typedAs(letter))
            bare.append(QStringView(typed));
        else
            bare.append(letter);
    }
    return bare;
}

QString searchText(const CustomerRecord &record, const QStringList &ids)
{
    const Customer &customer = record.customer;
    const QStringList parts {customer.displayName, customer.username, customer.tags.join(QLatin1Char('\n')),
                             customer.assignee, record.lastNote};
    return folded((parts + ids).join(QLatin1Char('\n')));
}

QStringList searchWords(const QString &search)
{
    return folded(search).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool WorklistFilter::matchesFacts(const CustomerRecord &record, const DueRules &rules,
                                  const QDateTime &now) const
{
    const Customer &customer = record.customer;
    if (!customers.isEmpty() && !customers.contains(customer.id))
        return false;
    if (!statuses.isEmpty() && !statuses.contains(statusKey(record)))
        return false;
    if (watchedOnly && !customer.isWatched)
        return false;
    if (!tag.isEmpty() && !customer.tags.contains(tag, Qt::CaseInsensitive))
        return false;
    if (assignee && customer.assignee.compare(*assignee, Qt::CaseInsensitive) != 0)
        return false;
    if (!withSnoozed && customer.snoozedUntil > now)
        return false;
    constexpr qint64 Hour = 3600;
    const qint64 days = record.last ? record.wholeDaysInStatus(now) : 0;
    if (days < fromDays || (toDays > 0 && (days >= toDays || !record.last)))
        return false;
    // A check in the future is no reason to leave anybody out: nobody knows how long ago it was.
    const QDateTime checked = record.last ? record.last->observedAt : QDateTime();
    if (notCheckedForHours > 0 && checked.isValid() && checked <= now
        && checked.addSecs(notCheckedForHours * Hour) > now)
        return false;
    return isWithin(due, record, rules, now);
}

bool WorklistFilter::matches(const CustomerRecord &record, const DueRules &rules, const QDateTime &now,
                             const QStringList &ids) const
{
    if (!matchesFacts(record, rules, now))
        return false;
    if (search.isEmpty())
        return true;
    const QString text = searchText(record, ids);
    const QStringList words = searchWords(search);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

QJsonObject WorklistFilter::toJson() const
{
    QJsonObject json;
    if (!statuses.isEmpty()) {
        QStringList sorted(statuses.begin(), statuses.end());
        sorted.sort();
        json.insert(QStringLiteral("statuses"), QJsonArray::fromStringList(sorted));
    }
    if (!search.isEmpty())
        json.insert(QStringLiteral("search"), search);
    if (due != Due::Any)
        json.insert(QStringLiteral("due"), dueNames().at(int(due)));
    if (notCheckedForHours > 0)
        json.insert(QStringLiteral("notCheckedForHours"), notCheckedForHours);
    if (fromDays > 0)
        json.insert(QStringLiteral("fromDays"), fromDays);
    if (toDays > 0)
        json.insert(QStringLiteral("toDays"), toDays);
    if (watchedOnly)
        json.insert(QStringLiteral("watchedOnly"), true);
    if (!tag.isEmpty())
        json.insert(QStringLiteral("tag"), tag);
    if (assignee)
        json.insert(QStringLiteral("assignee"), *assignee);
    if (!withSnoozed)
        json.insert(QStringLiteral("withSnoozed"), false);
    return json;
}

Result<WorklistFilter> WorklistFilter::fromJson(const QJsonObject &json)
{
    WorklistFilter filter {.search = json.value(QStringLiteral("search")).toString(),
                           .notCheckedForHours = json.value(QStringLiteral("notCheckedForHours")).toInt(),
                           .watchedOnly = json.value(QStringLiteral("watchedOnly")).toBool(),
                           .withSnoozed = json.value(QStringLiteral("withSnoozed")).toBool(true),
                           .tag = json.value(QStringLiteral("tag")).toString(),
                           .fromDays = json.value(QStringLiteral("fromDays")).toInt(),
                           .toDays = json.value(QStringLiteral("toDays")).toInt()};
    if (const QJsonValue assignee = json.value(QStringLiteral("assignee")); assignee.isString())
        filter.assignee = assignee.toString();
    const QJsonArray statuses = json.value(QStringLiteral("statuses")).toArray();
    for (const QJsonValue &status : statuses) {
        if (!statusKeys().contains(status.toString()))
            return invalidField(QStringLiteral("statuses"), CoreText::tr("A status of the view is unknown."));
        filter.statuses.insert(status.toString());
    }
    const qsizetype due = dueNames().indexOf(json.value(QStringLiteral("due")).toString());
    if (due < 0)
        return invalidField(QStringLiteral("due"), CoreText::tr("due is late, today or soon."));
    filter.due = static_cast<Due>(due);
    return filter;
}

QJsonObject SavedView::toJson() const
{
    QJsonObject json = filter.toJson();
    if (!sortedBy.isEmpty())
        json.insert(QStringLiteral("sortedBy"), sortedBy);
    if (isDescending)
        json.insert(QStringLiteral("descending"), true);
    return json;
}

Result<SavedView> SavedView::fromJson(const QString &name, const QJsonObject &json)
{
    Result<WorklistFilter> filter = WorklistFilter::fromJson(json);
    if (!filter)
        return tl::unexpected(filter.error());
    return SavedView {.name = name,
                      .filter = std::move(*filter),
                      .sortedBy = json.value(QStringLiteral("sortedBy")).toString(),
                      .isDescending = json.value(QStringLiteral("descending")).toBool()};
}

SavedView queueOf(const QString &ownName)
{
    SavedView queue = builtIn(QCoreApplication::translate("SavedView", "My queue"),
                              {.assignee = ownName.simplified()}, QStringLiteral("due"));
    queue.needsOwnName = queue.filter.assignee->isEmpty();
    return queue;
}

QList<SavedView> builtInViews()
{
    using Due = WorklistFilter::Due;
    constexpr int Day = 24;
    const QString byDue = QStringLiteral("due"); // the latest first
    return {builtIn(QCoreApplication::translate("SavedView", "All customers"), {}),
            builtIn(QCoreApplication::translate("SavedView", "Late"),
                    {.due = Due::Late, .withSnoozed = false}, byDue),
            builtIn(QCoreApplication::translate("SavedView", "Due today"),
                    {.due = Due::Today, .withSnoozed = false}, byDue),
            builtIn(QCoreApplication::translate("SavedView", "Not checked for a day"),
                    {.notCheckedForHours = Day}),
            builtIn(QCoreApplication::translate("SavedView", "Watched"), {.watchedOnly = true})};
}

} // namespace onboarding
