import { personId } from '#domain/kernel';
import { approve, attach, day, propose, register, submit } from '../commands.testing';
import { Story, approver } from '../history.testing';
import { PAUSED, TEN_DAYS, counted, duty, explanation, extension, pause, pauseEnd } from '../life.testing';
import type { Change, Command } from '../model/commands';
import { fixed, sampleDefinition } from '../sample-definition.testing';
import { lifeRefusals } from './life-refusals';

const at = (story: Story, on: string): Story => story.at(`${on}T10:00:00Z`);
const agreed = (story: Story, change: Change): Story =>
  story.given(propose(change, 'before')).given(approve('before'), approver);
const paused = (): Story => agreed(at(duty(), '2026-06-10'), pause('2026-06-10'));
const close = (over: object): Command => ({ type: 'close', reason: 'Decided', ...over }) as Command;
const working = { unit: { counted: 'working-day', regime: 'wales' } };
const tenDays = (): Story => at(duty(counted({}, TEN_DAYS)), '2026-06-10');
const excusable = {
  ...counted(),
  rule: {
    primitive: 'excusable',
    rule: counted()['rule'],
    explanation: { en: 'the reason is explained', cy: 'esbonnir y rheswm' },
  },
};
/** Neither the rule nor the entry names a provision. */
const unnamed = (): Story =>
  new Story('home-ed-guidance').at('2026-06-10T10:00:00Z').given(
    register(
      sampleDefinition({
        authority: 'internal',
        readings: [counted({ pause: { ...PAUSED.pause, provision: undefined } })],
      }),
    ),
  );

type Case = readonly [code: keyof typeof lifeRefusals, begin: () => Story, command: Command];

const cases: readonly Case[] = [
  ['extension-not-allowed', () => at(duty(), '2026-06-10'), propose(extension('2026-06-26', '2026-06-10'))],
  [
    'extension-not-allowed',
    () => at(duty(counted(), { authority: 'ministerial' }), '2026-06-10'),
    propose(extension('2026-06-26', '2026-06-10')),
  ],
  ['extension-not-later', tenDays, propose(extension('2026-06-21', '2026-06-10'))],
  ['extension-beyond-limit', tenDays, propose(extension('2026-07-02', '2026-06-10'))],
  [
    'extension-too-late',
    () => at(duty(counted({}, TEN_DAYS)), '2026-06-22'),
    propose(extension('2026-06-26', '2026-06-22')),
  ],
  ['pause-not-allowed', () => at(duty(counted()), '2026-06-10'), propose(pause('2026-06-10'))],
  [
    'pause-not-allowed',
    () => at(duty(counted(), { authority: 'internal' }), '2026-06-10'),
    propose(pause('2026-06-10')),
  ],
  [
    'category-unknown',
    () => at(duty(), '2026-06-10'),
    propose(pause('2026-06-10', undefined, { category: 'holiday' })),
  ],
  ['provision-not-named', unnamed, propose(pause('2026-06-10'))],
  [
    'date-not-by-rule',
    () =>
      agreed(at(duty(), '2026-06-10'), {
        kind: 'statutory-move',
        occurrence: 1,
        newLastDay: day('2026-12-31'),
        amendingProvision: 'S.I. 2026/1',
        effectiveOn: day('2026-06-10'),
      }),
    propose(pause('2026-06-10')),
  ],
  [
    'date-cannot-be-counted',
    () =>
      at(
        duty(
          counted(
            {},
            { extension: { ...TEN_DAYS.extension, unit: { counted: 'school-day', calendar: 'gwynedd' } } },
          ),
        ),
        '2026-06-10',
      ),
    propose(extension('2026-06-26', '2026-06-10')),
  ],
  ['clock-is-stopped', paused, propose(pause('2026-06-10'))],
  ['clock-not-stopped', () => at(duty(), '2026-06-10'), propose(pauseEnd('2026-06-10'))],
  ['pause-ends-before-it-begins', paused, propose(pauseEnd('2026-06-09'))],
  [
    'pauses-overlap',
    () => agreed(at(duty(), '2026-06-10'), pause('2026-06-09', '2026-06-10')),
    propose(pause('2026-06-10')),
  ],
  ['pause-too-late', () => at(duty(), '2026-06-22'), propose(pause('2026-06-22'))],
  [
    'pause-changes-nothing',
    // a Saturday and a Sunday
    () => at(duty(counted({ ...PAUSED, ...working })), '2026-06-08'),
    {
      ...propose(pause('2026-06-06', '2026-06-07')),
      late: { reason: 'At once', document: { reference: 'Note' } },
    } as Command,
  ],
  [
    'decision-document-needed',
    () => at(duty(counted(PAUSED), { authority: 'ministerial' }), '2026-06-10'),
    propose(pause('2026-06-10')),
  ],
  ['explanation-not-accepted', () => at(duty(), '2026-06-10'), propose(explanation('2026-06-10'))],
  [
    'already-explained',
    () => agreed(at(duty(excusable), '2026-06-22'), explanation('2026-06-22')),
    propose(explanation('2026-06-22')),
  ],
  [
    'completion-awaits-decision',
    () => at(duty(excusable), '2026-06-10').given(attach('2026-06-10')).given(submit('2026-06-10')),
    propose(explanation('2026-06-10')),
  ],
  ['superseding-entry-needed', duty, close({ ground: 'superseded' })],
  ['supersedes-itself', duty, close({ ground: 'superseded', supersededBy: 'home-ed-guidance' })],
  ['nothing-superseded', duty, close({ ground: 'entered-in-error', supersededBy: 'new-duty' })],
];

