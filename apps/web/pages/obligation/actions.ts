import { type Person, mayDo } from '#application/directory';
import { ukBankHolidays } from '#domain/calendars';
import {
  type CommandType,
  type Obligation,
  type Occurrence,
  barToNewReading,
  runningStop,
  whatIsAllowed,
} from '#domain/obligations';

export interface Action {
  /** the page's folder */
  readonly page: string;
  /** under the obligation's address */
  readonly path: string;
  /** the occurrence it is about, where there is more than one */
  readonly occurrence: number | null;
}

type About = (obligation: Obligation) => boolean;
type AboutOccurrence = (occurrence: Occurrence, obligation: Obligation) => boolean;

const always: About = () => true;
const hasReadings =
  (basis: 'legal' | 'policy'): About =>
  ({ definition }) =>
    definition.readings.some((reading) => reading.basis === basis);

/** A policy reading to choose, or words that may still be read and given a date. */
const hasReadingToChoose: About = (obligation) =>
  hasReadings('policy')(obligation) ||
  (obligation.chosenReading === null && barToNewReading(obligation) === null);

/** Something that could have been recorded by mistake, and set aside. */
const hasMistakable: About = ({ occurrences, triggersReached, itemsClosed, status }) =>
  status === 'closed' ||
  itemsClosed.length > 0 ||
  triggersReached.some(({ answer }) => answer !== null) ||
  occurrences.some(
    ({ completion, absence, explanation, milestones }) =>
      completion !== null ||
      absence !== null ||
      explanation !== null ||
      milestones.some(({ reached }) => reached !== null),
  );

const isTemplate: About = ({ definition }) => definition.kind === 'case-template';

const FIRST: readonly [string, CommandType, About][] = [
  ['open-case', 'record-fact', isTemplate],
  ['choose-reading', 'choose-reading', hasReadingToChoose],
  ['note-progress', 'note-progress', always],
  ['attach-evidence', 'attach-evidence', always],
];

const hasMilestoneToReach: AboutOccurrence = ({ milestones }) =>
  milestones.some(({ reached, dropped }) => reached === null && !dropped);

const isUndone: AboutOccurrence = ({ stage }) => stage === 'open' || stage === 'absence-recorded';

const allowed = (obligation: Obligation, occurrence: Occurrence) =>
  whatIsAllowed(obligation, occurrence, ukBankHolidays);

const OF_OCCURRENCES: readonly [string, CommandType, AboutOccurrence][] = [
  [
    'submit-completion',
    'submit-completion',
    (occurrence, obligation) => isUndone(occurrence, obligation) || occurrence.stage === 'explained',
  ],
  ['confirm-completion', 'confirm-completion', ({ stage }) => stage === 'awaiting-confirmation'],
  [
    'record-absence',
    'record-absence',
    ({ stage, passed, passedBeforeLoading }) => stage === 'open' && (passed || passedBeforeLoading),
  ],
  ['reach-milestone', 'reach-milestone', hasMilestoneToReach],
  [
    'propose-statutory-move',
    'propose-change',
    ({ due }, { definition }) => due !== null && definition.authority === 'statutory',
  ],
  [
    'propose-deferral',
    'propose-change',
    ({ due }, { definition }) => due !== null && definition.authority !== 'statutory',
  ],
  [
    'propose-extension',
    'propose-change',
    (occurrence, obligation) =>
      occurrence.due !== null && allowed(obligation, occurrence).extensions.length > 0,
  ],
  [
    'propose-pause',
    'propose-change',
    (occurrence, obligation) => occurrence.due !== null && allowed(obligation, occurrence).pauses.length > 0,
  ],
  ['propose-pause-end', 'propose-change', (occurrence) => runningStop(occurrence) !== null],
  [
    'propose-explanation',
    'propose-change',
    (occurrence, obligation) =>
      isUndone(occurrence, obligation) && allowed(obligation, occurrence).explanation !== null,
  ],
  ['propose-correction', 'propose-change', ({ dueEventIds }) => dueEventIds.length > 0],
];

const LAST: readonly [string, CommandType, About][] = [
  ['propose-legal-reading', 'propose-change', hasReadings('legal')],
  [
    'answer-trigger',
    'answer-trigger',
    ({ triggersReached }) => triggersReached.some(({ answer }) => answer === null),
  ],
  ['set-aside', 'propose-change', hasMistakable],
  ['look-again', 'look-again', always],
  ['set-milestones', 'set-milestones', always],
  ['change-milestone', 'set-milestones', always],
  ['close-item', 'close-item', ({ definition, itemsClosed }) => definition.items.length > itemsClosed.length],
  ['transfer-ownership', 'transfer-ownership', always],
  ['name-deputy', 'amend', always],
  ['newer-version', 'amend', hasReadings('legal')],
  ['link', 'link', always],
  ['unlink', 'unlink', ({ links }) => links.length > 0],
  ['body-mail', 'set-body-mail', always],
  ['set-ladder', 'set-ladder', always],
  ['close', 'close', always],
];

/** the last actions that a closed entry still takes */
const OF_CLOSED: readonly string[] = ['set-aside', 'link', 'unlink'];

/** What this person may do about this obligation as it stands. The core still decides each; this only leaves out the hopeless. */
export function actionsFor(obligation: Obligation, { roles }: Person): readonly Action[] {
  const { id } = obligation;
  const several = obligation.occurrences.length > 1;
  const whole = ([page, command, fits]: (typeof FIRST)[number]): Action[] =>
    mayDo(roles, command) && fits(obligation)
      ? [{ page, path: `/obligations/${id}/${page}`, occurrence: null }]
      : [];
  const each = ([page, command, fits]: (typeof OF_OCCURRENCES)[number]): Action[] =>
    mayDo(roles, command)
      ? obligation.occurrences
          .filter((occurrence) => fits(occurrence, obligation))
          .map(({ number }) => ({
            page,
            path:
              page === 'confirm-completion'
                ? `/approvals/${id}/completion/${number}`
                : `/obligations/${id}/${page}/${number}`,
            occurrence: several ? number : null,
          }))
      : [];
  if (obligation.status === 'closed')
    return [
      ...OF_OCCURRENCES.filter(([page]) => page === 'propose-correction').flatMap(each),
      ...LAST.filter(([page]) => OF_CLOSED.includes(page)).flatMap(whole),
    ];
  return [...FIRST.flatMap(whole), ...OF_OCCURRENCES.flatMap(each), ...LAST.flatMap(whole)];
}
