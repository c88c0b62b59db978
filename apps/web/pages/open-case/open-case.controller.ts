import { Controller, NotFoundException } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { nextCaseNumber, numberOpenedBy, openCase } from '#application/cases';
import { type CalendarDate, commandId, dateInWales, postId, yearOf } from '#domain/kernel';
import { factStream, idOfCase } from '#domain/obligations';
import { day, late, optionalChoice, optionalWords, words } from '../../forms/answers';
import type { Body } from '../../forms/field';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { type ObligationModel, base as obligationBase, modelOf } from '../../obligation/obligation-form';
import { postOptions } from '../../obligation/options';
import type { WebServices } from '../../platform/services';

interface TemplateModel extends ObligationModel {
  /** the number that the next case has; another has taken it by the time of sending: the one after */
  readonly number: string;
  readonly today: CalendarDate;
}

/** The number that the same form has opened a case under: sent twice, it opens one. */
const openedBefore = ({ ledger }: WebServices, { body }: Request): Promise<string | null> => {
  const sent = (body as Body | undefined)?.['commandId'];
  return typeof sent === 'string' && sent !== ''
    ? numberOpenedBy(ledger, commandId(sent))
    : Promise.resolve(null);
};

const base: FormBase<TemplateModel> = {
  ...obligationBase(async (services, request) => {
    const model = await modelOf(services, request);
    if (model.obligation.definition.kind !== 'case-template') throw new NotFoundException();
    const today = dateInWales(services.now());
    const opened = await openedBefore(services, request);
    return {
      ...model,
      today,
      number:
        opened ?? (await nextCaseNumber(services.ledger, model.id, { year: yearOf(today), taken: null })),
    };
  }),
  target: ({ id, number }) => factStream(idOfCase({ template: id, number })),
  next: ({ id }) => `/obligations/${id}/cases`,
  submit: async (services, { command, expectedVersion: _opensAgain, ...by }) => {
    if (command.type !== 'record-fact' || command.opens === undefined)
      throw new TypeError('this form opens a case');
    const { effectiveOn: on, evidence, late: lateness, opens } = command;
    const { number: _number, ...opening } = opens;
    const opened = await openCase(services, by, { ...opening, on, evidence, late: lateness }, services.now());
    return opened.submitted;
  },
};

const form = formController(
  {
    page: 'open-case',
    command: 'record-fact',
    schema: z.object({
      effectiveOn: day,
      reference: words,
      owner: optionalChoice,
      titleEn: optionalWords,
      titleCy: optionalWords,
      late,
    }),
    fields: [
      { kind: 'day', name: 'effectiveOn' },
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'line', name: 'titleEn', wide: true },
      { kind: 'line', name: 'titleCy', wide: true },
      { kind: 'list', name: 'owner', options: postOptions },
      { kind: 'late', name: 'late' },
    ],
    toCommand: (
      { effectiveOn, reference, owner, titleEn, titleCy, late: lateness },
      { id, number, today },
    ) => ({
      type: 'record-fact',
      fact: idOfCase({ template: id, number }),
      effectiveOn,
      status: effectiveOn > today ? 'projected' : 'recorded',
      opens: {
        template: id,
        number,
        ...(owner && { owner: postId(owner) }),
        ...((titleEn ?? titleCy) !== undefined && {
          title: { ...(titleEn && { en: titleEn }), ...(titleCy && { cy: titleCy }) },
        }),
      },
      evidence: { reference },
      ...lateness,
    }),
  },
  base,
);

/** What a case arises from is recorded: the case comes to the register with its own number. */
@Controller('obligations/:id/open-case')
export class OpenCaseController extends form {}
