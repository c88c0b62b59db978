import { formatDate } from '#domain/deadlines';
import { type JsonValue, calendarDate, obligationId, postId } from '#domain/kernel';
import { currentHolidaySource, ukBankHolidays } from '#domain/shipped-holidays';
import { contentOf } from '#record/contents';
import { approve, attach, confirm, propose, submit } from '../../../domain/history/commands.testing';
import { RecordedStory, approver } from '../../../domain/history/recorded-story.testing';
import { fixed, reviewCycle } from '../../../domain/obligations/sample-definition.testing';
import { published } from '../../../domain/shipped-holidays/data.testing';
import { obligationSection } from './obligation-section';
import { pinnedLists } from './pinned-lists';
import { idsAlone } from './summary-names';

it('shows how an outcome was judged before its date changed, and how it is judged now', () => {
  const story = new RecordedStory('wm-alp-cycle')
    .at('2026-02-02T10:00:00Z')
    .does({ type: 'register', definition: reviewCycle() })
    .at('2026-08-27T10:00:00Z')
    .does(attach('2026-08-27'))
    .does(submit('2026-08-27'));
  const advice = { from: 'Legal Services', reference: 'LS/2026/7', on: calendarDate('2026-08-20') };
  story
    .does(confirm(story), approver)
    .does(propose({ kind: 'legal-reading', readingId: 'literal-2020', advice }))
    .does(approve(), approver);
  const context = {
    today: calendarDate('2026-09-01'),
    checkpointSizes: [],
    events: null,
    calendarOf: () => ukBankHolidays,
    titles: new Map(),
    names: idsAlone,
  };
  const shown = (language: 'cy' | 'en') =>
    obligationSection({ ...context, language } as never, {
      id: 'wm-alp-cycle',
      events: story.events,
      mail: [],
    }).html;
  expect(shown('en')).toContain('<p>Done late</p>');
  expect(shown('en')).toMatch(
    /class="warning">First occurrence: done in time on .* 361 days late on .*Legal Services/,
  );
  expect(shown('cy')).toMatch(/class="warning">Y tro cyntaf: .*nifer y diwrnodau: 361.*Legal Services/);
});

it('shows the milestones of each occurrence, and what became of them', () => {
  const story = new RecordedStory('wm-alp-cycle')
    .at('2026-02-02T10:00:00Z')
    .does({ type: 'register', definition: reviewCycle({ milestones: { template: 'five-yearly-review' } }) })
    .does({
      type: 'reach-milestone',
      occurrence: 1,
      milestone: 'draft',
      effectiveOn: calendarDate('2026-02-02'),
    });
  const shown = (language: 'cy' | 'en') =>
    obligationSection(
      {
        today: calendarDate('2026-03-02'),
        checkpointSizes: [],
        events: null,
        calendarOf: () => null,
        titles: new Map(),
        names: idsAlone,
        language,
      } as never,
      {
        id: 'wm-alp-cycle',
        events: story.events,
        mail: [],
      },
    ).html;
  expect(shown('en')).toContain('Draft report: 31 March 2026; reached on 2 February 2026');
  expect(shown('cy')).toContain('Adroddiad drafft: 31 Mawrth 2026; cyrhaeddwyd ar 2 Chwefror 2026');
});

describe('warns of another reading by the list of bank holidays that its last decision pins', () => {
  const counted = {
    ...fixed('2027-07-01', 'counted', 'legal'),
    rule: {
      primitive: 'offset',
      anchor: { kind: 'literal', date: '2027-06-18' },
      count: 20,
      unit: { counted: 'working-day', regime: 'wales' },
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
    },
  } as const;
  const day = {
    date: '2027-06-21',
    title_en: 'A day',
    title_cy: 'Diwrnod',
    substitute: false,
    notes_en: null,
  };
  const { divisions, ...list } = published;
  const longer = {
    published: {
      ...list,
      version: 'longer',
      divisions: { ...divisions, 'england-and-wales': [...divisions['england-and-wales'], day] },
    },
  };
  const story = new RecordedStory('wm-alp-cycle').at('2026-02-02T10:00:00Z').does({
    type: 'register',
    definition: reviewCycle({
      kind: 'one-off-commitment',
      readings: [fixed('2027-08-31', 'later', 'legal'), counted],
      workingReading: 'later',
    }),
  });

  it.each([
    ['as shipped', currentHolidaySource, '2027-07-16'],
    ['with a day more', longer, '2027-07-19'],
  ])('%s', async (_name, source, on) => {
    const { sha256, text } = contentOf('calendar', source as unknown as JsonValue);
    const [first, ...rest] = story.events;
    if (first === undefined) throw new Error('nothing was registered');
    const basis = { contents: { calendar: sha256 } };
    const events = [{ ...first, metadata: { ...first.metadata, basis } }, ...rest];
    const calendarOf = await pinnedLists(events, (asked) =>
      Promise.resolve(asked === sha256 ? text : undefined),
    );
    const context = {
      today: calendarDate('2026-03-02'),
      checkpointSizes: [],
      events: null,
      calendarOf,
      names: idsAlone,
      titles: new Map(),
    };
    const obligation = { id: 'wm-alp-cycle', events, mail: [] };
    const { html } = obligationSection({ ...context, language: 'en' } as never, obligation);
    expect(html).toContain(`is ${formatDate(calendarDate(on), 'en')}, earlier than`);
  });
});

it('shows people, posts and entries by their names, and no id of theirs', () => {
  const story = new RecordedStory('wm-alp-cycle')
    .at('2026-02-02T10:00:00Z')
    .does({ type: 'register', definition: reviewCycle({ owner: postId('policy-lead') }) })
    .does({ type: 'link', link: { type: 'follows', to: obligationId('the-code') }, reason: 'It does' });
  const names = (language: 'cy' | 'en') =>
    Object.assign(() => 'Non Griffiths', {
      post: () => (language === 'cy' ? 'Arweinydd Polisi' : 'Policy Lead'),
    });
  const titles = new Map([['the-code', { en: 'The Code', cy: 'Y Cod' }]]);
  const shown = (language: 'cy' | 'en') =>
    obligationSection(
      {
        today: calendarDate('2026-03-02'),
        checkpointSizes: [],
        events: null,
        calendarOf: () => null,
        names,
        titles,
        language,
      } as never,
      { id: 'wm-alp-cycle', events: story.events, mail: [] },
    ).html.replaceAll(/ id="[^"]*"/gu, '');
  expect(shown('en')).toContain('Non Griffiths');
  expect(shown('en')).toContain('Policy Lead');
  expect(shown('cy')).toContain('Arweinydd Polisi');
  expect(shown('cy')).toContain('Yn dilyn “Y Cod”');
  for (const language of ['en', 'cy'] as const)
    expect(shown(language)).not.toMatch(/policy-lead|the-code|>ann<|\bann\b,/u);
});
