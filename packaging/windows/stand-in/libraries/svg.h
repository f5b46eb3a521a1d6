#pragma once
#include <QByteArray>
#include <QRectF>

class QPainter;

/// Draws as much of SVG as the pictures of this project use. Not Qt's.
class QSvgRenderer
{
public:
    explicit QSvgRenderer(const QByteArray &contents)
        : m_contents(contents)
    {
    }
    void render(QPainter *painter, const QRectF &bounds);

private:
    QByteArray m_contents;
};
