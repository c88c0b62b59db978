import { type ObligationId, type PartlyTranslated, obligationId } from '#domain/kernel';
import type { CalendarDate } from '#domain/kernel';
import { caseId } from './model/cases';
import type { ObligationDefinition } from './model/definition';
import type { Opens } from './model/opens';
import { type StandingFacts, mostPressing } from './standing';
import type { Obligation } from './state';

/** The id of the case that a fact opens, which is also the fact’s name. */
export const idOfCase = (opens: Pick<Opens, 'template' | 'number'>): ObligationId =>
  obligationId(caseId(opens));

/** The number of the n-th case of a year. */
export const caseNumber = (year: number, nth: number): string => `${year}-${String(nth).padStart(4, '0')}`;

/** Which of its year a number made by `caseNumber` is; null for one of another form or year. */
export function nthOfYear(number: string, year: number): number | null {
  const match = /^(\d{4})-(\d{4,9})$/.exec(number);
  return match?.[1] === String(year) ? Number(match[2]) : null;
}

const numbered = ({ cy, en }: PartlyTranslated, number: string): ObligationDefinition['title'] => ({
  ...(cy !== undefined && { cy: `${cy} ${number}` }),
  ...(en !== undefined && { en: `${en} ${number}` }),
});

/**
 * The definition of a case: its template’s as it stands, with its own number, title, owner and the fact that opened it. A reading
 * that was chosen for the template is the one that its cases have.
 */
export function definitionOfCase(
  template: Pick<Obligation, 'definition' | 'owner' | 'approver' | 'chosenReading'>,
  opens: Opens,
): ObligationDefinition {
  const { definition, chosenReading } = template;
  const {
    openedBy = '',
    workingReading,
    readings,
    facts,
    heldFrom: _held,
    lookAgain: _look,
    ...rest
  } = definition;
  const id = idOfCase(opens);
  const owner = opens.owner ?? template.owner;
  const chosen = readings.filter((reading) => reading.id === chosenReading?.readingId);
  const { owner: _owner, approver: _approver, ...others } = rest;
  return {
    ...others,
    id,
    kind: 'case',
    title: numbered(opens.title ?? definition.title, opens.number),
    ...(owner !== null && { owner }),
    ...(template.approver !== null && { approver: template.approver }),
    readings: chosen.length > 0 ? chosen : readings,
    ...(chosen.length > 0
      ? { workingReading: chosen[0]?.id }
      : workingReading !== undefined && { workingReading }),
    facts: { ...facts, [openedBy]: { fact: id } },
    caseOf: { template: opens.template, number: opens.number },
    links: [],
  };
}

/** What became of a case; `ended` is one that was closed, or done without a date to judge it by. */
export const caseStates = ['open', 'overdue', 'in-time', 'late', 'early', 'ended'] as const;
export type CaseState = (typeof caseStates)[number];

type Summary = Pick<Obligation, 'status'> & { readonly occurrences: readonly StandingFacts[] };

export function caseStateOf({ status, occurrences }: Summary, today: CalendarDate): CaseState {
  const pressing = mostPressing(occurrences);
  const timeliness = pressing?.timeliness ?? null;
  if (timeliness !== null) return timeliness === 'no-date' ? 'ended' : timeliness;
  if (status === 'closed') return 'ended';
  const lastDay = pressing?.lastLawfulDay ?? null;
  return lastDay !== null && lastDay < today ? 'overdue' : 'open';
}

/** Whether a case is over: closed, or its completion confirmed. It then leaves the lists that do not ask for it. */
export const isOverCase = ({
  definition,
  status,
  occurrences,
}: Pick<Obligation, 'definition' | 'status' | 'occurrences'>): boolean =>
  definition.kind === 'case' &&
  (status === 'closed' ||
    (occurrences.length > 0 && occurrences.every(({ stage }) => stage === 'confirmed')));

/** The day on which a case arose, as the fact that opened it has it; null where that was withdrawn. */
export function arose({
  id,
  definition,
  facts,
}: Pick<Obligation, 'id' | 'definition' | 'facts'>): CalendarDate | null {
  if (definition.kind !== 'case') return null;
  const value = facts[id]?.value;
  return value === undefined || value.kind === 'obligation' ? null : (value.entries[0]?.effectiveOn ?? null);
}
