import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { mayDo, namesIn } from '#application/directory';
import { READING_LIMITS } from '#application/document-reading';
import { type AskedDocument, keepDocument, previewDocument, uploadPasted } from '#application/documents';
import { looksEmpty } from '#application/submit-command';
import { type ListedDocument, documents } from '#application/queries';
import { documentIdSchema, promiseLabelWords } from '#domain/documents';
import { type Language, type Refusal, type Result, languageOf, ok, refuse } from '#domain/kernel';
import { type ToAct, actController } from '../../forms/act-controller';
import { optionalChoice, optionalDay, optionalWordsUpTo, withTheRest } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';

interface ReadModel {
  readonly documents: readonly ListedDocument[];
}

const LONGEST_PASTED = 300_000;

const schema = z
  .object({
    file: z.unknown().transform((given) => {
      const { id } = (given ?? {}) as { readonly id?: string };
      return z.uuid().safeParse(id).data;
    }),
    text: z
      .string()
      .max(LONGEST_PASTED, 'too-long')
      .optional()
      .transform((text) => (text === undefined || looksEmpty(text.trim()) ? undefined : text)),
    title: optionalWordsUpTo(300),
    saidOn: optionalDay,
    replaces: optionalChoice.pipe(documentIdSchema.optional()),
  })
  .refine(({ file, text }) => file ?? text, { path: ['file'], error: 'required', ...withTheRest });

type Asked = ToAct<ReadModel, z.output<typeof schema>>;

const base: PageBase<ReadModel> = {
  model: async ({ ledger }, request) => ({ documents: await documents(viewerOf(request), ledger) }),
  back: () => '/documents',
};

const servicesOf = ({ services: { ledger, evidence, now } }: Asked) => ({
  ledger,
  files: evidence.store,
  most: Math.min(evidence.most, READING_LIMITS.bytes),
  now,
});

/** The answers with the upload that they are about: a file that was chosen, else the words that were pasted. */
async function documentOf(asked: Asked): Promise<Result<AskedDocument, Refusal>> {
  const { file, text, title, saidOn, replaces } = asked.answers;
  const rest = { title, saidOn, replaces };
  if (file !== undefined) return ok({ ...rest, fileId: file });
  const pasted = await uploadPasted(servicesOf(asked), personOf(asked.request), text ?? '');
  if (!pasted.ok) return pasted;
  return ok({ ...rest, title: title ?? firstLine(text ?? ''), fileId: pasted.value });
}

const firstLine = (text: string): string => text.trim().split('\n')[0]?.trim().slice(0, 100) ?? '';

const atFile = (refusal: Refusal): Refusal => ({ ...refusal, pointer: refusal.pointer ?? '/file' });

const SHOWN = 10;

/** What was found, as far as a page to check shows it. */
const foundIn = (
  { reading: { proposals, passedOver, saidOn } }: { readonly reading: ReadReading },
  language: Language,
) => ({
  proposals: proposals.slice(0, SHOWN).map(({ text, label, language: lang, expected }) => ({
    text,
    lang,
    label: promiseLabelWords[label][language],
    last: expected.last,
  })),
  more: Math.max(0, proposals.length - SHOWN),
  count: proposals.length,
  passedOver: passedOver.length,
  saidOn,
});

type ReadReading = Extract<
  Awaited<ReturnType<typeof previewDocument>>,
  { ok: true }
>['value']['read']['reading'];

const form = actController(
  {
    page: 'read-document',
    permits: ({ roles }) => mayDo(roles, 'register'),
    schema,
    initial: (_model, { replaces }) => ({ replaces }),
    fields: [
      { kind: 'stored-file', name: 'file' },
      { kind: 'paragraph', name: 'text', rows: 8 },
      { kind: 'line', name: 'title', wide: true },
      { kind: 'day', name: 'saidOn' },
      {
        kind: 'list',
        name: 'replaces',
        when: ({ documents: all }) => all.some(({ title }) => title !== undefined),
        options: ({ documents: all }) =>
          all.flatMap(({ documentId, title }) =>
            title === undefined ? [] : [{ value: documentId, text: title, lang: languageOf(title, 'en') }],
          ),
      },
    ],
    preview: async (asked) => {
      const { services, request } = asked;
      const { language } = request;
      const document = await documentOf(asked);
      if (!document.ok) return refuse(atFile(document.refusal));
      const name = namesIn(services.directory, language);
      const tried = await previewDocument(servicesOf(asked), personOf(request), document.value, name);
      if (!tried.ok) return refuse(atFile(tried.refusal));
      const { records, read } = tried.value;
      return ok({
        records: records.map((each) => each[language]),
        moves: [sentences(language, 'read-document')('nothingYet')],
        mails: [],
        drawn: { template: 'read-document/found.njk', data: foundIn(read, language) },
        seen: [read.reading.proposals.length, read.reading.passedOver.length, read.reading.text.length],
      });
    },
    record: async (asked) => {
      const document = await documentOf(asked);
      if (!document.ok) return refuse(atFile(document.refusal));
      const stored = await keepDocument(servicesOf(asked), personOf(asked.request), document.value);
      if (!stored.ok) return refuse(atFile(stored.refusal));
      return ok({ next: `/documents/${stored.value}`, said: { page: 'read-document' } });
    },
  },
  base,
);

/** A document is chosen or pasted, read, and kept with what was found in it. */
@Controller('documents/read')
export class ReadDocumentController extends form {}
