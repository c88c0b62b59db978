import { type Person, mayDo } from '#application/directory';
import { type CommandType, type Occurrence, barToNewReading } from '#domain/obligations';
import type { ObligationModel } from '../../obligation/page-model';

export interface Action {
  /** the page's folder */
  readonly page: string;
  /** under the obligation's address */
  readonly path: string;
  /** the occurrence it is about, where there is more than one */
  readonly occurrence: number | null;
}

type About = (model: ObligationModel) => boolean;
type AppliesToOccurrence = (occurrence: Occurrence, model: ObligationModel) => boolean;

const always: About = () => true;
const hasReadings =
  (basis: 'legal' | 'policy'): About =>
  ({ obligation }) =>
    obligation.definition.readings.some((reading) => reading.basis === basis);

/** A policy reading to choose, or words that may still be read and given a date. */
const hasReadingToChoose: About = (model) =>
  hasReadings('policy')(model) ||
  (model.obligation.chosenReading === null && barToNewReading(model.obligation) === null);

const FIRST: readonly [string, CommandType, About][] = [
  ['choose-reading', 'choose-reading', hasReadingToChoose],
  ['note-progress', 'note-progress', always],
  ['attach-evidence', 'attach-evidence', always],
];

const isUndone: AppliesToOccurrence = ({ stage }) => stage === 'open' || stage === 'absence-recorded';

const OCCURRENCE_ACTIONS: readonly [string, CommandType, AppliesToOccurrence][] = [
  ['submit-completion', 'submit-completion', isUndone],
  ['confirm-completion', 'confirm-completion', ({ stage }) => stage === 'awaiting-confirmation'],
  [
    'record-absence',
    'record-absence',
    ({ stage, passed, passedBeforeLoading }) => stage === 'open' && (passed || passedBeforeLoading),
  ],
  [
    'propose-statutory-move',
    'propose-change',
    ({ due }, { obligation }) => due !== null && obligation.definition.authority === 'statutory',
  ],
  [
    'propose-deferral',
    'propose-change',
    ({ due }, { obligation }) => due !== null && obligation.definition.authority !== 'statutory',
  ],
  ['propose-correction', 'propose-change', ({ dueEventIds }) => dueEventIds.length > 0],
];

const LAST: readonly [string, CommandType, About][] = [
  ['propose-legal-reading', 'propose-change', hasReadings('legal')],
  [
    'answer-trigger',
    'answer-trigger',
    ({ obligation }) => obligation.triggersReached.some(({ answer }) => answer === null),
  ],
  ['look-again', 'look-again', always],
  [
    'close-item',
    'close-item',
    ({ obligation }) => obligation.definition.items.length > obligation.itemsClosed.length,
  ],
  ['transfer-ownership', 'transfer-ownership', always],
  ['body-mail', 'set-body-mail', always],
  ['close', 'close', always],
];

/** What this person may do about this obligation as it stands. The core still decides each; this only leaves out the hopeless. */
export function actionsFor(model: ObligationModel, { roles }: Person): readonly Action[] {
  const { id, obligation } = model;
  const several = obligation.occurrences.length > 1;
  const whole = ([page, command, fits]: (typeof FIRST)[number]): Action[] =>
    mayDo(roles, command) && fits(model)
      ? [{ page, path: `/obligations/${id}/${page}`, occurrence: null }]
      : [];
  const ofOccurrence = ([page, command, fits]: (typeof OCCURRENCE_ACTIONS)[number]): Action[] =>
    mayDo(roles, command)
      ? obligation.occurrences
          .filter((occurrence) => fits(occurrence, model))
          .map(({ number }) => ({
            page,
            path: `/obligations/${id}/${page}/${number}`,
            occurrence: several ? number : null,
          }))
      : [];
  if (obligation.status === 'closed')
    return OCCURRENCE_ACTIONS.filter(([page]) => page === 'propose-correction').flatMap(ofOccurrence);
  return [...FIRST.flatMap(whole), ...OCCURRENCE_ACTIONS.flatMap(ofOccurrence), ...LAST.flatMap(whole)];
}
