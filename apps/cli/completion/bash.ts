import type { CompletedCommand } from './command-tree';
import { posixTables } from './posix-tables';

/** For bash 3.2 and later. */
export const bashScript = (tree: readonly CompletedCommand[]): string => `# bash completion of cylch
${posixTables(tree)}
_cylch() {
  local cur path='' word i said option='' place=1
  cur="\${COMP_WORDS[COMP_CWORD]}"
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [ "$word" = '=' ]; then continue; fi
    if [ -n "$option" ]; then option=''; continue; fi
    case "$word" in
      -*) if _cylch_value "$path/$word" >/dev/null; then option="$word"; fi ;;
      *)
        case " $(_cylch_subcommands "$path") " in
          *" $word "*) path="\${path:+$path }$word"; place=1 ;;
          *) place=$((place + 1)) ;;
        esac ;;
    esac
  done
  if [ "$cur" = '=' ]; then cur=''; fi
  if [ -n "$option" ]; then said="$(_cylch_value "$path/$option")"
  else
    case "$cur" in
      -*) said="$(_cylch_options "$path")" ;;
      *) said="$(_cylch_subcommands "$path") $(_cylch_arguments "$path/$place")" ;;
    esac
  fi
  COMPREPLY=()
  case " $said " in
    *' @file '*) compopt -o filenames 2>/dev/null; while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur") ;;
  esac
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "\${said//@file/}" -- "$cur")
}
complete -F _cylch cylch
`;
