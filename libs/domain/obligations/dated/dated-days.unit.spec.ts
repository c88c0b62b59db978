import { ukBankHolidays } from '#domain/shipped-holidays';
import { both } from '#domain/kernel';
import { attach, confirm, register, submit } from '../commands.testing';
import { type DatedDay, datedDays } from './dated-days';
import { Story, approver, clock } from '../history.testing';
import { fixed, reviewCycle, sampleDefinition } from '../sample-definition.testing';

const milestones = {
  list: [
    {
      id: 'draft',
      title: both('Draft', 'Drafft'),
      kind: 'draft',
      rule: { count: 2, unit: 'month', direction: 'before' },
    },
  ],
};
const days = ({ state }: Story): readonly DatedDay[] => datedDays(state, ukBankHolidays);
const said = (story: Story) => days(story).map(({ what, on, coming }) => [what, on, coming]);
const review = () => new Story('wm-alp-cycle').given(register(reviewCycle({ milestones })));

describe('the days of an obligation', () => {
  it('are those that stand, then those of what opens by itself in ten years', () => {
    expect(said(review())).toEqual([
      ['milestone', '2026-06-30', false],
      ['due', '2026-08-31', false],
      ['opens', '2026-09-01', true],
      ['milestone', '2031-06-30', true],
      ['due', '2031-08-31', true],
      ['opens', '2031-09-01', true],
      ['milestone', '2036-06-30', true],
      ['due', '2036-08-31', true],
      ['opens', '2036-09-01', true],
      ['milestone', '2041-06-30', true],
      ['due', '2041-08-31', true],
    ]);
  });

  it('say what is known of each, and follow what is recorded', () => {
    const story = review();
    const due = days(story).filter(({ what }) => what === 'due');
    expect(due.slice(0, 2)).toMatchObject([
      { occurrence: 1, provisional: false, facts: { stage: 'open', lastLawfulDay: '2026-08-31' } },
      { occurrence: 2, provisional: true, facts: { stage: 'open', lastLawfulDay: '2031-08-31' } },
    ]);
    story.at('2026-03-02T10:00:00Z').given(attach('2026-03-02')).given(submit('2026-03-02'));
    story.given(confirm(story), approver);
    expect(days(story)).toContainEqual(
      expect.objectContaining({
        what: 'due',
        on: '2026-08-31',
        facts: expect.objectContaining({ timeliness: 'in-time' }) as object,
      }),
    );
    // what is done is waited for no more
    expect(said(story)).not.toContainEqual(['milestone', '2026-06-30', false]);
  });

  it('are the same on any day, so that a stored copy stands until something is recorded', () => {
    const story = review();
    const before = days(story);
    expect(story.at('2026-08-31T20:00:00Z').when({ type: 'advance' }, clock).ok).toBe(true);
    expect(days(story).map(({ on }) => on)).toEqual(before.map(({ on }) => on));
  });

  it('mark a date whose reading nobody has confirmed, and a day to look again', () => {
    const readings = [fixed('2026-03-31'), fixed('2026-06-30', 'later')];
    const story = new Story('guidance').given(
      register(sampleDefinition({ id: 'guidance', readings, lookAgain: '2026-02-02' })),
    );
    expect(days(story)).toMatchObject([
      { what: 'look-again', on: '2026-02-02' },
      { what: 'due', on: '2026-03-31', candidate: true },
    ]);
  });

  it('are none that are still open once the obligation is closed', () => {
    const story = review().agreed({
      type: 'close',
      ground: 'repealed',
      reason: 'Repealed',
      provision: 'The Repeals Act, section 1',
    });
    expect(days(story)).toEqual([]);
  });
});
