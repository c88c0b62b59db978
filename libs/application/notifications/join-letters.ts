import { formatDate } from '#domain/deadlines';
import type { Bilingual, Language } from '#domain/kernel';
import { type DigestItem, type FactsOf, type MailFacts, isReminder } from '#domain/mail';
import type { Recipient } from './message';
import {
  type Block,
  type Letter,
  type LetterContext,
  completionToDecide,
  paragraphs,
  subjectOf,
} from './templates/letter';

/** One of several mails that leave as one message. */
export interface LetterPart {
  readonly facts: MailFacts;
  readonly context: LetterContext;
  readonly recipient: Pick<Recipient, 'postId' | 'name'>;
}

/** Writes one language’s half of one mail. */
type WriteLetter = (facts: MailFacts, language: Language, context: LetterContext) => Letter;

type Digest = FactsOf<'digest'>;
const isDigest = (facts: MailFacts): facts is Digest => facts.template === 'digest';

/** Whether a reminder in the same message says what an item of a list says. */
const isCovered = (item: DigestItem, parts: readonly LetterPart[]): boolean =>
  parts.some(({ facts }) => {
    if (!isReminder(facts) || facts.obligationId !== item.obligationId) return false;
    if (item.section === 'decision-awaited')
      return facts.template === 'reminder-to-confirm' && item.page === completionToDecide(facts.occurrence);
    return (item.section === 'late' || item.section === 'due-soon') && item.on === facts.lastLawfulDay;
  });

/** The lists of several posts as one: each item once, and none that a reminder in the same message says. */
function joinDigests(parts: readonly LetterPart[]): LetterPart | null {
  const digests = parts.flatMap(({ facts }) => (isDigest(facts) ? [facts] : []));
  const [first] = parts.filter(({ facts }) => isDigest(facts));
  if (first === undefined || !isDigest(first.facts)) return null;
  const items = new Map<string, DigestItem>();
  for (const item of digests.flatMap((digest) => digest.items))
    if (!isCovered(item, parts)) items.set(JSON.stringify([item.key, item.page ?? '']), item);
  const unreached = new Map(digests.flatMap((digest) => digest.unreached).map((each) => [each.key, each]));
  if (items.size === 0 && unreached.size === 0) return null;
  const facts: Digest = {
    ...first.facts,
    items: [...items.values()],
    unanswered: digests.reduce((sum, { unanswered }) => sum + unanswered, 0),
    unreached: [...unreached.values()],
  };
  return { ...first, facts, context: mayAny(parts.filter((part) => isDigest(part.facts))) };
}

/** Whoever reads a shared mailbox may do what somebody in one of its posts may. */
function mayAny(parts: readonly LetterPart[]): LetterContext {
  const [first] = parts;
  if (first === undefined) throw new TypeError('a message of no mail');
  return {
    ...first.context,
    may: (command, before) => parts.some(({ context }) => context.may(command, before)),
  };
}

/** What a mail is about: two posts that hear of the same thing read it once. */
const aboutOf = (facts: Exclude<MailFacts, Digest>): string =>
  JSON.stringify([
    'obligationId' in facts ? facts.obligationId : 'fact' in facts ? facts.fact : facts.act,
    facts.template,
    'occurrence' in facts ? facts.occurrence : null,
  ]);

const withoutRepeats = (blocks: readonly Block[]): readonly Block[] => {
  const texts = blocks.map((block) => JSON.stringify(block));
  return blocks.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
};

/** The blocks of letters about one thing: what they share once, and the links at the end. */
function joinBlocks(letters: readonly Letter[]): readonly Block[] {
  const blocks = withoutRepeats(letters.flatMap((letter) => letter.blocks));
  return letters.length === 1
    ? blocks
    : [...blocks.filter(({ kind }) => kind !== 'link'), ...blocks.filter(({ kind }) => kind === 'link')];
}

const SHARED: Bilingual = {
  en: 'This message is for several posts with one mailbox',
  cy: 'Mae’r neges hon ar gyfer sawl swydd ag un blwch e-bost',
};

/** Who shares the mailbox, where several posts do. */
function sharedBy(parts: readonly LetterPart[], language: Language): readonly Block[] {
  const names = [
    ...new Map(parts.map(({ recipient }) => [recipient.postId, recipient.name[language]])).values(),
  ];
  return paragraphs(names.length > 1 && `${SHARED[language]}: ${names.join('; ')}.`);
}

function headlineOf(reminders: number, digest: Digest | null, language: Language): string {
  const counted = language === 'en' ? `Reminders: ${reminders}` : `Nodiadau atgoffa: ${reminders}`;
  if (digest === null) return counted;
  return language === 'en'
    ? `${counted}, and your list for ${formatDate(digest.day, 'en')}`
    : `${counted}, a’ch rhestr ar gyfer ${formatDate(digest.day, 'cy')}`;
}

/** One language’s half of a message that covers several mails, and its half of the subject. */
export function joinLetters(
  parts: readonly [LetterPart, ...LetterPart[]],
  language: Language,
  write: WriteLetter,
): { readonly letter: Letter; readonly subject: string } {
  const about = new Map<string, Letter[]>();
  for (const { facts, context } of parts) {
    if (isDigest(facts)) continue;
    const key = aboutOf(facts);
    about.set(key, [...(about.get(key) ?? []), write(facts, language, context)]);
  }
  const digest = joinDigests(parts);
  const list = digest === null ? [] : [write(digest.facts, language, digest.context)];
  const letters = [...about.values()];
  const shared = sharedBy(parts, language);
  const [only] = letters;
  if (only?.[0] !== undefined && letters.length === 1 && list.length === 0) {
    const letter = { headline: only[0].headline, blocks: [...shared, ...joinBlocks(only)] };
    return { letter, subject: subjectOf(letter, language) };
  }
  const [digestLetter] = list;
  if (digestLetter !== undefined && letters.length === 0)
    return {
      letter: { ...digestLetter, blocks: [...shared, ...digestLetter.blocks] },
      subject: digestLetter.headline,
    };
  const sections = [...letters.map((each) => [each[0]?.headline ?? '', joinBlocks(each)] as const)];
  const headline = headlineOf(
    letters.length,
    digest !== null && isDigest(digest.facts) ? digest.facts : null,
    language,
  );
  const blocks: readonly Block[] = [
    ...shared,
    ...[...sections, ...list.map((each) => [each.headline, each.blocks] as const)].flatMap(
      ([text, below]): readonly Block[] => [{ kind: 'heading', text }, ...below],
    ),
  ];
  return { letter: { headline, blocks }, subject: headline };
}
