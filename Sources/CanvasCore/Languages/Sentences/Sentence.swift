/// Everything the command line says to people, in English; a `{}` is filled in, a `#` parts singular from plural.
///
/// What the screen says too is a `Phrase`. Other languages have their words for these in files beside this one, by the
/// English ones (``Language``); a test lists what is missing there, what nobody says any more, and gaps that differ.
/// Names of options, commands and fields stand in the sentences as they are typed, in every language.
public enum Sentence: String, CaseIterable, Sendable {
  // MARK: Parts of sentences
  case didYouMean = "Did you mean {}?"
  case either = "{} or {}"
  case chooseFrom = "Choose from: {}."
  case andMore = "{} and {} more"
  case stepCount = "{} step#{} steps"
  case boxCount = "{} box#{} boxes"
  case editCount = "{} edit#{} edits"
  case standardInput = "standard input"
  case aNote = "a note"
  case aBox = "a box"
  case aBoard = "a board"
  case aRound = "a round"
  case aWorkspace = "a workspace"
  case theWorkspace = "the workspace"
  case theVote = "the vote \"{}\""
  case theBox = "the box \"{}\""
  case theBoard = "the board \"{}\""

  // MARK: Standard input and output
  case outputDiskFull = "Can't write the output: the disk is full."
  case outputFailed = "Can't write the output: the system gives error {}."
  case inputTooLarge = "Can't read standard input: more than 64 MiB came. Split it."
  case inputIsFolder = "Can't read standard input: it is a folder."
  case inputFailed = "Can't read standard input: the system gives error {}."
  case inputUnreadable = "Can't read standard input: {}."
  case inputLineNotUTF8 = "Can't read standard input: line {} is not UTF-8. Nothing is added."
  case inputHasNoText = "Standard input has no text. Nothing is added."
  case nameLineNotUTF8 = "Can't read standard input: line {} is not UTF-8. Nothing is changed."
  case inputNamesNothing = "Standard input names nothing. Nothing is changed."
  case inputCannotBeChanged =
    "Standard input cannot be changed. Name a file, or \"./-\" for one called so."
  case inputIsReadOnce = "Standard input can be read only once. Name a file for the other."
  case inputIsNoWorkspace = "Standard input is no workspace. Name a file, and git merges its lines."

  // MARK: Files and names
  case emptyFileName = "The name of the file is empty. Name a file."
  case noWorkspaceCalled = "There is no workspace \"{}\" here, nor among yours."
  case newNeedsName = "A new workspace needs the name of a file, as plan.json."
  case noWorkspacesYet = "There is no workspace in \"{}\" yet. \"ninefold new NAME\" makes one."
  case mendedFromCopy = "\"{}\" was half written and is restored from the copy."
  case noStarterCalled = "There is no starter \"{}\"."
  case nameFileInstead = "Name a file instead."
  case chooseOrNameFile = "Choose from: {}; or name a file."
  case noTemplateCalled = "There is no template \"{}\"."
  case noReadingCalled = "There is no reading \"{}\"."
  case noThemeCalled = "There is no theme \"{}\"."
  case thereAre = "There are {}."
  case noBoardYet = "There is no board in \"{}\" yet."
  case noBoardCalled = "There is no board \"{}\" in \"{}\"."
  case noBoxCalled = "There is no box \"{}\" on the board \"{}\"."
  case noNoteCalled = "There is no note \"{}\" in \"{}\"."
  case noNoteInBox = "There is no note \"{}\" in that box."
  case noThingCalled = "There is no note or board \"{}\" in \"{}\"."
  case noNoteAnywhere = "There is no note \"{}\"."
  case outlineListsIDs = "\"ninefold show FILE --outline\" lists them with their ids."
  case fitsBoards = "\"{}\" fits {} boards: {}. Say which by its id."
  case fitsBoxes = "\"{}\" fits {} boxes: {}. Say which by its id."
  case fitsNotes = "\"{}\" fits {} notes: {}. Say which by its id."
  case fitsThings = "\"{}\" fits {} things: {}. Say which by its id."
  case dumbTerminal =
    "TERM is dumb, so the board is drawn once. On another terminal it can be edited."
  case noTerminal = "There is no terminal here. \"ninefold show FILE\" draws without one."
  case termUnset = "TERM is not set, so Ninefold cannot know the terminal. Try TERM=xterm-256color."
  case termUnknown = "The terminal \"{}\" is not known on this machine. Try TERM=xterm-256color."
  case termCannotPlace =
    "The terminal \"{}\" cannot place its cursor. \"ninefold show FILE\" draws without that."
  case terminalFailed = "The terminal could not be set up. Try again in another one."

