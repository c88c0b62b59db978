import { type Bilingual, both } from '#domain/kernel';
import type { Change } from '../model/commands';

const again = (en: string, cy: string): Bilingual =>
  both(`Make a new proposal if ${en}.`, `Gwnewch gynnig newydd os oes rhaid ${cy} o hyd.`);

const DATE = again('the date must still change', 'i’r dyddiad newid');
const READING = again('the words must still be read another way', 'dehongli’r geiriau yn wahanol');

/** What whoever still wants it does next, of each kind of proposal that was decided or taken back. */
const NEXT: Readonly<Record<Change['kind'], Bilingual>> = {
  'statutory-move': DATE,
  deferral: DATE,
  correction: DATE,
  extension: again('the date must still be extended', 'estyn y dyddiad'),
  pause: again('the clock must still be stopped', 'stopio’r cloc'),
  'pause-end': again('the pause must still end', 'i’r saib ddod i ben'),
  explanation: again('the explanation must still be recorded', 'cofnodi’r esboniad'),
  'legal-reading': READING,
  reading: READING,
  ending: again('the entry must still be closed', 'cau’r cofnod'),
  amendment: again('the entry must still be amended', 'diwygio’r cofnod'),
  'set-aside': again('what was recorded must still be set aside', 'rhoi’r hyn a gofnodwyd o’r neilltu'),
  fact: again('the fact must still be recorded', 'cofnodi’r ffaith'),
  'fact-correction': again('the fact must still be corrected', 'cywiro’r ffaith'),
  'fact-withdrawal': again('the fact must still be withdrawn', 'tynnu’r ffaith yn ôl'),
};

export const ifStillWanted = (kind: Change['kind']): Bilingual => NEXT[kind];
