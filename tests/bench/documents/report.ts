import { readDocument } from '#domain/document-reader';
import { type LabelledDocument, percent, type Remark, type Score, scoreOf, sum } from './score';

const figure = (share: Score[keyof Score]): string =>
  `${percent(share).toFixed(1)} % (${share.right}/${share.of})`;

const line = (name: string, score: Score): string =>
  [
    name,
    `  firm recall ${figure(score.firm)}   recall ${figure(score.recall)}   precision ${figure(score.precision)}   tempted ${figure(score.tempted)}`,
    `  label ${figure(score.label)}   date phrase ${figure(score.phrase)}   kind ${figure(score.kind)}   last day ${figure(score.last)}`,
  ].join('\n');

/** The scores of documents, of each language and of each document. */
export function scoresOf(
  documents: readonly LabelledDocument[],
  remark?: Remark,
): { readonly byLanguage: ReadonlyMap<string, Score>; readonly all: Score; readonly report: string } {
  const scores = documents.map((document) => ({
    document,
    score: scoreOf(document, readDocument(document.text).proposals, remark),
  }));
  const languages = [...new Set(documents.map(({ language }) => language))];
  const byLanguage = new Map(
    languages.map((language) => [
      language,
      sum(scores.filter(({ document }) => document.language === language).map(({ score }) => score)),
    ]),
  );
  const all = sum(scores.map(({ score }) => score));
  const report = [
    line('all', all),
    ...[...byLanguage].map(([language, score]) => line(language, score)),
    ...scores.map(({ document, score }) => line(document.name, score)),
  ].join('\n');
  return { byLanguage, all, report };
}
