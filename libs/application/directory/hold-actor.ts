import { type Bilingual, type CalendarDate, type Refusal, both } from '#domain/kernel';
import {
  type Actor,
  type CommandType,
  type Delegation,
  type Holding,
  actOf,
  isAbout,
  isInForce,
} from '#domain/obligations';
import { rolesOf } from './holding';

/** The programs that decide without a person, by the name under which they act, and what each may send. */
const SERVICES: Readonly<Record<string, readonly CommandType[]>> = {
  'case-opener': ['register'],
  clock: ['advance', 'receive-fact'],
  reconcile: ['advance', 'receive-fact'],
  'register-loader': ['register', 'amend', 'record-fact'],
};

/** Whether somebody is a part of this service: nobody of the directory. */
export const isProgram = (id: string): boolean => id === 'system' || Object.hasOwn(SERVICES, id);

/** Every code of a refusal of whoever sends a command. */
export const actorRefusalCodes = [
  'unknown-person',
  'roles-not-held',
  'post-not-held',
  'no-delegation',
  'not-delegated',
  'unknown-service',
] as const;

export type ActorRefusal = Refusal<(typeof actorRefusalCodes)[number]>;

const refused = (code: ActorRefusal['code'], message: Bilingual): ActorRefusal => ({ code, message });

/** What somebody wants to do, and when. */
export interface Attempted {
  readonly command: CommandType;
  /** the stream: an obligation's id, or any other */
  readonly stream: string;
  /** in Wales */
  readonly on: CalendarDate;
}

/**
 * Holds whoever sends a command against the directory as it is when the command is decided: the person, their roles (all
 * of them: whoever is also an auditor cannot leave that out), the post they act in, and the delegation under which they act
 * for another. Null where everything fits. A program acts under its own name and sends only what belongs to it.
 * @param holding as `holdingOf` has it; null where the directory does not know them
 */
export function holdActor(holding: Holding | null, actor: Actor, attempted: Attempted): ActorRefusal | null {
  const { personId, postId, roles, onBehalfOf } = actor;
  if (roles.includes('system')) return holdService(actor, attempted.command);
  if (holding?.personId !== personId)
    return refused(
      'unknown-person',
      both(
        `The directory knows nobody by the id ${personId}. Ask an administrator to add the person, then send the command again.`,
        `Nid yw’r cyfeiriadur yn adnabod neb â’r dynodydd ${personId}. Gofynnwch i weinyddwr ychwanegu’r person, yna anfonwch y gorchymyn eto.`,
      ),
    );
  const delegation = onBehalfOf === undefined ? null : delegationFor(holding, actor, attempted);
  if (delegation !== null && 'code' in delegation) return delegation;
  const named: readonly string[] = roles;
  const own = rolesOf(holding, onBehalfOf);
  if (new Set(named).size !== own.length || own.some((role) => !named.includes(role)))
    return refused(
      'roles-not-held',
      both(
        `The directory gives ${onBehalfOf ?? personId} the roles ${own.join(', ')}, and the command was sent with ${roles.join(', ')}. Sign in again, then send it again.`,
        `Mae’r cyfeiriadur yn rhoi’r rolau ${own.join(', ')} i ${onBehalfOf ?? personId}, a’r rolau a anfonwyd gyda’r gorchymyn oedd: ${roles.join(', ')}. Mewngofnodwch eto, yna anfonwch ef eto.`,
      ),
    );
  const posts = onBehalfOf === undefined ? holding.posts : (holding.principal?.posts ?? []);
  if (postId !== undefined && !posts.includes(postId))
    return refused(
      'post-not-held',
      both(
        `The directory does not have ${onBehalfOf ?? personId} in the post ${postId}. Sign in again, then send the command again.`,
        `Nid yw’r cyfeiriadur yn dangos bod ${onBehalfOf ?? personId} yn y swydd ${postId}. Mewngofnodwch eto, yna anfonwch y gorchymyn eto.`,
      ),
    );
  return null;
}

/** The delegation that lets somebody act for another in this; or why none does. */
function delegationFor(
  { delegations, principal, roles }: Holding,
  { personId, postId, onBehalfOf }: Actor,
  { command, stream, on }: Attempted,
): Delegation | ActorRefusal {
  const inForce = delegations.filter(
    (each) => each.from === onBehalfOf && each.to === personId && isInForce(each, on),
  );
  if (inForce.length === 0 || principal === undefined || roles.includes('auditor'))
    return refused(
      'no-delegation',
      both(
        `No delegation from ${onBehalfOf} to ${personId} is in force on ${on}. Decide in your own name, or have one recorded.`,
        `Nid oes dirprwyaeth mewn grym oddi wrth ${onBehalfOf} i ${personId} ar ${on}. Penderfynwch yn eich enw eich hun, neu trefnwch i un gael ei chofnodi.`,
      ),
    );
  const covering = inForce.find(
    (each) =>
      isAbout(each, stream) &&
      (each.acts?.includes(actOf(command)) ?? true) &&
      (each.posts === undefined || (postId !== undefined && each.posts.includes(postId))),
  );
  return (
    covering ??
    refused(
      'not-delegated',
      both(
        `The delegation from ${onBehalfOf} to ${personId} does not cover this: it names other posts, entries or acts. Decide in your own name, or have a wider one recorded.`,
        `Nid yw’r ddirprwyaeth oddi wrth ${onBehalfOf} i ${personId} yn cwmpasu hyn: mae’n enwi swyddi, cofnodion neu weithredoedd eraill. Penderfynwch yn eich enw eich hun, neu trefnwch i un ehangach gael ei chofnodi.`,
      ),
    )
  );
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
