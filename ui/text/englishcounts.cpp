// The source is English, but says "1 customers": the singular is in a catalogue of its own, which every
// program with these widgets has from its start. Linked as an object: nothing refers to it, and an archive
// would leave it out.
#include <QCoreApplication>
#include <QTranslator>

namespace {

void installEnglishCounts()
{
    auto *counts = new QTranslator(QCoreApplication::instance());
    if (counts->load(QStringLiteral(":/translations/onboarding-console_en")))
        QCoreApplication::installTranslator(counts);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(installEnglishCounts)
