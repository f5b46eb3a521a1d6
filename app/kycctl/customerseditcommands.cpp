// customers note, tag, assign, snooze, remove.
#include "app/kycctl/commands.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/secretguard.h"
#include "core/base/plaintext.h"
#include "core/onboarding/removal.h"
#include "core/onboarding/typedphrase.h"
#include "core/roster/duerules.h"
#include "core/transfer/dateorder.h"
#include "core/transfer/rosterexport.h"

#include <QFile>
#include <QJsonArray>
#include <QPointer>
#include <algorithm>
#include <cstdio>
#include <utility>

namespace onboarding::commands {

namespace {

using WithCustomer = std::function<void(const Customer &)>;

/// The customer that the first operand names.
void withCustomer(Runner &runner, const WithCustomer &then)
{
    runner.withStore([&runner, then](const Environment &environment) {
        const QString username = runner.invocation().operands.constFirst();
        const Result<Customer> found = runner.customer(environment, username);
        if (!found)
            return runner.fail(found.error());
        then(*found);
    });
}

/// What is said of \p customer in words is not kept when a secret stands in it.
void withSecretsKnown(Runner &runner, const Customer &customer, const std::function<void()> &then)
{
    const Result<Environment> environment = runner.environment();
    if (!environment || environment->id != customer.environment)
        return then();
    learnSecrets(runner, *environment, then);
}

void edit(Runner &runner, const Customer &customer, const CustomerEdit &change)
{
    withSecretsKnown(runner, customer, [&runner, id = customer.id, change] {
        runner.store().edit({id}, change, &runner, [&runner, id](const Result<void> &kept) {
            if (!kept)
                return runner.fail(kept.error());
            const std::optional<Submission> open = runner.store().unsettled(id);
            runner.output().result(
                customerToJson(*runner.store().record(id), open ? std::optional(open->sentAt) : std::nullopt),
                QStringLiteral("Done."));
            runner.finish(ExitCode::Done);
        });
    });
}

void showNotes(Runner &runner, const Customer &customer)
{
    runner.store().file().notes(customer.id, &runner, [&runner](const Result<QList<Note>> &notes) {
        if (!notes)
            return runner.fail(notes.error());
        QJsonArray json;
        QStringList lines;
        for (const Note &note : *notes) {
            json.append(noteToJson(note));
            lines.append(note.writtenAt.toString(Qt::ISODate) + QStringLiteral("  ")
                         + plainExcerpt(note.text, Note::MaxText));
        }
        runner.output().result(json, lines);
        runner.finish(ExitCode::Done);
    });
}

/// In production each of them must be named once more.
Result<void> removalConfirmed(Runner &runner, const Environment &environment, const Customer &customer)
{
    const TypedPhrase asked = typedPhraseFor(environment.kind, customer, runner.store());
    const QStringList given = runner.invocation().repeated.value(QStringLiteral("confirm"));
    if (!asked.isNeeded() || std::any_of(given.begin(), given.end(), [&asked](const QString &typed) {
            return asked.isGivenBy(typed);
        }))
        return {};
    return tl::unexpected(
        asked.notGiven(environment.name, QStringLiteral(", once for each customer. Nothing was removed.")));
}

void finishRemoval(Runner &runner, const Removal &removal, qsizetype asked)
{
    const qsizetype gone = removal.gone().size();
    if (removal.kept() > 0) {
        if (gone > 0)
            runner.output().note(QStringLiteral("%1 removed, %2 kept.").arg(gone).arg(removal.kept()));
        return runner.fail(removal.why());
    }
    runner.output().result(QJsonObject {{QStringLiteral("removed"), gone}},
                           QStringLiteral("%1 removed.").arg(gone));
    runner.finish(gone < asked ? ExitCode::SomeFailed : ExitCode::Done); // ended on the way
}

} // namespace

void customersNote(Runner &runner)
{
    withCustomer(runner, [&runner](const Customer &customer) {
        if (runner.invocation().operands.size() < 2)
            return showNotes(runner, customer);
        QString text = runner.invocation().operands.at(1);
        if (text == QStringLiteral("-")) {
            QFile in;
            if (in.open(stdin, QFile::ReadOnly))
                text = QString::fromUtf8(in.readAll());
        }
        const Note note {.id = QUuid::createUuid(),
                         .customer = customer.id,
                         .text = text.trimmed(),
                         .writtenAt = runner.clock().now()};
        withSecretsKnown(runner, customer, [&runner, note] {
            runner.store().save(note, &runner, [&runner, note](const Result<void> &kept) {
                if (!kept)
                    return runner.fail(kept.error());
                runner.output().result(noteToJson(note), QStringLiteral("Noted."));
                runner.finish(ExitCode::Done);
            });
        });
    });
}

void customersTag(Runner &runner)
{
    withCustomer(runner, [&runner](const Customer &customer) {
        const bool isRemoval = runner.invocation().has(QStringLiteral("remove"));
        QStringList tags = customer.tags;
        QStringList typed;
        const QStringList operands = runner.invocation().operands.mid(1);
        for (const QString &given : operands) {
            if (isRemoval && tags.contains(given.simplified())) // of an earlier version: with its commas
                tags.removeAll(given.simplified());
            else // as where tags are typed in the window, and as in a list: a comma means two tags
                typed += given.split(QLatin1Char(','), Qt::SkipEmptyParts);
            if (given.simplified().isEmpty() || given.contains(QLatin1Char(';')))
                return runner.fail({Error::Kind::InvalidInput, 0,
                                    QStringLiteral("A tag is a text without semicolons and commas.")});
        }
        for (const QString &given : std::as_const(typed)) {
            const QString tag = given.simplified();
            tags.removeAll(tag);
            if (!isRemoval && !tag.isEmpty())
                tags.append(tag);
        }
        if (tags.join(QLatin1Char(';')).size() > CustomerEdit::MaxText)
            return runner.fail({Error::Kind::InvalidInput, 0, QStringLiteral("That is too many tags.")});
        edit(runner, customer, {.tags = tags});
    });
}

void customersAssign(Runner &runner)
{
    withCustomer(runner, [&runner](const Customer &customer) {
        const QString who = runner.invocation().operands.at(1).simplified();
        if (who.size() > CustomerEdit::MaxText)
            return runner.fail({Error::Kind::InvalidInput, 0, QStringLiteral("The name is too long.")});
        edit(runner, customer, {.assignee = who == QStringLiteral("-") ? QString() : who});
    });
}

void customersSnooze(Runner &runner)
{
    withCustomer(runner, [&runner](const Customer &customer) {
        const QString text = runner.invocation().operands.at(1);
        DateOrderFinder finder; // as in an import of this one date
        finder.look(text);
        const QDateTime until = text == QStringLiteral("-") ? QDateTime() : dueFromList(text, finder.order());
        if (until.isNull() && text != QStringLiteral("-"))
            return runner.fail(
                {Error::Kind::InvalidInput, 0,
                 hasSomeOrder(text)
                     ? QStringLiteral("%1 can be read in two ways. Write it as 2026-12-01 or 1 Dec 2026; - "
                                      "ends a snooze.")
                           .arg(plainExcerpt(text, 40))
                     : looksLikeDate(text)
                     ? QStringLiteral("There is no day %1 between 2000 and 2199. UNTIL is a date like "
                                      "2026-12-01, an ISO 8601 time, or - to end it.")
                           .arg(plainExcerpt(text, 40))
                     : QStringLiteral("UNTIL is a date like 2026-12-01, an ISO 8601 time, or - to end it.")});
        if (until.isValid() && until <= runner.clock().now())
            return runner.fail(
                {Error::Kind::InvalidInput, 0,
                 QStringLiteral("%1 is in the past. Choose a later time; - ends a snooze.").arg(text)});
        edit(runner, customer, {.snoozedUntil = until});
    });
}

void customersRemove(Runner &runner)
{
    runner.withStore([&runner](const Environment &environment) {
        QList<QUuid> customers;
        for (const QString &username : runner.invocation().operands) {
            const Result<Customer> found = runner.customer(environment, username);
            if (!found)
                return runner.fail(found.error());
            if (const Result<void> meant = removalConfirmed(runner, environment, *found); !meant)
                return runner.fail(meant.error());
            if (!customers.contains(found->id)) // named twice
                customers.append(found->id);
        }
        auto *const removal = new Removal(runner.offlineWorkspace(environment), customers);
        QObject::connect(removal, &Removal::finished, &runner, [&runner, removal, asked = customers.size()] {
            finishRemoval(runner, *removal, asked);
        });
        // Those who are signed out already leave the list too; the others stay.
        runner.setOnEnd([&runner, guard = QPointer(removal)](const QString &how) {
            runner.output().note(how);
            if (guard)
                guard->stop();
        });
        removal->start();
    });
}

} // namespace onboarding::commands
