#pragma once
#include "core/environments/environment.h"

#include <QDialog>

class QVBoxLayout;

namespace onboarding {

class EnvBand;
class Theme;

/// The base of every dialog: band on top, 16 px margins below, Esc closes, shown with open() (never exec()),
/// deleted on close.
class BandedDialog : public QDialog
{
    Q_OBJECT
public:
    BandedDialog(const Theme &theme, const Environment &environment, QWidget *parent);

protected:
    [[nodiscard]] QVBoxLayout &content() { return *m_content; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    QVBoxLayout *m_content;
};

} // namespace onboarding
