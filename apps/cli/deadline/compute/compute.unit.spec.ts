import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Batch, answerBatches, batchesOf } from './answer-batches';
import { type Answers, answersWith } from './answer-lines';
import { LONGEST_LINE } from './lines';
import { after, onDay } from '../../../../libs/domain/deadlines/asking.testing';

const answerLines = answersWith(ukBankHolidays);

async function* inPieces(...pieces: readonly (string | Buffer)[]) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function allOf(batches: AsyncIterable<Batch>): Promise<readonly Batch[]> {
  const all: Batch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

describe('lines come in batches', () => {
  it('whatever pieces the text came in, the empty ones too', async () => {
    const welsh = Buffer.from('{"id":"dŵr"}\r\n\r\n{"id":"tŷ"}');
    const cutInTheLetter = [welsh.subarray(0, 8), welsh.subarray(8)];
    const lines = (await allOf(batchesOf(inPieces(...cutInTheLetter)))).flatMap(({ lines }) => lines);
    expect(lines).toEqual(['{"id":"dŵr"}', '', '{"id":"tŷ"}']);
  });

  it('numbered, of no more than 250 lines, none waiting for more text', async () => {
    const batches = batchesOf(inPieces('a\n'.repeat(251), 'b\nc', 'd'));
    expect(await allOf(batches)).toMatchObject([
      { number: 0, lines: { length: 250 } },
      { number: 1, lines: ['a'] },
      { number: 2, lines: ['b'] },
      { number: 3, lines: ['cd'] },
    ]);
  });

  it('of no text at all: none', async () => {
    expect(await allOf(batchesOf(inPieces('')))).toEqual([]);
  });
});

const textOf = ({ bytes }: Answers) => Buffer.from(bytes).toString();
const answered = (lines: readonly string[]) =>
  textOf(answerLines(lines))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: string });

it('a line of any length is read once, and little of it is held', async () => {
  const chunks = Array.from({ length: 200 }, () => 'x'.repeat(64 * 1024));
  const lines = (await allOf(batchesOf(inPieces('{"duty":"D2"}\n', ...chunks, '\n{"duty":"D1"}\n')))).flatMap(
    (batch) => batch.lines,
  );
  expect(lines.map(({ length }) => length > LONGEST_LINE)).toEqual([false, true, false]);
  expect(answered(lines)).toMatchObject([
    { refusal: { code: 'no-date' } },
    { ok: false, refusal: { code: 'line-too-long' } },
    { ok: true },
  ]);
});

