import type { Command } from 'commander';
import { errorInWelsh } from './error-in-welsh';
import { WELSH } from './welsh-words';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Defnydd:',
  'Arguments:': 'Dadleuon:',
  'Options:': 'Opsiynau:',
  'Commands:': 'Gorchmynion:',
};

/** What the library itself puts into a line of help. */
const inLine = (line: string): string =>
  line
    .replaceAll('[options]', '[opsiynau]')
    .replaceAll('[command]', '[gorchymyn]')
    .replaceAll('(default: ', '(oni ddywedir: ');

/**
 * Turns the help and the error messages of a program, once all its commands stand, into Welsh.
 * @throws Error where a command or an option has no Welsh
 */
export function inWelsh(program: Command): void {
  for (const command of allOf(program)) {
    command.description(welsh(command.description()));
    for (const option of command.options) option.description = welsh(option.description);
    command.helpOption('-h, --help', welsh('display help for command'));
    if (command.commands.length > 0) command.helpCommand('help [command]', welsh('display help for command'));
    command.configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: inLine,
      styleSubcommandTerm: inLine,
      styleOptionDescription: inLine,
    });
    command.configureOutput({ outputError: (message, write) => write(errorInWelsh(message)) });
  }
}

function welsh(english: string): string {
  const words = WELSH[english];
  if (words === undefined) throw new Error(`help has no Welsh for “${english}”`);
  return words;
}

const allOf = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allOf)];
