/// What the command line says in Dutch, by the English words of ``Sentence``.
let dutchSentences: [String: String] = [
  // MARK: Parts of sentences
  "Did you mean {}?": "Bedoel je {}?",
  "{} or {}": "{} of {}",
  "Choose from: {}.": "Kies uit: {}.",
  "{} and {} more": "{} en nog {}",
  "{} step#{} steps": "{} stap#{} stappen",
  "{} box#{} boxes": "{} vak#{} vakken",
  "{} edit#{} edits": "{} wijziging#{} wijzigingen",
  "standard input": "standaardinvoer",
  "a note": "een briefje",
  "a box": "een vak",
  "a board": "een bord",
  "a round": "een stemronde",
  "a workspace": "een werkruimte",
  "the workspace": "de werkruimte",
  "the vote \"{}\"": "de stemming \"{}\"",
  "the box \"{}\"": "het vak \"{}\"",
  "the board \"{}\"": "het bord \"{}\"",

  // MARK: Standard input and output
  "Can't write the output: the disk is full.":
    "De uitvoer kan niet geschreven worden: de schijf is vol.",
  "Can't write the output: the system gives error {}.":
    "De uitvoer kan niet geschreven worden: het systeem geeft fout {}.",
  "Can't read standard input: more than 64 MiB came. Split it.":
    "De standaardinvoer kan niet gelezen worden: er kwam meer dan 64 MiB. Splits ze.",
  "Can't read standard input: it is a folder.":
    "De standaardinvoer kan niet gelezen worden: het is een map.",
  "Can't read standard input: the system gives error {}.":
    "De standaardinvoer kan niet gelezen worden: het systeem geeft fout {}.",
  "Can't read standard input: {}.": "De standaardinvoer kan niet gelezen worden: {}.",
  "Can't read standard input: line {} is not UTF-8. Nothing is added.":
    "De standaardinvoer kan niet gelezen worden: regel {} is geen UTF-8. Er is niets toegevoegd.",
  "Standard input has no text. Nothing is added.":
    "In de standaardinvoer staat geen tekst. Er is niets toegevoegd.",
  "Can't read standard input: line {} is not UTF-8. Nothing is changed.":
    "De standaardinvoer kan niet gelezen worden: regel {} is geen UTF-8. Er is niets gewijzigd.",
  "Standard input names nothing. Nothing is changed.":
    "In de standaardinvoer staat geen enkele naam. Er is niets gewijzigd.",
  "Standard input cannot be changed. Name a file, or \"./-\" for one called so.":
    "De standaardinvoer kan niet gewijzigd worden. Noem een bestand, of \"./-\" voor een dat zo heet.",
  "Standard input can be read only once. Name a file for the other.":
    "De standaardinvoer kan maar één keer gelezen worden. Noem een bestand voor de andere.",
  "Standard input is no workspace. Name a file, and git merges its lines.":
    "De standaardinvoer is geen werkruimte. Noem een bestand, dan voegt git de regels samen.",

  // MARK: Files and names
  "The name of the file is empty. Name a file.":
    "De naam van het bestand is leeg. Noem een bestand.",
  "There is no workspace \"{}\" here, nor among yours.":
    "Er is hier geen werkruimte \"{}\", en ook niet bij die van jou.",
  "A new workspace needs the name of a file, as plan.json.":
    "Een nieuwe werkruimte heeft de naam van een bestand nodig, zoals plan.json.",
  "There is no workspace in \"{}\" yet. \"ninefold new NAME\" makes one.":
    "Er is nog geen werkruimte in \"{}\". \"ninefold new NAME\" maakt er een.",
  "\"{}\" was half written and is restored from the copy.":
    "\"{}\" was half geschreven en is hersteld uit de kopie.",
  "There is no starter \"{}\".": "Er is geen startvoorbeeld \"{}\".",
  "Name a file instead.": "Noem in de plaats een bestand.",
  "Choose from: {}; or name a file.": "Kies uit: {}; of noem een bestand.",
  "There is no template \"{}\".": "Er is geen sjabloon \"{}\".",
  "There is no reading \"{}\".": "Er is geen overzicht \"{}\".",
  "There is no theme \"{}\".": "Er is geen thema \"{}\".",
  "There are {}.": "Er zijn {}.",
  "There is no board in \"{}\" yet.": "Er is nog geen bord in \"{}\".",
  "There is no board \"{}\" in \"{}\".": "Er is geen bord \"{}\" in \"{}\".",
  "There is no box \"{}\" on the board \"{}\".": "Er is geen vak \"{}\" op het bord \"{}\".",
  "There is no note \"{}\" in \"{}\".": "Er is geen briefje \"{}\" in \"{}\".",
  "There is no note \"{}\" in that box.": "Er is geen briefje \"{}\" in dat vak.",
  "There is no note or board \"{}\" in \"{}\".": "Er is geen briefje of bord \"{}\" in \"{}\".",
  "There is no note \"{}\".": "Er is geen briefje \"{}\".",
  "\"ninefold show FILE --outline\" lists them with their ids.":
    "\"ninefold show FILE --outline\" somt ze op met hun id.",
  "\"{}\" fits {} boards: {}. Say which by its id.":
    "\"{}\" past bij {} borden: {}. Zeg welk met zijn id.",
  "\"{}\" fits {} boxes: {}. Say which by its id.":
    "\"{}\" past bij {} vakken: {}. Zeg welk met zijn id.",
  "\"{}\" fits {} notes: {}. Say which by its id.":
    "\"{}\" past bij {} briefjes: {}. Zeg welk met zijn id.",
  "\"{}\" fits {} things: {}. Say which by its id.":
    "\"{}\" past bij {} dingen: {}. Zeg welk met zijn id.",
  "TERM is dumb, so the board is drawn once. On another terminal it can be edited.":
    "TERM is dumb, dus het bord wordt één keer getekend. Op een andere terminal kan het bewerkt worden.",
  "There is no terminal here. \"ninefold show FILE\" draws without one.":
    "Er is hier geen terminal. \"ninefold show FILE\" tekent zonder.",
  "TERM is not set, so Ninefold cannot know the terminal. Try TERM=xterm-256color.":
    "TERM is niet ingesteld, dus Ninefold kent de terminal niet. Probeer TERM=xterm-256color.",
  "The terminal \"{}\" is not known on this machine. Try TERM=xterm-256color.":
    "De terminal \"{}\" is op deze machine niet bekend. Probeer TERM=xterm-256color.",
  "The terminal \"{}\" cannot place its cursor. \"ninefold show FILE\" draws without that.":
    "De terminal \"{}\" kan zijn cursor niet plaatsen. \"ninefold show FILE\" tekent zonder dat.",
  "The terminal could not be set up. Try again in another one.":
    "De terminal kon niet klaargezet worden. Probeer opnieuw in een andere.",

  // MARK: Arguments
  "\"{}\" is no option. {} A text that begins with a dash goes after \"--\".":
    "\"{}\" is geen optie. {} Een tekst die met een streepje begint, komt na \"--\".",
  "A value that begins with a dash is written \"{}={}\".":
    "Een waarde die met een streepje begint, schrijf je als \"{}={}\".",
  "There is no option \"{}\" here.": "Er is hier geen optie \"{}\".",
  "A text that begins with dashes goes after \"--\": -- \"{}\".":
    "Een tekst die met streepjes begint, komt na \"--\": -- \"{}\".",
  "It is not UTF-8. Set the terminal to UTF-8.": "Het is geen UTF-8. Zet de terminal op UTF-8.",
  "Choose \"--outline\" or \"--json\", not both.":
    "Kies \"--outline\" of \"--json\", niet allebei.",
  "Choose \"--after\" or \"--first\", not both.": "Kies \"--after\" of \"--first\", niet allebei.",
  "Choose \"--from\" or \"--template\", not both.":
    "Kies \"--from\" of \"--template\", niet allebei.",
  "Choose \"--open\" or \"--close\", not both.": "Kies \"--open\" of \"--close\", niet allebei.",
  "Name the file that the board is in: \"ninefold FILE --board BOARD\".":
    "Noem het bestand waarin het bord staat: \"ninefold FILE --board BOARD\".",
  "\"-n {}\" is no number of steps.": "\"-n {}\" is geen aantal stappen.",
  "Name the notes to remove, or a board with \"--board\".":
    "Noem de briefjes die weg moeten, of een bord met \"--board\".",
  "\"--{} {}\" is no size; choose from 1 to 1000 cells.":
    "\"--{} {}\" is geen maat; kies van 1 tot 1000 cellen.",
  "Say \"--before MOMENT\" or \"--all\".": "Zeg \"--before MOMENT\" of \"--all\".",
  "Open or close the round first, then name notes.":
    "Open of sluit eerst de ronde, noem dan briefjes.",
  "\"--json\" shows results; leave out notes, \"--open\" and \"--close\".":
    "\"--json\" toont uitslagen; laat briefjes, \"--open\" en \"--close\" weg.",
  "A round has 1 to 1000 votes.": "Een ronde heeft 1 tot 1000 stemmen.",

  // MARK: Changing
  "Would save {} with {} in \"{}\"; nothing is written.":
    "Zou {} met {} opslaan in \"{}\"; er is niets geschreven.",
  "Would change nothing in \"{}\".": "Zou niets wijzigen in \"{}\".",
  "Would put the mark \"{}\" into the history of \"{}\"; nothing is written.":
    "Zou de markering \"{}\" in de geschiedenis van \"{}\" zetten; er is niets geschreven.",
  "Would forget {} of the history of \"{}\"; nothing is written.":
    "Zou {} uit de geschiedenis van \"{}\" vergeten; er is niets geschreven.",
  "Would write the merge into \"{}\", with {}; nothing is written.":
    "Zou de samenvoeging in \"{}\" schrijven, met {}; er is niets geschreven.",
  "Would let git merge the lines of \"{}\"; nothing is written.":
    "Zou git de regels van \"{}\" laten samenvoegen; er is niets geschreven.",
  "Would make \"{}\"; nothing is written.": "Zou \"{}\" maken; er is niets geschreven.",
  "The history is kept in \"{}\": the folder of \"{}\" may not be written.":
    "De geschiedenis staat in \"{}\": in de map van \"{}\" mag niet geschreven worden.",
  "The change is saved, but undo will not know it. {}":
    "De wijziging is opgeslagen, maar kan niet ongedaan gemaakt worden. {}",
  "A note needs a text. Nothing is added.":
    "Een briefje heeft een tekst nodig. Er is niets toegevoegd.",
  "\"{}\" sets nothing. Write FIELD=VALUE, as owner=Fatima.":
    "\"{}\" stelt niets in. Schrijf FIELD=VALUE, zoals owner=Fatima.",
  "{} has no field \"{}\".": "{} heeft geen veld \"{}\".",
  "There is no language \"{}\".": "Er is geen taal \"{}\".",
  "\"{}\" is no value of \"{}\".": "\"{}\" is geen waarde van \"{}\".",
  "\"{}\" of {} stays as it is.": "\"{}\" van {} blijft zoals het is.",
  "\"{}\" has parts. Set one of them, as {}=VALUE.":
    "\"{}\" heeft delen. Stel er een van in, zoals {}=VALUE.",
  "\"{}\" cannot be set here.": "\"{}\" kan hier niet ingesteld worden.",
  "A note has a text. \"ninefold remove\" takes the note away.":
    "Een briefje heeft een tekst. \"ninefold remove\" haalt het briefje weg.",
  "That cannot be set: {}.": "Dat kan niet ingesteld worden: {}.",
  "A note cannot be moved after itself.": "Een briefje kan niet achter zichzelf gezet worden.",
  "Removed the board \"{}\" ({}) with {}.": "Bord \"{}\" ({}) verwijderd, met {}.",
  "Removed \"{}\" ({}) from \"{}\" on \"{}\".": "\"{}\" ({}) verwijderd uit \"{}\" op \"{}\".",
  "\"{}\" has nothing to settle.": "Bij \"{}\" is er niets te beslissen.",
  "\"{}\" has nothing to settle in \"{}\", but in {}.":
    "Bij \"{}\" is er niets te beslissen in \"{}\", wel in {}.",
  "{}: {} stays, {} goes.": "{}: {} blijft, {} gaat weg.",
  "nothing": "niets",

  // MARK: Undo
  "There is nothing to undo in \"{}\".": "Er is niets ongedaan te maken in \"{}\".",
  "There is nothing to redo in \"{}\".": "Er is niets opnieuw te doen in \"{}\".",
  "There were only {} to undo.": "Er was maar {} ongedaan te maken.",
  "There were only {} to redo.": "Er was maar {} opnieuw te doen.",
  "\"{}\" of {} was changed since and stays as it is.":
    "\"{}\" van {} is sindsdien gewijzigd en blijft zoals het is.",
  "{} stays: votes were given. \"ninefold vote\" takes votes back.":
    "{} blijft: er is op gestemd. \"ninefold vote\" neemt stemmen terug.",
  "{} was moved since and stays where it is.": "{} is sindsdien verplaatst en blijft waar het is.",
  "{} was changed since and stays as it is.": "{} is sindsdien gewijzigd en blijft zoals het is.",
  "{}, or what held it, is gone since and stays away.":
    "{}, of waar het in stond, is sindsdien weg en blijft weg.",
  "{} is there already.": "{} is er al.",

  // MARK: History and moments
  "The history \"{}\" belongs to another workspace and is not read.":
    "De geschiedenis \"{}\" is van een andere werkruimte en wordt niet gelezen.",
  "{} damaged line of the history \"{}\" is passed by.#{} damaged lines of the history \"{}\" are passed by.":
    "{} beschadigde regel van de geschiedenis \"{}\" is overgeslagen.#{} beschadigde regels van de geschiedenis \"{}\" zijn overgeslagen.",
  "\"{}\" fits {} marks: {}. Say more of it.":
    "\"{}\" past bij {} markeringen: {}. Zeg er meer van.",
  "\"{}\" fits {} steps: {}. Say which by its whole id.":
    "\"{}\" past bij {} stappen: {}. Zeg welke met zijn hele id.",
  "There is no mark, step or day \"{}\".": "Er is geen markering, stap of dag \"{}\".",
  "\"ninefold log FILE\" lists steps and marks.":
    "\"ninefold log FILE\" somt stappen en markeringen op.",
  "Two files are compared as they are, without moments.":
    "Twee bestanden worden vergeleken zoals ze zijn, zonder momenten.",
  "Only the order differs.": "Alleen de volgorde verschilt.",
  "\"{}\" has no steps yet.": "\"{}\" heeft nog geen stappen.",
  "No step of \"{}\" is meant.": "Geen enkele stap van \"{}\" is bedoeld.",
  "A mark needs a name.": "Een markering heeft een naam nodig.",
  "There is a mark \"{}\" already. Choose another name.":
    "Er is al een markering \"{}\". Kies een andere naam.",
  "\"{}\" is as it was then.": "\"{}\" is zoals het toen was.",
  "Forgot {}; {} left.": "{} vergeten; {} over.",

  // MARK: Merging and git
  "Can't merge \"{}\": the versions do not fit together, {}: {}. Nothing is changed.":
    "\"{}\" kan niet samengevoegd worden: de versies passen niet bij elkaar, {}: {}. Er is niets gewijzigd.",
  "Can't merge \"{}\": our version cannot be read, {}. Nothing is changed.":
    "\"{}\" kan niet samengevoegd worden: onze versie is niet te lezen, {}. Er is niets gewijzigd.",
  "Can't merge \"{}\": their version cannot be read, {}. Nothing is changed.":
    "\"{}\" kan niet samengevoegd worden: hun versie is niet te lezen, {}. Er is niets gewijzigd.",
  "Can't merge \"{}\": the common version cannot be read, {}. Nothing is changed.":
    "\"{}\" kan niet samengevoegd worden: de gemeenschappelijke versie is niet te lezen, {}. Er is niets gewijzigd.",
  "\"{}\" is no workspace, and there is no git to merge it.":
    "\"{}\" is geen werkruimte, en er is geen git om het samen te voegen.",
  "\"{}\": {}": "\"{}\": {}",
  "{} value changed on both sides. All are kept; \"ninefold settle\" chooses.#{} values changed on both sides. All are kept; \"ninefold settle\" chooses.":
    "{} waarde is aan beide kanten gewijzigd. Ze zijn allemaal bewaard; \"ninefold settle\" kiest.#{} waarden zijn aan beide kanten gewijzigd. Ze zijn allemaal bewaard; \"ninefold settle\" kiest.",
  "\"{}\" of {}": "\"{}\" van {}",
  "The system does not tell where this program is.":
    "Het systeem zegt niet waar dit programma staat.",
  "git merges workspaces (*.json) here from now on. Commit \"{}\", so that others' clones do too once they have run this.":
    "git voegt werkruimten (*.json) hier voortaan samen. Commit \"{}\", zodat klonen van anderen dat ook doen zodra die dit hebben uitgevoerd.",
  "git merges workspaces as plain text here from now on.":
    "git voegt werkruimten hier voortaan samen als gewone tekst.",
  "yes": "ja",
  "no": "nee",
  ".gitattributes says which files are workspaces":
    ".gitattributes zegt welke bestanden werkruimten zijn",
  ".git/info/exclude leaves out temporary files": ".git/info/exclude laat tijdelijke bestanden weg",
  ".git/info/exclude leaves out temporary files and histories":
    ".git/info/exclude laat tijdelijke bestanden en geschiedenissen weg",
  ".git/config names the program that merges them":
    ".git/config noemt het programma dat ze samenvoegt",
  ".git/config names the program that merges them, which is not there":
    ".git/config noemt het programma dat ze samenvoegt, maar dat is er niet",
  ".git/config names the program that merges them, another one than this":
    ".git/config noemt het programma dat ze samenvoegt, een ander dan dit",
  "\"{}\" is merged as plain text: it needs a line of its own in .gitattributes, after the others: \"{}\" merge=ninefold":
    "\"{}\" wordt samengevoegd als gewone tekst: het heeft een eigen regel nodig in .gitattributes, na de andere: \"{}\" merge=ninefold",
  "\"ninefold git install\" sets it up.": "\"ninefold git install\" stelt het in.",
  "There is no git on this machine. Install it first.":
    "Er is geen git op deze machine. Installeer het eerst.",
  "\"{}\" is in no git repository with a working tree. Go into one, or make it with \"git init\".":
    "\"{}\" staat in geen git-repository met een werkmap. Ga naar een, of maak die met \"git init\".",
  "git does not set \"{}\": {}.": "git stelt \"{}\" niet in: {}.",

  // MARK: Checking
  "\"{}\" is valid: {}, {}, {}.": "\"{}\" is geldig: {}, {}, {}.",
  "Standard input is valid: {}, {}, {}.": "De standaardinvoer is geldig: {}, {}, {}.",
  "\"{}\" is valid.": "\"{}\" is geldig.",
  "There is no \"{}\"; the usual settings hold.":
    "Er is geen \"{}\"; de gewone instellingen gelden.",

  // MARK: Votes
  "A vote is open on \"{}\" already. Close it first.":
    "Er loopt al een stemming op \"{}\". Sluit die eerst.",
  "There is no open vote on \"{}\" to close.": "Er is geen open stemming op \"{}\" om te sluiten.",
  "There was no vote on \"{}\" yet.": "Er was nog geen stemming op \"{}\".",
  "Nobody knows whose votes these are. Add \"--by NAME\".":
    "Niemand weet wiens stemmen dit zijn. Voeg \"--by NAME\" toe.",
  "{} vote on notes that left the board is used again.#{} votes on notes that left the board are used again.":
    "{} stem op briefjes die van het bord weg zijn, is opnieuw gebruikt.#{} stemmen op briefjes die van het bord weg zijn, zijn opnieuw gebruikt.",
  "{} vote left on \"{}\".#{} votes left on \"{}\".":
    "Nog {} stem op \"{}\".#Nog {} stemmen op \"{}\".",
  "There is no open vote on \"{}\". \"ninefold vote FILE --open\" opens one.":
    "Er is geen open stemming op \"{}\". \"ninefold vote FILE --open\" opent er een.",
  "\"{}\" has no vote on \"{}\" to take back.":
    "\"{}\" heeft geen stem op \"{}\" om terug te nemen.",
  "Each has {} vote in this round, and \"{}\" has given them. \"--take-back\" takes some back.#Each has {} votes in this round, and \"{}\" has given them. \"--take-back\" takes some back.":
    "Ieder heeft {} stem in deze ronde, en \"{}\" heeft ze gegeven. \"--take-back\" neemt er terug.#Ieder heeft {} stemmen in deze ronde, en \"{}\" heeft ze gegeven. \"--take-back\" neemt er terug.",
  "A note gets at most {} vote from each in this round; \"{}\" has them.#A note gets at most {} votes from each in this round; \"{}\" has them.":
    "Een briefje krijgt in deze ronde hoogstens {} stem van ieder; \"{}\" heeft ze.#Een briefje krijgt in deze ronde hoogstens {} stemmen van ieder; \"{}\" heeft ze.",

  // MARK: Where keys hold
  "While typing": "Tijdens het typen",
  "While typing a note": "Tijdens het typen van een briefje",
  "While drawing a sketch": "Tijdens het tekenen van een schets",
  "In a panel over the board": "In een paneel boven het bord",
  "In a list": "In een lijst",
  "In a panel without a line to type in": "In een paneel zonder invoerregel",
  "In a question": "In een vraag",
  "While notes are carried": "Terwijl er briefjes meegedragen worden",
  "On the home screen": "Op het startscherm",
  "While a show runs": "Tijdens een voorstelling",
  "On a second screen": "Op een tweede scherm",
  "In the list of boards": "In de lijst van borden",
  "On a board": "Op een bord",
  "In a workspace": "In een werkruimte",
  "Everywhere": "Overal",

  // MARK: Files that cannot be read or written
  "Can't open \"{}\": {}": "\"{}\" kan niet geopend worden: {}",
  "Can't save \"{}\": {}": "\"{}\" kan niet opgeslagen worden: {}",
  "Can't create \"{}\": {}": "\"{}\" kan niet gemaakt worden: {}",
  "Can't read \"{}\": {}. The file is left as it is.":
    "\"{}\" kan niet gelezen worden: {}. Het bestand blijft zoals het is.",
  "Nothing is made; {}.": "Er is niets gemaakt; {}.",
  "The file is as it was, and the change is not kept; {}.":
    "Het bestand is zoals het was, en de wijziging is niet bewaard; {}.",
  "Nothing is lost; the old and the new version are kept in \"{}\" and the file is put right when it is opened again.":
    "Er is niets verloren; de oude en de nieuwe versie zijn bewaard in \"{}\" en het bestand wordt hersteld zodra het weer geopend wordt.",
  "it is {}, not a file": "het is {}, geen bestand",
  "a file": "een bestand",
  "a folder": "een map",
  "a link": "een koppeling",
  "a pipe": "een pijp",
  "a socket": "een socket",
  "a device": "een apparaat",
  "it has {} MiB and at most {} MiB are read":
    "het heeft {} MiB en er wordt hoogstens {} MiB gelezen",
  "it is a link to \"{}\", which is not there": "het is een koppeling naar \"{}\", dat er niet is",
  "another program changed it meanwhile": "een ander programma heeft het intussen gewijzigd",
  "there is something of that name already": "er is al iets met die naam",
  "\"{}\" is saving in that folder and does not come to an end":
    "\"{}\" is in die map aan het opslaan en komt niet klaar",
  "another program is saving in that folder and does not come to an end":
    "een ander programma is in die map aan het opslaan en komt niet klaar",
  "do it again to merge both": "doe het opnieuw om beide samen te voegen",
  "do it again when the folder is free": "doe het opnieuw als de map vrij is",
  "choose another file, or split it": "kies een ander bestand, of splits het",
  "put that file back, or remove the link": "zet dat bestand terug, of verwijder de koppeling",
  "choose another name, or open that one": "kies een andere naam, of open dat",

  // MARK: What the system says, and the way out
  "the disk is full": "de schijf is vol",
  "your share of the disk is used up": "je deel van de schijf is op",
  "free some space and do it again": "maak ruimte en doe het opnieuw",
  "you may not read it": "je mag het niet lezen",
  "ask its owner for the right to read it": "vraag de eigenaar om leesrecht",
  "you may not write it there": "je mag er niet schrijven",
  "save it under another name, or ask the owner for the right to write":
    "bewaar het onder een andere naam, of vraag de eigenaar om schrijfrecht",
  "its disk can only be read": "die schijf kan alleen gelezen worden",
  "save it under another name on another disk":
    "bewaar het onder een andere naam op een andere schijf",
  "the disk reports an error": "de schijf meldt een fout",
  "try again, and look after a copy of your files":
    "probeer opnieuw, en zorg voor een kopie van je bestanden",
  "try again, or save it under another name on another disk":
    "probeer opnieuw, of bewaar het onder een andere naam op een andere schijf",
  "there is no \"{}\"": "er is geen \"{}\"",
  "check the name, or create it": "kijk de naam na, of maak het",
  "the file is gone": "het bestand is weg",
  "save it as a new file, here or elsewhere": "bewaar het als een nieuw bestand, hier of elders",
  "there is no folder \"{}\"": "er is geen map \"{}\"",
  "make the folder first": "maak eerst de map",
  "it is a folder": "het is een map",
  "choose a file instead": "kies een bestand",
  "its links lead round in a circle": "de koppelingen lopen in een kring",
  "use the name of the file itself": "gebruik de naam van het bestand zelf",
  "the name is too long": "de naam is te lang",
  "use a shorter name": "gebruik een kortere naam",
  "it is bigger than files may be there": "het is groter dan bestanden daar mogen zijn",
  "save it on another disk": "bewaar het op een andere schijf",
  "too many files are open": "er zijn te veel bestanden open",
  "the memory is full": "het geheugen is vol",
  "close other programs and try again": "sluit andere programma’s en probeer opnieuw",
  "a part of \"{}\" is not a folder": "een deel van \"{}\" is geen map",
  "check the path": "kijk het pad na",
  "the system is using it": "het systeem gebruikt het",
  "try again in a moment": "probeer zo dadelijk opnieuw",
  "it lies on another disk than its folder": "het staat op een andere schijf dan zijn map",
  "save it under another name": "bewaar het onder een andere naam",
  "that name is taken": "die naam is bezet",
  "use another name": "gebruik een andere naam",
  "the system refuses that name or place": "het systeem weigert die naam of plaats",
  "the system was interrupted again and again": "het systeem is keer op keer onderbroken",
  "try again": "probeer opnieuw",
  "{} failed with error {}": "{} mislukte met fout {}",
  "try again, or use another name": "probeer opnieuw, of gebruik een andere naam",

  // MARK: Import and export
  "\"{}\" is there already. Name another file, or add --force.":
    "\"{}\" bestaat al. Noem een ander bestand, of voeg --force toe.",
  "A picture cannot be shown on a terminal. Name a file with -o.":
    "Een afbeelding kan niet op een terminal. Noem een bestand met -o.",
  "There is no format \"{}\" to read.": "Er is geen formaat \"{}\" om te lezen.",
  "There is no format \"{}\" to write.": "Er is geen formaat \"{}\" om te schrijven.",
  "\"--pace {}\" is no pace; choose from 0.1 to 50 steps a second.":
    "\"--pace {}\" is geen tempo; kies van 0.1 tot 50 stappen per seconde.",
  "\"{}\" was imported already. \"--again new\" adds what is new, \"--again copy\" makes further boards.":
    "\"{}\" is al geïmporteerd. \"--again new\" voegt toe wat nieuw is, \"--again copy\" maakt er borden bij.",

  // MARK: Watching and listing
  "Only a file can be watched, not standard input. Name a file.":
    "Alleen een bestand kan gevolgd worden, niet de standaardinvoer. Noem een bestand.",
  "{} It is waited for.": "{} Er wordt op gewacht.",
  "\"{}\" has no marks yet.": "\"{}\" heeft nog geen merktekens.",
  "Say what to call the moment.": "Zeg hoe het moment heet.",
  "\"--json\" lists marks; leave out the name.": "\"--json\" toont merktekens; laat de naam weg.",
  "\"--defaults\" goes with neither \"--json\" nor \"--check\".":
    "\"--defaults\" gaat niet samen met \"--json\" of \"--check\".",
  "Choose \"--template\" or \"--output\", not both.":
    "Kies \"--template\" of \"--output\", niet allebei.",
  "Reading workspaces": "Werkruimtes lezen",

  // MARK: Pictures
  "The picture cannot be written to \"{}\".":
    "De afbeelding kan niet naar \"{}\" geschreven worden.",
  "{} took too long. Take --to svg, which needs no other program.":
    "{} deed er te lang over. Neem --to svg, dat geen ander programma nodig heeft.",
  "{} gave no picture. Take --to svg, which needs no other program.":
    "{} gaf geen afbeelding. Neem --to svg, dat geen ander programma nodig heeft.",
  "No program here makes a PNG of it. Install rsvg-convert (the package librsvg2-bin), or take --to svg.":
    "Geen programma hier maakt er een PNG van. Installeer rsvg-convert (het pakket librsvg2-bin), of neem --to svg.",

  // MARK: Report
  "\"--pages {}\" is no number of pages; choose from {} to {}.":
    "\"--pages {}\" is geen aantal bladzijden; kies van {} tot {}.",
  "\"{}\" has no agenda, so no workshop. A board of the template \"agenda\" makes one.":
    "\"{}\" heeft geen agenda, dus geen workshop. Een bord van het sjabloon \"agenda\" maakt er een.",
  "The report has no chapter \"{}\".": "Het verslag heeft geen hoofdstuk \"{}\".",
  "Writing": "Bezig met schrijven",

  // MARK: Tests and advice
  "\"--weeks\" takes 0 or more.": "\"--weeks\" is 0 of meer.",
  "\"--note\" goes with \"--silence\".": "\"--note\" hoort bij \"--silence\".",
  "There is no rule of advice \"{}\".": "Er is geen adviesregel \"{}\".",
  "A test needs a title.": "Een test heeft een titel nodig.",
  "Name a note that is to be tested.": "Noem een briefje dat getest wordt.",
  "A test takes 0 days or more.": "Een test duurt 0 dagen of meer.",
  "\"{}\" is a workspace and is not overwritten. Name another file.":
    "\"{}\" is een werkruimte en wordt niet overschreven. Noem een ander bestand.",
  "\"{}\" has nothing that is not here already.": "In \"{}\" staat niets dat hier nog niet is.",

  // MARK: Partners
  "\"{}\" is no partner. \"--new\" with a partner type makes it one: {}.":
    "\"{}\" is geen partner. \"--new\" met een partnertype maakt er een van: {}.",
  "\"--on\" goes with \"--reading\".": "\"--on\" hoort bij \"--reading\".",
  // MARK: Canvases that travel
  "\"--copy\" goes with neither \"--from\" nor \"--template\".":
    "\"--copy\" gaat niet samen met \"--from\" of \"--template\".",
  "\"--copy\" and \"--board\" go together; \"--with-evidence\" needs both.":
    "\"--copy\" en \"--board\" horen samen; \"--with-evidence\" vraagt beide.",
  // MARK: Asking experts
  "A question needs a topic: lawyer, accountant, or words of your own.":
    "Een vraag heeft een onderwerp nodig: jurist, boekhouder, of eigen woorden.",
  "An answer needs the name of whoever gave it.":
    "Een antwoord heeft de naam nodig van wie het gaf.",
  // MARK: Programme and tables
  "\"--weeks\" goes with \"--programme\".": "\"--weeks\" hoort bij \"--programme\".",
  "Three versions are merged: BASE OURS THEIRS. For copies name the file they go into with \"--into\".":
    "Drie versies worden samengevoegd: BASE OURS THEIRS. Noem voor kopieën met \"--into\" het bestand waar ze in gaan.",
  "\"--force\" and \"--json\" go with \"--into\".":
    "\"--force\" en \"--json\" horen bij \"--into\".",
  "\"--path\" goes with three versions, not with \"--into\".":
    "\"--path\" hoort bij drie versies, niet bij \"--into\".",
  "A copy is read with its history: name its file, not \"-\".":
    "Een kopie wordt met haar geschiedenis gelezen: noem haar bestand, niet \"-\".",
  "\"{}\" is the file that the copies go into.": "\"{}\" is het bestand waar de kopieën in gaan.",
  "\"{}\" is no copy of this file: its id is \"{}\", not \"{}\". Use \"--force\" to merge it all the same.":
    "\"{}\" is geen kopie van dit bestand: de id is \"{}\", niet \"{}\". Voeg het met \"--force\" toch samen.",
  "\"{}\": {} ({})": "\"{}\": {} ({})",
  "nothing new": "niets nieuws",
  "copied before the first step": "gekopieerd vóór de eerste stap",
  "copied after step {}": "gekopieerd na stap {}",
  "no history tells what both had: nothing is removed, what differs waits side by side":
    "geen geschiedenis zegt wat beide hadden: er gaat niets weg, wat verschilt wacht naast elkaar",
  "While an earlier moment is looked at": "Terwijl een eerder moment te zien is",
  "--since marks a board that is drawn; it goes with --at, --board and sizes only.":
    "--since markeert een getekend bord; het gaat alleen samen met --at, --board en maten.",
  // MARK: Facets
  "Say what is to change: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", a place or \"--remove\".":
    "Zeg wat er verandert: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", een plaats of \"--remove\".",
  "Choose one of \"--before\", \"--after\", \"--first\" and \"--last\".":
    "Kies één van \"--before\", \"--after\", \"--first\" en \"--last\".",
  "\"--remove\" goes with \"--anyway\" only.": "\"--remove\" gaat alleen samen met \"--anyway\".",
  "\"--anyway\" goes with \"--remove\".": "\"--anyway\" hoort bij \"--remove\".",
  "Symbols and colours are of values: name the value after the facet.":
    "Tekens en kleuren horen bij waarden: noem de waarde na het facet.",
  "\"--several\" is about the facet, not about one of its values.":
    "\"--several\" gaat over het facet, niet over één van zijn waarden.",
  "What is new is called as you name it; \"--label\" renames what is there.":
    "Wat nieuw is heet zoals je het noemt; \"--label\" hernoemt wat er al is.",
  "There is no facet \"{}\".": "Er is geen facet \"{}\".",
  "{} note carries \"{}\"; \"--anyway\" takes it from there too.#{} notes carry \"{}\"; \"--anyway\" takes it from them too.":
    "{} briefje draagt \"{}\"; \"--anyway\" neemt het ook daar weg.#{} briefjes dragen \"{}\"; \"--anyway\" neemt het ook daar weg.",
  "\"--filter {}\" has no value; write facet=value.":
    "\"--filter {}\" heeft geen waarde; schrijf facet=waarde.",
  "\"--filter\" and \"--group\" are for a board that is drawn or an outline.":
    "\"--filter\" en \"--group\" zijn voor een getekend bord of een overzicht.",
  "\"--by\" goes with \"--reading counts\".": "\"--by\" hoort bij \"--reading counts\".",
  "In lists of facets, values and advice": "In lijsten van facetten, waarden en advies",
]
