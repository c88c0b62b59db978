import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import { type Bilingual, type PostId, both, defineFault, idSchema, postIdSchema } from '#domain/kernel';
import { milestoneTemplate, milestoneTemplateNames } from './templates';

/** The longest that one rule counts, a hundred years: a chain of them stays within the dates that the register keeps. */
const LONGEST = { day: 1_200, week: 1_200, month: 1_200, year: 100, 'working-day': 1_200 } as const;
const MOST_MILESTONES = 40;

const TOO_FAR = defineFault('milestone-too-far', ({ most }: { readonly most: number }) =>
  both(
    `a milestone is counted over at most ${most} of these`,
    `ni chyfrifir carreg filltir dros fwy na ${most} o’r rhain`,
  ),
);
const NATION_WITHOUT_WORKING_DAYS = defineFault(
  'milestone-nation-of-days',
  both(
    'only working days are those of a nation: leave the nation out, or count in working days',
    'diwrnodau gwaith yn unig sy’n perthyn i genedl: gadewch y genedl allan, neu cyfrifwch mewn diwrnodau gwaith',
  ),
);
/** What can be wrong with milestones as a whole: a file and a form are told so in the same words. */
const sentences = {
  'milestone-named-twice': ([id = '']: readonly string[]) =>
    both(
      `“${id}” is the name of another milestone here: give each its own`,
      `enw carreg filltir arall yma yw “${id}”: rhowch ei enw ei hun i bob un`,
    ),
  'milestone-unlisted': ([id = '']: readonly string[]) =>
    both(
      `no milestone here is called “${id}”: name one that is listed, or count from the due date`,
      `nid oes carreg filltir o’r enw “${id}” yma: enwch un a restrir, neu cyfrifwch o’r dyddiad cau`,
    ),
  'milestone-circle': (circle: readonly string[]) =>
    both(
      `these milestones count from each other in a circle, so none of them has a date: ${circle.join(' → ')}. Count one of them from the due date`,
      `mae’r cerrig milltir hyn yn cyfrif o’i gilydd mewn cylch, felly nid oes dyddiad gan yr un ohonynt: ${circle.join(' → ')}. Cyfrifwch un ohonynt o’r dyddiad cau`,
    ),
} satisfies Record<string, (named: readonly string[]) => Bilingual>;
for (const [code, sentence] of Object.entries(sentences))
  defineFault(code, ({ named }: { readonly named: readonly string[] }) => sentence(named));

const TOO_MANY = defineFault(
  'too-many-milestones',
  both(`at most ${MOST_MILESTONES} milestones`, `dim mwy na ${MOST_MILESTONES} o gerrig milltir`),
);

/** What is done by a milestone: it says which clashes are looked for. */
export const milestoneKinds = [
  'procurement',
  'evidence',
  'consultation',
  'draft',
  'translation',
  'clearance',
  'laying',
  'publication',
  'other',
] as const;

export const milestoneUnits = ['day', 'week', 'month', 'year', 'working-day'] as const;
export const milestoneNations = ['wales', 'england', 'scotland', 'northern-ireland'] as const;

/** When a milestone falls: so much before or after the due date, or another milestone. */
const milestoneRuleSchema = z
  .strictObject({
    /** 0 is that day itself; in working days the last one no later, or the first one no earlier */
    count: z.int().min(0),
    unit: z.enum(milestoneUnits),
    /** whose working days; Wales unless given */
    nation: z.enum(milestoneNations).optional(),
    direction: z.enum(['before', 'after']),
    /** the milestone that it counts from; the due date unless given */
    milestone: idSchema.optional(),
  })
  .superRefine(({ count, unit, nation }, context) => {
    const most = LONGEST[unit];
    if (count > most)
      context.addIssue({ code: 'custom', path: ['count'], message: TOO_FAR, params: { most } });
    if (nation !== undefined && unit !== 'working-day')
      context.addIssue({ code: 'custom', path: ['nation'], message: NATION_WITHOUT_WORKING_DAYS });
  });
export type MilestoneRule = z.infer<typeof milestoneRuleSchema>;

/** A step of the ladder before a milestone, e.g. `P1M`; `P0D` is its own day. Weekly ones follow it. */
const stepSchema = z.string().regex(/^P\d{1,3}[DWM]$/, {
  error: defineFault(
    'milestone-step',
    both(
      'a reminder before a milestone is P, a number and D, W or M for days, weeks or months: P1M',
      'nodyn atgoffa cyn carreg filltir yw P, rhif a D, W neu M ar gyfer diwrnodau, wythnosau neu fisoedd: P1M',
    ),
  ),
});

