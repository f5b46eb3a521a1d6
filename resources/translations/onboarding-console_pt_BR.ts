<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_GB">
<context>
    <name>AboutFacts</name>
    <message>
        <source>%1, not checked yet</source>
        <translation>%1, ainda não verificado</translation>
    </message>
    <message>
        <source>%1, ready</source>
        <translation>%1, pronto</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, bloqueado</translation>
    </message>
    <message>
        <source>%1, no default keychain</source>
        <translation>%1, sem chaveiro padrão</translation>
    </message>
    <message>
        <source>%1, no keychain answers</source>
        <translation>%1, nenhum chaveiro responde</translation>
    </message>
    <message>
        <source>%1, the keychain is slow</source>
        <translation>%1, o chaveiro está lento</translation>
    </message>
    <message>
        <source>%1, refused</source>
        <translation>%1, recusado</translation>
    </message>
    <message>
        <source>%1, not used: secrets are kept in memory</source>
        <translation>%1, não usado: os segredos ficam na memória</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Chaveiro</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Tela</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Not for use</source>
        <translation>Não serve para uso</translation>
    </message>
    <message>
        <source>A trial build: something simpler stands in for %1.</source>
        <translation>Compilação de teste: algo mais simples substitui %1.</translation>
    </message>
</context>
<context>
    <name>ActionTable</name>
    <message>
        <source>next, previous customer</source>
        <translation>próximo cliente, anterior</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>first, last customer (in the list)</source>
        <translation>primeiro, último cliente (na lista)</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Enter, Esc</translation>
    </message>
    <message>
        <source>open the customer, back to the list</source>
        <translation>abrir o cliente, voltar à lista</translation>
    </message>
    <message>
        <source>search the customers</source>
        <translation>buscar clientes</translation>
    </message>
    <message>
        <source>Enter, Down</source>
        <translation>Enter, Seta para baixo</translation>
    </message>
    <message>
        <source>go to the first match (in the search)</source>
        <translation>ir ao primeiro resultado (na busca)</translation>
    </message>
    <message>
        <source>the late ones</source>
        <translation>os atrasados</translation>
    </message>
    <message>
        <source>all statuses, one status on or off</source>
        <translation>todos os status, ligar ou desligar um status</translation>
    </message>
    <message>
        <source>select all (in the list)</source>
        <translation>selecionar tudo (na lista)</translation>
    </message>
    <message>
        <source>copy the selected customers as text (in the list)</source>
        <translation>copiar os clientes selecionados como texto (na lista)</translation>
    </message>
    <message>
        <source>rename the customer (in the list), or the view (on its tab)</source>
        <translation>renomear o cliente (na lista) ou a exibição (na aba dela)</translation>
    </message>
    <message>
        <source>undo the last change of the list, for some minutes</source>
        <translation>desfazer a última alteração da lista, por alguns minutos</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>save a note</source>
        <translation>salvar uma nota</translation>
    </message>
    <message>
        <source>F4, Alt+Down</source>
        <translation>F4, Alt+Seta para baixo</translation>
    </message>
    <message>
        <source>calendar (in a date)</source>
        <translation>calendário (em uma data)</translation>
    </message>
    <message>
        <source>add a customer</source>
        <translation>adicionar um cliente</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>remove the customer (in the list), or the view (on its tab)</source>
        <translation>remover o cliente (na lista) ou a exibição (na aba dela)</translation>
    </message>
    <message>
        <source>check now: all that are selected</source>
        <translation>consultar agora: todos os selecionados</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>check all in view</source>
        <translation>consultar todos da exibição</translation>
    </message>
    <message>
        <source>SDK token</source>
        <translation>Token do SDK</translation>
    </message>
    <message>
        <source>register IDs</source>
        <translation>registrar IDs</translation>
    </message>
    <message>
        <source>advance the sandbox clock by 15 minutes</source>
        <translation>adiantar o relógio do sandbox em 15 minutos</translation>
    </message>
    <message>
        <source>worklist, overview, environments, settings</source>
        <translation>lista, resumo, ambientes, ajustes</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>sair</translation>
    </message>
    <message>
        <source>switch environment</source>
        <translation>mudar de ambiente</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Shift+F6</translation>
    </message>
    <message>
        <source>next, previous pane</source>
        <translation>próximo painel, anterior</translation>
    </message>
    <message>
        <source>show or hide the HTTP log beside an open customer</source>
        <translation>mostrar ou ocultar o registro HTTP ao lado de um cliente aberto</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>todas as teclas</translation>
    </message>
    <message>
        <source>previous, next one with a due date</source>
        <translation>anterior, próximo com data de vencimento</translation>
    </message>
    <message>
        <source>note: the one who is shown; assign, tags, snooze, due date, watch: those that are selected</source>
        <translation>nota: o que é mostrado; atribuir, etiquetas, adiar, vencimento, acompanhar: os selecionados</translation>
    </message>
</context>
<context>
    <name>BucketText</name>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>under %1 %2</source>
        <translation>menos de %1 %2</translation>
    </message>
