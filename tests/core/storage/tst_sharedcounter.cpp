// Numbers that several programs take from one file.
#include "core/storage/sharedcounter.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <thread>
#include <vector>

using namespace onboarding;

class TestSharedCounter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("numbers"));
    }

    void countsOnFromWhatIsThere()
    {
        {
            SharedCounter counter(m_file, 5);
            QCOMPARE(counter.take(), quint64(5));
            QCOMPARE(counter.take(), quint64(6));
        }
        QVERIFY(!(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(SharedCounter(m_file, 5).take(), quint64(7));
        QCOMPARE(SharedCounter(m_file, 100).take(), quint64(100));
        QCOMPARE(SharedCounter(m_file, 1).next(), quint64(101));
    }

    void giveEachNumberOnceToManyAtOnce()
    {
        constexpr int Each = 20'000;
        constexpr std::size_t Takers = 4;
        std::vector<std::vector<quint64>> taken(Takers);
        std::vector<std::thread> threads;
        for (std::vector<quint64> &own : taken)
            threads.emplace_back([this, &own] {
                SharedCounter counter(m_file, 1); // a mapping of its own, as another program has
                for (int i = 0; i < Each; ++i)
                    own.push_back(counter.take());
            });
        for (std::thread &thread : threads)
            thread.join();
        QSet<quint64> all;
        for (const std::vector<quint64> &own : taken) {
            QVERIFY(std::is_sorted(own.begin(), own.end()));
            for (const quint64 number : own)
                all.insert(number);
        }
        QCOMPARE(all.size(), qsizetype(Takers) * Each);
    }

    void believesNoFlippedBit()
    {
        constexpr quint64 Least = 1234;
        for (int bit = 0; bit < 64; ++bit) {
            const quint64 flipped = Least ^ (quint64(1) << bit);
            QFile file(m_file);
            QVERIFY(file.open(QFile::WriteOnly)
                    && file.write(reinterpret_cast<const char *>(&flipped), sizeof flipped)
                        == sizeof flipped);
            file.close();
            const quint64 given = SharedCounter(m_file, Least).take();
            QVERIFY2(given >= Least && given < Least + 1'000'000'000, qPrintable(QString::number(given)));
        }
    }

    void anEmptyOrCutFileIsFilled()
    {
        for (const QByteArray &content : {QByteArray(), QByteArray("\x01\x02\x03")}) {
            QFile file(m_file);
            QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
            file.close();
            QVERIFY(SharedCounter(m_file, 1'000'000).take() >= 1'000'000);
        }
    }

    void aFileThatCannotBeMadeIsNoCounter()
    {
        QVERIFY(!SharedCounter(m_folder->filePath(QStringLiteral("nowhere/numbers")), 1).isOpen());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSharedCounter)
#include "tst_sharedcounter.moc"
