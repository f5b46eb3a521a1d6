#pragma once
#include "core/api/exchange.h"

#include <QAbstractListModel>
#include <QPointer>
#include <functional>

namespace onboarding {

class Theme;

/// The exchanges about one customer (or all), newest last. Follows the log.
class ExchangeModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { NumberRole = Qt::UserRole + 1 };

    explicit ExchangeModel(QObject *parent = nullptr);
    void setLog(ExchangeLog *log);
    void setCustomer(const QUuid &customer);
    [[nodiscard]] const Exchange *exchange(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(quint64 number) const;
    /// Where the log is everybody's, \p nameOf tells whom a request was about.
    void setNames(std::function<QString(const QUuid &customer)> nameOf) { m_nameOf = std::move(nameOf); }
    /// Whom it was about, in one line; empty where all are about one customer, or this one about nobody.
    [[nodiscard]] QString customerName(const QModelIndex &index) const;
    /// Host and port, where they are others than those of the row above: a sign-in may have its own, and a
    /// sandbox gets another port with each start. Else empty.
    [[nodiscard]] QString otherHost(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();
    [[nodiscard]] int rowOf(const Exchange &exchange) const;
    [[nodiscard]] bool isWanted(const Exchange &exchange) const;

    QPointer<ExchangeLog> m_log;
    QUuid m_customer;
    std::function<QString(const QUuid &)> m_nameOf;
    QList<quint64> m_numbers;
};

} // namespace onboarding
