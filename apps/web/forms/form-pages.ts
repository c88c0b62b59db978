import { randomUUID } from 'node:crypto';
import { ForbiddenException, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type Person, actorFor } from '#application/directory';
import { type CommandId, type Refusal, commandId } from '#domain/kernel';
import type { Actor } from '#domain/obligations';
import { renderPage } from '../platform/render-page';
import { personOf } from '../platform/request';
import { redirectOnceSaved } from '../platform/session';
import { WEB_SERVICES, type WebServices } from '../platform/services';
import { allFaults } from './all-faults';
import { type Body, type Field, answeredBeyond, bodyAsked, readAnswers } from './field';
import { formBodyOf } from './form-body';
import { filledBy } from './form-address';
import { type RecordedForm, recordedBefore, recordedPage } from './recorded-forms';
import { asksForSent, formAddress, sentAnswers, toItsAddress } from './sent-answers';
import type { PageBase, Questions } from './form-definition';
import { answerProblems, refusalProblem } from './form-problems';
import { type FormState, asked, asksNothing, formPage, hiddenIn } from './form-view';

export const newCommandId = (): CommandId => commandId(randomUUID());

const commandIdOf = (body: Body): CommandId => {
  const sent = z.uuid().safeParse(body['commandId']).data;
  return sent === undefined ? newCommandId() : commandId(sent);
};

/** Answers that can be read, as they were sent. */
export type ToCheck = Pick<FormState, 'commandId' | 'body' | 'version'>;

/** The fields that a page draws: what is wrong is linked to these alone. */
const drawn = <Model>(fields: readonly Field<Model>[], model: Model, body: Body): readonly Field<Model>[] =>
  asked(fields, model, body).filter(({ kind }) => kind !== 'hidden');

interface Refused extends FormState {
  readonly refusal: Refusal;
  /** it was tried in earnest: looked at again, the answers alone may not show it */
  readonly isDecided?: boolean;
}

/**
 * The two handlers of every form page: show it; check what would be recorded, and once just that was seen, record it once
 * and redirect. Words that are sent are kept as a draft until they are recorded, and what answers them has an address of its
 * own: Back, a reload and a second tab show it again and record nothing.
 */
export abstract class FormPages<Model, Schema extends z.ZodType> {
  @Inject(WEB_SERVICES) protected readonly services!: WebServices;
  protected abstract readonly form: Questions<Model, Schema>;
  protected abstract readonly base: PageBase<Model>;
  /** whoever may see what the form is about may open it */
  protected readonly opensToAll: boolean = false;
  /** what it sends is recorded at once: no page to check comes between */
  protected readonly isItselfTheCheck: boolean = false;

  protected abstract mayRecord(person: Person): boolean;

