import { type Bilingual, both } from '#domain/kernel';
import type { EventData, ObligationEventType } from '#domain/obligations';
import type { NameOf } from './names';

/** One event as a whole sentence in each language. */
export type Sentence<Type extends ObligationEventType> = (data: EventData<Type>, name: NameOf) => Bilingual;

export type Sentences<Types extends ObligationEventType> = { readonly [Type in Types]: Sentence<Type> };

const BEFORE: Readonly<Record<string, Bilingual>> = {
  P24M: both('24 months before', '24 mis cyn'),
  P12M: both('12 months before', '12 mis cyn'),
  P6M: both('6 months before', '6 mis cyn'),
  P3M: both('3 months before', '3 mis cyn'),
  P1M: both('1 month before', 'mis cyn'),
  P2W: both('2 weeks before', 'pythefnos cyn'),
  P1W: both('1 week before', 'wythnos cyn'),
  P1D: both('the day before', 'y diwrnod cyn'),
  P0D: both('on the last day itself', 'ar y diwrnod olaf ei hun'),
};

const after = (weeks: number): Bilingual => {
  if (weeks === 1) return both('1 week after', 'wythnos ar ôl');
  if (weeks === 2) return both('2 weeks after', 'pythefnos ar ôl');
  return both(`${weeks} weeks after`, `${weeks} wythnos ar ôl`);
};

const SIDES = { P: both('before', 'cyn'), A: both('after', 'ar ôl') };

/** A step that only a ladder of somebody’s own has; the number stands alone in Welsh where its noun would mutate. */
function counted(side: 'P' | 'A', count: number, unit: string): Bilingual {
  const { en, cy } = SIDES[side];
  const s = count === 1 ? '' : 's';
  if (unit === 'D') return both(`${count} day${s} ${en}`, `nifer y diwrnodau ${cy}: ${count}`);
  if (unit === 'W') return both(`${count} week${s} ${en}`, `${count} wythnos ${cy}`);
  return both(`${count} month${s} ${en}`, `nifer y misoedd ${cy}: ${count}`);
}

/** A step of the ladder in words, without whose step it is; an unknown key stays as it is. */
export function stepInWords(key: string): Bilingual {
  const [step = key] = key.split('.');
  const known = BEFORE[step];
  if (known !== undefined) return known;
  const [, side, count, unit = ''] = /^([PA])(\d+)([DWM])$/.exec(step) ?? [];
  if (side === undefined) return both(key, key);
  return side === 'A' && unit === 'W'
    ? after(Number(count))
    : counted(side === 'P' ? 'P' : 'A', Number(count), unit);
}

/** Several steps in words, in the order given. */
export const stepsInWords = (keys: readonly string[]): Bilingual => {
  const words = keys.map(stepInWords);
  return both(words.map(({ en }) => en).join(', '), words.map(({ cy }) => cy).join(', '));
};
