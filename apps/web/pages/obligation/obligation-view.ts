import type { Deputising } from '#application/delegation';
import type { Directory, Person } from '#application/directory';
import { type ObligationInFull, isNow } from '#application/queries';
import type { HolidayCalendar } from '#domain/calendars';
import type { CalendarDate, Language } from '#domain/kernel';
import { groupedBy } from '#domain/kernel';
import {
  type Obligation,
  type ObligationStanding,
  occurrenceHeading,
  occurrenceName,
  rivalsOf,
} from '#domain/obligations';
import type { EntryCalled } from '../../obligation/entries-called';
import { headline } from '../../obligation/headline';
import { changeHelpers, changesInWords, eventInWords, nameHelpers } from '../../obligation/in-words';
import { pastOf } from '../../obligation/past';
import { pointQuery } from '../../obligation/requested-point';
import { sentences } from '../../platform/locale';
import { type ActionMenu, actionMenu } from './action-menu';
import { drawnCycle } from './drawn-cycle';
import { drawnLadder } from './drawn-ladder';
import { comingUp, mailInWords } from './emails-in-words';
import { milestonesInWords } from './milestones-in-words';

interface Reader {
  readonly person: Person;
  readonly directory: Directory;
  readonly language: Language;
  /** who acts today for whoever is away */
  readonly deputies: readonly Deputising[];
  readonly today: CalendarDate;
  /** the list of bank holidays in force */
  readonly calendar: HolidayCalendar;
  readonly entryCalled: EntryCalled;
}

/** Events of the history that stand open; those before them are folded away. */
const OPEN_EVENTS = 8;

/** Nothing is done in the past. */
const NO_MENU: ActionMenu = { next: null, groups: [], isOffered: () => false };

/** Everything the page of one obligation shows, at one point of the record. @param present as it stands now */
export function obligationView(at: ObligationInFull, present: Obligation, reader: Reader): object {
  const { id, state, point, standing, current, windows } = at;
  const { person, directory, calendar, language, deputies, entryCalled } = reader;
  const number = current?.number ?? 1;
  const today = at.judgedOn ?? reader.today;
  const asked = { at, today, calendar, language };
  const history = at.history.toReversed().map((event) => eventInWords(event, language));
  return {
    obligation: state,
    grids: at.readings,
    standing,
    headline: headline({ standing, current, undated: undatedOf(at, language) }, today, language),
    today,
    current: current ?? {},
    several: at.occurrences.length > 1,
    occurrences: at.occurrences.map((occurrence) => ({
      ...occurrence,
      isWindow: windows.includes(occurrence.number),
      milestones: milestonesInWords(occurrence, language),
    })),
    ...occurrenceNames(state, language),
    cycle: drawnCycle(asked),
    ladder: drawnLadder(asked),
    warnings: at.warnings,
    items: at.items,
    needs: at.needs,
    menu: isNow(point)
      ? actionMenu(state, { person, directory, deputies, today, calendar, language })
      : NO_MENU,
    mayEraseFiles: isNow(point) && person.roles.includes('administrator'),
    deputiesOf: isNow(point) ? Object.fromEntries(groupedBy(deputies, ({ role }) => role)) : {},
    rivals: rivalNames(state, directory, language),
    coming: isNow(point) ? comingUp(at, language) : [],
    history: { recent: history.slice(0, OPEN_EVENTS), earlier: history.slice(OPEN_EVENTS) },
    mails: at.mails.map((mail) => mailInWords(mail, { directory, language, entryCalled })),
    entryCalled,
    links: at.links,
    past: pastOf(at, language),
    changed: at.changedSince && {
      fields: changesInWords(at.changedSince.named, {}, { state: present, directory, language }),
      records: at.changedSince.added.map((event) => eventInWords(event, language)),
    },
    standingField: fieldOfStanding(standing, number),
    occurrenceField: (field: string) => `occurrences.${number}.${field}`,
    whyUrl: (field: string) => `/${language}/obligations/${id}/why${pointQuery(point, { field })}`,
    ...nameHelpers(directory, language),
    ...changeHelpers(directory, language, calendar),
  };
}

/** Why an entry has no date, where its source gives none. */
function undatedOf({ state }: ObligationInFull, language: Language): string | null {
  const { undated } = state.definition;
  return undated !== undefined && 'reason' in undated
    ? sentences(language, 'shared/words')(`undated.${undated.reason}`)
    : null;
}

/** What templates call an occurrence by its number: within a sentence, and at the head of a line. */
const occurrenceNames = ({ definition }: Obligation, language: Language) => ({
  nameOfOccurrence: (number: number) => occurrenceName(definition, number)[language],
  headingOfOccurrence: (number: number) => occurrenceHeading(definition, number)[language],
});

/** By the id of a proposal that waits: who else proposed what would set the same date. */
function rivalNames(state: Obligation, directory: Directory, language: Language): object {
  const { nameOf } = nameHelpers(directory, language);
  return Object.fromEntries(
    state.proposals
      .filter(({ status }) => status === 'pending')
      .map((proposal) => [proposal.proposalId, rivalsOf(state, proposal)] as const)
      .filter(([, rivals]) => rivals.length > 0)
      .map(([id, rivals]) => [id, rivals.map(({ proposedBy }) => nameOf(proposedBy)).join(', ')]),
  );
}

/** The field that says why an obligation stands so. */
function fieldOfStanding(standing: ObligationStanding, number: number): string {
  if (standing === 'closed') return 'closed.ground';
  const occurrence = `occurrences.${number}`;
  return standing === 'no-date' || standing === 'clock-stopped'
    ? `${occurrence}.due.lastLawfulDay`
    : `${occurrence}.completion.timeliness`;
}
