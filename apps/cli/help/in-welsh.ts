import type { Command } from 'commander';
import { WELSH } from './welsh-words';

/** The messages of the command library, as patterns, with the Welsh of each. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/error: missing required argument '(.*?)'/u, 'gwall: mae’r ddadl ofynnol “$1” ar goll'],
  [/error: option '(.*?)' argument missing/u, 'gwall: mae angen gwerth ar yr opsiwn “$1”'],
  [/error: required option '(.*?)' not specified/u, 'gwall: rhaid rhoi’r opsiwn “$1”'],
  [/error: unknown option '(.*?)'/u, 'gwall: nid oes opsiwn “$1”'],
  [/error: unknown command '(.*?)'/u, 'gwall: nid oes gorchymyn “$1”'],
  [/error: option '(.*?)' argument '(.*?)' is invalid\./u, 'gwall: nid yw “$2” yn werth i’r opsiwn “$1”.'],
  [
    /error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+): (.*)\./u,
    'gwall: gormod o ddadleuon: disgwylid $2 a rhoddwyd $3 ($4).',
  ],
  [/\(Did you mean (?:one of )?(.*?)\?\)/u, '(Ai $1 oeddech yn ei feddwl?)'],
];

const errorInWelsh = (message: string): string =>
  ERRORS.reduce((said, [pattern, welsh]) => said.replace(pattern, welsh), message);

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
