import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate, canonicalJson, commandId, eventId, instant, personId, postId } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Obligation,
  type ObligationDefinition,
  type ObligationEvent,
  type StoredEvent,
  confirmableVersion,
  decideOn,
  fold,
  loadEvent,
} from '#domain/obligations';
import {
  approver,
  attach,
  clock,
  commitment,
  official,
  register,
  review,
  submit,
} from '../../../tests/chaos/support/mail-rows';
import { sampleDefinition } from '../obligations/sample-definition.testing';
import { type MailRequest, mailFactsSchema } from './mail-facts';
import { deferredUntil } from './deferral';
import { mailsFor } from './mails-for';
import { type Revalidation, revalidate } from './revalidate';

/** One obligation's history: the mails that each decision requests, and whether earlier ones are still valid. */
class Story {
  private readonly events: StoredEvent[] = [];
  private last: readonly StoredEvent[] = [];
  private commands = 0;
  private now = instant('2026-01-01T09:00:00Z');

  constructor(private readonly definition: ObligationDefinition) {}

  when(at: string, command: Command, actor: Actor = official): this {
    const now = (this.now = instant(at));
    const context = {
      now,
      actor,
      commandId: commandId(`c${(this.commands += 1)}`),
      calendar: ukBankHolidays,
    };
    const decision = decideOn(this.definition.id, this.events, command, context);
    if (!decision.ok) throw new Error(decision.refusal.message.en);
    this.last = decision.value.map((draft) => ({
      ...(JSON.parse(canonicalJson(draft)) as StoredEvent),
      recordedAt: now,
    }));
    this.events.push(...this.last);
    return this;
  }

  get state(): Obligation {
    return fold(this.events)!;
  }

  get mails(): readonly MailRequest[] {
    return this.last.flatMap((event) => mailsFor(loadEvent(event), this.state, ukBankHolidays));
  }

  get requested(): readonly string[] {
    return this.mails.map(({ to, facts }) => `${facts.template} to ${'post' in to ? to.post : 'the body'}`);
  }

  holding({ facts, to }: MailRequest, at = this.now): Revalidation {
    const recipient = 'post' in to ? to.post : postId('responsible-body');
    return revalidate(facts, recipient, this.state, { now: at, calendar: ukBankHolidays });
  }

  why(mail: MailRequest): string {
    const holding = this.holding(mail);
    return holding.valid ? 'holds' : holding.why;
  }
}

/** Twenty days after 1 June 2026, with a pause by section 10(2). */
const sampleDuty = (): ObligationDefinition =>
  sampleDefinition({
    authority: 'statutory',
    readings: [
      {
        id: 'twenty-days',
        basis: 'legal',
        label: { en: 'Twenty days', cy: 'Ugain diwrnod' },
        reason: { en: 'The section says so', cy: 'Mae’r adran yn dweud hynny' },
        rule: {
          primitive: 'offset',
          anchor: { kind: 'literal', date: '2026-06-01' },
          count: 20,
          unit: 'day',
          convention: 'after',
          direction: 'forward',
          operator: 'on_or_before',
          pause: {
            event: 'fees',
            title: { en: 'the fees notice', cy: 'yr hysbysiad ffioedd' },
            provision: { en: 'section 10(2)', cy: 'adran 10(2)' },
            first: 'included',
            last: 'included',
          },
        },
      },
    ],
  });

const senior: Actor = { ...approver, roles: ['approver', 'administrator'] };
const advance: Command = { type: 'advance' };
const day = calendarDate;
const registered = (definition = commitment()): Story =>
  new Story(definition).when('2026-02-02T10:00:00Z', register(definition));
const aMonthBefore = (definition = commitment()): Story =>
  registered(definition).when('2026-02-27T08:30:00Z', advance, clock);
const submitted = (): Story =>
  registered()
    .when('2026-03-02T10:00:00Z', attach('2026-03-02'))
    .when('2026-03-02T10:05:00Z', submit('2026-03-02'));

