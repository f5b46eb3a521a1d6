#include "core/api/redactedtext.h"

#include <algorithm>

namespace onboarding {

HiddenSpans mergedSpans(HiddenSpans spans)
{
    std::sort(spans.begin(), spans.end(), [](const HiddenSpan &one, const HiddenSpan &other) {
        if (one.begin != other.begin)
            return one.begin < other.begin;
        if (one.length != other.length)
            return one.length > other.length;
        return one.form > other.form; // who knows how it is written knows more
    });
    HiddenSpans merged;
    for (const HiddenSpan &span : std::as_const(spans)) {
        if (span.length <= 0)
            continue;
        const bool touchesLast = !merged.isEmpty() && span.begin < merged.constLast().end();
        if (!touchesLast) {
            const bool goesOn = !merged.isEmpty() && span.begin == merged.constLast().end()
                && span.kind == HiddenSpan::Kind::Found && merged.constLast().kind == HiddenSpan::Kind::Found;
            if (!goesOn) {
                merged.append(span);
                continue;
            }
        }
        HiddenSpan &last = merged.last();
        if (span.end() <= last.end() && last.kind != HiddenSpan::Kind::Found)
            continue; // a name says what it is, and covers it
        if (span.end() >= last.end() && span.begin == last.begin && span.kind != HiddenSpan::Kind::Found)
            last = span;
        else if (span.end() > last.end())
            last = {.begin = last.begin, .length = span.end() - last.begin};
    }
    return merged;
}

RedactedText withMarkers(const QByteArray &bytes, const HiddenSpans &spans)
{
    RedactedText text;
    qsizetype at = 0;
    for (const HiddenSpan &span : spans) {
        text.bytes += bytes.mid(at, span.begin - at);
        HiddenSpan marked = span;
        marked.begin = text.bytes.size();
        const bool needsQuotes = span.form == HiddenSpan::Form::JsonValue;
        text.bytes += needsQuotes ? '"' + QByteArray(HiddenMarker) + '"' : QByteArray(HiddenMarker);
        marked.length = text.bytes.size() - marked.begin;
        text.hidden.append(marked);
        at = span.end();
    }
    text.bytes += bytes.mid(at);
    return text;
}

} // namespace onboarding
