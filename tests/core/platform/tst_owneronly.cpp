// Files and folders that are closed to others from their first moment.
#include "core/platform/owneronly.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_WIN
#include <windows.h>
// After windows.h, which they need.
#include <aclapi.h>
#include <sddl.h>
#else
#include <sys/stat.h>
#endif

using namespace onboarding;

namespace {

/// As somebody's careless command would leave it.
bool openToEverybody(const QString &path)
{
#ifdef Q_OS_WIN
    std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    PACL list = nullptr;
    BOOL isThere = FALSE;
    BOOL isDefault = FALSE;
    const bool isDone = ::ConvertStringSecurityDescriptorToSecurityDescriptorW(
                            L"D:P(A;OICI;FA;;;WD)", SDDL_REVISION_1, &descriptor, nullptr)
        && ::GetSecurityDescriptorDacl(descriptor, &isThere, &list, &isDefault)
        && ::SetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr,
                                   list, nullptr)
            == ERROR_SUCCESS;
    ::LocalFree(descriptor);
    return isDone;
#else
    return QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadGroup | QFile::ReadOther);
#endif
}

} // namespace

class TestOwnerOnly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_UNIX
        ::umask(0);
#endif
    }

    void aFolderIsClosedFromItsStart()
    {
        const QString folder = m_folder.filePath(QStringLiteral("Ordner mit Größe"));
        QVERIFY(owneronly::makeFolder(folder));
        QVERIFY(owneronly::isFolder(folder));
        QVERIFY(!owneronly::isFile(folder));
        QVERIFY(!owneronly::makeFolder(folder)); // is there
        QVERIFY(openToEverybody(folder));
        QVERIFY(!owneronly::isFolder(folder));
    }

    void whatIsMadeInItIsClosedAsWell()
    {
        const QString folder = m_folder.filePath(QStringLiteral("of one"));
        QVERIFY(owneronly::makeFolder(folder));
        QVERIFY(!owneronly::isFile(folder + QStringLiteral("/missing")));
        QSaveFile file(folder + QStringLiteral("/list.csv"));
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(owneronly::closeToOthers(file));
        QVERIFY(file.write("user name\n") > 0 && file.commit());
        QVERIFY(owneronly::isFile(file.fileName()));
        QVERIFY(!owneronly::isFolder(file.fileName()));
    }

    void aFileElsewhereIsClosedBeforeItIsWritten()
    {
        const QString name = m_folder.filePath(QStringLiteral("export.csv"));
        QFile older(name);
        QVERIFY(older.open(QFile::WriteOnly) && older.write("older") > 0);
        older.close();
        QVERIFY(openToEverybody(name));
        QVERIFY(!owneronly::isFile(name));
        QSaveFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(owneronly::closeToOthers(file));
        QVERIFY(file.write("newer") > 0 && file.commit());
        QVERIFY(owneronly::isFile(name));
    }

    // Windows takes 260 letters, unless it is asked in another form.
    void aLongPathIsClosedAsWell()
    {
        QString folder = m_folder.path();
        for (int i = 0; i < 3; ++i) {
            folder += QLatin1Char('/') + QString(100, QLatin1Char('n'));
            QVERIFY(owneronly::makeFolder(folder));
        }
        QVERIFY(owneronly::isFolder(folder));
        QSaveFile file(folder + QStringLiteral("/list.csv"));
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(owneronly::closeToOthers(file));
        QVERIFY(file.commit());
        QVERIFY(owneronly::isFile(file.fileName()));
    }

    void aLinkIsNotWhatItLeadsTo()
    {
#ifdef Q_OS_WIN
        QSKIP("a link needs a privilege there");
#else
        const QString folder = m_folder.filePath(QStringLiteral("linked"));
        const QString link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(owneronly::makeFolder(folder) && QFile::link(folder, link));
        QVERIFY(!owneronly::isFolder(link));
#endif
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestOwnerOnly)
#include "tst_owneronly.moc"