describe('reminders', () => {
  it('go to the owner at nine on the working day, and state the last day', () => {
    const story = aMonthBefore();
    expect(story.requested).toEqual(['reminder-before to policy-lead']);
    expect(story.mails[0]).toMatchObject({
      mailId: 'guidance/1/reminder/0/P1M/owner',
      obligationId: 'guidance',
      sendAt: '2026-02-27T09:00:00.000Z',
      facts: { lastLawfulDay: '2026-03-31', candidate: false, sentLate: false },
    });
  });

  it('say that a reading is not confirmed', () => {
    const story = new Story(review())
      .when('2026-01-05T10:00:00Z', register(review()))
      .when('2026-02-27T09:30:00Z', advance, clock);
    expect(story.mails[0]!.facts).toMatchObject({
      lastLawfulDay: '2026-08-31',
      lastWorkingDay: { on: '2026-08-28', provisional: false },
      candidate: true,
      earlierOnAnotherReading: '2025-08-31',
    });
  });

  it('of a statutory date reach its approver too before it passes, at 12, 3 and 1 months', () => {
    const story = new Story(review()).when('2026-01-05T10:00:00Z', register(review()));
    const to = (at: string): readonly string[] => story.when(at, advance, clock).requested;
    expect(to('2026-02-27T09:30:00Z')).toEqual(['reminder-before to policy-lead']);
    const both = ['reminder-before to policy-lead', 'reminder-before to deputy-director'];
    expect(to('2026-05-29T09:30:00Z')).toEqual(both);
    expect(story.mails.map(({ facts }) => 'role' in facts && facts.role)).toEqual(['owner', 'approver']);
    expect(to('2026-07-31T09:30:00Z')).toEqual(both);
    expect(to('2026-08-17T09:30:00Z')).toEqual(['reminder-before to policy-lead']);
  });

  it('leave at once for what is registered on a day off and due before the next working day', () => {
    const definition = review({ authority: 'internal' });
    // Saturday; the Monday is a bank holiday and the last day
    for (const at of ['2026-08-29T00:30:00Z', '2026-08-29T14:00:00Z', '2026-08-31T22:30:00Z']) {
      const story = new Story(definition).when(at, register(definition)).when(at, advance, clock);
      expect(story.requested).toEqual(['reminder-before to policy-lead']);
      const [mail] = story.mails;
      expect(mail!.sendAt).toBe(instant(at));
      expect(deferredUntil(mail!.facts, instant(at), ukBankHolidays)).toBeNull();
      expect(mail!.facts).toMatchObject({ sentLate: false });
      story.when('2026-08-31T22:40:00Z', advance, clock);
      expect(story.mails).toEqual([]);
    }
  });

  it('rise to the approver, one mail a post', () => {
    const story = registered().when('2026-04-21T08:30:00Z', advance, clock);
    expect(story.requested).toEqual(['reminder-after to policy-lead', 'reminder-after to deputy-director']);
    const alone = registered(commitment({ approver: 'policy-lead' })).when(
      '2026-04-21T08:30:00Z',
      advance,
      clock,
    );
    expect(alone.requested).toEqual(['reminder-after to policy-lead']);
  });

  it('go to the deputy too where a ladder names the deputy and the entry has one', () => {
    const ladder = {
      before: [{ count: 1, unit: 'month' as const, to: ['owner' as const, 'deputy' as const] }],
      after: [],
    };
    const set: Command = { type: 'set-ladder', ladder, reason: 'The deputy stands in' };
    const requested = (deputy?: string) =>
      new Story(commitment({ deputy }))
        .when('2026-02-02T10:00:00Z', register(commitment({ deputy })))
        .when('2026-02-02T11:00:00Z', set)
        .when('2026-02-27T08:30:00Z', advance, clock).requested;
    expect(requested('deputy-lead')).toEqual([
      'reminder-before to policy-lead',
      'reminder-before to deputy-lead',
    ]);
    expect(requested()).toEqual(['reminder-before to policy-lead']);
  });

  it('go to the approver where there is no owner, and to nobody, on record, where there is neither', () => {
    expect(aMonthBefore(commitment({ owner: undefined })).requested).toEqual([
      'reminder-before to deputy-director',
    ]);
    expect(aMonthBefore(commitment({ owner: undefined, approver: undefined })).requested).toEqual([
      'reminder-before to no-post',
    ]);
  });

  it('reach the responsible body only while a person has it switched on', () => {
    const on: Command = {
      type: 'set-body-mail',
      on: true,
      address: 'post@estyn.example',
      reason: 'They asked',
    };
    const story = registered().when('2026-02-03T10:00:00Z', on);
    expect(story.requested).toEqual([
      'body-mail-switched to policy-lead',
      'body-mail-switched to deputy-director',
    ]);
    story.when('2026-02-27T08:30:00Z', advance, clock);
    expect(story.requested).toEqual(['reminder-before to policy-lead', 'reminder-to-body to the body']);
    const toBody = story.mails[1]!;
    expect(story.why(toBody)).toBe('holds');
    expect(
      story.when('2026-02-27T08:45:00Z', { type: 'set-body-mail', on: false, reason: 'No more' }).why(toBody),
    ).toBe('body-mail-off');
  });

  it('go to the approver alone while a completion waits', () => {
    expect(submitted().when('2026-03-17T08:30:00Z', advance, clock).requested).toEqual([
      'reminder-to-confirm to deputy-director',
    ]);
  });

  it('are the same when asked for again', () => {
    const story = aMonthBefore();
    expect(story.mails).toEqual(story.mails);
  });
});

