// The reader of SDK results: broken forms of its table, and texts made from its grammar.
#include "core/api/headerrules.h"
#include "core/phonerun/mappedtext.h"
#include "core/phonerun/personaldata.h"
#include "core/phonerun/sdkresult.h"
#include "tests/support/fuzzing.h"
#include "tests/support/phonetexts.h"

using namespace onboarding;

namespace {

/// An id goes out as a header field: one form, no letter that ends a line.
bool isSendable(const QString &id)
{
    return id.isEmpty() || (canonicalId(id) == id && isHeaderValue(id.toUtf8()));
}

QByteArray problemOf(const Result<SdkResult> &result)
{
    if (!result)
        return result.error().message.isEmpty() ? QByteArrayLiteral("refused without a word") : QByteArray();
    if (!isSendable(result->accountId) || !isSendable(result->workflowId))
        return QByteArrayLiteral("an id that cannot be sent");
    for (const SdkResult::Candidate &one : result->candidates) {
        if (!isSendable(one.accountId) || !isSendable(one.workflowId))
            return QByteArrayLiteral("a candidate that cannot be sent");
    }
    if (!result->candidates.isEmpty() && !(result->accountId + result->workflowId).isEmpty())
        return QByteArrayLiteral("something was chosen although it is not certain");
    if (result->isError != result->warnings.contains(SdkResult::Warning::RunFailed))
        return QByteArrayLiteral("a failed run without its warning");
    return {};
}

class Fuzzer
{
public:
    Fuzzer()
    {
        const QList<PhoneText> texts = phoneTexts();
        for (const PhoneText &text : texts) {
            m_corpus.append(text.text.toUtf8());
            if (text.expected == PhoneText::Expected::Failed)
                m_failed.append(m_corpus.constLast());
            // Without the names no mutation makes an id of a value: they are more than one letter away.
            QByteArray nameless = m_corpus.constLast().toLower();
            if (!text.name.startsWith("base64")) {
                nameless.replace("account", "axxoxnt").replace("acc", "axx").replace("\xd0\xb0", "x");
                nameless.replace("workflow", "wxrkxlxw").replace("wfe", "wxx");
                m_nameless.append(nameless);
            }
        }
    }

    QByteArray check(int run)
    {
        Mutator mutator(quint32(run), m_corpus, m_dictionary);
        switch (run % 8) {
        case 0: return respaced(mutator);
        case 1: return labelledOtherwise(mutator);
        case 2: return nameless(run);
        case 3: return cleaned(mutator);
        default: return problemOf(parseSdkResult(textOfBytes(mutator.next())));
        }
    }

private:
    QByteArray respaced(Mutator &mutator) const
    {
        const QByteArray input = mutator.respaced(mutator.pick(m_failed));
        const Result<SdkResult> result = parseSdkResult(QString::fromUtf8(input));
        return result && !result->isError ? "a failed run passes: " + input : problemOf(result);
    }

    QByteArray nameless(int run) const
    {
        Mutator mutator(quint32(run), m_nameless,
                        {"{", "}", "\"", ":", "=", "id", "\n", "&", ",", "%", "<", ">", "\\"});
        const QByteArray input = mutator.next();
        const Result<SdkResult> result = parseSdkResult(textOfBytes(input));
        const bool isTaken = result && !(result->accountId.isEmpty() && result->workflowId.isEmpty());
        return isTaken ? "an id without a name: " + input : problemOf(result);
    }

