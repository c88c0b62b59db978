import { type Bilingual, type Refusal, both } from '#domain/kernel';
import type { Actor, CommandType } from '#domain/obligations';
import { type Directory, personById } from './directory';

/** The programs that decide without a person, by the name under which they act, and what each may send. */
const SERVICES: Readonly<Record<string, readonly CommandType[]>> = {
  clock: ['advance', 'receive-fact'],
  reconcile: ['advance', 'receive-fact'],
  'register-loader': ['register', 'amend'],
};

/** Every code of a refusal of whoever sends a command. */
export const actorRefusalCodes = [
  'unknown-person',
  'roles-not-held',
  'post-not-held',
  'no-delegation',
  'unknown-service',
] as const;

export type ActorRefusal = Refusal<(typeof actorRefusalCodes)[number]>;

const refused = (code: ActorRefusal['code'], message: Bilingual): ActorRefusal => ({ code, message });

/**
 * Holds whoever sends a command against the directory as it is when the command is decided: the person, their roles (all
 * of them: whoever is also an auditor cannot leave that out) and the post they act in. Null where everything fits.
 * A program acts under its own name and sends only what belongs to it.
 */
export function holdActor(directory: Directory, actor: Actor, command: CommandType): ActorRefusal | null {
  const { personId, postId, roles, onBehalfOf } = actor;
  if (roles.includes('system')) return holdService(actor, command);
  const person = personById(directory, personId);
  if (person === undefined)
    return refused(
      'unknown-person',
      both(
        `The directory knows nobody by the id ${personId}. Ask an administrator to add the person, then send the command again.`,
        `Nid yw’r cyfeiriadur yn adnabod neb â’r dynodydd ${personId}. Gofynnwch i weinyddwr ychwanegu’r person, yna anfonwch y gorchymyn eto.`,
      ),
    );
  const named: readonly string[] = roles;
  if (new Set(named).size !== person.roles.length || person.roles.some((role) => !named.includes(role)))
    return refused(
      'roles-not-held',
      both(
        `The directory gives ${personId} the roles ${person.roles.join(', ')}, and the command was sent with ${roles.join(', ')}. Sign in again, then send it again.`,
        `Mae’r cyfeiriadur yn rhoi’r rolau ${person.roles.join(', ')} i ${personId}, ac anfonwyd y gorchymyn gyda ${roles.join(', ')}. Mewngofnodwch eto, yna anfonwch ef eto.`,
      ),
    );
  if (postId !== undefined && !person.posts.includes(postId))
    return refused(
      'post-not-held',
      both(
        `The directory does not have ${personId} in the post ${postId}. Sign in again, then send the command again.`,
        `Nid yw’r cyfeiriadur yn dangos bod ${personId} yn y swydd ${postId}. Mewngofnodwch eto, yna anfonwch y gorchymyn eto.`,
      ),
    );
  if (onBehalfOf !== undefined)
    return refused(
      'no-delegation',
      both(
        `No delegation from ${onBehalfOf} to ${personId} is recorded. Decide in your own name.`,
        `Ni chofnodwyd dirprwyaeth oddi wrth ${onBehalfOf} i ${personId}. Penderfynwch yn eich enw eich hun.`,
      ),
    );
  return null;
}

function holdService({ personId, roles }: Actor, command: CommandType): ActorRefusal | null {
  const may = Object.hasOwn(SERVICES, personId) ? SERVICES[personId] : undefined;
  if (may?.includes(command) && roles.every((role) => role === 'system')) return null;
  return refused(
    'unknown-service',
    both(
      `No program of Cylch called ${personId} sends ${command}. A person sends it, in their own name.`,
      `Nid oes rhaglen Cylch o’r enw ${personId} sy’n anfon ${command}. Person sy’n ei anfon, yn ei enw ei hun.`,
    ),
  );
}
