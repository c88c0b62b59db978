import { type Language, personId, postId } from '#domain/kernel';
import { type FactsOf, type MailFacts, type TemplateName, isReminder } from '#domain/mail';
import { type CommandType, commandSchema } from '#domain/obligations';
import { sampleFacts } from '../../domain/mail/sample-facts.testing';
import { type Actor } from '#domain/obligations';
import { compose } from './compose';
import { letterContext } from './letter-context';
import type { LetterContext } from './templates/letter';
import { sampleContext } from './templates/sample-context.testing';

const WEB = 'https://cylch.example';
const sample = <Name extends TemplateName>(template: Name, more: Partial<FactsOf<Name>> = {}): MailFacts => ({
  ...(sampleFacts.find((facts) => facts.template === template) as FactsOf<Name>),
  ...more,
});

/** One language's half of the text. */
function half(facts: MailFacts, language: Language, context: LetterContext): string {
  const { text } = compose(facts, language, WEB, context);
  return text.split('='.repeat(60))[1]!;
}

/** Sentences that ask for something, in each language. */
const ASKS: Readonly<Record<Language, RegExp>> = {
  en: /\bplease (?:confirm|approve|refuse|record|choose|submit|say|propose|have legal|give|pass|look)|\bsubmit the completion|submit it again/i,
  cy: /cadarnhewch|cymeradwywch|cofnodwch|dewiswch|cyflwynwch|nodwch|cynigiwch|trefnwch|trosglwyddwch|gyflwyno eto/i,
};
const PAGES = /\/(?:confirm|refuse|submit|approve)-[a-z]+\//;

describe.each(['en', 'cy'] as const)('in %s', (language) => {
  const only = (...commands: CommandType[]): LetterContext =>
    sampleContext('2026-08-20', { may: (command) => commands.includes(command) });

  it('every reminder says how long is left, or how long ago the day passed', () => {
    const [left, passed] = {
      en: ['Time left: 11 days.', 'passed 3 days ago'],
      cy: ['ar ôl: 11 o ddiwrnodau', 'hynny: 3 diwrnod'],
    }[language] as [string, string];
    const dated = sampleFacts.filter((facts) => isReminder(facts) && facts.lastLawfulDay === '2026-08-31');
    expect(dated.length).toBeGreaterThan(5);
    for (const facts of dated) {
      if (facts.template !== 'reminder-after')
        expect(half(facts, language, sampleContext('2026-08-20'))).toContain(left);
      const late = half(facts, language, sampleContext('2026-09-03'));
      expect(late).toContain(passed);
      expect(late).not.toMatch(/last (?:lawful )?day for this entry is|olaf ar gyfer y cofnod hwn yw/);
    }
  });

  it.each([
    ['completion-submitted', 'completion/1'],
    ['reminder-to-confirm', 'completion/1'],
    ['change-proposed', 'change/p1'],
  ] as const)('%s says who asks and links to the decision', (template, page) => {
    const text = half(sample(template), language, sampleContext('2026-08-20'));
    expect(text).toContain(language === 'en' ? 'Named non' : 'Enw non');
    expect(text).toContain(`${WEB}/approvals/five-yearly-review/${page}\n`);
  });

  it('says why it is asked for', () => {
    const context = sampleContext('2026-08-20');
    expect(half(sample('completion-submitted'), language, context)).toContain(
      '> It was published on 16 July.',
    );
    const deferral = sampleFacts.find(
      (facts) => facts.template === 'change-proposed' && facts.kind === 'deferral',
    )!;
    expect(half(deferral, language, context)).toContain('> More time is needed.');
    expect(half(deferral, language, context)).toContain('S.I. 2026/1 art. 2');
  });

  it.each(['completion-confirmed', 'completion-refused', 'change-decided'] as const)(
    '%s says who decided, and links to the decision',
    (template) => {
      const text = half(sample(template), language, sampleContext('2026-08-20'));
      expect(text).toContain(language === 'en' ? 'Named rhys' : 'Enw rhys');
      expect(text).toContain(`${WEB}/obligations/five-yearly-review#history`);
    },
  );

  it('asks an auditor, or anybody who may do nothing, for nothing', () => {
    const nothing = sampleContext('2026-08-20', { may: () => false });
    const asking = sampleFacts.filter((facts) =>
      ASKS[language].test(half(facts, language, sampleContext('2026-08-20'))),
    );
    expect(new Set(asking.map(({ template }) => template))).toEqual(
      new Set([
        'fact-change-proposed',
        'reminder-before',
        'reminder-after',
        'completion-submitted',
        'completion-refused',
        'change-proposed',
        'trigger-reached',
        'milestone-reminder',
        'digest',
      ]),
    );
    for (const facts of sampleFacts.filter(({ template }) => template !== 'digest')) {
      expect(half(facts, language, nothing)).not.toMatch(ASKS[language]);
      expect(half(facts, language, nothing)).not.toMatch(PAGES);
    }
  });

  it('asks nobody to decide what they submitted or proposed themselves', () => {
    const own = sampleContext('2026-08-20', {
      may: (_command, first) => first?.personId !== personId('non'),
    });
    for (const template of ['completion-submitted', 'reminder-to-confirm', 'change-proposed'] as const) {
      const { subject, text } = compose(sample(template), language, WEB, own);
      expect(text).not.toMatch(PAGES);
      expect(`${subject}${text}`).not.toMatch(
        /your (?:decision|confirmation)|eich (?:penderfyniad|cadarnhad)/,
      );
    }
  });

  it('asks an owner who may not submit to pass the entry on', () => {
    const text = half(sample('reminder-before'), language, only('transfer-ownership'));
    expect(text).toContain(
      language === 'en' ? 'Please pass the entry to a post' : 'Trosglwyddwch y cofnod i swydd',
    );
    expect(text).not.toMatch(PAGES);
  });

  it('tells the approver who is asked for what, and asks for no completion', () => {
    const text = half(sample('reminder-before', { role: 'approver' }), language, sampleContext('2026-08-20'));
    expect(text).toContain(
      language === 'en' ? 'you are then asked to confirm' : 'yna gofynnir i chi ei gadarnhau',
    );
    expect(text).not.toMatch(PAGES);
  });
});

