import { type CommandId, idOfWords } from '#domain/kernel';

/** The id of a new entry: the first words of its title, and a piece of the command's id. The same each time it is sent. */
export const entryId = (title: string, commandId: CommandId): string =>
  [idOfWords(title, { words: 6, length: 70 }), commandId.slice(0, 8)].filter((part) => part !== '').join('-');
