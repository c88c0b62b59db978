import type { CommandId } from '#domain/kernel';

/** The id of a new entry: the first words of its title, and a piece of the command's id. The same each time it is sent. */
export const entryId = (title: string, commandId: CommandId): string => {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '')
    .trim()
    .split(/ +/)
    .slice(0, 6);
  return [...words, commandId.slice(0, 8)]
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 80);
};