</context>
<context>
    <name>CaseReport</name>
    <message>
        <source>not known</source>
        <translation>não se sabe</translation>
    </message>
    <message>
        <source>not reported by the service</source>
        <translation>não informado pelo serviço</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>não guardado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>sem indicação</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>definido à mão</translation>
    </message>
    <message>
        <source>the default deadline of the status</source>
        <translation>o prazo padrão do status</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nome de exibição</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Adiado até</translation>
    </message>
    <message>
        <source>not snoozed</source>
        <translation>não adiado</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Status as last observed</source>
        <translation>Último status observado</translation>
    </message>
    <message>
        <source>This console has never seen a status.</source>
        <translation>Este console nunca viu um status.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>In this status</source>
        <translation>Neste status</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>at least since %1</source>
        <translation>pelo menos desde %1</translation>
    </message>
    <message>
        <source>Attempts left</source>
        <translation>Tentativas restantes</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provedor</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercâmbio</translation>
    </message>
    <message>
        <source>Self-registered</source>
        <translation>Autocadastrado</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Status asked for</source>
        <translation>Status consultado</translation>
    </message>
    <message>
        <source>SDK token received</source>
        <translation>Token do SDK recebido</translation>
    </message>
    <message>
        <source>IDs registered</source>
        <translation>IDs registrados</translation>
    </message>
    <message>
        <source>IDs refused: %1</source>
        <translation>IDs recusados: %1</translation>
    </message>
    <message>
        <source>IDs refused</source>
        <translation>IDs recusados</translation>
    </message>
    <message>
        <source>IDs sent, outcome unknown</source>
        <translation>IDs enviados, resultado desconhecido</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Login feito</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falhou: %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>History, oldest first</source>
        <translation>Histórico, do mais antigo ao mais novo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What this console saw or did</source>
        <translation>O que este console viu ou fez</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requisição</translation>
    </message>
    <message>
        <source>Nothing was seen or done yet.</source>
        <translation>Nada foi visto ou feito ainda.</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registrados</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusados</translation>
    </message>
    <message>
        <source>IDs that were sent, oldest first</source>
        <translation>IDs enviados, do mais antigo ao mais novo</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>This console sent none.</source>
        <translation>Este console não enviou nenhum.</translation>
    </message>
    <message>
        <source>Notes, oldest first</source>
        <translation>Notas, da mais antiga à mais nova</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Não há nenhuma.</translation>
    </message>
    <message>
        <source>Case report: %1</source>
        <translation>Relatório do caso: %1</translation>
    </message>
    <message>
        <source>Written %1 with Onboarding Console. It does not say by whom: no name is set in the settings.</source>
        <translation>Escrito %1 com o Onboarding Console. Não diz por quem: nenhum nome está definido nos ajustes.</translation>
    </message>
    <message>
        <source>Written %1 by %2 with Onboarding Console.</source>
        <translation>Escrito %1 por %2 com o Onboarding Console.</translation>
    </message>
    <message>
        <source>This is what one console observed, by the clock of its computer. The service gives no history: what happened between two checks, and what was done elsewhere, is not in it. Notes, tags, assignee and due date were written by people and are not known to the service. An exchange is a request with its answer, by its number in this console&apos;s HTTP log; older ones are not kept.</source>
        <translation>Isto é o que um console observou, pelo relógio do computador dele. O serviço não dá nenhum histórico: o que aconteceu entre duas consultas e o que foi feito em outro lugar não está aqui. Notas, etiquetas, responsável e data de vencimento foram escritos por pessoas e o serviço não os conhece. Um intercâmbio é uma requisição com a resposta dela, pelo número no registro HTTP deste console; os mais antigos não são guardados.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the report, as BCP 47 names it</comment>
        <translation>pt-BR</translation>
    </message>
    <message>
        <source>%1 (the service wrote “%2”)</source>
        <translation>%1 (o serviço escreveu “%2”)</translation>
    </message>
    <message>
        <source>Self-registration sent, no clear answer</source>
        <translation>Autocadastro enviado, sem resposta clara</translation>
    </message>
    <message>
        <source>%1 no answer</source>
        <translation>%1 sem resposta</translation>
    </message>
    <message>
        <source>%1, attempts left: %2</source>
        <translation>%1, tentativas restantes: %2</translation>
    </message>
    <message>
        <source>%1, the same in a later check, %2</source>
        <translation>%1, igual em uma verificação posterior, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, the same in %n later checks, the last %2</source>
        <translation>
            <numerusform>%1, igual em %n verificação posterior, a última %2</numerusform>
            <numerusform>%1, igual em %n verificações posteriores, a última %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, edited %2</source>
        <translation>%1, editada em %2</translation>
    </message>
    <message>
        <source>%1, the last %2</source>
        <translation>%1, o último %2</translation>
    </message>
    <message>
        <source>No request about this customer yet. The notes are below.</source>
        <translation>Ainda não há nenhuma requisição sobre este cliente. As notas estão mais abaixo.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aqui</translation>
    </message>
    <message>
        <source>No status was seen since the environment was changed to the service and tenant above. What follows was seen elsewhere.</source>
        <translation>Nenhum status foi visto desde que o ambiente foi mudado para o serviço e o tenant acima. O que segue foi visto em outro lugar.</translation>
    </message>
    <message>
        <source>Status elsewhere</source>
        <translation>Status em outro lugar</translation>
    </message>
    <message>
        <source>Observed at</source>
        <translation>Observado em</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, em %2</translation>
    </message>
    <message>
        <source>%1, sent to %2 for tenant %3</source>
        <translation>%1, enviado a %2 para o tenant %3</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>in the future</source>
        <translation>no futuro</translation>
    </message>
    <message>
        <source>just seen</source>
        <translation>visto agora</translation>
    </message>
    <message>
        <source>%1: in this status at least since %2, when this console first saw it. It may be longer.</source>
        <translation>%1: neste status pelo menos desde %2, quando este console o viu pela primeira vez. Pode ser mais tempo.</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>consultando…</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>incerto</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>%1 de atraso</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence em %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts left</source>
        <translation>
            <numerusform>resta %Ln tentativa</numerusform>
            <numerusform>restam %Ln tentativas</numerusform>
        </translation>
    </message>
    <message>
        <source>snoozed %1</source>
        <translation>adiado %1</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>consultado %1</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>resultado desconhecido</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>restam %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>não informado</translation>
    </message>
    <message>
        <source>The token names nobody: not verified to be this customer.</source>
        <translation>O token não cita ninguém: não foi verificado que é deste cliente.</translation>
    </message>
    <message>
        <source>The token names %1: not verified to be this customer.</source>
        <translation>O token cita %1: não foi verificado que é este cliente.</translation>
    </message>
    <message>
        <source>In status</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Consultado</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>In status for</source>
        <translation>Tempo no status</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Última consulta</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <translation>%1, falhou</translation>
    </message>
    <message>
        <source>%1 The status was seen %2.</source>
        <translation>%1 O status foi visto: %2.</translation>
    </message>
    <message>
        <source>Snoozed until %1. Due %2.</source>
        <translation>Adiado até %1. Vence: %2.</translation>
    </message>
    <message>
        <source>Set by hand: it stays due after the decision. D takes it away.</source>
        <translation>Definido à mão: continua valendo depois da decisão. D o remove.</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>where there is little room</comment>
        <translation>Etiq.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>It answered %1: “%2”</source>
        <translation>Respondeu %1: “%2”</translation>
    </message>
    <message>
        <source>Sign-in address: %1 answers</source>
        <translation>Endereço de login: %1 responde</translation>
    </message>
    <message>
        <source>No password was sent, so whether sign-ins work shows with the first one.</source>
        <translation>Nenhuma senha foi enviada; se os logins funcionam será visto com o primeiro.</translation>
    </message>
    <message>
        <source>%1 answers like the KYC API</source>
        <translation>%1 responde como a API de KYC</translation>
    </message>
    <message>
        <source>It accepted the API key and the tenant so far, and asks for a customer&apos;s sign-in next, which was not sent.</source>
        <translation>Até aqui aceitou a chave de API e o tenant, e em seguida pede o login de um cliente, que não foi enviado.</translation>
    </message>
    <message>
        <source>It was tested without an API key. Whether the key is accepted shows when it is stored and tested again.</source>
        <translation>O teste foi feito sem chave de API. Se a chave é aceita será visto quando ela estiver salva e for testada de novo.</translation>
    </message>
    <message>
        <source>%1 answers and asks for an API key</source>
        <translation>%1 responde e pede uma chave de API</translation>
    </message>
    <message>
        <source>No API key was sent. Type or store the API key of this environment, then test again.</source>
        <translation>Nenhuma chave de API foi enviada. Digite ou salve a chave de API deste ambiente e teste de novo.</translation>
    </message>
    <message>
        <source>%1 refused the API key</source>
        <translation>%1 recusou a chave de API</translation>
    </message>
    <message>
        <source>%1 wants a sign-in of this program</source>
        <translation>%1 pede que este programa faça login</translation>
    </message>
    <message>
        <source>Set “Client authentication” in the API contract below, or ask who runs the service.</source>
        <translation>Configure “Autenticação do cliente” no contrato da API abaixo ou pergunte a quem opera o serviço.</translation>
    </message>
    <message>
        <source>The tenant is not accepted</source>
        <translation>O tenant não é aceito</translation>
    </message>
    <message>
        <source>%1 answers, and asks to wait</source>
        <translation>%1 responde e pede para esperar</translation>
    </message>
    <message>
        <source>The quota of this API key is used up for now. The address is right.</source>
        <translation>A cota desta chave de API acabou por enquanto. O endereço está correto.</translation>
    </message>
    <message>
        <source>%1 answers, and cannot use the request</source>
        <translation>%1 responde e não consegue usar a requisição</translation>
    </message>
    <message>
        <source>The API contract may differ from what this service expects.</source>
        <translation>O contrato da API pode ser diferente do que este serviço espera.</translation>
    </message>
    <message>
        <source>Something answers, but not at this path</source>
        <translation>Algo responde, mas não neste caminho</translation>
    </message>
    <message>
        <source>%1 has nothing at %2. Check the path in the address and in the API contract.</source>
        <translation>%1 não tem nada em %2. Verifique o caminho no endereço e no contrato da API.</translation>
    </message>
    <message>
        <source>Something answers, but it is not this API</source>
        <translation>Algo responde, mas não é esta API</translation>
    </message>
    <message>
        <source>%1 gave an answer that the KYC API does not give, such as a web page or an answer of a proxy. Check the address.</source>
        <translation>%1 deu uma resposta que a API de KYC não dá, como uma página web ou a resposta de um proxy. Verifique o endereço.</translation>
    </message>
    <message>
        <source>%1 points elsewhere</source>
        <translation>%1 aponta para outro lugar</translation>
    </message>
    <message>
        <source>It answered with a redirect, which is not followed. Check the address.</source>
        <translation>Respondeu com um redirecionamento, que não é seguido. Verifique o endereço.</translation>
    </message>
    <message>
        <source>It redirects to %1. Redirects are not followed, so that no secret reaches another host. If that is the right one, make it the address.</source>
        <translation>Redireciona para %1. Redirecionamentos não são seguidos, para que nenhum segredo chegue a outro host. Se esse for o correto, use-o como endereço.</translation>
    </message>
    <message>
        <source>%1 answers, but has a failure of its own</source>
        <translation>%1 responde, mas está com uma falha própria</translation>
    </message>
    <message>
        <source>Try again later, or ask who runs the service.</source>
        <translation>Tente mais tarde ou pergunte a quem opera o serviço.</translation>
    </message>
    <message>
        <source>This port is for https</source>
        <translation>Esta porta é para https</translation>
    </message>
    <message>
        <source>%1 speaks TLS there. Begin the address with https:// in place of http://.</source>
        <translation>%1 usa TLS ali. Comece o endereço com https:// em vez de http://.</translation>
    </message>
    <message>
        <source>This port is for plain http</source>
        <translation>Esta porta é para http sem criptografia</translation>
    </message>
    <message>
        <source>%1 answers there without TLS. Check the port, or, for a service on this computer, begin the address with http://.</source>
        <translation>%1 responde ali sem TLS. Verifique a porta ou, se o serviço está neste computador, comece o endereço com http://.</translation>
    </message>
    <message>
        <source>There is no host called %1</source>
        <translation>Não existe host chamado %1</translation>
    </message>
    <message>
        <source>The name was not found. Check how it is spelled, and whether it needs a VPN.</source>
        <translation>O nome não foi encontrado. Verifique como está escrito e se precisa de uma VPN.</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Este computador está sem conexão</translation>
    </message>
    <message>
        <source>It has no network connection, so nothing can be said about %1. Connect it, then test again.</source>
        <translation>Ele não tem conexão de rede, então nada se pode dizer sobre %1. Conecte-o e teste de novo.</translation>
    </message>
    <message>
        <source>%1 accepts no connection</source>
        <translation>%1 não aceita conexões</translation>
    </message>
    <message>
        <source>The computer is there or routed to, and nothing listens at this port. Check the port, and whether the service runs.</source>
        <translation>O computador existe ou há rota até ele, e nada escuta nesta porta. Verifique a porta e se o serviço está em execução.</translation>
    </message>
    <message>
        <source>The proxy cannot be used</source>
        <translation>O proxy não pode ser usado</translation>
    </message>
    <message>
        <source>%1 broke the connection off</source>
        <translation>%1 interrompeu a conexão</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Nenhuma resposta chegou.</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 não respondeu a tempo</translation>
    </message>
    <message>
        <source>%1 A firewall may swallow the connection, or the port may belong to something else.</source>
        <translation>%1 Um firewall pode estar descartando a conexão, ou a porta pode ser de outra coisa.</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>Este endereço não pode ser usado</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nada foi enviado.</translation>
    </message>
    <message>
        <source>GET %1: nothing was sent. HTTP log #%2.</source>
        <translation>GET %1: nada foi enviado. Registro HTTP nº %2.</translation>
    </message>
    <message>
        <source>Sent: GET %1 with tenant and API key, without anybody&apos;s sign-in. HTTP log #%2.</source>
        <translation>Enviado: GET %1 com tenant e chave de API, sem o login de ninguém. Registro HTTP nº %2.</translation>
    </message>
    <message>
        <source>Sent: GET %1 with the tenant, without an API key and without anybody&apos;s sign-in. HTTP log #%2.</source>
        <translation>Enviado: GET %1 com o tenant, sem chave de API e sem o login de ninguém. Registro HTTP nº %2.</translation>
    </message>
    <message>
        <source>Check that the key belongs to this environment, and that “apiKeyHeader” of the API contract is the header that the service reads it from.</source>
        <translation>Verifique se a chave pertence a este ambiente e se “apiKeyHeader” do contrato da API é o cabeçalho do qual o serviço a lê.</translation>
    </message>
    <message>
        <source>Check how the tenant is spelled, that the API key belongs to it, and that “tenantHeader” of the API contract is the header that the service reads it from.</source>
        <translation>Verifique como o tenant está escrito, se a chave de API pertence a ele e se “tenantHeader” do contrato da API é o cabeçalho do qual o serviço o lê.</translation>
    </message>
    <message>
        <source>No API key was sent. Save the environment first, then store its API key and test again.</source>
        <translation>Nenhuma chave de API foi enviada. Salve primeiro o ambiente, depois armazene a chave de API dele e teste de novo.</translation>
    </message>
    <message>
        <source>The network asks for a sign-in</source>
        <translation>A rede pede um login</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The header %1 is set by this console itself. Choose another name.</source>
        <translation>O cabeçalho %1 é definido por este próprio console. Escolha outro nome.</translation>
    </message>
    <message>
        <source>The name %1 is used twice in this request.</source>
        <translation>O nome %1 é usado duas vezes nesta requisição.</translation>
    </message>
    <message>
        <source>This is longer than %1 letters.</source>
        <translation>Isto tem mais de %1 caracteres.</translation>
    </message>
    <message>
        <source>A header name has letters, digits and - only.</source>
        <translation>O nome de um cabeçalho tem só letras, dígitos e -.</translation>
    </message>
    <message>
        <source>The header %1 is used twice.</source>
        <translation>O cabeçalho %1 é usado duas vezes.</translation>
    </message>
    <message>
        <source>The path must be relative to the address, without a leading slash, query or &quot;..&quot;.</source>
        <translation>O caminho deve ser relativo ao endereço, sem barra inicial, consulta ou &quot;..&quot;.</translation>
    </message>
    <message>
        <source>The path must have {%1} exactly once.</source>
        <translation>O caminho deve ter {%1} exatamente uma vez.</translation>
    </message>
    <message>
        <source>Nothing fills a part in braces of this path: a parameter or a constant with its name must travel in the path.</source>
        <translation>Nada preenche uma parte entre chaves deste caminho: um parâmetro ou uma constante com o nome dela deve ir no caminho.</translation>
    </message>
    <message>
        <source>The name on the wire must not be empty.</source>
        <translation>O nome na requisição não pode estar vazio.</translation>
    </message>
    <message>
        <source>This name cannot be a header: letters, digits and - only.</source>
        <translation>Este nome não pode ser um cabeçalho: só letras, dígitos e -.</translation>
    </message>
    <message>
        <source>%1 would make another method of the request. Choose the method itself.</source>
        <translation>%1 mudaria o método da requisição. Escolha diretamente esse método.</translation>
    </message>
    <message>
        <source>A GET request has no body: choose header or query, or POST.</source>
        <translation>Uma requisição GET não tem corpo: escolha header ou query, ou POST.</translation>
    </message>
    <message>
        <source>One request cannot have both a form and a JSON body.</source>
        <translation>Uma requisição não pode ter ao mesmo tempo um formulário e um corpo JSON.</translation>
    </message>
    <message>
        <source>This value cannot be sent in a header: only plain letters, digits and signs without line breaks.</source>
        <translation>Este valor não pode ser enviado em um cabeçalho: só letras, dígitos e sinais simples, sem quebras de linha.</translation>
    </message>
    <message>
        <source>A part of a path must not be empty.</source>
        <translation>Uma parte de um caminho não pode estar vazia.</translation>
    </message>
    <message>
        <source>A constant has no line break or control character.</source>
        <translation>Uma constante não tem quebra de linha nem caractere de controle.</translation>
    </message>
    <message>
        <source>%1 would leave under the name %2, which stands for the %3. Every submission would carry the two IDs the wrong way round.</source>
        <translation>%1 sairia com o nome %2, que designa o %3. Cada envio levaria os dois IDs trocados.</translation>
    </message>
    <message>
        <source>%1 stands for the %2, which is another one for each customer: it cannot be a constant.</source>
        <translation>%1 designa o %2, que é diferente para cada cliente: não pode ser uma constante.</translation>
    </message>
    <message>
        <source>%1 names the user, who is another one for each customer: it cannot be a constant.</source>
        <translation>%1 nomeia o usuário, que é diferente para cada cliente: não pode ser uma constante.</translation>
    </message>
    <message>
        <source>There are more than %1 constants.</source>
        <translation>Há mais de %1 constantes.</translation>
    </message>
    <message>
        <source>The method must be GET, POST, PUT or PATCH.</source>
        <translation>O método deve ser GET, POST, PUT ou PATCH.</translation>
    </message>
    <message>
        <source>deviceId is optional, so it cannot be part of a path.</source>
        <translation>deviceId é opcional, então não pode ser parte de um caminho.</translation>
    </message>
    <message>
        <source>Write an https address without user name, query or fragment, or leave it empty. Plain http is for this computer only.</source>
        <translation>Escreva um endereço https sem nome de usuário, consulta ou fragmento, ou deixe vazio. O http sem criptografia é só para este computador.</translation>
    </message>
    <message>
        <source>A JSON pointer starts with a slash, for example &quot;/status&quot;.</source>
        <translation>Um ponteiro JSON começa com uma barra, por exemplo &quot;/status&quot;.</translation>
    </message>
    <message>
        <source>In a JSON pointer ~ must be followed by 0 or 1.</source>
        <translation>Em um ponteiro JSON, ~ deve ser seguido de 0 ou 1.</translation>
    </message>
    <message>
        <source>There are more than %1 aliases.</source>
        <translation>Há mais de %1 apelidos.</translation>
    </message>
    <message>
        <source>Write the alias in capitals with underscores.</source>
        <translation>Escreva o apelido em maiúsculas com sublinhados.</translation>
    </message>
    <message>
        <source>A known status cannot be renamed.</source>
        <translation>Um status conhecido não pode ser renomeado.</translation>
    </message>
    <message>
        <source>This operation is missing.</source>
        <translation>Falta esta operação.</translation>
    </message>
    <message>
        <source>This parameter must be there exactly once.</source>
        <translation>Este parâmetro deve estar exatamente uma vez.</translation>
    </message>
    <message>
        <source>Basic client authentication needs a clientId.</source>
        <translation>A autenticação de cliente Basic precisa de um clientId.</translation>
    </message>
    <message>
        <source>A clientId has no colon and only plain letters.</source>
        <translation>Um clientId não tem dois-pontos e só tem letras simples.</translation>
    </message>
    <message>
        <source>This value is missing.</source>
        <translation>Falta este valor.</translation>
    </message>
    <message>
        <source>This value must be a text.</source>
        <translation>Este valor deve ser um texto.</translation>
    </message>
    <message>
        <source>This value must be an object.</source>
        <translation>Este valor deve ser um objeto.</translation>
    </message>
    <message>
        <source>Evidence is documented, observed, inferred or chosen.</source>
        <translation>A evidência é documented, observed, inferred ou chosen.</translation>
    </message>
    <message>
        <source>This value is not known here.</source>
        <translation>Este valor não é conhecido aqui.</translation>
    </message>
    <message>
        <source>A carrier is header, query, form, json or path.</source>
        <translation>Um portador é header, query, form, json ou path.</translation>
    </message>
    <message>
        <source>This value must be true or false.</source>
        <translation>Este valor deve ser true ou false.</translation>
    </message>
    <message>
        <source>clientAuth is none or basic.</source>
        <translation>clientAuth é none ou basic.</translation>
    </message>
    <message>
        <source>A data centre is US, EU or SG.</source>
        <translation>Um data center é US, EU ou SG.</translation>
    </message>
    <message>
        <source>%1 would be sent to where %2 is done. It is sent without a question, for every customer: give it a path of its own.</source>
        <translation>%1 seria enviado para onde %2 é feito. É enviado sem pergunta, para cada cliente: dê a ele um caminho próprio.</translation>
    </message>
    <message>
        <source>The customer is not signed in.</source>
        <translation>O cliente não fez login.</translation>
    </message>
    <message>
        <source>The customer was removed.</source>
        <translation>O cliente foi removido.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sem nome</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Não existe o arquivo %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 não pode ser aberto.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB.</source>
        <translation>%1 é maior que 1 MiB.</translation>
    </message>
    <message>
        <source>Only %1 of the %2 certificates in %3 can be used; the first that cannot is number %4. Correct or remove it.</source>
        <translation>Só %1 dos %2 certificados em %3 podem ser usados; o primeiro que não pode é o número %4. Corrija-o ou remova-o.</translation>
    </message>
    <message>
        <source>%1 is not a PEM file: such a file has a line that begins with -----BEGIN CERTIFICATE.</source>
        <translation>%1 não é um arquivo PEM: um arquivo assim tem uma linha que começa com -----BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>%1 holds no certificate that can be read.</source>
        <translation>%1 não contém nenhum certificado que possa ser lido.</translation>
    </message>
    <message>
        <source>The certificate of &quot;%1&quot; expired on %2.</source>
        <translation>O certificado de &quot;%1&quot; expirou em %2.</translation>
    </message>
    <message>
        <source>The certificate of &quot;%1&quot; is valid from %2 on.</source>
        <translation>O certificado de &quot;%1&quot; é válido a partir de %2.</translation>
    </message>
    <message>
        <source>%1 is or holds a secret, which has no place in a contract: it is shared as a file and kept in plain text. Secrets belong in the keychain.</source>
        <translation>%1 é ou contém um segredo, que não tem lugar em um contrato: ele é compartilhado como arquivo e guardado como texto sem criptografia. Segredos ficam no chaveiro.</translation>
    </message>
    <message>
        <source>%1 names a person or a run, and would go along with every request for every customer. Take it out of the contract.</source>
        <translation>%1 nomeia uma pessoa ou uma execução e iria junto com cada requisição de cada cliente. Retire-o do contrato.</translation>
    </message>
    <message>
        <source>The deadline is between 1 s and 10 min.</source>
        <translation>O prazo fica entre 1 s e 10 min.</translation>
    </message>
    <message>
        <source>The silence limit is between 1 s and the deadline.</source>
        <translation>O limite de silêncio fica entre 1 s e o prazo.</translation>
    </message>
    <message>
        <source>The size limit is between 1 KiB and 64 MiB.</source>
        <translation>O limite de tamanho fica entre 1 KiB e 64 MiB.</translation>
    </message>
    <message>
        <source>Between 1 and 10 attempts can be made.</source>
        <translation>Podem ser feitas entre 1 e 10 tentativas.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 deve ser um texto.</translation>
    </message>
    <message>
        <source>%1 must be an object.</source>
        <translation>%1 deve ser um objeto.</translation>
    </message>
    <message>
        <source>%1 must be a whole number.</source>
        <translation>%1 deve ser um número inteiro.</translation>
    </message>
    <message>
        <source>%1 looks like a secret: secrets do not belong in a file.</source>
        <translation>%1 parece um segredo: segredos não ficam em um arquivo.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 não é conhecido aqui.</translation>
    </message>
    <message>
        <source>kind is sandbox, staging or production.</source>
        <translation>kind é sandbox, staging ou production.</translation>
    </message>
    <message>
        <source>proxy is none or system.</source>
        <translation>proxy é none ou system.</translation>
    </message>
    <message>
        <source>%1 is the production service. Choose the kind production.</source>
        <translation>%1 é o serviço de produção. Escolha o tipo produção.</translation>
    </message>
    <message>
        <source>The sign-in goes to %1, which is the production service. Choose the kind production.</source>
        <translation>O login vai para %1, que é o serviço de produção. Escolha o tipo produção.</translation>
    </message>
    <message>
        <source>This is or holds a secret. Secrets belong in the keychain.</source>
        <translation>Isto é ou contém um segredo. Segredos ficam no chaveiro.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 letters and no blank at its ends.</source>
        <translation>Um nome tem de 1 a 80 caracteres e nenhum espaço nas pontas.</translation>
    </message>
    <message>
        <source>A name has no control characters.</source>
        <translation>Um nome não tem caracteres de controle.</translation>
    </message>
    <message>
        <source>The tenant must not be empty; it has plain letters, digits and signs only.</source>
        <translation>O tenant não pode estar vazio; ele só tem letras, dígitos e sinais simples.</translation>
    </message>
    <message>
        <source>The file of certificates needs its whole path.</source>
        <translation>O arquivo de certificados precisa do caminho completo.</translation>
    </message>
    <message>
        <source>id must be a UUID.</source>
        <translation>id deve ser um UUID.</translation>
    </message>
    <message>
        <source>This is not a web address such as https://api.example.com.</source>
        <translation>Isto não é um endereço web como https://api.example.com.</translation>
    </message>
    <message>
        <source>The address has no user name, password, query or fragment.</source>
        <translation>O endereço não tem nome de usuário, senha, consulta ou fragmento.</translation>
    </message>
    <message>
        <source>The address starts with https://.</source>
        <translation>O endereço começa com https://.</translation>
    </message>
    <message>
        <source>Plain http is allowed to this computer only. Use https.</source>
        <translation>O http sem criptografia só é permitido para este computador. Use https.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not what this program wrote.</source>
        <translation>%1 está danificado: não é o que este programa gravou.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>%1 foi gravado por uma versão mais nova deste programa.</translation>
    </message>
    <message>
        <source>The environment &quot;%1&quot; cannot be read: %2</source>
        <translation>O ambiente &quot;%1&quot; não pode ser lido: %2</translation>
    </message>
    <message>
        <source>An environment of this name is there already.</source>
        <translation>Já existe um ambiente com este nome.</translation>
    </message>
    <message>
        <source>The sandbox of this computer describes itself and cannot be changed.</source>
        <translation>O sandbox deste computador descreve a si mesmo e não pode ser alterado.</translation>
    </message>
    <message>
        <source>This environment is not there any more.</source>
        <translation>Este ambiente não existe mais.</translation>
    </message>
    <message>
        <source>The sandbox of this computer cannot be removed.</source>
        <translation>O sandbox deste computador não pode ser removido.</translation>
    </message>
    <message>
        <source>Another program is changing the environments. Try again.</source>
        <translation>Outro programa está mudando os ambientes. Tente de novo.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 não pôde ser gravado.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program and is not written over. Use that version, or move the file away.</source>
        <translation>%1 foi gravado por uma versão mais nova deste programa e não é sobrescrito. Use essa versão ou mova o arquivo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened and is not written over. Make it readable first.</source>
        <translation>%1 não pode ser aberto e não é sobrescrito. Torne-o legível primeiro.</translation>
    </message>
    <message>
        <source>an invisible character</source>
        <translation>um caractere invisível</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>um caractere de controle</translation>
    </message>
    <message>
        <source>a private character</source>
        <translation>um caractere privado</translation>
    </message>
    <message>
        <source>an unassigned character</source>
        <translation>um caractere não atribuído</translation>
    </message>
    <message>
        <source>The user name is empty.</source>
        <translation>O nome de usuário está vazio.</translation>
    </message>
    <message>
        <source>The user name has more than %1 characters.</source>
        <translation>O nome de usuário tem mais de %1 caracteres.</translation>
    </message>
    <message>
        <source>The user name has half a character (a lone surrogate). Remove it.</source>
        <translation>O nome de usuário tem meio caractere (um substituto isolado). Remova-o.</translation>
    </message>
    <message>
        <source>User name “%1” has %2 (%3). Remove it.</source>
        <translation>O nome de usuário “%1” tem %2 (%3). Remova-o.</translation>
    </message>
    <message>
        <source>User name “%1” mixes letters of both writing directions. It may be shown in another order.</source>
        <translation>O nome de usuário “%1” mistura letras das duas direções de escrita. Ele pode ser mostrado em outra ordem.</translation>
    </message>
    <message>
        <source>User name “%1” has %2, which user names should not have (RFC 8265). The service may refuse it.</source>
        <translation>O nome de usuário “%1” tem %2, que nomes de usuário não deveriam ter (RFC 8265). O serviço pode recusá-lo.</translation>
    </message>
    <message>
        <source>the user name with exactly these capitals, %1</source>
        <translation>o nome de usuário com exatamente estas maiúsculas, %1</translation>
    </message>
    <message>
        <source>the user name, %1</source>
        <translation>o nome de usuário, %1</translation>
    </message>
    <message>
        <source>the last name, %1, or the user name, %2</source>
        <translation>o sobrenome, %1, ou o nome de usuário, %2</translation>
    </message>
    <message>
        <source>%1 Nothing was sent. Look whether this is right, then register again.</source>
        <translation>%1 Nada foi enviado. Confira se está certo e registre de novo.</translation>
    </message>
    <message>
        <source>%1 was removed by another program.</source>
        <translation>%1 foi removido por outro programa.</translation>
    </message>
    <message>
        <source>%1 cannot be looked up now: %2</source>
        <translation>%1 não pode ser consultado agora: %2</translation>
    </message>
    <message>
        <source>The service asked to wait before the next request.</source>
        <translation>O serviço pediu para esperar antes da próxima requisição.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is in the keychain, which is not used now.</source>
        <translation>O login de %1 está no chaveiro, que não é usado agora.</translation>
    </message>
    <message>
        <source>The sign-in is as it was: %1</source>
        <translation>O login está como estava: %1</translation>
    </message>
    <message>
        <source>The service answered %1, but that could not be kept. %2</source>
        <translation>O serviço respondeu %1, mas isso não pôde ser guardado. %2</translation>
    </message>
    <message>
        <source>The service answered about %1, and %2 was asked for. The answer is not used.</source>
        <translation>O serviço respondeu sobre %1, e foi perguntado por %2. A resposta não é usada.</translation>
    </message>
    <message>
        <source>The service calls the customer %1, a name of another kind than the user name, so that the two were not compared.</source>
        <translation>O serviço chama o cliente de %1, um nome de outro tipo que o nome de usuário, então os dois não foram comparados.</translation>
    </message>
    <message>
        <source>%1 What the service before answered is not used.</source>
        <translation>%1 O que o serviço anterior respondeu não é usado.</translation>
    </message>
    <message>
        <source>another user</source>
        <translation>outro usuário</translation>
    </message>
    <message>
        <source>The service answered with an SDK token, or with IDs in it, that %1 already got (%2). It is not used. Get another one; if this happens again, tell the service owner.</source>
        <translation>O serviço respondeu com um token do SDK, ou com IDs dentro dele, que %1 já obteve (%2). Ele não é usado. Obtenha outro; se isso acontecer de novo, avise o responsável pelo serviço.</translation>
    </message>
    <message>
        <source>This is a production environment: type %1, to confirm.</source>
        <translation>Este é um ambiente de produção: digite %1 para confirmar.</translation>
    </message>
    <message>
        <source>A submission for this customer is already running.</source>
        <translation>Já há um envio em andamento para este cliente.</translation>
    </message>
    <message>
        <source>It is not known whether an earlier submission arrived. It was sent to %1; this environment now points elsewhere, so its status does not tell.</source>
        <translation>Não se sabe se um envio anterior chegou. Ele foi enviado a %1; este ambiente agora aponta para outro lugar, então o status dele não diz.</translation>
    </message>
    <message>
        <source>It is not known whether an earlier submission arrived. Check the status before you send again.</source>
        <translation>Não se sabe se um envio anterior chegou. Consulte o status antes de enviar de novo.</translation>
    </message>
    <message>
        <source>The sign-in of %1 was changed since this was confirmed. Look whose token is in use now, then register again.</source>
        <translation>O login de %1 mudou desde que isto foi confirmado. Confira de quem é o token em uso e registre de novo.</translation>
    </message>
    <message>
        <source>The status has moved on: the IDs that were sent before have arrived. Nothing more was sent.</source>
        <translation>O status avançou: os IDs enviados antes chegaram. Nada mais foi enviado.</translation>
    </message>
    <message>
        <source>It could not be recorded: %1 Nothing was sent.</source>
        <translation>Não foi possível anotar: %1 Nada foi enviado.</translation>
    </message>
    <message>
        <source>Cancelled here.</source>
        <translation>Cancelado aqui.</translation>
    </message>
    <message>
        <source>IDs are being registered. Wait for the answer, then remove.</source>
        <translation>IDs estão sendo registrados. Espere a resposta e depois remova.</translation>
    </message>
    <message>
        <source>A sealed sign-in could not be opened: the key in the keychain is another one, or the file was changed.</source>
        <translation>Um login criptografado não pôde ser aberto: a chave no chaveiro é outra ou o arquivo foi alterado.</translation>
    </message>
    <message>
        <source>The tokens could not be sealed.</source>
        <translation>Os tokens não puderam ser criptografados.</translation>
    </message>
    <message>
        <source>The key of this list is not in the keychain: its sign-ins cannot be opened. Import the tokens again.</source>
        <translation>A chave desta lista não está no chaveiro: os logins dela não podem ser abertos. Importe os tokens de novo.</translation>
    </message>
    <message>
        <source>Another program is making the key of this list, and does not end. Close it, then try again.</source>
        <translation>Outro programa está criando a chave desta lista e não termina. Feche-o e tente de novo.</translation>
    </message>
    <message>
        <source>The system gave no random numbers for a key.</source>
        <translation>O sistema não deu números aleatórios para uma chave.</translation>
    </message>
    <message>
        <source>A user name has 1 to 320 letters.</source>
        <translation>Um nome de usuário tem de 1 a 320 caracteres.</translation>
    </message>
    <message>
        <source>Something else was done with this customer at the same time. Try again.</source>
        <translation>Outra coisa foi feita com este cliente ao mesmo tempo. Tente de novo.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else and is left as it is. Remove it to let this console manage it.</source>
        <translation>%1 foi alterado por outra pessoa e fica como está. Remova-o para que este console o gerencie.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 não pôde ser removido.</translation>
    </message>
    <message>
        <source>HOME is not set, so there is no folder for environments and customers.</source>
        <translation>HOME não está definido, então não há pasta para ambientes e clientes.</translation>
    </message>
    <message>
        <source>%1 is not a plain file and is not replaced. Give another name.</source>
        <translation>%1 não é um arquivo comum e não é substituído. Informe outro nome.</translation>
    </message>
    <message>
        <source>%1 could not be written: there is no folder %2.</source>
        <translation>%1 não pôde ser gravado: não existe a pasta %2.</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full.</source>
        <translation>%1 não pôde ser gravado: o disco está cheio.</translation>
    </message>
    <message>
        <source>%1 could not be written. Check its folder and its rights.</source>
        <translation>%1 não pôde ser gravado. Verifique a pasta e as permissões.</translation>
    </message>
    <message>
        <source>%1 is in a folder of this program&apos;s own files and is not written. Give another folder.</source>
        <translation>%1 está em uma pasta de arquivos deste próprio programa e não é gravado. Informe outra pasta.</translation>
    </message>
    <message>
        <source>%1 could not be renamed.</source>
        <translation>%1 não pôde ser renomeado.</translation>
    </message>
    <message>
        <source>The text holds what looks like a token or a password, and the list is kept in the open: it was not taken. Nothing was changed.</source>
        <translation>O texto contém o que parece um token ou uma senha, e a lista é guardada sem criptografia: ele não foi aceito. Nada foi alterado.</translation>
    </message>
    <message>
        <source>A customer with this user name is in the list already.</source>
        <translation>Um cliente com este nome de usuário já está na lista.</translation>
    </message>
    <message>
        <source>A status of the view is unknown.</source>
        <translation>Um status da exibição é desconhecido.</translation>
    </message>
    <message>
        <source>due is late, today or soon.</source>
        <translation>due é late, today ou soon.</translation>
    </message>
    <message>
        <source>The sandbox refused (HTTP %1).</source>
        <translation>O sandbox recusou (HTTP %1).</translation>
    </message>
    <message>
        <source>No sandbox runs on this computer. Start one with kyc-sandbox, or open the console, which has one built in.</source>
        <translation>Nenhum sandbox está em execução neste computador. Inicie um com kyc-sandbox ou abra o console, que traz um embutido.</translation>
    </message>
    <message>
        <source>%1 is not believed: it, or its folder, is not yours alone. Remove it, then start the sandbox again.</source>
        <translation>%1 não merece confiança: ele ou a pasta não são só seus. Remova-o e inicie o sandbox de novo.</translation>
    </message>
    <message>
        <source>What the sandbox says of itself could not be understood.</source>
        <translation>O que o sandbox diz de si mesmo não pôde ser entendido.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>O chaveiro não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The keychain refused this program.</source>
        <translation>O chaveiro recusou este programa.</translation>
    </message>
    <message>
        <source>The keychain could not be used.</source>
        <translation>O chaveiro não pôde ser usado.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>O chaveiro está bloqueado.</translation>
    </message>
    <message>
        <source>No keychain service runs in this session.</source>
        <translation>Nenhum serviço de chaveiro está em execução nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain has no default collection to store it in.</source>
        <translation>O chaveiro não tem coleção padrão onde guardá-lo.</translation>
    </message>
    <message>
        <source>The keychain holds something this program did not write.</source>
        <translation>O chaveiro contém algo que este programa não gravou.</translation>
    </message>
    <message>
        <source>The keychain did not confirm the deletion: the secret may still be there.</source>
        <translation>O chaveiro não confirmou a exclusão: o segredo ainda pode estar lá.</translation>
    </message>
    <message>
        <source>This looks like JSON but is not valid.</source>
        <translation>Isto parece JSON, mas não é válido.</translation>
    </message>
    <message>
        <source>Paste one access token, or the whole JSON of a sign-in reply.</source>
        <translation>Cole um token de acesso ou o JSON inteiro de uma resposta de login.</translation>
    </message>
    <message>
        <source>This is no token: it has a control character (%1) in it. Paste one access token alone, or the whole JSON of a sign-in reply.</source>
        <translation>Isto não é um token: tem um caractere de controle (%1). Cole só um token de acesso ou o JSON inteiro de uma resposta de login.</translation>
    </message>
    <message>
        <source>This is no token: it has something else than letters, digits and -._~+/ in it. Paste one access token alone, or the whole JSON of a sign-in reply.</source>
        <translation>Isto não é um token: tem algo além de letras, dígitos e -._~+/. Cole só um token de acesso ou o JSON inteiro de uma resposta de login.</translation>
    </message>
    <message>
        <source>The token names %1, and it was given for %2. It is not used.</source>
        <translation>O token cita %1 e foi dado para %2. Ele não é usado.</translation>
    </message>
    <message>
        <source>A password is not remembered for a production environment.</source>
        <translation>Nenhuma senha é lembrada para um ambiente de produção.</translation>
    </message>
    <message>
        <source>The customer is being signed out. Try again in a moment.</source>
        <translation>A sessão do cliente está sendo encerrada. Tente de novo em um instante.</translation>
    </message>
    <message>
        <source>The service answered with the sign-in of %1. Earlier sign-ins of this customer were of %2. It is not used.</source>
        <translation>O serviço respondeu com o login de %1. Os logins anteriores deste cliente eram de %2. Ele não é usado.</translation>
    </message>
    <message>
        <source>The service answered the sign-in of %1 with a token of %2, who is another customer of this list. It is not used, and nothing of it is kept. Tell the service owner.</source>
        <translation>O serviço respondeu ao login de %1 com um token de %2, que é outro cliente desta lista. Ele não é usado, e nada dele é guardado. Avise o responsável pelo serviço.</translation>
    </message>
    <message>
        <source>The access token is not accepted any more. Sign in again, or give a new one.</source>
        <translation>O token de acesso não é mais aceito. Faça login de novo ou informe um novo.</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read now.</source>
        <translation>O login salvo não pode ser lido agora.</translation>
    </message>
    <message>
        <source>Signed out here, but the stored sign-in may still be in the keychain: %1</source>
        <translation>A sessão foi encerrada aqui, mas o login salvo ainda pode estar no chaveiro: %1</translation>
    </message>
    <message>
        <source>Another program on this computer is renewing this sign-in and does not end. Close it, then try again.</source>
        <translation>Outro programa neste computador está renovando este login e não termina. Feche-o e tente de novo.</translation>
    </message>
    <message>
        <source>The sign-in of %1 brought a token that names %2. It is not used: sign in again.</source>
        <translation>O login de %1 trouxe um token que cita %2. Ele não é usado: faça login de novo.</translation>
    </message>
    <message>
        <source>it could not be opened.</source>
        <translation>não pôde ser aberto.</translation>
    </message>
    <message>
        <source>it is of an older version of this program and cannot be written to.</source>
        <translation>é de uma versão mais antiga deste programa e não pode ser gravado.</translation>
    </message>
    <message>
        <source>it was made by a newer version of this program.</source>
        <translation>foi feito por uma versão mais nova deste programa.</translation>
    </message>
    <message>
        <source>it is damaged.</source>
        <translation>está danificado.</translation>
    </message>
    <message>
        <source>its folder could not be made.</source>
        <translation>a pasta dele não pôde ser criada.</translation>
    </message>
    <message>
        <source>it cannot be written to, and its last changes are not yet in it.</source>
        <translation>não pode ser gravado, e as últimas alterações ainda não estão nele.</translation>
    </message>
    <message>
        <source>it could not be made.</source>
        <translation>não pôde ser criado.</translation>
    </message>
    <message>
        <source>no copy could be made before it is brought to this version.</source>
        <translation>não foi possível fazer uma cópia antes de trazê-lo a esta versão.</translation>
    </message>
    <message>
        <source>it is in use or cannot be written to.</source>
        <translation>está em uso ou não pode ser gravado.</translation>
    </message>
    <message>
        <source>it cannot be written to.</source>
        <translation>não pode ser gravado.</translation>
    </message>
    <message>
        <source>another program is writing to it and does not let go.</source>
        <translation>outro programa está gravando nele e não solta.</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>o disco está cheio.</translation>
    </message>
    <message>
        <source>it is damaged or no database.</source>
        <translation>está danificado ou não é um banco de dados.</translation>
    </message>
    <message>
        <source>it could not be read or written (SQLite %1).</source>
        <translation>não pôde ser lido ou gravado (SQLite %1).</translation>
    </message>
    <message>
        <source>The customer cannot be brought back any more.</source>
        <translation>O cliente não pode mais ser recuperado.</translation>
    </message>
    <message>
        <source>They cannot be brought back any more.</source>
        <translation>Eles não podem mais ser recuperados.</translation>
    </message>
    <message>
        <source>The note was changed or removed meanwhile.</source>
        <translation>A nota foi alterada ou removida nesse meio-tempo.</translation>
    </message>
    <message>
        <source>%1 was removed from the list by another program. Nothing was sent. Add the customer again if the IDs are to be registered.</source>
        <translation>%1 foi removido da lista por outro programa. Nada foi enviado. Adicione o cliente de novo se os IDs devem ser registrados.</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>O cliente</translation>
    </message>
    <message>
        <source>%1 was signed out by another program. Nothing was sent. Sign in, then register again.</source>
        <translation>Outro programa encerrou a sessão de %1. Nada foi enviado. Faça login e registre de novo.</translation>
    </message>
    <message>
        <source>Another program signed %1 in with another token. Nothing was sent. Look whose token is in use now, then register again.</source>
        <translation>Outro programa fez o login de %1 com outro token. Nada foi enviado. Confira de quem é o token em uso e registre de novo.</translation>
    </message>
    <message>
        <source>Another program on this computer has sent IDs for this customer, and it is not known yet whether they arrived. Check the status first.</source>
        <translation>Outro programa neste computador enviou IDs para este cliente, e ainda não se sabe se chegaram. Consulte o status primeiro.</translation>
    </message>
    <message>
        <source>The quote that begins in row %1 is never closed.</source>
        <translation>As aspas que começam na linha %1 nunca são fechadas.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Coluna %1</translation>
    </message>
    <message>
        <source>This row is a rule without letters, and was skipped.</source>
        <translation>Esta linha é um traço sem letras e foi pulada.</translation>
    </message>
    <message>
        <source>This row repeats the header, and was skipped.</source>
        <translation>Esta linha repete o cabeçalho e foi pulada.</translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation>Não há coluna “%1”. As colunas são: %2.</translation>
    </message>
    <message>
        <source>The column “%1” can be read as one thing only.</source>
        <translation>A coluna “%1” só pode ser lida como uma coisa.</translation>
    </message>
    <message>
        <source>The column %1 is there twice.</source>
        <translation>A coluna %1 aparece duas vezes.</translation>
    </message>
    <message>
        <source>Its token names %1.</source>
        <translation>O token dele cita %1.</translation>
    </message>
    <message>
        <source>Its token is that of %1 too. A token is one user&apos;s.</source>
        <translation>O token dele é também o de %1. Um token é de um só usuário.</translation>
    </message>
    <message>
        <source>User name “%1” is new, but the list has “%2”, which differs only in its capitals or the width of its letters.</source>
        <translation>O nome de usuário “%1” é novo, mas a lista tem “%2”, que difere só nas maiúsculas ou na largura das letras.</translation>
    </message>
    <message>
        <source>%1 “%2” has more than %3 characters.</source>
        <translation>%1 “%2” tem mais de %3 caracteres.</translation>
    </message>
    <message>
        <source>Due date “%1”: the list has dates with the day first and dates with the month first. Choose the order of the dates.</source>
        <translation>Data de vencimento “%1”: a lista tem datas com o dia primeiro e datas com o mês primeiro. Escolha a ordem das datas.</translation>
    </message>
    <message>
        <source>Due date “%1” can be read in two ways. Choose the order of the dates.</source>
        <translation>A data de vencimento “%1” pode ser lida de duas maneiras. Escolha a ordem das datas.</translation>
    </message>
    <message>
        <source>Due date “%1” is no date in the order of the others.</source>
        <translation>A data de vencimento “%1” não é uma data na ordem das outras.</translation>
    </message>
    <message>
        <source>Due date “%1”: there is no such day between 2000 and 2199.</source>
        <translation>Data de vencimento “%1”: não existe esse dia entre 2000 e 2199.</translation>
    </message>
    <message>
        <source>Due date “%1” not recognised. Use YYYY-MM-DD.</source>
        <translation>Data de vencimento “%1” não reconhecida. Use AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>%1 is not a text.</source>
        <translation>%1 não é um texto.</translation>
    </message>
    <message>
        <source>The token is neither an access token nor the JSON of a sign-in reply.</source>
        <translation>O token não é nem um token de acesso nem o JSON de uma resposta de login.</translation>
    </message>
    <message>
        <source>User name “%1” is in row %2 already.</source>
        <translation>O nome de usuário “%1” já está na linha %2.</translation>
    </message>
    <message>
        <source>User name “%1” differs from the one in row %2 only in its capitals or the width of its letters.</source>
        <translation>O nome de usuário “%1” difere do da linha %2 só nas maiúsculas ou na largura das letras.</translation>
    </message>
    <message>
        <source>The header row has no “username” column. It has: %1. Choose the column of the user names.</source>
        <translation>A linha de cabeçalho não tem coluna “username”. Ela tem: %1. Escolha a coluna dos nomes de usuário.</translation>
    </message>
    <message>
        <source>A quote in this row does not stand around a whole cell, so its cells may be shifted. Close it, or write it twice within quotes.</source>
        <translation>As aspas nesta linha não envolvem uma célula inteira, então as células podem estar deslocadas. Feche-as ou escreva-as duas vezes dentro de aspas.</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header %2. Put quotes around a cell with a separator in it.</source>
        <translation>A linha tem %1 células, o cabeçalho %2. Ponha entre aspas uma célula com separador dentro.</translation>
    </message>
    <message>
        <source>The row has %1 of %2 cells: what is missing stays as it is.</source>
        <translation>A linha tem %1 de %2 células: o que falta fica como está.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>O arquivo está vazio.</translation>
    </message>
    <message>
        <source>This row stands above the header, which is row %1, and was skipped.</source>
        <translation>Esta linha fica acima do cabeçalho, que é a linha %1, e foi pulada.</translation>
    </message>
    <message>
        <source>This line looks like JSON but is not valid.</source>
        <translation>Esta linha parece JSON, mas não é válida.</translation>
    </message>
    <message>
        <source>This is not a JSON object.</source>
        <translation>Isto não é um objeto JSON.</translation>
    </message>
    <message>
        <source>The file looks like JSON but is not valid. %1</source>
        <translation>O arquivo parece JSON, mas não é válido. %1</translation>
    </message>
    <message>
        <source>Line %1 looks like JSON but is not valid.</source>
        <translation>A linha %1 parece JSON, mas não é válida.</translation>
    </message>
    <message>
        <source>The file is larger than 256 MiB.</source>
        <translation>O arquivo é maior que 256 MiB.</translation>
    </message>
    <message>
        <source>Line %1 is not UTF-8. If an older spreadsheet wrote the file, it is Windows-1252: choose that encoding, or save the list as CSV UTF-8.</source>
        <translation>A linha %1 não é UTF-8. Se uma planilha antiga gravou o arquivo, é Windows-1252: escolha essa codificação ou salve a lista como CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is not a text in %1. Choose another encoding.</source>
        <translation>Isto não é um texto em %1. Escolha outra codificação.</translation>
    </message>
    <message>
        <source>This text in %1 is broken: line %2 has half a character (a lone surrogate). Save the list as CSV UTF-8.</source>
        <translation>Este texto em %1 está danificado: a linha %2 tem meio caractere (um substituto isolado). Salve a lista como CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the list as CSV UTF-8.</source>
        <translation>Isto não é um arquivo de texto. Salve a lista como CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is a file of a spreadsheet program (such as .xlsx, .ods or .xls). Save the list as CSV UTF-8, then import that.</source>
        <translation>Este é um arquivo de planilha (como .xlsx, .ods ou .xls). Salve a lista como CSV UTF-8 e importe isso.</translation>
    </message>
    <message>
        <source>This is not a text in UTF-8, UTF-16 or Windows-1252. Save the list as CSV UTF-8.</source>
        <translation>Isto não é um texto em UTF-8, UTF-16 ou Windows-1252. Salve a lista como CSV UTF-8.</translation>
    </message>
    <message>
        <source>The sandbox did not answer. Is it still running?</source>
        <translation>O sandbox não respondeu. Ele ainda está em execução?</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linha %1: %2</translation>
    </message>
    <message>
        <source>a block such as “headers {” is expected.</source>
        <translation>é esperado um bloco como “headers {”.</translation>
    </message>
    <message>
        <source>the block “%1” is not closed.</source>
        <translation>o bloco “%1” não está fechado.</translation>
    </message>
    <message>
        <source>The body of “%1” is not a JSON object; its fields were not read.</source>
        <translation>O corpo de “%1” não é um objeto JSON; os campos dele não foram lidos.</translation>
    </message>
    <message>
        <source>The body of “%1” (%2) was not read.</source>
        <translation>O corpo de “%1” (%2) não foi lido.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 não pode ser lido.</translation>
    </message>
    <message>
        <source>At %1: folders are nested too deep.</source>
        <translation>Em %1: há pastas aninhadas demais.</translation>
    </message>
    <message>
        <source>At %1: there is neither a request nor a folder.</source>
        <translation>Em %1: não há nem requisição nem pasta.</translation>
    </message>
    <message>
        <source>The file has no request, such as “get {”.</source>
        <translation>O arquivo não tem requisição, como “get {”.</translation>
    </message>
    <message>
        <source>The folder is not a Bruno collection: it has no bruno.json.</source>
        <translation>A pasta não é uma coleção do Bruno: não tem bruno.json.</translation>
    </message>
    <message>
        <source>The folder has more than 5,000 requests.</source>
        <translation>A pasta tem mais de 5.000 requisições.</translation>
    </message>
    <message>
        <source>The collection has no list of requests (/items).</source>
        <translation>A coleção não tem lista de requisições (/items).</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>it is nested more than 64 levels deep.</source>
        <translation>está aninhado em mais de 64 níveis.</translation>
    </message>
    <message>
        <source>the document has more than 500,000 values.</source>
        <translation>o documento tem mais de 500.000 valores.</translation>
    </message>
    <message>
        <source>a key must be a text.</source>
        <translation>uma chave deve ser um texto.</translation>
    </message>
    <message>
        <source>the same key is there twice.</source>
        <translation>a mesma chave aparece duas vezes.</translation>
    </message>
    <message>
        <source>The file has %1 documents; one is expected.</source>
        <translation>O arquivo tem %1 documentos; é esperado um.</translation>
    </message>
    <message>
        <source>This is neither JSON nor YAML.</source>
        <translation>Isto não é nem JSON nem YAML.</translation>
    </message>
    <message>
        <source>This is not valid YAML: it breaks at line %1, column %2.</source>
        <translation>Isto não é YAML válido: falha na linha %1, coluna %2.</translation>
    </message>
    <message>
        <source>The file is larger than 32 MiB.</source>
        <translation>O arquivo é maior que 32 MiB.</translation>
    </message>
    <message>
        <source>The file is not a text in UTF-8.</source>
        <translation>O arquivo não é um texto em UTF-8.</translation>
    </message>
    <message>
        <source>This is a Postman environment. Give it beside a collection.</source>
        <translation>Isto é um ambiente do Postman. Informe-o junto com uma coleção.</translation>
    </message>
    <message>
        <source>This is neither a Postman collection (2.0 or 2.1), a Bruno collection nor an OpenAPI 3 document.</source>
        <translation>Isto não é uma coleção do Postman (2.0 ou 2.1), nem uma coleção do Bruno, nem um documento OpenAPI 3.</translation>
    </message>
    <message>
        <source>“%1” was not taken over: %2</source>
        <translation>“%1” não foi adotado: %2</translation>
    </message>
    <message>
        <source>%1 stands %2</source>
        <translation>%1 está %2</translation>
    </message>
    <message>
        <source>“%1” was left out: %2. A contract sends each value by itself and at the top of a body, so nothing of this request was compared.</source>
        <translation>“%1” ficou de fora: %2. Um contrato envia cada valor sozinho e no nível superior de um corpo, então nada desta requisição foi comparado.</translation>
    </message>
    <message>
        <source>%1 is no operation that this console knows: nothing was read of it. If it is one, write its path into the contract.</source>
        <translation>%1 não é uma operação que este console conheça: nada dela foi lido. Se for, escreva o caminho no contrato.</translation>
    </message>
    <message>
        <source>%1 are no operations that this console knows: nothing was read of them. If one is, write its path into the contract.</source>
        <translation>%1 não são operações que este console conheça: nada delas foi lido. Se alguma for, escreva o caminho no contrato.</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> e mais %1</translation>
    </message>
    <message>
        <source>Its requests go to %1, but not below %2, where the address %3 points: their paths were left out, and the address stays as it is. If the service is there, change the address first, then import again.</source>
        <translation>As requisições vão para %1, mas não abaixo de %2, para onde aponta o endereço %3: os caminhos ficaram de fora e o endereço fica como está. Se o serviço estiver lá, altere primeiro o endereço e importe de novo.</translation>
    </message>
    <message>
        <source>of the environment</source>
        <translation>do ambiente</translation>
    </message>
    <message>
        <source>of the sign-in</source>
        <translation>do login</translation>
    </message>
    <message>
        <source>The path of “%1” was left out: a part of it looks like somebody&apos;s own: an ID, a number, a name, a mail address or a secret. Were it the same for everybody, write the path into the contract.</source>
        <translation>O caminho de “%1” ficou de fora: uma parte parece ser de alguém: um ID, um número, um nome, um endereço de e-mail ou um segredo. Se for igual para todos, escreva o caminho no contrato.</translation>
    </message>
    <message>
        <source> looks like a secret, so it is not kept in a contract.</source>
        <translation> parece um segredo, então não é guardado em um contrato.</translation>
    </message>
    <message>
        <source> was left out: it names a person or a run, and would go along with every request for every customer.</source>
        <translation> ficou de fora: nomeia uma pessoa ou uma execução e iria junto com cada requisição de cada cliente.</translation>
    </message>
    <message>
        <source> was left out: it says how a check ends or is passed over, and would say so for every customer.</source>
        <translation> ficou de fora: diz como uma verificação termina ou é pulada, e diria isso para cada cliente.</translation>
    </message>
    <message>
        <source> was left out: it would make another method of the request.</source>
        <translation> ficou de fora: mudaria o método da requisição.</translation>
    </message>
    <message>
        <source> was left out: HTTP or this console sets this header.</source>
        <translation> ficou de fora: o HTTP ou este console define este cabeçalho.</translation>
    </message>
    <message>
        <source> was left out: no header can have this name or this value.</source>
        <translation> ficou de fora: nenhum cabeçalho pode ter este nome ou este valor.</translation>
    </message>
    <message>
        <source> (%1) was left out: the file does not tell its value, and neither its name nor its variable is one that this console knows.</source>
        <translation> (%1) ficou de fora: o arquivo não diz o valor, e nem o nome nem a variável são conhecidos por este console.</translation>
    </message>
    <message>
        <source>“%1” of “%2” was left out.</source>
        <translation>“%1” de “%2” ficou de fora.</translation>
    </message>
    <message>
        <source>“%1” signs the client in with Basic; its client id is not in the file.</source>
        <translation>“%1” autentica o cliente com Basic; o ID de cliente não está no arquivo.</translation>
    </message>
    <message>
        <source>The client of “%1” was left out: it looks like a person or a secret.</source>
        <translation>O cliente de “%1” ficou de fora: parece uma pessoa ou um segredo.</translation>
    </message>
    <message>
        <source>Sign-in goes to an address of its own, %1, which the file does not tell.</source>
        <translation>O login vai para um endereço próprio, %1, que o arquivo não diz.</translation>
    </message>
    <message>
        <source>The address of the sign-in was not taken over: %1</source>
        <translation>O endereço do login não foi adotado: %1</translation>
    </message>
    <message>
        <source>The file has no request for a refresh: the path of refreshToken stays %1, while sign-in goes to %2. Change it too if both are one place.</source>
        <translation>O arquivo não tem requisição de renovação: o caminho de refreshToken continua %1, enquanto o login vai para %2. Altere-o também se os dois forem o mesmo lugar.</translation>
    </message>
    <message>
        <source>%1 Nothing more is asked there.</source>
        <translation>%1 Nada mais é perguntado lá.</translation>
    </message>
    <message>
        <source>The reply has the mail address %1, which is not the user name. Look whether it is about this customer.</source>
        <translation>A resposta tem o endereço de e-mail %1, que não é o nome de usuário. Verifique se trata deste cliente.</translation>
    </message>
    <message>
        <source>a token that the service gave to another user before, who is not in this list any more</source>
        <translation>um token que o serviço deu antes a outro usuário, que não está mais nesta lista</translation>
    </message>
    <message>
        <source>the token that %1, another customer of this list, is signed in with</source>
        <translation>o token com o qual %1, outro cliente desta lista, está conectado</translation>
    </message>
    <message>
        <source>a token that %1, another customer of this list, was signed in with before</source>
        <translation>um token com o qual %1, outro cliente desta lista, esteve conectado antes</translation>
    </message>
    <message>
        <source>This is %1, and it was given for %2. It is not used.</source>
        <translation>Este é %1, e foi dado para %2. Não é usado.</translation>
    </message>
    <message>
        <source>The service answered the sign-in of %1 with %2. It is not used, and nothing of it is kept. Tell the service owner.</source>
        <translation>O serviço respondeu ao login de %1 com %2. Não é usado, e nada dele é guardado. Avise o responsável pelo serviço.</translation>
    </message>
    <message>
        <source>The service renewed the sign-in of %1 with %2. It is not used: sign in again.</source>
        <translation>O serviço renovou o login de %1 com %2. Não é usado: faça login de novo.</translation>
    </message>
    <message>
        <source>The keychain did not let this program read the entry. Allow it in the window in which the keychain asks, or in its settings.</source>
        <translation>O chaveiro não deixou este programa ler a entrada. Permita isso na janela em que o chaveiro pergunta, ou nas configurações dele.</translation>
    </message>
    <message>
        <source>The %1 of the environment has an API key, a client secret, a password or a token in it. An environment is shared as a file and kept in plain text: secrets belong in the keychain.</source>
        <translation>O campo %1 do ambiente contém uma chave de API, um segredo de cliente, uma senha ou um token. Um ambiente é compartilhado como arquivo e guardado como texto simples: segredos ficam no chaveiro.</translation>
    </message>
    <message>
        <source>%1 was signed out by another program meanwhile. Nothing more is asked; the new token is not kept. Sign in again to go on.</source>
        <translation>Outro programa encerrou nesse meio-tempo a sessão de %1. Nada mais é perguntado; o novo token não é guardado. Entre de novo para continuar.</translation>
    </message>
    <message>
        <source>%1 was removed from the list meanwhile. Nothing more is asked; the new sign-in is not kept. Add the customer again if that was not meant.</source>
        <translation>%1 foi removido da lista nesse meio-tempo. Nada mais é perguntado; o novo login não é guardado. Adicione o cliente de novo se não era essa a intenção.</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1 não pode ficar vazio.</translation>
    </message>
    <message>
        <source>The password must not be empty.</source>
        <translation>A senha não pode ficar vazia.</translation>
    </message>
    <message>
        <source>The user name must not be empty.</source>
        <translation>O nome de usuário não pode ficar vazio.</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>sandbox</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>homologação</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produção</translation>
    </message>
    <message>
        <source>it is called %1 now, and was called %2</source>
        <translation>agora se chama %1 e se chamava %2</translation>
    </message>
    <message>
        <source>its kind is %1 now, and was %2</source>
        <translation>o tipo agora é %1 e era %2</translation>
    </message>
    <message>
        <source>it is at %1 now, and was at %2</source>
        <translation>agora está em %1 e estava em %2</translation>
    </message>
    <message>
        <source>its tenant is %1 now, and was %2</source>
        <translation>o tenant agora é %1 e era %2</translation>
    </message>
    <message>
        <source>its contract is another one now</source>
        <translation>o contrato agora é outro</translation>
    </message>
    <message>
        <source>its limits, certificates or proxy are other ones now</source>
        <translation>os limites, os certificados ou o proxy agora são outros</translation>
    </message>
    <message>
        <source>whether an API key or a client secret is stored for it has changed</source>
        <translation>mudou se há uma chave de API ou um segredo de cliente guardado para ele</translation>
    </message>
    <message>
        <source>%1 was changed by another program: %2.</source>
        <translation>%1 foi alterado por outro programa: %2.</translation>
    </message>
    <message>
        <source>%1 The sign-in is gone all the same.</source>
        <translation>%1 A sessão foi encerrada mesmo assim.</translation>
    </message>
    <message>
        <source>%1 is a link in a folder that others can write to, and is not followed. Remove the link, or give another folder.</source>
        <translation>%1 é um link em uma pasta na qual outros podem gravar e não é seguido. Remova o link ou indique outra pasta.</translation>
    </message>
    <message>
        <source>it is a link in a folder that others can write to, and is not followed.</source>
        <translation>é um link em uma pasta na qual outros podem gravar e não é seguido.</translation>
    </message>
    <message>
        <source>This path would be sent in another spelling. Write letters, digits and - . _ ~ as they are, the digits behind % in capitals (%2F), and no steps such as .. or names that begin with a dot.</source>
        <translation>Este caminho seria enviado escrito de outra forma. Escreva letras, algarismos e - . _ ~ como são, os dígitos depois de % em maiúsculas (%2F), e nenhum passo como .. nem nomes que comecem com ponto.</translation>
    </message>
    <message>
        <source>The path of “%1” has a part this console cannot fill: {%2}. The file tells no value of it.</source>
        <translation>O caminho de “%1” tem uma parte que este console não pode preencher: {%2}. O arquivo não informa nenhum valor para ela.</translation>
    </message>
    <message>
        <source>The path of “%1” was left out: what the file puts in for {%2} is somebody&apos;s own or a secret, and would go along with every request for every customer.</source>
        <translation>O caminho de “%1” foi deixado de fora: o que o arquivo põe em {%2} é de uma pessoa específica ou é um segredo, e acompanharia todas as requisições de todos os clientes.</translation>
    </message>
    <message>
        <source> was left out: the file does not tell its value. If the service wants it, switch the device headers on in the contract (sendDeviceHeaders).</source>
        <translation> foi deixado de fora: o arquivo não informa o valor. Se o serviço precisar dele, ative os cabeçalhos do dispositivo no contrato (sendDeviceHeaders).</translation>
    </message>
    <message>
        <source>The note “%1” has no text, or more than %2 characters.</source>
        <translation>A nota “%1” não tem texto ou tem mais de %2 caracteres.</translation>
    </message>
    <message>
        <source>The note “%1” does not say when it was written (writtenAt, such as 2026-11-29T10:00:00Z).</source>
        <translation>A nota “%1” não informa quando foi escrita (writtenAt, por exemplo 2026-11-29T10:00:00Z).</translation>
    </message>
    <message>
        <source>The entries have no “username”. They have: %1. Choose what the user names are in.</source>
        <translation>As entradas não têm “username”. Elas têm: %1. Escolha onde estão os nomes de usuário.</translation>
    </message>
    <message>
        <source>The cells of the header row are not parted by commas, semicolons or tabs: %1. If it is “|”, write sep=| into a line above it.</source>
        <translation>As células da linha de cabeçalho não são separadas por vírgulas, pontos e vírgulas nem tabulações: %1. Se for “|”, escreva sep=| em uma linha acima.</translation>
    </message>
    <message>
        <source>“%1” of “%2” is there more than once: its last value counts.</source>
        <translation>“%1” de “%2” aparece mais de uma vez: vale o último valor.</translation>
    </message>
    <message>
        <source>Snoozed until “%1”: there is no such day between 2000 and 2199.</source>
        <translation>Adiado até “%1”: não existe esse dia entre 2000 e 2199.</translation>
    </message>
    <message>
        <source>Snoozed until “%1” not recognised. Use YYYY-MM-DD.</source>
        <translation>Adiado até “%1”: não reconhecido. Use AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>Watched “%1” not recognised. Use true or false.</source>
        <translation>Acompanhado “%1”: não reconhecido. Use true ou false.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers belong to an environment that environments.json does not have. They are kept, and no list shows them until it is there again with the same id.</source>
        <translation>
            <numerusform>%Ln cliente pertence a um ambiente que environments.json não tem. Ele é mantido, e nenhuma lista o mostra até que o ambiente volte a existir com o mesmo id.</numerusform>
            <numerusform>%Ln clientes pertencem a um ambiente que environments.json não tem. Eles são mantidos, e nenhuma lista os mostra até que o ambiente volte a existir com o mesmo id.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token names %1 with another id than the sign-in of this customer told. It is not used.</source>
        <translation>O token nomeia %1 com outro id que não o informado no login deste cliente. Ele não é usado.</translation>
    </message>
    <message>
        <source>This is the API key of the environment, not a customer&apos;s token. Paste the access token of a sign-in.</source>
        <translation>Esta é a chave de API do ambiente, não o token de um cliente. Cole o token de acesso de um login.</translation>
    </message>
    <message>
        <source>This looks like a token or a password, not like a user name. The list is kept in the open, so it was not taken.</source>
        <translation>Isto parece um token ou uma senha, não um nome de usuário. A lista é guardada sem criptografia, por isso não foi aceito.</translation>
    </message>
    <message>
        <source>This user name is the API key or the client secret of the environment. It was not sent. Give the customer&apos;s user name.</source>
        <translation>Este nome de usuário é a chave de API ou o segredo de cliente do ambiente. Não foi enviado. Informe o nome de usuário do cliente.</translation>
    </message>
    <message>
        <source>The service answered the sign-in of %1 with a token of %2 and the name %3 beside it. It is not used, and nothing of it is kept. Tell the service owner.</source>
        <translation>O serviço respondeu ao login de %1 com um token de %2 e com o nome %3 ao lado. Não é usado e nada é guardado. Avise o responsável pelo serviço.</translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln lines. An unclosed quote in the file may have pulled in the following rows.</source>
        <translation>
            <numerusform>O nome tem %Ln linha. Uma aspa não fechada no arquivo pode ter incluído as linhas seguintes.</numerusform>
            <numerusform>O nome tem %Ln linhas. Uma aspa não fechada no arquivo pode ter incluído as linhas seguintes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file describes %1 more than once, and not alike: %2 was taken, %3 was not. If the other one is right, write it into the contract.</source>
        <translation>O arquivo descreve %1 mais de uma vez e não de forma igual: %2 foi usada, %3 não. Se a outra for a certa, escreva-a no contrato.</translation>
    </message>
    <message>
        <source>Snoozed until “%1”: the list has dates with the day first and dates with the month first. Choose the order of the dates.</source>
        <translation>Adiado até “%1”: a lista tem datas com o dia primeiro e datas com o mês primeiro. Escolha a ordem das datas.</translation>
    </message>
    <message>
        <source>Snoozed until “%1” can be read in two ways. Choose the order of the dates.</source>
        <translation>Adiado até “%1” pode ser lido de duas maneiras. Escolha a ordem das datas.</translation>
    </message>
    <message>
        <source>Snoozed until “%1” is no date in the order of the others.</source>
        <translation>Adiado até “%1” não é uma data na ordem das outras.</translation>
    </message>
    <message>
        <source>An export is CSV or JSON, and no program would open it as %1. Name it %2: spreadsheets open that.</source>
        <translation>Uma exportação é CSV ou JSON, e nenhum programa a abriria como %1. Dê a ela o nome %2: as planilhas o abrem.</translation>
    </message>
    <message>
        <source>“%1” sends its fields as form-data: this console sends them as a form (urlencoded), which most services take alike.</source>
        <translation>“%1” envia seus campos como form-data: este console os envia como formulário (urlencoded), que a maioria dos serviços aceita da mesma forma.</translation>
    </message>
    <message>
        <source>The secret of the client %1 is not taken from a file. Store it in the environment, or with kycctl env set-client-secret.</source>
        <translation>O segredo do cliente %1 não é tirado de um arquivo. Guarde-o no ambiente, ou com kycctl env set-client-secret.</translation>
    </message>
    <message>
        <source>A note has 1 to %1 characters.</source>
        <translation>Uma nota tem de 1 a %1 caracteres.</translation>
    </message>
    <message>
        <source>its body is JSON, while %1, which is not in the file, stays in a form. One request cannot have both. If the service takes %1 as JSON, say so in the contract first, then import again.</source>
        <translation>seu corpo é JSON, enquanto %1, que não está no arquivo, continua em um formulário. Uma requisição não pode ter ambos. Se o serviço aceita %1 como JSON, diga isso primeiro no contrato e importe de novo.</translation>
    </message>
    <message>
        <source>its body is a form, while %1, which is not in the file, stays in JSON. One request cannot have both. If the service takes %1 in a form, say so in the contract first, then import again.</source>
        <translation>seu corpo é um formulário, enquanto %1, que não está no arquivo, continua em JSON. Uma requisição não pode ter ambos. Se o serviço aceita %1 em um formulário, diga isso primeiro no contrato e importe de novo.</translation>
    </message>
    <message>
        <source>This is a token, a password or a key, and no %1. It was not sent. Take the %1 from the phone&apos;s result.</source>
        <translation>Isto é um token, uma senha ou uma chave, e não um %1. Não foi enviado. Pegue o %1 do resultado do telefone.</translation>
    </message>
    <message>
        <source>This export is JSON, and no program would open it as %1. Name it %2.</source>
        <translation>Esta exportação é JSON, e nenhum programa a abriria como %1. Dê-lhe o nome %2.</translation>
    </message>
    <message>
        <source>An alias must stand for a known status.</source>
        <translation>Um apelido deve designar um status conhecido.</translation>
    </message>
    <message>
        <source>Type %1, to confirm</source>
        <translation>Digite %1 para confirmar</translation>
    </message>
    <message>
        <source>Bruno itself signs in (OAuth 2.0, %1) at %2: that is no request of the file, and was not compared.</source>
        <translation>O próprio Bruno faz o acesso (OAuth 2.0, %1) em %2: isso não é uma solicitação do arquivo e não foi comparado.</translation>
    </message>
    <message>
        <source>This is not a Bruno environment: it has no block “vars {”.</source>
        <translation>Isto não é um ambiente do Bruno: não tem nenhum bloco “vars {”.</translation>
    </message>
    <message>
        <source>It has environments of its own (%1), and none of their values was put in. Give one as the file of the environment to have its variables known.</source>
        <translation>Tem ambientes próprios (%1), e nenhum dos valores deles foi usado. Indique um como arquivo do ambiente para que as variáveis sejam conhecidas.</translation>
    </message>
    <message>
        <source>“%1” signs in with JSON and without grant_type: this console sends grant_type along in the JSON, which most services pass over.</source>
        <translation>“%1” faz o acesso com JSON e sem grant_type: este console envia também grant_type no JSON, o que a maioria dos serviços ignora.</translation>
    </message>
    <message>
        <source>“%1” is a number that a spreadsheet has rounded, such as a phone number. Write the user name in full.</source>
        <translation>“%1” é um número que uma planilha arredondou, como um número de telefone. Escreva o nome de usuário por inteiro.</translation>
    </message>
    <message>
        <source>This is too short for an access token. Paste one access token alone, or the whole JSON of a sign-in reply.</source>
        <translation>Isto é curto demais para um token de acesso. Cole um único token de acesso ou o JSON inteiro da resposta de um acesso.</translation>
    </message>
    <message>
        <source>This has the form of an API key and is no customer&apos;s token. Paste the access token of a sign-in.</source>
        <translation>Isto tem a forma de uma chave de API e não é o token de um cliente. Cole o token de acesso de um acesso.</translation>
    </message>
    <message>
        <source>The cell of the column “%1” looks like a token or a password. It is not taken.</source>
        <translation>A célula da coluna “%1” parece um token ou uma senha. Ela não é aceita.</translation>
    </message>
    <message>
        <source>%1 looks like a token or a password, which has no place there. Are the cells of this row shifted?</source>
        <translation>%1 parece um token ou uma senha, que não tem lugar ali. As células desta linha estão deslocadas?</translation>
    </message>
    <message>
        <source>%1 “%2” is an error of the spreadsheet, not a value. Correct it there.</source>
        <translation>%1 “%2” é um erro da planilha, não um valor. Corrija-o lá.</translation>
    </message>
    <message>
        <source>%1 of the contract has an API key, a client secret, a password or a token in it. A contract is shared as a file and kept in plain text: secrets belong in the keychain.</source>
        <translation>%1 do contrato contém uma chave de API, um segredo de cliente, uma senha ou um token. Um contrato é compartilhado como arquivo e guardado como texto simples: segredos ficam no chaveiro.</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Um nome</translation>
    </message>
    <message>
        <source>The end of the token is named and cannot be read. Ask the service owner how long it is good.</source>
        <translation>O fim do token está indicado e não pode ser lido. Pergunte ao responsável pelo serviço por quanto tempo ele vale.</translation>
    </message>
    <message>
        <source>The name of the view holds what looks like a token or a password, and views are kept in the open: it was not saved.</source>
        <translation>O nome da exibição contém o que parece um token ou uma senha, e as exibições são guardadas sem criptografia: não foi salva.</translation>
    </message>
    <message>
        <source>The search text of the view holds what looks like a token or a password, and views are kept in the open: it was not saved.</source>
        <translation>O texto de busca da exibição contém o que parece um token ou uma senha, e as exibições são guardadas sem criptografia: não foi salva.</translation>
    </message>
    <message>
        <source>A filter of the view holds what looks like a token or a password, and views are kept in the open: it was not saved.</source>
        <translation>Um filtro da exibição contém o que parece um token ou uma senha, e as exibições são guardadas sem criptografia: não foi salva.</translation>
    </message>
    <message>
        <source>%1 for tenant %2 (%3)</source>
        <translation>%1 para o tenant %2 (%3)</translation>
    </message>
    <message>
        <source>A sign-in told that this is the id of a user, so it is no %1. It was not sent. Take the %1 from the phone&apos;s result.</source>
        <translation>Um login informou que este é o id de um usuário, portanto não é um %1. Não foi enviado. Pegue o %1 do resultado do telefone.</translation>
    </message>
</context>
<context>
    <name>CountText</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>EnvironmentChange</name>
    <message>
        <source>It was changed, and is now as it was before.</source>
        <translation>Foi alterado e agora está como antes.</translation>
    </message>
    <message>
        <source>The statuses seen so far were told by the one before.</source>
        <translation>Os status vistos até agora foram informados pelo anterior.</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and is now as it was before.</source>
        <translation>%1 foi alterado por outro programa, e agora está como antes.</translation>
    </message>
</context>
<context>
    <name>EnvironmentLabel</name>
    <message>
        <source>Sandbox (this computer)</source>
        <translation>Sandbox (este computador)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source> It answered %1</source>
        <translation> Respondeu %1</translation>
    </message>
    <message>
        <source> It answered %1. %2</source>
        <translation> Respondeu %1. %2</translation>
    </message>
    <message>
        <source> It answered %1: &quot;%2&quot;</source>
        <translation> Respondeu %1: “%2”</translation>
    </message>
    <message>
        <source> It answered %1: &quot;%2&quot;.</source>
        <translation> Respondeu %1: “%2”.</translation>
    </message>
    <message>
        <source>Nothing was sent to %1.</source>
        <translation>Nada foi enviado a %1.</translation>
    </message>
    <message>
        <source>Open environment</source>
        <translation>Abrir o ambiente</translation>
    </message>
    <message>
        <source>The certificate of the service has expired</source>
        <translation>O certificado do serviço expirou</translation>
    </message>
    <message>
        <source>Check the date of this computer; if it is right, ask who runs the service to renew it.</source>
        <translation>Verifique a data deste computador; se estiver certa, peça a quem opera o serviço que o renove.</translation>
    </message>
    <message>
        <source>The certificate of the service is not valid yet</source>
        <translation>O certificado do serviço ainda não é válido</translation>
    </message>
    <message>
        <source>Check the date of this computer.</source>
        <translation>Verifique a data deste computador.</translation>
    </message>
    <message>
        <source>The certificate belongs to another host</source>
        <translation>O certificado pertence a outro host</translation>
    </message>
    <message>
        <source>Check the address of the environment. If it is right, something else answers in its place.</source>
        <translation>Verifique o endereço do ambiente. Se estiver certo, outra coisa responde no lugar dele.</translation>
    </message>
    <message>
        <source>The server uses a self-signed certificate</source>
        <translation>O servidor usa um certificado autoassinado</translation>
    </message>
    <message>
        <source>Nobody else has signed its certificate. If it is your own service, choose that certificate as the CA file of the environment.</source>
        <translation>Ninguém mais assinou o certificado. Se for o seu próprio serviço, escolha esse certificado como arquivo de CA do ambiente.</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>O certificado não é confiável</translation>
    </message>
    <message>
        <source>This computer does not know the authority that signed it. If it is your own, choose its certificate as the CA file of the environment.</source>
        <translation>Este computador não conhece a autoridade que o assinou. Se for a sua, escolha o certificado dela como arquivo de CA do ambiente.</translation>
    </message>
    <message>
        <source>The CA file of the environment cannot be used</source>
        <translation>O arquivo de CA do ambiente não pode ser usado</translation>
    </message>
    <message>
        <source>It is missing, holds no certificate, or its certificate has expired. Without it the service is not trusted. Choose another file.</source>
        <translation>Ele não existe, não contém nenhum certificado ou o certificado expirou. Sem ele o serviço não é confiável. Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>The service speaks an old TLS</source>
        <translation>O serviço usa um TLS antigo</translation>
    </message>
    <message>
        <source>It offers nothing newer than TLS 1.1, which is not safe any more. Ask who runs it to offer TLS 1.2 or 1.3.</source>
        <translation>Ele não oferece nada mais novo que TLS 1.1, que não é mais seguro. Peça a quem o opera que ofereça TLS 1.2 ou 1.3.</translation>
    </message>
    <message>
        <source>The server does not use TLS</source>
        <translation>O servidor não usa TLS</translation>
    </message>
    <message>
        <source>Check host and port of the environment.</source>
        <translation>Verifique o host e a porta do ambiente.</translation>
    </message>
    <message>
        <source>The service asks for a client certificate</source>
        <translation>O serviço pede um certificado de cliente</translation>
    </message>
    <message>
        <source>This console has none. Ask who runs %1 for an address that works with the API key alone.</source>
        <translation>Este console não tem nenhum. Peça a quem opera %1 um endereço que funcione só com a chave de API.</translation>
    </message>
    <message>
        <source>The service broke off the TLS handshake</source>
        <translation>O serviço interrompeu a negociação TLS</translation>
    </message>
    <message>
        <source>It may ask for a client certificate, which this console does not have, or offer no cipher that is safe today. Ask who runs it.</source>
        <translation>Ele pode pedir um certificado de cliente, que este console não tem, ou não oferecer nenhuma cifra segura hoje. Pergunte a quem o opera.</translation>
    </message>
    <message>
        <source>The certificate does not name its host properly</source>
        <translation>O certificado não indica o host corretamente</translation>
    </message>
    <message>
        <source>The host is in the common name (CN) only, which is not accepted any more. Ask who runs the service for a certificate with a subject alternative name.</source>
        <translation>O host está só no nome comum (CN), que não é mais aceito. Peça a quem opera o serviço um certificado com nome alternativo do titular.</translation>
    </message>
    <message>
        <source>The certificate demands OCSP stapling</source>
        <translation>O certificado exige grampeamento OCSP</translation>
    </message>
    <message>
        <source>The service sent no good stapled answer. Ask who runs it to switch OCSP stapling on.</source>
        <translation>O serviço não enviou uma resposta grampeada válida. Peça a quem o opera que ative o grampeamento OCSP.</translation>
    </message>
    <message>
        <source>The certificate of the service was revoked</source>
        <translation>O certificado do serviço foi revogado</translation>
    </message>
    <message>
        <source>Do not use the service until its owner has a new certificate.</source>
        <translation>Não use o serviço até que o responsável tenha um certificado novo.</translation>
    </message>
    <message>
        <source>No safe connection could be made</source>
        <translation>Não foi possível fazer uma conexão segura</translation>
    </message>
    <message>
        <source>The service and this computer did not agree on TLS.</source>
        <translation>O serviço e este computador não chegaram a um acordo sobre TLS.</translation>
    </message>
    <message>
        <source>The service refused this program, not the customer</source>
        <translation>O serviço recusou este programa, não o cliente</translation>
    </message>
    <message>
        <source>Not sent: this environment has no API key</source>
        <translation>Não enviado: este ambiente não tem chave de API</translation>
    </message>
    <message>
        <source>Enter the API key of the service in Environments, then try again.</source>
        <translation>Informe a chave de API do serviço em Ambientes e tente de novo.</translation>
    </message>
    <message>
        <source>The API key was refused</source>
        <translation>A chave de API foi recusada</translation>
    </message>
    <message>
        <source>The problem is this environment&apos;s API key, not the customer.</source>
        <translation>O problema é a chave de API deste ambiente, não o cliente.</translation>
    </message>
    <message>
        <source>Not possible in the customer&apos;s current status</source>
        <translation>Não é possível no status atual do cliente</translation>
    </message>
    <message>
        <source> Check the status to see what comes next.</source>
        <translation> Consulte o status para ver o que vem a seguir.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Consultar agora</translation>
    </message>
    <message>
        <source>The service does not allow this</source>
        <translation>O serviço não permite isso</translation>
    </message>
    <message>
        <source>The tenant or the customer is not authorised.</source>
        <translation>O tenant ou o cliente não está autorizado.</translation>
    </message>
    <message>
        <source>The customer must sign in again</source>
        <translation>O cliente precisa fazer login de novo</translation>
    </message>
    <message>
        <source>The sign-in ran out or is missing. No other customer is affected.</source>
        <translation>O login expirou ou não existe. Nenhum outro cliente é afetado.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Fazer login</translation>
    </message>
    <message>
        <source>User name or password is wrong</source>
        <translation>O nome de usuário ou a senha está incorreto</translation>
    </message>
    <message>
        <source>Check both. Several wrong tries can lock the account.</source>
        <translation>Verifique os dois. Várias tentativas erradas podem bloquear a conta.</translation>
    </message>
    <message>
        <source>The account is locked</source>
        <translation>A conta está bloqueada</translation>
    </message>
    <message>
        <source>The service has to unlock it.</source>
        <translation>O serviço precisa desbloqueá-la.</translation>
    </message>
    <message>
        <source>The account is suspended</source>
        <translation>A conta está suspensa</translation>
    </message>
    <message>
        <source>Ask the service&apos;s support.</source>
        <translation>Pergunte ao suporte do serviço.</translation>
    </message>
    <message>
        <source>The registration was not finished</source>
        <translation>O cadastro não foi concluído</translation>
    </message>
    <message>
        <source>The customer has to finish signing up before verification can start.</source>
        <translation>O cliente precisa concluir o cadastro antes que a verificação possa começar.</translation>
    </message>
    <message>
        <source>The service asked us to wait</source>
        <translation>O serviço pediu para esperar</translation>
    </message>
    <message>
        <source>It asked for %1 s. Nothing is sent for this customer before.</source>
        <translation>Pediu %1 s. Antes disso nada é enviado para este cliente.</translation>
    </message>
    <message>
        <source>Too many requests were made. Wait a while.</source>
        <translation>Foram feitas requisições demais. Espere um pouco.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The service does not know what was asked about</source>
        <translation>O serviço não conhece o que foi perguntado</translation>
    </message>
    <message>
        <source>Show exchange</source>
        <translation>Mostrar o intercâmbio</translation>
    </message>
    <message>
        <source>This conflicts with what the service has</source>
        <translation>Isso entra em conflito com o que o serviço tem</translation>
    </message>
    <message>
        <source>The service refused a value</source>
        <translation>O serviço recusou um valor</translation>
    </message>
    <message>
        <source>The service has a failure of its own</source>
        <translation>O serviço está com uma falha própria</translation>
    </message>
    <message>
        <source>%1 could not do it now.</source>
        <translation>%1 não conseguiu fazer isso agora.</translation>
    </message>
    <message>
        <source>The reply could not be understood</source>
        <translation>Não foi possível entender a resposta</translation>
    </message>
    <message>
        <source>It is not known whether it arrived</source>
        <translation>Não se sabe se chegou</translation>
    </message>
    <message>
        <source>It answered %1, which does not tell whether it was done.</source>
        <translation>Respondeu %1, o que não diz se foi feito.</translation>
    </message>
    <message>
        <source>Check the status before you send it again.</source>
        <translation>Consulte o status antes de enviar de novo.</translation>
    </message>
    <message>
        <source>The request was sent and its answer was lost. Check the status before you send it again.</source>
        <translation>A requisição foi enviada e a resposta se perdeu. Consulte o status antes de enviá-la de novo.</translation>
    </message>
    <message>
        <source>This cannot be sent</source>
        <translation>Isto não pode ser enviado</translation>
    </message>
    <message>
        <source>This console does not do that</source>
        <translation>Este console não faz isso</translation>
    </message>
    <message>
        <source>The proxy cannot be used</source>
        <translation>O proxy não pode ser usado</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>Não foi possível acessar o serviço</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 não respondeu.</translation>
    </message>
    <message>
        <source>The service took too long</source>
        <translation>O serviço demorou demais</translation>
    </message>
    <message>
        <source>The service points elsewhere</source>
        <translation>O serviço aponta para outro lugar</translation>
    </message>
    <message>
        <source>Redirects are not followed, so that no secret reaches another host. Check the address.</source>
        <translation>Redirecionamentos não são seguidos, para que nenhum segredo chegue a outro host. Verifique o endereço.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>O chaveiro está bloqueado</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read yet. It is still there.</source>
        <translation>O login salvo ainda não pode ser lido. Ele continua lá.</translation>
    </message>
    <message>
        <source>Unlock and retry</source>
        <translation>Desbloquear e tentar de novo</translation>
    </message>
    <message>
        <source>No keychain answers</source>
        <translation>Nenhum chaveiro responde</translation>
    </message>
    <message>
        <source>Sign in for this session; nothing is saved.</source>
        <translation>Faça login para esta sessão; nada é salvo.</translation>
    </message>
    <message>
        <source>The keychain refused this program</source>
        <translation>O chaveiro recusou este programa</translation>
    </message>
    <message>
        <source>Allow it in your keychain&apos;s settings.</source>
        <translation>Permita-o nas configurações do seu chaveiro.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>O chaveiro não responde</translation>
    </message>
    <message>
        <source>Try again, or sign in for this session.</source>
        <translation>Tente de novo ou faça login para esta sessão.</translation>
    </message>
    <message>
        <source>A file on this computer is damaged</source>
        <translation>Um arquivo deste computador está danificado</translation>
    </message>
    <message>
        <source>This computer could not read or write</source>
        <translation>Este computador não conseguiu ler ou gravar</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Foi cancelado</translation>
    </message>
    <message>
        <source>%1: the answer was not complete in time.</source>
        <translation>%1: a resposta não chegou completa a tempo.</translation>
    </message>
    <message>
        <source>The sandbox does not know this customer yet</source>
        <translation>O sandbox ainda não conhece este cliente</translation>
    </message>
    <message>
        <source>The certificate is not made for a server</source>
        <translation>O certificado não foi feito para um servidor</translation>
    </message>
    <message>
        <source>Its key usage names another purpose, such as signing mail. Ask who runs the service for a certificate for server authentication.</source>
        <translation>O uso da chave indica outra finalidade, como assinar e-mails. Peça a quem administra o serviço um certificado para autenticação de servidor.</translation>
    </message>
    <message>
        <source>The certificate demands what is not known here</source>
        <translation>O certificado exige algo que não é conhecido aqui</translation>
    </message>
    <message>
        <source>It has an unknown extension that is marked critical. Ask who runs the service for a certificate without it.</source>
        <translation>Ele tem uma extensão desconhecida marcada como crítica. Peça a quem administra o serviço um certificado sem ela.</translation>
    </message>
    <message>
        <source>The certificate is too weak</source>
        <translation>O certificado é fraco demais</translation>
    </message>
    <message>
        <source>Its key or its signature is not safe any more. Ask who runs the service for one with RSA of 2048 bits or more, or an elliptic curve.</source>
        <translation>A chave ou a assinatura dele não é mais segura. Peça a quem administra o serviço um com RSA de 2048 bits ou mais, ou com uma curva elíptica.</translation>
    </message>
    <message>
        <source>Tried %1. %2.</source>
        <translation>Tentado: %1. %2.</translation>
    </message>
    <message>
        <source>The network asks for a sign-in</source>
        <translation>A rede pede um login</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>documented</source>
        <translation>documentado</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>deduzido</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>escolhido</translation>
    </message>
</context>
<context>
    <name>ExchangeText</name>
    <message>
        <source>Cut after %1 KiB of %2.</source>
        <translation>Cortado após %1 KiB de %2.</translation>
    </message>
    <message>
        <source>Sent %1 times: the connection ended without an answer, and the network library asked again by itself.</source>
        <translation>Enviado %1 vezes: a conexão terminou sem resposta, e a biblioteca de rede perguntou de novo por conta própria.</translation>
    </message>
    <message>
        <source>sent, no answer</source>
        <translation>enviado, sem resposta</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>%1 · %2 ms · %3 B</source>
        <translation>%1 · %2 ms · %3 B</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sem responsável</translation>
    </message>
    <message>
        <source>Assignee: %1</source>
        <translation>Responsável: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Etiqueta: %1</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Signed in</source>
        <translation>Login feito</translation>
    </message>
    <message>
        <source>Needed for every request.</source>
        <translation>Necessário para cada requisição.</translation>
    </message>
    <message>
        <source>With a token that is not verified to be the customer&apos;s.</source>
        <translation>Com um token que não foi verificado como sendo do cliente.</translation>
    </message>
    <message>
        <source>The service answers in the customer&apos;s name.</source>
        <translation>O serviço responde em nome do cliente.</translation>
    </message>
    <message>
        <source>There is a token. No answer with it yet.</source>
        <translation>Há um token. Ainda nenhuma resposta com ele.</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Cadastrado</translation>
    </message>
    <message>
        <source>Before this console. Not observed.</source>
        <translation>Antes deste console. Não observado.</translation>
    </message>
    <message>
        <source>SDK token</source>
        <translation>Token do SDK</translation>
    </message>
    <message>
        <source>Inferred: the documents are in.</source>
        <translation>Deduzido: os documentos chegaram.</translation>
    </message>
    <message>
        <source>Inferred: IDs were registered.</source>
        <translation>Deduzido: os IDs foram registrados.</translation>
    </message>
    <message>
        <source>Inferred: IDs were sent.</source>
        <translation>Deduzido: os IDs foram enviados.</translation>
    </message>
    <message>
        <source>The last one expired: get a new one.</source>
        <translation>O último expirou: obtenha um novo.</translation>
    </message>
    <message>
        <source>To be handed to the phone.</source>
        <translation>A ser entregue ao celular.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Happens on the phone. This console cannot see it.</source>
        <translation>Acontece no celular. Este console não pode ver.</translation>
    </message>
    <message>
        <source>IDs registered</source>
        <translation>IDs registrados</translation>
    </message>
    <message>
        <source>Inferred from the status.</source>
        <translation>Deduzido do status.</translation>
    </message>
    <message>
        <source>The service accepted them.</source>
        <translation>O serviço os aceitou.</translation>
    </message>
    <message>
        <source>Sent, outcome unknown.</source>
        <translation>Enviados, resultado desconhecido.</translation>
    </message>
    <message>
        <source>On their way.</source>
        <translation>A caminho.</translation>
    </message>
    <message>
        <source>Needs accountId and workflowId.</source>
        <translation>Precisa de accountId e workflowId.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Análise</translation>
    </message>
    <message>
        <source>By the service.</source>
        <translation>Pelo serviço.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisão</translation>
    </message>
    <message>
        <source>The last one asked for new documents.</source>
        <translation>A última pediu documentos novos.</translation>
    </message>
    <message>
        <source>Approved, Resubmit or Rejected.</source>
        <translation>Aprovado, Reenviar ou Rejeitado.</translation>
    </message>
    <message>
        <source>Checking the status first.</source>
        <translation>Verificando primeiro o status.</translation>
    </message>
    <message>
        <source>Sent by this console, without a clear answer: %1</source>
        <translation>Enviado por este console, sem resposta clara: %1</translation>
    </message>
    <message>
        <source>Inferred: a result of the phone is here.</source>
        <translation>Deduzido: há um resultado do telefone.</translation>
    </message>
    <message>
        <source>Not sent yet. Other IDs were accepted: %1</source>
        <translation>Ainda não enviados. Outros IDs foram aceitos: %1</translation>
    </message>
    <message>
        <source>Not sent yet. Other IDs were accepted.</source>
        <translation>Ainda não enviados. Outros IDs foram aceitos.</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Ainda não enviados.</translation>
    </message>
    <message>
        <source>Not required.</source>
        <translation>Não é exigido.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Login feito como %1</translation>
    </message>
    <message>
        <source>Token for %1, no answer with it yet</source>
        <translation>Token de %1, ainda sem resposta com ele</translation>
    </message>
    <message>
        <source>%1: signed in with a token that names nobody</source>
        <translation>%1: login feito com um token que não cita ninguém</translation>
    </message>
    <message>
        <source>%1: a token that names nobody, no answer with it yet</source>
        <translation>%1: um token que não nomeia ninguém, ainda sem resposta com ele</translation>
    </message>
    <message>
        <source>%1: signed in with a token of %2, not verified</source>
        <translation>%1: login feito com um token de %2, não verificado</translation>
    </message>
    <message>
        <source>%1: a token of %2, not verified, no answer with it yet</source>
        <translation>%1: um token de %2, não verificado, ainda sem resposta com ele</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · restam %2</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Wait for the phone, then register its IDs</source>
        <translation>Espere o celular e registre os IDs dele</translation>
    </message>
    <message>
        <source>An SDK token is out. When the phone has finished, it shows accountId and workflowId.</source>
        <translation>Há um token do SDK em uso. Quando o celular terminar, ele mostra accountId e workflowId.</translation>
    </message>
    <message>
        <source>Send the customer to support</source>
        <translation>Encaminhe o cliente ao suporte</translation>
    </message>
    <message>
        <source>No attempt is left.</source>
        <translation>Não resta nenhuma tentativa.</translation>
    </message>
    <message>
        <source>Get a new SDK token for the last try</source>
        <translation>Obtenha um novo token do SDK para a última tentativa</translation>
    </message>
    <message>
        <source>Get a new SDK token</source>
        <translation>Obtenha um novo token do SDK</translation>
    </message>
    <message>
        <source>The service did not send how many attempts are left.</source>
        <translation>O serviço não enviou quantas tentativas restam.</translation>
    </message>
    <message>
        <source>When this try fails too, the customer is rejected.</source>
        <translation>Se esta tentativa também falhar, o cliente é rejeitado.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts are left.</source>
        <translation>
            <numerusform>Resta %n tentativa.</numerusform>
            <numerusform>Restam %n tentativas.</numerusform>
        </translation>
    </message>
    <message>
        <source>This console has not seen this customer&apos;s status yet.</source>
        <translation>Este console ainda não viu o status deste cliente.</translation>
    </message>
    <message>
        <source>The customer has not started identity verification.</source>
        <translation>O cliente não começou a verificação de identidade.</translation>
    </message>
    <message>
        <source>The customer has started, but steps are still missing.</source>
        <translation>O cliente começou, mas ainda faltam etapas.</translation>
    </message>
    <message>
        <source>The documents were submitted and are being reviewed. Nothing is needed from the customer.</source>
        <translation>Os documentos foram enviados e estão em análise. Nada é necessário do cliente.</translation>
    </message>
    <message>
        <source>The documents were not accepted. The customer must submit them again.</source>
        <translation>Os documentos não foram aceitos. O cliente precisa enviá-los de novo.</translation>
    </message>
    <message>
        <source>The service judged the risk high or fraudulent, or all tries failed. This console cannot change that.</source>
        <translation>O serviço considerou o risco alto ou fraudulento, ou todas as tentativas falharam. Este console não pode mudar isso.</translation>
    </message>
    <message>
        <source>The customer is verified and accepted.</source>
        <translation>O cliente está verificado e aceito.</translation>
    </message>
    <message>
        <source>This tenant does not ask this customer for identity verification.</source>
        <translation>Este tenant não pede verificação de identidade a este cliente.</translation>
    </message>
    <message>
        <source>The service sent a status this console does not know. Treat it as neither approved nor rejected.</source>
        <translation>O serviço enviou um status que este console não conhece. Não o trate nem como aprovado nem como rejeitado.</translation>
    </message>
    <message>
        <source>The customer is in review already: wait for the decision.</source>
        <translation>O cliente já está em análise: espere a decisão.</translation>
    </message>
    <message>
        <source>The customer is rejected: no further submission is possible.</source>
        <translation>O cliente está rejeitado: nenhum outro envio é possível.</translation>
    </message>
    <message>
        <source>The customer is approved already: nothing more is to be submitted.</source>
        <translation>O cliente já está aprovado: nada mais deve ser enviado.</translation>
    </message>
    <message>
        <source>Check the status</source>
        <translation>Consulte o status</translation>
    </message>
    <message>
        <source>Get an SDK token and hand it to the phone</source>
        <translation>Obtenha um token do SDK e entregue-o ao celular</translation>
    </message>
    <message>
        <source>Get an SDK token so the customer can go on</source>
        <translation>Obtenha um token do SDK para que o cliente possa continuar</translation>
    </message>
    <message>
        <source>Wait for the decision</source>
        <translation>Espere a decisão</translation>
    </message>
    <message>
        <source>Check again from time to time.</source>
        <translation>Consulte de novo de vez em quando.</translation>
    </message>
    <message>
        <source>No further submission is possible.</source>
        <translation>Nenhum outro envio é possível.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Save the case report.</source>
        <translation>Salve o relatório do caso.</translation>
    </message>
    <message>
        <source>If you did not expect this, ask the service owner.</source>
        <translation>Se você não esperava isso, pergunte ao responsável pelo serviço.</translation>
    </message>
    <message>
        <source>Ask the service owner what it means</source>
        <translation>Pergunte ao responsável pelo serviço o que significa</translation>
    </message>
    <message>
        <source>Have the service unlock the account</source>
        <translation>Peça ao serviço que desbloqueie a conta</translation>
    </message>
    <message>
        <source>Then sign in again. Until then nothing can be asked for this customer.</source>
        <translation>Depois faça login de novo. Até lá nada pode ser pedido para este cliente.</translation>
    </message>
    <message>
        <source>Ask the service&apos;s support about the suspension</source>
        <translation>Pergunte ao suporte do serviço sobre a suspensão</translation>
    </message>
    <message>
        <source>Until it ends nothing can be asked for this customer.</source>
        <translation>Até que termine nada pode ser pedido para este cliente.</translation>
    </message>
    <message>
        <source>Let the customer finish signing up</source>
        <translation>Espere o cliente concluir o cadastro</translation>
    </message>
    <message>
        <source>Only then can verification start.</source>
        <translation>Só então a verificação pode começar.</translation>
    </message>
    <message>
        <source>Ask the service owner whether the IDs arrived</source>
        <translation>Pergunte ao responsável pelo serviço se os IDs chegaram</translation>
    </message>
    <message>
        <source>IDs were sent and no clear answer came. The status cannot tell whether they arrived.</source>
        <translation>IDs foram enviados e nenhuma resposta clara chegou. O status não pode dizer se chegaram.</translation>
    </message>
    <message>
        <source>IDs were sent, and it is not known whether they arrived. The status will tell.</source>
        <translation>IDs foram enviados e não se sabe se chegaram. O status vai dizer.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Não iniciado</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Em análise</translation>
    </message>
    <message>
        <source>Resubmit</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeitado</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprovado</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Não exigido</translation>
    </message>
    <message>
        <source>Unrecognised</source>
        <translation>Não reconhecido</translation>
    </message>
    <message>
        <source>No status yet</source>
        <translation>Sem status</translation>
    </message>
    <message>
        <source>The service accepted the IDs. No later status was seen yet. Check again from time to time.</source>
        <translation>O serviço aceitou os IDs. Ainda não se viu um status posterior. Consulte de novo de vez em quando.</translation>
    </message>
    <message>
        <source>Check again whether the IDs arrived</source>
        <translation>Consulte de novo se os IDs chegaram</translation>
    </message>
    <message>
        <source>IDs were sent, and it is not known whether they arrived. The status has not moved since. If it stays as it is, ask the service owner.</source>
        <translation>IDs foram enviados e não se sabe se chegaram. O status não mudou desde então. Se continuar igual, pergunte ao responsável pelo serviço.</translation>
    </message>
    <message>
        <source>The last one was seen at %1, before this environment was changed.</source>
        <translation>O último foi visto em %1, antes que este ambiente fosse mudado.</translation>
    </message>
</context>
<context>
    <name>PairUse</name>
    <message>
        <source>The workflowId is of an SDK token of this customer (%1) that has another accountId: the two are of different runs.</source>
        <translation>O workflowId é de um token do SDK deste cliente (%1) que tem outro accountId: os dois são de execuções diferentes.</translation>
    </message>
    <message>
        <source>These IDs are of an SDK token that was fetched for another user (%1).</source>
        <translation>Estes IDs são de um token do SDK obtido para outro usuário (%1).</translation>
    </message>
    <message>
        <source>These IDs are of an SDK token that was fetched for somebody else, %1 (%2).</source>
        <translation>Estes IDs são de um token do SDK obtido para outra pessoa, %1 (%2).</translation>
    </message>
    <message>
        <source>These IDs were registered for a customer removed from this console (%1).</source>
        <translation>Estes IDs foram registrados para um cliente removido deste console (%1).</translation>
    </message>
    <message>
        <source>These IDs were sent for a customer removed from this console (%1), and it is not known whether they arrived.</source>
        <translation>Estes IDs foram enviados para um cliente removido deste console (%1), e não se sabe se chegaram.</translation>
    </message>
    <message>
        <source>, removed from this console</source>
        <translation>, removido deste console</translation>
    </message>
    <message>
        <source>These IDs were registered for this customer before (%1).</source>
        <translation>Estes IDs já foram registrados para este cliente (%1).</translation>
    </message>
    <message>
        <source>These IDs were sent for this customer before (%1), and it is not known whether they arrived.</source>
        <translation>Estes IDs já foram enviados para este cliente (%1), e não se sabe se chegaram.</translation>
    </message>
    <message>
        <source>These IDs were registered for %1 (%2).</source>
        <translation>Estes IDs foram registrados para %1 (%2).</translation>
    </message>
    <message>
        <source>These IDs were sent for %1 (%2), and it is not known whether they arrived.</source>
        <translation>Estes IDs foram enviados para %1 (%2), e não se sabe se chegaram.</translation>
    </message>
    <message>
        <source>These IDs were registered for somebody else, %1 (%2).</source>
        <translation>Estes IDs foram registrados para outra pessoa, %1 (%2).</translation>
    </message>
    <message>
        <source>These IDs were sent for somebody else, %1 (%2), and it is not known whether they arrived.</source>
        <translation>Estes IDs foram enviados para outra pessoa, %1 (%2), e não se sabe se chegaram.</translation>
    </message>
    <message>
        <source>%1, in another environment of this console or in one that was removed</source>
        <translation>%1, em outro ambiente deste console ou em um que foi removido</translation>
    </message>
    <message>
        <source>These are not the IDs inside the SDK token that was fetched for this customer (%1) and is not used yet. The phone may have fetched a token of its own, or the run is of somebody else.</source>
        <translation>Estes não são os IDs do token do SDK que foi obtido para este cliente (%1) e que ainda não foi usado. O telefone pode ter obtido um token próprio, ou a execução é de outra pessoa.</translation>
    </message>
    <message>
        <source>These IDs are of an SDK token that was fetched for this user name in another environment of this console or in one that was removed (%1): the run was made there.</source>
        <translation>Estes IDs são de um token do SDK que foi obtido para este nome de usuário em outro ambiente deste console ou em um que foi removido (%1): a execução foi feita lá.</translation>
    </message>
    <message>
        <source>These IDs are of an SDK token that was fetched for this customer before the address, the tenant or the kind of the environment was changed (%1): the run was made there.</source>
        <translation>Estes IDs são de um token do SDK que foi obtido para este cliente antes que o endereço, o tenant ou o tipo do ambiente fosse mudado (%1): a execução foi feita lá.</translation>
    </message>
</context>
<context>
    <name>PassingNotice</name>
    <message>
        <source>%1 was changed by another program</source>
        <translation>Outro programa alterou %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>My queue</source>
        <translation>Minha fila</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Todos os clientes</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vencem hoje</translation>
    </message>
    <message>
        <source>Not checked for a day</source>
        <translation>Sem consulta há um dia</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Acompanhados</translation>
    </message>
</context>
<context>
    <name>SdkResult</name>
    <message>
        <source>Portal address</source>
        <translation>Endereço do portal</translation>
    </message>
    <message>
        <source>Web redirect address</source>
        <translation>Endereço de redirecionamento web</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Text with names</source>
        <translation>Texto com nomes</translation>
    </message>
    <message>
        <source>Web message</source>
        <translation>Mensagem web</translation>
    </message>
    <message>
        <source>Result of the native SDK</source>
        <translation>Resultado do SDK nativo</translation>
    </message>
    <message>
        <source>Provider&apos;s JSON</source>
        <translation>JSON do provedor</translation>
    </message>
    <message>
        <source>Result of the React Native, Flutter or Cordova SDK</source>
        <translation>Resultado do SDK de React Native, Flutter ou Cordova</translation>
    </message>
    <message>
        <source>Two bare ids</source>
        <translation>Dois IDs sem nome</translation>
    </message>
    <message>
        <source>This text is too long: more than 1 MiB.</source>
        <translation>Este texto é longo demais: mais de 1 MiB.</translation>
    </message>
    <message>
        <source>The %1 in this text cannot be told or has characters that no id has.</source>
        <translation>O %1 neste texto não pode ser identificado ou tem caracteres que nenhum ID tem.</translation>
    </message>
    <message>
        <source>Neither accountId nor workflowId was found. Looked for JSON, log lines, tables, XML, web addresses and two bare UUIDs.</source>
        <translation>Nem accountId nem workflowId foi encontrado. Foram procurados JSON, linhas de log, tabelas, XML, endereços web e dois UUIDs sem nome.</translation>
    </message>
    <message>
        <source>Failed run without usable ids</source>
        <translation>Execução com falha sem IDs utilizáveis</translation>
    </message>
    <message>
        <source>accountId is not a UUID, as the provider&apos;s ids are.</source>
        <translation>accountId não é um UUID, como são os IDs do provedor.</translation>
    </message>
    <message>
        <source>workflowId is not a UUID, as the provider&apos;s ids are.</source>
        <translation>workflowId não é um UUID, como são os IDs do provedor.</translation>
    </message>
    <message>
        <source>accountId and workflowId are the same.</source>
        <translation>accountId e workflowId são iguais.</translation>
    </message>
    <message>
        <source>The two ids look swapped: the last token has them the other way round.</source>
        <translation>Os dois IDs parecem trocados: o último token os tem ao contrário.</translation>
    </message>
    <message>
        <source>These are not the ids inside the last token.</source>
        <translation>Estes não são os IDs dentro do último token.</translation>
    </message>
    <message>
        <source>The run on the phone failed. Do not register it.</source>
        <translation>A execução no celular falhou. Não a registre.</translation>
    </message>
    <message>
        <source>The result names another customer of the list.</source>
        <translation>O resultado cita outro cliente da lista.</translation>
    </message>
    <message>
        <source>The text does not say plainly whether the run ended well. Ask before you register it.</source>
        <translation>O texto não diz claramente se a execução terminou bem. Pergunte antes de registrá-la.</translation>
    </message>
    <message>
        <source>This console has registered this workflowId before.</source>
        <translation>Este console já registrou este workflowId.</translation>
    </message>
    <message>
        <source>This workflowId was sent before; it is not known whether it arrived.</source>
        <translation>Este workflowId já foi enviado; não se sabe se chegou.</translation>
    </message>
    <message>
        <source>Two ids without names: choose which one is the accountId.</source>
        <translation>Dois IDs sem nomes: escolha qual é o accountId.</translation>
    </message>
    <message>
        <source>More than one run, or more than one value for an id: choose one.</source>
        <translation>Mais de uma execução ou mais de um valor para um ID: escolha um.</translation>
    </message>
    <message>
        <source>The text says that the run was made in production, and this environment is for tests. Ask before you register it.</source>
        <translation>O texto diz que a execução foi feita em produção, e este ambiente é para testes. Pergunte antes de registrá-la.</translation>
    </message>
    <message>
        <source>The text says that the run was made in an environment for tests, and this one is production. Ask before you register it.</source>
        <translation>O texto diz que a execução foi feita em um ambiente de testes, e este é de produção. Pergunte antes de registrá-la.</translation>
    </message>
    <message>
        <source>The text names production and an environment for tests. Ask in which of them the run was made before you register it.</source>
        <translation>O texto cita produção e um ambiente de testes. Pergunte em qual dos dois a execução foi feita antes de registrá-la.</translation>
    </message>
    <message>
        <source>The result names somebody who cannot be compared with this customer.</source>
        <translation>O resultado cita alguém que não pode ser comparado com este cliente.</translation>
    </message>
    <message>
        <source>The text names the tenant %1, and this environment has %2. Ask whose run it is before you register it.</source>
        <translation>O texto cita o tenant %1, e este ambiente tem %2. Pergunte de quem é a verificação antes de registrá-la.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>today %1</source>
        <translation>hoje %1</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>no futuro</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>há %1</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>&lt; 1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 a</translation>
    </message>
    <message>
        <source>%1, end of the day (UTC)</source>
        <translation>%1, fim do dia (UTC)</translation>
    </message>
    <message>
        <source>too few reviews seen to say how long they take</source>
        <translation>poucas análises vistas para dizer quanto tempo levam</translation>
    </message>
    <message>
        <source>half end within %1 (%2)</source>
        <translation>metade termina em %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews seen</source>
        <translation>
            <numerusform>%Ln análise vista</numerusform>
            <numerusform>%Ln análises vistas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>The token names nobody: not verified to be this customer.</source>
        <translation>O token não cita ninguém: não foi verificado que é deste cliente.</translation>
    </message>
    <message>
        <source>The token names %1: not verified to be this customer.</source>
        <translation>O token cita %1: não foi verificado que é este cliente.</translation>
    </message>
    <message>
        <source>The service gave %1 another ID than at an earlier sign-in: not verified to be this customer.</source>
        <translation>O serviço deu a %1 outro ID do que em um acesso anterior: não foi verificado que é este cliente.</translation>
    </message>
    <message>
        <source>If the service was set up again, accept the new ID at Sign-in.</source>
        <translation>Se o serviço foi instalado de novo, aceite o novo ID em Login.</translation>
    </message>
    <message>
        <source>If the service was set up again, sign out, sign in again and accept the new ID there.</source>
        <translation>Se o serviço foi instalado de novo, saia, acesse outra vez e aceite ali o novo ID.</translation>
    </message>
</context>
<context>
    <name>TypedId</name>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vazio.</translation>
    </message>
    <message>
        <source>%1 has characters that no id has, or is too long.</source>
        <translation>%1 tem caracteres que nenhum ID tem ou é longo demais.</translation>
    </message>
    <message>
        <source>%1 is no whole UUID: something was cut off, put in twice or stands beside it.</source>
        <translation>%1 não é um UUID completo: algo foi cortado, repetido ou está ao lado dele.</translation>
    </message>
    <message>
        <source>%1 is a word, a date or zeros that stand in place of an id.</source>
        <translation>%1 é uma palavra, uma data ou zeros no lugar de um ID.</translation>
    </message>
    <message>
        <source>%1 is the name of a field, not its value.</source>
        <translation>%1 é o nome de um campo, não o valor dele.</translation>
    </message>
</context>
<context>
    <name>WorklistParts</name>
    <message>
        <source>Add customer</source>
        <translation>Adicionar cliente</translation>
    </message>
    <message>
        <source>Search name, tag, note or ID</source>
        <translation>Buscar nome, etiqueta, nota ou ID</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search customers by name, user name, tag, assignee, note or ID</source>
        <translation>Buscar clientes por nome, nome de usuário, etiqueta, responsável, nota ou ID</translation>
    </message>
    <message>
        <source>Search name, user name, tag, assignee, note or ID (/)</source>
        <translation>Buscar nome, nome de usuário, etiqueta, responsável, nota ou ID (/)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Consultar</translation>
    </message>
    <message>
        <source>Add a customer (Ctrl+N)</source>
        <translation>Adicionar um cliente (Ctrl+N)</translation>
    </message>
    <message>
        <source>More: import, export, views</source>
        <translation>Mais: importar, exportar, exibições</translation>
    </message>
    <message>
        <source>Import, export, views</source>
        <translation>Importar, exportar, exibições</translation>
    </message>
    <message>
        <source>Show all customers again</source>
        <translation>Mostrar de novo todos os clientes</translation>
    </message>
    <message>
        <source>Drop this filter</source>
        <translation>Remover este filtro</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter by tag or assignee</source>
        <translation>Filtrar por etiqueta ou responsável</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Escolher as colunas</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
</context>
<context>
    <name>onboarding::AboutDialog</name>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>About Onboarding Console</source>
        <translation>Sobre o Onboarding Console</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Avisos de terceiros</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Onboarding Console</source>
        <translation>Onboarding Console</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versão %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No account, no telemetry, no traffic that you did not ask for. No update check is made: look for a new version where you got this one.</source>
        <translation>Software livre sob a Licença Pública Geral GNU, versão 3 ou posterior. Sem conta, sem telemetria, sem tráfego que você não pediu. Não há verificação de atualizações: procure uma nova versão onde você obteve esta.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>onboarding::AddCustomerController</name>
    <message>
        <source>The customer was removed.</source>
        <translation>O cliente foi removido.</translation>
    </message>
</context>
<context>
    <name>onboarding::AddCustomerDialog</name>
    <message>
        <source>The user name is missing.</source>
        <translation>Falta o nome de usuário.</translation>
    </message>
    <message>
        <source>The token is missing.</source>
        <translation>Falta o token.</translation>
    </message>
    <message>
        <source>First and last name are missing.</source>
        <translation>Faltam o nome e o sobrenome.</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Falta a senha.</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Adicionar cliente</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Fazer login</translation>
    </message>
    <message>
        <source>Self-register</source>
        <translation>Autocadastro</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>Colar um token</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Sobrenome</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acesso</translation>
    </message>
    <message>
        <source>One access token, or the whole JSON of a sign-in reply</source>
        <translation>Um token de acesso ou o JSON inteiro de uma resposta de login</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nome de exibição</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Remember the password in the keychain</source>
        <translation>Lembrar a senha no chaveiro</translation>
    </message>
    <message>
        <source>The customer has an account. The password is kept only if you tick the box below.</source>
        <translation>O cliente tem uma conta. A senha só é guardada se você marcar a caixa abaixo.</translation>
    </message>
    <message>
        <source>The customer has an account. The password is sent once and not kept.</source>
        <translation>O cliente tem uma conta. A senha é enviada uma vez e não é guardada.</translation>
    </message>
    <message>
        <source>Creates an account at the service, then signs in. In the sandbox a name with &quot;reject&quot; or &quot;resubmit&quot; says how the review will end.</source>
        <translation>Cria uma conta no serviço e depois faz login. No sandbox, um nome com &quot;reject&quot; ou &quot;resubmit&quot; diz como a análise vai terminar.</translation>
    </message>
    <message>
        <source>Creates an account at the service, then signs in.</source>
        <translation>Cria uma conta no serviço e depois faz login.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Cadastrar</translation>
    </message>
    <message>
        <source>With a token from elsewhere. Without a refresh token it lasts about an hour.</source>
        <translation>Com um token de outro lugar. Sem token de renovação dura cerca de uma hora.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Another request is running.</source>
        <translation>Outra requisição está em andamento.</translation>
    </message>
    <message>
        <source>Open environment</source>
        <translation>Abrir o ambiente</translation>
    </message>
    <message>
        <source>The list has “%1”, which differs only in its capitals or the width of its letters. To add “%2” as another customer, press the button again.</source>
        <translation>A lista tem “%1”, que difere só nas maiúsculas ou na largura das letras. Para adicionar “%2” como outro cliente, pressione o botão de novo.</translation>
    </message>
    <message>
        <source>A token of somebody else</source>
        <translation>Um token de outra pessoa</translation>
    </message>
    <message>
        <source>Use the token of %1 for %2?</source>
        <translation>Usar o token de %1 para %2?</translation>
    </message>
    <message>
        <source>Whatever is asked or registered for this customer is then done for the one whom the token names. It is marked as not verified wherever the customer is shown.</source>
        <translation>O que for pedido ou registrado para este cliente será feito para quem o token cita. Fica marcado como não verificado onde quer que o cliente apareça.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>The token names</source>
        <translation>O token cita</translation>
    </message>
    <message>
        <source>Type whom the token names, %1, to use it all the same</source>
        <translation>Digite quem o token cita, %1, para usá-lo mesmo assim</translation>
    </message>
    <message>
        <source>Use this token</source>
        <translation>Usar este token</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Fazendo login…</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Adicionando…</translation>
    </message>
    <message>
        <source>Confirm registration</source>
        <translation>Confirmar o cadastro</translation>
    </message>
    <message>
        <source>Register %1 as a new user of production?</source>
        <translation>Cadastrar %1 como novo usuário de produção?</translation>
    </message>
    <message>
        <source>The service makes a real account. It cannot be undone from this console.</source>
        <translation>O serviço cria uma conta real. Isso não pode ser desfeito neste console.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Sent once, never repeated automatically.</source>
        <translation>Enviado uma vez, nunca repetido automaticamente.</translation>
    </message>
    <message>
        <source>Register in production</source>
        <translation>Cadastrar em produção</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>Cadastrando…</translation>
    </message>
    <message>
        <source>It answered %1, which does not tell whether the account was made.</source>
        <translation>Respondeu %1, o que não diz se a conta foi criada.</translation>
    </message>
    <message>
        <source>The request was sent and its answer was lost.</source>
        <translation>A requisição foi enviada e a resposta se perdeu.</translation>
    </message>
    <message>
        <source>It is not known whether the account was made</source>
        <translation>Não se sabe se a conta foi criada</translation>
    </message>
    <message>
        <source>%1 may exist now. Sign in with the same password before you register once more.</source>
        <translation>%1 pode existir agora. Faça login com a mesma senha antes de cadastrar de novo.</translation>
    </message>
    <message>
        <source>%1 exists</source>
        <translation>%1 existe</translation>
    </message>
    <message>
        <source>The registration before, of which no clear answer came, may have made the account. Sign in with the same password.</source>
        <translation>O cadastro anterior, do qual não chegou resposta clara, pode ter criado a conta. Faça login com a mesma senha.</translation>
    </message>
    <message>
        <source>This exists already</source>
        <translation>Isso já existe</translation>
    </message>
    <message>
        <source>If it is this customer&apos;s account, sign in with its password.</source>
        <translation>Se for a conta deste cliente, faça login com a senha dela.</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Fazer login</translation>
    </message>
    <message>
        <source>It is not yet known whether the account of %1 was made.</source>
        <translation>Ainda não se sabe se a conta de %1 foi criada.</translation>
    </message>
</context>
<context>
    <name>onboarding::AttemptsMeter</name>
    <message>
        <source>Attempts: %1</source>
        <translation>Tentativas: %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>não informado</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>não resta nenhuma</translation>
    </message>
    <message>
        <source>1 left, the last try</source>
        <translation>resta 1, a última tentativa</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>restam %1</translation>
    </message>
</context>
<context>
    <name>onboarding::BandedDialog</name>
    <message>
        <source>Keep writing</source>
        <translation>Continuar escrevendo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Descartar o que você digitou?</translation>
    </message>
</context>
<context>
    <name>onboarding::BarView</name>
    <message>
        <source>not running</source>
        <translation>não estava em uso</translation>
    </message>
</context>
<context>
    <name>onboarding::BusyLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>onboarding::CaFileField</name>
    <message>
        <source>CA file</source>
        <translation>Arquivo de CA</translation>
    </message>
    <message>
        <source>Optional: a PEM file of further certificates</source>
        <translation>Opcional: um arquivo PEM com mais certificados</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>Escolha um arquivo de certificados</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos os arquivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln certificates.</source>
        <translation>
            <numerusform>Ele contém %Ln certificado.</numerusform>
            <numerusform>Ele contém %Ln certificados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::CasePage</name>
    <message>
        <source>Reading the keychain…</source>
        <translation>Lendo o chaveiro…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Fazendo login…</translation>
    </message>
    <message>
        <source>Asking for the status…</source>
        <translation>Consultando o status…</translation>
    </message>
    <message>
        <source>Getting an SDK token…</source>
        <translation>Obtendo um token do SDK…</translation>
    </message>
    <message>
        <source>Registering the IDs…</source>
        <translation>Registrando os IDs…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Encerrando a sessão…</translation>
    </message>
    <message>
        <source>Asking the sandbox…</source>
        <translation>Consultando o sandbox…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Consultar agora</translation>
    </message>
    <message>
        <source>Get SDK token</source>
        <translation>Obter token do SDK</translation>
    </message>
    <message>
        <source>Register IDs</source>
        <translation>Registrar IDs</translation>
    </message>
    <message>
        <source>Show exchange</source>
        <translation>Mostrar o intercâmbio</translation>
    </message>
    <message>
        <source>Case report…</source>
        <translation>Relatório do caso…</translation>
    </message>
    <message>
        <source>NEXT STEP</source>
        <translation>PRÓXIMO PASSO</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Save the history, the IDs and the notes for the file</source>
        <translation>Salva o histórico, os IDs e as notas para o arquivo</translation>
    </message>
    <message>
        <source>User name: %1</source>
        <translation>Nome de usuário: %1</translation>
    </message>
    <message>
        <source>Observed by this console %1 (%2).</source>
        <translation>Observado por este console %1 (%2).</translation>
    </message>
    <message>
        <source> This computer&apos;s clock was ahead then, or is behind now.</source>
        <translation> O relógio deste computador estava adiantado naquela hora ou está atrasado agora.</translation>
    </message>
    <message>
        <source> Check before you act on this.</source>
        <translation> Consulte antes de agir com base nisso.</translation>
    </message>
    <message>
        <source> Provider %1.</source>
        <translation> Provedor %1.</translation>
    </message>
    <message>
        <source>Sign the customer in</source>
        <translation>Faça o login do cliente</translation>
    </message>
    <message>
        <source>Another request is running.</source>
        <translation>Outra requisição está em andamento.</translation>
    </message>
    <message>
        <source>The service asked to wait %1.</source>
        <translation>O serviço pediu para esperar %1.</translation>
    </message>
    <message>
        <source>The customer is not signed in.</source>
        <translation>O cliente não fez login.</translation>
    </message>
    <message>
        <source>Showing the last known status.</source>
        <translation>Mostrando o último status conhecido.</translation>
    </message>
    <message>
        <source>Exchange #%1</source>
        <translation>Intercâmbio nº %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation>Desbloquear o chaveiro</translation>
    </message>
    <message>
        <source>The stored sign-in is in it, see below. After that: %1</source>
        <translation>O login salvo está nele, veja abaixo. Depois disso: %1</translation>
    </message>
    <message>
        <source>With the password, below. After that: %1</source>
        <translation>Com a senha, abaixo. Depois disso: %1</translation>
    </message>
    <message>
        <source>This environment was changed, and no status was seen since.</source>
        <translation>Este ambiente foi mudado, e nenhum status foi visto desde então.</translation>
    </message>
    <message>
        <source>%1 was observed %2 (%3) at %4, before this environment was changed. It says nothing of the customer here.</source>
        <translation>%1 foi observado %2 (%3) em %4, antes que este ambiente fosse mudado. Não diz nada do cliente aqui.</translation>
    </message>
</context>
<context>
    <name>onboarding::CaseReportFlow</name>
    <message>
        <source>Choose a customer first.</source>
        <translation>Escolha um cliente primeiro.</translation>
    </message>
    <message>
        <source>No report was written: the notes could not be read. %1</source>
        <translation>Nenhum relatório foi gravado: não foi possível ler as notas. %1</translation>
    </message>
    <message>
        <source>Save the case report</source>
        <translation>Salvar o relatório do caso</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Case report saved: %1</source>
        <translation>Relatório do caso salvo: %1</translation>
    </message>
    <message>
        <source>No report was written. %1</source>
        <translation>Nenhum relatório foi gravado. %1</translation>
    </message>
</context>
<context>
    <name>onboarding::ChartPanel</name>
    <message>
        <source>%1: not running</source>
        <translation>%1: não estava em uso</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabela</translation>
    </message>
    <message>
        <source>The same figures, for the keyboard too</source>
        <translation>Os mesmos números, também para o teclado</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>não estava em uso</translation>
    </message>
</context>
<context>
    <name>onboarding::CheckRunBar</name>
    <message>
        <source>. Not reachable, next try at %1.</source>
        <translation>. Inacessível, próxima tentativa às %1.</translation>
    </message>
    <message>
        <source>. %1 requests a minute is the limit here, next at %2.</source>
        <translation>. O limite aqui é de %1 requisições por minuto, a próxima às %2.</translation>
    </message>
    <message>
        <source>. The service asks to wait until %1.</source>
        <translation>. O serviço pede para esperar até %1.</translation>
    </message>
    <message>
        <source>%L1 of %L2 done</source>
        <translation>Concluídos: %L1 de %L2</translation>
    </message>
    <message>
        <source>Cancelled: %L1 of %L2 checked</source>
        <translation>Cancelado. Consultados: %L1 de %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2 checked</source>
        <translation>Consultados: %L1 de %L2</translation>
    </message>
    <message>
        <source>, %L1 for the first time</source>
        <translation>, pela primeira vez: %L1</translation>
    </message>
    <message>
        <source>, %L1 changed</source>
        <translation>, com alteração: %L1</translation>
    </message>
    <message>
        <source>, none changed</source>
        <translation>, nenhum com alteração</translation>
    </message>
    <message>
        <source>, %L1 failed</source>
        <translation>, com falha: %L1</translation>
    </message>
    <message>
        <source>, %L1 not signed in</source>
        <translation>, sem login: %L1</translation>
    </message>
    <message>
        <source>, %L1 not asked about</source>
        <translation>, não consultados: %L1</translation>
    </message>
    <message>
        <source>. %1 left.</source>
        <translation>. Faltam: %1.</translation>
    </message>
    <message>
        <source>. Paused, %L1 left.</source>
        <translation>. Em pausa; faltam: %L1.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalhes</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Tentar de novo os que falharam</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>A série terminou.</translation>
    </message>
    <message>
        <source>Stopped: %1 (%2)</source>
        <translation>Parado: %1 (%2)</translation>
    </message>
    <message>
        <source>, %L1 asked without a status</source>
        <translation>, consultados sem status: %L1</translation>
    </message>
</context>
<context>
    <name>onboarding::ChoiceDelegate</name>
    <message>
        <source>Press Esc again to discard what you typed, Enter to keep it.</source>
        <translation>Pressione Esc de novo para descartar o que digitou, Enter para manter.</translation>
    </message>
</context>
<context>
    <name>onboarding::CollectionDialog</name>
    <message>
        <source>The contract says the same: there is nothing to change.</source>
        <translation>O contrato diz o mesmo: não há nada a mudar.</translation>
    </message>
    <message>
        <source>There is nothing to change, but not all was compared: see below what was left out.</source>
        <translation>Não há nada a mudar, mas nem tudo foi comparado: veja abaixo o que ficou de fora.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lendo %1…</translation>
    </message>
    <message>
        <source>Import a collection</source>
        <translation>Importar uma coleção</translation>
    </message>
    <message>
        <source>What the file says of the API</source>
        <translation>O que o arquivo diz da API</translation>
    </message>
    <message>
        <source>Requests of the file</source>
        <translation>Requisições do arquivo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requisição</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operação</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Changes of the contract</source>
        <translation>Alterações do contrato</translation>
    </message>
    <message>
        <source>Changes of the contract; only those that are checked are taken over</source>
        <translation>Alterações do contrato; só as marcadas são adotadas</translation>
    </message>
    <message>
        <source>Postman environment…</source>
        <translation>Ambiente do Postman…</translation>
    </message>
    <message>
        <source>A file with the values of {{variables}}</source>
        <translation>Um arquivo com os valores de {{variables}}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Adotar</translation>
    </message>
    <message>
        <source>The environment was not read.</source>
        <translation>O ambiente não foi lido.</translation>
    </message>
    <message>
        <source>%1 was not imported. Nothing was changed.</source>
        <translation>%1 não foi importado. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>O arquivo não pode ser lido.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln requisição</numerusform>
            <numerusform>%Ln requisições</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>What is not checked above would go along with every request for every customer. Check it only when it is nobody&apos;s own.</source>
        <translation>O que não está marcado acima iria junto com cada requisição de cada cliente. Marque só se não for de ninguém em particular.</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln scripts, which were not run.</source>
        <translation>
            <numerusform>Tem %Ln script, que não foi executado.</numerusform>
            <numerusform>Tem %Ln scripts, que não foram executados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its requests go to %1; the address of this environment stays as it is.</source>
        <translation>As requisições dela vão para %1; o endereço deste ambiente fica como está.</translation>
    </message>
    <message>
        <source>Its tenant is %1; the tenant of this environment stays as it is.</source>
        <translation>O tenant dela é %1; o tenant deste ambiente fica como está.</translation>
    </message>
    <message>
        <source>None of its requests is an operation of this API.</source>
        <translation>Nenhuma das requisições é uma operação desta API.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %Ln changes</source>
        <translation>
            <numerusform>Adotar %Ln alteração</numerusform>
            <numerusform>Adotar %Ln alterações</numerusform>
        </translation>
    </message>
    <message>
        <source>No change is checked.</source>
        <translation>Nenhuma alteração está marcada.</translation>
    </message>
    <message>
        <source>These changes do not fit together.</source>
        <translation>Estas alterações não combinam entre si.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observações</translation>
    </message>
    <message>
        <source>Keep the API key of %1 for %2, in the keychain</source>
        <translation>Guardar a chave de API de %1 para %2, no chaveiro</translation>
    </message>
    <message>
        <source>Keep the API key</source>
        <translation>Guardar a chave de API</translation>
    </message>
    <message>
        <source>There is nothing to compare with the contract.</source>
        <translation>Não há nada a comparar com o contrato.</translation>
    </message>
    <message>
        <source>Choose a Postman or Bruno environment</source>
        <translation>Escolher um ambiente do Postman ou do Bruno</translation>
    </message>
    <message>
        <source>Environments (*.json *.bru)</source>
        <translation>Ambientes (*.json *.bru)</translation>
    </message>
</context>
<context>
    <name>onboarding::ConfirmationDialog</name>
    <message>
        <source>Nothing was sent: this is not what is asked for.</source>
        <translation>Nada foi enviado: isto não é o que foi pedido.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type what is asked for first.</source>
        <translation>Digite primeiro o que é pedido.</translation>
    </message>
</context>
<context>
    <name>onboarding::ConnectionTestCard</name>
    <message>
        <source>Connection test</source>
        <translation>Teste de conexão</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Testar conexão</translation>
    </message>
    <message>
        <source>Asks the address once for a status, without anybody&apos;s sign-in. Nothing is changed there. What is typed is tested, also before it is saved.</source>
        <translation>Pergunta uma vez um status ao endereço, sem o login de ninguém. Nada muda lá. O que está digitado é testado, também antes de ser salvo.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Nothing is known about the address.</source>
        <translation>Nada se sabe sobre o endereço.</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Testando a conexão…</translation>
    </message>
    <message>
        <source>A test is running.</source>
        <translation>Um teste está em andamento.</translation>
    </message>
    <message>
        <source>%1. More below.</source>
        <translation>%1. Mais detalhes abaixo.</translation>
    </message>
</context>
<context>
    <name>onboarding::ConsoleApplication</name>
    <message>
        <source>Your settings could not be read.</source>
        <translation>Seus ajustes não puderam ser lidos.</translation>
    </message>
    <message>
        <source>They are kept as %1; the default settings are in use.</source>
        <translation>Eles foram guardados como %1; os ajustes padrão estão em uso.</translation>
    </message>
    <message>
        <source>Your environments could not be read.</source>
        <translation>Seus ambientes não puderam ser lidos.</translation>
    </message>
    <message>
        <source>%1 The file is left as it is; the sandbox of this computer still works.</source>
        <translation>%1 O arquivo fica como está; o sandbox deste computador continua funcionando.</translation>
    </message>
    <message>
        <source>Not all environments could be read.</source>
        <translation>Nem todos os ambientes puderam ser lidos.</translation>
    </message>
    <message>
        <source>%1 It stays in the file as it is.</source>
        <translation>%1 Ele fica no arquivo como está.</translation>
    </message>
    <message>
        <source>The list of customers could not be read.</source>
        <translation>A lista de clientes não pôde ser lida.</translation>
    </message>
    <message>
        <source>%1 The file is left as it is. You cannot add customers until this is fixed.</source>
        <translation>%1 O arquivo fica como está. Você não pode adicionar clientes até que isso seja resolvido.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Move it aside and start a new list</source>
        <translation>Separá-la e começar uma nova lista</translation>
    </message>
    <message>
        <source>The damaged list is kept as %1.</source>
        <translation>A lista danificada foi guardada como %1.</translation>
    </message>
    <message>
        <source>The list of customers can be read, but not written to.</source>
        <translation>A lista de clientes pode ser lida, mas não gravada.</translation>
    </message>
    <message>
        <source>Nothing that you change or check is kept. Make %1 writable, then start the console again.</source>
        <translation>Nada do que você mudar ou consultar é guardado. Torne %1 gravável e inicie o console de novo.</translation>
    </message>
    <message>
        <source>The file of the customers is damaged.</source>
        <translation>O arquivo dos clientes está danificado.</translation>
    </message>
    <message>
        <source>%1 Export what you see, then put a copy of the file back.</source>
        <translation>%1 Exporte o que você vê e depois restaure uma cópia do arquivo.</translation>
    </message>
    <message>
        <source>What happened could not be stored.</source>
        <translation>O que aconteceu não pôde ser guardado.</translation>
    </message>
    <message>
        <source>%1 This window shows it as long as it is open. Make room on the disk, or make the file writable, then check again.</source>
        <translation>%1 Esta janela mostra enquanto estiver aberta. Libere espaço no disco ou torne o arquivo gravável e consulte de novo.</translation>
    </message>
    <message>
        <source>The damaged file of environments is kept as %1.</source>
        <translation>O arquivo de ambientes danificado foi guardado como %1.</translation>
    </message>
    <message>
        <source>The sandbox of this computer was started again. It is at %1 now.</source>
        <translation>O sandbox deste computador foi reiniciado. Agora está em %1.</translation>
    </message>
    <message>
        <source>This environment is not there any more.</source>
        <translation>Este ambiente não existe mais.</translation>
    </message>
    <message>
        <source>Customers are being signed out and removed. Wait for the end, or stop it, first.</source>
        <translation>Clientes estão sendo removidos e a sessão deles, encerrada. Espere terminar, ou pare, primeiro.</translation>
    </message>
    <message>
        <source>IDs are being registered. Wait for the answer, or cancel it, first.</source>
        <translation>IDs estão sendo registrados. Espere a resposta, ou cancele, primeiro.</translation>
    </message>
    <message>
        <source>There is no environment called %1.</source>
        <translation>Não há nenhum ambiente chamado %1.</translation>
    </message>
    <message>
        <source>The IDs of %1 were registered before that.</source>
        <translation>Os IDs de %1 foram registrados antes disso.</translation>
    </message>
    <message>
        <source>The IDs of %1 were refused before that.</source>
        <translation>Os IDs de %1 foram recusados antes disso.</translation>
    </message>
    <message>
        <source>The IDs of %1 were sent before that, and it is not known whether they arrived.</source>
        <translation>Os IDs de %1 foram enviados antes disso, e não se sabe se chegaram.</translation>
    </message>
    <message>
        <source>The question that was open is closed and was not answered. What was typed is gone.</source>
        <translation>A pergunta que estava aberta foi fechada sem resposta. O que foi digitado se perdeu.</translation>
    </message>
    <message>
        <source>%1 was removed by another program</source>
        <translation>%1 foi removido por outro programa</translation>
    </message>
    <message>
        <source>This environment is no longer on this computer. What was typed there is gone. The window shows the sandbox of this computer now, with nobody selected.</source>
        <translation>Este ambiente não está mais neste computador. O que foi digitado lá se perdeu. A janela mostra agora o sandbox deste computador, sem ninguém selecionado.</translation>
    </message>
    <message>
        <source>Go to the sandbox</source>
        <translation>Ir para o sandbox</translation>
    </message>
    <message>
        <source>%1 was removed by another program.</source>
        <translation>%1 foi removido por outro programa.</translation>
    </message>
    <message>
        <source>The customer is no longer in this list. What was typed on the page is gone.</source>
        <translation>O cliente não está mais nesta lista. O que foi digitado na página se perdeu.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Voltar à lista</translation>
    </message>
    <message>
        <source>The sandbox of this computer is not running.</source>
        <translation>O sandbox deste computador não está em execução.</translation>
    </message>
    <message>
        <source>This environment has no API key yet.</source>
        <translation>Este ambiente ainda não tem chave de API.</translation>
    </message>
    <message>
        <source>The API key could not be read.</source>
        <translation>A chave de API não pôde ser lida.</translation>
    </message>
    <message>
        <source>Open environment</source>
        <translation>Abrir o ambiente</translation>
    </message>
    <message>
        <source>No environment is open yet.</source>
        <translation>Nenhum ambiente está aberto ainda.</translation>
    </message>
    <message>
        <source>This console was started with the keychain. Quit it first to start one without.</source>
        <translation>Este console foi iniciado com o chaveiro. Saia dele primeiro para iniciar um sem.</translation>
    </message>
    <message>
        <source>Close the dialog first, then switch to another environment.</source>
        <translation>Feche primeiro o diálogo e depois mude de ambiente.</translation>
    </message>
    <message>
        <source>The language changes as soon as the checks are finished or cancelled.</source>
        <translation>O idioma muda assim que as consultas terminarem ou forem canceladas.</translation>
    </message>
    <message>
        <source>The language changes as soon as what is under way is finished.</source>
        <translation>O idioma muda assim que terminar o que está em andamento.</translation>
    </message>
    <message>
        <source>The language changes as soon as the dialog is closed.</source>
        <translation>O idioma muda assim que o diálogo for fechado.</translation>
    </message>
    <message>
        <source>The language changes as soon as the environment is saved or its changes are discarded.</source>
        <translation>O idioma muda assim que o ambiente for salvo ou as alterações descartadas.</translation>
    </message>
    <message>
        <source>The language changes as soon as what you typed is used or cleared.</source>
        <translation>O idioma muda assim que o que você digitou for usado ou apagado.</translation>
    </message>
    <message>
        <source>The language changes as soon as what you typed in “%1” is used or cleared.</source>
        <translation>O idioma muda assim que o que você digitou em “%1” for usado ou apagado.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s clock was moved on by %L1 minutes.</source>
        <translation>O relógio do sandbox foi adiantado em %L1 minutos.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Resultado desconhecido</translation>
    </message>
    <message>
        <source>The IDs of %1 were not sent before that. %2</source>
        <translation>Os IDs de %1 não foram enviados antes disso. %2</translation>
    </message>
    <message>
        <source>Most requests need one and are not sent without it. Type it once under Environments.</source>
        <translation>A maioria das requisições precisa dela e não é enviada sem ela. Digite-a uma vez em Ambientes.</translation>
    </message>
    <message>
        <source>The language changes as soon as the file is read or written.</source>
        <translation>O idioma muda assim que o arquivo for lido ou gravado.</translation>
    </message>
    <message>
        <source>What was changed on the page Environments is not saved.</source>
        <translation>As alterações feitas na página Ambientes não estão salvas.</translation>
    </message>
    <message>
        <source>Copied as cURL, with its secrets as variables.</source>
        <translation>Copiado como cURL, com os segredos como variáveis.</translation>
    </message>
    <message>
        <source>Not every customer is shown</source>
        <translation>Nem todos os clientes são mostrados</translation>
    </message>
    <message>
        <source>The last change can still be undone.</source>
        <translation>A última alteração ainda pode ser desfeita.</translation>
    </message>
    <message>
        <source>The status was not checked: %1.</source>
        <translation>O status não foi consultado: %1.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>The language changes as soon as what you typed in “%1” for %2 is used or cleared.</source>
        <translation>O idioma muda assim que o que foi digitado em “%1” para %2 for usado ou apagado.</translation>
    </message>
</context>
<context>
    <name>onboarding::ContractChangesModel</name>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
It would go along with every request for every customer: check it only when it is nobody&apos;s own.</source>
        <translation>%1
Iria junto com cada requisição de cada cliente: marque só se não for de ninguém em particular.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>No arquivo</translation>
    </message>
</context>
<context>
    <name>onboarding::ContractModel</name>
    <message>
        <source>Where sign-in and refresh go; empty: the address of the environment</source>
        <translation>Para onde vão o login e a renovação; vazio: o endereço do ambiente</translation>
    </message>
    <message>
        <source>Its name on the wire</source>
        <translation>O nome dele na requisição</translation>
    </message>
    <message>
        <source>What goes along unchanged, for example: form client_id=web; header X-Channel=app</source>
        <translation>O que vai junto sem alteração, por exemplo: form client_id=web; header X-Channel=app</translation>
    </message>
    <message>
        <source>Other words of a tenant, for example: IN_PROGRESS=LV1; DONE=APPROVED_VERIFIED</source>
        <translation>Outras palavras de um tenant, por exemplo: IN_PROGRESS=LV1; DONE=APPROVED_VERIFIED</translation>
    </message>
    <message>
        <source>“%1” is not understood. %2.</source>
        <translation>“%1” não foi entendido. %2.</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>não foi entendido</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidência</translation>
    </message>
    <message>
        <source>cannot be saved</source>
        <translation>não pode ser salvo</translation>
    </message>
</context>
<context>
    <name>onboarding::CountdownRing</name>
    <message>
        <source>Time left is not known</source>
        <translation>Não se sabe quanto tempo resta</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>restam %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirado</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restante</translation>
    </message>
</context>
<context>
    <name>onboarding::CustomerController</name>
    <message>
        <source>Sign the customer in once, or self-register; then the sandbox can be the phone and the reviewer for them.</source>
        <translation>Faça o login do cliente uma vez ou use o autocadastro; depois o sandbox pode fazer o papel do telefone e do revisor para ele.</translation>
    </message>
</context>
<context>
    <name>onboarding::CustomerEditController</name>
    <message>
        <source>At most %1 characters.</source>
        <translation>No máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renomear %1</translation>
    </message>
    <message>
        <source>Changes the name on this computer only. The user name %1 stays.</source>
        <translation>Muda o nome só neste computador. O nome de usuário %1 fica.</translation>
    </message>
    <message>
        <source>Display name (leave empty to show the user name)</source>
        <translation>Nome de exibição (vazio: mostra o nome de usuário)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>%1 renamed to %2.</source>
        <translation>%1 renomeado para %2.</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>Atribuir %1</translation>
    </message>
    <message>
        <source>Assignee (leave empty to unassign)</source>
        <translation>Responsável (vazio: sem responsável)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Atribuir</translation>
    </message>
    <message>
        <source>%1: unassigned.</source>
        <translation>%1: sem responsável.</translation>
    </message>
    <message>
        <source>%1: assigned to %2.</source>
        <translation>%1: atribuído a %2.</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Etiquetar %1</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>Etiquetas de %1</translation>
    </message>
    <message>
        <source>They keep the tags they have. Put - before a tag to remove it.</source>
        <translation>Eles mantêm as etiquetas que têm. Ponha - antes de uma etiqueta para removê-la.</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Etiquetas, separadas por vírgulas</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Set tags</source>
        <translation>Definir etiquetas</translation>
    </message>
    <message>
        <source>%1: tags set.</source>
        <translation>%1: etiquetas definidas.</translation>
    </message>
    <message>
        <source>%1: tags set. Removed: %2.</source>
        <translation>%1: etiquetas definidas. Removidas: %2.</translation>
    </message>
    <message>
        <source>%1: tags changed.</source>
        <translation>%1: etiquetas alteradas.</translation>
    </message>
    <message>
        <source>%L1 have no room for more tags and keep theirs.</source>
        <translation>Sem espaço para mais etiquetas, mantêm as suas: %L1.</translation>
    </message>
    <message>
        <source>%L1 have no room for more tags.</source>
        <translation>Sem espaço para mais etiquetas: %L1.</translation>
    </message>
    <message>
        <source>Nothing was changed: their tags are like that already.</source>
        <translation>Nada foi alterado: as etiquetas já são assim.</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>Adiar %1</translation>
    </message>
    <message>
        <source>Hidden from Late until then.</source>
        <translation>Oculto em Atrasados até lá.</translation>
    </message>
    <message>
        <source>Until the end of this day (UTC)</source>
        <translation>Até o fim deste dia (UTC)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>End snooze</source>
        <translation>Encerrar adiamento</translation>
    </message>
    <message>
        <source>Choose a future date.</source>
        <translation>Escolha uma data futura.</translation>
    </message>
    <message>
        <source>%1: no longer snoozed.</source>
        <translation>%1: não está mais adiado.</translation>
    </message>
    <message>
        <source>%1: snoozed until %2.</source>
        <translation>%1: adiado até %2.</translation>
    </message>
    <message>
        <source>Due date of %1</source>
        <translation>Data de vencimento de %1</translation>
    </message>
    <message>
        <source>Due at the end of this day (UTC)</source>
        <translation>Vence no fim deste dia (UTC)</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>Definir vencimento</translation>
    </message>
    <message>
        <source>Use default deadline</source>
        <translation>Usar prazo padrão</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Data de vencimento</translation>
    </message>
    <message>
        <source>%1: the default deadline applies.</source>
        <translation>%1: vale o prazo padrão.</translation>
    </message>
    <message>
        <source>%1: due on %2.</source>
        <translation>%1: vence em %2.</translation>
    </message>
    <message>
        <source>Nothing was undone: it has been changed since.</source>
        <translation>Nada foi desfeito: mudou desde então.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have been changed since and stay as they are.</source>
        <translation>
            <numerusform>%Ln foi alterado desde então e fica como está.</numerusform>
            <numerusform>%Ln foram alterados desde então e ficam como estão.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assignee (leave empty to change nothing)</source>
        <translation>Responsável (vazio: nada muda)</translation>
    </message>
    <message>
        <source>Unassign all</source>
        <translation>Desatribuir todos</translation>
    </message>
    <message>
        <source>Without a date of its own, the default deadline of the status applies (Settings). A date of its own stays due after the decision.</source>
        <translation>Sem data própria vale o prazo padrão do status (Ajustes). Uma data própria continua valendo depois da decisão.</translation>
    </message>
    <message>
        <source>Due at the end of this day (UTC; leave empty to change nothing)</source>
        <translation>Vence no fim deste dia (UTC; vazio: nada muda)</translation>
    </message>
</context>
<context>
    <name>onboarding::CustomerView</name>
    <message>
        <source>Add customer…</source>
        <translation>Adicionar cliente…</translation>
    </message>
    <message>
        <source>‹ Worklist</source>
        <translation>‹ Lista</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Voltar à lista (Esc)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>HTTP log</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SDK token</source>
        <translation>Token SDK</translation>
    </message>
    <message>
        <source>Register IDs</source>
        <translation>Registrar IDs</translation>
    </message>
    <message>
        <source>Solid marks were observed by this console. Dashed marks are inferred.</source>
        <translation>Marcas cheias foram observadas por este console. As tracejadas são deduzidas.</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Jornada</translation>
    </message>
    <message>
        <source>No customer selected</source>
        <translation>Nenhum cliente selecionado</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>Select one on the left, or add one.</source>
        <translation>Selecione um à esquerda ou adicione um.</translation>
    </message>
    <message>
        <source>Customers are read from this computer. Nothing is sent.</source>
        <translation>Os clientes são lidos deste computador. Nada é enviado.</translation>
    </message>
    <message>
        <source>Solid: observed. Dashed: inferred.</source>
        <translation>Contínuo: observado. Tracejado: inferido.</translation>
    </message>
</context>
<context>
    <name>onboarding::DateField</name>
    <message>
        <source>Calendar: F4</source>
        <translation>Calendário: F4</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendário</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-DD</translation>
    </message>
</context>
<context>
    <name>onboarding::DesktopCard</name>
    <message>
        <source>Desktop</source>
        <translation>Área de trabalho</translation>
    </message>
    <message>
        <source>Notify me when a watched customer changes</source>
        <translation>Avisar quando um cliente acompanhado mudar</translation>
    </message>
    <message>
        <source>Show an icon in the system tray</source>
        <translation>Mostrar um ícone na bandeja do sistema</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed: watching goes on</source>
        <translation>Continuar na bandeja quando a janela for fechada: o acompanhamento continua</translation>
    </message>
    <message>
        <source>Start with the session, hidden when there is a tray icon</source>
        <translation>Iniciar com a sessão, oculto se houver ícone na bandeja</translation>
    </message>
    <message>
        <source>To start with the session, add this program in the settings of the system.</source>
        <translation>Para iniciar com a sessão, adicione este programa nas configurações do sistema.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else and is left as it is. Remove it to choose here again.</source>
        <translation>%1 foi alterado por outra pessoa e fica como está. Remova-o para escolher aqui de novo.</translation>
    </message>
    <message>
        <source>This desktop has no system tray, so the console cannot be kept there.</source>
        <translation>Esta área de trabalho não tem bandeja do sistema, então o console não pode ficar nela.</translation>
    </message>
    <message>
        <source>This desktop has no system tray.</source>
        <translation>Esta área de trabalho não tem bandeja do sistema.</translation>
    </message>
    <message>
        <source>It needs the icon in the system tray.</source>
        <translation>Precisa do ícone na bandeja do sistema.</translation>
    </message>
</context>
<context>
    <name>onboarding::EnvBand</name>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>HOMOLOGAÇÃO</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUÇÃO</translation>
    </message>
    <message>
        <source>Local sandbox. Nothing leaves this computer.</source>
        <translation>Sandbox local. Nada sai deste computador.</translation>
    </message>
    <message>
        <source>Test system. No real customers should be here.</source>
        <translation>Sistema de teste. Não deveria haver clientes reais aqui.</translation>
    </message>
    <message>
        <source>Real customers. Registering IDs asks for a typed confirmation.</source>
        <translation>Clientes reais. Registrar IDs pede uma confirmação digitada.</translation>
    </message>
    <message>
        <source>Environment %1: %2 %3 Tenant %4.</source>
        <translation>Ambiente %1: %2 %3 Tenant %4.</translation>
    </message>
    <message>
        <source>   tenant %1</source>
        <translation>   tenant %1</translation>
    </message>
</context>
<context>
    <name>onboarding::EnvironmentForm</name>
    <message>
        <source>API contract</source>
        <translation>Contrato da API</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>None (connect directly)</source>
        <translation>Nenhum (conexão direta)</translation>
    </message>
    <message>
        <source>As set in this system</source>
        <translation>Como definido neste sistema</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Arquivo de CA</translation>
    </message>
    <message>
        <source>Timeout (seconds)</source>
        <translation>Tempo limite (segundos)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>What is known of the wire. A value you change counts as chosen; double-click to edit.</source>
        <translation>O que se sabe das requisições. Um valor que você muda conta como escolhido; clique duas vezes para editar.</translation>
    </message>
    <message>
        <source>Import a collection…</source>
        <translation>Importar uma coleção…</translation>
    </message>
    <message>
        <source>Postman, Bruno or OpenAPI: shows what they say otherwise, before anything is changed</source>
        <translation>Postman, Bruno ou OpenAPI: mostra o que dizem de diferente antes de mudar qualquer coisa</translation>
    </message>
    <message>
        <source>Export as…</source>
        <translation>Exportar como…</translation>
    </message>
    <message>
        <source>A Postman collection, an OpenAPI document or a script for curl; secrets are variables in it</source>
        <translation>Uma coleção do Postman, um documento OpenAPI ou um script para curl; os segredos são variáveis nele</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Informe um nome.</translation>
    </message>
    <message>
        <source>Enter an address, such as https://kyc.example.org.</source>
        <translation>Informe um endereço, como https://kyc.example.org.</translation>
    </message>
    <message>
        <source>Enter a tenant.</source>
        <translation>Informe um tenant.</translation>
    </message>
    <message>
        <source>Enter 1 to 600 seconds.</source>
        <translation>Informe de 1 a 600 segundos.</translation>
    </message>
</context>
<context>
    <name>onboarding::EnvironmentSecretsCard</name>
    <message>
        <source>The keychain is not checked yet.</source>
        <translation>O chaveiro ainda não foi verificado.</translation>
    </message>
    <message>
        <source>The keychain is ready.</source>
        <translation>O chaveiro está pronto.</translation>
    </message>
    <message>
        <source>The keychain is locked: what is stored is still there, but cannot be read.</source>
        <translation>O chaveiro está bloqueado: o que está salvo continua lá, mas não pode ser lido.</translation>
    </message>
    <message>
        <source>No keychain answers: secrets are kept for this session only.</source>
        <translation>Nenhum chaveiro responde: os segredos ficam só nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain has no default collection: secrets are kept for this session only.</source>
        <translation>O chaveiro não tem coleção padrão: os segredos ficam só nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain does not answer: secrets are kept for this session only.</source>
        <translation>O chaveiro não responde: os segredos ficam só nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain refused this program.</source>
        <translation>O chaveiro recusou este programa.</translation>
    </message>
    <message>
        <source>By your choice secrets are kept in memory, for this session only.</source>
        <translation>Por escolha sua os segredos ficam na memória, só nesta sessão.</translation>
    </message>
    <message>
        <source>API key and keychain</source>
        <translation>Chave de API e chaveiro</translation>
    </message>
    <message>
        <source>Unlock and retry</source>
        <translation>Desbloquear e tentar de novo</translation>
    </message>
    <message>
        <source>Store API key</source>
        <translation>Salvar chave de API</translation>
    </message>
    <message>
        <source>Store client secret</source>
        <translation>Salvar segredo do cliente</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segredo do cliente</translation>
    </message>
    <message>
        <source>Type or paste it once; it is never shown again</source>
        <translation>Digite ou cole uma vez; nunca é mostrada de novo</translation>
    </message>
    <message>
        <source>The sandbox brings its own API key.</source>
        <translation>O sandbox traz a própria chave de API.</translation>
    </message>
    <message>
        <source>Save the environment first.</source>
        <translation>Salve o ambiente primeiro.</translation>
    </message>
    <message>
        <source>An API key is stored in the keychain. Typing another replaces it.</source>
        <translation>Uma chave de API está salva no chaveiro. Digitar outra a substitui.</translation>
    </message>
    <message>
        <source>No API key is stored yet.</source>
        <translation>Nenhuma chave de API está salva ainda.</translation>
    </message>
    <message>
        <source>Use for this session</source>
        <translation>Usar nesta sessão</translation>
    </message>
    <message>
        <source>Type the API key first.</source>
        <translation>Digite a chave de API primeiro.</translation>
    </message>
    <message>
        <source>Save the environment first, then store the secret of its client.</source>
        <translation>Salve primeiro o ambiente e depois o segredo do cliente dele.</translation>
    </message>
    <message>
        <source>The secret of the client %1 is stored in the keychain. Typing another replaces it.</source>
        <translation>O segredo do cliente %1 está salvo no chaveiro. Digitar outro o substitui.</translation>
    </message>
    <message>
        <source>The contract&apos;s client %1 signs in with a secret. None is stored yet.</source>
        <translation>O cliente %1 do contrato faz login com um segredo. Nenhum está salvo ainda.</translation>
    </message>
    <message>
        <source>Type the client secret first.</source>
        <translation>Digite o segredo do cliente primeiro.</translation>
    </message>
</context>
<context>
    <name>onboarding::EnvironmentsController</name>
    <message>
        <source>It cannot be opened.</source>
        <translation>Não pode ser aberto.</translation>
    </message>
</context>
<context>
    <name>onboarding::EnvironmentsPage</name>
    <message>
        <source>%1. The API key, passwords and tokens were left out.</source>
        <translation>%1. A chave de API, as senhas e os tokens ficaram de fora.</translation>
    </message>
    <message>
        <source>The constants of the contract are in it as they are; look at them before you share it: %1.</source>
        <translation>As constantes do contrato estão nele como são; confira-as antes de compartilhar: %1.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>como está</translation>
    </message>
    <message>
        <source>%1 and %L2 more</source>
        <translation>%1 e mais %L2</translation>
    </message>
    <message>
        <source>The API key and the sign-ins that were stored for %1 are sent to %2 from now on.</source>
        <translation>A chave de API e os logins salvos para %1 são enviados a %2 a partir de agora.</translation>
    </message>
    <message>
        <source>Passwords and refresh tokens are sent to %1 from now on.</source>
        <translation>Senhas e tokens de renovação são enviados a %1 a partir de agora.</translation>
    </message>
    <message>
        <source>Requests for every customer are sent as the changed contract says from now on.</source>
        <translation>As requisições de todos os clientes são enviadas como diz o contrato alterado a partir de agora.</translation>
    </message>
    <message>
        <source>It is shown as a test system, and nothing that is written there asks for a typed confirmation any more.</source>
        <translation>É mostrado como sistema de teste, e nada do que for gravado lá pede mais uma confirmação digitada.</translation>
    </message>
    <message>
        <source>It is shown as production, and what is written there asks for a typed confirmation.</source>
        <translation>É mostrado como produção, e o que for gravado lá pede uma confirmação digitada.</translation>
    </message>
    <message>
        <source>It is shown as %1.</source>
        <translation>É mostrado como %1.</translation>
    </message>
    <message>
        <source>Its customers and its API key stay with it.</source>
        <translation>Os clientes e a chave de API ficam com ele.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Ambientes</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Adicionar…</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Homologação</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produção</translation>
    </message>
    <message>
        <source>Copy of this one</source>
        <translation>Cópia deste</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 cópia</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Importar de um arquivo…</translation>
    </message>
    <message>
        <source>Export its contract as…</source>
        <translation>Exportar o contrato como…</translation>
    </message>
    <message>
        <source>Use this environment</source>
        <translation>Usar este ambiente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar alterações</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>%1 · in use</source>
        <translation>%1 · em uso</translation>
    </message>
    <message>
        <source>There are unsaved changes.</source>
        <translation>Há alterações não salvas.</translation>
    </message>
    <message>
        <source>Save or discard them first.</source>
        <translation>Salve-as ou descarte-as primeiro.</translation>
    </message>
    <message>
        <source>The sandbox is not running.</source>
        <translation>O sandbox não está em execução.</translation>
    </message>
    <message>
        <source>It is in use already.</source>
        <translation>Já está em uso.</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>Salve-o primeiro.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>The sandbox of this computer cannot be removed.</source>
        <translation>O sandbox deste computador não pode ser removido.</translation>
    </message>
    <message>
        <source>The sandbox of this computer is not running.</source>
        <translation>O sandbox deste computador não está em execução.</translation>
    </message>
    <message>
        <source>The sandbox of this computer runs at %1, tenant %2. It needs no account, and nothing leaves this computer.</source>
        <translation>O sandbox deste computador funciona em %1, tenant %2. Não precisa de conta, e nada sai deste computador.</translation>
    </message>
    <message>
        <source>There is nothing to test yet.</source>
        <translation>Ainda não há nada a testar.</translation>
    </message>
    <message>
        <source>There is nothing to test.</source>
        <translation>Não há nada a testar.</translation>
    </message>
    <message>
        <source>Another program has changed it meanwhile.</source>
        <translation>Outro programa o mudou nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Nothing was saved. Discard your changes, look at it again, then change it.</source>
        <translation>Nada foi salvo. Descarte suas alterações, confira de novo e depois altere.</translation>
    </message>
    <message>
        <source>It was changed while the keychain answered.</source>
        <translation>Ele mudou enquanto o chaveiro respondia.</translation>
    </message>
    <message>
        <source>Nothing was saved. Save it again.</source>
        <translation>Nada foi salvo. Salve de novo.</translation>
    </message>
    <message>
        <source>The API key or the client secret stands in the contract, at %1. A contract is shared as a file and kept in plain text: take it out.</source>
        <translation>A chave de API ou o segredo do cliente está no contrato, em %1. Um contrato é compartilhado como arquivo e guardado como texto sem criptografia: retire-o.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>Não foi salvo.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Change an environment</source>
        <translation>Alterar um ambiente</translation>
    </message>
    <message>
        <source>Change what %1 is?</source>
        <translation>Alterar a definição de %1?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>no chaveiro</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Type the name of the environment, %1, to confirm.</source>
        <translation>Digite o nome do ambiente, %1, para confirmar.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Nada foi salvo ainda.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Mudar</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Não salvo.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvo.</translation>
    </message>
    <message>
        <source>%1 is not empty.</source>
        <translation>%1 não está vazio.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are in its list, and may be signed in. Remove them first.</source>
        <translation>
            <numerusform>%Ln cliente está na lista dele e pode ter login ativo. Remova-o primeiro.</numerusform>
            <numerusform>%Ln clientes estão na lista dele e podem ter login ativo. Remova-os primeiro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 foi removido.</translation>
    </message>
    <message>
        <source>Its API key was deleted from the keychain; Undo does not bring that back.</source>
        <translation>A chave de API dele foi apagada do chaveiro; Desfazer não a traz de volta.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>It was not removed.</source>
        <translation>Não foi removido.</translation>
    </message>
    <message>
        <source>Its secrets are removed, the environment was not.</source>
        <translation>Os segredos foram removidos, o ambiente não.</translation>
    </message>
    <message>
        <source>This client secret cannot be sent.</source>
        <translation>Este segredo do cliente não pode ser enviado.</translation>
    </message>
    <message>
        <source>It has letters that do not belong in a header.</source>
        <translation>Tem letras que não cabem em um cabeçalho.</translation>
    </message>
    <message>
        <source>The client secret is in the keychain.</source>
        <translation>O segredo do cliente está no chaveiro.</translation>
    </message>
    <message>
        <source>The client secret is used for this session only.</source>
        <translation>O segredo do cliente é usado só nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain cannot store it now.</source>
        <translation>O chaveiro não pode guardá-lo agora.</translation>
    </message>
    <message>
        <source>The environment was not saved.</source>
        <translation>O ambiente não foi salvo.</translation>
    </message>
    <message>
        <source>This API key cannot be sent.</source>
        <translation>Esta chave de API não pode ser enviada.</translation>
    </message>
    <message>
        <source>The API key is in the keychain.</source>
        <translation>A chave de API está no chaveiro.</translation>
    </message>
    <message>
        <source>The API key is used for this session only.</source>
        <translation>A chave de API é usada só nesta sessão.</translation>
    </message>
    <message>
        <source>Import an environment</source>
        <translation>Importar um ambiente</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The file was not imported.</source>
        <translation>O arquivo não foi importado.</translation>
    </message>
    <message>
        <source>Read from the file.</source>
        <translation>Lido do arquivo.</translation>
    </message>
    <message>
        <source>Look it over, then save it.</source>
        <translation>Confira e depois salve.</translation>
    </message>
    <message>
        <source>It was not exported.</source>
        <translation>Não foi exportado.</translation>
    </message>
    <message>
        <source>Export the environment</source>
        <translation>Exportar o ambiente</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportado.</translation>
    </message>
    <message>
        <source>Import a collection</source>
        <translation>Importar uma coleção</translation>
    </message>
    <message>
        <source>Collections (*.json *.yaml *.yml *.bru);;All files (*)</source>
        <translation>Coleções (*.json *.yaml *.yml *.bru);;Todos os arquivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes taken over.</source>
        <translation>
            <numerusform>%Ln alteração adotada.</numerusform>
            <numerusform>%Ln alterações adotadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look the contract over, then save it.</source>
        <translation>Confira o contrato e depois salve.</translation>
    </message>
    <message>
        <source>Postman collection (*.json)</source>
        <translation>Coleção do Postman (*.json)</translation>
    </message>
    <message>
        <source>OpenAPI document (*.json)</source>
        <translation>Documento OpenAPI (*.json)</translation>
    </message>
    <message>
        <source>Script for curl (*.sh)</source>
        <translation>Script para curl (*.sh)</translation>
    </message>
    <message>
        <source>Export the contract</source>
        <translation>Exportar o contrato</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is.</source>
        <translation>%1 já existe e foi deixado como está.</translation>
    </message>
    <message>
        <source>Its variables are beside it, in %1: import both into Postman.</source>
        <translation>Suas variáveis estão ao lado, em %1: importe os dois no Postman.</translation>
    </message>
    <message>
        <source>Its variables were not written. %1</source>
        <translation>Suas variáveis não foram gravadas. %1</translation>
    </message>
    <message>
        <source>The API key of the file was not stored: it cannot be sent in a header.</source>
        <translation>A chave de API do arquivo não foi guardada: ela não pode ser enviada em um cabeçalho.</translation>
    </message>
    <message>
        <source>The API key of the file is in its field: store it once the environment is saved.</source>
        <translation>A chave de API do arquivo está em seu campo: guarde-a quando o ambiente estiver salvo.</translation>
    </message>
</context>
<context>
    <name>onboarding::EvidencePill</name>
    <message>
        <source>From the provider&apos;s published guide.</source>
        <translation>Do guia publicado pelo provedor.</translation>
    </message>
    <message>
        <source>Read from public client code that talks to this API.</source>
        <translation>Lido em código público de clientes que falam com esta API.</translation>
    </message>
    <message>
        <source>Reasoned from what is known; today&apos;s server may differ.</source>
        <translation>Deduzido do que se sabe; o servidor de hoje pode ser diferente.</translation>
    </message>
    <message>
        <source>Set here by you or a colleague.</source>
        <translation>Definido aqui por você ou um colega.</translation>
    </message>
</context>
<context>
    <name>onboarding::ExchangeDelegate</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>onboarding::ExchangeModel</name>
    <message>
        <source>dropped</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>%1 %2 %3, %4 ms</source>
        <translation>%1 %2 %3, %4 ms</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>onboarding::ExchangeView</name>
    <message>
        <source>Copy as cURL</source>
        <translation>Copiar como cURL</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requisição</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Legível</translation>
    </message>
    <message>
        <source>The bytes as they were sent and received, or a line for each member</source>
        <translation>Os bytes como foram enviados e recebidos, ou uma linha para cada membro</translation>
    </message>
    <message>
        <source>secrets are never stored</source>
        <translation>segredos nunca são guardados</translation>
    </message>
    <message>
        <source>Secrets become shell variables</source>
        <translation>Segredos viram variáveis do shell</translation>
    </message>
    <message>
        <source>Hide headers</source>
        <translation>Ocultar cabeçalhos</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln headers</source>
        <translation>
            <numerusform>Ver %Ln cabeçalho</numerusform>
            <numerusform>Ver %Ln cabeçalhos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::ExportDialog</name>
    <message>
        <source>Export customers</source>
        <translation>Exportar clientes</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln customers</source>
        <translation>
            <numerusform>Exportar %Ln cliente</numerusform>
            <numerusform>Exportar %Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>What is kept here, the notes and what this console observed, with the environment and the time; never a token or a password.</source>
        <translation>O que é guardado aqui, as notas e o que este console observou, com o ambiente e a hora; nunca um token ou uma senha.</translation>
    </message>
    <message>
        <source>Your name is not set in Settings, so the file does not say who exported it.</source>
        <translation>Seu nome não está definido em Ajustes, então o arquivo não diz quem exportou.</translation>
    </message>
    <message>
        <source>Exported by %1.</source>
        <translation>Exportado por %1.</translation>
    </message>
    <message>
        <source>For spreadsheets (begin with a byte order mark)</source>
        <translation>Para planilhas (começa com uma marca de ordem de bytes)</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Comma between cells</source>
        <translation>Vírgula entre células</translation>
    </message>
    <message>
        <source>Semicolon between cells</source>
        <translation>Ponto e vírgula entre células</translation>
    </message>
    <message>
        <source>Show initials only, without notes</source>
        <translation>Só as iniciais, sem notas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Escolher um arquivo…</translation>
    </message>
</context>
<context>
    <name>onboarding::ExportFlow</name>
    <message>
        <source>Export customers</source>
        <translation>Exportar clientes</translation>
    </message>
    <message>
        <source>Nothing was written. %1</source>
        <translation>Nada foi gravado. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers written to %1</source>
        <translation>
            <numerusform>%Ln cliente gravado em %1</numerusform>
            <numerusform>%Ln clientes gravados em %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::FigureRow</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show in the worklist: %1</source>
        <translation>Mostrar na lista: %1</translation>
    </message>
</context>
<context>
    <name>onboarding::FollowUpCard</name>
    <message>
        <source>None</source>
        <translation>Sem indicação</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>%1 de atraso</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1. Set for this customer.</source>
        <translation>%1. Definido para este cliente.</translation>
    </message>
    <message>
        <source>%1. Default deadline: %2 after “%3” was first seen.</source>
        <translation>%1. Prazo padrão: %2 depois que “%3” foi visto pela primeira vez.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln dia</numerusform>
            <numerusform>%Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Acompanhamento</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Editar: %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Adiado</translation>
    </message>
    <message>
        <source>Until %1. Hidden from Late until then.</source>
        <translation>Até %1. Oculto em Atrasados até lá.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>%1. Set for this customer: it stays due after the decision.</source>
        <translation>%1. Definido para este cliente: continua valendo depois da decisão.</translation>
    </message>
</context>
<context>
    <name>onboarding::HistoryView</name>
    <message>
        <source>attempts left: %1</source>
        <translation>tentativas restantes: %1</translation>
    </message>
    <message numerus="yes">
        <source>checked again %Ln times, no change</source>
        <translation>
            <numerusform>consultado mais uma vez, sem alteração</numerusform>
            <numerusform>consultado mais %Ln vezes, sem alteração</numerusform>
        </translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>  no answer</source>
        <translation>  sem resposta</translation>
    </message>
    <message>
        <source>%1 (in the future)</source>
        <translation>%1 (no futuro)</translation>
    </message>
    <message>
        <source>Self-registered</source>
        <translation>Autocadastrado</translation>
    </message>
    <message>
        <source>SDK token received</source>
        <translation>Token do SDK recebido</translation>
    </message>
    <message>
        <source>IDs registered</source>
        <translation>IDs registrados</translation>
    </message>
    <message>
        <source>IDs refused.</source>
        <translation>IDs recusados.</translation>
    </message>
    <message>
        <source>IDs refused: %1</source>
        <translation>IDs recusados: %1</translation>
    </message>
    <message>
        <source>Sent, outcome unknown</source>
        <translation>Enviado, resultado desconhecido</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Login feito</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falhou: %1</translation>
    </message>
    <message>
        <source>%L1 older entries are kept.</source>
        <translation>Entradas anteriores guardadas: %L1.</translation>
    </message>
    <message>
        <source>Nothing yet. The service only answers about now, so this list begins with the first check.</source>
        <translation>Nada ainda. O serviço só responde sobre o agora, então esta lista começa com a primeira consulta.</translation>
    </message>
    <message>
        <source>No checks for %1</source>
        <translation>Sem consultas por %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note, %1</source>
        <translation>Nota, %1</translation>
    </message>
    <message>
        <source>Show exchange %1</source>
        <translation>Mostrar o intercâmbio %1</translation>
    </message>
    <message>
        <source>Self-registration sent, no clear answer</source>
        <translation>Autocadastro enviado, sem resposta clara</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>visto pela primeira vez %1</translation>
    </message>
    <message numerus="yes">
        <source>Failed %Ln times: %1</source>
        <translation>
            <numerusform>Falhou: %1</numerusform>
            <numerusform>Falhou %Ln vezes: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>seen at %1, before this environment was changed</source>
        <translation>visto em %1, antes que este ambiente fosse mudado</translation>
    </message>
</context>
<context>
    <name>onboarding::HttpLogDialog</name>
    <message>
        <source>HTTP log</source>
        <translation>Registro HTTP</translation>
    </message>
    <message>
        <source>HTTP log of this session</source>
        <translation>Registro HTTP desta sessão</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Every request to this environment since the console was started, also those about nobody in the list and tests of its connection. The number in the status line counts them.</source>
        <translation>Todas as solicitações a este ambiente desde que o console foi iniciado, também as que não são de ninguém da lista e os testes da sua conexão. O número na linha de status conta todas elas.</translation>
    </message>
</context>
<context>
    <name>onboarding::HttpLogPanel</name>
    <message>
        <source>Exchanges, newest last</source>
        <translation>Intercâmbios, o mais novo por último</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Every request is shown here, without its secrets.</source>
        <translation>Nada foi enviado ainda. Cada requisição é mostrada aqui, sem os segredos.</translation>
    </message>
    <message>
        <source>HTTP log</source>
        <translation>Registro HTTP</translation>
    </message>
    <message>
        <source>kept with the customer</source>
        <translation>guardado com o cliente</translation>
    </message>
    <message>
        <source>Exchange #%1 is not of this session, or was dropped.</source>
        <translation>O intercâmbio nº %1 não é desta sessão ou foi descartado.</translation>
    </message>
</context>
<context>
    <name>onboarding::ImportDialog</name>
    <message>
        <source>Changed %L1</source>
        <translation>Alterados %L1</translation>
    </message>
    <message>
        <source>New %L1</source>
        <translation>Novos %L1</translation>
    </message>
    <message>
        <source>Unchanged %L1</source>
        <translation>Sem alteração %L1</translation>
    </message>
    <message>
        <source>Rejected %L1</source>
        <translation>Rejeitados %L1</translation>
    </message>
    <message>
        <source>Cells not recognised %L1</source>
        <translation>Células não reconhecidas %L1</translation>
    </message>
    <message>
        <source>Warnings %L1</source>
        <translation>Avisos %L1</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Importar clientes</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Importar de %1</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datas</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Vírgula</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Ponto e vírgula</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulação</translation>
    </message>
    <message>
        <source>Choose the order…</source>
        <translation>Escolha a ordem…</translation>
    </message>
    <message>
        <source>Day/month/year</source>
        <translation>Dia/mês/ano</translation>
    </message>
    <message>
        <source>Month/day/year</source>
        <translation>Mês/dia/ano</translation>
    </message>
    <message>
        <source>Year/month/day</source>
        <translation>Ano/mês/dia</translation>
    </message>
    <message>
        <source>Column of the file for %1</source>
        <translation>Coluna do arquivo para %1</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Linhas do arquivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Save what is not imported…</source>
        <translation>Salvar o que não é importado…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Import rows without the %Ln cells that are not recognised</source>
        <translation>
            <numerusform>Importar linhas sem a célula não reconhecida</numerusform>
            <numerusform>Importar linhas sem as %Ln células não reconhecidas</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>não está no arquivo</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>%L1 will be added, %L2 changed, %L3 unchanged, %L4 rejected.</source>
        <translation>Serão adicionados: %L1, alterados: %L2, sem alteração: %L3, rejeitados: %L4.</translation>
    </message>
    <message>
        <source>Import %L1</source>
        <translation>Importar %L1</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>O arquivo está sendo lido.</translation>
    </message>
    <message>
        <source>Nothing in the file changes the list.</source>
        <translation>O arquivo não altera nada na lista.</translation>
    </message>
    <message>
        <source>The file is not Unicode (line %L1), so it is read as Windows-1252. Check that names with accents look right.</source>
        <translation>O arquivo não é Unicode (linha %L1), então é lido como Windows-1252. Verifique se os nomes com acentos estão certos.</translation>
    </message>
    <message>
        <source>Some dates have the day first, others the month: choose their order above.</source>
        <translation>Algumas datas têm o dia primeiro, outras o mês: escolha a ordem acima.</translation>
    </message>
    <message>
        <source>Dates such as %1 can be read in two ways: choose their order above.</source>
        <translation>Datas como %1 podem ser lidas de duas maneiras: escolha a ordem acima.</translation>
    </message>
    <message>
        <source>Commas and semicolons within a cell separate tags.</source>
        <translation>Vírgulas e pontos e vírgulas dentro de uma célula separam etiquetas.</translation>
    </message>
    <message>
        <source>Columns that are not imported: %1.</source>
        <translation>Colunas que não são importadas: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens will be sealed with a key that stays in the keychain.</source>
        <translation>
            <numerusform>%Ln token será criptografado com uma chave que fica no chaveiro.</numerusform>
            <numerusform>%Ln tokens serão criptografados com uma chave que fica no chaveiro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They stay in the file in plain text.</source>
        <translation>
            <numerusform>Ele continua no arquivo como texto sem criptografia.</numerusform>
            <numerusform>Eles continuam no arquivo como texto sem criptografia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the file when you no longer need it.</source>
        <translation>Apague o arquivo quando não precisar mais dele.</translation>
    </message>
</context>
<context>
    <name>onboarding::ImportFlow</name>
    <message>
        <source>The file could not be opened. Is it there, and may you read it?</source>
        <translation>O arquivo não pôde ser aberto. Ele existe, e você pode lê-lo?</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Importar clientes</translation>
    </message>
    <message>
        <source>Lists of customers (*.csv *.tsv *.txt *.json *.jsonl)</source>
        <translation>Listas de clientes (*.csv *.tsv *.txt *.json *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Nothing was imported: another environment is open now.</source>
        <translation>Nada foi importado: outro ambiente está aberto agora.</translation>
    </message>
    <message>
        <source>Save what is not imported</source>
        <translation>Salvar o que não é importado</translation>
    </message>
    <message>
        <source>Saved with the reasons: %1</source>
        <translation>Salvo com os motivos: %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Não salvo: %1</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Nada foi importado. %1</translation>
    </message>
    <message>
        <source>%L1 added, %L2 changed, %L3 unchanged, %L4 rejected.</source>
        <translation>Adicionados: %L1, alterados: %L2, sem alteração: %L3, rejeitados: %L4.</translation>
    </message>
    <message>
        <source>Older sign-ins may still be in the keychain. %1</source>
        <translation>Logins antigos ainda podem estar no chaveiro. %1</translation>
    </message>
</context>
<context>
    <name>onboarding::ImportModel</name>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>Token: replaced</source>
        <translation>Token: substituído</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nome de exibição</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>O que muda</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) more, the newest: “%1”</source>
        <translation>
            <numerusform>%n nota a mais: “%1”</numerusform>
            <numerusform>%n notas a mais, a mais recente: “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>Now watched</source>
        <translation>Acompanhado a partir de agora</translation>
    </message>
    <message>
        <source>No longer watched</source>
        <translation>Não mais acompanhado</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Adiado até</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Acompanhado</translation>
    </message>
</context>
<context>
    <name>onboarding::JourneyStepper</name>
    <message>
        <source>Journey</source>
        <translation>Jornada</translation>
    </message>
</context>
<context>
    <name>onboarding::KeyHelpDialog</name>
    <message>
        <source>All keys</source>
        <translation>Todas as teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>onboarding::KeychainWatch</name>
    <message>
        <source>Continue for this session</source>
        <translation>Continuar nesta sessão</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Perguntar de novo</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>O chaveiro está bloqueado.</translation>
    </message>
    <message>
        <source>Stored sign-ins and API keys cannot be read until it is unlocked. New ones are kept for this session only.</source>
        <translation>Logins e chaves de API salvos não podem ser lidos até que ele seja desbloqueado. Os novos ficam só nesta sessão.</translation>
    </message>
    <message>
        <source>Unlock and retry</source>
        <translation>Desbloquear e tentar de novo</translation>
    </message>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation>Nenhum chaveiro responde neste computador.</translation>
    </message>
    <message>
        <source>Sign-ins and API keys are kept in memory for this session only, and never in a file.</source>
        <translation>Logins e chaves de API ficam na memória só nesta sessão, e nunca em um arquivo.</translation>
    </message>
    <message>
        <source>The keychain has no default collection.</source>
        <translation>O chaveiro não tem coleção padrão.</translation>
    </message>
    <message>
        <source>Sign-ins and API keys are kept in memory for this session only. Choose a default in your keychain program; the console sees it by itself.</source>
        <translation>Logins e chaves de API ficam na memória só nesta sessão. Escolha uma padrão no seu programa de chaveiro; o console a vê por conta própria.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>O chaveiro não responde.</translation>
    </message>
    <message>
        <source>The console goes on without it; secrets are kept for this session only.</source>
        <translation>O console continua sem ele; os segredos ficam só nesta sessão.</translation>
    </message>
    <message>
        <source>The keychain refused this program.</source>
        <translation>O chaveiro recusou este programa.</translation>
    </message>
    <message>
        <source>Allow it in the settings of your keychain, then ask again.</source>
        <translation>Permita-o nas configurações do seu chaveiro e pergunte de novo.</translation>
    </message>
</context>
<context>
    <name>onboarding::LinesDialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>onboarding::MainWindow</name>
    <message>
        <source>Onboarding Console</source>
        <translation>Onboarding Console</translation>
    </message>
    <message>
        <source>%1 — Onboarding Console</source>
        <translation>%1 — Onboarding Console</translation>
    </message>
    <message>
        <source>Undo works in the worklist. Open it first.</source>
        <translation>Desfazer funciona na lista. Abra-a primeiro.</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>No customer below has a due date.</source>
        <translation>Nenhum cliente abaixo tem data de vencimento.</translation>
    </message>
    <message>
        <source>No customer above has a due date.</source>
        <translation>Nenhum cliente acima tem data de vencimento.</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>%1 · in use</source>
        <translation>%1 · em uso</translation>
    </message>
    <message>
        <source>Manage environments…</source>
        <translation>Gerenciar ambientes…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Ambientes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Worklist, %L1 late</source>
        <translation>Lista, atrasados: %L1</translation>
    </message>
    <message>
        <source>Worklist (Ctrl+1), %L1 late (L)</source>
        <translation>Lista (Ctrl+1), atrasados: %L1 (L)</translation>
    </message>
    <message>
        <source>Worklist (Ctrl+1)</source>
        <translation>Lista (Ctrl+1)</translation>
    </message>
</context>
<context>
    <name>onboarding::NameOffers</name>
    <message>
        <source>In use:</source>
        <translation>Em uso:</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
</context>
<context>
    <name>onboarding::NoteDialog</name>
    <message>
        <source>Edit a note about %1</source>
        <translation>Editar uma nota sobre %1</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>Nota sobre %1</translation>
    </message>
    <message>
        <source>Written %1. Kept on this computer only.</source>
        <translation>Escrita %1. Fica só neste computador.</translation>
    </message>
    <message>
        <source>Kept on this computer only.</source>
        <translation>Fica só neste computador.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Earlier notes</source>
        <translation>Notas anteriores</translation>
    </message>
    <message>
        <source>They could not be read. %1</source>
        <translation>Não puderam ser lidas. %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Adicionar nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter salva</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Escreva algo primeiro.</translation>
    </message>
</context>
<context>
    <name>onboarding::NoteText</name>
    <message>
        <source>%1 (in the future)</source>
        <translation>%1 (no futuro)</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>editada %1</translation>
    </message>
</context>
<context>
    <name>onboarding::NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>Adicionar nota…</translation>
    </message>
    <message>
        <source>The notes could not be read. %1</source>
        <translation>As notas não puderam ser lidas. %1</translation>
    </message>
    <message>
        <source>No notes yet. Notes stay on this computer.</source>
        <translation>Ainda não há notas. As notas ficam neste computador.</translation>
    </message>
    <message>
        <source>%L1 older notes: Add note shows them all.</source>
        <translation>Notas anteriores: %L1. Adicionar nota mostra todas.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit the note of %1</source>
        <translation>Editar a nota de %1</translation>
    </message>
</context>
<context>
    <name>onboarding::NotesController</name>
    <message>
        <source> Copy your text, close this, and read the note again.</source>
        <translation> Copie seu texto, feche isto e leia a nota de novo.</translation>
    </message>
    <message>
        <source>The note was not stored. %1</source>
        <translation>A nota não foi guardada. %1</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Anotado.</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>Nota alterada.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
</context>
<context>
    <name>onboarding::NotificationBus</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>onboarding::Notifications</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %L2</source>
        <translation>%1 %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln watched customers have another status</source>
        <translation>
            <numerusform>Um cliente acompanhado tem outro status</numerusform>
            <numerusform>%Ln clientes acompanhados têm outro status</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::OpenCases</name>
    <message>
        <source>It is not yet known whether the IDs of %1 were registered.</source>
        <translation>Ainda não se sabe se os IDs de %1 foram registrados.</translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %Ln more customers.</source>
        <translation>
            <numerusform>O mesmo vale para mais %Ln cliente.</numerusform>
            <numerusform>O mesmo vale para mais %Ln clientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not yet known whether the IDs of %1 were registered in %2.</source>
        <translation>Ainda não se sabe se os IDs de %1 foram registrados em %2.</translation>
    </message>
</context>
<context>
    <name>onboarding::OverviewPage</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Check stale</source>
        <translation>Consultar status antigos</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Esperando o cliente</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Em análise</translation>
    </message>
    <message>
        <source>Outcomes seen</source>
        <translation>Resultados vistos</translation>
    </message>
    <message>
        <source>Not checked for a day</source>
        <translation>Sem consulta há um dia</translation>
    </message>
    <message>
        <source>Customers by status</source>
        <translation>Clientes por status</translation>
    </message>
    <message>
        <source>Age of open reviews, in days</source>
        <translation>Dias em análise</translation>
    </message>
    <message>
        <source>Review outcomes seen per day</source>
        <translation>Resultados de análise vistos por dia</translation>
    </message>
    <message>
        <source>How long reviews take</source>
        <translation>Quanto tempo levam as análises</translation>
    </message>
    <message>
        <source>Outcome seen in the last %1 days</source>
        <translation>Resultado visto nos últimos %1 dias</translation>
    </message>
    <message>
        <source>Review took %1</source>
        <translation>A análise levou %1</translation>
    </message>
    <message>
        <source>In status for %1 days, late</source>
        <translation>No status há %1 dias, atrasado</translation>
    </message>
    <message>
        <source>In status for %1 days</source>
        <translation>No status há %1 dias</translation>
    </message>
    <message>
        <source>Seen approved on %1</source>
        <translation>Visto aprovado em %1</translation>
    </message>
    <message>
        <source>Asked to resubmit, seen on %1</source>
        <translation>Reenvio pedido, visto em %1</translation>
    </message>
    <message>
        <source>Seen rejected on %1</source>
        <translation>Visto rejeitado em %1</translation>
    </message>
    <message>
        <source>%1, %L2 checked in the last 24 h</source>
        <translation>%1; consultados nas últimas 24 h: %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>All were checked lately.</source>
        <translation>Todos foram consultados há pouco.</translation>
    </message>
    <message>
        <source>by the deadlines in Settings, or set by hand</source>
        <translation>pelos prazos dos Ajustes ou definidos à mão</translation>
    </message>
    <message>
        <source>or never</source>
        <translation>ou nunca</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>no prazo</translation>
    </message>
    <message>
        <source>late</source>
        <translation>atrasados</translation>
    </message>
    <message>
        <source>No customer is in review now, as far as this console has checked.</source>
        <translation>Nenhum cliente está em análise agora, até onde este console verificou.</translation>
    </message>
    <message>
        <source>Since this console first saw the status; the review may be older.</source>
        <translation>Desde que este console viu o status pela primeira vez; a análise pode ser mais antiga.</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprovado</translation>
    </message>
    <message>
        <source>resubmit</source>
        <translation>reenviar</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeitado</translation>
    </message>
    <message>
        <source>No review outcome was seen yet. This console has been running since %1; what happened before is not known.</source>
        <translation>Nenhum resultado de análise foi visto ainda. Este console está em uso desde %1; o que houve antes não se sabe.</translation>
    </message>
    <message>
        <source>No review outcome was seen from %1 to %2. Only a check shows one.</source>
        <translation>Nenhum resultado de análise foi visto de %1 a %2. Só uma consulta o mostra.</translation>
    </message>
    <message>
        <source>%1 to %2, on the day on which this console saw the change. The service gives no history that this console could read.</source>
        <translation>De %1 a %2, no dia em que este console viu a alteração. O serviço não dá nenhum histórico que este console possa ler.</translation>
    </message>
    <message>
        <source>Before %1 this console was not running.</source>
        <translation>Antes de %1 este console não estava em uso.</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>análises</translation>
    </message>
    <message>
        <source>%1 Only reviews whose start and end were both seen count.</source>
        <translation>%1 Só contam análises cujo início e fim foram vistos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews seen so far.</source>
        <translation>
            <numerusform>%Ln análise vista até agora.</numerusform>
            <numerusform>%Ln análises vistas até agora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Median %1, 95th percentile %2, of %L3 reviews whose start and end were both seen. Times are rounded up to the gap between two checks.</source>
        <translation>Mediana %1, percentil 95 %2, de %L3 análises cujo início e fim foram vistos. Os tempos são arredondados para cima até o intervalo entre duas consultas.</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln stale</source>
        <translation>
            <numerusform>Consultar %Ln status antigo</numerusform>
            <numerusform>Consultar %Ln status antigos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them must resubmit</source>
        <translation>
            <numerusform>%Ln deles precisa reenviar</numerusform>
            <numerusform>%Ln deles precisam reenviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>aprovados: %Ln</numerusform>
            <numerusform>aprovados: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>rejeitados: %Ln</numerusform>
            <numerusform>rejeitados: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resubmit</source>
        <translation>
            <numerusform>a reenviar: %Ln</numerusform>
            <numerusform>a reenviar: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::PromptDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Enter a date. Use YYYY-MM-DD.</source>
        <translation>Informe uma data. Use AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>%1 “%2” not recognised. Use YYYY-MM-DD.</source>
        <translation>%1 “%2” não reconhecido. Use AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>Nothing was stored. %1</source>
        <translation>Nada foi guardado. %1</translation>
    </message>
    <message>
        <source>%1 “%2”: there is no such day between 2000 and 2199.</source>
        <translation>%1 “%2”: não existe esse dia entre 2000 e 2199.</translation>
    </message>
    <message>
        <source>different</source>
        <translation>diferentes</translation>
    </message>
</context>
<context>
    <name>onboarding::QrView</name>
    <message>
        <source>QR code of the SDK token</source>
        <translation>Código QR do token do SDK</translation>
    </message>
</context>
<context>
    <name>onboarding::QuitDialog</name>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Not everything is done yet</source>
        <translation>Ainda há algo pendente</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Não sair</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Sair mesmo assim</translation>
    </message>
    <message>
        <source>Everything is done now</source>
        <translation>Não há mais nada pendente</translation>
    </message>
    <message>
        <source>Nothing is open any more.</source>
        <translation>Nada mais está aberto.</translation>
    </message>
    <message>
        <source>What was observed or saved is kept.</source>
        <translation>O que foi observado ou salvo é mantido.</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>Salvar e sair</translation>
    </message>
</context>
<context>
    <name>onboarding::RegisterConfirmation</name>
    <message>
        <source>The token in use names nobody: it is not verified that it is this customer&apos;s.</source>
        <translation>O token em uso não cita ninguém: não foi verificado que é deste cliente.</translation>
    </message>
    <message>
        <source>The token in use names %1: the service registers for that user.</source>
        <translation>O token em uso cita %1: o serviço registra para esse usuário.</translation>
    </message>
    <message>
        <source>The service calls this customer %1: the IDs are registered for that user.</source>
        <translation>O serviço chama este cliente de %1: os IDs são registrados para esse usuário.</translation>
    </message>
    <message>
        <source>This is the last try: when it is not accepted, none is left and the customer has to go to support.</source>
        <translation>Esta é a última tentativa: se não for aceita, não resta nenhuma e o cliente precisa ir ao suporte.</translation>
    </message>
    <message>
        <source>It is not known whether the first one arrived. Sending again may register them twice.</source>
        <translation>Não se sabe se o primeiro chegou. Enviar de novo pode registrá-los duas vezes.</translation>
    </message>
    <message>
        <source>This ties the verification to this customer. It cannot be undone from this console.</source>
        <translation>Isto vincula a verificação a este cliente. Não pode ser desfeito neste console.</translation>
    </message>
    <message>
        <source>Confirm registration</source>
        <translation>Confirmar o registro</translation>
    </message>
    <message>
        <source>Register these IDs for %1?</source>
        <translation>Registrar estes IDs para %1?</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Last known status</source>
        <translation>Último status conhecido</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Sent once, never repeated automatically.</source>
        <translation>Enviado uma vez, nunca repetido automaticamente.</translation>
    </message>
    <message>
        <source>Register in production</source>
        <translation>Registrar em produção</translation>
    </message>
    <message>
        <source>Register all the same</source>
        <translation>Registrar mesmo assim</translation>
    </message>
    <message>
        <source>Register the last try</source>
        <translation>Registrar a última tentativa</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
</context>
<context>
    <name>onboarding::RegisterPage</name>
    <message>
        <source> Personal data is dropped.</source>
        <translation> Dados pessoais são descartados.</translation>
    </message>
    <message>
        <source> Personal data goes when you leave the field.</source>
        <translation> Os dados pessoais somem quando você sai do campo.</translation>
    </message>
    <message>
        <source>Read as: %1.</source>
        <translation>Lido como: %1.</translation>
    </message>
    <message>
        <source>Register IDs</source>
        <translation>Registrar IDs</translation>
    </message>
    <message>
        <source>Paste what the phone handed back: JSON, log lines, a web address…</source>
        <translation>Cole o que o celular devolveu: JSON, linhas de log, um endereço web…</translation>
    </message>
    <message>
        <source>Result from the phone</source>
        <translation>Resultado do celular</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Trocar</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy the phone&apos;s result first.</source>
        <translation>Não há texto para colar. Copie primeiro o resultado do celular.</translation>
    </message>
    <message>
        <source>That text was not taken: it is longer than 1 MiB, and no result of a phone is.</source>
        <translation>Esse texto não foi aceito: tem mais de 1 MiB, e nenhum resultado de celular tem.</translation>
    </message>
    <message>
        <source>Request preview</source>
        <translation>Prévia da requisição</translation>
    </message>
    <message>
        <source>Register in production…</source>
        <translation>Registrar em produção…</translation>
    </message>
    <message>
        <source>Register all the same…</source>
        <translation>Registrar mesmo assim…</translation>
    </message>
    <message>
        <source>Nothing is sent until you confirm</source>
        <translation>Nada é enviado até você confirmar</translation>
    </message>
    <message>
        <source>The result names another customer of the list: %1 (%2).</source>
        <translation>O resultado cita outro cliente da lista: %1 (%2).</translation>
    </message>
    <message>
        <source>These are not the IDs of the text above.</source>
        <translation>Estes não são os IDs do texto acima.</translation>
    </message>
    <message>
        <source>The text was copied with formatting, such as struck-out or hidden words, and reads differently with it. Compare the IDs with the place they were copied from.</source>
        <translation>O texto foi copiado com formatação, como palavras riscadas ou ocultas, e com ela se lê de outro jeito. Compare os IDs com o lugar de onde foram copiados.</translation>
    </message>
    <message>
        <source>⚠ Status: %1. %2</source>
        <translation>⚠ Status: %1. %2</translation>
    </message>
    <message>
        <source>Paste the result, or type both ids.</source>
        <translation>Cole o resultado ou digite os dois IDs.</translation>
    </message>
    <message>
        <source>⚠ The customer is not signed in. Sign in on the Case page, then register.</source>
        <translation>⚠ O cliente não fez login. Faça o login na página Caso e depois registre.</translation>
    </message>
    <message>
        <source>✓ Both are UUIDs, they differ, and this console has not registered them before.</source>
        <translation>✓ Ambos são UUIDs, são diferentes, e este console não os registrou antes.</translation>
    </message>
    <message>
        <source>⚠ Last try: 1 attempt left, as the service said.</source>
        <translation>⚠ Última tentativa: resta 1, como disse o serviço.</translation>
    </message>
    <message>
        <source>The earlier submission is not settled yet.</source>
        <translation>O envio anterior ainda não está resolvido.</translation>
    </message>
    <message>
        <source>Another request is running.</source>
        <translation>Outra requisição está em andamento.</translation>
    </message>
    <message>
        <source>Both ids are needed.</source>
        <translation>Os dois IDs são necessários.</translation>
    </message>
    <message>
        <source>The run on the phone failed.</source>
        <translation>A execução no celular falhou.</translation>
    </message>
    <message>
        <source>Both ids are the same.</source>
        <translation>Os dois IDs são iguais.</translation>
    </message>
    <message>
        <source>These IDs are registered already.</source>
        <translation>Estes IDs já estão registrados.</translation>
    </message>
    <message>
        <source>The customer is not signed in.</source>
        <translation>O cliente não fez login.</translation>
    </message>
    <message>
        <source>The request is shown once both ids are there.</source>
        <translation>A requisição é mostrada quando os dois IDs estiverem presentes.</translation>
    </message>
    <message>
        <source>Registering the IDs…</source>
        <translation>Registrando os IDs…</translation>
    </message>
    <message>
        <source>Sent once, never repeated automatically.</source>
        <translation>Enviado uma vez, nunca repetido automaticamente.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>IDs registered</source>
        <translation>IDs registrados</translation>
    </message>
    <message>
        <source>It answered %1, but the status has moved on since: they were taken.</source>
        <translation>Respondeu %1, mas o status avançou desde então: foram aceitos.</translation>
    </message>
    <message>
        <source>The answer was lost, but the status has moved on since: it arrived.</source>
        <translation>A resposta se perdeu, mas o status avançou desde então: chegou.</translation>
    </message>
    <message>
        <source>The service accepted them. The status right before was %1, so they may change nothing: check it, and ask the service owner.</source>
        <translation>O serviço os aceitou. O status logo antes era %1, então eles podem não mudar nada: consulte-o e pergunte ao responsável pelo serviço.</translation>
    </message>
    <message>
        <source>Not registered: %1</source>
        <translation>Não registrado: %1</translation>
    </message>
    <message>
        <source>%1 Check the status to see what comes next.</source>
        <translation>%1 Consulte o status para ver o que vem a seguir.</translation>
    </message>
    <message>
        <source>Not registered: the IDs were not sent</source>
        <translation>Não registrado: os IDs não foram enviados</translation>
    </message>
    <message>
        <source>Not registered: nothing was sent</source>
        <translation>Não registrado: nada foi enviado</translation>
    </message>
    <message>
        <source>%1 Paste the result of this customer&apos;s own run. If these IDs are meant all the same, use “Register all the same…”.</source>
        <translation>%1 Cole o resultado da execução deste mesmo cliente. Se mesmo assim forem estes os IDs, use “Registrar mesmo assim…”.</translation>
    </message>
    <message>
        <source>The status is checked right before, and that failed. %1. %2 The IDs are still here: register them when the status can be checked.</source>
        <translation>O status é consultado logo antes, e isso falhou. %1. %2 Os IDs continuam aqui: registre-os quando o status puder ser consultado.</translation>
    </message>
    <message>
        <source>Not registered again. The first time is still not known</source>
        <translation>Não registrado de novo. Da primeira vez ainda não se sabe</translation>
    </message>
    <message>
        <source>The service refused what was sent just now. %1 Before that: %2</source>
        <translation>O serviço recusou o que acabou de ser enviado. %1 Antes disso: %2</translation>
    </message>
    <message>
        <source>Check the status first.</source>
        <translation>Consulte o status primeiro.</translation>
    </message>
    <message>
        <source>Sent, outcome unknown</source>
        <translation>Enviado, resultado desconhecido</translation>
    </message>
    <message>
        <source>It is still not known whether it arrived</source>
        <translation>Ainda não se sabe se chegou</translation>
    </message>
    <message>
        <source>It is not known whether it arrived</source>
        <translation>Não se sabe se chegou</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Consultar agora</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Enviar de novo…</translation>
    </message>
    <message>
        <source>Exchange #%1</source>
        <translation>Intercâmbio nº %1</translation>
    </message>
    <message>
        <source>The run on the phone failed. Do not register it.</source>
        <translation>A execução no celular falhou. Não a registre.</translation>
    </message>
    <message>
        <source>Register all the same</source>
        <translation>Registrar mesmo assim</translation>
    </message>
    <message>
        <source>Register these IDs for %1 all the same?</source>
        <translation>Registrar estes IDs para %1 mesmo assim?</translation>
    </message>
    <message>
        <source>Another customer&apos;s documents, or those of a failed run, might be registered.</source>
        <translation>Documentos de outro cliente, ou os de uma execução com falha, podem ser registrados.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Type the user name of the customer, %1, to go on</source>
        <translation>Digite o nome de usuário do cliente, %1, para continuar</translation>
    </message>
    <message>
        <source>IDs were sent before</source>
        <translation>Os IDs foram enviados antes</translation>
    </message>
    <message>
        <source>IDs of another token</source>
        <translation>IDs de outro token</translation>
    </message>
    <message>
        <source>Registering them again may count as another attempt.</source>
        <translation>Registrá-los de novo pode contar como outra tentativa.</translation>
    </message>
    <message>
        <source>Paste the result of one run.</source>
        <translation>Cole o resultado de uma execução.</translation>
    </message>
    <message>
        <source>If they are of that person, the wrong person&apos;s documents are registered.</source>
        <translation>Se forem dessa pessoa, os documentos da pessoa errada são registrados.</translation>
    </message>
    <message>
        <source>Sent before for</source>
        <translation>Enviado antes para</translation>
    </message>
    <message>
        <source>Token fetched for</source>
        <translation>Token obtido para</translation>
    </message>
    <message>
        <source>a customer removed from this console</source>
        <translation>um cliente removido deste console</translation>
    </message>
    <message>
        <source>another user</source>
        <translation>outro usuário</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>Digite %1 para continuar</translation>
    </message>
    <message>
        <source>Type the user name they were sent for before, %1, to go on</source>
        <translation>Digite o nome de usuário para o qual foram enviados antes, %1, para continuar</translation>
    </message>
    <message>
        <source>Type the user name the token was fetched for, %1, to go on</source>
        <translation>Digite o nome de usuário para o qual o token foi obtido, %1, para continuar</translation>
    </message>
    <message>
        <source>%1, checked %2 (%3)</source>
        <translation>%1, consultado %2 (%3)</translation>
    </message>
    <message>
        <source>These are other IDs than those of which it is not known whether they arrived. %1</source>
        <translation>Estes IDs são diferentes daqueles dos quais não se sabe se chegaram. %1</translation>
    </message>
    <message>
        <source>Another sign-in has taken its place.</source>
        <translation>Outro login tomou o lugar dele.</translation>
    </message>
    <message>
        <source>The customer is signed out.</source>
        <translation>A sessão do cliente foi encerrada.</translation>
    </message>
    <message>
        <source>What was asked was about the sign-in before, so the question is closed: nothing was sent. The ids are still on the page.</source>
        <translation>A pergunta era sobre o login anterior, então foi fechada: nada foi enviado. Os IDs continuam na página.</translation>
    </message>
    <message>
        <source>The sign-in of %1 has changed</source>
        <translation>O login de %1 mudou</translation>
    </message>
    <message>
        <source>Back to the IDs</source>
        <translation>Voltar aos IDs</translation>
    </message>
    <message>
        <source>These IDs are being registered. Wait for the answer, or cancel it, first.</source>
        <translation>Estes IDs estão sendo registrados. Espere a resposta, ou cancele, primeiro.</translation>
    </message>
    <message>
        <source>An ID here was struck out or invisible where it was copied. Compare it with the place it was copied from.</source>
        <translation>Um ID aqui estava riscado ou invisível onde foi copiado. Compare-o com o lugar de onde foi copiado.</translation>
    </message>
    <message>
        <source>Other IDs were accepted for this customer %1 (#%2), and the status has not moved since.</source>
        <translation>Outros IDs foram aceitos para este cliente %1 (#%2), e o status não avançou desde então.</translation>
    </message>
    <message>
        <source>Other IDs were accepted for this customer %1, and the status has not moved since.</source>
        <translation>Outros IDs foram aceitos para este cliente %1, e o status não avançou desde então.</translation>
    </message>
    <message>
        <source>Checking the status first…</source>
        <translation>Verificando primeiro o status…</translation>
    </message>
    <message>
        <source>The IDs are not sent yet.</source>
        <translation>Os IDs ainda não foram enviados.</translation>
    </message>
    <message>
        <source>What stood here is gone: the environment has been changed since.</source>
        <translation>O que estava aqui não existe mais: o ambiente foi alterado desde então.</translation>
    </message>
    <message>
        <source>⚠ No status yet: this may be the last try. Check the status first.</source>
        <translation>⚠ Sem status: pode ser a última tentativa. Consulte o status primeiro.</translation>
    </message>
    <message>
        <source>Next: wait for the decision.</source>
        <translation>A seguir: aguarde a decisão.</translation>
    </message>
    <message>
        <source>Another program, or an earlier session, sent accountId %1 and workflowId %2, and the service accepted them.</source>
        <translation>Outro programa, ou uma sessão anterior, enviou accountId %1 e workflowId %2, e o serviço os aceitou.</translation>
    </message>
    <message>
        <source>The service accepted them.</source>
        <translation>O serviço os aceitou.</translation>
    </message>
    <message>
        <source>The result names %1, and not this customer.</source>
        <translation>O resultado cita %1, e não este cliente.</translation>
    </message>
    <message>
        <source>If it is, the wrong person&apos;s documents are registered.</source>
        <translation>Se for, serão registrados os documentos da pessoa errada.</translation>
    </message>
    <message>
        <source>IDs registered. Look whom the answer is about</source>
        <translation>IDs registrados. Verifique a quem a resposta se refere</translation>
    </message>
    <message>
        <source> Tokens and passwords are dropped.</source>
        <translation> Tokens e senhas são descartados.</translation>
    </message>
    <message>
        <source> Tokens and passwords go when you leave the field.</source>
        <translation> Tokens e senhas são removidos quando você sai do campo.</translation>
    </message>
    <message>
        <source>Here that run may be unknown, or test documents may be taken for real ones.</source>
        <translation>Aqui essa execução pode ser desconhecida, ou documentos de teste podem ser tomados por verdadeiros.</translation>
    </message>
    <message>
        <source>⚠ The result names %1. Look whether it is the one of %2.</source>
        <translation>⚠ O resultado cita %1. Confira se é o de %2.</translation>
    </message>
    <message>
        <source>Personal data had been dropped from this text before it was copied here, so it does not say any more whose run it is. Compare it with the place where it came from.</source>
        <translation>Deste texto já haviam sido removidos dados pessoais antes de ser copiado para cá, portanto ele não diz mais de quem é a verificação. Compare-o com o lugar de onde veio.</translation>
    </message>
</context>
<context>
    <name>onboarding::RemovalController</name>
    <message>
        <source>Remove %L1 customers from this console?</source>
        <translation>Remover %L1 clientes deste console?</translation>
    </message>
    <message>
        <source>Their notes, tags and all that was observed go with them, and they are signed out. The service keeps what it has. Ctrl+Z takes it back for some minutes.</source>
        <translation>As notas, as etiquetas e tudo o que foi observado vão junto, e eles são desconectados. O serviço mantém o que tem. Ctrl+Z desfaz por alguns minutos.</translation>
    </message>
    <message>
        <source>Type %L1 to confirm</source>
        <translation>Digite %L1 para confirmar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Type %L1 to go on.</source>
        <translation>Digite %L1 para continuar.</translation>
    </message>
    <message>
        <source>Remove a customer</source>
        <translation>Remover um cliente</translation>
    </message>
    <message>
        <source>Remove %1 from this console?</source>
        <translation>Remover %1 deste console?</translation>
    </message>
    <message>
        <source>The notes, the tags and all that was observed go too, and the customer is signed out. The service keeps what it has. Ctrl+Z takes it back for some minutes, but not the sign-in.</source>
        <translation>As notas, as etiquetas e tudo o que foi observado vão junto, e o cliente é desconectado. O serviço mantém o que tem. Ctrl+Z desfaz por alguns minutos, mas não o login.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Remove from this console</source>
        <translation>Remover deste console</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are still to be removed; they will stay in the list.</source>
        <translation>
            <numerusform>%Ln cliente ainda será removido; ele ficará na lista.</numerusform>
            <numerusform>%Ln clientes ainda serão removidos; eles ficarão na lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out: %L1 of %L2.</source>
        <translation>Encerrando sessões: %L1 de %L2.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Removed %1 from this console and signed out.</source>
        <translation>%1 foi removido deste console e desconectado.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln customers from this console and signed them out.</source>
        <translation>
            <numerusform>%Ln cliente foi removido deste console e desconectado.</numerusform>
            <numerusform>%Ln clientes foram removidos deste console e desconectados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not removed. %2</source>
        <translation>%1 não foi removido. %2</translation>
    </message>
    <message>
        <source>Nobody was removed. %1</source>
        <translation>Ninguém foi removido. %1</translation>
    </message>
    <message>
        <source>%L1 kept: %2</source>
        <translation>Mantidos: %L1. %2</translation>
    </message>
    <message>
        <source>Nobody was removed.</source>
        <translation>Ninguém foi removido.</translation>
    </message>
    <message>
        <source>%1 is back, signed out.</source>
        <translation>%1 voltou, sem login.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are back, signed out.</source>
        <translation>
            <numerusform>%Ln cliente voltou, sem login.</numerusform>
            <numerusform>%Ln clientes voltaram, sem login.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 cannot be brought back any more.</source>
        <translation>Não podem mais ser recuperados: %L1.</translation>
    </message>
    <message>
        <source>Removed %1 from this console.</source>
        <translation>%1 foi removido deste console.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln customers from this console.</source>
        <translation>
            <numerusform>1 cliente foi removido deste console.</numerusform>
            <numerusform>%Ln clientes foram removidos deste console.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 voltou.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are back.</source>
        <translation>
            <numerusform>1 cliente voltou.</numerusform>
            <numerusform>%Ln clientes voltaram.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::RunChooser</name>
    <message>
        <source>Which id is the accountId?</source>
        <translation>Qual ID é o accountId?</translation>
    </message>
    <message>
        <source>The text has more than one run, or more than one value for an id. Which one?</source>
        <translation>O texto tem mais de uma execução ou mais de um valor para um ID. Qual?</translation>
    </message>
    <message>
        <source>Line %1
accountId %2
workflowId %3</source>
        <translation>Linha %1
accountId %2
workflowId %3</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>com falha</translation>
    </message>
    <message>
        <source>failed, %1</source>
        <translation>com falha, %1</translation>
    </message>
</context>
<context>
    <name>onboarding::SandboxCard</name>
    <message>
        <source>Simulate phone and reviewer</source>
        <translation>Simular celular e analista</translation>
    </message>
    <message>
        <source>Simulate phone</source>
        <translation>Simular celular</translation>
    </message>
    <message>
        <source>In the sandbox you are the customer&apos;s phone and the reviewer too.</source>
        <translation>No sandbox você é também o celular do cliente e o analista.</translation>
    </message>
    <message>
        <source>Clock +15 min</source>
        <translation>Relógio +15 min</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Ask to resubmit</source>
        <translation>Pedir reenvio</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeitar</translation>
    </message>
    <message>
        <source>The phone needs an SDK token first.</source>
        <translation>O celular precisa primeiro de um token do SDK.</translation>
    </message>
    <message>
        <source>The review ends after five minutes (.)</source>
        <translation>A análise termina após cinco minutos (.)</translation>
    </message>
</context>
<context>
    <name>onboarding::SavedViewsController</name>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>My queue shows the customers that are assigned to you. You can change your name in Settings.</source>
        <translation>Minha fila mostra os clientes atribuídos a você. Você pode mudar seu nome em Ajustes.</translation>
    </message>
    <message>
        <source>Your name, as it is used for assignees</source>
        <translation>Seu nome, como é usado para responsáveis</translation>
    </message>
    <message>
        <source>Show my queue</source>
        <translation>Mostrar minha fila</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Informe seu nome.</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Salvar esta exibição</translation>
    </message>
    <message>
        <source>Search, statuses, filters and the order, as they are now.</source>
        <translation>Busca, status, filtros e ordem, como estão agora.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Salvar exibição</translation>
    </message>
    <message>
        <source>View “%1” saved.</source>
        <translation>Exibição “%1” salva.</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>Já existe uma exibição com este nome.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Informe um nome.</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>Renomear a exibição “%1”</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>View “%1” renamed to “%2”.</source>
        <translation>Exibição “%1” renomeada para “%2”.</translation>
    </message>
    <message>
        <source>This view is not there any more.</source>
        <translation>Esta exibição não existe mais.</translation>
    </message>
    <message>
        <source>No environment is open.</source>
        <translation>Nenhum ambiente está aberto.</translation>
    </message>
    <message>
        <source>View “%1” removed.</source>
        <translation>Exibição “%1” removida.</translation>
    </message>
    <message>
        <source>Your name holds what looks like a token or a password, and exports name it.</source>
        <translation>Seu nome contém o que parece um token ou uma senha, e as exportações o mencionam.</translation>
    </message>
</context>
<context>
    <name>onboarding::SdkTokenPage</name>
    <message>
        <source> by the sandbox&apos;s clock, which is %1 ahead</source>
        <translation> pelo relógio do sandbox, que está %1 adiantado</translation>
    </message>
    <message>
        <source> by the sandbox&apos;s clock, which is %1 behind</source>
        <translation> pelo relógio do sandbox, que está %1 atrasado</translation>
    </message>
    <message>
        <source>SDK token</source>
        <translation>Token do SDK</translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <translation>guardado só na memória</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Data center</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Register IDs</source>
        <translation>Registrar IDs</translation>
    </message>
    <message>
        <source>IDs found inside the token</source>
        <translation>IDs encontrados dentro do token</translation>
    </message>
    <message>
        <source>When the phone has finished, register the IDs it shows. These two were decoded on this computer (accId, wfeId) and are only a suggestion.</source>
        <translation>Quando o celular terminar, registre os IDs que ele mostra. Estes dois foram decodificados neste computador (accId, wfeId) e são só uma sugestão.</translation>
    </message>
    <message>
        <source>Simulate phone</source>
        <translation>Simular celular</translation>
    </message>
    <message>
        <source>In the sandbox: takes the pictures and hands back the IDs</source>
        <translation>No sandbox: tira as fotos e devolve os IDs</translation>
    </message>
    <message>
        <source>Next token request</source>
        <translation>Próxima requisição de token</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Optional. Left empty, it is not sent.</source>
        <translation>Opcional. Se ficar vazio, não é enviado.</translation>
    </message>
    <message>
        <source>Sign the customer in first: the service gives tokens to signed-in customers only.</source>
        <translation>Faça primeiro o login do cliente: o serviço só dá tokens a clientes que fizeram login.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Fazer login…</translation>
    </message>
    <message>
        <source>There is no SDK token of this session yet.</source>
        <translation>Ainda não há token do SDK desta sessão.</translation>
    </message>
    <message>
        <source>Get one and hand it to the customer&apos;s phone.</source>
        <translation>Obtenha um e entregue-o ao celular do cliente.</translation>
    </message>
    <message>
        <source>The SDK token of %1 is not here any more: it is kept in memory only, until the customer is signed out, another environment is opened or the program that got it ends. A phone that has it may go on with it; if none has, get a new one.</source>
        <translation>O token do SDK de %1 não está mais aqui: ele é guardado só na memória, até que a sessão do cliente seja encerrada, outro ambiente seja aberto ou o programa que o obteve termine. Um celular que o tenha pode continuar com ele; se nenhum tiver, obtenha um novo.</translation>
    </message>
    <message>
        <source>Get new token</source>
        <translation>Obter novo token</translation>
    </message>
    <message>
        <source>Get SDK token</source>
        <translation>Obter token do SDK</translation>
    </message>
    <message>
        <source>The customer is not signed in.</source>
        <translation>O cliente não fez login.</translation>
    </message>
    <message>
        <source>Another request is running.</source>
        <translation>Outra requisição está em andamento.</translation>
    </message>
    <message>
        <source>No SDK token. %1</source>
        <translation>Nenhum token do SDK. %1</translation>
    </message>
    <message>
        <source>Exchange #%1</source>
        <translation>Intercâmbio nº %1</translation>
    </message>
    <message>
        <source>A token is in use. Press once more.</source>
        <translation>Um token está em uso. Pressione mais uma vez.</translation>
    </message>
    <message>
        <source>A token is in use.</source>
        <translation>Um token está em uso.</translation>
    </message>
    <message>
        <source>A new one probably starts a new workflow, and the IDs above would no longer match the phone.</source>
        <translation>Um novo provavelmente inicia um novo fluxo, e os IDs acima não corresponderiam mais ao celular.</translation>
    </message>
    <message>
        <source>Hide QR</source>
        <translation>Ocultar QR</translation>
    </message>
    <message>
        <source>Show QR</source>
        <translation>Mostrar QR</translation>
    </message>
    <message>
        <source>The token is too long for a QR code.</source>
        <translation>O token é longo demais para um código QR.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>não encontrado</translation>
    </message>
    <message>
        <source>This token expired at %1%2. A phone that has not begun cannot use it any more: get a new one.</source>
        <translation>Este token expirou às %1%2. Um celular que não começou não pode mais usá-lo: obtenha um novo.</translation>
    </message>
    <message>
        <source>The token does not say how long it is good. Jumio&apos;s default is 30 min.</source>
        <translation>O token não diz por quanto tempo vale. O padrão da Jumio é 30 min.</translation>
    </message>
    <message>
        <source>Expires %1%2.</source>
        <translation>Expira às %1%2.</translation>
    </message>
    <message>
        <source>Read from the token (claim exAt).
Once capture starts, the phone has 15 min between actions.</source>
        <translation>Lido do token (claim exAt).
Depois que a captura começa, o celular tem 15 min entre as ações.</translation>
    </message>
    <message>
        <source>The SDK token of %1 is not here any more. IDs were sent after it (%2), and it is not known whether they arrived. Check the status first.</source>
        <translation>O token do SDK de %1 não está mais aqui. Depois foram enviados IDs (%2), e não se sabe se chegaram. Consulte o status primeiro.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Consultar agora</translation>
    </message>
    <message>
        <source>The SDK token of %1 is not here any more, and IDs were registered after it (%2).</source>
        <translation>O token do SDK de %1 não está mais aqui, e depois foram registrados IDs (%2).</translation>
    </message>
    <message>
        <source>Get a new one only for another try.</source>
        <translation>Obtenha um novo apenas para outra tentativa.</translation>
    </message>
    <message>
        <source>Check the status first.</source>
        <translation>Consulte o status primeiro.</translation>
    </message>
    <message>
        <source>Get a new one for another try.</source>
        <translation>Obtenha um novo para outra tentativa.</translation>
    </message>
    <message>
        <source>This token was used, so it is not shown. %1</source>
        <translation>Este token foi usado, então não é mostrado. %1</translation>
    </message>
    <message>
        <source>This token was used: its IDs were sent, or the status has moved on since.</source>
        <translation>Este token foi usado: os IDs dele foram enviados ou o status avançou desde então.</translation>
    </message>
    <message>
        <source>This token expired at %1%2.</source>
        <translation>Este token expirou às %1%2.</translation>
    </message>
    <message>
        <source>The token is of tenant %1, and the environment of %2.</source>
        <translation>O token é do tenant %1, e o ambiente, de %2.</translation>
    </message>
    <message>
        <source>Look whether this token is the customer&apos;s</source>
        <translation>Verifique se este token é do cliente</translation>
    </message>
</context>
<context>
    <name>onboarding::SecretField</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>Segure para ver</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Limpar agora</translation>
    </message>
    <message>
        <source>Copied. The clipboard clears in %1.</source>
        <translation>Copiado. A área de transferência é limpa em %1.</translation>
    </message>
</context>
<context>
    <name>onboarding::SelectionBar</name>
    <message>
        <source>Show all matches</source>
        <translation>Mostrar todos os resultados</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Consultar</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Atribuir</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>%L1 selected</source>
        <translation>Selecionados: %L1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %L1</source>
        <translation>Selecionar todos os %L1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches are hidden by the filters.</source>
        <translation>
            <numerusform>%Ln resultado está oculto pelos filtros.</numerusform>
            <numerusform>%Ln resultados estão ocultos pelos filtros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches are hidden by the filter %1.</source>
        <translation>
            <numerusform>%Ln resultado está oculto pelo filtro %1.</numerusform>
            <numerusform>%Ln resultados estão ocultos pelo filtro %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 in this view, %L2 just left it</source>
        <translation>Nesta exibição: %L1; acabaram de sair: %L2</translation>
    </message>
</context>
<context>
    <name>onboarding::SelectionHeader</name>
    <message>
        <source>Select all of the view (Ctrl+A)</source>
        <translation>Selecionar todos da exibição (Ctrl+A)</translation>
    </message>
</context>
<context>
    <name>onboarding::SettingsPage</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Appearance and keyboard</source>
        <translation>Aparência e teclado</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Single letters are shortcuts (C, R, J, K …)</source>
        <translation>Letras isoladas são atalhos (C, R, J, K …)</translation>
    </message>
    <message>
        <source>Show the HTTP log beside a customer</source>
        <translation>Mostrar o registro HTTP ao lado de um cliente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>My queue shows the customers assigned to it; exports name it.</source>
        <translation>Minha fila mostra os clientes atribuídos a ele; as exportações o citam.</translation>
    </message>
    <message>
        <source>A customer is due after so many days in a status, counted from when this console first saw it. A date set by hand comes first.</source>
        <translation>O prazo de um cliente vence após estes dias em um status, contados a partir de quando este console o viu pela primeira vez. Uma data definida à mão tem prioridade.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dias</translation>
    </message>
    <message>
        <source>Days in status %1</source>
        <translation>Dias no status %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>About Onboarding Console…</source>
        <translation>Sobre o Onboarding Console…</translation>
    </message>
    <message>
        <source>Free software. No account, no telemetry, no traffic that you did not ask for, no update check.</source>
        <translation>Software livre. Sem conta, sem telemetria, sem tráfego que você não pediu, sem verificação de atualizações.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Your name holds what looks like a token or a password, and exports name it: it was not kept. Enter another name.</source>
        <translation>Seu nome contém o que parece um token ou uma senha, e as exportações o mencionam: não foi guardado. Digite outro nome.</translation>
    </message>
</context>
<context>
    <name>onboarding::SignInCard</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Login feito como %1.</translation>
    </message>
    <message>
        <source> Not saved: this session only.</source>
        <translation> Não salvo: só nesta sessão.</translation>
    </message>
    <message>
        <source> The service calls this user %1. If that is somebody else, sign out.</source>
        <translation> O serviço chama este usuário de %1. Se for outra pessoa, encerre a sessão.</translation>
    </message>
    <message>
        <source> Careful: the token is of tenant %1.</source>
        <translation> Cuidado: o token é do tenant %1.</translation>
    </message>
    <message>
        <source> The service asks for a new password.</source>
        <translation> O serviço pede uma nova senha.</translation>
    </message>
    <message>
        <source>The stored sign-in of %1 cannot be read now. Unlock the keychain, or sign in for this session.</source>
        <translation>O login salvo de %1 não pode ser lido agora. Desbloqueie o chaveiro ou faça login só nesta sessão.</translation>
    </message>
    <message>
        <source>%1 is not signed in. Checking the status needs the customer&apos;s sign-in.</source>
        <translation>%1 não fez login. Para consultar o status é preciso o login do cliente.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Remember the password in the keychain</source>
        <translation>Lembrar a senha no chaveiro</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Fazer login</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Encerrar sessão</translation>
    </message>
    <message>
        <source>The next request signs in by itself, with the password of the sandbox&apos;s samples.</source>
        <translation>A próxima requisição faz login sozinha, com a senha dos exemplos do sandbox.</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Senha de %1</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>Digite a senha primeiro.</translation>
    </message>
    <message>
        <source>There is a token for %1, and no answer of the service with it yet. Check the status to see whether it works.</source>
        <translation>Há um token para %1, e o serviço ainda não respondeu com ele. Verifique o status para ver se funciona.</translation>
    </message>
    <message>
        <source> It is stored on this computer, protected by the keychain.</source>
        <translation> Está guardado neste computador, protegido pelo chaveiro.</translation>
    </message>
    <message>
        <source>Accept the new ID…</source>
        <translation>Aceitar o novo ID…</translation>
    </message>
    <message>
        <source>Accept the new ID</source>
        <translation>Aceitar o novo ID</translation>
    </message>
    <message>
        <source>Is this still the same customer?</source>
        <translation>Ainda é o mesmo cliente?</translation>
    </message>
    <message>
        <source>The service gives %1 another ID than at earlier sign-ins. Accept it only if the service was set up again or its owner says so: from then on the new ID is this customer&apos;s, and the old one is somebody else&apos;s.</source>
        <translation>O serviço dá a %1 outro ID do que em acessos anteriores. Aceite-o somente se o serviço foi instalado de novo ou se o responsável por ele disser isso: a partir daí o novo ID é deste cliente, e o antigo é de outra pessoa.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
</context>
<context>
    <name>onboarding::StatusChips</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>All  %L1</source>
        <translation>Todos  %L1</translation>
    </message>
</context>
<context>
    <name>onboarding::StatusLine</name>
    <message>
        <source>? all keys</source>
        <translation>? todas as teclas</translation>
    </message>
    <message>
        <source>Keychain: not checked</source>
        <translation>Chaveiro: não verificado</translation>
    </message>
    <message>
        <source>Keychain ready</source>
        <translation>Chaveiro pronto</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Chaveiro bloqueado</translation>
    </message>
    <message>
        <source>No keychain: this session only</source>
        <translation>Sem chaveiro: só nesta sessão</translation>
    </message>
    <message>
        <source>No default keychain: this session only</source>
        <translation>Sem chaveiro padrão: só nesta sessão</translation>
    </message>
    <message>
        <source>Keychain does not answer</source>
        <translation>O chaveiro não responde</translation>
    </message>
    <message>
        <source>Keychain refused</source>
        <translation>O chaveiro recusou</translation>
    </message>
    <message>
        <source>Secrets in memory only</source>
        <translation>Segredos só na memória</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests this session</source>
        <translation>
            <numerusform>%Ln requisição nesta sessão</numerusform>
            <numerusform>%Ln requisições nesta sessão</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Outcome unknown: %L1</source>
        <translation>⚠ Resultado desconhecido: %L1</translation>
    </message>
    <message>
        <source>It is not known whether the IDs of %1 were registered. Click to see them in the list, then check the status.</source>
        <translation>Não se sabe se os IDs de %1 foram registrados. Clique para vê-los na lista e depois consulte o status.</translation>
    </message>
    <message>
        <source>Made by this window since it was started, in all environments together: checks, sign-ins, tests and repeated tries. What found no connection was not sent and does not count. Click to see those of this environment.</source>
        <translation>Feitas por esta janela desde que foi iniciada, em todos os ambientes juntos: verificações, logins, testes e novas tentativas. O que não encontrou conexão não foi enviado e não conta. Clique para ver as deste ambiente.</translation>
    </message>
</context>
<context>
    <name>onboarding::StatusRow</name>
    <message>
        <source>%1: %L2 of %3</source>
        <translation>%1: %L2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada a desfazer.</translation>
    </message>
</context>
<context>
    <name>onboarding::TrayIcon</name>
    <message>
        <source>Show window</source>
        <translation>Mostrar a janela</translation>
    </message>
    <message>
        <source>Check all in view</source>
        <translation>Consultar todos da exibição</translation>
    </message>
    <message>
        <source>Pause watching</source>
        <translation>Pausar o acompanhamento</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Onboarding Console</source>
        <translation>Onboarding Console</translation>
    </message>
</context>
<context>
    <name>onboarding::UnsettledCard</name>
    <message>
        <source>They were sent to %1; this environment now points elsewhere, so the status here cannot tell whether they arrived. Ask the service owner before you send them once more.</source>
        <translation>Foram enviados a %1; este ambiente agora aponta para outro lugar, então o status aqui não pode dizer se chegaram. Pergunte ao responsável pelo serviço antes de enviá-los de novo.</translation>
    </message>
    <message>
        <source>The status has not been checked since. Check it before you send them once more.</source>
        <translation>O status não foi consultado desde então. Consulte-o antes de enviá-los de novo.</translation>
    </message>
    <message>
        <source>The status had moved on before they were sent, so it cannot tell whether they arrived. Ask the service owner before you send them once more.</source>
        <translation>O status tinha avançado antes de serem enviados, então não pode dizer se chegaram. Pergunte ao responsável pelo serviço antes de enviá-los de novo.</translation>
    </message>
    <message>
        <source>Other IDs were sent for this customer too, so the status cannot tell which of them arrived. Ask the service owner before you send them once more.</source>
        <translation>Outros IDs também foram enviados para este cliente, então o status não pode dizer quais chegaram. Pergunte ao responsável pelo serviço antes de enviá-los de novo.</translation>
    </message>
    <message>
        <source>It is not known whether it arrived</source>
        <translation>Não se sabe se chegou</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Consultar agora</translation>
    </message>
    <message>
        <source>Exchange #%1</source>
        <translation>Intercâmbio nº %1</translation>
    </message>
    <message>
        <source>It answered %1, which does not tell whether the IDs were taken.</source>
        <translation>Respondeu %1, o que não diz se os IDs foram aceitos.</translation>
    </message>
    <message>
        <source>The request left, and its answer did not arrive.</source>
        <translation>A requisição saiu, e a resposta não chegou.</translation>
    </message>
    <message>
        <source>Checking the status (%1 of %2).</source>
        <translation>Consultando o status (%1 de %2).</translation>
    </message>
    <message>
        <source>accountId %1 and workflowId %2 were sent.</source>
        <translation>accountId %1 e workflowId %2 foram enviados.</translation>
    </message>
    <message>
        <source>accountId %1 and workflowId %2 were sent and their answer was lost.</source>
        <translation>accountId %1 e workflowId %2 foram enviados e a resposta se perdeu.</translation>
    </message>
    <message>
        <source>accountId %1 and workflowId %2 were sent, and no clear answer came.</source>
        <translation>accountId %1 e workflowId %2 foram enviados, e nenhuma resposta clara chegou.</translation>
    </message>
    <message>
        <source>The status does not tell yet whether they arrived. Check it again before you send them once more.</source>
        <translation>O status ainda não diz se chegaram. Consulte-o de novo antes de enviá-los de novo.</translation>
    </message>
</context>
<context>
    <name>onboarding::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>Exibições</translation>
    </message>
</context>
<context>
    <name>onboarding::WindowBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
    </message>
</context>
<context>
    <name>onboarding::WorklistController</name>
    <message numerus="yes">
        <source>%Ln checks of an earlier run are waiting. Resume when you are ready.</source>
        <translation>
            <numerusform>%Ln consulta de uma série anterior está em espera. Retome quando quiser.</numerusform>
            <numerusform>%Ln consultas de uma série anterior estão em espera. Retome quando quiser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checks are kept for the next start</source>
        <translation>
            <numerusform>%Ln consulta fica guardada para o próximo início</numerusform>
            <numerusform>%Ln consultas ficam guardadas para o próximo início</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with those that brought no result.</source>
        <translation>%1, com as que não trouxeram resultado.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Nada foi alterado. %1</translation>
    </message>
    <message>
        <source>%1 is no longer watched.</source>
        <translation>%1 não é mais acompanhado.</translation>
    </message>
    <message>
        <source>Watching %1.</source>
        <translation>Acompanhando %1.</translation>
    </message>
    <message>
        <source>Watching %1. Who is not signed in is checked after the sign-in.</source>
        <translation>Acompanhando %1. Quem não fez login é consultado depois do login.</translation>
    </message>
    <message>
        <source>Watching %L1</source>
        <translation>Acompanhando %L1</translation>
    </message>
    <message>
        <source>In review: %1.</source>
        <translation>Em análise: %1.</translation>
    </message>
    <message>
        <source>%L1 × %2</source>
        <translation>%L1 × %2</translation>
    </message>
    <message>
        <source>Open the customer and sign in, or import a list with a column token.</source>
        <translation>Abra o cliente e faça login, ou importe uma lista com uma coluna token.</translation>
    </message>
    <message>
        <source>No environment is open yet.</source>
        <translation>Nenhum ambiente está aberto ainda.</translation>
    </message>
    <message>
        <source>Nothing was undone: the customers have been used since.</source>
        <translation>Nada foi desfeito: os clientes foram usados desde então.</translation>
    </message>
    <message>
        <source>%L1 have been used since and stay.</source>
        <translation>Usados desde então, ficam: %L1.</translation>
    </message>
    <message>
        <source>Checks without a result</source>
        <translation>Consultas sem resultado</translation>
    </message>
    <message>
        <source>Their last status stays as it was observed.</source>
        <translation>O último status deles fica como foi observado.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>%L1 not signed in</source>
        <translation>sem login: %L1</translation>
    </message>
    <message>
        <source>%L1 decided</source>
        <translation>resolvidos: %L1</translation>
    </message>
    <message>
        <source>next check in %1</source>
        <translation>próxima consulta em %1</translation>
    </message>
    <message>
        <source>no check is due: %L1 not signed in, %L2 decided</source>
        <translation>nenhuma consulta pendente; sem login: %L1, resolvidos: %L2</translation>
    </message>
    <message>
        <source>no check is due: %L1 not signed in</source>
        <translation>nenhuma consulta pendente; sem login: %L1</translation>
    </message>
    <message>
        <source>no check is due: %L1 decided</source>
        <translation>nenhuma consulta pendente; resolvidos: %L1</translation>
    </message>
</context>
<context>
    <name>onboarding::WorklistModel</name>
    <message>
        <source>last try</source>
        <translation>última</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>restam %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>não informado</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence em %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>incerto</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
</context>
<context>
    <name>onboarding::WorklistPage</name>
    <message>
        <source>Open	Enter</source>
        <translation>Abrir	Enter</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renomear…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Remove from this console</source>
        <translation>Remover deste console</translation>
    </message>
    <message>
        <source>Remove from this console…</source>
        <translation>Remover deste console…</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Filtrado</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>There is no customer to check.</source>
        <translation>Não há nenhum cliente para consultar.</translation>
    </message>
    <message>
        <source>Check the selected customers, or all of the view (Shift+F5)</source>
        <translation>Consultar os clientes selecionados ou todos da exibição (Shift+F5)</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>A lista não pôde ser lida</translation>
    </message>
    <message>
        <source>The message above says what there is to do.</source>
        <translation>A mensagem acima diz o que fazer.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>Customers are read from this computer. Nothing is sent.</source>
        <translation>Os clientes são lidos deste computador. Nada é enviado.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Ainda não há clientes</translation>
    </message>
    <message>
        <source>Add one by signing in, by self-registering or with a token; or import a list.</source>
        <translation>Adicione um com login, autocadastro ou token; ou importe uma lista.</translation>
    </message>
    <message>
        <source>No customer in this view</source>
        <translation>Nenhum cliente nesta exibição</translation>
    </message>
    <message>
        <source>No match for “%1” in this view</source>
        <translation>Nenhum resultado para “%1” nesta exibição</translation>
    </message>
    <message numerus="yes">
        <source>The list has %Ln customers.</source>
        <translation>
            <numerusform>A lista tem %Ln cliente.</numerusform>
            <numerusform>A lista tem %Ln clientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown now: %1</source>
        <translation>Mostrando agora: %1</translation>
    </message>
    <message>
        <source>Shown now: %1.</source>
        <translation>Mostrando agora: %1.</translation>
    </message>
    <message>
        <source>The search looks at names, user names, tags, assignees, the newest note and IDs.</source>
        <translation>A busca abrange nomes, nomes de usuário, etiquetas, responsáveis, a nota mais nova e IDs.</translation>
    </message>
    <message>
        <source>Add customer…</source>
        <translation>Adicionar cliente…</translation>
    </message>
    <message>
        <source>Show all matches</source>
        <translation>Mostrar todos os resultados</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Limpar busca</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Mostrar todos os clientes</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>Importar clientes…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Exportar o que é mostrado…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Salvar esta exibição…</translation>
    </message>
    <message>
        <source>Rename this view…</source>
        <translation>Renomear esta exibição…</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Remover esta exibição</translation>
    </message>
    <message>
        <source>This view is built in</source>
        <translation>Esta exibição já vem com o programa</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>Consultar %1</translation>
    </message>
    <message>
        <source>Check %L1</source>
        <translation>Consultar %L1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Consultar</translation>
    </message>
    <message>
        <source>Check %L1 selected</source>
        <translation>Consultar selecionados: %L1</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Consultar agora</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Atribuir…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Adiar…</translation>
    </message>
    <message>
        <source>Due date…</source>
        <translation>Vencimento…</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Acompanhar</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Parar de acompanhar</translation>
    </message>
</context>
</TS>
