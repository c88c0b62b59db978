import { join } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '#domain/kernel';
import { type LocaleFolder, type Say, openCatalogue, readLocale } from '#platform/catalogue';

/** The sentences of the program itself, and those that the command library adds. */
const HELP: LocaleFolder = { name: 'help', folder: __dirname };
const COMMANDER: LocaleFolder = { name: 'commander', folder: join(__dirname, 'commander') };

const catalogue = openCatalogue([HELP, COMMANDER]);

/** What the commands and their options do. */
export const helpIn = (language: Language): Say => catalogue.say(language, [HELP.name]);

/** The command library speaks English alone: its sentences in a program, once all commands stand, in another language. */
export function translateCommander(program: Command, language: Language): void {
  if (language === 'en') return;
  const say = catalogue.say(language, [COMMANDER.name]);
  const [title, term, error] = [
    translation('titles', say),
    translation('terms', say),
    translation('errors', say),
  ];
  for (const command of allOf(program)) {
    command.helpOption('-h, --help', say('help'));
    if (command.commands.length > 0) command.helpCommand('help [command]', say('help'));
    command.configureHelp({
      styleTitle: title,
      styleUsage: term,
      styleSubcommandTerm: term,
      styleOptionDescription: term,
    });
    command.configureOutput({ outputError: (message, write) => write(error(message)) });
  }
}

/** Finds the library’s sentences of a section by their English and says them with the same values in another language. */
function translation(section: 'titles' | 'terms' | 'errors', say: Say): (text: string) => string {
  const english = readLocale(COMMANDER.folder, 'en') as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const known = Object.entries(english[section] ?? {}).map(
    ([key, sentence]) => [patternOf(sentence), `${section}.${key}`] as const,
  );
  return (text) =>
    known.reduce((said, [pattern, key]) => {
      const found = pattern.exec(said);
      return found === null ? said : said.replace(found[0], () => say(key, { ...found.groups }));
    }, text);
}

/** The sentence as a pattern, with a group for each placeholder. */
function patternOf(sentence: string): RegExp {
  const literal = sentence.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(literal.replaceAll(/\\\{\\\{(\w+)\\\}\\\}/gu, '(?<$1>.*)'), 'u');
}

const allOf = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allOf)];
