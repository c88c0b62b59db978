import type { Language } from '#domain/kernel';
import { sentences } from './locale';

const NUMBERS = { en: new Intl.NumberFormat('en-GB'), cy: new Intl.NumberFormat('cy-GB') };

/** How many there are, as a number; of more than are counted: more than 10,000. */
export const countedTo = (most: number, count: number, language: Language): string =>
  count > most
    ? sentences(language, 'shared/filters')('moreThan', { shown: NUMBERS[language].format(most) })
    : NUMBERS[language].format(count);
