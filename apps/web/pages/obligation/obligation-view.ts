import type { Deputising } from '#application/delegation';
import { type Directory, type Person, mayDo } from '#application/directory';
import { type ObligationInFull, type ObligationInFullAnswer, isNow } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import type { Point } from '#domain/history';
import { type Language, groupedBy, tombstonesIn } from '#domain/kernel';
import { type Obligation, type ObligationStanding, rivalsOf } from '#domain/obligations';
import { changesInWords, eventInWords, nameHelpers, postTitle } from '../../obligation/in-words';
import { pastOf, when } from '../../obligation/past';
import { pointQuery } from '../../obligation/requested-point';
import { sentences } from '../../platform/locale';
import { actionsFor } from '../../obligation/actions';
import { milestonesInWords } from './milestones-in-words';

interface Reader {
  readonly person: Person;
  readonly directory: Directory;
  readonly language: Language;
  /** who acts today for whoever is away */
  readonly deputies: readonly Deputising[];
}

/** Everything the page of one obligation shows, at one point of the record. @param present as it stands now */
export function obligationView(at: ObligationInFull, present: Obligation, reader: Reader): object {
  const { id, state, point, standing, current, windows } = at;
  const { person, directory, language, deputies } = reader;
  const number = current?.number ?? 1;
  return {
    obligation: state,
    grids: at.readings,
    standing,
    current: current ?? {},
    several: at.occurrences.length > 1,
    occurrences: at.occurrences.map((occurrence) => ({
      ...occurrence,
      isWindow: windows.includes(occurrence.number),
      milestones: milestonesInWords(occurrence, language),
    })),
    warnings: at.warnings,
    items: at.items,
    needs: at.needs,
    actions: isNow(point) ? actionsFor(state, person, directory) : [],
    may: {
      confirm: mayDo(person.roles, 'confirm-completion'),
      approve: mayDo(person.roles, 'approve-change'),
      unlink: mayDo(person.roles, 'unlink'),
      eraseFiles: isNow(point) && person.roles.includes('administrator'),
      withdraw: mayDo(person.roles, 'withdraw-change'),
    },
    deputiesOf: isNow(point) ? Object.fromEntries(groupedBy(deputies, ({ role }) => role)) : {},
    rivals: rivalNames(state, directory, language),
    coming: isNow(point) ? comingUp(at, language) : [],
    history: at.history.toReversed().map((event) => eventInWords(event, language)),
    mails: at.mails.map((mail) => mailInWords(mail, directory, language)),
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
  };
}

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

/** What the entry will do of itself, as its dates stand now: one sentence each, in time order. */
function comingUp({ agenda }: ObligationInFull, language: Language): readonly string[] {
  const t = sentences(language, 'obligation');
  return agenda.map((item) => {
    const day = formatDate(item.on, language);
    if (item.kind === 'reminder') {
      const sentence = t(`coming.reminder.${item.to}`, { day });
      return item.provisional ? t('coming.provisional', { sentence }) : sentence;
    }
    if (item.kind === 'milestone' || item.kind === 'milestone-reminder')
      return t(`coming.${item.kind}`, { day, title: item.title[language] });
    return t(`coming.${item.kind}`, { day, number: item.kind === 'opening' ? item.occurrence : 0 });
  });
}

/** The reason of an undeliverable mail: what failed follows it after a colon. */
const reasonOf = (detail: string): string => detail.split(':')[0] ?? detail;

/** Who was notified, or is to be, and what became of every attempt. */
export function mailInWords(
  mail: ObligationInFull['mails'][number],
  directory: Directory,
  language: Language,
) {
  const { template, recipient, state, sendAt, lastAt, lastDetail, attempts, together } = mail;
  const t = sentences(language, 'obligation');
  const { nameOf } = nameHelpers(directory, language);
  const postOf = (post: typeof recipient): string =>
    post === 'responsible-body' ? t('mail.body') : postTitle(directory, post, language);
  const others = together.map((other) =>
    t(other.obligationId === null ? 'mail.otherList' : 'mail.other', {
      what: t(`mail.template.${other.template}`),
      entry: other.obligationId ?? '',
      to: postOf(other.recipient),
    }),
  );
  const settledAt = state === 'waiting' ? null : lastAt;
  const said = t(`mail.${state}`, when(settledAt ?? sendAt, language));
  return {
    what: t(`mail.template.${template}`),
    to: postOf(recipient),
    together: others.length === 0 ? null : t('mail.together', { mails: others.join('; ') }),
    outcome:
      state === 'undeliverable' && lastDetail !== null
        ? t(`mail.why.${reasonOf(lastDetail)}`, { said })
        : said,
    attempts: attempts.flatMap(({ attempt, attemptedAt, outcome, alsoTo }) => [
      t(`mail.attempt.${outcome}`, { attempt, ...when(attemptedAt, language) }),
      ...alsoTo.map((id) => t('mail.copy', { name: nameOf({ personId: id }) })),
    ]),
  };
}

/** Where the slider and the list can stop. */
interface TimeStop {
  /** a position of the ledger; empty for now */
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** One stop after each event of an entry, oldest first, and at the end the present; the last known event is selected. */
export function timeStops(
  { events, lastKnown }: ObligationInFullAnswer,
  { known }: Point,
  language: Language,
): readonly TimeStop[] {
  const t = sentences(language, 'obligation');
  const selected = known === undefined ? undefined : lastKnown?.position;
  const stops = events.map(({ position, recordedAt, description }) => ({
    value: String(position),
    selected: position === selected,
    text: t('time.record', {
      position,
      ...when(recordedAt, language),
      what: shortened(tombstonesIn(description[language], language)),
    }),
  }));
  return [...stops, { value: '', text: t('time.now'), selected: selected === undefined }];
}

const LONGEST = 90;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
