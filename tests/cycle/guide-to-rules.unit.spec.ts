import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { readRegisterFile } from '#application/register-import';
import { bindingWritten, bindingsIn } from '#application/statute';
import { deadlineRuleSchema, jsonSchemas, readingSchema } from '#domain/deadlines';
import { type CalendarDate, addDays, calendarDate, eventId } from '#domain/kernel';
import { type FactValue, type ObligationDefinition, hasEnded, supplySchema } from '#domain/obligations';
import {
  attach,
  confirm,
  happened,
  late,
  register,
  submit,
} from '../../libs/domain/obligations/commands.testing';
import { Story, approver, clock } from '../../libs/domain/obligations/history.testing';

const GUIDE = readFileSync(join(__dirname, '../../infra/docs/rules.md'), 'utf8');
const FILE = join(__dirname, '../support/ten-provisions.yaml');
const { rows, problems } = readRegisterFile(FILE, new Set());

const blocks = [...GUIDE.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const listed = (name: string): readonly unknown[] =>
  blocks.filter((text) => text.startsWith(`# ${name}\n`)).flatMap((text) => parse(text) as unknown[]);
const row = (id: string): ObligationDefinition => rows.find((each) => each.id === id)!;

describe('every example of the guide to rules', () => {
  it('of a provision is a row of the file that is loaded', () => {
    const file = parse(readFileSync(FILE, 'utf8')) as { sources: object; rows: { id: string }[] };
    const [sources] = blocks.filter((text) => text.startsWith('sources:'));
    expect((parse(sources ?? '') as { sources: object }).sources).toEqual(file.sources);
    const worked = blocks
      .filter((text) => text.startsWith('- id: '))
      .flatMap((text) => parse(text) as object[]);
    expect(worked).toEqual(file.rows);
    expect(worked.length).toBeGreaterThanOrEqual(10);
    expect(problems).toEqual([]);
  });

  it('of a rule, an anchor, a reading and where names get their days from is one', () => {
    expect(listed('rules').map((rule) => deadlineRuleSchema.safeParse(rule).error)).toEqual(
      listed('rules').map(() => undefined),
    );
    const offset = { primitive: 'offset', count: 1, unit: 'day', convention: 'after', direction: 'forward' };
    const anchored = (anchor: unknown) =>
      deadlineRuleSchema.safeParse({ ...offset, anchor, operator: 'before' });
    expect(listed('anchors').map((anchor) => anchored(anchor).error)).toEqual(
      listed('anchors').map(() => undefined),
    );
    expect(z.array(readingSchema).safeParse(listed('readings')).error).toBeUndefined();
    expect([listed('rules').length, listed('anchors').length, listed('readings').length]).toEqual([
      12, 10, 1,
    ]);
    const facts = blocks.find((text) => text.startsWith('# facts\n')) ?? '';
    const supplies = z.record(z.string(), supplySchema).parse(parse(facts));
    for (const [name, supply] of Object.entries(supplies)) {
      const need = { name, kind: 'lastAct' in supply ? ('act' as const) : ('event' as const), title: null };
      expect(bindingsIn([bindingWritten(name, supply)], [need])).toEqual({
        ok: true,
        value: { [name]: supply },
      });
    }
    expect(Object.keys(supplies)).toHaveLength(7);
  });

  it('names every primitive and anchor that there is', () => {
    const names = [
      ...namesIn(jsonSchemas()['question.schema.json'], 'primitive'),
      ...namesIn(jsonSchemas()['question.schema.json'], 'kind'),
    ];
    expect(names).toEqual(expect.arrayContaining(['between', 'recurring', 'previous-actual', 'contiguous']));
    const unsaid = names.filter((name) => !GUIDE.includes(`\`${name}\``) && !GUIDE.includes(`kind: ${name}`));
    expect(unsaid).toEqual([]);
  });
});

/** Every value that a field may have, anywhere in a schema. */
function namesIn(schema: unknown, field: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: Record<string, { const?: string; enum?: string[] }> };
  const own = properties?.[field];
  const found = [...(own?.const === undefined ? [] : [own.const]), ...(own?.enum ?? [])];
  return [...new Set([...found, ...Object.values(schema).flatMap((each) => namesIn(each, field))])];
}

