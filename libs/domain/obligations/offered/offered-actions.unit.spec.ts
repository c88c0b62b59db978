import { ukBankHolidays } from '#domain/shipped-holidays';
import { postId, startOfDay } from '#domain/kernel';
import {
  approve,
  attach,
  commitment,
  confirm,
  correction,
  day,
  deferral,
  late,
  literal,
  move,
  propose,
  review,
  setAside,
  submit,
} from '../commands.testing';
import { confirmableVersion } from '../decide/completion';
import { type Story, administrator, approver, auditor, colleague, official } from '../history.testing';
import type { Actor, Command } from '../model/commands';
import { nextAction } from './next-action';
import { ANOTHER_DAY } from '../readings';
import { type OfferedAction, offeredActions } from './offered-actions';
import { fixed, windowReading } from '../sample-definition.testing';

const calendar = ukBankHolidays;
const TODAY = day('2026-11-30');
const NOW = startOfDay(TODAY);
const owner: Actor = { ...official, postId: postId('policy-lead') };
const PEOPLE = { official, colleague, approver, auditor, administrator, owner };

const viewerOf = ({ postId: post, ...actor }: Actor) => ({ ...actor, posts: post ? [post] : [] });
const offered = (story: Story, actor: Actor): readonly OfferedAction[] =>
  offeredActions(story.state, viewerOf(actor), { today: TODAY, calendar });
const nextOf = (story: Story, actor: Actor, today = TODAY) => {
  const next = nextAction(story.state, viewerOf(actor), { today, calendar });
  return next && `${next.because}: ${next.action}`;
};

/** An entry in every stage of its life, as it stands on the tested day. */
const STORIES: Readonly<Record<string, () => Story>> = {
  registered: () => review().at(NOW),
  'with evidence': () =>
    review()
      .at(NOW)
      .given({ ...attach('2026-08-27'), late } as Command),
  submitted: () => STORIES['with evidence']!().given({ ...submit('2026-08-27'), late } as Command),
  confirmed: () => {
    const story = STORIES['submitted']!();
    return story.given(confirm(story), approver);
  },
  'recorded as not done': () => {
    const story = review().at(NOW);
    return story.given({ type: 'record-absence', occurrence: 1, reason: 'Nothing was published' });
  },
  'with a proposal': () =>
    review()
      .at(NOW)
      .given(propose(move('2028-08-31', '2026-11-30'))),
  ministerial: () => commitment({ authority: 'ministerial', readings: [fixed('2027-03-31')] }).at(NOW),
  'internal without an approver': () =>
    commitment({ authority: 'internal', approver: undefined, readings: [fixed('2027-03-31')] }).at(NOW),
  vague: () =>
    commitment({
      authority: 'ministerial',
      readings: [
        windowReading('2027-01-01', '2027-12-31', 'calendar-year'),
        windowReading('2027-04-01', '2028-03-31', 'financial-year'),
      ],
    }).at(NOW),
  'without words that say when': () =>
    commitment({
      readings: [],
      undated: {
        primitive: 'open',
        reason: 'undated',
        explanation: { en: 'It gives no date.', cy: 'Nid yw’n rhoi dyddiad.' },
      },
    }).at(NOW),
  closed: () =>
    review().at(NOW).agreed({ type: 'close', ground: 'entered-in-error', reason: 'Twice on the register' }),
};

const reason = 'As the note says';

/** A command that answers each action as well as anybody could, about an entry as it stands. */
function commandOf(story: Story, action: string, occurrence: number): Command | null {
  const { state } = story;
  const found = state.occurrences.find((each) => each.number === occurrence);
  const pending = state.proposals.find(({ status }) => status === 'pending');
  const record =
    state.closed?.eventId ??
    state.occurrences.map(({ completion, absence }) => completion?.eventId ?? absence?.eventId).find(Boolean);
  const dated = found?.dueEventIds.at(-1);
  const policy = state.definition.readings.find(({ basis }) => basis === 'policy');
  const commands: Readonly<Record<string, () => Command | null>> = {
    'note-progress': () => ({ type: 'note-progress', text: 'Begun' }),
    'attach-evidence': () => ({ ...attach('2026-11-30', 'another') }),
    // one in the place of another that waits is accepted, and offered only once that is refused
    'submit-completion': () =>
      found?.stage === 'awaiting-confirmation' ? null : submit('2026-11-30', occurrence),
    'confirm-completion': () => (found && confirmableVersion(found) ? confirm(story, occurrence) : null),
    'record-absence': () => ({ type: 'record-absence', occurrence, reason }),
    'propose-statutory-move': () =>
      propose({ ...move('2033-08-31', '2026-11-30'), occurrence } as never, 'new'),
    'propose-deferral': () =>
      propose({ ...deferral('2033-08-31', '2026-11-30'), occurrence } as never, 'new'),
    'propose-correction': () =>
      dated ? propose({ ...correction('2033-08-31', dated), occurrence } as never, 'new') : null,
    'propose-legal-reading': () => propose(literal, 'new'),
    'choose-reading': () =>
      policy || state.definition.readings.length === 0
        ? {
            type: 'choose-reading',
            ...(policy ? { readingId: policy.id } : { readingId: ANOTHER_DAY, otherDay: day('2027-01-29') }),
            reason,
            decision: { decidedBy: 'The minister', reference: 'MA/1', on: day('2026-11-30') },
          }
        : null,
    'look-again': () => ({ type: 'look-again', note: reason }),
    'transfer-ownership': () => ({ type: 'transfer-ownership', owner: postId('another'), reason }),
    'approve-change': () => (pending ? approve(pending.proposalId) : null),
    'withdraw-change': () =>
      pending ? { type: 'withdraw-change', proposalId: pending.proposalId, reason } : null,
    'set-aside': () => (record ? propose(setAside(record), 'new') : null),
    close: () => ({ type: 'close', ground: 'entered-in-error', reason }),
  };
  return commands[action]?.() ?? null;
}

