#pragma once
#include <QList>
#include <QWidget>

namespace onboarding {

class Theme;

/// One station of a customer's way.
struct JourneyStep
{
    enum class State {
        Ahead,
        Current,
        Observed, ///< seen by this console
        Inferred ///< must have happened, but was not seen
    };
    QString title {};
    QString detail {};
    State state = State::Ahead;
    bool operator==(const JourneyStep &) const = default;
};

/// The way from registration to decision: solid marks were observed, dashed ones are inferred.
class JourneyStepper : public QWidget
{
    Q_OBJECT
public:
    explicit JourneyStepper(const Theme &theme, QWidget *parent = nullptr);
    void setSteps(const QList<JourneyStep> &steps);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int stepHeight(const JourneyStep &step) const;
    void paintMark(QPainter &painter, const QRect &mark, const JourneyStep &step, int number) const;

    const Theme &m_theme;
    QList<JourneyStep> m_steps;
};

} // namespace onboarding
