import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { OccurrenceInSentence } from '../model/occurrence-in-sentence';
import { evidenceFileRefusals } from './evidence-file-refusals';

const en = (on: CalendarDate): string => formatDate(on, 'en');
const cy = (on: CalendarDate): string => formatDate(on, 'cy');

/** Refusals about an occurrence, its completion and its evidence. */
export const completionRefusals = {
  'no-such-occurrence': ({ occurrence }: { occurrence: OccurrenceInSentence }) =>
    both(
      `${occurrence.head} has not opened. Check its number; what waits for a trigger opens once it is adopted.`,
      `Nid ${occurrence.yw} wedi agor. Gwiriwch ei rif; mae’r hyn sy’n aros am sbardun yn agor ar ôl ei fabwysiadu.`,
    ),
  'already-confirmed': () =>
    both(
      'Completion of this occurrence has been confirmed already. If its date was recorded wrongly, propose a correction.',
      'Mae cwblhau’r tro hwn wedi’i gadarnhau eisoes. Os cofnodwyd ei ddyddiad yn anghywir, cynigiwch gywiriad.',
    ),
  'nothing-to-confirm': () =>
    both(
      'No completion waits for a decision here. Submit the completion first.',
      'Nid oes cwblhad yn aros am benderfyniad yma. Cyflwynwch y cwblhad yn gyntaf.',
    ),
  'version-changed': (p: { lastLawfulDay: CalendarDate | null; actEffectiveOn: CalendarDate }) =>
    p.lastLawfulDay === null
      ? both(
          `What you were shown has changed since. The completion that waits now took effect on ${en(p.actEffectiveOn)} and has no date to be judged against. Read it again and decide on what it says now.`,
          `Mae’r hyn a ddangoswyd i chi wedi newid ers hynny. Yn y cwblhad sy’n aros nawr, cymerodd y weithred effaith ar ${cy(p.actEffectiveOn)}, ac nid oes dyddiad i farnu ar ei sail. Darllenwch ef eto a phenderfynwch ar yr hyn y mae’n ei ddweud nawr.`,
        )
      : both(
          `What you were shown has changed since. The completion that waits now took effect on ${en(p.actEffectiveOn)} and is judged against ${en(p.lastLawfulDay)}. Read it again and decide on what it says now.`,
          `Mae’r hyn a ddangoswyd i chi wedi newid ers hynny. Yn y cwblhad sy’n aros nawr, cymerodd y weithred effaith ar ${cy(p.actEffectiveOn)}. Fe’i bernir ar sail y diwrnod hwn: ${cy(p.lastLawfulDay)}. Darllenwch ef eto a phenderfynwch ar yr hyn y mae’n ei ddweud nawr.`,
        ),
  'completion-conflicts': (p: { conflicts: readonly Bilingual[] }) =>
    both(
      `This completion cannot be confirmed as it is. ${p.conflicts.map(({ en }) => en).join(' ')} Refuse it; or, if it is right all the same, name what you accept and say why.`,
      `Ni ellir cadarnhau’r cwblhad hwn fel y mae. ${p.conflicts.map(({ cy }) => cy).join(' ')} Gwrthodwch ef; neu, os yw’n gywir serch hynny, enwch yr hyn rydych yn ei dderbyn a dywedwch pam.`,
    ),
  'evidence-unknown': () =>
    both(
      'There is no such evidence on this entry. Attach it first.',
      'Nid oes tystiolaeth o’r fath ar y cofnod hwn. Atodwch hi yn gyntaf.',
    ),
  'evidence-exists': ({ reference }: { reference: string }) =>
    both(
      `Evidence with this id is attached already and cannot be overwritten: ${reference}. Attach the new one under another id.`,
      `Mae tystiolaeth â’r dynodydd hwn wedi’i hatodi eisoes ac ni ellir ysgrifennu drosti: ${reference}. Atodwch yr un newydd o dan ddynodydd arall.`,
    ),
  ...evidenceFileRefusals,
  'date-not-passed': () =>
    both(
      'The last lawful day has not passed, so nothing can be missing yet. Record this after that day, if it is still so.',
      'Nid yw’r diwrnod cyfreithlon olaf wedi mynd heibio, felly ni all dim fod ar goll eto. Cofnodwch hyn ar ôl y diwrnod hwnnw, os yw’n dal yn wir.',
    ),
  'outcome-already-recorded': () =>
    both(
      'An outcome, or its absence, has been recorded here already. If something has been done since, submit the completion.',
      'Mae canlyniad, neu ddiffyg canlyniad, wedi’i gofnodi yma eisoes. Os gwnaed rhywbeth ers hynny, cyflwynwch y cwblhad.',
    ),
};
