import fc from 'fast-check';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { addDays, daysBetween, postId } from '#domain/kernel';
import { agenda } from '../agenda';
import {
  approve,
  attach,
  confirm,
  correction,
  day,
  deferral,
  late,
  move,
  propose,
  submit,
} from '../commands.testing';
import { type Story, approver, official } from '../history.testing';
import { lifeNotes } from '../life-words';
import {
  LONGER,
  PAUSED,
  TEN_DAYS,
  byMinister,
  counted,
  duty,
  explanation,
  extension,
  pause,
  pauseEnd,
} from '../life.testing';
import type { Change, Command } from '../model/commands';
import { hasEnded, standing } from '../standing';
import { whatIsAllowed } from './life';

let proposals = 0;
/** Proposed by one and approved by another, both at the time of the story. */
const agree = (story: Story, change: Change, over: object = {}): Story => {
  const id = `p${(proposals += 1)}`;
  return story.given({ ...propose(change, id), ...over }).given(approve(id), approver);
};
const refusedAs = (story: Story, change: Change): unknown =>
  story.then(propose(change, `r${(proposals += 1)}`));
const last = (story: Story): string | null => story.occurrence().due?.lastLawfulDay ?? null;
const reminders = (story: Story): number =>
  agenda(story.state, ukBankHolidays).filter(({ kind }) => kind === 'reminder').length;