const deferral: Command = {
  type: 'propose-change',
  proposalId: 'p1',
  change: {
    kind: 'deferral',
    occurrence: 1,
    newLastDay: day('2026-06-30'),
    decision: { decidedBy: 'Cabinet Secretary', reference: 'MA/26/1', on: day('2026-02-27') },
    reason: 'More time',
  },
};

describe('news of decisions', () => {
  it('submitted, to the approver; confirmed or refused, to the owner', () => {
    const story = submitted();
    expect(story.requested).toEqual(['completion-submitted to deputy-director']);
    expect(story.mails[0]!.facts).toMatchObject({
      actEffectiveOn: '2026-03-02',
      lastLawfulDay: '2026-03-31',
    });
    const version = confirmableVersion(story.state.occurrences[0]!)!;
    story.when('2026-03-03T10:00:00Z', { type: 'confirm-completion', occurrence: 1, version }, approver);
    expect(story.requested).toEqual(['completion-confirmed to policy-lead']);
    expect(story.mails[0]!.facts).toMatchObject({ timeliness: 'in-time', daysLate: 0 });
    const other = submitted();
    const { submissionId } = other.state.occurrences[0]!.submission!;
    other.when(
      '2026-03-03T10:00:00Z',
      { type: 'refuse-completion', occurrence: 1, submissionId, reason: 'A draft' },
      approver,
    );
    expect(other.requested).toEqual(['completion-refused to policy-lead']);
  });

  it('proposed, to the approver; approved or refused, to the owner', () => {
    const story = registered().when('2026-02-27T10:00:00Z', deferral);
    expect(story.requested).toEqual(['change-proposed to deputy-director']);
    expect(story.mails[0]!.facts).toMatchObject({ previousLastDay: '2026-03-31', newLastDay: '2026-06-30' });
    const [proposed] = story.mails;
    story.when('2026-02-27T11:00:00Z', { type: 'approve-change', proposalId: 'p1' }, approver);
    expect(story.requested).toEqual(['change-decided to policy-lead']);
    expect(story.mails[0]!.facts).toMatchObject({ approved: true, newLastDay: '2026-06-30', reason: null });
    expect(story.why(proposed!)).toBe('decided');
    const other = registered()
      .when('2026-02-27T10:00:00Z', deferral)
      .when(
        '2026-02-27T11:00:00Z',
        { type: 'refuse-change', proposalId: 'p1', reason: 'Too late' },
        approver,
      );
    expect(other.requested).toEqual(['change-decided to policy-lead']);
    expect(other.mails[0]!.facts).toMatchObject({ approved: false, reason: 'Too late' });
  });

  it('a trigger reached, to the owner, until answered', () => {
    const story = registered(
      commitment({ kind: 'statement', readings: [], triggers: ['government-formed'] }),
    ).when(
      '2026-05-12T10:00:00Z',
      {
        type: 'receive-fact',
        source: 'government-formed',
        value: {
          kind: 'event',
          entries: [{ number: 1, status: 'recorded', effectiveOn: calendarDate('2026-05-12') }],
        },
        factEventId: eventId('t/0'),
        factVersion: 1,
      },
      clock,
    );
    expect(story.requested).toEqual(['trigger-reached to policy-lead']);
    const [asked] = story.mails;
    expect(story.why(asked!)).toBe('holds');
    story.when('2026-05-13T10:00:00Z', {
      type: 'answer-trigger',
      trigger: 'government-formed',
      answer: 'adopt',
      reason: 'As before',
    });
    expect(story.why(asked!)).toBe('answered');
  });

  it('passed on, to the new posts; closed, to both', () => {
    const story = aMonthBefore();
    const [reminder] = story.mails;
    story.when(
      '2026-02-27T08:40:00Z',
      { type: 'transfer-ownership', owner: postId('new-lead'), reason: 'Moved' },
      senior,
    );
    expect(story.requested).toEqual(['ownership-transferred to new-lead']);
    expect(story.mails[0]!.facts).toMatchObject({ lastLawfulDay: '2026-03-31' });
    expect(story.why(reminder!)).toBe('post-changed');
    story.when(
      '2026-03-02T10:00:00Z',
      { type: 'close', ground: 'entered-in-error', reason: 'Twice' },
      senior,
    );
    expect(story.requested).toEqual(['change-proposed to deputy-director']);
    const proposalId = story.state.proposals[0]?.proposalId ?? '';
    story.when(
      '2026-03-02T11:00:00Z',
      { type: 'approve-change', proposalId },
      { personId: personId('eve'), roles: ['approver'] },
    );
    expect(story.requested).toEqual([
      'obligation-closed to new-lead',
      'obligation-closed to deputy-director',
    ]);
    expect(story.why(story.mails[0]!)).toBe('holds');
  });
});

