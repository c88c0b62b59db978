import { createHash } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import type { z } from 'zod';
import type { Person } from '#application/directory';
import type { DescribedEvent } from '#domain/history';
import { type Refusal, type Result, canonicalJson } from '#domain/kernel';
import { renderPage } from '../platform/render-page';
import { personOf } from '../platform/request';
import { redirectOnceSaved } from '../platform/session';
import type { WebServices } from '../platform/services';
import { versionIn } from './form-check';
import type { PageBase, Questions } from './form-definition';
import { FormPages, type ToCheck } from './form-pages';
import { checkPage } from './form-view';
import { rememberRecorded } from './recorded-forms';
import { toItsAddress } from './sent-answers';

/** What would come of an act, in words of the page’s language. */
export interface ActPreview {
  /** as history will tell it */
  readonly records: readonly string[];
  /** what else moves */
  readonly moves: readonly string[];
  /** who is emailed at once */
  readonly mails: readonly string[];
  /** what the page draws of its own: entries that it reaches */
  readonly drawn?: { readonly template: string; readonly data: object };
  /** by which it is known that just this was seen */
  readonly seen: unknown;
  /** of the stream, as it was read */
  readonly version?: number;
  /** what was recorded on it since the version that was shown */
  readonly since?: readonly DescribedEvent[];
}

/** Answers to an act, by whom and where. */
export interface ToAct<Model, Answers> {
  readonly answers: Answers;
  readonly model: Model;
  readonly services: WebServices;
  readonly request: Request;
  /** the version of the stream that the page to check showed; undefined before it was shown */
  readonly shown: number | undefined;
}

/** What came of an act. */
interface ActDone {
  /** without the language prefix */
  readonly next: string;
  readonly said: SessionData['done'];
  /** shown in the answer itself, and nowhere again: it is not stored in the session */
  readonly once?: Parameters<typeof renderPage>[2];
}

/** What a form asks and the act its answers become, where that is no command of an entry. */
export interface ActDefinition<Model, Schema extends z.ZodType> extends Questions<Model, Schema> {
  readonly permits: (person: Person) => boolean;
  /** whoever may see what it is about may open it; only sending takes the permission */
  readonly opensToAll?: boolean;
  /** records nothing */
  readonly preview: (asked: ToAct<Model, z.output<Schema>>) => Promise<Result<ActPreview, Refusal>>;
  /** @param seen of the preview that was confirmed */
  readonly record: (
    asked: ToAct<Model, z.output<Schema>>,
    seen: unknown,
  ) => Promise<Result<ActDone, Refusal>>;
}

const markOf = (answers: unknown, { seen, records, version }: ActPreview): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify([answers, seen, records.length, version ?? null]))))
    .digest('hex');

/** The pages of a form that becomes an act on no single entry: checked and recorded as every other form is. */
export function actController<Model, Schema extends z.ZodType>(
  form: ActDefinition<Model, Schema>,
  base: PageBase<Model>,
): Type<object> {
  class ActController extends FormPages<Model, Schema> {
    static readonly questions = form;
    protected readonly form = form;
    protected readonly base = base;
    protected override readonly opensToAll = form.opensToAll ?? false;

    protected mayRecord(person: Person): boolean {
      return form.permits(person);
    }

    protected async goOn(
      request: Request,
      response: Response,
      model: Model,
      { answers, ...state }: ToCheck & { readonly answers: z.output<Schema> },
    ): Promise<void> {
      const { services } = this;
      const { body } = state;
      const asked = { answers, model, services, request, shown: versionIn(body) };
      const preview = await form.preview(asked);
      if (!preview.ok) return this.refuse(request, response, model, { ...state, refusal: preview.refusal });
      const { version, since = [], seen, ...rest } = preview.value;
      const mark = markOf(answers, preview.value);
      if (body['checked'] !== mark || since.length > 0 || request.method !== 'POST') {
        if (await toItsAddress(request, response, { body })) return;
        const stale = body['checked'] !== undefined && body['checked'] !== mark && since.length === 0;
        const check = { ...rest, mark, stale, sections: 'act-sections.njk' };
        const shown = { ...state, version, since, check };
        return renderPage(request, response, checkPage({ form, base, model, services, request }, shown));
      }
      const done = await form.record({ ...asked, shown: version }, seen);
      if (!done.ok)
        return this.refuse(request, response, model, { ...state, refusal: done.refusal, isDecided: true });
      await request.drafts.drop(personOf(request).id, request.path);
      const { next, said, once } = done.value;
      const { session, language } = request;
      rememberRecorded(request, state.commandId, next);
      if (once !== undefined) return renderPage(request, response, once);
      session.done = said;
      await redirectOnceSaved(request, response, `/${language}${next}`);
    }
  }
  return ActController;
}
