#pragma once
#include <QTranslator>

namespace onboarding::test {

/// A language that nobody speaks: each text between ⟦ and ⟧ and 40 % longer, so that on a screen one sees
/// what nothing translates and what is cut off. Made of the English at run time; needs no catalogue.
class PseudoLocale : public QTranslator
{
public:
    enum class Direction { LeftToRight, RightToLeft };

    explicit PseudoLocale(Direction direction = Direction::LeftToRight)
        : m_direction(direction)
    {
    }

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    Direction m_direction;
};

/// What of \p text stands in no marks and has letters: the parts that nothing translates.
[[nodiscard]] QString unmarked(const QString &text);

} // namespace onboarding::test