it('a date that a newer version of the rule moved names the provision, to owner and approver, in both languages', () => {
  const definition = review();
  const rule = { ...(definition.readings[0]?.rule as object), monthDay: '08-01' };
  const provision = { en: '2026 Act, section 1', cy: 'Deddf 2026, adran 1' };
  const later = [{ effectiveFrom: '2026-01-01', rule, provision }];
  const readings = definition.readings.map((reading) => ({ ...reading, later }));
  const story = new Story(definition)
    .when('2026-01-05T10:00:00Z', register(definition))
    .when('2026-01-06T10:00:00Z', {
      type: 'amend',
      definition: { ...definition, readings } as ObligationDefinition,
      reason: 'The 2026 Act',
    });
  const [waiting] = story.state.proposals;
  const proposalId = waiting?.proposalId ?? '';
  story.when('2026-01-07T10:00:00Z', { type: 'approve-change', proposalId }, approver);
  const moved = story.mails.filter(({ facts }) => facts.template === 'date-changed');
  expect(moved.map(({ to }) => ('post' in to ? to.post : ''))).toEqual(['policy-lead', 'deputy-director']);
  for (const { facts } of moved)
    expect(facts).toMatchObject({ rule: true, source: null, sourceTitle: provision });
});

describe('asked once more before it leaves', () => {
  it('a reminder is withdrawn once done, submitted, closed or moved', () => {
    const [reminder] = aMonthBefore().mails;
    expect(aMonthBefore().why(reminder!)).toBe('holds');
    expect(submitted().why(reminder!)).toBe('awaiting-confirmation');
    const version = confirmableVersion(submitted().state.occurrences[0]!)!;
    const confirm: Command = { type: 'confirm-completion', occurrence: 1, version };
    expect(submitted().when('2026-03-03T10:00:00Z', confirm, approver).why(reminder!)).toBe('done');
    const elsewhere = { ...(reminder!.facts as { lastLawfulDay: string }), lastLawfulDay: day('2026-04-30') };
    expect(registered().why({ ...reminder!, facts: elsewhere as never })).toBe('date-moved');
    expect(
      revalidate(reminder!.facts, postId('policy-lead'), null, {
        now: instant('2026-02-27T09:00:00Z'),
        calendar: ukBankHolidays,
      }),
    ).toEqual({
      valid: false,
      why: 'obligation-unknown',
    });
  });

  it('a reminder that could not leave before the last day speaks of a day that has passed', () => {
    const story = aMonthBefore();
    const [reminder] = story.mails;
    const on = (at: string): Revalidation => story.holding(reminder!, instant(at));
    expect(on('2026-03-31T22:00:00Z')).toMatchObject({
      valid: true,
      facts: { template: 'reminder-before', sentLate: true },
    });
    // midnight in Wales comes an hour before midnight UTC in summer
    expect(on('2026-03-31T23:00:00Z')).toMatchObject({
      valid: true,
      facts: { template: 'reminder-after', escalated: false, sentLate: true },
    });
    expect(on('2026-02-27T09:00:00Z')).toMatchObject({ facts: { sentLate: false } });
  });

  it('a list that could not leave on its day calls nothing due soon that has passed', () => {
    const item = (key: string, section: string, on: string, candidate = false) => ({
      key,
      section,
      obligationId: 'guidance',
      title: { en: 'Guidance' },
      on,
      candidate,
    });
    const facts = mailFactsSchema.parse({
      template: 'digest',
      unanswered: 0,
      day: '2026-03-30',
      items: [
        item('a', 'due-soon', '2026-03-31'),
        item('b', 'due-soon', '2026-04-20'),
        item('c', 'due-soon', '2026-03-31', true),
        item('d', 'outcome-not-recorded', '2025-03-31'),
      ],
    });
    const asOf = (at: string) => {
      const holding = revalidate(facts, postId('policy-lead'), null, {
        now: instant(at),
        calendar: ukBankHolidays,
      });
      if (!holding.valid || holding.facts.template !== 'digest') throw new Error('no list');
      return holding.facts.items.map(({ key, section }) => `${key} ${section}`);
    };
    expect(asOf('2026-03-31T09:00:00Z')).toEqual([
      'a due-soon',
      'b due-soon',
      'c due-soon',
      'd outcome-not-recorded',
    ]);
    expect(asOf('2026-04-01T09:00:00Z')).toEqual(['a late', 'b due-soon', 'd outcome-not-recorded']);
  });

  it('tells of an approval why it had been asked for, in words that are not stored with the mail', () => {
    const story = registered()
      .when('2026-02-27T10:00:00Z', deferral)
      .when('2026-02-27T11:00:00Z', { type: 'approve-change', proposalId: 'p1' }, approver);
    const [approval] = story.mails;
    expect(approval!.facts).toMatchObject({
      askedReason: null,
      reference: 'MA/26/1',
      askedBy: { personId: 'non' },
      by: { personId: 'rhys' },
    });
    expect(story.holding(approval!)).toMatchObject({ valid: true, facts: { askedReason: 'More time' } });
  });

  it('says what the date rests on as it stands now', () => {
    const story = new Story(review())
      .when('2026-01-05T10:00:00Z', register(review()))
      .when('2026-02-27T09:30:00Z', advance, clock);
    const [reminder] = story.mails;
    story.when('2026-02-27T10:00:00Z', {
      type: 'propose-change',
      proposalId: 'advice',
      change: {
        kind: 'legal-reading',
        readingId: 'ministers-2021',
        advice: { from: 'Legal Services', reference: 'LS/1', on: day('2026-02-26') },
      },
    });
    story.when('2026-02-27T11:00:00Z', { type: 'approve-change', proposalId: 'advice' }, approver);
    const holding = story.holding(reminder!);
    expect(holding.valid && holding.facts).toMatchObject({
      candidate: false,
      earlierOnAnotherReading: null,
    });
  });

  it('asks for nothing where nobody needs to be requested', () => {
    expect(registered().mails).toEqual([]);
    const silent: ObligationEvent['type'][] = ['ObligationRegistered', 'OccurrenceOpened'];
    expect(registered().state.version).toBe(silent.length);
  });
});

