import type { Type } from '@nestjs/common';
import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { z } from 'zod';
import { byOf, namesIn } from '#application/directory';
import type { ActAsked } from '#application/service-acts';
import type { TriedAct } from '#application/tried-acts';
import type { NameOf } from '#domain/history';
import { type Language, type Refusal, type Result, ok } from '#domain/kernel';
import { personOf } from '../platform/request';
import type { WebServices } from '../platform/services';
import { type ToAct, actController } from './act-controller';
import type { PageBase } from './form-definition';

/** An act of an administrator on the running service: what it is about, what follows from it, and how it is done. */
interface ServiceActPage<Model> {
  /** the page's folder */
  readonly page: string;
  /** without the language prefix, where it leads and where one comes from */
  readonly next: string;
  readonly model: PageBase<Model>['model'];
  readonly preview: (
    services: WebServices,
    asked: ActAsked & { readonly model: Model; readonly name: NameOf },
  ) => Promise<TriedAct>;
  readonly moves: (model: Model, language: Language) => readonly string[];
  readonly mails?: (model: Model, request: Request) => readonly string[];
  /** @returns what is said of it on the page where it leads */
  readonly act: (
    request: Request,
    services: WebServices,
    asked: ActAsked & { readonly model: Model },
  ) => Promise<Result<SessionData['done'], Refusal>>;
  /** what else the page's template is given */
  readonly data?: (model: Model, language: Language) => object;
}

const schema = z.object({});

/** The page of such an act: it asks nothing, shows what would be recorded and follow, and does it once that is confirmed. */
export function serviceActController<Model>({
  page,
  next,
  model,
  preview,
  moves,
  mails = () => [],
  act,
  data,
}: ServiceActPage<Model>): Type<object> {
  const askedBy = ({ request, services, shown }: ToAct<Model, object>) => ({
    by: byOf(personOf(request)),
    now: services.now(),
    shown,
  });
  return actController(
    {
      page,
      permits: ({ roles }) => roles.includes('administrator'),
      schema,
      fields: [],
      ...(data && { data }),
      preview: async (asked) => {
        const { services, request } = asked;
        const { language } = request;
        const name = namesIn(services.directory, language);
        const tried = await preview(services, { ...askedBy(asked), model: asked.model, name });
        return ok({
          ...tried,
          records: tried.records.map((each) => each[language]),
          moves: moves(asked.model, language),
          mails: mails(asked.model, request),
          seen: page,
        });
      },
      record: async (asked) => {
        const done = await act(asked.request, asked.services, { ...askedBy(asked), model: asked.model });
        return done.ok ? ok({ next, said: done.value }) : done;
      },
    },
    { model, back: () => next },
  );
}
