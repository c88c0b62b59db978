import type { Language } from '#kernel';
import { inLanguage } from '../../platform/format';
import type { RegisterQuery } from './register-query';
import type { RegisterRow } from './register-row';

const LAST = '9999';

const order: Record<RegisterQuery['sort'], (row: RegisterRow, language: Language) => string> = {
  register: ({ incomplete, lastLawfulDay, lookAgainOn }) =>
    `${incomplete ? 0 : 1}${lastLawfulDay ?? lookAgainOn ?? LAST}`,
  date: ({ lastLawfulDay }) => lastLawfulDay ?? LAST,
  title: ({ title }, language) => inLanguage(title, language).text.toLocaleLowerCase(language),
  owner: ({ owner }) => owner ?? '',
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

const mentions = ({ title, responsible, id }: RegisterRow, text: string): boolean =>
  plain([title.cy, title.en, responsible, id].join(' ')).includes(plain(text));

/** The rows asked for, in the order asked for; those that lack something come first unless another order is asked. */
export const chooseRows = (
  rows: readonly RegisterRow[],
  { text, kind, owner, standing, sort }: RegisterQuery,
  language: Language,
): readonly RegisterRow[] =>
  rows
    .filter((row) => text === '' || mentions(row, text))
    .filter((row) => kind === '' || row.kind === kind)
    .filter((row) => owner === '' || row.owner === (owner === 'nobody' ? null : owner))
    .filter((row) => standing === '' || row.standing === standing)
    .toSorted((a, b) => {
      const [first, second] = [order[sort](a, language), order[sort](b, language)];
      return first === second ? a.id.localeCompare(b.id) : first < second ? -1 : 1;
    });