describe('who reads a post’s mail', () => {
  const person = (id: string, ...roles: Actor['roles']): Actor => ({ personId: personId(id), roles });
  const contextOf = (people: readonly Actor[]): LetterContext =>
    letterContext(
      {
        recipients: {
          forPost: () => undefined,
          postsSharing: () => [],
          peopleIn: () => people,
          nameOf: (id) => (id === 'non' ? 'Non Griffiths' : undefined),
        },
        now: '2026-08-20T09:00:00.000Z' as never,
      },
      postId('policy-lead'),
    );
  const commands = commandSchema.options.map((option) => option.shape.type.value);

  it('an auditor may nothing, whatever else they are', () => {
    const { may } = contextOf([person('a', 'auditor', 'approver', 'official')]);
    expect(commands.filter((command) => may(command))).toEqual([]);
  });

  it('one of several who may is enough, but for a second person not the first', () => {
    const { may } = contextOf([person('a', 'official', 'approver'), person('b', 'official')]);
    const first = (id: string) => ({ personId: personId(id) });
    expect(may('confirm-completion')).toBe(true);
    expect(may('confirm-completion', first('b'))).toBe(true);
    expect(may('confirm-completion', first('a'))).toBe(false);
    expect(may('confirm-completion', { ...first('c'), onBehalfOf: personId('a') })).toBe(false);
  });

  it('is taken for able where the directory names nobody: a shared mailbox', () => {
    expect(contextOf([]).may('submit-completion')).toBe(true);
  });

  it('names people by the directory, and says so where they are gone', () => {
    const { nameOf } = contextOf([]);
    expect(nameOf({ personId: personId('non'), onBehalfOf: personId('x') })).toEqual({
      en: 'Non Griffiths on behalf of x',
      cy: 'Non Griffiths ar ran x',
    });
    expect(nameOf({ personId: personId('gone') }).en).toBe('somebody who is no longer in the directory');
  });
});
