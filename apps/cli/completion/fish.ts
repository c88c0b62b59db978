import type { Completed, CompletedCommand } from './command-tree';
import { quoted, shortened } from './quoted';

const valueIn = (value: Completed | null): string =>
  value === null
    ? ''
    : value === 'file'
      ? ' -r -F'
      : value === 'anything'
        ? ' -x'
        : ` -x -a ${quoted(value.join(' '))}`;

const flagIn = (flag: string): string =>
  flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`;

/** The options of a path that take a value, for whoever counts words. */
const takingValues = (tree: readonly CompletedCommand[]): readonly string[] =>
  tree.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) =>
      value === null ? [] : flags.map((flag) => `${path.join(' ')}/${flag}`),
    ),
  );

function linesOf({ path, subcommands, options, arguments: given }: CompletedCommand): readonly string[] {
  const at = path.join(' ');
  const line = (condition: string, rest: string): string =>
    `complete -c cylch -n ${quoted(condition)} ${rest}`;
  const here = `__cylch_is "${at}"`;
  return [
    ...subcommands.map(({ name, about }) =>
      line(here, `-f -a ${quoted(name)} -d ${quoted(shortened(about))}`),
    ),
    ...options.map(({ flags, value, about }) =>
      line(here, `${flags.map(flagIn).join(' ')}${valueIn(value)} -d ${quoted(shortened(about))}`),
    ),
    ...given.map((argument, index) =>
      line(
        `${here} ${index + 1}`,
        argument === 'file' ? '-F' : argument === 'anything' ? '-f' : `-f -a ${quoted(argument.join(' '))}`,
      ),
    ),
    ...(given.length === 0 ? [line(here, '-f')] : []),
  ];
}

/** For fish 3 and later. */
export const fishScript = (tree: readonly CompletedCommand[]): string => `# fish completion of cylch
set -g __cylch_paths ${tree.map(({ path }) => quoted(path.join(' '))).join(' ')}
set -g __cylch_valued ${takingValues(tree).map(quoted).join(' ')}
function __cylch_is
  set -l path ''
  set -l place 1
  set -l option ''
  for word in (commandline -opc)[2..-1]
    if test -n "$option"
      set option ''
    else if string match -q -- '-*' $word
      if contains -- "$path/$word" $__cylch_valued
        set option $word
      end
    else
      set -l deeper (string trim -- "$path $word")
      if contains -- $deeper $__cylch_paths
        set path $deeper
        set place 1
      else
        set place (math $place + 1)
      end
    end
  end
  test "$path" = "$argv[1]"; and test (count $argv) -lt 2 -o "$place" = "$argv[2]"
end
${tree.flatMap(linesOf).join('\n')}
`;
