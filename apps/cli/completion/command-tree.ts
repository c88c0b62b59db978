import type { Argument, Command, Option } from 'commander';

/** What may be typed in a place: one of these words, the name of a file, or anything. */
export type Completed = readonly string[] | 'file' | 'anything';

interface CompletedOption {
  /** as they are typed, such as `-o` and `--out` */
  readonly flags: readonly string[];
  readonly about: string;
  /** null for one that takes no value */
  readonly value: Completed | null;
}

/** One command, as a shell completes it. */
export interface CompletedCommand {
  /** the words that name it, after the program's own */
  readonly path: readonly string[];
  readonly about: string;
  readonly subcommands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly CompletedOption[];
  /** what its first arguments are; of those that may be repeated, the last */
  readonly arguments: readonly Completed[];
}

const OF_FILES = /file|folder|bundle|^out$/u;

/** By what the place is called: its words, as in `<cy|en>`, or the name of a file. */
const valueOf = (name: string): Completed =>
  name.includes('|') ? name.split('|') : OF_FILES.test(name) ? 'file' : 'anything';

const ofArgument = (argument: Argument): Completed => valueOf(argument.name());

const ofOption = ({ short, long, flags, description }: Option): CompletedOption => {
  const [, name] = /[<[]([^\]>]+)[\]>]/u.exec(flags) ?? [];
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    about: description,
    value: name === undefined ? null : valueOf(name),
  };
};

/** Every command of a program, by its own account: nothing is listed twice, so a new command is completed as it is added. */
export function commandTree(program: Command): readonly CompletedCommand[] {
  const common = optionsOf(program);
  const walk = (command: Command, path: readonly string[]): readonly CompletedCommand[] => {
    const { visible, own } = partsOf(command);
    return [
      {
        path,
        about: command.description(),
        subcommands: visible.map((each) => ({ name: each.name(), about: each.description() })),
        options: path.length === 0 ? common : [...own, ...common],
        arguments: command.registeredArguments.map(ofArgument),
      },
      ...visible.flatMap((each) => (each.name() === 'help' ? [] : walk(each, [...path, each.name()]))),
    ];
  };
  return walk(program, []);
}

const partsOf = (command: Command) => {
  const help = command.createHelp();
  const own = help.visibleOptions(command).filter(({ long }) => long !== '--help');
  return { visible: help.visibleCommands(command), own: own.map(ofOption) };
};

const optionsOf = (program: Command): readonly CompletedOption[] =>
  program.createHelp().visibleOptions(program).map(ofOption);
