import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import { mayDo } from '#application/directory';
import { type PreviewedJudgement, judgeProposals, previewJudgement } from '#application/documents';
import { document, withEntriesAlike } from '#application/queries';
import { type Language, dateInWales, ok, refuse } from '#domain/kernel';
import { authoritySchema, authorityWords } from '#domain/obligations';
import { formatWords } from '#domain/documents';
import { type ToAct, actController } from '../../forms/act-controller';
import type { Body } from '../../forms/field';
import type { PageBase } from '../../forms/form-definition';
import { asksDecision, decisionFields } from '../../obligation/decision-answers';
import { nameHelpers } from '../../obligation/in-words';
import { postOptions } from '../../obligation/options';
import { sentences } from '../../platform/locale';
import { accepted, personOf, viewerOf } from '../../platform/request';
import type { DocumentModel } from './document-model';
import { judgedAnswers, judgedIn } from './judged-answers';
import { outcomesShown } from './outcomes-shown';
import { proposalsShown, tickedInWords } from './proposals-shown';

const base: PageBase<DocumentModel> = {
  model: async ({ ledger, directory, evidence, now }, request) => {
    const id = String(request.params['id']);
    const viewer = viewerOf(request);
    const found = await document(viewer, ledger, { id, files: evidence.store });
    const shown = accepted(found);
    const person = personOf(request);
    return {
      document: shown,
      proposed: await withEntriesAlike(viewer, ledger, {
        proposed: shown.proposed,
        today: dateInWales(now()),
      }),
      directory,
      calendar: ledger.holidays.current,
      mayTake: mayDo(person.roles, 'register'),
      ownPost: person.posts[0],
    };
  },
  back: () => '/documents',
  version: ({ document: { version } }) => version,
  helpers: ({ directory }, language) => nameHelpers(directory, language),
};

type Asked = ToAct<DocumentModel, z.output<typeof judgedAnswers>>;

const servicesOf = ({ services: { ledger, evidence, directory, now, gateway } }: Asked) => ({
  ledger,
  files: evidence.store,
  directory,
  now,
  gateway,
});

const asksMinister = (_model: DocumentModel, body: Body): boolean => {
  const { data } = authoritySchema.safeParse(body['authority']);
  return data !== undefined && asksDecision(data);
};

/** What would be recorded, in one sentence. */
function recordsOf({ outcomes, passedOver }: PreviewedJudgement, language: Language): string {
  const count = (is: PreviewedJudgement['outcomes'][number]['is']): number =>
    outcomes.filter((outcome) => outcome.is === is).length;
  return sentences(language, 'document')('records', {
    new: count('new'),
    existing: count('existing'),
    refused: count('refused'),
    over: passedOver.length,
  });
}

const isReady = ({ mayTake }: DocumentModel): boolean => mayTake;

const form = actController(
  {
    page: 'document',
    permits: ({ roles }) => mayDo(roles, 'register'),
    opensToAll: true,
    schema: judgedAnswers,
    initial: ({ ownPost }) => ({ owner: ownPost }),
    data: (model, language) => ({ formatInWords: formatWords[model.document.format][language] }),
    fields: [
      {
        kind: 'drawn',
        name: 'p',
        template: 'document/proposals.njk',
        data: (model, language, body) => proposalsShown(model, language, body),
        inWords: tickedInWords,
      },
      {
        kind: 'one-of',
        name: 'authority',
        help: 'move-a-date',
        when: isReady,
        options: (_model, language) =>
          authoritySchema.options.map((value) => ({ value, text: authorityWords[value][language] })),
      },
      { kind: 'list', name: 'owner', when: isReady, options: postOptions, pair: true },
      { kind: 'list', name: 'approver', when: isReady, options: postOptions },
      { kind: 'paragraph', name: 'readingReason', rows: 2, when: isReady },
      ...decisionFields(asksMinister),
    ],
    preview: async (asked) => {
      const { answers, model, request } = asked;
      const { language } = request;
      const judged = judgedIn(answers);
      const previewed = await previewJudgement(servicesOf(asked), personOf(request), {
        id: model.document.documentId,
        judged,
      });
      if (!previewed.ok) return refuse(previewed.refusal);
      return ok({
        records: [recordsOf(previewed.value, language)],
        moves: [],
        mails: [],
        drawn: { template: 'document/outcomes.njk', data: outcomesShown(previewed.value, model, language) },
        seen: previewed.value.outcomes.map(({ number, is }) => [number, is]),
        version: previewed.value.version,
      });
    },
    record: async (asked) => {
      const { answers, model, request, shown } = asked;
      const id = model.document.documentId;
      const judged = judgedIn(answers);
      const done = await judgeProposals(servicesOf(asked), personOf(request), { id, judged }, shown);
      if (!done.ok) return refuse(done.refusal);
      const key = done.value.failed.length > 0 ? 'doneInPart' : 'done';
      return ok({ next: `/documents/${id}`, said: { page: 'document', key } });
    },
  },
  base,
);

/** A document with its promises marked, and beside it what is to become of each. */
@Controller('documents/:id')
export class DocumentController extends form {}

