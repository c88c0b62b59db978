import { type HolidayCalendar, ownHolidayCalendar } from '#domain/calendars';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { pollDays } from '#application/queries';
import {
  ANOTHER_DAY,
  LONGEST_TITLE,
  type Poll,
  authoritySchema,
  kindSchema,
  milestoneTemplateNames,
} from '#domain/obligations';
import type { Directory } from '#application/directory';
import {
  type CalendarDate,
  type Language,
  type PostId,
  calendarDate,
  dateInWales,
  obligationIdSchema,
} from '#domain/kernel';
import {
  choice,
  optionalChoice,
  optionalDay,
  optionalFingerprint,
  optionalWords,
  optionalWordsUpTo,
  withTheRest,
  words,
} from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FieldOption } from '../../forms/field';
import type { FormBase } from '../../forms/form-definition';
import { ofNewEntry } from '../../obligation/new-entry';
import { postOptions } from '../../obligation/options';
import { sentences } from '../../platform/locale';
import { idField, titleFields } from '../../obligation/provision';
import { personOf, viewerOf } from '../../platform/request';
import {
  asksDecision,
  decisionAnswers,
  decisionFields,
  decisionOf,
  isWholeDecision,
} from '../../obligation/decision-answers';
import { milestonesOf, shownPreview, templateOptions } from '../../obligation/milestone-answers';
import { phrasePreview } from '../../obligation/phrase-readings';
import { completed, markedInWords } from './marked-sentence';
import { newDefinition } from './new-definition';
import { LEAVE_OPEN, hasChoices, lastDayIn, offeredIn, phraseFaults, readingChoices } from './phrase-answers';

interface FromSentenceModel {
  readonly directory: Directory;
  readonly today: CalendarDate;
  /** the list of bank holidays in force */
  readonly calendar: HolidayCalendar;
  /** the days of elections, recorded and expected */
  readonly elections: readonly Poll[];
  readonly ownPost: PostId | undefined;
}

/** What is promised in words and done once: a duty that comes round again has a rule, and cases a template. */
const PROMISED = kindSchema.exclude(['recurring-duty', 'case-template', 'case']).options;

const base: FormBase<FromSentenceModel> = {
  model: async ({ ledger, directory, now }, request) => {
    const at = now();
    const elections = await pollDays(viewerOf(request), ledger, { now: at });
    const { current: calendar } = ledger.holidays;
    return { directory, today: dateInWales(at), calendar, elections, ownPost: personOf(request).posts[0] };
  },
  ...ofNewEntry,
};

const named =
  (group: string, values: readonly string[]) =>
  (_model: FromSentenceModel, language: Language): readonly FieldOption[] =>
    values.map((value) => ({ value, text: sentences(language, 'from-sentence')(`${group}.${value}`) }));

/** @param calendar which of the readings of the words give a day */
const answersBy = (calendar: HolidayCalendar) =>
  z
    .object({
      titleEn: optionalWordsUpTo(LONGEST_TITLE),
      titleCy: optionalWordsUpTo(LONGEST_TITLE),
      kind: choice(PROMISED),
      id: optionalWords.refine(
        (id) => id === undefined || obligationIdSchema.safeParse(id).success,
        'id-form',
      ),
      sentence: words,
      speaker: words,
      document: words,
      place: words,
      file: optionalFingerprint,
      sha256: optionalFingerprint,
      responsible: words,
      authority: choice(authoritySchema.options),
      saidOn: optionalDay,
      datePhrase: optionalWords,
      readingId: optionalWords,
      readingReason: optionalWords,
      lastDay: optionalDay,
      lookAgain: optionalDay,
      milestones: optionalChoice.pipe(z.enum(milestoneTemplateNames).optional()),
      owner: optionalChoice,
      approver: optionalChoice,
      deputy: optionalChoice,
      ...decisionAnswers,
    })
    .refine(isWholeDecision, { path: ['decidedBy'], error: 'all-or-none', ...withTheRest })
    .refine(({ titleEn, titleCy }) => titleEn ?? titleCy, {
      path: ['titleEn'],
      error: 'required',
      ...withTheRest,
    })
    .refine(({ file, sha256 }) => file ?? sha256, { path: ['file'], error: 'required', ...withTheRest })
    .superRefine((answers, context) => {
      for (const [path, message] of phraseFaults(answers, calendar))
        context.addIssue({ code: 'custom', path: [path], message });
    }, withTheRest);

