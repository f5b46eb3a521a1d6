#include "svg.h"
#include <QHash>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QXmlStreamReader>
#include <QtMath>

namespace {

struct Numbers
{
    const QByteArray &text;
    qsizetype at = 0;
    void skip()
    {
        while (at < text.size() && (isspace(uchar(text[at])) || text[at] == ','))
            ++at;
    }
    bool more()
    {
        skip();
        return at < text.size() && (isdigit(uchar(text[at])) || strchr("+-.", text[at]));
    }
    double next()
    {
        skip();
        const qsizetype start = at;
        bool dot = false;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        while (at < text.size() && (isdigit(uchar(text[at])) || (text[at] == '.' && !dot)))
            dot = dot || text[at] == '.', ++at;
        return text.mid(start, at - start).toDouble();
    }
    bool flag()
    {
        skip();
        return text[at++] == '1';
    }
};

void arc(QPainterPath &path, double rx, double ry, bool large, bool sweep, QPointF to)
{
    const QPointF from = path.currentPosition();
    const double x = (from.x() - to.x()) / 2, y = (from.y() - to.y()) / 2;
    const double lambda = x * x / (rx * rx) + y * y / (ry * ry);
    if (lambda > 1)
        rx *= std::sqrt(lambda), ry *= std::sqrt(lambda);
    const double d = rx * rx * y * y + ry * ry * x * x;
    double k = std::sqrt(std::max(0.0, (rx * rx * ry * ry - d) / d));
    if (large == sweep)
        k = -k;
    const double cx = k * rx * y / ry, cy = -k * ry * x / rx;
    const QPointF centre(cx + (from.x() + to.x()) / 2, cy + (from.y() + to.y()) / 2);
    const double a1 = std::atan2((y - cy) / ry, (x - cx) / rx),
                 a2 = std::atan2((-y - cy) / ry, (-x - cx) / rx);
    double span = a2 - a1;
    if (sweep && span < 0)
        span += 2 * M_PI;
    if (!sweep && span > 0)
        span -= 2 * M_PI;
    path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry), -qRadiansToDegrees(a1),
               -qRadiansToDegrees(span));
}

QPainterPath pathOf(const QByteArray &d)
{
    QPainterPath path;
    Numbers n {d};
    QPointF control;
    char command = 0;
    for (;;) {
        n.skip();
        if (n.at >= d.size())
            break;
        if (isalpha(uchar(d[n.at])))
            command = d[n.at++];
        const bool rel = islower(uchar(command));
        const QPointF base = rel ? path.currentPosition() : QPointF();
        const auto point = [&] {
            const double x = n.next();
            const double y = n.next();
            return base + QPointF(x, y);
        };
        const QPointF now = path.currentPosition();
        switch (toupper(command)) {
        case 'M':
            path.moveTo(point());
            command = rel ? 'l' : 'L';
            break;
        case 'L': path.lineTo(point()); break;
        case 'H': path.lineTo(base.x() + n.next(), now.y()); break;
        case 'V': path.lineTo(now.x(), base.y() + n.next()); break;
        case 'C': {
            const QPointF a = point(), b = point(), c = point();
            path.cubicTo(a, b, c);
            control = b;
            continue;
        }
        case 'S': {
            const QPointF a = control.isNull() ? now : 2 * now - control;
            const QPointF b = point(), c = point();
            path.cubicTo(a, b, c);
            control = b;
            continue;
        }
        case 'A': {
            const double rx = n.next(), ry = n.next();
            n.next();
            const bool large = n.flag(), sweep = n.flag();
            const QPointF to = point();
            arc(path, rx, ry, large, sweep, to);
            break;
        }
        case 'Z': path.closeSubpath(); break;
        default: return path;
        }
        control = {};
    }
    return path;
}

} // namespace

void QSvgRenderer::render(QPainter *painter, const QRectF &bounds)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QXmlStreamReader xml(m_contents);
    QHash<QString, QLinearGradient> gradients;
    QString gradient;
    QHash<QString, QString> root;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto own = xml.attributes();
        const auto text = [&](const char *name, const QString &otherwise = {}) {
            const QString key = QString::fromLatin1(name);
            return own.hasAttribute(key) ? own.value(key).toString() : root.value(key, otherwise);
        };
        const auto number = [&](const char *name, double otherwise = 0) {
            const QString v = text(name);
            return v.isEmpty() ? otherwise : v.toDouble();
        };
        const auto name = xml.name();
        if (name == QLatin1String("svg")) {
            for (const auto &a : own)
                root.insert(a.name().toString(), a.value().toString());
            const QStringList box = text("viewBox").split(QLatin1Char(' '));
            painter->translate(bounds.topLeft());
            painter->scale(bounds.width() / box.value(2).toDouble(),
                           bounds.height() / box.value(3).toDouble());
            for (const char *k : {"width", "height", "viewBox"})
                root.remove(QString::fromLatin1(k));
            continue;
        }
        if (name == QLatin1String("linearGradient")) {
            gradient = text("id");
            gradients.insert(gradient,
                             QLinearGradient(number("x1"), number("y1"), number("x2"), number("y2")));
        } else if (name == QLatin1String("stop")) {
            gradients[gradient].setColorAt(number("offset"), QColor(text("stop-color")));
        }
        QPainterPath path;
        if (name == QLatin1String("path"))
            path = pathOf(text("d").toLatin1());
        else if (name == QLatin1String("circle"))
            path.addEllipse(QPointF(number("cx"), number("cy")), number("r"), number("r"));
        else if (name == QLatin1String("rect"))
            path.addRoundedRect(QRectF(number("x"), number("y"), number("width"), number("height")),
                                number("rx"), number("rx"));
        else
            continue;
        const auto brush = [&](const char *what, const char *opacity, const QString &otherwise) {
            const QString v = text(what, otherwise);
            if (v == QLatin1String("none"))
                return QBrush(Qt::NoBrush);
            if (v.startsWith(QLatin1String("url(#")))
                return QBrush(gradients.value(v.mid(5, v.size() - 6)));
            QColor c(v);
            c.setAlphaF(float(number(opacity, 1)));
            return QBrush(c);
        };
        painter->setBrush(brush("fill", "fill-opacity", QStringLiteral("#000")));
        const QBrush ink = brush("stroke", "stroke-opacity", QStringLiteral("none"));
        QPen pen(ink, number("stroke-width", 1));
        pen.setCapStyle(text("stroke-linecap") == QLatin1String("round") ? Qt::RoundCap : Qt::FlatCap);
        pen.setJoinStyle(text("stroke-linejoin") == QLatin1String("round") ? Qt::RoundJoin : Qt::MiterJoin);
        const QString dashes = text("stroke-dasharray");
        if (!dashes.isEmpty()) {
            QList<qreal> pattern;
            for (const QString &one : dashes.split(QLatin1Char(' ')))
                pattern.append(one.toDouble() / pen.widthF());
            pen.setDashPattern(pattern);
        }
        painter->setPen(ink.style() == Qt::NoBrush ? QPen(Qt::NoPen) : pen);
        painter->drawPath(path);
    }
    painter->restore();
}
