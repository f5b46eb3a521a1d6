#include "ui/environments/cafilefield.h"

#include "core/environments/cafile.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/lastfolder.h"
#include "ui/widgets/plainlabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

CaFileField::CaFileField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_state(makeLabel({}, "caption", true))
{
    m_edit->setObjectName(QStringLiteral("envCaEdit"));
    m_edit->setAccessibleName(tr("CA file"));
    m_edit->setPlaceholderText(tr("Optional: a PEM file of further certificates"));
    m_state->setObjectName(QStringLiteral("envCaState"));
    auto *button = makeButton(tr("Choose…"), QStringLiteral("chooseCaButton"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_state);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_state->hide(); // until the path is whole
        m_pause.start();
        Q_EMIT edited();
    });
    constexpr std::chrono::milliseconds Pause {500};
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &CaFileField::look);
    connect(m_edit, &QLineEdit::editingFinished, this, &CaFileField::look);
    connect(button, &QPushButton::clicked, this, &CaFileField::choose);
    look();
}

void CaFileField::setPath(const QString &path)
{
    m_edit->setText(path);
    look();
}

QString CaFileField::path() const
{
    return m_edit->text().trimmed();
}

void CaFileField::choose()
{
    auto *dialog
        = new QFileDialog(this, tr("Choose a file of certificates"), QFileInfo(path()).absolutePath(),
                          tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (path().isEmpty())
        beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        setPath(name);
        Q_EMIT edited();
    });
    dialog->open();
}

void CaFileField::look()
{
    m_pause.stop();
    m_state->setVisible(!path().isEmpty());
    if (path().isEmpty())
        return;
    const Result<QList<QSslCertificate>> certificates = readCaFile(path());
    if (!certificates)
        return say(certificates.error().message, "danger");
    const QString held = tr("It holds %Ln certificates.", nullptr, int(certificates->size()));
    const QString warning = caFileWarning(*certificates);
    say(warning.isEmpty() ? held : held + QLatin1Char(' ') + warning,
        warning.isEmpty() ? "caption" : "danger");
}

void CaFileField::say(const QString &text, const char *role)
{
    m_state->setRole(role);
    m_state->setPlainText(text);
    m_state->setAccessibleName(text);
}

} // namespace onboarding
