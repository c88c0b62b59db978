import { commitment, recordFact, review } from './commands.testing';
import { evolve, fold } from './evolve';
import { loadEvent } from './event';
import { Story } from './history.testing';
import { foldFact } from './fact';

const [registered, opened] = review().events;
const trigger = new Story('fact-government-formed').at('2026-02-02T10:00:00Z').given(recordFact()).events[0];

describe('folding', () => {
  it('of nothing is nothing', () => {
    expect(fold([])).toBeNull();
    expect(foldFact([])).toBeNull();
  });

  it('throws on a history that cannot be: it is a bug or a damaged ledger, never a refusal', () => {
    expect(() => fold([opened!])).toThrow(/before ObligationRegistered/);
    expect(() => fold([registered!, registered!])).toThrow(/registered twice/);
    expect(() => fold([registered!, trigger!])).toThrow(/fact stream/);
    expect(() => foldFact([registered!])).toThrow(/on a fact stream/);
    const strayed = { ...opened!, type: 'DeadlinePassed' };
    const data = { occurrence: 7, lastLawfulDay: '2026-08-31', awaitingConfirmation: false };
    expect(() => fold([registered!, { ...strayed, data }])).toThrow(/occurrence 7 never opened/);
  });

  it('leaves the state before as it was', () => {
    const before = commitment().state;
    const copy = structuredClone(before);
    const note = commitment().given({ type: 'note-progress', text: 'A note' }).events.at(-1)!;
    expect(evolve(before, loadEvent(note)).progress).toHaveLength(1);
    expect(before).toEqual(copy);
  });

  it('keeps when each thing was learned', () => {
    const story = commitment().at('2026-02-02T11:00:00Z').given({ type: 'note-progress', text: 'A note' });
    expect(story.state.progress[0]?.recordedAt).toBe('2026-02-02T11:00:00.000Z');
  });
});
