import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { type CalendarDate, obligationIdSchema, personIdSchema, postIdSchema } from '#domain/kernel';
import { type CommandType, actorSchema } from './commands';

/** What a delegate does: `approve` what others put forward, `propose` what changes an entry, or `record` what is done. */
const delegatedActSchema = z.enum(['approve', 'propose', 'record']);
type DelegatedAct = z.infer<typeof delegatedActSchema>;

const person = personIdSchema.max(200);

/** One person acts for another in an absence, from the first day to the last; it ends by itself. What is absent narrows nothing. */
export const delegationSchema = z.strictObject({
  delegationId: z.string().min(1).max(200),
  from: person,
  to: person,
  firstDay: calendarDateSchema,
  lastDay: calendarDateSchema,
  /** the posts of whoever is away in which the delegate acts */
  posts: z.array(postIdSchema).min(1).max(100).optional(),
  obligations: z.array(obligationIdSchema).min(1).max(500).optional(),
  acts: z.array(delegatedActSchema).min(1).max(3).optional(),
});
export type Delegation = z.infer<typeof delegationSchema>;

const heldSchema = z.strictObject({
  personId: person,
  posts: z.array(postIdSchema),
  roles: z.array(actorSchema.shape.roles.element),
});

/** What the directory says of whoever decides, of the person for whom they do, and of the delegations of both. */
export const holdingSchema = heldSchema.extend({
  principal: heldSchema.optional(),
  delegations: z.array(delegationSchema).default([]),
});
export type Holding = z.infer<typeof holdingSchema>;

const ACTS: Partial<Record<CommandType, DelegatedAct>> = {
  'approve-change': 'approve',
  'confirm-completion': 'approve',
  'refuse-change': 'approve',
  'refuse-completion': 'approve',
  amend: 'propose',
  'answer-trigger': 'propose',
  'choose-reading': 'propose',
  close: 'propose',
  'propose-change': 'propose',
  register: 'propose',
  'transfer-ownership': 'propose',
  'withdraw-change': 'propose',
};

/** Everything that neither approves nor changes an entry records what is done. */
export const actOf = (command: CommandType): DelegatedAct => ACTS[command] ?? 'record';

export const isInForce = ({ firstDay, lastDay }: Delegation, on: CalendarDate): boolean =>
  firstDay <= on && on <= lastDay;

/** @param id an obligation's id, or any other stream */
export const isAbout = ({ obligations }: Delegation, id: string): boolean =>
  obligations === undefined || obligations.some((each) => each === id);

/**
 * Those who count as one person with the actor on an obligation, on a day: whoever acts for them, or the person for whom
 * they act, in a delegation that is in force.
 */
export function tiedTo(
  pinned: unknown,
  actor: { readonly personId: string; readonly onBehalfOf?: string | undefined },
  id: string,
  on: CalendarDate,
): readonly string[] {
  const holding = holdingSchema.safeParse(pinned);
  if (!holding.success) return [];
  const own: readonly (string | undefined)[] = [actor.personId, actor.onBehalfOf];
  return holding.data.delegations
    .filter((each) => isInForce(each, on) && isAbout(each, id))
    .flatMap(({ from, to }) => (own.includes(from) ? [to] : own.includes(to) ? [from] : []));
}
