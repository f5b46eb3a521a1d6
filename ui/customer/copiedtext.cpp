#include "ui/customer/copiedtext.h"

#include "core/phonerun/sdkresult.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <tuple>

namespace onboarding {

namespace {

/// Pictures and style sheets of a copied page are files, or addresses, that nobody here has asked for.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

bool isShownPart(const QTextCharFormat &format)
{
    constexpr double Speck = 2; // points or pixels
    const bool isTiny = (format.hasProperty(QTextFormat::FontPointSize) && format.fontPointSize() < Speck)
        || (format.hasProperty(QTextFormat::FontPixelSize)
            && format.property(QTextFormat::FontPixelSize).toInt() < int(Speck));
    const bool isClear
        = format.hasProperty(QTextFormat::ForegroundBrush) && format.foreground().color().alpha() == 0;
    return !format.fontStrikeOut() && !isTiny && !isClear;
}

QString copiedWords(const QTextDocument &document)
{
    QString text;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (isShownPart(part.fragment().charFormat()))
                text += part.fragment().text();
        }
        text += QLatin1Char('\n');
    }
    return text.replace(QChar::LineSeparator, QLatin1Char('\n'));
}

/// What the reader makes of a text, as far as it decides what is sent.
auto copiedReading(const QString &text)
{
    const SdkResult found = parseSdkResult(text).value_or(SdkResult {});
    return std::make_tuple(found.accountId, found.workflowId, found.isError, found.candidates.size());
}

bool readsDifferently(const QString &plain, const QTextDocument &document)
{
    const QString seen = copiedWords(document);
    if (copiedReading(seen) != copiedReading(document.toPlainText()))
        return true;
    const SdkResult found = parseSdkResult(plain).value_or(SdkResult {});
    const auto bare = [](QString text) { // IDs are written with and without dashes
        return text.remove(QLatin1Char('-')).remove(QChar(QChar::SoftHyphen)).toLower();
    };
    const auto isThere = [shown = bare(seen), bare](const QString &id) { return shown.contains(bare(id)); };
    return !isThere(found.accountId) || !isThere(found.workflowId);
}

} // namespace

CopiedText readCopied(const QMimeData &copied)
{
    const QString plain = copied.text();
    // Two more names of what is struck out, which Qt does not know.
    static const QRegularExpression struckOut(QStringLiteral("<(/?)(?:del|strike)\\b"),
                                              QRegularExpression::CaseInsensitiveOption);
    const QString html
        = copied.hasHtml() ? copied.html().replace(struckOut, QStringLiteral("<\\1s")) : QString();
    if (html.trimmed().isEmpty())
        return {.text = plain};
    if (html.size() > MaxSdkResult)
        return {.text = plain, .differsAsShown = true};
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(html);
    const QString text = plain.trimmed().isEmpty() ? document.toPlainText() : plain;
    return {.text = text, .differsAsShown = readsDifferently(text, document)};
}

} // namespace onboarding
