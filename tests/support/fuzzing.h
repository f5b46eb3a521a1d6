#pragma once
#include <QByteArray>
#include <QList>
#include <QRandomGenerator>
#include <functional>

namespace onboarding {

/// Makes broken inputs out of whole ones. The same seed makes the same inputs.
class Mutator
{
public:
    Mutator(quint32 seed, QList<QByteArray> corpus, QList<QByteArray> dictionary);

    [[nodiscard]] QByteArray next(); ///< an input of the corpus after a few changes
    /// One of \p inputs with more or other white space where it has some inside a line.
    [[nodiscard]] QByteArray respaced(const QByteArray &input);
    [[nodiscard]] const QByteArray &pick(const QList<QByteArray> &from);
    [[nodiscard]] int below(int bound) { return int(m_random.bounded(std::max(1, bound))); }

private:
    void change(QByteArray &input);
    void recode(QByteArray &input);

    QRandomGenerator m_random;
    QList<QByteArray> m_corpus;
    QList<QByteArray> m_dictionary;
};

/// Calls \p check with its number FUZZ_RUNS times (2000 when the variable is not set), from FUZZ_FIRST on;
/// ends the program at the first that returns something, which says what is wrong. Prints what it did.
/// \returns the exit code.
[[nodiscard]] int runFuzzer(const char *name, const std::function<QByteArray(int)> &check);

} // namespace onboarding
