import { formatDate } from '#domain/deadlines';
import { type DocumentProposal, type DocumentReading, describeRule } from '#domain/document-reader';
import { type PromiseChange, expectedKindWords, promiseLabelWords, strengthWords } from '#domain/documents';
import { type Language, both } from '#domain/kernel';

const SAID = {
  found: both('Found', 'Cafwyd'),
  passed: both('Looked like a promise, and passed over', 'Yn edrych fel addewid, ac wedi’i hepgor'),
  saidOn: both('Said on', 'Dywedwyd ar'),
  noDay: both(
    'The document does not say on which day it was written: give it with --said-on, and words such as “this year” are counted from it.',
    'Nid yw’r ddogfen yn dweud ar ba ddiwrnod y’i hysgrifennwyd: rhowch ef â --said-on, a chyfrifir geiriau fel “eleni” ohono.',
  ),
  when: both('When', 'Pryd'),
  last: both('last day', 'diwrnod olaf'),
  who: both('Who is bound', 'Pwy sydd wedi’i rwymo'),
  by: both('Who says it', 'Pwy sy’n ei ddweud'),
  why: both('Why', 'Pam'),
  nothing: both('No promise was found in it.', 'Ni chafwyd addewid ynddi.'),
  at: both('at', 'yn'),
};

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const whenOf = ({ expected, datePhrase }: DocumentProposal, language: Language): string =>
  [
    datePhrase === null ? expectedKindWords[expected.kind][language] : `“${oneLine(datePhrase)}”`,
    ...(expected.last === null ? [] : [`${SAID.last[language]}: ${formatDate(expected.last, language)}`]),
  ].join(', ');

function proposalText(proposal: DocumentProposal, number: number, language: Language): string {
  const { label, strength, text, bearer, speaker, rule, offset } = proposal;
  const lines = [
    `${number}. ${promiseLabelWords[label][language]} (${strengthWords[strength][language]}), ${SAID.at[language]} ${offset}`,
    `   “${oneLine(text)}”`,
    `   ${SAID.when[language]}: ${whenOf(proposal, language)}`,
    ...(bearer === null ? [] : [`   ${SAID.who[language]}: ${oneLine(bearer)}`]),
    ...(speaker === null ? [] : [`   ${SAID.by[language]}: ${oneLine(speaker)}`]),
    `   ${SAID.why[language]}: ${describeRule(rule)[language]} (${rule})`,
  ];
  return lines.join('\n');
}

/** What was found in a document and why, for people. */
export function readingText({ saidOn, proposals, passedOver }: DocumentReading, language: Language): string {
  const day = saidOn === null ? SAID.noDay[language] : `${SAID.saidOn[language]}: ${formatDate(saidOn, language)}`;
  const found =
    proposals.length === 0
      ? [SAID.nothing[language]]
      : [
          `${SAID.found[language]}: ${proposals.length}`,
          ...proposals.map((proposal, at) => proposalText(proposal, at + 1, language)),
        ];
  const passed =
    passedOver.length === 0
      ? []
      : [
          `${SAID.passed[language]}: ${passedOver.length}`,
          ...passedOver.map(({ text, why }) =>
            [`   “${oneLine(text)}”`, ...(why === null ? [] : [`   ${SAID.why[language]}: ${why[language]}`])].join(
              '\n',
            ),
          ),
        ];
  return `${[day, ...found, ...passed].join('\n\n')}\n`;
}

const CHANGES = {
  new: both('New', 'Newydd'),
  changed: both('Changed', 'Wedi newid'),
  dropped: both('No longer there', 'Ddim yno mwyach'),
  repeated: both('Repeated', 'Wedi’i hailadrodd'),
  time: both('another time', 'amser arall'),
  words: both('other words', 'geiriau eraill'),
  before: both('Before', 'Cynt'),
  now: both('Now', 'Nawr'),
  none: both('None', 'Dim'),
};

function changeText(change: PromiseChange<DocumentProposal>, language: Language): string {
  const side = (label: keyof typeof CHANGES, proposal: DocumentProposal): string =>
    `   ${CHANGES[label][language]}: “${oneLine(proposal.text)}” (${whenOf(proposal, language)})`;
  const changed =
    change.is === 'changed'
      ? [
          [change.time, CHANGES.time],
          [change.words, CHANGES.words],
        ].flatMap(([is, words]) => (is === true ? [(words as typeof CHANGES.time)[language]] : []))
      : [];
  const head = `${CHANGES[change.is][language]}${changed.length > 0 ? `: ${changed.join(', ')}` : ''}`;
  return [
    head,
    ...('older' in change ? [side('before', change.older.proposal)] : []),
    ...('newer' in change && change.is !== 'repeated' ? [side('now', change.newer.proposal)] : []),
  ].join('\n');
}

const ORDER = ['changed', 'new', 'dropped', 'repeated'] as const;

/** What a newer version of a document promises otherwise, for people: the most important first. */
export function comparisonText(
  changes: readonly PromiseChange<DocumentProposal>[],
  language: Language,
): string {
  const counts = ORDER.map(
    (is) => `${CHANGES[is][language]}: ${changes.filter((change) => change.is === is).length}`,
  );
  const each = ORDER.flatMap((is) =>
    changes.filter((change) => change.is === is).map((change) => changeText(change, language)),
  );
  return `${[counts.join('; '), ...each].join('\n\n')}\n`;
}
