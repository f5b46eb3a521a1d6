// Finding places by keys that are not kept.
#include "core/base/rowindex.h"

#include <QTest>
#include <algorithm>

using namespace onboarding;

class TestRowIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsEachAmongMany()
    {
        constexpr quint32 Many = 5000;
        std::vector<std::size_t> keys;
        RowIndex table([&keys](quint32 place) { return keys[place]; });
        for (quint32 place = 0; place < Many; ++place) {
            keys.push_back(std::size_t {place} * 7919);
            table.insert(place); // makes room several times on the way
        }
        for (quint32 place = 0; place < Many; ++place)
            QCOMPARE(table.find(keys[place], [&](quint32 one) { return keys[one] == keys[place]; }), place);
        QCOMPARE(table.find(1, [&](quint32 one) { return keys[one] == 1; }), RowIndex::None);
    }

    void sameHashesAreToldApart()
    {
        const std::vector<int> names {30, 10, 20};
        RowIndex table([](quint32) { return std::size_t {42}; });
        table.reserve(names.size());
        for (quint32 place = 0; place < names.size(); ++place)
            table.insert(place);
        for (quint32 place = 0; place < names.size(); ++place)
            QCOMPARE(table.find(42, [&](quint32 one) { return names[one] == names[place]; }), place);
    }

    void whatIsClearedIsFoundNoMore()
    {
        RowIndex table([](quint32 place) { return std::size_t {place}; });
        const auto any = [](quint32) { return true; };
        QCOMPARE(table.find(0, any), RowIndex::None); // nor before anything was filed
        table.insert(0);
        QCOMPARE(table.find(0, any), quint32 {0});
        table.clear();
        QCOMPARE(table.find(0, any), RowIndex::None);
        table.insert(0);
        QCOMPARE(table.find(0, any), quint32 {0});
    }
};

QTEST_GUILESS_MAIN(TestRowIndex)
#include "tst_rowindex.moc"
