#pragma once
#include "core/transfer/rosterexport.h"
#include "ui/widgets/bandeddialog.h"

namespace onboarding {

/// In which form and how much of the names a list is written.
class ExportDialog : public BandedDialog
{
    Q_OBJECT
public:
    enum class Format { Csv, Json };

    struct Choice
    {
        Format format = Format::Csv;
        Masking masking = Masking::None;
        bool hasByteOrderMark = false; ///< of CSV, for Excel
        QChar separator = QLatin1Char(','); ///< of CSV
    };

    /// \p exporter: who the file says wrote it; empty: nobody.
    ExportDialog(const Theme &theme, const Environment &environment, qsizetype customers,
                 const QString &exporter, QWidget *parent);

Q_SIGNALS:
    void confirmed(const onboarding::ExportDialog::Choice &choice);
};

} // namespace onboarding