/** Only the edge knows what else is on the register: `submit-command/bars`. */
const OF_EDGES = ['superseding-entry-unknown'];

describe('refusals of extensions, pauses, explanations and supersession', () => {
  it.each(cases)('%s', (code, begin, command) => {
    const story = begin();
    const before = story.events.length;
    const decision = story.when(command);
    if (decision.ok) throw new Error(`${code}: not refused`);
    expect(decision.refusal.code).toBe(code);
    expect(decision.refusal.pointer).toMatch(/^\//);
    expect(story.events).toHaveLength(before);
    const { cy, en } = decision.refusal.message;
    expect(cy).not.toBe(en);
    for (const text of [cy, en]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/undefined|null|'|\d{4}-\d{2}-\d{2}/);
      // what is wrong, and what would allow it
      expect(text.split(/[.;:] /).length).toBeGreaterThan(1);
    }
  });

  it('are all shown above', () => {
    const shown = new Set([...cases.map(([code]) => code), ...OF_EDGES]);
    expect([...shown].sort()).toEqual(Object.keys(lifeRefusals).sort());
  });

  it('say the limit, what it is counted from, and the provision, in both languages', () => {
    const decision = tenDays().when(propose(extension('2026-07-02', '2026-06-10')));
    if (decision.ok) throw new Error('not refused');
    const { en, cy } = decision.refusal.message;
    for (const words of ['section 12(4)', '21 June 2026', '1 July 2026']) expect(en).toContain(words);
    for (const words of ['adran 12(4)', '21 Mehefin 2026', '1 Gorffennaf 2026']) expect(cy).toContain(words);
  });

  it('a second person is needed for each, and never the first', () => {
    for (const [story, change] of [
      [tenDays(), extension('2026-06-26', '2026-06-10')],
      [at(duty(), '2026-06-10'), pause('2026-06-10')],
      [paused(), pauseEnd('2026-06-10')],
      [at(duty(excusable), '2026-06-10'), explanation('2026-06-10')],
    ] as const) {
      story.given(propose(change, 'p2'));
      expect(story.then(approve('p2'), { ...approver, personId: personId('ann') })).toBe(
        'second-person-needed',
      );
      expect(story.then(approve('p2'), { ...approver, onBehalfOf: personId('ann') })).toBe(
        'second-person-needed',
      );
    }
  });
});

it('a plain date allows nothing', () => {
  const story = new Story('home-ed-guidance')
    .at('2026-02-02T10:00:00Z')
    .given(register(sampleDefinition({ readings: [fixed('2026-03-31')] })));
  expect(story.then(propose(pause('2026-02-02')))).toBe('pause-not-allowed');
  expect(story.then(propose(extension('2026-04-30', '2026-02-02')))).toBe('extension-not-allowed');
  expect(story.then(propose(explanation('2026-02-02')))).toBe('explanation-not-accepted');
});
