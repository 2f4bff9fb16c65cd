/// What the command line says in Spanish, by the English words of ``Sentence``.
let spanishSentences: [String: String] = [
  // MARK: Parts of sentences
  "Did you mean {}?": "¿Querías decir {}?",
  "{} or {}": "{} o {}",
  "Choose from: {}.": "Elige entre: {}.",
  "{} and {} more": "{} y {} más",
  "{} step#{} steps": "{} paso#{} pasos",
  "{} box#{} boxes": "{} casilla#{} casillas",
  "{} edit#{} edits": "{} cambio#{} cambios",
  "standard input": "entrada estándar",
  "a note": "una nota",
  "a box": "una casilla",
  "a board": "un tablero",
  "a round": "una ronda de votos",
  "a workspace": "un espacio de trabajo",
  "the workspace": "el espacio de trabajo",
  "the vote \"{}\"": "la votación \"{}\"",
  "the box \"{}\"": "la casilla \"{}\"",
  "the board \"{}\"": "el tablero \"{}\"",

  // MARK: Standard input and output
  "Can't write the output: the disk is full.":
    "No se puede escribir la salida: el disco está lleno.",
  "Can't write the output: the system gives error {}.":
    "No se puede escribir la salida: el sistema da el error {}.",
  "Can't read standard input: more than 64 MiB came. Split it.":
    "No se puede leer la entrada estándar: llegaron más de 64 MiB. Divídela.",
  "Can't read standard input: it is a folder.":
    "No se puede leer la entrada estándar: es una carpeta.",
  "Can't read standard input: the system gives error {}.":
    "No se puede leer la entrada estándar: el sistema da el error {}.",
  "Can't read standard input: {}.": "No se puede leer la entrada estándar: {}.",
  "Can't read standard input: line {} is not UTF-8. Nothing is added.":
    "No se puede leer la entrada estándar: la línea {} no es UTF-8. No se ha añadido nada.",
  "Standard input has no text. Nothing is added.":
    "En la entrada estándar no hay texto. No se ha añadido nada.",
  "Can't read standard input: line {} is not UTF-8. Nothing is changed.":
    "No se puede leer la entrada estándar: la línea {} no es UTF-8. No se ha cambiado nada.",
  "Standard input names nothing. Nothing is changed.":
    "La entrada estándar no nombra nada. No se ha cambiado nada.",
  "Standard input cannot be changed. Name a file, or \"./-\" for one called so.":
    "La entrada estándar no se puede cambiar. Nombra un archivo, o \"./-\" si se llama así.",
  "Standard input can be read only once. Name a file for the other.":
    "La entrada estándar solo se puede leer una vez. Nombra un archivo para lo otro.",
  "Standard input is no workspace. Name a file, and git merges its lines.":
    "La entrada estándar no es un espacio de trabajo. Nombra un archivo, y git fusiona sus líneas.",

  // MARK: Files and names
  "The name of the file is empty. Name a file.":
    "El nombre del archivo está vacío. Nombra un archivo.",
  "There is no workspace \"{}\" here, nor among yours.":
    "No hay ningún espacio de trabajo \"{}\" aquí, ni entre los tuyos.",
  "A new workspace needs the name of a file, as plan.json.":
    "Un espacio de trabajo nuevo necesita el nombre de un archivo, como plan.json.",
  "There is no workspace in \"{}\" yet. \"ninefold new NAME\" makes one.":
    "Todavía no hay ningún espacio de trabajo en \"{}\". \"ninefold new NAME\" crea uno.",
  "\"{}\" was half written and is restored from the copy.":
    "\"{}\" estaba escrito a medias y se ha restaurado de la copia.",
  "There is no starter \"{}\".": "No hay ningún ejemplo inicial \"{}\".",
  "Name a file instead.": "Nombra un archivo en su lugar.",
  "Choose from: {}; or name a file.": "Elige entre: {}; o nombra un archivo.",
  "There is no template \"{}\".": "No hay ninguna plantilla \"{}\".",
  "There is no reading \"{}\".": "No hay ninguna lectura \"{}\".",
  "There is no theme \"{}\".": "No hay ningún tema \"{}\".",
  "There are {}.": "Hay {}.",
  "There is no board in \"{}\" yet.": "Todavía no hay ningún tablero en \"{}\".",
  "There is no board \"{}\" in \"{}\".": "No hay ningún tablero \"{}\" en \"{}\".",
  "There is no box \"{}\" on the board \"{}\".":
    "No hay ninguna casilla \"{}\" en el tablero \"{}\".",
  "There is no note \"{}\" in \"{}\".": "No hay ninguna nota \"{}\" en \"{}\".",
  "There is no note \"{}\" in that box.": "No hay ninguna nota \"{}\" en esa casilla.",
  "There is no note or board \"{}\" in \"{}\".": "No hay ninguna nota ni tablero \"{}\" en \"{}\".",
  "There is no note \"{}\".": "No hay ninguna nota \"{}\".",
  "\"ninefold show FILE --outline\" lists them with their ids.":
    "\"ninefold show FILE --outline\" los enumera con sus identificadores.",
  "\"{}\" fits {} boards: {}. Say which by its id.":
    "\"{}\" coincide con {} tableros: {}. Di cuál con su identificador.",
  "\"{}\" fits {} boxes: {}. Say which by its id.":
    "\"{}\" coincide con {} casillas: {}. Di cuál con su identificador.",
  "\"{}\" fits {} notes: {}. Say which by its id.":
    "\"{}\" coincide con {} notas: {}. Di cuál con su identificador.",
  "\"{}\" fits {} things: {}. Say which by its id.":
    "\"{}\" coincide con {} cosas: {}. Di cuál con su identificador.",
  "TERM is dumb, so the board is drawn once. On another terminal it can be edited.":
    "TERM es dumb, así que el tablero se dibuja una vez. En otro terminal se puede editar.",
  "There is no terminal here. \"ninefold show FILE\" draws without one.":
    "Aquí no hay ningún terminal. \"ninefold show FILE\" dibuja sin él.",
  "TERM is not set, so Ninefold cannot know the terminal. Try TERM=xterm-256color.":
    "TERM no está definido, así que Ninefold no conoce el terminal. Prueba TERM=xterm-256color.",
  "The terminal \"{}\" is not known on this machine. Try TERM=xterm-256color.":
    "El terminal \"{}\" no se conoce en esta máquina. Prueba TERM=xterm-256color.",
  "The terminal \"{}\" cannot place its cursor. \"ninefold show FILE\" draws without that.":
    "El terminal \"{}\" no sabe colocar su cursor. \"ninefold show FILE\" dibuja sin eso.",
  "The terminal could not be set up. Try again in another one.":
    "No se pudo preparar el terminal. Prueba de nuevo en otro.",

  // MARK: Arguments
  "\"{}\" is no option. {} A text that begins with a dash goes after \"--\".":
    "\"{}\" no es una opción. {} Un texto que empieza con un guion va después de \"--\".",
  "A value that begins with a dash is written \"{}={}\".":
    "Un valor que empieza con un guion se escribe \"{}={}\".",
  "There is no option \"{}\" here.": "Aquí no hay ninguna opción \"{}\".",
  "A text that begins with dashes goes after \"--\": -- \"{}\".":
    "Un texto que empieza con guiones va después de \"--\": -- \"{}\".",
  "It is not UTF-8. Set the terminal to UTF-8.": "No es UTF-8. Pon el terminal en UTF-8.",
  "Choose \"--outline\" or \"--json\", not both.": "Elige \"--outline\" o \"--json\", no ambos.",
  "Choose \"--after\" or \"--first\", not both.": "Elige \"--after\" o \"--first\", no ambos.",
  "Choose \"--from\" or \"--template\", not both.": "Elige \"--from\" o \"--template\", no ambos.",
  "Choose \"--open\" or \"--close\", not both.": "Elige \"--open\" o \"--close\", no ambos.",
  "Name the file that the board is in: \"ninefold FILE --board BOARD\".":
    "Nombra el archivo en que está el tablero: \"ninefold FILE --board BOARD\".",
  "\"-n {}\" is no number of steps.": "\"-n {}\" no es un número de pasos.",
  "Name the notes to remove, or a board with \"--board\".":
    "Nombra las notas que se quitan, o un tablero con \"--board\".",
  "\"--{} {}\" is no size; choose from 1 to 1000 cells.":
    "\"--{} {}\" no es un tamaño; elige de 1 a 1000 celdas.",
  "Say \"--before MOMENT\" or \"--all\".": "Di \"--before MOMENT\" o \"--all\".",
  "Open or close the round first, then name notes.":
    "Abre o cierra primero la ronda, y luego nombra notas.",
  "\"--json\" shows results; leave out notes, \"--open\" and \"--close\".":
    "\"--json\" muestra resultados; deja fuera notas, \"--open\" y \"--close\".",
  "A round has 1 to 1000 votes.": "Una ronda tiene de 1 a 1000 votos.",

  // MARK: Changing
  "Would save {} with {} in \"{}\"; nothing is written.":
    "Guardaría {} con {} en \"{}\"; no se ha escrito nada.",
  "Would change nothing in \"{}\".": "No cambiaría nada en \"{}\".",
  "Would put the mark \"{}\" into the history of \"{}\"; nothing is written.":
    "Pondría la marca \"{}\" en el historial de \"{}\"; no se ha escrito nada.",
  "Would forget {} of the history of \"{}\"; nothing is written.":
    "Olvidaría {} del historial de \"{}\"; no se ha escrito nada.",
  "Would write the merge into \"{}\", with {}; nothing is written.":
    "Escribiría la fusión en \"{}\", con {}; no se ha escrito nada.",
  "Would let git merge the lines of \"{}\"; nothing is written.":
    "Dejaría que git fusionara las líneas de \"{}\"; no se ha escrito nada.",
  "Would make \"{}\"; nothing is written.": "Crearía \"{}\"; no se ha escrito nada.",
  "The history is kept in \"{}\": the folder of \"{}\" may not be written.":
    "El historial se guarda en \"{}\": la carpeta de \"{}\" no se puede escribir.",
  "The change is saved, but undo will not know it. {}":
    "El cambio está guardado, pero no se podrá deshacer. {}",
  "A note needs a text. Nothing is added.": "Una nota necesita un texto. No se ha añadido nada.",
  "\"{}\" sets nothing. Write FIELD=VALUE, as owner=Fatima.":
    "\"{}\" no define nada. Escribe FIELD=VALUE, como owner=Fatima.",
  "{} has no field \"{}\".": "{} no tiene el campo \"{}\".",
  "There is no language \"{}\".": "No hay ningún idioma \"{}\".",
  "\"{}\" is no value of \"{}\".": "\"{}\" no es un valor de \"{}\".",
  "\"{}\" of {} stays as it is.": "\"{}\" ({}) queda como está.",
  "\"{}\" has parts. Set one of them, as {}=VALUE.":
    "\"{}\" tiene partes. Define una, como {}=VALUE.",
  "\"{}\" cannot be set here.": "\"{}\" no se puede definir aquí.",
  "A note has a text. \"ninefold remove\" takes the note away.":
    "Una nota tiene un texto. \"ninefold remove\" quita la nota.",
  "That cannot be set: {}.": "Eso no se puede definir: {}.",
  "A note cannot be moved after itself.": "Una nota no puede ir después de sí misma.",
  "Removed the board \"{}\" ({}) with {}.": "Tablero \"{}\" ({}) quitado, con {}.",
  "Removed \"{}\" ({}) from \"{}\" on \"{}\".": "\"{}\" ({}) quitada de \"{}\" en \"{}\".",
  "\"{}\" has nothing to settle.": "En \"{}\" no hay nada que decidir.",
  "\"{}\" has nothing to settle in \"{}\", but in {}.":
    "En \"{}\" no hay nada que decidir en \"{}\", pero sí en {}.",
  "{}: {} stays, {} goes.": "{}: {} se queda, {} se va.",
  "nothing": "nada",

  // MARK: Undo
  "There is nothing to undo in \"{}\".": "No hay nada que deshacer en \"{}\".",
  "There is nothing to redo in \"{}\".": "No hay nada que rehacer en \"{}\".",
  "There were only {} to undo.": "Solo había {} que deshacer.",
  "There were only {} to redo.": "Solo había {} que rehacer.",
  "\"{}\" of {} was changed since and stays as it is.":
    "Se ha cambiado \"{}\" ({}) entretanto: queda como está.",
  "{} stays: votes were given. \"ninefold vote\" takes votes back.":
    "{} se queda: se ha votado. \"ninefold vote\" recupera votos.",
  "{} was moved since and stays where it is.": "Se ha movido {} entretanto: queda donde está.",
  "{} was changed since and stays as it is.": "Se ha cambiado {} entretanto: queda como está.",
  "{}, or what held it, is gone since and stays away.":
    "{}, o donde estaba, ha desaparecido entretanto y no vuelve.",
  "{} is there already.": "{} ya está.",

  // MARK: History and moments
  "The history \"{}\" belongs to another workspace and is not read.":
    "El historial \"{}\" es de otro espacio de trabajo y no se lee.",
  "{} damaged line of the history \"{}\" is passed by.#{} damaged lines of the history \"{}\" are passed by.":
    "Se pasa por alto {} línea dañada del historial \"{}\".#Se pasan por alto {} líneas dañadas del historial \"{}\".",
  "\"{}\" fits {} marks: {}. Say more of it.": "\"{}\" coincide con {} marcas: {}. Di algo más.",
  "\"{}\" fits {} steps: {}. Say which by its whole id.":
    "\"{}\" coincide con {} pasos: {}. Di cuál con su identificador entero.",
  "There is no mark, step or day \"{}\".": "No hay ninguna marca, paso ni día \"{}\".",
  "\"ninefold log FILE\" lists steps and marks.": "\"ninefold log FILE\" enumera pasos y marcas.",
  "Two files are compared as they are, without moments.":
    "Dos archivos se comparan como están, sin momentos.",
  "Only the order differs.": "Solo cambia el orden.",
  "\"{}\" has no steps yet.": "\"{}\" todavía no tiene pasos.",
  "No step of \"{}\" is meant.": "No se trata de ningún paso de \"{}\".",
  "A mark needs a name.": "Una marca necesita un nombre.",
  "There is a mark \"{}\" already. Choose another name.":
    "Ya hay una marca \"{}\". Elige otro nombre.",
  "\"{}\" is as it was then.": "\"{}\" está como entonces.",
  "Forgot {}; {} left.": "Olvidado: {}; queda: {}.",

  // MARK: Merging and git
  "Can't merge \"{}\": the versions do not fit together, {}: {}. Nothing is changed.":
    "No se puede fusionar \"{}\": las versiones no encajan, {}: {}. No se ha cambiado nada.",
  "Can't merge \"{}\": our version cannot be read, {}. Nothing is changed.":
    "No se puede fusionar \"{}\": nuestra versión no se puede leer, {}. No se ha cambiado nada.",
  "Can't merge \"{}\": their version cannot be read, {}. Nothing is changed.":
    "No se puede fusionar \"{}\": la versión de los otros no se puede leer, {}. No se ha cambiado nada.",
  "Can't merge \"{}\": the common version cannot be read, {}. Nothing is changed.":
    "No se puede fusionar \"{}\": la versión común no se puede leer, {}. No se ha cambiado nada.",
  "\"{}\" is no workspace, and there is no git to merge it.":
    "\"{}\" no es un espacio de trabajo, y no hay git para fusionarlo.",
  "\"{}\": {}": "\"{}\": {}",
  "{} value changed on both sides. All are kept; \"ninefold settle\" chooses.#{} values changed on both sides. All are kept; \"ninefold settle\" chooses.":
    "{} valor ha cambiado en ambos lados. Se conservan todos; \"ninefold settle\" elige.#{} valores han cambiado en ambos lados. Se conservan todos; \"ninefold settle\" elige.",
  "\"{}\" of {}": "\"{}\" ({})",
  "The system does not tell where this program is.": "El sistema no dice dónde está este programa.",
  "git merges workspaces (*.json) here from now on. Commit \"{}\", so that others' clones do too once they have run this.":
    "Desde ahora git fusiona aquí los espacios de trabajo (*.json). Haz commit de \"{}\", para que los clones de otros también lo hagan cuando hayan ejecutado esto.",
  "git merges workspaces as plain text here from now on.":
    "Desde ahora git fusiona aquí los espacios de trabajo como texto.",
  "yes": "sí",
  "no": "no",
  ".gitattributes says which files are workspaces":
    ".gitattributes dice qué archivos son espacios de trabajo",
  ".git/info/exclude leaves out temporary files":
    ".git/info/exclude deja fuera los archivos temporales",
  ".git/info/exclude leaves out temporary files and histories":
    ".git/info/exclude deja fuera los archivos temporales y los historiales",
  ".git/config names the program that merges them":
    ".git/config nombra el programa que los fusiona",
  ".git/config names the program that merges them, which is not there":
    ".git/config nombra el programa que los fusiona, pero no está",
  ".git/config names the program that merges them, another one than this":
    ".git/config nombra el programa que los fusiona, otro que este",
  "\"{}\" is merged as plain text: it needs a line of its own in .gitattributes, after the others: \"{}\" merge=ninefold":
    "\"{}\" se fusiona como texto: necesita una línea propia en .gitattributes, después de las otras: \"{}\" merge=ninefold",
  "\"ninefold git install\" sets it up.": "\"ninefold git install\" lo prepara.",
  "There is no git on this machine. Install it first.":
    "No hay git en esta máquina. Instálalo primero.",
  "\"{}\" is in no git repository with a working tree. Go into one, or make it with \"git init\".":
    "\"{}\" no está en ningún repositorio git con árbol de trabajo. Entra en uno, o créalo con \"git init\".",
  "git does not set \"{}\": {}.": "git no define \"{}\": {}.",

  // MARK: Checking
  "\"{}\" is valid: {}, {}, {}.": "\"{}\" es válido: {}, {}, {}.",
  "Standard input is valid: {}, {}, {}.": "La entrada estándar es válida: {}, {}, {}.",
  "\"{}\" is valid.": "\"{}\" es válido.",
  "There is no \"{}\"; the usual settings hold.": "No hay \"{}\"; valen los ajustes habituales.",

  // MARK: Votes
  "A vote is open on \"{}\" already. Close it first.":
    "Ya hay una votación abierta en \"{}\". Ciérrala primero.",
  "There is no open vote on \"{}\" to close.":
    "No hay ninguna votación abierta que cerrar en \"{}\".",
  "There was no vote on \"{}\" yet.": "Todavía no ha habido ninguna votación en \"{}\".",
  "Nobody knows whose votes these are. Add \"--by NAME\".":
    "Nadie sabe de quién son estos votos. Añade \"--by NAME\".",
  "{} vote on notes that left the board is used again.#{} votes on notes that left the board are used again.":
    "Se reutiliza {} voto a notas que ya no están en el tablero.#Se reutilizan {} votos a notas que ya no están en el tablero.",
  "{} vote left on \"{}\".#{} votes left on \"{}\".":
    "Queda {} voto en \"{}\".#Quedan {} votos en \"{}\".",
  "There is no open vote on \"{}\". \"ninefold vote FILE --open\" opens one.":
    "No hay ninguna votación abierta en \"{}\". \"ninefold vote FILE --open\" abre una.",
  "\"{}\" has no vote on \"{}\" to take back.":
    "\"{}\" no tiene ningún voto que recuperar en \"{}\".",
  "Each has {} vote in this round, and \"{}\" has given them. \"--take-back\" takes some back.#Each has {} votes in this round, and \"{}\" has given them. \"--take-back\" takes some back.":
    "Cada uno tiene {} voto en esta ronda, y \"{}\" lo ha dado. \"--take-back\" recupera alguno.#Cada uno tiene {} votos en esta ronda, y \"{}\" los ha dado. \"--take-back\" recupera algunos.",
  "A note gets at most {} vote from each in this round; \"{}\" has them.#A note gets at most {} votes from each in this round; \"{}\" has them.":
    "Una nota recibe como mucho {} voto de cada uno en esta ronda; \"{}\" lo tiene.#Una nota recibe como mucho {} votos de cada uno en esta ronda; \"{}\" los tiene.",

  // MARK: Where keys hold
  "While typing": "Al escribir",
  "While typing a note": "Al escribir una nota",
  "While drawing a sketch": "Al dibujar un boceto",
  "In a panel over the board": "En un panel sobre el tablero",
  "In a list": "En una lista",
  "In a panel without a line to type in": "En un panel sin línea para escribir",
  "In a question": "En una pregunta",
  "While notes are carried": "Mientras se llevan notas",
  "On the home screen": "En la pantalla de inicio",
  "While a show runs": "Durante una presentación",
  "On a second screen": "En una segunda pantalla",
  "In the list of boards": "En la lista de tableros",
  "On a board": "En un tablero",
  "In a workspace": "En un espacio de trabajo",
  "Everywhere": "En todas partes",

  // MARK: Files that cannot be read or written
  "Can't open \"{}\": {}": "No se puede abrir \"{}\": {}",
  "Can't save \"{}\": {}": "No se puede guardar \"{}\": {}",
  "Can't create \"{}\": {}": "No se puede crear \"{}\": {}",
  "Can't read \"{}\": {}. The file is left as it is.":
    "No se puede leer \"{}\": {}. El archivo queda como está.",
  "Nothing is made; {}.": "No se ha creado nada; {}.",
  "The file is as it was, and the change is not kept; {}.":
    "El archivo está como estaba, y el cambio no se conserva; {}.",
  "Nothing is lost; the old and the new version are kept in \"{}\" and the file is put right when it is opened again.":
    "No se ha perdido nada; la versión antigua y la nueva se conservan en \"{}\" y el archivo se arregla cuando se vuelva a abrir.",
  "it is {}, not a file": "es {}, no un archivo",
  "a file": "un archivo",
  "a folder": "una carpeta",
  "a link": "un enlace",
  "a pipe": "una tubería",
  "a socket": "un socket",
  "a device": "un dispositivo",
  "it has {} MiB and at most {} MiB are read": "tiene {} MiB y se leen como mucho {} MiB",
  "it is a link to \"{}\", which is not there": "es un enlace a \"{}\", que no está",
  "another program changed it meanwhile": "otro programa lo ha cambiado entretanto",
  "there is something of that name already": "ya hay algo con ese nombre",
  "\"{}\" is saving in that folder and does not come to an end":
    "\"{}\" está guardando en esa carpeta y no termina",
  "another program is saving in that folder and does not come to an end":
    "otro programa está guardando en esa carpeta y no termina",
  "do it again to merge both": "repítelo para fusionar ambos",
  "do it again when the folder is free": "repítelo cuando la carpeta esté libre",
  "choose another file, or split it": "elige otro archivo, o divídelo",
  "put that file back, or remove the link": "devuelve ese archivo a su sitio, o quita el enlace",
  "choose another name, or open that one": "elige otro nombre, o abre ese",

  // MARK: What the system says, and the way out
  "the disk is full": "el disco está lleno",
  "your share of the disk is used up": "tu parte del disco está agotada",
  "free some space and do it again": "libera espacio y repítelo",
  "you may not read it": "no tienes permiso de lectura",
  "ask its owner for the right to read it": "pide a su dueño permiso de lectura",
  "you may not write it there": "no tienes permiso para escribir ahí",
  "save it under another name, or ask the owner for the right to write":
    "guárdalo con otro nombre, o pide a su dueño permiso de escritura",
  "its disk can only be read": "su disco es de solo lectura",
  "save it under another name on another disk": "guárdalo con otro nombre en otro disco",
  "the disk reports an error": "el disco informa de un error",
  "try again, and look after a copy of your files":
    "prueba de nuevo, y procura tener una copia de tus archivos",
  "try again, or save it under another name on another disk":
    "prueba de nuevo, o guárdalo con otro nombre en otro disco",
  "there is no \"{}\"": "no hay \"{}\"",
  "check the name, or create it": "revisa el nombre, o créalo",
  "the file is gone": "el archivo ya no está",
  "save it as a new file, here or elsewhere": "guárdalo como archivo nuevo, aquí o en otro sitio",
  "there is no folder \"{}\"": "no hay ninguna carpeta \"{}\"",
  "make the folder first": "crea primero la carpeta",
  "it is a folder": "es una carpeta",
  "choose a file instead": "elige un archivo",
  "its links lead round in a circle": "sus enlaces dan vueltas en círculo",
  "use the name of the file itself": "usa el nombre del propio archivo",
  "the name is too long": "el nombre es demasiado largo",
  "use a shorter name": "usa un nombre más corto",
  "it is bigger than files may be there": "es más grande de lo que se permite ahí",
  "save it on another disk": "guárdalo en otro disco",
  "too many files are open": "hay demasiados archivos abiertos",
  "the memory is full": "la memoria está llena",
  "close other programs and try again": "cierra otros programas y prueba de nuevo",
  "a part of \"{}\" is not a folder": "una parte de \"{}\" no es una carpeta",
  "check the path": "revisa la ruta",
  "the system is using it": "el sistema lo está usando",
  "try again in a moment": "prueba de nuevo en un momento",
  "it lies on another disk than its folder": "está en otro disco que su carpeta",
  "save it under another name": "guárdalo con otro nombre",
  "that name is taken": "ese nombre está ocupado",
  "use another name": "usa otro nombre",
  "the system refuses that name or place": "el sistema rechaza ese nombre o ese lugar",
  "the system was interrupted again and again": "el sistema ha sido interrumpido una y otra vez",
  "try again": "prueba de nuevo",
  "{} failed with error {}": "{} falló con el error {}",
  "try again, or use another name": "prueba de nuevo, o usa otro nombre",

  // MARK: Import and export
  "\"{}\" is there already. Name another file, or add --force.":
    "\"{}\" ya existe. Indica otro archivo, o añade --force.",
  "A picture cannot be shown on a terminal. Name a file with -o.":
    "Una imagen no se puede mostrar en un terminal. Indica un archivo con -o.",
  "There is no format \"{}\" to read.": "No hay ningún formato \"{}\" que leer.",
  "There is no format \"{}\" to write.": "No hay ningún formato \"{}\" que escribir.",
  "\"--pace {}\" is no pace; choose from 0.1 to 50 steps a second.":
    "\"--pace {}\" no es un ritmo; elige de 0.1 a 50 pasos por segundo.",
  "\"{}\" was imported already. \"--again new\" adds what is new, \"--again copy\" makes further boards.":
    "\"{}\" ya se importó. \"--again new\" añade lo nuevo, \"--again copy\" crea más tableros.",

  // MARK: Watching and listing
  "Only a file can be watched, not standard input. Name a file.":
    "Solo se puede seguir un archivo, no la entrada estándar. Indica un archivo.",
  "{} It is waited for.": "{} Se espera a que vuelva.",
  "\"{}\" has no marks yet.": "\"{}\" no tiene marcas todavía.",
  "Say what to call the moment.": "Di cómo se llama el momento.",
  "\"--json\" lists marks; leave out the name.": "\"--json\" lista las marcas; omite el nombre.",
  "\"--defaults\" goes with neither \"--json\" nor \"--check\".":
    "\"--defaults\" no va con \"--json\" ni con \"--check\".",
  "Choose \"--template\" or \"--output\", not both.":
    "Elige \"--template\" o \"--output\", no ambos.",
  "Reading workspaces": "Leyendo espacios de trabajo",

  // MARK: Pictures
  "The picture cannot be written to \"{}\".": "La imagen no se puede escribir en \"{}\".",
  "{} took too long. Take --to svg, which needs no other program.":
    "{} tardó demasiado. Usa --to svg, que no necesita otro programa.",
  "{} gave no picture. Take --to svg, which needs no other program.":
    "{} no dio ninguna imagen. Usa --to svg, que no necesita otro programa.",
  "No program here makes a PNG of it. Install rsvg-convert (the package librsvg2-bin), or take --to svg.":
    "Ningún programa de aquí hace un PNG. Instala rsvg-convert (el paquete librsvg2-bin), o usa --to svg.",

  // MARK: Report
  "\"--pages {}\" is no number of pages; choose from {} to {}.":
    "\"--pages {}\" no es un número de páginas; elige de {} a {}.",
  "\"{}\" has no agenda, so no workshop. A board of the template \"agenda\" makes one.":
    "\"{}\" no tiene agenda, así que no hay taller. Un tablero de la plantilla \"agenda\" lo crea.",
  "The report has no chapter \"{}\".": "El informe no tiene ningún capítulo \"{}\".",
  "Writing": "Escribiendo",

  // MARK: Tests and advice
  "\"--weeks\" takes 0 or more.": "\"--weeks\" es 0 o más.",
  "\"--note\" goes with \"--silence\".": "\"--note\" va con \"--silence\".",
  "There is no rule of advice \"{}\".": "No hay ninguna regla de consejo \"{}\".",
  "A test needs a title.": "Una prueba necesita un título.",
  "Name a note that is to be tested.": "Indica una nota que se va a probar.",
  "A test takes 0 days or more.": "Una prueba dura 0 días o más.",
  "\"{}\" is a workspace and is not overwritten. Name another file.":
    "\"{}\" es un espacio de trabajo y no se sobrescribe. Indica otro archivo.",
  "\"{}\" has nothing that is not here already.": "\"{}\" no tiene nada que no esté ya aquí.",

  // MARK: Partners
  "\"{}\" is no partner. \"--new\" with a partner type makes it one: {}.":
    "\"{}\" no es socio. \"--new\" con un tipo lo hace socio: {}.",
  "\"--on\" goes with \"--reading\".": "\"--on\" va con \"--reading\".",
  // MARK: Canvases that travel
  "\"--copy\" goes with neither \"--from\" nor \"--template\".":
    "\"--copy\" no va con \"--from\" ni con \"--template\".",
  "\"--copy\" and \"--board\" go together; \"--with-evidence\" needs both.":
    "\"--copy\" y \"--board\" van juntos; \"--with-evidence\" necesita ambos.",
  // MARK: Asking experts
  "A question needs a topic: lawyer, accountant, or words of your own.":
    "Una pregunta necesita un tema: jurista, contable o palabras propias.",
  "An answer needs the name of whoever gave it.":
    "Una respuesta necesita el nombre de quien la dio.",
  // MARK: Programme and tables
  "\"--weeks\" goes with \"--programme\".": "\"--weeks\" va con \"--programme\".",
  "Three versions are merged: BASE OURS THEIRS. For copies name the file they go into with \"--into\".":
    "Se combinan tres versiones: BASE OURS THEIRS. Para copias, nombre con \"--into\" el archivo al que van.",
  "\"--force\" and \"--json\" go with \"--into\".": "\"--force\" y \"--json\" van con \"--into\".",
  "\"--path\" goes with three versions, not with \"--into\".":
    "\"--path\" va con tres versiones, no con \"--into\".",
  "A copy is read with its history: name its file, not \"-\".":
    "Una copia se lee con su historial: nombre su archivo, no \"-\".",
  "\"{}\" is the file that the copies go into.": "\"{}\" es el archivo al que van las copias.",
  "\"{}\" is no copy of this file: its id is \"{}\", not \"{}\". Use \"--force\" to merge it all the same.":
    "\"{}\" no es una copia de este archivo: su id es \"{}\", no \"{}\". Con \"--force\" se combina de todos modos.",
  "\"{}\": {} ({})": "\"{}\": {} ({})",
  "nothing new": "nada nuevo",
  "copied before the first step": "copiado antes del primer paso",
  "copied after step {}": "copiado tras el paso {}",
  "no history tells what both had: nothing is removed, what differs waits side by side":
    "ningún historial dice qué tenían ambos: no se quita nada, lo que difiere espera lado a lado",
  "While an earlier moment is looked at": "Mientras se mira un momento anterior",
  "--since marks a board that is drawn; it goes with --at, --board and sizes only.":
    "--since marca un tablero dibujado; va solo con --at, --board y tamaños.",
  // MARK: Facets
  "Say what is to change: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", a place or \"--remove\".":
    "Diga qué cambia: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", un lugar o \"--remove\".",
  "Choose one of \"--before\", \"--after\", \"--first\" and \"--last\".":
    "Elija uno de \"--before\", \"--after\", \"--first\" y \"--last\".",
  "\"--remove\" goes with \"--anyway\" only.": "\"--remove\" solo va con \"--anyway\".",
  "\"--anyway\" goes with \"--remove\".": "\"--anyway\" va con \"--remove\".",
  "Symbols and colours are of values: name the value after the facet.":
    "Los signos y colores son de valores: nombre el valor tras la faceta.",
  "\"--several\" is about the facet, not about one of its values.":
    "\"--several\" se refiere a la faceta, no a uno de sus valores.",
  "What is new is called as you name it; \"--label\" renames what is there.":
    "Lo nuevo se llama como lo nombra; \"--label\" renombra lo que hay.",
  "There is no facet \"{}\".": "No hay ninguna faceta \"{}\".",
  "{} note carries \"{}\"; \"--anyway\" takes it from there too.#{} notes carry \"{}\"; \"--anyway\" takes it from them too.":
    "{} nota lleva \"{}\"; \"--anyway\" lo quita también de ahí.#{} notas llevan \"{}\"; \"--anyway\" lo quita también de ahí.",
  "\"--filter {}\" has no value; write facet=value.":
    "\"--filter {}\" no tiene valor; escriba faceta=valor.",
  "\"--filter\" and \"--group\" are for a board that is drawn or an outline.":
    "\"--filter\" y \"--group\" son para un tablero dibujado o un esquema.",
  "\"--by\" goes with \"--reading counts\".": "\"--by\" va con \"--reading counts\".",
  "In lists of facets, values and advice": "En listas de facetas, valores y consejos",
]
