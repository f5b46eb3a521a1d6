#include "core/api/oncebody.h"

#include <algorithm>
#include <cstring>

namespace onboarding {

OnceBody::OnceBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

bool OnceBody::atEnd() const
{
    return m_position >= m_bytes.size();
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(count));
    std::memset(m_bytes.data() + m_position, 0, static_cast<std::size_t>(count)); // it may hold a password
    m_position += count;
    return count;
}

} // namespace onboarding
