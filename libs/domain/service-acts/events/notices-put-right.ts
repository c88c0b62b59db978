import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** A person had emails, attempts and wake-ups made what the record asks for. */
export const noticesPutRight = defineEvent('NoticesPutRight', z.strictObject({ by: bySchema }));
