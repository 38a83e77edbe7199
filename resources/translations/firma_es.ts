<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BusyLine</name>
    <message>
        <source>Working</source>
        <translation>En proceso</translation>
    </message>
</context>
<context>
    <name>Calibrate</name>
    <message>
        <source>Hold a bank card to the screen</source>
        <translation>Ponga una tarjeta bancaria sobre la pantalla</translation>
    </message>
    <message>
        <source>Lay it on the drawing. Make the drawing larger or smaller until both are the same. Any card with a chip has this size.</source>
        <translation>Póngala sobre el dibujo. Agrande o reduzca el dibujo hasta que los dos midan lo mismo. Cualquier tarjeta con chip tiene esta medida.</translation>
    </message>
    <message>
        <source>A bank card, drawn</source>
        <translation>Dibujo de una tarjeta bancaria</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandar</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Coincide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>This size could not be saved. It is used until the program ends.</source>
        <translation>No se pudo guardar esta medida. Se usa hasta que termine el programa.</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Parts of the campaign</source>
        <translation>Partes de la campaña</translation>
    </message>
</context>
<context>
    <name>CampaignCheck</name>
    <message>
        <source>Nothing is missing</source>
        <translation>No falta nada</translation>
    </message>
    <message>
        <source>The campaign can be signed. Look at the preview first.</source>
        <translation>La campaña se puede firmar. Vea primero la vista previa.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Lo que falta</translation>
    </message>
</context>
<context>
    <name>CampaignDesk</name>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Title, asks, requests</source>
        <translation>Título y peticiones</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Statements and choices</source>
        <translation>Declaraciones y opciones</translation>
    </message>
    <message>
        <source>Controller and notices</source>
        <translation>Responsable y avisos</translation>
    </message>
    <message>
        <source>Days and events</source>
        <translation>Días y eventos</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>Auxiliares</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Organizers’ keys</source>
        <translation>Llaves de la organización</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Sign the campaign</source>
        <translation>Firmar la campaña</translation>
    </message>
    <message>
        <source>Paste the letter, or open it from a text or Word file. A text file is kept to the last byte. What stands above the salutation invites people and is not delivered.</source>
        <translation>Pegue la carta, o ábrala de un archivo de texto o de Word. Un archivo de texto se conserva hasta el último byte. Lo que está antes del saludo invita a firmar y no se entrega.</translation>
    </message>
    <message>
        <source>What the first page of the kiosk says, in both languages. Keep it short.</source>
        <translation>Lo que dice la primera página del quiosco, en ambos idiomas. Sea breve.</translation>
    </message>
    <message>
        <source>Whom the letter is for. Office-holders and addresses change: write the day on which you last checked them.</source>
        <translation>Para quién es la carta. Los titulares y los domicilios cambian: anote el día en que los revisó por última vez.</translation>
    </message>
    <message>
        <source>What each signer has to affirm, and the further uses of which each is a box that starts empty.</source>
        <translation>Lo que cada firmante debe afirmar, y los demás usos: cada uno es una casilla que empieza vacía.</translation>
    </message>
    <message>
        <source>The law asks for a named controller. The notices come from our model; words in braces are filled in. Have a Mexican lawyer read them, and raise the version with each change.</source>
        <translation>La ley pide un responsable con nombre. Los avisos salen de nuestro modelo; lo que está entre llaves se completa solo. Pida que los lea un abogado mexicano y suba la versión con cada cambio.</translation>
    </message>
    <message>
        <source>Whole days in Mexico City, written as 2026-01-31.</source>
        <translation>Días completos en la Ciudad de México, escritos como 2026-01-31.</translation>
    </message>
    <message>
        <source>Their names are offered on the kiosk. A PIN only leads out of the signers’ pages; what travels is a verifier, never the six digits.</source>
        <translation>El quiosco ofrece sus nombres. Un PIN solo permite salir de las páginas de los firmantes; lo que viaja es un verificador, nunca las seis cifras.</translation>
    </message>
    <message>
        <source>One colour for buttons and links, dark enough to be read by everybody.</source>
        <translation>Un color para botones y enlaces, lo bastante oscuro para que todos lo lean.</translation>
    </message>
    <message>
        <source>Where kiosks send sealed copies when there is a network. Everybody can read a campaign file: passwords are typed into the kiosk.</source>
        <translation>A dónde envían los quioscos copias selladas cuando hay red. Cualquiera puede leer un archivo de campaña: las contraseñas se escriben en el quiosco.</translation>
    </message>
    <message>
        <source>Who can open signatures: at least two people, each with a key of their own. Losing one of several loses nothing.</source>
        <translation>Quién puede abrir las firmas: al menos dos personas, cada una con su propia llave. Si se pierde una de varias, no se pierde nada.</translation>
    </message>
    <message>
        <source>Each line leads to its place.</source>
        <translation>Cada renglón lleva a su lugar.</translation>
    </message>
    <message>
        <source>The real pages of the kiosk with this campaign, and the letter as printed.</source>
        <translation>Las páginas reales del quiosco con esta campaña, y la carta impresa.</translation>
    </message>
    <message>
        <source>The campaign’s root key signs the file. Kiosks take no other; compare its six words on both screens.</source>
        <translation>La llave raíz de la campaña firma el archivo. Los quioscos no aceptan otra; compare sus seis palabras en ambas pantallas.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>email</source>
        <translation>correo electrónico</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>código ZIP</translation>
    </message>
    <message>
        <source>official</source>
        <translation>oficial</translation>
    </message>
    <message>
        <source>rehearsal: nothing counts</source>
        <translation>ensayo: nada cuenta</translation>
    </message>
    <message>
        <source>none: by stick only</source>
        <translation>ninguno: solo memoria USB</translation>
    </message>
    <message>
        <source>Nextcloud or WebDAV</source>
        <translation>Nextcloud o WebDAV</translation>
    </message>
    <message>
        <source>S3</source>
        <translation>S3</translation>
    </message>
    <message>
        <source>Google Drive</source>
        <translation>Google Drive</translation>
    </message>
    <message>
        <source>Dropbox</source>
        <translation>Dropbox</translation>
    </message>
    <message>
        <source>OneDrive</source>
        <translation>OneDrive</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una carpeta</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tablas</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>notas al pie</translation>
    </message>
    <message>
        <source>text frames</source>
        <translation>cuadros de texto</translation>
    </message>
    <message>
        <source>The letter was taken from %1.</source>
        <translation>La carta se tomó de %1.</translation>
    </message>
    <message>
        <source>Left behind, for text cannot hold it: %1.</source>
        <translation>Se dejó fuera lo que no cabe en un texto: %1.</translation>
    </message>
    <message>
        <source>The campaign so far is kept in %1. “Open a draft or campaign…” brings it back.</source>
        <translation>La campaña anterior se guardó en %1. Vuelva a ella con «Abrir un borrador o una campaña…».</translation>
    </message>
    <message>
        <source>The letter was taken. What is delivered begins at line %1: please look whether that is the salutation.</source>
        <translation>La carta se tomó. Lo que se entrega empieza en la línea %1: revise que sea el saludo.</translation>
    </message>
    <message>
        <source>There is no letter. Paste it, or open its file.</source>
        <translation>No hay carta. Péguela o abra su archivo.</translation>
    </message>
    <message>
        <source>Write the day as 2026-01-31.</source>
        <translation>Escriba el día así: 2026-01-31.</translation>
    </message>
    <message>
        <source>There is no organizer’s key, so nobody could open a signature. Make one, or add one from its file.</source>
        <translation>No hay llave de ninguna persona organizadora, y nadie podría abrir una firma. Cree una o agréguela desde su archivo.</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>faltan: %1</translation>
    </message>
    <message>
        <source>to look at: %1</source>
        <translation>por revisar: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>El borrador está guardado.</translation>
    </message>
    <message>
        <source>Keeping the draft…</source>
        <translation>Guardando el borrador…</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>No falta nada.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>This is the first version.</source>
        <translation>Esta es la primera versión.</translation>
    </message>
    <message>
        <source>Letter, notice or consent changed: who signs this version signs other texts. The packet counts each version by itself.</source>
        <translation>Cambió la carta, el aviso o el consentimiento: quien firme esta versión firma otros textos. El expediente cuenta cada versión por separado.</translation>
    </message>
    <message>
        <source>Letter, notices and consent are the same: nobody has to consent anew.</source>
        <translation>La carta, los avisos y el consentimiento son iguales: nadie tiene que consentir de nuevo.</translation>
    </message>
    <message>
        <source>Signed: %1. Its six words: %2</source>
        <translation>Firmada: %1. Sus seis palabras: %2</translation>
    </message>
    <message>
        <source>Signed: %1. Its six words: %2. Copy it onto a stick for the kiosks. Then open a registry: the button is at the left.</source>
        <translation>Firmada: %1. Sus seis palabras: %2. Cópiela a una memoria USB para los quioscos. Después abra un registro con el botón de la izquierda.</translation>
    </message>
    <message>
        <source>A PIN is set.</source>
        <translation>Hay un PIN.</translation>
    </message>
    <message>
        <source>No PIN: one is set on the kiosk.</source>
        <translation>Sin PIN: se elige en el quiosco.</translation>
    </message>
    <message>
        <source>A PIN has six digits.</source>
        <translation>Un PIN tiene seis cifras.</translation>
    </message>
    <message>
        <source>This PIN is guessed first. Please choose another.</source>
        <translation>Este PIN es de los primeros que se adivinan. Elija otro.</translation>
    </message>
    <message>
        <source>Please choose the root key’s file.</source>
        <translation>Elija el archivo de la llave raíz.</translation>
    </message>
    <message>
        <source>Please type the passphrase of the root key.</source>
        <translation>Escriba la frase de acceso de la llave raíz.</translation>
    </message>
    <message>
        <source>Please say where the file shall stand.</source>
        <translation>Indique dónde se guardará el archivo.</translation>
    </message>
    <message>
        <source>Something is still missing: see “What is missing”.</source>
        <translation>Todavía falta algo: vea «Lo que falta».</translation>
    </message>
    <message>
        <source>This key does not count as made yet: print its recovery sheet and try it, under “Organizers’ keys”.</source>
        <translation>Esta llave todavía no cuenta como creada: imprima su hoja de recuperación y pruébela, en «Llaves de la organización».</translation>
    </message>
    <message>
        <source>This file is there already. Please choose another name.</source>
        <translation>Este archivo ya existe. Elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>CampaignFoot</name>
    <message>
        <source>Begin another</source>
        <translation>Empezar otra</translation>
    </message>
    <message>
        <source>Open a draft or campaign…</source>
        <translation>Abrir un borrador o una campaña…</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Parte siguiente</translation>
    </message>
    <message>
        <source>Campaigns and drafts (*.campaign *.draft)</source>
        <translation>Campañas y borradores (*.campaign *.draft)</translation>
    </message>
