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