describe('an extension', () => {
  it('is granted within its limit by two, by the provision, and keeps the original date', () => {
    const story = duty(counted({}, TEN_DAYS)).at('2026-06-10T10:00:00Z');
    story.given(propose(extension('2026-06-26', '2026-06-10')));
    expect(last(story)).toBe('2026-06-21');
    expect(story.then(approve(), { ...approver, personId: official.personId })).toBe('second-person-needed');
    expect(story.then(approve(), approver)).toEqual(['ChangeApproved', 'OccurrenceExtended']);
    const occurrence = story.occurrence();
    expect(occurrence.due).toMatchObject({ lastLawfulDay: '2026-06-26', setBy: 'extension' });
    expect(occurrence.original?.lastLawfulDay).toBe('2026-06-21');
    expect(occurrence.earlierDues.map(({ due, why }) => [due?.lastLawfulDay, why])).toEqual([
      ['2026-06-21', 'extension'],
    ]);
    expect(story.events.at(-1)?.data).toMatchObject({
      provision: { en: 'section 12(4)', cy: 'adran 12(4)' },
      originalLastDay: '2026-06-21',
      limit: '2026-07-01',
      evidence: { reference: 'Minutes of 2 March, item 4' },
      proposedBy: { personId: 'ann' },
    });
    expect(lifeNotes(occurrence)[0]).toMatchObject({
      en: expect.stringContaining('The original last day is 21 June 2026') as string,
      cy: expect.stringContaining('Y diwrnod olaf gwreiddiol yw 21 Mehefin 2026') as string,
    });
  });

  it('has a limit counted from the original date, however often it was extended', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 10 }),
        (steps, most) => {
          const allowance = { extension: { ...TEN_DAYS.extension, most } };
          const story = duty(counted({}, allowance)).at('2026-06-10T10:00:00Z');
          const limit = addDays(day('2026-06-21'), most);
          for (const step of steps) {
            const before = day(last(story)!);
            const to = addDays(before, step);
            const decision = refusedAs(story, extension(to, '2026-06-10'));
            if (to > limit) expect(decision).toBe('extension-beyond-limit');
            else story.given(approve(`r${proposals}`), approver);
            expect(day(last(story)!) <= limit).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('by the rule’s own longer length counts from the same day as the rule', () => {
    const story = duty(counted(LONGER)).at('2026-06-10T10:00:00Z');
    expect(whatIsAllowed(story.state, story.occurrence(), ukBankHolidays).extensions).toMatchObject([
      { category: 'complex', provision: { en: 'FOIA 2000, section 10' }, limit: '2026-07-11' },
    ]);
    agree(story, extension('2026-07-01', '2026-06-10'));
    expect(refusedAs(story, extension('2026-07-12', '2026-06-10'))).toBe('extension-beyond-limit');
    agree(story.at('2026-06-30T10:00:00Z'), extension('2026-07-11', '2026-06-30'));
    expect(last(story)).toBe('2026-07-11');
    expect(story.occurrence().original?.lastLawfulDay).toBe('2026-06-21');
  });

  it('is measured from the date before a deferral too', () => {
    const story = duty(counted({}, TEN_DAYS), { authority: 'ministerial' }).at('2026-06-10T10:00:00Z');
    agree(story, { ...deferral('2026-06-30', '2026-06-10') });
    expect(refusedAs(story, extension('2026-07-02', '2026-06-10', byMinister))).toBe(
      'extension-beyond-limit',
    );
    agree(story, extension('2026-07-01', '2026-06-10', byMinister));
    expect(last(story)).toBe('2026-07-01');
  });

  it('needs a minister’s recorded decision where the date is a minister’s, and the owner alone where it is the owner’s', () => {
    const ministerial = duty(counted({}, TEN_DAYS), { authority: 'ministerial' }).at('2026-06-10T10:00:00Z');
    expect(refusedAs(ministerial, extension('2026-06-26', '2026-06-10'))).toBe('decision-document-needed');
    const internal = duty(counted({}, TEN_DAYS), { authority: 'internal' }).at('2026-06-10T10:00:00Z');
    const owner = { ...official, postId: postId('policy-lead') };
    expect(internal.then(propose(extension('2026-06-26', '2026-06-10')), owner)).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'OccurrenceExtended',
    ]);
  });

  it('recorded late names why; one granted after the last day is none', () => {
    const story = duty(counted({}, TEN_DAYS)).at('2026-06-15T10:00:00Z');
    expect(refusedAs(story, extension('2026-06-26', '2026-06-10'))).toBe('late-recording-needs-reason');
    agree(story, extension('2026-06-26', '2026-06-10'), { late });
    expect(story.events.at(-1)?.data).toMatchObject({ recordedLate: { days: 5 } });
    const after = duty(counted({}, TEN_DAYS)).at('2026-06-22T10:00:00Z');
    expect(refusedAs(after, extension('2026-06-26', '2026-06-22'))).toBe('extension-too-late');
    expect(refusedAs(duty(counted({}, TEN_DAYS)), extension('2026-06-26', '2026-06-02'))).toBe(
      'effective-in-future',
    );
  });

  it('judges anew an absence recorded for the day that stood', () => {
    const story = duty(counted({}, TEN_DAYS)).at('2026-06-22T10:00:00Z');
    story.given({ type: 'record-absence', occurrence: 1, reason: 'Nothing was sent' });
    agree(story, extension('2026-06-26', '2026-06-20'), { late });
    expect(story.types.slice(-2)).toEqual(['OccurrenceExtended', 'JudgementRestated']);
    expect(story.occurrence()).toMatchObject({ stage: 'open', absence: null });
    expect(story.occurrence().restatements.at(-1)).toMatchObject({ cause: 'extension', after: null });
  });

  it('stands through another reading, as what moved a date does', () => {
    const story = duty(counted({}, TEN_DAYS), {
      readings: [counted({}, TEN_DAYS), { ...counted({ count: 30 }), id: 'thirty' }],
      workingReading: 'counted',
    }).at('2026-06-10T10:00:00Z');
    agree(story, extension('2026-06-26', '2026-06-10'));
    agree(story, {
      kind: 'legal-reading',
      readingId: 'thirty',
      advice: { from: 'Legal', reference: 'LS/1', on: day('2026-06-10') },
    });
    expect(last(story)).toBe('2026-06-26');
  });
});

