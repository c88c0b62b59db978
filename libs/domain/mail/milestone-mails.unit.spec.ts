import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Instant, canonicalJson, commandId, instant, postId } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Obligation,
  type ObligationEvent,
  type StoredEvent,
  decideOn,
  fold,
  loadEvent,
} from '#domain/obligations';
import { clock, commitment, official, register } from '../../../tests/chaos/support/mail-rows';
import type { MailRequest } from './mail-facts';
import { mailsFor } from './mails-for';
import { revalidate } from './revalidate';

const TITLE = { en: 'Translation', cy: 'Cyfieithu' };
const OWNER = 'translation-unit';

/** The entry of the mail tests, with one milestone of another post four weeks before its due date. */
class Notified {
  readonly events: StoredEvent[] = [];
  private commands = 0;
  private last: readonly ObligationEvent[] = [];
  now: Instant = instant('2026-01-05T10:00:00Z');

  when(at: string, command: Command, actor: Actor = official): this {
    this.now = instant(at);
    const decision = decideOn(definition.id, this.events, command, {
      now: this.now,
      actor,
      commandId: commandId(`c${(this.commands += 1)}`),
      calendar: ukBankHolidays,
    });
    if (!decision.ok) throw new Error(decision.refusal.message.en);
    const stored = decision.value.map((draft) => JSON.parse(canonicalJson(draft)) as StoredEvent);
    this.events.push(...stored);
    this.last = stored.map((event) => loadEvent(event));
    return this;
  }

  get state(): Obligation {
    const state = fold(this.events);
    if (state === null) throw new Error('nothing registered');
    return state;
  }

  get mails(): readonly MailRequest[] {
    return this.last.flatMap((event) => mailsFor(event, this.state, ukBankHolidays, this.now));
  }

  /** the reminders of the milestone that is another post’s */
  get reminders(): readonly MailRequest[] {
    return this.mails.filter(
      ({ facts }) => facts.template === 'milestone-reminder' && facts.milestone === 'translation',
    );
  }

  /** the posts that they go to */
  get reminded(): readonly string[] {
    return this.reminders.map(({ to }) => ('post' in to ? to.post : 'body'));
  }

  get said(): readonly string[] {
    return this.mails.map(({ facts, to }) => `${facts.template} ${'post' in to ? to.post : 'body'}`);
  }

  judged(request: MailRequest | undefined, at: string) {
    if (request === undefined || !('post' in request.to)) throw new Error('no mail');
    const judged = revalidate(request.facts, request.to.post, this.state, {
      now: instant(at),
      calendar: ukBankHolidays,
    });
    return judged.valid ? judged.facts : judged.why;
  }
}

const list = [
  {
    id: 'translation',
    title: TITLE,
    kind: 'translation' as const,
    owner: postId(OWNER),
    rule: { count: 4, unit: 'week' as const, direction: 'before' as const },
  },
  {
    id: 'publication',
    title: { en: 'Publication', cy: 'Cyhoeddi' },
    kind: 'publication' as const,
    rule: { count: 1, unit: 'week' as const, direction: 'before' as const },
  },
];
const definition = { ...commitment(), milestones: { list } };

const notified = (): Notified => new Notified().when('2026-01-05T10:00:00Z', register(definition));
const milestoneOn = (of: Notified) => of.state.occurrences[0]?.milestones[0]?.on ?? '';
const advance: Command = { type: 'advance' };

it('whoever owns a milestone is told of it when it gets its date; the owner of the entry set it', () => {
  const first = notified();
  expect(first.said).toEqual([`milestones-dated ${OWNER}`]);
  expect(first.mails[0]?.facts).toMatchObject({ milestones: [{ id: 'translation', from: null }] });
});

it('everybody whose milestone moves is told of the old day and the new one', () => {
  const moved = notified().when('2026-01-06T10:00:00Z', {
    type: 'set-milestones',
    reason: 'Later',
    milestones: {
      list: list.map((each) => ({ ...each, rule: { ...each.rule, count: each.rule.count + 1 } })),
    },
  });
  expect(new Set(moved.said)).toEqual(
    new Set([`milestones-dated ${OWNER}`, `milestones-dated ${definition.owner ?? ''}`]),
  );
  expect(moved.mails[0]?.facts).toMatchObject({ milestones: [{ from: expect.any(String) as string }] });
});

describe('a reminder of a milestone', () => {
  const week = (of: Notified) => `${milestoneOn(of)}T10:00:00Z`;

  it('goes to its own post, and to the owner of the entry only once it escalates', () => {
    const due = notified();
    due.when(week(due), advance, clock);
    expect(due.reminded).toEqual([OWNER]);
    const later = instant(new Date(Date.parse(week(due)) + 22 * 86_400_000).toISOString());
    due.when(later, advance, clock);
    expect(due.reminded).toEqual([OWNER, definition.owner]);
  });

  it('is withdrawn once it is reached, moved, or another post’s', () => {
    const due = notified();
    due.when(week(due), advance, clock);
    const [reminder] = due.reminders;
    expect(due.judged(reminder, week(due))).toMatchObject({
      template: 'milestone-reminder',
      sentLate: false,
    });
    const change = (owner: string, count: number): Command => ({
      type: 'set-milestones',
      reason: 'Changed',
      milestones: { list: [{ ...list[0]!, owner: postId(owner), rule: { ...list[0]!.rule, count } }] },
    });
    const at = due.now;
    expect(due.when(at, change('another-unit', 4)).judged(reminder, at)).toBe('post-changed');
    expect(due.when(at, change(OWNER, 1)).judged(reminder, at)).toBe('date-moved');
    due.when(at, change(OWNER, 4)).when(at, {
      type: 'reach-milestone',
      occurrence: 1,
      milestone: 'translation',
      effectiveOn: milestoneOn(due),
    } as Command);
    expect(due.judged(reminder, at)).toBe('done');
  });
});
