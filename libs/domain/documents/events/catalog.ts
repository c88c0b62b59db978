import type { z } from 'zod';
import { documentRead } from './document-read';
import { proposalsJudged } from './proposals-judged';

export const documentEventCatalog = { DocumentRead: documentRead, ProposalsJudged: proposalsJudged } as const;

export type DocumentEventType = keyof typeof documentEventCatalog;

export type DocumentEventData<Type extends DocumentEventType> = z.output<
  (typeof documentEventCatalog)[Type]['schema']
>;