describe('a pause', () => {
  it('stops the clock: no date, no reminder, and the page says since when and what ends it', () => {
    const story = duty().at('2026-06-10T10:00:00Z');
    expect(reminders(story)).toBeGreaterThan(0);
    agree(story, pause('2026-06-10'));
    const occurrence = story.occurrence();
    expect(occurrence).toMatchObject({ due: null, undated: { code: 'clock-stopped' } });
    expect(standing(occurrence, day('2026-06-10'))).toBe('clock-stopped');
    expect(agenda(story.state, ukBankHolidays)).toEqual([]);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(false);
    expect(lifeNotes(occurrence)).toMatchObject([
      {
        en: expect.stringMatching(
          /since 10 June 2026: the fees notice .*until the end of this pause is recorded/,
        ) as string,
        cy: expect.stringMatching(
          /ers 10 Mehefin 2026: yr hysbysiad ffioedd .*nes i ddiwedd y saib hwn gael ei gofnodi/,
        ) as string,
      },
    ]);
  });

  it('is counted once it ends, with every earlier date kept', () => {
    const story = duty().at('2026-06-10T10:00:00Z');
    agree(story, pause('2026-06-10'));
    agree(story.at('2026-06-15T10:00:00Z'), pauseEnd('2026-06-15'));
    expect(story.types.at(-1)).toBe('ClockStarted');
    const occurrence = story.occurrence();
    // six days, from 10 to 15 June
    expect(occurrence.due).toMatchObject({
      lastLawfulDay: '2026-06-27',
      setBy: 'reading',
      setOn: '2026-06-15',
    });
    expect(occurrence.due?.steps.some(({ id }) => id === 'clock-stopped')).toBe(true);
    expect(occurrence.earlierDues.map(({ due, why }) => [due?.lastLawfulDay ?? null, why])).toEqual([
      ['2026-06-21', 'pause'],
      [null, 'pause-end'],
    ]);
    expect(reminders(story)).toBeGreaterThan(0);
    expect(story.until('2026-06-28T10:00:00Z').types).toContain('DeadlinePassed');
  });

  it('that had ended when it was recorded moves the date at once', () => {
    const story = duty().at('2026-06-15T10:00:00Z');
    expect(refusedAs(story, pause('2026-06-10', '2026-06-12'))).toBe('late-recording-needs-reason');
    agree(story, pause('2026-06-10', '2026-06-12'), { late });
    expect(last(story)).toBe('2026-06-24');
    expect(story.occurrence().stops).toMatchObject([{ from: '2026-06-10', to: '2026-06-12' }]);
    expect(refusedAs(story, pause('2026-06-12', '2026-06-14'))).toBe('pauses-overlap');
    agree(story, pause('2026-06-13', '2026-06-14'), { late });
    expect(last(story)).toBe('2026-06-26');
  });

  it('puts off the last day by each day of each pause, whatever the order in which they are recorded', () => {
    const days = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(days, days, days, fc.boolean(), (length, gap, other, swapped) => {
        const first = [day('2026-06-03'), addDays(day('2026-06-03'), length)] as const;
        const from = addDays(first[1], gap + 1);
        const second = [from, addDays(from, other)] as const;
        const story = duty().at('2026-06-29T10:00:00Z');
        for (const [begins, ends] of swapped ? [second, first] : [first, second])
          agree(story, pause(begins, ends), { late });
        const stopped = daysBetween(...first) + 1 + daysBetween(...second) + 1;
        // a pause after the last day as it stood is refused, and those here all begin before it
        expect(last(story)).toBe(addDays(day('2026-06-21'), stopped));
      }),
      { numRuns: 25 },
    );
  });

  it('carries an extension along, and no further than its limit', () => {
    const story = duty(counted({ ...PAUSED, ...LONGER })).at('2026-06-10T10:00:00Z');
    agree(story, extension('2026-07-01', '2026-06-10', { category: 'complex' }));
    agree(story, pause('2026-06-10'));
    expect(refusedAs(story, extension('2026-07-05', '2026-06-10', { category: 'complex' }))).toBe(
      'clock-is-stopped',
    );
    agree(story.at('2026-06-15T10:00:00Z'), pauseEnd('2026-06-15'));
    expect(story.occurrence()).toMatchObject({
      due: { lastLawfulDay: '2026-07-07', setBy: 'extension' },
      original: { lastLawfulDay: '2026-06-27' },
    });
    expect(refusedAs(story, extension('2026-07-18', '2026-06-15', { category: 'complex' }))).toBe(
      'extension-beyond-limit',
    );
    agree(story, extension('2026-07-17', '2026-06-15', { category: 'complex' }));
    // within the extended time the clock stops as well
    agree(story.at('2026-07-03T10:00:00Z'), pause('2026-07-03'));
    expect(last(story)).toBeNull();
    agree(story.at('2026-07-06T10:00:00Z'), pauseEnd('2026-07-06'));
    expect(last(story)).toBe('2026-07-21');
  });

  it('lets an act that is done meanwhile be in time', () => {
    const story = duty().at('2026-06-10T10:00:00Z');
    agree(story, pause('2026-06-10'));
    story.at('2026-07-30T10:00:00Z').given(attach('2026-07-30')).given(submit('2026-07-30'));
    story.given(confirm(story), approver);
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'in-time', daysLate: 0 });
  });

  it('recorded by mistake is corrected, and never was', () => {
    const story = duty().at('2026-06-10T10:00:00Z');
    agree(story, pause('2026-06-10'));
    const stopped = story.events.at(-1)!.eventId;
    const [opening] = story.occurrence().dueEventIds;
    expect(refusedAs(story, correction('2026-06-21', opening!))).toBe('clock-is-stopped');
    agree(story, correction('2026-06-21', stopped));
    expect(story.occurrence()).toMatchObject({ due: { lastLawfulDay: '2026-06-21' }, stops: [] });
  });

  it('is refused where nothing allows it, and where there is no clock to stop', () => {
    const at = '2026-06-10T10:00:00Z';
    expect(refusedAs(duty(counted()).at(at), pause('2026-06-10'))).toBe('pause-not-allowed');
    expect(refusedAs(duty().at(at), pause('2026-06-10', undefined, { category: 'other' }))).toBe(
      'category-unknown',
    );
    expect(refusedAs(duty().at(at), pause('2026-06-10', '2026-06-09'))).toBe('pause-ends-before-it-begins');
    expect(refusedAs(duty().at(at), pause('2026-06-11'))).toBe('effective-in-future');
    expect(refusedAs(duty().at(at), pause('2026-06-10', '2026-06-12'))).toBe('effective-in-future');
    expect(refusedAs(duty().at('2026-06-22T10:00:00Z'), pause('2026-06-22'))).toBe('pause-too-late');
    expect(refusedAs(duty().at(at), pauseEnd('2026-06-10'))).toBe('clock-not-stopped');
    const stopped = agree(duty().at(at), pause('2026-06-10'));
    expect(refusedAs(stopped, pause('2026-06-10'))).toBe('clock-is-stopped');
    expect(refusedAs(stopped, move('2026-12-31', '2026-06-10'))).toBe('clock-is-stopped');
    expect(refusedAs(stopped.at('2026-06-12T10:00:00Z'), pauseEnd('2026-06-09'))).toBe(
      'pause-ends-before-it-begins',
    );
    const done = duty().at(at).given(attach('2026-06-10')).given(submit('2026-06-10'));
    done.given(confirm(done), approver);
    expect(refusedAs(done, pause('2026-06-10'))).toBe('already-confirmed');
    const moved = agree(duty().at(at), move('2026-12-31', '2026-06-10'));
    expect(refusedAs(moved, pause('2026-06-10'))).toBe('date-not-by-rule');
  });

  it('is decided on as proposed: one whose date changed meanwhile is outdated', () => {
    const story = duty().at('2026-06-10T10:00:00Z');
    story.given(propose(pause('2026-06-10'), 'waits'));
    agree(story, pause('2026-06-09', '2026-06-09'));
    expect(story.then(approve('waits'), approver)).toBe('rival-approved');
  });
});