</context>
<context>
    <name>CampaignForm</name>
    <message>
        <source>Open the letter…</source>
        <translation>Abrir la carta…</translation>
    </message>
    <message>
        <source>Open the translation…</source>
        <translation>Abrir la traducción…</translation>
    </message>
    <message>
        <source>Letters (*.txt *.docx)</source>
        <translation>Cartas (*.txt *.docx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>CampaignKeys</name>
    <message>
        <source>Add an organizer from their key file…</source>
        <translation>Agregar a alguien con su archivo de llave…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Llaves</translation>
    </message>
    <message>
        <source>Key files (*.key)</source>
        <translation>Archivos de llave (*.key)</translation>
    </message>
</context>
<context>
    <name>CampaignPreview</name>
    <message>
        <source>The pages are being drawn…</source>
        <translation>Se dibujan las páginas…</translation>
    </message>
    <message>
        <source>No pages yet</source>
        <translation>Todavía no hay páginas</translation>
    </message>
    <message>
        <source>A kiosk without a screen goes through them with a made-up signer. It takes some seconds.</source>
        <translation>Un quiosco sin pantalla las recorre con un firmante inventado. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Write the letter and the title first, then open this part again.</source>
        <translation>Escriba primero la carta y el título, y abra esta parte de nuevo.</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>CampaignSign</name>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>The root key: campaign-root.key</source>
        <translation>La llave raíz: campaign-root.key</translation>
    </message>
    <message>
        <source>Key files (*.key)</source>
        <translation>Archivos de llave (*.key)</translation>
    </message>
    <message>
        <source>Passphrase of the root key</source>
        <translation>Frase de acceso de la llave raíz</translation>
    </message>
    <message>
        <source>The campaign file to write</source>
        <translation>El archivo de campaña que se escribirá</translation>
    </message>
    <message>
        <source>Campaign files (*.campaign)</source>
        <translation>Archivos de campaña (*.campaign)</translation>
    </message>
    <message>
        <source>Sign the campaign</source>
        <translation>Firmar la campaña</translation>
    </message>
    <message>
        <source>Something is still missing: see “What is missing”.</source>
        <translation>Todavía falta algo: vea «Lo que falta».</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>See to it</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>See to it: %1</source>
        <translation>Atender: %1</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Anything more? All of this is optional</source>
        <translation>¿Algo más? Todo esto es opcional</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Your signature counts just as much without any of these.</source>
        <translation>Su firma vale lo mismo sin ninguna de estas opciones.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The export goes onto this stick: %1. It is encrypted: only the organizers can open it.</source>
        <translation>La exportación va a esta memoria: %1. Está cifrada: solo la organización puede abrirla.</translation>
    </message>
    <message>
        <source>Choose where the export shall go. It is encrypted: only the organizers can open it.</source>
        <translation>Elija dónde guardar la exportación. Está cifrada: solo la organización puede abrirla.</translation>
    </message>
    <message>
        <source>Put a stick in. The export is encrypted: only the organizers can open it.</source>
        <translation>Conecte una memoria USB. La exportación está cifrada: solo la organización puede abrirla.</translation>
    </message>
    <message>
        <source>The second copy goes onto this stick: %1. Two sticks are seldom lost together.</source>
        <translation>La segunda copia va a esta memoria: %1. Rara vez se pierden dos juntas.</translation>
    </message>
    <message>
        <source>Choose where the second copy shall go.</source>
        <translation>Elija dónde guardar la segunda copia.</translation>
    </message>
    <message>
        <source>Send the second copy to the organizers&apos; storage, or put another stick in.</source>
        <translation>Envíe la segunda copia al almacenamiento de la organización o conecte otra memoria.</translation>
    </message>
    <message>
        <source>Take the first stick out and put another one in, for a second copy.</source>
        <translation>Retire la primera memoria y conecte otra para la segunda copia.</translation>
    </message>
    <message>
        <source>Signatures written, read back and compared: %1. Every byte is there.</source>
        <translation>Firmas escritas, leídas de nuevo y comparadas: %1. No falta ningún byte.</translation>
    </message>
    <message>
        <source>Copies outside this kiosk: %1.</source>
        <translation>Copias fuera de este quiosco: %1.</translation>
    </message>
    <message>
        <source>There is one copy outside this kiosk. Keep both apart from each other.</source>
        <translation>Hay una copia fuera de este quiosco. Guárdela lejos de él.</translation>
    </message>
    <message>
        <source>Close this event?</source>
        <translation>¿Cerrar este evento?</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Cerrar el evento</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Dejarlo abierto</translation>
    </message>
    <message>
        <source>After closing, nobody can sign at this event any more. All signatures stay on this kiosk, sealed.</source>
        <translation>Después del cierre ya nadie puede firmar en este evento. Todas las firmas se quedan selladas en este quiosco.</translation>
    </message>
    <message>
        <source>Then the kiosk leads you through the rest: a copy on a stick, a second copy, the closing slip.</source>
        <translation>Después el quiosco le guía por lo demás: una copia en una memoria, una segunda copia y la papeleta de cierre.</translation>
    </message>
</context>
<context>
    <name>ClosingAlone</name>
    <message>
        <source>Only one copy?</source>
        <translation>¿Solo una copia?</translation>
    </message>
    <message>
        <source>Go on with one copy</source>
        <translation>Continuar con una copia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>If the stick is lost or breaks, the signatures are on this kiosk alone.</source>
        <translation>Si la memoria se pierde o se daña, las firmas quedan solo en este quiosco.</translation>
    </message>
    <message>
        <source>Keep the stick and the kiosk in two different bags, and do not lend the kiosk to anybody until an organizer says that the signatures arrived.</source>
        <translation>Lleve la memoria y el quiosco en bolsas distintas y no preste el quiosco a nadie hasta que la organización diga que las firmas llegaron.</translation>
    </message>
</context>
<context>
    <name>ClosingCompared</name>
    <message>
        <source>Read back and compared</source>
        <translation>Releída y comparada</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>You can take the stick out now.</source>
        <translation>Ya puede retirar la memoria.</translation>
    </message>
</context>
<context>
    <name>ClosingExport</name>
    <message>
        <source>Write the export</source>
        <translation>Escribir la exportación</translation>
    </message>
    <message>
        <source>A second copy</source>
        <translation>Una segunda copia</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Enviarla</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Write the second copy</source>
        <translation>Guardar la segunda copia</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>There is no second stick</source>
        <translation>No hay otra memoria</translation>
    </message>
    <message>
        <source>Writing, reading back and comparing…</source>
        <translation>Guardando, releyendo y comparando…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Where shall the export go?</source>
        <translation>¿Dónde se guarda la exportación?</translation>
    </message>
</context>
<context>
    <name>ClosingOff</name>
    <message>
        <source>The event is finished</source>
        <translation>El evento terminó</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Give the copies to the organizers. The signatures also stay on this kiosk, sealed, until an organizer says they arrived.</source>
        <translation>Entregue las copias a la organización. Las firmas también se quedan selladas en este quiosco hasta que la organización diga que llegaron.</translation>
    </message>
</context>
<context>
    <name>ClosingSlip</name>
    <message>
        <source>Closing slip</source>
        <translation>Papeleta de cierre</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Take a photo of this page, or save it: organizers compare it with what reaches them.</source>
        <translation>Tome una foto de esta página o guárdela: la organización la compara con lo que recibe.</translation>
    </message>
    <message>
        <source>The closing slip as a QR code</source>
        <translation>La papeleta de cierre como código QR</translation>
    </message>
    <message>
        <source>Where shall the slip go?</source>
        <translation>¿Dónde guardar la papeleta?</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
    <message>
        <source>Sign the letter</source>
        <translation>Firmar la carta</translation>
    </message>
    <message>
        <source>Read the letter</source>
        <translation>Leer la carta</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Nothing to copy yet</source>
        <translation>Todavía no hay nada que copiar</translation>
    </message>
    <message>
        <source>No stick: %1 of %2 on a stick</source>
        <translation>Sin memoria: %1 de %2 en una memoria</translation>
    </message>
    <message>
        <source>%1 of %2 on a stick</source>
        <translation>%1 de %2 en una memoria</translation>
    </message>
    <message>
        <source>%1 of %2 on a stick, %3</source>
        <translation>%1 de %2 en una memoria, %3</translation>
    </message>
    <message>
        <source>%1: up to date</source>
        <translation>%1: al día</translation>
    </message>
    <message>
        <source>%1: copying, please leave it in</source>
        <translation>%1: copiando, no la saque</translation>
    </message>
    <message>
        <source>%1: the next copy follows soon</source>
        <translation>%1: la siguiente copia viene pronto</translation>
    </message>
    <message>
        <source>%1: cannot be used</source>
        <translation>%1: no se puede usar</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>being set up</source>
        <translation>en preparación</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>paused: nobody can sign now</source>
        <translation>en pausa: por ahora nadie puede firmar</translation>
    </message>
    <message>
        <source>closed: it takes no more signatures</source>
        <translation>cerrado: ya no recibe firmas</translation>
    </message>
    <message>
        <source>This campaign has ended. No more events can be opened.</source>
        <translation>Esta campaña terminó. Ya no se pueden abrir eventos.</translation>
    </message>
    <message>
        <source>Say which event comes next: its name and its place.</source>
        <translation>Indique cuál es el próximo evento: su nombre y su lugar.</translation>
    </message>
    <message>
        <source>First check this kiosk: its power, clock, room and screen.</source>
        <translation>Primero revise este quiosco: energía, reloj, espacio y pantalla.</translation>
    </message>
    <message>
        <source>Now rehearse: a made-up signature goes all the way, and does not count.</source>
        <translation>Ahora ensaye: una firma inventada recorre todo el camino y no cuenta.</translation>
    </message>
    <message>
        <source>Ready since %ready. People can sign from %opens on. Switch the kiosk off until then.</source>
        <translation>Listo desde el %ready. Se podrá firmar a partir del %opens. Hasta entonces, apague el quiosco.</translation>
    </message>
    <message>
        <source>Ready since %ready. Open the event when people may sign.</source>
        <translation>Listo desde el %ready. Abra el evento cuando la gente pueda firmar.</translation>
    </message>
    <message>
        <source>People can sign. Give the screen back to them.</source>
        <translation>La gente puede firmar. Devuélvale la pantalla.</translation>
    </message>
    <message>
        <source>Go on when people may sign again.</source>
        <translation>Continúe cuando la gente pueda firmar otra vez.</translation>
    </message>
    <message>
        <source>The event is closed. Take its signatures along: the kiosk leads you through it.</source>
        <translation>El evento está cerrado. Llévese sus firmas: el quiosco le indica cómo.</translation>
    </message>
    <message>
        <source>This event is finished, and its signatures are copied. Another event can begin.</source>
        <translation>Este evento terminó y sus firmas están copiadas. Puede comenzar otro.</translation>
    </message>
    <message>
        <source>This event is finished, and its signatures are copied. You can switch the kiosk off.</source>
        <translation>Este evento terminó y sus firmas están copiadas. Puede apagar el quiosco.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Start another event</source>
        <translation>Comenzar otro evento</translation>
    </message>
    <message>
        <source>Name the event</source>
        <translation>Indicar el evento</translation>
    </message>
    <message>
        <source>Check this kiosk</source>
        <translation>Revisar este quiosco</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Open the event</source>
        <translation>Abrir el evento</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>Volver a las firmas</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on closing</source>
        <translation>Seguir con el cierre</translation>
    </message>
    <message>
        <source>Close the event…</source>
        <translation>Cerrar el evento…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Hacer una pausa</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Open without a rehearsal</source>
        <translation>Abrir sin ensayar</translation>
    </message>
    <message>
        <source>Sending to the organizers…</source>
        <translation>Envío a la organización…</translation>
    </message>
    <message>
        <source>Write a copy now</source>
        <translation>Escribir una copia ahora</translation>
    </message>
    <message>
        <source>Show the closing slip</source>
        <translation>Ver la papeleta de cierre</translation>
    </message>
    <message>
        <source>Name another event</source>
        <translation>Indicar otro evento</translation>
    </message>
    <message>
        <source>Withdraw a signature…</source>
        <translation>Retirar una firma…</translation>
    </message>
    <message>
        <source>Volunteers and PINs…</source>
        <translation>Auxiliares y PIN…</translation>
    </message>
    <message>
        <source>Enter a paper sheet…</source>
        <translation>Capturar una hoja de papel…</translation>
    </message>
    <message>
        <source>Fit the screen…</source>
        <translation>Ajustar la pantalla…</translation>
    </message>
    <message>
        <source>Delete what arrived…</source>
        <translation>Borrar lo que ya llegó…</translation>
    </message>
    <message>
        <source>The battery is at %1 %. Please plug the kiosk in.</source>
        <translation>La batería está al %1 %. Conecte el quiosco a la corriente.</translation>
    </message>
    <message>
        <source>There is room for about %1 more signatures. Please tell an organizer.</source>
        <translation>Queda espacio para unas %1 firmas. Avise a la organización.</translation>
    </message>
    <message>
        <source>Signing ends at %t.</source>
        <translation>Se puede firmar hasta las %t.</translation>
    </message>
    <message>
        <source>%1 signatures are on this kiosk alone. Please put a stick in.</source>
        <translation>%1 firmas están solo en este quiosco. Conecte una memoria USB.</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmaron</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshechas</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiradas</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>con copia</translation>
    </message>
    <message>
        <source>last copy</source>
        <translation>última copia</translation>
    </message>
    <message>
        <source>more fit, about</source>
        <translation>caben unas</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>batería</translation>
    </message>
    <message>
        <source>battery, charging</source>
        <translation>batería, cargando</translation>
    </message>
    <message>
        <source>until signing ends</source>
        <translation>para el cierre</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>24:00</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Switch off</source>
        <translation>Apagar</translation>
    </message>
</context>
<context>
    <name>DeskMore</name>
    <message>
        <source>More for volunteers</source>
        <translation>Más para auxiliares</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Did not agree to the notice: %L1</source>
        <translation>No aceptaron el aviso: %L1</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go to merge</source>
        <translation>Suelte para integrar</translation>
    </message>
    <message>
        <source>Drop the exports here: files, a folder, or a whole stick</source>
        <translation>Suelte aquí las exportaciones: archivos, una carpeta o toda una memoria</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
</context>
<context>
    <name>DuplicatePair</name>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>se queda: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Por qué: %1</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>No two signatures look like one person&apos;s</source>
        <translation>No hay dos firmas que parezcan de una misma persona</translation>
    </message>
    <message>
        <source>Let the computer look through every name</source>
        <translation>Deje que la computadora revise cada nombre</translation>
    </message>
    <message>
        <source>Go on with Review. After the next merge, look again: only you can tell that all files have come.</source>
        <translation>Siga con Revisar. Después de la próxima integración, busque de nuevo: solo usted sabe si ya llegaron todos los archivos.</translation>
    </message>
    <message>
        <source>It knows nicknames, typing slips, dropped second surnames and married names in both languages, and says why it proposes a pair. You decide each one with both signatures before you.</source>
        <translation>Conoce apodos, errores de dedo, segundos apellidos omitidos y apellidos de casada en ambos idiomas, y dice por qué propone un par. Usted decide cada uno con las dos firmas a la vista.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Buscar duplicados</translation>
    </message>
</context>
<context>
    <name>DuplicatesEnd</name>
    <message>
        <source>Nothing is left to decide here</source>
        <translation>Aquí ya no queda nada por decidir</translation>
    </message>
    <message>
        <source>Nothing stands here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>Your decisions stay, whatever is merged later. Go on with Review, or look again after the next merge.</source>
        <translation>Sus decisiones se quedan, se integre lo que se integre. Siga con Revisar, o busque de nuevo después de la próxima integración.</translation>
    </message>
    <message>
        <source>Choose “To decide” for the pairs that wait.</source>
        <translation>Elija «Por decidir» para ver los pares que esperan.</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Ir a Revisar</translation>
    </message>
</context>
<context>
    <name>DuplicatesFoot</name>
    <message>
        <source>Same person…</source>
        <translation>Misma persona…</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Mismo hogar</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Personas distintas</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Which signature stays? Enter takes the marked one.</source>
        <translation>¿Qué firma se queda? Intro toma la marcada.</translation>
    </message>
    <message>
        <source>The left one</source>
        <translation>La izquierda</translation>
    </message>
    <message>
        <source>The right one</source>
        <translation>La derecha</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Duplicating</name>
    <message>
        <source>To decide (%1)</source>
        <translation>Por decidir (%1)</translation>
    </message>
    <message>
        <source>Later (%1)</source>
        <translation>Después (%1)</translation>
    </message>
    <message>
        <source>Disputed (%1)</source>
        <translation>En desacuerdo (%1)</translation>
    </message>
    <message>
        <source>Decided (%1)</source>
        <translation>Decididos (%1)</translation>
    </message>
    <message>
        <source>Looking for people who signed twice</source>
        <translation>Búsqueda de quienes firmaron dos veces</translation>
    </message>
    <message>
        <source>Did anybody sign twice?</source>
        <translation>¿Alguien firmó dos veces?</translation>
    </message>
    <message>
        <source>Nobody seems to have signed twice</source>
        <translation>Nadie parece haber firmado dos veces</translation>
    </message>
    <message>
        <source>%1 pairs to decide</source>
        <translation>%1 pares por decidir</translation>
    </message>
    <message>
        <source>1 pair to decide</source>
        <translation>1 par por decidir</translation>
    </message>
    <message>
        <source>Every pair is decided</source>
        <translation>Todos los pares están decididos</translation>
    </message>
    <message>
        <source>Nothing is joined by itself: each pair waits for a person, and can be undone.</source>
        <translation>Nada se une solo: cada par espera a una persona y se puede deshacer.</translation>
    </message>
    <message>
        <source>Not everybody who is here now was looked through yet.</source>
        <translation>Aún no se ha revisado a todas las personas que están aquí.</translation>
    </message>
    <message>
        <source>%1 signatures looked through: %2 pairs that may be one person.</source>
        <translation>%1 firmas revisadas: %2 pares que pueden ser una sola persona.</translation>
    </message>
    <message>
        <source>very much alike</source>
        <translation>muy parecidas</translation>
    </message>
    <message>
        <source>much alike</source>
        <translation>parecidas</translation>
    </message>
    <message>
        <source>somewhat alike</source>
        <translation>algo parecidas</translation>
    </message>
    <message>
        <source>Same person: %1 stays</source>
        <translation>Misma persona: se queda %1</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Misma persona</translation>
    </message>
    <message>
        <source>Household: both count</source>
        <translation>Mismo hogar: cuentan las dos</translation>
    </message>
    <message>
        <source>Different people: both count</source>
        <translation>Personas distintas: cuentan las dos</translation>
    </message>
    <message>
        <source>Put off until later</source>
        <translation>Para después</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>%1 · %2, %3, %4</source>
        <translation>%1 · %2, %3, %4</translation>
    </message>
    <message>
        <source>Two organizers decided differently. Decide again: the newest counts.</source>
        <translation>Dos personas de la organización decidieron distinto. Decida de nuevo: cuenta lo más reciente.</translation>
    </message>
    <message>
        <source>Other pairs make these two one person, and this pair says they are not. Decide again, or undo one of the others.</source>
        <translation>Otros pares hacen de estas dos una sola persona, y este par dice que no. Decida de nuevo o deshaga uno de los otros.</translation>
    </message>
    <message>
        <source>signed first</source>
        <translation>firmó primero</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
</context>
<context>
    <name>Duty</name>
    <message>
        <source>on duty</source>
        <translation>de turno</translation>
    </message>
    <message>
        <source>with a PIN</source>
        <translation>con PIN</translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation>aún sin PIN</translation>
    </message>
    <message>
        <source>Who looks after this kiosk today?</source>
        <translation>¿Quién atiende hoy este quiosco?</translation>
    </message>
    <message>
        <source>Continue without a name</source>
        <translation>Continuar sin nombre</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Touch your name. A PIN of six digits leads out of the signers&apos; pages; the five words always do.</source>
        <translation>Toque su nombre. Con un PIN de seis dígitos se sale de las páginas de firma; con las cinco palabras, siempre.</translation>
    </message>
    <message>
        <source>With a name and a PIN of six digits you leave the signers&apos; pages quickly. Without one, the five words lead out.</source>
        <translation>Con un nombre y un PIN de seis dígitos saldrá pronto de las páginas de firma. Sin ellos, se sale con las cinco palabras.</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>Agregar un nombre…</translation>
    </message>
    <message>
        <source>Another PIN…</source>
        <translation>Otro PIN…</translation>
    </message>
    <message>
        <source>Save the quick card</source>
        <translation>Guardar la tarjeta rápida</translation>
    </message>
    <message>
        <source>Print it on A5 and keep it at hand: %1</source>
        <translation>Imprímala en A5 y téngala a la mano: %1</translation>
    </message>
</context>
<context>
    <name>DutyName</name>
    <message>
        <source>What is your name?</source>
        <translation>¿Cómo se llama usted?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Name or initials; stays on this kiosk</source>
        <translation>Nombre o iniciales; no sale de este quiosco</translation>
    </message>
</context>
<context>
    <name>DutyPin</name>
    <message>
        <source>%1: the same six digits once more</source>
        <translation>%1: los mismos seis dígitos otra vez</translation>
    </message>
    <message>
        <source>%1: choose a PIN of six digits</source>
        <translation>%1: elija un PIN de seis dígitos</translation>
    </message>
    <message>
        <source>Without a PIN</source>
        <translation>Sin PIN</translation>
    </message>
    <message>
        <source>It leads out of the signers&apos; pages. To start the kiosk the five words are needed.</source>
        <translation>Con él se sale de las páginas de firma. Para iniciar el quiosco hacen falta las cinco palabras.</translation>
    </message>
</context>
<context>
    <name>Eligibility</name>
    <message>
        <source>Is each of these true?</source>
        <translation>¿Es verdad cada una de estas frases?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
</context>
<context>
    <name>Email</name>
    <message>
        <source>What is your email address?</source>
        <translation>¿Cuál es su correo electrónico?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>nombre@example.org</translation>
    </message>
    <message>
        <source>It is used for what you ticked and for nothing else. It is not handed over with the letter.</source>
        <translation>Se usa para lo que usted marcó y para nada más. No se entrega con la carta.</translation>
    </message>
</context>
<context>
    <name>Ended</name>
    <message>
        <source>Signing has ended</source>
        <translation>Ya no se puede firmar</translation>
    </message>
    <message>
        <source>This letter takes no more signatures. Thank you for coming.</source>
        <translation>Esta carta ya no recibe firmas. Gracias por venir.</translation>
    </message>
    <message>
        <source>Whoever signed keeps the receipt: with its code a signature can still be withdrawn. Please ask a volunteer.</source>
        <translation>Quien firmó conserva su acuse: con su código aún puede retirar la firma. Pregunte a un auxiliar.</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Please choose the registry&apos;s file.</source>
        <translation>Elija el archivo del registro.</translation>
    </message>
    <message>
        <source>Please type the passphrase.</source>
        <translation>Escriba la frase de acceso.</translation>
    </message>
    <message>
        <source>Please choose the campaign file first.</source>
        <translation>Elija primero el archivo de la campaña.</translation>
    </message>
    <message>
        <source>Please say where the registry&apos;s file shall stand.</source>
        <translation>Indique dónde se guardará el archivo del registro.</translation>
    </message>
    <message>
        <source>Please take a passphrase of 16 letters or more.</source>
        <translation>Use una frase de acceso de 16 letras o más.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Las dos frases de acceso no son iguales.</translation>
    </message>
    <message>
        <source>Please choose or write your name.</source>
        <translation>Elija o escriba su nombre.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Where shall the export go?</source>
        <translation>¿Dónde se guarda la exportación?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The file is encrypted: only the organizers can open it. Put a stick in, then choose it.</source>
        <translation>El archivo está cifrado: solo la organización puede abrirlo. Conecte una memoria y elíjala.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
</context>
<context>
    <name>Exported</name>
    <message>
        <source>The export is written</source>
        <translation>La exportación está escrita</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Take the stick out and give it to an organizer. The signatures also stay on this kiosk, sealed, until an organizer says they arrived.</source>
        <translation>Retire la memoria y entréguela a la organización. Las firmas también se quedan en este quiosco, selladas, hasta que la organización avise que llegaron.</translation>
    </message>
    <message>
        <source>Write a second copy</source>
        <translation>Escribir una segunda copia</translation>
    </message>
</context>
<context>
    <name>FactTable</name>
    <message>
        <source>The same as a table</source>
        <translation>Lo mismo en una tabla</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>Nothing of yours was kept. Please call a volunteer.</source>
        <translation>No se conservó nada suyo. Llame a un auxiliar, por favor.</translation>
    </message>
    <message>
        <source>We cannot tell whether your signature was kept. Please call a volunteer before you sign again.</source>
        <translation>No podemos saber si su firma quedó guardada. Llame a un auxiliar antes de firmar otra vez.</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>This file</source>
        <translation>Este archivo</translation>
    </message>
    <message>
        <source>Several organizers may each work on a copy of the registry. Nothing is lost when the copies are merged.</source>
        <translation>Varias personas de la organización pueden trabajar cada una en una copia del registro. Al integrar las copias no se pierde nada.</translation>
    </message>
    <message>
        <source>What to do with the file</source>
        <translation>Qué hacer con el archivo</translation>
    </message>
</context>
<context>
    <name>FileMerge</name>
    <message>
        <source>Everything in the other copy comes in: signatures, withdrawals, decisions, transfers. The other file stays as it is; let its owner merge yours, and both are the same.</source>
        <translation>Entra todo lo que hay en la otra copia: firmas, retiros, decisiones, entregas. El otro archivo queda como está; si su dueño integra el suyo, los dos quedan iguales.</translation>
    </message>
    <message>
        <source>The other registry’s file</source>
        <translation>El archivo del otro registro</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>Merge it</source>
        <translation>Integrarla</translation>
    </message>
</context>
<context>
    <name>FilePeople</name>
    <message>
        <source>Each organizer has a passphrase of their own. Losing one loses nothing while another opens the file.</source>
        <translation>Cada persona de la organización tiene su propia frase de acceso. Perder una no pierde nada mientras otra abra el archivo.</translation>
    </message>
    <message>
        <source>To change it, type your own passphrase</source>
        <translation>Para cambiarlo, escriba su propia frase de acceso</translation>
    </message>
    <message>
        <source>One more organizer: the name</source>
        <translation>Otra persona de la organización: el nombre</translation>
    </message>
    <message>
        <source>Their passphrase, typed by themselves: five words, or 16 letters and more</source>
        <translation>Su frase de acceso, escrita por ella misma: cinco palabras, o 16 letras o más</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase de acceso otra vez</translation>
    </message>
    <message>
        <source>Let them open it</source>
        <translation>Permitir que lo abra</translation>
    </message>
</context>
<context>
    <name>FilePick</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Elegir un archivo: %1</translation>
    </message>
    <message>
        <source>Choose a folder: %1</source>
        <translation>Elegir una carpeta: %1</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Add: %1</source>
        <translation>Agregar: %1</translation>
    </message>
</context>
<context>
    <name>FullNotice</name>
    <message>
        <source>The full privacy notice</source>
        <translation>El aviso de privacidad integral</translation>
    </message>
    <message>
        <source>Back to the short notice</source>
        <translation>Volver al aviso breve</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
</context>
<context>
    <name>GapPlace</name>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
</context>
<context>
    <name>Gapping</name>
    <message>
        <source>Has everything come?</source>
        <translation>¿Ya llegó todo?</translation>
    </message>
    <message>
        <source>Everything that is known of has come</source>
        <translation>Llegó todo lo que se conoce</translation>
    </message>
    <message>
        <source>One thing is not in order</source>
        <translation>Hay una cosa fuera de orden</translation>
    </message>
    <message>
        <source>%1 things are not in order</source>
        <translation>Hay %1 cosas fuera de orden</translation>
    </message>
    <message>
        <source>A line for each kiosk and event. Tick the closing slips: only they tell what should come.</source>
        <translation>Un renglón por quiosco y evento. Coteje las papeletas de cierre: solo ellas dicen qué debe llegar.</translation>
    </message>
    <message>
        <source>event not known</source>
        <translation>evento desconocido</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>faltan: %1</translation>
    </message>
    <message>
        <source>told in two ways</source>
        <translation>contado de dos maneras</translation>
    </message>
    <message>
        <source>rolled back or copied</source>
        <translation>restaurado o copiado</translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation>sin cierre</translation>
    </message>
    <message>
        <source>slip is here, no export</source>
        <translation>hay papeleta, no exportación</translation>
    </message>
    <message>
        <source>complete, as its slip says</source>
        <translation>completo, como dice su papeleta</translation>
    </message>
    <message>
        <source>complete; slip not ticked</source>
        <translation>completo; papeleta sin cotejar</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>held back: %1</source>
        <translation>retenidas: %1</translation>
    </message>
    <message>
        <source>organizers disagree: say it again</source>
        <translation>la organización no coincide: dígalo de nuevo</translation>
    </message>
    <message>
        <source>Sequences here: %1</source>
        <translation>Secuencias aquí: %1</translation>
    </message>
    <message>
        <source>No signatures</source>
        <translation>Sin firmas</translation>
    </message>
    <message>
        <source>Signatures: %1</source>
        <translation>Firmas: %1</translation>
    </message>
    <message>
        <source>Undone by their signers: %1</source>
        <translation>Deshechas por quien firmó: %1</translation>
    </message>
    <message>
        <source>Withdrawn by receipt: %1</source>
        <translation>Retiradas con su acuse: %1</translation>
    </message>
    <message>
        <source>In quarantine: %1</source>
        <translation>En cuarentena: %1</translation>
    </message>
    <message>
        <source>In two versions: %1</source>
        <translation>En dos versiones: %1</translation>
    </message>
    <message>
        <source>Told in two ways at: %1</source>
        <translation>Contado de dos maneras en: %1</translation>
    </message>
    <message>
        <source>Ask for the stick of %1 and merge it. Its own disk holds everything too: it can be exported again.</source>
        <translation>Pida la memoria de %1 e intégrela. Su propio disco también lo tiene todo: se puede exportar de nuevo.</translation>
    </message>
    <message>
        <source>Nothing of %1 was merged yet. Ask for its stick, or for a new export.</source>
        <translation>Aún no se integra nada de %1. Pida su memoria o una exportación nueva.</translation>
    </message>
    <message>
        <source>The export of the close is not here. Ask whoever looked after %1 to close the event and to bring the last export.</source>
        <translation>Falta la exportación de cierre. Pida a quien atendió %1 que cierre el evento y traiga la última exportación.</translation>
    </message>
    <message>
        <source>%1 was copied, or went on from an older state. Ask what happened to it. Records in two versions wait under Review; the rest counts.</source>
        <translation>%1 se copió, o siguió desde un estado anterior. Pregunte qué le pasó. Lo que está en dos versiones espera en Revisar; lo demás cuenta.</translation>
    </message>
    <message>
        <source>%1 went on after its slip was made, or was set back. Ask for its newest slip and what happened to it.</source>
        <translation>%1 siguió después de su papeleta, o se restauró. Pida su papeleta más nueva y pregunte qué le pasó.</translation>
    </message>
    <message>
        <source>Compare the six words of %1 with its slip, and say whether it is yours.</source>
        <translation>Compare las seis palabras de %1 con su papeleta y diga si es de ustedes.</translation>
    </message>
    <message>
        <source>Tick the closing slip of %1. Without it nobody can tell whether the last sequences are missing.</source>
        <translation>Coteje la papeleta de cierre de %1. Sin ella nadie puede saber si faltan las últimas secuencias.</translation>
    </message>
    <message>
        <source>Nothing. All that %1 tells of is here.</source>
        <translation>Nada. Todo lo que cuenta %1 está aquí.</translation>
    </message>
    <message>
        <source>kiosk not confirmed</source>
        <translation>quiosco sin confirmar</translation>
    </message>
    <message>
        <source>confirmed as ours</source>
        <translation>confirmado como nuestro</translation>
    </message>
    <message>
        <source>refused: held back</source>
        <translation>rechazado: retenido</translation>
    </message>
    <message>
        <source>retired: nothing newer of it counts</source>
        <translation>fuera de servicio: nada más nuevo suyo cuenta</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revocado</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>Kiosks and events</source>
        <translation>Quioscos y eventos</translation>
    </message>
    <message>
        <source>Tick a slip by its photo…</source>
        <translation>Cotejar una papeleta por su foto…</translation>
    </message>
    <message>
        <source>Type or paste its text</source>
        <translation>Escribir o pegar su texto</translation>
    </message>
    <message>
        <source>Nothing was merged yet</source>
        <translation>Aún no se ha integrado nada</translation>
    </message>
    <message>
        <source>Merge what the kiosks brought, or tick their closing slips first: then you see what to wait for.</source>
        <translation>Integre lo que trajeron los quioscos, o coteje primero sus papeletas de cierre: así verá qué falta por llegar.</translation>
    </message>
    <message>
        <source>Go to Merge</source>
        <translation>Ir a Integrar</translation>
    </message>
    <message>
        <source>A photo or scan of a closing slip</source>
        <translation>Foto o escaneo de una papeleta de cierre</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>That is nobody&apos;s PIN. Tries left: %1.</source>
        <translation>Ese PIN no es de nadie. Intentos restantes: %1.</translation>
    </message>
    <message>
        <source>Too many wrong tries. The keys work again in %1, or use the five words.</source>
        <translation>Demasiados intentos fallidos. Las teclas funcionan de nuevo en %1, o use las cinco palabras.</translation>
    </message>
    <message>
        <source>After ten wrong PINs only the five words lead out.</source>
        <translation>Tras diez PIN equivocados, solo se sale con las cinco palabras.</translation>
    </message>
</context>
<context>
    <name>Goodbye</name>
    <message>
        <source>This letter is for US citizens of 18 or more years who live in Mexico. Thank you for your interest.</source>
        <translation>Esta carta es para ciudadanos estadounidenses de 18 años o más que viven en México. Gracias por su interés.</translation>
    </message>
    <message>
        <source>Your signature was taken back. Only the fact that one was undone is counted.</source>
        <translation>Su firma se deshizo. Solo se cuenta que se deshizo una.</translation>
    </message>
    <message>
        <source>You did not agree to the privacy notice, so nothing about you was asked.</source>
        <translation>Usted no aceptó el aviso de privacidad, así que no se le preguntó nada.</translation>
    </message>
    <message>
        <source>Nobody touched the screen for a while.</source>
        <translation>Nadie tocó la pantalla durante un rato.</translation>
    </message>
    <message>
        <source>You left without signing.</source>
        <translation>Usted salió sin firmar.</translation>
    </message>
    <message>
        <source>Your signature was undone</source>
        <translation>Su firma se deshizo</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>No se guardó nada</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>Nothing that you entered was kept on this device.</source>
        <translation>Nada de lo que usted escribió se conservó en este equipo.</translation>
    </message>
</context>
<context>
    <name>HandOn</name>
    <message>
        <source>Hand on</source>
        <translation>Entregar datos</translation>
    </message>
    <message>
        <source>Lists for other programs. Each one is noted, so that whoever has it can be told of withdrawals.</source>
        <translation>Listas para otros programas. Cada una queda anotada, para poder avisar de los retiros a quien la tenga.</translation>
    </message>
    <message>
        <source>Lists, and what was given out</source>
        <translation>Listas, y lo que se compartió</translation>
    </message>
</context>
<context>
    <name>HandOnOrder</name>
    <message>
        <source>Columns: %1</source>
        <translation>Columnas: %1</translation>
    </message>
    <message>
        <source>Whom does it go to?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>What kind of file?</source>
        <translation>¿Qué clase de archivo?</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>For the delivery</source>
        <translation>Para la entrega</translation>
    </message>
    <message>
        <source>Action Network</source>
        <translation>Action Network</translation>
    </message>
    <message>
        <source>CiviCRM</source>
        <translation>CiviCRM</translation>
    </message>
    <message>
        <source>NationBuilder</source>
        <translation>NationBuilder</translation>
    </message>
    <message>
        <source>OSDI</source>
        <translation>OSDI</translation>
    </message>
    <message>
        <source>everybody, by name, city and state</source>
        <translation>todas las personas, por nombre, ciudad y estado</translation>
    </message>
    <message>
        <source>who chose email</source>
        <translation>quienes eligieron correo</translation>
    </message>
    <message>
        <source>There is nobody to hand on yet.</source>
        <translation>Aún no hay a quién incluir.</translation>
    </message>
    <message>
        <source>One person is on this list.</source>
        <translation>En esta lista hay una persona.</translation>
    </message>
    <message>
        <source>%1 people are on this list.</source>
        <translation>En esta lista hay %1 personas.</translation>
    </message>
    <message>
        <source>Name, city and state of everybody whose signature stands, as they agreed to when they signed. An email address is in it only where its owner chose to be written to.</source>
        <translation>Nombre, ciudad y estado de todas las personas cuya firma vale, como lo aceptaron al firmar. Un correo aparece solo si la persona eligió que se le escriba.</translation>
    </message>
    <message>
        <source>Nobody of %2 chose to be written to.</source>
        <translation>De %2 personas, ninguna eligió que se le escriba.</translation>
    </message>
    <message>
        <source>One person of %2 chose to be written to.</source>
        <translation>De %2 personas, una eligió que se le escriba.</translation>
    </message>
    <message>
        <source>%1 people of %2 chose to be written to.</source>
        <translation>De %2 personas, %1 eligieron que se les escriba.</translation>
    </message>
    <message>
        <source>Only they are on this list. Everybody else is left out, whatever they signed.</source>
        <translation>Solo ellas están en esta lista. Las demás quedan fuera, hayan firmado lo que hayan firmado.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV para Excel</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Libro (XLSX)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>%1 people · %2</source>
        <translation>%1 personas · %2</translation>
    </message>
    <message>
        <source>One person · %2</source>
        <translation>Una persona · %2</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Withdrew since</source>
        <translation>Se retiraron desde entonces</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 of them withdrew since. Tell %2, and hand on the list anew: it leaves them out.</source>
        <translation>%1 de ellas se retiraron desde entonces. Avise a %2 y comparta la lista de nuevo: ya no las incluye.</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Escribiendo la lista</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Se guardó: %1</translation>
    </message>
    <message>
        <source>Please write whom it goes to.</source>
        <translation>Escriba para quién es.</translation>
    </message>
</context>
<context>
    <name>Helper</name>
    <message>
        <source>Volunteer: who is helping?</source>
        <translation>Auxiliar: ¿quién ayuda?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Your name or initials; may stay empty</source>
        <translation>Su nombre o sus iniciales; puede quedar vacío</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>Nombre o iniciales</translation>
    </message>
    <message>
        <source>No name is needed. The record says that a volunteer helped. The decision to sign stays with the signer alone.</source>
        <translation>No hace falta un nombre. La firma sellada dice que un auxiliar ayudó. La decisión de firmar es solo de quien firma.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Your US state: where you vote, or last lived</source>
        <translation>Su estado en EE. UU.: donde vota o vivió por última vez</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>State or territory</source>
        <translation>Estado o territorio</translation>
    </message>
    <message>
        <source>I never lived in the US</source>
        <translation>Nunca viví en EE. UU.</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <translation>Prefiero no decirlo</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue usted ahí?</translation>
    </message>
    <message>
        <source>This page is wiped in %1 s. Nothing of yours is kept.</source>
        <translation>Esta página se borra en %1 s. No se conserva nada suyo.</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>Take these rows in</source>
        <translation>Tomar estas filas</translation>
    </message>
    <message>
        <source>Back, take nothing</source>
        <translation>Atrás, sin tomar nada</translation>
    </message>
</context>
<context>
    <name>ImportMap</name>
    <message>
        <source>The table (CSV)</source>
        <translation>La tabla (CSV)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tablas (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>What this source is called, for its lines and the method note</source>
        <translation>Cómo se llama esta fuente, para sus renglones y la nota de método</translation>
    </message>
    <message>
        <source>If accents look wrong: how the letters are written</source>
        <translation>Si los acentos se ven mal: cómo están escritas las letras</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Lo usual</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>The first rows of the table</source>
        <translation>Las primeras filas de la tabla</translation>
    </message>
    <message>
        <source>Nothing counts before you have seen it</source>
        <translation>Nada cuenta antes de que usted lo vea</translation>
    </message>
    <message>
        <source>Choose a table that an online form wrote. You say which column holds what, see its rows here, and only then take them in. They stay a source of their own: the packet tells how many came from it.</source>
        <translation>Elija una tabla que escribió un formulario en línea. Indique qué contiene cada columna, vea aquí sus filas y solo entonces tómelas. Quedan como una fuente aparte: el expediente dice cuántas llegaron de ella.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Given names</source>
        <translation>Nombre(s)</translation>
    </message>
    <message>
        <source>Surnames</source>
        <translation>Apellido(s)</translation>
    </message>
    <message>
        <source>Whole name, if it is one column</source>
        <translation>Nombre completo, si es una sola columna</translation>
    </message>
    <message>
        <source>City or town in Mexico</source>
        <translation>Ciudad o localidad en México</translation>
    </message>
    <message>
        <source>State in Mexico</source>
        <translation>Entidad de México</translation>
    </message>
    <message>
        <source>US state</source>
        <translation>Estado de EE. UU.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>Código postal de EE. UU.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>fewer columns than the others</source>
        <translation>tiene menos columnas que los demás</translation>
    </message>
    <message>
        <source>no name that could be printed</source>
        <translation>sin un nombre que se pueda imprimir</translation>
    </message>
    <message>
        <source>no city, or no state of Mexico</source>
        <translation>sin ciudad, o sin entidad de México</translation>
    </message>
    <message>
        <source>a US state that does not exist</source>
        <translation>un estado de EE. UU. que no existe</translation>
    </message>
    <message>
        <source>an email that cannot be one</source>
        <translation>un correo que no puede serlo</translation>
    </message>
    <message>
        <source>a date that is not written as 2027-02-06</source>
        <translation>una fecha que no está escrita como 2027-02-06</translation>
    </message>
    <message>
        <source>— not in the table —</source>
        <translation>— no está en la tabla —</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Fila %1</translation>
    </message>
    <message>
        <source>%1 rows can be taken</source>
        <translation>Se pueden tomar %1 filas</translation>
    </message>
    <message>
        <source>1 row can be taken</source>
        <translation>Se puede tomar 1 fila</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>quedan fuera: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>never lived in the US</source>
        <translation>nunca vivió en EE. UU.</translation>
    </message>
    <message>
        <source>Say which columns hold the name and the city.</source>
        <translation>Indique qué columnas contienen el nombre y la ciudad.</translation>
    </message>
    <message>
        <source>%1 new lines from “%2”; %3 were here before.</source>
        <translation>%1 renglones nuevos de «%2»; %3 ya estaban.</translation>
    </message>
    <message>
        <source>Left out: %1 rows that nobody could have signed.</source>
        <translation>Quedan fuera: %1 filas que nadie pudo haber firmado.</translation>
    </message>
</context>
<context>
    <name>InShort</name>
    <message>
        <source>What it asks for</source>
        <translation>Lo que pide</translation>
    </message>
    <message>
        <source>Its requests</source>
        <translation>Sus peticiones</translation>
    </message>
</context>
<context>
    <name>KeepBar</name>
    <message>
        <source>This is very small or short. Keep it as your signature?</source>
        <translation>Esto es muy pequeño o muy breve. ¿Desea conservarlo como su firma?</translation>
    </message>
    <message>
        <source>Yes, keep it and sign</source>
        <translation>Sí, conservar y firmar</translation>
    </message>
    <message>
        <source>Clear and draw again</source>
        <translation>Borrar y dibujar de nuevo</translation>
    </message>
</context>
<context>
    <name>KeyAsk</name>
    <message>
        <source>Your key file</source>
        <translation>Su archivo de llave</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Frase de acceso de la llave</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Abrir la llave</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>KeyAtHand</name>
    <message>
        <source>Is an organizer here with their key?</source>
        <translation>¿Está aquí alguien de la organización con su llave?</translation>
    </message>
    <message>
        <source>Rehearse without it</source>
        <translation>Ensayar sin ella</translation>
    </message>
    <message>
        <source>The key stays in this kiosk&apos;s memory for one rehearsal and is then forgotten.</source>
        <translation>La llave queda en la memoria de este quiosco durante un ensayo y después se olvida.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Choose a file or a photo…</source>
        <translation>Elegir un archivo o una foto…</translation>
    </message>
    <message>
        <source>Type the key…</source>
        <translation>Escribir la llave…</translation>
    </message>
    <message>
        <source>Keys and photos of their code (*.key *.txt *.png *.jpg *.jpeg)</source>
        <translation>Llaves y fotos de su código (*.key *.txt *.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>KeyBack</name>
    <message>
        <source>Whose key this is, as others know them</source>
        <translation>De quién es esta llave, como la conocen los demás</translation>
    </message>
    <message>
        <source>The key file to write</source>
        <translation>El archivo de llave que se escribirá</translation>
    </message>
    <message>
        <source>Key files (*.key)</source>
        <translation>Archivos de llave (*.key)</translation>
    </message>
    <message>
        <source>Get the key back</source>
        <translation>Recuperar la llave</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Tecla %1</translation>
    </message>
</context>
<context>
    <name>KeyDesk</name>
    <message>
        <source>Make keys</source>
        <translation>Crear llaves</translation>
    </message>
    <message>
        <source>Print a recovery sheet</source>
        <translation>Imprimir una hoja de recuperación</translation>
    </message>
    <message>
        <source>Try a sheet</source>
        <translation>Probar una hoja</translation>
    </message>
    <message>
        <source>Get a key back</source>
        <translation>Recuperar una llave</translation>
    </message>
    <message>
        <source>Please write whose key this is.</source>
        <translation>Escriba de quién es la llave.</translation>
    </message>
    <message>
        <source>Please say in which folder the keys shall stand.</source>
        <translation>Indique en qué carpeta se guardarán las llaves.</translation>
    </message>
    <message>
        <source>Something of this name is there already. Please choose another place.</source>
        <translation>Ya existe algo con ese nombre. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Please choose the key’s file.</source>
        <translation>Elija el archivo de la llave.</translation>
    </message>
    <message>
        <source>Please type the passphrase of the key.</source>
        <translation>Escriba la frase de acceso de la llave.</translation>
    </message>
    <message>
        <source>Please say where the file shall stand.</source>
        <translation>Indique dónde se guardará el archivo.</translation>
    </message>
    <message>
        <source>Please type the 22 words of the sheet, or choose a picture of its code.</source>
        <translation>Escriba las 22 palabras de la hoja, o elija una imagen de su código.</translation>
    </message>
    <message>
        <source>Please take a passphrase of 16 letters or more.</source>
        <translation>Use una frase de acceso de 16 letras o más.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Las dos frases de acceso no son iguales.</translation>
    </message>
    <message>
        <source>The keys are in %1. They count as made once a recovery sheet was printed and tried.</source>
        <translation>Las llaves están en %1. Cuentan como creadas cuando se imprimió y se probó una hoja de recuperación.</translation>
    </message>
    <message>
        <source>Written: %1. Print it, delete the file, then try the sheet.</source>
        <translation>Se escribió %1. Imprímalo, borre el archivo y luego pruebe la hoja.</translation>
    </message>
    <message>
        <source>The sheet gives this key back. Keep it at another place than the computer.</source>
        <translation>La hoja devuelve esta llave. Guárdela en otro lugar que la computadora.</translation>
    </message>
    <message>
        <source>Now the sheet of %1.</source>
        <translation>Ahora la hoja de %1.</translation>
    </message>
    <message>
        <source>The code was read.</source>
        <translation>Se leyó el código.</translation>
    </message>
    <message>
        <source>The key is back: %1</source>
        <translation>La llave está de vuelta: %1</translation>
    </message>
    <message>
        <source>The sheet of this key was tried on %1.</source>
        <translation>La hoja de esta llave se probó el %1.</translation>
    </message>
    <message>
        <source>No sheet of this key was tried yet: it does not count as made.</source>
        <translation>Todavía no se ha probado una hoja de esta llave: no cuenta como creada.</translation>
    </message>
</context>
<context>
    <name>KeyMake</name>
    <message>
        <source>Whose keys these are, as others know them</source>
        <translation>De quién son estas llaves, como la conocen los demás</translation>
    </message>
    <message>
        <source>Folder to put the key files in</source>
        <translation>Carpeta para los archivos de las llaves</translation>
    </message>
    <message>
        <source>Also the root key that signs the campaign: one person makes it</source>
        <translation>También la llave raíz que firma la campaña: la crea una sola persona</translation>
    </message>
    <message>
        <source>A passphrase for you. Write it on paper, then type it twice; or type one of your own.</source>
        <translation>Una frase de acceso para usted. Anótela en papel y escríbala dos veces, o escriba una propia.</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>Crear las llaves</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>The key’s file</source>
        <translation>El archivo de la llave</translation>
    </message>
    <message>
        <source>Key files (*.key)</source>
        <translation>Archivos de llave (*.key)</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Frase de acceso de la llave</translation>
    </message>
    <message>
        <source>The PDF to write</source>
        <translation>El PDF que se escribirá</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Try the sheet</source>
        <translation>Probar la hoja</translation>
    </message>
    <message>
        <source>Write the sheet</source>
        <translation>Escribir la hoja</translation>
    </message>
</context>
<context>
    <name>KeyTyped</name>
    <message>
        <source>The passphrase of %1</source>
        <translation>La frase de acceso de %1</translation>
    </message>
    <message>
        <source>The organizer&apos;s key</source>
        <translation>La llave de la organización</translation>
    </message>
    <message>
        <source>Use it once</source>
        <translation>Usarla una vez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Frase de acceso de la llave</translation>
    </message>
    <message>
        <source>It begins with AGE-SECRET-KEY-1</source>
        <translation>Empieza con AGE-SECRET-KEY-1</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>There is no such file. Choose your key file.</source>
        <translation>No existe ese archivo. Elija su archivo de llave.</translation>
    </message>
    <message>
        <source>This key belongs to no organizer of this campaign: it would open nothing. Choose another.</source>
        <translation>Esta llave no es de nadie de la organización de esta campaña: no abriría nada. Elija otra.</translation>
    </message>
    <message>
        <source>Type the passphrase of the key.</source>
        <translation>Escriba la frase de acceso de la llave.</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>Six words of this kiosk</source>
        <translation>Seis palabras de este quiosco</translation>
    </message>
    <message>
        <source>Six words of this kiosk · %1</source>
        <translation>Seis palabras de este quiosco · %1</translation>
    </message>
    <message>
        <source>Nothing that this kiosk brought will count. It stays here, held back, and you can confirm the kiosk again.</source>
        <translation>No contará nada de lo que trajo este quiosco. Se queda aquí, retenido, y puede confirmar el quiosco de nuevo.</translation>
    </message>
    <message>
        <source>Same words: it is ours</source>
        <translation>Son iguales: es nuestro</translation>
    </message>
    <message>
        <source>It is ours after all</source>
        <translation>Sí es nuestro</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>No es nuestro</translation>
    </message>
    <message>
        <source>Retire it: nothing more will come</source>
        <translation>Darlo de baja: ya no llegará nada</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Revocarlo</translation>
    </message>
    <message>
        <source>Lost or stolen…</source>
        <translation>Perdido o robado…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
</context>
<context>
    <name>LeaveBar</name>
    <message>
        <source>Leave without signing? Nothing you entered will be kept.</source>
        <translation>¿Salir sin firmar? No se conservará nada de lo que escribió.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Seguir aquí</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Sign the letter</source>
        <translation>Firmar la carta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>La carta</translation>
    </message>
    <message>
        <source>Courtesy translation</source>
        <translation>Traducción de cortesía</translation>
    </message>
    <message>
        <source>This translation is a courtesy. What you sign is the letter in its own language.</source>
        <translation>Esta traducción es de cortesía. Lo que usted firma es la carta en su propio idioma.</translation>
    </message>
</context>
<context>
    <name>LetterLink</name>
    <message>
        <source>The letter&apos;s page as a QR code: %1</source>
        <translation>La página de la carta en un código QR: %1</translation>
    </message>
    <message>
        <source>The letter on your phone</source>
        <translation>La carta en su teléfono</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>The letter, and a pen</source>
        <translation>La carta y una pluma</translation>
    </message>
    <message>
        <source>Signed here: %L1</source>
        <translation>Firmas aquí: %L1</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Open your key first</source>
        <translation>Primero abra su llave</translation>
    </message>
    <message>
        <source>What kiosks sealed opens only with an organizer&apos;s key. It stays in memory until you lock the registry.</source>
        <translation>Lo que sellaron los quioscos solo se abre con la llave de la organización. Se queda en memoria hasta que cierre el registro.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Merge more files</source>
        <translation>Integrar más archivos</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Abrir el informe</translation>
    </message>
</context>
<context>
    <name>MergeBring</name>
    <message>
        <source>Or plug in the stick of a kiosk</source>
        <translation>O conecte la memoria de un quiosco</translation>
    </message>
    <message>
        <source>No stick is in. One that you plug in appears here by itself.</source>
        <translation>No hay ninguna memoria. La que conecte aparece aquí sola.</translation>
    </message>
    <message>
        <source>Reports of earlier merges</source>
        <translation>Informes de integraciones anteriores</translation>
    </message>
    <message>
        <source>Exports of kiosks</source>
        <translation>Exportaciones de quioscos</translation>
    </message>
    <message>
        <source>Exports (*.firma-export)</source>
        <translation>Exportaciones (*.firma-export)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>A folder with exports</source>
        <translation>Una carpeta con exportaciones</translation>
    </message>
</context>
<context>
    <name>MergeFile</name>
    <message>
        <source>Is “%1” one of yours?</source>
        <translation>¿«%1» es de ustedes?</translation>
    </message>
</context>
<context>
    <name>MergeStorage</name>
    <message>
        <source>Or fetch what kiosks sent to the storage</source>
        <translation>O traiga lo que los quioscos enviaron al almacenamiento</translation>
    </message>
    <message>
        <source>Fetch from the campaign&apos;s storage</source>
        <translation>Traer del almacenamiento de la campaña</translation>
    </message>
    <message>
        <source>Another storage…</source>
        <translation>Otro almacenamiento…</translation>
    </message>
    <message>
        <source>Settings of a storage</source>
        <translation>Ajustes de un almacenamiento</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>Ajustes (*.toml)</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Bring the exports together</source>
        <translation>Junte las exportaciones</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Integrando…</translation>
    </message>
    <message>
        <source>Merging exports</source>
        <translation>Integración de exportaciones</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>All files are merged</source>
        <translation>Todos los archivos están integrados</translation>
    </message>
    <message>
        <source>Merged, with something to look at</source>
        <translation>Integrado; hay algo que revisar</translation>
    </message>
    <message>
        <source>Stopped: what was merged stays</source>
        <translation>Detenido: lo integrado se queda</translation>
    </message>
    <message>
        <source>%1 files: %2 new signatures, %3 seen before</source>
        <translation>%1 archivos: %2 firmas nuevas, %3 ya vistas</translation>
    </message>
    <message>
        <source>1 file: %2 new signatures, %3 seen before</source>
        <translation>1 archivo: %2 firmas nuevas, %3 ya vistas</translation>
    </message>
    <message>
        <source>withdrawn: %1</source>
        <translation>retiradas: %1</translation>
    </message>
    <message>
        <source>in quarantine: %1</source>
        <translation>en cuarentena: %1</translation>
    </message>
    <message>
        <source>not merged yet: %1</source>
        <translation>sin integrar todavía: %1</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>Archivo %1 de %2</translation>
    </message>
    <message>
        <source>In any order, as often as you like: nothing is ever counted twice.</source>
        <translation>En cualquier orden y cuantas veces quiera: nada se cuenta dos veces.</translation>
    </message>
    <message>
        <source>Looking for exports…</source>
        <translation>Buscando exportaciones…</translation>
    </message>
    <message>
        <source>No exports were found there</source>
        <translation>Ahí no hay exportaciones</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>being merged</source>
        <translation>se está integrando</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nuevas</translation>
    </message>
    <message>
        <source>no new signatures</source>
        <translation>sin firmas nuevas</translation>
    </message>
    <message>
        <source>merged before</source>
        <translation>ya estaba integrado</translation>
    </message>
    <message>
        <source>in quarantine</source>
        <translation>en cuarentena</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>no se leyó</translation>
    </message>
    <message>
        <source>kiosk not confirmed</source>
        <translation>quiosco sin confirmar</translation>
    </message>
    <message>
        <source>kiosk refused</source>
        <translation>quiosco rechazado</translation>
    </message>
    <message>
        <source>something to look at</source>
        <translation>algo que revisar</translation>
    </message>
    <message>
        <source>New signatures: %1</source>
        <translation>Firmas nuevas: %1</translation>
    </message>
    <message>
        <source>Seen before: %1</source>
        <translation>Ya vistas: %1</translation>
    </message>
    <message>
        <source>Undone by their signers: %1</source>
        <translation>Deshechas por quien firmó: %1</translation>
    </message>
    <message>
        <source>Withdrawn by receipt: %1</source>
        <translation>Retiradas con su acuse: %1</translation>
    </message>
    <message>
        <source>Signatures of other files that this one withdraws: %1</source>
        <translation>Firmas de otros archivos que este retira: %1</translation>
    </message>
    <message>
        <source>In two versions, held until you decide under Review: %1</source>
        <translation>En dos versiones, retenidas hasta que decida en Revisar: %1</translation>
    </message>
    <message>
        <source>Lines of paper sheets entered before, held back: %1</source>
        <translation>Renglones de hojas ya capturados, retenidos: %1</translation>
    </message>
    <message>
        <source>Opened now, out of quarantine: %1</source>
        <translation>Abiertas ahora, fuera de cuarentena: %1</translation>
    </message>
    <message>
        <source>In quarantine: %1</source>
        <translation>En cuarentena: %1</translation>
    </message>
    <message>
        <source>There are no signatures in this file.</source>
        <translation>Este archivo no contiene firmas.</translation>
    </message>
    <message>
        <source>This very file was merged before. Nothing was counted twice.</source>
        <translation>Este mismo archivo ya estaba integrado. Nada se contó dos veces.</translation>
    </message>
    <message>
        <source>Nothing of this file was taken in. The file itself was not touched.</source>
        <translation>No se tomó nada de este archivo. El archivo no se tocó.</translation>
    </message>
    <message>
        <source>No kiosk with this key was heard of before. Compare its six words with the closing slip or ask its volunteers, then say whether it is one of yours.</source>
        <translation>Nunca había llegado un quiosco con esta llave. Compare sus seis palabras con la papeleta de cierre o pregunte a sus auxiliares, y diga si es de ustedes.</translation>
    </message>
    <message>
        <source>This kiosk was refused: what it brings is held back and never goes out.</source>
        <translation>Este quiosco fue rechazado: lo que trae queda retenido y nunca se entrega.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MoreButtons</name>
    <message>
        <source>Go back up</source>
        <translation>Volver arriba</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>What is your name?</source>
        <translation>¿Cómo se llama usted?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Given name(s)</source>
        <translation>Nombre(s)</translation>
    </message>
    <message>
        <source>Surname(s)</source>
        <translation>Apellido(s)</translation>
    </message>
    <message>
        <source>On the letter: %1</source>
        <translation>En la carta: %1</translation>
    </message>
</context>
<context>
    <name>NotSaved</name>
    <message>
        <source>Your signature was not saved</source>
        <translation>Su firma no se guardó</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>This device could not keep it. Nothing was counted. Please call a volunteer, then try again: your signature is still here.</source>
        <translation>Este equipo no pudo guardarla. No se contó nada. Llame a un auxiliar e intente de nuevo: su firma sigue aquí.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>How your data is used</source>
        <translation>Cómo se usan sus datos</translation>
    </message>
    <message>
        <source>Privacy notice, version %1. Who answers for your data: %2</source>
        <translation>Aviso de privacidad, versión %1. Responsable de sus datos: %2</translation>
    </message>
    <message>
        <source>Read the full notice</source>
        <translation>Leer el aviso integral</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>No acepto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>I agree, continue</source>
        <translation>Acepto, continuar</translation>
    </message>
</context>
<context>
    <name>Packet</name>
    <message>
        <source>Packet</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>What is handed over: look, make it, print it, and note who received it.</source>
        <translation>Lo que se entrega: revíselo, hágalo, imprímalo y anote quién lo recibió.</translation>
    </message>
    <message>
        <source>Steps, and what was made</source>
        <translation>Pasos, y lo que se hizo</translation>
    </message>
</context>
<context>
    <name>PacketChecks</name>
    <message>
        <source>Merge the files of the kiosks first. Then this page says what is still open, and makes the packet.</source>
        <translation>Integre primero los archivos de los quioscos. Entonces esta página dice qué falta y hace el expediente.</translation>
    </message>
    <message>
        <source>Go on to make it</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go to Merge</source>
        <translation>Ir a Integrar</translation>
    </message>
</context>
<context>
    <name>PacketEntry</name>
    <message>
        <source>Its pages are shown on the evening on which it was made. The file itself lies where it was saved.</source>
        <translation>Sus páginas se muestran la noche en que se hizo. El archivo está donde se guardó.</translation>
    </message>
    <message>
        <source>Print on %1</source>
        <translation>Imprimir en %1</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Abrir en otro programa</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PacketOrder</name>
    <message>
        <source>What for?</source>
        <translation>¿Para qué?</translation>
    </message>
    <message>
        <source>It follows</source>
        <translation>Sigue a</translation>
    </message>
    <message>
        <source>Of which state?</source>
        <translation>¿De qué estado?</translation>
    </message>
    <message>
        <source>Whom does it go to?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>the addressees of the letter</source>
        <translation>los destinatarios de la carta</translation>
    </message>
    <message>
        <source>Language of the pages</source>
        <translation>Idioma de las páginas</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Hacer la copia</translation>
    </message>
</context>
<context>
    <name>PacketPapers</name>
    <message>
        <source>What shall be printed?</source>
        <translation>¿Qué se imprime?</translation>
    </message>
    <message>
        <source>In both languages, with what the letter asks and a code to read it by phone. Nobody who signed is named.</source>
        <translation>En los dos idiomas, con lo que pide la carta y un código para leerla en el teléfono. No se nombra a nadie que firmó.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>PacketVerify</name>
    <message>
        <source>Somebody sends a packet back, or shows one around. Here you see whether it is one that you made, unaltered, and whether all of its lines still stand.</source>
        <translation>Alguien devuelve un expediente o lo muestra por ahí. Aquí ve si es uno de los que ustedes hicieron, sin cambios, y si todos sus renglones siguen valiendo.</translation>
    </message>
    <message>
        <source>The PDF</source>
        <translation>El PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
</context>
<context>
    <name>Packeting</name>
    <message>
        <source>Gaps</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Nothing is missing from any kiosk.</source>
        <translation>No falta nada de ningún quiosco.</translation>
    </message>
    <message>
        <source>One signature from %2 has not arrived. It can follow in a supplement.</source>
        <translation>No ha llegado una firma de %2. Puede seguir en un suplemento.</translation>
    </message>
    <message>
        <source>%1 signatures from %2 have not arrived. They can follow in a supplement.</source>
        <translation>No han llegado %1 firmas de %2. Pueden seguir en un suplemento.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Nobody looked for people who signed twice since the last merge.</source>
        <translation>Desde la última integración nadie ha buscado a quienes firmaron dos veces.</translation>
    </message>
    <message>
        <source>Every pair that looked alike was decided.</source>
        <translation>Se decidió sobre cada par que se parecía.</translation>
    </message>
    <message>
        <source>One pair is undecided: both would be printed.</source>
        <translation>Queda un par sin decidir: se imprimirían las dos.</translation>
    </message>
    <message>
        <source>%1 pairs are undecided: both of each would be printed.</source>
        <translation>Quedan %1 pares sin decidir: se imprimirían las dos de cada uno.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>No hay nada en espera.</translation>
    </message>
    <message>
        <source>One signature is held and would not be printed.</source>
        <translation>Una firma está en espera y no se imprimiría.</translation>
    </message>
    <message>
        <source>%1 signatures are held and would not be printed.</source>
        <translation>%1 firmas están en espera y no se imprimirían.</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dos versiones</translation>
    </message>
    <message>
        <source>No record is there in two versions.</source>
        <translation>Ninguna firma está en dos versiones.</translation>
    </message>
    <message>
        <source>One record is there in two versions: a copied kiosk. It is left out.</source>
        <translation>Una firma está en dos versiones: un quiosco copiado. Queda fuera.</translation>
    </message>
    <message>
        <source>%1 records are there in two versions: a copied kiosk. They are left out.</source>
        <translation>%1 firmas están en dos versiones: un quiosco copiado. Quedan fuera.</translation>
    </message>
    <message>
        <source>Kiosks</source>
        <translation>Quioscos</translation>
    </message>
    <message>
        <source>Every signature is from a confirmed kiosk.</source>
        <translation>Todas las firmas son de quioscos confirmados.</translation>
    </message>
    <message>
        <source>One signature is from a kiosk that nobody confirmed. The memo says so.</source>
        <translation>Una firma es de un quiosco que nadie confirmó. El memorando lo dice.</translation>
    </message>
    <message>
        <source>%1 signatures are from kiosks that nobody confirmed. The memo says so.</source>
        <translation>%1 firmas son de quioscos que nadie confirmó. El memorando lo dice.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Se pudieron leer todos los archivos.</translation>
    </message>
    <message>
        <source>One file could not be read. Ask for it again.</source>
        <translation>Un archivo no se pudo leer. Pídalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 files could not be read. Ask for them again.</source>
        <translation>%1 archivos no se pudieron leer. Pídalos de nuevo.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Relojes</translation>
    </message>
    <message>
        <source>One signature bears another day than its event: a wrong clock, most likely.</source>
        <translation>Una firma lleva otro día que su evento: lo más probable es un reloj mal puesto.</translation>
    </message>
    <message>
        <source>%1 signatures bear another day than their event: a wrong clock, most likely.</source>
        <translation>%1 firmas llevan otro día que su evento: lo más probable es un reloj mal puesto.</translation>
    </message>
    <message>
        <source>Withdrawals</source>
        <translation>Retiros</translation>
    </message>
    <message>
        <source>One withdrawal waits for its signature to arrive; it will be left out then.</source>
        <translation>Un retiro espera a que llegue su firma; entonces quedará fuera.</translation>
    </message>
    <message>
        <source>%1 withdrawals wait for their signatures, which will be left out then.</source>
        <translation>%1 retiros esperan sus firmas, que entonces quedarán fuera.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Print %1: %2 to hand over, one to be stamped, one for yourselves.</source>
        <translation>Imprima %1: %2 para entregar, una para que la sellen y una para ustedes.</translation>
    </message>
    <message>
        <source>Print 3: one to hand over, one to be stamped, one for yourselves.</source>
        <translation>Imprima 3: una para entregar, una para que la sellen y una para ustedes.</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Todo listo para imprimir</translation>
    </message>
    <message>
        <source>One thing to look at before printing</source>
        <translation>Una cosa por revisar antes de imprimir</translation>
    </message>
    <message>
        <source>%1 things to look at before printing</source>
        <translation>%1 cosas por revisar antes de imprimir</translation>
    </message>
    <message>
        <source>There is no signature to hand over yet</source>
        <translation>Aún no hay ninguna firma que entregar</translation>
    </message>
    <message>
        <source>Look before printing</source>
        <translation>Revisar antes de imprimir</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>Hacer una copia</translation>
    </message>
    <message>
        <source>Verify a file</source>
        <translation>Verificar un archivo</translation>
    </message>
    <message>
        <source>Posters and cards</source>
        <translation>Carteles y tarjetas</translation>
    </message>
    <message>
        <source>for the next event</source>
        <translation>para el próximo evento</translation>
    </message>
    <message>
        <source>full, public, internal, supplement…</source>
        <translation>completa, pública, interna, suplemento…</translation>
    </message>
    <message>
        <source>is it the one we made?</source>
        <translation>¿es el que hicimos?</translation>
    </message>
    <message>
        <source>Full copy</source>
        <translation>Copia completa</translation>
    </message>
    <message>
        <source>Public copy</source>
        <translation>Copia pública</translation>
    </message>
    <message>
        <source>Internal copy</source>
        <translation>Copia interna</translation>
    </message>
    <message>
        <source>Annex for Congress</source>
        <translation>Anexo para el Congreso</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Suplemento</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>For the addressees of the letter: name, town, state and signature of everybody.</source>
        <translation>Para los destinatarios de la carta: nombre, ciudad, estado y firma de todas las personas.</translation>
    </message>
    <message>
        <source>For newspapers and neighbours: only those who chose to be named; the others are counted.</source>
        <translation>Para periódicos y vecinos: solo quienes eligieron que se publique su nombre; los demás se cuentan.</translation>
    </message>
    <message>
        <source>For yourselves only: everybody, with where and when each one signed.</source>
        <translation>Solo para ustedes: todas las personas, con dónde y cuándo firmó cada una.</translation>
    </message>
    <message>
        <source>For the members of Congress of one state: those who vote there and chose it.</source>
        <translation>Para los representantes en el Congreso de un estado: quienes votan allí y lo eligieron.</translation>
    </message>
    <message>
        <source>What came in since something was handed over: only the new signatures, numbered on.</source>
        <translation>Lo que llegó desde una entrega: solo las firmas nuevas, con la numeración que sigue.</translation>
    </message>
    <message>
        <source>For somebody who has a copy already: which of its lines no longer stand.</source>
        <translation>Para quien ya tiene una copia: cuáles de sus renglones ya no valen.</translation>
    </message>
    <message>
        <source>Like the letter</source>
        <translation>Como la carta</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>En español</translation>
    </message>
    <message>
        <source>No. %1 · %2</source>
        <translation>N.º %1 · %2</translation>
    </message>
    <message>
        <source>%1 signatures</source>
        <translation>%1 firmas</translation>
    </message>
    <message>
        <source>One signature</source>
        <translation>Una firma</translation>
    </message>
    <message>
        <source>the addressees</source>
        <translation>los destinatarios</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>aún sin acuse</translation>
    </message>
    <message>
        <source>received: %1, %2</source>
        <translation>recibió: %1, %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Se hizo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Renglones</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Acuse</translation>
    </message>
    <message>
        <source>Making the packet</source>
        <translation>Haciendo el expediente</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Se guardó: %1</translation>
    </message>
    <message>
        <source>Please write whom it goes to.</source>
        <translation>Escriba para quién es.</translation>
    </message>
    <message>
        <source>Nothing was handed over yet: make a full copy first.</source>
        <translation>Aún no se ha entregado nada: haga primero una copia completa.</translation>
    </message>
    <message>
        <source>Nobody who signed chose to write to their members of Congress.</source>
        <translation>Nadie de quienes firmaron eligió que se escriba a sus representantes en el Congreso.</translation>
    </message>
    <message>
        <source>Please write who received it.</source>
        <translation>Escriba quién lo recibió.</translation>
    </message>
</context>
<context>
    <name>PaperChoices</name>
    <message>
        <source>Line %1: which of the lettered boxes are ticked?</source>
        <translation>Renglón %1: ¿cuáles casillas con letra están marcadas?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PaperDone</name>
    <message>
        <source>Line %1 is in</source>
        <translation>El renglón %1 quedó capturado</translation>
    </message>
    <message>
        <source>Line %1 was left out</source>
        <translation>El renglón %1 no se capturó</translation>
    </message>
    <message>
        <source>Line %1 was taken back</source>
        <translation>El renglón %1 se deshizo</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Otra hoja</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>Otro renglón</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>It is sealed to the organizers, and cannot be read here again. Write a small mark beside the line on the sheet.</source>
        <translation>Quedó sellado para la organización y aquí ya no se puede leer. Ponga una pequeña marca junto al renglón en la hoja.</translation>
    </message>
    <message>
        <source>Without all its ticks and a signature a line does not count. Nothing of it was kept.</source>
        <translation>Sin todas sus marcas y la firma, un renglón no cuenta. No se guardó nada de él.</translation>
    </message>
    <message>
        <source>Nothing of it was kept. You can enter it again.</source>
        <translation>No se guardó nada de él. Puede capturarlo de nuevo.</translation>
    </message>
    <message>
        <source>Sheet %1 · lines in: %2 · entered just now: %3</source>
        <translation>Hoja %1 · renglones capturados: %2 · capturados ahora: %3</translation>
    </message>
    <message>
        <source>Take line %1 back</source>
        <translation>Deshacer el renglón %1</translation>
    </message>
</context>
<context>
    <name>PaperEmail</name>
    <message>
        <source>Line %1: the email address</source>
        <translation>Renglón %1: el correo electrónico</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>nombre@example.org</translation>
    </message>
    <message>
        <source>If it is missing or nobody can read it, go back and take the tick away.</source>
        <translation>Si falta o no se puede leer, regrese y quite la marca.</translation>
    </message>
</context>
<context>
    <name>PaperHome</name>
    <message>
        <source>Line %1: the US state</source>
        <translation>Renglón %1: el estado de EE. UU.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>State or territory</source>
        <translation>Estado o territorio</translation>
    </message>
    <message>
        <source>It says “never”</source>
        <translation>Dice «nunca»</translation>
    </message>
    <message>
        <source>Nothing is written there</source>
        <translation>No hay nada escrito</translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>Sheet %1 (%2): which line?</source>
        <translation>Hoja %1 (%2): ¿qué renglón?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Renglón %1</translation>
    </message>
    <message>
        <source>Already in: %1</source>
        <translation>Ya capturados: %1</translation>
    </message>
    <message>
        <source>Are all boxes from 1 to %1 of this line ticked?</source>
        <translation>¿Están marcadas todas las casillas del 1 al %1 de este renglón?</translation>
    </message>
    <message>
        <source>Is the signature there?</source>
        <translation>¿Está la firma?</translation>
    </message>
</context>
<context>
    <name>PaperNames</name>
    <message>
        <source>Line %1: the name</source>
        <translation>Renglón %1: el nombre</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Given name(s)</source>
        <translation>Nombre(s)</translation>
    </message>
    <message>
        <source>Surname(s)</source>
        <translation>Apellido(s)</translation>
    </message>
</context>
<context>
    <name>PaperReview</name>
    <message>
        <source>Line %1: is it the same as on the sheet?</source>
        <translation>Renglón %1: ¿es igual que en la hoja?</translation>
    </message>
    <message>
        <source>Yes, keep it</source>
        <translation>Sí, guardar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>What is the number of the sheet?</source>
        <translation>¿Cuál es el número de la hoja?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>Número de la hoja</translation>
    </message>
    <message>
        <source>It stands at the top right of the sheet, beside the code. Small letters will do, and hyphens may be left out.</source>
        <translation>Está arriba a la derecha de la hoja, junto al código. Puede usar minúsculas y omitir los guiones.</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Line %1: the state of %2</source>
        <translation>Renglón %1: el estado de %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PaperTown</name>
    <message>
        <source>Line %1: the city or town</source>
        <translation>Renglón %1: la ciudad o localidad</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>City or town</source>
        <translation>Ciudad o localidad</translation>
    </message>
</context>
<context>
    <name>PaperZip</name>
    <message>
        <source>Line %1: the ZIP code</source>
        <translation>Renglón %1: el código postal (ZIP)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Five digits</source>
        <translation>Cinco dígitos</translation>
    </message>
    <message>
        <source>If it is missing or nobody can read it, go back and take the tick away.</source>
        <translation>Si falta o no se puede leer, regrese y quite la marca.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Poster, A4</source>
        <translation>Cartel, A4</translation>
    </message>
    <message>
        <source>Poster, letter size</source>
        <translation>Cartel, tamaño carta</translation>
    </message>
    <message>
        <source>Card for the table</source>
        <translation>Tarjeta para la mesa</translation>
    </message>
    <message>
        <source>Card for volunteers</source>
        <translation>Tarjeta para auxiliares</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Se guardó: %1</translation>
    </message>
</context>
<context>
    <name>Paperwork</name>
    <message>
        <source>Printing on %1…</source>
        <translation>Imprimiendo en %1…</translation>
    </message>
    <message>
        <source>Given to the printer %1.</source>
        <translation>Se envió a la impresora %1.</translation>
    </message>
    <message>
        <source>%1 did not print it. Open the saved file in another program and print there.</source>
        <translation>%1 no lo imprimió. Abra el archivo guardado en otro programa e imprímalo allí.</translation>
    </message>
</context>
<context>
    <name>PassphraseBox</name>
    <message>
        <source>Passphrase: the five words on the paper</source>
        <translation>Frase de acceso: las cinco palabras del papel</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>Paused</name>
    <message>
        <source>For volunteers</source>
        <translation>Para auxiliares</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Page %L1 of %L2</source>
        <translation>Página %L1 de %L2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>La página anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>La página siguiente</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take away the passphrase: %1</source>
        <translation>Quitar la frase de acceso: %1</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>Digits typed: %1 of 6</source>
        <translation>Dígitos escritos: %1 de 6</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Take the last digit back</source>
        <translation>Borrar el último dígito</translation>
    </message>
</context>
<context>
    <name>PinRow</name>
    <message>
        <source>Take the PIN away</source>
        <translation>Quitar el PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Fijar el PIN</translation>
    </message>
    <message>
        <source>A PIN is set.</source>
        <translation>Hay un PIN.</translation>
    </message>
    <message>
        <source>No PIN: one is set on the kiosk.</source>
        <translation>Sin PIN: se elige en el quiosco.</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The receipt could not be printed. Please take a photo of it.</source>
        <translation>No se pudo imprimir el acuse. Tómele una foto, por favor.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Please shorten this to 100 characters.</source>
        <translation>Por favor, acorte esto a 100 caracteres.</translation>
    </message>
    <message>
        <source>Please write at least one letter.</source>
        <translation>Por favor, escriba al menos una letra.</translation>
    </message>
    <message>
        <source>Please answer each one.</source>
        <translation>Por favor, responda a cada una.</translation>
    </message>
    <message>
        <source>Please write your name in at least one box.</source>
        <translation>Por favor, escriba su nombre en al menos un recuadro.</translation>
    </message>
    <message>
        <source>Please write the name of the witness.</source>
        <translation>Escriba el nombre del testigo.</translation>
    </message>
    <message>
        <source>Please write the town or city where you live.</source>
        <translation>Por favor, escriba la ciudad o localidad donde vive.</translation>
    </message>
    <message>
        <source>Please choose the state.</source>
        <translation>Por favor, elija el estado.</translation>
    </message>
    <message>
        <source>Please choose the state from the list.</source>
        <translation>Por favor, elija el estado de la lista.</translation>
    </message>
    <message>
        <source>Please choose a state from the list, or skip this question.</source>
        <translation>Por favor, elija un estado de la lista u omita esta pregunta.</translation>
    </message>
    <message>
        <source>Please write your email address, or go back and take the tick away.</source>
        <translation>Por favor, escriba su correo electrónico, o vuelva atrás y quite la marca.</translation>
    </message>
    <message>
        <source>This does not look like an email address. Please check it.</source>
        <translation>Esto no parece un correo electrónico. Por favor, revíselo.</translation>
    </message>
    <message>
        <source>This email address is too long.</source>
        <translation>Este correo electrónico es demasiado largo.</translation>
    </message>
    <message>
        <source>Please write your US ZIP code, or go back and take the tick away.</source>
        <translation>Por favor, escriba su código postal de EE. UU., o vuelva atrás y quite la marca.</translation>
    </message>
    <message>
        <source>A US ZIP code has five digits.</source>
        <translation>Un código postal de EE. UU. tiene cinco dígitos.</translation>
    </message>
    <message>
        <source>Please type the code of your receipt.</source>
        <translation>Escriba el código de su acuse.</translation>
    </message>
    <message>
        <source>This is not a receipt code. Please compare each letter and digit with your receipt.</source>
        <translation>Este no es un código de acuse. Compare cada letra y cada número con su acuse.</translation>
    </message>
    <message>
        <source>Please type the number of the sheet.</source>
        <translation>Escriba el número de la hoja.</translation>
    </message>
    <message>
        <source>This is not a sheet&apos;s number. Please compare each letter and digit with the sheet.</source>
        <translation>Este no es el número de una hoja. Compare cada letra y cada cifra con la hoja.</translation>
    </message>
    <message>
        <source>This sheet belongs to another campaign or version. Please put it aside for the organizers.</source>
        <translation>Esta hoja es de otra campaña o versión. Apártela para la organización.</translation>
    </message>
    <message>
        <source>Please choose the line.</source>
        <translation>Elija el renglón.</translation>
    </message>
    <message>
        <source>Please give this kiosk a name.</source>
        <translation>Por favor, dé un nombre a este quiosco.</translation>
    </message>
    <message>
        <source>Please write the name of the event.</source>
        <translation>Por favor, escriba el nombre del evento.</translation>
    </message>
    <message>
        <source>These are not the five words. Please look at the paper and try again.</source>
        <translation>Estas no son las cinco palabras. Mire el papel e intente de nuevo, por favor.</translation>
    </message>
    <message>
        <source>Please type the passphrase.</source>
        <translation>Por favor, escriba la frase de acceso.</translation>
    </message>
    <message>
        <source>Please write a name.</source>
        <translation>Escriba un nombre, por favor.</translation>
    </message>
    <message>
        <source>Anybody would guess this PIN. Please choose other digits.</source>
        <translation>Cualquiera adivinaría este PIN. Elija otros dígitos, por favor.</translation>
    </message>
    <message>
        <source>Somebody here has this PIN already. Please choose other digits.</source>
        <translation>Alguien ya tiene este PIN aquí. Elija otros dígitos, por favor.</translation>
    </message>
    <message>
        <source>These were not the same digits. Please begin again.</source>
        <translation>No fueron los mismos dígitos. Empiece de nuevo, por favor.</translation>
    </message>
    <message>
        <source>No stick was found. Please put one in, or choose a folder.</source>
        <translation>No se encontró ninguna memoria. Conecte una o elija una carpeta, por favor.</translation>
    </message>
    <message>
        <source>No receipt was found. Please put the organizers&apos; stick in, or choose a file.</source>
        <translation>No se encontró ningún acuse. Conecte la memoria de la organización o elija un archivo.</translation>
    </message>
    <message>
        <source>There is no signature on this kiosk that could be deleted.</source>
        <translation>En este quiosco no hay ninguna firma que se pueda borrar.</translation>
    </message>
    <message>
        <source>This is not the number. Please type the number that stands above.</source>
        <translation>Ese no es el número. Escriba el número que está arriba.</translation>
    </message>
    <message>
        <source>Please do not use this file. Ask the organizers for the right one.</source>
        <translation>Por favor, no use este archivo. Pida el correcto a la organización.</translation>
    </message>
</context>
<context>
    <name>Purge</name>
    <message>
        <source>Delete what arrived</source>
        <translation>Borrar lo que ya llegó</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>An organizer can give you a receipt: a file that says that every signature of this kiosk arrived. Put the stick with it in, then choose it.</source>
        <translation>La organización puede darle un acuse: un archivo que dice que llegaron todas las firmas de este quiosco. Conecte la memoria que lo trae y elíjalo.</translation>
    </message>
    <message>
        <source>Without such a receipt nothing is deleted.</source>
        <translation>Sin ese acuse no se borra nada.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Which receipt?</source>
        <translation>¿Cuál acuse?</translation>
    </message>
    <message>
        <source>Receipts (*.firma-receipt)</source>
        <translation>Acuses (*.firma-receipt)</translation>
    </message>
</context>
<context>
    <name>PurgePhrase</name>
    <message>
        <source>Delete %L1 signatures from this kiosk?</source>
        <translation>¿Borrar %L1 firmas de este quiosco?</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Borrarlas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PurgeSure</name>
    <message>
        <source>Delete %L1 signatures from this kiosk?</source>
        <translation>¿Borrar %L1 firmas de este quiosco?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>How many are deleted: type the number</source>
        <translation>Cuántas se borran: escriba el número</translation>
    </message>
</context>
<context>
    <name>Purged</name>
    <message>
        <source>Deleted</source>
        <translation>Borradas</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Deleted from this kiosk: %L1 sealed signatures. Their copies on sticks and with the organizers were not touched.</source>
        <translation>Borradas de este quiosco: %L1 firmas selladas. No se tocaron las copias en memorias ni las de la organización.</translation>
    </message>
    <message>
        <source>What stays: how many signed and when, without any name, and the proof that nothing was left out. The key of this kiosk was changed, so that old copies of its files cannot be opened with the new one.</source>
        <translation>Se queda: cuántas personas firmaron y cuándo, sin ningún nombre, y la prueba de que no falta nada. La llave de este quiosco cambió; con la nueva no se abren copias antiguas de sus archivos.</translation>
    </message>
    <message>
        <source>The passphrase stays the same.</source>
        <translation>Las cinco palabras son las mismas.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Integrar</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Tally</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Entregar datos</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>Este archivo</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>RailFoot</name>
    <message>
        <source>Close the registry</source>
        <translation>Cerrar el registro</translation>
    </message>
    <message>
        <source>Open a registry</source>
        <translation>Abrir un registro</translation>
    </message>
    <message>
        <source>A ×%L1</source>
        <translation>A ×%L1</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>%1 is now on %2.</source>
        <translation>%1 ya está en %2.</translation>
    </message>
    <message>
        <source>The PDF could not be written to %1. Put in another stick and try again.</source>
        <translation>No se pudo escribir el PDF en %1. Conecte otra memoria e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Put a stick in, then save the PDF.</source>
        <translation>Conecte una memoria y después guarde el PDF.</translation>
    </message>
    <message>
        <source>Looking at everything…</source>
        <translation>Revisando todo…</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revisar otra vez</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>ReceiptRow</name>
    <message>
        <source>Handed over? Write who received it</source>
        <translation>¿Ya se entregó? Escriba quién lo recibió</translation>
    </message>
    <message>
        <source>Note the receipt</source>
        <translation>Anotar el acuse</translation>
    </message>
</context>
<context>
    <name>RefusalBar</name>
    <message>
        <source>OK</source>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>RehearsalBand</name>
    <message>
        <source>REHEARSAL · nothing signed here counts</source>
        <translation>ENSAYO · nada de lo que se firme aquí cuenta</translation>
    </message>
</context>
<context>
    <name>Rehearse</name>
    <message>
        <source>Rehearse the whole way</source>
        <translation>Ensayar todo el camino</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Ensayar otra vez</translation>
    </message>
    <message>
        <source>Use an organizer&apos;s key…</source>
        <translation>Usar una llave de la organización…</translation>
    </message>
    <message>
        <source>Practise the signers&apos; pages</source>
        <translation>Practicar las páginas de firma</translation>
    </message>
</context>
<context>
    <name>Rehearsing</name>
    <message>
        <source>Make a journal that is thrown away</source>
        <translation>Hacer un diario que luego se desecha</translation>
    </message>
    <message>
        <source>Seal and keep a made-up signature</source>
        <translation>Sellar y guardar una firma inventada</translation>
    </message>
    <message>
        <source>Write the export</source>
        <translation>Escribir la exportación</translation>
    </message>
    <message>
        <source>Open it with an organizer&apos;s key</source>
        <translation>Abrirla con la llave de la organización</translation>
    </message>
    <message>
        <source>Print its row</source>
        <translation>Imprimir su renglón</translation>
    </message>
    <message>
        <source>Read it back: sums, chain and signature</source>
        <translation>Leerla: sumas, cadena y sello</translation>
    </message>
    <message>
        <source>Compare name, place and ink</source>
        <translation>Comparar nombre, lugar y firma</translation>
    </message>
    <message>
        <source>Throw it all away</source>
        <translation>Desechar todo</translation>
    </message>
    <message>
        <source>A made-up signature goes the whole way, and counts nowhere.</source>
        <translation>Una firma inventada recorre todo el camino y no cuenta.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Everything went well, and the organizer&apos;s key opened what was sealed.</source>
        <translation>Todo salió bien, y la llave de la organización abrió lo que se selló.</translation>
    </message>
    <message>
        <source>Everything went well. No organizer&apos;s key was at hand, so nobody has opened what was sealed.</source>
        <translation>Todo salió bien. No había ninguna llave de la organización, así que nadie ha abierto lo que se selló.</translation>
    </message>
    <message>
        <source>The rehearsal stopped.</source>
        <translation>El ensayo se detuvo.</translation>
    </message>
    <message>
        <source>READY · %1</source>
        <translation>LISTO · %1</translation>
    </message>
    <message>
        <source>The key of %1 is at hand for one rehearsal.</source>
        <translation>La llave de %1 está disponible para un ensayo.</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>now</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>se omitió</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Report of a merge</source>
        <translation>Informe de una integración</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation>%1, %2 · %3</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Home in the United States</source>
        <translation>Estado en EE. UU.</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>Nothing else</source>
        <translation>Nada más</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>A volunteer</source>
        <translation>Un auxiliar</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translation>Con ayuda de</translation>
    </message>
    <message>
        <source>Never lived in the United States</source>
        <translation>Nunca vivió en Estados Unidos</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>¿Está todo bien?</translation>
    </message>
    <message>
        <source>Yes, go on to sign</source>
        <translation>Sí, pasar a firmar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Someone with this name and place has already signed here today. If that was you, there is no need to sign again.</source>
        <translation>Una persona con este nombre y lugar ya firmó aquí hoy. Si fue usted, no hace falta que firme otra vez.</translation>
    </message>
    <message>
        <source>Take in online signers</source>
        <translation>Tomar firmantes en línea</translation>
    </message>
    <message>
        <source>From a table, as a source of its own, with where it came from.</source>
        <translation>De una tabla, como fuente aparte, con su procedencia.</translation>
    </message>
</context>
<context>
    <name>ReviewEmpty</name>
    <message>
        <source>No record came in two versions</source>
        <translation>Ninguna firma llegó en dos versiones</translation>
    </message>
    <message>
        <source>Nothing stands here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>Compare the two versions</source>
        <translation>Comparar las dos versiones</translation>
    </message>
    <message>
        <source>Go to Tally</source>
        <translation>Ir a Recuento</translation>
    </message>
    <message>
        <source>A tablet that was copied, or set back, writes two records under one number. They would be compared here.</source>
        <translation>Una tableta que se copió o se restauró escribe dos firmas con un mismo número. Aquí se compararían.</translation>
    </message>
    <message>
        <source>Tiny drawings, famous names, rude words, many signatures in a few minutes and wrong clocks are shown here. An X is a lawful mark.</source>
        <translation>Aquí se muestran trazos mínimos, nombres famosos, groserías, muchas firmas en pocos minutos y relojes mal puestos. Una X es una marca válida.</translation>
    </message>
    <message>
        <source>Something else waits: records that came in two versions.</source>
        <translation>Hay algo más pendiente: firmas que llegaron en dos versiones.</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>It may go out</source>
        <translation>Puede entregarse</translation>
    </message>
    <message>
        <source>Hold it here</source>
        <translation>Dejar en espera</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>All like this…</source>
        <translation>Todas como esta…</translation>
    </message>
    <message>
        <source>Online signers…</source>
        <translation>Firmantes en línea…</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>The reason that is noted with your decision</source>
        <translation>El motivo que se anota con su decisión</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Records in several versions</source>
        <translation>Firmas en varias versiones</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Renglones</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Cambiar: %1</translation>
    </message>
</context>
<context>
    <name>ReviewRule</name>
    <message>
        <source>Many lines at once: %1</source>
        <translation>Muchos renglones a la vez: %1</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Qué renglones</translation>
    </message>
    <message>
        <source>What is decided on them</source>
        <translation>Qué se decide sobre ellos</translation>
    </message>
    <message>
        <source>They may go out</source>
        <translation>Pueden entregarse</translation>
    </message>
    <message>
        <source>Hold them here</source>
        <translation>Dejarlos en espera</translation>
    </message>
    <message>
        <source>Exclude them</source>
        <translation>Excluirlos</translation>
    </message>
    <message>
        <source>The reason that is noted with your decision</source>
        <translation>El motivo que se anota con su decisión</translation>
    </message>
    <message>
        <source>Let them go out</source>
        <translation>Dejar que se entreguen</translation>
    </message>
    <message>
        <source>Hold them</source>
        <translation>Dejar en espera</translation>
    </message>
    <message>
        <source>Exclude them all</source>
        <translation>Excluirlos todos</translation>
    </message>
    <message>
        <source>Back to one line</source>
        <translation>Volver a un renglón</translation>
    </message>
</context>
<context>
    <name>ReviewVersions</name>
    <message>
        <source>This one stands</source>
        <translation>Esta vale</translation>
    </message>
    <message>
        <source>Compare with the next version</source>
        <translation>Comparar con la siguiente versión</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>To look at (%1)</source>
        <translation>Por revisar (%1)</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluidas</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberadas</translation>
    </message>
    <message>
        <source>Two versions (%1)</source>
        <translation>Dos versiones (%1)</translation>
    </message>
    <message>
        <source>Nothing needs a second look</source>
        <translation>Nada necesita otra mirada</translation>
    </message>
    <message>
        <source>1 line needs a second look</source>
        <translation>1 renglón necesita otra mirada</translation>
    </message>
    <message>
        <source>%1 lines need a second look</source>
        <translation>%1 renglones necesitan otra mirada</translation>
    </message>
    <message>
        <source>Nothing is dropped by itself. What you leave here goes out with the rest.</source>
        <translation>Nada se descarta solo. Lo que deje aquí se entrega con lo demás.</translation>
    </message>
    <message>
        <source>Two organizers decided differently. Decide again: the newest counts.</source>
        <translation>Dos personas de la organización decidieron distinto. Decida de nuevo: cuenta lo más reciente.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>se deshizo</translation>
    </message>
    <message>
        <source>%1: %2 · %3, %4, %5</source>
        <translation>%1: %2 · %3, %4, %5</translation>
    </message>
    <message>
        <source>All of this kind</source>
        <translation>Todos los de este tipo</translation>
    </message>
    <message>
        <source>Of this kind at %1</source>
        <translation>De este tipo en %1</translation>
    </message>
    <message>
        <source>Of this kind named %1</source>
        <translation>De este tipo, de nombre %1</translation>
    </message>
    <message>
        <source>This is 1 line.</source>
        <translation>Es 1 renglón.</translation>
    </message>
    <message>
        <source>These are %1 lines.</source>
        <translation>Son %1 renglones.</translation>
    </message>
    <message>
        <source>There is no line of which that was not said.</source>
        <translation>No hay ningún renglón del que no se haya dicho eso ya.</translation>
    </message>
</context>
<context>
    <name>RowHead</name>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>Quitar: %1</translation>
    </message>
</context>
<context>
    <name>SaveLine</name>
    <message>
        <source>Files go to %1</source>
        <translation>Los archivos van a %1</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>Where files go</source>
        <translation>Dónde se guardan los archivos</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Keeping your signature safe…</source>
        <translation>Guardando su firma…</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>To the desk</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Sealed copies can be sent to storage that the organizers have. Signing never waits for it.</source>
        <translation>Las copias selladas se pueden enviar a un almacenamiento de la organización. Firmar nunca tiene que esperar por eso.</translation>
    </message>
    <message>
        <source>Sealed copies are sent by themselves, ten signatures at a time. Signing never waits for it.</source>
        <translation>Las copias selladas se envían solas, de diez en diez firmas. Firmar nunca tiene que esperar por eso.</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>Set a storage up</source>
        <translation>Configurar un almacenamiento</translation>
    </message>
    <message>
        <source>Another storage</source>
        <translation>Otro almacenamiento</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
</context>
<context>
    <name>SetupCampaign</name>
    <message>
        <source>Which campaign is this kiosk for?</source>
        <translation>¿Para qué campaña es este quiosco?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Choose the file that the organizers gave you.</source>
        <translation>Elija el archivo que le dio la organización.</translation>
    </message>
    <message>
        <source>No campaign file was found. Put in the organizers&apos; stick and look again, or choose the file.</source>
        <translation>No se encontró ningún archivo de campaña. Conecte la memoria de la organización y busque otra vez, o elija el archivo.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Campaign files (*.campaign)</source>
        <translation>Archivos de campaña (*.campaign)</translation>
    </message>
</context>
<context>
    <name>SetupDay</name>
    <message>
        <source>On which day is it?</source>
        <translation>¿Qué día es?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>%1 (today)</source>
        <translation>%1 (hoy)</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Un día antes</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un día después</translation>
    </message>
    <message>
        <source>Only days on which people can sign this letter.</source>
        <translation>Solo los días en que se puede firmar esta carta.</translation>
    </message>
</context>
<context>
    <name>SetupEvent</name>
    <message>
        <source>What is the event called?</source>
        <translation>¿Cómo se llama el evento?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>For example: Sunday market</source>
        <translation>Por ejemplo: mercado del domingo</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Hoy: %1</translation>
    </message>
</context>
<context>
    <name>SetupEvents</name>
    <message>
        <source>Which event is it?</source>
        <translation>¿Qué evento es?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Another event…</source>
        <translation>Otro evento…</translation>
    </message>
</context>
<context>
    <name>SetupFingerprint</name>
    <message>
        <source>Are these the six words of your organizers?</source>
        <translation>¿Son estas las seis palabras de su organización?</translation>
    </message>
    <message>
        <source>Yes, all six</source>
        <translation>Sí, las seis</translation>
    </message>
    <message>
        <source>No, they differ</source>
        <translation>No, son otras</translation>
    </message>
    <message>
        <source>Compare them with the paper or the screen of an organizer, or ask by telephone. Whoever changed the file could read what people sign.</source>
        <translation>Compárelas con el papel o la pantalla de la organización, o pregunte por teléfono. Quien hubiera cambiado el archivo podría leer lo que se firma.</translation>
    </message>
    <message>
        <source>%1 · answered for by %2 · opened by %3</source>
        <translation>%1 · responsable: %2 · lo abre: %3</translation>
    </message>
</context>
<context>
    <name>SetupName</name>
    <message>
        <source>What shall this kiosk be called?</source>
        <translation>¿Cómo se llamará este quiosco?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>For example K1, or the colour of its cover</source>
        <translation>Por ejemplo, K1 o el color de su funda</translation>
    </message>
</context>
<context>
    <name>SetupPassphrase</name>
    <message>
        <source>Write these five words on paper</source>
        <translation>Escriba estas cinco palabras en papel</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Ya las escribí</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>This is the passphrase. It starts this kiosk and leads out of the signers&apos; pages. Keep the paper away from the kiosk. It is not shown again.</source>
        <translation>Esta es la frase de acceso. Con ella se inicia este quiosco y se sale de las páginas de firma. Guarde el papel lejos del quiosco. No se mostrará otra vez.</translation>
    </message>
</context>
<context>
    <name>SetupPlace</name>
    <message>
        <source>Where is it?</source>
        <translation>¿Dónde es?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>City or town</source>
        <translation>Ciudad o localidad</translation>
    </message>
    <message>
        <source>City or town (%1)</source>
        <translation>Ciudad o localidad (%1)</translation>
    </message>
</context>
<context>
    <name>SetupRepeat</name>
    <message>
        <source>Now type the five words from your paper</source>
        <translation>Ahora escriba las cinco palabras de su papel</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Mostrarlas otra vez</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Merge a second copy</source>
        <translation>Integrar una segunda copia</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>Quién puede abrirlo</translation>
    </message>
    <message>
        <source>from another organizer</source>
        <translation>de otra persona de la organización</translation>
    </message>
    <message>
        <source>one passphrase</source>
        <translation>una frase de acceso</translation>
    </message>
    <message>
        <source>%1 passphrases</source>
        <translation>%1 frases de acceso</translation>
    </message>
    <message>
        <source>Passphrase from when it was made</source>
        <translation>La frase con que se hizo</translation>
    </message>
    <message>
        <source>Merging the second copy</source>
        <translation>Integrando la segunda copia</translation>
    </message>
    <message>
        <source>%1 knew nothing that is not here already. Nothing was changed.</source>
        <translation>%1 no sabía nada que no esté ya aquí. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 was merged. It was not changed itself.</source>
        <translation>Se integró %1. El archivo mismo no se cambió.</translation>
    </message>
    <message>
        <source>What was decided differently in both waits at Duplicates and Review.</source>
        <translation>Lo que se decidió distinto en ambos espera en Duplicados y en Revisar.</translation>
    </message>
    <message>
        <source>Records that were not here</source>
        <translation>Registros de firma que no estaban aquí</translation>
    </message>
    <message>
        <source>Records of which more is known now</source>
        <translation>Registros de los que ahora se sabe más</translation>
    </message>
    <message>
        <source>Signatures that are undone or withdrawn there</source>
        <translation>Firmas deshechas o retiradas allá</translation>
    </message>
    <message>
        <source>Records that are there in two versions now</source>
        <translation>Registros que ahora están en dos versiones</translation>
    </message>
    <message>
        <source>Decisions made there</source>
        <translation>Decisiones tomadas allá</translation>
    </message>
    <message>
        <source>Decided differently in both</source>
        <translation>Decidido distinto en ambos</translation>
    </message>
    <message>
        <source>Exports merged there</source>
        <translation>Exportaciones integradas allá</translation>
    </message>
    <message>
        <source>Kiosks that were not known here</source>
        <translation>Quioscos que aquí no se conocían</translation>
    </message>
    <message>
        <source>%1 can open this file now, with their own passphrase.</source>
        <translation>%1 ya puede abrir este archivo con su propia frase de acceso.</translation>
    </message>
    <message>
        <source>The passphrase of %1 opens this file no more.</source>
        <translation>La frase de acceso de %1 ya no abre este archivo.</translation>
    </message>
    <message>
        <source>Please choose the other registry’s file.</source>
        <translation>Elija el archivo del otro registro.</translation>
    </message>
    <message>
        <source>This is the registry that is open. Choose the other one.</source>
        <translation>Este es el registro que está abierto. Elija el otro.</translation>
    </message>
    <message>
        <source>Please type the passphrase of the other registry.</source>
        <translation>Escriba la frase de acceso del otro registro.</translation>
    </message>
    <message>
        <source>Please type your own passphrase first: nobody else may change who opens it.</source>
        <translation>Escriba primero su propia frase de acceso: nadie más puede cambiar quién lo abre.</translation>
    </message>
    <message>
        <source>Please write whose passphrase it is.</source>
        <translation>Escriba de quién es la frase de acceso.</translation>
    </message>
    <message>
        <source>Please take a longer one: five words, or 16 letters and more.</source>
        <translation>Elija una más larga: cinco palabras, o 16 letras o más.</translation>
    </message>
    <message>
        <source>The two are not the same. Please type it again.</source>
        <translation>Las dos no son iguales. Escríbala de nuevo.</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>The 22 words of the sheet, in their order</source>
        <translation>Las 22 palabras de la hoja, en su orden</translation>
    </message>
    <message>
        <source>The code was read</source>
        <translation>Se leyó el código</translation>
    </message>
    <message>
        <source>Or a picture of its code…</source>
        <translation>O una imagen de su código…</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>US state</source>
        <translation>Estado de EE. UU.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmó</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Way of signing</source>
        <translation>Modo de firmar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Renglón</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>trazo</translation>
    </message>
    <message>
        <source>mark, before a witness</source>
        <translation>marca, ante testigo</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>nombre escrito</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>en papel</translation>
    </message>
    <message>
        <source>goes out</source>
        <translation>se entrega</translation>
    </message>
    <message>
        <source>held</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>left out: the other one stays</source>
        <translation>fuera: se queda la otra</translation>
    </message>
    <message>
        <source>held back: its kiosk was refused</source>
        <translation>retenida: se rechazó su quiosco</translation>
    </message>
    <message>
        <source>left out: this line of the sheet counts elsewhere</source>
        <translation>fuera: este renglón de la hoja cuenta en otra parte</translation>
    </message>
    <message>
        <source>voided, withdrawn or in two versions</source>
        <translation>deshecha, retirada o en dos versiones</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>se puede leer</translation>
    </message>
    <message>
        <source>sealed: another key opens it</source>
        <translation>sellada: la abre otra llave</translation>
    </message>
    <message>
        <source>does not fit this campaign</source>
        <translation>no corresponde a esta campaña</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>never lived in the US</source>
        <translation>nunca vivió en EE. UU.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>Nothing can be read of this one.</source>
        <translation>De esta no se puede leer nada.</translation>
    </message>
    <message>
        <source>No drawing: this one was %1.</source>
        <translation>Sin trazo: %1.</translation>
    </message>
</context>
<context>
    <name>Sign</name>
    <message>
        <source>Sign above the line</source>
        <translation>Firme sobre la línea</translation>
    </message>
    <message>
        <source>Mark of %1 · Witness: %2</source>
        <translation>Marca de %1 · Testigo: %2</translation>
    </message>
</context>
<context>
    <name>SignFoot</name>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Sign another way</source>
        <translation>Firmar de otra manera</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the sentence</source>
        <translation>Volver a la frase</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>Deshacer el último trazo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>I agree and sign</source>
        <translation>Acepto y firmo</translation>
    </message>
</context>
<context>
    <name>SignPad</name>
    <message>
        <source>Sign here with a finger, a stylus or the mouse</source>
        <translation>Firme aquí con el dedo, un lápiz o el ratón</translation>
    </message>
</context>
<context>
    <name>SignSteady</name>
    <message>
        <source>Read this, then sign</source>
        <translation>Lea esto y después firme</translation>
    </message>
    <message>
        <source>Go on to the pad</source>
        <translation>Ir al espacio para firmar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Sign another way</source>
        <translation>Firmar de otra manera</translation>
    </message>
    <message>
        <source>Sign above the line</source>
        <translation>Firme sobre la línea</translation>
    </message>
</context>
<context>
    <name>SignTyped</name>
    <message>
        <source>Sign with your typed name</source>
        <translation>Firme con su nombre escrito</translation>
    </message>
    <message>
        <source>Typed in the place of a signature</source>
        <translation>Escrito en lugar de una firma</translation>
    </message>
</context>
<context>
    <name>SlipText</name>
    <message>
        <source>The text of the slip&apos;s QR code: fifteen lines, the first is “firma-slip/1”</source>
        <translation>El texto del código QR de la papeleta: quince renglones, el primero es «firma-slip/1»</translation>
    </message>
    <message>
        <source>Tick this slip</source>
        <translation>Cotejar esta papeleta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>First and last number</source>
        <translation>Primer y último número</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Signed · undone · withdrawn</source>
        <translation>Firmas · deshechas · retiradas</translation>
    </message>
    <message>
        <source>Six words for all of it</source>
        <translation>Seis palabras que resumen todo</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>%1 · %2 exports</source>
        <translation>%1 · %2 exportaciones</translation>
    </message>
    <message>
        <source>%1 · 1 export</source>
        <translation>%1 · 1 exportación</translation>
    </message>
    <message>
        <source>%1 · no exports on it</source>
        <translation>%1 · sin exportaciones</translation>
    </message>
    <message>
        <source>Fetching from the storage: %1 files so far…</source>
        <translation>Trayendo del almacenamiento: %1 archivos hasta ahora…</translation>
    </message>
    <message>
        <source>Nothing new at the storage: its one file is here already.</source>
        <translation>Nada nuevo en el almacenamiento: su único archivo ya está aquí.</translation>
    </message>
    <message>
        <source>Nothing new at the storage: %1 files are here already.</source>
        <translation>Nada nuevo en el almacenamiento: ya están aquí %1 archivos.</translation>
    </message>
    <message>
        <source>%1 files could not be fetched. Try again later.</source>
        <translation>No se pudieron traer %1 archivos. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The folder for the files could not be written to. Nothing was fetched.</source>
        <translation>No se pudo escribir en la carpeta de los archivos. No se trajo nada.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>%1 requests to %2. To be handed over on %3.</source>
        <translation>%1 peticiones a %2. Se entregará el %3.</translation>
    </message>
    <message>
        <source>Asked by: %1</source>
        <translation>La promueve: %1</translation>
    </message>
    <message>
        <source>Signed here: %L1</source>
        <translation>Firmas aquí: %L1</translation>
    </message>
</context>
<context>
    <name>StartWays</name>
    <message>
        <source>Read it first</source>
        <translation>Leerla primero</translation>
    </message>
    <message>
        <source>1 minute · no ID · nothing is published unless you say so</source>
        <translation>1 minuto · sin identificación · no se publica nada sin su permiso</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>In which state is %1?</source>
        <translation>¿En qué estado está %1?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
</context>
<context>
    <name>StorageKind</name>
    <message>
        <source>Which storage do the organizers have?</source>
        <translation>¿Qué almacenamiento tiene la organización?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>What is sent is sealed: whoever runs the storage cannot read it. What you type here stays in this kiosk&apos;s journal.</source>
        <translation>Lo que se envía va sellado: quien administra el almacenamiento no puede leerlo. Lo que escriba aquí se queda en el diario de este quiosco.</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Conservarlo de todos modos</translation>
    </message>
</context>
<context>
    <name>StorageSetup</name>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>Hide what I type</source>
        <translation>Ocultar lo que escribo</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Conservarlo de todos modos</translation>
    </message>
</context>
<context>
    <name>Storing</name>
    <message>
        <source>S3-compatible storage</source>
        <translation>Almacenamiento tipo S3</translation>
    </message>
    <message>
        <source>Nextcloud or WebDAV</source>
        <translation>Nextcloud o WebDAV</translation>
    </message>
    <message>
        <source>A folder of this machine</source>
        <translation>Una carpeta de este equipo</translation>
    </message>
    <message>
        <source>As in storage.toml on a stick</source>
        <translation>Según storage.toml en una memoria</translation>
    </message>
    <message>
        <source>What is the storage&apos;s address?</source>
        <translation>¿Cuál es la dirección del almacenamiento?</translation>
    </message>
    <message>
        <source>Which user?</source>
        <translation>¿Qué usuario?</translation>
    </message>
    <message>
        <source>The user&apos;s password for apps</source>
        <translation>La contraseña de aplicaciones del usuario</translation>
    </message>
    <message>
        <source>Which bucket?</source>
        <translation>¿Qué depósito (bucket)?</translation>
    </message>
    <message>
        <source>The key&apos;s ID</source>
        <translation>El ID de la llave</translation>
    </message>
    <message>
        <source>The secret key</source>
        <translation>La llave secreta</translation>
    </message>
    <message>
        <source>Which region?</source>
        <translation>¿Qué región?</translation>
    </message>
    <message>
        <source>Which folder there?</source>
        <translation>¿En qué carpeta?</translation>
    </message>
    <message>
        <source>It begins with https://</source>
        <translation>Empieza con https://</translation>
    </message>
    <message>
        <source>As the organizers wrote it</source>
        <translation>Como lo escribió la organización</translation>
    </message>
    <message>
        <source>Leave it empty if nobody gave you one</source>
        <translation>Déjelo vacío si nadie le dio una</translation>
    </message>
    <message>
        <source>For example: firma</source>
        <translation>Por ejemplo: firma</translation>
    </message>
    <message>
        <source>Which folder? Its whole path</source>
        <translation>¿Qué carpeta? Su ruta completa</translation>
    </message>
    <message>
        <source>For example: /srv/firma</source>
        <translation>Por ejemplo: /srv/firma</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>depósito</translation>
    </message>
    <message>
        <source>key ID</source>
        <translation>ID de la llave</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>llave secreta</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>llave de acceso</translation>
    </message>
    <message>
        <source>region</source>
        <translation>región</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Por favor llene este campo.</translation>
    </message>
    <message>
        <source>No file storage.toml was found. Put the organizers&apos; stick in and try again.</source>
        <translation>No se encontró ningún archivo storage.toml. Conecte la memoria de la organización e inténtelo otra vez.</translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message>
        <source>No storage is set up</source>
        <translation>No hay almacenamiento configurado</translation>
    </message>
    <message>
        <source>Everything is at the storage</source>
        <translation>Todo está en el almacenamiento</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En espera de enviarse</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation>Todavía no hay nada que enviar</translation>
    </message>
    <message>
        <source>The storage is not set up yet</source>
        <translation>Falta configurar el almacenamiento</translation>
    </message>
    <message>
        <source>Storage: all of %1 sent</source>
        <translation>Almacenamiento: enviados los %1</translation>
    </message>
    <message>
        <source>Storage: %2 of %1 sent, sending</source>
        <translation>Almacenamiento: %2 de %1 enviados, enviando</translation>
    </message>
    <message>
        <source>Storage: %2 of %1 sent</source>
        <translation>Almacenamiento: %2 de %1 enviados</translation>
    </message>
    <message>
        <source>Storage: %2 of %1 sent, %3</source>
        <translation>Almacenamiento: %2 de %1 enviados, %3</translation>
    </message>
    <message>
        <source>Storage: not set up yet</source>
        <translation>Almacenamiento: falta configurarlo</translation>
    </message>
    <message>
        <source>Signatures %1 to %2</source>
        <translation>Firmas %1 a %2</translation>
    </message>
    <message>
        <source>Signature %1</source>
        <translation>Firma %1</translation>
    </message>
    <message>
        <source>End of the event</source>
        <translation>Fin del evento</translation>
    </message>
    <message>
        <source>Log of the event</source>
        <translation>Bitácora del evento</translation>
    </message>
    <message>
        <source>sent, read back and compared</source>
        <translation>enviado, leído de vuelta y comparado</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>was made anew: the old file is being taken away</source>
        <translation>se hizo de nuevo: se está quitando el archivo anterior</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>no hay red</translation>
    </message>
    <message>
        <source>address not found</source>
        <translation>no se encontró la dirección</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no hay respuesta</translation>
    </message>
    <message>
        <source>no safe connection</source>
        <translation>no hay conexión segura</translation>
    </message>
    <message>
        <source>certificate not valid</source>
        <translation>certificado no válido</translation>
    </message>
    <message>
        <source>user or key refused</source>
        <translation>usuario o llave no aceptados</translation>
    </message>
    <message>
        <source>access has run out</source>
        <translation>el acceso ya venció</translation>
    </message>
    <message>
        <source>the clock is wrong</source>
        <translation>el reloj está mal</translation>
    </message>
    <message>
        <source>no such bucket</source>
        <translation>no existe ese depósito</translation>
    </message>
    <message>
        <source>no such folder</source>
        <translation>no existe esa carpeta</translation>
    </message>
    <message>
        <source>storage is full</source>
        <translation>el almacenamiento está lleno</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>archivo demasiado grande</translation>
    </message>
    <message>
        <source>storage is busy</source>
        <translation>el almacenamiento está ocupado</translation>
    </message>
    <message>
        <source>fault of the storage</source>
        <translation>falla del almacenamiento</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>demasiado lento</translation>
    </message>
    <message>
        <source>came back changed</source>
        <translation>regresó distinto</translation>
    </message>
    <message>
        <source>file not readable here</source>
        <translation>el archivo no se puede leer aquí</translation>
    </message>
    <message>
        <source>unexpected answer</source>
        <translation>respuesta inesperada</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>Tally</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>What stands tonight. It is counted anew after each merge and each decision.</source>
        <translation>Lo que hay esta noche. Se cuenta de nuevo tras cada integración y cada decisión.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>There is nothing to count yet.</source>
        <translation>Todavía no hay nada que contar.</translation>
    </message>
    <message>
        <source>Merge the files that the kiosks brought. Then the sums, the map and the days stand here.</source>
        <translation>Integre los archivos que trajeron los quioscos. Entonces aparecerán aquí las sumas, el mapa y los días.</translation>
    </message>
    <message>
        <source>Go to Merge</source>
        <translation>Ir a Integrar</translation>
    </message>
    <message>
        <source>Save the picture as SVG</source>
        <translation>Guardar la imagen como SVG</translation>
    </message>
    <message>
        <source>Save the picture as PDF</source>
        <translation>Guardar la imagen como PDF</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Save the picture as PNG</source>
        <translation>Guardar la imagen como PNG</translation>
    </message>
</context>
<context>
    <name>Tallying</name>
    <message>
        <source>From captured to deliverable</source>
        <translation>De captadas a entregables</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>Por evento</translation>
    </message>
    <message>
        <source>By state of Mexico</source>
        <translation>Por estado de México</translation>
    </message>
    <message>
        <source>By US state</source>
        <translation>Por estado de EE. UU.</translation>
    </message>
    <message>
        <source>By day and hour</source>
        <translation>Por día y hora</translation>
    </message>
    <message>
        <source>By language, way and choice</source>
        <translation>Por idioma, forma y opción</translation>
    </message>
    <message>
        <source>All on one sheet</source>
        <translation>Todo en una hoja</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Captadas</translation>
    </message>
    <message>
        <source>Undone by their signers</source>
        <translation>Deshechas por quien firmó</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiradas</translation>
    </message>
    <message>
        <source>Could not be opened</source>
        <translation>No se pudieron abrir</translation>
    </message>
    <message>
        <source>There in two versions</source>
        <translation>Están en dos versiones</translation>
    </message>
    <message>
        <source>From kiosks that are not ours</source>
        <translation>De quioscos que no son nuestros</translation>
    </message>
    <message>
        <source>Same line of a paper sheet</source>
        <translation>Mismo renglón de una hoja</translation>
    </message>
    <message>
        <source>Duplicates, as decided</source>
        <translation>Duplicadas, según lo decidido</translation>
    </message>
    <message>
        <source>Held for review</source>
        <translation>En espera de revisión</translation>
    </message>
    <message>
        <source>Left out after review</source>
        <translation>Excluidas tras la revisión</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>Para entregar</translation>
    </message>
    <message>
        <source>The sums tie: %1 captured − %2 left out = %3.</source>
        <translation>Las sumas cuadran: %1 captadas − %2 fuera = %3.</translation>
    </message>
    <message>
        <source>The sums do not tie: %1 captured, %2 left out, %3 deliverable.</source>
        <translation>Las sumas no cuadran: %1 captadas, %2 fuera, %3 para entregar.</translation>
    </message>
    <message>
        <source>signature to deliver</source>
        <translation>firma para entregar</translation>
    </message>
    <message>
        <source>signatures to deliver</source>
        <translation>firmas para entregar</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Never lived in the US</source>
        <translation>Nunca vivió en EE. UU.</translation>
    </message>
    <message>
        <source>Signed in English</source>
        <translation>Firmó en inglés</translation>
    </message>
    <message>
        <source>Signed in Spanish</source>
        <translation>Firmó en español</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Trazada</translation>
    </message>
    <message>
        <source>Mark with a witness</source>
        <translation>Marca con testigo</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tecleada</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Se guardó: %1</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>Thank you. Your signature is kept.</source>
        <translation>Gracias. Su firma quedó guardada.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>This is your receipt. Take a photo of it: with this code you can withdraw your signature later, free of charge.</source>
        <translation>Este es su acuse. Tómele una foto: con este código puede retirar su firma más adelante, sin costo.</translation>
    </message>
    <message>
        <source>Receipt code %1</source>
        <translation>Código del acuse %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Imprimir el acuse</translation>
    </message>
    <message>
        <source>Undo my signature (%1 s)</source>
        <translation>Deshacer mi firma (%1 s)</translation>
    </message>
    <message>
        <source>The receipt as a QR code</source>
        <translation>El acuse como código QR</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Withdraw my signature</source>
        <translation>Retirar mi firma</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide the screen</source>
        <translation>Ocultar la pantalla</translation>
    </message>
    <message>
        <source>Everything is wiped at once. The key F12 does the same.</source>
        <translation>Se borra todo de inmediato. La tecla F12 hace lo mismo.</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Dejar de leer en voz alta</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>A ×%L1</source>
        <translation>A ×%L1</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
</context>
<context>
    <name>Town</name>
    <message>
        <source>Where in Mexico do you live?</source>
        <translation>¿En qué lugar de México vive?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>City or town</source>
        <translation>Ciudad o localidad</translation>
    </message>
</context>
<context>
    <name>TwoPhrases</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase de acceso otra vez</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Passphrase of this kiosk</source>
        <translation>Frase de acceso de este quiosco</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Make a registry</source>
        <translation>Crear un registro</translation>
    </message>
    <message>
        <source>Open the registry</source>
        <translation>Abrir el registro</translation>
    </message>
    <message>
        <source>A registry is one encrypted file that holds what all kiosks of a campaign brought. It is made once.</source>
        <translation>Un registro es un archivo cifrado que guarda lo que trajeron todos los quioscos de una campaña. Se crea una sola vez.</translation>
    </message>
    <message>
        <source>The encrypted file that holds what all kiosks brought. Its passphrase opens it.</source>
        <translation>El archivo cifrado que guarda lo que trajeron todos los quioscos. Se abre con su frase de acceso.</translation>
    </message>
    <message>
        <source>Campaign file (*.campaign)</source>
        <translation>Archivo de la campaña (*.campaign)</translation>
    </message>
    <message>
        <source>Campaign files (*.campaign)</source>
        <translation>Archivos de campaña (*.campaign)</translation>
    </message>
    <message>
        <source>Where the registry shall stand</source>
        <translation>Dónde se guardará el registro</translation>
    </message>
    <message>
        <source>The registry&apos;s file</source>
        <translation>Archivo del registro</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>A passphrase for it: five words, or 16 letters and more</source>
        <translation>Una frase de acceso: cinco palabras, o 16 letras o más</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase de acceso otra vez</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>No campaign yet? Begin at “Campaign” in the list at the left: it needs no registry.</source>
        <translation>¿Todavía no tiene campaña? Empiece en «Campaña», en la lista de la izquierda: no necesita registro.</translation>
    </message>
</context>
<context>
    <name>UnlockWays</name>
    <message>
        <source>Make the registry</source>
        <translation>Crear el registro</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open one that is there</source>
        <translation>Abrir uno que ya existe</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Crear uno nuevo</translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message>
        <source>This is %1, byte for byte as it was made.</source>
        <translation>Este es %1, byte por byte como se hizo.</translation>
    </message>
    <message>
        <source>This says it is %1, but it was altered. Do not rely on it.</source>
        <translation>Dice ser %1, pero fue alterado. No se fíe de él.</translation>
    </message>
    <message>
        <source>This was not made from this registry.</source>
        <translation>Este no se hizo con este registro.</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read.</source>
        <translation>No existe tal archivo, o no se puede leer.</translation>
    </message>
    <message>
        <source>All of its %1 lines still stand.</source>
        <translation>Sus %1 renglones siguen valiendo.</translation>
    </message>
    <message>
        <source>Its one line still stands.</source>
        <translation>Su único renglón sigue valiendo.</translation>
    </message>
    <message>
        <source>%1 of its lines no longer stand. A correction tells that to whoever has it.</source>
        <translation>%1 de sus renglones ya no valen. Una corrección se lo dice a quien lo tenga.</translation>
    </message>
    <message>
        <source>One of its lines no longer stands. A correction tells that to whoever has it.</source>
        <translation>Uno de sus renglones ya no vale. Una corrección se lo dice a quien lo tenga.</translation>
    </message>
    <message>
        <source>Line %1 · %2</source>
        <translation>Renglón %1 · %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>was withdrawn</source>
        <translation>se retiró</translation>
    </message>
    <message>
        <source>was undone</source>
        <translation>se deshizo</translation>
    </message>
    <message>
        <source>is held</source>
        <translation>está en espera</translation>
    </message>
    <message>
        <source>was left out</source>
        <translation>quedó fuera</translation>
    </message>
    <message>
        <source>is in two versions</source>
        <translation>está en dos versiones</translation>
    </message>
    <message>
        <source>signed twice</source>
        <translation>firmó dos veces</translation>
    </message>
    <message>
        <source>kiosk not ours</source>
        <translation>quiosco ajeno</translation>
    </message>
    <message>
        <source>not here any more</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>otra versión</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>%1 versions, none chosen</source>
        <translation>%1 versiones, ninguna elegida</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>decidido</translation>
    </message>
    <message>
        <source>two organizers chose differently</source>
        <translation>dos personas eligieron distinto</translation>
    </message>
    <message>
        <source>compared the versions</source>
        <translation>se compararon las versiones</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>vale</translation>
    </message>
</context>
<context>
    <name>Volunteer</name>
    <message>
        <source>Signatures written, read back and compared: %1. Every byte is there.</source>
        <translation>Firmas escritas, leídas de nuevo y comparadas: %1. No falta ningún byte.</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>For volunteers</source>
        <translation>Para auxiliares</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Abrir el panel</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>Volver a las firmas</translation>
    </message>
    <message>
        <source>Back to the pause</source>
        <translation>Volver a la pausa</translation>
    </message>
    <message>
        <source>Your PIN of six digits</source>
        <translation>Su PIN de seis dígitos</translation>
    </message>
    <message>
        <source>Use the five words instead</source>
        <translation>Usar las cinco palabras</translation>
    </message>
    <message>
        <source>Use the PIN instead</source>
        <translation>Usar el PIN</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>How would you like to sign?</source>
        <translation>¿Cómo desea firmar?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Draw my signature</source>
        <translation>Dibujar mi firma</translation>
    </message>
    <message>
        <source>With a finger, a stylus or the mouse.</source>
        <translation>Con un dedo, un lápiz táctil o el ratón.</translation>
    </message>
    <message>
        <source>Draw on a bigger, steadier pad</source>
        <translation>Dibujar en un espacio más grande y estable</translation>
    </message>
    <message>
        <source>The whole screen, a thicker line; for hands that shake.</source>
        <translation>Toda la pantalla y un trazo más grueso; para manos que tiemblan.</translation>
    </message>
    <message>
        <source>Make a mark, with a witness</source>
        <translation>Poner una marca, con un testigo</translation>
    </message>
    <message>
        <source>An X or any other mark; somebody who sees it gives their name.</source>
        <translation>Una X o cualquier otra marca; quien la presencie da su nombre.</translation>
    </message>
    <message>
        <source>Sign with my typed name</source>
        <translation>Firmar con mi nombre escrito</translation>
    </message>
    <message>
        <source>Nothing to draw: your name stands in its place.</source>
        <translation>No hay que dibujar: su nombre ocupa el lugar de la firma.</translation>
    </message>
    <message>
        <source>A volunteer is helping me: %1</source>
        <translation>Un auxiliar me ayuda: %1</translation>
    </message>
    <message>
        <source>A volunteer is helping me</source>
        <translation>Un auxiliar me ayuda</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>This machine has not been set up yet.</source>
        <translation>Este equipo todavía no está preparado.</translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation>Preparar este quiosco</translation>
    </message>
    <message>
        <source>With the campaign file of your organizers. It takes five minutes, pen and paper.</source>
        <translation>Con el archivo de campaña de su organización. Hacen falta cinco minutos, papel y pluma.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>With a made-up campaign. Everything is marked as a rehearsal; nothing counts. An earlier trial is deleted.</source>
        <translation>Con una campaña inventada. Todo se marca como ensayo; nada cuenta. Se borra cualquier prueba anterior.</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>What you decide is noted under your name, so that others can see who decided what.</source>
        <translation>Lo que usted decida se anota con su nombre, para que otras personas vean quién decidió qué.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>Withdraw</name>
    <message>
        <source>What is the code on your receipt?</source>
        <translation>¿Cuál es el código de su acuse?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Receipt code</source>
        <translation>Código del acuse</translation>
    </message>
    <message>
        <source>Twelve letters and digits. Small letters will do, and hyphens may be left out.</source>
        <translation>Doce letras y números. Puede usar minúsculas y omitir los guiones.</translation>
    </message>
</context>
<context>
    <name>WithdrawSure</name>
    <message>
        <source>Withdraw this signature?</source>
        <translation>¿Retirar esta firma?</translation>
    </message>
    <message>
        <source>Withdraw my signature</source>
        <translation>Retirar mi firma</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Receipt code %1</source>
        <translation>Código del acuse %1</translation>
    </message>
    <message>
        <source>If this code belongs to a signature of this letter, it will be withdrawn, on whatever kiosk it was given. It will not be handed over.</source>
        <translation>Si este código corresponde a una firma de esta carta, esa firma quedará retirada, sin importar en qué quiosco se dio. No se entregará.</translation>
    </message>
    <message>
        <source>If the letter was handed over before, those who received it are told.</source>
        <translation>Si la carta ya se entregó, se avisa a quienes la recibieron.</translation>
    </message>
    <message>
        <source>It costs nothing and cannot be undone. You may sign again.</source>
        <translation>No tiene costo y no se puede deshacer. Puede volver a firmar.</translation>
    </message>
</context>
<context>
    <name>Withdrawn</name>
    <message>
        <source>It was given on this kiosk, and what was kept of it was erased just now.</source>
        <translation>Se dio en este quiosco, y lo que se guardaba de ella se acaba de borrar.</translation>
    </message>
    <message>
        <source>The signature with this code was withdrawn or undone on this kiosk before.</source>
        <translation>La firma con este código ya se había retirado o deshecho en este quiosco.</translation>
    </message>
    <message>
        <source>If the code belongs to a signature of this letter, that signature will be withdrawn when the organizers bring the kiosks together. It will not be handed over.</source>
        <translation>Si el código corresponde a una firma de esta carta, esa firma quedará retirada cuando la organización reúna los quioscos. No se entregará.</translation>
    </message>
    <message>
        <source>Your signature is withdrawn</source>
        <translation>Su firma quedó retirada</translation>
    </message>
    <message>
        <source>There is nothing left to withdraw</source>
        <translation>Ya no hay nada que retirar</translation>
    </message>
    <message>
        <source>Your withdrawal is kept</source>
        <translation>Su retiro quedó registrado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>If the letter was handed over before, those who received it are told.</source>
        <translation>Si la carta ya se entregó, se avisa a quienes la recibieron.</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Preguntas: %1</translation>
    </message>
</context>
<context>
    <name>Witness</name>
    <message>
        <source>Who sees you make your mark?</source>
        <translation>¿Quién presencia su marca?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>Full name of the witness</source>
        <translation>Nombre completo del testigo</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>The witness&apos;s name is printed beside your mark and handed over with it. Please ask before you write it.</source>
        <translation>El nombre del testigo se imprime junto a su marca y se entrega con ella. Pida permiso antes de escribirlo.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>%L1 s left</source>
        <translation>faltan %L1 s</translation>
    </message>
    <message>
        <source>%L1 min left</source>
        <translation>faltan %L1 min</translation>
    </message>
    <message>
        <source>Stopping where nothing is half done…</source>
        <translation>Se detiene donde nada queda a medias…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>%L1 a second</source>
        <translation>%L1 por segundo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>Zip</name>
    <message>
        <source>What is your US ZIP code?</source>
        <translation>¿Cuál es su código postal de EE. UU.?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave without signing</source>
        <translation>Salir sin firmar</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Five digits</source>
        <translation>Cinco dígitos</translation>
    </message>
    <message>
        <source>It tells which members of Congress are yours, and serves nothing else.</source>
        <translation>Indica quiénes son sus representantes en el Congreso y no sirve para nada más.</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Numbers and signs, or letters</source>
        <translation>Números y signos, o letras</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Borrar la última letra</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Done with this field</source>
        <translation>Terminar con este campo</translation>
    </message>
</context>
</TS>
