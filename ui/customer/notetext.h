#pragma once
#include "core/kyc/customer.h"
#include "ui/widgets/plainlabel.h"

namespace onboarding {

/// What somebody wrote, in full: plain text with its own line breaks, wrapped also inside a word that is
/// wider than the label.
class NoteText : public PlainLabel
{
    Q_OBJECT
public:
    explicit NoteText(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// When it was written: "today 14:05", with "(in the future)" after a clock was wrong.
[[nodiscard]] QString writtenText(const Note &note, const QDateTime &now);
/// "edited 14:05", with the day where that is another one; empty for a note that stands as it was written.
[[nodiscard]] QString editedText(const Note &note, const QDateTime &now);

} // namespace onboarding