const series = (...days: readonly string[]): FactValue => ({
  kind: 'series',
  entries: days.map((on, index) => ({
    number: index + 1,
    status: 'recorded',
    effectiveOn: calendarDate(on),
  })),
});

const REGISTERED = '2026-02-02T10:00:00Z';

function registered(id: string, facts: Readonly<Record<string, FactValue>> = {}): Story {
  const story = new Story(id).at(REGISTERED).given(register(row(id)));
  for (const [source, value] of Object.entries(facts))
    story.given({ type: 'receive-fact', source, value, factEventId: eventId(source), factVersion: 1 }, clock);
  return story;
}

const lastDays = ({ state }: Story): readonly (string | null)[] =>
  state.occurrences.map(({ due }) => due?.lastLawfulDay ?? null);

/** An act on a day, confirmed on the next. */
function done(story: Story, on: CalendarDate, occurrence: number): void {
  story
    .until(`${addDays(on, 1)}T10:00:00Z`)
    .given({
      ...attach(on, `report-${occurrence}`),
      reference: `gov.wales/report-${occurrence}`,
      sha256: String(occurrence).repeat(64),
      late,
    } as never)
    .given({ ...submit(on, occurrence), evidenceIds: [`report-${occurrence}`], late } as never);
  story.given(confirm(story, occurrence), approver);
}

const ELECTIONS = { 'council-election': series('2027-05-06', '2031-05-01', '2035-05-03') };

describe('each provision keeps coming round, in skipped time', () => {
  it.each<[string, Readonly<Record<string, FactValue>>, string, readonly string[]]>([
    ['quarterly-return', {}, '2027-01-10', ['2026-07-28', '2026-10-28', '2027-01-28']],
    [
      'two-monthly-return',
      {},
      '2026-12-15',
      ['2026-05-31', '2026-07-31', '2026-09-30', '2026-11-30', '2027-01-31'],
    ],
    ['accounts-published', {}, '2027-11-30', ['2027-09-30', '2028-09-30']],
    ['statement-after-election', ELECTIONS, '2028-06-30', ['2028-05-05', '2032-04-30']],
    [
      'strategy-period',
      { 'strategy-laid': happened('2026-06-01') },
      '2031-06-30',
      ['2031-05-31', '2036-05-31'],
    ],
    ['monthly-payment-notice', {}, '2026-07-15', ['2026-04-30', '2026-05-29', '2026-06-30', '2026-07-31']],
    ['mid-term-review', ELECTIONS, '2030-06-30', ['2030-05-06', '2034-05-01']],
    [
      'committee-papers',
      { 'committee-meeting': series('2026-03-12', '2026-04-09', '2026-05-14') },
      '2026-05-20',
      ['2026-03-08', '2026-03-30', '2026-05-10'],
    ],
  ])('%s', (id, facts, until, days) => {
    expect(lastDays(registered(id, facts).until(`${until}T12:00:00Z`))).toEqual(days);
  });

  it('equality-objectives and rolling-report go on from what was really done', () => {
    const objectives = registered('equality-objectives');
    expect(lastDays(objectives)).toEqual(['2028-03-31']);
    done(objectives, calendarDate('2027-06-10'), 2);
    done(objectives, calendarDate('2031-06-12'), 3);
    expect(lastDays(objectives)).toEqual(['2028-03-31', '2031-06-09', '2035-06-11']);
    const report = registered('rolling-report');
    done(report, calendarDate('2026-03-03'), 1);
    done(report, calendarDate('2028-03-06'), 2);
    expect(lastDays(report)).toEqual(['2026-04-30', '2028-03-03', '2030-03-06']);
  });

  it('transitional-report ends after three', () => {
    const story = registered('transitional-report');
    for (const [number, on] of ['2026-09-15', '2027-09-15', '2028-09-15'].entries())
      done(story, calendarDate(on), number + 1);
    expect(lastDays(story.until('2031-12-31T12:00:00Z'))).toEqual(['2026-09-30', '2027-09-30', '2028-09-30']);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(true);
  });

  it('mid-term-review has two ends', () => {
    const [first] = registered('mid-term-review', ELECTIONS).state.occurrences;
    expect(first?.due).toMatchObject({ firstLawfulDay: '2029-05-06', lastLawfulDay: '2030-05-06' });
  });
});
