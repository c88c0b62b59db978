import type { CurrentDirectory, Directory } from '#application/directory';
import type { Actor } from '#domain/obligations';

type Role = Directory['people'][number]['roles'][number];

/** A directory that holds these people as they act: each with the post and the roles that the actor names. */
export function directoryOf(...actors: readonly Actor[]): CurrentDirectory {
  const held = actors.flatMap(({ postId }) => postId ?? []);
  return {
    current: {
      posts: [...new Set(held)].map((id) => ({
        id,
        title: { en: id, cy: id },
        email: `${id}@cylch.example`,
        language: 'en',
      })),
      people: actors.map(({ personId, postId, roles }) => ({
        id: personId,
        subject: personId,
        clients: [],
        name: personId,
        email: `${personId}@cylch.example`,
        language: 'en',
        roles: roles.filter((role): role is Role => role !== 'system'),
        posts: postId === undefined ? [] : [postId],
      })),
    },
  };
}
