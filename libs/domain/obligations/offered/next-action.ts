import { permitted } from '../decide/permitted';
import { type ActionViewer, type OfferedAction, offeredActions } from './offered-actions';
import type { OfferedOn } from './offered-of-occurrence';
import { pressingOccurrence, standing } from '../standing';
import type { Obligation, Occurrence } from '../state';

/** The one thing to do next about an entry, and why it comes first. */
export interface NextAction extends OfferedAction {
  readonly because:
    | 'completion-waits'
    | 'change-waits'
    | 'trigger-waits'
    | 'milestone-due'
    | 'date-passed'
    | 'due-soon'
    | 'reading-missing'
    | 'review-day'
    | 'nothing-presses';
}

interface Choice {
  readonly because: NextAction['because'];
  readonly action: string;
  readonly occurrence?: number | undefined;
}

const milestoneDue = (state: Obligation, { today }: OfferedOn): readonly Choice[] =>
  state.occurrences.flatMap(({ number, milestones }) =>
    milestones.some(({ on, reached, dropped }) => reached === null && !dropped && on !== null && on <= today)
      ? [{ because: 'milestone-due' as const, action: 'reach-milestone', occurrence: number }]
      : [],
  );

const PASSED: readonly string[] = ['late', 'date-passed-outcome-not-recorded'];

/**
 * What an occurrence asks for on a day, the likeliest first. An act is submitted with evidence, which is attached before;
 * whoever may not submit one can still record that nothing was done.
 */
function asksFor(
  occurrence: Occurrence | null,
  viewer: ActionViewer,
  { today }: OfferedOn,
): readonly Choice[] {
  if (occurrence === null) return [];
  const { number } = occurrence;
  const stands = standing(occurrence, today);
  const hasPassed = PASSED.includes(stands);
  if (!hasPassed && stands !== 'due-soon') return [];
  const because = hasPassed ? 'date-passed' : 'due-soon';
  const maySubmit = permitted(viewer, 'submit-completion');
  return [
    { because, action: 'submit-completion', occurrence: number },
    ...(maySubmit ? [{ because, action: 'attach-evidence' } as const] : []),
    { because, action: 'record-absence', occurrence: number },
  ];
}

/** What waits for a decision of somebody. */
const DECISIONS: readonly Choice[] = [
  { because: 'completion-waits', action: 'confirm-completion' },
  { because: 'change-waits', action: 'approve-change' },
  { because: 'trigger-waits', action: 'answer-trigger' },
];

const READINGS: readonly Choice[] = [
  { because: 'reading-missing', action: 'choose-reading' },
  { because: 'reading-missing', action: 'propose-legal-reading' },
];

/** Whether its words leave open how they are read: what has neither a rule nor a phrase, or is done, waits for no reading. */
function waitsForReading({ definition }: Obligation, pressing: Occurrence | null): boolean {
  if (pressing?.stage === 'confirmed' || pressing?.stage === 'explained') return false;
  if (pressing?.due) return pressing.due.candidate;
  const { readings, source } = definition;
  return readings.length > 0 || ('datePhrase' in source && source.datePhrase !== undefined);
}

function choices(state: Obligation, viewer: ActionViewer, on: OfferedOn): readonly Choice[] {
  const pressing = pressingOccurrence(state, on.today);
  // ended, or somebody else's to decide
  if (state.status === 'closed' || pressing?.stage === 'awaiting-confirmation') return DECISIONS;
  return [
    ...DECISIONS,
    ...asksFor(pressing, viewer, on),
    ...milestoneDue(state, on),
    ...(waitsForReading(state, pressing) ? READINGS : []),
    ...(state.lookAgainReached ? [{ because: 'review-day' as const, action: 'look-again' }] : []),
    { because: 'nothing-presses', action: 'note-progress' },
  ];
}

/**
 * The next action of somebody about an entry on a day, of those that are offered to them: what waits for their decision
 * first, then what a date asks for, then what is missing. Null where nothing is for them to do.
 */
export function nextAction(state: Obligation, viewer: ActionViewer, on: OfferedOn): NextAction | null {
  const offered = offeredActions(state, viewer, on);
  const found = (choice: Choice): NextAction | undefined => {
    const action = offered.find(
      (each) =>
        each.action === choice.action &&
        (choice.occurrence === undefined || each.occurrence === choice.occurrence),
    );
    return action && { ...action, because: choice.because };
  };
  for (const choice of choices(state, viewer, on)) {
    const next = found(choice);
    if (next !== undefined) return next;
  }
  return null;
}
