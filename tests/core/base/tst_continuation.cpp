// A callback that is called once, and not for who is gone.
#include "core/base/continuation.h"
#include "core/base/result.h"

#include <QTest>

using namespace onboarding;

class TestContinuation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isCalledAtMostOnce()
    {
        QObject context;
        QList<int> answers;
        const Continuation<int> next(&context, [&](int answer) { answers.append(answer); });
        QVERIFY(next);
        next(1);
        QVERIFY(!next);
        next(2);
        QCOMPARE(answers, QList<int> {1});
    }

    void oneCallAnswersForAllCopies()
    {
        QObject context;
        QList<int> answers;
        const Continuation<int> next(&context, [&](int answer) { answers.append(answer); });
        const Continuation<int> copy = next; // NOLINT(performance-unnecessary-copy-initialization)
        copy(1);
        next(2);
        QVERIFY(!next);
        QCOMPARE(answers, QList<int> {1});
    }

    void isSilentWhenTheContextIsGone()
    {
        auto context = std::make_unique<QObject>();
        bool isCalled = false;
        const Continuation<> next(context.get(), [&] { isCalled = true; });
        context.reset();
        QVERIFY(!next);
        next();
        QVERIFY(!isCalled);
    }

    void isSilentWithoutAContext()
    {
        bool isCalled = false;
        const Continuation<> next(nullptr, [&] { isCalled = true; });
        next();
        QVERIFY(!isCalled);
        Continuation<>()();
    }

    void mayAnswerOnceMoreWithinItsCall()
    {
        QObject context;
        int calls = 0;
        Continuation<> next;
        next = Continuation<>(&context, [&] {
            ++calls;
            next();
        });
        next();
        QCOMPARE(calls, 1);
    }

    void mayDestroyItsContextAndItself()
    {
        auto context = std::make_unique<QObject>();
        auto next = std::make_unique<Continuation<>>();
        int calls = 0;
        *next = Continuation<>(context.get(), [&] {
            ++calls;
            context.reset();
            next.reset();
            ++calls;
        });
        (*next)();
        QCOMPARE(calls, 2);
    }

    void letsGoWhatItHoldsWithItsCall()
    {
        QObject context;
        auto held = std::make_shared<int>(1);
        const Continuation<> next(&context, [held] { });
        QCOMPARE(held.use_count(), 2);
        next();
        QCOMPARE(held.use_count(), 1);
    }

    void isTheCallbackThatCoreTakes()
    {
        QObject context;
        std::optional<Error::Kind> seen;
        const std::function<void(Result<void>)> done = Continuation<Result<void>>(
            &context, [&](const Result<void> &result) { seen = result.error().kind; });
        done(failure(Error::Kind::Storage, QStringLiteral("the disk is full")));
        QVERIFY(seen == Error::Kind::Storage);
    }
};

QTEST_APPLESS_MAIN(TestContinuation)
#include "tst_continuation.moc"
