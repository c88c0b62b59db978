import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readDocument } from '#domain/document-reader';
import { compareReadings } from '#domain/documents';
import { calendarDate } from '#domain/kernel';
import { clockAt } from '#tests/support/clock';
import { comparisonText, readingText } from './documents/reading-text';
import { run } from './program';
import { answerSchemas } from './schemas';

jest.setTimeout(60_000);

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'cylch-read-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function cylch(args: readonly string[], input = '') {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run([...args, '--data', folder], {
    ...io,
    clock: () => clockAt('2026-11-24T10:00:00Z'),
    environment: {},
    input: Readable.from([Buffer.from(input)]),
  });
  return { code, out, err };
}

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const LETTER = 'Dear Chair,\n\nWe will publish the revised guidance by 31 March 2027.\n\nYours sincerely\n';

it('reads and compares without anything that runs, and answers in the documented form', async () => {
  const older = file('older.txt', `${LETTER}\nWe will survey every school about transport.\n`);
  const newer = LETTER.replace('31 March', '30 June');
  const { code, out } = await cylch(
    ['read', '-', '--compare', older, '--said-on', '2026-11-03', '--json'],
    newer,
  );
  expect(code).toBe(0);
  const answer = JSON.parse(out) as Record<string, unknown>;
  expect(answerSchemas['read']?.safeParse(answer).error?.issues).toBeUndefined();
  expect(Object.keys(answer)).toEqual(expect.arrayContaining(['text', 'proposals', 'passedOver']));
  expect(answer).toMatchObject({
    text: newer,
    proposals: [
      {
        offset: newer.indexOf('We will'),
        text: 'We will publish the revised guidance by 30 June 2027.',
        label: 'commitment',
        datePhrase: 'by 30 June 2027',
        expected: { last: '2027-06-30', saidOn: '2026-11-03' },
        readings: [expect.objectContaining({ rule: expect.anything() })],
        rule: expect.any(String),
      },
    ],
    comparison: [
      { is: 'changed', time: true, words: true, older: { number: 1 }, newer: { number: 1 } },
      { is: 'dropped', older: { number: 2 }, newer: null },
    ],
  });
});

it('says for people what was found and why, in either language', () => {
  const reading = readDocument(LETTER, { saidOn: calendarDate('2026-11-03') });
  expect(readingText(reading, 'en')).toMatch(
    /1\. Commitment \(firm\)[\s\S]*last day: 31 March 2027[\s\S]*Why: /u,
  );
  expect(readingText(reading, 'cy')).toMatch(/1\. Ymrwymiad \(pendant\)[\s\S]*Pam: /u);
  const longer = readDocument(`${LETTER}\nWe will survey every school about transport.\n`);
  const changes = compareReadings(longer.proposals, reading.proposals);
  expect(comparisonText(changes, 'en')).toMatch(/^Changed: 0; New: 0; No longer there: 1; Repeated: 1\n/u);
});

it('says in words what it cannot read, and fails', async () => {
  const windows = await cylch(['read', file('ansi.txt', Buffer.from('The Minister\x92s reply', 'latin1'))]);
  expect(windows).toMatchObject({ code: 1, out: '', err: expect.stringContaining('line 1, character 13') });
  expect(await cylch(['read', join(folder, 'nowhere.txt')])).toMatchObject({ code: 1 });
  expect(await cylch(['read', '-', '--json'], '')).toMatchObject({
    code: 1,
    out: expect.stringContaining('nothing in this document'),
  });
  expect(await cylch(['read', '-', '--said-on', 'soon'], LETTER)).toMatchObject({ code: 1 });
});
