import { NotFoundException } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { type Bilingual, type CalendarDate, type Language, type PersonId, both } from '#domain/kernel';
import type { Person } from '#application/directory';
import { type QueryRefusal, type Viewer, viewerFor } from '#application/queries';
import { acceptedBy } from '#platform/accepted';
import type { Say } from '#platform/catalogue';
import { UnreadableRequest } from '#platform/unreadable';
import type { PendingSignIn } from '../sign-in/sign-in';

declare module 'express-session' {
  interface SessionData {
    language: Language;
    pendingSignIn: PendingSignIn & { readonly to: string };
    subject: string;
    idToken: string;
    /** for whom they chose to act */
    actingFor: PersonId;
    /** what the last form did, said once on the next page */
    done: {
      readonly page: string;
      readonly key?: string;
      readonly obligationId?: string;
      /** what a new entry waits for */
      readonly next?: {
        readonly passed: CalendarDate | null;
        readonly date: CalendarDate | null;
        readonly reminder: CalendarDate | null;
      };
    };
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    language: Language;
    /** path and query without the language prefix */
    bareUrl: string;
    person?: Person;
    /** the name of the person for whom they act */
    principalName?: string;
    /** what of the address a form did not understand, in sentences */
    ignored?: readonly string[];
  }
}

/** The person who signed in. Every page that is not `@Public()` has one. */
export function personOf(request: Request): Person {
  if (!request.person) throw new Error('this page is public: nobody may be signed in');
  return request.person;
}

/** Who asks, for queries. */
export const viewerOf = (request: Request): Viewer => viewerFor(personOf(request));

/** The answer to a query. @throws NotFoundException for every refusal: there is no such page */
export const accepted = acceptedBy(
  ({ code }: QueryRefusal) => new NotFoundException(undefined, { description: code }),
);

type Filter<Shape extends z.ZodRawShape> = {
  readonly [Name in keyof Shape]?: z.output<Shape[Name]> | undefined;
};

/** A filter as an address gives it: what is empty narrows nothing, and what `ignoredIn` names is left out. */
export const filterIn = <Shape extends z.ZodRawShape>(
  { shape }: z.ZodObject<Shape>,
  query: object,
): Filter<Shape> =>
  Object.fromEntries(
    Object.entries(query)
      .filter(([name, value]) => Object.hasOwn(shape, name) && value !== '')
      .map(([name, value]) => [name, (shape[name] as unknown as z.ZodType).safeParse(value).data]),
  ) as Filter<Shape>;

/** Refuses what of the query leads nowhere, where no page is shown that could say it. @throws UnreadableRequest */
export function refuseQuery({ query }: Request, { shape }: z.ZodObject = ASKS_NOTHING): void {
  const known = shape as Readonly<Record<string, z.ZodType>>;
  for (const [name, value] of Object.entries(query as Record<string, unknown>)) {
    if (!Object.hasOwn(known, name)) throw unreadable(name);
    if (value !== '' && known[name]?.safeParse(value).success !== true) throw unreadable(name, String(value));
  }
}

const ASKS_NOTHING = z.object({});

/** Says that a name leads nowhere or, with a value, that this is none of its values. */
export const unreadable = (name: string, value?: string): UnreadableRequest => {
  const shown = name.slice(0, LONGEST_SHOWN);
  return new UnreadableRequest(
    value === undefined ? notAskedHere(shown) : notUnderstood(shown, value.slice(0, LONGEST_SHOWN)),
  );
};

const notAskedHere = (name: string): Bilingual =>
  both(
    `“${name}” is nothing that this address can be asked for: leave it out.`,
    `Ni ellir gofyn am “${name}” yn y cyfeiriad hwn: gadewch ef allan.`,
  );

const notUnderstood = (name: string, value: string): Bilingual =>
  both(
    `“${value}” was not understood for “${name}”: correct it or leave it out.`,
    `Ni ddeallwyd “${value}” ar gyfer “${name}”: cywirwch ef neu gadewch ef allan.`,
  );

const LONGEST_SHOWN = 60;

/** Says that a page was asked for which lies behind the last. */
export const beyondTheEnd = (t: Say, page: number | undefined, isBeyond: boolean): readonly string[] =>
  page !== undefined && page > 1 && isBeyond ? [t('ignored.page', { page })] : [];

/** What an address asked for and a filter cannot be asked, each in a sentence for the page. @param more what else the page understands */
export function ignoredIn(
  { shape }: z.ZodObject,
  query: object,
  t: Say,
  more: Readonly<Record<string, z.ZodType>> = {},
): readonly string[] {
  const known: Readonly<Record<string, z.ZodType>> = { ...(shape as Record<string, z.ZodType>), ...more };
  return Object.entries(query as Record<string, unknown>).flatMap(([name, value]) => {
    if (value === '') return [];
    const schema = Object.hasOwn(known, name) ? known[name] : undefined;
    const shown = name.slice(0, LONGEST_SHOWN);
    if (schema === undefined) return [t('ignored.name', { name: shown })];
    if (schema.safeParse(value).success) return [];
    const label = t(`asked.${name}`, { defaultValue: shown });
    return [t('ignored.value', { name: label, value: String(value).slice(0, LONGEST_SHOWN) })];
  });
}
