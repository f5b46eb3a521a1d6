#include "ui/shell/typedtext.h"

#include "ui/widgets/searchfield.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace onboarding {

namespace {

bool isTypedInto(const QLineEdit &field)
{
    return field.isModified() && !field.isReadOnly() && !field.text().isEmpty()
        && !qobject_cast<const SearchField *>(&field)
        && !qobject_cast<const QAbstractSpinBox *>(field.parentWidget());
}

template<typename Edit>
bool isWrittenIn(const Edit &edit)
{
    return !edit.isReadOnly() && edit.document()->isModified() && !edit.document()->isEmpty();
}

} // namespace

const QWidget *fieldWithTypedText(const QWidget &window)
{
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const auto *line = qobject_cast<const QLineEdit *>(widget);
        const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
        const auto *rich = qobject_cast<const QTextEdit *>(widget);
        if ((line && isTypedInto(*line)) || (plain && isWrittenIn(*plain)) || (rich && isWrittenIn(*rich)))
            return widget;
    }
    return nullptr;
}

} // namespace onboarding
