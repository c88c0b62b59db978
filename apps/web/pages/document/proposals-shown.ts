import { datedReadings, expectedKindWords, kindOfLabel, promiseLabelWords, strengthWords, titleOfProposal } from '#domain/documents';
import { describeRule } from '#domain/document-reader';
import type { Language } from '#domain/kernel';
import { authoritySchema, authorityWords, kindWords, lastDayOn } from '#domain/obligations';
import type { Body } from '../../forms/field';
import { pairsIn } from '../../forms/field';
import { postOptions } from '../../obligation/options';
import { inLanguage } from '../../platform/format';
import { sentences } from '../../platform/locale';
import type { DocumentModel, ProposalToJudge } from './document-model';
import { type Each, PROMISED, answerOf, ticked } from './judged-answers';
import { textParts } from './text-parts';

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const optionsOf = (first: string, options: readonly { readonly value: string; readonly text: string }[]) => [
  { value: '', text: first },
  ...options,
];

/** One proposal as the page draws it, with what was answered of it so far. */
function shown(each: ProposalToJudge, model: DocumentModel, language: Language, answered: Each) {
  const { number, proposal, state, alike } = each;
  const own = (name: string, otherwise = ''): string => answerOf(answered, number, name) ?? otherwise;
  const dated = datedReadings(proposal, model.calendar).map(({ id, label, window: _, ...reading }) => ({
    value: id,
    text: label[language],
    last: lastDayOn({ id, label, ...reading }, 1, model.calendar),
  }));
  return {
    number,
    state,
    text: oneLine(proposal.text),
    lang: proposal.language,
    label: promiseLabelWords[proposal.label][language],
    strength: proposal.strength,
    strengthInWords: strengthWords[proposal.strength][language],
    datePhrase: proposal.datePhrase === null ? null : oneLine(proposal.datePhrase),
    expected: expectedKindWords[proposal.expected.kind][language],
    last: proposal.expected.last,
    bearer: proposal.bearer === null ? null : oneLine(proposal.bearer),
    speaker: proposal.speaker === null ? null : oneLine(proposal.speaker),
    why: describeRule(proposal.rule)[language],
    rule: proposal.rule,
    alike: alike.map((entry) => ({ ...entry, ...inLanguage(entry.title, language) })),
    isTicked: ticked(answered).includes(number),
    entry: own('entry'),
    title: own('title', titleOfProposal(proposal)),
    sentence: own('sentence', proposal.text),
    kind: own('kind', kindOfLabel[proposal.label]),
    responsible: own('responsible', proposal.bearer ?? proposal.speaker ?? model.document.speaker ?? ''),
    authority: own('authority'),
    owner: own('owner'),
    approver: own('approver'),
    reading: own('reading'),
    day: own('day'),
    month: own('month'),
    year: own('year'),
    readings: dated,
  };
}

/** Everything that the list beside the text draws. */
export function proposalsShown(model: DocumentModel, language: Language, body: Body) {
  const t = sentences(language, 'document');
  const answered = pairsIn('p', body);
  const asAll = t('each.asAll');
  return {
    items: model.proposed.map((each) => shown(each, model, language, answered)),
    parts: textParts(model.document),
    kinds: PROMISED.map((value) => ({ value, text: kindWords[value][language] })),
    authorities: optionsOf(
      asAll,
      authoritySchema.options.map((value) => ({ value, text: authorityWords[value][language] })),
    ),
    posts: optionsOf(asAll, postOptions(model, language)),
  };
}

/** What is ticked, as the page to check lists it. */
export function tickedInWords(model: DocumentModel, language: Language, body: Body) {
  const t = sentences(language, 'document');
  const answered = pairsIn('p', body);
  return ticked(answered).flatMap((number) => {
    const found = model.proposed.find((each) => each.number === number);
    if (found === undefined) return [];
    return [
      { label: t('each.number', { number }), lines: [oneLine(found.proposal.text)], field: `p-${number}-take` },
    ];
  });
}
