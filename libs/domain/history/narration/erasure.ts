import type { ErasureEventData, ErasureEventType } from '#domain/erasure';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { NameOf } from './names';

/** Events about the erasure of somebody’s words. */
export const erasureSentences: {
  readonly [Type in ErasureEventType]: (data: ErasureEventData<Type>, name: NameOf) => Bilingual;
} = {
  SubjectErased: ({ subject, reason, by }, name) =>
    both(
      `${name(by)} had the words of ${subject} erased. Reason: ${reason}`,
      `Trefnodd ${name(by)} ddileu geiriau ${subject}. Rheswm: ${reason}`,
    ),
  ErasureRefused: ({ subject, asked, ground, retainedUntil, reason, by }, name) => {
    const why = GROUNDS[ground];
    const until =
      retainedUntil === null ? null : both(formatDate(retainedUntil, 'en'), formatDate(retainedUntil, 'cy'));
    return both(
      `${name(by)} asked to erase ${ASKED[asked].en} of ${subject} and was refused: ${why.en}${until === null ? '' : ` until ${until.en}`}. Reason given: ${reason}`,
      `Gofynnodd ${name(by)} am ddileu ${ASKED[asked].cy} ${subject} a gwrthodwyd: ${why.cy}${until === null ? '' : ` tan ${until.cy}`}. Y rheswm a roddwyd: ${reason}`,
    );
  },
  ErasureReplayed: ({ subject }) =>
    both(
      `What a restored backup had brought back of ${subject} was erased again.`,
      `Dilëwyd eto yr hyn am ${subject} yr oedd adfer copi wrth gefn wedi dod ag ef yn ôl.`,
    ),
};

const ASKED: Readonly<Record<ErasureEventData<'ErasureRefused'>['asked'], Bilingual>> = {
  words: both('the words', 'geiriau'),
  identity: both('the identity', 'hunaniaeth'),
};

const GROUNDS: Readonly<Record<ErasureEventData<'ErasureRefused'>['ground'], Bilingual>> = {
  'within-retention': both('the record is kept', 'cedwir y cofnod'),
  'identity-not-sealed': both(
    'the ledger holds no more than the id',
    'nid yw’r cyfriflyfr yn dal mwy na’r dynodydd',
  ),
};
