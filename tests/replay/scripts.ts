import { ApplicationFailure } from '@temporalio/common';
import { type Instant, addMillis } from '#domain/kernel';
import type { DecideInput, DecisionOutcome } from '#workflows';

/** What each recorded run is answered, by its id: what a real decision of that kind would answer. */
type Script = (asked: DecideInput & { readonly count: number }) => Partial<DecisionOutcome>;

export const DAY = 86_400_000;
const inDays = (days: number, { now }: DecideInput): Instant => addMillis(now, days * DAY);
export const dayAfter = (now: Instant): Instant => addMillis(now, DAY);

const isAdvance = ({ message }: DecideInput): boolean => message.command.type === 'advance';

/** The ways of life of an obligation, and of a fact; a duty that comes round again is a workflow type of its own. */
export const lives: Record<string, Script> = {
  // registered, two reminders with mail, closed by its completion
  'one-off-kept': (asked) =>
    isAdvance(asked)
      ? { mailDue: true, nextWakeAt: inDays(30, asked) }
      : { nextWakeAt: inDays(30, asked), ended: asked.count > 1, mailDue: asked.count > 1 },
  // each occurrence opens by itself, is reminded of, and is completed
  'recurring-two-occurrences': (asked) => ({ mailDue: isAdvance(asked), nextWakeAt: inDays(180, asked) }),
  // nothing is due until the fact comes; corrected, it moves the date
  'waits-for-a-fact': (asked) => ({
    nextWakeAt: asked.count === 1 ? null : inDays(asked.count === 2 ? 60 : 30, asked),
  }),
  'fact-told-and-corrected': () => ({ wake: ['government-formed'] }),
  'closed-and-reopened': (asked) =>
    asked.count === 1 ? { ended: true, mailDue: true } : { nextWakeAt: inDays(30, asked) },
  // brought forward, extended, its clock stopped, and started again
  'date-moved': (asked) => {
    const days = [60, 20, 90, null, 60][asked.count - 1] ?? null;
    return { nextWakeAt: days === null ? null : inDays(days, asked) };
  },
  // its clock stopped the program: put aside until a person lets it go on
  'set-aside-and-released': (asked) => {
    if (isAdvance(asked) && asked.count < 4)
      throw ApplicationFailure.nonRetryable('set aside', 'command-set-aside');
    return { nextWakeAt: inDays(30, asked) };
  },
  'recorded-by-mistake': (asked) => ({
    accepted: asked.count !== 2,
    nextWakeAt: inDays(30, asked),
    ended: asked.count === 3,
  }),
  'mail-server-away': () => ({ mailDue: true }),
};

/** What any of them may meet on the way. */
export const mechanics: Record<string, Script> = {
  'reminder-and-mail': (asked) =>
    isAdvance(asked)
      ? { mailDue: asked.count === 2, nextWakeAt: inDays(60, asked) }
      : { nextWakeAt: inDays(30, asked) },
  'commands-at-once': (asked) => ({ nextWakeAt: inDays(400, asked) }),
  'refused-for-good': ({ count }) => {
    if (count === 1) throw ApplicationFailure.nonRetryable('no such command', 'invalid-command');
    return {};
  },
  'ledger-away': (asked) => {
    if (asked.count < 3) throw new Error('the ledger is away');
    return { nextWakeAt: inDays(3, asked) };
  },
  closed: () => ({ mailDue: true, ended: true }),
  'fact-government-formed': () => ({ wake: ['government-formed'] }),
  'continued-as-new': (asked) => ({ nextWakeAt: inDays(7, asked) }),
};