  /** What would come of answers that fit; and where just that was seen before, it is recorded. */
  protected abstract goOn(
    request: Request,
    response: Response,
    model: Model,
    state: ToCheck & { readonly answers: z.output<Schema> },
  ): Promise<void>;

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { form, base } = this;
    if (asksForSent(request)) return this.showSent(request, response);
    if (!this.opensToAll) this.permit(request);
    const person = personOf(request);
    const model = await base.model(this.services, request);
    const whyNot = base.whyNot?.(model, form.page, person) ?? null;
    const state = { body: {}, version: base.version?.(model), commandId: newCommandId() };
    if (whyNot !== null)
      return this.render(request, response, model, {
        ...state,
        whyNot: whyNot[request.language],
        status: 409,
      });
    const draft = await request.drafts.find(person.id, request.path);
    const asked = request.query['draft'];
    const filling = filledBy(form, model, request);
    const body =
      draft !== null && asked !== undefined
        ? draft.body
        : { ...filling.answers, ...hiddenIn(form, model, {}) };
    request.ignored = filling.ignored({ body, isDraft: draft !== null });
    if (draft !== null && asked !== undefined) {
      const again = {
        body,
        commandId: commandIdOf(body),
        continued: asked === 'late' ? 'late' : 'kept',
      } as const;
      return this.render(request, response, model, { ...state, ...again });
    }
    if (asksNothing(form, model, body)) return this.check(request, response, model, { ...state, body });
    this.render(request, response, model, { ...state, body, draft });
  }

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { form, base } = this;
    this.permit(request);
    const body = formBodyOf(request, form.fields);
    const { drafts, path, language } = request;
    if (body['discard'] !== undefined) {
      await drafts.drop(personOf(request).id, path);
      return response.redirect(303, `/${language}${path}`);
    }
    const before = body['checked'] === undefined ? undefined : recordedBefore(request, body);
    if (before !== undefined) return redirectOnceSaved(request, response, `/${language}${before.next}`);
    const model = await base.model(this.services, request);
    const asks = !asksNothing(form, model, body);
    if (asks) await drafts.keep(personOf(request).id, path, body);
    if (asks && body['checked'] === undefined && !this.isItselfTheCheck) {
      // the form of one that is recorded, filled in again: what is in it now is another command
      const sent = body['at'] === 'check' ? body : { ...body, commandId: newCommandId() };
      if (await toItsAddress(request, response, { body: sent, uploadRefused: request.uploadRefused })) return;
    }
    return this.answer(request, response, model, body);
  }

  /** The answer to what was sent, at its own address: nothing is recorded here. */
  private async showSent(request: Request, response: Response): Promise<void> {
    this.permit(request);
    const sent = await sentAnswers(request);
    if (sent === null) return response.redirect(303, `/${request.language}${formAddress(request)}`);
    const { body, refusal, uploadRefused } = sent;
    // what it was opened with was judged when it was
    request.ignored = [];
    const before = recordedBefore(request, body);
    if (before !== undefined) return this.showRecorded(request, response, before);
    if (uploadRefused !== undefined) request.uploadRefused = uploadRefused;
    const model = await this.base.model(this.services, request);
    const state = { commandId: commandIdOf(body), body };
    return refusal === undefined
      ? this.answer(request, response, model, body)
      : this.refuse(request, response, model, { ...state, refusal });
  }

  /** Of a form that was recorded already: nothing is left to confirm. */
  protected showRecorded(request: Request, response: Response, recorded: RecordedForm): void {
    const again = `/${request.language}${formAddress(request)}`;
    renderPage(request, response, recordedPage(this.form.page, { ...recorded, again }, request.language));
  }

  private async answer(request: Request, response: Response, model: Model, body: Body): Promise<void> {
    const { form } = this;
    const state = { commandId: commandIdOf(body), body };
    const goesBack =
      body['change'] !== undefined ||
      (body['switch'] !== undefined && body['at'] !== 'check') ||
      form.fields.some(({ kind, name }) => kind === 'preview-button' && body[name] !== undefined);
    if (goesBack && !request.uploadRefused)
      return this.render(request, response, model, { ...state, body: form.completed?.(body) ?? body });
    return this.check(request, response, model, state);
  }

  /** Whatever is wrong, all at once; else what would be recorded. */
  protected async check(request: Request, response: Response, model: Model, state: ToCheck): Promise<void> {
    const { form } = this;
    const { language } = request;
    const read = readAnswers(form.fields, bodyAsked(form.fields, model, state.body));
    const schema = form.schemaFor?.(model) ?? form.schema;
    const answers = schema.safeParse(read);
    // what was seen and confirmed was offered then
    const beyond =
      state.body['checked'] === undefined ? answeredBeyond(form.fields, model, state.body, language) : [];
    const issues = [
      ...(allFaults(schema, read)?.issues ?? []),
      ...beyond.map((name) => ({ code: 'custom' as const, path: [name], message: 'required' })),
    ];
    const wrong = [
      ...(request.uploadRefused
        ? [refusalProblem(drawn(form.fields, model, state.body), request.uploadRefused, language)]
        : []),
      ...answerProblems(form.page, form.fields, { issues }, language),
    ];
    if (wrong.length > 0 || !answers.success) {
      if (await toItsAddress(request, response, { body: state.body, uploadRefused: request.uploadRefused }))
        return;
      return this.render(request, response, model, { ...state, problems: wrong, status: 422 });
    }
    const unfit = form.check?.(answers.data, model) ?? null;
    if (unfit !== null)
      return this.refuse(request, response, model, { ...state, refusal: unfit, status: 422 });
    return this.goOn(request, response, model, { ...state, answers: answers.data });
  }

  protected async refuse(
    request: Request,
    response: Response,
    model: Model,
    { refusal, isDecided = false, ...state }: Refused,
  ): Promise<void> {
    const { language } = request;
    const sent = {
      body: { ...state.body, commandId: state.commandId },
      uploadRefused: request.uploadRefused,
    };
    if (await toItsAddress(request, response, { ...sent, ...(isDecided && { refusal }) })) return;
    if (asksNothing(this.form, model, state.body)) {
      const whyNot = refusal.message[language];
      return this.render(request, response, model, { ...state, whyNot, status: 409 });
    }
    const problems = [refusalProblem(drawn(this.form.fields, model, state.body), refusal, language)];
    this.render(request, response, model, { status: 409, ...state, problems });
  }

  protected actor(request: Request, model: Model): Actor {
    const person = personOf(request);
    return actorFor(person, this.base.post?.(model, person.posts));
  }

  protected permit(request: Request): void {
    if (!this.mayRecord(personOf(request))) throw new ForbiddenException();
  }

  protected render(request: Request, response: Response, model: Model, state: FormState): void {
    const { form, base, services } = this;
    const actor = this.actor(request, model);
    renderPage(request, response, formPage({ form, base, model, services, request, actor }, state));
  }
}
