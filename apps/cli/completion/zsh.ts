import type { CompletedCommand } from './command-tree';
import { posixTables } from './posix-tables';

/** For zsh 5 and later. */
export const zshScript = (tree: readonly CompletedCommand[]): string => `#compdef cylch
${posixTables(tree)}
_cylch() {
  local cur="\${words[CURRENT]}" wordpath='' word said option='' i
  local -i place=1
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    if [[ -n "$option" ]]; then option=''; continue; fi
    case "$word" in
      -*) if _cylch_value "$wordpath/$word" >/dev/null; then option="$word"; fi ;;
      *)
        if [[ " $(_cylch_subcommands "$wordpath") " == *" $word "* ]]; then
          wordpath="\${wordpath:+$wordpath }$word"; place=1
        else place+=1; fi ;;
    esac
  done
  if [[ -n "$option" ]]; then said="$(_cylch_value "$wordpath/$option")"
  elif [[ "$cur" == -* ]]; then said="$(_cylch_options "$wordpath")"
  else said="$(_cylch_subcommands "$wordpath") $(_cylch_arguments "$wordpath/$place")"; fi
  local -a offered=(\${=said})
  if (( \${offered[(Ie)@file]} )); then _files; offered=(\${offered:#@file}); fi
  if (( \${#offered} )); then compadd -- $offered; fi
}
if [[ "\${funcstack[1]}" == '_cylch' ]]; then _cylch "$@"; else compdef _cylch cylch; fi
`;