  // MARK: Arguments
  case oneDash = "\"{}\" is no option. {} A text that begins with a dash goes after \"--\"."
  case valueWithDash = "A value that begins with a dash is written \"{}={}\"."
  case noOptionHere = "There is no option \"{}\" here."
  case textWithDashes = "A text that begins with dashes goes after \"--\": -- \"{}\"."
  case notUTF8 = "It is not UTF-8. Set the terminal to UTF-8."
  case outlineOrJSON = "Choose \"--outline\" or \"--json\", not both."
  case afterOrFirst = "Choose \"--after\" or \"--first\", not both."
  case fromOrTemplate = "Choose \"--from\" or \"--template\", not both."
  case openOrClose = "Choose \"--open\" or \"--close\", not both."
  case boardNeedsFile = "Name the file that the board is in: \"ninefold FILE --board BOARD\"."
  case noNumberOfSteps = "\"-n {}\" is no number of steps."
  case nameWhatToRemove = "Name the notes to remove, or a board with \"--board\"."
  case noSize = "\"--{} {}\" is no size; choose from 1 to 1000 cells."
  case beforeOrAll = "Say \"--before MOMENT\" or \"--all\"."
  case roundThenNotes = "Open or close the round first, then name notes."
  case jsonShowsResults = "\"--json\" shows results; leave out notes, \"--open\" and \"--close\"."
  case votesInRound = "A round has 1 to 1000 votes."

  // MARK: Changing
  case wouldSave = "Would save {} with {} in \"{}\"; nothing is written."
  case wouldChangeNothing = "Would change nothing in \"{}\"."
  case wouldMark = "Would put the mark \"{}\" into the history of \"{}\"; nothing is written."
  case wouldForget = "Would forget {} of the history of \"{}\"; nothing is written."
  case wouldMerge = "Would write the merge into \"{}\", with {}; nothing is written."
  case wouldMergeLines = "Would let git merge the lines of \"{}\"; nothing is written."
  case wouldMake = "Would make \"{}\"; nothing is written."
  case historyIsElsewhere =
    "The history is kept in \"{}\": the folder of \"{}\" may not be written."
  case savedWithoutHistory = "The change is saved, but undo will not know it. {}"
  case noteNeedsText = "A note needs a text. Nothing is added."
  case setsNothing = "\"{}\" sets nothing. Write FIELD=VALUE, as owner=Fatima."
  case hasNoField = "{} has no field \"{}\"."
  case noLanguageCalled = "There is no language \"{}\"."
  case noValueOf = "\"{}\" is no value of \"{}\"."
  case fieldStays = "\"{}\" of {} stays as it is."
  case fieldHasParts = "\"{}\" has parts. Set one of them, as {}=VALUE."
  case fieldNotTyped = "\"{}\" cannot be set here."
  case textOfNoteStays = "A note has a text. \"ninefold remove\" takes the note away."
  case cannotBeSet = "That cannot be set: {}."
  case notAfterItself = "A note cannot be moved after itself."
  case didRemoveBoard = "Removed the board \"{}\" ({}) with {}."
  case didRemoveNote = "Removed \"{}\" ({}) from \"{}\" on \"{}\"."
  case nothingToSettle = "\"{}\" has nothing to settle."
  case settleElsewhere = "\"{}\" has nothing to settle in \"{}\", but in {}."
  case oneStays = "{}: {} stays, {} goes."
  case nothing = "nothing"

