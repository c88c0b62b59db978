import { personId } from '#domain/kernel';
import { day, vague, waiting } from '../commands.testing';
import { Story, approver, clock, official } from '../history.testing';
import type { Carried } from '../model/carried';
import type { Ladder } from '../model/ladder';
import { sampleDefinition, windowReading } from '../sample-definition.testing';
import { carriedOf, standingDefinition } from '../standing-definition';

const readings = [
  windowReading('2026-01-01', '2026-12-31', 'calendar-year'),
  windowReading('2026-04-01', '2027-03-31', 'financial-year'),
];
const steps: Ladder = { before: [{ count: 2, unit: 'week', to: ['owner', 'approver'] }], after: [] };
const reading = {
  readingId: 'financial-year',
  basis: 'policy' as const,
  reason: 'Budgets run so',
  on: day('2026-01-12'),
  by: personId('ann'),
};
const closed = { ground: 'dropped' as const, reason: 'Another body does it' };

const register = (carried: Carried) => ({
  type: 'register' as const,
  definition: sampleDefinition({ readings }),
  carried,
});
const loaded = (carried: Carried): Story =>
  new Story('home-ed-guidance').at('2026-02-02T10:00:00Z').given(register(carried), clock);

describe('what a register file carries', () => {
  it('dates the entry by the reading that was chosen on the other register, and says by whom', () => {
    const story = loaded({ reading });
    expect(story.state.chosenReading).toMatchObject({
      readingId: 'financial-year',
      on: '2026-01-12',
      by: { personId: 'ann' },
    });
    expect(story.state.occurrences[0]?.due).toMatchObject({ lastLawfulDay: '2027-03-31', candidate: false });
    expect(story.events.find(({ type }) => type === 'ReadingChosen')?.data).toMatchObject({
      elsewhere: { on: '2026-01-12', by: 'ann' },
      by: { personId: 'system' },
    });
  });

  it('reminds by its own steps, and closes it again', () => {
    const story = loaded({ ladder: { steps, reason: 'Two weeks are enough' }, closed });
    expect(story.state.ladders.at(-1)).toMatchObject({ ladder: steps, reason: 'Two weeks are enough' });
    expect(story.state).toMatchObject({ status: 'closed', closed: { ground: closed.ground } });
    expect(story.events.at(-1)?.type).toBe('ObligationClosed');
  });

  it('comes from the loader alone, and with a reading that the entry has', () => {
    const fresh = () => new Story('home-ed-guidance').at('2026-02-02T10:00:00Z');
    expect(fresh().then(register({ reading }), official)).toBe('not-permitted');
    expect(fresh().then(register({ reading: { ...reading, readingId: 'third' } }), clock)).toBe(
      'no-such-reading',
    );
  });

  it('is what the entry answers with', () => {
    const carried = { reading, ladder: { steps, reason: 'Two weeks are enough' }, closed };
    const { state } = loaded(carried);
    expect(carriedOf(state)).toEqual(carried);
    expect(carriedOf(loaded({}).state)).toBeUndefined();
  });
});

describe('the definition as it stands', () => {
  it('has the posts, links and the day to look again that were recorded since', () => {
    const story = waiting({ lookAgain: '2026-09-01' });
    story.given({ type: 'link', link: { type: 'follows', to: 'wm-alp-cycle' as never }, reason: 'x' });
    story.given({ type: 'transfer-ownership', owner: 'another-post' as never, reason: 'x' });
    story.given({ type: 'look-again', note: 'x', nextOn: day('2027-01-04') });
    const { state } = story;
    expect(standingDefinition(state)).toEqual({
      ...state.definition,
      owner: 'another-post',
      lookAgain: '2027-01-04',
      links: [...state.definition.links, { type: 'follows', to: 'wm-alp-cycle' }],
    });
  });

  it('has the milestones that were set since, and the template where they are still its own', () => {
    const story = vague();
    const before = standingDefinition(story.state);
    expect(before).toEqual(story.state.definition);
    const draft = {
      id: 'draft' as never,
      title: { en: 'Draft', cy: 'Drafft' },
      kind: 'draft' as const,
      rule: { count: 2, unit: 'month' as const, direction: 'before' as const },
    };
    story.given({ type: 'set-milestones', milestones: { list: [draft] }, reason: 'x' }, approver);
    expect(standingDefinition(story.state).milestones).toEqual({ list: [draft] });
  });
});
