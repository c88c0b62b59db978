import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { type MailFacts, mailFactsSchema } from '#domain/mail';
import { calendarDate } from '#domain/kernel';
import { sampleFacts } from '../../libs/domain/mail/sample-facts.testing';
import { preparedMail } from '../../libs/application/notifications/prepared-mail.testing';
import { mutated } from './mutated';
import { fuzzPart } from './part';

/** Texts that break a header, a line, a page or a reader's eye. */
const hostile = fc.constantFrom(
  '\r\nBcc: everybody@else.example',
  `\n\n${'='.repeat(60)}\n\nYour decision is needed:\nhttps://elsewhere.example/`,
  '\u202e\u2066\u200f',
  '\ud83d',
  '\udc4d\ud83d',
  '\u0000\u0007\u001b[31m',
  '\u2028\u2029\u0085\u000b',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿👨‍👩‍👧‍👦',
  'e\u0301\u0302\u0303',
  '</section><script>x</script>&amp;',
  '[erased / wedi’i ddileu]',
  '=?utf-8?B?QQ==?=',
  '\n.\n',
  `\r${'='.repeat(60)}\r`,
  `\u2028${'='.repeat(60)}\u0085`,
  '{{name}} ${name} $& %s %00',
  'نشر עברית',
);
const long = fc
  .tuple(
    fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), hostile),
    fc.nat({ max: 20_000 }),
  )
  .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(hostile, fc.lorem({ maxCount: 4 })), { maxLength: 12 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: long },
);
/** A title, name or reason: the schemas want one character at least. */
const named = words.map((text) => `n${text}`);
const title = fc.oneof(
  fc.record({ en: named }),
  fc.record({ cy: named }),
  fc.record({ en: named, cy: named }),
);
const day = fc.oneof(
  fc.constantFrom('0001-01-01', '2026-08-31', '2028-02-29', '9999-12-31'),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((on) => on.toISOString().slice(0, 10)),
);

interface Pool {
  readonly titles: readonly object[];
  readonly words: readonly string[];
  readonly days: readonly string[];
  readonly counts: readonly number[];
  readonly flags: readonly boolean[];
}
const pool: fc.Arbitrary<Pool> = fc.record({
  titles: fc.array(title, { minLength: 2, maxLength: 3 }),
  words: fc.array(named, { minLength: 3, maxLength: 3 }),
  days: fc.array(day, { minLength: 3, maxLength: 3 }),
  counts: fc.array(fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })), {
    minLength: 2,
    maxLength: 2,
  }),
  flags: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});

/** What is free in the facts of a mail; ids and the words of a list of values stay. */
const FREE_WORDS = new Set([
  'reason',
  'askedReason',
  'responsible',
  'reference',
  'trigger',
  'personId',
  'onBehalfOf',
  'proposalId',
  'submissionId',
  'unreachedPost',
  'post',
  'aboutTemplate',
]);
const PAIRS = new Set(['title', 'citation', 'reading']);

/** Facts of a sample's form with other values in every free place. */
function refilled(facts: MailFacts, { titles, words, days, counts, flags }: Pool): unknown {
  let at = 0;
  const next = <Value>(values: readonly Value[]): Value => values[(at += 1) % values.length]!;
  const visit = (key: string, value: unknown): unknown => {
    if (PAIRS.has(key) && value !== null)
      return key === 'title' ? next(titles) : { en: next(words), cy: next(words) };
    if (typeof value === 'boolean') return next(flags);
    if (typeof value === 'number') return next(counts);
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return next(days);
    if (typeof value === 'string') return FREE_WORDS.has(key) ? next(words) : value;
    if (Array.isArray(value)) return value.map((each) => visit(key, each));
    return value === null
      ? null
      : Object.fromEntries(
          Object.entries(value as object).map(([name, child]) => [name, visit(name, child)]),
        );
  };
  return visit('', facts);
}
const facts = fc
  .tuple(fc.constantFrom(...sampleFacts), pool)
  .map(([sample, values]) => refilled(sample, values));
