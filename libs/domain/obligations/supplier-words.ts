import { type Bilingual, both } from '#domain/kernel';
import { knownFactTitle } from './statute/fact-titles';
import type { NeedAsItStands, NeedFrom } from './needs-as-they-stand';

const STATES: Readonly<Record<NeedAsItStands['state'], Bilingual>> = {
  missing: both('Missing', 'Ar goll'),
  expected: both('Expected', 'Disgwylir'),
  recorded: both('Recorded', 'Cofnodwyd'),
};
export const needStateWords = (state: NeedAsItStands['state']): Bilingual => STATES[state];

const YEARS: Readonly<Record<string, Bilingual>> = {
  'calendar-year': both('each calendar year', 'pob blwyddyn galendr'),
  'financial-year': both('each financial year', 'pob blwyddyn ariannol'),
  'academic-year': both('each academic year', 'pob blwyddyn academaidd'),
};

/** In words, with the name that it is recorded under, where it has words. */
function factCalled(fact: string): Bilingual {
  const title = knownFactTitle(fact);
  return title === null ? both(fact, fact) : both(`“${title.en}” (${fact})`, `“${title.cy}” (${fact})`);
}

/** Where the days of a name come from, in words. */
export function sourceOfNeedWords(from: NeedFrom): Bilingual {
  switch (from.kind) {
    case 'fact':
      return both(`the fact ${factCalled(from.fact).en}`, `y ffaith ${factCalled(from.fact).cy}`);
    case 'obligation':
      return from.of === 'act'
        ? both(`what was done for the entry ${from.id}`, `yr hyn a wnaed ar gyfer y cofnod ${from.id}`)
        : both(`the last days of the entry ${from.id}`, `diwrnodau olaf y cofnod ${from.id}`);
    case 'each':
      return YEARS[from.each] ?? both(from.each, from.each);
    case 'own-act':
      return both('what was done in the occurrence before', 'yr hyn a wnaed yn y tro blaenorol');
    case 'own-decision':
      return both('a decision recorded on this entry', 'penderfyniad a gofnodir ar y cofnod hwn');
    case 'nothing':
      return both('nothing yet', 'dim byd eto');
  }
}

/** Who could supply the days of a name, in words. */
export function supplierWords(from: NeedFrom): Bilingual {
  switch (from.kind) {
    case 'fact':
      return both(
        `Anyone who may record facts: record ${factCalled(from.fact).en}.`,
        `Unrhyw un a gaiff gofnodi ffeithiau: cofnodwch ${factCalled(from.fact).cy}.`,
      );
    case 'obligation':
      return from.of === 'act'
        ? both(
            `Whoever completes the entry ${from.id}: its confirmed completion gives the day.`,
            `Pwy bynnag sy’n cwblhau’r cofnod ${from.id}: ei gwblhad wedi’i gadarnhau sy’n rhoi’r diwrnod.`,
          )
        : both(
            `The owner of the entry ${from.id}: its last day gives the day.`,
            `Perchennog y cofnod ${from.id}: ei ddiwrnod olaf sy’n rhoi’r diwrnod.`,
          );
    case 'each':
      return both(
        'Nobody needs to: the years are known.',
        'Nid oes angen i neb: mae’r blynyddoedd yn hysbys.',
      );
    case 'own-act':
      return both(
        'The owner and the approver of this entry: complete the occurrence before.',
        'Perchennog a chymeradwywr y cofnod hwn: cwblhewch y tro blaenorol.',
      );
    case 'own-decision':
      return both(
        'Whoever may decide on this entry, where its rule allows it.',
        'Pwy bynnag a gaiff benderfynu ar y cofnod hwn, lle mae ei reol yn caniatáu hynny.',
      );
    case 'nothing':
      return both(
        'Whoever may amend this entry: say under “facts” where the days come from.',
        'Pwy bynnag a gaiff ddiwygio’r cofnod hwn: dywedwch o dan “facts” o ble y daw’r dyddiau.',
      );
  }
}
