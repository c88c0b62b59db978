import type { Request } from 'express';
import type { z } from 'zod';
import type { DescribedEvent } from '#domain/history';
import type { CommandId, Language } from '#domain/kernel';
import type { Actor } from '#domain/obligations';
import { helpTopic } from '../pages/help/topics';
import { sentences } from '../platform/locale';
import type { PageToRender } from '../platform/render-page';
import { personOf } from '../platform/request';
import type { WebServices } from '../platform/services';
import { answersInWords } from './answers-in-words';
import type { Draft } from './drafts';
import type { Body, Field, FieldOption } from './field';
import { carried, sinceInWords, versionIn } from './form-check';
import type { PageBase, Questions } from './form-definition';
import type { FormProblem } from './form-problems';
import { formAddress } from './sent-answers';
import { MEGABYTE, mostOfAnyFile } from './upload-storage';

/** What one answer of a form page shows. */
export interface FormState {
  readonly commandId: CommandId;
  readonly body: Body;
  /** of the stream, as the page shows it; that of the body unless given */
  readonly version?: number | undefined;
  readonly problems?: readonly FormProblem[];
  readonly status?: number;
  /** what was recorded since the version that the form was shown */
  readonly since?: readonly DescribedEvent[];
  /** why there is no form */
  readonly whyNot?: string;
  /** one that could be gone on with */
  readonly draft?: Draft | null;
  /** the form is filled from a draft; `late`: it was sent after the session had ended */
  readonly continued?: 'kept' | 'late';
}

interface Place<Model, Schema extends z.ZodType> {
  readonly form: Questions<Model, Schema>;
  readonly base: PageBase<Model>;
  readonly model: Model;
  readonly services: WebServices;
  readonly request: Request;
}

/** The fields that are asked, given what was answered so far. */
export const asked = <Model>(fields: readonly Field<Model>[], model: Model, body: Body) =>
  fields.filter(({ when }) => when?.(model, body) ?? true);

/** Whether a form has nothing to fill in: it is its own check page. */
export const asksNothing = <Model, Schema extends z.ZodType>(
  { fields }: Questions<Model, Schema>,
  model: Model,
  body: Body,
): boolean => asked(fields, model, body).every(({ kind }) => kind === 'hidden');

/** What a form carries unseen of its own. */
export const hiddenIn = <Model, Schema extends z.ZodType>(
  { fields }: Questions<Model, Schema>,
  model: Model,
  body: Body,
): Body =>
  Object.fromEntries(
    asked(fields, model, body).flatMap((field): [string, string][] =>
      field.kind === 'hidden' ? [[field.name, field.value(model)]] : [],
    ),
  );

const shared = <Model, Schema extends z.ZodType>(
  { form, base, model, request, services }: Place<Model, Schema>,
  { commandId, body, version, since = [] }: FormState,
) => {
  const { language, drafts, path } = request;
  const address = formAddress(request);
  return {
    formPage: form.page,
    action: `/${language}${address}`,
    switchAction: `/${language === 'cy' ? 'en' : 'cy'}${address}`,
    bareAction: `/${language}${path}`,
    backUrl: `/${language}${base.back(model)}`,
    commandId,
    version: version ?? versionIn(body),
    draftToken: drafts.token(personOf(request).id, path),
    since: sinceInWords(since, services, language),
    model,
    body,
    ...base.helpers?.(model, language),
    ...form.data?.(model, language),
  };
};

/** The form, with what is wrong in it, what has happened since it was shown, or why there is none. */
export function formPage<Model, Schema extends z.ZodType>(
  place: Place<Model, Schema> & { readonly actor: Actor },
  state: FormState,
): PageToRender {
  const { form, base, model, actor } = place;
  const { language } = place.request;
  const { body, problems = [], status = 200, whyNot, draft = null, continued } = state;
  return {
    page: form.page,
    status,
    data: {
      ...shared(place, state),
      errors: problems,
      whyNot,
      draft,
      continued,
      fields: asked(form.fields, model, body).map((field) => ({
        ...field,
        items:
          'options' in field
            ? itemsOf(field.options(model, language, body), field.kind, language)
            : undefined,
        of: field.kind === 'pairs' ? field.of(model, language) : undefined,
        preview: field.kind === 'preview' || field.kind === 'drawn' ? field.data(model, language, body) : undefined,
        hidden: field.kind === 'hidden' ? field.value(model) : undefined,
        helpTopic: field.help === undefined ? undefined : helpTopic(field.help, language),
        mostMegabytes: mostMegabytes(field.kind, place.services),
        problem: problems.find((problem) => problem.field === field.name)?.text,
      })),
      openFolds: openFolds(asked(form.fields, model, body), body, problems),
      saidBefore: base.saidBefore?.(model, form.page, actor)?.[language],
    },
  };
}

/** What a page to check is given beside the answers: at least by what it is confirmed. */
interface ToShow extends FormState {
  readonly check: { readonly mark: string };
}

/** What would be recorded, to be seen before it is: on a page of its own, or where nothing is asked on the form’s. */
export function checkPage<Model, Schema extends z.ZodType>(
  place: Place<Model, Schema>,
  { check, ...state }: ToShow,
): PageToRender {
  const { form, model } = place;
  const { language } = place.request;
  const { body } = state;
  return {
    page: form.page,
    ...(asksNothing(form, model, body) ? {} : { template: 'check-page.njk' }),
    data: {
      ...shared(place, state),
      check,
      answers: answersInWords(form, model, body, language),
      carried: carried(body, form.fields),
    },
  };
}

/** The folds that hold an answer or a problem: nothing that was said is out of sight. */
function openFolds<Model>(
  fields: readonly Field<Model>[],
  body: Body,
  problems: readonly FormProblem[],
): Readonly<Record<string, boolean>> {
  const isTouched = ({ name }: Field<Model>): boolean =>
    problems.some(({ field }) => field === name) ||
    Object.entries(body).some(
      ([key, value]) => (key === name || key.startsWith(`${name}-`)) && value !== '' && value !== undefined,
    );
  return Object.fromEntries(
    fields.flatMap((field) => (field.fold !== undefined && isTouched(field) ? [[field.fold, true]] : [])),
  );
}

const itemsOf = (options: readonly FieldOption[], kind: string, language: Language) => [
  ...(kind === 'list' ? [{ value: '', text: sentences(language, 'shared/form')('form.choose') }] : []),
  ...options.map(({ value, text, lang, hint }) => ({ value, text, lang, hintLines: hint?.split('\n') })),
];

/** Said beside a field that takes a file, before the limit bites. */
function mostMegabytes(kind: string, services: WebServices): number | undefined {
  if (kind !== 'file' && kind !== 'stored-file') return undefined;
  return Math.floor((kind === 'file' ? mostOfAnyFile(services) : services.evidence.most) / MEGABYTE);
}
