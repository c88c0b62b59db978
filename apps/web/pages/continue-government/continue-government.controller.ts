import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { continueChange } from '#application/change-of-government';
import { mayDo } from '#application/directory';
import { type ShownChange, changesOfGovernment } from '#application/queries';
import { both, ok } from '#domain/kernel';
import { actController } from '../../forms/act-controller';
import { inLanguage } from '../../platform/format';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';

interface Model {
  readonly change: ShownChange;
  readonly left: ShownChange['entries'];
}

const addressOf = ({ change }: Model): string => `/change-of-government/${change.act}`;

const schema = z.object({});

const form = actController<Model, typeof schema>(
  {
    page: 'continue-government',
    permits: ({ roles }) => mayDo(roles, 'change-government'),
    schema,
    fields: [],
    preview: ({ model: { change, left }, request }) => {
      const { language } = request;
      const t = sentences(language, 'continue-government');
      const by = personOf(request).name;
      return Promise.resolve(
        ok({
          records: [t('records', { name: by, count: left.length })],
          moves: left.map(({ title }) => inLanguage(title, language).text),
          mails: [t('mails')],
          seen: left.map(({ obligationId }) => obligationId),
          version: change.version,
        }),
      );
    },
    record: async ({ services, request, model }) => {
      const asked = { ...services, directory: services.directory, now: services.now() };
      const continued = await continueChange(asked, personOf(request), model.change.act);
      if (!continued.ok) return continued;
      return ok({ next: addressOf(model), said: { page: 'continue-government' } });
    },
  },
  {
    model: async ({ ledger }, request): Promise<Model> => {
      const changes = await changesOfGovernment(viewerOf(request), ledger);
      const change = changes.find(({ act }) => act === request.params['act']);
      if (change === undefined) throw new NotFoundException();
      const reached = new Set<string>(change.reached);
      return { change, left: change.entries.filter(({ obligationId }) => !reached.has(obligationId)) };
    },
    back: addressOf,
    whyNot: ({ change, left }) =>
      left.length > 0 || change.finished === 0
        ? null
        : both(
            'Every entry on the list was reached. There is nothing to try again.',
            'Cyrhaeddwyd pob cofnod ar y rhestr. Nid oes dim i roi cynnig arall arno.',
          ),
  },
);

/** Tries again what a recorded change of government has not reached. */
@Controller('change-of-government/:act/continue')
export class ContinueGovernmentController extends form {}
