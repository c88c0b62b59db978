import { z } from 'zod';
import type { Language } from '#domain/kernel';

export interface FieldOption {
  readonly value: string;
  readonly text: string;
  /** that the text is in, where it is not the page’s */
  readonly lang?: Language | null;
  /** each line stands on its own */
  readonly hint?: string;
}

/** What was sent with the form; empty where it is shown for the first time. */
export type Body = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A body as it was kept. */
export const bodySchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

interface Named<Model> {
  readonly name: string;
  /** what is asked from here on, as a heading: a sentence of all forms */
  readonly section?: 'when' | 'words' | 'name' | 'provision' | 'source' | 'who';
  /** it and the next, the same in the other language, stand side by side where there is room */
  readonly pair?: boolean;
  /** asked with its neighbours of the same name behind a summary, a sentence of the page: few people answer these */
  readonly fold?: string;
  /** the topic of the help that stands beside it */
  readonly help?: string;
  /** whether it is asked, given what was answered so far; always unless given */
  readonly when?: (model: Model, body: Body) => boolean;
}

interface Written {
  /** so many characters at most: counted while they are typed */
  readonly most?: number;
  /** asked behind a summary: few people answer it */
  readonly behind?: boolean;
}

/** What is asked, as data: a template draws it, `readAnswers` collects it. Labels and hints are the page's sentences. */
export type Field<Model> =
  | (Named<Model> &
      Written & {
        readonly kind: 'line';
        readonly wide?: boolean;
        readonly narrow?: boolean;
        /** what was understood of it, in the place of what was typed where it is checked; null for just that */
        readonly understood?: (model: Model, language: Language) => string | null;
      })
  | (Named<Model> & Written & { readonly kind: 'paragraph'; readonly rows?: number })
  | (Named<Model> & { readonly kind: 'day' })
  /** of which the fingerprint is taken */
  | (Named<Model> & { readonly kind: 'file' })
  /** which is kept: named `file` */
  | (Named<Model> & { readonly kind: 'stored-file' })
  | (Named<Model> & { readonly kind: 'late' })
  | (Named<Model> & { readonly kind: 'hidden'; readonly value: (model: Model) => string })
  | (Named<Model> & {
      readonly kind: 'one-of' | 'some-of' | 'list';
      readonly options: (model: Model, language: Language, body: Body) => readonly FieldOption[];
    })
  /** for each of these one of those, or none */
  | (Named<Model> & {
      readonly kind: 'pairs';
      readonly of: (model: Model, language: Language) => readonly FieldOption[];
      readonly options: (model: Model, language: Language) => readonly FieldOption[];
    })
  /** what the answers so far lead to, drawn by the page's own template */
  | (Named<Model> & {
      readonly kind: 'preview';
      readonly template: string;
      readonly data: (model: Model, language: Language, body: Body) => object;
    })
  /** answers to as many questions as what the form is about gives rise to, drawn by the page's own template: each named `name-…` */
  | (Named<Model> & {
      readonly kind: 'drawn';
      readonly template: string;
      readonly data: (model: Model, language: Language, body: Body) => object;
      /** what was answered, as the page to check lists it */
      readonly inWords: (
        model: Model,
        language: Language,
        body: Body,
      ) => readonly { readonly label: string; readonly lines: readonly string[]; readonly field: string }[];
    })
  /** a second button that shows the form again, with what the answers lead to */
  | (Named<Model> & { readonly kind: 'preview-button' });

/** The body as the form's schema expects it: dates and late recordings as objects, a line without the line breaks that were pasted into it, the rest as sent. */
export function readAnswers<Model>(fields: readonly Field<Model>[], body: Body): Record<string, unknown> {
  const part = (name: string): string | readonly string[] | undefined => body[name];
  return Object.fromEntries(
    fields.map(({ kind, name }): readonly [string, unknown] => {
      if (kind === 'day')
        return [name, { day: part(`${name}-day`), month: part(`${name}-month`), year: part(`${name}-year`) }];
      if (kind === 'late')
        return [
          name,
          {
            reason: part(`${name}-reason`),
            reference: part(`${name}-reference`),
            sha256: part(`${name}-sha256`),
          },
        ];
      if (kind === 'pairs' || kind === 'drawn') return [name, pairsIn(name, body)];
      if (kind === 'file') return [name, part(`${name}-sha256`)];
      if (kind === 'stored-file')
        return [
          name,
          {
            id: part('file-id'),
            storedSha256: part('file-stored'),
            bytes: part('file-bytes'),
            name: part('file-name'),
            sha256: part('file-sha256'),
          },
        ];
      const given = part(name);
      return [
        name,
        kind === 'line' && typeof given === 'string' ? given.replaceAll(/\s*[\r\n]+\s*/gu, ' ') : given,
      ];
    }),
  );
}

/** What was chosen for each, by its value. */
export const pairsIn = (name: string, body: Body): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([key, value]): [string, string][] =>
      key.startsWith(`${name}-`) && typeof value === 'string' && value !== ''
        ? [[key.slice(name.length + 1), value]]
        : [],
    ),
  );

/** The body without the answers to questions that are not asked: one that was answered before another choice was made counts for nothing. */
export function bodyAsked<Model>(fields: readonly Field<Model>[], model: Model, body: Body): Body {
  const [asked, unasked] = [true, false].map((is) =>
    fields.filter(({ when }) => (when?.(model, body) ?? true) === is),
  );
  const isOf = (key: string, { name }: Field<Model>): boolean => key === name || key.startsWith(`${name}-`);
  return Object.fromEntries(
    Object.entries(body).filter(
      ([key]) => asked?.some((field) => isOf(key, field)) || !unasked?.some((field) => isOf(key, field)),
    ),
  );
}

/** The questions that were answered with what they do not offer. Where a page draws the choices itself none are listed. */
export const answeredBeyond = <Model>(
  fields: readonly Field<Model>[],
  model: Model,
  body: Body,
  language: Language,
): readonly string[] =>
  fields.flatMap((field) => {
    if (!('options' in field) || field.kind === 'pairs' || field.when?.(model, body) === false) return [];
    const given = [body[field.name] ?? []].flat().filter((value) => value !== '');
    if (given.length === 0) return [];
    const offered = field.options(model, language, body).map(({ value }) => value);
    return offered.length === 0 || given.every((value) => offered.includes(value)) ? [] : [field.name];
  });
