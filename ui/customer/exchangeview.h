#pragma once
#include "core/api/exchange.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace onboarding {

class PlainLabel;
class SegmentedControl;
class Theme;
class ExchangeHighlighter;
struct ExchangeText;

/// Request and response of one exchange, as their bytes or, where a body is JSON, a line for each member. The
/// body of the response gets the room: its headers are left out until they are asked for, and where both do
/// not fit the response stands alone, with a choice above.
class ExchangeView : public QWidget
{
    Q_OBJECT
public:
    /// \p theme must outlive it.
    explicit ExchangeView(const Theme &theme, QWidget *parent = nullptr);

    void setExchange(const Exchange &exchange);
    /// Why there is nothing to see.
    void setMessage(const QString &text);

Q_SIGNALS:
    void curlCopied(); ///< it is in the clipboard

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Part { Response, Request };

    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makePart(const QString &title, QPlainTextEdit *text,
                                    const QList<QWidget *> &beside);
    void arrange();
    void fitRequest();
    void showTexts();
    void showIn(QPlainTextEdit &view, ExchangeHighlighter &colours, const ExchangeText &exchangeText);

    Exchange m_exchange;
    SegmentedControl *m_choice;
    SegmentedControl *m_layout; ///< of the bodies
    PlainLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_headers;
    QPlainTextEdit *m_request;
    QPlainTextEdit *m_response;
    ExchangeHighlighter *m_requestColours;
    ExchangeHighlighter *m_responseColours;
    QWidget *m_requestPart;
    QWidget *m_responsePart;
    QList<PlainLabel *> m_titles;
};

} // namespace onboarding
