#include "tests/support/fuzzing.h"

#include <QElapsedTimer>
#include <QtGlobal>
#include <cstdio>
#include <utility>

namespace onboarding {

namespace {
constexpr int MaxInput = 64 * 1024;
}

Mutator::Mutator(quint32 seed, QList<QByteArray> corpus, QList<QByteArray> dictionary)
    : m_random(seed)
    , m_corpus(std::move(corpus))
    , m_dictionary(std::move(dictionary))
{
}

const QByteArray &Mutator::pick(const QList<QByteArray> &from)
{
    return from[below(int(from.size()))];
}

QByteArray Mutator::next()
{
    QByteArray input = pick(m_corpus);
    constexpr int MostChanges = 6;
    for (int changes = 1 + below(MostChanges); changes > 0; --changes)
        change(input);
    input.truncate(MaxInput);
    return input;
}

void Mutator::change(QByteArray &input)
{
    const int at = below(int(input.size()) + 1);
    const int length = 1 + below(std::min<int>(64, int(input.size()) - at + 1));
    switch (below(10)) {
    case 0:
        if (at < input.size())
            input[at] = char(below(256));
        return;
    case 1: input.insert(at, char(below(128))); return;
    case 2: input.remove(at, length); return;
    case 3: input.insert(below(int(input.size()) + 1), input.mid(at, length)); return;
    case 4:
    case 5: input.insert(at, pick(m_dictionary)); return;
    case 6: input = input.left(at) + pick(m_corpus).mid(below(100)); return;
    case 7: input.insert(at, input.mid(at, length).repeated(1 + below(40))); return;
    case 8: input.truncate(at); return;
    default: recode(input);
    }
}

void Mutator::recode(QByteArray &input)
{
    switch (below(5)) {
    case 0: input = input.toPercentEncoding(); return;
    case 1: input = input.toBase64(); return;
    case 2: input.replace('"', "\\\""); return;
    case 3: input.replace('"', "&quot;"); return;
    default: input = '"' + input.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    }
}

QByteArray Mutator::respaced(const QByteArray &input)
{
    static const QList<QByteArray> spaces {" ", "  ", "\t", "\xc2\xa0", " \xe2\x80\x8b", "\xe3\x80\x80"};
    QByteArray result;
    bool isInLine = false;
    for (const char c : input) {
        if (c == ' ' && isInLine) {
            result += pick(spaces);
        } else if (c == '\n') {
            result += below(2) == 0 ? "\n" : "\r\n";
            isInLine = false;
        } else {
            result += c;
            isInLine = isInLine || c != ' ';
        }
    }
    return result;
}

int runFuzzer(const char *name, const std::function<QByteArray(int)> &check)
{
    constexpr int Usual = 2000;
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("FUZZ_RUNS", &isNumber);
    const int runs = isNumber ? asked : Usual;
    const int first = qEnvironmentVariableIntValue("FUZZ_FIRST");
    QElapsedTimer all;
    all.start();
    qint64 slowest = 0;
    int slowestRun = 0;
    for (int run = first; run < first + runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        const QByteArray problem = check(run);
        if (!problem.isEmpty()) {
            std::fprintf(stderr, "%s: FUZZ_FIRST=%d FUZZ_RUNS=1: %s\n", name, run, problem.constData());
            return 1;
        }
        if (timer.nsecsElapsed() > slowest) {
            slowest = timer.nsecsElapsed();
            slowestRun = run;
        }
    }
    std::printf("%s: %d inputs in %lld ms, the slowest %.1f ms (%d)\n", name, runs,
                static_cast<long long>(all.elapsed()), double(slowest) / 1e6, slowestRun);
    return 0;
}

} // namespace onboarding
