#include "core/transfer/importcolumns.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"

#include <QHash>
#include <algorithm>

namespace onboarding::importcolumns {

namespace {

/// Lower case, letters and digits only.
QString headingKey(const QString &heading)
{
    QString key;
    const QString lower = heading.toLower();
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            key.append(c);
    }
    return key;
}

/// What people write above such a column, as headingKey() leaves it.
const QHash<QString, ImportColumn> &commonHeadings()
{
    static const auto headings = [] {
        const QList<QPair<ImportColumn, QString>> written {
            {ImportColumn::Username,
             QStringLiteral(
                 "user,userid,login,loginname,account,accountname,benutzername,benutzer,nutzername,"
                 "anmeldename,utilisateur,nomdutilisateur,identifiant,usuario,nombredeusuario,utente,"
                 "usuário,nomedeusuário,nomedousuário,nomedeusuario,nomedeutilizador,"
                 "nomeutente,utilizador,brukernavn,brugernavn,användarnamn,gebruikersnaam,käyttäjätunnus")},
            {ImportColumn::DisplayName,
             QStringLiteral(
                 "name,fullname,customer,customername,clientname,person,anzeigename,vollständigername,"
                 "kunde,kundenname,nom,nomcomplet,nombre,nombrecompleto,nome,nomecompleto,navn,"
                 "cliente,nombredelcliente,nomedocliente,"
                 "fulltnavn,namn,naam,nimi")},
            {ImportColumn::Tags,
             QStringLiteral(
                 "tag,label,labels,keywords,schlagwort,schlagworte,schlagwörter,étiquettes,etiquetas,"
                 "etichette,etiketter,taggar,etiqueta,marcador,marcadores")},
            {ImportColumn::Assignee,
             QStringLiteral(
                 "assignedto,owner,officer,caseworker,handler,responsible,bearbeiter,sachbearbeiter,"
                 "zuständig,zugewiesenan,responsable,assignéà,asignadoa,asignado,encargado,responsável,"
                 "responsavel,"
                 "atribuídoa,atribuidoa,assegnatoa,ansvarlig,ansvarig,"
                 "saksbehandler,handläggare")},
            {ImportColumn::Due,
             QStringLiteral(
                 "duedate,dueon,dueby,deadline,fällig,fälligam,fälligkeit,frist,échéance,datelimite,"
                 "vencimiento,plazo,fechadevencimiento,prazo,vencimento,datadevencimento,datalimite,"
                 "fechalímite,fechalimite,scadenza,forfallsdato,förfallodatum,vervaldatum")},
            {ImportColumn::Token, QStringLiteral("accesstoken,bearertoken")}};
        QHash<QString, ImportColumn> found;
        for (const auto &[column, names] : written) {
            for (const QString &one : names.split(QLatin1Char(',')))
                found.insert(one, column);
        }
        return found;
    }();
    return headings;
}

/// Finds what each column is read as, in one order of right.
class Assigner
{
public:
    explicit Assigner(const QStringList &columns)
        : m_columns(columns)
        , m_found {.columns = QList<std::optional<ImportColumn>>(columns.size())}
    {
    }

    Result<void> takeChosen(const Choice &choice)
    {
        m_settled = choice.keys();
        for (auto one = choice.begin(); one != choice.end(); ++one) {
            if (one.value().isEmpty())
                continue;
            const qsizetype at = placeOf(one.value());
            if (at < 0)
                return invalidField(QStringLiteral("map"),
                                    CoreText::tr("There is no column “%1”. The columns are: %2.")
                                        .arg(plainExcerpt(one.value(), 40), shownNames()));
            if (m_found.columns.at(at))
                return invalidField(QStringLiteral("map"),
                                    CoreText::tr("The column “%1” can be read as one thing only.")
                                        .arg(plainExcerpt(one.value(), 40)));
            take(at, one.key());
        }
        return {};
    }

