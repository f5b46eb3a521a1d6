#include "core/platform/owneronly.h"

#include <QDir>
#include <QFileDevice>
#include <QFileInfo>
#include <io.h>
#include <memory>
#include <windows.h>
// After windows.h, which they need.
#include <aclapi.h>
#include <sddl.h>

namespace onboarding::owneronly {

namespace {

struct LocalFreed
{
    void operator()(void *memory) const { ::LocalFree(memory); }
};

template<typename T>
using LocalMemory = std::unique_ptr<T, LocalFreed>;

/// In the form that may be longer than 260 letters, see "Maximum Path Length Limitation" of Microsoft's Win32
/// documentation.
std::wstring nativePath(const QString &path)
{
    const QString native = QDir::toNativeSeparators(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    const bool isShare = native.startsWith(QLatin1String("\\\\"));
    return ((isShare ? QStringLiteral("\\\\?\\UNC") : QStringLiteral("\\\\?\\"))
            + native.mid(isShare ? 1 : 0))
        .toStdWString();
}

/// Who runs this program, in the form that access lists have; empty when Windows does not say.
QByteArray ownSid()
{
    HANDLE token = nullptr;
    if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    ::GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    QByteArray user(qsizetype(size), '\0');
    const bool isTold = ::GetTokenInformation(token, TokenUser, user.data(), size, &size) != 0;
    ::CloseHandle(token);
    if (!isTold)
        return {};
    PSID sid = reinterpret_cast<const TOKEN_USER *>(user.constData())->User.Sid;
    return {static_cast<const char *>(sid), qsizetype(::GetLengthSid(sid))};
}

bool isWellKnown(PSID sid, WELL_KNOWN_SID_TYPE type)
{
    return ::IsWellKnownSid(sid, type) != 0;
}

/// This user, or whom no access list keeps out.
bool isLetIn(PSID sid)
{
    const QByteArray own = ownSid();
    return (!own.isEmpty() && ::EqualSid(sid, const_cast<char *>(own.constData())) != 0)
        || isWellKnown(sid, WinLocalSystemSid) || isWellKnown(sid, WinBuiltinAdministratorsSid)
        || isWellKnown(sid, WinCreatorOwnerSid);
}

/// Full access for this user, the system and the administrators, as root has it on Unix, handed down to what
/// is made below, and nothing from the folder above. See "Security Descriptor Definition Language" of
/// Microsoft's Win32 documentation.
LocalMemory<void> closedDescriptor()
{
    QByteArray own = ownSid();
    wchar_t *text = nullptr;
    if (own.isEmpty() || !::ConvertSidToStringSidW(own.data(), &text))
        return {};
    const LocalMemory<wchar_t> sid(text);
    const std::wstring list = L"D:P(A;OICI;FA;;;" + std::wstring(text) + L")(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!::ConvertStringSecurityDescriptorToSecurityDescriptorW(list.c_str(), SDDL_REVISION_1, &descriptor,
                                                                nullptr))
        return {};
    return LocalMemory<void>(descriptor);
}

/// No list at all lets everybody in.
bool isForUsAlone(PACL list)
{
    if (!list)
        return false;
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void *entry = nullptr;
        if (!::GetAce(list, i, &entry))
            return false;
        const auto *header = static_cast<const ACE_HEADER *>(entry);
        if (header->AceType == ACCESS_DENIED_ACE_TYPE)
            continue;
        auto *allowed = static_cast<ACCESS_ALLOWED_ACE *>(entry);
        if (header->AceType != ACCESS_ALLOWED_ACE_TYPE
            || (allowed->Mask != 0 && !isLetIn(&allowed->SidStart)))
            return false;
    }
    return true;
}

bool isPrivate(const QString &path, bool isFolder)
{
    std::wstring name = nativePath(path);
    const DWORD attributes = ::GetFileAttributesW(name.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES || (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0
        || ((attributes & FILE_ATTRIBUTE_DIRECTORY) != 0) != isFolder)
        return false;
    PSID owner = nullptr;
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (::GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT,
                                OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION, &owner, nullptr,
                                &list, nullptr, &descriptor)
        != ERROR_SUCCESS)
        return false;
    const LocalMemory<void> freed(descriptor);
    return owner && isLetIn(owner) && isForUsAlone(list);
}

/// FAT, as on most memory sticks, has no access lists.
bool hasAccessLists(HANDLE file)
{
    DWORD flags = 0;
    return ::GetVolumeInformationByHandleW(file, nullptr, 0, nullptr, nullptr, &flags, nullptr, 0) == 0
        || (flags & FILE_PERSISTENT_ACLS) != 0;
}

/// Makes \p list the access list of \p file, and returns what Windows says. Opened once more for it: the
/// handle of a QFileDevice may not change the list, and a QSaveFile does not tell where it writes.
DWORD giveList(HANDLE file, PACL list)
{
    const HANDLE again = ::ReOpenFile(file, READ_CONTROL | WRITE_DAC,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, 0);
    if (again == INVALID_HANDLE_VALUE)
        return ::GetLastError();
    const DWORD error = ::SetSecurityInfo(again, SE_FILE_OBJECT,
                                          DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                                          nullptr, nullptr, list, nullptr);
    ::CloseHandle(again);
    return error;
}

} // namespace

bool makeFolder(const QString &path)
{
    const LocalMemory<void> descriptor = closedDescriptor();
    if (!descriptor)
        return false;
    SECURITY_ATTRIBUTES attributes {sizeof(SECURITY_ATTRIBUTES), descriptor.get(), FALSE};
    return ::CreateDirectoryW(nativePath(path).c_str(), &attributes) != 0;
}

bool closeToOthers(QFileDevice &file)
{
    const auto handle = reinterpret_cast<HANDLE>(::_get_osfhandle(file.handle()));
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    if (!hasAccessLists(handle))
        return true;
    const LocalMemory<void> descriptor = closedDescriptor();
    PACL list = nullptr;
    BOOL isThere = FALSE;
    BOOL isDefault = FALSE;
    if (!descriptor || !::GetSecurityDescriptorDacl(descriptor.get(), &isThere, &list, &isDefault)
        || !isThere)
        return false;
    const DWORD error = giveList(handle, list);
    // A share may let people write and not say who may read.
    return error == ERROR_SUCCESS || error == ERROR_ACCESS_DENIED;
}

bool isFolder(const QString &path)
{
    return isPrivate(path, true);
}

bool isFile(const QString &path)
{
    return isPrivate(path, false);
}

} // namespace onboarding::owneronly