describe('what befalls an occurrence', () => {
  const document = { reference: 'Letter of 3 August' };
  const duty = sampleDuty();
  const pause = {
    kind: 'pause' as const,
    occurrence: 1,
    from: calendarDate('2026-06-10'),
    reason: 'The fee was asked for.',
    evidence: document,
  };
  const proposed = (): Story =>
    new Story(duty)
      .when('2026-06-10T09:00:00Z', register(duty))
      .when('2026-06-10T10:00:00Z', { type: 'propose-change', proposalId: 'p1', change: pause });

  it('is put to the approver with the provision and the days, and told to the owner once decided', () => {
    const story = proposed();
    expect(story.requested).toEqual(['change-proposed to deputy-director']);
    expect(story.mails[0]?.facts).toMatchObject({
      kind: 'pause',
      provision: { en: 'section 10(2)', cy: 'adran 10(2)' },
      stopped: { from: '2026-06-10', to: null },
      reference: 'Letter of 3 August',
      reason: 'The fee was asked for.',
    });
    story.when('2026-06-10T11:00:00Z', { type: 'approve-change', proposalId: 'p1' }, approver);
    expect(story.requested).toEqual(['change-decided to policy-lead']);
    expect(story.mails[0]?.facts).toMatchObject({
      approved: true,
      stopped: { from: '2026-06-10', to: null },
    });
    for (const { facts } of story.mails) expect(mailFactsSchema.parse(facts)).toEqual(facts);
  });

  it('withdraws the reminder of a date that its pause has stopped', () => {
    const story = new Story(duty)
      .when('2026-06-01T09:00:00Z', register(duty))
      .when('2026-06-05T10:00:00Z', { type: 'advance' }, clock);
    const [reminder] = story.mails;
    story
      .when('2026-06-10T10:00:00Z', { type: 'propose-change', proposalId: 'p1', change: pause })
      .when('2026-06-10T11:00:00Z', { type: 'approve-change', proposalId: 'p1' }, approver);
    expect(story.why(reminder!)).toBe('date-moved');
    expect(story.when('2026-07-30T10:00:00Z', { type: 'advance' }, clock).mails).toEqual([]);
  });
});
