/// What the command line says in French, by the English words of ``Sentence``.
let frenchSentences: [String: String] = [
  // MARK: Parts of sentences
  "Did you mean {}?": "Vouliez-vous dire {}\u{a0}?",
  "{} or {}": "{} ou {}",
  "Choose from: {}.": "Choisissez parmi\u{a0}: {}.",
  "{} and {} more": "{} et {} autres",
  "{} step#{} steps": "{} étape#{} étapes",
  "{} box#{} boxes": "{} case#{} cases",
  "{} edit#{} edits": "{} modification#{} modifications",
  "standard input": "entrée standard",
  "a note": "une note",
  "a box": "une case",
  "a board": "un tableau",
  "a round": "un tour de vote",
  "a workspace": "un espace de travail",
  "the workspace": "l’espace de travail",
  "the vote \"{}\"": "le vote \"{}\"",
  "the box \"{}\"": "la case \"{}\"",
  "the board \"{}\"": "le tableau \"{}\"",

  // MARK: Standard input and output
  "Can't write the output: the disk is full.":
    "Impossible d’écrire la sortie\u{a0}: le disque est plein.",
  "Can't write the output: the system gives error {}.":
    "Impossible d’écrire la sortie\u{a0}: le système donne l’erreur {}.",
  "Can't read standard input: more than 64 MiB came. Split it.":
    "Impossible de lire l’entrée standard\u{a0}: il est venu plus de 64 MiB. Divisez-la.",
  "Can't read standard input: it is a folder.":
    "Impossible de lire l’entrée standard\u{a0}: c’est un dossier.",
  "Can't read standard input: the system gives error {}.":
    "Impossible de lire l’entrée standard\u{a0}: le système donne l’erreur {}.",
  "Can't read standard input: {}.": "Impossible de lire l’entrée standard\u{a0}: {}.",
  "Can't read standard input: line {} is not UTF-8. Nothing is added.":
    "Impossible de lire l’entrée standard\u{a0}: la ligne {} n’est pas en UTF-8. Rien n’est ajouté.",
  "Standard input has no text. Nothing is added.":
    "L’entrée standard ne contient pas de texte. Rien n’est ajouté.",
  "Can't read standard input: line {} is not UTF-8. Nothing is changed.":
    "Impossible de lire l’entrée standard\u{a0}: la ligne {} n’est pas en UTF-8. Rien n’est modifié.",
  "Standard input names nothing. Nothing is changed.":
    "L’entrée standard ne nomme rien. Rien n’est modifié.",
  "Standard input cannot be changed. Name a file, or \"./-\" for one called so.":
    "L’entrée standard ne peut pas être modifiée. Nommez un fichier, ou \"./-\" pour celui qui s’appelle ainsi.",
  "Standard input can be read only once. Name a file for the other.":
    "L’entrée standard ne peut être lue qu’une fois. Nommez un fichier pour l’autre.",
  "Standard input is no workspace. Name a file, and git merges its lines.":
    "L’entrée standard n’est pas un espace de travail. Nommez un fichier, et git en fusionne les lignes.",

  // MARK: Files and names
  "The name of the file is empty. Name a file.": "Le nom du fichier est vide. Nommez un fichier.",
  "There is no workspace \"{}\" here, nor among yours.":
    "Il n’y a pas d’espace de travail \"{}\" ici, ni parmi les vôtres.",
  "A new workspace needs the name of a file, as plan.json.":
    "Un nouvel espace de travail a besoin d’un nom de fichier, comme plan.json.",
  "There is no workspace in \"{}\" yet. \"ninefold new NAME\" makes one.":
    "Il n’y a pas encore d’espace de travail dans \"{}\". \"ninefold new NAME\" en crée un.",
  "\"{}\" was half written and is restored from the copy.":
    "\"{}\" n’était écrit qu’à moitié et a été rétabli d’après la copie.",
  "There is no starter \"{}\".": "Il n’y a pas d’exemple de départ \"{}\".",
  "Name a file instead.": "Nommez plutôt un fichier.",
  "Choose from: {}; or name a file.": "Choisissez parmi\u{a0}: {}\u{a0}; ou nommez un fichier.",
  "There is no template \"{}\".": "Il n’y a pas de modèle \"{}\".",
  "There is no reading \"{}\".": "Il n’y a pas de lecture \"{}\".",
  "There is no theme \"{}\".": "Il n’y a pas de thème \"{}\".",
  "There are {}.": "Il y a {}.",
  "There is no board in \"{}\" yet.": "Il n’y a pas encore de tableau dans \"{}\".",
  "There is no board \"{}\" in \"{}\".": "Il n’y a pas de tableau \"{}\" dans \"{}\".",
  "There is no box \"{}\" on the board \"{}\".":
    "Il n’y a pas de case \"{}\" sur le tableau \"{}\".",
  "There is no note \"{}\" in \"{}\".": "Il n’y a pas de note \"{}\" dans \"{}\".",
  "There is no note \"{}\" in that box.": "Il n’y a pas de note \"{}\" dans cette case.",
  "There is no note or board \"{}\" in \"{}\".": "Il n’y a ni note ni tableau \"{}\" dans \"{}\".",
  "There is no note \"{}\".": "Il n’y a pas de note \"{}\".",
  "\"ninefold show FILE --outline\" lists them with their ids.":
    "\"ninefold show FILE --outline\" les liste avec leurs identifiants.",
  "\"{}\" fits {} boards: {}. Say which by its id.":
    "\"{}\" convient à {} tableaux\u{a0}: {}. Dites lequel par son identifiant.",
  "\"{}\" fits {} boxes: {}. Say which by its id.":
    "\"{}\" convient à {} cases\u{a0}: {}. Dites laquelle par son identifiant.",
  "\"{}\" fits {} notes: {}. Say which by its id.":
    "\"{}\" convient à {} notes\u{a0}: {}. Dites laquelle par son identifiant.",
  "\"{}\" fits {} things: {}. Say which by its id.":
    "\"{}\" convient à {} choses\u{a0}: {}. Dites laquelle par son identifiant.",
  "TERM is dumb, so the board is drawn once. On another terminal it can be edited.":
    "TERM vaut dumb, donc le tableau est dessiné une fois. Sur un autre terminal il peut être modifié.",
  "There is no terminal here. \"ninefold show FILE\" draws without one.":
    "Il n’y a pas de terminal ici. \"ninefold show FILE\" dessine sans terminal.",
  "TERM is not set, so Ninefold cannot know the terminal. Try TERM=xterm-256color.":
    "TERM n’est pas défini, donc Ninefold ne connaît pas le terminal. Essayez TERM=xterm-256color.",
  "The terminal \"{}\" is not known on this machine. Try TERM=xterm-256color.":
    "Le terminal \"{}\" n’est pas connu sur cette machine. Essayez TERM=xterm-256color.",
  "The terminal \"{}\" cannot place its cursor. \"ninefold show FILE\" draws without that.":
    "Le terminal \"{}\" ne sait pas placer son curseur. \"ninefold show FILE\" dessine sans cela.",
  "The terminal could not be set up. Try again in another one.":
    "Le terminal n’a pas pu être préparé. Réessayez dans un autre.",

  // MARK: Arguments
  "\"{}\" is no option. {} A text that begins with a dash goes after \"--\".":
    "\"{}\" n’est pas une option. {} Un texte qui commence par un tiret va après \"--\".",
  "A value that begins with a dash is written \"{}={}\".":
    "Une valeur qui commence par un tiret s’écrit \"{}={}\".",
  "There is no option \"{}\" here.": "Il n’y a pas d’option \"{}\" ici.",
  "A text that begins with dashes goes after \"--\": -- \"{}\".":
    "Un texte qui commence par des tirets va après \"--\"\u{a0}: -- \"{}\".",
  "It is not UTF-8. Set the terminal to UTF-8.":
    "Ce n’est pas de l’UTF-8. Réglez le terminal sur UTF-8.",
  "Choose \"--outline\" or \"--json\", not both.":
    "Choisissez \"--outline\" ou \"--json\", pas les deux.",
  "Choose \"--after\" or \"--first\", not both.":
    "Choisissez \"--after\" ou \"--first\", pas les deux.",
  "Choose \"--from\" or \"--template\", not both.":
    "Choisissez \"--from\" ou \"--template\", pas les deux.",
  "Choose \"--open\" or \"--close\", not both.":
    "Choisissez \"--open\" ou \"--close\", pas les deux.",
  "Name the file that the board is in: \"ninefold FILE --board BOARD\".":
    "Nommez le fichier où est le tableau\u{a0}: \"ninefold FILE --board BOARD\".",
  "\"-n {}\" is no number of steps.": "\"-n {}\" n’est pas un nombre d’étapes.",
  "Name the notes to remove, or a board with \"--board\".":
    "Nommez les notes à supprimer, ou un tableau avec \"--board\".",
  "\"--{} {}\" is no size; choose from 1 to 1000 cells.":
    "\"--{} {}\" n’est pas une taille\u{a0}; choisissez de 1 à 1000 cellules.",
  "Say \"--before MOMENT\" or \"--all\".": "Dites \"--before MOMENT\" ou \"--all\".",
  "Open or close the round first, then name notes.":
    "Ouvrez ou fermez d’abord le tour, puis nommez des notes.",
  "\"--json\" shows results; leave out notes, \"--open\" and \"--close\".":
    "\"--json\" montre les résultats\u{a0}; laissez de côté les notes, \"--open\" et \"--close\".",
  "A round has 1 to 1000 votes.": "Un tour a de 1 à 1000 voix.",

  // MARK: Changing
  "Would save {} with {} in \"{}\"; nothing is written.":
    "Enregistrerait {} avec {} dans \"{}\"\u{a0}; rien n’est écrit.",
  "Would change nothing in \"{}\".": "Ne modifierait rien dans \"{}\".",
  "Would put the mark \"{}\" into the history of \"{}\"; nothing is written.":
    "Mettrait le repère \"{}\" dans l’historique de \"{}\"\u{a0}; rien n’est écrit.",
  "Would forget {} of the history of \"{}\"; nothing is written.":
    "Oublierait {} de l’historique de \"{}\"\u{a0}; rien n’est écrit.",
  "Would write the merge into \"{}\", with {}; nothing is written.":
    "Écrirait la fusion dans \"{}\", avec {}\u{a0}; rien n’est écrit.",
  "Would let git merge the lines of \"{}\"; nothing is written.":
    "Laisserait git fusionner les lignes de \"{}\"\u{a0}; rien n’est écrit.",
  "Would make \"{}\"; nothing is written.": "Créerait \"{}\"\u{a0}; rien n’est écrit.",
  "The history is kept in \"{}\": the folder of \"{}\" may not be written.":
    "L’historique est gardé dans \"{}\"\u{a0}: le dossier de \"{}\" est protégé en écriture.",
  "The change is saved, but undo will not know it. {}":
    "La modification est enregistrée, mais l’annulation ne la connaîtra pas. {}",
  "A note needs a text. Nothing is added.": "Une note a besoin d’un texte. Rien n’est ajouté.",
  "\"{}\" sets nothing. Write FIELD=VALUE, as owner=Fatima.":
    "\"{}\" ne définit rien. Écrivez FIELD=VALUE, comme owner=Fatima.",
  "{} has no field \"{}\".": "{} n’a pas de champ \"{}\".",
  "There is no language \"{}\".": "Il n’y a pas de langue \"{}\".",
  "\"{}\" is no value of \"{}\".": "\"{}\" n’est pas une valeur de \"{}\".",
  "\"{}\" of {} stays as it is.": "\"{}\" ({}) reste tel quel.",
  "\"{}\" has parts. Set one of them, as {}=VALUE.":
    "\"{}\" a des parties. Définissez-en une, comme {}=VALUE.",
  "\"{}\" cannot be set here.": "\"{}\" ne peut pas être défini ici.",
  "A note has a text. \"ninefold remove\" takes the note away.":
    "Une note a un texte. \"ninefold remove\" enlève la note.",
  "That cannot be set: {}.": "Cela ne peut pas être défini\u{a0}: {}.",
  "A note cannot be moved after itself.": "Une note ne peut pas être placée après elle-même.",
  "Removed the board \"{}\" ({}) with {}.": "Tableau \"{}\" ({}) supprimé, avec {}.",
  "Removed \"{}\" ({}) from \"{}\" on \"{}\".": "\"{}\" ({}) supprimée de \"{}\" sur \"{}\".",
  "\"{}\" has nothing to settle.": "Il n’y a rien à trancher pour \"{}\".",
  "\"{}\" has nothing to settle in \"{}\", but in {}.":
    "Pour \"{}\" il n’y a rien à trancher dans \"{}\", mais dans {}.",
  "{}: {} stays, {} goes.": "{}\u{a0}: {} reste, {} disparaît.",
  "nothing": "rien",

  // MARK: Undo
  "There is nothing to undo in \"{}\".": "Il n’y a rien à annuler dans \"{}\".",
  "There is nothing to redo in \"{}\".": "Il n’y a rien à rétablir dans \"{}\".",
  "There were only {} to undo.": "Il n’y avait que {} à annuler.",
  "There were only {} to redo.": "Il n’y avait que {} à rétablir.",
  "\"{}\" of {} was changed since and stays as it is.":
    "On a modifié \"{}\" ({}) entre-temps\u{a0}: cela reste tel quel.",
  "{} stays: votes were given. \"ninefold vote\" takes votes back.":
    "On a voté\u{a0}: {} reste. \"ninefold vote\" reprend des voix.",
  "{} was moved since and stays where it is.":
    "On a déplacé {} entre-temps\u{a0}: cela reste à sa place.",
  "{} was changed since and stays as it is.":
    "On a modifié {} entre-temps\u{a0}: cela reste tel quel.",
  "{}, or what held it, is gone since and stays away.":
    "{}, ou ce qui l’entourait, a disparu entre-temps et ne revient pas.",
  "{} is there already.": "{} est déjà là.",

  // MARK: History and moments
  "The history \"{}\" belongs to another workspace and is not read.":
    "L’historique \"{}\" est celui d’un autre espace de travail et n’est pas lu.",
  "{} damaged line of the history \"{}\" is passed by.#{} damaged lines of the history \"{}\" are passed by.":
    "{} ligne abîmée de l’historique \"{}\" est ignorée.#{} lignes abîmées de l’historique \"{}\" sont ignorées.",
  "\"{}\" fits {} marks: {}. Say more of it.":
    "\"{}\" convient à {} repères\u{a0}: {}. Dites-en plus.",
  "\"{}\" fits {} steps: {}. Say which by its whole id.":
    "\"{}\" convient à {} étapes\u{a0}: {}. Dites laquelle par son identifiant entier.",
  "There is no mark, step or day \"{}\".": "Il n’y a ni repère, ni étape, ni jour \"{}\".",
  "\"ninefold log FILE\" lists steps and marks.":
    "\"ninefold log FILE\" liste les étapes et les repères.",
  "Two files are compared as they are, without moments.":
    "Deux fichiers sont comparés tels quels, sans moments.",
  "Only the order differs.": "Seul l’ordre diffère.",
  "\"{}\" has no steps yet.": "\"{}\" n’a pas encore d’étapes.",
  "No step of \"{}\" is meant.": "Aucune étape de \"{}\" n’est concernée.",
  "A mark needs a name.": "Un repère a besoin d’un nom.",
  "There is a mark \"{}\" already. Choose another name.":
    "Il y a déjà un repère \"{}\". Choisissez un autre nom.",
  "\"{}\" is as it was then.": "\"{}\" est comme alors.",
  "Forgot {}; {} left.": "Oubli de {}\u{a0}; il reste {}.",

  // MARK: Merging and git
  "Can't merge \"{}\": the versions do not fit together, {}: {}. Nothing is changed.":
    "Impossible de fusionner \"{}\"\u{a0}: les versions ne vont pas ensemble, {}\u{a0}: {}. Rien n’est modifié.",
  "Can't merge \"{}\": our version cannot be read, {}. Nothing is changed.":
    "Impossible de fusionner \"{}\"\u{a0}: notre version est illisible, {}. Rien n’est modifié.",
  "Can't merge \"{}\": their version cannot be read, {}. Nothing is changed.":
    "Impossible de fusionner \"{}\"\u{a0}: leur version est illisible, {}. Rien n’est modifié.",
  "Can't merge \"{}\": the common version cannot be read, {}. Nothing is changed.":
    "Impossible de fusionner \"{}\"\u{a0}: la version commune est illisible, {}. Rien n’est modifié.",
  "\"{}\" is no workspace, and there is no git to merge it.":
    "\"{}\" n’est pas un espace de travail, et il n’y a pas de git pour le fusionner.",
  "\"{}\": {}": "\"{}\"\u{a0}: {}",
  "{} value changed on both sides. All are kept; \"ninefold settle\" chooses.#{} values changed on both sides. All are kept; \"ninefold settle\" chooses.":
    "{} valeur a changé des deux côtés. Toutes sont gardées\u{a0}; \"ninefold settle\" choisit.#{} valeurs ont changé des deux côtés. Toutes sont gardées\u{a0}; \"ninefold settle\" choisit.",
  "\"{}\" of {}": "\"{}\" ({})",
  "The system does not tell where this program is.": "Le système ne dit pas où est ce programme.",
  "git merges workspaces (*.json) here from now on. Commit \"{}\", so that others' clones do too once they have run this.":
    "git fusionne désormais les espaces de travail (*.json) ici. Validez \"{}\", afin que les clones des autres le fassent aussi, une fois cette commande lancée chez eux.",
  "git merges workspaces as plain text here from now on.":
    "git fusionne désormais les espaces de travail comme du texte ici.",
  "yes": "oui",
  "no": "non",
  ".gitattributes says which files are workspaces":
    ".gitattributes dit quels fichiers sont des espaces de travail",
  ".git/info/exclude leaves out temporary files":
    ".git/info/exclude écarte les fichiers temporaires",
  ".git/info/exclude leaves out temporary files and histories":
    ".git/info/exclude écarte les fichiers temporaires et les historiques",
  ".git/config names the program that merges them":
    ".git/config nomme le programme qui les fusionne",
  ".git/config names the program that merges them, which is not there":
    ".git/config nomme le programme qui les fusionne, mais il n’est pas là",
  ".git/config names the program that merges them, another one than this":
    ".git/config nomme le programme qui les fusionne, un autre que celui-ci",
  "\"{}\" is merged as plain text: it needs a line of its own in .gitattributes, after the others: \"{}\" merge=ninefold":
    "\"{}\" est fusionné comme du texte\u{a0}: il lui faut une ligne à lui dans .gitattributes, après les autres\u{a0}: \"{}\" merge=ninefold",
  "\"ninefold git install\" sets it up.": "\"ninefold git install\" le met en place.",
  "There is no git on this machine. Install it first.":
    "Il n’y a pas de git sur cette machine. Installez-le d’abord.",
  "\"{}\" is in no git repository with a working tree. Go into one, or make it with \"git init\".":
    "\"{}\" n’est dans aucun dépôt git avec un répertoire de travail. Allez dans un dépôt, ou créez-le avec \"git init\".",
  "git does not set \"{}\": {}.": "git ne définit pas \"{}\"\u{a0}: {}.",

  // MARK: Checking
  "\"{}\" is valid: {}, {}, {}.": "\"{}\" est valide\u{a0}: {}, {}, {}.",
  "Standard input is valid: {}, {}, {}.": "L’entrée standard est valide\u{a0}: {}, {}, {}.",
  "\"{}\" is valid.": "\"{}\" est valide.",
  "There is no \"{}\"; the usual settings hold.":
    "Il n’y a pas de \"{}\"\u{a0}; les réglages habituels valent.",

  // MARK: Votes
  "A vote is open on \"{}\" already. Close it first.":
    "Un vote est déjà ouvert sur \"{}\". Fermez-le d’abord.",
  "There is no open vote on \"{}\" to close.": "Il n’y a pas de vote ouvert à fermer sur \"{}\".",
  "There was no vote on \"{}\" yet.": "Il n’y a pas encore eu de vote sur \"{}\".",
  "Nobody knows whose votes these are. Add \"--by NAME\".":
    "Nul ne sait de qui sont ces voix. Ajoutez \"--by NAME\".",
  "{} vote on notes that left the board is used again.#{} votes on notes that left the board are used again.":
    "{} voix donnée à des notes qui ont quitté le tableau est réutilisée.#{} voix données à des notes qui ont quitté le tableau sont réutilisées.",
  "{} vote left on \"{}\".#{} votes left on \"{}\".":
    "{} voix restante sur \"{}\".#{} voix restantes sur \"{}\".",
  "There is no open vote on \"{}\". \"ninefold vote FILE --open\" opens one.":
    "Il n’y a pas de vote ouvert sur \"{}\". \"ninefold vote FILE --open\" en ouvre un.",
  "\"{}\" has no vote on \"{}\" to take back.": "\"{}\" n’a pas de voix à reprendre sur \"{}\".",
  "Each has {} vote in this round, and \"{}\" has given them. \"--take-back\" takes some back.#Each has {} votes in this round, and \"{}\" has given them. \"--take-back\" takes some back.":
    "Chacun a {} voix dans ce tour, et \"{}\" l’a donnée. \"--take-back\" en reprend.#Chacun a {} voix dans ce tour, et \"{}\" les a données. \"--take-back\" en reprend.",
  "A note gets at most {} vote from each in this round; \"{}\" has them.#A note gets at most {} votes from each in this round; \"{}\" has them.":
    "Une note reçoit au plus {} voix de chacun dans ce tour\u{a0}; \"{}\" l’a.#Une note reçoit au plus {} voix de chacun dans ce tour\u{a0}; \"{}\" les a.",

  // MARK: Where keys hold
  "While typing": "Pendant qu’on écrit",
  "While typing a note": "Pendant qu’on écrit une note",
  "While drawing a sketch": "Pendant qu’on dessine un croquis",
  "In a panel over the board": "Dans un panneau sur le tableau",
  "In a list": "Dans une liste",
  "In a panel without a line to type in": "Dans un panneau sans ligne de saisie",
  "In a question": "Dans une question",
  "While notes are carried": "Pendant qu’on porte des notes",
  "On the home screen": "Sur l’écran d’accueil",
  "While a show runs": "Pendant une présentation",
  "On a second screen": "Sur un deuxième écran",
  "In the list of boards": "Dans la liste des tableaux",
  "On a board": "Sur un tableau",
  "In a workspace": "Dans un espace de travail",
  "Everywhere": "Partout",

  // MARK: Files that cannot be read or written
  "Can't open \"{}\": {}": "Impossible d’ouvrir \"{}\"\u{a0}: {}",
  "Can't save \"{}\": {}": "Impossible d’enregistrer \"{}\"\u{a0}: {}",
  "Can't create \"{}\": {}": "Impossible de créer \"{}\"\u{a0}: {}",
  "Can't read \"{}\": {}. The file is left as it is.":
    "Impossible de lire \"{}\"\u{a0}: {}. Le fichier reste tel quel.",
  "Nothing is made; {}.": "Rien n’est créé\u{a0}; {}.",
  "The file is as it was, and the change is not kept; {}.":
    "Le fichier est comme avant, et la modification n’est pas gardée\u{a0}; {}.",
  "Nothing is lost; the old and the new version are kept in \"{}\" and the file is put right when it is opened again.":
    "Rien n’est perdu\u{a0}; l’ancienne et la nouvelle version sont gardées dans \"{}\" et le fichier sera rétabli à sa prochaine ouverture.",
  "it is {}, not a file": "c’est {}, pas un fichier",
  "a file": "un fichier",
  "a folder": "un dossier",
  "a link": "un lien",
  "a pipe": "un tube",
  "a socket": "un socket",
  "a device": "un périphérique",
  "it has {} MiB and at most {} MiB are read": "il a {} MiB et {} MiB au plus sont lus",
  "it is a link to \"{}\", which is not there": "c’est un lien vers \"{}\", qui n’est pas là",
  "another program changed it meanwhile": "un autre programme l’a modifié entre-temps",
  "there is something of that name already": "il y a déjà quelque chose de ce nom",
  "\"{}\" is saving in that folder and does not come to an end":
    "\"{}\" enregistre dans ce dossier et ne finit pas",
  "another program is saving in that folder and does not come to an end":
    "un autre programme enregistre dans ce dossier et ne finit pas",
  "do it again to merge both": "recommencez pour fusionner les deux",
  "do it again when the folder is free": "recommencez quand le dossier est libre",
  "choose another file, or split it": "choisissez un autre fichier, ou divisez-le",
  "put that file back, or remove the link": "remettez ce fichier, ou supprimez le lien",
  "choose another name, or open that one": "choisissez un autre nom, ou ouvrez celui-là",

  // MARK: What the system says, and the way out
  "the disk is full": "le disque est plein",
  "your share of the disk is used up": "votre part du disque est épuisée",
  "free some space and do it again": "libérez de la place et recommencez",
  "you may not read it": "vous ne pouvez pas le lire",
  "ask its owner for the right to read it": "demandez à son propriétaire le droit de le lire",
  "you may not write it there": "vous ne pouvez pas écrire là",
  "save it under another name, or ask the owner for the right to write":
    "enregistrez-le sous un autre nom, ou demandez au propriétaire le droit d’écrire",
  "its disk can only be read": "ce disque ne peut être que lu",
  "save it under another name on another disk":
    "enregistrez-le sous un autre nom sur un autre disque",
  "the disk reports an error": "le disque signale une erreur",
  "try again, and look after a copy of your files":
    "réessayez, et veillez à une copie de vos fichiers",
  "try again, or save it under another name on another disk":
    "réessayez, ou enregistrez-le sous un autre nom sur un autre disque",
  "there is no \"{}\"": "il n’y a pas de \"{}\"",
  "check the name, or create it": "vérifiez le nom, ou créez-le",
  "the file is gone": "le fichier a disparu",
  "save it as a new file, here or elsewhere":
    "enregistrez-le comme nouveau fichier, ici ou ailleurs",
  "there is no folder \"{}\"": "il n’y a pas de dossier \"{}\"",
  "make the folder first": "créez d’abord le dossier",
  "it is a folder": "c’est un dossier",
  "choose a file instead": "choisissez plutôt un fichier",
  "its links lead round in a circle": "ses liens tournent en rond",
  "use the name of the file itself": "utilisez le nom du fichier même",
  "the name is too long": "le nom est trop long",
  "use a shorter name": "utilisez un nom plus court",
  "it is bigger than files may be there": "il est plus grand que ce qui est permis là",
  "save it on another disk": "enregistrez-le sur un autre disque",
  "too many files are open": "trop de fichiers sont ouverts",
  "the memory is full": "la mémoire est pleine",
  "close other programs and try again": "fermez d’autres programmes et réessayez",
  "a part of \"{}\" is not a folder": "une partie de \"{}\" n’est pas un dossier",
  "check the path": "vérifiez le chemin",
  "the system is using it": "le système l’utilise",
  "try again in a moment": "réessayez dans un instant",
  "it lies on another disk than its folder": "il est sur un autre disque que son dossier",
  "save it under another name": "enregistrez-le sous un autre nom",
  "that name is taken": "ce nom est pris",
  "use another name": "utilisez un autre nom",
  "the system refuses that name or place": "le système refuse ce nom ou cet endroit",
  "the system was interrupted again and again": "le système a été interrompu encore et encore",
  "try again": "réessayez",
  "{} failed with error {}": "{} a échoué avec l’erreur {}",
  "try again, or use another name": "réessayez, ou utilisez un autre nom",

  // MARK: Import and export
  "\"{}\" is there already. Name another file, or add --force.":
    "\"{}\" existe déjà. Nommez un autre fichier, ou ajoutez --force.",
  "A picture cannot be shown on a terminal. Name a file with -o.":
    "Une image ne peut pas s'afficher dans un terminal. Nommez un fichier avec -o.",
  "There is no format \"{}\" to read.": "Il n'y a pas de format \"{}\" à lire.",
  "There is no format \"{}\" to write.": "Il n'y a pas de format \"{}\" à écrire.",
  "\"--pace {}\" is no pace; choose from 0.1 to 50 steps a second.":
    "\"--pace {}\" n'est pas une cadence\u{a0}; choisissez de 0.1 à 50 étapes par seconde.",
  "\"{}\" was imported already. \"--again new\" adds what is new, \"--again copy\" makes further boards.":
    "\"{}\" a déjà été importé. \"--again new\" ajoute ce qui est nouveau, \"--again copy\" crée d'autres tableaux.",

  // MARK: Watching and listing
  "Only a file can be watched, not standard input. Name a file.":
    "Seul un fichier peut être suivi, pas l'entrée standard. Nommez un fichier.",
  "{} It is waited for.": "{} On l'attend.",
  "\"{}\" has no marks yet.": "\"{}\" n'a pas encore de repère.",
  "Say what to call the moment.": "Dites comment appeler ce moment.",
  "\"--json\" lists marks; leave out the name.":
    "\"--json\" liste les repères\u{a0}; omettez le nom.",
  "\"--defaults\" goes with neither \"--json\" nor \"--check\".":
    "\"--defaults\" ne va ni avec \"--json\" ni avec \"--check\".",
  "Choose \"--template\" or \"--output\", not both.":
    "Choisissez \"--template\" ou \"--output\", pas les deux.",
  "Reading workspaces": "Lecture des espaces de travail",

  // MARK: Pictures
  "The picture cannot be written to \"{}\".": "L'image ne peut pas être écrite dans \"{}\".",
  "{} took too long. Take --to svg, which needs no other program.":
    "{} a mis trop de temps. Prenez --to svg, qui n'a besoin d'aucun autre programme.",
  "{} gave no picture. Take --to svg, which needs no other program.":
    "{} n'a donné aucune image. Prenez --to svg, qui n'a besoin d'aucun autre programme.",
  "No program here makes a PNG of it. Install rsvg-convert (the package librsvg2-bin), or take --to svg.":
    "Aucun programme ici n'en fait un PNG. Installez rsvg-convert (le paquet librsvg2-bin), ou prenez --to svg.",

  // MARK: Report
  "\"--pages {}\" is no number of pages; choose from {} to {}.":
    "\"--pages {}\" n'est pas un nombre de pages\u{a0}; choisissez de {} à {}.",
  "\"{}\" has no agenda, so no workshop. A board of the template \"agenda\" makes one.":
    "\"{}\" n'a pas de déroulé, donc pas d'atelier. Un tableau du modèle \"agenda\" en fait un.",
  "The report has no chapter \"{}\".": "Le rapport n'a pas de chapitre \"{}\".",
  "Writing": "Écriture",

  // MARK: Tests and advice
  "\"--weeks\" takes 0 or more.": "\"--weeks\" vaut 0 ou plus.",
  "\"--note\" goes with \"--silence\".": "\"--note\" va avec \"--silence\".",
  "There is no rule of advice \"{}\".": "Il n'y a pas de règle de conseil \"{}\".",
  "A test needs a title.": "Un test a besoin d'un titre.",
  "Name a note that is to be tested.": "Nommez une note à tester.",
  "A test takes 0 days or more.": "Un test prend 0 jour ou plus.",
  "\"{}\" is a workspace and is not overwritten. Name another file.":
    "\"{}\" est un espace de travail et n'est pas écrasé. Nommez un autre fichier.",
  "\"{}\" has nothing that is not here already.": "\"{}\" n'a rien qui ne soit déjà ici.",

  // MARK: Partners
  "\"{}\" is no partner. \"--new\" with a partner type makes it one: {}.":
    "\"{}\" n’est pas un partenaire. \"--new\" avec un type en fait un\u{a0}: {}.",
  "\"--on\" goes with \"--reading\".": "\"--on\" va avec \"--reading\".",
  // MARK: Canvases that travel
  "\"--copy\" goes with neither \"--from\" nor \"--template\".":
    "\"--copy\" ne va ni avec \"--from\" ni avec \"--template\".",
  "\"--copy\" and \"--board\" go together; \"--with-evidence\" needs both.":
    "\"--copy\" et \"--board\" vont ensemble\u{a0}; \"--with-evidence\" demande les deux.",
  // MARK: Asking experts
  "A question needs a topic: lawyer, accountant, or words of your own.":
    "Une question demande un sujet\u{a0}: juriste, comptable, ou vos propres mots.",
  "An answer needs the name of whoever gave it.": "Une réponse demande le nom de qui l’a donnée.",
  // MARK: Programme and tables
  "\"--weeks\" goes with \"--programme\".":
    "\"--weeks\" va avec \"--programme\".",
  "Three versions are merged: BASE OURS THEIRS. For copies name the file they go into with \"--into\".":
    "On fusionne trois versions\u{a0}: BASE OURS THEIRS. Pour des copies, nommez avec \"--into\" le fichier où elles vont.",
  "\"--force\" and \"--json\" go with \"--into\".":
    "\"--force\" et \"--json\" vont avec \"--into\".",
  "\"--path\" goes with three versions, not with \"--into\".":
    "\"--path\" va avec trois versions, pas avec \"--into\".",
  "A copy is read with its history: name its file, not \"-\".":
    "Une copie se lit avec son historique\u{a0}: nommez son fichier, pas \"-\".",
  "\"{}\" is the file that the copies go into.":
    "\"{}\" est le fichier où vont les copies.",
  "\"{}\" is no copy of this file: its id is \"{}\", not \"{}\". Use \"--force\" to merge it all the same.":
    "\"{}\" n’est pas une copie de ce fichier\u{a0}: son id est \"{}\", non \"{}\". Avec \"--force\" il est fusionné quand même.",
  "\"{}\": {} ({})": "\"{}\"\u{a0}: {} ({})",
  "nothing new": "rien de nouveau",
  "copied before the first step": "copié avant la première étape",
  "copied after step {}": "copié après l’étape {}",
  "no history tells what both had: nothing is removed, what differs waits side by side":
    "aucun historique ne dit ce que les deux avaient\u{a0}: rien n’est retiré, ce qui diffère attend côte à côte",
  "While an earlier moment is looked at": "Quand on regarde un moment passé",
  "--since marks a board that is drawn; it goes with --at, --board and sizes only.":
    "--since marque un tableau dessiné\u{a0}; il va seulement avec --at, --board et des tailles.",
  // MARK: Facets
  "Say what is to change: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", a place or \"--remove\".":
    "Dites ce qui change\u{a0}: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", une place ou \"--remove\".",
  "Choose one of \"--before\", \"--after\", \"--first\" and \"--last\".":
    "Choisissez entre \"--before\", \"--after\", \"--first\" et \"--last\".",
  "\"--remove\" goes with \"--anyway\" only.": "\"--remove\" ne va qu’avec \"--anyway\".",
  "\"--anyway\" goes with \"--remove\".": "\"--anyway\" va avec \"--remove\".",
  "Symbols and colours are of values: name the value after the facet.":
    "Signes et couleurs sont ceux de valeurs\u{a0}: nommez la valeur après la facette.",
  "\"--several\" is about the facet, not about one of its values.":
    "\"--several\" concerne la facette, pas une de ses valeurs.",
  "What is new is called as you name it; \"--label\" renames what is there.":
    "Ce qui est nouveau s’appelle comme vous le nommez\u{a0}; \"--label\" renomme ce qui existe.",
  "There is no facet \"{}\".": "Il n’y a pas de facette \"{}\".",
  "{} note carries \"{}\"; \"--anyway\" takes it from there too.#{} notes carry \"{}\"; \"--anyway\" takes it from them too.":
    "{} note porte \"{}\"\u{a0}; \"--anyway\" l’enlève aussi de là.#{} notes portent \"{}\"\u{a0}; \"--anyway\" l’enlève aussi de là.",
  "\"--filter {}\" has no value; write facet=value.":
    "\"--filter {}\" n’a pas de valeur\u{a0}; écrivez facette=valeur.",
  "\"--filter\" and \"--group\" are for a board that is drawn or an outline.":
    "\"--filter\" et \"--group\" valent pour un tableau dessiné ou un plan.",
  "\"--by\" goes with \"--reading counts\".": "\"--by\" va avec \"--reading counts\".",
  "In lists of facets, values and advice": "Dans les listes de facettes, valeurs et conseils",
]