  // MARK: Undo
  case nothingToUndo = "There is nothing to undo in \"{}\"."
  case nothingToRedo = "There is nothing to redo in \"{}\"."
  case onlySoManyToUndo = "There were only {} to undo."
  case onlySoManyToRedo = "There were only {} to redo."
  case fieldChangedSince = "\"{}\" of {} was changed since and stays as it is."
  case staysForVotes = "{} stays: votes were given. \"ninefold vote\" takes votes back."
  case movedSince = "{} was moved since and stays where it is."
  case changedSince = "{} was changed since and stays as it is."
  case goneSince = "{}, or what held it, is gone since and stays away."
  case thereAlready = "{} is there already."

  // MARK: History and moments
  case foreignHistory = "The history \"{}\" belongs to another workspace and is not read."
  case damagedHistory =
    "{} damaged line of the history \"{}\" is passed by.#{} damaged lines of the history \"{}\" are passed by."
  case fitsMarks = "\"{}\" fits {} marks: {}. Say more of it."
  case fitsSteps = "\"{}\" fits {} steps: {}. Say which by its whole id."
  case noMomentCalled = "There is no mark, step or day \"{}\"."
  case logListsMoments = "\"ninefold log FILE\" lists steps and marks."
  case filesWithoutMoments = "Two files are compared as they are, without moments."
  case onlyOrderDiffers = "Only the order differs."
  case noStepsYet = "\"{}\" has no steps yet."
  case noStepMeant = "No step of \"{}\" is meant."
  case markNeedsName = "A mark needs a name."
  case markTaken = "There is a mark \"{}\" already. Choose another name."
  case asItWasThen = "\"{}\" is as it was then."
  case didForget = "Forgot {}; {} left."

  // MARK: Merging and git
  case mergeDoesNotFit =
    "Can't merge \"{}\": the versions do not fit together, {}: {}. Nothing is changed."
  case ourVersionUnreadable =
    "Can't merge \"{}\": our version cannot be read, {}. Nothing is changed."
  case theirVersionUnreadable =
    "Can't merge \"{}\": their version cannot be read, {}. Nothing is changed."
  case commonVersionUnreadable =
    "Can't merge \"{}\": the common version cannot be read, {}. Nothing is changed."
  case noWorkspaceNoGit = "\"{}\" is no workspace, and there is no git to merge it."
  case aboutFile = "\"{}\": {}"
  case valuesWait =
    "{} value changed on both sides. All are kept; \"ninefold settle\" chooses.#{} values changed on both sides. All are kept; \"ninefold settle\" chooses."
  case fieldOf = "\"{}\" of {}"
  case programUnknown = "The system does not tell where this program is."
  case gitMergesNow =
    "git merges workspaces (*.json) here from now on. Commit \"{}\", so that others' clones do too once they have run this."
  case gitMergesText = "git merges workspaces as plain text here from now on."
  case yes = "yes"
  case no = "no"
  case attributesSay = ".gitattributes says which files are workspaces"
  case excludeLeavesOut = ".git/info/exclude leaves out temporary files"
  case excludeLeavesOutAll = ".git/info/exclude leaves out temporary files and histories"
  case configNames = ".git/config names the program that merges them"
  case configNamesMissing = ".git/config names the program that merges them, which is not there"
  case configNamesOther = ".git/config names the program that merges them, another one than this"
  case mergedAsText =
    "\"{}\" is merged as plain text: it needs a line of its own in .gitattributes, after the others: \"{}\" merge=ninefold"
  case installSetsUp = "\"ninefold git install\" sets it up."
  case noGit = "There is no git on this machine. Install it first."
  case noRepository =
    "\"{}\" is in no git repository with a working tree. Go into one, or make it with \"git init\"."
  case gitDoesNotSet = "git does not set \"{}\": {}."

