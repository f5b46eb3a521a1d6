#pragma once
#include "core/api/redactedtext.h"
#include "core/api/textlayers.h"

#include <QByteArray>
#include <QString>
#include <deque>
#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

namespace onboarding {

/// Knows secrets when it meets them, and cannot tell what they are: of each value it keeps keyed hashes, made
/// with a key of this run of the program. Meets a value whole, in part (12 bytes in a row of a long one, its
/// beginning, its end), in any case and in every form of textLayers(); from 6 letters and digits on also
/// spaced, dashed, with a letter at a time, or backwards.
/// Values below 3 bytes, and the words of the API itself ("PENDING", "token"), are not looked for: they would
/// be found everywhere.
class SecretValues
{
public:
    /// \p value in UTF-8. The oldest values are forgotten when there are very many; \p isKept ones never.
    void add(const QByteArray &value, bool isKept = false);

    [[nodiscard]] bool isEmpty() const { return m_windows.empty(); }
    /// Where something of them stands in \p text; mergedSpans().
    [[nodiscard]] HiddenSpans find(const QByteArray &text) const { return find(text, {this}); }
    [[nodiscard]] static HiddenSpans find(const QByteArray &text, const QList<const SecretValues *> &known);

private:
    /// Where in a value a window was taken decides what must stand beside it in a text.
    enum class Place : quint8 { Anywhere, Apart };
    struct Window
    {
        quint64 hash = 0;
        qsizetype length = 0;
        Place place = Place::Anywhere;
    };
    struct Known
    {
        int anywhere = 0;
        int apart = 0; ///< only between bytes that are no letter or digit
    };
    struct Entry
    {
        quint64 whole = 0;
        bool isKept = false;
        std::vector<Window> windows {};
    };
    class Hashes;

    static void addBareWindows(const QByteArray &value, Entry &entry);
    static void addWindows(const QByteArray &folded, Entry &entry);
    void change(const Entry &entry, int by);
    void forgetOldest();
    using Found = std::function<void(qsizetype begin, qsizetype length)>;
    void findIn(const TextLayer &layer, const Hashes &hashes, const Found &found) const;

    std::unordered_map<quint64, Known> m_windows; ///< by hash
    std::map<qsizetype, int> m_lengths[2]; ///< of windows, by place: how many there are
    std::deque<Entry> m_entries; ///< newest last
    std::size_t m_size = 0; ///< windows of all entries
};

/// \p text with HiddenMarker in brackets where a value of one of \p known stands.
[[nodiscard]] QString withoutSecrets(const QString &text, const QList<const SecretValues *> &known);

} // namespace onboarding