    Result<void> takeNames()
    {
        for (qsizetype at = 0; at < m_columns.size(); ++at) {
            const std::optional<ImportColumn> column = byName(m_columns.at(at));
            if (!column || m_found.columns.at(at) || m_settled.contains(*column))
                continue;
            if (m_found.sources.contains(*column))
                return invalidField(
                    QStringLiteral("file"),
                    CoreText::tr("The column %1 is there twice.").arg(plainExcerpt(m_columns.at(at), 40)));
            take(at, *column);
        }
        return {};
    }

    Assignment takeHeadings()
    {
        for (qsizetype at = 0; at < m_columns.size(); ++at) {
            const std::optional<ImportColumn> column = byHeading(m_columns.at(at));
            const bool isFree = column && !m_settled.contains(*column) && !m_found.sources.contains(*column);
            if (isFree && !m_found.columns.at(at))
                take(at, *column);
            else if (!m_found.columns.at(at))
                m_found.ignored.append(m_columns.at(at));
        }
        return m_found;
    }

private:
    [[nodiscard]] qsizetype placeOf(const QString &name) const
    {
        const qsizetype exact = m_columns.indexOf(name);
        if (exact >= 0)
            return exact;
        const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&name](const QString &one) {
            return one.compare(name.simplified(), Qt::CaseInsensitive) == 0;
        });
        return found == m_columns.end() ? -1 : found - m_columns.begin();
    }

    [[nodiscard]] QString shownNames() const
    {
        QStringList names;
        for (const QString &one : m_columns.first(std::min<qsizetype>(m_columns.size(), 12)))
            names.append(plainExcerpt(one, 40));
        return names.join(QStringLiteral(", "));
    }

    void take(qsizetype at, ImportColumn column)
    {
        m_found.columns[at] = column;
        m_found.sources.insert(column, m_columns.at(at));
    }

    const QStringList m_columns;
    Assignment m_found;
    QList<ImportColumn> m_settled; ///< by who chose
};

} // namespace

const QList<ImportColumn> &all()
{
    static const QList<ImportColumn> columns {
        ImportColumn::Username, ImportColumn::DisplayName,  ImportColumn::Tags,    ImportColumn::Assignee,
        ImportColumn::Due,      ImportColumn::SnoozedUntil, ImportColumn::Watched, ImportColumn::Token};
    return columns;
}

QString name(ImportColumn column)
{
    switch (column) {
    case ImportColumn::Username: return QStringLiteral("username");
    case ImportColumn::DisplayName: return QStringLiteral("displayName");
    case ImportColumn::Tags: return QStringLiteral("tags");
    case ImportColumn::Assignee: return QStringLiteral("assignee");
    case ImportColumn::Due: return QStringLiteral("due");
    case ImportColumn::SnoozedUntil: return QStringLiteral("snoozedUntil");
    case ImportColumn::Watched: return QStringLiteral("watched");
    case ImportColumn::Token: return QStringLiteral("token");
    case ImportColumn::Notes: return QStringLiteral("notes");
    }
    return {};
}

std::optional<ImportColumn> byName(const QString &name)
{
    const QString key = headingKey(name);
    for (const ImportColumn column : all()) {
        if (key == headingKey(importcolumns::name(column)))
            return column;
    }
    return std::nullopt;
}

std::optional<ImportColumn> byHeading(const QString &heading)
{
    if (const std::optional<ImportColumn> column = byName(heading))
        return column;
    const auto found = commonHeadings().constFind(headingKey(heading));
    return found == commonHeadings().cend() ? std::nullopt : std::optional(*found);
}

Result<Assignment> assign(const QStringList &columns, const Choice &choice)
{
    Assigner assigner(columns);
    if (const Result<void> chosen = assigner.takeChosen(choice); !chosen)
        return tl::unexpected(chosen.error());
    if (const Result<void> named = assigner.takeNames(); !named)
        return tl::unexpected(named.error());
    return assigner.takeHeadings();
}

} // namespace onboarding::importcolumns
