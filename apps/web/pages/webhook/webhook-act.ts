import { randomUUID } from 'node:crypto';
import { NotFoundException, type Type } from '@nestjs/common';
import type { SessionData } from 'express-session';
import { type z } from 'zod';
import { namesIn } from '#application/directory';
import { type ShownWebhook, webhook } from '#application/queries';
import { type WebhookAsked, type WebhookRecorded, actOnWebhook, tryWebhookAct } from '#application/webhooks';
import { type Language, type Refusal, ok, refuse } from '#domain/kernel';
import { type WebhookId, webhookIdSchema } from '#domain/webhooks';
import { type ActDefinition, type ToAct, actController } from '../../forms/act-controller';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';
import type { WebServices } from '../../platform/services';

/** What the form is about; nothing where one is made. */
interface WebhookModel {
  readonly id: WebhookId;
  readonly webhook: ShownWebhook | null;
  /** of the ledger */
  readonly lastPosition: number;
}

type Definition<Schema extends z.ZodType> = ActDefinition<WebhookModel, Schema>;

/** An act of an administrator on one webhook: what is asked, what it becomes, and what is said once it is done. */
interface WebhookActPage<Schema extends z.ZodType> extends Pick<
  Definition<Schema>,
  'page' | 'schema' | 'fields' | 'initial'
> {
  readonly toAct: (answers: z.output<Schema>) => WebhookAsked;
  /** the key of what is said on the page of the webhook */
  readonly said: (recorded: WebhookRecorded, services: WebServices) => string | Promise<string>;
}

/** Of one that there is: its id stands in the address. */
const one: PageBase<WebhookModel> = {
  model: async ({ ledger }, request) => {
    const id = webhookIdSchema.safeParse(request.params['id']).data;
    const found = id && (await webhook(viewerOf(request), ledger, { id, limit: 1 }));
    if (found?.ok !== true) throw new NotFoundException();
    const { webhook: shown, lastPosition } = found.value;
    return { id: shown.id, webhook: shown, lastPosition };
  },
  back: ({ id }) => `/webhooks/${id}`,
};

const made: PageBase<WebhookModel> = {
  model: () => Promise.resolve({ id: webhookIdSchema.parse(randomUUID()), webhook: null, lastPosition: 0 }),
  back: () => '/webhooks',
};

/** The field of the form that a refusal is about. */
const atField = (refusal: Refusal): Refusal =>
  refusal.pointer === '/fromPosition' ? { ...refusal, pointer: '/from' } : refusal;

/** The page of such an act. */
export function webhookActController<Schema extends z.ZodType>(
  { toAct, said, ...questions }: WebhookActPage<Schema>,
  about: 'one' | 'new' = 'one',
): Type<object> {
  const { page } = questions;
  type Asked = ToAct<WebhookModel, z.output<Schema>>;
  const services = ({ services: { ledger, now } }: Asked) => ({ ledger, now: now() });
  const asked = ({ answers, model, shown }: Asked) => ({
    webhookId: model.id,
    act: toAct(answers),
    ...(about === 'one' && { shown }),
  });
  const form: Definition<Schema> = {
    ...questions,
    permits: ({ roles }) => roles.includes('administrator'),
    data: ({ webhook: shown }, language) => ({ title: titleOf(page, shown, language) }),
    preview: async (given) => {
      const { request, services: all } = given;
      const { language } = request;
      const name = namesIn(all.directory, language);
      const by = { services: services(given), by: personOf(request), name };
      const tried = await tryWebhookAct(by, asked(given));
      if (!tried.ok) return refuse(atField(tried.refusal));
      return ok({
        ...tried.value,
        records: tried.value.records.map((each) => each[language]),
        moves: [sentences(language, page)('moves')],
        mails: [],
        seen: page,
      });
    },
    record: async (given) => {
      const done = await actOnWebhook(services(given), personOf(given.request), asked(given));
      if (!done.ok) return refuse(atField(done.refusal));
      const key = await said(done.value, given.services);
      const saying: SessionData['done'] = { page: 'webhook', key: `done.${key}` };
      return ok({ next: `/webhooks/${done.value.webhookId}`, said: saying });
    },
  };
  return actController(form, about === 'one' ? one : made);
}

const titleOf = (page: string, shown: ShownWebhook | null, language: Language): string =>
  sentences(language, page)(shown === null ? 'title' : 'titleOf', { name: shown?.name });
