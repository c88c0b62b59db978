import { z } from 'zod';

/** A day in Wales, such as 2026-11-24. */
export const day = z.iso.date();
/** A time in UTC. */
export const instant = z.iso.datetime();
export const id = z.string().min(1);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.int().min(0);
/** Words in both languages. */
export const words = z.object({ en: z.string(), cy: z.string() });
/** A title: the language that is absent awaits translation. */
export const title = z.object({ en: z.string().optional(), cy: z.string().optional() });
/** Who did it, in which post or with which roles. */
export const by = z.looseObject({
  personId: id,
  postId: id.nullish(),
  roles: z.array(z.string()).optional(),
  onBehalfOf: z.unknown().optional(),
});
export const anything = z.unknown();

/** A part that grows as the program does: what is listed is always there. */
export const part = z.looseObject;

/** An event of the record, in words. */
export const describedEvent = part({
  position: count,
  version: count,
  eventId: id,
  type: z.string(),
  recordedAt: instant,
  effectiveAt: z.union([instant, day]),
  by,
  description: words,
  recordedLate: z.looseObject({}).nullable(),
});

const occurrence = part({
  number: count,
  opensOn: day,
  due: part({ lastLawfulDay: day }).nullable(),
  earlierDues: z.array(anything),
  stage: z.enum(['open', 'awaiting-confirmation', 'confirmed', 'absence-recorded', 'explained']),
  milestones: z.array(part({ id, on: day.nullable() })),
});

const link = part({ type: z.string(), to: id });

/** An obligation, folded from its events. */
export const obligationState = part({
  id,
  version: count,
  definition: part({
    id,
    kind: z.string(),
    title,
    source: z.looseObject({}),
    authority: z.string(),
    readings: z.array(part({ id, basis: z.enum(['legal', 'policy']), rule: z.looseObject({}) })),
    links: z.array(link),
    tags: z.array(z.string()),
  }),
  firstKnownOn: day,
  status: z.enum(['open', 'closed']),
  closed: z.looseObject({}).nullable(),
  chosenReading: part({ readingId: id, on: day }).nullable(),
  occurrences: z.array(occurrence),
  evidence: z.array(anything),
  proposals: z.array(part({ proposalId: id, status: z.string() })),
  facts: z.record(z.string(), anything),
  owner: id.nullable(),
  approver: id.nullable(),
  lookAgainOn: day.nullable(),
  links: z.array(link),
});

/** A date that something sets, moves or takes away. */
export const effect = part({ obligationId: id });

/** What a command came to. */
export const outcome = part({ version: count, eventTypes: z.array(z.string()) });

/** What an entry counts from. */
export const need = part({ name: z.string(), from: anything, state: z.string(), days: z.array(anything) });

const step = part({ id, text: words });

/** A due date with its workings, or why there is none. */
export const deadlineAnswer = part({
  ok: z.boolean(),
  answer: part({
    lastLawfulDay: day,
    lastWorkingDay: part({ on: day, provisional: z.boolean() }),
    provisional: z.boolean(),
    projected: z.boolean(),
    calendarVersion: z.string(),
    steps: z.array(step),
  }).optional(),
  refusal: z.looseObject({}).optional(),
});

/** The list of bank holidays that was counted by. */
export const holidays = part({ version: z.string(), from: z.string() });

const ladderSteps = part({ before: z.array(anything), after: z.array(anything).optional() });
export const ladder = ladderSteps.nullable();

export const finding = part({ code: z.string() });