  // MARK: Checking
  case fileIsValid = "\"{}\" is valid: {}, {}, {}."
  case inputIsValid = "Standard input is valid: {}, {}, {}."
  case configurationIsValid = "\"{}\" is valid."
  case noConfiguration = "There is no \"{}\"; the usual settings hold."

  // MARK: Votes
  case voteIsOpenOn = "A vote is open on \"{}\" already. Close it first."
  case noVoteToClose = "There is no open vote on \"{}\" to close."
  case noVoteYet = "There was no vote on \"{}\" yet."
  case whoseVotes = "Nobody knows whose votes these are. Add \"--by NAME\"."
  case votesReused =
    "{} vote on notes that left the board is used again.#{} votes on notes that left the board are used again."
  case votesLeftOn = "{} vote left on \"{}\".#{} votes left on \"{}\"."
  case noOpenVoteOn = "There is no open vote on \"{}\". \"ninefold vote FILE --open\" opens one."
  case hasNoVoteOn = "\"{}\" has no vote on \"{}\" to take back."
  case gaveAllVotes =
    "Each has {} vote in this round, and \"{}\" has given them. \"--take-back\" takes some back.#Each has {} votes in this round, and \"{}\" has given them. \"--take-back\" takes some back."
  case noteHasMostVotes =
    "A note gets at most {} vote from each in this round; \"{}\" has them.#A note gets at most {} votes from each in this round; \"{}\" has them."

  // MARK: Where keys hold
  case whileTyping = "While typing"
  case whileTypingNote = "While typing a note"
  case whileSketching = "While drawing a sketch"
  case inPanel = "In a panel over the board"
  case inList = "In a list"
  case inPanelWithoutLine = "In a panel without a line to type in"
  case inQuestion = "In a question"
  case whileCarrying = "While notes are carried"
  case onHome = "On the home screen"
  case whileShowing = "While a show runs"
  case onSecondScreen = "On a second screen"
  case inBoards = "In the list of boards"
  case onBoard = "On a board"
  case inWorkspace = "In a workspace"
  case everywhere = "Everywhere"

  // MARK: Files that cannot be read or written
  case cannotOpenFile = "Can't open \"{}\": {}"
  case cannotSaveFile = "Can't save \"{}\": {}"
  case cannotCreateFile = "Can't create \"{}\": {}"
  case cannotReadFile = "Can't read \"{}\": {}. The file is left as it is."
  case nothingIsMade = "Nothing is made; {}."
  case fileIsAsItWas = "The file is as it was, and the change is not kept; {}."
  case bothVersionsKept =
    "Nothing is lost; the old and the new version are kept in \"{}\" and the file is put right when it is opened again."
  case isNoFile = "it is {}, not a file"
  case aFile = "a file"
  case aFolder = "a folder"
  case aLink = "a link"
  case aPipe = "a pipe"
  case aSocket = "a socket"
  case aDevice = "a device"
  case hasTooManyMiB = "it has {} MiB and at most {} MiB are read"
  case isDanglingLink = "it is a link to \"{}\", which is not there"
  case changedByOther = "another program changed it meanwhile"
  case nameIsThere = "there is something of that name already"
  case otherKeepsSaving = "\"{}\" is saving in that folder and does not come to an end"
  case someoneKeepsSaving = "another program is saving in that folder and does not come to an end"
  case mergeByDoingAgain = "do it again to merge both"
  case againWhenFree = "do it again when the folder is free"
  case chooseAnotherOrSplit = "choose another file, or split it"
  case putBackOrRemoveLink = "put that file back, or remove the link"
  case anotherNameOrOpen = "choose another name, or open that one"

