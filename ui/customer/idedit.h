#pragma once
#include <QClipboard>
#include <QHash>
#include <QLineEdit>
#include <QStringList>

class QMimeData;

namespace onboarding {

/// A field for one id. Recognises an id that was struck out or invisible where it was copied, whichever way
/// it came in, and after undo or a cut too.
class IdEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit IdEdit(QWidget *parent = nullptr);

    /// The id that stands here was not shown where it was copied.
    [[nodiscard]] bool isUnseen() const;
    /// Ids that \p other text was copied with and that were not shown in it.
    void remember(const QStringList &unseen);
    void forgetUnseen() { m_unseen.clear(); }
    [[nodiscard]] const QStringList &unseen() const { return m_unseen; }

protected:
    void dropEvent(QDropEvent *event) override;

private:
    void lookAt(QClipboard::Mode mode);

    QString m_before; ///< the text at its last change
    QStringList m_unseen; ///< canonical
    QHash<int, QStringList> m_copied; ///< by clipboard, what is unseen in it, until it changes
};

} // namespace onboarding
