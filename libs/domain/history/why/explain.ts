import { type Bilingual, type Refusal, both, dateInWales } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import type { By } from '#domain/obligations';
import type { DescribedEvent } from '../narration/describe-event';
import { type NameOf, readingCalled } from '../narration/names';
import type { Inputs } from '../decision-inputs';

/** An unmet condition: a refusal of the core, or a code of ours, in a sentence. */
export type Need = Pick<Refusal, 'code' | 'message'>;

export const need = (code: string, message: Bilingual): Need => ({ code, message });

export function needsOf(refusals: readonly (Need | null)[]): readonly Need[] {
  const found = refusals.filter((refusal) => refusal !== null);
  return [
    ...new Map(found.map(({ code, message }) => [`${code} ${message.en}`, { code, message }])).values(),
  ];
}

/** Number of hash digits shown: enough to compare by eye. */
const DIGITS = 12;

const join = (sentences: readonly (Bilingual | null)[]): Bilingual => {
  const present = sentences.filter((sentence) => sentence !== null);
  return both(present.map(({ en }) => en).join(' '), present.map(({ cy }) => cy).join(' '));
};

const recordedIn = ({ position, recordedAt, description }: DescribedEvent): Bilingual => {
  const on = dateInWales(recordedAt);
  return both(
    `Record ${position} of ${formatDate(on, 'en')} made it so: ${description.en}`,
    `Digwyddiad ${position} ar ${formatDate(on, 'cy')} a wnaeth hyn: ${description.cy}`,
  );
};

const onBehalf = (by: By | null, name: NameOf): Bilingual | null =>
  by?.onBehalfOf === undefined
    ? null
    : both(
        `${name(by)} acted on behalf of ${name({ personId: by.onBehalfOf })}.`,
        `Gweithredodd ${name(by)} ar ran ${name({ personId: by.onBehalfOf })}.`,
      );

const ruleSentence = ({ rule }: Inputs, name: NameOf): Bilingual | null => {
  if (rule === null) return null;
  const reading = readingCalled(name, rule.readingId);
  const digits = rule.sha256.slice(0, DIGITS);
  return rule.setBy === 'reading'
    ? both(
        `The date follows the reading “${reading.en}” (rule sha256:${digits}).`,
        `Mae’r dyddiad yn dilyn y dehongliad “${reading.cy}” (rheol sha256:${digits}).`,
      )
    : both(
        `The date was set by ${rule.version}, not by a rule.`,
        `Pennwyd y dyddiad gan ${rule.version}, nid gan reol.`,
      );
};

const evidenceSentence = ({ evidence }: Inputs): Bilingual | null => {
  if (evidence.length === 0) return null;
  const named = evidence.map(({ evidenceId, reference }) => reference ?? evidenceId ?? '–').join('; ');
  return both(`It rests on this evidence: ${named}.`, `Mae’n seiliedig ar y dystiolaeth hon: ${named}.`);
};

const versions = ({ calendar, program, timeZones }: Inputs): Bilingual | null => {
  const named = [program, calendar, timeZones === null ? null : `tz ${timeZones}`].filter(Boolean).join(', ');
  return named === '' ? null : both(`Versions used: ${named}.`, `Y fersiynau a ddefnyddiwyd: ${named}.`);
};

/** Why a field has its value, in sentences: the event, its rule and evidence, versions, and on whose behalf. */
export const explainSet = (event: DescribedEvent, inputs: Inputs, name: NameOf): Bilingual =>
  join([
    recordedIn(event),
    onBehalf(event.by, name),
    ruleSentence(inputs, name),
    evidenceSentence(inputs),
    versions(inputs),
  ]);

/** Why a field has no value, in sentences: the event that removed it, if any, and what would be needed. */
export const explainNot = (event: DescribedEvent | null, needed: readonly Need[]): Bilingual =>
  join([event && recordedIn(event), ...needed.map(({ message }) => message)]);
