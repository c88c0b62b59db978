import type { Type } from '@nestjs/common';
import type { z } from 'zod';
import { everyEntryTitle } from '#application/queries';
import type { Language, PartlyTranslated } from '#domain/kernel';
import { formController } from '../forms/form-controller';
import type { FieldOption } from '../forms/field';
import type { FormDefinition } from '../forms/form-definition';
import { inLanguage } from '../platform/format';
import { viewerOf } from '../platform/request';
import { type ObligationModel, base, modelOf } from './obligation-form';

/** A form about an obligation that names others of the register too. */
export interface AmongOthers extends ObligationModel {
  /** the titles of all entries, by id */
  readonly titles: ReadonlyMap<string, PartlyTranslated>;
}

/** A form about an obligation among the others of the register, at `obligations/:id/<page>`. */
export const otherEntriesForm = <Schema extends z.ZodType>(
  form: FormDefinition<AmongOthers, Schema>,
): Type<object> =>
  formController(
    form,
    base(async (services, request) => ({
      ...(await modelOf(services, request)),
      titles: await everyEntryTitle(viewerOf(request), services.ledger),
    })),
  );

/** Every other entry, in the order of titles; where two have the same title, each with its id. */
export function otherEntryOptions({ id, titles }: AmongOthers, language: Language): readonly FieldOption[] {
  const others = [...titles]
    .filter(([other]) => other !== id)
    .map(([value, title]) => ({ value, ...inLanguage(title, language) }));
  const times = new Map<string, number>();
  for (const { text } of others) times.set(text, (times.get(text) ?? 0) + 1);
  return others
    .map(({ value, text, lang }) => ({
      value,
      text: times.get(text) === 1 ? text : `${text} (${value})`,
      lang,
    }))
    .toSorted((one, other) => one.text.localeCompare(other.text, language));
}
