#pragma once
#include <QList>
#include <QLocale>
#include <QStringList>
#include <QTranslator>
#include <memory>

namespace onboarding {

/// What can be chosen in Settings for the window; kycctl and the logs speak English.
enum class Language { System, English, Spanish, Portuguese };

[[nodiscard]] QString languageKey(Language language); ///< as the settings keep it
[[nodiscard]] Language languageFromKey(const QString &key); ///< System when it is none of them
/// Those with sentences of their own, as Settings offer them.
[[nodiscard]] QList<Language> offeredLanguages();
/// How a language calls itself, so that it is found by those who read no other. Empty for System.
[[nodiscard]] QString languageName(Language language);
/// The first of \p wanted (BCP 47 names as in QLocale::uiLanguages()) that the window speaks, else English.
[[nodiscard]] Language spokenLanguage(const QStringList &wanted);

/// The language of this program, and its numbers and dates, for as long as this lives. What is on the screen
/// does not change by itself: the window is made again for that.
class Translation
{
public:
    Translation() = default;
    ~Translation();
    Q_DISABLE_COPY_MOVE(Translation)

    void use(Language language);
    [[nodiscard]] Language chosen() const { return m_chosen; } ///< what use() was given last
    [[nodiscard]] Language spoken() const { return m_spoken; } ///< never System

private:
    void clear();

    const QLocale m_before;
    Language m_chosen = Language::System;
    Language m_spoken = Language::English;
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt; ///< of the buttons that Qt names
};

} // namespace onboarding
