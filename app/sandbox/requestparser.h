#pragma once
#include "app/sandbox/limits.h"
#include "app/sandbox/message.h"

#include <optional>

namespace onboarding::sandbox {

/// Reads HTTP/1 requests from bytes as they come, as strictly as RFC 9112 lets a server be: whatever two
/// readers could understand in two ways is refused. Knows no socket and no clock.
class RequestParser
{
public:
    enum class State {
        Line, ///< waits for a request line
        Fields, ///< has the line, waits for the empty line
        Body, ///< head() is whole, the body is not
        Complete, ///< request() is whole
        Failed ///< problem() says why; nothing more can be read from this client
    };
    /// A refusal: the status that says what is wrong, and the sentence for it.
    struct Problem
    {
        int status = 400;
        QString message {};
    };

    explicit RequestParser(const Limits &limits);

    /// Takes from the front of \p bytes what belongs to this request, and stops at the end of the head, so
    /// that it can be looked at before the body, and at the end of the request.
    void feed(QByteArray &bytes);
    [[nodiscard]] State state() const { return m_state; }
    /// Whole from Body on; without its body until Complete.
    [[nodiscard]] const Request &request() const { return m_request; }
    [[nodiscard]] const Problem &problem() const { return m_problem; }
    /// Ready for the next request.
    void restart();

private:
    enum class Chunk { Size, Data, End, Trailer };

    [[nodiscard]] std::optional<QByteArray> takeLine(QByteArray &bytes, qsizetype limit,
                                                     const Problem &beyond);
    void readRequestLine(QByteArray &bytes);
    void readFields(QByteArray &bytes);
    [[nodiscard]] Problem headTooLong() const;
    void addField(const QByteArray &line);
    void finishHead();
    [[nodiscard]] bool checkHost();
    [[nodiscard]] bool checkSingleFields();
    void readConnectionFields();
    [[nodiscard]] bool readFraming();
    [[nodiscard]] bool readContentLength(const QByteArray &text);
    void readBody(QByteArray &bytes);
    void readChunks(QByteArray &bytes);
    void addTrailer(const QByteArray &line);
    void readChunkSize(const QByteArray &line);
    void fail(int status, const QString &message);

    const Limits m_limits;
    State m_state = State::Line;
    Request m_request;
    Problem m_problem;
    QHash<QByteArray, int> m_counts; ///< of the fields that may come once
    int m_emptyLines = 0;
    int m_fieldCount = 0;
    qsizetype m_headSize = 0;
    qsizetype m_missing = 0; ///< bytes of the body, or of the chunk
    bool m_isChunked = false;
    Chunk m_chunk = Chunk::Size;
};

} // namespace onboarding::sandbox
