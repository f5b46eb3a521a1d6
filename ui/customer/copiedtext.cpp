#include "ui/customer/copiedtext.h"

#include "core/phonerun/phoneid.h"
#include "core/phonerun/rtftext.h"
#include "core/phonerun/sdkresult.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>
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

/// The same words as one kind of formatting has them.
struct CopiedView
{
    QString all {};
    QString shown {};
};

/// IDs are written with and without dashes.
QString bareId(QString text)
{
    return text.remove(QLatin1Char('-')).remove(QChar(QChar::SoftHyphen)).toLower();
}

bool readsDifferently(const QString &plain, const CopiedView &view)
{
    if (copiedReading(view.shown) != copiedReading(view.all))
        return true;
    const SdkResult found = parseSdkResult(plain).value_or(SdkResult {});
    const auto isThere
        = [shown = bareId(view.shown)](const QString &id) { return shown.contains(bareId(id)); };
    return !isThere(found.accountId) || !isThere(found.workflowId);
}

CopiedView viewOfHtml(QString html)
{
    // Two more names of what is struck out, which Qt does not know.
    static const QRegularExpression struckOut(QStringLiteral("<(/?)(?:del|strike)\\b"),
                                              QRegularExpression::CaseInsensitiveOption);
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(html.replace(struckOut, QStringLiteral("<\\1s")));
    return {.all = document.toPlainText(), .shown = copiedWords(document)};
}

QByteArray copiedRtf(const QMimeData &copied)
{
    for (const char *format : {"text/rtf", "application/rtf", "text/richtext",
                               "application/x-qt-windows-mime;value=\"Rich Text Format\""}) {
        if (const QByteArray rtf = copied.data(QLatin1String(format)); rtf.trimmed().startsWith("{\\rtf"))
            return rtf;
    }
    return {};
}

/// As each kind of formatting has them; none: it is plain text.
QList<CopiedView> viewsOf(const QString &html, const QByteArray &rtf)
{
    QList<CopiedView> views;
    if (!html.trimmed().isEmpty())
        views.append(viewOfHtml(html));
    if (!rtf.isEmpty()) {
        const RtfText text = readRtf(rtf);
        views.append({.all = text.all, .shown = text.shown});
    }
    return views;
}

} // namespace

CopiedText readCopied(const QMimeData &copied)
{
    const QString plain = copied.text();
    const QString html = copied.hasHtml() ? copied.html() : QString();
    const QByteArray rtf = copiedRtf(copied);
    const bool isMarked = copied.hasFormat(QLatin1String(DiffersFormat));
    if (html.size() > MaxSdkResult || rtf.size() > MaxSdkResult)
        return {.text = plain, .differsAsShown = true};
    const QList<CopiedView> views = viewsOf(html, rtf);
    const QString text = plain.trimmed().isEmpty() && !views.isEmpty() ? views.constFirst().all : plain;
    const bool differs = std::any_of(views.begin(), views.end(),
                                     [&](const CopiedView &view) { return readsDifferently(text, view); });
    return {.text = text, .differsAsShown = differs || isMarked};
}

QStringList unseenIds(const QMimeData &copied)
{
    static const QRegularExpression uuid(
        QStringLiteral("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}"),
        QRegularExpression::CaseInsensitiveOption);
    const QString html = copied.hasHtml() ? copied.html() : QString();
    const QByteArray rtf = copiedRtf(copied);
    if (html.size() > MaxSdkResult || rtf.size() > MaxSdkResult)
        return {};
    QStringList unseen;
    const QList<CopiedView> views = viewsOf(html, rtf);
    for (const CopiedView &view : views) {
        const QString shown = bareId(view.shown);
        QStringList there {view.all.trimmed()}; // an id need not be a UUID
        for (auto found = uuid.globalMatch(view.all); found.hasNext();)
            there.append(found.next().captured());
        for (const QString &text : std::as_const(there)) {
            const std::optional<QString> id = canonicalId(text);
            if (id && !shown.contains(bareId(*id)) && !unseen.contains(*id))
                unseen.append(*id);
        }
    }
    return unseen;
}

} // namespace onboarding
