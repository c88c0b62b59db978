import { z } from 'zod';
import {
  type ObligationKind,
  type ObligationStanding,
  kindSchema,
  obligationStandings,
} from '#domain/obligations';
import { type CalendarDate, type Language, type PartlyTranslated, dateInWales } from '#domain/kernel';
import { listObligations } from '#record/read-models';
import { inLanguage } from '../../platform/format';
import type { WebServices } from '../../platform/services';

export const SORTS = ['register', 'date', 'title', 'owner'] as const;

/** What a person asked of the register. Nonsense in the address is the same as nothing. */
export const registerQuery = z.object({
  text: z.string().trim().max(200).catch(''),
  kind: kindSchema.or(z.literal('')).catch(''),
  owner: z.string().max(80).catch(''),
  standing: z.enum(obligationStandings).or(z.literal('')).catch(''),
  sort: z.enum(SORTS).catch('register'),
});
type RegisterQuery = z.infer<typeof registerQuery>;

/** One entry as the register lists it. */
export interface RegisterRow {
  readonly id: string;
  readonly title: PartlyTranslated;
  readonly kind: ObligationKind;
  readonly responsible: string;
  readonly owner: string | null;
  readonly lastLawfulDay: CalendarDate | null;
  /** the reading behind the date is not yet confirmed */
  readonly candidate: boolean;
  readonly lookAgainOn: CalendarDate | null;
  readonly standing: ObligationStanding;
  readonly incomplete: boolean;
}

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

/** Every entry of the register as it stands now. */
export async function loadRows({ ledger, now }: WebServices): Promise<readonly RegisterRow[]> {
  const listings = await listObligations(ledger.db, dateInWales(now()));
  return listings.map((listing) => ({
    ...listing,
    lastLawfulDay: listing.current?.lastLawfulDay ?? null,
    candidate: listing.current?.candidate ?? false,
  }));
}
