#pragma once
#include "core/api/exchange.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace onboarding {

class PlainLabel;
class SegmentedControl;
class Theme;

/// Request and response of one exchange. The body of the response gets the room: its headers are left out
/// until they are asked for, and where both do not fit the response stands alone, with a choice above.
class ExchangeView : public QWidget
{
    Q_OBJECT
public:
    /// \p theme must outlive it.
    explicit ExchangeView(const Theme &theme, QWidget *parent = nullptr);

    void setExchange(const Exchange &exchange);
    /// Why there is nothing to see.
    void setMessage(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Part { Response, Request };

    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makePart(const QString &title, QPlainTextEdit *text, QWidget *beside);
    void arrange();
    void fitRequest();
    void showResponse();

    Exchange m_exchange;
    SegmentedControl *m_choice;
    PlainLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_headers;
    QPlainTextEdit *m_request;
    QPlainTextEdit *m_response;
    QWidget *m_requestPart;
    QWidget *m_responsePart;
    QList<PlainLabel *> m_titles;
};

} // namespace onboarding