    /// Pairs of names that are none of ours, in every notation.
    QByteArray labelledOtherwise(Mutator &mutator) const
    {
        static const QList<QByteArray> names {"sessionId",
                                              "requestId",
                                              "transactionReference",
                                              "definitionKey",
                                              "credentialId",
                                              "userAccountId",
                                              "prevWorkflowId",
                                              "customerInternalReference",
                                              "accountIdHash",
                                              "workflowIdOld",
                                              "jumioScanReference",
                                              "X-Request-Id",
                                              "account_ids",
                                              "workflows",
                                              "deviceId",
                                              "id",
                                              "previous accountId",
                                              "user account id"};
        static const QList<QByteArray> forms {"\"%n\": \"%v\",\n",
                                              "%n = %v;\n",
                                              "%n: %v\n",
                                              "<%t>%v</%t>",
                                              "%t=%v&",
                                              "| %n | %v |\n",
                                              "D/Tag( 12): %n=%v\n",
                                              "-H '%n: %v' ",
                                              "%n => '%v', ",
                                              "\"credentials\": [{\"accountId\": \"%v\"}],\n",
                                              "credentials = ( { workflowId = \"%v\"; } );\n",
                                              "\"%n\":{\"value\":\"%v\"},",
                                              "%n\n%v\n"};
        const QByteArray form = mutator.pick(forms);
        QByteArray input = mutator.below(2) == 0 ? "{" : "";
        for (int pairs = 2 + mutator.below(4); pairs > 0; --pairs) {
            const QByteArray name = mutator.pick(names);
            QByteArray tag = name;
            tag.replace(' ', '_');
            const QByteArray value = (pairs % 2 == 0 ? PhoneDecoy : PhoneOtherDecoy).toUtf8();
            input += QByteArray(form).replace("%n", name).replace("%t", tag).replace("%v", value);
        }
        if (input.startsWith('{'))
            input += '}';
        if (input.startsWith("{<"))
            input = input.mid(1);
        const Result<SdkResult> result = parseSdkResult(QString::fromUtf8(input));
        const bool isTaken = result && !(result->accountId.isEmpty() && result->workflowId.isEmpty());
        return isTaken ? "an id with another name: " + input : problemOf(result);
    }

    /// What is left without the personal data has none, and no other ids.
    static QByteArray cleaned(Mutator &mutator)
    {
        const QString text = textOfBytes(mutator.next());
        const QList<RunFindings::Personal> pieces = personalDataIn(text);
        int end = 0;
        for (const RunFindings::Personal &piece : pieces) {
            if (piece.span.start < end || piece.span.length < 1
                || piece.span.start + piece.span.length > text.size())
                return QByteArrayLiteral("a piece of personal data is out of place");
            end = piece.span.start + piece.span.length;
        }
        return problemOf(parseSdkResult(withoutPersonalData(text, pieces)));
    }

    QList<QByteArray> m_corpus;
    QList<QByteArray> m_failed;
    QList<QByteArray> m_nameless;
    const QList<QByteArray> m_dictionary {"accountId",
                                          "workflowId",
                                          "workflowExecutionId",
                                          "account",
                                          "id",
                                          "credentials",
                                          "error",
                                          "code",
                                          "isSuccess",
                                          "false",
                                          "null",
                                          "\"",
                                          "\\\"",
                                          "\\u0022",
                                          "\\\\",
                                          "{",
                                          "}",
                                          "[",
                                          "]",
                                          "(",
                                          ")",
                                          "<",
                                          "</",
                                          "/>",
                                          "<!--",
                                          "-->",
                                          "<![CDATA[",
                                          ":",
                                          "=",
                                          "=>",
                                          "&",
                                          "%26",
                                          "%3D",
                                          "%253D",
                                          "&quot;",
                                          "&amp;",
                                          "\r\n",
                                          "\n",
                                          "|",
                                          ",",
                                          ";",
                                          "\t",
                                          "\xe2\x80\x9c",
                                          "\xe2\x80\x9d",
                                          "\xe2\x80\x8b",
                                          "\xc2\xa0",
                                          "\xef\xbb\xbf",
                                          "https://",
                                          "Optional(",
                                          "b'",
                                          "c3f2e4d6-2b3a-4f5e-8d7c-8b9aabb8c7d6",
                                          "Account ID",
                                          "sessionId",
                                          "firstName",
                                          "data:x;base64,",
                                          "eyJh"};
};

} // namespace

int main()
{
    Fuzzer fuzzer;
    return runFuzzer("sdk result", [&fuzzer](int run) { return fuzzer.check(run); });
}
