import { ukBankHolidays } from '#domain/shipped-holidays';
import { attach, commitment, confirm, day, late, review, submit } from './commands.testing';
import { conflictsWaiting } from './conflicts';
import { type Story, approver } from './history.testing';
import { fixed } from './sample-definition.testing';
import type { Command } from './model/commands';

/** Evidence unlike any other, unless said otherwise. */
const evidence = (evidenceId: string, effectiveOn: string, fields: Record<string, unknown> = {}): Command =>
  ({
    ...attach(effectiveOn, evidenceId),
    reference: `gov.wales/${evidenceId}`,
    sha256: Buffer.from(evidenceId.padEnd(32, '.')).toString('hex'),
    late,
    ...fields,
  }) as Command;
const done = (occurrence: number, on: string, ...evidenceIds: string[]): Command =>
  ({ ...submit(on, occurrence), evidenceIds, late }) as Command;

/** The review of 2026 done in August, and the next one open. */
function nextReview(): Story {
  const story = review()
    .at('2026-08-27T10:00:00Z')
    .given(evidence('report-2026', '2026-08-27'))
    .given(done(1, '2026-08-27', 'report-2026'));
  return story.given(confirm(story), approver).until('2027-02-01T10:00:00Z');
}

const keys = (story: Story, number = 2): readonly string[] =>
  conflictsWaiting(story.state, story.occurrence(number), ukBankHolidays).map(({ key }) => key);
const accepting = (story: Story, number: number, conflicts: readonly string[]): Command =>
  ({ ...confirm(story, number), accepts: { conflicts, reason: 'Counsel agrees' } }) as Command;

describe('the report of the last occurrence', () => {
  it('cannot fulfil this one unseen: every conflict is shown when it is submitted', () => {
    const story = nextReview().given(done(2, '2026-08-27', 'report-2026'));
    expect(keys(story)).toEqual([
      'act-before-opening',
      'evidence-before-opening',
      'act-not-later/1',
      'evidence-used/report-2026/1',
    ]);
    expect(story.events.at(-1)?.data['conflicts']).toMatchObject([
      {
        key: 'act-before-opening',
        message: {
          en: 'The act took effect on 27 August 2026, before the second occurrence (due 31 August 2031) opened on 1 September 2026.',
          cy: 'Cymerodd y weithred effaith ar 27 Awst 2026, cyn i’r ail dro (dyddiad cau: 31 Awst 2031) agor ar 1 Medi 2026.',
        },
      },
      {},
      {},
      {},
    ]);
  });

  it('is refused with the conflicts named, until the approver accepts each by name', () => {
    const story = nextReview().given(done(2, '2026-08-27', 'report-2026'));
    const all = keys(story);
    expect(story.when(confirm(story, 2), approver)).toMatchObject({
      refusal: {
        code: 'completion-conflicts',
        pointer: '/accepts',
        details: { conflicts: all.map((key) => ({ key })) },
      },
    });
    expect(story.when(accepting(story, 2, all.slice(1)), approver)).toMatchObject({
      refusal: { code: 'completion-conflicts', details: { conflicts: [{ key: 'act-before-opening' }] } },
    });
    expect(story.then(accepting(story, 2, all), approver)).toEqual(['CompletionConfirmed']);
    expect(story.occurrence(2).completion?.accepted).toMatchObject({
      conflicts: all.map((key) => ({ key })),
      reason: 'Counsel agrees',
    });
  });

  it.each([
    [
      'the same file under another id',
      { sha256: Buffer.from('report-2026'.padEnd(32, '.')).toString('hex') },
    ],
    ['the same reference, written otherwise', { reference: ' HTTPS://www.gov.wales/Report-2026/ ' }],
  ])('is known by %s', (_name, fields) => {
    const story = nextReview()
      .given(evidence('again', '2027-02-01', fields))
      .given(done(2, '2027-02-01', 'again'));
    expect(keys(story)).toEqual(['evidence-used/again/1']);
    expect(story.then(confirm(story, 2), approver)).toBe('completion-conflicts');
  });

  it('is known while both occurrences still wait for a decision', () => {
    const story = review()
      .until('2026-09-10T10:00:00Z')
      .given(evidence('report', '2026-09-10'))
      .given(done(1, '2026-09-10', 'report'))
      .given(done(2, '2026-09-10', 'report'));
    expect(keys(story, 2)).toEqual(['act-not-later/1', 'evidence-used/report/1']);
    expect(keys(story, 1)).toEqual(['act-not-later/2', 'evidence-used/report/2']);
  });

  it('is none where the act and its evidence are its own', () => {
    const story = nextReview()
      .given(evidence('report-2031', '2027-02-01'))
      .given(done(2, '2027-02-01', 'report-2031'));
    expect(keys(story)).toEqual([]);
    expect(story.then(confirm(story, 2), approver)).toEqual(['CompletionConfirmed']);
    expect(story.occurrence(2).completion?.accepted).toBeNull();
  });
});

describe('an act and its evidence', () => {
  it('an act before its evidence needs a word; evidence before the act does not', () => {
    const story = commitment().given(evidence('report', '2026-02-02')).given(evidence('draft', '2026-01-20'));
    story.given(done(1, '2026-01-30', 'draft', 'report'));
    expect(keys(story, 1)).toEqual(['act-before-evidence/report']);
    expect(story.then(confirm(story), approver)).toBe('completion-conflicts');
    story.given(done(1, '2026-02-02', 'draft', 'report'));
    expect(keys(story, 1)).toEqual([]);
  });

  it('an act in the future is refused, whatever anybody accepts', () => {
    const story = commitment().given(evidence('report', '2026-02-02'));
    expect(story.then(done(1, '2026-02-03', 'report'))).toBe('effective-in-future');
  });

  it('an act before the window that the law opens needs a word; before a window of policy it does not', () => {
    const windowed = (basis: 'legal' | 'policy'): Story => {
      const reading = fixed('2026-12-31', 'window', basis);
      const rule = { primitive: 'window', precision: 'dates', from: '2026-03-01', to: '2026-12-31' };
      return commitment({ readings: [{ ...reading, rule }] })
        .given(evidence('report', '2026-02-02'))
        .given(done(1, '2026-02-02', 'report'));
    };
    expect(keys(windowed('legal'), 1)).toEqual(['act-before-opening', 'evidence-before-opening']);
    expect(keys(windowed('policy'), 1)).toEqual([]);
  });

  it('the day of loading opens nothing: what was done before it is no conflict', () => {
    const story = commitment({}, '2026-11-20T10:00:00Z')
      .given(evidence('report', '2026-03-30'))
      .given(done(1, '2026-03-30', 'report'));
    expect(story.occurrence().opensOn > day('2026-03-30')).toBe(true);
    expect(keys(story, 1)).toEqual([]);
  });

  it('a moved occurrence still opens on its grid', () => {
    const story = nextReview();
    story
      .given({
        type: 'propose-change',
        proposalId: 'p1',
        change: {
          kind: 'statutory-move',
          occurrence: 2,
          newLastDay: day('2032-03-31'),
          amendingProvision: 'S.I. 2027/1 art. 2',
          effectiveOn: day('2027-02-01'),
        },
      })
      .given({ type: 'approve-change', proposalId: 'p1' }, approver)
      .given(evidence('old', '2026-08-28'))
      .given(done(2, '2026-08-28', 'old'));
    expect(keys(story)).toEqual(['act-before-opening', 'evidence-before-opening']);
  });
});
