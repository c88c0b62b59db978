import fc from 'fast-check';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { addMillis, type EventId, eventId, instant, obligationId, postId } from '#domain/kernel';
import {
  answer,
  approve,
  attach,
  correction,
  day,
  deferral,
  late,
  literal,
  move,
  propose,
  reach,
  factReaches,
  recordFact,
  setAside,
  submit,
} from './commands.testing';
import { agenda } from './agenda';
import type { Actor, Command, CompletionVersion } from './model/commands';
import { confirmableVersion } from './decide/completion';
import { evolve, fold } from './evolve';
import { loadEvent } from './event';
import {
  PAUSED,
  TEN_DAYS,
  byMinister,
  counted,
  explanation,
  extension,
  pause,
  pauseEnd,
} from './life.testing';
import { fixed, reviewCycle, sampleDefinition, windowReading } from './sample-definition.testing';
import type { Obligation } from './state';
import { Story, administrator, approver, auditor, clock, colleague, official } from './history.testing';

const HOUR = 3_600_000;

/** Can be extended, paused, and explained instead of done. */
const befalls = {
  ...counted({}, { id: 'half-year', basis: 'policy', ...TEN_DAYS }),
  rule: {
    primitive: 'excusable',
    rule: counted({ ...PAUSED, anchor: { kind: 'literal', date: '2026-02-01' } })['rule'],
    explanation: { en: 'explained', cy: 'esboniwyd' },
  },
};

const definitions = [
  reviewCycle({ id: 'sample', triggers: ['government-formed'] }),
  sampleDefinition({
    id: 'sample',
    readings: [fixed('2026-05-31')],
    lookAgain: '2026-04-01',
    milestones: { template: 'consultation' },
  }),
  sampleDefinition({ id: 'sample', readings: [windowReading('2026-01-01', '2026-06-30', 'half-year')] }),
  sampleDefinition({ id: 'sample', readings: [befalls] }),
  sampleDefinition({ id: 'sample', kind: 'statement', triggers: ['government-formed'] }),
  sampleDefinition({ id: 'sample', kind: 'continuous-duty', lookAgain: '2026-03-01' }),
];

const setReport = (): Command => ({
  type: 'set-milestones',
  milestones: { template: 'annual-report' },
  reason: 'Agreed',
});

const steps: readonly ((story: Story) => Command)[] = [
  () => ({ type: 'advance' }),
  () => ({ type: 'note-progress', text: 'A note' }),
  () => ({ ...attach('2026-02-02'), late }) as Command,
  () => ({ ...submit('2026-02-02'), late }) as Command,
  () => ({ ...submit('2026-02-02', 2), late }) as Command,
  (story) => ({ type: 'confirm-completion', occurrence: 1, version: waiting(story) }),
  (story) => ({
    type: 'refuse-completion',
    occurrence: 1,
    submissionId: waiting(story).submissionId,
    reason: 'No',
  }),
  () => ({ type: 'record-absence', occurrence: 1, reason: 'Nothing' }),
  () => ({ ...propose(move('2027-01-31')), late }) as Command,
  () => ({ ...propose(deferral('2027-01-31'), 'p2'), late }) as Command,
  () => propose(literal, 'p3'),
  (story) => propose(correction('2026-11-30', story.events[1]?.eventId ?? eventId('none')), 'p4'),
  () => approve('p1'),
  () => approve('p2'),
  () => approve('p3'),
  () => approve('p4'),
  () => ({ ...propose(extension('2026-03-01', '2026-02-02', byMinister), 'p5'), late }) as Command,
  () => ({ ...propose(pause('2026-02-02', undefined, byMinister), 'p6'), late }) as Command,
  () => ({ ...propose(pauseEnd('2026-02-02', byMinister), 'p7'), late }) as Command,
  () => ({ ...propose(explanation('2026-02-02'), 'p8'), late }) as Command,
  () => ({ type: 'refuse-change', proposalId: 'p1', reason: 'No' }),
  () => ({ type: 'choose-reading', readingId: 'half-year', reason: 'As said' }),
  () => reach,
  () => answer('adopt'),
  () => answer('drop'),
  () => recordFact(),
  () => ({ type: 'look-again', note: 'Looked' }),
  () => ({ type: 'transfer-ownership', owner: postId('other-post'), reason: 'Moved' }),
  () => ({ type: 'amend', definition: sampleDefinition({ id: 'sample', tags: ['x1'] }), reason: 'Tags' }),
  () => ({ type: 'link', link: { type: 'follows', to: obligationId('another') }, reason: 'So it is' }),
  () => ({ type: 'unlink', link: { type: 'follows', to: obligationId('another') }, reason: 'Not so' }),
  () => ({
    type: 'change-government',
    act: 'an-act',
    on: day('2026-02-01'),
    owner: postId('new-post'),
    document: { reference: 'Record' },
    reason: 'An election',
  }),
  () => ({ type: 'close', ground: 'superseded', supersededBy: obligationId('new-duty'), reason: 'Replaced' }),
  setReport,
  () => ({ type: 'set-milestones', milestones: {}, reason: 'None' }),
  () => ({
    type: 'reach-milestone',
    occurrence: 1,
    milestone: 'draft',
    effectiveOn: day('2026-02-02'),
    late,
  }),
  () => ({ type: 'close-item', itemId: 'part-one', reason: 'Published' }),
  ...(['confirmation', 'absence', 'ending', 'answer'] as const).map(
    (what, index) => (story: Story) =>
      propose(setAside(toSetAside(story)[what] ?? eventId('none')), `s${index}${story.events.length}`),
  ),
  (story) => approve(pendingIn(story) ?? 'none'),
  (story) => ({ type: 'withdraw-change', proposalId: pendingIn(story) ?? 'none', reason: 'Not needed' }),
  () => factReaches('government-formed', '2026-02-02', eventId('c2/0')),
  () => factReaches('government-formed', null, eventId('c3/0')),
  () => ({
    type: 'set-ladder',
    ladder: {
      before: [{ count: 3, unit: 'month', to: ['owner', 'approver'] }],
      after: [],
      weekly: { to: ['owner'], escalations: [] },
    },
    reason: 'Procurement takes longer',
  }),
  () => ({ type: 'set-body-mail', on: true, address: 'a@example.wales', reason: 'Agreed' }),
];