  // MARK: What the system says, and the way out
  case diskIsFull = "the disk is full"
  case shareIsUsedUp = "your share of the disk is used up"
  case freeSpace = "free some space and do it again"
  case mayNotRead = "you may not read it"
  case askToRead = "ask its owner for the right to read it"
  case mayNotWriteThere = "you may not write it there"
  case askToWrite = "save it under another name, or ask the owner for the right to write"
  case diskIsReadOnly = "its disk can only be read"
  case saveOnOtherDisk = "save it under another name on another disk"
  case diskError = "the disk reports an error"
  case lookAfterCopies = "try again, and look after a copy of your files"
  case againOrOtherDisk = "try again, or save it under another name on another disk"
  case isNotThere = "there is no \"{}\""
  case checkName = "check the name, or create it"
  case fileIsGone = "the file is gone"
  case saveAsNew = "save it as a new file, here or elsewhere"
  case noFolderThere = "there is no folder \"{}\""
  case makeFolderFirst = "make the folder first"
  case isFolder = "it is a folder"
  case chooseFile = "choose a file instead"
  case linksInCircle = "its links lead round in a circle"
  case useOwnName = "use the name of the file itself"
  case nameTooLong = "the name is too long"
  case useShorterName = "use a shorter name"
  case fileTooBig = "it is bigger than files may be there"
  case useOtherDisk = "save it on another disk"
  case tooManyOpen = "too many files are open"
  case memoryIsFull = "the memory is full"
  case closePrograms = "close other programs and try again"
  case partIsNoFolder = "a part of \"{}\" is not a folder"
  case checkPath = "check the path"
  case systemUsesIt = "the system is using it"
  case tryInMoment = "try again in a moment"
  case onOtherDisk = "it lies on another disk than its folder"
  case saveUnderOtherName = "save it under another name"
  case nameIsTaken = "that name is taken"
  case useOtherName = "use another name"
  case systemRefusesName = "the system refuses that name or place"
  case interrupted = "the system was interrupted again and again"
  case tryAgain = "try again"
  case callFailed = "{} failed with error {}"
  case againOrOtherName = "try again, or use another name"

  // MARK: Import and export
  case fileIsThere = "\"{}\" is there already. Name another file, or add --force."
  case pictureOnTerminal = "A picture cannot be shown on a terminal. Name a file with -o."
  case noFormatToRead = "There is no format \"{}\" to read."
  case noFormatToWrite = "There is no format \"{}\" to write."
  case noPace = "\"--pace {}\" is no pace; choose from 0.1 to 50 steps a second."
  case importedBefore =
    "\"{}\" was imported already. \"--again new\" adds what is new, \"--again copy\" makes further boards."

  // MARK: Watching and listing
  case onlyFilesAreWatched = "Only a file can be watched, not standard input. Name a file."
  case isWaitedFor = "{} It is waited for."
  case noMarksYet = "\"{}\" has no marks yet."
  case sayMomentsName = "Say what to call the moment."
  case jsonListsMarks = "\"--json\" lists marks; leave out the name."
  case defaultsGoAlone = "\"--defaults\" goes with neither \"--json\" nor \"--check\"."
  case templateOrOutput = "Choose \"--template\" or \"--output\", not both."
  case readingWorkspaces = "Reading workspaces"

  // MARK: Pictures
  case pictureUnwritten = "The picture cannot be written to \"{}\"."
  case rendererLate = "{} took too long. Take --to svg, which needs no other program."
  case rendererFailed = "{} gave no picture. Take --to svg, which needs no other program."
  case noRenderer =
    "No program here makes a PNG of it. Install rsvg-convert (the package librsvg2-bin), or take --to svg."

  // MARK: Report
  case noPages = "\"--pages {}\" is no number of pages; choose from {} to {}."
  case noAgenda =
    "\"{}\" has no agenda, so no workshop. A board of the template \"agenda\" makes one."
  case noChapterCalled = "The report has no chapter \"{}\"."
  case writing = "Writing"

