import type { KindLadderEventData, KindLadderEventType } from '#domain/kind-ladders';
import { type Bilingual, both } from '#domain/kernel';
import { type KindLadderOf, authorityWords, kindWords } from '#domain/obligations';
import { ladderSentence } from './ladder';
import { type NameOf, entryCalled } from './names';

const whose = ({ kind, authority }: KindLadderOf): Bilingual => {
  const [of, by] = [kindWords[kind], authority === null ? null : authorityWords[authority]];
  return both(by === null ? of.en : `${of.en}, ${by.en}`, by === null ? of.cy : `${of.cy}, ${by.cy}`);
};

/** Events of a ladder by kind as a whole. */
export const kindLadderSentences: {
  readonly [Type in KindLadderEventType]: (data: KindLadderEventData<Type>, name: NameOf) => Bilingual;
} = {
  KindLadderSet: ({ number, ladder, entries, keepOwn, reason, by, ...of }, name) => {
    const { en, cy } = whose(of);
    const steps =
      ladder === null ? both('as before any was set', 'fel cyn gosod dim') : ladderSentence(ladder);
    return both(
      `${name(by)} set when who is reminded for a kind (${en}), version ${number}: ${steps.en}. Entries: ${entries}, of which ${keepOwn} keep their own. Reason: ${reason}`,
      `Gosododd ${name(by)} pryd y caiff pwy ei atgoffa ar gyfer math (${cy}), fersiwn ${number}: ${steps.cy}. Cofnodion: ${entries}; yn cadw eu rhai eu hunain: ${keepOwn}. Rheswm: ${reason}`,
    );
  },
  KindLadderReached: ({ number, reached, failed, ...of }, name) => {
    const { en, cy } = whose(of);
    const not = (language: 'cy' | 'en'): string =>
      failed
        .map(
          ({ obligationId, message }) =>
            ` ${entryCalled(name, obligationId)[language]}: ${message[language]}`,
        )
        .join('');
    return both(
      `Version ${number} of the ladder for a kind (${en}) reached entries: ${reached.length}; not reached: ${failed.length}.${not('en')}`,
      `Cofnodion a gyrhaeddwyd gan fersiwn ${number} o’r camau ar gyfer math (${cy}): ${reached.length}; heb eu cyrraedd: ${failed.length}.${not('cy')}`,
    );
  },
};
