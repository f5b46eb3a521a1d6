#pragma once

class QScrollArea;

namespace onboarding {

/// The scroll bar of \p area comes into the right margin of the page in it, which has a layout: nothing in
/// the page moves or gets another width when something above takes room from the area. After setWidget().
void keepWidth(QScrollArea &area);

} // namespace onboarding
