import Testing

struct DraftTests {
  @Test(arguments: [
    EditCase(
      "a keeps a note after the one under the cursor", "problem: Rain* Noise",
      "a t:Mud Enter Esc", "problem: Rain Mud* Noise"),
    EditCase("a begins a box", "problem: *", "a t:Mud Esc", "problem: Mud*"),
    EditCase(
      "Enter keeps and opens the next", "problem: Rain*",
      "a t:One Enter t:Two Enter t:Three Enter Esc", "problem: Rain One Two Three*"),
    EditCase(
      "Enter on an empty draft ends the chain", "problem: Rain*", "a t:One Enter Enter x",
      "problem: Rain*"),
    EditCase("Esc keeps what is typed", "problem: Rain*", "a t:Mud Esc", "problem: Rain Mud*"),
    EditCase("Esc drops an empty draft", "problem: Rain*", "a Esc", "problem: Rain*"),
    EditCase("spaces alone are an empty draft", "problem: Rain*", "a t:___ Esc", "problem: Rain*"),
    EditCase(
      "Ctrl-G drops what is typed", "problem: Rain*", "a t:Mud Ctrl-G", "problem: Rain*",
      says: "Dropped"),
    EditCase("Ctrl-C keeps as Esc does", "problem: Rain*", "a t:Mud Ctrl-C", "problem: Rain Mud*"),
    EditCase(
      "Enter begins a note in an empty box", "problem: *", "Enter t:Mud Esc", "problem: Mud*"),
    EditCase("Enter edits", "problem: Rain*", "Enter t:y Enter", "problem: Rainy*"),
    EditCase("F2 edits and Esc keeps", "problem: Rain*", "F2 t:y Esc", "problem: Rainy*"),
    EditCase(
      "Ctrl-G restores the old text", "problem: Rain*", "Enter Ctrl-U t:Snow Ctrl-G",
      "problem: Rain*"),
    EditCase(
      "an emptied note is refused", "problem: Rain*", "Enter Ctrl-U Esc", "problem: Rain*",
      says: "A note keeps a word at least; x removes it"),
    EditCase(
      "an emptied note can be typed anew", "problem: Rain*", "Enter Ctrl-U Esc t:Snow Esc",
      "problem: Snow*"),
    EditCase(
      "Ctrl-J begins a new line", "problem: *", "a t:Mud Ctrl-J t:deep Esc", "problem: Mud¶deep*"),
    EditCase(
      "Alt-Enter begins a new line", "problem: *", "a t:Mud Alt-Enter t:deep Esc",
      "problem: Mud¶deep*"),
    EditCase(
      "spaces at the ends of lines go", "problem: *", "a t:_Mud__¶deep_¶ Esc",
      "problem: Mud¶deep*"),
    EditCase(
      "letters that are commands are typed", "problem: *", "a t:axu:?/ Esc", "problem: axu:?/*"),
    EditCase(
      "new notes go to the end where votes decide", "wall> tray: Rain* Noise",
      "Ctrl-R Enter v s a t:Mud Esc", "wall> tray: Rain{votes=1} Noise Mud*"),
    EditCase(
      "on a wall of clusters typing goes one level down", "wall> tray: Rain*", "w a t:Mud Esc",
      "wall> tray: Rain Mud*"),
  ])
  func drafts(_ edit: EditCase) throws { try edit.check() }

  @Test(arguments: [
    EditCase("Left and Right", "problem: *", "a t:ac Left t:b Right t:d Esc", "problem: abcd*"),
    EditCase(
      "Ctrl-B and Ctrl-F", "problem: *", "a t:ac Ctrl-B t:b Ctrl-F t:d Esc", "problem: abcd*"),
    EditCase("Home and End", "problem: *", "a t:bc Home t:a End t:d Esc", "problem: abcd*"),
    EditCase(
      "Ctrl-A and Ctrl-E", "problem: *", "a t:bc Ctrl-A t:a Ctrl-E t:d Esc", "problem: abcd*"),
    EditCase(
      "Ctrl-Home and Ctrl-End", "problem: *", "a t:b¶c Ctrl-Home t:a Ctrl-End t:d Esc",
      "problem: ab¶cd*"),
    EditCase(
      "words", "problem: *", "a t:one_two Ctrl-Left t:X Ctrl-Right t:Y Esc", "problem: one_XtwoY*"),
    EditCase("Up and Down", "problem: *", "a t:ab¶cd Up t:X Down t:Y Esc", "problem: abX¶cdY*"),
    EditCase("Backspace", "problem: *", "a t:abc Backspace Esc", "problem: ab*"),
    EditCase("Delete", "problem: *", "a t:abc Home Delete Esc", "problem: bc*"),
    EditCase("Ctrl-W deletes a word", "problem: *", "a t:one_two Ctrl-W Esc", "problem: one*"),
    EditCase(
      "Ctrl-Delete deletes the next", "problem: *", "a t:one_two Home Ctrl-Delete Esc",
      "problem: two*"),
    EditCase(
      "Ctrl-K and Ctrl-V", "problem: *", "a t:ab Home Ctrl-K t:c Ctrl-V Esc", "problem: cab*"),
    EditCase("Ctrl-U", "problem: *", "a t:one_two Ctrl-Left Ctrl-U Esc", "problem: two*"),
    EditCase(
      "selected text is replaced", "problem: *", "a t:abc Shift-Left Shift-Left t:X Esc",
      "problem: aX*"),
    EditCase("Alt-a selects all", "problem: *", "a t:abc Alt-a t:X Esc", "problem: X*"),
    EditCase(
      "a draft has its own undo", "problem: Rain*", "a t:one_two Ctrl-Z Esc", "problem: Rain one*"),
    EditCase(
      "and its own redo", "problem: *", "a t:one_two Ctrl-Z Ctrl-Y Esc", "problem: one_two*"),
  ])
  func textKeys(_ edit: EditCase) throws { try edit.check() }
}
