import type { Type } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { type NamedEntry, entriesNamed } from '#application/queries';
import { type Language, type ObligationId, type Refusal, both } from '#domain/kernel';
import { optionalChoice, optionalWordsUpTo, withTheRest } from '../forms/answers';
import { bodyOf } from '../forms/form-body';
import { formController } from '../forms/form-controller';
import type { Body, Field, FieldOption } from '../forms/field';
import type { FormDefinition } from '../forms/form-definition';
import { asksForSent, sentAnswers } from '../forms/sent-answers';
import { inLanguage } from '../platform/format';
import { personOf, viewerOf } from '../platform/request';
import { type ObligationModel, base, modelOf } from './obligation-form';

/** A form about an obligation that names another of the register, found by its id or by words. */
export interface AmongOthers extends ObligationModel {
  /** those that the words typed find, at most twenty */
  readonly matches: readonly NamedEntry[];
}

const MOST_LETTERS = 200;
/** As many as a search answers with. */
const MOST_MATCHES = 20;

const textIn = (body: Body, name: string): string => {
  const [text = ''] = [body[name] ?? ''].flat();
  return text.trim();
};

/** What was typed; the entry chosen, where nothing was. */
const typedIn = (body: Body): string => textIn(body, 'toWords') || textIn(body, 'to');

/** The answers sent now or before, or those of the draft that is gone on with. */
async function bodySent(request: Request): Promise<Body> {
  if (request.method === 'POST') return bodyOf(request);
  if (asksForSent(request)) return (await sentAnswers(request))?.body ?? {};
  if (request.query['draft'] === undefined) return {};
  return (await request.drafts.find(personOf(request).id, request.path))?.body ?? {};
}

/** A form about an obligation and another, at `obligations/:id/<page>`. */
export const otherEntryForm = <Schema extends z.ZodType>(
  form: FormDefinition<AmongOthers, Schema>,
): Type<object> =>
  formController(
    form,
    base(async (services, request) => {
      const model = await modelOf(services, request);
      const text = typedIn(await bodySent(request)).slice(0, MOST_LETTERS);
      const found = text === '' ? [] : await entriesNamed(viewerOf(request), services.ledger, { text });
      return { ...model, matches: found.filter(({ id }) => id !== model.id) };
    }),
  );

const inWords = ({ id, title }: NamedEntry, language: Language): FieldOption => {
  const { text, lang } = inLanguage(title, language);
  return { value: id, text: `${text} (${id})`, lang };
};

const onlyMatch = ({ matches }: AmongOthers, language: Language): FieldOption | null =>
  matches.length === 1 ? (matches.map((each) => inWords(each, language))[0] ?? null) : null;

/** The questions by which another entry is found: words or an id, then which of those found. */
export const otherEntryFields: readonly Field<AmongOthers>[] = [
  {
    kind: 'line',
    name: 'toWords',
    wide: true,
    understood: (model, language) => onlyMatch(model, language)?.text ?? null,
  },
  { kind: 'preview-button', name: 'find' },
  {
    kind: 'preview',
    name: 'found',
    template: 'other-entry.njk',
    when: (_model, body) => typedIn(body) !== '',
    data: (model, language) => ({
      only: onlyMatch(model, language),
      isEmpty: model.matches.length === 0,
      most: model.matches.length >= MOST_MATCHES - 1 ? MOST_MATCHES : null,
    }),
  },
  {
    kind: 'one-of',
    name: 'to',
    when: ({ matches }) => matches.length > 1,
    options: ({ matches }, language) => matches.map((each) => inWords(each, language)),
  },
];

export const otherEntryAnswers = { toWords: optionalWordsUpTo(MOST_LETTERS), to: optionalChoice };

type Answers = { readonly [Name in keyof typeof otherEntryAnswers]?: string | undefined };

/** Of a schema of these answers and others: something was typed or chosen. */
export const namesAnother = ({ toWords, to }: Answers): boolean => toWords !== undefined || to !== undefined;
export const unnamed = { path: ['toWords'], error: 'required', ...withTheRest };

/** The entry that is meant: the only one that was found, or the one chosen of several. */
export const otherEntryIn = ({ to }: Answers, { matches }: AmongOthers): ObligationId | null =>
  (matches.length === 1 ? matches[0] : matches.find(({ id }) => id === to))?.id ?? null;

const NONE: Refusal = {
  code: 'no-entry-found',
  message: both(
    'No other entry has these words or this id. Try fewer words, or the id from its address.',
    'Nid oes gan unrhyw gofnod arall y geiriau hyn na’r dynodydd hwn. Rhowch gynnig ar lai o eiriau, neu’r dynodydd o gyfeiriad y cofnod.',
  ),
  pointer: '/toWords',
};
const SEVERAL: Refusal = {
  code: 'several-entries-found',
  message: both(
    'Choose which of these entries you mean, or add a word.',
    'Dewiswch pa un o’r cofnodion hyn yr ydych yn ei olygu, neu ychwanegwch air.',
  ),
  pointer: '/to',
};

/** Why it is not known which entry is meant; null where it is. */
export const whichEntry = (answers: Answers, model: AmongOthers): Refusal | null => {
  if (otherEntryIn(answers, model) !== null) return null;
  return model.matches.length === 0 ? NONE : SEVERAL;
};
