import { createHash } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type z, ZodError } from 'zod';
import { type Person, mayDo } from '#application/directory';
import { type DryRun, submitCommand } from '#application/submit-command';
import type { Command } from '#domain/obligations';
import { addToLogContext } from '#platform/logger';
import { type CommandId, type Refusal, both, commandId, dateInWales } from '#domain/kernel';
import { redirectOnceSaved } from '../platform/session';
import { renderPage } from '../platform/render-page';
import { personOf, viewerOf } from '../platform/request';
import { type ToTry, checkInWords, markOf, tried } from './form-check';
import type { FormDefinition, FormBase } from './form-definition';
import { doneBy, notKnownYet } from './form-outcome';
import { FormPages, type ToCheck, newCommandId } from './form-pages';
import { type FormState, asksNothing, checkPage, hiddenIn } from './form-view';
import { rememberRecorded } from './recorded-forms';
import { toItsAddress } from './sent-answers';

/** The id of the same command at another version of its stream: sent twice, it is one command again. */
function commandIdAt(id: CommandId, version: number): CommandId {
  const hex = createHash('sha256').update(`${id} at ${version}`).digest('hex');
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20)];
  return commandId(`${a}-${b}-8${c}-8${d}-${hex.slice(20, 32)}`);
}

/** So often a decision is tried again because a reminder was recorded between looking and sending. */
const TRIES = 3;

const UNREADABLE: Refusal = {
  code: 'unreadable-answer',
  message: both(
    'One of these answers is not in the form that it must have. Check each of them, above all ids and choices.',
    'Nid yw un o’r atebion hyn ar y ffurf angenrheidiol. Gwiriwch bob un, yn enwedig dynodyddion a dewisiadau.',
  ),
};

/** Null where an answer that no question’s own check caught is no id or no value of the command. */
function commandOf(make: () => Command): Command | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError || error instanceof ZodError) return null;
    throw error;
  }
}

/** The pages of a form that becomes a command of an entry or of a fact. */
export function formController<Model, Schema extends z.ZodType>(
  form: FormDefinition<Model, Schema>,
  base: FormBase<Model>,
): Type<object> {
  const isItselfTheCheck = form.isItselfTheCheck === true;
  class FormController extends FormPages<Model, Schema> {
    static readonly questions = form;
    protected readonly form = form;
    protected readonly base = base;
    protected override readonly opensToAll = isItselfTheCheck;
    protected override readonly isItselfTheCheck = isItselfTheCheck;

    protected mayRecord({ roles }: Person): boolean {
      return mayDo(roles, form.command);
    }

    protected async goOn(
      request: Request,
      response: Response,
      model: Model,
      { answers, ...state }: ToCheck & { readonly answers: z.output<Schema> },
    ): Promise<void> {
      const { body, commandId: first } = state;
      const confirms = body['checked'] !== undefined;
      for (let tries = 1, id = first; ; tries += 1) {
        const command = commandOf(() => form.toCommand(answers, model, id));
        if (command === null)
          return this.refuse(request, response, model, { ...state, refusal: UNREADABLE, status: 422 });
        const obligationId = base.target(model, command);
        const actor = this.actor(request, model);
        const trial = { actor, command, commandId: id, obligationId, body };
        const dry = await tried(this.services, request, {
          ...trial,
          withReminders: (!confirms && !isItselfTheCheck) || command.type === 'register',
        });
        const { preview, since, repeated, version } = dry;
        const records = request.method === 'POST';
        if (repeated && !records)
          return this.showRecorded(request, response, { next: base.next(model, command) });
        // the form of one that is recorded, filled in again: what is in it now is another command
        if (repeated && !confirms && !isItselfTheCheck && tries === 1) {
          id = newCommandId();
          continue;
        }
        // a form that asks nothing shows the entry itself: it is shown again
        if (since.length > 0 && confirms && asksNothing(form, model, body)) {
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
        const seen = isItselfTheCheck || body['checked'] === markOf(command, preview.value);
        if (!repeated && (!seen || since.length > 0 || !records)) {
          if (await toItsAddress(request, response, { body: { ...body, commandId: id } })) return;
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
        id = commandIdAt(first, version);
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
        rememberRecorded(request, commandId, base.next(model, command));
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
      const again = { commandId: newCommandId(), body, refusal: submitted.refusal, isDecided: true };
      await drafts.keep(personOf(request).id, path, { ...body, commandId: again.commandId });
      await this.refuse(request, response, await base.model(this.services, request), again);
      return false;
    }

    private showCheck(
      request: Request,
      response: Response,
      model: Model,
      {
        command,
        dry,
        obligationId,
        ...state
      }: FormState & {
        readonly command: Command;
        readonly dry: DryRun;
        readonly obligationId: string;
      },
    ): void {
      const { services } = this;
      const { preview, since, version } = dry;
      if (!preview.ok) throw new TypeError('what is refused has nothing to check');
      const about = { command, preview: preview.value, obligationId, definition: base.definition?.(model) };
      const check = checkInWords(about, services, request.language);
      renderPage(
        request,
        response,
        checkPage({ form, base, model, services, request }, { ...state, since, version, check }),
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
