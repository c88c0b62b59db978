import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  type Instant,
  calendarDate,
  canonicalJson,
  commandId,
  instant,
  personId,
  postId,
} from '#domain/kernel';
import { type StoredEvent, decideOn, fold } from '#domain/obligations';
import { summaryOf } from '#record/read-models';
import { commitment } from '../../../../tests/chaos/support/mail-rows';
import { digest } from '../templates/digest';
import { sampleContext } from '../templates/sample-context.testing';
import { digestItems } from './digest-items';

const UNIT = postId('translation-unit');
const title = { en: 'Translation', cy: 'Cyfieithu' };
/** Due on 31 March 2026; the translation four weeks before, on 3 March. */
const definition = commitment({
  milestones: {
    list: [
      {
        id: 'translation',
        title,
        kind: 'translation',
        owner: UNIT,
        rule: { count: 4, unit: 'week', direction: 'before' },
      },
    ],
  },
});

function summaryAt(now: Instant) {
  const events: StoredEvent[] = [];
  const when = (at: Instant, command: Parameters<typeof decideOn>[2]): void => {
    const context = {
      now: at,
      actor: { personId: personId('clock'), roles: ['system' as const] },
      commandId: commandId(`c${events.length}`),
      calendar: ukBankHolidays,
    };
    const decision = decideOn(definition.id, events, command, context);
    if (!decision.ok) throw new Error(decision.refusal.message.en);
    events.push(...decision.value.map((draft) => JSON.parse(canonicalJson(draft)) as StoredEvent));
  };
  when(instant('2026-01-05T10:00:00Z'), { type: 'register', definition });
  when(now, { type: 'advance' });
  const state = fold(events);
  if (state === null) throw new Error('nothing registered');
  return summaryOf(state, ukBankHolidays);
}

const listed = (day: string) =>
  digestItems([summaryAt(instant(`${day}T10:00:00Z`))], {
    today: calendarDate(day),
    administrators: [],
    may: () => true,
  }).get(UNIT) ?? [];

it.each([
  ['2026-02-02', []],
  ['2026-02-03', ['milestone-due-soon']],
  ['2026-03-03', ['milestone-due-soon']],
  ['2026-03-04', ['milestone-missed']],
])('on %s the post of a milestone is shown %p, and no other', (day, sections) => {
  expect(listed(day).map(({ section }) => section)).toEqual(sections);
});

it('names the milestone in the language of the letter', () => {
  const items = [...listed('2026-03-04')];
  const facts = {
    template: 'digest' as const,
    day: calendarDate('2026-03-04'),
    items,
    unanswered: 0,
    unreached: [],
  };
  const context = sampleContext('2026-03-04');
  expect(JSON.stringify(digest.en(facts, context))).toContain('Translation, 3 March 2026');
  expect(JSON.stringify(digest.cy(facts, context))).toContain('Cyfieithu, 3 Mawrth 2026');
});
