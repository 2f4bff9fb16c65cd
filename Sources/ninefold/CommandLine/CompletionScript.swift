/// What makes a shell ask ``Completion`` and show what it says. All that can stand on the line is worked out by the
/// program, so a script is as short as its shell lets it be and never out of date. Nothing that comes back is
/// ever evaluated.
enum CompletionScript {
  static func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  /// Meanings are shown only in a list (`COMP_TYPE` 63, the second Tab): elsewhere they would be typed. Bash cannot
  /// name a completion's parts, so an id and its title stand in one word there.
  private static let bash = #"""
    # Completion of ninefold for bash: source this file, or put it where bash-completion looks.
    _ninefold() {
      local line values=() shown=()
      while IFS= read -r line; do
        values+=("${line%%$'\t'*}")
        line=${line/$'\t'/  }
        shown+=("${line%"${line##*[! ]}"}")
      done < <(command ninefold complete bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      COMPREPLY=()
      if ((${#values[@]} == 1)); then
        COMPREPLY=("${values[0]}")
        [[ ${values[0]} == *[/=] ]] && compopt -o nospace 2>/dev/null
      elif ((${#values[@]} > 1)); then
        if [[ ${COMP_TYPE-} == 63 ]]; then COMPREPLY=("${shown[@]}"); else COMPREPLY=("${values[@]}"); fi
      fi
      return 0
    }
    complete -o nosort -F _ninefold ninefold 2>/dev/null || complete -F _ninefold ninefold

    """#

  /// `-U` since an id may stand for a title that was begun.
  private static let zsh = #"""
    #compdef ninefold
    # Completion of ninefold for zsh: source this file after compinit, or put it as _ninefold where fpath looks.
    _ninefold() {
      emulate -L zsh
      local line value meaning typed="$QIPREFIX$PREFIX"
      local -a before values shown parts parts_shown
      (( CURRENT > 2 )) && before=("${(@)words[2,CURRENT-1]}")
      while IFS= read -r line; do
        value=${line%%$'\t'*} meaning=${line#*$'\t'}
        line=$value${meaning:+"  -- $meaning"}
        if [[ $value == *[/=] ]]; then
          parts+=("$value") parts_shown+=("$line")
        else
          values+=("$value") shown+=("$line")
        fi
      done < <(command ninefold complete zsh -- "${before[@]}" "$typed" 2>/dev/null)
      if (( $#values + $#parts == 0 )); then
        [[ $PREFIX == \~* ]] && _files -g '*.json(-.)'
        return
      fi
      local found=1
      (( $#values )) && compadd -V ninefold -U -l -d shown -a values && found=0
      (( $#parts )) && compadd -V ninefold -U -S '' -l -d parts_shown -a parts && found=0
      return found
    }
    if [[ ${funcstack[1]-} == _ninefold ]]; then _ninefold "$@"; else compdef _ninefold ninefold; fi

    """#

  private static let fish = #"""
    # Completion of ninefold for fish: put this file as ninefold.fish into ~/.config/fish/completions.
    function __ninefold_complete
        set -l words (commandline -opc)
        set -l typed (commandline -ct)
        set -e words[1]
        command ninefold complete fish -- $words "$typed" 2>/dev/null
    end
    complete -c ninefold -e
    complete -c ninefold -k -f -a '(__ninefold_complete)'

    """#
}
