import { type Duty, findDuty } from '#domain/deadlines';
import {
  type CalendarDate,
  type ObligationId,
  type Result,
  isCalendarDate,
  obligationIdSchema,
  ok,
  refuse,
} from '#domain/kernel';
import {
  type Command,
  type StatuteEntry,
  type Supply,
  definitionOfDuty,
  entriesOfDuty,
  needsOfReading,
  statuteEntry,
} from '#domain/obligations';
import { bindingsIn, refuseBinding } from './bindings';
import {
  type StatuteRefusal,
  caseWithoutId,
  heldFromNotRecurring,
  idForm,
  noSuchDuty,
  noSuchPost,
  notADay,
  severalEntries,
} from './statute-refusals';

/** What is said when a duty of the statute book is put on the register, as it was written. */
export interface AskedRegistration {
  /** an entry of the statute book, or a duty by number or name */
  readonly named: string;
  readonly id?: string | undefined;
  readonly owner?: string | undefined;
  readonly approver?: string | undefined;
  readonly responsible?: string | undefined;
  readonly heldFrom?: string | undefined;
  /** `NAME=FACT` and the other forms */
  readonly bindings?: readonly string[] | undefined;
  readonly facts?: Readonly<Record<string, Supply>> | undefined;
}

export interface Registration {
  readonly entry: string;
  readonly id: ObligationId;
  readonly command: Extract<Command, { type: 'register' }>;
}

interface Named {
  readonly duty: Duty;
  readonly entries: readonly StatuteEntry[];
}

function entriesNamed(named: string): Named | null {
  const duty = findDuty(named);
  // an entry may be called as its duty is, and then stands for itself
  const own = statuteEntry(named.toLowerCase());
  if (own !== null) return { duty: own.duty, entries: [own.entry] };
  return duty === undefined ? null : { duty, entries: entriesOfDuty(duty) };
}

/** The names that the rules of an entry count from. */
const needsOfEntry = (duty: Duty, entry: StatuteEntry, today: CalendarDate) =>
  definitionOfDuty(duty, entry, {}, today).readings.flatMap(needsOfReading);

function refuseAsked(
  { id, owner, approver, heldFrom }: AskedRegistration,
  { entries }: Named,
  posts: ReadonlySet<string>,
): StatuteRefusal | null {
  if (id !== undefined && !obligationIdSchema.safeParse(id).success) return idForm(id);
  if (id === undefined) {
    const each = entries.find(({ eachTime }) => eachTime === true);
    if (each !== undefined) return caseWithoutId(each.id);
  }
  if (owner !== undefined && !posts.has(owner)) return noSuchPost(owner, 'owner');
  if (approver !== undefined && !posts.has(approver)) return noSuchPost(approver, 'approver');
  if (heldFrom === undefined) return null;
  if (!isCalendarDate(heldFrom)) return notADay(heldFrom, '/heldFrom');
  const [only] = entries;
  return only !== undefined && entries.every(({ kind }) => kind !== 'recurring-duty')
    ? heldFromNotRecurring(only.id)
    : null;
}

/** The bindings of all entries of a duty together; each takes those that its own rules count from. */
function bound(
  { bindings = [], facts = {} }: AskedRegistration,
  { duty, entries }: Named,
  today: CalendarDate,
): Result<Readonly<Record<string, Supply>>, StatuteRefusal> {
  const needs = entries.flatMap((entry) => needsOfEntry(duty, entry, today));
  const written = bindingsIn(bindings, needs);
  if (!written.ok) return written;
  for (const [name, supply] of Object.entries(facts)) {
    const refused = refuseBinding(name, supply, needs);
    if (refused !== null) return refuse({ ...refused, pointer: `/facts/${name}` });
  }
  return ok({ ...facts, ...written.value });
}

/**
 * The commands that put a duty of the statute book on the register: one for each entry that it becomes, or the one that was
 * named. Refused where what was said does not fit; nothing is decided yet.
 * @param posts those of the directory
 */
export function registrationsOf(
  asked: AskedRegistration,
  { posts, today }: { readonly posts: ReadonlySet<string>; readonly today: CalendarDate },
): Result<readonly Registration[], StatuteRefusal> {
  const named = entriesNamed(asked.named);
  if (named === null) return refuse(noSuchDuty(asked.named));
  const { duty, entries } = named;
  if (asked.id !== undefined && entries.length > 1)
    return refuse(
      severalEntries(
        duty.id,
        entries.map(({ id }) => id),
      ),
    );
  const refused = refuseAsked(asked, named, posts);
  if (refused !== null) return refuse(refused);
  const facts = bound(asked, named, today);
  if (!facts.ok) return facts;
  const { owner, approver, responsible } = asked;
  const heldFrom =
    asked.heldFrom !== undefined && isCalendarDate(asked.heldFrom) ? asked.heldFrom : undefined;
  return ok(
    entries.map((entry) => {
      const own = new Set(needsOfEntry(duty, entry, today).map(({ name }) => name));
      const definition = definitionOfDuty(
        duty,
        entry,
        {
          id: asked.id as ObligationId | undefined,
          owner,
          approver,
          responsible,
          heldFrom,
          facts: Object.fromEntries(Object.entries(facts.value).filter(([name]) => own.has(name))),
        },
        today,
      );
      return { entry: entry.id, id: definition.id, command: { type: 'register', definition } };
    }),
  );
}
