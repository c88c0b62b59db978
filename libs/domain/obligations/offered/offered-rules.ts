import type { HolidayCalendar } from '#domain/calendars';
import { barToNewReading } from '../decide/choose-reading';
import { withoutDate } from '../decide/dated';
import { canBeSetAside } from '../decide/set-aside';
import type { CommandType } from '../model/commands';
import { type OccurrenceAction, type OfferedOn, fitsOccurrence } from './offered-of-occurrence';
import type { Obligation } from '../state';
import type { Matter } from '../who-decides';

/** What an action is about, in the order in which a menu lists its groups. */
export const actionKinds = ['decide', 'outcome', 'date', 'plan', 'people', 'entry'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** What an action asks of whoever takes it, and of the entry. */
export interface Rule {
  readonly action: string;
  readonly kind: ActionKind;
  readonly command: CommandType;
  /** what the table of who decides is asked; absent: one person decides */
  readonly matter?: Matter;
  /** a closed entry still takes it */
  readonly ofClosed?: true;
}

interface OfEntry extends Rule {
  readonly fits?: (state: Obligation, on: OfferedOn) => boolean;
}

const undatable = (state: Obligation, calendar: HolidayCalendar) =>
  state.definition.readings.filter((reading) => withoutDate(reading, state, calendar, '') !== null);

function hasReadingToChoose(state: Obligation, { calendar }: OfferedOn): boolean {
  if (state.chosenReading !== null) return false;
  const dead = undatable(state, calendar);
  const listed = state.definition.readings.some(
    (reading) => reading.basis === 'policy' && !dead.includes(reading),
  );
  return listed || barToNewReading(state) === null;
}

function hasLegalReadingToPropose(state: Obligation, { calendar }: OfferedOn): boolean {
  const dead = undatable(state, calendar);
  return state.definition.readings.some(
    (reading) =>
      reading.basis === 'legal' && reading.id !== state.chosenReading?.readingId && !dead.includes(reading),
  );
}

const hasTrigger = ({ triggersReached }: Obligation): boolean =>
  triggersReached.some(({ answer }) => answer === null);

export const OF_ENTRY: readonly OfEntry[] = [
  { action: 'answer-trigger', kind: 'decide', command: 'answer-trigger', fits: hasTrigger },
  {
    action: 'open-case',
    kind: 'outcome',
    command: 'record-fact',
    fits: ({ definition }) => definition.kind === 'case-template',
  },
  { action: 'note-progress', kind: 'outcome', command: 'note-progress' },
  { action: 'attach-evidence', kind: 'outcome', command: 'attach-evidence' },
  {
    action: 'close-item',
    kind: 'outcome',
    command: 'close-item',
    fits: ({ definition, itemsClosed }) => definition.items.length > itemsClosed.length,
  },
  {
    action: 'choose-reading',
    kind: 'date',
    command: 'choose-reading',
    matter: 'reading',
    fits: hasReadingToChoose,
  },
  {
    action: 'propose-legal-reading',
    kind: 'date',
    command: 'propose-change',
    matter: 'legal-reading',
    fits: hasLegalReadingToPropose,
  },
  {
    action: 'newer-version',
    kind: 'date',
    command: 'amend',
    matter: 'newer-version',
    fits: ({ definition }) => definition.readings.some(({ basis }) => basis === 'legal'),
  },
  { action: 'look-again', kind: 'plan', command: 'look-again' },
  { action: 'set-milestones', kind: 'plan', command: 'set-milestones' },
  { action: 'change-milestone', kind: 'plan', command: 'set-milestones' },
  { action: 'set-ladder', kind: 'plan', command: 'set-ladder' },
  { action: 'transfer-ownership', kind: 'people', command: 'transfer-ownership' },
  { action: 'name-deputy', kind: 'people', command: 'amend' },
  { action: 'body-mail', kind: 'people', command: 'set-body-mail' },
  { action: 'link', kind: 'entry', command: 'link', ofClosed: true },
  {
    action: 'unlink',
    kind: 'entry',
    command: 'unlink',
    ofClosed: true,
    fits: ({ links }) => links.length > 0,
  },
  {
    action: 'set-aside',
    kind: 'entry',
    command: 'propose-change',
    matter: 'setting-aside',
    ofClosed: true,
    fits: (state) => canBeSetAside(state).size > 0,
  },
  { action: 'close', kind: 'entry', command: 'close', matter: 'ending' },
];

export const OF_OCCURRENCES: readonly (Rule & { readonly action: OccurrenceAction })[] = [
  { action: 'submit-completion', kind: 'outcome', command: 'submit-completion' },
  { action: 'record-absence', kind: 'outcome', command: 'record-absence' },
  { action: 'reach-milestone', kind: 'outcome', command: 'reach-milestone' },
  { action: 'propose-explanation', kind: 'outcome', command: 'propose-change', matter: 'completion' },
  { action: 'propose-statutory-move', kind: 'date', command: 'propose-change', matter: 'move' },
  { action: 'propose-deferral', kind: 'date', command: 'propose-change', matter: 'move' },
  { action: 'propose-extension', kind: 'date', command: 'propose-change', matter: 'move' },
  { action: 'propose-pause', kind: 'date', command: 'propose-change', matter: 'move' },
  { action: 'propose-pause-end', kind: 'date', command: 'propose-change', matter: 'move' },
  {
    action: 'propose-correction',
    kind: 'date',
    command: 'propose-change',
    matter: 'correction',
    ofClosed: true,
  },
];

const ruleOf = (action: string): Rule | undefined =>
  [...OF_ENTRY, ...OF_OCCURRENCES].find((rule) => rule.action === action);

/** What the table of who decides is asked about an action; undefined where one person decides, or it is offered elsewhere. */
export const matterOf = (action: string): Matter | undefined => ruleOf(action)?.matter;

/** Whether an entry takes an action as it stands, whoever asks; what is offered elsewhere than in its menu it does. */
export function takesAction(
  state: Obligation,
  action: string,
  occurrence: number | null,
  on: OfferedOn,
): boolean {
  const rule = ruleOf(action);
  if (rule === undefined) return true;
  if (state.status === 'closed' && rule.ofClosed !== true) return false;
  const ofEntry = OF_ENTRY.find((each) => each.action === action);
  if (ofEntry !== undefined) return ofEntry.fits?.(state, on) ?? true;
  const about = state.occurrences.find(({ number }) => number === occurrence);
  const each = OF_OCCURRENCES.find((known) => known.action === action);
  return about !== undefined && each !== undefined && fitsOccurrence[each.action](about, state, on);
}
