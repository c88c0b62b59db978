import { createHash, randomUUID } from 'node:crypto';
import { ForbiddenException, Get, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { actorFor, mayDo } from '#application/directory';
import { type DryRun, submitCommand } from '#application/submit-command';
import type { Actor, Command } from '#domain/obligations';
import { addToLogContext } from '#platform/logger';
import { type CommandId, type Refusal, commandId, dateInWales } from '#domain/kernel';
import { redirectOnceSaved } from '../platform/session';
import { renderPage } from '../platform/render-page';
import { personOf, viewerOf } from '../platform/request';
import { WEB_SERVICES, type WebServices } from '../platform/services';
import { type Body, readAnswers } from './field';
import { formBodyOf, textsIn } from './form-body';
import { type ToTry, markOf, tried } from './form-check';
import type { FormDefinition, FormBase } from './form-definition';
import { doneBy, notKnownYet } from './form-outcome';
import { answerProblems, refusalProblem } from './form-problems';
import { type FormState, asksNothing, checkPage, formPage, hiddenIn } from './form-view';

const newCommandId = (): CommandId => commandId(randomUUID());

const commandIdOf = (body: Body): CommandId => {
  const sent = z.uuid().safeParse(body['commandId']).data;
  return sent === undefined ? newCommandId() : commandId(sent);
};

/** The id of the same command at another version of its stream: sent twice, it is one command again. */
function commandIdAt(id: CommandId, version: number): CommandId {
  const hex = createHash('sha256').update(`${id} at ${version}`).digest('hex');
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20)];
  return commandId(`${a}-${b}-8${c}-8${d}-${hex.slice(20, 32)}`);
}

/** So often a decision is tried again because a reminder was recorded between looking and sending. */
const TRIES = 3;

/**
 * The two handlers of a form page: show it; check what would be recorded, and once just that was seen, decide once and
 * redirect. Words that are sent are kept as a draft until they are recorded.
 */