/** Stands for the list in force where there is no register to ask for it: no day of it is one off. */
const NO_DAY_OFF = ownHolidayCalendar({
  version: 'no day off',
  source: 'none',
  known: { from: calendarDate('0001-01-01'), to: calendarDate('9999-12-31') },
  holidays: [],
});

const form = formController(
  {
    page: 'from-sentence',
    command: 'register',
    schema: answersBy(NO_DAY_OFF),
    schemaFor: ({ calendar }) => answersBy(calendar),
    completed,
    initial: ({ ownPost }, { kind }) => ({ owner: ownPost, kind }),
    fields: [
      { kind: 'list', name: 'kind', options: named('kind', PROMISED), section: 'words' },
      { kind: 'paragraph', name: 'sentence' },
      { kind: 'day', name: 'saidOn' },
      { kind: 'line', name: 'datePhrase', wide: true, help: 'vague-dates' },
      { kind: 'preview-button', name: 'preview' },
      {
        kind: 'preview',
        name: 'marked',
        template: 'from-sentence/marked-sentence.njk',
        data: (model, language, body) => markedInWords(body, model, language),
      },
      {
        kind: 'preview',
        name: 'phrase',
        template: 'from-sentence/phrase-readings.njk',
        when: (_model, body) => body['preview'] !== undefined || offeredIn(body) !== null,
        data: ({ calendar }, _language, body) => {
          const offered = offeredIn(body);
          return offered === null ? {} : { phrase: phrasePreview(offered, calendar) };
        },
      },
      {
        kind: 'one-of',
        name: 'authority',
        section: 'when',
        help: 'move-a-date',
        options: named('authority', authoritySchema.options),
      },
      {
        kind: 'one-of',
        name: 'readingId',
        when: ({ calendar }, body) => hasChoices(body, calendar),
        options: ({ calendar }, language, body) => readingChoices(offeredIn(body), { calendar, language }),
      },
      {
        kind: 'paragraph',
        name: 'readingReason',
        rows: 3,
        when: ({ calendar }, body) => hasChoices(body, calendar),
      },
      ...decisionFields(({ calendar }: FromSentenceModel, body) => {
        const authority = authoritySchema.safeParse(body['authority']);
        return hasChoices(body, calendar) && authority.success && asksDecision(authority.data);
      }),
      { kind: 'day', name: 'lastDay' },
      { kind: 'day', name: 'lookAgain' },
      ...titleFields,
      { kind: 'line', name: 'speaker', wide: true, section: 'source' },
      { kind: 'line', name: 'document', wide: true },
      { kind: 'line', name: 'place', wide: true },
      { kind: 'file', name: 'file' },
      { kind: 'line', name: 'sha256', wide: true, fold: 'fingerprint' },
      { kind: 'line', name: 'responsible', wide: true, section: 'who' },
      { kind: 'list', name: 'owner', options: postOptions, pair: true },
      { kind: 'list', name: 'approver', options: postOptions },
      { kind: 'list', name: 'deputy', options: postOptions, fold: 'more' },
      {
        kind: 'list',
        name: 'milestones',
        options: (_model, language) => templateOptions(language),
        fold: 'more',
      },
      {
        kind: 'preview',
        name: 'milestone-dates',
        template: 'milestones-preview.njk',
        when: (_model, body) => body['preview'] !== undefined,
        data: (model, language, body) =>
          shownPreview(milestonesOf(body['milestones']), lastDayIn(body, model.calendar), model, language),
      },
      idField,
    ],
    toCommand: (answers, { calendar }, commandId) => {
      const definition = newDefinition(answers, commandId, calendar);
      const { readingId, readingReason: reason } = answers;
      if (readingId === undefined || readingId === LEAVE_OPEN || reason === undefined)
        return { type: 'register', definition };
      const chosen = readingId === ANOTHER_DAY ? definition.readings.at(-1)?.id : readingId;
      const decided = asksDecision(answers.authority) ? decisionOf(answers) : {};
      return {
        type: 'register',
        definition,
        ...(chosen && { chosen: { readingId: chosen, reason, ...decided } }),
      };
    },
  },
  base,
);

@Controller('new/from-sentence')
export class FromSentenceController extends form {}
