import { NotFoundException, type Type } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { workflowTypeFor } from '#domain/obligations';
import { formController } from '../forms/form-controller';
import type { FormDefinition, FormFrame } from '../forms/form-definition';
import type { WebServices } from '../platform/services';
import { sceneHelpers } from './names';
import { type ObligationScene, type OccurrenceScene, type ProposalScene, loadScene } from './page-model';

const sceneOf = async (services: WebServices, request: Request): Promise<ObligationScene> => {
  const scene = await loadScene(services, String(request.params['id']));
  if (!scene) throw new NotFoundException();
  return scene;
};

const found = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new NotFoundException();
  return part;
};

const frame = <Scene extends ObligationScene>(scene: FormFrame<Scene>['scene']): FormFrame<Scene> => ({
  scene,
  target: ({ id, obligation }) => ({
    obligationId: id,
    workflowType: workflowTypeFor(obligation.definition.kind),
  }),
  next: ({ id }) => `/obligations/${id}`,
  back: ({ id }) => `/obligations/${id}`,
  post: ({ obligation }, posts) =>
    [obligation.owner, obligation.approver].find((post) => post !== null && posts.includes(post)) ??
    undefined,
  helpers: ({ directory }, language) => sceneHelpers(directory, language),
});

/** A form about an obligation, at `obligations/:id/<page>`. */
export const obligationForm = <Schema extends z.ZodType>(
  form: FormDefinition<ObligationScene, Schema>,
): Type<object> => formController(form, frame(sceneOf));

/** A form about one occurrence, at `obligations/:id/<page>/:occurrence`. */
export const occurrenceForm = <Schema extends z.ZodType>(
  form: FormDefinition<OccurrenceScene, Schema>,
): Type<object> =>
  formController(
    form,
    frame(async (services, request) => {
      const scene = await sceneOf(services, request);
      const asked = Number(request.params['occurrence']);
      return {
        ...scene,
        occurrence: found(scene.obligation.occurrences.find(({ number }) => number === asked)),
      };
    }),
  );

/** A form about a proposal that awaits a second person, at `obligations/:id/<page>/:proposalId`. */
export const proposalForm = <Schema extends z.ZodType>(
  form: FormDefinition<ProposalScene, Schema>,
): Type<object> =>
  formController(
    form,
    frame(async (services, request) => {
      const scene = await sceneOf(services, request);
      const asked = String(request.params['proposalId']);
      return {
        ...scene,
        proposal: found(scene.obligation.proposals.find(({ proposalId }) => proposalId === asked)),
      };
    }),
  );
