import type { JsonObject } from '#domain/kernel';
import type { Actor } from '#domain/obligations';
import { type Directory, personById } from '#application/directory';

/** What the directory says of whoever decides: ids alone. Null for a program and for one whom it does not know. */
export function directorySlice(directory: Directory, { personId, roles }: Actor): JsonObject | null {
  if (roles.includes('system')) return null;
  const person = personById(directory, personId);
  if (person === undefined) return null;
  return { personId, posts: [...person.posts].sort(), roles: [...person.roles].sort() };
}
