#include "ui/widgets/bandeddialog.h"

#include "ui/widgets/envband.h"

#include <QVBoxLayout>

namespace onboarding {

BandedDialog::BandedDialog(const Theme &theme, const Environment &environment, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_content(new QVBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto *band = new EnvBand(theme, EnvBand::DialogHeight, this);
    band->setEnvironment(environment);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(band);
    constexpr int Margin = 16;
    m_content->setContentsMargins(Margin, Margin, Margin, Margin);
    m_content->setSpacing(12);
    layout->addLayout(m_content);
}

} // namespace onboarding
