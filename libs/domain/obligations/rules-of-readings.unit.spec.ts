import { ukBankHolidays } from '#domain/shipped-holidays';
import { both } from '#domain/kernel';
import { agenda } from './agenda';
import { attach, commitment, confirm, late, register, submit } from './commands.testing';
import { conflictsWaiting } from './conflicts';
import type { Command } from './model/commands';
import { Story, approver } from './history.testing';
import { nextOccurrence } from './opening';
import { reviewCycle } from './sample-definition.testing';

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
  it('sets a first lawful day: an act before it is a breach too, and one after it is in time', () => {
    for (const rule of [window, { primitive: 'excusable', rule: window, explanation: both('x', 'x') }]) {
      const done = (on: string) => {
        const story = commitment({ readings: [reading(rule)] }, '2026-06-10T10:00:00Z')
          .given({ ...attach(on), late } as Command)
          .given({ ...submit(on), late } as Command);
        const accepts = {
          conflicts: conflictsWaiting(story.state, story.occurrence(), ukBankHolidays).map(({ key }) => key),
          reason: 'It was this act',
        };
        const confirmed = confirm(story) as object;
        return story
          .given({ ...confirmed, ...(accepts.conflicts.length > 0 && { accepts }) } as Command, approver)
          .occurrence();
      };
      expect(done('2026-04-30').completion).toMatchObject({ timeliness: 'early', daysLate: 0 });
      expect(done('2026-05-01').completion).toMatchObject({ timeliness: 'in-time' });
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
