import { ZipFile } from 'yazl';
import { calendarDate } from '#domain/kernel';
import { READING_LIMITS } from '../limits';
import { readDocumentFile, readDocumentText } from './read-document-file';

const named = (text: string, name = 'letter.txt') => ({ bytes: Buffer.from(text), name });
const LETTER =
  'The system works well.\r\n\r\nWe will publish the revised guidance by 31 March 2027.\r\n\r\nThank you.\r\n';

// each starts a process of its own, from the sources
jest.setTimeout(60_000);

it('reads a file in a process of its own, word for word at each offset', async () => {
  const read = await readDocumentFile(named(LETTER), { saidOn: calendarDate('2026-11-03') });
  if (!read.ok) throw new Error(read.refusal.message.en);
  const { format, reading } = read.value;
  expect([format, reading.text, reading.saidOn]).toEqual(['text', LETTER, '2026-11-03']);
  const [first] = reading.proposals;
  expect(first).toMatchObject({ offset: LETTER.indexOf('We will'), expected: { last: '2027-03-31' } });
  for (const { offset, text } of [...reading.proposals, ...reading.passedOver])
    expect(reading.text.slice(offset, offset + text.length)).toBe(text);
});

it('hands on why a file is not read', async () => {
  expect(await readDocumentFile(named('café', 'a.txt'))).toMatchObject({ ok: true });
  expect(await readDocumentFile({ bytes: Buffer.from([0x63, 0xe9, 0x20]), name: 'a.txt' })).toMatchObject({
    refusal: { code: 'document-not-unicode' },
  });
  expect(await readDocumentFile(named(''))).toMatchObject({ refusal: { code: 'document-empty' } });
  expect(await readDocumentText('x'.repeat(2_000_001))).toMatchObject({
    refusal: { code: 'document-too-long' },
  });
  const limits = { ...READING_LIMITS, bytes: 10 };
  expect(await readDocumentFile(named(LETTER), { limits })).toMatchObject({
    refusal: { code: 'document-too-large' },
  });
});

it('ends a process that takes too long, or too much memory', async () => {
  const slow = { ...READING_LIMITS, milliseconds: 1 };
  expect(await readDocumentFile(named(LETTER), { limits: slow })).toMatchObject({
    refusal: { code: 'document-took-too-long' },
  });
  const tight = { ...READING_LIMITS, memory: 24 * 1_024 ** 2 };
  expect(await readDocumentFile(named(LETTER), { limits: tight })).toMatchObject({
    refusal: { code: 'document-took-too-much' },
  });
});

it('reads no more than a few at once, and says so to the others', async () => {
  const limits = { ...READING_LIMITS, milliseconds: 1 };
  const many = await Promise.all(
    Array.from({ length: 14 }, () => readDocumentFile(named(LETTER), { limits })),
  );
  const codes = many.map((each) => (each.ok ? 'read' : each.refusal.code));
  expect(codes.filter((code) => code === 'documents-waiting')).toHaveLength(4);
});

it('is given a packed file whole', async () => {
  const file = new ZipFile();
  file.addBuffer(Buffer.from('x'), 'a.txt');
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  expect(await readDocumentFile({ bytes: Buffer.concat(pieces), name: 'a.docx' })).toMatchObject({
    refusal: { code: 'document-kind-not-read' },
  });
});
