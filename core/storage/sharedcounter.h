#pragma once
#include <QFile>
#include <QString>

namespace onboarding {

/// Numbers that all programs take from one small file, in the order in which they ask: each number once, a
/// later one always higher. Taking one waits for nobody and writes to memory only, which the system brings
/// to the disk. Any thread.
class SharedCounter
{
public:
    /// Opens \p file or makes it (0600). No number below \p least is given; one that a damaged file would
    /// give far beyond it is not believed.
    SharedCounter(const QString &file, quint64 least);
    ~SharedCounter();
    Q_DISABLE_COPY_MOVE(SharedCounter)

    /// False when the file cannot be used; then nothing can be taken.
    [[nodiscard]] bool isOpen() const { return m_next; }
    [[nodiscard]] quint64 take();
    /// The one that would be taken next.
    [[nodiscard]] quint64 next() const;

private:
    QFile m_file;
    quint64 *m_next = nullptr; ///< inside the file, which is mapped
};

} // namespace onboarding