  // MARK: Tests and advice
  case weeksAreCounted = "\"--weeks\" takes 0 or more."
  case noteNeedsSilence = "\"--note\" goes with \"--silence\"."
  case noRuleCalled = "There is no rule of advice \"{}\"."
  case testNeedsTitle = "A test needs a title."
  case testNeedsNote = "Name a note that is to be tested."
  case daysAreCounted = "A test takes 0 days or more."
  case fileIsWorkspace = "\"{}\" is a workspace and is not overwritten. Name another file."
  case nothingNew = "\"{}\" has nothing that is not here already."

  // MARK: Partners
  case newMakesPartner = "\"{}\" is no partner. \"--new\" with a partner type makes it one: {}."
  case onNeedsReading = "\"--on\" goes with \"--reading\"."
  // MARK: Canvases that travel
  case copyAlone = "\"--copy\" goes with neither \"--from\" nor \"--template\"."
  case copyNeedsBoard =
    "\"--copy\" and \"--board\" go together; \"--with-evidence\" needs both."
  // MARK: Asking experts
  case askNeedsTopic = "A question needs a topic: lawyer, accountant, or words of your own."
  case answerNeedsName = "An answer needs the name of whoever gave it."
  // MARK: Programme and tables
  case weeksNeedProgramme = "\"--weeks\" goes with \"--programme\"."
  case mergeTakesThree =
    "Three versions are merged: BASE OURS THEIRS. For copies name the file they go into with \"--into\"."
  case tablesNeedInto = "\"--force\" and \"--json\" go with \"--into\"."
  case pathIsForVersions = "\"--path\" goes with three versions, not with \"--into\"."
  case tableIsAFile = "A copy is read with its history: name its file, not \"-\"."
  case tableIsTheFile = "\"{}\" is the file that the copies go into."
  case tableIsAnother =
    "\"{}\" is no copy of this file: its id is \"{}\", not \"{}\". Use \"--force\" to merge it all the same."
  case tableBrings = "\"{}\": {} ({})"
  case tableBringsNothing = "nothing new"
  case tableFromStart = "copied before the first step"
  case tableFromStep = "copied after step {}"
  case tableWithoutBase =
    "no history tells what both had: nothing is removed, what differs waits side by side"
  case inPast = "While an earlier moment is looked at"
  case sinceIsDrawn =
    "--since marks a board that is drawn; it goes with --at, --board and sizes only."
  // MARK: Facets
  case facetNeedsChange =
    "Say what is to change: \"--new\", \"--label\", \"--symbol\", \"--color\", \"--several\", a place or \"--remove\"."
  case oneSpot = "Choose one of \"--before\", \"--after\", \"--first\" and \"--last\"."
  case removeAlone = "\"--remove\" goes with \"--anyway\" only."
  case anywayNeedsRemove = "\"--anyway\" goes with \"--remove\"."
  case symbolNeedsValue = "Symbols and colours are of values: name the value after the facet."
  case severalIsOfFacet = "\"--several\" is about the facet, not about one of its values."
  case newHasItsName = "What is new is called as you name it; \"--label\" renames what is there."
  case noFacetCalled = "There is no facet \"{}\"."
  case usedSoStays =
    "{} note carries \"{}\"; \"--anyway\" takes it from there too.#{} notes carry \"{}\"; \"--anyway\" takes it from them too."
  case filterHasValue = "\"--filter {}\" has no value; write facet=value."
  case viewsAreDrawn = "\"--filter\" and \"--group\" are for a board that is drawn or an outline."
  case byNeedsCounts = "\"--by\" goes with \"--reading counts\"."
  case inListOfMore = "In lists of facets, values and advice"
}

extension Sentence {
  /// The sentence in a language, English where it has none, with its gaps filled in from the left.
  public func text(in language: Language, _ parts: [String] = []) -> String {
    language.filling(rawValue, parts)
  }

  /// The sentence about a number, in the form that the language takes for it; the number fills the first gap.
  public func text(in language: Language, count: Int, _ parts: [String] = []) -> String {
    language.filling(rawValue, count: count, parts)
  }
}