const ACTIONS = [
  'note-progress',
  'attach-evidence',
  'submit-completion',
  'confirm-completion',
  'record-absence',
  'propose-statutory-move',
  'propose-deferral',
  'propose-correction',
  'propose-legal-reading',
  'choose-reading',
  'look-again',
  'transfer-ownership',
  'approve-change',
  'withdraw-change',
  'set-aside',
  'close',
];

describe.each(Object.keys(STORIES))('an entry that is %s', (name) => {
  it.each(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])(
    'offers %s what is not refused to them, and nothing else',
    (who) => {
      const actor = PEOPLE[who];
      const shown = offered(STORIES[name]!(), actor);
      const judged = ACTIONS.map((action) => {
        const numbers = STORIES[name]!().state.occurrences.map((each) => each.number);
        const accepted = numbers.some((each) => {
          const story = STORIES[name]!();
          const command = commandOf(story, action, each);
          return command !== null && typeof story.then(command, actor) !== 'string';
        });
        return [action, accepted];
      });
      expect(ACTIONS.map((action) => [action, shown.some((each) => each.action === action)])).toEqual(judged);
    },
  );
});

it('offers an auditor nothing, whatever other roles they hold', () => {
  const both: Actor = { ...auditor, roles: ['auditor', 'official', 'approver'] };
  for (const story of Object.values(STORIES)) expect(offered(story(), both)).toEqual([]);
});

it('offers nothing that would wait for a second person where nobody is there', () => {
  const alone = { ...viewerOf(official), hasSecond: false };
  const shown = offeredActions(STORIES['registered']!().state, alone, { today: TODAY, calendar });
  expect(shown.filter(({ action }) => action === 'close' || action.startsWith('propose-'))).toEqual([]);
});

it('offers no decision to whoever acts for the person who proposed it', () => {
  const story = STORIES['with a proposal']!();
  const tied = { ...viewerOf(approver), tied: [official.personId] };
  expect(offered(story, approver).map(({ action }) => action)).toContain('approve-change');
  const shown = offeredActions(story.state, tied, { today: TODAY, calendar });
  expect(shown.map(({ action }) => action)).not.toContain('approve-change');
});

describe('the next action', () => {
  it.each<[string, keyof typeof PEOPLE, string | null]>([
    ['registered', 'official', 'date-passed: attach-evidence'],
    ['registered', 'approver', 'date-passed: record-absence'],
    ['registered', 'auditor', null],
    ['with evidence', 'official', 'date-passed: submit-completion'],
    ['submitted', 'approver', 'completion-waits: confirm-completion'],
    ['submitted', 'official', null],
    ['with a proposal', 'approver', 'change-waits: approve-change'],
    ['recorded as not done', 'approver', 'nothing-presses: note-progress'],
    ['vague', 'official', 'reading-missing: choose-reading'],
    ['ministerial', 'official', 'nothing-presses: note-progress'],
    ['without words that say when', 'official', 'nothing-presses: note-progress'],
    ['closed', 'official', null],
  ])('of an entry that is %s, for the %s', (name, who, expected) => {
    expect(nextOf(STORIES[name]!(), PEOPLE[who])).toBe(expected);
  });

  it('is always one of those that are offered', () => {
    for (const story of Object.values(STORIES))
      for (const actor of Object.values(PEOPLE)) {
        const next = nextAction(story().state, viewerOf(actor), { today: TODAY, calendar });
        if (next === null) continue;
        const { because: _because, ...action } = next;
        expect(offered(story(), actor)).toContainEqual(action);
      }
  });
});