const pendingIn = (story: Story): string | undefined =>
  fold(story.events)?.proposals.find(({ status }) => status === 'pending')?.proposalId;

const toSetAside = (story: Story): Readonly<Record<string, EventId | null | undefined>> => {
  const state = fold(story.events);
  return {
    confirmation: state?.occurrences[0]?.completion?.eventId,
    absence: state?.occurrences[0]?.absence?.eventId,
    ending: state?.closed?.eventId,
    answer: state?.triggersReached[0]?.answerEventId,
  };
};

const nobody: CompletionVersion = {
  submissionId: 'none',
  evidence: [],
  actEffectiveOn: day('2026-02-02'),
  lastLawfulDay: null,
};
const waiting = (story: Story): CompletionVersion => {
  const first = fold(story.events)?.occurrences[0];
  return (first && confirmableVersion(first)) ?? nobody;
};

const actors: readonly Actor[] = [official, colleague, approver, auditor, administrator, clock];
const start = instant('2026-02-02T10:00:00Z');

const histories = fc.record({
  definition: fc.constantFrom(...definitions),
  steps: fc.array(
    fc.record({
      step: fc.constantFrom(...steps),
      actor: fc.constantFrom(...actors),
      hours: fc.nat({ max: 2_000 }),
    }),
    { maxLength: 30 },
  ),
});

type History = typeof histories extends fc.Arbitrary<infer H> ? H : never;

/** Milestones that were dated after the reminders of the same decision, and passed only in the next one. */
const shrunken = definitions.map((definition): History => ({
  definition,
  steps: [{ step: setReport, actor: official, hours: 0 }],
}));

function tell({ definition, steps: taken }: History): Story {
  let now = start;
  const story = new Story('sample').at(now).given({ type: 'register', definition });
  for (const { step, actor, hours } of taken) {
    now = addMillis(now, hours * HOUR);
    const command = step(story);
    const fitting = command.type === 'advance' || command.type === 'receive-fact' ? clock : actor;
    story.at(now).when(command, fitting);
  }
  return story;
}

describe('whatever is sent, in whatever order, by whomever', () => {
  it('replaying any prefix never throws, and the version is the number of events', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { events } = tell(history);
        let state: Obligation | null = null;
        events.forEach((stored, index) => {
          state = evolve(state, loadEvent(stored));
          expect(state.version).toBe(index + 1);
        });
        expect(state).toEqual(fold(events));
      }),
      { numRuns: 30 },
    );
  });

  it('no event id is made twice', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const ids = tell(history).events.map(({ eventId }) => eventId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });

  it('advancing twice at one instant gives nothing new, and leaves nothing due', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 50_000 }), (history, hours) => {
        const story = tell(history);
        const now = addMillis(story.events.at(-1)?.recordedAt ?? start, (hours + 60_000) * HOUR);
        story.at(now).given({ type: 'advance' }, clock);
        expect(story.then({ type: 'advance' }, clock)).toEqual([]);
        expect(agenda(story.state, ukBankHolidays).filter(({ at }) => at <= now)).toEqual([]);
      }),
      {
        numRuns: 30,
        examples: shrunken.map((history) => [history, 50_000]),
      },
    );
  });

  it('time order holds within one advance', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const story = tell(history).at('2034-01-01T00:00:00Z');
        const decision = story.when({ type: 'advance' }, clock);
        const times = decision.ok ? decision.value.map(({ effectiveAt }) => effectiveAt) : ['refused'];
        expect(times).toEqual([...times].sort());
      }),
      {
        numRuns: 20,
        examples: shrunken.map((history) => [history]),
      },
    );
  });
});

it('the n-th occurrence opens on its own date, whatever became of those before', () => {
  const openings = (story: Story): unknown[] =>
    story
      .at('2042-01-01T00:00:00Z')
      .given({ type: 'advance' }, clock)
      .state.occurrences.map(({ opensOn }) => opensOn);
  const grid = ['2021-09-01', '2026-09-01', '2031-09-01', '2036-09-01', '2041-09-01'];
  const harmless = steps.filter((step) => {
    const { type } = step(new Story('sample'));
    return !['approve-change', 'close', 'answer-trigger'].includes(type);
  });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...harmless), { maxLength: 20 }), (taken) => {
      const story = new Story('sample')
        .at(start)
        .given({ type: 'register', definition: reviewCycle({ id: 'sample' }) });
      for (const step of taken) for (const actor of actors) story.when(step(story), actor);
      expect(openings(story)).toEqual(grid);
    }),
    { numRuns: 20 },
  );
});
