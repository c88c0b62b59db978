import { z } from 'zod';
import { isCursorOf, registerFilter, registerOrders } from '#application/queries';
import { both, defineFault, idSchema, obligationIdSchema } from '#domain/kernel';
import { type CommandType, commandSchema, isOfFacts } from '#domain/obligations';

const cursor = z
  .string()
  .max(600)
  .describe('as an answer gave it in `next` or `previous`, with the same sort');

const NO_CURSOR = defineFault(
  'not-a-cursor',
  both(
    'no page in this order has this cursor: take it from `next` or `previous`, with the same sort',
    'nid oes tudalen yn y drefn hon â’r cyrchwr hwn: cymerwch ef o `next` neu `previous`, gyda’r un drefn',
  ),
);

/** As NO_CURSOR, of a list that has one order. */
export const NO_CURSOR_HERE = both(
  'This list with these filters gave no such cursor: take it from `next` of its answer, or leave it out.',
  'Ni roddodd y rhestr hon, â’r hidlyddion hyn, gyrchwr o’r fath: cymerwch ef o `next` ei hateb, neu gadewch ef allan.',
);

/** Which entries of the register, in which order, and which page of them. */
export const registerQuery = registerFilter
  .extend({
    sort: z
      .enum(registerOrders.flatMap((order) => [order, `-${order}` as const]))
      .default('register')
      .describe('with a hyphen before it: the other way round'),
    language: z.enum(['en', 'cy']).default('en').describe('in whose alphabet titles are sorted'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    after: cursor.optional(),
    before: cursor.optional(),
  })
  .superRefine(({ sort, after, before }, context) => {
    const order = registerOrders.find((each) => each === sort.replace('-', '')) ?? 'register';
    for (const [name, given] of [
      ['after', after],
      ['before', before],
    ] as const)
      if (given !== undefined && !isCursorOf({ order, descending: sort.startsWith('-') }, given))
        context.addIssue({ code: 'custom', path: [name], message: NO_CURSOR });
  });

export const idParameter = obligationIdSchema;

export const factParameter = idSchema;

const knownText = z
  .string()
  .max(40)
  .describe('as known at: a position of the ledger, a day (by its end in Wales) or an instant');
const effectiveText = z.string().max(40).describe('as effective on: a day in Wales or an instant');
const pointText = z
  .string()
  .max(81)
  .describe('a point of the record: `<known>`, `@<effective>`, `<known>@<effective>` or `now`');

export const positionParameter = z.coerce.number().int().min(1).describe('a position of the ledger');

export const knownQuery = z.object({ known: knownText.optional() });

export const pointQuery = knownQuery.extend({ effective: effectiveText.optional() });

export const diffQuery = z.object({ from: pointText, to: pointText.default('now') });

export const whyQuery = pointQuery.extend({
  field: z
    .string()
    .min(1)
    .max(200)
    .describe('`last-day`, `completed`, `notified`, … or a dotted field of a diff'),
});

export const yearsQuery = z.object({ years: z.coerce.number().int().min(1).max(100).default(10) });

/** Sent by the clock alone, or asked for at an address of their own. */
const ELSEWHERE = new Set<CommandType>([
  'advance',
  'change-government',
  'receive-fact',
  'receive-kind-ladder',
  'register',
  'record-fact',
]);

const ASKED_ELSEWHERE = defineFault(
  'command-asked-elsewhere',
  both('this command is not asked for at this address', 'ni ofynnir am y gorchymyn hwn yn y cyfeiriad hwn'),
);

export const isAskedOfObligation = (type: CommandType): boolean => !ELSEWHERE.has(type);

/** Of the commands about a change, those of facts: which changes, the schema of the request says. */
export const isAskedOfFact = (type: CommandType): boolean =>
  ['propose-change', 'approve-change', 'refuse-change', 'withdraw-change'].includes(type);

/** What people may ask of an obligation that exists. */
export const personCommand = commandSchema.refine(({ type }) => !ELSEWHERE.has(type), {
  error: ASKED_ELSEWHERE,
  path: ['type'],
});

/** What people may ask of a fact. */
export const factCommand = commandSchema.refine(
  (command) => isOfFacts(command) && !ELSEWHERE.has(command.type),
  {
    error: ASKED_ELSEWHERE,
    path: ['type'],
  },
);

/** As a client writes it, bare or in quotes. */
export const idempotencyKey = z
  .string()
  .regex(/^(?:[\w.:-]{8,200}|"[\w.:-]{8,200}")$/, {
    error: defineFault(
      'idempotency-key-form',
      both('8 to 200 letters, digits or . : _ -', '8 i 200 o lythrennau, digidau neu . : _ -'),
    ),
  })
  .transform((text) => text.replaceAll('"', ''))
  .optional();

/** The key of a request; undefined where it has none, or none that can be one. */
export const keyIn = (header: unknown): string | undefined => idempotencyKey.safeParse(header).data;

/** `If-Match: "12"`, or the whole ETag: refuse unless the obligation is at this version. */
export const ifMatch = z
  .string()
  .regex(/^(?:\*|"\d{1,9}(?:-[\w-]{1,64})?")$/, {
    error: defineFault(
      'version-form',
      both(
        'a version in quotes, as the ETag of the obligation gave it',
        'fersiwn mewn dyfynodau, fel y’i rhoddir gan ETag y rhwymedigaeth',
      ),
    ),
  })
  .transform((text) => (text === '*' ? undefined : Number(/\d+/.exec(text)?.[0])))
  .optional();