describe('an explanation instead of the act', () => {
  const EXCUSABLE = {
    id: 'excusable',
    basis: 'legal',
    label: { en: 'Unless impracticable', cy: 'Oni bai ei bod yn anymarferol' },
    reason: { en: 'The regulations say so', cy: 'Mae’r rheoliadau’n dweud hynny' },
    rule: {
      primitive: 'excusable',
      rule: counted()['rule'],
      explanation: { en: 'the reason is explained', cy: 'esbonnir y rheswm' },
    },
  };
  const explained = (): Story => agree(duty(EXCUSABLE).at('2026-06-22T10:00:00Z'), explanation('2026-06-22'));

  it('is an outcome of its own, by two people, with its document and day', () => {
    const story = explained();
    expect(story.types.slice(-2)).toEqual(['ChangeApproved', 'OutcomeExplained']);
    const occurrence = story.occurrence();
    expect(occurrence).toMatchObject({
      stage: 'explained',
      completion: null,
      explanation: {
        explainedOn: '2026-06-22',
        lastLawfulDay: '2026-06-21',
        evidence: { reference: 'Minutes of 2 March, item 4' },
        accepts: { en: 'the reason is explained' },
      },
    });
    expect(standing(occurrence, day('2026-08-01'))).toBe('explained');
    expect(agenda(story.state, ukBankHolidays)).toEqual([]);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(true);
  });

  it('takes the owner alone only where completion does', () => {
    const own = duty(EXCUSABLE, { authority: 'internal', approver: undefined }).at('2026-06-22T10:00:00Z');
    const owner = { ...official, postId: postId('policy-lead') };
    expect(own.then(propose(explanation('2026-06-22')), owner)).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'OutcomeExplained',
    ]);
    const two = duty(EXCUSABLE, { authority: 'internal' }).at('2026-06-22T10:00:00Z');
    expect(two.then(propose(explanation('2026-06-22')), owner)).toEqual(['ChangeProposed']);
  });

  it('leaves the act to be done, which is judged apart from it', () => {
    const story = explained()
      .at('2026-06-30T10:00:00Z')
      .given(attach('2026-06-30'))
      .given(submit('2026-06-30'));
    story.given(
      {
        type: 'refuse-completion',
        occurrence: 1,
        submissionId: story.occurrence().submission!.submissionId,
        reason: 'A draft',
      },
      approver,
    );
    expect(story.occurrence().stage).toBe('explained');
    story.given(submit('2026-06-30'));
    story.given(confirm(story), approver);
    expect(story.occurrence()).toMatchObject({
      stage: 'confirmed',
      completion: { timeliness: 'late', daysLate: 9 },
      explanation: { explainedOn: '2026-06-22' },
    });
  });

  it('is set aside where it was a mistake, and the reminders begin anew', () => {
    const story = explained();
    const { eventId } = story.occurrence().explanation!;
    agree(story, {
      kind: 'set-aside',
      eventId,
      reason: 'Of another case',
      evidence: { reference: 'Letter' },
    });
    expect(story.occurrence()).toMatchObject({ stage: 'open', explanation: null });
    expect(story.state.setAside).toMatchObject([{ what: 'explanation', occurrence: 1 }]);
    expect(reminders(story)).toBeGreaterThan(0);
  });

  it('is refused where the law accepts none, twice, and while a completion waits', () => {
    expect(refusedAs(duty().at('2026-06-22T10:00:00Z'), explanation('2026-06-22'))).toBe(
      'explanation-not-accepted',
    );
    expect(refusedAs(explained(), explanation('2026-06-22'))).toBe('already-explained');
    expect(explained().then({ type: 'record-absence', occurrence: 1, reason: 'None' })).toBe(
      'already-explained',
    );
    expect(refusedAs(explained(), move('2026-12-31', '2026-06-22'))).toBe('already-explained');
    const waits = duty(EXCUSABLE)
      .at('2026-06-10T10:00:00Z')
      .given(attach('2026-06-10'))
      .given(submit('2026-06-10'));
    expect(refusedAs(waits, explanation('2026-06-10'))).toBe('completion-awaits-decision');
  });
});

describe('an entry that something else takes the place of', () => {
  const close = (over: object): Command => ({
    type: 'close',
    ground: 'superseded',
    reason: 'Act of 2026',
    ...over,
  });

  it('names it', () => {
    const story = duty().agreed(close({ supersededBy: 'new-duty' }));
    expect(story.state.closed).toMatchObject({ ground: 'superseded', supersededBy: 'new-duty' });
    expect(duty().then(close({}))).toBe('superseding-entry-needed');
    expect(duty().then(close({ supersededBy: 'home-ed-guidance' }))).toBe('supersedes-itself');
    expect(duty().then(close({ ground: 'entered-in-error', supersededBy: 'new-duty' }))).toBe(
      'nothing-superseded',
    );
  });

  it('an instrument is revoked, as an Act is repealed, by the provision that does it', () => {
    expect(duty().then(close({ ground: 'revoked' }))).toBe('provision-needed');
    const continuous = duty(counted(), { kind: 'continuous-duty' });
    continuous.agreed(close({ ground: 'revoked', provision: 'S.I. 2026/9' }));
    expect(continuous.state.closed).toMatchObject({ ground: 'revoked', provision: 'S.I. 2026/9' });
  });
});
