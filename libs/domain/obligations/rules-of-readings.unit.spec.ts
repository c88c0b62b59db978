import { ukBankHolidays } from '#domain/calendars';
import { both, faultsOf } from '#domain/kernel';
import { agenda } from './agenda';
import { commitment, register } from './commands.testing';
import { Story } from './history.testing';
import { definitionSchema } from './model/definition';
import { nextOccurrence } from './opening';
import { reviewCycle, sampleDefinition } from './sample-definition.testing';

type Json = Record<string, unknown>;

const reading = (rule: Json, basis = 'legal'): Json => ({
  id: 'words',
  basis,
  label: both('As written', 'Fel yr ysgrifennwyd'),
  reason: both('The words', 'Y geiriau'),
  rule,
});
const by = (date: string, operator = 'on_or_before'): Json => ({ primitive: 'fixed-date', date, operator });
const laying: Json = {
  primitive: 'offset',
  anchor: { kind: 'event', event: 'laying', title: both('laying', 'gosod') },
  count: 3,
  unit: 'month',
  convention: 'after',
  direction: 'forward',
  operator: 'on_or_before',
};
const window: Json = {
  primitive: 'between',
  notBefore: by('2026-05-01', 'from'),
  notAfter: by('2027-05-01'),
};

describe('a reading of the register', () => {
  it('cannot set a first lawful day: the register judges by the last day alone, and says so', () => {
    for (const rule of [window, { primitive: 'excusable', rule: window, explanation: both('x', 'x') }]) {
      const parsed = definitionSchema.safeParse({ ...sampleDefinition(), readings: [reading(rule)] });
      expect(faultsOf(parsed.error ?? { issues: [] })).toMatchObject([
        {
          pointer: '/readings/0/rule',
          message: {
            en: expect.stringContaining('does not judge acts that come too early yet'),
            cy: expect.stringContaining('nid yw’r gofrestr yn barnu'),
          },
        },
      ]);
    }
  });

  it('of which one day is not known yet is dated by the known one, and its workings say that it may come earlier', () => {
    const story = commitment({
      readings: [reading({ primitive: 'earliest', of: [by('2027-03-31'), laying] })],
    });
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2027-03-31' });
    expect(story.occurrence().due?.steps.map(({ id }) => id)).toContain('may-come-earlier');
  });

  it('may count from a rule of one’s own', () => {
    const rule = { ...laying, anchor: { kind: 'rule', rule: by('2026-01-31') } };
    expect(commitment({ readings: [reading(rule)] }).occurrence().due).toMatchObject({
      lastLawfulDay: '2026-04-30',
    });
  });
});

describe('a series that ends', () => {
  const series = (ends: Json): Story =>
    new Story('wm-alp-cycle').given(
      register(
        reviewCycle({
          readings: [
            reading({
              primitive: 'year-grid',
              anchorYear: 2025,
              firstAfterYears: 1,
              intervalYears: 1,
              monthDay: { month: 5, weekday: 5, nth: 'last' },
              operator: 'on_or_before',
              ends,
            }),
          ],
          workingReading: 'words',
        }),
      ),
    );

  it.each([[{ after: 2 }], [{ by: '2027-12-31' }], [{ after: 9, by: '2028-05-25' }]])(
    'opens no occurrence after its last: %j',
    (ends) => {
      const story = series(ends).until('2027-08-01T10:00:00Z');
      expect(story.state.occurrences.map(({ due }) => due?.lastLawfulDay)).toEqual([
        '2026-05-29',
        '2027-05-28',
      ]);
      expect(nextOccurrence(story.state, ukBankHolidays)).toBeNull();
      expect(agenda(story.state, ukBankHolidays).filter(({ kind }) => kind === 'opening')).toEqual([]);
    },
  );
});
