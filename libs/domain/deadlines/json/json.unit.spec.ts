import fc from 'fast-check';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { answerQuestion } from './answer-question';
import { deadlineAnswerSchema } from './answer-schema';
import { jsonSchemas } from './json-schemas';
import { workedExamples } from '../statute-book/answer-to.testing';
import answerJsonSchema from './schemas/answer.schema.json';
import dutyJsonSchema from './schemas/duty.schema.json';
import questionJsonSchema from './schemas/question.schema.json';

const OPEN = { primitive: 'open', reason: 'undated', explanation: { en: 'x', cy: 'x' } };

const answer = (question: unknown) => answerQuestion(question, ukBankHolidays);

describe('questions from other programs', () => {
  it.each(workedExamples.map((example) => [`${example.duty}/${example.rule}`, example] as const))(
    'give the worked answer: %s',
    (_name, { rule, expect: expected, ...example }) => {
      const given = answer({ ...example, part: rule, id: 'x' });
      expect(() => deadlineAnswerSchema.parse(given)).not.toThrow();
      expect(given).toMatchObject(
        expected.refused === undefined
          ? { id: 'x', ok: true, answer: { lastLawfulDay: expected.lastLawfulDay, zone: 'Europe/London' } }
          : { id: 'x', ok: false, refusal: { code: expected.refused } },
      );
    },
  );

  it('say when the last lawful day ends', () => {
    expect(answer({ duty: 'D1' })).toMatchObject({ answer: { endsAt: '2026-08-31T23:00:00.000Z' } });
  });

  it('can do without the workings', () => {
    expect(answer({ duty: 'D1', workings: false })).not.toHaveProperty('answer.steps');
    expect(answer({ duty: 'D1' })).toHaveProperty('answer.steps');
  });

  it.each([
    ['a rule and a duty', { duty: 'D1', rule: OPEN }, '/rule'],
    ['neither', {}, '/rule'],
    [
      'a day that does not exist',
      { duty: 'D30', anchors: { 'request-received': { date: '2022-02-30' } } },
      '/anchors/request-received/date',
    ],
    ['an unknown field', { duty: 'D1', ocurrence: 2 }, ''],
    [
      'before with a forward roll',
      {
        rule: {
          primitive: 'rolled',
          to: 'next',
          regime: 'wales',
          authority: { en: 'x', cy: 'x' },
          rule: { primitive: 'fixed-date', date: '2026-09-01', operator: 'before' },
        },
      },
      '/rule/to',
    ],
    [
      'a unit that is none',
      {
        rule: {
          primitive: 'offset',
          anchor: { kind: 'literal', date: '2026-01-01' },
          count: 1,
          unit: 'fortnight',
          convention: 'after',
          direction: 'forward',
          operator: 'on',
        },
      },
      '/rule/unit',
    ],
    [
      'a year without saying which',
      { rule: { primitive: 'period-end', periods: { kind: 'financial-year' }, operator: 'on_or_before' } },
      '/rule/of',
    ],
  ])('are refused with the place of the fault: %s', (_name, question, pointer) => {
    expect(answer(question)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid-question', issues: [{ pointer }] },
    });
  });

  it.each([
    [{ duty: 'D999' }, 'unknown-duty', '/duty'],
    [{ duty: 'D1', part: 'draft' }, 'unknown-duty', '/part'],
    [{ duty: 'D1', on: '2020-01-01' }, 'unknown-duty', '/part'],
    [{ duty: 'D1', calendar: 'another' }, 'unknown-calendar', '/calendar'],
  ])('name what is not known: %j', (question, code, pointer) => {
    expect(answer(question)).toMatchObject({ ok: false, refusal: { code, pointer } });
  });

  it('of any shape are answered, never thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) =>
        expect(deadlineAnswerSchema.safeParse(answer(json)).success).toBe(true),
      ),
    );
  });
});

it('the JSON Schemas beside the code are the ones it generates', () => {
  const stored = {
    'question.schema.json': questionJsonSchema,
    'answer.schema.json': answerJsonSchema,
    'duty.schema.json': dutyJsonSchema,
  };
  expect(stored).toEqual(JSON.parse(JSON.stringify(jsonSchemas())));
});
