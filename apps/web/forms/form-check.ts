import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { type CommandPreview, type DryRun, previewCommand } from '#application/submit-command';
import { postById, namesIn } from '#application/directory';
import { type DescribedEvent, stepsInWords } from '#domain/history';
import { type CommandId, type Language, type ObligationId, type PostId, canonicalJson } from '#domain/kernel';
import { type Actor, type Command, type ObligationDefinition, occurrenceHeading } from '#domain/obligations';
import { sentences } from '../platform/locale';
import { viewerOf } from '../platform/request';
import type { WebServices } from '../platform/services';
import type { Body, Field } from './field';

/** A form’s command, to be tried before it is sent. */
export interface ToTry {
  readonly actor: Actor;
  readonly command: Command;
  readonly commandId: CommandId;
  readonly obligationId: ObligationId;
  readonly body: Body;
  /** false: nobody is shown the reminders */
  readonly withReminders?: boolean;
}

export const versionIn = (body: Body): number | undefined => {
  const sent = [body['shownVersion']].flat()[0];
  return sent !== undefined && /^\d{1,9}$/u.test(sent) ? Number(sent) : undefined;
};

/** What a form's command would do now, and what has happened since the version that the form was shown. */
export const tried = (
  { ledger, directory, evidence, now }: WebServices,
  request: Request,
  { body, ...asked }: ToTry,
): Promise<DryRun> =>
  previewCommand(
    { ledger, directory, files: evidence.store },
    {
      ...asked,
      viewer: viewerOf(request),
      now: now(),
      name: namesIn(directory, request.language),
      shown: versionIn(body),
    },
  );

/** By which it is known that just this was seen: what is sent, and what would come of it. */
export function markOf(command: Command, { effects, dates, requires, records }: CommandPreview): string {
  const types = records.map(({ type }) => type);
  const seen = canonicalJson(JSON.parse(JSON.stringify([command, effects, dates, requires, types])));
  return createHash('sha256').update(seen).digest('hex');
}

/** What would come of a form. */
interface ToTell {
  readonly command: Command;
  readonly preview: CommandPreview;
  readonly obligationId: string;
  /** of the entry, where there is one */
  readonly definition: ObligationDefinition | undefined;
}

/** What a page says of what would come of a form, and of what has happened since it was shown. */
export function checkInWords(
  { command, preview, obligationId, definition }: ToTell,
  { directory }: WebServices,
  language: Language,
) {
  const t = sentences(language, 'obligation');
  const post = (id: PostId) => postById(directory, id);
  const reminder = ({ on, steps, to }: CommandPreview['reminders']['after'][number]) => ({
    on,
    what: stepsInWords(steps)[language],
    to: [
      ...new Set(to.flatMap(({ post: id }) => (id === null ? [] : [post(id)?.title[language] ?? id]))),
    ].join(', '),
  });
  const defined = definition ?? (command.type === 'register' ? command.definition : undefined);
  const called = (number: number): string => occurrenceHeading(defined, number)[language];
  const { before, after } = preview.reminders;
  const reminders = { before: before.map(reminder), after: after.map(reminder) };
  return {
    mark: markOf(command, preview),
    records: preview.records.map(({ description }) => description[language]),
    dates: preview.dates.map((date) => ({ ...date, what: called(date.occurrence) })),
    onceApproved: preview.requires === 'two',
    reminders,
    remindersMove: JSON.stringify(reminders.before) !== JSON.stringify(reminders.after),
    // an amendment’s own dates stand among the entry’s
    effects: preview.effects.filter(
      (effect) =>
        effect.obligationId !== obligationId ||
        !preview.dates.some(({ occurrence }) => occurrence === effect.occurrence),
    ),
    outOfSight: preview.outOfSight,
    mails: preview.mails.map(({ template, to }) => {
      const id = 'post' in to ? to.post : null;
      const known = id === null ? undefined : post(id);
      const who = known === undefined ? (id ?? t('mail.body')) : `${known.title[language]} (${known.email})`;
      return { who, what: t(`mail.template.${template}`) };
    }),
    words: preview.words,
    requires: preview.requires,
    second: preview.second.map(({ name }) => name),
    rivals: preview.rivals.map((personId) => namesIn(directory, language)({ personId })).join(', '),
    approves: command.type === 'approve-change',
  };
}

/** What was recorded meanwhile: what, by whom and when. */
export const sinceInWords = (
  since: readonly DescribedEvent[],
  { directory }: WebServices,
  language: Language,
) =>
  since.map(({ description, by, recordedAt }) => ({
    text: description[language],
    by: by === null ? '' : namesIn(directory, language)(by),
    recordedAt,
  }));

const OF_ONE_SENDING: readonly string[] = [
  'csrfToken',
  'draftToken',
  'commandId',
  'shownVersion',
  'checked',
  'change',
  'switch',
  'at',
  'discard',
];

/** The answers as a page carries them unseen. */
export const carried = (body: Body, fields: readonly Pick<Field<never>, 'kind' | 'name'>[]) => {
  const buttons = fields.filter(({ kind }) => kind === 'preview-button').map(({ name }) => name);
  return Object.entries(body)
    .filter(([name]) => !OF_ONE_SENDING.includes(name) && !buttons.includes(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => ({ name, value: one })));
};
