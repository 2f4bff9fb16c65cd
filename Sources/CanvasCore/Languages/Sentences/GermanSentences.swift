/// What the command line says in German, by the English words of ``Sentence``.
let germanSentences: [String: String] = [
  // MARK: Parts of sentences
  "Did you mean {}?": "Meinst du {}?",
  "{} or {}": "{} oder {}",
  "Choose from: {}.": "Wähle aus: {}.",
  "{} and {} more": "{} und {} weitere",
  "{} step#{} steps": "{} Schritt#{} Schritte",
  "{} box#{} boxes": "{} Feld#{} Felder",
  "{} edit#{} edits": "{} Änderung#{} Änderungen",
  "standard input": "Standardeingabe",
  "a note": "ein Zettel",
  "a box": "ein Feld",
  "a board": "ein Board",
  "a round": "eine Abstimmungsrunde",
  "a workspace": "ein Arbeitsbereich",
  "the workspace": "der Arbeitsbereich",
  "the vote \"{}\"": "die Abstimmung \"{}\"",
  "the box \"{}\"": "das Feld \"{}\"",
  "the board \"{}\"": "das Board \"{}\"",

  // MARK: Standard input and output
  "Can't write the output: the disk is full.":
    "Die Ausgabe lässt sich nicht schreiben: die Platte ist voll.",
  "Can't write the output: the system gives error {}.":
    "Die Ausgabe lässt sich nicht schreiben: das System meldet Fehler {}.",
  "Can't read standard input: more than 64 MiB came. Split it.":
    "Die Standardeingabe lässt sich nicht lesen: es kamen mehr als 64 MiB. Teile sie auf.",
  "Can't read standard input: it is a folder.":
    "Die Standardeingabe lässt sich nicht lesen: sie ist ein Ordner.",
  "Can't read standard input: the system gives error {}.":
    "Die Standardeingabe lässt sich nicht lesen: das System meldet Fehler {}.",
  "Can't read standard input: {}.": "Die Standardeingabe lässt sich nicht lesen: {}.",
  "Can't read standard input: line {} is not UTF-8. Nothing is added.":
    "Die Standardeingabe lässt sich nicht lesen: Zeile {} ist kein UTF-8. Nichts ist hinzugefügt.",
  "Standard input has no text. Nothing is added.":
    "In der Standardeingabe steht kein Text. Nichts ist hinzugefügt.",
  "Can't read standard input: line {} is not UTF-8. Nothing is changed.":
    "Die Standardeingabe lässt sich nicht lesen: Zeile {} ist kein UTF-8. Nichts ist geändert.",
  "Standard input names nothing. Nothing is changed.":
    "Die Standardeingabe nennt nichts. Nichts ist geändert.",
  "Standard input cannot be changed. Name a file, or \"./-\" for one called so.":
    "Die Standardeingabe lässt sich nicht ändern. Nenne eine Datei, oder \"./-\" für eine, die so heißt.",
  "Standard input can be read only once. Name a file for the other.":
    "Die Standardeingabe lässt sich nur einmal lesen. Nenne für das andere eine Datei.",
  "Standard input is no workspace. Name a file, and git merges its lines.":
    "Die Standardeingabe ist kein Arbeitsbereich. Nenne eine Datei, dann führt git ihre Zeilen zusammen.",

  // MARK: Files and names
  "The name of the file is empty. Name a file.": "Der Name der Datei ist leer. Nenne eine Datei.",
  "There is no workspace \"{}\" here, nor among yours.":
    "Es gibt keinen Arbeitsbereich \"{}\", weder hier noch bei deinen.",
  "A new workspace needs the name of a file, as plan.json.":
    "Ein neuer Arbeitsbereich braucht den Namen einer Datei, wie plan.json.",
  "There is no workspace in \"{}\" yet. \"ninefold new NAME\" makes one.":
    "In \"{}\" gibt es noch keinen Arbeitsbereich. \"ninefold new NAME\" legt einen an.",
  "\"{}\" was half written and is restored from the copy.":
    "\"{}\" war halb geschrieben und ist aus der Kopie wiederhergestellt.",
  "There is no starter \"{}\".": "Es gibt kein Startbeispiel \"{}\".",
  "Name a file instead.": "Nenne stattdessen eine Datei.",
  "Choose from: {}; or name a file.": "Wähle aus: {}; oder nenne eine Datei.",
  "There is no template \"{}\".": "Es gibt keine Vorlage \"{}\".",
  "There is no reading \"{}\".": "Es gibt keine Auswertung \"{}\".",
  "There is no theme \"{}\".": "Es gibt kein Farbschema \"{}\".",
  "There are {}.": "Es gibt {}.",
  "There is no board in \"{}\" yet.": "In \"{}\" gibt es noch kein Board.",
  "There is no board \"{}\" in \"{}\".": "Es gibt kein Board \"{}\" in \"{}\".",
  "There is no box \"{}\" on the board \"{}\".": "Es gibt kein Feld \"{}\" auf dem Board \"{}\".",
  "There is no note \"{}\" in \"{}\".": "Es gibt keinen Zettel \"{}\" in \"{}\".",
  "There is no note \"{}\" in that box.": "Es gibt keinen Zettel \"{}\" in diesem Feld.",
  "There is no note or board \"{}\" in \"{}\".":
    "Es gibt keinen Zettel und kein Board \"{}\" in \"{}\".",
  "There is no note \"{}\".": "Es gibt keinen Zettel \"{}\".",
  "\"ninefold show FILE --outline\" lists them with their ids.":
    "\"ninefold show FILE --outline\" zählt sie mit ihren Kennungen auf.",
  "\"{}\" fits {} boards: {}. Say which by its id.":
    "\"{}\" passt auf {} Boards: {}. Sag mit der Kennung, welches.",
  "\"{}\" fits {} boxes: {}. Say which by its id.":
    "\"{}\" passt auf {} Felder: {}. Sag mit der Kennung, welches.",
  "\"{}\" fits {} notes: {}. Say which by its id.":
    "\"{}\" passt auf {} Zettel: {}. Sag mit der Kennung, welcher.",
  "\"{}\" fits {} things: {}. Say which by its id.":
    "\"{}\" passt auf {} Dinge: {}. Sag mit der Kennung, welches.",
  "TERM is dumb, so the board is drawn once. On another terminal it can be edited.":
    "TERM ist dumb, also wird das Board einmal gezeichnet. Auf einem anderen Terminal lässt es sich bearbeiten.",
  "There is no terminal here. \"ninefold show FILE\" draws without one.":
    "Hier gibt es kein Terminal. \"ninefold show FILE\" zeichnet ohne eines.",
  "TERM is not set, so Ninefold cannot know the terminal. Try TERM=xterm-256color.":
    "TERM ist nicht gesetzt, also kennt Ninefold das Terminal nicht. Versuch TERM=xterm-256color.",
  "The terminal \"{}\" is not known on this machine. Try TERM=xterm-256color.":
    "Das Terminal \"{}\" ist auf diesem Rechner nicht bekannt. Versuch TERM=xterm-256color.",
  "The terminal \"{}\" cannot place its cursor. \"ninefold show FILE\" draws without that.":
    "Das Terminal \"{}\" kann seinen Cursor nicht setzen. \"ninefold show FILE\" zeichnet ohne das.",
  "The terminal could not be set up. Try again in another one.":
    "Das Terminal ließ sich nicht einrichten. Versuch es in einem anderen noch einmal.",

  // MARK: Arguments
  "\"{}\" is no option. {} A text that begins with a dash goes after \"--\".":
    "\"{}\" ist keine Option. {} Ein Text, der mit einem Strich beginnt, steht nach \"--\".",
  "A value that begins with a dash is written \"{}={}\".":
    "Ein Wert, der mit einem Strich beginnt, wird \"{}={}\" geschrieben.",
  "There is no option \"{}\" here.": "Hier gibt es keine Option \"{}\".",
  "A text that begins with dashes goes after \"--\": -- \"{}\".":
    "Ein Text, der mit Strichen beginnt, steht nach \"--\": -- \"{}\".",
  "It is not UTF-8. Set the terminal to UTF-8.": "Es ist kein UTF-8. Stell das Terminal auf UTF-8.",
  "Choose \"--outline\" or \"--json\", not both.":
    "Wähle \"--outline\" oder \"--json\", nicht beides.",
  "Choose \"--after\" or \"--first\", not both.":
    "Wähle \"--after\" oder \"--first\", nicht beides.",
  "Choose \"--from\" or \"--template\", not both.":
    "Wähle \"--from\" oder \"--template\", nicht beides.",
  "Choose \"--open\" or \"--close\", not both.": "Wähle \"--open\" oder \"--close\", nicht beides.",
  "Name the file that the board is in: \"ninefold FILE --board BOARD\".":
    "Nenne die Datei, in der das Board ist: \"ninefold FILE --board BOARD\".",
  "\"-n {}\" is no number of steps.": "\"-n {}\" ist keine Zahl von Schritten.",
  "Name the notes to remove, or a board with \"--board\".":
    "Nenne die Zettel, die weg sollen, oder ein Board mit \"--board\".",
  "\"--{} {}\" is no size; choose from 1 to 1000 cells.":
    "\"--{} {}\" ist keine Größe; wähle von 1 bis 1000 Zellen.",
  "Say \"--before MOMENT\" or \"--all\".": "Sag \"--before MOMENT\" oder \"--all\".",
  "Open or close the round first, then name notes.":
    "Öffne oder schließe erst die Runde, dann nenne Zettel.",
  "\"--json\" shows results; leave out notes, \"--open\" and \"--close\".":
    "\"--json\" zeigt Ergebnisse; lass Zettel, \"--open\" und \"--close\" weg.",
  "A round has 1 to 1000 votes.": "Eine Runde hat 1 bis 1000 Stimmen.",

  // MARK: Changing
  "Would save {} with {} in \"{}\"; nothing is written.":
    "Würde {} mit {} in \"{}\" speichern; nichts ist geschrieben.",
  "Would change nothing in \"{}\".": "Würde in \"{}\" nichts ändern.",
  "Would put the mark \"{}\" into the history of \"{}\"; nothing is written.":
    "Würde die Marke \"{}\" in den Verlauf von \"{}\" setzen; nichts ist geschrieben.",
  "Would forget {} of the history of \"{}\"; nothing is written.":
    "Würde {} aus dem Verlauf von \"{}\" vergessen; nichts ist geschrieben.",
  "Would write the merge into \"{}\", with {}; nothing is written.":
    "Würde die Zusammenführung in \"{}\" schreiben, mit {}; nichts ist geschrieben.",
  "Would let git merge the lines of \"{}\"; nothing is written.":
    "Ließe git die Zeilen von \"{}\" zusammenführen; nichts ist geschrieben.",
  "Would make \"{}\"; nothing is written.": "Würde \"{}\" anlegen; nichts ist geschrieben.",
  "The history is kept in \"{}\": the folder of \"{}\" may not be written.":
    "Der Verlauf liegt in \"{}\": der Ordner von \"{}\" ist schreibgeschützt.",
  "The change is saved, but undo will not know it. {}":
    "Die Änderung ist gespeichert, aber das Rückgängigmachen kennt sie nicht. {}",
  "A note needs a text. Nothing is added.":
    "Ein Zettel braucht einen Text. Nichts ist hinzugefügt.",
  "\"{}\" sets nothing. Write FIELD=VALUE, as owner=Fatima.":
    "\"{}\" setzt nichts. Schreib FIELD=VALUE, wie owner=Fatima.",
  "{} has no field \"{}\".": "{} hat keine Angabe \"{}\".",
  "There is no language \"{}\".": "Es gibt keine Sprache \"{}\".",
  "\"{}\" is no value of \"{}\".": "\"{}\" ist kein Wert von \"{}\".",
  "\"{}\" of {} stays as it is.": "\"{}\" ({}) bleibt, wie es ist.",
  "\"{}\" has parts. Set one of them, as {}=VALUE.":
    "\"{}\" hat Teile. Setz einen davon, wie {}=VALUE.",
  "\"{}\" cannot be set here.": "\"{}\" lässt sich hier nicht setzen.",
  "A note has a text. \"ninefold remove\" takes the note away.":
    "Ein Zettel hat einen Text. \"ninefold remove\" nimmt den Zettel weg.",
  "That cannot be set: {}.": "Das lässt sich nicht setzen: {}.",
  "A note cannot be moved after itself.": "Ein Zettel kann nicht hinter sich selbst stehen.",
  "Removed the board \"{}\" ({}) with {}.": "Board \"{}\" ({}) entfernt, mit {}.",
  "Removed \"{}\" ({}) from \"{}\" on \"{}\".": "\"{}\" ({}) entfernt aus \"{}\" auf \"{}\".",
  "\"{}\" has nothing to settle.": "Bei \"{}\" ist nichts zu entscheiden.",
  "\"{}\" has nothing to settle in \"{}\", but in {}.":
    "Bei \"{}\" ist nichts zu entscheiden in \"{}\", aber in {}.",
  "{}: {} stays, {} goes.": "{}: {} bleibt, {} geht.",
  "nothing": "nichts",

  // MARK: Undo
  "There is nothing to undo in \"{}\".": "In \"{}\" gibt es nichts rückgängig zu machen.",
  "There is nothing to redo in \"{}\".": "In \"{}\" gibt es nichts zu wiederholen.",
  "There were only {} to undo.": "Rückgängig zu machen gab es nur {}.",
  "There were only {} to redo.": "Zu wiederholen gab es nur {}.",
  "\"{}\" of {} was changed since and stays as it is.":
    "\"{}\" ({}) wurde inzwischen geändert und bleibt, wie es ist.",
  "{} stays: votes were given. \"ninefold vote\" takes votes back.":
    "{} bleibt: es wurden Stimmen gegeben. \"ninefold vote\" nimmt Stimmen zurück.",
  "{} was moved since and stays where it is.": "{} wurde inzwischen verschoben und bleibt dort.",
  "{} was changed since and stays as it is.":
    "{} wurde inzwischen geändert und bleibt, wie es ist.",
  "{}, or what held it, is gone since and stays away.":
    "{}, oder worin es stand, ist inzwischen weg und bleibt es.",
  "{} is there already.": "{} ist schon da.",

  // MARK: History and moments
  "The history \"{}\" belongs to another workspace and is not read.":
    "Der Verlauf \"{}\" gehört zu einem anderen Arbeitsbereich und wird nicht gelesen.",
  "{} damaged line of the history \"{}\" is passed by.#{} damaged lines of the history \"{}\" are passed by.":
    "{} beschädigte Zeile des Verlaufs \"{}\" ist übergangen.#{} beschädigte Zeilen des Verlaufs \"{}\" sind übergangen.",
  "\"{}\" fits {} marks: {}. Say more of it.": "\"{}\" passt auf {} Marken: {}. Sag mehr davon.",
  "\"{}\" fits {} steps: {}. Say which by its whole id.":
    "\"{}\" passt auf {} Schritte: {}. Sag mit der ganzen Kennung, welcher.",
  "There is no mark, step or day \"{}\".":
    "Es gibt keine Marke, keinen Schritt und keinen Tag \"{}\".",
  "\"ninefold log FILE\" lists steps and marks.":
    "\"ninefold log FILE\" zählt Schritte und Marken auf.",
  "Two files are compared as they are, without moments.":
    "Zwei Dateien werden verglichen, wie sie sind, ohne Zeitpunkte.",
  "Only the order differs.": "Nur die Reihenfolge ist anders.",
  "\"{}\" has no steps yet.": "\"{}\" hat noch keine Schritte.",
  "No step of \"{}\" is meant.": "Kein Schritt von \"{}\" ist gemeint.",
  "A mark needs a name.": "Eine Marke braucht einen Namen.",
  "There is a mark \"{}\" already. Choose another name.":
    "Es gibt schon eine Marke \"{}\". Wähle einen anderen Namen.",
  "\"{}\" is as it was then.": "\"{}\" ist, wie es damals war.",
  "Forgot {}; {} left.": "{} vergessen; {} übrig.",

  // MARK: Merging and git
  "Can't merge \"{}\": the versions do not fit together, {}: {}. Nothing is changed.":
    "\"{}\" lässt sich nicht zusammenführen: die Fassungen passen nicht zueinander, {}: {}. Nichts ist geändert.",
  "Can't merge \"{}\": our version cannot be read, {}. Nothing is changed.":
    "\"{}\" lässt sich nicht zusammenführen: unsere Fassung ist nicht lesbar, {}. Nichts ist geändert.",
  "Can't merge \"{}\": their version cannot be read, {}. Nothing is changed.":
    "\"{}\" lässt sich nicht zusammenführen: die Fassung der anderen ist nicht lesbar, {}. Nichts ist geändert.",
  "Can't merge \"{}\": the common version cannot be read, {}. Nothing is changed.":
    "\"{}\" lässt sich nicht zusammenführen: die gemeinsame Fassung ist nicht lesbar, {}. Nichts ist geändert.",
  "\"{}\" is no workspace, and there is no git to merge it.":
    "\"{}\" ist kein Arbeitsbereich, und es gibt kein git, um es zusammenzuführen.",
  "\"{}\": {}": "\"{}\": {}",
  "{} value changed on both sides. All are kept; \"ninefold settle\" chooses.#{} values changed on both sides. All are kept; \"ninefold settle\" chooses.":
    "{} Wert hat sich auf beiden Seiten geändert. Alle sind aufgehoben; \"ninefold settle\" wählt.#{} Werte haben sich auf beiden Seiten geändert. Alle sind aufgehoben; \"ninefold settle\" wählt.",
  "\"{}\" of {}": "\"{}\" ({})",
  "The system does not tell where this program is.":
    "Das System sagt nicht, wo dieses Programm liegt.",
  "git merges workspaces (*.json) here from now on. Commit \"{}\", so that others' clones do too once they have run this.":
    "git führt Arbeitsbereiche (*.json) hier von nun an zusammen. Committe \"{}\", damit Klone anderer das auch tun, sobald sie dies ausgeführt haben.",
  "git merges workspaces as plain text here from now on.":
    "git führt Arbeitsbereiche hier von nun an als einfachen Text zusammen.",
  "yes": "ja",
  "no": "nein",
  ".gitattributes says which files are workspaces":
    ".gitattributes sagt, welche Dateien Arbeitsbereiche sind",
  ".git/info/exclude leaves out temporary files": ".git/info/exclude lässt vorläufige Dateien weg",
  ".git/info/exclude leaves out temporary files and histories":
    ".git/info/exclude lässt vorläufige Dateien und Verläufe weg",
  ".git/config names the program that merges them":
    ".git/config nennt das Programm, das sie zusammenführt",
  ".git/config names the program that merges them, which is not there":
    ".git/config nennt das Programm, das sie zusammenführt, aber es ist nicht da",
  ".git/config names the program that merges them, another one than this":
    ".git/config nennt das Programm, das sie zusammenführt, ein anderes als dieses",
  "\"{}\" is merged as plain text: it needs a line of its own in .gitattributes, after the others: \"{}\" merge=ninefold":
    "\"{}\" wird als einfacher Text zusammengeführt: es braucht eine eigene Zeile in .gitattributes, nach den anderen: \"{}\" merge=ninefold",
  "\"ninefold git install\" sets it up.": "\"ninefold git install\" richtet es ein.",
  "There is no git on this machine. Install it first.":
    "Auf diesem Rechner gibt es kein git. Installiere es erst.",
  "\"{}\" is in no git repository with a working tree. Go into one, or make it with \"git init\".":
    "\"{}\" liegt in keinem git-Repository mit Arbeitsverzeichnis. Geh in eines, oder leg es mit \"git init\" an.",
  "git does not set \"{}\": {}.": "git setzt \"{}\" nicht: {}.",

  // MARK: Checking
  "\"{}\" is valid: {}, {}, {}.": "\"{}\" ist gültig: {}, {}, {}.",
  "Standard input is valid: {}, {}, {}.": "Die Standardeingabe ist gültig: {}, {}, {}.",
  "\"{}\" is valid.": "\"{}\" ist gültig.",
  "There is no \"{}\"; the usual settings hold.":
    "Es gibt kein \"{}\"; die üblichen Einstellungen gelten.",

  // MARK: Votes
  "A vote is open on \"{}\" already. Close it first.":
    "Auf \"{}\" läuft schon eine Abstimmung. Schließe sie erst.",
  "There is no open vote on \"{}\" to close.":
    "Auf \"{}\" gibt es keine offene Abstimmung zu schließen.",
  "There was no vote on \"{}\" yet.": "Auf \"{}\" gab es noch keine Abstimmung.",
  "Nobody knows whose votes these are. Add \"--by NAME\".":
    "Niemand weiß, wessen Stimmen das sind. Füge \"--by NAME\" hinzu.",
  "{} vote on notes that left the board is used again.#{} votes on notes that left the board are used again.":
    "{} Stimme auf Zettel, die nicht mehr auf dem Board sind, ist wieder verwendet.#{} Stimmen auf Zettel, die nicht mehr auf dem Board sind, sind wieder verwendet.",
  "{} vote left on \"{}\".#{} votes left on \"{}\".":
    "Noch {} Stimme auf \"{}\".#Noch {} Stimmen auf \"{}\".",
  "There is no open vote on \"{}\". \"ninefold vote FILE --open\" opens one.":
    "Auf \"{}\" gibt es keine offene Abstimmung. \"ninefold vote FILE --open\" öffnet eine.",
  "\"{}\" has no vote on \"{}\" to take back.":
    "\"{}\" hat auf \"{}\" keine Stimme, die zurückzunehmen wäre.",
  "Each has {} vote in this round, and \"{}\" has given them. \"--take-back\" takes some back.#Each has {} votes in this round, and \"{}\" has given them. \"--take-back\" takes some back.":
    "Jeder hat {} Stimme in dieser Runde, und \"{}\" hat sie gegeben. \"--take-back\" nimmt welche zurück.#Jeder hat {} Stimmen in dieser Runde, und \"{}\" hat sie gegeben. \"--take-back\" nimmt welche zurück.",
  "A note gets at most {} vote from each in this round; \"{}\" has them.#A note gets at most {} votes from each in this round; \"{}\" has them.":
    "Ein Zettel bekommt in dieser Runde höchstens {} Stimme von jedem; \"{}\" hat sie.#Ein Zettel bekommt in dieser Runde höchstens {} Stimmen von jedem; \"{}\" hat sie.",

  // MARK: Where keys hold
  "While typing": "Beim Tippen",
  "While typing a note": "Beim Tippen eines Zettels",
  "While drawing a sketch": "Beim Zeichnen einer Skizze",
  "In a panel over the board": "In einem Fenster über dem Board",
  "In a list": "In einer Liste",
  "In a panel without a line to type in": "In einem Fenster ohne Eingabezeile",
  "In a question": "In einer Frage",
  "While notes are carried": "Während Zettel getragen werden",
  "On the home screen": "Auf dem Startbildschirm",
  "While a show runs": "Während einer Vorführung",
  "On a second screen": "Auf einem zweiten Bildschirm",
  "In the list of boards": "In der Liste der Boards",
  "On a board": "Auf einem Board",
  "In a workspace": "In einem Arbeitsbereich",
  "Everywhere": "Überall",

  // MARK: Files that cannot be read or written
  "Can't open \"{}\": {}": "\"{}\" lässt sich nicht öffnen: {}",
  "Can't save \"{}\": {}": "\"{}\" lässt sich nicht speichern: {}",
  "Can't create \"{}\": {}": "\"{}\" lässt sich nicht anlegen: {}",
  "Can't read \"{}\": {}. The file is left as it is.":
    "\"{}\" lässt sich nicht lesen: {}. Die Datei bleibt, wie sie ist.",
  "Nothing is made; {}.": "Nichts ist angelegt; {}.",
  "The file is as it was, and the change is not kept; {}.":
    "Die Datei ist, wie sie war, und die Änderung ist nicht aufgehoben; {}.",
  "Nothing is lost; the old and the new version are kept in \"{}\" and the file is put right when it is opened again.":
    "Nichts ist verloren; die alte und die neue Fassung liegen in \"{}\", und die Datei wird berichtigt, wenn sie wieder geöffnet wird.",
  "it is {}, not a file": "es ist {}, keine Datei",
  "a file": "eine Datei",
  "a folder": "ein Ordner",
  "a link": "eine Verknüpfung",
  "a pipe": "eine Pipe",
  "a socket": "ein Socket",
  "a device": "ein Gerät",
  "it has {} MiB and at most {} MiB are read":
    "sie hat {} MiB, und höchstens {} MiB werden gelesen",
  "it is a link to \"{}\", which is not there":
    "es ist eine Verknüpfung mit \"{}\", das nicht da ist",
  "another program changed it meanwhile": "ein anderes Programm hat sie inzwischen geändert",
  "there is something of that name already": "es gibt schon etwas mit diesem Namen",
  "\"{}\" is saving in that folder and does not come to an end":
    "\"{}\" speichert in diesem Ordner und kommt zu keinem Ende",
  "another program is saving in that folder and does not come to an end":
    "ein anderes Programm speichert in diesem Ordner und kommt zu keinem Ende",
  "do it again to merge both": "wiederhole es, um beide zusammenzuführen",
  "do it again when the folder is free": "wiederhole es, wenn der Ordner frei ist",
  "choose another file, or split it": "wähle eine andere Datei, oder teile sie auf",
  "put that file back, or remove the link": "leg die Datei zurück, oder entferne die Verknüpfung",
  "choose another name, or open that one": "wähle einen anderen Namen, oder öffne das",

  // MARK: What the system says, and the way out
  "the disk is full": "die Platte ist voll",
  "your share of the disk is used up": "dein Anteil an der Platte ist aufgebraucht",
  "free some space and do it again": "schaffe Platz und wiederhole es",
  "you may not read it": "du darfst sie nicht lesen",
  "ask its owner for the right to read it": "bitte den Besitzer um das Recht, sie zu lesen",
  "you may not write it there": "du darfst dort nicht schreiben",
  "save it under another name, or ask the owner for the right to write":
    "speichere sie unter einem anderen Namen, oder bitte den Besitzer um das Recht zu schreiben",
  "its disk can only be read": "ihre Platte lässt sich nur lesen",
  "save it under another name on another disk":
    "speichere sie unter einem anderen Namen auf einer anderen Platte",
  "the disk reports an error": "die Platte meldet einen Fehler",
  "try again, and look after a copy of your files":
    "versuch es noch einmal, und sorge für eine Kopie deiner Dateien",
  "try again, or save it under another name on another disk":
    "versuch es noch einmal, oder speichere sie unter einem anderen Namen auf einer anderen Platte",
  "there is no \"{}\"": "es gibt kein \"{}\"",
  "check the name, or create it": "prüfe den Namen, oder leg sie an",
  "the file is gone": "die Datei ist weg",
  "save it as a new file, here or elsewhere": "speichere sie als neue Datei, hier oder anderswo",
  "there is no folder \"{}\"": "es gibt keinen Ordner \"{}\"",
  "make the folder first": "leg erst den Ordner an",
  "it is a folder": "es ist ein Ordner",
  "choose a file instead": "wähle stattdessen eine Datei",
  "its links lead round in a circle": "die Verknüpfungen führen im Kreis",
  "use the name of the file itself": "nimm den Namen der Datei selbst",
  "the name is too long": "der Name ist zu lang",
  "use a shorter name": "nimm einen kürzeren Namen",
  "it is bigger than files may be there": "sie ist größer, als Dateien dort sein dürfen",
  "save it on another disk": "speichere sie auf einer anderen Platte",
  "too many files are open": "zu viele Dateien sind offen",
  "the memory is full": "der Speicher ist voll",
  "close other programs and try again": "schließe andere Programme und versuch es noch einmal",
  "a part of \"{}\" is not a folder": "ein Teil von \"{}\" ist kein Ordner",
  "check the path": "prüfe den Pfad",
  "the system is using it": "das System benutzt sie",
  "try again in a moment": "versuch es gleich noch einmal",
  "it lies on another disk than its folder": "sie liegt auf einer anderen Platte als ihr Ordner",
  "save it under another name": "speichere sie unter einem anderen Namen",
  "that name is taken": "der Name ist vergeben",
  "use another name": "nimm einen anderen Namen",
  "the system refuses that name or place": "das System weist den Namen oder den Ort zurück",
  "the system was interrupted again and again": "das System wurde wieder und wieder unterbrochen",
  "try again": "versuch es noch einmal",
  "{} failed with error {}": "{} scheiterte mit Fehler {}",
  "try again, or use another name": "versuch es noch einmal, oder nimm einen anderen Namen",

  // MARK: Import and export
  "\"{}\" is there already. Name another file, or add --force.":
    "\"{}\" gibt es schon. Nenne eine andere Datei, oder füge --force hinzu.",
  "A picture cannot be shown on a terminal. Name a file with -o.":
    "Ein Bild lässt sich nicht auf einem Terminal zeigen. Nenne eine Datei mit -o.",
  "There is no format \"{}\" to read.": "Es gibt kein Format \"{}\" zum Lesen.",
  "There is no format \"{}\" to write.": "Es gibt kein Format \"{}\" zum Schreiben.",
  "\"--pace {}\" is no pace; choose from 0.1 to 50 steps a second.":
    "\"--pace {}\" ist kein Tempo; wähle von 0.1 bis 50 Schritte je Sekunde.",
  "\"{}\" was imported already. \"--again new\" adds what is new, \"--again copy\" makes further boards.":
    "\"{}\" wurde schon importiert. \"--again new\" ergänzt, was neu ist, \"--again copy\" macht weitere Boards.",

  // MARK: Watching and listing
  "Only a file can be watched, not standard input. Name a file.":
    "Nur eine Datei kann beobachtet werden, nicht die Standardeingabe. Nenne eine Datei.",
  "{} It is waited for.": "{} Es wird darauf gewartet.",
  "\"{}\" has no marks yet.": "\"{}\" hat noch keine Marken.",
  "Say what to call the moment.": "Sag, wie der Zeitpunkt heißen soll.",
  "\"--json\" lists marks; leave out the name.":
    "\"--json\" listet Marken auf; lass den Namen weg.",
  "\"--defaults\" goes with neither \"--json\" nor \"--check\".":
    "\"--defaults\" geht weder mit \"--json\" noch mit \"--check\".",
  "Choose \"--template\" or \"--output\", not both.":
    "Wähle \"--template\" oder \"--output\", nicht beides.",
  "Reading workspaces": "Arbeitsbereiche werden gelesen",

  // MARK: Pictures
  "The picture cannot be written to \"{}\".": "Das Bild kann nicht nach \"{}\" geschrieben werden.",
  "{} took too long. Take --to svg, which needs no other program.":
    "{} hat zu lange gebraucht. Nimm --to svg, das braucht kein anderes Programm.",
  "{} gave no picture. Take --to svg, which needs no other program.":
    "{} hat kein Bild ergeben. Nimm --to svg, das braucht kein anderes Programm.",
  "No program here makes a PNG of it. Install rsvg-convert (the package librsvg2-bin), or take --to svg.":
    "Kein Programm hier macht ein PNG daraus. Installiere rsvg-convert (das Paket librsvg2-bin), oder nimm --to svg.",

  // MARK: Report
  "\"--pages {}\" is no number of pages; choose from {} to {}.":
    "\"--pages {}\" ist keine Seitenzahl; wähle von {} bis {}.",
  "\"{}\" has no agenda, so no workshop. A board of the template \"agenda\" makes one.":
    "\"{}\" hat keine Agenda, also keinen Workshop. Ein Board der Vorlage \"agenda\" macht einen.",
  "The report has no chapter \"{}\".": "Der Bericht hat kein Kapitel \"{}\".",
  "Writing": "Wird geschrieben",

  // MARK: Tests and advice
  "\"--weeks\" takes 0 or more.": "\"--weeks\" ist 0 oder mehr.",
  "\"--note\" goes with \"--silence\".": "\"--note\" gehört zu \"--silence\".",
  "There is no rule of advice \"{}\".": "Es gibt keine Regel \"{}\" für Hinweise.",
  "A test needs a title.": "Ein Test braucht einen Titel.",
  "Name a note that is to be tested.": "Nenne einen Zettel, der getestet werden soll.",
  "A test takes 0 days or more.": "Ein Test dauert 0 Tage oder mehr.",
  "\"{}\" is a workspace and is not overwritten. Name another file.":
    "\"{}\" ist ein Arbeitsbereich und wird nicht überschrieben. Nenne eine andere Datei.",
  "\"{}\" has nothing that is not here already.": "\"{}\" enthält nichts, was nicht schon da ist.",

  // MARK: Partners
  "\"{}\" is no partner. \"--new\" with a partner type makes it one: {}.":
    "\"{}\" ist kein Partner. \"--new\" mit einer Partnerart macht es dazu: {}.",
  "\"--on\" goes with \"--reading\".": "\"--on\" gehört zu \"--reading\".",
  // MARK: Canvases that travel
  "\"--copy\" goes with neither \"--from\" nor \"--template\".":
    "\"--copy\" geht weder mit \"--from\" noch mit \"--template\".",
  "\"--copy\" and \"--board\" go together; \"--with-evidence\" needs both.":
    "\"--copy\" und \"--board\" gehören zusammen; \"--with-evidence\" braucht beide.",
  // MARK: Asking experts
  "A question needs a topic: lawyer, accountant, or words of your own.":
    "Eine Frage braucht ein Thema: Jurist, Buchhalter oder eigene Worte.",
  "An answer needs the name of whoever gave it.":
    "Eine Antwort braucht den Namen dessen, der sie gab.",
  // MARK: Programme and tables
  "\"--weeks\" goes with \"--programme\".": "\"--weeks\" gehört zu \"--programme\".",
  "Three versions are merged: BASE OURS THEIRS. For copies name the file they go into with \"--into\".":
    "Drei Fassungen werden zusammengeführt: BASE OURS THEIRS. Für Kopien nennen Sie mit \"--into\" die Datei, in die sie sollen.",
  "\"--force\" and \"--json\" go with \"--into\".":
    "\"--force\" und \"--json\" gehören zu \"--into\".",
  "\"--path\" goes with three versions, not with \"--into\".":
    "\"--path\" gehört zu drei Fassungen, nicht zu \"--into\".",
  "A copy is read with its history: name its file, not \"-\".":
    "Eine Kopie wird mit ihrem Verlauf gelesen: Nennen Sie ihre Datei, nicht \"-\".",
  "\"{}\" is the file that the copies go into.": "\"{}\" ist die Datei, in die die Kopien sollen.",
  "\"{}\" is no copy of this file: its id is \"{}\", not \"{}\". Use \"--force\" to merge it all the same.":
    "\"{}\" ist keine Kopie dieser Datei: Die Id ist \"{}\", nicht \"{}\". Mit \"--force\" wird sie trotzdem zusammengeführt.",
  "\"{}\": {} ({})": "\"{}\": {} ({})",
  "nothing new": "nichts Neues",
  "copied before the first step": "vor dem ersten Schritt kopiert",
  "copied after step {}": "nach Schritt {} kopiert",
  "no history tells what both had: nothing is removed, what differs waits side by side":
    "kein Verlauf sagt, was beide hatten: nichts wird entfernt, was abweicht, wartet nebeneinander",
  "While an earlier moment is looked at": "Während ein früherer Moment gezeigt wird",
  "--since marks a board that is drawn; it goes with --at, --board and sizes only.":
    "--since markiert ein gezeichnetes Board; es geht nur mit --at, --board und Größen zusammen.",
  // MARK: Facets
  "Say what is to change: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", a place or \"--remove\".":
    "Sag, was sich ändert: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", ein Platz oder \"--remove\".",
  "Choose one of \"--before\", \"--after\", \"--first\" and \"--last\".":
    "Wähle eines von \"--before\", \"--after\", \"--first\" und \"--last\".",
  "\"--remove\" goes with \"--anyway\" only.": "\"--remove\" geht nur mit \"--anyway\" zusammen.",
  "\"--anyway\" goes with \"--remove\".": "\"--anyway\" gehört zu \"--remove\".",
  "Symbols and colours are of values: name the value after the facet.":
    "Zeichen und Farben gehören zu Werten: nenne den Wert nach der Facette.",
  "\"--several\" is about the facet, not about one of its values.":
    "\"--several\" betrifft die Facette, nicht einen ihrer Werte.",
  "What is new is called as you name it; \"--label\" renames what is there.":
    "Neues heißt, wie du es nennst; \"--label\" benennt um, was da ist.",
  "There is no facet \"{}\".": "Es gibt keine Facette \"{}\".",
  "{} note carries \"{}\"; \"--anyway\" takes it from there too.#{} notes carry \"{}\"; \"--anyway\" takes it from them too.":
    "{} Zettel trägt \"{}\"; \"--anyway\" nimmt es auch dort weg.#{} Zettel tragen \"{}\"; \"--anyway\" nimmt es auch dort weg.",
  "\"--filter {}\" has no value; write facet=value.":
    "\"--filter {}\" hat keinen Wert; schreib Facette=Wert.",
  "\"--filter\" and \"--group\" are for a board that is drawn or an outline.":
    "\"--filter\" und \"--group\" gelten für ein gezeichnetes Board oder eine Gliederung.",
  "\"--by\" goes with \"--reading counts\".": "\"--by\" gehört zu \"--reading counts\".",
  "In lists of facets, values and advice": "In Listen von Facetten, Werten und Hinweisen",
]
