import { type Bilingual, both } from '#domain/kernel';
import type { Change } from '#domain/obligations';

/** What is proposed. For a place after a colon in Welsh: not softened. */
export const changeKinds: Readonly<Record<Change['kind'], Bilingual>> = {
  'statutory-move': both('a move of the statutory date', 'symud y dyddiad statudol'),
  deferral: both('a deferral', 'gohiriad'),
  extension: both('an extension', 'estyniad'),
  pause: both('a pause that stops the clock', 'saib sy’n stopio’r cloc'),
  'pause-end': both('the end of a pause', 'diwedd saib'),
  explanation: both('an explanation instead of the act', 'esboniad yn lle’r weithred'),
  correction: both('a correction of a wrongly recorded date', 'cywiro dyddiad a gofnodwyd yn anghywir'),
  'legal-reading': both(
    'a legal reading by recorded advice',
    'dehongliad cyfreithiol ar sail cyngor a gofnodwyd',
  ),
  reading: both('how the words are read', 'sut y dehonglir y geiriau'),
  ending: both('closing the entry', 'cau’r cofnod'),
  amendment: both(
    'an amendment of what its dates are worked out from',
    'diwygio’r hyn y cyfrifir ei ddyddiadau ohono',
  ),
  'set-aside': both(
    'setting aside something recorded by mistake',
    'rhoi o’r neilltu rywbeth a gofnodwyd mewn camgymeriad',
  ),
  fact: both('recording what dates count from', 'cofnodi’r hyn y mae dyddiadau’n cyfrif ohono'),
  'fact-correction': both(
    'another day for a recorded event',
    'diwrnod arall ar gyfer digwyddiad a gofnodwyd',
  ),
  'fact-withdrawal': both(
    'withdrawing an event recorded by mistake',
    'tynnu’n ôl ddigwyddiad a gofnodwyd mewn camgymeriad',
  ),
};
