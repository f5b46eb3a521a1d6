<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
<context>
    <name>AboutFacts</name>
    <message>
        <source>%1, not checked yet</source>
        <translation>%1, aún sin comprobar</translation>
    </message>
    <message>
        <source>%1, ready</source>
        <translation>%1, listo</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, bloqueado</translation>
    </message>
    <message>
        <source>%1, no default keychain</source>
        <translation>%1, sin llavero predeterminado</translation>
    </message>
    <message>
        <source>%1, no keychain answers</source>
        <translation>%1, ningún llavero responde</translation>
    </message>
    <message>
        <source>%1, the keychain is slow</source>
        <translation>%1, el llavero va lento</translation>
    </message>
    <message>
        <source>%1, refused</source>
        <translation>%1, rechazado</translation>
    </message>
    <message>
        <source>%1, not used: secrets are kept in memory</source>
        <translation>%1, no se usa: los secretos se guardan en memoria</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Not for use</source>
        <translation>No apta para el uso</translation>
    </message>
    <message>
        <source>A trial build: something simpler stands in for %1.</source>
        <translation>Compilación de prueba: algo más simple sustituye a %1.</translation>
    </message>
</context>
<context>
    <name>ActionTable</name>
    <message>
        <source>next, previous customer</source>
        <translation>cliente siguiente, anterior</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>first, last customer (in the list)</source>
        <translation>primer, último cliente (en la lista)</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Intro, Esc</translation>
    </message>
    <message>
        <source>open the customer, back to the list</source>
        <translation>abrir el cliente, volver a la lista</translation>
    </message>
    <message>
        <source>search the customers</source>
        <translation>buscar clientes</translation>
    </message>
    <message>
        <source>Enter, Down</source>
        <translation>Intro, Abajo</translation>
    </message>
    <message>
        <source>go to the first match (in the search)</source>
        <translation>ir a la primera coincidencia (en la búsqueda)</translation>
    </message>
    <message>
        <source>the late ones</source>
        <translation>los atrasados</translation>
    </message>
    <message>
        <source>all statuses, one status on or off</source>
        <translation>todos los estados, activar o desactivar un estado</translation>
    </message>
    <message>
        <source>select all (in the list)</source>
        <translation>seleccionar todo (en la lista)</translation>
    </message>
    <message>
        <source>copy the selected customers as text (in the list)</source>
        <translation>copiar los clientes seleccionados como texto (en la lista)</translation>
    </message>
    <message>
        <source>rename the customer (in the list), or the view (on its tab)</source>
        <translation>cambiar el nombre del cliente (en la lista) o de la vista (en su pestaña)</translation>
    </message>
    <message>
        <source>undo the last change of the list, for some minutes</source>
        <translation>deshacer el último cambio de la lista, durante unos minutos</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>save a note</source>
        <translation>guardar una nota</translation>
    </message>
    <message>
        <source>F4, Alt+Down</source>
        <translation>F4, Alt+Abajo</translation>
    </message>
    <message>
        <source>calendar (in a date)</source>
        <translation>calendario (en una fecha)</translation>
    </message>
    <message>
        <source>add a customer</source>
        <translation>añadir un cliente</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>remove the customer (in the list), or the view (on its tab)</source>
        <translation>eliminar el cliente (en la lista) o la vista (en su pestaña)</translation>
    </message>
    <message>
        <source>check now: all that are selected</source>
        <translation>comprobar ahora: todos los seleccionados</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Mayús+F5</translation>
    </message>
    <message>
        <source>check all in view</source>
        <translation>comprobar todos los de la vista</translation>
    </message>
    <message>
        <source>SDK token</source>
        <translation>Token del SDK</translation>
    </message>
    <message>
        <source>register IDs</source>
        <translation>registrar ID</translation>
    </message>
    <message>
        <source>advance the sandbox clock by 15 minutes</source>
        <translation>adelantar el reloj del sandbox 15 minutos</translation>
    </message>
    <message>
        <source>worklist, overview, environments, settings</source>
        <translation>lista, resumen, entornos, ajustes</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>switch environment</source>
        <translation>cambiar de entorno</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Mayús+F6</translation>
    </message>
    <message>
        <source>next, previous pane</source>
        <translation>panel siguiente, anterior</translation>
    </message>
    <message>
        <source>show or hide the HTTP log beside an open customer</source>
        <translation>mostrar u ocultar el registro HTTP junto a un cliente abierto</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>todas las teclas</translation>
    </message>
    <message>
        <source>previous, next one with a due date</source>
        <translation>anterior, siguiente con fecha límite</translation>
    </message>
    <message>
        <source>note: the one who is shown; assign, tags, snooze, due date, watch: those that are selected</source>
        <translation>nota: el que se muestra; asignar, etiquetas, posponer, fecha límite, seguir: los seleccionados</translation>
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
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not reported by the service</source>
        <translation>no informado por el servicio</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>no conservado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>establecido a mano</translation>
    </message>
    <message>
        <source>the default deadline of the status</source>
        <translation>el plazo predeterminado del estado</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nombre visible</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Pospuesto hasta</translation>
    </message>
    <message>
        <source>not snoozed</source>
        <translation>no pospuesto</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Status as last observed</source>
        <translation>Último estado observado</translation>
    </message>
    <message>
        <source>This console has never seen a status.</source>
        <translation>Esta consola nunca ha visto un estado.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>In this status</source>
        <translation>En este estado</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>at least since %1</source>
        <translation>al menos desde %1</translation>
    </message>
    <message>
        <source>Attempts left</source>
        <translation>Intentos restantes</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Self-registered</source>
        <translation>Autorregistrado</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>Estado %1</translation>
    </message>
    <message>
        <source>Status asked for</source>
        <translation>Estado consultado</translation>
    </message>
    <message>
        <source>SDK token received</source>
        <translation>Token del SDK recibido</translation>
    </message>
    <message>
        <source>IDs registered</source>
        <translation>ID registrados</translation>
    </message>
    <message>
        <source>IDs refused: %1</source>
        <translation>ID rechazados: %1</translation>
    </message>
    <message>
        <source>IDs refused</source>
        <translation>ID rechazados</translation>
    </message>
    <message>
        <source>IDs sent, outcome unknown</source>
        <translation>ID enviados, resultado desconocido</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>History, oldest first</source>
        <translation>Historial, del más antiguo al más reciente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What this console saw or did</source>
        <translation>Lo que esta consola vio o hizo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Nothing was seen or done yet.</source>
        <translation>Aún no se ha visto ni hecho nada.</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registrados</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazados</translation>
    </message>
    <message>
        <source>IDs that were sent, oldest first</source>
        <translation>ID enviados, del más antiguo al más reciente</translation>
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
        <translation>Esta consola no envió ninguno.</translation>
    </message>
    <message>
        <source>Notes, oldest first</source>
        <translation>Notas, de la más antigua a la más reciente</translation>
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
        <translation>No hay ninguna.</translation>
    </message>
    <message>
        <source>Case report: %1</source>
        <translation>Informe del caso: %1</translation>
    </message>
    <message>
        <source>Written %1 with Onboarding Console. It does not say by whom: no name is set in the settings.</source>
        <translation>Escrito %1 con Onboarding Console. No dice por quién: no hay ningún nombre en los ajustes.</translation>
    </message>
    <message>
        <source>Written %1 by %2 with Onboarding Console.</source>
        <translation>Escrito %1 por %2 con Onboarding Console.</translation>
    </message>
    <message>
        <source>This is what one console observed, by the clock of its computer. The service gives no history: what happened between two checks, and what was done elsewhere, is not in it. Notes, tags, assignee and due date were written by people and are not known to the service. An exchange is a request with its answer, by its number in this console&apos;s HTTP log; older ones are not kept.</source>
        <translation>Esto es lo que observó una consola, según el reloj de su equipo. El servicio no da ningún historial: lo que pasó entre dos comprobaciones y lo que se hizo en otro sitio no está aquí. Las notas, las etiquetas, el responsable y la fecha límite los escribieron personas y el servicio no los conoce. Un intercambio es una petición con su respuesta, por su número en el registro HTTP de esta consola; los más antiguos no se conservan.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the report, as BCP 47 names it</comment>
        <translation>es</translation>
    </message>
    <message>
        <source>%1 (the service wrote “%2”)</source>
        <translation>%1 (el servicio escribió «%2»)</translation>
    </message>
    <message>
        <source>Self-registration sent, no clear answer</source>
        <translation>Autorregistro enviado, sin respuesta clara</translation>
    </message>
    <message>
        <source>%1 no answer</source>
        <translation>%1 sin respuesta</translation>
    </message>
    <message>
        <source>%1, attempts left: %2</source>
        <translation>%1, intentos restantes: %2</translation>
    </message>
    <message>
        <source>%1, the same in a later check, %2</source>
        <translation>%1, igual en una comprobación posterior, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, the same in %n later checks, the last %2</source>
        <translation>
            <numerusform>%1, igual en %n comprobación posterior, la última %2</numerusform>
            <numerusform>%1, igual en %n comprobaciones posteriores, la última %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, edited %2</source>
        <translation>%1, editada %2</translation>
    </message>
    <message>
        <source>%1, the last %2</source>
        <translation>%1, el último %2</translation>
    </message>
    <message>
        <source>No request about this customer yet. The notes are below.</source>
        <translation>Todavía no hay ninguna petición sobre este cliente. Las notas están más abajo.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>No status was seen since the environment was changed to the service and tenant above. What follows was seen elsewhere.</source>
        <translation>No se ha visto ningún estado desde que el entorno se cambió al servicio y al tenant de arriba. Lo que sigue se vio en otro lugar.</translation>
    </message>
    <message>
        <source>Status elsewhere</source>
        <translation>Estado en otro lugar</translation>
    </message>
    <message>
        <source>Observed at</source>
        <translation>Observado en</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>%1, sent to %2 for tenant %3</source>
        <translation>%1, enviado a %2 para el tenant %3</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>in the future</source>
        <translation>en el futuro</translation>
    </message>
    <message>
        <source>just seen</source>
        <translation>recién visto</translation>
    </message>
    <message>
        <source>%1: in this status at least since %2, when this console first saw it. It may be longer.</source>
        <translation>%1: en este estado al menos desde %2, cuando esta consola lo vio por primera vez. Puede ser más tiempo.</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>consultando…</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>incierto</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>%1 de retraso</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence en %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts left</source>
        <translation>
            <numerusform>queda 1 intento</numerusform>
            <numerusform>quedan %Ln intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>snoozed %1</source>
        <translation>pospuesto %1</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>comprobado %1</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>resultado desconocido</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>no informado</translation>
    </message>
    <message>
        <source>The token names nobody: not verified to be this customer.</source>
        <translation>El token no nombra a nadie: no está verificado que sea de este cliente.</translation>
    </message>
    <message>
        <source>The token names %1: not verified to be this customer.</source>
        <translation>El token nombra a %1: no está verificado que sea este cliente.</translation>
    </message>
    <message>
        <source>In status</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>In status for</source>
        <translation>Tiempo en el estado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <translation>%1, falló</translation>
    </message>
    <message>
        <source>%1 The status was seen %2.</source>
        <translation>%1 El estado se vio: %2.</translation>
    </message>
    <message>
        <source>Snoozed until %1. Due %2.</source>
        <translation>Pospuesto hasta %1. Vence: %2.</translation>
    </message>
    <message>
        <source>Set by hand: it stays due after the decision. D takes it away.</source>
        <translation>Fijada a mano: sigue vigente tras la decisión. Con D se quita.</translation>
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
        <translation>Respondió %1: «%2»</translation>
    </message>
    <message>
        <source>Sign-in address: %1 answers</source>
        <translation>Dirección de inicio de sesión: %1 responde</translation>
    </message>
    <message>
        <source>No password was sent, so whether sign-ins work shows with the first one.</source>
        <translation>No se envió ninguna contraseña; si los inicios de sesión funcionan se verá con el primero.</translation>
    </message>
    <message>
        <source>%1 answers like the KYC API</source>
        <translation>%1 responde como la API de KYC</translation>
    </message>
    <message>
        <source>It accepted the API key and the tenant so far, and asks for a customer&apos;s sign-in next, which was not sent.</source>
        <translation>Hasta aquí aceptó la clave de API y el tenant; lo siguiente que pide es el inicio de sesión de un cliente, que no se envió.</translation>
    </message>
    <message>
        <source>It was tested without an API key. Whether the key is accepted shows when it is stored and tested again.</source>
        <translation>Se probó sin clave de API. Si la clave se acepta se verá cuando esté guardada y se pruebe de nuevo.</translation>
    </message>
    <message>
        <source>%1 answers and asks for an API key</source>
        <translation>%1 responde y pide una clave de API</translation>
    </message>
    <message>
        <source>No API key was sent. Type or store the API key of this environment, then test again.</source>
        <translation>No se envió ninguna clave de API. Escriba o guarde la clave de API de este entorno y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>%1 refused the API key</source>
        <translation>%1 rechazó la clave de API</translation>
    </message>
    <message>
        <source>%1 wants a sign-in of this program</source>
        <translation>%1 pide que este programa inicie sesión</translation>
    </message>
    <message>
        <source>Set “Client authentication” in the API contract below, or ask who runs the service.</source>
        <translation>Configure «Autenticación del cliente» en el contrato de la API, más abajo, o pregunte a quien gestiona el servicio.</translation>
    </message>
    <message>
        <source>The tenant is not accepted</source>
        <translation>El tenant no se acepta</translation>
    </message>
    <message>
        <source>%1 answers, and asks to wait</source>
        <translation>%1 responde y pide esperar</translation>
    </message>
    <message>
        <source>The quota of this API key is used up for now. The address is right.</source>
        <translation>La cuota de esta clave de API está agotada por ahora. La dirección es correcta.</translation>
    </message>
    <message>
        <source>%1 answers, and cannot use the request</source>
        <translation>%1 responde y no puede usar la petición</translation>
    </message>
    <message>
        <source>The API contract may differ from what this service expects.</source>
        <translation>El contrato de la API puede diferir de lo que espera este servicio.</translation>
    </message>
    <message>
        <source>Something answers, but not at this path</source>
        <translation>Algo responde, pero no en esta ruta</translation>
    </message>
    <message>
        <source>%1 has nothing at %2. Check the path in the address and in the API contract.</source>
        <translation>%1 no tiene nada en %2. Compruebe la ruta en la dirección y en el contrato de la API.</translation>
    </message>
    <message>
        <source>Something answers, but it is not this API</source>
        <translation>Algo responde, pero no es esta API</translation>
    </message>
    <message>
        <source>%1 gave an answer that the KYC API does not give, such as a web page or an answer of a proxy. Check the address.</source>
        <translation>%1 dio una respuesta que la API de KYC no da, como una página web o la respuesta de un proxy. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>%1 points elsewhere</source>
        <translation>%1 remite a otro sitio</translation>
    </message>
    <message>
        <source>It answered with a redirect, which is not followed. Check the address.</source>
        <translation>Respondió con una redirección, que no se sigue. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>It redirects to %1. Redirects are not followed, so that no secret reaches another host. If that is the right one, make it the address.</source>
        <translation>Redirige a %1. Las redirecciones no se siguen, para que ningún secreto llegue a otro host. Si ese es el correcto, úselo como dirección.</translation>
    </message>
    <message>
        <source>%1 answers, but has a failure of its own</source>
        <translation>%1 responde, pero tiene un fallo propio</translation>
    </message>
    <message>
        <source>Try again later, or ask who runs the service.</source>
        <translation>Inténtelo más tarde o pregunte a quien gestiona el servicio.</translation>
    </message>
    <message>
        <source>This port is for https</source>
        <translation>Este puerto es para https</translation>
    </message>
    <message>
        <source>%1 speaks TLS there. Begin the address with https:// in place of http://.</source>
        <translation>%1 usa TLS ahí. Empiece la dirección con https:// en lugar de http://.</translation>
    </message>
    <message>
        <source>This port is for plain http</source>
        <translation>Este puerto es para http sin cifrar</translation>
    </message>
    <message>
        <source>%1 answers there without TLS. Check the port, or, for a service on this computer, begin the address with http://.</source>
        <translation>%1 responde ahí sin TLS. Compruebe el puerto o, si el servicio está en este equipo, empiece la dirección con http://.</translation>
    </message>
    <message>
        <source>There is no host called %1</source>
        <translation>No existe ningún host llamado %1</translation>
    </message>
    <message>
        <source>The name was not found. Check how it is spelled, and whether it needs a VPN.</source>
        <translation>No se encontró el nombre. Compruebe cómo está escrito y si necesita una VPN.</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Este equipo no tiene conexión</translation>
    </message>
    <message>
        <source>It has no network connection, so nothing can be said about %1. Connect it, then test again.</source>
        <translation>No tiene conexión de red, así que no se puede decir nada de %1. Conéctelo y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>%1 accepts no connection</source>
        <translation>%1 no acepta conexiones</translation>
    </message>
    <message>
        <source>The computer is there or routed to, and nothing listens at this port. Check the port, and whether the service runs.</source>
        <translation>El equipo está ahí o se llega a él, y nada escucha en este puerto. Compruebe el puerto y si el servicio está en marcha.</translation>
    </message>
    <message>
        <source>The proxy cannot be used</source>
        <translation>No se puede usar el proxy</translation>
    </message>
    <message>
        <source>%1 broke the connection off</source>
        <translation>%1 cortó la conexión</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>No llegó ninguna respuesta.</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 no respondió a tiempo</translation>
    </message>
    <message>
        <source>%1 A firewall may swallow the connection, or the port may belong to something else.</source>
        <translation>%1 Puede que un cortafuegos descarte la conexión o que el puerto pertenezca a otra cosa.</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>No se puede usar esta dirección</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>GET %1: nothing was sent. HTTP log #%2.</source>
        <translation>GET %1: no se envió nada. Registro HTTP n.º %2.</translation>
    </message>
    <message>
        <source>Sent: GET %1 with tenant and API key, without anybody&apos;s sign-in. HTTP log #%2.</source>
        <translation>Enviado: GET %1 con tenant y clave de API, sin inicio de sesión de nadie. Registro HTTP n.º %2.</translation>
    </message>
    <message>
        <source>Sent: GET %1 with the tenant, without an API key and without anybody&apos;s sign-in. HTTP log #%2.</source>
        <translation>Enviado: GET %1 con el tenant, sin clave de API y sin inicio de sesión de nadie. Registro HTTP n.º %2.</translation>
    </message>
    <message>
        <source>Check that the key belongs to this environment, and that “apiKeyHeader” of the API contract is the header that the service reads it from.</source>
        <translation>Compruebe que la clave pertenece a este entorno y que «apiKeyHeader» del contrato de la API es el encabezado del que la lee el servicio.</translation>
    </message>
    <message>
        <source>Check how the tenant is spelled, that the API key belongs to it, and that “tenantHeader” of the API contract is the header that the service reads it from.</source>
        <translation>Compruebe cómo está escrito el tenant, que la clave de API le pertenece y que «tenantHeader» del contrato de la API es el encabezado del que lo lee el servicio.</translation>
    </message>
    <message>
        <source>No API key was sent. Save the environment first, then store its API key and test again.</source>
        <translation>No se envió ninguna clave de API. Guarde primero el entorno, después su clave de API, y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The network asks for a sign-in</source>
        <translation>La red pide un inicio de sesión</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The header %1 is set by this console itself. Choose another name.</source>
        <translation>La cabecera %1 la pone esta misma consola. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The name %1 is used twice in this request.</source>
        <translation>El nombre %1 se usa dos veces en esta petición.</translation>
    </message>
    <message>
        <source>This is longer than %1 letters.</source>
        <translation>Esto tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>A header name has letters, digits and - only.</source>
        <translation>El nombre de una cabecera tiene solo letras, cifras y -.</translation>
    </message>
    <message>
        <source>The header %1 is used twice.</source>
        <translation>La cabecera %1 se usa dos veces.</translation>
    </message>
    <message>
        <source>The path must be relative to the address, without a leading slash, query or &quot;..&quot;.</source>
        <translation>La ruta debe ser relativa a la dirección, sin barra inicial, consulta ni &quot;..&quot;.</translation>
    </message>
    <message>
        <source>The path must have {%1} exactly once.</source>
        <translation>La ruta debe tener {%1} exactamente una vez.</translation>
    </message>
    <message>
        <source>Nothing fills a part in braces of this path: a parameter or a constant with its name must travel in the path.</source>
        <translation>Nada rellena una parte entre llaves de esta ruta: un parámetro o una constante con su nombre debe ir en la ruta.</translation>
    </message>
    <message>
        <source>The name on the wire must not be empty.</source>
        <translation>El nombre en la petición no puede estar vacío.</translation>
    </message>
    <message>
        <source>This name cannot be a header: letters, digits and - only.</source>
        <translation>Este nombre no puede ser una cabecera: solo letras, cifras y -.</translation>
    </message>
    <message>
        <source>%1 would make another method of the request. Choose the method itself.</source>
        <translation>%1 cambiaría el método de la petición. Elija directamente ese método.</translation>
    </message>
    <message>
        <source>A GET request has no body: choose header or query, or POST.</source>
        <translation>Una petición GET no tiene cuerpo: elija header o query, o POST.</translation>
    </message>
    <message>
        <source>One request cannot have both a form and a JSON body.</source>
        <translation>Una petición no puede tener a la vez un formulario y un cuerpo JSON.</translation>
    </message>
    <message>
        <source>This value cannot be sent in a header: only plain letters, digits and signs without line breaks.</source>
        <translation>Este valor no se puede enviar en una cabecera: solo letras, cifras y signos simples, sin saltos de línea.</translation>
    </message>
    <message>
        <source>A part of a path must not be empty.</source>
        <translation>Una parte de una ruta no puede estar vacía.</translation>
    </message>
    <message>
        <source>A constant has no line break or control character.</source>
        <translation>Una constante no tiene saltos de línea ni caracteres de control.</translation>
    </message>
    <message>
        <source>%1 would leave under the name %2, which stands for the %3. Every submission would carry the two IDs the wrong way round.</source>
        <translation>%1 saldría con el nombre %2, que designa el %3. Cada envío llevaría los dos ID al revés.</translation>
    </message>
    <message>
        <source>%1 stands for the %2, which is another one for each customer: it cannot be a constant.</source>
        <translation>%1 designa el %2, que es distinto para cada cliente: no puede ser una constante.</translation>
    </message>
    <message>
        <source>%1 names the user, who is another one for each customer: it cannot be a constant.</source>
        <translation>%1 nombra al usuario, que es distinto para cada cliente: no puede ser una constante.</translation>
    </message>
    <message>
        <source>There are more than %1 constants.</source>
        <translation>Hay más de %1 constantes.</translation>
    </message>
    <message>
        <source>The method must be GET, POST, PUT or PATCH.</source>
        <translation>El método debe ser GET, POST, PUT o PATCH.</translation>
    </message>
    <message>
        <source>deviceId is optional, so it cannot be part of a path.</source>
        <translation>deviceId es opcional, así que no puede ser parte de una ruta.</translation>
    </message>
    <message>
        <source>Write an https address without user name, query or fragment, or leave it empty. Plain http is for this computer only.</source>
        <translation>Escriba una dirección https sin nombre de usuario, consulta ni fragmento, o déjela vacía. El http sin cifrar es solo para este equipo.</translation>
    </message>
    <message>
        <source>A JSON pointer starts with a slash, for example &quot;/status&quot;.</source>
        <translation>Un puntero JSON empieza con una barra, por ejemplo &quot;/status&quot;.</translation>
    </message>
    <message>
        <source>In a JSON pointer ~ must be followed by 0 or 1.</source>
        <translation>En un puntero JSON, a ~ le debe seguir 0 o 1.</translation>
    </message>
    <message>
        <source>There are more than %1 aliases.</source>
        <translation>Hay más de %1 alias.</translation>
    </message>
    <message>
        <source>Write the alias in capitals with underscores.</source>
        <translation>Escriba el alias en mayúsculas con guiones bajos.</translation>
    </message>
    <message>
        <source>A known status cannot be renamed.</source>
        <translation>Un estado conocido no puede cambiar de nombre.</translation>
    </message>
    <message>
        <source>This operation is missing.</source>
        <translation>Falta esta operación.</translation>
    </message>
    <message>
        <source>This parameter must be there exactly once.</source>
        <translation>Este parámetro debe estar exactamente una vez.</translation>
    </message>
    <message>
        <source>Basic client authentication needs a clientId.</source>
        <translation>La autenticación de cliente Basic necesita un clientId.</translation>
    </message>
    <message>
        <source>A clientId has no colon and only plain letters.</source>
        <translation>Un clientId no tiene dos puntos y solo tiene letras simples.</translation>
    </message>
    <message>
        <source>This value is missing.</source>
        <translation>Falta este valor.</translation>
    </message>
    <message>
        <source>This value must be a text.</source>
        <translation>Este valor debe ser un texto.</translation>
    </message>
    <message>
        <source>This value must be an object.</source>
        <translation>Este valor debe ser un objeto.</translation>
    </message>
    <message>
        <source>Evidence is documented, observed, inferred or chosen.</source>
        <translation>La evidencia es documented, observed, inferred o chosen.</translation>
    </message>
    <message>
        <source>This value is not known here.</source>
        <translation>Este valor no se conoce aquí.</translation>
    </message>
    <message>
        <source>A carrier is header, query, form, json or path.</source>
        <translation>Un portador es header, query, form, json o path.</translation>
    </message>
    <message>
        <source>This value must be true or false.</source>
        <translation>Este valor debe ser true o false.</translation>
    </message>
    <message>
        <source>clientAuth is none or basic.</source>
        <translation>clientAuth es none o basic.</translation>
    </message>
    <message>
        <source>A data centre is US, EU or SG.</source>
        <translation>Un centro de datos es US, EU o SG.</translation>
    </message>
    <message>
        <source>%1 would be sent to where %2 is done. It is sent without a question, for every customer: give it a path of its own.</source>
        <translation>%1 se enviaría adonde se hace %2. Se envía sin preguntar, para cada cliente: dele una ruta propia.</translation>
    </message>
    <message>
        <source>The customer is not signed in.</source>
        <translation>El cliente no ha iniciado sesión.</translation>
    </message>
    <message>
        <source>The customer was removed.</source>
        <translation>El cliente fue eliminado.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 no se puede abrir.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB.</source>
        <translation>%1 es mayor que 1 MiB.</translation>
    </message>
    <message>
        <source>Only %1 of the %2 certificates in %3 can be used; the first that cannot is number %4. Correct or remove it.</source>
        <translation>Solo se pueden usar %1 de los %2 certificados de %3; el primero que no se puede es el número %4. Corríjalo o quítelo.</translation>
    </message>
    <message>
        <source>%1 is not a PEM file: such a file has a line that begins with -----BEGIN CERTIFICATE.</source>
        <translation>%1 no es un archivo PEM: un archivo así tiene una línea que empieza con -----BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>%1 holds no certificate that can be read.</source>
        <translation>%1 no contiene ningún certificado que se pueda leer.</translation>
    </message>
    <message>
        <source>The certificate of &quot;%1&quot; expired on %2.</source>
        <translation>El certificado de &quot;%1&quot; caducó el %2.</translation>
    </message>
    <message>
        <source>The certificate of &quot;%1&quot; is valid from %2 on.</source>
        <translation>El certificado de &quot;%1&quot; es válido a partir del %2.</translation>
    </message>
    <message>
        <source>%1 is or holds a secret, which has no place in a contract: it is shared as a file and kept in plain text. Secrets belong in the keychain.</source>
        <translation>%1 es o contiene un secreto, que no tiene sitio en un contrato: se comparte como archivo y se guarda como texto sin cifrar. Los secretos van en el llavero.</translation>
    </message>
    <message>
        <source>%1 names a person or a run, and would go along with every request for every customer. Take it out of the contract.</source>
        <translation>%1 nombra a una persona o una ejecución e iría con cada petición para cada cliente. Quítelo del contrato.</translation>
    </message>
    <message>
        <source>The deadline is between 1 s and 10 min.</source>
        <translation>El plazo está entre 1 s y 10 min.</translation>
    </message>
    <message>
        <source>The silence limit is between 1 s and the deadline.</source>
        <translation>El límite de silencio está entre 1 s y el plazo.</translation>
    </message>
    <message>
        <source>The size limit is between 1 KiB and 64 MiB.</source>
        <translation>El límite de tamaño está entre 1 KiB y 64 MiB.</translation>
    </message>
    <message>
        <source>Between 1 and 10 attempts can be made.</source>
        <translation>Se pueden hacer entre 1 y 10 intentos.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 debe ser un texto.</translation>
    </message>
    <message>
        <source>%1 must be an object.</source>
        <translation>%1 debe ser un objeto.</translation>
    </message>
    <message>
        <source>%1 must be a whole number.</source>
        <translation>%1 debe ser un número entero.</translation>
    </message>
    <message>
        <source>%1 looks like a secret: secrets do not belong in a file.</source>
        <translation>%1 parece un secreto: los secretos no van en un archivo.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 no se conoce aquí.</translation>
    </message>
    <message>
        <source>kind is sandbox, staging or production.</source>
        <translation>kind es sandbox, staging o production.</translation>
    </message>
    <message>
        <source>proxy is none or system.</source>
        <translation>proxy es none o system.</translation>
    </message>
    <message>
        <source>%1 is the production service. Choose the kind production.</source>
        <translation>%1 es el servicio de producción. Elija el tipo producción.</translation>
    </message>
    <message>
        <source>The sign-in goes to %1, which is the production service. Choose the kind production.</source>
        <translation>El inicio de sesión va a %1, que es el servicio de producción. Elija el tipo producción.</translation>
    </message>
    <message>
        <source>This is or holds a secret. Secrets belong in the keychain.</source>
        <translation>Esto es o contiene un secreto. Los secretos van en el llavero.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 letters and no blank at its ends.</source>
        <translation>Un nombre tiene de 1 a 80 caracteres y ningún espacio en sus extremos.</translation>
    </message>
    <message>
        <source>A name has no control characters.</source>
        <translation>Un nombre no tiene caracteres de control.</translation>
    </message>
    <message>
        <source>The tenant must not be empty; it has plain letters, digits and signs only.</source>
        <translation>El tenant no puede estar vacío; tiene solo letras, cifras y signos simples.</translation>
    </message>
    <message>
        <source>The file of certificates needs its whole path.</source>
        <translation>El archivo de certificados necesita su ruta completa.</translation>
    </message>
    <message>
        <source>id must be a UUID.</source>
        <translation>id debe ser un UUID.</translation>
    </message>
    <message>
        <source>This is not a web address such as https://api.example.com.</source>
        <translation>Esto no es una dirección web como https://api.example.com.</translation>
    </message>
    <message>
        <source>The address has no user name, password, query or fragment.</source>
        <translation>La dirección no tiene nombre de usuario, contraseña, consulta ni fragmento.</translation>
    </message>
    <message>
        <source>The address starts with https://.</source>
        <translation>La dirección empieza con https://.</translation>
    </message>
    <message>
        <source>Plain http is allowed to this computer only. Use https.</source>
        <translation>El http sin cifrar se permite solo hacia este equipo. Use https.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not what this program wrote.</source>
        <translation>%1 está dañado: no es lo que este programa escribió.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>%1 fue escrito por una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>The environment &quot;%1&quot; cannot be read: %2</source>
        <translation>No se puede leer el entorno &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>An environment of this name is there already.</source>
        <translation>Ya hay un entorno con este nombre.</translation>
    </message>
    <message>
        <source>The sandbox of this computer describes itself and cannot be changed.</source>
        <translation>El sandbox de este equipo se describe a sí mismo y no se puede cambiar.</translation>
    </message>
    <message>
        <source>This environment is not there any more.</source>
        <translation>Este entorno ya no existe.</translation>
    </message>
    <message>
        <source>The sandbox of this computer cannot be removed.</source>
        <translation>El sandbox de este equipo no se puede eliminar.</translation>
    </message>
    <message>
        <source>Another program is changing the environments. Try again.</source>
        <translation>Otro programa está cambiando los entornos. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 no se pudo escribir.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program and is not written over. Use that version, or move the file away.</source>
        <translation>%1 fue escrito por una versión más nueva de este programa y no se sobrescribe. Use esa versión o mueva el archivo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened and is not written over. Make it readable first.</source>
        <translation>%1 no se puede abrir y no se sobrescribe. Haga primero que se pueda leer.</translation>
    </message>
    <message>
        <source>an invisible character</source>
        <translation>un carácter invisible</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>un carácter de control</translation>
    </message>
    <message>
        <source>a private character</source>
        <translation>un carácter privado</translation>
    </message>
    <message>
        <source>an unassigned character</source>
        <translation>un carácter sin asignar</translation>
    </message>
    <message>
        <source>The user name is empty.</source>
        <translation>El nombre de usuario está vacío.</translation>
    </message>
    <message>
        <source>The user name has more than %1 characters.</source>
        <translation>El nombre de usuario tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>The user name has half a character (a lone surrogate). Remove it.</source>
        <translation>El nombre de usuario tiene medio carácter (un sustituto suelto). Quítelo.</translation>
    </message>
    <message>
        <source>User name “%1” has %2 (%3). Remove it.</source>
        <translation>El nombre de usuario «%1» tiene %2 (%3). Quítelo.</translation>
    </message>
    <message>
        <source>User name “%1” mixes letters of both writing directions. It may be shown in another order.</source>
        <translation>El nombre de usuario «%1» mezcla letras de ambas direcciones de escritura. Puede mostrarse en otro orden.</translation>
    </message>
    <message>
        <source>User name “%1” has %2, which user names should not have (RFC 8265). The service may refuse it.</source>
        <translation>El nombre de usuario «%1» tiene %2, que los nombres de usuario no deberían tener (RFC 8265). El servicio puede rechazarlo.</translation>
    </message>
    <message>
        <source>the user name with exactly these capitals, %1</source>
        <translation>el nombre de usuario con exactamente estas mayúsculas, %1</translation>
    </message>
    <message>
        <source>the user name, %1</source>
        <translation>el nombre de usuario, %1</translation>
    </message>
    <message>
        <source>the last name, %1, or the user name, %2</source>
        <translation>los apellidos, %1, o el nombre de usuario, %2</translation>
    </message>
    <message>
        <source>%1 Nothing was sent. Look whether this is right, then register again.</source>
        <translation>%1 No se envió nada. Compruebe si es correcto y registre de nuevo.</translation>
    </message>
    <message>
        <source>%1 was removed by another program.</source>
        <translation>Otro programa eliminó %1.</translation>
    </message>
    <message>
        <source>%1 cannot be looked up now: %2</source>
        <translation>%1 no se puede consultar ahora: %2</translation>
    </message>
    <message>
        <source>The service asked to wait before the next request.</source>
        <translation>El servicio pidió esperar antes de la próxima petición.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is in the keychain, which is not used now.</source>
        <translation>El inicio de sesión de %1 está en el llavero, que ahora no se usa.</translation>
    </message>
    <message>
        <source>The sign-in is as it was: %1</source>
        <translation>El inicio de sesión está como estaba: %1</translation>
    </message>
    <message>
        <source>The service answered %1, but that could not be kept. %2</source>
        <translation>El servicio respondió %1, pero no se pudo conservar. %2</translation>
    </message>
    <message>
        <source>The service answered about %1, and %2 was asked for. The answer is not used.</source>
        <translation>El servicio respondió sobre %1 y se preguntó por %2. La respuesta no se usa.</translation>
    </message>
    <message>
        <source>The service calls the customer %1, a name of another kind than the user name, so that the two were not compared.</source>
        <translation>El servicio llama al cliente %1, un nombre de otra clase que el nombre de usuario, así que no se compararon.</translation>
    </message>
    <message>
        <source>%1 What the service before answered is not used.</source>
        <translation>%1 Lo que respondió el servicio anterior no se usa.</translation>
    </message>
    <message>
        <source>another user</source>
        <translation>otro usuario</translation>
    </message>
    <message>
        <source>The service answered with an SDK token, or with IDs in it, that %1 already got (%2). It is not used. Get another one; if this happens again, tell the service owner.</source>
        <translation>El servicio respondió con un token del SDK, o con ID dentro de él, que %1 ya obtuvo (%2). No se usa. Obtenga otro; si vuelve a ocurrir, avise al responsable del servicio.</translation>
    </message>
    <message>
        <source>This is a production environment: type %1, to confirm.</source>
        <translation>Este es un entorno de producción: escriba %1 para confirmar.</translation>
    </message>
    <message>
        <source>A submission for this customer is already running.</source>
        <translation>Ya hay un envío en curso para este cliente.</translation>
    </message>
    <message>
        <source>It is not known whether an earlier submission arrived. It was sent to %1; this environment now points elsewhere, so its status does not tell.</source>
        <translation>No se sabe si un envío anterior llegó. Se envió a %1; este entorno apunta ahora a otro sitio, así que su estado no lo dice.</translation>
    </message>
    <message>
        <source>It is not known whether an earlier submission arrived. Check the status before you send again.</source>
        <translation>No se sabe si un envío anterior llegó. Compruebe el estado antes de enviar otra vez.</translation>
    </message>
    <message>
        <source>The sign-in of %1 was changed since this was confirmed. Look whose token is in use now, then register again.</source>
        <translation>El inicio de sesión de %1 cambió desde que se confirmó esto. Compruebe de quién es el token en uso y registre de nuevo.</translation>
    </message>
    <message>
        <source>The status has moved on: the IDs that were sent before have arrived. Nothing more was sent.</source>
        <translation>El estado ha avanzado: los ID que se enviaron antes han llegado. No se envió nada más.</translation>
    </message>
    <message>
        <source>It could not be recorded: %1 Nothing was sent.</source>
        <translation>No se pudo anotar: %1 No se envió nada.</translation>
    </message>
    <message>
        <source>Cancelled here.</source>
        <translation>Cancelado aquí.</translation>
    </message>
    <message>
        <source>IDs are being registered. Wait for the answer, then remove.</source>
        <translation>Se están registrando ID. Espere la respuesta y elimine después.</translation>
    </message>
    <message>
        <source>A sealed sign-in could not be opened: the key in the keychain is another one, or the file was changed.</source>
        <translation>No se pudo abrir un inicio de sesión cifrado: la clave del llavero es otra o el archivo se cambió.</translation>
    </message>
    <message>
        <source>The tokens could not be sealed.</source>
        <translation>No se pudieron cifrar los tokens.</translation>
    </message>
    <message>
        <source>The key of this list is not in the keychain: its sign-ins cannot be opened. Import the tokens again.</source>
        <translation>La clave de esta lista no está en el llavero: sus inicios de sesión no se pueden abrir. Importe los tokens de nuevo.</translation>
    </message>
    <message>
        <source>Another program is making the key of this list, and does not end. Close it, then try again.</source>
        <translation>Otro programa está creando la clave de esta lista y no termina. Ciérrelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The system gave no random numbers for a key.</source>
        <translation>El sistema no dio números aleatorios para una clave.</translation>
    </message>
    <message>
        <source>A user name has 1 to 320 letters.</source>
        <translation>Un nombre de usuario tiene de 1 a 320 caracteres.</translation>
    </message>
    <message>
        <source>Something else was done with this customer at the same time. Try again.</source>
        <translation>Se hizo otra cosa con este cliente al mismo tiempo. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else and is left as it is. Remove it to let this console manage it.</source>
        <translation>Otra persona cambió %1 y queda como está. Elimínelo para que esta consola lo gestione.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 no se pudo eliminar.</translation>
    </message>
    <message>
        <source>HOME is not set, so there is no folder for environments and customers.</source>
        <translation>HOME no está definido, así que no hay carpeta para entornos y clientes.</translation>
    </message>
    <message>
        <source>%1 is not a plain file and is not replaced. Give another name.</source>
        <translation>%1 no es un archivo normal y no se sustituye. Indique otro nombre.</translation>
    </message>
    <message>
        <source>%1 could not be written: there is no folder %2.</source>
        <translation>%1 no se pudo escribir: no existe la carpeta %2.</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full.</source>
        <translation>%1 no se pudo escribir: el disco está lleno.</translation>
    </message>
    <message>
        <source>%1 could not be written. Check its folder and its rights.</source>
        <translation>%1 no se pudo escribir. Compruebe su carpeta y sus permisos.</translation>
    </message>
    <message>
        <source>%1 is in a folder of this program&apos;s own files and is not written. Give another folder.</source>
        <translation>%1 está en una carpeta de archivos propios de este programa y no se escribe. Indique otra carpeta.</translation>
    </message>
    <message>
        <source>%1 could not be renamed.</source>
        <translation>%1 no se pudo cambiar de nombre.</translation>
    </message>
    <message>
        <source>The text holds what looks like a token or a password, and the list is kept in the open: it was not taken. Nothing was changed.</source>
        <translation>El texto contiene lo que parece un token o una contraseña, y la lista se guarda sin cifrar: no se aceptó. No se cambió nada.</translation>
    </message>
    <message>
        <source>A customer with this user name is in the list already.</source>
        <translation>Ya hay un cliente con este nombre de usuario en la lista.</translation>
    </message>
    <message>
        <source>A status of the view is unknown.</source>
        <translation>Un estado de la vista es desconocido.</translation>
    </message>
    <message>
        <source>due is late, today or soon.</source>
        <translation>due es late, today o soon.</translation>
    </message>
    <message>
        <source>The sandbox refused (HTTP %1).</source>
        <translation>El sandbox rechazó la petición (HTTP %1).</translation>
    </message>
    <message>
        <source>No sandbox runs on this computer. Start one with kyc-sandbox, or open the console, which has one built in.</source>
        <translation>Ningún sandbox funciona en este equipo. Inicie uno con kyc-sandbox o abra la consola, que trae uno incorporado.</translation>
    </message>
    <message>
        <source>%1 is not believed: it, or its folder, is not yours alone. Remove it, then start the sandbox again.</source>
        <translation>No se confía en %1: él o su carpeta no son solo suyos. Elimínelo e inicie el sandbox de nuevo.</translation>
    </message>
    <message>
        <source>What the sandbox says of itself could not be understood.</source>
        <translation>No se pudo entender lo que el sandbox dice de sí mismo.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>El llavero no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The keychain refused this program.</source>
        <translation>El llavero rechazó este programa.</translation>
    </message>
    <message>
        <source>The keychain could not be used.</source>
        <translation>No se pudo usar el llavero.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>No keychain service runs in this session.</source>
        <translation>Ningún servicio de llavero funciona en esta sesión.</translation>
    </message>
    <message>
        <source>The keychain has no default collection to store it in.</source>
        <translation>El llavero no tiene una colección predeterminada donde guardarlo.</translation>
    </message>
    <message>
        <source>The keychain holds something this program did not write.</source>
        <translation>El llavero contiene algo que este programa no escribió.</translation>
    </message>
    <message>
        <source>The keychain did not confirm the deletion: the secret may still be there.</source>
        <translation>El llavero no confirmó el borrado: puede que el secreto siga ahí.</translation>
    </message>
    <message>
        <source>This looks like JSON but is not valid.</source>
        <translation>Esto parece JSON, pero no es válido.</translation>
    </message>
    <message>
        <source>Paste one access token, or the whole JSON of a sign-in reply.</source>
        <translation>Pegue un token de acceso o el JSON completo de una respuesta de inicio de sesión.</translation>
    </message>
    <message>
        <source>This is no token: it has a control character (%1) in it. Paste one access token alone, or the whole JSON of a sign-in reply.</source>
        <translation>Esto no es un token: contiene un carácter de control (%1). Pegue solo un token de acceso o el JSON completo de una respuesta de inicio de sesión.</translation>
    </message>
    <message>
        <source>This is no token: it has something else than letters, digits and -._~+/ in it. Paste one access token alone, or the whole JSON of a sign-in reply.</source>
        <translation>Esto no es un token: contiene algo distinto de letras, cifras y -._~+/. Pegue solo un token de acceso o el JSON completo de una respuesta de inicio de sesión.</translation>
    </message>
    <message>
        <source>The token names %1, and it was given for %2. It is not used.</source>
        <translation>El token nombra a %1 y se dio para %2. No se usa.</translation>
    </message>
    <message>
        <source>A password is not remembered for a production environment.</source>
        <translation>No se recuerda ninguna contraseña para un entorno de producción.</translation>
    </message>
    <message>
        <source>The customer is being signed out. Try again in a moment.</source>
        <translation>Se está cerrando la sesión del cliente. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The service answered with the sign-in of %1. Earlier sign-ins of this customer were of %2. It is not used.</source>
        <translation>El servicio respondió con la sesión de %1. Las sesiones anteriores de este cliente eran de %2. No se usa.</translation>
    </message>
    <message>
        <source>The service answered the sign-in of %1 with a token of %2, who is another customer of this list. It is not used, and nothing of it is kept. Tell the service owner.</source>
        <translation>El servicio respondió al inicio de sesión de %1 con un token de %2, que es otro cliente de esta lista. No se usa y no se conserva nada de él. Avise al responsable del servicio.</translation>
    </message>
    <message>
        <source>The access token is not accepted any more. Sign in again, or give a new one.</source>
        <translation>El token de acceso ya no se acepta. Inicie sesión de nuevo o indique uno nuevo.</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read now.</source>
        <translation>El inicio de sesión guardado no se puede leer ahora.</translation>
    </message>
    <message>
        <source>Signed out here, but the stored sign-in may still be in the keychain: %1</source>
        <translation>La sesión se cerró aquí, pero el inicio de sesión guardado puede seguir en el llavero: %1</translation>
    </message>
    <message>
        <source>Another program on this computer is renewing this sign-in and does not end. Close it, then try again.</source>
        <translation>Otro programa de este equipo está renovando esta sesión y no termina. Ciérrelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in of %1 brought a token that names %2. It is not used: sign in again.</source>
        <translation>El inicio de sesión de %1 trajo un token que nombra a %2. No se usa: inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>it could not be opened.</source>
        <translation>no se pudo abrir.</translation>
    </message>
    <message>
        <source>it is of an older version of this program and cannot be written to.</source>
        <translation>es de una versión anterior de este programa y no se puede escribir en él.</translation>
    </message>
    <message>
        <source>it was made by a newer version of this program.</source>
        <translation>lo creó una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>it is damaged.</source>
        <translation>está dañado.</translation>
    </message>
    <message>
        <source>its folder could not be made.</source>
        <translation>no se pudo crear su carpeta.</translation>
    </message>
    <message>
        <source>it cannot be written to, and its last changes are not yet in it.</source>
        <translation>no se puede escribir en él y sus últimos cambios aún no están dentro.</translation>
    </message>
    <message>
        <source>it could not be made.</source>
        <translation>no se pudo crear.</translation>
    </message>
    <message>
        <source>no copy could be made before it is brought to this version.</source>
        <translation>no se pudo hacer una copia antes de pasarlo a esta versión.</translation>
    </message>
    <message>
        <source>it is in use or cannot be written to.</source>
        <translation>está en uso o no se puede escribir en él.</translation>
    </message>
    <message>
        <source>it cannot be written to.</source>
        <translation>no se puede escribir en él.</translation>
    </message>
    <message>
        <source>another program is writing to it and does not let go.</source>
        <translation>otro programa está escribiendo en él y no lo suelta.</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>el disco está lleno.</translation>
    </message>
    <message>
        <source>it is damaged or no database.</source>
        <translation>está dañado o no es una base de datos.</translation>
    </message>
    <message>
        <source>it could not be read or written (SQLite %1).</source>
        <translation>no se pudo leer o escribir (SQLite %1).</translation>
    </message>
    <message>
        <source>The customer cannot be brought back any more.</source>
        <translation>El cliente ya no se puede recuperar.</translation>
    </message>
    <message>
        <source>They cannot be brought back any more.</source>
        <translation>Ya no se pueden recuperar.</translation>
    </message>
    <message>
        <source>The note was changed or removed meanwhile.</source>
        <translation>La nota se cambió o se eliminó entretanto.</translation>
    </message>
    <message>
        <source>%1 was removed from the list by another program. Nothing was sent. Add the customer again if the IDs are to be registered.</source>
        <translation>Otro programa eliminó a %1 de la lista. No se envió nada. Añada el cliente de nuevo si los ID deben registrarse.</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>%1 was signed out by another program. Nothing was sent. Sign in, then register again.</source>
        <translation>Otro programa cerró la sesión de %1. No se envió nada. Inicie sesión y registre de nuevo.</translation>
    </message>
    <message>
        <source>Another program signed %1 in with another token. Nothing was sent. Look whose token is in use now, then register again.</source>
        <translation>Otro programa inició la sesión de %1 con otro token. No se envió nada. Compruebe de quién es el token en uso y registre de nuevo.</translation>
    </message>
    <message>
        <source>Another program on this computer has sent IDs for this customer, and it is not known yet whether they arrived. Check the status first.</source>
        <translation>Otro programa de este equipo ha enviado ID para este cliente y aún no se sabe si llegaron. Compruebe primero el estado.</translation>
    </message>
    <message>
        <source>The quote that begins in row %1 is never closed.</source>
        <translation>La comilla que empieza en la fila %1 no se cierra nunca.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>This row is a rule without letters, and was skipped.</source>
        <translation>Esta fila es una línea sin letras y se omitió.</translation>
    </message>
    <message>
        <source>This row repeats the header, and was skipped.</source>
        <translation>Esta fila repite la cabecera y se omitió.</translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation>No hay ninguna columna «%1». Las columnas son: %2.</translation>
    </message>
    <message>
        <source>The column “%1” can be read as one thing only.</source>
        <translation>La columna «%1» solo se puede leer como una cosa.</translation>
    </message>
    <message>
        <source>The column %1 is there twice.</source>
        <translation>La columna %1 está dos veces.</translation>
    </message>
    <message>
        <source>Its token names %1.</source>
        <translation>Su token nombra a %1.</translation>
    </message>
    <message>
        <source>Its token is that of %1 too. A token is one user&apos;s.</source>
        <translation>Su token es también el de %1. Un token es de un solo usuario.</translation>
    </message>
    <message>
        <source>User name “%1” is new, but the list has “%2”, which differs only in its capitals or the width of its letters.</source>
        <translation>El nombre de usuario «%1» es nuevo, pero la lista tiene «%2», que solo se diferencia en las mayúsculas o en la anchura de sus letras.</translation>
    </message>
    <message>
        <source>%1 “%2” has more than %3 characters.</source>
        <translation>%1 «%2» tiene más de %3 caracteres.</translation>
    </message>
    <message>
        <source>Due date “%1”: the list has dates with the day first and dates with the month first. Choose the order of the dates.</source>
        <translation>Fecha límite «%1»: la lista tiene fechas con el día primero y fechas con el mes primero. Elija el orden de las fechas.</translation>
    </message>
    <message>
        <source>Due date “%1” can be read in two ways. Choose the order of the dates.</source>
        <translation>La fecha límite «%1» se puede leer de dos maneras. Elija el orden de las fechas.</translation>
    </message>
    <message>
        <source>Due date “%1” is no date in the order of the others.</source>
        <translation>La fecha límite «%1» no es una fecha en el orden de las demás.</translation>
    </message>
    <message>
        <source>Due date “%1”: there is no such day between 2000 and 2199.</source>
        <translation>Fecha límite «%1»: no existe ese día entre 2000 y 2199.</translation>
    </message>
    <message>
        <source>Due date “%1” not recognised. Use YYYY-MM-DD.</source>
        <translation>Fecha límite «%1» no reconocida. Use AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>%1 is not a text.</source>
        <translation>%1 no es un texto.</translation>
    </message>
    <message>
        <source>The token is neither an access token nor the JSON of a sign-in reply.</source>
        <translation>El token no es ni un token de acceso ni el JSON de una respuesta de inicio de sesión.</translation>
    </message>
    <message>
        <source>User name “%1” is in row %2 already.</source>
        <translation>El nombre de usuario «%1» ya está en la fila %2.</translation>
    </message>
    <message>
        <source>User name “%1” differs from the one in row %2 only in its capitals or the width of its letters.</source>
        <translation>El nombre de usuario «%1» se diferencia del de la fila %2 solo en las mayúsculas o en la anchura de sus letras.</translation>
    </message>
    <message>
        <source>The header row has no “username” column. It has: %1. Choose the column of the user names.</source>
        <translation>La fila de cabecera no tiene columna «username». Tiene: %1. Elija la columna de los nombres de usuario.</translation>
    </message>
    <message>
        <source>A quote in this row does not stand around a whole cell, so its cells may be shifted. Close it, or write it twice within quotes.</source>
        <translation>Una comilla de esta fila no rodea una celda completa, así que sus celdas pueden estar desplazadas. Ciérrela o escríbala dos veces entre comillas.</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header %2. Put quotes around a cell with a separator in it.</source>
        <translation>La fila tiene %1 celdas, la cabecera %2. Ponga entre comillas una celda que contenga un separador.</translation>
    </message>
    <message>
        <source>The row has %1 of %2 cells: what is missing stays as it is.</source>
        <translation>La fila tiene %1 de %2 celdas: lo que falta queda como está.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>This row stands above the header, which is row %1, and was skipped.</source>
        <translation>Esta fila está por encima de la cabecera, que es la fila %1, y se omitió.</translation>
    </message>
    <message>
        <source>This line looks like JSON but is not valid.</source>
        <translation>Esta línea parece JSON, pero no es válida.</translation>
    </message>
    <message>
        <source>This is not a JSON object.</source>
        <translation>Esto no es un objeto JSON.</translation>
    </message>
    <message>
        <source>The file looks like JSON but is not valid. %1</source>
        <translation>El archivo parece JSON, pero no es válido. %1</translation>
    </message>
    <message>
        <source>Line %1 looks like JSON but is not valid.</source>
        <translation>La línea %1 parece JSON, pero no es válida.</translation>
    </message>
    <message>
        <source>The file is larger than 256 MiB.</source>
        <translation>El archivo es mayor que 256 MiB.</translation>
    </message>
    <message>
        <source>Line %1 is not UTF-8. If an older spreadsheet wrote the file, it is Windows-1252: choose that encoding, or save the list as CSV UTF-8.</source>
        <translation>La línea %1 no es UTF-8. Si el archivo lo escribió una hoja de cálculo antigua, es Windows-1252: elija esa codificación o guarde la lista como CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is not a text in %1. Choose another encoding.</source>
        <translation>Esto no es un texto en %1. Elija otra codificación.</translation>
    </message>
    <message>
        <source>This text in %1 is broken: line %2 has half a character (a lone surrogate). Save the list as CSV UTF-8.</source>
        <translation>Este texto en %1 está dañado: la línea %2 tiene medio carácter (un sustituto suelto). Guarde la lista como CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the list as CSV UTF-8.</source>
        <translation>Esto no es un archivo de texto. Guarde la lista como CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is a file of a spreadsheet program (such as .xlsx, .ods or .xls). Save the list as CSV UTF-8, then import that.</source>
        <translation>Este es un archivo de una hoja de cálculo (como .xlsx, .ods o .xls). Guarde la lista como CSV UTF-8 e importe eso.</translation>
    </message>
    <message>
        <source>This is not a text in UTF-8, UTF-16 or Windows-1252. Save the list as CSV UTF-8.</source>
        <translation>Esto no es un texto en UTF-8, UTF-16 ni Windows-1252. Guarde la lista como CSV UTF-8.</translation>
    </message>
    <message>
        <source>The sandbox did not answer. Is it still running?</source>
        <translation>El sandbox no respondió. ¿Sigue en marcha?</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>a block such as “headers {” is expected.</source>
        <translation>se espera un bloque como «headers {».</translation>
    </message>
    <message>
        <source>the block “%1” is not closed.</source>
        <translation>el bloque «%1» no está cerrado.</translation>
    </message>
    <message>
        <source>The body of “%1” is not a JSON object; its fields were not read.</source>
        <translation>El cuerpo de «%1» no es un objeto JSON; sus campos no se leyeron.</translation>
    </message>
    <message>
        <source>The body of “%1” (%2) was not read.</source>
        <translation>El cuerpo de «%1» (%2) no se leyó.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 no se puede leer.</translation>
    </message>
    <message>
        <source>At %1: folders are nested too deep.</source>
        <translation>En %1: hay demasiadas carpetas anidadas.</translation>
    </message>
    <message>
        <source>At %1: there is neither a request nor a folder.</source>
        <translation>En %1: no hay ni una petición ni una carpeta.</translation>
    </message>
    <message>
        <source>The file has no request, such as “get {”.</source>
        <translation>El archivo no tiene ninguna petición, como «get {».</translation>
    </message>
    <message>
        <source>The folder is not a Bruno collection: it has no bruno.json.</source>
        <translation>La carpeta no es una colección de Bruno: no tiene bruno.json.</translation>
    </message>
    <message>
        <source>The folder has more than 5,000 requests.</source>
        <translation>La carpeta tiene más de 5.000 peticiones.</translation>
    </message>
    <message>
        <source>The collection has no list of requests (/items).</source>
        <translation>La colección no tiene lista de peticiones (/items).</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>it is nested more than 64 levels deep.</source>
        <translation>está anidado en más de 64 niveles.</translation>
    </message>
    <message>
        <source>the document has more than 500,000 values.</source>
        <translation>el documento tiene más de 500.000 valores.</translation>
    </message>
    <message>
        <source>a key must be a text.</source>
        <translation>una clave debe ser un texto.</translation>
    </message>
    <message>
        <source>the same key is there twice.</source>
        <translation>la misma clave está dos veces.</translation>
    </message>
    <message>
        <source>The file has %1 documents; one is expected.</source>
        <translation>El archivo tiene %1 documentos; se espera uno.</translation>
    </message>
    <message>
        <source>This is neither JSON nor YAML.</source>
        <translation>Esto no es ni JSON ni YAML.</translation>
    </message>
    <message>
        <source>This is not valid YAML: it breaks at line %1, column %2.</source>
        <translation>Esto no es YAML válido: falla en la línea %1, columna %2.</translation>
    </message>
    <message>
        <source>The file is larger than 32 MiB.</source>
        <translation>El archivo es mayor que 32 MiB.</translation>
    </message>
    <message>
        <source>The file is not a text in UTF-8.</source>
        <translation>El archivo no es un texto en UTF-8.</translation>
    </message>
    <message>
        <source>This is a Postman environment. Give it beside a collection.</source>
        <translation>Esto es un entorno de Postman. Indíquelo junto a una colección.</translation>
    </message>
    <message>
        <source>This is neither a Postman collection (2.0 or 2.1), a Bruno collection nor an OpenAPI 3 document.</source>
        <translation>Esto no es ni una colección de Postman (2.0 o 2.1), ni una colección de Bruno, ni un documento OpenAPI 3.</translation>
    </message>
    <message>
        <source>“%1” was not taken over: %2</source>
        <translation>«%1» no se adoptó: %2</translation>
    </message>
    <message>
        <source>%1 stands %2</source>
        <translation>%1 está %2</translation>
    </message>
    <message>
        <source>“%1” was left out: %2. A contract sends each value by itself and at the top of a body, so nothing of this request was compared.</source>
        <translation>«%1» se dejó fuera: %2. Un contrato envía cada valor por sí solo y en el nivel superior de un cuerpo, así que no se comparó nada de esta petición.</translation>
    </message>
    <message>
        <source>%1 is no operation that this console knows: nothing was read of it. If it is one, write its path into the contract.</source>
        <translation>%1 no es una operación que esta consola conozca: no se leyó nada de ella. Si lo es, escriba su ruta en el contrato.</translation>
    </message>
    <message>
        <source>%1 are no operations that this console knows: nothing was read of them. If one is, write its path into the contract.</source>
        <translation>%1 no son operaciones que esta consola conozca: no se leyó nada de ellas. Si alguna lo es, escriba su ruta en el contrato.</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> y %1 más</translation>
    </message>
    <message>
        <source>Its requests go to %1, but not below %2, where the address %3 points: their paths were left out, and the address stays as it is. If the service is there, change the address first, then import again.</source>
        <translation>Sus peticiones van a %1, pero no por debajo de %2, adonde apunta la dirección %3: sus rutas se dejaron fuera y la dirección queda como está. Si el servicio está ahí, cambie primero la dirección e importe de nuevo.</translation>
    </message>
    <message>
        <source>of the environment</source>
        <translation>del entorno</translation>
    </message>
    <message>
        <source>of the sign-in</source>
        <translation>del inicio de sesión</translation>
    </message>
    <message>
        <source>The path of “%1” was left out: a part of it looks like somebody&apos;s own: an ID, a number, a name, a mail address or a secret. Were it the same for everybody, write the path into the contract.</source>
        <translation>La ruta de «%1» se dejó fuera: una parte parece propia de alguien: un ID, un número, un nombre, una dirección de correo o un secreto. Si es igual para todos, escriba la ruta en el contrato.</translation>
    </message>
    <message>
        <source> looks like a secret, so it is not kept in a contract.</source>
        <translation> parece un secreto, así que no se guarda en un contrato.</translation>
    </message>
    <message>
        <source> was left out: it names a person or a run, and would go along with every request for every customer.</source>
        <translation> se dejó fuera: nombra a una persona o una ejecución e iría con cada petición para cada cliente.</translation>
    </message>
    <message>
        <source> was left out: it says how a check ends or is passed over, and would say so for every customer.</source>
        <translation> se dejó fuera: dice cómo termina o se omite una comprobación, y lo diría para cada cliente.</translation>
    </message>
    <message>
        <source> was left out: it would make another method of the request.</source>
        <translation> se dejó fuera: cambiaría el método de la petición.</translation>
    </message>
    <message>
        <source> was left out: HTTP or this console sets this header.</source>
        <translation> se dejó fuera: HTTP o esta consola pone esta cabecera.</translation>
    </message>
    <message>
        <source> was left out: no header can have this name or this value.</source>
        <translation> se dejó fuera: ninguna cabecera puede tener este nombre o este valor.</translation>
    </message>
    <message>
        <source> (%1) was left out: the file does not tell its value, and neither its name nor its variable is one that this console knows.</source>
        <translation> (%1) se dejó fuera: el archivo no dice su valor, y ni su nombre ni su variable son conocidos por esta consola.</translation>
    </message>
    <message>
        <source>“%1” of “%2” was left out.</source>
        <translation>«%1» de «%2» se dejó fuera.</translation>
    </message>
    <message>
        <source>“%1” signs the client in with Basic; its client id is not in the file.</source>
        <translation>«%1» autentica al cliente con Basic; su ID de cliente no está en el archivo.</translation>
    </message>
    <message>
        <source>The client of “%1” was left out: it looks like a person or a secret.</source>
        <translation>El cliente de «%1» se dejó fuera: parece una persona o un secreto.</translation>
    </message>
    <message>
        <source>Sign-in goes to an address of its own, %1, which the file does not tell.</source>
        <translation>El inicio de sesión va a una dirección propia, %1, que el archivo no dice.</translation>
    </message>
    <message>
        <source>The address of the sign-in was not taken over: %1</source>
        <translation>La dirección del inicio de sesión no se adoptó: %1</translation>
    </message>
    <message>
        <source>The file has no request for a refresh: the path of refreshToken stays %1, while sign-in goes to %2. Change it too if both are one place.</source>
        <translation>El archivo no tiene petición de renovación: la ruta de refreshToken sigue siendo %1, mientras que el inicio de sesión va a %2. Cámbiela también si ambas son el mismo sitio.</translation>
    </message>
    <message>
        <source>%1 Nothing more is asked there.</source>
        <translation>%1 Allí no se pregunta nada más.</translation>
    </message>
    <message>
        <source>The reply has the mail address %1, which is not the user name. Look whether it is about this customer.</source>
        <translation>La respuesta tiene la dirección de correo %1, que no es el nombre de usuario. Compruebe si trata de este cliente.</translation>
    </message>
    <message>
        <source>a token that the service gave to another user before, who is not in this list any more</source>
        <translation>un token que el servicio dio antes a otro usuario, que ya no está en esta lista</translation>
    </message>
    <message>
        <source>the token that %1, another customer of this list, is signed in with</source>
        <translation>el token con el que %1, otro cliente de esta lista, tiene la sesión iniciada</translation>
    </message>
    <message>
        <source>a token that %1, another customer of this list, was signed in with before</source>
        <translation>un token con el que %1, otro cliente de esta lista, tuvo antes la sesión iniciada</translation>
    </message>
    <message>
        <source>This is %1, and it was given for %2. It is not used.</source>
        <translation>Este es %1, y se dio para %2. No se usa.</translation>
    </message>
    <message>
        <source>The service answered the sign-in of %1 with %2. It is not used, and nothing of it is kept. Tell the service owner.</source>
        <translation>El servicio respondió al inicio de sesión de %1 con %2. No se usa ni se guarda nada de ello. Avise al responsable del servicio.</translation>
    </message>
    <message>
        <source>The service renewed the sign-in of %1 with %2. It is not used: sign in again.</source>
        <translation>El servicio renovó el inicio de sesión de %1 con %2. No se usa: vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>The keychain did not let this program read the entry. Allow it in the window in which the keychain asks, or in its settings.</source>
        <translation>El llavero no dejó que este programa leyera la entrada. Permítalo en la ventana en la que pregunta el llavero, o en su configuración.</translation>
    </message>
    <message>
        <source>The %1 of the environment has an API key, a client secret, a password or a token in it. An environment is shared as a file and kept in plain text: secrets belong in the keychain.</source>
        <translation>El campo %1 del entorno contiene una clave de API, un secreto de cliente, una contraseña o un token. Un entorno se comparte como archivo y se guarda como texto sin cifrar: los secretos van en el llavero.</translation>
    </message>
    <message>
        <source>%1 was signed out by another program meanwhile. Nothing more is asked; the new token is not kept. Sign in again to go on.</source>
        <translation>Otro programa cerró entretanto la sesión de %1. No se pregunta nada más; el token nuevo no se guarda. Vuelva a iniciar sesión para continuar.</translation>
    </message>
    <message>
        <source>%1 was removed from the list meanwhile. Nothing more is asked; the new sign-in is not kept. Add the customer again if that was not meant.</source>
        <translation>%1 se quitó entretanto de la lista. No se pregunta nada más; el nuevo inicio de sesión no se guarda. Vuelva a añadir al cliente si no era la intención.</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1 no puede estar vacío.</translation>
    </message>
    <message>
        <source>The password must not be empty.</source>
        <translation>La contraseña no puede estar vacía.</translation>
    </message>
    <message>
        <source>The user name must not be empty.</source>
        <translation>El nombre de usuario no puede estar vacío.</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>sandbox</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>preproducción</translation>
    </message>
    <message>
        <source>production</source>
        <translation>producción</translation>
    </message>
    <message>
        <source>it is called %1 now, and was called %2</source>
        <translation>ahora se llama %1 y se llamaba %2</translation>
    </message>
    <message>
        <source>its kind is %1 now, and was %2</source>
        <translation>su tipo es ahora %1 y era %2</translation>
    </message>
    <message>
        <source>it is at %1 now, and was at %2</source>
        <translation>ahora está en %1 y estaba en %2</translation>
    </message>
    <message>
        <source>its tenant is %1 now, and was %2</source>
        <translation>su tenant es ahora %1 y era %2</translation>
    </message>
    <message>
        <source>its contract is another one now</source>
        <translation>su contrato es ahora otro</translation>
    </message>
    <message>
        <source>its limits, certificates or proxy are other ones now</source>
        <translation>sus límites, certificados o proxy son ahora otros</translation>
    </message>
    <message>
        <source>whether an API key or a client secret is stored for it has changed</source>
        <translation>ha cambiado si se guarda para él una clave de API o un secreto de cliente</translation>
    </message>
    <message>
        <source>%1 was changed by another program: %2.</source>
        <translation>Otro programa cambió %1: %2.</translation>
    </message>
    <message>
        <source>%1 The sign-in is gone all the same.</source>
        <translation>%1 La sesión se ha cerrado de todos modos.</translation>
    </message>
    <message>
        <source>%1 is a link in a folder that others can write to, and is not followed. Remove the link, or give another folder.</source>
        <translation>%1 es un enlace en una carpeta en la que otros pueden escribir y no se sigue. Quite el enlace o indique otra carpeta.</translation>
    </message>
    <message>
        <source>it is a link in a folder that others can write to, and is not followed.</source>
        <translation>es un enlace en una carpeta en la que otros pueden escribir y no se sigue.</translation>
    </message>
    <message>
        <source>This path would be sent in another spelling. Write letters, digits and - . _ ~ as they are, the digits behind % in capitals (%2F), and no steps such as .. or names that begin with a dot.</source>
        <translation>Esta ruta se enviaría escrita de otra manera. Escriba las letras, las cifras y - . _ ~ tal cual, los dígitos tras % en mayúsculas (%2F), y ningún paso como .. ni nombres que empiecen por un punto.</translation>
    </message>
    <message>
        <source>The path of “%1” has a part this console cannot fill: {%2}. The file tells no value of it.</source>
        <translation>La ruta de «%1» tiene una parte que esta consola no puede rellenar: {%2}. El archivo no da ningún valor para ella.</translation>
    </message>
    <message>
        <source>The path of “%1” was left out: what the file puts in for {%2} is somebody&apos;s own or a secret, and would go along with every request for every customer.</source>
        <translation>La ruta de «%1» se omitió: lo que el archivo pone en {%2} es de alguien en particular o es un secreto, y acompañaría a todas las peticiones de todos los clientes.</translation>
    </message>
    <message>
        <source> was left out: the file does not tell its value. If the service wants it, switch the device headers on in the contract (sendDeviceHeaders).</source>
        <translation> se omitió: el archivo no indica su valor. Si el servicio la necesita, active las cabeceras del dispositivo en el contrato (sendDeviceHeaders).</translation>
    </message>
    <message>
        <source>The note “%1” has no text, or more than %2 characters.</source>
        <translation>La nota «%1» no tiene texto o tiene más de %2 caracteres.</translation>
    </message>
    <message>
        <source>The note “%1” does not say when it was written (writtenAt, such as 2026-11-29T10:00:00Z).</source>
        <translation>La nota «%1» no indica cuándo se escribió (writtenAt, por ejemplo 2026-11-29T10:00:00Z).</translation>
    </message>
    <message>
        <source>The entries have no “username”. They have: %1. Choose what the user names are in.</source>
        <translation>Las entradas no tienen «username». Tienen: %1. Elija dónde están los nombres de usuario.</translation>
    </message>
    <message>
        <source>The cells of the header row are not parted by commas, semicolons or tabs: %1. If it is “|”, write sep=| into a line above it.</source>
        <translation>Las celdas de la fila de cabecera no están separadas por comas, punto y coma ni tabuladores: %1. Si es «|», escriba sep=| en una línea encima.</translation>
    </message>
    <message>
        <source>“%1” of “%2” is there more than once: its last value counts.</source>
        <translation>«%1» de «%2» aparece más de una vez: cuenta su último valor.</translation>
    </message>
    <message>
        <source>Snoozed until “%1”: there is no such day between 2000 and 2199.</source>
        <translation>Pospuesto hasta «%1»: no existe ese día entre 2000 y 2199.</translation>
    </message>
    <message>
        <source>Snoozed until “%1” not recognised. Use YYYY-MM-DD.</source>
        <translation>Pospuesto hasta «%1»: no se reconoce. Use AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>Watched “%1” not recognised. Use true or false.</source>
        <translation>En seguimiento «%1»: no se reconoce. Use true o false.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers belong to an environment that environments.json does not have. They are kept, and no list shows them until it is there again with the same id.</source>
        <translation>
            <numerusform>%Ln cliente pertenece a un entorno que environments.json no tiene. Se conserva, y ninguna lista lo muestra hasta que vuelva a estar con el mismo id.</numerusform>
            <numerusform>%Ln clientes pertenecen a un entorno que environments.json no tiene. Se conservan, y ninguna lista los muestra hasta que vuelva a estar con el mismo id.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token names %1 with another id than the sign-in of this customer told. It is not used.</source>
        <translation>El token nombra a %1 con otro id que el que dijo el inicio de sesión de este cliente. No se usa.</translation>
    </message>
    <message>
        <source>This is the API key of the environment, not a customer&apos;s token. Paste the access token of a sign-in.</source>
        <translation>Esta es la clave de API del entorno, no el token de un cliente. Pegue el token de acceso de un inicio de sesión.</translation>
    </message>
    <message>
        <source>This looks like a token or a password, not like a user name. The list is kept in the open, so it was not taken.</source>
        <translation>Esto parece un token o una contraseña, no un nombre de usuario. La lista se guarda sin cifrar, así que no se aceptó.</translation>
    </message>
    <message>
        <source>This user name is the API key or the client secret of the environment. It was not sent. Give the customer&apos;s user name.</source>
        <translation>Este nombre de usuario es la clave de API o el secreto de cliente del entorno. No se envió. Indique el nombre de usuario del cliente.</translation>
    </message>
    <message>
        <source>The service answered the sign-in of %1 with a token of %2 and the name %3 beside it. It is not used, and nothing of it is kept. Tell the service owner.</source>
        <translation>El servicio respondió al inicio de sesión de %1 con un token de %2 y con el nombre %3 al lado. No se usa y no se guarda nada. Avise al responsable del servicio.</translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln lines. An unclosed quote in the file may have pulled in the following rows.</source>
        <translation>
            <numerusform>El nombre tiene %Ln línea. Una comilla sin cerrar en el archivo puede haber incluido las filas siguientes.</numerusform>
            <numerusform>El nombre tiene %Ln líneas. Una comilla sin cerrar en el archivo puede haber incluido las filas siguientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file describes %1 more than once, and not alike: %2 was taken, %3 was not. If the other one is right, write it into the contract.</source>
        <translation>El archivo describe %1 más de una vez y no igual: se tomó %2, no %3. Si la correcta es la otra, escríbala en el contrato.</translation>
    </message>
    <message>
        <source>Snoozed until “%1”: the list has dates with the day first and dates with the month first. Choose the order of the dates.</source>
        <translation>Pospuesto hasta “%1”: la lista tiene fechas con el día primero y fechas con el mes primero. Elija el orden de las fechas.</translation>
    </message>
    <message>
        <source>Snoozed until “%1” can be read in two ways. Choose the order of the dates.</source>
        <translation>Pospuesto hasta “%1” se puede leer de dos maneras. Elija el orden de las fechas.</translation>
    </message>
    <message>
        <source>Snoozed until “%1” is no date in the order of the others.</source>
        <translation>Pospuesto hasta “%1” no es una fecha en el orden de las demás.</translation>
    </message>
    <message>
        <source>An export is CSV or JSON, and no program would open it as %1. Name it %2: spreadsheets open that.</source>
        <translation>Una exportación es CSV o JSON, y ningún programa la abriría como %1. Llámela %2: las hojas de cálculo lo abren.</translation>
    </message>
    <message>
        <source>“%1” sends its fields as form-data: this console sends them as a form (urlencoded), which most services take alike.</source>
        <translation>“%1” envía sus campos como form-data: esta consola los envía como formulario (urlencoded), que la mayoría de los servicios aceptan igual.</translation>
    </message>
    <message>
        <source>The secret of the client %1 is not taken from a file. Store it in the environment, or with kycctl env set-client-secret.</source>
        <translation>El secreto del cliente %1 no se toma de un archivo. Guárdelo en el entorno, o con kycctl env set-client-secret.</translation>
    </message>
    <message>
        <source>A note has 1 to %1 characters.</source>
        <translation>Una nota tiene de 1 a %1 caracteres.</translation>
    </message>
    <message>
        <source>its body is JSON, while %1, which is not in the file, stays in a form. One request cannot have both. If the service takes %1 as JSON, say so in the contract first, then import again.</source>
        <translation>su cuerpo es JSON, mientras que %1, que no está en el archivo, sigue en un formulario. Una petición no puede tener ambos. Si el servicio acepta %1 como JSON, indíquelo primero en el contrato y vuelva a importar.</translation>
    </message>
    <message>
        <source>its body is a form, while %1, which is not in the file, stays in JSON. One request cannot have both. If the service takes %1 in a form, say so in the contract first, then import again.</source>
        <translation>su cuerpo es un formulario, mientras que %1, que no está en el archivo, sigue en JSON. Una petición no puede tener ambos. Si el servicio acepta %1 en un formulario, indíquelo primero en el contrato y vuelva a importar.</translation>
    </message>
    <message>
        <source>This is a token, a password or a key, and no %1. It was not sent. Take the %1 from the phone&apos;s result.</source>
        <translation>Esto es un token, una contraseña o una clave, y no un %1. No se envió. Tome el %1 del resultado del teléfono.</translation>
    </message>
    <message>
        <source>This export is JSON, and no program would open it as %1. Name it %2.</source>
        <translation>Esta exportación es JSON, y ningún programa la abriría como %1. Llámela %2.</translation>
    </message>
    <message>
        <source>An alias must stand for a known status.</source>
        <translation>Un alias debe designar un estado conocido.</translation>
    </message>
    <message>
        <source>Type %1, to confirm</source>
        <translation>Escriba %1 para confirmar</translation>
    </message>
    <message>
        <source>Bruno itself signs in (OAuth 2.0, %1) at %2: that is no request of the file, and was not compared.</source>
        <translation>Bruno mismo inicia la sesión (OAuth 2.0, %1) en %2: eso no es una solicitud del archivo y no se comparó.</translation>
    </message>
    <message>
        <source>This is not a Bruno environment: it has no block “vars {”.</source>
        <translation>Esto no es un entorno de Bruno: no tiene ningún bloque «vars {».</translation>
    </message>
    <message>
        <source>It has environments of its own (%1), and none of their values was put in. Give one as the file of the environment to have its variables known.</source>
        <translation>Tiene entornos propios (%1) y no se usó ninguno de sus valores. Indique uno como archivo del entorno para que se conozcan sus variables.</translation>
    </message>
    <message>
        <source>“%1” signs in with JSON and without grant_type: this console sends grant_type along in the JSON, which most services pass over.</source>
        <translation>«%1» inicia la sesión con JSON y sin grant_type: esta consola envía además grant_type en el JSON, lo que la mayoría de los servicios pasa por alto.</translation>
    </message>
    <message>
        <source>“%1” is a number that a spreadsheet has rounded, such as a phone number. Write the user name in full.</source>
        <translation>«%1» es un número que una hoja de cálculo redondeó, como un número de teléfono. Escriba el nombre de usuario completo.</translation>
    </message>
    <message>
        <source>This is too short for an access token. Paste one access token alone, or the whole JSON of a sign-in reply.</source>
        <translation>Esto es demasiado corto para un token de acceso. Pegue un solo token de acceso o el JSON completo de la respuesta de un inicio de sesión.</translation>
    </message>
    <message>
        <source>This has the form of an API key and is no customer&apos;s token. Paste the access token of a sign-in.</source>
        <translation>Esto tiene la forma de una clave de API y no es el token de un cliente. Pegue el token de acceso de un inicio de sesión.</translation>
    </message>
    <message>
        <source>The cell of the column “%1” looks like a token or a password. It is not taken.</source>
        <translation>La celda de la columna «%1» parece un token o una contraseña. No se acepta.</translation>
    </message>
    <message>
        <source>%1 looks like a token or a password, which has no place there. Are the cells of this row shifted?</source>
        <translation>%1 parece un token o una contraseña, que no tiene sitio ahí. ¿Están desplazadas las celdas de esta fila?</translation>
    </message>
    <message>
        <source>%1 “%2” is an error of the spreadsheet, not a value. Correct it there.</source>
        <translation>%1 «%2» es un error de la hoja de cálculo, no un valor. Corríjalo allí.</translation>
    </message>
    <message>
        <source>%1 of the contract has an API key, a client secret, a password or a token in it. A contract is shared as a file and kept in plain text: secrets belong in the keychain.</source>
        <translation>%1 del contrato contiene una clave de API, un secreto de cliente, una contraseña o un token. Un contrato se comparte como archivo y se guarda como texto sin cifrar: los secretos van en el llavero.</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nombre</translation>
    </message>
    <message>
        <source>The end of the token is named and cannot be read. Ask the service owner how long it is good.</source>
        <translation>El fin del token está indicado y no se puede leer. Pregunte al responsable del servicio cuánto tiempo es válido.</translation>
    </message>
    <message>
        <source>The name of the view holds what looks like a token or a password, and views are kept in the open: it was not saved.</source>
        <translation>El nombre de la vista contiene lo que parece un token o una contraseña, y las vistas se guardan sin cifrar: no se guardó.</translation>
    </message>
    <message>
        <source>The search text of the view holds what looks like a token or a password, and views are kept in the open: it was not saved.</source>
        <translation>El texto de búsqueda de la vista contiene lo que parece un token o una contraseña, y las vistas se guardan sin cifrar: no se guardó.</translation>
    </message>
    <message>
        <source>A filter of the view holds what looks like a token or a password, and views are kept in the open: it was not saved.</source>
        <translation>Un filtro de la vista contiene lo que parece un token o una contraseña, y las vistas se guardan sin cifrar: no se guardó.</translation>
    </message>
    <message>
        <source>%1 for tenant %2 (%3)</source>
        <translation>%1 para el tenant %2 (%3)</translation>
    </message>
    <message>
        <source>A sign-in told that this is the id of a user, so it is no %1. It was not sent. Take the %1 from the phone&apos;s result.</source>
        <translation>Un inicio de sesión indicó que este es el id de un usuario, así que no es un %1. No se envió. Tome el %1 del resultado del teléfono.</translation>
    </message>
</context>
<context>
    <name>CountText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>EnvironmentChange</name>
    <message>
        <source>It was changed, and is now as it was before.</source>
        <translation>Se cambió y ahora está como antes.</translation>
    </message>
    <message>
        <source>The statuses seen so far were told by the one before.</source>
        <translation>Los estados vistos hasta ahora los dio el anterior.</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and is now as it was before.</source>
        <translation>Otro programa cambió %1, y ahora está como antes.</translation>
    </message>
</context>
<context>
    <name>EnvironmentLabel</name>
    <message>
        <source>Sandbox (this computer)</source>
        <translation>Sandbox (este equipo)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source> It answered %1</source>
        <translation> Respondió %1</translation>
    </message>
    <message>
        <source> It answered %1. %2</source>
        <translation> Respondió %1. %2</translation>
    </message>
    <message>
        <source> It answered %1: &quot;%2&quot;</source>
        <translation> Respondió %1: «%2»</translation>
    </message>
    <message>
        <source> It answered %1: &quot;%2&quot;.</source>
        <translation> Respondió %1: «%2».</translation>
    </message>
    <message>
        <source>Nothing was sent to %1.</source>
        <translation>No se envió nada a %1.</translation>
    </message>
    <message>
        <source>Open environment</source>
        <translation>Abrir el entorno</translation>
    </message>
    <message>
        <source>The certificate of the service has expired</source>
        <translation>El certificado del servicio ha caducado</translation>
    </message>
    <message>
        <source>Check the date of this computer; if it is right, ask who runs the service to renew it.</source>
        <translation>Compruebe la fecha de este equipo; si es correcta, pida a quien gestiona el servicio que lo renueve.</translation>
    </message>
    <message>
        <source>The certificate of the service is not valid yet</source>
        <translation>El certificado del servicio aún no es válido</translation>
    </message>
    <message>
        <source>Check the date of this computer.</source>
        <translation>Compruebe la fecha de este equipo.</translation>
    </message>
    <message>
        <source>The certificate belongs to another host</source>
        <translation>El certificado pertenece a otro host</translation>
    </message>
    <message>
        <source>Check the address of the environment. If it is right, something else answers in its place.</source>
        <translation>Compruebe la dirección del entorno. Si es correcta, otra cosa responde en su lugar.</translation>
    </message>
    <message>
        <source>The server uses a self-signed certificate</source>
        <translation>El servidor usa un certificado autofirmado</translation>
    </message>
    <message>
        <source>Nobody else has signed its certificate. If it is your own service, choose that certificate as the CA file of the environment.</source>
        <translation>Nadie más ha firmado su certificado. Si es su propio servicio, elija ese certificado como archivo de CA del entorno.</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>El certificado no es de confianza</translation>
    </message>
    <message>
        <source>This computer does not know the authority that signed it. If it is your own, choose its certificate as the CA file of the environment.</source>
        <translation>Este equipo no conoce la autoridad que lo firmó. Si es la suya, elija su certificado como archivo de CA del entorno.</translation>
    </message>
    <message>
        <source>The CA file of the environment cannot be used</source>
        <translation>No se puede usar el archivo de CA del entorno</translation>
    </message>
    <message>
        <source>It is missing, holds no certificate, or its certificate has expired. Without it the service is not trusted. Choose another file.</source>
        <translation>Falta, no contiene ningún certificado o su certificado ha caducado. Sin él no se confía en el servicio. Elija otro archivo.</translation>
    </message>
    <message>
        <source>The service speaks an old TLS</source>
        <translation>El servicio usa un TLS antiguo</translation>
    </message>
    <message>
        <source>It offers nothing newer than TLS 1.1, which is not safe any more. Ask who runs it to offer TLS 1.2 or 1.3.</source>
        <translation>No ofrece nada más nuevo que TLS 1.1, que ya no es seguro. Pida a quien lo gestiona que ofrezca TLS 1.2 o 1.3.</translation>
    </message>
    <message>
        <source>The server does not use TLS</source>
        <translation>El servidor no usa TLS</translation>
    </message>
    <message>
        <source>Check host and port of the environment.</source>
        <translation>Compruebe el host y el puerto del entorno.</translation>
    </message>
    <message>
        <source>The service asks for a client certificate</source>
        <translation>El servicio pide un certificado de cliente</translation>
    </message>
    <message>
        <source>This console has none. Ask who runs %1 for an address that works with the API key alone.</source>
        <translation>Esta consola no tiene ninguno. Pida a quien gestiona %1 una dirección que funcione solo con la clave de API.</translation>
    </message>
    <message>
        <source>The service broke off the TLS handshake</source>
        <translation>El servicio interrumpió la negociación TLS</translation>
    </message>
    <message>
        <source>It may ask for a client certificate, which this console does not have, or offer no cipher that is safe today. Ask who runs it.</source>
        <translation>Puede que pida un certificado de cliente, que esta consola no tiene, o que no ofrezca ningún cifrado seguro hoy. Pregunte a quien lo gestiona.</translation>
    </message>
    <message>
        <source>The certificate does not name its host properly</source>
        <translation>El certificado no nombra bien su host</translation>
    </message>
    <message>
        <source>The host is in the common name (CN) only, which is not accepted any more. Ask who runs the service for a certificate with a subject alternative name.</source>
        <translation>El host está solo en el nombre común (CN), que ya no se acepta. Pida a quien gestiona el servicio un certificado con nombre alternativo del sujeto.</translation>
    </message>
    <message>
        <source>The certificate demands OCSP stapling</source>
        <translation>El certificado exige el grapado OCSP</translation>
    </message>
    <message>
        <source>The service sent no good stapled answer. Ask who runs it to switch OCSP stapling on.</source>
        <translation>El servicio no envió una respuesta grapada válida. Pida a quien lo gestiona que active el grapado OCSP.</translation>
    </message>
    <message>
        <source>The certificate of the service was revoked</source>
        <translation>El certificado del servicio fue revocado</translation>
    </message>
    <message>
        <source>Do not use the service until its owner has a new certificate.</source>
        <translation>No use el servicio hasta que su responsable tenga un certificado nuevo.</translation>
    </message>
    <message>
        <source>No safe connection could be made</source>
        <translation>No se pudo establecer una conexión segura</translation>
    </message>
    <message>
        <source>The service and this computer did not agree on TLS.</source>
        <translation>El servicio y este equipo no se pusieron de acuerdo sobre TLS.</translation>
    </message>
    <message>
        <source>The service refused this program, not the customer</source>
        <translation>El servicio rechazó este programa, no al cliente</translation>
    </message>
    <message>
        <source>Not sent: this environment has no API key</source>
        <translation>No enviado: este entorno no tiene clave de API</translation>
    </message>
    <message>
        <source>Enter the API key of the service in Environments, then try again.</source>
        <translation>Introduzca la clave de API del servicio en Entornos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The API key was refused</source>
        <translation>La clave de API fue rechazada</translation>
    </message>
    <message>
        <source>The problem is this environment&apos;s API key, not the customer.</source>
        <translation>El problema es la clave de API de este entorno, no el cliente.</translation>
    </message>
    <message>
        <source>Not possible in the customer&apos;s current status</source>
        <translation>No es posible en el estado actual del cliente</translation>
    </message>
    <message>
        <source> Check the status to see what comes next.</source>
        <translation> Compruebe el estado para ver qué sigue.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>The service does not allow this</source>
        <translation>El servicio no lo permite</translation>
    </message>
    <message>
        <source>The tenant or the customer is not authorised.</source>
        <translation>El tenant o el cliente no está autorizado.</translation>
    </message>
    <message>
        <source>The customer must sign in again</source>
        <translation>El cliente debe iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>The sign-in ran out or is missing. No other customer is affected.</source>
        <translation>La sesión caducó o falta. Ningún otro cliente está afectado.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>User name or password is wrong</source>
        <translation>El nombre de usuario o la contraseña no es correcto</translation>
    </message>
    <message>
        <source>Check both. Several wrong tries can lock the account.</source>
        <translation>Compruebe ambos. Varios intentos fallidos pueden bloquear la cuenta.</translation>
    </message>
    <message>
        <source>The account is locked</source>
        <translation>La cuenta está bloqueada</translation>
    </message>
    <message>
        <source>The service has to unlock it.</source>
        <translation>El servicio tiene que desbloquearla.</translation>
    </message>
    <message>
        <source>The account is suspended</source>
        <translation>La cuenta está suspendida</translation>
    </message>
    <message>
        <source>Ask the service&apos;s support.</source>
        <translation>Pregunte al soporte del servicio.</translation>
    </message>
    <message>
        <source>The registration was not finished</source>
        <translation>El registro no se terminó</translation>
    </message>
    <message>
        <source>The customer has to finish signing up before verification can start.</source>
        <translation>El cliente debe terminar su alta antes de que pueda empezar la verificación.</translation>
    </message>
    <message>
        <source>The service asked us to wait</source>
        <translation>El servicio nos pidió esperar</translation>
    </message>
    <message>
        <source>It asked for %1 s. Nothing is sent for this customer before.</source>
        <translation>Pidió esperar %1 s. Antes no se envía nada para este cliente.</translation>
    </message>
    <message>
        <source>Too many requests were made. Wait a while.</source>
        <translation>Se hicieron demasiadas peticiones. Espere un rato.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The service does not know what was asked about</source>
        <translation>El servicio no conoce lo que se le preguntó</translation>
    </message>
    <message>
        <source>Show exchange</source>
        <translation>Ver intercambio</translation>
    </message>
    <message>
        <source>This conflicts with what the service has</source>
        <translation>Esto entra en conflicto con lo que tiene el servicio</translation>
    </message>
    <message>
        <source>The service refused a value</source>
        <translation>El servicio rechazó un valor</translation>
    </message>
    <message>
        <source>The service has a failure of its own</source>
        <translation>El servicio tiene un fallo propio</translation>
    </message>
    <message>
        <source>%1 could not do it now.</source>
        <translation>%1 no pudo hacerlo ahora.</translation>
    </message>
    <message>
        <source>The reply could not be understood</source>
        <translation>No se pudo entender la respuesta</translation>
    </message>
    <message>
        <source>It is not known whether it arrived</source>
        <translation>No se sabe si llegó</translation>
    </message>
    <message>
        <source>It answered %1, which does not tell whether it was done.</source>
        <translation>Respondió %1, lo que no dice si se hizo.</translation>
    </message>
    <message>
        <source>Check the status before you send it again.</source>
        <translation>Compruebe el estado antes de enviarlo otra vez.</translation>
    </message>
    <message>
        <source>The request was sent and its answer was lost. Check the status before you send it again.</source>
        <translation>La petición se envió y su respuesta se perdió. Compruebe el estado antes de enviarla otra vez.</translation>
    </message>
    <message>
        <source>This cannot be sent</source>
        <translation>Esto no se puede enviar</translation>
    </message>
    <message>
        <source>This console does not do that</source>
        <translation>Esta consola no hace eso</translation>
    </message>
    <message>
        <source>The proxy cannot be used</source>
        <translation>No se puede usar el proxy</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>No se puede acceder al servicio</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 no respondió.</translation>
    </message>
    <message>
        <source>The service took too long</source>
        <translation>El servicio tardó demasiado</translation>
    </message>
    <message>
        <source>The service points elsewhere</source>
        <translation>El servicio remite a otro sitio</translation>
    </message>
    <message>
        <source>Redirects are not followed, so that no secret reaches another host. Check the address.</source>
        <translation>Las redirecciones no se siguen, para que ningún secreto llegue a otro host. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read yet. It is still there.</source>
        <translation>El inicio de sesión guardado aún no se puede leer. Sigue ahí.</translation>
    </message>
    <message>
        <source>Unlock and retry</source>
        <translation>Desbloquear y reintentar</translation>
    </message>
    <message>
        <source>No keychain answers</source>
        <translation>Ningún llavero responde</translation>
    </message>
    <message>
        <source>Sign in for this session; nothing is saved.</source>
        <translation>Inicie sesión solo para esta sesión; no se guarda nada.</translation>
    </message>
    <message>
        <source>The keychain refused this program</source>
        <translation>El llavero rechazó este programa</translation>
    </message>
    <message>
        <source>Allow it in your keychain&apos;s settings.</source>
        <translation>Permítalo en los ajustes de su llavero.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>El llavero no responde</translation>
    </message>
    <message>
        <source>Try again, or sign in for this session.</source>
        <translation>Inténtelo de nuevo o inicie sesión solo para esta sesión.</translation>
    </message>
    <message>
        <source>A file on this computer is damaged</source>
        <translation>Un archivo de este equipo está dañado</translation>
    </message>
    <message>
        <source>This computer could not read or write</source>
        <translation>Este equipo no pudo leer o escribir</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Se canceló</translation>
    </message>
    <message>
        <source>%1: the answer was not complete in time.</source>
        <translation>%1: la respuesta no llegó completa a tiempo.</translation>
    </message>
    <message>
        <source>The sandbox does not know this customer yet</source>
        <translation>El sandbox aún no conoce a este cliente</translation>
    </message>
    <message>
        <source>The certificate is not made for a server</source>
        <translation>El certificado no está hecho para un servidor</translation>
    </message>
    <message>
        <source>Its key usage names another purpose, such as signing mail. Ask who runs the service for a certificate for server authentication.</source>
        <translation>Su uso de clave nombra otro fin, como firmar correo. Pida a quien administra el servicio un certificado para autenticación de servidor.</translation>
    </message>
    <message>
        <source>The certificate demands what is not known here</source>
        <translation>El certificado exige algo que aquí no se conoce</translation>
    </message>
    <message>
        <source>It has an unknown extension that is marked critical. Ask who runs the service for a certificate without it.</source>
        <translation>Tiene una extensión desconocida marcada como crítica. Pida a quien administra el servicio un certificado sin ella.</translation>
    </message>
    <message>
        <source>The certificate is too weak</source>
        <translation>El certificado es demasiado débil</translation>
    </message>
    <message>
        <source>Its key or its signature is not safe any more. Ask who runs the service for one with RSA of 2048 bits or more, or an elliptic curve.</source>
        <translation>Su clave o su firma ya no son seguras. Pida a quien administra el servicio uno con RSA de 2048 bits o más, o con una curva elíptica.</translation>
    </message>
    <message>
        <source>Tried %1. %2.</source>
        <translation>Intentado: %1. %2.</translation>
    </message>
    <message>
        <source>The network asks for a sign-in</source>
        <translation>La red pide un inicio de sesión</translation>
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
        <translation>deducido</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
</context>
<context>
    <name>ExchangeText</name>
    <message>
        <source>Cut after %1 KiB of %2.</source>
        <translation>Cortado tras %1 KiB de %2.</translation>
    </message>
    <message>
        <source>Sent %1 times: the connection ended without an answer, and the network library asked again by itself.</source>
        <translation>Enviado %1 veces: la conexión terminó sin respuesta y la biblioteca de red preguntó otra vez por sí misma.</translation>
    </message>
    <message>
        <source>sent, no answer</source>
        <translation>enviado, sin respuesta</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
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
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Assignee: %1</source>
        <translation>Responsable: %1</translation>
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
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Needed for every request.</source>
        <translation>Necesario para cada petición.</translation>
    </message>
    <message>
        <source>With a token that is not verified to be the customer&apos;s.</source>
        <translation>Con un token del que no se ha verificado que sea del cliente.</translation>
    </message>
    <message>
        <source>The service answers in the customer&apos;s name.</source>
        <translation>El servicio responde en nombre del cliente.</translation>
    </message>
    <message>
        <source>There is a token. No answer with it yet.</source>
        <translation>Hay un token. Aún ninguna respuesta con él.</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Before this console. Not observed.</source>
        <translation>Antes de esta consola. No observado.</translation>
    </message>
    <message>
        <source>SDK token</source>
        <translation>Token del SDK</translation>
    </message>
    <message>
        <source>Inferred: the documents are in.</source>
        <translation>Deducido: los documentos han llegado.</translation>
    </message>
    <message>
        <source>Inferred: IDs were registered.</source>
        <translation>Deducido: los ID se registraron.</translation>
    </message>
    <message>
        <source>Inferred: IDs were sent.</source>
        <translation>Deducido: los ID se enviaron.</translation>
    </message>
    <message>
        <source>The last one expired: get a new one.</source>
        <translation>El último caducó: obtenga uno nuevo.</translation>
    </message>
    <message>
        <source>To be handed to the phone.</source>
        <translation>Pendiente de entregar al teléfono.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Happens on the phone. This console cannot see it.</source>
        <translation>Ocurre en el teléfono. Esta consola no puede verlo.</translation>
    </message>
    <message>
        <source>IDs registered</source>
        <translation>ID registrados</translation>
    </message>
    <message>
        <source>Inferred from the status.</source>
        <translation>Deducido del estado.</translation>
    </message>
    <message>
        <source>The service accepted them.</source>
        <translation>El servicio los aceptó.</translation>
    </message>
    <message>
        <source>Sent, outcome unknown.</source>
        <translation>Enviados, resultado desconocido.</translation>
    </message>
    <message>
        <source>On their way.</source>
        <translation>En camino.</translation>
    </message>
    <message>
        <source>Needs accountId and workflowId.</source>
        <translation>Necesita accountId y workflowId.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>By the service.</source>
        <translation>Por parte del servicio.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>The last one asked for new documents.</source>
        <translation>La última pidió documentos nuevos.</translation>
    </message>
    <message>
        <source>Approved, Resubmit or Rejected.</source>
        <translation>Aprobado, Reenviar o Rechazado.</translation>
    </message>
    <message>
        <source>Checking the status first.</source>
        <translation>Comprobando primero el estado.</translation>
    </message>
    <message>
        <source>Sent by this console, without a clear answer: %1</source>
        <translation>Enviado por esta consola, sin respuesta clara: %1</translation>
    </message>
    <message>
        <source>Inferred: a result of the phone is here.</source>
        <translation>Deducido: hay un resultado del teléfono.</translation>
    </message>
    <message>
        <source>Not sent yet. Other IDs were accepted: %1</source>
        <translation>Aún no enviados. Se aceptaron otros ID: %1</translation>
    </message>
    <message>
        <source>Not sent yet. Other IDs were accepted.</source>
        <translation>Aún no enviados. Se aceptaron otros ID.</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Aún no enviados.</translation>
    </message>
    <message>
        <source>Not required.</source>
        <translation>No se requiere.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Sesión iniciada como %1</translation>
    </message>
    <message>
        <source>Token for %1, no answer with it yet</source>
        <translation>Token de %1, aún sin respuesta con él</translation>
    </message>
    <message>
        <source>%1: signed in with a token that names nobody</source>
        <translation>%1: sesión iniciada con un token que no nombra a nadie</translation>
    </message>
    <message>
        <source>%1: a token that names nobody, no answer with it yet</source>
        <translation>%1: un token que no nombra a nadie, todavía sin respuesta con él</translation>
    </message>
    <message>
        <source>%1: signed in with a token of %2, not verified</source>
        <translation>%1: sesión iniciada con un token de %2, no verificado</translation>
    </message>
    <message>
        <source>%1: a token of %2, not verified, no answer with it yet</source>
        <translation>%1: un token de %2, sin verificar, todavía sin respuesta con él</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Wait for the phone, then register its IDs</source>
        <translation>Espere al teléfono y registre sus ID</translation>
    </message>
    <message>
        <source>An SDK token is out. When the phone has finished, it shows accountId and workflowId.</source>
        <translation>Hay un token del SDK en uso. Cuando el teléfono termine, muestra accountId y workflowId.</translation>
    </message>
    <message>
        <source>Send the customer to support</source>
        <translation>Remita al cliente a soporte</translation>
    </message>
    <message>
        <source>No attempt is left.</source>
        <translation>No queda ningún intento.</translation>
    </message>
    <message>
        <source>Get a new SDK token for the last try</source>
        <translation>Obtenga un token del SDK nuevo para el último intento</translation>
    </message>
    <message>
        <source>Get a new SDK token</source>
        <translation>Obtenga un token del SDK nuevo</translation>
    </message>
    <message>
        <source>The service did not send how many attempts are left.</source>
        <translation>El servicio no envió cuántos intentos quedan.</translation>
    </message>
    <message>
        <source>When this try fails too, the customer is rejected.</source>
        <translation>Si este intento también falla, el cliente queda rechazado.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts are left.</source>
        <translation>
            <numerusform>Queda %n intento.</numerusform>
            <numerusform>Quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This console has not seen this customer&apos;s status yet.</source>
        <translation>Esta consola aún no ha visto el estado de este cliente.</translation>
    </message>
    <message>
        <source>The customer has not started identity verification.</source>
        <translation>El cliente no ha empezado la verificación de identidad.</translation>
    </message>
    <message>
        <source>The customer has started, but steps are still missing.</source>
        <translation>El cliente ha empezado, pero aún faltan pasos.</translation>
    </message>
    <message>
        <source>The documents were submitted and are being reviewed. Nothing is needed from the customer.</source>
        <translation>Los documentos se enviaron y se están revisando. No se necesita nada del cliente.</translation>
    </message>
    <message>
        <source>The documents were not accepted. The customer must submit them again.</source>
        <translation>Los documentos no se aceptaron. El cliente debe enviarlos otra vez.</translation>
    </message>
    <message>
        <source>The service judged the risk high or fraudulent, or all tries failed. This console cannot change that.</source>
        <translation>El servicio consideró el riesgo alto o fraudulento, o fallaron todos los intentos. Esta consola no puede cambiarlo.</translation>
    </message>
    <message>
        <source>The customer is verified and accepted.</source>
        <translation>El cliente está verificado y aceptado.</translation>
    </message>
    <message>
        <source>This tenant does not ask this customer for identity verification.</source>
        <translation>Este tenant no pide a este cliente la verificación de identidad.</translation>
    </message>
    <message>
        <source>The service sent a status this console does not know. Treat it as neither approved nor rejected.</source>
        <translation>El servicio envió un estado que esta consola no conoce. No lo trate ni como aprobado ni como rechazado.</translation>
    </message>
    <message>
        <source>The customer is in review already: wait for the decision.</source>
        <translation>El cliente ya está en revisión: espere la decisión.</translation>
    </message>
    <message>
        <source>The customer is rejected: no further submission is possible.</source>
        <translation>El cliente está rechazado: no es posible ningún otro envío.</translation>
    </message>
    <message>
        <source>The customer is approved already: nothing more is to be submitted.</source>
        <translation>El cliente ya está aprobado: no hay que enviar nada más.</translation>
    </message>
    <message>
        <source>Check the status</source>
        <translation>Compruebe el estado</translation>
    </message>
    <message>
        <source>Get an SDK token and hand it to the phone</source>
        <translation>Obtenga un token del SDK y entréguelo al teléfono</translation>
    </message>
    <message>
        <source>Get an SDK token so the customer can go on</source>
        <translation>Obtenga un token del SDK para que el cliente pueda seguir</translation>
    </message>
    <message>
        <source>Wait for the decision</source>
        <translation>Espere la decisión</translation>
    </message>
    <message>
        <source>Check again from time to time.</source>
        <translation>Compruebe de vez en cuando.</translation>
    </message>
    <message>
        <source>No further submission is possible.</source>
        <translation>No es posible ningún otro envío.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Save the case report.</source>
        <translation>Guarde el informe del caso.</translation>
    </message>
    <message>
        <source>If you did not expect this, ask the service owner.</source>
        <translation>Si no lo esperaba, pregunte al responsable del servicio.</translation>
    </message>
    <message>
        <source>Ask the service owner what it means</source>
        <translation>Pregunte al responsable del servicio qué significa</translation>
    </message>
    <message>
        <source>Have the service unlock the account</source>
        <translation>Haga que el servicio desbloquee la cuenta</translation>
    </message>
    <message>
        <source>Then sign in again. Until then nothing can be asked for this customer.</source>
        <translation>Después inicie sesión de nuevo. Hasta entonces no se puede pedir nada para este cliente.</translation>
    </message>
    <message>
        <source>Ask the service&apos;s support about the suspension</source>
        <translation>Pregunte al soporte del servicio por la suspensión</translation>
    </message>
    <message>
        <source>Until it ends nothing can be asked for this customer.</source>
        <translation>Hasta que termine no se puede pedir nada para este cliente.</translation>
    </message>
    <message>
        <source>Let the customer finish signing up</source>
        <translation>Espere a que el cliente termine su alta</translation>
    </message>
    <message>
        <source>Only then can verification start.</source>
        <translation>Solo entonces puede empezar la verificación.</translation>
    </message>
    <message>
        <source>Ask the service owner whether the IDs arrived</source>
        <translation>Pregunte al responsable del servicio si los ID llegaron</translation>
    </message>
    <message>
        <source>IDs were sent and no clear answer came. The status cannot tell whether they arrived.</source>
        <translation>Se enviaron ID y no llegó una respuesta clara. El estado no puede decir si llegaron.</translation>
    </message>
    <message>
        <source>IDs were sent, and it is not known whether they arrived. The status will tell.</source>
        <translation>Se enviaron ID y no se sabe si llegaron. El estado lo dirá.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>No iniciado</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Resubmit</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>No requerido</translation>
    </message>
    <message>
        <source>Unrecognised</source>
        <translation>No reconocido</translation>
    </message>
    <message>
        <source>No status yet</source>
        <translation>Sin estado</translation>
    </message>
    <message>
        <source>The service accepted the IDs. No later status was seen yet. Check again from time to time.</source>
        <translation>El servicio aceptó los ID. Aún no se ha visto un estado posterior. Compruebe de vez en cuando.</translation>
    </message>
    <message>
        <source>Check again whether the IDs arrived</source>
        <translation>Compruebe otra vez si los ID llegaron</translation>
    </message>
    <message>
        <source>IDs were sent, and it is not known whether they arrived. The status has not moved since. If it stays as it is, ask the service owner.</source>
        <translation>Se enviaron ID y no se sabe si llegaron. El estado no ha cambiado desde entonces. Si sigue igual, pregunte al responsable del servicio.</translation>
    </message>
    <message>
        <source>The last one was seen at %1, before this environment was changed.</source>
        <translation>El último se vio en %1, antes de que se cambiara este entorno.</translation>
    </message>
</context>
<context>
    <name>PairUse</name>
    <message>
        <source>The workflowId is of an SDK token of this customer (%1) that has another accountId: the two are of different runs.</source>
        <translation>El workflowId es de un token del SDK de este cliente (%1) que tiene otro accountId: los dos son de ejecuciones distintas.</translation>
    </message>
    <message>
        <source>These IDs are of an SDK token that was fetched for another user (%1).</source>
        <translation>Estos ID son de un token del SDK que se obtuvo para otro usuario (%1).</translation>
    </message>
    <message>
        <source>These IDs are of an SDK token that was fetched for somebody else, %1 (%2).</source>
        <translation>Estos ID son de un token del SDK que se obtuvo para otra persona, %1 (%2).</translation>
    </message>
    <message>
        <source>These IDs were registered for a customer removed from this console (%1).</source>
        <translation>Estos ID se registraron para un cliente eliminado de esta consola (%1).</translation>
    </message>
    <message>
        <source>These IDs were sent for a customer removed from this console (%1), and it is not known whether they arrived.</source>
        <translation>Estos ID se enviaron para un cliente eliminado de esta consola (%1) y no se sabe si llegaron.</translation>
    </message>
    <message>
        <source>, removed from this console</source>
        <translation>, eliminado de esta consola</translation>
    </message>
    <message>
        <source>These IDs were registered for this customer before (%1).</source>
        <translation>Estos ID ya se registraron para este cliente (%1).</translation>
    </message>
    <message>
        <source>These IDs were sent for this customer before (%1), and it is not known whether they arrived.</source>
        <translation>Estos ID ya se enviaron para este cliente (%1) y no se sabe si llegaron.</translation>
    </message>
    <message>
        <source>These IDs were registered for %1 (%2).</source>
        <translation>Estos ID se registraron para %1 (%2).</translation>
    </message>
    <message>
        <source>These IDs were sent for %1 (%2), and it is not known whether they arrived.</source>
        <translation>Estos ID se enviaron para %1 (%2) y no se sabe si llegaron.</translation>
    </message>
    <message>
        <source>These IDs were registered for somebody else, %1 (%2).</source>
        <translation>Estos ID se registraron para otra persona, %1 (%2).</translation>
    </message>
    <message>
        <source>These IDs were sent for somebody else, %1 (%2), and it is not known whether they arrived.</source>
        <translation>Estos ID se enviaron para otra persona, %1 (%2), y no se sabe si llegaron.</translation>
    </message>
    <message>
        <source>%1, in another environment of this console or in one that was removed</source>
        <translation>%1, en otro entorno de esta consola o en uno que se eliminó</translation>
    </message>
    <message>
        <source>These are not the IDs inside the SDK token that was fetched for this customer (%1) and is not used yet. The phone may have fetched a token of its own, or the run is of somebody else.</source>
        <translation>Estos no son los ID del token del SDK que se obtuvo para este cliente (%1) y que aún no se ha usado. Puede que el teléfono haya obtenido su propio token, o que la ejecución sea de otra persona.</translation>
    </message>
    <message>
        <source>These IDs are of an SDK token that was fetched for this user name in another environment of this console or in one that was removed (%1): the run was made there.</source>
        <translation>Estos ID son de un token del SDK que se obtuvo para este nombre de usuario en otro entorno de esta consola o en uno que se eliminó (%1): la ejecución se hizo allí.</translation>
    </message>
    <message>
        <source>These IDs are of an SDK token that was fetched for this customer before the address, the tenant or the kind of the environment was changed (%1): the run was made there.</source>
        <translation>Estos ID son de un token del SDK que se obtuvo para este cliente antes de que se cambiara la dirección, el tenant o el tipo del entorno (%1): la ejecución se hizo allí.</translation>
    </message>
</context>
<context>
    <name>PassingNotice</name>
    <message>
        <source>%1 was changed by another program</source>
        <translation>Otro programa cambió %1</translation>
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
        <translation>Mi cola</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vencen hoy</translation>
    </message>
    <message>
        <source>Not checked for a day</source>
        <translation>Sin comprobar desde hace un día</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>En seguimiento</translation>
    </message>
</context>
<context>
    <name>SdkResult</name>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>Web redirect address</source>
        <translation>Dirección de redirección web</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Text with names</source>
        <translation>Texto con nombres</translation>
    </message>
    <message>
        <source>Web message</source>
        <translation>Mensaje web</translation>
    </message>
    <message>
        <source>Result of the native SDK</source>
        <translation>Resultado del SDK nativo</translation>
    </message>
    <message>
        <source>Provider&apos;s JSON</source>
        <translation>JSON del proveedor</translation>
    </message>
    <message>
        <source>Result of the React Native, Flutter or Cordova SDK</source>
        <translation>Resultado del SDK de React Native, Flutter o Cordova</translation>
    </message>
    <message>
        <source>Two bare ids</source>
        <translation>Dos ID sueltos</translation>
    </message>
    <message>
        <source>This text is too long: more than 1 MiB.</source>
        <translation>Este texto es demasiado largo: más de 1 MiB.</translation>
    </message>
    <message>
        <source>The %1 in this text cannot be told or has characters that no id has.</source>
        <translation>El %1 de este texto no se distingue o tiene caracteres que ningún ID tiene.</translation>
    </message>
    <message>
        <source>Neither accountId nor workflowId was found. Looked for JSON, log lines, tables, XML, web addresses and two bare UUIDs.</source>
        <translation>No se encontró ni accountId ni workflowId. Se buscó JSON, líneas de registro, tablas, XML, direcciones web y dos UUID sueltos.</translation>
    </message>
    <message>
        <source>Failed run without usable ids</source>
        <translation>Ejecución fallida sin ID utilizables</translation>
    </message>
    <message>
        <source>accountId is not a UUID, as the provider&apos;s ids are.</source>
        <translation>accountId no es un UUID, como lo son los ID del proveedor.</translation>
    </message>
    <message>
        <source>workflowId is not a UUID, as the provider&apos;s ids are.</source>
        <translation>workflowId no es un UUID, como lo son los ID del proveedor.</translation>
    </message>
    <message>
        <source>accountId and workflowId are the same.</source>
        <translation>accountId y workflowId son iguales.</translation>
    </message>
    <message>
        <source>The two ids look swapped: the last token has them the other way round.</source>
        <translation>Los dos ID parecen intercambiados: el último token los tiene al revés.</translation>
    </message>
    <message>
        <source>These are not the ids inside the last token.</source>
        <translation>Estos no son los ID del último token.</translation>
    </message>
    <message>
        <source>The run on the phone failed. Do not register it.</source>
        <translation>La ejecución en el teléfono falló. No la registre.</translation>
    </message>
    <message>
        <source>The result names another customer of the list.</source>
        <translation>El resultado nombra a otro cliente de la lista.</translation>
    </message>
    <message>
        <source>The text does not say plainly whether the run ended well. Ask before you register it.</source>
        <translation>El texto no dice con claridad si la ejecución terminó bien. Pregunte antes de registrarla.</translation>
    </message>
    <message>
        <source>This console has registered this workflowId before.</source>
        <translation>Esta consola ya ha registrado este workflowId.</translation>
    </message>
    <message>
        <source>This workflowId was sent before; it is not known whether it arrived.</source>
        <translation>Este workflowId ya se envió; no se sabe si llegó.</translation>
    </message>
    <message>
        <source>Two ids without names: choose which one is the accountId.</source>
        <translation>Dos ID sin nombres: elija cuál es el accountId.</translation>
    </message>
    <message>
        <source>More than one run, or more than one value for an id: choose one.</source>
        <translation>Más de una ejecución o más de un valor para un ID: elija uno.</translation>
    </message>
    <message>
        <source>The text says that the run was made in production, and this environment is for tests. Ask before you register it.</source>
        <translation>El texto dice que la ejecución se hizo en producción, y este entorno es para pruebas. Pregunte antes de registrarla.</translation>
    </message>
    <message>
        <source>The text says that the run was made in an environment for tests, and this one is production. Ask before you register it.</source>
        <translation>El texto dice que la ejecución se hizo en un entorno de pruebas, y este es de producción. Pregunte antes de registrarla.</translation>
    </message>
    <message>
        <source>The text names production and an environment for tests. Ask in which of them the run was made before you register it.</source>
        <translation>El texto nombra producción y un entorno de pruebas. Pregunte en cuál de los dos se hizo la ejecución antes de registrarla.</translation>
    </message>
    <message>
        <source>The result names somebody who cannot be compared with this customer.</source>
        <translation>El resultado nombra a alguien que no se puede comparar con este cliente.</translation>
    </message>
    <message>
        <source>The text names the tenant %1, and this environment has %2. Ask whose run it is before you register it.</source>
        <translation>El texto nombra el tenant %1, y este entorno tiene %2. Pregunte de quién es la verificación antes de registrarla.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>en el futuro</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
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
        <translation>%1, fin del día (UTC)</translation>
    </message>
    <message>
        <source>too few reviews seen to say how long they take</source>
        <translation>se han visto demasiado pocas revisiones para decir cuánto duran</translation>
    </message>
    <message>
        <source>half end within %1 (%2)</source>
        <translation>la mitad termina en %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews seen</source>
        <translation>
            <numerusform>1 revisión vista</numerusform>
            <numerusform>%Ln revisiones vistas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>The token names nobody: not verified to be this customer.</source>
        <translation>El token no nombra a nadie: no está verificado que sea de este cliente.</translation>
    </message>
    <message>
        <source>The token names %1: not verified to be this customer.</source>
        <translation>El token nombra a %1: no está verificado que sea este cliente.</translation>
    </message>
    <message>
        <source>The service gave %1 another ID than at an earlier sign-in: not verified to be this customer.</source>
        <translation>El servicio dio a %1 otro ID que en un inicio de sesión anterior: no está verificado que sea este cliente.</translation>
    </message>
    <message>
        <source>If the service was set up again, accept the new ID at Sign-in.</source>
        <translation>Si el servicio se instaló de nuevo, acepte el nuevo ID en Inicio de sesión.</translation>
    </message>
    <message>
        <source>If the service was set up again, sign out, sign in again and accept the new ID there.</source>
        <translation>Si el servicio se instaló de nuevo, cierre la sesión, iníciela otra vez y acepte allí el nuevo ID.</translation>
    </message>
</context>
<context>
    <name>TypedId</name>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>%1 has characters that no id has, or is too long.</source>
        <translation>%1 tiene caracteres que ningún ID tiene o es demasiado largo.</translation>
    </message>
    <message>
        <source>%1 is no whole UUID: something was cut off, put in twice or stands beside it.</source>
        <translation>%1 no es un UUID completo: algo se cortó, se puso dos veces o está a su lado.</translation>
    </message>
    <message>
        <source>%1 is a word, a date or zeros that stand in place of an id.</source>
        <translation>%1 es una palabra, una fecha o ceros que están en lugar de un ID.</translation>
    </message>
    <message>
        <source>%1 is the name of a field, not its value.</source>
        <translation>%1 es el nombre de un campo, no su valor.</translation>
    </message>
</context>
<context>
    <name>WorklistParts</name>
    <message>
        <source>Add customer</source>
        <translation>Añadir cliente</translation>
    </message>
    <message>
        <source>Search name, tag, note or ID</source>
        <translation>Buscar nombre, etiqueta, nota o ID</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search customers by name, user name, tag, assignee, note or ID</source>
        <translation>Buscar clientes por nombre, nombre de usuario, etiqueta, responsable, nota o ID</translation>
    </message>
    <message>
        <source>Search name, user name, tag, assignee, note or ID (/)</source>
        <translation>Buscar nombre, nombre de usuario, etiqueta, responsable, nota o ID (/)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Add a customer (Ctrl+N)</source>
        <translation>Añadir un cliente (Ctrl+N)</translation>
    </message>
    <message>
        <source>More: import, export, views</source>
        <translation>Más: importar, exportar, vistas</translation>
    </message>
    <message>
        <source>Import, export, views</source>
        <translation>Importar, exportar, vistas</translation>
    </message>
    <message>
        <source>Show all customers again</source>
        <translation>Ver de nuevo todos los clientes</translation>
    </message>
    <message>
        <source>Drop this filter</source>
        <translation>Quitar este filtro</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter by tag or assignee</source>
        <translation>Filtrar por etiqueta o responsable</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Elegir las columnas</translation>
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
        <translation>Acerca de Onboarding Console</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Avisos de terceros</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Onboarding Console</source>
        <translation>Onboarding Console</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No account, no telemetry, no traffic that you did not ask for. No update check is made: look for a new version where you got this one.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Sin cuenta, sin telemetría, sin tráfico que usted no haya pedido. No busca actualizaciones: busque una versión nueva donde obtuvo esta.</translation>
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
        <translation>El cliente fue eliminado.</translation>
    </message>
</context>
<context>
    <name>onboarding::AddCustomerDialog</name>
    <message>
        <source>The user name is missing.</source>
        <translation>Falta el nombre de usuario.</translation>
    </message>
    <message>
        <source>The token is missing.</source>
        <translation>Falta el token.</translation>
    </message>
    <message>
        <source>First and last name are missing.</source>
        <translation>Faltan el nombre y los apellidos.</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Falta la contraseña.</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Añadir cliente</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Self-register</source>
        <translation>Autorregistro</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>Pegar un token</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>One access token, or the whole JSON of a sign-in reply</source>
        <translation>Un token de acceso o el JSON completo de una respuesta de inicio de sesión</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nombre visible</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Remember the password in the keychain</source>
        <translation>Recordar la contraseña en el llavero</translation>
    </message>
    <message>
        <source>The customer has an account. The password is kept only if you tick the box below.</source>
        <translation>El cliente tiene una cuenta. La contraseña se guarda solo si marca la casilla de abajo.</translation>
    </message>
    <message>
        <source>The customer has an account. The password is sent once and not kept.</source>
        <translation>El cliente tiene una cuenta. La contraseña se envía una vez y no se guarda.</translation>
    </message>
    <message>
        <source>Creates an account at the service, then signs in. In the sandbox a name with &quot;reject&quot; or &quot;resubmit&quot; says how the review will end.</source>
        <translation>Crea una cuenta en el servicio e inicia sesión. En el sandbox, un nombre con &quot;reject&quot; o &quot;resubmit&quot; dice cómo terminará la revisión.</translation>
    </message>
    <message>
        <source>Creates an account at the service, then signs in.</source>
        <translation>Crea una cuenta en el servicio e inicia sesión.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>With a token from elsewhere. Without a refresh token it lasts about an hour.</source>
        <translation>Con un token de otro sitio. Sin token de renovación dura cerca de una hora.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Another request is running.</source>
        <translation>Hay otra petición en curso.</translation>
    </message>
    <message>
        <source>Open environment</source>
        <translation>Abrir el entorno</translation>
    </message>
    <message>
        <source>The list has “%1”, which differs only in its capitals or the width of its letters. To add “%2” as another customer, press the button again.</source>
        <translation>La lista tiene «%1», que solo se diferencia en las mayúsculas o en la anchura de sus letras. Para añadir «%2» como otro cliente, pulse el botón de nuevo.</translation>
    </message>
    <message>
        <source>A token of somebody else</source>
        <translation>Un token de otra persona</translation>
    </message>
    <message>
        <source>Use the token of %1 for %2?</source>
        <translation>¿Usar el token de %1 para %2?</translation>
    </message>
    <message>
        <source>Whatever is asked or registered for this customer is then done for the one whom the token names. It is marked as not verified wherever the customer is shown.</source>
        <translation>Lo que se pida o registre para este cliente se hará entonces para quien nombra el token. Se marca como no verificado en todo lugar donde aparezca el cliente.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>The token names</source>
        <translation>El token nombra a</translation>
    </message>
    <message>
        <source>Type whom the token names, %1, to use it all the same</source>
        <translation>Escriba a quién nombra el token, %1, para usarlo de todos modos</translation>
    </message>
    <message>
        <source>Use this token</source>
        <translation>Usar este token</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Añadiendo…</translation>
    </message>
    <message>
        <source>Confirm registration</source>
        <translation>Confirmar el registro</translation>
    </message>
    <message>
        <source>Register %1 as a new user of production?</source>
        <translation>¿Registrar a %1 como usuario nuevo de producción?</translation>
    </message>
    <message>
        <source>The service makes a real account. It cannot be undone from this console.</source>
        <translation>El servicio crea una cuenta real. No se puede deshacer desde esta consola.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Sent once, never repeated automatically.</source>
        <translation>Se envía una vez, nunca se repite automáticamente.</translation>
    </message>
    <message>
        <source>Register in production</source>
        <translation>Registrar en producción</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>Registrando…</translation>
    </message>
    <message>
        <source>It answered %1, which does not tell whether the account was made.</source>
        <translation>Respondió %1, lo que no dice si la cuenta se creó.</translation>
    </message>
    <message>
        <source>The request was sent and its answer was lost.</source>
        <translation>La petición se envió y su respuesta se perdió.</translation>
    </message>
    <message>
        <source>It is not known whether the account was made</source>
        <translation>No se sabe si la cuenta se creó</translation>
    </message>
    <message>
        <source>%1 may exist now. Sign in with the same password before you register once more.</source>
        <translation>Puede que %1 exista ahora. Inicie sesión con la misma contraseña antes de registrar otra vez.</translation>
    </message>
    <message>
        <source>%1 exists</source>
        <translation>%1 existe</translation>
    </message>
    <message>
        <source>The registration before, of which no clear answer came, may have made the account. Sign in with the same password.</source>
        <translation>Puede que el registro anterior, del que no llegó una respuesta clara, haya creado la cuenta. Inicie sesión con la misma contraseña.</translation>
    </message>
    <message>
        <source>This exists already</source>
        <translation>Esto ya existe</translation>
    </message>
    <message>
        <source>If it is this customer&apos;s account, sign in with its password.</source>
        <translation>Si es la cuenta de este cliente, inicie sesión con su contraseña.</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>It is not yet known whether the account of %1 was made.</source>
        <translation>Aún no se sabe si la cuenta de %1 se creó.</translation>
    </message>
</context>
<context>
    <name>onboarding::AttemptsMeter</name>
    <message>
        <source>Attempts: %1</source>
        <translation>Intentos: %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>no informado</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>no queda ninguno</translation>
    </message>
    <message>
        <source>1 left, the last try</source>
        <translation>queda 1, el último intento</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
</context>
<context>
    <name>onboarding::BandedDialog</name>
    <message>
        <source>Keep writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>¿Descartar lo que escribió?</translation>
    </message>
</context>
<context>
    <name>onboarding::BarView</name>
    <message>
        <source>not running</source>
        <translation>no estaba en uso</translation>
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
        <translation>Archivo de CA</translation>
    </message>
    <message>
        <source>Optional: a PEM file of further certificates</source>
        <translation>Opcional: un archivo PEM con más certificados</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>Elija un archivo de certificados</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln certificates.</source>
        <translation>
            <numerusform>Contiene un certificado.</numerusform>
            <numerusform>Contiene %Ln certificados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::CasePage</name>
    <message>
        <source>Reading the keychain…</source>
        <translation>Leyendo el llavero…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Asking for the status…</source>
        <translation>Consultando el estado…</translation>
    </message>
    <message>
        <source>Getting an SDK token…</source>
        <translation>Obteniendo un token del SDK…</translation>
    </message>
    <message>
        <source>Registering the IDs…</source>
        <translation>Registrando los ID…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Cerrando sesión…</translation>
    </message>
    <message>
        <source>Asking the sandbox…</source>
        <translation>Consultando el sandbox…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Get SDK token</source>
        <translation>Obtener token del SDK</translation>
    </message>
    <message>
        <source>Register IDs</source>
        <translation>Registrar ID</translation>
    </message>
    <message>
        <source>Show exchange</source>
        <translation>Ver intercambio</translation>
    </message>
    <message>
        <source>Case report…</source>
        <translation>Informe del caso…</translation>
    </message>
    <message>
        <source>NEXT STEP</source>
        <translation>PASO SIGUIENTE</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Save the history, the IDs and the notes for the file</source>
        <translation>Guarda el historial, los ID y las notas para el expediente</translation>
    </message>
    <message>
        <source>User name: %1</source>
        <translation>Nombre de usuario: %1</translation>
    </message>
    <message>
        <source>Observed by this console %1 (%2).</source>
        <translation>Observado por esta consola %1 (%2).</translation>
    </message>
    <message>
        <source> This computer&apos;s clock was ahead then, or is behind now.</source>
        <translation> El reloj de este equipo iba adelantado entonces o va atrasado ahora.</translation>
    </message>
    <message>
        <source> Check before you act on this.</source>
        <translation> Compruebe antes de actuar según esto.</translation>
    </message>
    <message>
        <source> Provider %1.</source>
        <translation> Proveedor %1.</translation>
    </message>
    <message>
        <source>Sign the customer in</source>
        <translation>Inicie la sesión del cliente</translation>
    </message>
    <message>
        <source>Another request is running.</source>
        <translation>Hay otra petición en curso.</translation>
    </message>
    <message>
        <source>The service asked to wait %1.</source>
        <translation>El servicio pidió esperar %1.</translation>
    </message>
    <message>
        <source>The customer is not signed in.</source>
        <translation>El cliente no ha iniciado sesión.</translation>
    </message>
    <message>
        <source>Showing the last known status.</source>
        <translation>Se muestra el último estado conocido.</translation>
    </message>
    <message>
        <source>Exchange #%1</source>
        <translation>Intercambio n.º %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation>Desbloquear el llavero</translation>
    </message>
    <message>
        <source>The stored sign-in is in it, see below. After that: %1</source>
        <translation>El inicio de sesión guardado está en él, vea abajo. Después: %1</translation>
    </message>
    <message>
        <source>With the password, below. After that: %1</source>
        <translation>Con la contraseña, abajo. Después: %1</translation>
    </message>
    <message>
        <source>This environment was changed, and no status was seen since.</source>
        <translation>Este entorno se cambió y desde entonces no se ha visto ningún estado.</translation>
    </message>
    <message>
        <source>%1 was observed %2 (%3) at %4, before this environment was changed. It says nothing of the customer here.</source>
        <translation>%1 se observó %2 (%3) en %4, antes de que se cambiara este entorno. No dice nada del cliente aquí.</translation>
    </message>
</context>
<context>
    <name>onboarding::CaseReportFlow</name>
    <message>
        <source>Choose a customer first.</source>
        <translation>Elija primero un cliente.</translation>
    </message>
    <message>
        <source>No report was written: the notes could not be read. %1</source>
        <translation>No se escribió ningún informe: no se pudieron leer las notas. %1</translation>
    </message>
    <message>
        <source>Save the case report</source>
        <translation>Guardar el informe del caso</translation>
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
        <translation>Informe del caso guardado: %1</translation>
    </message>
    <message>
        <source>No report was written. %1</source>
        <translation>No se escribió ningún informe. %1</translation>
    </message>
</context>
<context>
    <name>onboarding::ChartPanel</name>
    <message>
        <source>%1: not running</source>
        <translation>%1: no estaba en uso</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Ver como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Ver como tabla</translation>
    </message>
    <message>
        <source>The same figures, for the keyboard too</source>
        <translation>Las mismas cifras, también para el teclado</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>no estaba en uso</translation>
    </message>
</context>
<context>
    <name>onboarding::CheckRunBar</name>
    <message>
        <source>. Not reachable, next try at %1.</source>
        <translation>. No accesible, próximo intento a las %1.</translation>
    </message>
    <message>
        <source>. %1 requests a minute is the limit here, next at %2.</source>
        <translation>. El límite aquí es de %1 peticiones por minuto, la próxima a las %2.</translation>
    </message>
    <message>
        <source>. The service asks to wait until %1.</source>
        <translation>. El servicio pide esperar hasta las %1.</translation>
    </message>
    <message>
        <source>%L1 of %L2 done</source>
        <translation>Completados: %L1 de %L2</translation>
    </message>
    <message>
        <source>Cancelled: %L1 of %L2 checked</source>
        <translation>Cancelado. Comprobados: %L1 de %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2 checked</source>
        <translation>Comprobados: %L1 de %L2</translation>
    </message>
    <message>
        <source>, %L1 for the first time</source>
        <translation>, por primera vez: %L1</translation>
    </message>
    <message>
        <source>, %L1 changed</source>
        <translation>, con cambios: %L1</translation>
    </message>
    <message>
        <source>, none changed</source>
        <translation>, ninguno con cambios</translation>
    </message>
    <message>
        <source>, %L1 failed</source>
        <translation>, fallidos: %L1</translation>
    </message>
    <message>
        <source>, %L1 not signed in</source>
        <translation>, sin sesión: %L1</translation>
    </message>
    <message>
        <source>, %L1 not asked about</source>
        <translation>, sin preguntar: %L1</translation>
    </message>
    <message>
        <source>. %1 left.</source>
        <translation>. Faltan: %1.</translation>
    </message>
    <message>
        <source>. Paused, %L1 left.</source>
        <translation>. En pausa; faltan: %L1.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Ver detalles</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar fallidos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>La serie ha terminado.</translation>
    </message>
    <message>
        <source>Stopped: %1 (%2)</source>
        <translation>Detenido: %1 (%2)</translation>
    </message>
    <message>
        <source>, %L1 asked without a status</source>
        <translation>, preguntados sin estado: %L1</translation>
    </message>
</context>
<context>
    <name>onboarding::ChoiceDelegate</name>
    <message>
        <source>Press Esc again to discard what you typed, Enter to keep it.</source>
        <translation>Pulse Esc de nuevo para descartar lo que escribió, Intro para conservarlo.</translation>
    </message>
</context>
<context>
    <name>onboarding::CollectionDialog</name>
    <message>
        <source>The contract says the same: there is nothing to change.</source>
        <translation>El contrato dice lo mismo: no hay nada que cambiar.</translation>
    </message>
    <message>
        <source>There is nothing to change, but not all was compared: see below what was left out.</source>
        <translation>No hay nada que cambiar, pero no se comparó todo: vea abajo qué se dejó fuera.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message>
        <source>Import a collection</source>
        <translation>Importar una colección</translation>
    </message>
    <message>
        <source>What the file says of the API</source>
        <translation>Lo que el archivo dice de la API</translation>
    </message>
    <message>
        <source>Requests of the file</source>
        <translation>Peticiones del archivo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Changes of the contract</source>
        <translation>Cambios del contrato</translation>
    </message>
    <message>
        <source>Changes of the contract; only those that are checked are taken over</source>
        <translation>Cambios del contrato; solo se adoptan los marcados</translation>
    </message>
    <message>
        <source>Postman environment…</source>
        <translation>Entorno de Postman…</translation>
    </message>
    <message>
        <source>A file with the values of {{variables}}</source>
        <translation>Un archivo con los valores de {{variables}}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Adoptar</translation>
    </message>
    <message>
        <source>The environment was not read.</source>
        <translation>El entorno no se leyó.</translation>
    </message>
    <message>
        <source>%1 was not imported. Nothing was changed.</source>
        <translation>%1 no se importó. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>1 petición</numerusform>
            <numerusform>%Ln peticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>What is not checked above would go along with every request for every customer. Check it only when it is nobody&apos;s own.</source>
        <translation>Lo que no está marcado arriba iría con cada petición para cada cliente. Márquelo solo si no pertenece a nadie en particular.</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln scripts, which were not run.</source>
        <translation>
            <numerusform>Tiene 1 script, que no se ejecutó.</numerusform>
            <numerusform>Tiene %Ln scripts, que no se ejecutaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its requests go to %1; the address of this environment stays as it is.</source>
        <translation>Sus peticiones van a %1; la dirección de este entorno queda como está.</translation>
    </message>
    <message>
        <source>Its tenant is %1; the tenant of this environment stays as it is.</source>
        <translation>Su tenant es %1; el tenant de este entorno queda como está.</translation>
    </message>
    <message>
        <source>None of its requests is an operation of this API.</source>
        <translation>Ninguna de sus peticiones es una operación de esta API.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %Ln changes</source>
        <translation>
            <numerusform>Adoptar 1 cambio</numerusform>
            <numerusform>Adoptar %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>No change is checked.</source>
        <translation>No hay ningún cambio marcado.</translation>
    </message>
    <message>
        <source>These changes do not fit together.</source>
        <translation>Estos cambios no son compatibles entre sí.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Keep the API key of %1 for %2, in the keychain</source>
        <translation>Guardar la clave de API de %1 para %2, en el llavero</translation>
    </message>
    <message>
        <source>Keep the API key</source>
        <translation>Guardar la clave de API</translation>
    </message>
    <message>
        <source>There is nothing to compare with the contract.</source>
        <translation>No hay nada que comparar con el contrato.</translation>
    </message>
    <message>
        <source>Choose a Postman or Bruno environment</source>
        <translation>Elegir un entorno de Postman o de Bruno</translation>
    </message>
    <message>
        <source>Environments (*.json *.bru)</source>
        <translation>Entornos (*.json *.bru)</translation>
    </message>
</context>
<context>
    <name>onboarding::ConfirmationDialog</name>
    <message>
        <source>Nothing was sent: this is not what is asked for.</source>
        <translation>No se envió nada: esto no es lo que se pide.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type what is asked for first.</source>
        <translation>Escriba primero lo que se pide.</translation>
    </message>
</context>
<context>
    <name>onboarding::ConnectionTestCard</name>
    <message>
        <source>Connection test</source>
        <translation>Prueba de conexión</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Asks the address once for a status, without anybody&apos;s sign-in. Nothing is changed there. What is typed is tested, also before it is saved.</source>
        <translation>Pregunta una vez a la dirección por un estado, sin inicio de sesión de nadie. Allí no se cambia nada. Se prueba lo que está escrito, también antes de guardarlo.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Nothing is known about the address.</source>
        <translation>No se sabe nada de la dirección.</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Probando la conexión…</translation>
    </message>
    <message>
        <source>A test is running.</source>
        <translation>Hay una prueba en curso.</translation>
    </message>
    <message>
        <source>%1. More below.</source>
        <translation>%1. Más abajo hay detalles.</translation>
    </message>
</context>
<context>
    <name>onboarding::ConsoleApplication</name>
    <message>
        <source>Your settings could not be read.</source>
        <translation>No se pudieron leer sus ajustes.</translation>
    </message>
    <message>
        <source>They are kept as %1; the default settings are in use.</source>
        <translation>Se conservan como %1; se usan los ajustes predeterminados.</translation>
    </message>
    <message>
        <source>Your environments could not be read.</source>
        <translation>No se pudieron leer sus entornos.</translation>
    </message>
    <message>
        <source>%1 The file is left as it is; the sandbox of this computer still works.</source>
        <translation>%1 El archivo queda como está; el sandbox de este equipo sigue funcionando.</translation>
    </message>
    <message>
        <source>Not all environments could be read.</source>
        <translation>No se pudieron leer todos los entornos.</translation>
    </message>
    <message>
        <source>%1 It stays in the file as it is.</source>
        <translation>%1 Queda en el archivo como está.</translation>
    </message>
    <message>
        <source>The list of customers could not be read.</source>
        <translation>No se pudo leer la lista de clientes.</translation>
    </message>
    <message>
        <source>%1 The file is left as it is. You cannot add customers until this is fixed.</source>
        <translation>%1 El archivo queda como está. No puede añadir clientes hasta que esto se arregle.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Move it aside and start a new list</source>
        <translation>Apartarla y empezar una lista nueva</translation>
    </message>
    <message>
        <source>The damaged list is kept as %1.</source>
        <translation>La lista dañada se conserva como %1.</translation>
    </message>
    <message>
        <source>The list of customers can be read, but not written to.</source>
        <translation>La lista de clientes se puede leer, pero no escribir.</translation>
    </message>
    <message>
        <source>Nothing that you change or check is kept. Make %1 writable, then start the console again.</source>
        <translation>Nada de lo que cambie o compruebe se conserva. Haga que se pueda escribir en %1 e inicie la consola de nuevo.</translation>
    </message>
    <message>
        <source>The file of the customers is damaged.</source>
        <translation>El archivo de los clientes está dañado.</translation>
    </message>
    <message>
        <source>%1 Export what you see, then put a copy of the file back.</source>
        <translation>%1 Exporte lo que ve y restaure una copia del archivo.</translation>
    </message>
    <message>
        <source>What happened could not be stored.</source>
        <translation>Lo ocurrido no se pudo guardar.</translation>
    </message>
    <message>
        <source>%1 This window shows it as long as it is open. Make room on the disk, or make the file writable, then check again.</source>
        <translation>%1 Esta ventana lo muestra mientras esté abierta. Libere espacio en el disco o haga que se pueda escribir en el archivo y compruebe de nuevo.</translation>
    </message>
    <message>
        <source>The damaged file of environments is kept as %1.</source>
        <translation>El archivo de entornos dañado se conserva como %1.</translation>
    </message>
    <message>
        <source>The sandbox of this computer was started again. It is at %1 now.</source>
        <translation>El sandbox de este equipo se reinició. Ahora está en %1.</translation>
    </message>
    <message>
        <source>This environment is not there any more.</source>
        <translation>Este entorno ya no existe.</translation>
    </message>
    <message>
        <source>Customers are being signed out and removed. Wait for the end, or stop it, first.</source>
        <translation>Se está cerrando la sesión de varios clientes y se los está eliminando. Espere a que termine o deténgalo primero.</translation>
    </message>
    <message>
        <source>IDs are being registered. Wait for the answer, or cancel it, first.</source>
        <translation>Se están registrando ID. Espere la respuesta, o cancélelo, primero.</translation>
    </message>
    <message>
        <source>There is no environment called %1.</source>
        <translation>No hay ningún entorno llamado %1.</translation>
    </message>
    <message>
        <source>The IDs of %1 were registered before that.</source>
        <translation>Los ID de %1 se registraron antes de eso.</translation>
    </message>
    <message>
        <source>The IDs of %1 were refused before that.</source>
        <translation>Los ID de %1 se rechazaron antes de eso.</translation>
    </message>
    <message>
        <source>The IDs of %1 were sent before that, and it is not known whether they arrived.</source>
        <translation>Los ID de %1 se enviaron antes de eso y no se sabe si llegaron.</translation>
    </message>
    <message>
        <source>The question that was open is closed and was not answered. What was typed is gone.</source>
        <translation>La pregunta que estaba abierta se cerró sin respuesta. Lo que se escribió se ha perdido.</translation>
    </message>
    <message>
        <source>%1 was removed by another program</source>
        <translation>Otro programa eliminó %1</translation>
    </message>
    <message>
        <source>This environment is no longer on this computer. What was typed there is gone. The window shows the sandbox of this computer now, with nobody selected.</source>
        <translation>Este entorno ya no está en este equipo. Lo que se escribió allí se ha perdido. La ventana muestra ahora el sandbox de este equipo, sin nadie seleccionado.</translation>
    </message>
    <message>
        <source>Go to the sandbox</source>
        <translation>Ir al sandbox</translation>
    </message>
    <message>
        <source>%1 was removed by another program.</source>
        <translation>Otro programa eliminó %1.</translation>
    </message>
    <message>
        <source>The customer is no longer in this list. What was typed on the page is gone.</source>
        <translation>El cliente ya no está en esta lista. Lo que se escribió en la página se ha perdido.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>The sandbox of this computer is not running.</source>
        <translation>El sandbox de este equipo no está en marcha.</translation>
    </message>
    <message>
        <source>This environment has no API key yet.</source>
        <translation>Este entorno aún no tiene clave de API.</translation>
    </message>
    <message>
        <source>The API key could not be read.</source>
        <translation>No se pudo leer la clave de API.</translation>
    </message>
    <message>
        <source>Open environment</source>
        <translation>Abrir el entorno</translation>
    </message>
    <message>
        <source>No environment is open yet.</source>
        <translation>Aún no hay ningún entorno abierto.</translation>
    </message>
    <message>
        <source>This console was started with the keychain. Quit it first to start one without.</source>
        <translation>Esta consola se inició con el llavero. Salga de ella primero para iniciar una sin él.</translation>
    </message>
    <message>
        <source>Close the dialog first, then switch to another environment.</source>
        <translation>Cierre primero el diálogo y cambie después a otro entorno.</translation>
    </message>
    <message>
        <source>The language changes as soon as the checks are finished or cancelled.</source>
        <translation>El idioma cambia en cuanto las comprobaciones terminen o se cancelen.</translation>
    </message>
    <message>
        <source>The language changes as soon as what is under way is finished.</source>
        <translation>El idioma cambia en cuanto termine lo que está en curso.</translation>
    </message>
    <message>
        <source>The language changes as soon as the dialog is closed.</source>
        <translation>El idioma cambia en cuanto se cierre el diálogo.</translation>
    </message>
    <message>
        <source>The language changes as soon as the environment is saved or its changes are discarded.</source>
        <translation>El idioma cambia en cuanto el entorno se guarde o se descarten sus cambios.</translation>
    </message>
    <message>
        <source>The language changes as soon as what you typed is used or cleared.</source>
        <translation>El idioma cambia en cuanto lo que escribió se use o se borre.</translation>
    </message>
    <message>
        <source>The language changes as soon as what you typed in “%1” is used or cleared.</source>
        <translation>El idioma cambia en cuanto lo que escribió en «%1» se use o se borre.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s clock was moved on by %L1 minutes.</source>
        <translation>El reloj del sandbox se adelantó %L1 minutos.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Resultado desconocido</translation>
    </message>
    <message>
        <source>The IDs of %1 were not sent before that. %2</source>
        <translation>Los ID de %1 no se enviaron antes de eso. %2</translation>
    </message>
    <message>
        <source>Most requests need one and are not sent without it. Type it once under Environments.</source>
        <translation>La mayoría de las peticiones la necesitan y no se envían sin ella. Escríbala una vez en Entornos.</translation>
    </message>
    <message>
        <source>The language changes as soon as the file is read or written.</source>
        <translation>El idioma cambia en cuanto el archivo esté leído o escrito.</translation>
    </message>
    <message>
        <source>What was changed on the page Environments is not saved.</source>
        <translation>Los cambios hechos en la página Entornos no están guardados.</translation>
    </message>
    <message>
        <source>Copied as cURL, with its secrets as variables.</source>
        <translation>Copiado como cURL, con sus secretos como variables.</translation>
    </message>
    <message>
        <source>Not every customer is shown</source>
        <translation>No se muestran todos los clientes</translation>
    </message>
    <message>
        <source>The last change can still be undone.</source>
        <translation>El último cambio todavía se puede deshacer.</translation>
    </message>
    <message>
        <source>The status was not checked: %1.</source>
        <translation>No se consultó el estado: %1.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>The language changes as soon as what you typed in “%1” for %2 is used or cleared.</source>
        <translation>El idioma cambia en cuanto se use o se borre lo escrito en «%1» para %2.</translation>
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
Iría con cada petición para cada cliente: márquelo solo si no pertenece a nadie en particular.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
</context>
<context>
    <name>onboarding::ContractModel</name>
    <message>
        <source>Where sign-in and refresh go; empty: the address of the environment</source>
        <translation>Adónde van el inicio de sesión y la renovación; vacío: la dirección del entorno</translation>
    </message>
    <message>
        <source>Its name on the wire</source>
        <translation>Su nombre en la petición</translation>
    </message>
    <message>
        <source>What goes along unchanged, for example: form client_id=web; header X-Channel=app</source>
        <translation>Lo que va sin cambios, por ejemplo: form client_id=web; header X-Channel=app</translation>
    </message>
    <message>
        <source>Other words of a tenant, for example: IN_PROGRESS=LV1; DONE=APPROVED_VERIFIED</source>
        <translation>Otras palabras de un tenant, por ejemplo: IN_PROGRESS=LV1; DONE=APPROVED_VERIFIED</translation>
    </message>
    <message>
        <source>“%1” is not understood. %2.</source>
        <translation>«%1» no se entiende. %2.</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>no se entiende</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>cannot be saved</source>
        <translation>no se puede guardar</translation>
    </message>
</context>
<context>
    <name>onboarding::CountdownRing</name>
    <message>
        <source>Time left is not known</source>
        <translation>No se sabe cuánto tiempo queda</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducado</translation>
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
        <translation>Inicie su sesión una vez o use el autorregistro; después el sandbox puede hacer de teléfono y de revisor para él.</translation>
    </message>
</context>
<context>
    <name>onboarding::CustomerEditController</name>
    <message>
        <source>At most %1 characters.</source>
        <translation>Como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Changes the name on this computer only. The user name %1 stays.</source>
        <translation>Cambia el nombre solo en este equipo. El nombre de usuario %1 permanece.</translation>
    </message>
    <message>
        <source>Display name (leave empty to show the user name)</source>
        <translation>Nombre visible (vacío: se muestra el nombre de usuario)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>%1 renamed to %2.</source>
        <translation>%1 ahora se llama %2.</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>Asignar %1</translation>
    </message>
    <message>
        <source>Assignee (leave empty to unassign)</source>
        <translation>Responsable (vacío: sin asignar)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>%1: unassigned.</source>
        <translation>%1: sin asignar.</translation>
    </message>
    <message>
        <source>%1: assigned to %2.</source>
        <translation>%1: asignado a %2.</translation>
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
        <translation>Conservan las etiquetas que tienen. Ponga - delante de una etiqueta para quitarla.</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Set tags</source>
        <translation>Establecer etiquetas</translation>
    </message>
    <message>
        <source>%1: tags set.</source>
        <translation>%1: etiquetas establecidas.</translation>
    </message>
    <message>
        <source>%1: tags set. Removed: %2.</source>
        <translation>%1: etiquetas fijadas. Quitadas: %2.</translation>
    </message>
    <message>
        <source>%1: tags changed.</source>
        <translation>%1: etiquetas cambiadas.</translation>
    </message>
    <message>
        <source>%L1 have no room for more tags and keep theirs.</source>
        <translation>Sin sitio para más etiquetas, conservan las suyas: %L1.</translation>
    </message>
    <message>
        <source>%L1 have no room for more tags.</source>
        <translation>Sin sitio para más etiquetas: %L1.</translation>
    </message>
    <message>
        <source>Nothing was changed: their tags are like that already.</source>
        <translation>No se cambió nada: sus etiquetas ya son así.</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>Posponer %1</translation>
    </message>
    <message>
        <source>Hidden from Late until then.</source>
        <translation>Oculto en Atrasados hasta entonces.</translation>
    </message>
    <message>
        <source>Until the end of this day (UTC)</source>
        <translation>Hasta el fin de este día (UTC)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>End snooze</source>
        <translation>Dejar de posponer</translation>
    </message>
    <message>
        <source>Choose a future date.</source>
        <translation>Elija una fecha futura.</translation>
    </message>
    <message>
        <source>%1: no longer snoozed.</source>
        <translation>%1: ya no está pospuesto.</translation>
    </message>
    <message>
        <source>%1: snoozed until %2.</source>
        <translation>%1: pospuesto hasta %2.</translation>
    </message>
    <message>
        <source>Due date of %1</source>
        <translation>Fecha límite de %1</translation>
    </message>
    <message>
        <source>Due at the end of this day (UTC)</source>
        <translation>Vence al final de este día (UTC)</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>Establecer fecha límite</translation>
    </message>
    <message>
        <source>Use default deadline</source>
        <translation>Usar plazo predeterminado</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>%1: the default deadline applies.</source>
        <translation>%1: se aplica el plazo predeterminado.</translation>
    </message>
    <message>
        <source>%1: due on %2.</source>
        <translation>%1: vence el %2.</translation>
    </message>
    <message>
        <source>Nothing was undone: it has been changed since.</source>
        <translation>No se deshizo nada: ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have been changed since and stay as they are.</source>
        <translation>
            <numerusform>%Ln se ha cambiado desde entonces y queda como está.</numerusform>
            <numerusform>%Ln se han cambiado desde entonces y quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assignee (leave empty to change nothing)</source>
        <translation>Responsable (vacío: no cambia nada)</translation>
    </message>
    <message>
        <source>Unassign all</source>
        <translation>Quitar a todos</translation>
    </message>
    <message>
        <source>Without a date of its own, the default deadline of the status applies (Settings). A date of its own stays due after the decision.</source>
        <translation>Sin fecha propia se aplica el plazo predeterminado del estado (Ajustes). Una fecha propia sigue vigente tras la decisión.</translation>
    </message>
    <message>
        <source>Due at the end of this day (UTC; leave empty to change nothing)</source>
        <translation>Vence al final de este día (UTC; vacío: no cambia nada)</translation>
    </message>
</context>
<context>
    <name>onboarding::CustomerView</name>
    <message>
        <source>Add customer…</source>
        <translation>Añadir cliente…</translation>
    </message>
    <message>
        <source>‹ Worklist</source>
        <translation>‹ Lista</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Volver a la lista (Esc)</translation>
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
        <translation>Registrar ID</translation>
    </message>
    <message>
        <source>Solid marks were observed by this console. Dashed marks are inferred.</source>
        <translation>Las marcas continuas las observó esta consola. Las discontinuas se deducen.</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>No customer selected</source>
        <translation>Ningún cliente seleccionado</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Select one on the left, or add one.</source>
        <translation>Seleccione uno a la izquierda o añada uno.</translation>
    </message>
    <message>
        <source>Customers are read from this computer. Nothing is sent.</source>
        <translation>Los clientes se leen de este equipo. No se envía nada.</translation>
    </message>
    <message>
        <source>Solid: observed. Dashed: inferred.</source>
        <translation>Continuo: observado. Discontinuo: deducido.</translation>
    </message>
</context>
<context>
    <name>onboarding::DateField</name>
    <message>
        <source>Calendar: F4</source>
        <translation>Calendario: F4</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
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
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Notify me when a watched customer changes</source>
        <translation>Avisarme cuando cambie un cliente en seguimiento</translation>
    </message>
    <message>
        <source>Show an icon in the system tray</source>
        <translation>Mostrar un icono en la bandeja del sistema</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed: watching goes on</source>
        <translation>Seguir en la bandeja al cerrar la ventana: el seguimiento continúa</translation>
    </message>
    <message>
        <source>Start with the session, hidden when there is a tray icon</source>
        <translation>Iniciar con la sesión, oculto si hay un icono en la bandeja</translation>
    </message>
    <message>
        <source>To start with the session, add this program in the settings of the system.</source>
        <translation>Para iniciar con la sesión, añada este programa en los ajustes del sistema.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else and is left as it is. Remove it to choose here again.</source>
        <translation>Otra persona cambió %1 y queda como está. Elimínelo para volver a elegir aquí.</translation>
    </message>
    <message>
        <source>This desktop has no system tray, so the console cannot be kept there.</source>
        <translation>Este escritorio no tiene bandeja del sistema, así que la consola no puede quedarse en ella.</translation>
    </message>
    <message>
        <source>This desktop has no system tray.</source>
        <translation>Este escritorio no tiene bandeja del sistema.</translation>
    </message>
    <message>
        <source>It needs the icon in the system tray.</source>
        <translation>Necesita el icono en la bandeja del sistema.</translation>
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
        <translation>PREPRODUCCIÓN</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCCIÓN</translation>
    </message>
    <message>
        <source>Local sandbox. Nothing leaves this computer.</source>
        <translation>Sandbox local. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Test system. No real customers should be here.</source>
        <translation>Sistema de pruebas. Aquí no debería haber clientes reales.</translation>
    </message>
    <message>
        <source>Real customers. Registering IDs asks for a typed confirmation.</source>
        <translation>Clientes reales. Registrar ID pide una confirmación escrita.</translation>
    </message>
    <message>
        <source>Environment %1: %2 %3 Tenant %4.</source>
        <translation>Entorno %1: %2 %3 Tenant %4.</translation>
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
        <translation>Contrato de la API</translation>
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
        <translation>Ninguno (conexión directa)</translation>
    </message>
    <message>
        <source>As set in this system</source>
        <translation>Como en este sistema</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Archivo de CA</translation>
    </message>
    <message>
        <source>Timeout (seconds)</source>
        <translation>Tiempo límite (segundos)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>What is known of the wire. A value you change counts as chosen; double-click to edit.</source>
        <translation>Lo que se sabe de las peticiones. Un valor que usted cambie cuenta como elegido; haga doble clic para editar.</translation>
    </message>
    <message>
        <source>Import a collection…</source>
        <translation>Importar una colección…</translation>
    </message>
    <message>
        <source>Postman, Bruno or OpenAPI: shows what they say otherwise, before anything is changed</source>
        <translation>Postman, Bruno u OpenAPI: muestra qué dicen distinto antes de cambiar nada</translation>
    </message>
    <message>
        <source>Export as…</source>
        <translation>Exportar como…</translation>
    </message>
    <message>
        <source>A Postman collection, an OpenAPI document or a script for curl; secrets are variables in it</source>
        <translation>Una colección de Postman, un documento OpenAPI o un script para curl; los secretos son variables en él</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Introduzca un nombre.</translation>
    </message>
    <message>
        <source>Enter an address, such as https://kyc.example.org.</source>
        <translation>Introduzca una dirección, como https://kyc.example.org.</translation>
    </message>
    <message>
        <source>Enter a tenant.</source>
        <translation>Introduzca un tenant.</translation>
    </message>
    <message>
        <source>Enter 1 to 600 seconds.</source>
        <translation>Introduzca de 1 a 600 segundos.</translation>
    </message>
</context>
<context>
    <name>onboarding::EnvironmentSecretsCard</name>
    <message>
        <source>The keychain is not checked yet.</source>
        <translation>El llavero aún no se ha comprobado.</translation>
    </message>
    <message>
        <source>The keychain is ready.</source>
        <translation>El llavero está listo.</translation>
    </message>
    <message>
        <source>The keychain is locked: what is stored is still there, but cannot be read.</source>
        <translation>El llavero está bloqueado: lo guardado sigue ahí, pero no se puede leer.</translation>
    </message>
    <message>
        <source>No keychain answers: secrets are kept for this session only.</source>
        <translation>Ningún llavero responde: los secretos se guardan solo para esta sesión.</translation>
    </message>
    <message>
        <source>The keychain has no default collection: secrets are kept for this session only.</source>
        <translation>El llavero no tiene colección predeterminada: los secretos se guardan solo para esta sesión.</translation>
    </message>
    <message>
        <source>The keychain does not answer: secrets are kept for this session only.</source>
        <translation>El llavero no responde: los secretos se guardan solo para esta sesión.</translation>
    </message>
    <message>
        <source>The keychain refused this program.</source>
        <translation>El llavero rechazó este programa.</translation>
    </message>
    <message>
        <source>By your choice secrets are kept in memory, for this session only.</source>
        <translation>Por elección suya los secretos se guardan en memoria, solo para esta sesión.</translation>
    </message>
    <message>
        <source>API key and keychain</source>
        <translation>Clave de API y llavero</translation>
    </message>
    <message>
        <source>Unlock and retry</source>
        <translation>Desbloquear y reintentar</translation>
    </message>
    <message>
        <source>Store API key</source>
        <translation>Guardar clave de API</translation>
    </message>
    <message>
        <source>Store client secret</source>
        <translation>Guardar secreto del cliente</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto del cliente</translation>
    </message>
    <message>
        <source>Type or paste it once; it is never shown again</source>
        <translation>Escríbala o péguela una vez; no se vuelve a mostrar</translation>
    </message>
    <message>
        <source>The sandbox brings its own API key.</source>
        <translation>El sandbox trae su propia clave de API.</translation>
    </message>
    <message>
        <source>Save the environment first.</source>
        <translation>Guarde primero el entorno.</translation>
    </message>
    <message>
        <source>An API key is stored in the keychain. Typing another replaces it.</source>
        <translation>Hay una clave de API guardada en el llavero. Escribir otra la sustituye.</translation>
    </message>
    <message>
        <source>No API key is stored yet.</source>
        <translation>Aún no hay ninguna clave de API guardada.</translation>
    </message>
    <message>
        <source>Use for this session</source>
        <translation>Usar para esta sesión</translation>
    </message>
    <message>
        <source>Type the API key first.</source>
        <translation>Escriba primero la clave de API.</translation>
    </message>
    <message>
        <source>Save the environment first, then store the secret of its client.</source>
        <translation>Guarde primero el entorno y después el secreto de su cliente.</translation>
    </message>
    <message>
        <source>The secret of the client %1 is stored in the keychain. Typing another replaces it.</source>
        <translation>El secreto del cliente %1 está guardado en el llavero. Escribir otro lo sustituye.</translation>
    </message>
    <message>
        <source>The contract&apos;s client %1 signs in with a secret. None is stored yet.</source>
        <translation>El cliente %1 del contrato inicia sesión con un secreto. Aún no hay ninguno guardado.</translation>
    </message>
    <message>
        <source>Type the client secret first.</source>
        <translation>Escriba primero el secreto del cliente.</translation>
    </message>
</context>
<context>
    <name>onboarding::EnvironmentsController</name>
    <message>
        <source>It cannot be opened.</source>
        <translation>No se puede abrir.</translation>
    </message>
</context>
<context>
    <name>onboarding::EnvironmentsPage</name>
    <message>
        <source>%1. The API key, passwords and tokens were left out.</source>
        <translation>%1. La clave de API, las contraseñas y los tokens se dejaron fuera.</translation>
    </message>
    <message>
        <source>The constants of the contract are in it as they are; look at them before you share it: %1.</source>
        <translation>Las constantes del contrato están en él tal cual; revíselas antes de compartirlo: %1.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tal cual</translation>
    </message>
    <message>
        <source>%1 and %L2 more</source>
        <translation>%1 y %L2 más</translation>
    </message>
    <message>
        <source>The API key and the sign-ins that were stored for %1 are sent to %2 from now on.</source>
        <translation>La clave de API y los inicios de sesión guardados para %1 se envían desde ahora a %2.</translation>
    </message>
    <message>
        <source>Passwords and refresh tokens are sent to %1 from now on.</source>
        <translation>Las contraseñas y los tokens de renovación se envían desde ahora a %1.</translation>
    </message>
    <message>
        <source>Requests for every customer are sent as the changed contract says from now on.</source>
        <translation>Las peticiones de todos los clientes se envían desde ahora como dice el contrato cambiado.</translation>
    </message>
    <message>
        <source>It is shown as a test system, and nothing that is written there asks for a typed confirmation any more.</source>
        <translation>Se muestra como sistema de pruebas, y nada de lo que se escriba allí pide ya una confirmación escrita.</translation>
    </message>
    <message>
        <source>It is shown as production, and what is written there asks for a typed confirmation.</source>
        <translation>Se muestra como producción, y lo que se escriba allí pide una confirmación escrita.</translation>
    </message>
    <message>
        <source>It is shown as %1.</source>
        <translation>Se muestra como %1.</translation>
    </message>
    <message>
        <source>Its customers and its API key stay with it.</source>
        <translation>Sus clientes y su clave de API se quedan con él.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Entornos</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Preproducción</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Copy of this one</source>
        <translation>Copia de este</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 copia</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Importar de un archivo…</translation>
    </message>
    <message>
        <source>Export its contract as…</source>
        <translation>Exportar su contrato como…</translation>
    </message>
    <message>
        <source>Use this environment</source>
        <translation>Usar este entorno</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>%1 · in use</source>
        <translation>%1 · en uso</translation>
    </message>
    <message>
        <source>There are unsaved changes.</source>
        <translation>Hay cambios sin guardar.</translation>
    </message>
    <message>
        <source>Save or discard them first.</source>
        <translation>Guárdelos o descártelos primero.</translation>
    </message>
    <message>
        <source>The sandbox is not running.</source>
        <translation>El sandbox no está en marcha.</translation>
    </message>
    <message>
        <source>It is in use already.</source>
        <translation>Ya está en uso.</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>Guárdelo primero.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>The sandbox of this computer cannot be removed.</source>
        <translation>El sandbox de este equipo no se puede eliminar.</translation>
    </message>
    <message>
        <source>The sandbox of this computer is not running.</source>
        <translation>El sandbox de este equipo no está en marcha.</translation>
    </message>
    <message>
        <source>The sandbox of this computer runs at %1, tenant %2. It needs no account, and nothing leaves this computer.</source>
        <translation>El sandbox de este equipo funciona en %1, tenant %2. No necesita cuenta y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>There is nothing to test yet.</source>
        <translation>Aún no hay nada que probar.</translation>
    </message>
    <message>
        <source>There is nothing to test.</source>
        <translation>No hay nada que probar.</translation>
    </message>
    <message>
        <source>Another program has changed it meanwhile.</source>
        <translation>Otro programa lo ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>Nothing was saved. Discard your changes, look at it again, then change it.</source>
        <translation>No se guardó nada. Descarte sus cambios, revíselo y cámbielo después.</translation>
    </message>
    <message>
        <source>It was changed while the keychain answered.</source>
        <translation>Se cambió mientras el llavero respondía.</translation>
    </message>
    <message>
        <source>Nothing was saved. Save it again.</source>
        <translation>No se guardó nada. Guárdelo otra vez.</translation>
    </message>
    <message>
        <source>The API key or the client secret stands in the contract, at %1. A contract is shared as a file and kept in plain text: take it out.</source>
        <translation>La clave de API o el secreto del cliente está en el contrato, en %1. Un contrato se comparte como archivo y se guarda como texto sin cifrar: quítelo.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>No se guardó.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Change an environment</source>
        <translation>Cambiar un entorno</translation>
    </message>
    <message>
        <source>Change what %1 is?</source>
        <translation>¿Cambiar la definición de %1?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
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
        <translation>en el llavero</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Type the name of the environment, %1, to confirm.</source>
        <translation>Escriba el nombre del entorno, %1, para confirmar.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>No guardado.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>%1 is not empty.</source>
        <translation>%1 no está vacío.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are in its list, and may be signed in. Remove them first.</source>
        <translation>
            <numerusform>Hay 1 cliente en su lista y puede tener sesión iniciada. Elimínelo primero.</numerusform>
            <numerusform>Hay %Ln clientes en su lista y pueden tener sesión iniciada. Elimínelos primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 se eliminó.</translation>
    </message>
    <message>
        <source>Its API key was deleted from the keychain; Undo does not bring that back.</source>
        <translation>Su clave de API se borró del llavero; Deshacer no la recupera.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>It was not removed.</source>
        <translation>No se eliminó.</translation>
    </message>
    <message>
        <source>Its secrets are removed, the environment was not.</source>
        <translation>Sus secretos se eliminaron, el entorno no.</translation>
    </message>
    <message>
        <source>This client secret cannot be sent.</source>
        <translation>Este secreto del cliente no se puede enviar.</translation>
    </message>
    <message>
        <source>It has letters that do not belong in a header.</source>
        <translation>Tiene letras que no caben en una cabecera.</translation>
    </message>
    <message>
        <source>The client secret is in the keychain.</source>
        <translation>El secreto del cliente está en el llavero.</translation>
    </message>
    <message>
        <source>The client secret is used for this session only.</source>
        <translation>El secreto del cliente se usa solo para esta sesión.</translation>
    </message>
    <message>
        <source>The keychain cannot store it now.</source>
        <translation>El llavero no puede guardarlo ahora.</translation>
    </message>
    <message>
        <source>The environment was not saved.</source>
        <translation>El entorno no se guardó.</translation>
    </message>
    <message>
        <source>This API key cannot be sent.</source>
        <translation>Esta clave de API no se puede enviar.</translation>
    </message>
    <message>
        <source>The API key is in the keychain.</source>
        <translation>La clave de API está en el llavero.</translation>
    </message>
    <message>
        <source>The API key is used for this session only.</source>
        <translation>La clave de API se usa solo para esta sesión.</translation>
    </message>
    <message>
        <source>Import an environment</source>
        <translation>Importar un entorno</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The file was not imported.</source>
        <translation>El archivo no se importó.</translation>
    </message>
    <message>
        <source>Read from the file.</source>
        <translation>Leído del archivo.</translation>
    </message>
    <message>
        <source>Look it over, then save it.</source>
        <translation>Revíselo y guárdelo después.</translation>
    </message>
    <message>
        <source>It was not exported.</source>
        <translation>No se exportó.</translation>
    </message>
    <message>
        <source>Export the environment</source>
        <translation>Exportar el entorno</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportado.</translation>
    </message>
    <message>
        <source>Import a collection</source>
        <translation>Importar una colección</translation>
    </message>
    <message>
        <source>Collections (*.json *.yaml *.yml *.bru);;All files (*)</source>
        <translation>Colecciones (*.json *.yaml *.yml *.bru);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes taken over.</source>
        <translation>
            <numerusform>1 cambio adoptado.</numerusform>
            <numerusform>%Ln cambios adoptados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look the contract over, then save it.</source>
        <translation>Revise el contrato y guárdelo después.</translation>
    </message>
    <message>
        <source>Postman collection (*.json)</source>
        <translation>Colección de Postman (*.json)</translation>
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
        <translation>Exportar el contrato</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is.</source>
        <translation>%1 ya existe y se dejó como está.</translation>
    </message>
    <message>
        <source>Its variables are beside it, in %1: import both into Postman.</source>
        <translation>Sus variables están al lado, en %1: importe los dos en Postman.</translation>
    </message>
    <message>
        <source>Its variables were not written. %1</source>
        <translation>Sus variables no se escribieron. %1</translation>
    </message>
    <message>
        <source>The API key of the file was not stored: it cannot be sent in a header.</source>
        <translation>La clave de API del archivo no se guardó: no se puede enviar en un encabezado.</translation>
    </message>
    <message>
        <source>The API key of the file is in its field: store it once the environment is saved.</source>
        <translation>La clave de API del archivo está en su campo: guárdela cuando el entorno esté guardado.</translation>
    </message>
</context>
<context>
    <name>onboarding::EvidencePill</name>
    <message>
        <source>From the provider&apos;s published guide.</source>
        <translation>De la guía publicada por el proveedor.</translation>
    </message>
    <message>
        <source>Read from public client code that talks to this API.</source>
        <translation>Leído en código público de clientes que hablan con esta API.</translation>
    </message>
    <message>
        <source>Reasoned from what is known; today&apos;s server may differ.</source>
        <translation>Razonado a partir de lo conocido; el servidor de hoy puede diferir.</translation>
    </message>
    <message>
        <source>Set here by you or a colleague.</source>
        <translation>Establecido aquí por usted o un colega.</translation>
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
        <translation>sin respuesta</translation>
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
        <translation>Petición</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Legible</translation>
    </message>
    <message>
        <source>The bytes as they were sent and received, or a line for each member</source>
        <translation>Los bytes tal como se enviaron y recibieron, o una línea por cada miembro</translation>
    </message>
    <message>
        <source>secrets are never stored</source>
        <translation>los secretos nunca se guardan</translation>
    </message>
    <message>
        <source>Secrets become shell variables</source>
        <translation>Los secretos pasan a ser variables del shell</translation>
    </message>
    <message>
        <source>Hide headers</source>
        <translation>Ocultar cabeceras</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln headers</source>
        <translation>
            <numerusform>Ver 1 cabecera</numerusform>
            <numerusform>Ver %Ln cabeceras</numerusform>
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
            <numerusform>Exportar 1 cliente</numerusform>
            <numerusform>Exportar %Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>What is kept here, the notes and what this console observed, with the environment and the time; never a token or a password.</source>
        <translation>Lo que se guarda aquí, las notas y lo que observó esta consola, con el entorno y la hora; nunca un token ni una contraseña.</translation>
    </message>
    <message>
        <source>Your name is not set in Settings, so the file does not say who exported it.</source>
        <translation>Su nombre no está en Ajustes, así que el archivo no dice quién lo exportó.</translation>
    </message>
    <message>
        <source>Exported by %1.</source>
        <translation>Exportado por %1.</translation>
    </message>
    <message>
        <source>For spreadsheets (begin with a byte order mark)</source>
        <translation>Para hojas de cálculo (empieza con una marca de orden de bytes)</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Comma between cells</source>
        <translation>Coma entre celdas</translation>
    </message>
    <message>
        <source>Semicolon between cells</source>
        <translation>Punto y coma entre celdas</translation>
    </message>
    <message>
        <source>Show initials only, without notes</source>
        <translation>Solo iniciales, sin notas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
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
        <translation>No se escribió nada. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers written to %1</source>
        <translation>
            <numerusform>1 cliente escrito en %1</numerusform>
            <numerusform>%Ln clientes escritos en %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::FigureRow</name>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Show in the worklist: %1</source>
        <translation>Ver en la lista: %1</translation>
    </message>
</context>
<context>
    <name>onboarding::FollowUpCard</name>
    <message>
        <source>None</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>%1 de retraso</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1. Set for this customer.</source>
        <translation>%1. Establecida para este cliente.</translation>
    </message>
    <message>
        <source>%1. Default deadline: %2 after “%3” was first seen.</source>
        <translation>%1. Plazo predeterminado: %2 desde que se vio «%3» por primera vez.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>1 día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
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
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuesto</translation>
    </message>
    <message>
        <source>Until %1. Hidden from Late until then.</source>
        <translation>Hasta %1. Oculto en Atrasados hasta entonces.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1. Set for this customer: it stays due after the decision.</source>
        <translation>%1. Fijada para este cliente: sigue vigente tras la decisión.</translation>
    </message>
</context>
<context>
    <name>onboarding::HistoryView</name>
    <message>
        <source>attempts left: %1</source>
        <translation>intentos restantes: %1</translation>
    </message>
    <message numerus="yes">
        <source>checked again %Ln times, no change</source>
        <translation>
            <numerusform>comprobado una vez más, sin cambios</numerusform>
            <numerusform>comprobado %Ln veces más, sin cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>Estado %1</translation>
    </message>
    <message>
        <source>  no answer</source>
        <translation>  sin respuesta</translation>
    </message>
    <message>
        <source>%1 (in the future)</source>
        <translation>%1 (en el futuro)</translation>
    </message>
    <message>
        <source>Self-registered</source>
        <translation>Autorregistrado</translation>
    </message>
    <message>
        <source>SDK token received</source>
        <translation>Token del SDK recibido</translation>
    </message>
    <message>
        <source>IDs registered</source>
        <translation>ID registrados</translation>
    </message>
    <message>
        <source>IDs refused.</source>
        <translation>ID rechazados.</translation>
    </message>
    <message>
        <source>IDs refused: %1</source>
        <translation>ID rechazados: %1</translation>
    </message>
    <message>
        <source>Sent, outcome unknown</source>
        <translation>Enviado, resultado desconocido</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>%L1 older entries are kept.</source>
        <translation>Entradas anteriores conservadas: %L1.</translation>
    </message>
    <message>
        <source>Nothing yet. The service only answers about now, so this list begins with the first check.</source>
        <translation>Nada todavía. El servicio solo responde sobre el ahora, así que esta lista empieza con la primera comprobación.</translation>
    </message>
    <message>
        <source>No checks for %1</source>
        <translation>Sin comprobaciones durante %1</translation>
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
        <translation>Ver intercambio %1</translation>
    </message>
    <message>
        <source>Self-registration sent, no clear answer</source>
        <translation>Autorregistro enviado, sin respuesta clara</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>visto por primera vez %1</translation>
    </message>
    <message numerus="yes">
        <source>Failed %Ln times: %1</source>
        <translation>
            <numerusform>Falló: %1</numerusform>
            <numerusform>Falló %Ln veces: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>seen at %1, before this environment was changed</source>
        <translation>visto en %1, antes de que se cambiara este entorno</translation>
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
        <translation>Registro HTTP de esta sesión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Every request to this environment since the console was started, also those about nobody in the list and tests of its connection. The number in the status line counts them.</source>
        <translation>Todas las solicitudes a este entorno desde que se inició la consola, también las que no son de nadie de la lista y las pruebas de su conexión. El número de la línea de estado las cuenta.</translation>
    </message>
</context>
<context>
    <name>onboarding::HttpLogPanel</name>
    <message>
        <source>Exchanges, newest last</source>
        <translation>Intercambios, el más reciente al final</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Every request is shown here, without its secrets.</source>
        <translation>Aún no se ha enviado nada. Aquí se muestra cada petición, sin sus secretos.</translation>
    </message>
    <message>
        <source>HTTP log</source>
        <translation>Registro HTTP</translation>
    </message>
    <message>
        <source>kept with the customer</source>
        <translation>guardado con el cliente</translation>
    </message>
    <message>
        <source>Exchange #%1 is not of this session, or was dropped.</source>
        <translation>El intercambio n.º %1 no es de esta sesión o se descartó.</translation>
    </message>
</context>
<context>
    <name>onboarding::ImportDialog</name>
    <message>
        <source>Changed %L1</source>
        <translation>Cambiados %L1</translation>
    </message>
    <message>
        <source>New %L1</source>
        <translation>Nuevos %L1</translation>
    </message>
    <message>
        <source>Unchanged %L1</source>
        <translation>Sin cambios %L1</translation>
    </message>
    <message>
        <source>Rejected %L1</source>
        <translation>Rechazados %L1</translation>
    </message>
    <message>
        <source>Cells not recognised %L1</source>
        <translation>Celdas no reconocidas %L1</translation>
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
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Choose the order…</source>
        <translation>Elija el orden…</translation>
    </message>
    <message>
        <source>Day/month/year</source>
        <translation>Día/mes/año</translation>
    </message>
    <message>
        <source>Month/day/year</source>
        <translation>Mes/día/año</translation>
    </message>
    <message>
        <source>Year/month/day</source>
        <translation>Año/mes/día</translation>
    </message>
    <message>
        <source>Column of the file for %1</source>
        <translation>Columna del archivo para %1</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Save what is not imported…</source>
        <translation>Guardar lo no importado…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Import rows without the %Ln cells that are not recognised</source>
        <translation>
            <numerusform>Importar filas sin la celda no reconocida</numerusform>
            <numerusform>Importar filas sin las %Ln celdas no reconocidas</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>no está en el archivo</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>%L1 will be added, %L2 changed, %L3 unchanged, %L4 rejected.</source>
        <translation>Se añadirán: %L1, se cambiarán: %L2, sin cambios: %L3, rechazados: %L4.</translation>
    </message>
    <message>
        <source>Import %L1</source>
        <translation>Importar %L1</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Se está leyendo el archivo.</translation>
    </message>
    <message>
        <source>Nothing in the file changes the list.</source>
        <translation>El archivo no cambia nada en la lista.</translation>
    </message>
    <message>
        <source>The file is not Unicode (line %L1), so it is read as Windows-1252. Check that names with accents look right.</source>
        <translation>El archivo no es Unicode (línea %L1), así que se lee como Windows-1252. Compruebe que los nombres con acentos se ven bien.</translation>
    </message>
    <message>
        <source>Some dates have the day first, others the month: choose their order above.</source>
        <translation>Unas fechas tienen primero el día y otras el mes: elija arriba su orden.</translation>
    </message>
    <message>
        <source>Dates such as %1 can be read in two ways: choose their order above.</source>
        <translation>Fechas como %1 se pueden leer de dos maneras: elija arriba su orden.</translation>
    </message>
    <message>
        <source>Commas and semicolons within a cell separate tags.</source>
        <translation>Las comas y los puntos y coma dentro de una celda separan etiquetas.</translation>
    </message>
    <message>
        <source>Columns that are not imported: %1.</source>
        <translation>Columnas que no se importan: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens will be sealed with a key that stays in the keychain.</source>
        <translation>
            <numerusform>1 token se cifrará con una clave que queda en el llavero.</numerusform>
            <numerusform>%Ln tokens se cifrarán con una clave que queda en el llavero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They stay in the file in plain text.</source>
        <translation>
            <numerusform>Permanece en el archivo como texto sin cifrar.</numerusform>
            <numerusform>Permanecen en el archivo como texto sin cifrar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the file when you no longer need it.</source>
        <translation>Borre el archivo cuando ya no lo necesite.</translation>
    </message>
</context>
<context>
    <name>onboarding::ImportFlow</name>
    <message>
        <source>The file could not be opened. Is it there, and may you read it?</source>
        <translation>No se pudo abrir el archivo. ¿Está ahí y puede leerlo?</translation>
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
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Nothing was imported: another environment is open now.</source>
        <translation>No se importó nada: ahora hay otro entorno abierto.</translation>
    </message>
    <message>
        <source>Save what is not imported</source>
        <translation>Guardar lo no importado</translation>
    </message>
    <message>
        <source>Saved with the reasons: %1</source>
        <translation>Guardado con los motivos: %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>No se importó nada. %1</translation>
    </message>
    <message>
        <source>%L1 added, %L2 changed, %L3 unchanged, %L4 rejected.</source>
        <translation>Añadidos: %L1, cambiados: %L2, sin cambios: %L3, rechazados: %L4.</translation>
    </message>
    <message>
        <source>Older sign-ins may still be in the keychain. %1</source>
        <translation>Puede que aún haya inicios de sesión antiguos en el llavero. %1</translation>
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
        <translation>Token: sustituido</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nombre visible</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
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
        <translation>Fila</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) more, the newest: “%1”</source>
        <translation>
            <numerusform>%n nota más: «%1»</numerusform>
            <numerusform>%n notas más, la más reciente: «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Now watched</source>
        <translation>En seguimiento desde ahora</translation>
    </message>
    <message>
        <source>No longer watched</source>
        <translation>Ya no en seguimiento</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Pospuesto hasta</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>En seguimiento</translation>
    </message>
</context>
<context>
    <name>onboarding::JourneyStepper</name>
    <message>
        <source>Journey</source>
        <translation>Recorrido</translation>
    </message>
</context>
<context>
    <name>onboarding::KeyHelpDialog</name>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>onboarding::KeychainWatch</name>
    <message>
        <source>Continue for this session</source>
        <translation>Continuar para esta sesión</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Stored sign-ins and API keys cannot be read until it is unlocked. New ones are kept for this session only.</source>
        <translation>Los inicios de sesión y las claves de API guardados no se pueden leer hasta que se desbloquee. Los nuevos se guardan solo para esta sesión.</translation>
    </message>
    <message>
        <source>Unlock and retry</source>
        <translation>Desbloquear y reintentar</translation>
    </message>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation>Ningún llavero responde en este equipo.</translation>
    </message>
    <message>
        <source>Sign-ins and API keys are kept in memory for this session only, and never in a file.</source>
        <translation>Los inicios de sesión y las claves de API se guardan en memoria solo para esta sesión, y nunca en un archivo.</translation>
    </message>
    <message>
        <source>The keychain has no default collection.</source>
        <translation>El llavero no tiene colección predeterminada.</translation>
    </message>
    <message>
        <source>Sign-ins and API keys are kept in memory for this session only. Choose a default in your keychain program; the console sees it by itself.</source>
        <translation>Los inicios de sesión y las claves de API se guardan en memoria solo para esta sesión. Elija una predeterminada en su programa de llavero; la consola la ve por sí misma.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>El llavero no responde.</translation>
    </message>
    <message>
        <source>The console goes on without it; secrets are kept for this session only.</source>
        <translation>La consola sigue sin él; los secretos se guardan solo para esta sesión.</translation>
    </message>
    <message>
        <source>The keychain refused this program.</source>
        <translation>El llavero rechazó este programa.</translation>
    </message>
    <message>
        <source>Allow it in the settings of your keychain, then ask again.</source>
        <translation>Permítalo en los ajustes de su llavero y pregunte otra vez.</translation>
    </message>
</context>
<context>
    <name>onboarding::LinesDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <translation>Deshacer funciona en la lista. Ábrala primero.</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>No customer below has a due date.</source>
        <translation>Ningún cliente más abajo tiene fecha límite.</translation>
    </message>
    <message>
        <source>No customer above has a due date.</source>
        <translation>Ningún cliente más arriba tiene fecha límite.</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>%1 · in use</source>
        <translation>%1 · en uso</translation>
    </message>
    <message>
        <source>Manage environments…</source>
        <translation>Gestionar entornos…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Entornos</translation>
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
        <translation>En uso:</translation>
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
        <translation>Editar una nota sobre %1</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>Nota sobre %1</translation>
    </message>
    <message>
        <source>Written %1. Kept on this computer only.</source>
        <translation>Escrita %1. Se guarda solo en este equipo.</translation>
    </message>
    <message>
        <source>Kept on this computer only.</source>
        <translation>Se guarda solo en este equipo.</translation>
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
        <translation>No se pudieron leer. %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Intro guarda</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Escriba algo primero.</translation>
    </message>
</context>
<context>
    <name>onboarding::NoteText</name>
    <message>
        <source>%1 (in the future)</source>
        <translation>%1 (en el futuro)</translation>
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
        <translation>Añadir nota…</translation>
    </message>
    <message>
        <source>The notes could not be read. %1</source>
        <translation>No se pudieron leer las notas. %1</translation>
    </message>
    <message>
        <source>No notes yet. Notes stay on this computer.</source>
        <translation>Aún no hay notas. Las notas se quedan en este equipo.</translation>
    </message>
    <message>
        <source>%L1 older notes: Add note shows them all.</source>
        <translation>Notas anteriores: %L1. Añadir nota las muestra todas.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit the note of %1</source>
        <translation>Editar la nota de %1</translation>
    </message>
</context>
<context>
    <name>onboarding::NotesController</name>
    <message>
        <source> Copy your text, close this, and read the note again.</source>
        <translation> Copie su texto, cierre esto y lea la nota de nuevo.</translation>
    </message>
    <message>
        <source>The note was not stored. %1</source>
        <translation>La nota no se guardó. %1</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Anotado.</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>Nota cambiada.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
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
            <numerusform>Un cliente en seguimiento tiene otro estado</numerusform>
            <numerusform>%Ln clientes en seguimiento tienen otro estado</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::OpenCases</name>
    <message>
        <source>It is not yet known whether the IDs of %1 were registered.</source>
        <translation>Aún no se sabe si los ID de %1 se registraron.</translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %Ln more customers.</source>
        <translation>
            <numerusform>Lo mismo vale para 1 cliente más.</numerusform>
            <numerusform>Lo mismo vale para %Ln clientes más.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not yet known whether the IDs of %1 were registered in %2.</source>
        <translation>Aún no se sabe si los ID de %1 se registraron en %2.</translation>
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
        <translation>Comprobar estados antiguos</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Esperando al cliente</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Outcomes seen</source>
        <translation>Resultados vistos</translation>
    </message>
    <message>
        <source>Not checked for a day</source>
        <translation>Sin comprobar desde hace un día</translation>
    </message>
    <message>
        <source>Customers by status</source>
        <translation>Clientes por estado</translation>
    </message>
    <message>
        <source>Age of open reviews, in days</source>
        <translation>Días en revisión</translation>
    </message>
    <message>
        <source>Review outcomes seen per day</source>
        <translation>Resultados de revisión vistos por día</translation>
    </message>
    <message>
        <source>How long reviews take</source>
        <translation>Cuánto duran las revisiones</translation>
    </message>
    <message>
        <source>Outcome seen in the last %1 days</source>
        <translation>Resultado visto en los últimos %1 días</translation>
    </message>
    <message>
        <source>Review took %1</source>
        <translation>La revisión duró %1</translation>
    </message>
    <message>
        <source>In status for %1 days, late</source>
        <translation>En el estado desde hace %1 días, atrasado</translation>
    </message>
    <message>
        <source>In status for %1 days</source>
        <translation>En el estado desde hace %1 días</translation>
    </message>
    <message>
        <source>Seen approved on %1</source>
        <translation>Visto aprobado el %1</translation>
    </message>
    <message>
        <source>Asked to resubmit, seen on %1</source>
        <translation>Se pidió reenviar, visto el %1</translation>
    </message>
    <message>
        <source>Seen rejected on %1</source>
        <translation>Visto rechazado el %1</translation>
    </message>
    <message>
        <source>%1, %L2 checked in the last 24 h</source>
        <translation>%1; comprobados en las últimas 24 h: %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>1 cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>All were checked lately.</source>
        <translation>Todos se comprobaron hace poco.</translation>
    </message>
    <message>
        <source>by the deadlines in Settings, or set by hand</source>
        <translation>según los plazos de Ajustes o establecidos a mano</translation>
    </message>
    <message>
        <source>or never</source>
        <translation>o nunca</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>a tiempo</translation>
    </message>
    <message>
        <source>late</source>
        <translation>atrasados</translation>
    </message>
    <message>
        <source>No customer is in review now, as far as this console has checked.</source>
        <translation>Ningún cliente está ahora en revisión, según lo que ha comprobado esta consola.</translation>
    </message>
    <message>
        <source>Since this console first saw the status; the review may be older.</source>
        <translation>Desde que esta consola vio el estado por primera vez; la revisión puede ser más antigua.</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>resubmit</source>
        <translation>reenviar</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>No review outcome was seen yet. This console has been running since %1; what happened before is not known.</source>
        <translation>Aún no se ha visto ningún resultado de revisión. Esta consola está en uso desde el %1; no se sabe qué pasó antes.</translation>
    </message>
    <message>
        <source>No review outcome was seen from %1 to %2. Only a check shows one.</source>
        <translation>No se vio ningún resultado de revisión del %1 al %2. Solo una comprobación lo muestra.</translation>
    </message>
    <message>
        <source>%1 to %2, on the day on which this console saw the change. The service gives no history that this console could read.</source>
        <translation>Del %1 al %2, en el día en que esta consola vio el cambio. El servicio no da ningún historial que esta consola pueda leer.</translation>
    </message>
    <message>
        <source>Before %1 this console was not running.</source>
        <translation>Antes del %1 esta consola no estaba en uso.</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>revisiones</translation>
    </message>
    <message>
        <source>%1 Only reviews whose start and end were both seen count.</source>
        <translation>%1 Solo cuentan las revisiones de las que se vieron el inicio y el fin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews seen so far.</source>
        <translation>
            <numerusform>1 revisión vista hasta ahora.</numerusform>
            <numerusform>%Ln revisiones vistas hasta ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Median %1, 95th percentile %2, of %L3 reviews whose start and end were both seen. Times are rounded up to the gap between two checks.</source>
        <translation>Mediana %1, percentil 95 %2, de %L3 revisiones de las que se vieron el inicio y el fin. Los tiempos se redondean hacia arriba al intervalo entre dos comprobaciones.</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln stale</source>
        <translation>
            <numerusform>Comprobar 1 estado antiguo</numerusform>
            <numerusform>Comprobar %Ln estados antiguos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them must resubmit</source>
        <translation>
            <numerusform>1 de ellos debe reenviar</numerusform>
            <numerusform>%Ln de ellos deben reenviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>1 aprobado</numerusform>
            <numerusform>%Ln aprobados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>1 rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resubmit</source>
        <translation>
            <numerusform>1 a reenviar</numerusform>
            <numerusform>%Ln a reenviar</numerusform>
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
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Enter a date. Use YYYY-MM-DD.</source>
        <translation>Introduzca una fecha. Use AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>%1 “%2” not recognised. Use YYYY-MM-DD.</source>
        <translation>%1 «%2» no reconocido. Use AAAA-MM-DD.</translation>
    </message>
    <message>
        <source>Nothing was stored. %1</source>
        <translation>No se guardó nada. %1</translation>
    </message>
    <message>
        <source>%1 “%2”: there is no such day between 2000 and 2199.</source>
        <translation>%1 «%2»: no existe ese día entre 2000 y 2199.</translation>
    </message>
    <message>
        <source>different</source>
        <translation>distintos</translation>
    </message>
</context>
<context>
    <name>onboarding::QrView</name>
    <message>
        <source>QR code of the SDK token</source>
        <translation>Código QR del token del SDK</translation>
    </message>
</context>
<context>
    <name>onboarding::QuitDialog</name>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Not everything is done yet</source>
        <translation>Aún hay algo pendiente</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>No salir</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Salir de todos modos</translation>
    </message>
    <message>
        <source>Everything is done now</source>
        <translation>Ya no hay nada pendiente</translation>
    </message>
    <message>
        <source>Nothing is open any more.</source>
        <translation>Ya no hay nada abierto.</translation>
    </message>
    <message>
        <source>What was observed or saved is kept.</source>
        <translation>Lo observado y lo guardado se conserva.</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>Guardar y salir</translation>
    </message>
</context>
<context>
    <name>onboarding::RegisterConfirmation</name>
    <message>
        <source>The token in use names nobody: it is not verified that it is this customer&apos;s.</source>
        <translation>El token en uso no nombra a nadie: no está verificado que sea de este cliente.</translation>
    </message>
    <message>
        <source>The token in use names %1: the service registers for that user.</source>
        <translation>El token en uso nombra a %1: el servicio registra para ese usuario.</translation>
    </message>
    <message>
        <source>The service calls this customer %1: the IDs are registered for that user.</source>
        <translation>El servicio llama a este cliente %1: los ID se registran para ese usuario.</translation>
    </message>
    <message>
        <source>This is the last try: when it is not accepted, none is left and the customer has to go to support.</source>
        <translation>Este es el último intento: si no se acepta, no queda ninguno y el cliente debe acudir a soporte.</translation>
    </message>
    <message>
        <source>It is not known whether the first one arrived. Sending again may register them twice.</source>
        <translation>No se sabe si el primero llegó. Enviarlo otra vez puede registrarlos dos veces.</translation>
    </message>
    <message>
        <source>This ties the verification to this customer. It cannot be undone from this console.</source>
        <translation>Esto vincula la verificación a este cliente. No se puede deshacer desde esta consola.</translation>
    </message>
    <message>
        <source>Confirm registration</source>
        <translation>Confirmar el registro</translation>
    </message>
    <message>
        <source>Register these IDs for %1?</source>
        <translation>¿Registrar estos ID para %1?</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Last known status</source>
        <translation>Último estado conocido</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Sent once, never repeated automatically.</source>
        <translation>Se envía una vez, nunca se repite automáticamente.</translation>
    </message>
    <message>
        <source>Register in production</source>
        <translation>Registrar en producción</translation>
    </message>
    <message>
        <source>Register all the same</source>
        <translation>Registrar de todos modos</translation>
    </message>
    <message>
        <source>Register the last try</source>
        <translation>Registrar el último intento</translation>
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
        <translation> Los datos personales se descartan.</translation>
    </message>
    <message>
        <source> Personal data goes when you leave the field.</source>
        <translation> Los datos personales se borran cuando deja el campo.</translation>
    </message>
    <message>
        <source>Read as: %1.</source>
        <translation>Leído como: %1.</translation>
    </message>
    <message>
        <source>Register IDs</source>
        <translation>Registrar ID</translation>
    </message>
    <message>
        <source>Paste what the phone handed back: JSON, log lines, a web address…</source>
        <translation>Pegue lo que devolvió el teléfono: JSON, líneas de registro, una dirección web…</translation>
    </message>
    <message>
        <source>Result from the phone</source>
        <translation>Resultado del teléfono</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Intercambiar</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy the phone&apos;s result first.</source>
        <translation>No hay texto que pegar. Copie primero el resultado del teléfono.</translation>
    </message>
    <message>
        <source>That text was not taken: it is longer than 1 MiB, and no result of a phone is.</source>
        <translation>Ese texto no se aceptó: es más largo que 1 MiB, y ningún resultado de un teléfono lo es.</translation>
    </message>
    <message>
        <source>Request preview</source>
        <translation>Vista previa de la petición</translation>
    </message>
    <message>
        <source>Register in production…</source>
        <translation>Registrar en producción…</translation>
    </message>
    <message>
        <source>Register all the same…</source>
        <translation>Registrar de todos modos…</translation>
    </message>
    <message>
        <source>Nothing is sent until you confirm</source>
        <translation>No se envía nada hasta que confirme</translation>
    </message>
    <message>
        <source>The result names another customer of the list: %1 (%2).</source>
        <translation>El resultado nombra a otro cliente de la lista: %1 (%2).</translation>
    </message>
    <message>
        <source>These are not the IDs of the text above.</source>
        <translation>Estos no son los ID del texto de arriba.</translation>
    </message>
    <message>
        <source>The text was copied with formatting, such as struck-out or hidden words, and reads differently with it. Compare the IDs with the place they were copied from.</source>
        <translation>El texto se copió con formato, como palabras tachadas u ocultas, y con él se lee de otra manera. Compare los ID con el lugar de donde se copiaron.</translation>
    </message>
    <message>
        <source>⚠ Status: %1. %2</source>
        <translation>⚠ Estado: %1. %2</translation>
    </message>
    <message>
        <source>Paste the result, or type both ids.</source>
        <translation>Pegue el resultado o escriba ambos ID.</translation>
    </message>
    <message>
        <source>⚠ The customer is not signed in. Sign in on the Case page, then register.</source>
        <translation>⚠ El cliente no ha iniciado sesión. Inicie sesión en la página Caso y registre después.</translation>
    </message>
    <message>
        <source>✓ Both are UUIDs, they differ, and this console has not registered them before.</source>
        <translation>✓ Ambos son UUID, son distintos y esta consola no los ha registrado antes.</translation>
    </message>
    <message>
        <source>⚠ Last try: 1 attempt left, as the service said.</source>
        <translation>⚠ Último intento: queda 1, según dijo el servicio.</translation>
    </message>
    <message>
        <source>The earlier submission is not settled yet.</source>
        <translation>El envío anterior aún no está resuelto.</translation>
    </message>
    <message>
        <source>Another request is running.</source>
        <translation>Hay otra petición en curso.</translation>
    </message>
    <message>
        <source>Both ids are needed.</source>
        <translation>Se necesitan ambos ID.</translation>
    </message>
    <message>
        <source>The run on the phone failed.</source>
        <translation>La ejecución en el teléfono falló.</translation>
    </message>
    <message>
        <source>Both ids are the same.</source>
        <translation>Ambos ID son iguales.</translation>
    </message>
    <message>
        <source>These IDs are registered already.</source>
        <translation>Estos ID ya están registrados.</translation>
    </message>
    <message>
        <source>The customer is not signed in.</source>
        <translation>El cliente no ha iniciado sesión.</translation>
    </message>
    <message>
        <source>The request is shown once both ids are there.</source>
        <translation>La petición se muestra cuando estén ambos ID.</translation>
    </message>
    <message>
        <source>Registering the IDs…</source>
        <translation>Registrando los ID…</translation>
    </message>
    <message>
        <source>Sent once, never repeated automatically.</source>
        <translation>Se envía una vez, nunca se repite automáticamente.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>IDs registered</source>
        <translation>ID registrados</translation>
    </message>
    <message>
        <source>It answered %1, but the status has moved on since: they were taken.</source>
        <translation>Respondió %1, pero el estado ha avanzado desde entonces: se aceptaron.</translation>
    </message>
    <message>
        <source>The answer was lost, but the status has moved on since: it arrived.</source>
        <translation>La respuesta se perdió, pero el estado ha avanzado desde entonces: llegó.</translation>
    </message>
    <message>
        <source>The service accepted them. The status right before was %1, so they may change nothing: check it, and ask the service owner.</source>
        <translation>El servicio los aceptó. El estado justo antes era %1, así que puede que no cambien nada: compruébelo y pregunte al responsable del servicio.</translation>
    </message>
    <message>
        <source>Not registered: %1</source>
        <translation>No registrado: %1</translation>
    </message>
    <message>
        <source>%1 Check the status to see what comes next.</source>
        <translation>%1 Compruebe el estado para ver qué sigue.</translation>
    </message>
    <message>
        <source>Not registered: the IDs were not sent</source>
        <translation>No registrado: los ID no se enviaron</translation>
    </message>
    <message>
        <source>Not registered: nothing was sent</source>
        <translation>No registrado: no se envió nada</translation>
    </message>
    <message>
        <source>%1 Paste the result of this customer&apos;s own run. If these IDs are meant all the same, use “Register all the same…”.</source>
        <translation>%1 Pegue el resultado de la ejecución propia de este cliente. Si aun así se trata de estos ID, use «Registrar de todos modos…».</translation>
    </message>
    <message>
        <source>The status is checked right before, and that failed. %1. %2 The IDs are still here: register them when the status can be checked.</source>
        <translation>El estado se comprueba justo antes, y eso falló. %1. %2 Los ID siguen aquí: regístrelos cuando se pueda comprobar el estado.</translation>
    </message>
    <message>
        <source>Not registered again. The first time is still not known</source>
        <translation>No se registró otra vez. Aún no se sabe qué fue de la primera</translation>
    </message>
    <message>
        <source>The service refused what was sent just now. %1 Before that: %2</source>
        <translation>El servicio rechazó lo que se acaba de enviar. %1 Antes de eso: %2</translation>
    </message>
    <message>
        <source>Check the status first.</source>
        <translation>Compruebe primero el estado.</translation>
    </message>
    <message>
        <source>Sent, outcome unknown</source>
        <translation>Enviado, resultado desconocido</translation>
    </message>
    <message>
        <source>It is still not known whether it arrived</source>
        <translation>Aún no se sabe si llegó</translation>
    </message>
    <message>
        <source>It is not known whether it arrived</source>
        <translation>No se sabe si llegó</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Enviar otra vez…</translation>
    </message>
    <message>
        <source>Exchange #%1</source>
        <translation>Intercambio n.º %1</translation>
    </message>
    <message>
        <source>The run on the phone failed. Do not register it.</source>
        <translation>La ejecución en el teléfono falló. No la registre.</translation>
    </message>
    <message>
        <source>Register all the same</source>
        <translation>Registrar de todos modos</translation>
    </message>
    <message>
        <source>Register these IDs for %1 all the same?</source>
        <translation>¿Registrar estos ID para %1 de todos modos?</translation>
    </message>
    <message>
        <source>Another customer&apos;s documents, or those of a failed run, might be registered.</source>
        <translation>Podrían registrarse documentos de otro cliente o de una ejecución fallida.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Type the user name of the customer, %1, to go on</source>
        <translation>Escriba el nombre de usuario del cliente, %1, para continuar</translation>
    </message>
    <message>
        <source>IDs were sent before</source>
        <translation>Los ID se enviaron antes</translation>
    </message>
    <message>
        <source>IDs of another token</source>
        <translation>ID de otro token</translation>
    </message>
    <message>
        <source>Registering them again may count as another attempt.</source>
        <translation>Registrarlos otra vez puede contar como otro intento.</translation>
    </message>
    <message>
        <source>Paste the result of one run.</source>
        <translation>Pegue el resultado de una sola ejecución.</translation>
    </message>
    <message>
        <source>If they are of that person, the wrong person&apos;s documents are registered.</source>
        <translation>Si son de esa persona, se registran los documentos de la persona equivocada.</translation>
    </message>
    <message>
        <source>Sent before for</source>
        <translation>Enviado antes para</translation>
    </message>
    <message>
        <source>Token fetched for</source>
        <translation>Token obtenido para</translation>
    </message>
    <message>
        <source>a customer removed from this console</source>
        <translation>un cliente eliminado de esta consola</translation>
    </message>
    <message>
        <source>another user</source>
        <translation>otro usuario</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>Escriba %1 para continuar</translation>
    </message>
    <message>
        <source>Type the user name they were sent for before, %1, to go on</source>
        <translation>Escriba el nombre de usuario para el que se enviaron antes, %1, para continuar</translation>
    </message>
    <message>
        <source>Type the user name the token was fetched for, %1, to go on</source>
        <translation>Escriba el nombre de usuario para el que se obtuvo el token, %1, para continuar</translation>
    </message>
    <message>
        <source>%1, checked %2 (%3)</source>
        <translation>%1, comprobado %2 (%3)</translation>
    </message>
    <message>
        <source>These are other IDs than those of which it is not known whether they arrived. %1</source>
        <translation>Estos ID son distintos de aquellos de los que no se sabe si llegaron. %1</translation>
    </message>
    <message>
        <source>Another sign-in has taken its place.</source>
        <translation>Otra sesión ha ocupado su lugar.</translation>
    </message>
    <message>
        <source>The customer is signed out.</source>
        <translation>La sesión del cliente está cerrada.</translation>
    </message>
    <message>
        <source>What was asked was about the sign-in before, so the question is closed: nothing was sent. The ids are still on the page.</source>
        <translation>Lo que se preguntaba era sobre la sesión anterior, así que la pregunta se cerró: no se envió nada. Los ID siguen en la página.</translation>
    </message>
    <message>
        <source>The sign-in of %1 has changed</source>
        <translation>La sesión de %1 ha cambiado</translation>
    </message>
    <message>
        <source>Back to the IDs</source>
        <translation>Volver a los ID</translation>
    </message>
    <message>
        <source>These IDs are being registered. Wait for the answer, or cancel it, first.</source>
        <translation>Estos ID se están registrando. Espere la respuesta, o cancélelo, primero.</translation>
    </message>
    <message>
        <source>An ID here was struck out or invisible where it was copied. Compare it with the place it was copied from.</source>
        <translation>Un ID de aquí estaba tachado o invisible donde se copió. Compárelo con el lugar de donde se copió.</translation>
    </message>
    <message>
        <source>Other IDs were accepted for this customer %1 (#%2), and the status has not moved since.</source>
        <translation>Se aceptaron otros ID para este cliente %1 (#%2) y el estado no ha avanzado desde entonces.</translation>
    </message>
    <message>
        <source>Other IDs were accepted for this customer %1, and the status has not moved since.</source>
        <translation>Se aceptaron otros ID para este cliente %1 y el estado no ha avanzado desde entonces.</translation>
    </message>
    <message>
        <source>Checking the status first…</source>
        <translation>Comprobando primero el estado…</translation>
    </message>
    <message>
        <source>The IDs are not sent yet.</source>
        <translation>Los ID aún no se han enviado.</translation>
    </message>
    <message>
        <source>What stood here is gone: the environment has been changed since.</source>
        <translation>Lo que había aquí ya no está: el entorno ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>⚠ No status yet: this may be the last try. Check the status first.</source>
        <translation>⚠ Sin estado: puede ser el último intento. Compruebe primero el estado.</translation>
    </message>
    <message>
        <source>Next: wait for the decision.</source>
        <translation>Siguiente: espere la decisión.</translation>
    </message>
    <message>
        <source>Another program, or an earlier session, sent accountId %1 and workflowId %2, and the service accepted them.</source>
        <translation>Otro programa, o una sesión anterior, envió accountId %1 y workflowId %2, y el servicio los aceptó.</translation>
    </message>
    <message>
        <source>The service accepted them.</source>
        <translation>El servicio los aceptó.</translation>
    </message>
    <message>
        <source>The result names %1, and not this customer.</source>
        <translation>El resultado nombra a %1, y no a este cliente.</translation>
    </message>
    <message>
        <source>If it is, the wrong person&apos;s documents are registered.</source>
        <translation>Si es así, se registran los documentos de la persona equivocada.</translation>
    </message>
    <message>
        <source>IDs registered. Look whom the answer is about</source>
        <translation>ID registrados. Compruebe a quién se refiere la respuesta</translation>
    </message>
    <message>
        <source> Tokens and passwords are dropped.</source>
        <translation> Los tokens y las contraseñas se descartan.</translation>
    </message>
    <message>
        <source> Tokens and passwords go when you leave the field.</source>
        <translation> Los tokens y las contraseñas se quitan al salir del campo.</translation>
    </message>
    <message>
        <source>Here that run may be unknown, or test documents may be taken for real ones.</source>
        <translation>Aquí puede que no se conozca esa ejecución, o que documentos de prueba se tomen por reales.</translation>
    </message>
    <message>
        <source>⚠ The result names %1. Look whether it is the one of %2.</source>
        <translation>⚠ El resultado nombra a %1. Compruebe si es el de %2.</translation>
    </message>
    <message>
        <source>Personal data had been dropped from this text before it was copied here, so it does not say any more whose run it is. Compare it with the place where it came from.</source>
        <translation>De este texto ya se habían eliminado datos personales antes de copiarlo aquí, así que ya no dice de quién es la verificación. Compárelo con el lugar de donde viene.</translation>
    </message>
</context>
<context>
    <name>onboarding::RemovalController</name>
    <message>
        <source>Remove %L1 customers from this console?</source>
        <translation>¿Eliminar %L1 clientes de esta consola?</translation>
    </message>
    <message>
        <source>Their notes, tags and all that was observed go with them, and they are signed out. The service keeps what it has. Ctrl+Z takes it back for some minutes.</source>
        <translation>Se eliminan también sus notas, sus etiquetas y todo lo observado, y se cierra su sesión. El servicio conserva lo que tiene. Ctrl+Z lo deshace durante unos minutos.</translation>
    </message>
    <message>
        <source>Type %L1 to confirm</source>
        <translation>Escriba %L1 para confirmar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Type %L1 to go on.</source>
        <translation>Escriba %L1 para continuar.</translation>
    </message>
    <message>
        <source>Remove a customer</source>
        <translation>Eliminar un cliente</translation>
    </message>
    <message>
        <source>Remove %1 from this console?</source>
        <translation>¿Eliminar a %1 de esta consola?</translation>
    </message>
    <message>
        <source>The notes, the tags and all that was observed go too, and the customer is signed out. The service keeps what it has. Ctrl+Z takes it back for some minutes, but not the sign-in.</source>
        <translation>Se eliminan también las notas, las etiquetas y todo lo observado, y se cierra la sesión del cliente. El servicio conserva lo que tiene. Ctrl+Z lo deshace durante unos minutos, pero no la sesión.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Remove from this console</source>
        <translation>Eliminar de esta consola</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are still to be removed; they will stay in the list.</source>
        <translation>
            <numerusform>Falta eliminar 1 cliente; permanecerá en la lista.</numerusform>
            <numerusform>Falta eliminar %Ln clientes; permanecerán en la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing out: %L1 of %L2.</source>
        <translation>Cerrando sesiones: %L1 de %L2.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Removed %1 from this console and signed out.</source>
        <translation>%1 se eliminó de esta consola y se cerró su sesión.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln customers from this console and signed them out.</source>
        <translation>
            <numerusform>Se eliminó 1 cliente de esta consola y se cerró su sesión.</numerusform>
            <numerusform>Se eliminaron %Ln clientes de esta consola y se cerró su sesión.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not removed. %2</source>
        <translation>%1 no se eliminó. %2</translation>
    </message>
    <message>
        <source>Nobody was removed. %1</source>
        <translation>No se eliminó a nadie. %1</translation>
    </message>
    <message>
        <source>%L1 kept: %2</source>
        <translation>Conservados: %L1. %2</translation>
    </message>
    <message>
        <source>Nobody was removed.</source>
        <translation>No se eliminó a nadie.</translation>
    </message>
    <message>
        <source>%1 is back, signed out.</source>
        <translation>%1 ha vuelto, sin sesión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are back, signed out.</source>
        <translation>
            <numerusform>1 cliente ha vuelto, sin sesión.</numerusform>
            <numerusform>%Ln clientes han vuelto, sin sesión.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 cannot be brought back any more.</source>
        <translation>Ya no se pueden recuperar: %L1.</translation>
    </message>
    <message>
        <source>Removed %1 from this console.</source>
        <translation>%1 se ha quitado de esta consola.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln customers from this console.</source>
        <translation>
            <numerusform>1 cliente se ha quitado de esta consola.</numerusform>
            <numerusform>%Ln clientes se han quitado de esta consola.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ha vuelto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are back.</source>
        <translation>
            <numerusform>1 cliente ha vuelto.</numerusform>
            <numerusform>%Ln clientes han vuelto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::RunChooser</name>
    <message>
        <source>Which id is the accountId?</source>
        <translation>¿Qué ID es el accountId?</translation>
    </message>
    <message>
        <source>The text has more than one run, or more than one value for an id. Which one?</source>
        <translation>El texto tiene más de una ejecución o más de un valor para un ID. ¿Cuál?</translation>
    </message>
    <message>
        <source>Line %1
accountId %2
workflowId %3</source>
        <translation>Línea %1
accountId %2
workflowId %3</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>failed, %1</source>
        <translation>fallida, %1</translation>
    </message>
</context>
<context>
    <name>onboarding::SandboxCard</name>
    <message>
        <source>Simulate phone and reviewer</source>
        <translation>Simular teléfono y revisor</translation>
    </message>
    <message>
        <source>Simulate phone</source>
        <translation>Simular teléfono</translation>
    </message>
    <message>
        <source>In the sandbox you are the customer&apos;s phone and the reviewer too.</source>
        <translation>En el sandbox usted es también el teléfono del cliente y el revisor.</translation>
    </message>
    <message>
        <source>Clock +15 min</source>
        <translation>Reloj +15 min</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Ask to resubmit</source>
        <translation>Pedir reenvío</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>The phone needs an SDK token first.</source>
        <translation>El teléfono necesita primero un token del SDK.</translation>
    </message>
    <message>
        <source>The review ends after five minutes (.)</source>
        <translation>La revisión termina tras cinco minutos (.)</translation>
    </message>
</context>
<context>
    <name>onboarding::SavedViewsController</name>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>My queue shows the customers that are assigned to you. You can change your name in Settings.</source>
        <translation>Mi cola muestra los clientes asignados a usted. Puede cambiar su nombre en Ajustes.</translation>
    </message>
    <message>
        <source>Your name, as it is used for assignees</source>
        <translation>Su nombre, tal como se usa para los responsables</translation>
    </message>
    <message>
        <source>Show my queue</source>
        <translation>Ver mi cola</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Introduzca su nombre.</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Search, statuses, filters and the order, as they are now.</source>
        <translation>Búsqueda, estados, filtros y orden, tal como están ahora.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>View “%1” saved.</source>
        <translation>Vista «%1» guardada.</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>Ya hay una vista con este nombre.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Introduzca un nombre.</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>Cambiar el nombre de la vista «%1»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>View “%1” renamed to “%2”.</source>
        <translation>La vista «%1» ahora se llama «%2».</translation>
    </message>
    <message>
        <source>This view is not there any more.</source>
        <translation>Esta vista ya no existe.</translation>
    </message>
    <message>
        <source>No environment is open.</source>
        <translation>No hay ningún entorno abierto.</translation>
    </message>
    <message>
        <source>View “%1” removed.</source>
        <translation>Vista «%1» eliminada.</translation>
    </message>
    <message>
        <source>Your name holds what looks like a token or a password, and exports name it.</source>
        <translation>Su nombre contiene lo que parece un token o una contraseña, y las exportaciones lo mencionan.</translation>
    </message>
</context>
<context>
    <name>onboarding::SdkTokenPage</name>
    <message>
        <source> by the sandbox&apos;s clock, which is %1 ahead</source>
        <translation> según el reloj del sandbox, que va %1 adelantado</translation>
    </message>
    <message>
        <source> by the sandbox&apos;s clock, which is %1 behind</source>
        <translation> según el reloj del sandbox, que va %1 atrasado</translation>
    </message>
    <message>
        <source>SDK token</source>
        <translation>Token del SDK</translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <translation>se guarda solo en memoria</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Centro de datos</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Register IDs</source>
        <translation>Registrar ID</translation>
    </message>
    <message>
        <source>IDs found inside the token</source>
        <translation>ID encontrados dentro del token</translation>
    </message>
    <message>
        <source>When the phone has finished, register the IDs it shows. These two were decoded on this computer (accId, wfeId) and are only a suggestion.</source>
        <translation>Cuando el teléfono haya terminado, registre los ID que muestra. Estos dos se decodificaron en este equipo (accId, wfeId) y son solo una sugerencia.</translation>
    </message>
    <message>
        <source>Simulate phone</source>
        <translation>Simular teléfono</translation>
    </message>
    <message>
        <source>In the sandbox: takes the pictures and hands back the IDs</source>
        <translation>En el sandbox: hace las fotos y devuelve los ID</translation>
    </message>
    <message>
        <source>Next token request</source>
        <translation>Próxima petición de token</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Optional. Left empty, it is not sent.</source>
        <translation>Opcional. Si se deja vacío, no se envía.</translation>
    </message>
    <message>
        <source>Sign the customer in first: the service gives tokens to signed-in customers only.</source>
        <translation>Inicie primero la sesión del cliente: el servicio da tokens solo a clientes con sesión iniciada.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>There is no SDK token of this session yet.</source>
        <translation>Aún no hay ningún token del SDK de esta sesión.</translation>
    </message>
    <message>
        <source>Get one and hand it to the customer&apos;s phone.</source>
        <translation>Obtenga uno y entréguelo al teléfono del cliente.</translation>
    </message>
    <message>
        <source>The SDK token of %1 is not here any more: it is kept in memory only, until the customer is signed out, another environment is opened or the program that got it ends. A phone that has it may go on with it; if none has, get a new one.</source>
        <translation>El token del SDK de %1 ya no está aquí: se guarda solo en memoria, hasta que se cierra la sesión del cliente, se abre otro entorno o termina el programa que lo obtuvo. Un teléfono que lo tenga puede seguir con él; si ninguno lo tiene, obtenga uno nuevo.</translation>
    </message>
    <message>
        <source>Get new token</source>
        <translation>Obtener token nuevo</translation>
    </message>
    <message>
        <source>Get SDK token</source>
        <translation>Obtener token del SDK</translation>
    </message>
    <message>
        <source>The customer is not signed in.</source>
        <translation>El cliente no ha iniciado sesión.</translation>
    </message>
    <message>
        <source>Another request is running.</source>
        <translation>Hay otra petición en curso.</translation>
    </message>
    <message>
        <source>No SDK token. %1</source>
        <translation>Ningún token del SDK. %1</translation>
    </message>
    <message>
        <source>Exchange #%1</source>
        <translation>Intercambio n.º %1</translation>
    </message>
    <message>
        <source>A token is in use. Press once more.</source>
        <translation>Hay un token en uso. Pulse otra vez.</translation>
    </message>
    <message>
        <source>A token is in use.</source>
        <translation>Hay un token en uso.</translation>
    </message>
    <message>
        <source>A new one probably starts a new workflow, and the IDs above would no longer match the phone.</source>
        <translation>Uno nuevo inicia probablemente un flujo nuevo, y los ID de arriba dejarían de coincidir con el teléfono.</translation>
    </message>
    <message>
        <source>Hide QR</source>
        <translation>Ocultar QR</translation>
    </message>
    <message>
        <source>Show QR</source>
        <translation>Ver QR</translation>
    </message>
    <message>
        <source>The token is too long for a QR code.</source>
        <translation>El token es demasiado largo para un código QR.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>This token expired at %1%2. A phone that has not begun cannot use it any more: get a new one.</source>
        <translation>Este token caducó a las %1%2. Un teléfono que no haya empezado ya no puede usarlo: obtenga uno nuevo.</translation>
    </message>
    <message>
        <source>The token does not say how long it is good. Jumio&apos;s default is 30 min.</source>
        <translation>El token no dice cuánto tiempo vale. El valor predeterminado de Jumio es 30 min.</translation>
    </message>
    <message>
        <source>Expires %1%2.</source>
        <translation>Caduca a las %1%2.</translation>
    </message>
    <message>
        <source>Read from the token (claim exAt).
Once capture starts, the phone has 15 min between actions.</source>
        <translation>Leído del token (claim exAt).
Una vez que empieza la captura, el teléfono tiene 15 min entre acciones.</translation>
    </message>
    <message>
        <source>The SDK token of %1 is not here any more. IDs were sent after it (%2), and it is not known whether they arrived. Check the status first.</source>
        <translation>El token de SDK de %1 ya no está aquí. Después se enviaron IDs (%2), y no se sabe si llegaron. Compruebe primero el estado.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>The SDK token of %1 is not here any more, and IDs were registered after it (%2).</source>
        <translation>El token de SDK de %1 ya no está aquí, y después se registraron IDs (%2).</translation>
    </message>
    <message>
        <source>Get a new one only for another try.</source>
        <translation>Obtenga uno nuevo solo para otro intento.</translation>
    </message>
    <message>
        <source>Check the status first.</source>
        <translation>Compruebe primero el estado.</translation>
    </message>
    <message>
        <source>Get a new one for another try.</source>
        <translation>Obtenga uno nuevo para otro intento.</translation>
    </message>
    <message>
        <source>This token was used, so it is not shown. %1</source>
        <translation>Este token se usó, así que no se muestra. %1</translation>
    </message>
    <message>
        <source>This token was used: its IDs were sent, or the status has moved on since.</source>
        <translation>Este token se usó: se enviaron sus IDs o el estado ha avanzado desde entonces.</translation>
    </message>
    <message>
        <source>This token expired at %1%2.</source>
        <translation>Este token caducó a las %1%2.</translation>
    </message>
    <message>
        <source>The token is of tenant %1, and the environment of %2.</source>
        <translation>El token es del tenant %1, y el entorno, de %2.</translation>
    </message>
    <message>
        <source>Look whether this token is the customer&apos;s</source>
        <translation>Mire si este token es del cliente</translation>
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
        <translation>Mantener para ver</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Borrar ahora</translation>
    </message>
    <message>
        <source>Copied. The clipboard clears in %1.</source>
        <translation>Copiado. El portapapeles se borra en %1.</translation>
    </message>
</context>
<context>
    <name>onboarding::SelectionBar</name>
    <message>
        <source>Show all matches</source>
        <translation>Ver todas las coincidencias</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>%L1 selected</source>
        <translation>Seleccionados: %L1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>1 cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %L1</source>
        <translation>Seleccionar los %L1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches are hidden by the filters.</source>
        <translation>
            <numerusform>Los filtros ocultan 1 coincidencia.</numerusform>
            <numerusform>Los filtros ocultan %Ln coincidencias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches are hidden by the filter %1.</source>
        <translation>
            <numerusform>El filtro %1 oculta 1 coincidencia.</numerusform>
            <numerusform>El filtro %1 oculta %Ln coincidencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 in this view, %L2 just left it</source>
        <translation>En esta vista: %L1; acaban de salir: %L2</translation>
    </message>
</context>
<context>
    <name>onboarding::SelectionHeader</name>
    <message>
        <source>Select all of the view (Ctrl+A)</source>
        <translation>Seleccionar todos los de la vista (Ctrl+A)</translation>
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
        <translation>Apariencia y teclado</translation>
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
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Single letters are shortcuts (C, R, J, K …)</source>
        <translation>Las letras sueltas son atajos (C, R, J, K …)</translation>
    </message>
    <message>
        <source>Show the HTTP log beside a customer</source>
        <translation>Mostrar el registro HTTP junto a un cliente</translation>
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
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>My queue shows the customers assigned to it; exports name it.</source>
        <translation>Mi cola muestra los clientes asignados a él; las exportaciones lo nombran.</translation>
    </message>
    <message>
        <source>A customer is due after so many days in a status, counted from when this console first saw it. A date set by hand comes first.</source>
        <translation>El plazo de un cliente vence tras estos días en un estado, contados desde que esta consola lo vio por primera vez. Una fecha establecida a mano tiene prioridad.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>Days in status %1</source>
        <translation>Días en el estado %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>About Onboarding Console…</source>
        <translation>Acerca de Onboarding Console…</translation>
    </message>
    <message>
        <source>Free software. No account, no telemetry, no traffic that you did not ask for, no update check.</source>
        <translation>Software libre. Sin cuenta, sin telemetría, sin tráfico que usted no haya pedido, sin buscar actualizaciones.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Your name holds what looks like a token or a password, and exports name it: it was not kept. Enter another name.</source>
        <translation>Su nombre contiene lo que parece un token o una contraseña, y las exportaciones lo mencionan: no se guardó. Escriba otro nombre.</translation>
    </message>
</context>
<context>
    <name>onboarding::SignInCard</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Sesión iniciada como %1.</translation>
    </message>
    <message>
        <source> Not saved: this session only.</source>
        <translation> No guardado: solo esta sesión.</translation>
    </message>
    <message>
        <source> The service calls this user %1. If that is somebody else, sign out.</source>
        <translation> El servicio llama a este usuario %1. Si es otra persona, cierre la sesión.</translation>
    </message>
    <message>
        <source> Careful: the token is of tenant %1.</source>
        <translation> Cuidado: el token es del tenant %1.</translation>
    </message>
    <message>
        <source> The service asks for a new password.</source>
        <translation> El servicio pide una contraseña nueva.</translation>
    </message>
    <message>
        <source>The stored sign-in of %1 cannot be read now. Unlock the keychain, or sign in for this session.</source>
        <translation>El inicio de sesión guardado de %1 no se puede leer ahora. Desbloquee el llavero o inicie sesión solo para esta sesión.</translation>
    </message>
    <message>
        <source>%1 is not signed in. Checking the status needs the customer&apos;s sign-in.</source>
        <translation>%1 no ha iniciado sesión. Para comprobar el estado hace falta el inicio de sesión del cliente.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Remember the password in the keychain</source>
        <translation>Recordar la contraseña en el llavero</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>The next request signs in by itself, with the password of the sandbox&apos;s samples.</source>
        <translation>La próxima petición inicia sesión por sí misma, con la contraseña de los ejemplos del sandbox.</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Contraseña de %1</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>Escriba primero la contraseña.</translation>
    </message>
    <message>
        <source>There is a token for %1, and no answer of the service with it yet. Check the status to see whether it works.</source>
        <translation>Hay un token para %1 y el servicio aún no ha respondido con él. Compruebe el estado para ver si funciona.</translation>
    </message>
    <message>
        <source> It is stored on this computer, protected by the keychain.</source>
        <translation> Está guardado en este equipo, protegido por el llavero.</translation>
    </message>
    <message>
        <source>Accept the new ID…</source>
        <translation>Aceptar el nuevo ID…</translation>
    </message>
    <message>
        <source>Accept the new ID</source>
        <translation>Aceptar el nuevo ID</translation>
    </message>
    <message>
        <source>Is this still the same customer?</source>
        <translation>¿Sigue siendo el mismo cliente?</translation>
    </message>
    <message>
        <source>The service gives %1 another ID than at earlier sign-ins. Accept it only if the service was set up again or its owner says so: from then on the new ID is this customer&apos;s, and the old one is somebody else&apos;s.</source>
        <translation>El servicio da a %1 otro ID que en inicios de sesión anteriores. Acéptelo solo si el servicio se instaló de nuevo o si lo dice su responsable: desde entonces el nuevo ID es de este cliente y el anterior es de otra persona.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
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
            <numerusform>1 cliente</numerusform>
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
        <translation>? todas las teclas</translation>
    </message>
    <message>
        <source>Keychain: not checked</source>
        <translation>Llavero: sin comprobar</translation>
    </message>
    <message>
        <source>Keychain ready</source>
        <translation>Llavero listo</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Llavero bloqueado</translation>
    </message>
    <message>
        <source>No keychain: this session only</source>
        <translation>Sin llavero: solo esta sesión</translation>
    </message>
    <message>
        <source>No default keychain: this session only</source>
        <translation>Sin llavero predeterminado: solo esta sesión</translation>
    </message>
    <message>
        <source>Keychain does not answer</source>
        <translation>El llavero no responde</translation>
    </message>
    <message>
        <source>Keychain refused</source>
        <translation>El llavero rechazó</translation>
    </message>
    <message>
        <source>Secrets in memory only</source>
        <translation>Secretos solo en memoria</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests this session</source>
        <translation>
            <numerusform>1 petición en esta sesión</numerusform>
            <numerusform>%Ln peticiones en esta sesión</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Outcome unknown: %L1</source>
        <translation>⚠ Resultado desconocido: %L1</translation>
    </message>
    <message>
        <source>It is not known whether the IDs of %1 were registered. Click to see them in the list, then check the status.</source>
        <translation>No se sabe si los ID de %1 se registraron. Haga clic para verlos en la lista y compruebe el estado.</translation>
    </message>
    <message>
        <source>Made by this window since it was started, in all environments together: checks, sign-ins, tests and repeated tries. What found no connection was not sent and does not count. Click to see those of this environment.</source>
        <translation>Hechas por esta ventana desde que se inició, en todos los entornos juntos: comprobaciones, inicios de sesión, pruebas y reintentos. Lo que no encontró conexión no se envió y no cuenta. Haga clic para ver las de este entorno.</translation>
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
            <numerusform>1 cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada que deshacer.</translation>
    </message>
</context>
<context>
    <name>onboarding::TrayIcon</name>
    <message>
        <source>Show window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Check all in view</source>
        <translation>Comprobar todos los de la vista</translation>
    </message>
    <message>
        <source>Pause watching</source>
        <translation>Pausar el seguimiento</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
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
        <translation>Se enviaron a %1; este entorno apunta ahora a otro sitio, así que el estado de aquí no puede decir si llegaron. Pregunte al responsable del servicio antes de enviarlos otra vez.</translation>
    </message>
    <message>
        <source>The status has not been checked since. Check it before you send them once more.</source>
        <translation>El estado no se ha comprobado desde entonces. Compruébelo antes de enviarlos otra vez.</translation>
    </message>
    <message>
        <source>The status had moved on before they were sent, so it cannot tell whether they arrived. Ask the service owner before you send them once more.</source>
        <translation>El estado había avanzado antes de que se enviaran, así que no puede decir si llegaron. Pregunte al responsable del servicio antes de enviarlos otra vez.</translation>
    </message>
    <message>
        <source>Other IDs were sent for this customer too, so the status cannot tell which of them arrived. Ask the service owner before you send them once more.</source>
        <translation>También se enviaron otros ID para este cliente, así que el estado no puede decir cuáles llegaron. Pregunte al responsable del servicio antes de enviarlos otra vez.</translation>
    </message>
    <message>
        <source>It is not known whether it arrived</source>
        <translation>No se sabe si llegó</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Exchange #%1</source>
        <translation>Intercambio n.º %1</translation>
    </message>
    <message>
        <source>It answered %1, which does not tell whether the IDs were taken.</source>
        <translation>Respondió %1, lo que no dice si los ID se aceptaron.</translation>
    </message>
    <message>
        <source>The request left, and its answer did not arrive.</source>
        <translation>La petición salió y su respuesta no llegó.</translation>
    </message>
    <message>
        <source>Checking the status (%1 of %2).</source>
        <translation>Comprobando el estado (%1 de %2).</translation>
    </message>
    <message>
        <source>accountId %1 and workflowId %2 were sent.</source>
        <translation>Se enviaron accountId %1 y workflowId %2.</translation>
    </message>
    <message>
        <source>accountId %1 and workflowId %2 were sent and their answer was lost.</source>
        <translation>Se enviaron accountId %1 y workflowId %2 y su respuesta se perdió.</translation>
    </message>
    <message>
        <source>accountId %1 and workflowId %2 were sent, and no clear answer came.</source>
        <translation>Se enviaron accountId %1 y workflowId %2 y no llegó una respuesta clara.</translation>
    </message>
    <message>
        <source>The status does not tell yet whether they arrived. Check it again before you send them once more.</source>
        <translation>El estado todavía no dice si llegaron. Compruébelo de nuevo antes de enviarlos otra vez.</translation>
    </message>
</context>
<context>
    <name>onboarding::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
</context>
<context>
    <name>onboarding::WindowBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>onboarding::WorklistController</name>
    <message numerus="yes">
        <source>%Ln checks of an earlier run are waiting. Resume when you are ready.</source>
        <translation>
            <numerusform>1 comprobación de una serie anterior está en espera. Reanude cuando quiera.</numerusform>
            <numerusform>%Ln comprobaciones de una serie anterior están en espera. Reanude cuando quiera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checks are kept for the next start</source>
        <translation>
            <numerusform>1 comprobación se conserva para el próximo inicio</numerusform>
            <numerusform>%Ln comprobaciones se conservan para el próximo inicio</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with those that brought no result.</source>
        <translation>%1, con las que no dieron resultado.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>1 cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>No se cambió nada. %1</translation>
    </message>
    <message>
        <source>%1 is no longer watched.</source>
        <translation>%1 ya no está en seguimiento.</translation>
    </message>
    <message>
        <source>Watching %1.</source>
        <translation>Siguiendo: %1.</translation>
    </message>
    <message>
        <source>Watching %1. Who is not signed in is checked after the sign-in.</source>
        <translation>Siguiendo: %1. Quien no tiene sesión se comprueba tras iniciarla.</translation>
    </message>
    <message>
        <source>Watching %L1</source>
        <translation>Siguiendo %L1</translation>
    </message>
    <message>
        <source>In review: %1.</source>
        <translation>En revisión: %1.</translation>
    </message>
    <message>
        <source>%L1 × %2</source>
        <translation>%L1 × %2</translation>
    </message>
    <message>
        <source>Open the customer and sign in, or import a list with a column token.</source>
        <translation>Abra el cliente e inicie sesión, o importe una lista con una columna token.</translation>
    </message>
    <message>
        <source>No environment is open yet.</source>
        <translation>Aún no hay ningún entorno abierto.</translation>
    </message>
    <message>
        <source>Nothing was undone: the customers have been used since.</source>
        <translation>No se deshizo nada: los clientes se han usado desde entonces.</translation>
    </message>
    <message>
        <source>%L1 have been used since and stay.</source>
        <translation>Usados desde entonces, se quedan: %L1.</translation>
    </message>
    <message>
        <source>Checks without a result</source>
        <translation>Comprobaciones sin resultado</translation>
    </message>
    <message>
        <source>Their last status stays as it was observed.</source>
        <translation>Su último estado queda como se observó.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>%L1 not signed in</source>
        <translation>sin sesión: %L1</translation>
    </message>
    <message>
        <source>%L1 decided</source>
        <translation>resueltos: %L1</translation>
    </message>
    <message>
        <source>next check in %1</source>
        <translation>próxima comprobación en %1</translation>
    </message>
    <message>
        <source>no check is due: %L1 not signed in, %L2 decided</source>
        <translation>ninguna comprobación pendiente; sin sesión: %L1, resueltos: %L2</translation>
    </message>
    <message>
        <source>no check is due: %L1 not signed in</source>
        <translation>ninguna comprobación pendiente; sin sesión: %L1</translation>
    </message>
    <message>
        <source>no check is due: %L1 decided</source>
        <translation>ninguna comprobación pendiente; resueltos: %L1</translation>
    </message>
</context>
<context>
    <name>onboarding::WorklistModel</name>
    <message>
        <source>last try</source>
        <translation>último</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>no informado</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence en %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>incierto</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
</context>
<context>
    <name>onboarding::WorklistPage</name>
    <message>
        <source>Open	Enter</source>
        <translation>Abrir	Intro</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Remove from this console</source>
        <translation>Eliminar de esta consola</translation>
    </message>
    <message>
        <source>Remove from this console…</source>
        <translation>Eliminar de esta consola…</translation>
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
        <translation>No hay ningún cliente que comprobar.</translation>
    </message>
    <message>
        <source>Check the selected customers, or all of the view (Shift+F5)</source>
        <translation>Comprobar los clientes seleccionados o todos los de la vista (Mayús+F5)</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>No se pudo leer la lista</translation>
    </message>
    <message>
        <source>The message above says what there is to do.</source>
        <translation>El mensaje de arriba dice qué hay que hacer.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Customers are read from this computer. Nothing is sent.</source>
        <translation>Los clientes se leen de este equipo. No se envía nada.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>Add one by signing in, by self-registering or with a token; or import a list.</source>
        <translation>Añada uno iniciando sesión, con autorregistro o con un token; o importe una lista.</translation>
    </message>
    <message>
        <source>No customer in this view</source>
        <translation>Ningún cliente en esta vista</translation>
    </message>
    <message>
        <source>No match for “%1” in this view</source>
        <translation>Ninguna coincidencia con «%1» en esta vista</translation>
    </message>
    <message numerus="yes">
        <source>The list has %Ln customers.</source>
        <translation>
            <numerusform>La lista tiene 1 cliente.</numerusform>
            <numerusform>La lista tiene %Ln clientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown now: %1</source>
        <translation>Se muestra ahora: %1</translation>
    </message>
    <message>
        <source>Shown now: %1.</source>
        <translation>Se muestra ahora: %1.</translation>
    </message>
    <message>
        <source>The search looks at names, user names, tags, assignees, the newest note and IDs.</source>
        <translation>La búsqueda abarca nombres, nombres de usuario, etiquetas, responsables, la nota más reciente e ID.</translation>
    </message>
    <message>
        <source>Add customer…</source>
        <translation>Añadir cliente…</translation>
    </message>
    <message>
        <source>Show all matches</source>
        <translation>Ver todas las coincidencias</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Ver todos los clientes</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>Importar clientes…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Exportar lo que se muestra…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Rename this view…</source>
        <translation>Cambiar el nombre de esta vista…</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Eliminar esta vista</translation>
    </message>
    <message>
        <source>This view is built in</source>
        <translation>Esta vista viene incluida</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>Comprobar %1</translation>
    </message>
    <message>
        <source>Check %L1</source>
        <translation>Comprobar %L1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check %L1 selected</source>
        <translation>Comprobar seleccionados: %L1</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Posponer…</translation>
    </message>
    <message>
        <source>Due date…</source>
        <translation>Fecha límite…</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Dejar de seguir</translation>
    </message>
</context>
</TS>