describe('a question that asks for more than anyone reads', () => {
  const words = (length: number) => ({ en: 'x'.repeat(length), cy: 'y'.repeat(length) });
  const asked = (question: object) => answered([JSON.stringify(question), '{"duty":"D1"}']);

  it.each(['wales', 'lga-1972'])('counts of too many days together (%s) are refused at once', (regime) => {
    const unit = { counted: 'working-day', regime };
    const of = Array.from({ length: 1900 }, () => after(10_000, unit, onDay('2012-01-02')));
    expect(asked({ rule: { primitive: 'earliest', of }, provisional: true })).toMatchObject([
      {
        refusal: { code: 'too-many-rules', message: { en: expect.stringContaining('400000 days together') } },
      },
      { ok: true },
    ]);
  });

  it('so are pauses of too many days together', () => {
    const pause = { event: 'p', title: words(1), first: 'included', last: 'included' };
    const one = after(10_000, 'day', onDay('2012-01-02'), { pause });
    const rule = { primitive: 'latest', of: Array.from({ length: 1000 }, () => one) };
    const stops = { p: [{ from: '2012-02-01', to: '2030-02-01' }] };
    expect(asked({ rule, stops })).toMatchObject([{ refusal: { code: 'too-many-rules' } }, { ok: true }]);
  });

  const deep = (length: number) => {
    const title = words(length);
    const extension = { event: 'ext', title, count: 2 };
    const duty = (name: string) => after(1, 'day', { kind: 'duty', duty: name, title });
    const rules: Record<string, unknown> = {
      r0: after(1, 'day', { kind: 'event', event: 'e', title }, { extension }),
    };
    for (let index = 1; index < 9; index += 1)
      rules[`r${index}`] = { primitive: 'latest', of: [duty(`r${index - 1}`), duty(`r${index - 1}`)] };
    const fact = { date: '2026-01-01', evidence: 'z'.repeat(length) };
    return { rule: duty('r8'), rules, anchors: { e: fact, ext: fact } };
  };

  it('words that the workings would repeat without end are refused with their place', () => {
    expect(asked(deep(4001))).toMatchObject([{ refusal: { code: 'invalid-question' } }, { ok: true }]);
    expect(asked(deep(10))).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('workings too long to send are left to be asked without', () => {
    expect(asked(deep(4000))).toMatchObject([{ refusal: { code: 'workings-too-long' } }, { ok: true }]);
    expect(asked({ ...deep(4000), workings: false })).toMatchObject([{ ok: true }, { ok: true }]);
  });
});

describe('answers to lines', () => {
  const question = (id: string, duty = 'D1') => JSON.stringify({ id, duty });

  it('are the same for the same question but for the id', () => {
    const [one, other, unnamed] = answered([question('one'), question('other'), '{"duty":"D1"}']);
    expect([one?.id, other?.id]).toEqual(['one', 'other']);
    expect({ ...other, id: 'one' }).toEqual(one);
    expect(one).toEqual({ id: 'one', ...unnamed });
  });

  it('are none of another question’s', () => {
    const texts = ['D1', 'D2', 'D1'].map((duty) => textOf(answerLines([question('x', duty)])));
    expect(texts[0]).not.toBe(texts[1]);
    expect(texts[2]).toBe(texts[0]);
  });

  it.each([
    ['', 'invalid-json'],
    [' \t ', 'invalid-json'],
    ['{"id":', 'invalid-json'],
    ['{"id":"x","duty":"D1","duty":"D2"}', 'invalid-json'],
    ['{"duty":"D30","anchors":{"a":{"date":"2026-01-01","date":"2026-01-02"}}}', 'invalid-json'],
    ['{"id":"\\ud800","duty":"D1"}', 'invalid-question'],
    ['{"duty":"D1\\u0000"}', 'invalid-question'],
    [`${'['.repeat(1500)}${']'.repeat(1500)}`, 'invalid-question'],
    [`${'['.repeat(400_000)}${']'.repeat(400_000)}`, 'invalid-question'],
    ['{"duty":"D1","part":"constructor"}', 'unknown-duty'],
    ['{"__proto__":{"duty":"D1"},"duty":"D1"}', 'invalid-question'],
  ])('are given where it is none, and say so: %.60j', (line, code) => {
    const lines = [question('before'), line, question('after')];
    expect(answered(lines)).toMatchObject([
      { id: 'before', ok: true },
      { ok: false, refusal: { code } },
      { id: 'after', ok: true },
    ]);
    expect(answerLines(lines).well).toBe(false);
  });

  it('need no byte order mark to be taken away', () => {
    expect(answered([`\uFEFF${question('bom')}`])).toMatchObject([{ id: 'bom', ok: true }]);
  });

  it('stand in UTF-8, whatever an id holds', () => {
    const [answer] = answered([question('dŵr “1” 🌊')]);
    expect(answer).toMatchObject({ id: 'dŵr “1” 🌊', answer: { steps: expect.anything() as unknown } });
    expect(JSON.stringify(answer)).toContain('Cyfrifir y cylch o’r flwyddyn');
  });

  it('tell an id that is no text as a fault of the question', () => {
    const lines = ['{"id":7,"duty":"D1"}', 'null'];
    expect(answerLines(lines).well).toBe(false);
    expect(answered(lines)).toMatchObject([
      { ok: false, refusal: { code: 'invalid-question', issues: [{ pointer: '/id' }] } },
      { ok: false, refusal: { code: 'invalid-question' } },
    ]);
  });
});

it('batches are told in their order', async () => {
  const received: Answers[] = [];
  const lines = Array.from(
    { length: 2600 },
    (_, index) => `{"id":"${index}","duty":"D2","workings":false}\n`,
  );
  await answerBatches(batchesOf(inPieces(lines.join(''))), ukBankHolidays, (answers) =>
    received.push(answers),
  );
  const ids = received.flatMap((answers) => textOf(answers).match(/(?<="id":")\d+/gu) ?? []);
  expect(ids.map(Number)).toEqual(lines.map((_, index) => index));
  expect(received).toHaveLength(11);
});
