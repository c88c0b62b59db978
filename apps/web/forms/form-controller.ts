import { randomUUID } from 'node:crypto';
import { ForbiddenException, Get, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import { z } from 'zod';
import { actorFor, mayDo } from '#application/directory';
import { submitCommand } from '#application/submit-command';
import type { Actor, Command } from '#domain/obligations';
import { addToLogContext } from '#platform/logger';
import { UnreadableRequest, givenTwice } from '#platform/unreadable';
import { type CommandId, type Language, commandId } from '#domain/kernel';
import { sentences } from '../platform/locale';
import { redirectOnceSaved } from '../platform/session';
import { renderPage } from '../platform/render-page';
import { personOf, viewerOf } from '../platform/request';
import { WEB_SERVICES, type WebServices } from '../platform/services';
import { uploadedFields } from './upload-storage';
import { type Body, type FieldOption, readAnswers } from './field';
import type { FormDefinition, FormBase } from './form-definition';
import { type FormProblem, answerProblems, refusalProblem } from './form-problems';
import { type FormPreview, previewOf, textsIn } from './form-preview';

const newCommandId = (): CommandId => commandId(randomUUID());

const commandIdOf = (body: Body): CommandId => {
  const sent = z.uuid().safeParse(body['commandId']).data;
  return sent === undefined ? newCommandId() : commandId(sent);
};

/** The body, with what is known of a file that came along: so it is not lost when the form is shown again. */
const bodyOf = (request: Request): Body => ({
  ...(request.body as Body | undefined),
  ...(request.uploaded && uploadedFields(request.uploaded)),
});

/** The body of a form in which only what may have several values has several. @throws UnreadableRequest */
function formBodyOf(
  request: Request,
  fields: readonly { readonly kind: string; readonly name: string }[],
): Body {
  const body = bodyOf(request);
  const several = new Set(fields.filter(({ kind }) => kind === 'some-of').map(({ name }) => name));
  for (const [name, value] of Object.entries(body))
    if (Array.isArray(value) && !several.has(name)) throw new UnreadableRequest(givenTwice(name));
  return body;
}

/** The two handlers of a form page: show it; decide once, then redirect. */
export function formController<Model, Schema extends z.ZodType>(
  form: FormDefinition<Model, Schema>,
  base: FormBase<Model>,
): Type<object> {
  class FormController {
    @Inject(WEB_SERVICES) private readonly services!: WebServices;

    @Get()
    async show(@Req() request: Request, @Res() response: Response): Promise<void> {
      if (form.isItselfTheCheck !== true) this.check(request);
      const model = await base.model(this.services, request);
      const body = form.initial?.(model, textsIn(request.query)) ?? {};
      this.render(request, response, model, { commandId: newCommandId(), body });
    }

    @Post()
    async send(@Req() request: Request, @Res() response: Response): Promise<void> {
      this.check(request);
      const body = formBodyOf(request, form.fields);
      const model = await base.model(this.services, request);
      const answers = form.schema.safeParse(readAnswers(form.fields, body));
      const commandId = commandIdOf(body);
      if (request.uploadRefused) {
        const problems = [refusalProblem(form.fields, request.uploadRefused, request.language)];
        return this.render(request, response, model, { commandId, body, problems, status: 422 });
      }
      if (form.fields.some(({ kind, name }) => kind === 'preview-button' && body[name] !== undefined))
        return this.render(request, response, model, { commandId, body });
      if (!answers.success) {
        const problems = answerProblems(form.page, form.fields, answers.error, request.language);
        return this.render(request, response, model, { commandId, body, problems, status: 422 });
      }
      const refusal = form.check?.(answers.data, model) ?? null;
      if (refusal !== null) {
        const problems = [refusalProblem(form.fields, refusal, request.language)];
        return this.render(request, response, model, { commandId, body, problems, status: 422 });
      }
      const command = form.toCommand(answers.data, model, commandId);
      const preview = await previewOf(form, this.services, request, command);
      if (preview !== null && (preview.ok ? body['seen'] !== preview.value.seen : body['seen'] === undefined))
        return this.render(request, response, model, {
          commandId,
          body,
          ...(preview.ok
            ? { preview: preview.value }
            : { problems: [refusalProblem(form.fields, preview.refusal, request.language)], status: 409 }),
        });
      await this.decide(request, response, model, commandId, command);
    }

    private async decide(
      request: Request,
      response: Response,
      model: Model,
      commandId: CommandId,
      command: Command,
    ) {
      const obligationId = base.target(model, command);
      addToLogContext({ commandId, obligationId });
      const actor = this.actor(request, model);
      const { gateway, ledger, directory, evidence } = this.services;
      const submitted = await (base.submit ?? submitCommand)(
        { ...this.services, gateway, ledger, directory, files: evidence.store },
        { actor, viewer: viewerOf(request), obligationId, command, commandId },
      );
      if (submitted.kind === 'unknown') return notKnownYet(request, response, commandId);
      if (submitted.kind === 'accepted') {
        request.session.done = doneBy(form.page, submitted.outcome.eventTypes);
        return redirectOnceSaved(request, response, `/${request.language}${base.next(model, command)}`);
      }
      const problems = [refusalProblem(form.fields, submitted.refusal, request.language)];
      const now = await base.model(this.services, request);
      // a refused id stays refused: the corrected form is a new command
      this.render(request, response, now, {
        commandId: newCommandId(),
        body: bodyOf(request),
        problems,
        status: 409,
      });
    }

    private actor(request: Request, model: Model): Actor {
      const person = personOf(request);
      return actorFor(person, base.post?.(model, person.posts));
    }

    private check(request: Request): void {
      if (!mayDo(personOf(request).roles, form.command)) throw new ForbiddenException();
    }

    private render(
      request: Request,
      response: Response,
      model: Model,
      { commandId, body = {}, problems = [], status = 200, preview }: FormState,
    ): void {
      const { language } = request;
      renderPage(request, response, {
        page: form.page,
        status,
        data: {
          formPage: form.page,
          action: `/${language}${request.bareUrl}`,
          backUrl: `/${language}${base.back(model)}`,
          commandId,
          errors: problems,
          model,
          fields: form.fields
            .filter(({ when }) => when?.(model, body) ?? true)
            .map((field) => ({
              ...field,
              items:
                'options' in field
                  ? itemsOf(field.options(model, language, body), field.kind, language)
                  : undefined,
              preview: field.kind === 'preview' ? field.data(model, language, body) : undefined,
              hidden: field.kind === 'hidden' ? field.value(model) : undefined,
              problem: problems.find((problem) => problem.field === field.name)?.text,
            })),
          body,
          preview,
          saidBefore:
            form.matter && base.saidBefore?.(model, form.matter, this.actor(request, model))?.[language],
          ...base.helpers?.(model, language),
          ...form.data?.(model, language),
        },
      });
    }
  }
  return FormController;
}

/** What the form did, in the words of its page, unless it was proposed instead, or decided at once by the owner. */
function doneBy(page: string, eventTypes: readonly string[]): SessionData['done'] {
  if (!eventTypes.includes('ChangeProposed')) return { page };
  return { page: 'shared/form', key: eventTypes.includes('ChangeApproved') ? 'decided' : 'proposed' };
}

const itemsOf = (options: readonly FieldOption[], kind: string, language: Language) => [
  ...(kind === 'list' ? [{ value: '', text: sentences(language, 'shared/form')('form.choose') }] : []),
  ...options.map(({ value, text, hint }) => ({ value, text, hintLines: hint?.split('\n') })),
];

interface FormState {
  readonly commandId: CommandId;
  readonly body?: Body;
  readonly problems?: readonly FormProblem[];
  readonly status?: number;
  readonly preview?: FormPreview;
}

/** Whether it was decided is not known: the same form can be sent again under the same id, and is decided once. */
function notKnownYet(request: Request, response: Response, commandId: CommandId): void {
  const again = Object.entries({ ...bodyOf(request), commandId })
    .filter(([name]) => name !== 'csrfToken')
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
  response.setHeader('Retry-After', '5');
  renderPage(request, response, {
    page: 'not-known-yet',
    status: 503,
    data: { action: `/${request.language}${request.bareUrl}`, again, commandId },
  });
}
