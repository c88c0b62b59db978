import type { z } from 'zod';
import { clockWoken } from './clock-woken';
import { noticesPutRight } from './notices-put-right';
import { readModelResumed } from './read-model-resumed';
import { testMailAsked } from './test-mail-asked';

export const serviceActCatalog = {
  ClockWoken: clockWoken,
  ReadModelResumed: readModelResumed,
  NoticesPutRight: noticesPutRight,
  TestMailAsked: testMailAsked,
} as const;

export type ServiceActType = keyof typeof serviceActCatalog;

export type ServiceActData<Type extends ServiceActType> = z.output<
  (typeof serviceActCatalog)[Type]['schema']
>;

/** Of one act, with what it is about. */
export type ServiceAct = {
  [Type in ServiceActType]: { readonly type: Type; readonly data: Omit<ServiceActData<Type>, 'by'> };
}[ServiceActType];

const PREFIX = 'service/';

/** The stream of the acts of one kind on one thing: whoever is to do it again sees who did it last. */
export function serviceActStream(act: ServiceAct): string {
  switch (act.type) {
    case 'ClockWoken':
      return `${PREFIX}clock/${act.data.obligationId}`;
    case 'ReadModelResumed':
      return `${PREFIX}read-model/${act.data.readModel}`;
    case 'NoticesPutRight':
      return `${PREFIX}notices`;
    case 'TestMailAsked':
      return `${PREFIX}test-mail`;
  }
}

export const isServiceActStream = (stream: string): boolean => stream.startsWith(PREFIX);