/** One milestone as it is planned, the same for each occurrence. */
export const plannedMilestoneSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  kind: z.enum(milestoneKinds).default('other'),
  rule: milestoneRuleSchema,
  /** the post that is reminded; the owner of the entry unless given */
  owner: postIdSchema.optional(),
  /** its own reminders before it, instead of the usual ones */
  ladder: z.array(stepSchema).min(1).max(20).optional(),
});
export type PlannedMilestone = z.infer<typeof plannedMilestoneSchema>;

/**
 * The milestones of each occurrence, in the order in which they are to come: those of a template, a template with some of its
 * milestones replaced by name or others added, or a list alone.
 */
export const milestonesShape = z.strictObject({
  template: z.enum(milestoneTemplateNames).optional(),
  /** the post of a milestone of the template */
  owners: z
    .array(z.strictObject({ milestone: idSchema, owner: postIdSchema }))
    .max(MOST_MILESTONES)
    .optional(),
  list: z.array(plannedMilestoneSchema).max(MOST_MILESTONES, { error: TOO_MANY }).optional(),
});
/** As a definition or a command gives them. */
export type GivenMilestones = z.infer<typeof milestonesShape>;

/** The same where no decision asks what is wrong with them as a whole. */
export const milestonesSchema = milestonesShape.superRefine((milestones, context) => {
  for (const { path, code, named } of faultsOfPlan(milestones))
    context.addIssue({ code: 'custom', path: [...path], message: code, params: { named } });
});

/** What is given, without the template: the plan of each occurrence. */
export function milestonePlan({
  template,
  owners = [],
  list = [],
}: GivenMilestones): readonly PlannedMilestone[] {
  const usual = template === undefined ? [] : milestoneTemplate(template).milestones;
  const replaced = usual.map(
    (each): PlannedMilestone => list.find(({ id }) => id === each.id) ?? plannedMilestoneSchema.parse(each),
  );
  const added = list.filter(({ id }) => !usual.some((each) => each.id === id));
  return [...replaced, ...added].map((each) => {
    const owner = owners.find(({ milestone }) => milestone === each.id)?.owner;
    return owner === undefined ? each : { ...each, owner };
  });
}

/** Every post that milestones name, each with its place below them. */
export const postsOfMilestones = ({
  owners = [],
  list = [],
}: GivenMilestones): readonly (readonly [pointer: string, post: PostId])[] => [
  ...owners.map(({ owner }, index) => [`/owners/${index}/owner`, owner] as const),
  ...list.flatMap(({ owner }, index) =>
    owner === undefined ? [] : [[`/list/${index}/owner`, owner] as const],
  ),
];

interface PlanFault {
  readonly path: readonly PropertyKey[];
  readonly code: keyof typeof sentences;
  /** the milestones that it is about */
  readonly named: readonly string[];
}

export const planFaultInWords = ({ code, named }: PlanFault): Bilingual => sentences[code](named);

/** What is wrong with milestones as a whole, whose every part is of the right form. */
export function faultsOfPlan(milestones: GivenMilestones): readonly PlanFault[] {
  const { list = [], owners = [] } = milestones;
  const ids = list.map(({ id }) => id);
  const twice = ids.flatMap((id, at): readonly PlanFault[] =>
    ids.indexOf(id) < at ? [{ path: ['list', at, 'id'], code: 'milestone-named-twice', named: [id] }] : [],
  );
  if (twice.length > 0) return twice;
  const plan = milestonePlan(milestones);
  const known = new Set(plan.map(({ id }) => id));
  const unlisted = [
    ...list.flatMap(({ rule: { milestone: id } }, at) =>
      id === undefined || known.has(id) ? [] : [{ path: ['list', at, 'rule', 'milestone'], id }],
    ),
    ...owners.flatMap(({ milestone: id }, at) =>
      known.has(id) ? [] : [{ path: ['owners', at, 'milestone'], id }],
    ),
  ].map(({ path, id }): PlanFault => ({ path, code: 'milestone-unlisted', named: [id] }));
  if (unlisted.length > 0) return unlisted;
  const circle = circleIn(plan);
  if (circle === null) return [];
  const at = list.findIndex(({ id }) => circle.includes(id));
  return [{ path: at < 0 ? ['list'] : ['list', at, 'rule'], code: 'milestone-circle', named: circle }];
}

/** Milestones that count from each other, in order, the first one again at the end; null where there are none. */
export function circleIn(plan: readonly PlannedMilestone[]): readonly string[] | null {
  const from = new Map(plan.map(({ id, rule }) => [id, rule.milestone]));
  for (const { id } of plan) {
    const way = [id];
    for (let next = from.get(id); next !== undefined && way.length <= plan.length; next = from.get(next)) {
      if (next === id) return [...way, id];
      if (way.includes(next)) break;
      way.push(next);
    }
  }
  return null;
}
