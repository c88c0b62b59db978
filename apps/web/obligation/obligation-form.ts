import { NotFoundException, type Type } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { workflowTypeFor } from '#domain/obligations';
import { formController } from '../forms/form-controller';
import type { FormDefinition, FormBase } from '../forms/form-definition';
import type { WebServices } from '../platform/services';
import { nameHelpers } from './names';
import { type ObligationModel, type OccurrenceModel, type ProposalModel, loadObligation } from './page-model';

const modelOf = async (services: WebServices, request: Request): Promise<ObligationModel> => {
  const model = await loadObligation(services, String(request.params['id']));
  if (!model) throw new NotFoundException();
  return model;
};

const found = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new NotFoundException();
  return part;
};

const base = <Model extends ObligationModel>(model: FormBase<Model>['model']): FormBase<Model> => ({
  model,
  target: ({ id, obligation }) => ({
    obligationId: id,
    workflowType: workflowTypeFor(obligation.definition.kind),
  }),
  next: ({ id }) => `/obligations/${id}`,
  back: ({ id }) => `/obligations/${id}`,
  post: ({ obligation }, posts) =>
    [obligation.owner, obligation.approver].find((post) => post !== null && posts.includes(post)) ??
    undefined,
  helpers: ({ directory }, language) => nameHelpers(directory, language),
});

/** A form about an obligation, at `obligations/:id/<page>`. */
export const obligationForm = <Schema extends z.ZodType>(
  form: FormDefinition<ObligationModel, Schema>,
): Type<object> => formController(form, base(modelOf));

/** A form about one occurrence, at `obligations/:id/<page>/:occurrence`. */
export const occurrenceForm = <Schema extends z.ZodType>(
  form: FormDefinition<OccurrenceModel, Schema>,
): Type<object> =>
  formController(
    form,
    base(async (services, request) => {
      const model = await modelOf(services, request);
      const asked = Number(request.params['occurrence']);
      return {
        ...model,
        occurrence: found(model.obligation.occurrences.find(({ number }) => number === asked)),
      };
    }),
  );

/** A form about a proposal that awaits a second person, at `obligations/:id/<page>/:proposalId`. */
export const proposalForm = <Schema extends z.ZodType>(
  form: FormDefinition<ProposalModel, Schema>,
): Type<object> =>
  formController(
    form,
    base(async (services, request) => {
      const model = await modelOf(services, request);
      const asked = String(request.params['proposalId']);
      return {
        ...model,
        proposal: found(model.obligation.proposals.find(({ proposalId }) => proposalId === asked)),
      };
    }),
  );
