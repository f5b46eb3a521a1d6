// One flipped bit in the file of environments or of settings: it is read, or said to be damaged and kept.
// ONBOARDING_EVERY_BIT=1 flips each bit, which takes minutes.
#include "core/environments/environmentstore.h"
#include "core/platform/settings.h"
#include "core/roster/duerules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray flipped(QByteArray content, qsizetype bit)
{
    content[bit / 8] = static_cast<char>(content.at(bit / 8) ^ (1 << (bit % 8)));
    return content;
}

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
}

Environment environment(const char *name)
{
    return {.name = QString::fromUtf8(name),
            .kind = EnvironmentKind::Staging,
            .url = QUrl(QStringLiteral("https://kyc.example/base")),
            .tenant = QStringLiteral("acme")};
}

} // namespace

class TestDamagedFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEnvironments()
    {
        const QString name = m_folder.filePath(QStringLiteral("environments.json"));
        {
            EnvironmentStore store(name);
            QVERIFY(store.add(environment("one")));
        }
        const QByteArray whole = contentOf(name);
        int damaged = 0;
        int flips = 0;
        for (qsizetype bit = 0; bit < whole.size() * 8; bit += step(23), ++flips) {
            const QByteArray content = flipped(whole, bit);
            write(name, content);
            EnvironmentStore store(name);
            QString aside;
            connect(&store, &EnvironmentStore::damagedFileKept, this,
                    [&aside](const QString &keptAs) { aside = keptAs; });
            const Result<void> loaded = store.load();
            const bool isWhole = loaded && store.problems().isEmpty();
            if (isWhole)
                continue;
            ++damaged;
            // What cannot be read stays, in its place or aside, when something is added.
            const Result<void> added = store.add(environment("three"));
            if (!added) {
                QCOMPARE(contentOf(name), content); // of a newer version
            } else if (!loaded) {
                QCOMPARE(contentOf(aside), content);
                QVERIFY(QFile::remove(aside));
            } else {
                EnvironmentStore again(name);
                QVERIFY(again.load());
                QCOMPARE(again.problems(), store.problems());
            }
        }
        QVERIFY(damaged > flips / 8); // one of eight at least is seen
    }

    void theSettings()
    {
        const QString first = m_folder.filePath(QStringLiteral("settings.ini"));
        {
            Settings settings(first);
            settings.setValue(settings::Theme, QStringLiteral("dark"));
            settings.setValue(settings::Geometry, QByteArray("\x01\xd9\xd0\xcb\x00\x03\x00\x00", 8));
            settings.setValue(settings::DueRules, QStringLiteral("PENDING=3,LV1=14"));
            settings.setValue(settings::TrayIcon, true);
        }
        const QByteArray whole = contentOf(first);
        QVERIFY(!whole.isEmpty());
        for (qsizetype bit = 0; bit < whole.size() * 8; bit += step(1)) {
            // QSettings knows a file again by its name.
            const QString name = m_folder.filePath(QStringLiteral("settings-%1.ini").arg(bit));
            const QByteArray content = flipped(whole, bit);
            write(name, content);
            const QString aside = Settings::putAsideWhenDamaged(name);
            if (!aside.isEmpty())
                QCOMPARE(contentOf(aside), content);
            {
                Settings settings(name);
                (void)settings.value(settings::Theme);
                (void)settings.value(settings::Geometry);
                (void)settings.value(settings::TrayIcon);
                (void)DueRules::fromText(settings.value(settings::DueRules));
                settings.setValue(settings::Theme, QStringLiteral("light"));
            }
            QFile::remove(name);
            if (!aside.isEmpty())
                QFile::remove(aside);
        }
    }

private:
    /// \p usual has no divisor in common with 8: each time it is another bit of the byte.
    [[nodiscard]] static qsizetype step(qsizetype usual)
    {
        return qEnvironmentVariableIsSet("ONBOARDING_EVERY_BIT") ? 1 : usual;
    }

    // In memory where it can be: thousands of files are written.
    QTemporaryDir m_folder {QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                                ? QStringLiteral("/dev/shm/damagedfiles-XXXXXX")
                                : QString()};
};

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damagedfiles.moc"
