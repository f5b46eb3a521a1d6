#include "core/transfer/rostercomparison.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/kyc/usernames.h"
#include "core/roster/duerules.h"
#include "core/session/pastedtoken.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

/// The customers of one environment by their names.
class NameIndex
{
public:
    NameIndex(const QList<CustomerRecord> &roster, const QUuid &environment)
    {
        m_exact.reserve(roster.size());
        m_alike.reserve(roster.size());
        for (const CustomerRecord &record : roster) {
            if (record.customer.environment != environment)
                continue;
            m_exact.insert(record.customer.username, &record.customer);
            m_alike.insert(usernames::comparisonForm(record.customer.username), &record.customer);
        }
    }

    /// Whose name it is, also when the roster keeps it in another form of Unicode than NFC.
    [[nodiscard]] const Customer *find(const QString &username) const
    {
        if (const Customer *same = m_exact.value(username))
            return same;
        const Customer *like = alike(username);
        const bool isSame = like && like->username.normalized(QString::NormalizationForm_C) == username;
        return isSame ? like : nullptr;
    }
    [[nodiscard]] const Customer *alike(const QString &username) const
    {
        return m_alike.value(usernames::comparisonForm(username));
    }

    [[nodiscard]] bool isKept(const QString &username) const { return m_exact.contains(username); }

private:
    QHash<QString, const Customer *> m_exact;
    QHash<QString, const Customer *> m_alike;
};

QString nameInFile(const ImportRow &row)
{
    return row.written.isEmpty() ? row.username : row.written;
}

/// Whose name is kept already is meant by it, also where it would not be taken for another customer today.
void takeNamesAsKept(ImportPlan &plan, const NameIndex &names)
{
    for (ImportRow &row : plan.rows) {
        if (!row.written.isEmpty() && names.isKept(row.written))
            row.username = row.written;
    }
    const auto isKnown
        = [&names](const RejectedRow &one) { return one.ifKnown && names.isKept(nameInFile(*one.ifKnown)); };
    if (std::none_of(plan.rejected.begin(), plan.rejected.end(), isKnown))
        return;
    QSet<QString> taken;
    for (const ImportRow &row : std::as_const(plan.rows))
        taken.insert(row.username);
    plan.rejected.removeIf([&](const RejectedRow &one) {
        if (!isKnown(one) || taken.contains(nameInFile(*one.ifKnown)))
            return false;
        ImportRow row = *one.ifKnown;
        row.username = nameInFile(row);
        taken.insert(row.username);
        plan.rows.append(row);
        return true;
    });
    std::sort(plan.rows.begin(), plan.rows.end(), // a row of the file is there once
              [](const ImportRow &a, const ImportRow &b) { return a.row < b.row; });
}

/// A file has seconds: what the list has more of is no difference.
std::optional<QDateTime> asKept(const std::optional<QDateTime> &time, const QDateTime &known)
{
    const bool isSame
        = time && time->isValid() && known.isValid() && time->toSecsSinceEpoch() == known.toSecsSinceEpoch();
    return isSame ? known : time;
}

QString importedText(const QString &text)
{
    return text;
}

QString importedText(const QStringList &tags)
{
    return tags.join(QLatin1Char(';'));
}

QString importedText(const QDateTime &time)
{
    return dueToText(time);
}

QString importedText(bool is)
{
    return is ? QStringLiteral("true") : QStringLiteral("false");
}

QList<ImportChange::Field> changedFields(const ImportRow &row, const Customer &known)
{
    QList<ImportChange::Field> fields;
    forEachEdited(row, [&](ImportColumn column, const auto &field, auto member) {
        if (field && *field != known.*member)
            fields.append(
                {.column = column, .from = importedText(known.*member), .to = importedText(*field)});
    });
    if (!row.token.isEmpty())
        fields.append({.column = ImportColumn::Token});
    if (!row.notes.isEmpty())
        fields.append(
            {.column = ImportColumn::Notes, .to = row.notes.constFirst().text, .notes = row.notes.size()});
    return fields;
}

/// Whether \p note of a file is among \p kept, or an older wording of one of them.
bool isNoteKept(const Note &note, const QList<Note> &kept)
{
    return std::any_of(kept.begin(), kept.end(), [&note](const Note &one) {
        return one.writtenAt.toSecsSinceEpoch() == note.writtenAt.toSecsSinceEpoch()
            && (one.text == note.text
                || (one.editedAt.isValid() && (!note.editedAt.isValid() || note.editedAt < one.editedAt)));
    });
}

