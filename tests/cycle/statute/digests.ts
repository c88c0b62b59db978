import {
  type CalendarDate,
  type ObligationId,
  type PostId,
  type RecordedEvent,
  addDays,
  atTimeInWales,
  postId,
} from '#domain/kernel';
import { isWorkingDay, withExpectedHolidays } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  type Obligation,
  evolve,
  isFactStream,
  isSecondPerson,
  loadEvent,
  permitted,
} from '#domain/obligations';
import { type CurrentDirectory, recipientsFrom } from '#application/directory';
import { digestItems, isListedOnce } from '#application/notifications';
import { listed, summaryOf } from '#record/read-models';
import { FIRST_DAY } from './scenario';

/** The posts of the sample directory’s administrators. */
const ADMINISTRATORS = [postId('register-administrator')];
const MADE_AT = '08:00';
const HOLIDAYS = withExpectedHolidays(ukBankHolidays);

/**
 * What the daily digests would list for the first time, derived from what was recorded: the real list of each working day at
 * eight, without the mail. Entries that are lived apart share the digests of their posts.
 */
export function digestsOf(
  recorded: readonly RecordedEvent[],
  directory: CurrentDirectory,
  end: CalendarDate,
): readonly string[] {
  const { peopleIn } = recipientsFrom(directory);
  const events = recorded.filter(({ stream }) => !isFactStream(stream));
  const states = new Map<string, Obligation>();
  const listedBefore = new Set<string>();
  const lines: string[] = [];
  let next = 0;
  let asOf = FIRST_DAY;
  for (let today = addDays(FIRST_DAY, 1); today <= end; today = addDays(today, 1)) {
    if (!isWorkingDay(today, 'wales', HOLIDAYS)) continue;
    const hour = atTimeInWales(today, MADE_AT);
    const from = next;
    for (; next < events.length && events[next]!.recordedAt <= hour; next += 1) {
      const { stream } = events[next]!;
      const after = evolve(states.get(stream) ?? null, loadEvent(events[next]!));
      states.set(stream, after);
    }
    // a list changes with what is recorded and with a last day that is over
    const isOver = [...states.values()].some(({ occurrences }) =>
      occurrences.some(({ due }) => due !== null && due.lastLawfulDay >= asOf && due.lastLawfulDay < today),
    );
    asOf = today;
    if (next === from && !isOver) continue;
    const lists = digestItems(
      [...states.values()].map((state) =>
        listed(summaryOf(state, ukBankHolidays), today, { position: 0, nextWakeAt: null }),
      ),
      {
        today,
        administrators: ADMINISTRATORS,
        may: (post, command, first) =>
          peopleIn(post).some(
            (reader) => permitted(reader, command) && (first === undefined || isSecondPerson(reader, first)),
          ),
      },
    );
    for (const [post, items] of lists)
      for (const { key, section, obligationId, ...item } of items) {
        if (!isListedOnce({ key, section, obligationId, ...item }) || listedBefore.has(`${post} ${key}`))
          continue;
        listedBefore.add(`${post} ${key}`);
        lines.push(digestLine(today, obligationId, section, numberIn(key, obligationId), post));
      }
  }
  return lines;
}

const numberIn = (key: string, id: ObligationId): string =>
  key.slice(key.indexOf(`/${id}`) + id.length + 2).split('/')[0] ?? '';

const digestLine = (day: CalendarDate, id: string, section: string, number: string, post: PostId): string =>
  `${day} ${id} digest ${section} ${number} ${post}`;

/** How many digests are sent: one a day and post, however much it lists. */
export const countDigests = (lines: readonly string[]): number =>
  new Set(lines.map((line) => `${line.slice(0, 10)} ${line.split(' ').at(-1)}`)).size;
