import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { nextCaseNumber, openCase } from '#application/cases';
import { type CalendarDate, dateInWales, postId, yearOf } from '#domain/kernel';
import { factStream, idOfCase } from '#domain/obligations';
import { day, late, optionalChoice, optionalWords, words } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { type ObligationModel, base as obligationBase, modelOf } from '../../obligation/obligation-form';
import { postOptions } from '../../obligation/options';

interface TemplateModel extends ObligationModel {
  /** the number that the next case has; another has taken it by the time of sending: the one after */
  readonly number: string;
  readonly today: CalendarDate;
}

const base: FormBase<TemplateModel> = {
  ...obligationBase(async (services, request) => {
    const model = await modelOf(services, request);
    if (model.obligation.definition.kind !== 'case-template') throw new NotFoundException();
    const today = dateInWales(services.now());
    return {
      ...model,
      today,
      number: await nextCaseNumber(services.ledger, model.id, { year: yearOf(today), taken: null }),
    };
  }),
  target: ({ id, number }) => factStream(idOfCase({ template: id, number })),
  next: ({ id }) => `/obligations/${id}/cases`,
  submit: async (services, { command, ...by }) => {
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
