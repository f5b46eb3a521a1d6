#pragma once

class QWidget;

namespace onboarding {

/// Gives the keyboard to what \p page is about: its primary button when it can be pressed, else the part that
/// it names with setMainContent(), else what scrolls, which takes no press for a command. False: the page has
/// none of these.
bool focusMainContent(const QWidget &page);
/// The same without a button: what scrolls.
bool focusScrolled(const QWidget &page);
/// What typing on a page is meant for.
void setMainContent(QWidget &part);
/// Gives the keyboard to the list or the scrolled page around \p gone, which was hidden or disabled while it
/// had it. False: there is nothing around it.
bool focusAround(const QWidget &gone);

} // namespace onboarding
