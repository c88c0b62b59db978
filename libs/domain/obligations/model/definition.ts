import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { deadlineRuleSchema, nameSchema, readingSchema } from '#domain/deadlines';
import {
  type Language,
  both,
  defineFault,
  idSchema,
  obligationIdSchema,
  postIdSchema,
  sameJson,
} from '#domain/kernel';

import { milestonesSchema } from '../milestones/plan';
import { caseOfSchema, checkCases, openedBySchema } from './cases';
import { supplySchema } from './facts';

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().trim().min(1).max(20_000);

export const kindSchema = z.enum([
  'recurring-duty',
  'continuous-duty',
  'one-off-commitment',
  'action',
  'recommendation',
  'standing-meeting',
  'statement',
  'past-event',
  'case-template',
  'case',
]);
export type ObligationKind = z.infer<typeof kindSchema>;

/** What lets a date move: an Act's amending provision, a minister's recorded decision, or the owner. */
export const authoritySchema = z.enum(['statutory', 'ministerial', 'internal']);
export type Authority = z.infer<typeof authoritySchema>;

/** as long as the longest that a list can show in a few lines */
export const LONGEST_TITLE = 300;
const TITLE_TOO_LONG = defineFault(
  'title-too-long',
  both(
    `a title of at most ${LONGEST_TITLE} characters: the whole sentence belongs in the source`,
    `teitl o ${LONGEST_TITLE} nod ar y mwyaf: i’r ffynhonnell y mae’r frawddeg gyfan yn perthyn`,
  ),
);
const titleText = z.string().trim().min(1).max(LONGEST_TITLE, { error: TITLE_TOO_LONG });

/** At least one language; the other is awaiting translation. */
export const titleSchema = z
  .strictObject({ cy: titleText.optional(), en: titleText.optional() })
  .refine((title) => title.cy !== undefined || title.en !== undefined, {
    error: defineFault(
      'title-in-one-language',
      both('a title in at least one language', 'teitl mewn o leiaf un iaith'),
    ),
  });

/** The location of the words: a source file by SHA-256, and the place and offset of the whole sentence in it. */
export const documentSourceSchema = z.strictObject({
  file: text,
  sha256: sha256Schema,
  title: bilingualSchema,
  /** the day of the source, if it has one */
  on: calendarDateSchema.optional(),
  speaker: text,
  place: text,
  /** UTF-16 code units from the start of the file's text */
  offset: z.int().min(0),
  sentence: text,
  datePhrase: text.optional(),
  /** further verbatim sentences about the same thing */
  also: z.array(z.strictObject({ place: text, offset: z.int().min(0), sentence: text })).optional(),
});

const WEB_ADDRESS = defineFault(
  'web-address',
  both(
    'a web address that begins with https:// or http://',
    'cyfeiriad gwe sy’n dechrau â https:// neu http://',
  ),
);

/** A provision of an Act or instrument, as it stood on a day, in our own words: never shown as the official text. */
export const legislationSourceSchema = z.strictObject({
  kind: z.literal('legislation'),
  /** of the Act or instrument */
  title: bilingualSchema,
  /** such as “section 89” */
  provision: bilingualSchema,
  /** the day as at which the text was read */
  asAt: calendarDateSchema,
  /** the day from which this version of the provision has effect */
  inForceFrom: calendarDateSchema.optional(),
  /** shown as a link: nothing that a browser would run */
  url: z.url({ protocol: /^https?$/, error: WEB_ADDRESS }).optional(),
  words: bilingualSchema,
});

const sourceSchema = z.union([documentSourceSchema, legislationSourceSchema]);
export type Source = z.infer<typeof sourceSchema>;
export type DocumentSource = z.infer<typeof documentSourceSchema>;

/** Where the words stand, and the words, in a language. */
export function sourceWords(
  source: Source,
  language: Language,
): { readonly sentence: string; readonly speaker: string | null; readonly place: string } {
  return 'kind' in source
    ? { sentence: source.words[language], speaker: null, place: source.provision[language] }
    : { sentence: source.sentence, speaker: source.speaker, place: source.place };
}

