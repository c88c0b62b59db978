import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import type { Directory } from '#application/directory';
import {
  type DutyEntry,
  type ShownDuty,
  bindingLines,
  duty,
  needInWords,
  pastInWords,
  registrationsOf,
} from '#application/statute';
import {
  type Bilingual,
  type CalendarDate,
  type Language,
  type PostId,
  both,
  dateInWales,
} from '#domain/kernel';
import { optionalChoice, optionalDay, optionalWords } from '../../forms/answers';
import type { FieldOption } from '../../forms/field';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { datesDrawn } from '../../obligation/dates-drawn';
import { personOf, viewerOf } from '../../platform/request';

interface DutyModel {
  readonly duty: ShownDuty;
  readonly entry: DutyEntry;
  readonly needs: readonly Bilingual[];
  /** what would be asked about for the past; null where nothing would */
  readonly past: Bilingual | null;
  readonly directory: Directory;
  readonly today: CalendarDate;
  readonly ownPost: PostId | undefined;
}

const base: FormBase<DutyModel> = {
  model: async ({ ledger, directory, now }, request) => {
    const found = await duty(viewerOf(request), ledger, { id: String(request.params['id']), now: now() });
    const entry = found.ok ? found.value.entries.find(({ id }) => id === request.params['entry']) : undefined;
    if (!found.ok || entry === undefined) throw new NotFoundException();
    const needs = entry.needs.map(needInWords);
    const past = entry.past === 0 ? null : pastInWords(entry.past);
    const [ownPost] = personOf(request).posts;
    return { duty: found.value, entry, needs, past, directory, today: dateInWales(now()), ownPost };
  },
  target: (_model, command) => {
    if (command.type !== 'register') throw new TypeError('only a registration makes a new entry');
    return command.definition.id;
  },
  next: (model, command) =>
    command.type === 'register' ? `/obligations/${command.definition.id}` : `/duties/${model.duty.id}`,
  back: (model) => `/duties/${model.duty.id}`,
};

/** The dates are those of the statute book’s readings; what is missing stands above them already. */
const asAhead = ({ readings }: DutyEntry) => ({
  readings: readings
    .toSorted((a, b) => Number(b.working) - Number(a.working))
    .map(({ id, citation, working, inWords, coming }) => ({
      id,
      label: working
        ? citation
        : both(`A rival reading of ${citation.en}`, `Dehongliad arall: ${citation.cy}`),
      inWords,
      coming,
    })),
  missing: [],
  past: 0,
  ofBook: true,
});

const posts = ({ directory }: DutyModel, language: Language): readonly FieldOption[] =>
  directory.posts.map(({ id, title }) => ({ value: id, text: title[language] }));

const answersSchema = z.object({
  id: optionalWords,
  ownId: optionalWords,
  owner: optionalChoice,
  approver: optionalChoice,
  responsible: optionalWords,
  heldFrom: optionalDay,
  facts: optionalWords,
});

const registrations = ({ facts = '', ownId, ...answers }: z.output<typeof answersSchema>, model: DutyModel) =>
  registrationsOf(
    { named: model.entry.id, ...answers, id: answers.id ?? ownId, bindings: bindingLines(facts) },
    { posts: new Set<string>(model.directory.posts.map(({ id }) => id)), today: model.today },
  );

const form = formController(
  {
    page: 'register-duty',
    command: 'register',
    schema: answersSchema,
    initial: ({ ownPost }) => ({ owner: ownPost }),
    fields: [
      {
        kind: 'preview',
        name: 'ahead',
        template: 'recurring-duty/dates-ahead.njk',
        when: ({ entry }) => entry.readings.length > 0,
        data: ({ entry, today }, language) => ({ ahead: datesDrawn(asAhead(entry), today, language) }),
      },
      { kind: 'line', name: 'id', wide: true, when: ({ entry }) => entry.eachTime },
      { kind: 'list', name: 'owner', options: posts },
      { kind: 'list', name: 'approver', options: posts },
      { kind: 'line', name: 'responsible', wide: true },
      { kind: 'day', name: 'heldFrom', when: ({ entry }) => entry.recurring },
      {
        kind: 'paragraph',
        name: 'facts',
        rows: 4,
        behind: true,
        when: ({ entry }) => entry.needs.length > 0,
      },
      { kind: 'line', name: 'ownId', wide: true, behind: true, when: ({ entry }) => !entry.eachTime },
    ],
    check: (answers, model) => {
      const asked = registrations(answers, model);
      return asked.ok ? null : asked.refusal;
    },
    toCommand: (answers, model) => {
      const asked = registrations(answers, model);
      const [one] = asked.ok ? asked.value : [];
      if (one === undefined) throw new TypeError('the answers were checked');
      return one.command;
    },
  },
  base,
);

@Controller('duties/:id/register/:entry')
export class RegisterDutyController extends form {}
