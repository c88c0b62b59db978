import { NotFoundException, type Type } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import type { HolidayCalendar } from '#domain/calendars';
import type { DescribedEvent } from '#domain/history';
import { type Directory, type Person, actorFor, saidBefore, namesIn } from '#application/directory';
import { obligationWithHistory, pollDays } from '#application/queries';
import {
  type Bilingual,
  type CalendarDate,
  type Language,
  type ObligationId,
  type PartlyTranslated,
  both,
  dateInWales,
} from '#domain/kernel';
import {
  type Obligation,
  type Occurrence,
  type Poll,
  type Proposal,
  isSecondPerson,
  matterOf,
  refusal,
} from '#domain/obligations';
import { formController } from '../forms/form-controller';
import type { FormDefinition, FormBase } from '../forms/form-definition';
import { sentences } from '../platform/locale';
import { accepted, viewerOf } from '../platform/request';
import type { WebServices } from '../platform/services';
import { changeHelpers, nameHelpers } from './in-words';
import { whyNot } from './why-not';

/** What the forms of one obligation are about: its state now and the events that made it. */
export interface ObligationModel {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  readonly obligation: Obligation;
  readonly history: readonly DescribedEvent[];
  readonly directory: Directory;
  readonly today: CalendarDate;
  /** the list of bank holidays in force */
  readonly calendar: HolidayCalendar;
  /** the days of elections, recorded and expected */
  readonly elections: readonly Poll[];
}

export interface OccurrenceModel extends ObligationModel {
  readonly occurrence: Occurrence;
}

interface ProposalModel extends ObligationModel {
  readonly proposal: Proposal;
}

export async function modelOf(
  { ledger, directory, now }: WebServices,
  request: Request,
): Promise<ObligationModel> {
  const at = now();
  const asked = { id: String(request.params['id']), now: at, name: namesIn(directory, request.language) };
  const viewer = viewerOf(request);
  const { id, state, history } = accepted(await obligationWithHistory(viewer, ledger, asked));
  const elections = await pollDays(viewer, ledger, { now: at, counted: Object.keys(state.facts) });
  const today = dateInWales(at);
  const { current: calendar } = ledger.holidays;
  const { title } = state.definition;
  return { id, title, obligation: state, history, directory, today, calendar, elections };
}

const found = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new NotFoundException();
  return part;
};

/** What forms about an obligation have in common. */
export const base = <Model extends ObligationModel>(model: FormBase<Model>['model']): FormBase<Model> => ({
  model,
  target: ({ id }) => id,
  next: ({ id }) => `/obligations/${id}`,
  back: ({ id }) => `/obligations/${id}`,
  post: ({ obligation }, posts) =>
    [obligation.owner, obligation.approver].find((post) => post !== null && posts.includes(post)) ??
    undefined,
  version: ({ obligation }) => obligation.version,
  definition: ({ obligation }) => obligation.definition,
  whyNot,
  saidBefore: ({ directory, obligation }, page, actor) => {
    const matter = matterOf(page);
    return matter === undefined ? null : saidBefore(directory, obligation, matter, actor);
  },
  helpers: ({ directory, calendar }, language) => ({
    ...nameHelpers(directory, language),
    ...changeHelpers(directory, language, calendar),
  }),
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
  formController(form, {
    ...base<ProposalModel>(async (services, request) => {
      const model = await modelOf(services, request);
      const asked = String(request.params['proposalId']);
      return {
        ...model,
        proposal: found(model.obligation.proposals.find(({ proposalId }) => proposalId === asked)),
      };
    }),
    whyNot: (model, page, person) =>
      outcomeOf(model) ?? whyNotTheirs(model, person) ?? whyNot(model, page, person),
  });

/** What became of a proposal that was decided; null while it waits. */
function outcomeOf({ directory, proposal }: ProposalModel): Bilingual | null {
  const { status, decidedBy, reason } = proposal;
  if (status === 'pending') return null;
  const say = (language: Language): string =>
    sentences(language, 'shared/check')(`unavailable.decided.${status}`, {
      by: decidedBy === null ? '' : namesIn(directory, language)(decidedBy),
      reason: reason ?? '',
    });
  return both(say('en'), say('cy'));
}

const whyNotTheirs = ({ proposal }: ProposalModel, person: Person): Bilingual | null =>
  isSecondPerson(actorFor(person), proposal.proposedBy)
    ? refusal('not-your-proposal', undefined).message
    : null;