const NAMED_TWICE = defineFault('named-twice', ({ id }: { readonly id: string }) =>
  both(
    `“${id}” is the name of another one here: give each its own, so that one can be chosen`,
    `enw un arall yma yw “${id}”: rhowch ei enw ei hun i bob un, er mwyn gallu dewis un ohonynt`,
  ),
);
const NO_SUCH_READING = defineFault('working-reading-unlisted', ({ id }: { readonly id: string }) =>
  both(
    `no reading of this entry is called “${id}”: name one that it lists`,
    `nid oes dehongliad o’r enw “${id}” gan y cofnod hwn: enwch un a restrir ynddo`,
  ),
);

/** Names choose: no two of a list are alike. */
const namedOnce = <Schema extends z.ZodType<{ readonly id: string }>>(each: Schema) =>
  z.array(each).superRefine((all, context) => {
    const ids: readonly string[] = all.map(({ id }) => id);
    for (const [at, id] of ids.entries())
      if (ids.indexOf(id) < at)
        context.addIssue({ code: 'custom', path: [at, 'id'], message: NAMED_TWICE, params: { id } });
  });

const legalBasisSchema = z.strictObject({
  citation: bilingualSchema,
  /** shown as a link: nothing that a browser would run */
  url: z.url({ protocol: /^https?$/, error: WEB_ADDRESS }).optional(),
  /** our own words, always shown as "not the official text" */
  rendering: bilingualSchema.optional(),
  /** where the source misnames the law: a sentence on what it said and what it meant; the source keeps its words */
  correctedCitation: bilingualSchema.optional(),
});

const itemSchema = z.strictObject({ id: idSchema, title: titleSchema });
export const linkSchema = z.strictObject({
  type: z.enum(['follows', 'precedes', 'replaces', 'part-of', 'answers', 'possibly-same-as', 'comes-from']),
  to: obligationIdSchema,
});
export type Link = z.infer<typeof linkSchema>;

export const definitionSchema = z
  .strictObject({
    id: obligationIdSchema,
    kind: kindSchema,
    title: titleSchema,
    source: sourceSchema,
    /** the body as the source names it; never mailed unless a person switches it on */
    responsible: text,
    /** posts in the department */
    owner: postIdSchema.optional(),
    approver: postIdSchema.optional(),
    /** hears of the steps of a ladder that name the deputy */
    deputy: postIdSchema.optional(),
    authority: authoritySchema,
    legalBasis: legalBasisSchema.optional(),
    /** how the register's editors interpret the words, shown as such */
    interpretation: bilingualSchema,
    /** the ways to read the date; none where `undated` says why */
    readings: namedOnce(readingSchema),
    /** for legal readings: the one the responsible body acts on. Still "not yet confirmed" until a named person chooses */
    workingReading: z.string().optional(),
    undated: deadlineRuleSchema.optional(),
    /** a policy date to look again, where there is no due date */
    lookAgain: calendarDateSchema.optional(),
    /** for a recurring duty: the day from which the register keeps it; what went before is left to the archive, unasked */
    heldFrom: calendarDateSchema.optional(),
    /** where the names in its rules get their days from; a name that is not listed is a fact of that name */
    facts: z.record(nameSchema, supplySchema).optional(),
    /** for a template of cases: the name in its rules that stands for the day on which each case arises */
    openedBy: openedBySchema.optional(),
    /** for a case: which of which template */
    caseOf: caseOfSchema.optional(),
    /** names of events that wake this obligation, e.g. `government-formed` */
    triggers: z.array(idSchema).default([]),
    /** parts closable one by one */
    items: namedOnce(itemSchema).default([]),
    links: z.array(linkSchema).default([]),
    /** the steps within each occurrence: a template, a list, or both */
    milestones: milestonesSchema.optional(),
    tags: z.array(idSchema).default([]),
    /** a recorded conflict between two statements of the date, shown on the page */
    conflict: bilingualSchema.optional(),
    mailResponsibleBody: z.literal(false).default(false),
  })
  .superRefine(({ workingReading: id, readings }, context) => {
    if (id !== undefined && !readings.some((reading) => reading.id === id))
      context.addIssue({
        code: 'custom',
        path: ['workingReading'],
        message: NO_SUCH_READING,
        params: { id },
      });
  })
  .superRefine(checkCases);
export type ObligationDefinition = z.infer<typeof definitionSchema>;

/** The names of the fields that differ between two definitions, in order. */
export const changedFields = (
  before: ObligationDefinition,
  after: ObligationDefinition,
): readonly (keyof ObligationDefinition)[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ObligationDefinition)[])
    .filter((field) => !sameJson(before[field], after[field]))
    .sort();