/// Whose token is somebody else's is not signed in as them.
std::optional<QString> rowTokenOfAnother(const ImportRow &row, const Customer *known)
{
    const Result<TokenResponse> token = row.token.isEmpty() ? TokenResponse {} : readPastedToken(row.token);
    if (row.token.isEmpty() || !token)
        return std::nullopt;
    const TokenVerdict verdict = judgeToken(*token, known ? known->learnt : TokenOwner {}, row.username);
    return verdict.match == TokenMatch::Other
        ? std::optional(CoreText::tr("Its token names %1.").arg(plainExcerpt(verdict.owner.name(), 60)))
        : std::nullopt;
}

/// A token is one user's: which of them cannot be told where it names nobody.
class SharedTokens
{
public:
    explicit SharedTokens(const QList<ImportRow> &rows)
    {
        for (const ImportRow &row : rows) {
            const auto known = m_first.constFind(row.token);
            if (known == m_first.constEnd())
                m_first.insert(row.token, row.username);
            else if (!row.token.isEmpty() && *known != row.username)
                m_others.insert(row.token, row.username);
        }
    }

    /// Who else has the token of \p row; empty for nobody.
    [[nodiscard]] QString other(const ImportRow &row) const
    {
        const QString second = row.token.isEmpty() ? QString() : m_others.value(row.token);
        return second.isEmpty() || second != row.username ? second : m_first.value(row.token);
    }

private:
    QHash<QByteArray, QString> m_first; ///< user names
    QHash<QByteArray, QString> m_others;
};

} // namespace

void compareWithRoster(ImportPlan &plan, const QList<CustomerRecord> &roster, const QUuid &environment,
                       const QHash<QUuid, QList<Note>> &notes)
{
    const NameIndex names(roster, environment);
    takeNamesAsKept(plan, names);
    plan.added = plan.updated = plan.unchanged = 0;
    plan.changes.clear();
    QSet<int> refused;
    const SharedTokens shared(plan.rows);
    for (ImportRow &row : plan.rows) {
        const Customer *known = names.find(row.username);
        if (const QString other = shared.other(row); !other.isEmpty()) {
            refused.insert(row.row);
            plan.rejected.append(
                {.row = row.row,
                 .username = row.username,
                 .reason = CoreText::tr("Its token is that of %1 too. A token is one user's.")
                               .arg(plainExcerpt(other, 60))});
            continue;
        }
        if (const std::optional<QString> another = rowTokenOfAnother(row, known)) {
            refused.insert(row.row);
            plan.rejected.append({.row = row.row, .username = row.username, .reason = *another});
            continue;
        }
        if (!known) {
            row.effect = ImportEffect::Added;
            ++plan.added;
            if (const Customer *like = names.alike(row.username))
                plan.warnings.append(
                    {.row = row.row,
                     .username = row.username,
                     .text
                     = CoreText::tr("User name “%1” is new, but the list has “%2”, which differs only in its "
                                    "capitals or the width of its letters.")
                           .arg(plainExcerpt(row.username, 60), plainExcerpt(like->username, 60))});
            continue;
        }
        row.username = known->username;
        row.due = asKept(row.due, known->due);
        row.snoozedUntil = asKept(row.snoozedUntil, known->snoozedUntil);
        row.notes.removeIf(
            [kept = notes.value(known->id)](const Note &one) { return isNoteKept(one, kept); });
        const QList<ImportChange::Field> fields = changedFields(row, *known);
        row.effect = fields.isEmpty() ? ImportEffect::Unchanged : ImportEffect::Changed;
        ++(fields.isEmpty() ? plan.unchanged : plan.updated);
        if (!fields.isEmpty())
            plan.changes.append({.row = row.row, .username = row.username, .fields = fields});
    }
    if (refused.isEmpty())
        return;
    const auto isRefused = [&refused](const auto &one) { return refused.contains(one.row); };
    plan.rows.removeIf(isRefused);
    plan.leftOut.removeIf(isRefused);
    plan.warnings.removeIf(isRefused);
}

} // namespace onboarding
