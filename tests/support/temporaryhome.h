#pragma once
#include <QTemporaryDir>

namespace onboarding::test {

/// A home of its own for one test program: HOME and the XDG folders point into it from before main() on, when
/// it is a static object, until the program ends.
class TemporaryHome
{
public:
    TemporaryHome()
    {
        const QByteArray root = m_dir.path().toLocal8Bit();
        qputenv("HOME", root);
        qputenv("XDG_CONFIG_HOME", root + "/config");
        qputenv("XDG_DATA_HOME", root + "/data");
        qputenv("XDG_STATE_HOME", root + "/state");
        qputenv("XDG_CACHE_HOME", root + "/cache");
        qputenv("XDG_RUNTIME_DIR", root + "/run");
    }
    [[nodiscard]] QString path() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

} // namespace onboarding::test
