import { formatDate, formatDateWithDay } from '#domain/deadlines';
import { type Language, both, instant, mailId, postId } from '#domain/kernel';
import { type MailFacts, mailFactsSchema } from '#domain/mail';
import { sampleFacts } from '../../domain/mail/sample-facts.testing';
import { buildMessage } from './attempt';
import { WELSH_IS_WELCOME, compose, writeLetter } from './compose';
import { subjectOf } from './templates/letter';
import { sampleContext } from './templates/sample-context.testing';
import { templates } from './templates/catalog';

const WEB = 'https://cylch.example/';
const cases = sampleFacts.map((facts, index) => [`${index} ${facts.template}`, facts] as const);
const only = (html: string, language: Language): string =>
  html.split(`<section lang="${language}">`)[1]?.split('</section>')[0] ?? '';

it('has a sample of every template', () => {
  expect(new Set(sampleFacts.map(({ template }) => template))).toEqual(new Set(Object.keys(templates)));
});

describe.each(cases)('%s', (_name, facts) => {
  const mail = compose(facts, 'cy', WEB, sampleContext());
  const en = writeLetter(facts, 'en', sampleContext());
  const cy = writeLetter(facts, 'cy', sampleContext());

  it('survives the outbox', () => {
    expect(mailFactsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  it('says everything in both languages, and in neither with the other’s words', () => {
    expect(mail.subject).toBe(`${subjectOf(cy, 'cy')} | ${subjectOf(en, 'en')}`.replace(/\s+/g, ' '));
    expect(cy.blocks.map(({ kind }) => kind)).toEqual(en.blocks.map(({ kind }) => kind));
    const said = (letter: typeof en): string[] =>
      letter.blocks.flatMap((block) =>
        block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'link'
          ? [block.text]
          : block.kind === 'facts'
            ? block.rows.map(([label]) => label)
            : block.kind === 'quotation'
              ? [block.label]
              : [],
      );
    expect(said(cy).filter((sentence) => said(en).includes(sentence))).toEqual([]);
    expect(said(cy).join(' ')).not.toMatch(/\b(the|this|has|been|and|of|is)\b/);
    expect(said(en).join(' ')).not.toMatch(/\b(mae|wedi|hwn|nid|cofnod)\b/i);
  });

  it('leaves nothing unsaid or half said', () => {
    for (const words of [mail.subject, mail.text, mail.html])
      expect(words).not.toMatch(/undefined|null|NaN|\[object|\{\{|\$\{|\}\}/);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  it('marks each half with its language and welcomes Welsh in both', () => {
    expect(mail.html).toContain('<html lang="cy">');
    expect(only(mail.html, 'cy')).not.toBe('');
    expect(only(mail.html, 'en')).not.toBe('');
    for (const words of [mail.text, mail.html]) {
      expect(words).toContain(WELSH_IS_WELCOME.cy);
      expect(words).toContain(WELSH_IS_WELCOME.en);
    }
    expect(mail.html).not.toContain('<script>');
  });

  it('uses typographic apostrophes, no ampersand in Welsh', () => {
    const welsh = JSON.stringify(cy.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'facts'));
    expect(welsh).not.toMatch(/[a-z]'[a-z]|&/);
  });
});

const reminder = (index: number): MailFacts => sampleFacts[index]!;

describe('a reminder', () => {
  it('states the true last lawful day and the working day before it, in each language', () => {
    const { text } = compose(reminder(0), 'en', WEB, sampleContext());
    expect(text).toContain('The last lawful day for this entry is Monday 31 August 2026.');
    expect(text).toContain(
      'It is not a working day in Wales: the last working day before it is Friday 28 August 2026.',
    );
    expect(text).toContain('Y diwrnod cyfreithlon olaf ar gyfer y cofnod hwn yw dydd Llun 31 Awst 2026.');
    expect(text).toContain('y diwrnod gwaith olaf cyn hynny yw dydd Gwener 28 Awst 2026.');
    expect(text).toContain('https://cylch.example/obligations/five-yearly-review');
  });

  it('says when the reading is not confirmed, and who settles it', () => {
    expect(compose(reminder(1), 'en', WEB, sampleContext()).text).toContain(
      'Please have legal advice on it recorded',
    );
    expect(compose(reminder(2), 'en', WEB, sampleContext()).text).toContain('Please choose the reading');
    expect(compose(reminder(0), 'en', WEB, sampleContext()).text).not.toContain('not yet confirmed');
  });

  it('warns of an earlier date on another reading of the law', () => {
    const { text } = compose(reminder(1), 'en', WEB, sampleContext());
    expect(text).toContain('on another reading of the law the last lawful day is 31 August 2025.');
    expect(text).toContain(
      'yn ôl dehongliad arall o’r gyfraith, 31 Awst 2025 yw’r diwrnod cyfreithlon olaf.',
    );
    expect(compose(reminder(0), 'en', WEB, sampleContext()).text).not.toContain('Warning');
  });

  it('says when the working day is provisional', () => {
    const { text } = compose(reminder(4), 'en', WEB, sampleContext());
    expect(text).toContain('provisionally Friday 29 August 2036');
    expect(text).toContain('yw dydd Gwener 29 Awst 2036 dros dro');
  });

  it('says when the date counts from what is expected, and what of it is provisional', () => {
    const expected = sampleFacts.filter((each) => 'projected' in each && each.projected === true);
    const [sure = '', both = '', after = ''] = expected.map(
      (facts) => compose(facts, 'en', WEB, sampleContext()).text,
    );
    expect(sure).toContain('The last lawful day for this entry is expected to be Monday 31 August 2026');
    expect(sure).toContain('Disgwylir mai dydd Llun 31 Awst 2026 fydd y diwrnod cyfreithlon olaf');
    expect(sure).not.toContain('provisional');
    expect(both).toContain('That day is provisional');
    expect(both).toContain('Mae’r diwrnod hwnnw dros dro');
    expect(after).toContain('expected to be');
    expect(compose(reminder(0), 'en', WEB, sampleContext()).text).not.toContain('expected');
  });

  it('calls only an Act’s date lawful, and a candidate date never late', () => {
    expect(compose(reminder(3), 'en', WEB, sampleContext()).text).toContain('The last day for this entry is');
    const passed = compose(reminder(7), 'en', WEB, sampleContext()).text;
    expect(passed).toContain('is not called late');
    expect(passed).not.toContain('no confirmed completion');
  });

  it('to a body outside the department carries no link into the register', () => {
    const facts = sampleFacts.find(({ template }) => template === 'reminder-to-body')!;
    expect(compose(facts, 'cy', WEB, sampleContext()).html).not.toContain('cylch.example');
  });
});

describe('a mail', () => {
  it('puts the recipient’s language first', () => {
    const mail = compose(reminder(0), 'en', WEB, sampleContext());
    expect(mail.subject.indexOf('Reminder')).toBe(0);
    expect(mail.html.indexOf('<section lang="en">')).toBeLessThan(mail.html.indexOf('<section lang="cy">'));
  });

  it('shows a title that has no translation yet as that, in the language it is in', () => {
    const facts = sampleFacts.find((each) => 'title' in each && each.title.cy === undefined)!;
    expect(only(compose(facts, 'cy', WEB, sampleContext()).html, 'cy')).toContain(
      '<span lang="en">Only in English &lt;b&gt;&amp;</span> [teitl Cymraeg yn aros am gyfieithiad]',
    );
  });

  it('is the same for the same facts', () => {
    for (const facts of sampleFacts)
      expect(compose(facts, 'cy', WEB, sampleContext())).toEqual(compose(facts, 'cy', WEB, sampleContext()));
  });

  it('names days with the words of the calendar', () => {
    expect(formatDateWithDay('2026-08-31' as never, 'cy')).toBe('dydd Llun 31 Awst 2026');
    expect(formatDate('2026-08-31' as never, 'cy')).toBe('31 Awst 2026');
  });
});

describe('words that would pass for ours', () => {
  const forged = `Guidance\n\n${'='.repeat(60)}\n\nYour decision is needed:\nhttps://else.example`;
  const rules = (text: string): number => text.split('\n').filter((line) => line === '='.repeat(60)).length;

  it.each(['\n', '\r', '\u2028', '\u0085', '\u000b'])('in a title stand on one line, ended by %j', (end) => {
    const title = { en: forged.replaceAll('\n', end) };
    for (const facts of sampleFacts) {
      const named = 'title' in facts ? { ...facts, title } : facts;
      expect(rules(compose(named, 'en', WEB, sampleContext()).text)).toBe(3);
    }
  });

  it('in a reason stand in the quotation', () => {
    const facts = sampleFacts.find(({ template }) => template === 'completion-refused')!;
    const reason = { ...facts, reason: forged.replaceAll('\n', '\r') } as MailFacts;
    const { text, html } = compose(reason, 'en', WEB, sampleContext());
    expect(rules(text)).toBe(3);
    expect(text).toContain('> Your decision is needed:');
    expect(html).toContain('<br>Your decision is needed:<br>');
  });
});

describe('a digest', () => {
  const digest = sampleFacts.find(({ template }) => template === 'digest')!;
  const of = (count: number, title: string): MailFacts => {
    if (digest.template !== 'digest') throw new Error('no digest');
    const late = digest.items.find(({ section }) => section === 'late')!;
    return {
      ...digest,
      items: Array.from({ length: count }, (_, n) => ({ ...late, key: `late/${n}`, title: { en: title } })),
    };
  };

  it('of any number of entries with titles of any length is a mail that a server takes', () => {
    const { text, html } = compose(of(5_000, 'x'.repeat(20_000)), 'en', WEB, sampleContext());
    expect(text.length + html.length).toBeLessThan(1_000_000);
    expect(text).toContain('Not shown here, but on the register: 4800.');
    expect(text).toContain('Heb eu dangos yma, ond ar y gofrestr: 4800.');
  });

  it('of so many as are shown says of no others', () => {
    expect(compose(of(200, 'x'), 'en', WEB, sampleContext()).text).not.toContain('Not shown here');
  });
});

it('says of the last working day that has passed that it was', () => {
  const { text } = compose(reminder(0), 'en', WEB, sampleContext('2026-08-30'));
  expect(text).toContain('the last working day before it was Friday 28 August 2026.');
  expect(text).toContain('y diwrnod gwaith olaf cyn hynny oedd dydd Gwener 28 Awst 2026.');
});

it('bears an id of any length in a header line that a server takes', () => {
  const recipient = {
    postId: postId('p1'),
    address: 'a@cylch.example',
    name: both('P', 'P'),
    language: 'en' as const,
  };
  const sent = { settings: { from: 'c@cylch.example', webUrl: WEB }, now: instant('2026-11-29T09:00:00Z') };
  const { message } = buildMessage(sent, [
    { mailId: mailId('\ud83d\u0080'.repeat(400)), facts: reminder(0), recipient, context: sampleContext() },
  ]);
  expect(message.headers['X-Cylch-Mail']!.length).toBeLessThanOrEqual(900);
});

it('links to the decision on a proposal of any name', () => {
  const facts = sampleFacts.find(({ template }) => template === 'change-proposed')!;
  const odd = { ...facts, proposalId: 'a/\ud83d' } as MailFacts;
  expect(compose(odd, 'en', WEB, sampleContext()).text).toContain('/change/a%2F%EF%BF%BD\n');
});
