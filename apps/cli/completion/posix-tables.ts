import type { CompletedCommand } from './command-tree';
import { quoted, saidOf } from './quoted';

const named = ({ path }: CompletedCommand): string => quoted(path.join(' '));

const caseOf = (name: string, lines: readonly string[], on = '$1'): string =>
  [`${name}() {`, `  case "${on}" in`, ...lines.map((line) => `    ${line}`), '  esac', '}'].join('\n');

/** The commands, options and arguments as functions that print them: what bash and zsh look up. */
export const posixTables = (tree: readonly CompletedCommand[]): string =>
  [
    caseOf(
      '_cylch_subcommands',
      tree
        .filter(({ subcommands }) => subcommands.length > 0)
        .map(
          (each) => `${named(each)}) echo ${quoted(each.subcommands.map(({ name }) => name).join(' '))} ;;`,
        ),
    ),
    caseOf(
      '_cylch_options',
      tree.map(
        (each) => `${named(each)}) echo ${quoted(each.options.flatMap(({ flags }) => flags).join(' '))} ;;`,
      ),
    ),
    caseOf(
      '_cylch_arguments',
      tree.flatMap((each) =>
        each.arguments.map(
          (argument, at) =>
            `${quoted(`${each.path.join(' ')}/${at + 1}`)}) echo ${quoted(saidOf(argument))} ;;`,
        ),
      ),
    ),
    // 0 where the option takes a value, which is printed
    caseOf('_cylch_value', [
      ...tree.flatMap((each) =>
        each.options.flatMap(({ flags, value }) =>
          value === null
            ? []
            : flags.map(
                (flag) => `${quoted(`${each.path.join(' ')}/${flag}`)}) echo ${quoted(saidOf(value))} ;;`,
              ),
        ),
      ),
      '*) return 1 ;;',
    ]),
  ].join('\n');
