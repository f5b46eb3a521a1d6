#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <algorithm>
#include <iterator>

namespace onboarding {

namespace {

struct KnownLanguage
{
    Language language;
    const char *key; ///< in the settings, and of the file of its sentences
    QLocale::Language qt;
    QLocale::Territory territory; ///< when this computer is set to another language
    const char16_t *name;
};

constexpr KnownLanguage Known[] = {
    {Language::English, "en", QLocale::English, QLocale::UnitedKingdom, u"English"},
    {Language::Spanish, "es", QLocale::Spanish, QLocale::Spain, u"Español"},
    {Language::Portuguese, "pt_BR", QLocale::Portuguese, QLocale::Brazil, u"Português"},
};

const KnownLanguage *known(Language language)
{
    const auto *found
        = std::find_if(std::begin(Known), std::end(Known),
                       [language](const KnownLanguage &one) { return one.language == language; });
    return found == std::end(Known) ? nullptr : found;
}

/// Somebody in Mexico who chooses Spanish keeps the numbers and dates of Mexico. A computer that is set to no
/// language ("C") counts as English.
QLocale localeOf(const KnownLanguage &language, const QLocale &system)
{
    const bool isSystems = system.language() == language.qt
        || (system.language() == QLocale::C && language.language == Language::English);
    return isSystems ? system : QLocale(language.qt, language.territory);
}

} // namespace

QString languageKey(Language language)
{
    const KnownLanguage *found = known(language);
    return found ? QString::fromLatin1(found->key) : QStringLiteral("system");
}

Language languageFromKey(const QString &key)
{
    const auto *found = std::find_if(std::begin(Known), std::end(Known), [&key](const KnownLanguage &one) {
        return key == QLatin1String(one.key);
    });
    return found == std::end(Known) ? Language::System : found->language;
}

QList<Language> offeredLanguages()
{
    QList<Language> all;
    for (const KnownLanguage &one : Known)
        all.append(one.language);
    return all;
}

QString languageName(Language language)
{
    const KnownLanguage *found = known(language);
    return found ? QString::fromUtf16(found->name) : QString();
}

Language spokenLanguage(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QLocale::Language language = QLocale(name).language();
        const auto *found = std::find_if(std::begin(Known), std::end(Known),
                                         [language](const KnownLanguage &one) { return one.qt == language; });
        if (found != std::end(Known))
            return found->language;
    }
    return Language::English;
}

Translation::~Translation()
{
    clear();
    QLocale::setDefault(m_before);
}

void Translation::use(Language language)
{
    clear();
    m_chosen = language;
    m_spoken = language == Language::System ? spokenLanguage(m_before.uiLanguages()) : language;
    const KnownLanguage &chosen = *known(m_spoken);
    QLocale::setDefault(language == Language::System ? m_before : localeOf(chosen, m_before));
    if (m_spoken == Language::English) // the source is English, and its counts are always there
        return;
    const QString name = QString::fromLatin1(chosen.key);
    m_qt = std::make_unique<QTranslator>();
    if (m_qt->load(QStringLiteral("qtbase_") + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qt.get());
    m_own = std::make_unique<QTranslator>();
    if (m_own->load(QStringLiteral(":/translations/onboarding-console_") + name))
        QCoreApplication::installTranslator(m_own.get());
}

void Translation::clear()
{
    m_own.reset(); // each takes itself out of the application
    m_qt.reset();
}

} // namespace onboarding
