#include "svg.h"
#include <QImageIOPlugin>
#include <QPainter>
class Handler : public QImageIOHandler
{
public:
    bool canRead() const override { return true; }
    bool read(QImage *image) override
    {
        const QByteArray bytes = device()->readAll();
        if (!bytes.contains("<svg"))
            return false;
        *image = QImage(m_size.isEmpty() ? QSize(128, 128) : m_size, QImage::Format_ARGB32_Premultiplied);
        image->fill(Qt::transparent);
        QPainter painter(image);
        QSvgRenderer(bytes).render(&painter, image->rect());
        return true;
    }
    bool supportsOption(ImageOption option) const override { return option == ScaledSize; }
    void setOption(ImageOption option, const QVariant &value) override
    {
        if (option == ScaledSize)
            m_size = value.toSize();
    }
    QSize m_size;
};
class Plugin : public QImageIOPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QImageIOHandlerFactoryInterface_iid FILE "svgplugin.json")
public:
    Capabilities capabilities(QIODevice *, const QByteArray &format) const override
    {
        return format == "svg" ? Capabilities(CanRead) : Capabilities();
    }
    QImageIOHandler *create(QIODevice *device, const QByteArray &format) const override
    {
        auto *handler = new Handler;
        handler->setDevice(device);
        handler->setFormat(format);
        return handler;
    }
};
#include "svgplugin.moc"
