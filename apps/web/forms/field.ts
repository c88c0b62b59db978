import type { Language } from '#kernel';

export interface FieldOption {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

interface Named {
  readonly name: string;
}

/** What is asked, as data: a template draws it, `readAnswers` collects it. Labels and hints are the page's sentences. */
export type Field<Scene> =
  | (Named & { readonly kind: 'line'; readonly wide?: boolean })
  | (Named & { readonly kind: 'paragraph'; readonly rows?: number })
  | (Named & { readonly kind: 'day' })
  | (Named & { readonly kind: 'file' })
  | (Named & { readonly kind: 'late' })
  | (Named & { readonly kind: 'kept'; readonly value: (scene: Scene) => string })
  | (Named & {
      readonly kind: 'one-of' | 'some-of' | 'list';
      readonly options: (scene: Scene, language: Language) => readonly FieldOption[];
    });

type Body = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The body as the form's schema expects it: dates and late recordings as objects, the rest as sent. */
export function readAnswers<Scene>(fields: readonly Field<Scene>[], body: Body): Record<string, unknown> {
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
      if (kind === 'file') return [name, part(`${name}-sha256`)];
      return [name, part(name)];
    }),
  );
}
