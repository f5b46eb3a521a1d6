#pragma once
#include "core/api/apicontract.h"
#include "core/api/fieldnames.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace onboarding {

/// One field of a request in a collection.
struct CollectionField
{
    QString name {}; ///< as it is written on the wire
    QString value {}; ///< with the variables that are known put in
    Carrier carrier = Carrier::Header;
    bool isOpen = false; ///< the value is not known: a variable without a value, or only a description
    QString variable {}; ///< the name in "{{name}}" when the value is written as one, known or not
    bool isWithinText = false; ///< the variable stands within other text: "wf-{{workflowId}}"
    bool isApiKey = false; ///< the file declares it to be the API key (authentication of that type)

    bool operator==(const CollectionField &) const = default;
};

/// A value below a member of a body, where a contract has no fields.
struct NestedValue
{
    QString place {}; ///< a JSON pointer (RFC 6901) into the body
    QStringList names {}; ///< of the members on the way to it and of the variables in it

    bool operator==(const NestedValue &) const = default;
};

enum class CollectionAuth { None, Bearer, Basic, ApiKey, Other };

/// A request as somebody wrote it down for another tool, without what does not concern a contract.
struct CollectionRequest
{
    QString name {}; ///< with its folders: "Onboarding / Get status"
    QString id {}; ///< what programs call it (operationId), empty where the file has no such thing
    QByteArray method {}; ///< in capitals
    QString address {}; ///< "https://api.example.com" or "{{baseUrl}}"; empty when only a path is written
    QString path {}; ///< without a leading slash; a part that varies is "{name}"
    QList<CollectionField> fields {}; ///< those that are switched on, API key of the authentication included
    QList<NestedValue> nested {}; ///< of the body
    CollectionAuth auth = CollectionAuth::None;
    QString authUser {}; ///< Basic: the client id
    QHash<QString, QString> replyPointers {}; ///< name of a field of a good reply → its JSON pointer
    QStringList leftOut {}; ///< what could not even be read as a field, named without a value
    bool isMultipart = false; ///< its form is multipart/form-data (RFC 7578)

    bool operator==(const CollectionRequest &) const = default;
};

/// What a Postman collection, a Bruno collection or an OpenAPI document says of requests.
struct Collection
{
    QString name {};
    QString format {}; ///< "Postman 2.1", "Bruno", "OpenAPI 3.0.3"; for people
    QList<CollectionRequest> requests {};
    QStringList remarks {}; ///< what was left out, a sentence each
    int scripts = 0; ///< named and never run
};

/// Names and values that a collection's "{{name}}" stands for; the last scope that was added wins.
class CollectionVariables
{
public:
    void set(const QString &name, const QString &value) { m_values.insert(name, value); }
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    /// Those of \p stronger take the place of the ones that are here.
    void add(const CollectionVariables &stronger) { m_values.insert(stronger.m_values); }
    /// \p text with every known variable put in. What is unknown, refers to itself or would become longer
    /// than 64 KiB stays as it is written.
    [[nodiscard]] QString resolved(const QString &text) const;
    /// The same for an address: what names a customer or a run stays open, so that a path keeps "{username}"
    /// and never becomes the one of somebody.
    [[nodiscard]] QString resolvedAddress(const QString &text) const;

private:
    [[nodiscard]] QString putIn(const QString &text, bool isAddress) const;

    QHash<QString, QString> m_values;
};

/// Whether \p text still has a "{{name}}" in it.
[[nodiscard]] bool hasVariable(const QString &text);

/// \p url without the user name and password in front of its host, however they are written.
[[nodiscard]] QString withoutUserInfo(const QString &url);

/// Puts the parts of \p url, as people write it (variables, no scheme, ":id"), into address, path and query
/// fields of \p request. \p pathValues: what is known of the parts that vary, percent-encoded or not.
void takeUrl(CollectionRequest &request, const QString &url, const QHash<QString, QString> &pathValues = {});

/// Appends \p name with the value \p written, the variables that are known put in.
void addField(CollectionRequest &request, const QString &name, const QString &written, Carrier carrier,
              const CollectionVariables &variables = {});

/// The members of a JSON body as fields. A variable that stands for a number is no JSON and is read all the
/// same. \returns false when \p body is no JSON object.
[[nodiscard]] bool takeJsonBody(CollectionRequest &request, const QString &body,
                                const CollectionVariables &variables = {});

} // namespace onboarding