export function formController<Model, Schema extends z.ZodType>(
  form: FormDefinition<Model, Schema>,
  base: FormBase<Model>,
): Type<object> {
  class FormController {
    @Inject(WEB_SERVICES) private readonly services!: WebServices;

    @Get()
    async show(@Req() request: Request, @Res() response: Response): Promise<void> {
      if (form.isItselfTheCheck !== true) this.permit(request);
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
      const body =
        draft !== null && asked !== undefined
          ? draft.body
          : { ...form.initial?.(model, textsIn(request.query)), ...hiddenIn(form, model, {}) };
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
      this.permit(request);
      const body = formBodyOf(request, form.fields);
      const { drafts, path, language } = request;
      if (body['discard'] !== undefined) {
        await drafts.drop(personOf(request).id, path);
        return response.redirect(303, `/${language}${path}`);
      }
      const model = await base.model(this.services, request);
      if (!asksNothing(form, model, body)) await drafts.keep(personOf(request).id, path, body);
      const state = { commandId: commandIdOf(body), body };
      const goesBack =
        body['change'] !== undefined ||
        (body['switch'] !== undefined && body['at'] !== 'check') ||
        form.fields.some(({ kind, name }) => kind === 'preview-button' && body[name] !== undefined);
      if (goesBack && !request.uploadRefused)
        return this.render(request, response, model, { ...state, body: form.completed?.(body) ?? body });
      return this.check(request, response, model, state);
    }

    /** Whatever is wrong, all at once; else what would be recorded; and where that was seen before, it is recorded. */
    private async check(
      request: Request,
      response: Response,
      model: Model,
      state: Pick<FormState, 'commandId' | 'body' | 'version'>,
    ): Promise<void> {
      const { language } = request;
      const { body, commandId } = state;
      const answers = form.schema.safeParse(readAnswers(form.fields, body));
      const wrong = [
        ...(request.uploadRefused ? [refusalProblem(form.fields, request.uploadRefused, language)] : []),
        ...(answers.success ? [] : answerProblems(form.page, form.fields, answers.error, language)),
      ];
      if (wrong.length > 0 || !answers.success)
        return this.render(request, response, model, { ...state, problems: wrong, status: 422 });
      const unfit = form.check?.(answers.data, model) ?? null;
      if (unfit !== null)
        return this.refuse(request, response, model, { ...state, refusal: unfit, status: 422 });
      for (let tries = 1, id = commandId; ; tries += 1) {
        const command = form.toCommand(answers.data, model, id);
        const obligationId = base.target(model, command);
        const actor = this.actor(request, model);
        const trial = { actor, command, commandId: id, obligationId, body };
        const confirms = body['checked'] !== undefined;
        const dry = await tried(this.services, request, {
          ...trial,
          withReminders: (!confirms && form.isItselfTheCheck !== true) || command.type === 'register',
        });
        const { preview, since, repeated, version } = dry;
        // a form that asks nothing shows the entry itself: it is shown again
        if (since.length > 0 && body['checked'] !== undefined && asksNothing(form, model, body)) {
          const { checked: _outdated, ...answered } = body;
          const again = { ...state, body: { ...answered, ...hiddenIn(form, model, body) } };
          return this.check(request, response, model, again);
        }
        if (!preview.ok)
          return this.refuse(request, response, model, {
            ...state,
            refusal: preview.refusal,
            since,
            version,
          });
        const seen = form.isItselfTheCheck === true || body['checked'] === markOf(command, preview.value);
        if (!repeated && (!seen || since.length > 0)) {
          const inFull = confirms ? await tried(this.services, request, trial) : dry;
          if (!inFull.preview.ok)
            return this.refuse(request, response, model, {
              ...state,
              refusal: inFull.preview.refusal,
              since,
              version,
            });
          const shown = { ...state, commandId: id, command, obligationId, dry: inFull };
          return this.showCheck(request, response, model, shown);
        }
        const moved = await this.decide(request, response, model, { ...trial, dry, last: tries === TRIES });
        if (!moved) return;
        id = commandIdAt(commandId, version);
      }
    }

    /** @returns whether the stream moved meanwhile: nothing is recorded, and it is to be looked at again */
    private async decide(
      request: Request,
      response: Response,
      model: Model,
      { actor, command, commandId, obligationId, body, dry, last }: ToDecide,
    ): Promise<boolean> {
      addToLogContext({ commandId, obligationId });
      const { gateway, ledger, directory, evidence } = this.services;
      const { drafts, path, language } = request;
      const expected = dry.repeated ? {} : { expectedVersion: dry.version };
      const submitted = await (base.submit ?? submitCommand)(
        { ...this.services, gateway, ledger, directory, files: evidence.store },
        { actor, viewer: viewerOf(request), obligationId, command, commandId, ...expected },
      );
      if (submitted.kind === 'unknown') {
        notKnownYet(request, response, commandId);
        return false;
      }
      if (submitted.kind === 'accepted') {
        await drafts.drop(personOf(request).id, path);
        request.session.done = doneBy(form.page, submitted.outcome.eventTypes, {
          command,
          preview: dry.preview,
          today: dateInWales(this.services.now()),
        });
        await redirectOnceSaved(request, response, `/${language}${base.next(model, command)}`);
        return false;
      }
      if (submitted.refusal.code === 'version-conflict' && !last) return true;
      // a refused id stays refused: the corrected form is a new command
      const again = { commandId: newCommandId(), body, refusal: submitted.refusal };
      await drafts.keep(personOf(request).id, path, { ...body, commandId: again.commandId });
      await this.refuse(request, response, await base.model(this.services, request), again);
      return false;
    }

    private async refuse(
      request: Request,
      response: Response,
      model: Model,
      { refusal, ...state }: FormState & { readonly refusal: Refusal },
    ): Promise<void> {
      const { language } = request;
      if (asksNothing(form, model, state.body)) {
        const whyNot = refusal.message[language];
        return this.render(request, response, model, { ...state, whyNot, status: 409 });
      }
      const problems = [refusalProblem(form.fields, refusal, language)];
      this.render(request, response, model, { status: 409, ...state, problems });
    }

    private showCheck(
      request: Request,
      response: Response,
      model: Model,
      shown: FormState & { readonly command: Command; readonly dry: DryRun; readonly obligationId: string },
    ): void {
      renderPage(
        request,
        response,
        checkPage({ form, base, model, services: this.services, request }, shown),
      );
    }

    private actor(request: Request, model: Model): Actor {
      const person = personOf(request);
      return actorFor(person, base.post?.(model, person.posts));
    }

    private permit(request: Request): void {
      if (!mayDo(personOf(request).roles, form.command)) throw new ForbiddenException();
    }

    private render(request: Request, response: Response, model: Model, state: FormState): void {
      const actor = this.actor(request, model);
      renderPage(
        request,
        response,
        formPage({ form, base, model, services: this.services, request, actor }, state),
      );
    }
  }
  return FormController;
}

interface ToDecide extends ToTry {
  readonly dry: DryRun;
  /** it is not tried again */
  readonly last: boolean;
}