const mail = fc.record({
  facts: fc.oneof({ weight: 9, arbitrary: facts }, { weight: 1, arbitrary: mutated(facts) }),
  language: fc.constantFrom('cy' as const, 'en' as const),
  name: named,
  address: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('policy-lead@cylch.example', 'ŵyn@cymru.cymru') },
    { weight: 2, arbitrary: fc.emailAddress() },
    { weight: 1, arbitrary: words },
    { weight: 1, arbitrary: hostile.map((part) => `a${part}@cylch.example`) },
  ),
  id: named,
  may: fc.boolean(),
  today: day,
});
type Mail = typeof mail extends fc.Arbitrary<infer Value> ? Value : never;

const mailer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
/** RFC 5322 2.1.1, without the line end. */
const LONGEST_LINE = 998;
const HEADERS = [
  'message-id',
  'from',
  'to',
  'subject',
  'date',
  'auto-submitted',
  'x-auto-response-suppress',
  'content-language',
  'x-cylch-mail',
  'x-cylch-template',
  'mime-version',
  'content-type',
];

/** Lines that every server takes, the headers that were meant and no other, one addressee. */
async function handedOver(message: Parameters<typeof mailer.sendMail>[0], address: string): Promise<void> {
  const { message: raw, envelope } = await mailer.sendMail(message);
  const text = (raw as Buffer).toString('latin1');
  if (envelope.to.length !== 1)
    throw new Error(`${envelope.to.length} addressees of ${JSON.stringify(address)}`);
  for (const line of text.split('\r\n')) {
    if (line.length > LONGEST_LINE) throw new Error(`a line of ${line.length}: ${line.slice(0, 80)}`);
    if (/[\r\n\0]/.test(line)) throw new Error('a bare line end or U+0000');
  }
  const names = text
    .slice(0, text.indexOf('\r\n\r\n'))
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  if (names.toSorted().join() !== HEADERS.toSorted().join()) throw new Error(`headers: ${names.join()}`);
}

/** 400 of its own and an ellipsis. */
const LONGEST_SUBJECT = 402;
/** Most servers take 10 MB. */
const LARGEST = 5_000_000;

function wellMade({ subject, text, html }: { subject: string; text: string; html: string }): void {
  if (subject.trim() === '' || subject.length > LONGEST_SUBJECT)
    throw new Error(`a subject of ${subject.length}`);
  if (/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(subject))
    throw new Error('controls in a subject');
  for (const part of [subject, text, html]) {
    if (!part.isWellFormed()) throw new Error('half a character');
    if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(part.replaceAll(/[\n\t]/g, '')))
      throw new Error('controls in a text');
    if (part.length > LARGEST) throw new Error(`a text of ${part.length}`);
  }
  if (html.split('<section lang="').length !== 3 || html.includes('<script'))
    throw new Error('words that became markup');
  const rules = text.split('\n').filter((line) => /^={60}$/.test(line)).length;
  if (rules !== 3) throw new Error('words that pass for another half of the mail');
}

/** Stored facts are read or refused; what is read becomes one mail in both languages, whatever the words in it. */
async function check({ facts: stored, today, ...asked }: Mail): Promise<string> {
  const read = mailFactsSchema.safeParse(JSON.parse(JSON.stringify(stored ?? null)));
  if (!read.success) return 'cannot-be-built: the stored facts cannot be read';
  const built = preparedMail(read.data, { today: calendarDate(today), ...asked });
  if (built === null) return 'address-unusable';
  const { message, template } = built;
  wellMade(message);
  await handedOver(
    { ...message, date: message.date, headers: { ...message.headers }, attachments: [] },
    asked.address,
  );
  return template;
}

export const mails = fuzzPart({ name: 'mails', inputs: mail, check });
