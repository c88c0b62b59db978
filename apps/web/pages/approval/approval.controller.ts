import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { mayDo, postById } from '#application/directory';
import { type Language, both } from '#domain/kernel';
import { stepsInWords } from '#domain/history';
import { type Command, occurrenceHeading } from '#domain/obligations';
import { choice, optionalWords } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { approvalInWords } from '../../obligation/approval-in-words';
import { changeHelpers, nameHelpers } from '../../obligation/in-words';
import { personOf } from '../../platform/request';
import { decidedInWords } from './decided-in-words';
import { type ApprovalModel, approvalModel, approvalOf, postIn } from './approval-model';

const DECISIONS = ['approve', 'refuse', 'withdraw'] as const;

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));

const schema = z
  .object({
    seen: optionalWords,
    decision: choice(DECISIONS),
    reason: optionalWords,
    accepts: several,
    acceptReason: optionalWords,
  })
  .refine(({ decision, reason }) => decision === 'approve' || reason !== undefined, {
    path: ['reason'],
    message: 'required',
  })
  .refine(
    ({ decision, accepts, acceptReason }) =>
      decision !== 'approve' || accepts.length === 0 || acceptReason !== undefined,
    { path: ['acceptReason'], message: 'required' },
  );

type Answers = z.output<typeof schema>;

interface Model extends ApprovalModel {
  readonly mayWithdraw: boolean;
}

const base: FormBase<Model> = {
  model: async (services, request) => {
    const model = await approvalModel(services, request);
    const { waiting, proposal } = model;
    const mayWithdraw =
      proposal !== null && waiting?.own === true && mayDo(personOf(request).roles, 'withdraw-change');
    return { ...model, mayWithdraw };
  },
  target: ({ id }) => id,
  next: (_model, { type }) => (type === 'withdraw-change' ? '' : '/approvals/next'),
  back: () => '/approvals',
  post: postIn,
  helpers: ({ directory, calendar, entryCalled }, language) => ({
    entryCalled,
    ...nameHelpers(directory, language),
    ...changeHelpers(directory, language, calendar),
  }),
};

const CHANGED = {
  code: 'changed-since-shown',
  message: both(
    'What is to be decided has changed since this page was shown. The page now shows it as it is: read it again, then decide.',
    'Mae’r hyn sydd i’w benderfynu wedi newid ers dangos y dudalen hon. Mae’r dudalen bellach yn ei ddangos fel y mae: darllenwch hi eto, yna penderfynwch.',
  ),
};

const hasConflicts = ({ conflicts }: Model): boolean => conflicts.length > 0;

function commandFor({ decision, reason = '', accepts, acceptReason }: Answers, model: Model): Command {
  const { proposal, occurrence } = model;
  if (decision === 'approve') {
    const passedOver =
      acceptReason === undefined || accepts.length === 0
        ? undefined
        : { conflicts: accepts, reason: acceptReason };
    const command = approvalOf(model, passedOver);
    if (command !== null) return command;
  }
  if (proposal !== null)
    return {
      type: decision === 'withdraw' ? 'withdraw-change' : 'refuse-change',
      proposalId: proposal.proposalId,
      reason,
    };
  return {
    type: 'refuse-completion',
    occurrence: occurrence?.number ?? 1,
    submissionId: (occurrence?.submission ?? occurrence?.refusals.at(-1))?.submissionId ?? '-',
    reason,
  };
}

/** What the template is given beside the model: what would come of an approval, in words. */
function inWords(model: Model, language: Language) {
  const { directory, today, waiting, next, preview, id, obligation } = model;
  const words = { directory, language, today };
  const unopened = model.evidence.find((each) => each.unopened !== null)?.unopened;
  const said = preview?.ok === true ? preview.value : null;
  const postName = (post: Parameters<typeof postById>[1]): string =>
    postById(directory, post)?.title[language] ?? post;
  return {
    waiting: waiting && approvalInWords(waiting, words),
    decided: waiting === null ? decidedInWords(model, language) : null,
    next: next && approvalInWords(next, words),
    refused: (preview?.ok === false ? preview.refusal : unopened)?.message[language] ?? null,
    consequence: said && {
      records: said.records.map(({ description }) => description[language]),
      dates: said.dates.map((moved) => ({
        ...moved,
        what: obligation === null ? '' : occurrenceHeading(obligation.definition, moved.occurrence)[language],
      })),
      others: said.effects.filter(({ obligationId }) => obligationId !== id),
      outOfSight: said.outOfSight,
      mailed: [...new Set(said.mails.map(({ to }) => ('post' in to ? postName(to.post) : null)))],
      reminders: (['before', 'after'] as const).map((when) => ({
        when,
        list: said.reminders[when].map(({ on, steps, to }) => ({
          on,
          what: stepsInWords(steps)[language],
          to: to.flatMap(({ post }) => (post === null ? [] : [postName(post)])).join(', '),
        })),
      })),
    },
  };
}

const form = formController<Model, typeof schema>(
  {
    page: 'approval',
    command: 'withdraw-change',
    isItselfTheCheck: true,
    schema,
    fields: [
      { kind: 'hidden', name: 'seen', value: ({ seen }) => seen },
      {
        kind: 'some-of',
        name: 'accepts',
        when: hasConflicts,
        options: ({ conflicts }, language) =>
          conflicts.map(({ key, message }) => ({ value: key, text: message[language] })),
      },
      { kind: 'paragraph', name: 'acceptReason', when: hasConflicts, rows: 3 },
      { kind: 'one-of', name: 'decision', options: () => [] },
      { kind: 'paragraph', name: 'reason', rows: 4 },
    ],
    // sent once more after it was decided, it gets the first answer again
    check: ({ seen }, model) => (model.waiting === null || seen === model.seen ? null : CHANGED),
    toCommand: commandFor,
    data: inWords,
  },
  base,
);

/** A change that somebody proposed, to an entry or to a fact: what would come of it, and the decision. */
@Controller('approvals/:id/change/:proposalId')
export class ApprovalController extends form {}

/** The same of a completion that somebody submitted. */
@Controller('approvals/:id/completion/:occurrence')
export class CompletionApprovalController extends form {}
